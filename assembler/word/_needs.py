"""What a template reads from its data: names, their attributes, and the items of their lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from jinja2 import nodes
from jinja2.visitor import NodeVisitor

_OWN: Final = ("loop", "varargs", "kwargs", "caller")


class _Reader(NodeVisitor):
    """Follows names through loops and assignments; None stands for what the template made."""

    def __init__(self, known: Iterable[str]) -> None:
        self.found: set[str] = set()
        self._known: dict[str, str | None] = dict.fromkeys((*known, *_OWN))

    def _path(self, node: nodes.Node | None) -> str | None:
        """Where in the data a value comes from; what it is made of is read on the way."""
        match node:
            case nodes.Name():
                return self._known.get(node.name, node.name)
            case nodes.Getattr():
                base = self._path(node.node)
                return f"{base}.{node.attr}" if base is not None else None
            case nodes.Getitem(arg=nodes.Const(value=str() as name)):
                base = self._path(node.node)
                return f"{base}.{name}" if base is not None else None
            case nodes.Getitem():
                base = self._path(node.node)
                self.visit(node.arg)
                return f"{base}[]" if base is not None else None
            case nodes.Filter(name="sort" | "reverse" | "list" | "unique" | "default" | "d"):
                for child in (*node.args, *node.kwargs):
                    self.visit(child)
                return self._path(node.node)
        if node is not None:
            self.visit(node)
        return None

    def _read(self, node: nodes.Expr) -> None:
        path = self._path(node)
        if path is not None:
            self.found.add(path)

    def visit_Name(self, node: nodes.Name) -> None:  # noqa: N802 - Jinja's visitor
        if node.ctx == "load":
            self._read(node)

    visit_Getattr = _read  # noqa: N815
    visit_Getitem = _read  # noqa: N815

    def visit_Call(self, node: nodes.Call) -> None:  # noqa: N802
        """A method's name is no data."""
        called = node.node
        self.visit(called.node if isinstance(called, nodes.Getattr) else called)
        for child in node.iter_child_nodes(exclude=("node",)):
            self.visit(child)

    def visit_For(self, node: nodes.For) -> None:  # noqa: N802
        path = self._path(node.iter)
        if path is not None:
            self.found.add(path)
        item = f"{path}[]" if path is not None else None
        self._inside([*([node.test] if node.test else []), *node.body], _targets(node.target, item))
        self._inside(node.else_, {})

    def visit_Macro(self, node: nodes.Macro) -> None:  # noqa: N802
        self._known[node.name] = None
        for default in node.defaults:
            self.visit(default)
        self._inside(node.body, {argument.name: None for argument in node.args})

    def visit_CallBlock(self, node: nodes.CallBlock) -> None:  # noqa: N802
        self.visit(node.call)
        self._inside(node.body, {argument.name: None for argument in node.args})

    def visit_Assign(self, node: nodes.Assign) -> None:  # noqa: N802
        path = self._path(node.node)
        if path is not None:
            self.found.add(path)
        self._known.update(_targets(node.target, path))

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> None:  # noqa: N802
        for child in node.body:
            self.visit(child)
        self._known.update(_targets(node.target, None))

    def visit_With(self, node: nodes.With) -> None:  # noqa: N802
        given: dict[str, str | None] = {}
        for target, value in zip(node.targets, node.values, strict=True):
            self.visit(value)
            given |= _targets(target, self._path(value))
        self._inside(node.body, given)

    def _inside(self, body: Iterable[nodes.Node], given: Mapping[str, str | None]) -> None:
        before = self._known
        self._known = {**before, **given}
        for child in body:
            self.visit(child)
        self._known = before


def _targets(target: nodes.Node, path: str | None) -> dict[str, str | None]:
    """The names that an assignment gives; only a single one stands for the value itself."""
    if isinstance(target, nodes.Name):
        return {target.name: path}
    return {name.name: None for name in target.find_all(nodes.Name)}


def needs_of(tree: nodes.Template, known: Mapping[str, Any]) -> frozenset[str]:
    """The data that a template reads, at its most detailed: not `items` beside `items[].price`."""
    reader = _Reader(known)
    reader.visit(tree)
    return frozenset(
        path
        for path in reader.found
        if not any(other.startswith((f"{path}.", f"{path}[")) for other in reader.found)
    )
