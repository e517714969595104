"""`clausewright why`: the explanation tree of one clause, and what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ._output import count, print_json
from ._source import SourceOptions, read_selection, require_clause, source_options

if TYPE_CHECKING:
    from assembler.selection import Change, Decision, Selection

STATES = {"in": "In the tender", "out": "Left out", "undecided": "Not decided yet"}
_THEN = {"in": "it comes in", "out": "it goes out", "undecided": "it is not decided"}
_MOST_NAMED = 4


@click.command("why")
@source_options
@click.argument("clause")
@click.option(
    "--changes",
    is_flag=True,
    help="Tell which answers would change it, one at a time, and what else they change.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the tree as JSON.")
def command(options: SourceOptions, *, clause: str, changes: bool, as_json: bool) -> None:
    """Explain why CLAUSE is in, out or undecided for SOURCE."""
    selection = read_selection(options)
    require_clause(selection.library, clause)
    decision = selection.decision(clause)
    if as_json:
        print_json(_as_json(selection, decision, changes=changes))
        return
    click.echo(f"{decision.title} ({clause}): {STATES[decision.state]}")
    click.echo(decision.reason)
    click.echo()
    click.echo(str(selection.why(clause)))
    if changes:
        click.echo()
        _print_changes(selection, decision)
    click.echo()
    click.echo("Authority: " + "; ".join(decision.authority))


def _as_json(selection: Selection, decision: Decision, *, changes: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "id": decision.id,
        "title": decision.title,
        "state": decision.state,
        "basis": decision.basis,
        "reason": decision.reason,
        "authority": list(decision.authority),
        "missing": list(decision.missing),
        "why": selection.why(decision.id).to_dict(),
    }
    if changes:
        found["changes"] = [
            {
                "fact": change.fact,
                "now": change.now,
                "other": change.other,
                "state": change.state,
                "came_in": list(change.came_in),
                "went_out": list(change.went_out),
                "became_undecided": list(change.became_undecided),
            }
            for change in selection.what_would_change(decision.id)
        ]
    return found


def _print_changes(selection: Selection, decision: Decision) -> None:
    found = selection.what_would_change(decision.id)
    if not found:
        click.echo(
            "No answer changes it while your own choice stands."
            if decision.override is not None
            else "No single answer changes it."
        )
        return
    click.echo("What would change it:")
    for change in found:
        click.echo(f"- {change.text}: {_THEN[change.state]}{_others(change)}.")


def _others(change: Change) -> str:
    """ "; besides, 1 clause comes in (yearly-certification) and 2 go out (…)"."""
    parts = [
        f"{count(len(names), 'clause')} {one if len(names) == 1 else many} ({_named(names)})"
        for names, one, many in (
            (change.came_in, "comes in", "come in"),
            (change.went_out, "goes out", "go out"),
            (change.became_undecided, "becomes undecided", "become undecided"),
        )
        if names
    ]
    return f"; besides, {' and '.join(parts)}" if parts else ""


def _named(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:_MOST_NAMED])
    rest = len(names) - _MOST_NAMED
    return f"{shown} and {rest} more" if rest > 0 else shown
