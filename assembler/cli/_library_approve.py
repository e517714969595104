"""`clausewright library approve`: a named person signs for a text."""

from __future__ import annotations

from datetime import UTC, date, datetime

import click

from ._output import print_json
from ._source import Day, library_option, load_library


@click.command("approve")
@click.argument("clause")
@click.option("--by", required=True, metavar="NAME", help="Who approves: name and office.")
@click.option("--on", type=Day(), help="The day of the approval (today).")
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(*, clause: str, by: str, on: date | None, library: str | None, as_json: bool) -> None:
    """Write into the file of CLAUSE that NAME approves it as it now stands.

    Only the lines of `status` and `approved` change. Any later change of the words, or of when
    the text applies, takes the approval away.
    """
    from assembler.library import approve

    today = datetime.now(UTC).date()
    if on and on > today:
        raise click.BadParameter(f"{on} is still to come.", param_hint="--on")
    result = approve(load_library(library), clause, by=by, on=on or today)
    missing = max(result.wanted - len(result.standing), 0)
    if as_json:
        print_json(
            {
                "id": clause,
                "file": result.file,
                "status": "approved" if result.is_complete else "proposed",
                "approved": [each.model_dump(mode="json") for each in result.standing],
                "wanted": result.wanted,
                "void": [each.model_dump(mode="json") for each in result.void],
            }
        )
        return
    for each in result.void:
        click.echo(f"Void, since the text has changed: {each.by}, {each.on}.", err=True)
    names = "; ".join(f"{each.by}, {each.on}" for each in result.standing)
    click.echo(f"{result.file}: approved by {names}.")
    if missing:
        click.echo(f"Approvals still wanted: {missing}. Until then it stays proposed.", err=True)
