"""The parts of a rule: those that never hold together, and each way in which it may hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from assembler.rules import Expression
from assembler.rules.forms import (
    And,
    Call,
    Choose,
    Compare,
    Constant,
    In,
    Items,
    Name,
    Node,
    Not,
    Or,
    Sum,
)


def contradiction(
    rule: Expression, can_hold: Callable[[tuple[Node, ...]], bool]
) -> tuple[str, ...]:
    """The fewest parts of a rule, joined by `and`, that exclude each other; none if it can hold."""
    parts = list(rule.root.operands if isinstance(rule.root, And) else (rule.root,))
    if can_hold(tuple(parts)):
        return ()
    for part in tuple(parts):
        fewer = [each for each in parts if each is not part]
        if fewer and not can_hold(tuple(fewer)):
            parts = fewer
    return tuple(written(part) for part in parts)


def ways(node: Node, beside: tuple[Node, ...] = ()) -> Iterator[tuple[Node, ...]]:
    """Each way in which a rule may hold: a part that `or` joins, with all that goes with it."""
    if isinstance(node, Or):
        for operand in node.operands:
            yield (operand, *beside)
            yield from ways(operand, beside)
    elif isinstance(node, And):
        for operand in node.operands:
            others = tuple(each for each in node.operands if each is not operand)
            yield from ways(operand, (*others, *beside))


def written(node: Node) -> str:
    """A part of an expression as a lawyer would write it."""
    match node:
        case Constant():
            return json.dumps(node.content, ensure_ascii=False)
        case Name():
            return node.name
        case Items():
            return f"[{_list(node.items)}]"
        case Not():
            return f"not {_inner(node.operand)}"
        case And():
            return " and ".join(_inner(each) for each in node.operands)
        case Or():
            return " or ".join(_inner(each) for each in node.operands)
        case Choose():
            return f"{written(node.if_true)} if {written(node.test)} else {written(node.if_false)}"
        case Compare():
            return f"{_inner(node.left)} {node.operator} {_inner(node.right)}"
        case In():
            return f"{_inner(node.item)} {'not ' if node.negated else ''}in {_inner(node.group)}"
        case Sum():
            return f"{_inner(node.left)} {'+' if node.sign > 0 else '-'} {_inner(node.right)}"
        case Call():
            return f"{node.name}({_list(node.arguments)})"
    return "…"


def _list(nodes: Sequence[Node]) -> str:
    return ", ".join(written(each) for each in nodes)


def _inner(node: Node) -> str:
    text = written(node)
    return f"({text})" if isinstance(node, And | Or | Choose | Sum) else text
