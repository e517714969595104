"""What a condition says by its form alone: what it makes certain, and what follows from what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes

_ENVIRONMENT: Final = Environment(autoescape=True)
_Node = TypeVar("_Node", bound=nodes.Node)


@lru_cache(maxsize=16_384)
def read_tree(text: str) -> nodes.Expr | None:
    """The expression as Jinja reads it, or None: what is wrong with it is told elsewhere."""
    try:
        tree = _ENVIRONMENT.parse("{{ (" + text + ") }}")
    except TemplateSyntaxError:
        return None
    output = tree.body[0] if tree.body else None
    found = output.nodes[0] if isinstance(output, nodes.Output) else None
    return found if isinstance(found, nodes.Expr) else None


def _every(kind: type[_Node], text: str) -> Iterator[_Node]:
    """The nodes of a kind in an expression, itself included."""
    tree = read_tree(text)
    if tree is not None:
        if isinstance(tree, kind):
            yield tree
        yield from tree.find_all(kind)


def included_if(text: str, *, holds: bool) -> frozenset[str]:
    """The texts that are certainly in the tender where the condition holds, or does not."""
    tree = read_tree(text)
    return frozenset(_certain(tree, holds)) if tree is not None else frozenset()


def _certain(node: nodes.Node, holds: bool) -> Iterator[str]:  # noqa: FBT001
    if isinstance(node, nodes.Not):
        yield from _certain(node.node, not holds)
    elif isinstance(node, nodes.And if holds else nodes.Or):
        yield from _certain(node.left, holds)
        yield from _certain(node.right, holds)
    elif holds and (asked := _asked(node)):
        yield asked


def _asked(node: nodes.Node) -> str:
    """The text that `included("…")` asks for, or nothing."""
    if (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name == "included"
        and node.args
        and isinstance(node.args[0], nodes.Const)
    ):
        return str(node.args[0].value)
    return ""


def included_in(text: str) -> frozenset[str]:
    """Every text that the condition asks for with `included("…")`."""
    if "included" not in text:
        return frozenset()
    return frozenset(asked for call in _every(nodes.Call, text) if (asked := _asked(call)))


def follows(narrow: str, wide: str) -> bool:
    """Whether one rule holds wherever another does, as far as their and and or show it."""
    left, right = read_tree(narrow), read_tree(wide)
    return left is not None and right is not None and _follows(left, right)


def _follows(narrow: nodes.Node, wide: nodes.Node) -> bool:
    if narrow == wide:
        return True
    if isinstance(narrow, nodes.Or):
        return _follows(narrow.left, wide) and _follows(narrow.right, wide)
    if isinstance(wide, nodes.And):
        return _follows(narrow, wide.left) and _follows(narrow, wide.right)
    if isinstance(wide, nodes.Or) and (_follows(narrow, wide.left) or _follows(narrow, wide.right)):
        return True
    if isinstance(narrow, nodes.And):
        return _follows(narrow.left, wide) or _follows(narrow.right, wide)
    return _is_part(narrow, wide)


def _is_part(narrow: nodes.Node, wide: nodes.Node) -> bool:
    """`regime == "no"`, or one in a shorter list, lies within `regime in ["no", "rs"]`."""
    one, more = _answers(narrow), _answers(wide)
    return one is not None and more is not None and one[0] == more[0] and one[1] <= more[1]


def _answers(node: nodes.Node) -> tuple[str, frozenset[object]] | None:
    if not (isinstance(node, nodes.Compare) and isinstance(node.expr, nodes.Name)):
        return None
    operand = node.ops[0]
    values = _constants(operand.expr)
    if len(node.ops) == 1 and operand.op in ("eq", "in") and values is not None:
        return node.expr.name, frozenset(values)
    return None


def _constants(node: nodes.Node) -> tuple[object, ...] | None:
    items = node.items if isinstance(node, nodes.List | nodes.Tuple) else [node]
    values = tuple(item.value for item in items if isinstance(item, nodes.Const))
    return values if len(values) == len(items) else None


def answers_named(text: str) -> Iterator[tuple[str, str]]:
    """Facts with the answers that a condition holds them against."""
    if '"' not in text and "'" not in text:
        return  # nothing is held against a word
    for compare in _every(nodes.Compare, text):
        for operand in compare.ops:
            for one, other in ((compare.expr, operand.expr), (operand.expr, compare.expr)):
                if isinstance(one, nodes.Name):
                    for value in _constants(other) or ():
                        if isinstance(value, str):
                            yield one.name, value


def contradiction(text: str) -> str:
    """Why an `and` of the condition can never hold, as far as its form shows it, or nothing."""
    for node in _every(nodes.And, text):
        clash = _clash(list(_chain(node)))
        if clash:
            return clash
    return ""


def _chain(node: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(node, nodes.And):
        yield from _chain(node.left)
        yield from _chain(node.right)
    else:
        yield node


def _clash(parts: list[nodes.Node]) -> str:
    said: dict[str, frozenset[object]] = {}
    for part in parts:
        if isinstance(part, nodes.Not) and part.node in parts:
            name = part.node.name if isinstance(part.node, nodes.Name) else "one thing"
            return f"{name} is wanted and ruled out"
        answers = _answers(part)
        if answers is not None:
            name, values = answers
            said[name] = said.get(name, values) & values
            if not said[name]:
                return f"no answer of {name} fits all of it"
    return ""
