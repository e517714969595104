"""`clausewright select`: the clauses in, out and undecided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ._output import count, print_json
from ._source import SourceOptions, read_selection, source_options
from ._summary import selection_json

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection


@click.command("select")
@source_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(
    options: SourceOptions,
    *,
    as_json: bool,
) -> None:
    """Say which clauses are in, out and undecided for SOURCE, and what to ask next."""
    selection = read_selection(options)
    if as_json:
        print_json(selection_json(selection))
    else:
        _print(selection)


def _print(selection: Selection) -> None:
    _print_group("In the tender", selection.included)
    _print_group("Not decided yet", selection.undecided)
    click.echo(
        f"{count(len(selection.included), 'clause')} in, {len(selection.excluded)} out, "
        f"{len(selection.undecided)} undecided."
    )
    for warning in selection.warnings:
        click.echo(f"Note: {warning}")
    if selection.questions:
        click.echo("\nAsk next:")
        for question in selection.questions[:5]:
            click.echo(f"  {question.question}  [{question.fact}]")


def _print_group(title: str, decisions: tuple[Decision, ...]) -> None:
    if not decisions:
        return
    click.echo(f"{title} ({len(decisions)})")
    for decision in decisions:
        lots = f"  lots: {', '.join(decision.lots)}" if decision.lots else ""
        click.echo(f"  {decision.id}: {decision.title}  [{decision.basis}]{lots}")
        click.echo(f"      {decision.reason}")
    click.echo()
