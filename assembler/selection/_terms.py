"""What a decision says beside its state: what calls for the text, its alternates, a judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from assembler.model import Alternate, Basis, Clause
from assembler.rules import UNKNOWN, Explanation, Expression, Wanted

from ._own import OwnRules
from ._verdict import Verdict

_GRAVEST_FIRST: Final[tuple[Basis, ...]] = ("law", "policy", "practice")


@dataclass(frozen=True, slots=True)
class OpenAlternate:
    """An alternate that waits for answers to these facts."""

    alternate: Alternate
    missing: tuple[str, ...]


@dataclass(slots=True)
class Terms:
    """Looks up, over the facts of one contract, what decisions are asked."""

    own: OwnRules
    regime: str = field(init=False)
    _explanations: dict[str, Explanation] = field(init=False, default_factory=dict)
    _missing_facts: dict[str, tuple[str, ...]] = field(init=False, default_factory=dict)
    _wanted: Wanted = field(init=False)

    def __post_init__(self) -> None:
        whole = self.own.whole
        self._wanted = Wanted(whole)
        regime = whole.value("regime") if "regime" in whole.definitions else UNKNOWN
        self.regime = regime if isinstance(regime, str) else ""

    def explanation(self, clause_id: str, verdict: Verdict) -> Explanation:
        """The verdict's explanation, worked out once."""
        found = self._explanations.get(clause_id)
        if found is None:
            found = self._explanations[clause_id] = self.own.explainer(clause_id, verdict)()
        return found

    def missing(self, clause_id: str, verdict: Verdict) -> tuple[str, ...]:
        """The facts that would settle it."""
        found = self._missing_facts.get(clause_id)
        if found is None:
            # A verdict with a reason of its own is more than the rule's: links, dates, the officer.
            if verdict.explain is None:
                found = self._wanted.of(self.own.library.rule(clause_id))
            else:
                found = self.explanation(clause_id, verdict).missing
            self._missing_facts[clause_id] = found
        return found

    def basis(self, clause: Clause, lots: tuple[str, ...]) -> Basis:
        """The gravest that holds in a lot; "practice" while that is not known."""
        if isinstance(clause.basis, str):
            return clause.basis
        found = self.own.library.basis(clause.id, self.regime)
        if not isinstance(found, Expression):
            return found
        words = self._values(found, lots)
        return next((word for word in _GRAVEST_FIRST if word in words), "practice")

    def alternates(self, clause: Clause, lots: tuple[str, ...]) -> tuple[Alternate, ...]:
        """Those that apply in a lot."""
        return tuple(each for each, values in self._valued(clause, lots) if True in values)

    def open_alternates(self, clause: Clause, lots: tuple[str, ...]) -> tuple[OpenAlternate, ...]:
        """Those that may apply: the facts do not say yet."""
        return tuple(
            OpenAlternate(alternate, self._missing(clause, index, lots))
            for index, (alternate, values) in enumerate(self._valued(clause, lots))
            if UNKNOWN in values and True not in values
        )

    def _valued(
        self, clause: Clause, lots: tuple[str, ...]
    ) -> Iterator[tuple[Alternate, list[object]]]:
        for index, alternate in enumerate(clause.alternates):
            yield alternate, self._values(self.own.library.alternate_rule(clause.id, index), lots)

    def _missing(self, clause: Clause, index: int, lots: tuple[str, ...]) -> tuple[str, ...]:
        rule = self.own.library.alternate_rule(clause.id, index)
        scopes = [self.own.scopes[lot] for lot in lots or self.own.scopes]
        missing = [name for scope in scopes for name in rule.explain(scope).missing]
        return tuple(dict.fromkeys(missing))

    def judgement_due(self, clause: Clause) -> bool:
        if clause.judgement is None:
            return False
        rule = self.own.library.judgement_rule(clause.id)
        return rule is None or rule.value(self.own.whole) is not False

    def _values(self, rule: Expression, lots: tuple[str, ...]) -> list[object]:
        return [rule.value(self.own.scopes[lot]) for lot in lots or self.own.scopes]
