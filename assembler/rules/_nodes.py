"""The forms an expression may take. Each evaluates itself over a scope, and explains itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Protocol

from assembler.errors import RuleError
from assembler.model import Money

from ._amounts import Total, combine, difference
from ._explain import ALL_WANTED, NOT_SO, ONE_ENOUGH, Explanation, label, merge, words
from ._truth import NOT_ARISING, UNKNOWN, Unknown

if TYPE_CHECKING:
    from ._scope import Scope


class Node(Protocol):
    """A part of an expression."""

    def value(self, scope: Scope) -> object: ...

    def explain(self, scope: Scope) -> Explanation: ...


@dataclass(frozen=True, slots=True)
class Constant:
    content: object

    def value(self, scope: Scope) -> object:  # noqa: ARG002
        return self.content

    def explain(self, scope: Scope) -> Explanation:  # noqa: ARG002
        return Explanation(words(self.content), self.content)


@dataclass(frozen=True, slots=True)
class Name:
    name: str

    def value(self, scope: Scope) -> object:
        return scope.values[self.name]

    def explain(self, scope: Scope) -> Explanation:
        return scope.explain(self.name)


@dataclass(frozen=True, slots=True)
class Items:
    """A list written out."""

    items: tuple[Node, ...]

    def value(self, scope: Scope) -> object:
        values = tuple(item.value(scope) for item in self.items)
        return UNKNOWN if UNKNOWN in values else values

    def explain(self, scope: Scope) -> Explanation:
        value = self.value(scope)
        children = tuple(item.explain(scope) for item in self.items)
        facts, missing = merge(children)
        return Explanation(words(value), value, (), facts, missing)


@dataclass(frozen=True, slots=True)
class Not:
    operand: Node

    def value(self, scope: Scope) -> object:
        value = self.operand.value(scope)
        return UNKNOWN if value is UNKNOWN else value is not True

    def explain(self, scope: Scope) -> Explanation:
        inner = self.operand.explain(scope)
        value = UNKNOWN if inner.value is UNKNOWN else inner.value is not True
        if not inner.children:
            return Explanation(inner.text, value, (), inner.facts, inner.missing, inner.telling)
        return Explanation(NOT_SO, value, (inner,), None, None)


@dataclass(frozen=True, slots=True)
class And:
    operands: tuple[Node, ...]

    def value(self, scope: Scope) -> object:
        result: bool | Unknown = True
        for operand in self.operands:
            value = operand.value(scope)
            if value is UNKNOWN:
                result = UNKNOWN
            elif value is not True:
                return False
        return result

    def explain(self, scope: Scope) -> Explanation:
        return _join(self.operands, scope, decisive=False, text=ALL_WANTED)


@dataclass(frozen=True, slots=True)
class Or:
    operands: tuple[Node, ...]

    def value(self, scope: Scope) -> object:
        result: bool | Unknown = False
        for operand in self.operands:
            value = operand.value(scope)
            if value is UNKNOWN:
                result = UNKNOWN
            elif value is True:
                return True
        return result

    def explain(self, scope: Scope) -> Explanation:
        return _join(self.operands, scope, decisive=True, text=ONE_ENOUGH)


def _join(operands: tuple[Node, ...], scope: Scope, *, decisive: bool, text: str) -> Explanation:
    """`and` (a false operand decides) or `or` (a true one does).

    A decided result names the operands that decide it; an undecided one those still unknown.
    """
    deciding: list[Node] = []
    unknown: list[Node] = []
    for operand in operands:
        value = operand.value(scope)
        if value is UNKNOWN:
            unknown.append(operand)
        elif (value is True) is decisive:
            deciding.append(operand)
    result: bool | Unknown
    if deciding:
        result, told = decisive, deciding
    elif unknown:
        result, told = UNKNOWN, unknown
    else:
        result, told = not decisive, list(operands)
    if len(told) == 1:
        return told[0].explain(scope)
    return Explanation(text, result, tuple([each.explain(scope) for each in told]), None, None)


def _truth(value: object) -> bool | Unknown:
    return UNKNOWN if value is UNKNOWN else value is True


@dataclass(frozen=True, slots=True)
class Choose:
    """`a if test else b`."""

    test: Node
    if_true: Node
    if_false: Node

    def value(self, scope: Scope) -> object:
        test = _truth(self.test.value(scope))
        if test is UNKNOWN:
            first, second = self.if_true.value(scope), self.if_false.value(scope)
            return first if first is not UNKNOWN and _same(first, second) else UNKNOWN
        return (self.if_true if test else self.if_false).value(scope)

    def explain(self, scope: Scope) -> Explanation:
        test = self.test.explain(scope)
        truth = _truth(test.value)
        children: tuple[Explanation, ...]
        if truth is UNKNOWN:
            branches = (self.if_true.explain(scope), self.if_false.explain(scope))
            value = self.value(scope)
            children = branches if value is not UNKNOWN else (test, *branches)
        else:
            chosen = (self.if_true if truth else self.if_false).explain(scope)
            # That an answer is known is told by the answer itself.
            asked = isinstance(self.test, Call) and self.test.name == "known" and truth
            value, children = chosen.value, ((chosen,) if asked else (test, chosen))
        facts, missing = merge(children)
        if value is not UNKNOWN:
            missing = ()
        return Explanation(words(value), value, children, facts, missing)


def _same(first: object, second: object) -> bool:
    return second is not UNKNOWN and type(first) is type(second) and first == second


_ORDER: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


_AMOUNTS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    **_ORDER,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


@dataclass(frozen=True, slots=True)
class Compare:
    left: Node
    operator: str
    right: Node

    def value(self, scope: Scope) -> object:
        return self._compare(self.left.value(scope), self.right.value(scope))

    def _compare(self, left: object, right: object) -> bool | Unknown:
        if left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        if isinstance(left, Money | Total) and isinstance(right, Money | Total):
            over = difference(left, right)
            return UNKNOWN if over is None else _AMOUNTS[self.operator](over, 0)
        if self.operator in ("==", "!="):
            equal = left is not NOT_ARISING and right is not NOT_ARISING and left == right
            return equal if self.operator == "==" else not equal
        if NOT_ARISING in (left, right):
            return False
        if type(left) is type(right) and isinstance(left, int | str | date):
            return _ORDER[self.operator](left, right)
        return UNKNOWN  # a list, or two kinds of things: they have no order

    def explain(self, scope: Scope) -> Explanation:
        left, right = self.left.explain(scope), self.right.explain(scope)
        value = self._compare(left.value, right.value)
        facts, missing = merge((left, right))
        if value is UNKNOWN:
            missing = missing or scope.amounts(facts) or tuple(sorted(facts))
            return _wanting((left, right), facts, missing)
        text = f"{_subject(self.left)} is {words(left.value)}"
        if self.operator in _ORDER:
            text += f", to be {self.operator} {words(right.value)}"
        elif (self.operator == "==") is not value:
            text += f", not {words(right.value)}"
        return Explanation(text, value, _below(left, right), facts)


@dataclass(frozen=True, slots=True)
class In:
    """`item in list`, or `not in`."""

    item: Node
    group: Node
    negated: bool

    def value(self, scope: Scope) -> object:
        item, group = self.item.value(scope), self.group.value(scope)
        if item is UNKNOWN or group is UNKNOWN:
            return self._contains(item, group)
        # The same as below; most rules begin with this question.
        found = isinstance(group, tuple) and item is not NOT_ARISING and item in group
        return found is not self.negated

    def _contains(self, item: object, group: object) -> bool | Unknown:
        if item is UNKNOWN or group is UNKNOWN:
            return UNKNOWN if group != () else self.negated
        found = isinstance(group, tuple) and item is not NOT_ARISING and item in group
        return found is not self.negated

    def explain(self, scope: Scope) -> Explanation:
        item, group = self.item.explain(scope), self.group.explain(scope)
        value = self._contains(item.value, group.value)
        facts, missing = merge((item, group))
        if value is UNKNOWN:
            return _wanting((item, group), facts, missing)
        found = value is not self.negated
        if isinstance(self.group, Items):
            text = f"{_subject(self.item)} is {words(item.value)}"
            text += "" if found else f", none of {words(group.value)}"
        else:
            text = f"{_subject(self.group)} {'include' if found else 'do not include'} "
            text += words(item.value)
            text += "" if found or group.value == () else f" but {words(group.value)}"
        return Explanation(text, value, _below(item, group), facts)


def _wanting(
    sides: tuple[Explanation, ...], facts: frozenset[str], missing: tuple[str, ...]
) -> Explanation:
    """A comparison that cannot be made yet: what is unknown on either side says it."""
    unknown = tuple(side for side in sides if side.value is UNKNOWN) or sides
    if len(unknown) == 1:
        side = unknown[0]
        return Explanation(side.text, UNKNOWN, side.children, facts, missing)
    return Explanation("these cannot be compared yet", UNKNOWN, unknown, facts, missing)


def _subject(node: Node) -> str:
    return label(node.name) if isinstance(node, Name) else "the value"


def _below(*sides: Explanation) -> tuple[Explanation, ...]:
    """The reasons below a comparison's sides; plain facts and constants need none."""
    return tuple(side for side in sides if side.children)


