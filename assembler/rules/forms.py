"""The forms of a parsed expression, for those who read rules otherwise than by evaluating them."""

from __future__ import annotations

from ._helpers import OUTLYING
from ._nodes import And, Call, Choose, Compare, Constant, In, Items, Name, Node, Not, Or, Sum
from ._risk import HEAVY_MODEL, HEAVY_WORKFORCE, LEVELS, MANY_TRAITS

__all__ = [
    "HEAVY_MODEL",
    "HEAVY_WORKFORCE",
    "LEVELS",
    "MANY_TRAITS",
    "OUTLYING",
    "And",
    "Call",
    "Choose",
    "Compare",
    "Constant",
    "In",
    "Items",
    "Name",
    "Node",
    "Not",
    "Or",
    "Sum",
]
