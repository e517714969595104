"""`clausewright library prove`: what holds for all facts, not only for those of the scenarios."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ._output import count, print_json
from ._source import load_library

if TYPE_CHECKING:
    from assembler.library import ProofFailure


@click.command("prove")
@click.argument("folder", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(*, folder: str | None, as_json: bool) -> None:
    """Prove of FOLDER (or the bundled library) what must hold for all facts.

    Every family that a regime must contain is covered; no two texts that exclude each other are
    both in; none is dead or always in; a higher value takes none away; no amount or day falls
    between two figures. A failure comes with the fewest facts that show it, as a scenario to paste
    into the library. Needs z3-solver: pip install 'clausewright[prove]'. Exit code 5 when
    something fails.
    """
    from assembler.library import prove
    from assembler.selection import select

    library = load_library(folder)
    failures = prove(library, lambda library, facts, on: select(library, facts, on=on))
    if as_json:
        print_json({"failures": [failure.to_dict() for failure in failures]})
    else:
        for failure in failures:
            click.echo("\n".join([*_told(failure), ""]))
        texts, regimes = count(len(library.clauses), "text"), count(len(library.regimes), "regime")
        said = f"{count(len(failures), 'failure')} in {texts} and {regimes}."
        proved = f"Proved for all facts: {texts}, {regimes}."
        click.echo(said if failures else proved, err=True)
    if failures:
        sys.exit(5)


def _told(failure: ProofFailure) -> Iterator[str]:
    yield str(failure)
    for example in failure.examples:
        yield from (f"  {line}" for line in str(example).splitlines())
