"""What a decision says beside its state: what calls for the text, its alternates, a judgement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from assembler.model import Alternate, Basis, Clause
from assembler.rules import UNKNOWN, Explanation, Expression

from ._own import OwnRules
from ._verdict import Verdict

_GRAVEST_FIRST: Final[tuple[Basis, ...]] = ("law", "policy", "practice")


@dataclass(slots=True)
class Terms:
    """Looks up, over the facts of one contract, what decisions are asked."""

    own: OwnRules
    regime: str = field(init=False)
    _explanations: dict[str, Explanation] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        whole = self.own.whole
        regime = whole.value("regime") if "regime" in whole.definitions else UNKNOWN
        self.regime = regime if isinstance(regime, str) else ""

    def explanation(self, clause_id: str, verdict: Verdict) -> Explanation:
        """The verdict's explanation, worked out once."""
        found = self._explanations.get(clause_id)
        if found is None:
            found = self._explanations[clause_id] = self.own.explainer(clause_id, verdict)()
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
        rule = self.own.library.alternate_rule
        return tuple(
            alternate
            for index, alternate in enumerate(clause.alternates)
            if True in self._values(rule(clause.id, index), lots)
        )

    def judgement_due(self, clause: Clause) -> bool:
        if clause.judgement is None:
            return False
        rule = self.own.library.judgement_rule(clause.id)
        return rule is None or rule.value(self.own.whole) is not False

    def _values(self, rule: Expression, lots: tuple[str, ...]) -> list[object]:
        return [rule.value(self.own.scopes[lot]) for lot in lots or self.own.scopes]