@dataclass(frozen=True, slots=True)
class Sum:
    """`left + right` (sign 1) or `left - right` (sign -1), of amounts or of whole numbers."""

    left: Node
    sign: int
    right: Node

    def value(self, scope: Scope) -> object:
        return self._sum(self.left.value(scope), self.right.value(scope))

    def _sum(self, left: object, right: object) -> object:
        if isinstance(left, int) and isinstance(right, int):
            return left + self.sign * right
        wanted = Money | Total | type(NOT_ARISING) | type(UNKNOWN)
        if isinstance(left, wanted) and isinstance(right, wanted):
            return combine(left, self.sign, right)
        return UNKNOWN

    def explain(self, scope: Scope) -> Explanation:
        left, right = self.left.explain(scope), self.right.explain(scope)
        value = self._sum(left.value, right.value)
        facts, missing = merge((left, right))
        if value is UNKNOWN:
            wanted = missing or scope.amounts(facts)  # both known, but in two currencies
            return Explanation("the sum is not known yet", value, (left, right), facts, wanted)
        text = "together" if self.sign > 0 else "what is left is"
        return Explanation(f"{text} {words(value)}", value, (left, right), facts)


@dataclass(frozen=True, slots=True)
class Call:
    """A helper function over evaluated arguments."""

    name: str
    arguments: tuple[Node, ...]
    helper: Callable[[Scope, tuple[Node, ...]], Explanation]
    quick: Callable[[Scope, tuple[Node, ...]], object]

    def value(self, scope: Scope) -> object:
        return self.quick(scope, self.arguments)

    def explain(self, scope: Scope) -> Explanation:
        return self.helper(scope, self.arguments)


def string_argument(node: Node, helper: str) -> str:
    """A helper's argument that must be written as a text, such as a threshold's id."""
    if isinstance(node, Constant) and isinstance(node.content, str):
        return node.content
    raise RuleError(f"{helper}() takes a quoted name here.", helper)
