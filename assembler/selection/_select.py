"""Applying the rules of a library to the facts of one contract."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assembler.errors import FactError
from assembler.model import Answer, Facts

from ._decision import Decision
from ._links import Links
from ._own import LAUNCH, OwnRules
from ._selection import Conflict, Selection
from ._terms import Terms
from ._verdict import Verdict
from ._warnings import Noted, warnings

if TYPE_CHECKING:
    from assembler.library import Library


def select(library: Library, facts: Facts, *, on: date | None = None) -> Selection:
    """Decide every clause of the library.

    Args:
        on: the day on which the notice goes out. It takes the place of the fact `launch_date`;
            without either, dated texts and amounts stay undecided.

    Raises:
        FactError: an override names a clause that the library does not have.
    """
    if on is not None:
        facts = facts.with_answers({LAUNCH: Answer(on, "on")})
    for override in facts.overrides:
        if override.clause not in library.clauses:
            raise FactError(
                "overrides", override.clause, f"the library has no clause “{override.clause}”."
            )
    own = OwnRules(library, facts)
    links = Links(own, _start(own))
    verdicts, terms = links.settle(), Terms(own)
    decisions = tuple(
        Decision(clause, verdict.state, verdict, terms)
        for clause, verdict in (
            (clause, verdicts[clause_id]) for clause_id, clause in library.clauses.items()
        )
    )
    conflicts = _conflicts(decisions)
    noted = Noted(own, decisions, conflicts, tuple(links.warnings))
    return Selection(
        library=library,
        facts=facts,
        day=own.whole.day,
        decisions=decisions,
        conflicts=conflicts,
        scopes=own.scopes,
        whole=own.whole,
        warnings=warnings(noted),
    )


def _start(own: OwnRules) -> dict[str, Verdict]:
    """What each text's own rule says, and the officer above it. Definitions wait for use."""
    by_use, clauses = own.library.by_use, own.library.clauses
    start = {
        clause_id: own.verdict(clause)
        for clause_id, clause in clauses.items()
        if clause_id not in by_use
    }
    for override in own.facts.overrides:
        clause = clauses[override.clause]
        start[clause.id] = own.overridden(clause, start.get(clause.id), override)
    return start


def _conflicts(decisions: tuple[Decision, ...]) -> tuple[Conflict, ...]:
    included = {each.clause.id: each.clause for each in decisions if each.state == "in"}
    pairs = {
        tuple(sorted((clause.id, other)))
        for clause in included.values()
        for other in clause.conflicts_with
        if other in included
    }
    return tuple(Conflict(first, second) for first, second in sorted(pairs))
