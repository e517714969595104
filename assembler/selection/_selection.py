"""The result of a selection, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from assembler.errors import FactError
from assembler.model import Facts, Regime
from assembler.rules import Explanation, Outcome, Scope

from ._conflicts import Conflict, conflicts_of
from ._decision import Decision
from ._own import OwnRules
from ._questions import Question, next_questions
from ._terms import Terms
from ._verdict import State, Verdict
from ._warnings import Noted, warnings

if TYPE_CHECKING:
    from assembler.library import Library

    from ._changes import Change


@dataclass(frozen=True, eq=False)
class Selection:
    """Every clause of the library with its state, in document order.

    Decisions, conflicts and warnings are put together when somebody asks for them.
    """

    own: OwnRules = field(repr=False)
    own_verdicts: Mapping[str, Verdict] = field(repr=False)  # before overrides and links
    _verdicts: Mapping[str, Verdict] = field(repr=False)
    _notes: tuple[str, ...] = field(repr=False)

    @property
    def library(self) -> Library:
        return self.own.library

    @property
    def facts(self) -> Facts:
        return self.own.facts

    @property
    def day(self) -> date | None:
        """The day on which the notice goes out, if it is known."""
        return self.own.whole.day

    @property
    def whole(self) -> Scope:
        """The facts as rules read them."""
        return self.own.whole

    @property
    def scopes(self) -> Mapping[str, Scope]:
        """The same by lot; under "" where there are no lots."""
        return self.own.scopes

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(map(self.decision, self.library.clauses))

    @cached_property
    def included(self) -> tuple[Decision, ...]:
        return self._in_state("in")

    @cached_property
    def excluded(self) -> tuple[Decision, ...]:
        return self._in_state("out")

    @cached_property
    def undecided(self) -> tuple[Decision, ...]:
        return self._in_state("undecided")

    def _in_state(self, state: State) -> tuple[Decision, ...]:
        verdicts, decision = self._verdicts, self.decision
        names = [name for name in self.library.clauses if verdicts[name].state == state]
        return tuple(map(decision, names))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        clauses, verdicts = self.library.clauses, self._verdicts
        return conflicts_of(
            clause for name, clause in clauses.items() if verdicts[name].state == "in"
        )

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """Sentences for the officer on answers and choices that should be looked at again."""
        overridden = {each.clause for each in self.facts.overrides}
        decisions = map(self.decision, sorted(overridden, key=self.library.order))
        return warnings(Noted(self.own, tuple(decisions), self.conflicts, self._notes))

    def changed(self, facts: Facts) -> Selection:
        """The selection for other facts of this contract: what `library.select(facts)` gives.

        It takes a fraction of the time where few answers differ.
        """
        from ._select import select_again

        return select_again(self, facts)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What to ask next, most decisive first."""
        return next_questions(self)

    def state_of(self, clause_id: str) -> State:
        """Whether a clause is in, out or undecided; one that the library lacks is out."""
        verdict = self._verdicts.get(clause_id)
        return "out" if verdict is None else verdict.state

    @cached_property
    def _terms(self) -> Terms:
        return Terms(self.own)

    @cached_property
    def _decisions(self) -> dict[str, Decision]:
        return {}

    def decision(self, clause_id: str) -> Decision:
        """The decision about one clause.

        Raises:
            FactError: the library has no such clause.
        """
        found = self._decisions.get(clause_id)
        if found is None:
            verdict = self._verdicts.get(clause_id)
            if verdict is None:
                raise FactError("clause", clause_id, f"the library has no clause “{clause_id}”.")
            clause = self.library.clauses[clause_id]
            found = self._decisions[clause_id] = Decision(
                clause, verdict.state, verdict, self._terms
            )
        return found

    def why(self, clause_id: str) -> Explanation:
        """Why a clause is in, out or undecided; `str()` of it reads as prose."""
        return self.decision(clause_id).explain()

    def what_would_change(self, clause_id: str) -> tuple[Change, ...]:
        """The nearest answers, one at a time, that give a clause another state.

        Raises:
            FactError: the library has no such clause.
        """
        from ._changes import what_would_change

        return what_would_change(self, clause_id)

    def fact(self, name: str, lot: str | None = None) -> Outcome:
        """The value of a fact, asked or derived, with its reason."""
        scope = self.scopes[lot] if lot is not None else self.whole
        explanation = scope.explain(name)
        return Outcome(explanation.value, explanation)

    @property
    def regime(self) -> Regime | None:
        value = self.whole.value("regime") if "regime" in self.whole.definitions else None
        return self.library.regimes.get(value) if isinstance(value, str) else None
