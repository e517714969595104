"""`clausewright why`: the explanation tree of one clause."""

from __future__ import annotations

import click

from ._output import print_json
from ._source import SourceOptions, read_selection, require_clause, source_options


@click.command("why")
@source_options
@click.argument("clause")
@click.option("--json", "as_json", is_flag=True, help="Print the tree as JSON.")
def command(
    options: SourceOptions,
    *,
    clause: str,
    as_json: bool,
) -> None:
    """Explain why CLAUSE is in, out or undecided for SOURCE."""
    selection = read_selection(options)
    require_clause(selection.library, clause)
    decision = selection.decision(clause)
    tree = selection.why(clause)
    if as_json:
        print_json(
            {
                "id": clause,
                "title": decision.title,
                "state": decision.state,
                "basis": decision.basis,
                "reason": decision.reason,
                "authority": list(decision.authority),
                "missing": list(decision.missing),
                "why": tree.to_dict(),
            }
        )
        return
    state = {"in": "In the tender", "out": "Left out", "undecided": "Not decided yet"}
    click.echo(f"{decision.title} ({clause}): {state[decision.state]}")
    click.echo(decision.reason)
    click.echo()
    click.echo(str(tree))
    click.echo()
    click.echo("Authority: " + "; ".join(decision.authority))
