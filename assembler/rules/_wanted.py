"""Which answers undecided rules wait for, over one scope: their reasons need no words for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._nodes import And, Node, Not, Or
from ._truth import UNKNOWN

if TYPE_CHECKING:
    from ._expression import Expression
    from ._scope import Scope


class Wanted:
    """What `explain(scope).missing` gives; a condition that many rules share is explained once."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._conditions: dict[Node, tuple[str, ...]] = {}

    def of(self, rule: Expression) -> tuple[str, ...]:
        """The facts whose answers a rule without a value waits for, most decisive first."""
        return self._of(rule.root)

    def _of(self, node: Node) -> tuple[str, ...]:
        while isinstance(node, Not):
            node = node.operand
        if isinstance(node, And | Or):
            scope = self._scope
            open_ones = [each for each in node.operands if each.value(scope) is UNKNOWN]
            return tuple(dict.fromkeys([name for each in open_ones for name in self._of(each)]))
        found = self._conditions.get(node)
        if found is None:
            found = self._conditions[node] = node.explain(self._scope).missing
        return found
