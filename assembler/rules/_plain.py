"""Expressions as plain lists and words, so that they can be kept and need not be parsed again.

What is kept is data: it names the forms and functions that rules have, and nothing else can be made
from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ._expression import Expression, items_of
from ._helpers import HELPERS
from ._nodes import And, Call, Choose, Compare, Constant, In, Items, Name, Node, Not, Or, Sum


def to_plain(expression: Expression) -> list[Any]:
    """The expression as lists, words, figures and booleans.

    Raises:
        ValueError: it has a form that rules do not have.
    """
    return [
        expression.text,
        _plain(expression.root),
        sorted(expression.names),
        sorted(expression.thresholds),
        sorted(expression.dates),
        sorted(expression.calls),
        [list(pair) for pair in expression.proposals],
    ]


def from_plain(data: Any) -> Expression:
    """The expression of what `to_plain` gave.

    Raises:
        ValueError: it is something else.
    """
    try:
        text, root, names, thresholds, dates, calls, proposals = data
        return Expression(
            str(text),
            _node(root),
            frozenset(map(str, names)),
            frozenset(map(str, thresholds)),
            frozenset(map(str, dates)),
            frozenset(map(str, calls)),
            tuple((str(answer), str(proposal)) for answer, proposal in proposals),
        )
    except (TypeError, ValueError, KeyError, IndexError, RecursionError) as error:
        raise ValueError("this is no expression that was kept") from error


def _plain(node: Node) -> list[Any]:
    match node:
        case Constant(content):
            return ["constant", content]
        case Name(name):
            return ["name", name]
        case Items(items):
            return ["items", *map(_plain, items)]
        case Not(operand):
            return ["not", _plain(operand)]
        case And(operands):
            return ["and", *map(_plain, operands)]
        case Or(operands):
            return ["or", *map(_plain, operands)]
        case Choose(test, if_true, if_false):
            return ["choose", _plain(test), _plain(if_true), _plain(if_false)]
        case Compare(left, operator, right):
            return ["compare", _plain(left), operator, _plain(right)]
        case In(item, group, negated):
            return ["in", _plain(item), _plain(group), negated]
        case Sum(left, sign, right):
            return ["sum", _plain(left), sign, _plain(right)]
        case Call(name, arguments):
            return ["call", name, *map(_plain, arguments)]
    raise ValueError(f"{type(node).__name__} is not kept")


def _node(data: list[Any]) -> Node:
    return _MAKERS[data[0]](*data[1:])


def _constant(content: object) -> Constant:
    if not isinstance(content, str | int):
        raise TypeError(content)
    return Constant(content)


def _call(name: str, *arguments: list[Any]) -> Call:
    fewest, most, quick, explain = HELPERS[name]
    if not fewest <= len(arguments) <= most:
        raise TypeError(arguments)
    return Call(name, tuple(map(_node, arguments)), explain, quick)


_MAKERS: Final[Mapping[str, Callable[..., Node]]] = {
    "constant": _constant,
    "name": lambda name: Name(str(name)),
    "items": lambda *items: items_of(tuple(map(_node, items))),
    "not": lambda operand: Not(_node(operand)),
    "and": lambda *operands: And(tuple(map(_node, operands))),
    "or": lambda *operands: Or(tuple(map(_node, operands))),
    "choose": lambda test, yes, no: Choose(_node(test), _node(yes), _node(no)),
    "compare": lambda left, operator, right: Compare(_node(left), str(operator), _node(right)),
    "in": lambda item, group, negated: In(_node(item), _node(group), bool(negated)),
    "sum": lambda left, sign, right: Sum(_node(left), int(sign), _node(right)),
    "call": _call,
}
