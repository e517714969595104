"""Walking the parts of an expression."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assembler.rules.forms import And, Call, Choose, Compare, In, Items, Node, Not, Or, Sum


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    for child in _below(node):
        yield from walk(child)


def _below(node: Node) -> Iterable[Node]:
    match node:
        case And() | Or():
            return node.operands
        case Not():
            return (node.operand,)
        case Compare() | Sum():
            return (node.left, node.right)
        case In():
            return (node.item, node.group)
        case Items():
            return node.items
        case Choose():
            return (node.test, node.if_true, node.if_false)
        case Call():
            return node.arguments
    return ()
