"""Applying the rules of a library to the facts of one contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from assembler.errors import FactError
from assembler.model import Alternate, Answer, Basis, Clause, Facts
from assembler.rules import UNKNOWN, Expression

from ._decision import Decision, State
from ._links import Links
from ._own import LAUNCH, OwnRules
from ._selection import Conflict, Selection
from ._verdict import Verdict, once
from ._warnings import Noted, warnings

if TYPE_CHECKING:
    from assembler.library import Library

_GRAVEST_FIRST: Final[tuple[Basis, ...]] = ("law", "policy", "practice")


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
    return _Run(library, facts).selection()


@dataclass(slots=True)
class _Run:
    """One pass: own rules and overrides, then the links between texts, then decisions."""

    library: Library
    facts: Facts
    own: OwnRules = field(init=False)
    regime: str = field(init=False)

    def __post_init__(self) -> None:
        self.own = OwnRules(self.library, self.facts)
        whole = self.own.whole
        regime = whole.value("regime") if "regime" in whole.definitions else UNKNOWN
        self.regime = regime if isinstance(regime, str) else ""

    def selection(self) -> Selection:
        links = Links(self.own, self._start())
        verdicts = links.settle()
        decisions = tuple(
            self._decision(clause, verdicts[clause.id]) for clause in self.library.clauses.values()
        )
        conflicts = _conflicts(decisions)
        noted = Noted(self.own, decisions, conflicts, tuple(links.warnings))
        return Selection(
            library=self.library,
            facts=self.facts,
            day=self.own.whole.day,
            decisions=decisions,
            conflicts=conflicts,
            scopes=self.own.scopes,
            whole=self.own.whole,
            warnings=warnings(noted),
        )

    def _start(self) -> dict[str, Verdict]:
        """What each text's own rule says, and the officer above it. Definitions wait for use."""
        overrides = {override.clause: override for override in self.facts.overrides}
        start: dict[str, Verdict] = {}
        for clause in self.library.clauses.values():
            if not clause.is_by_use:
                start[clause.id] = self.own.verdict(clause)
            if clause.id in overrides:
                before = start.get(clause.id)
                start[clause.id] = self.own.overridden(clause, before, overrides[clause.id])
        return start

    def _decision(self, clause: Clause, verdict: Verdict) -> Decision:
        alternates: tuple[Alternate, ...] = ()
        if clause.alternates and verdict.state == "in":
            alternates = self._alternates(clause, verdict.lots)
        return Decision(
            clause=clause,
            state=verdict.state,
            basis=self._basis(clause, verdict.lots),
            explain=once(verdict.explain),
            lots=verdict.lots,
            undecided_lots=verdict.undecided_lots,
            alternates=alternates,
            override=verdict.override,
            brought_in_by=verdict.brought_in_by,
            judgement_due=self._judgement_due(clause, verdict.state),
            judgement_recorded=clause.id in self.facts.judgements,
        )

    def _alternates(self, clause: Clause, lots: tuple[str, ...]) -> tuple[Alternate, ...]:
        return tuple(
            alternate
            for index, alternate in enumerate(clause.alternates)
            if True in self._values(self.library.alternate_rule(clause.id, index), lots)
        )

    def _basis(self, clause: Clause, lots: tuple[str, ...]) -> Basis:
        """The gravest that holds in a lot; "practice" while that is not known."""
        if isinstance(clause.basis, str):
            return clause.basis
        found = self.library.basis(clause.id, self.regime)
        if not isinstance(found, Expression):
            return found
        words = self._values(found, lots)
        return next((word for word in _GRAVEST_FIRST if word in words), "practice")

    def _values(self, rule: Expression, lots: tuple[str, ...]) -> list[object]:
        return [rule.value(self.own.scopes[lot]) for lot in lots or self.own.scopes]

    def _judgement_due(self, clause: Clause, state: State) -> bool:
        if clause.judgement is None or state == "out":
            return False
        rule = self.library.judgement_rule(clause.id)
        return rule is None or rule.value(self.own.whole) is not False


def _conflicts(decisions: tuple[Decision, ...]) -> tuple[Conflict, ...]:
    included = {decision.id for decision in decisions if decision.state == "in"}
    pairs = {
        tuple(sorted((decision.id, other)))
        for decision in decisions
        if decision.id in included
        for other in decision.clause.conflicts_with
        if other in included
    }
    return tuple(Conflict(first, second) for first, second in sorted(pairs))
