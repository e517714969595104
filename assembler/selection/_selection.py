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

from ._decision import Decision
from ._questions import Question, next_questions

if TYPE_CHECKING:
    from assembler.library import Library


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two texts that are both in and cannot stand together. Which one goes is not guessed."""

    first: str
    second: str


@dataclass(frozen=True)
class Selection:
    """Every clause of the library with its state, in document order."""

    library: Library
    facts: Facts
    day: date | None
    decisions: tuple[Decision, ...]
    conflicts: tuple[Conflict, ...]
    warnings: tuple[str, ...]
    scopes: Mapping[str, Scope] = field(repr=False)
    whole: Scope = field(repr=False)

    @cached_property
    def included(self) -> tuple[Decision, ...]:
        return tuple(each for each in self.decisions if each.state == "in")

    @cached_property
    def excluded(self) -> tuple[Decision, ...]:
        return tuple(each for each in self.decisions if each.state == "out")

    @cached_property
    def undecided(self) -> tuple[Decision, ...]:
        return tuple(each for each in self.decisions if each.state == "undecided")

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What to ask next, most decisive first."""
        return next_questions(self)

    @cached_property
    def _by_id(self) -> Mapping[str, Decision]:
        return {decision.id: decision for decision in self.decisions}

    def decision(self, clause_id: str) -> Decision:
        """The decision about one clause.

        Raises:
            FactError: the library has no such clause.
        """
        found = self._by_id.get(clause_id)
        if found is None:
            raise FactError("clause", clause_id, f"the library has no clause “{clause_id}”.")
        return found

    def why(self, clause_id: str) -> Explanation:
        """Why a clause is in, out or undecided; `str()` of it reads as prose."""
        return self.decision(clause_id).explain()

    def fact(self, name: str, lot: str | None = None) -> Outcome:
        """The value of a fact, asked or derived, with its reason."""
        scope = self.scopes[lot] if lot is not None else self.whole
        explanation = scope.explain(name)
        return Outcome(explanation.value, explanation)

    @property
    def regime(self) -> Regime | None:
        value = self.whole.value("regime") if "regime" in self.whole.definitions else None
        return self.library.regimes.get(value) if isinstance(value, str) else None
