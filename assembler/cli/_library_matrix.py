"""`clausewright library matrix`: which text goes with which regime and kind of contract."""

from __future__ import annotations

from datetime import UTC, date, datetime

import click

from ._output import count, is_stdout, print_json, write_stdout
from ._source import Assignment, Day, library_option, load_library

_STYLES = ("text", "csv", "xlsx", "json")


@click.command("matrix")
@library_option
@click.option("--regime", multiple=True, metavar="ID", help="Only these regimes.")
@click.option("--family", multiple=True, metavar="NAME", help="Only texts of these families.")
@click.option(
    "--kind", multiple=True, metavar="KIND", help="clause, provision, definition, form or annex."
)
@click.option(
    "--basis",
    multiple=True,
    type=click.Choice(["law", "policy", "practice"]),
    help="Only what law, policy or practice calls for.",
)
@click.option("--on", type=Day(), help="The day on which notices go out; today if it is not said.")
@click.option(
    "--set",
    "assignments",
    type=Assignment(),
    multiple=True,
    metavar="FACT=VALUE",
    help="An answer that holds for every contract, such as policy_level=minimum.",
)
@click.option(
    "--format", "style", type=click.Choice(_STYLES), help="text, csv, xlsx or json; else by FILE."
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("-o", "--output", metavar="FILE", default="-", help="Write to FILE; - prints.")
def command(
    *,
    library: str | None,
    regime: tuple[str, ...],
    family: tuple[str, ...],
    kind: tuple[str, ...],
    basis: tuple[str, ...],
    on: date | None,
    assignments: tuple[tuple[str, str], ...],
    style: str | None,
    as_json: bool,
    output: str,
) -> None:
    """Show which text goes with which regime and kind of contract.

    R is required in every such contract, A where law or policy calls for it on the facts, O
    optional by the agency's policy. FILE may end in .xlsx, .csv or .json.
    """
    from assembler.library import MatrixFilters, matrix, matrix_csv, matrix_text, matrix_xlsx
    from assembler.selection import select

    style = "json" if as_json else style or _style_of(output)
    found = matrix(
        load_library(library),
        lambda library, facts, on: select(library, facts, on=on),
        on=on or datetime.now(UTC).date(),
        given=dict(assignments),
        filters=MatrixFilters(regime, family, kind, basis),
    )
    if style == "json" and is_stdout(output):
        print_json(found.to_dict())
    elif style == "xlsx":
        _write(output, matrix_xlsx(found))
    else:
        text = _as_json(found.to_dict()) if style == "json" else ""
        text = text or (matrix_csv(found) if style == "csv" else f"{matrix_text(found)}\n")
        # The mark at the head tells Excel that the letters of a CSV file are UTF-8.
        marked = style == "csv" and not is_stdout(output)
        _write(output, text.encode("utf-8-sig" if marked else "utf-8"))
    click.echo(f"{count(len(found.rows), 'text')}, {count(len(found.titles), 'regime')}.", err=True)


def _style_of(output: str) -> str:
    ending = output.rpartition(".")[2].lower()
    return ending if ending in _STYLES else "text"


def _as_json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n"


def _write(output: str, data: bytes) -> None:
    if is_stdout(output):
        write_stdout(data)
        return
    from assembler.word import write_atomic

    write_atomic(output, data)
