"""The last pass over a template's tree: places for its values, and a count for its loops."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from ._sandbox import CALLED, CHARGED, COLLECTED, EACH, NESTED, Sandbox

# How a refused statement is called by those who write templates.
_REFUSED: dict[type[nodes.Node], str] = {
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from … import",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.FilterBlock: "filter",
}


class Rewriter(NodeTransformer):
    """Rewrite a parsed template in place.

    `place_of` names the filter that makes the value written on a line ready for its place.
    """

    def __init__(self, environment: Sandbox, place_of: Callable[[int], str]) -> None:
        self._environment = environment
        self._place_of = place_of
        self._collecting = False

    def rewrite(self, tree: nodes.Template) -> nodes.Template:
        """The same tree, ready to be compiled."""
        self.visit(tree)
        tree.set_environment(self._environment)
        return tree

    def _filter(self, node: nodes.Expr, name: str, *args: Any) -> nodes.Filter:
        line = node.lineno
        given = [nodes.Const(arg, lineno=line) for arg in args]
        return nodes.Filter(node, name, given, [], None, None, lineno=line)

    def generic_visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        refused = _REFUSED.get(type(node))
        if refused is not None:
            raise TemplateSyntaxError(
                f"“{refused}” is not allowed in a Word template, which is one file of its own.",
                node.lineno,
            )
        return super().generic_visit(node, *args, **kwargs)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - Jinja's visitor
        self.generic_visit(node)
        for index, child in enumerate(node.nodes):
            if isinstance(child, nodes.TemplateData):
                continue
            ready = self._filter(child, self._place_of(child.lineno))
            node.nodes[index] = self._filter(ready, CHARGED) if self._collecting else ready
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.iter = self._filter(cast(nodes.Expr, node.iter), EACH, _static_length(node.body))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        return self._collected(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        return self._collected(node)

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:  # noqa: N802
        if node.filter is not None:
            raise TemplateSyntaxError(
                "A “set” block takes no filter: filter the value where it is printed.", node.lineno
            )
        self._collected(node)
        node.filter = nodes.Filter(None, COLLECTED, [], [], None, None, lineno=node.lineno)
        return node

    def _collected(self, node: nodes.Macro | nodes.CallBlock | nodes.AssignBlock) -> nodes.Node:
        with self._collect():
            self.generic_visit(node)
        cost = nodes.Const("", lineno=node.lineno)
        charge = self._filter(cost, CALLED, _static_length(node.body))
        node.body.insert(0, nodes.Output([charge], lineno=node.lineno))
        return node

    @contextmanager
    def _collect(self) -> Iterator[None]:
        before, self._collecting = self._collecting, True
        yield
        self._collecting = before

    def visit_ScopedEvalContextModifier(  # noqa: N802
        self, node: nodes.ScopedEvalContextModifier
    ) -> nodes.Node:
        """`autoescape` blocks: all is escaped, so only their scope remains."""
        self.generic_visit(node)
        return nodes.Scope(node.body, lineno=node.lineno)

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """`a ~ b` as a sum of texts, which is measured before it is made."""
        self.generic_visit(node)
        text = self._filter(node.nodes[0], "string")
        for part in node.nodes[1:]:
            text = nodes.Add(text, self._filter(part, "string"), lineno=node.lineno)  # type: ignore[assignment]
        return text

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        return self._nested(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        return self._nested(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        return self._nested(node) if node.ctx == "load" else self.generic_visit(node)

    def _nested(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return self._filter(node, NESTED)

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802
        if node.attr.startswith("_"):
            raise TemplateSyntaxError(
                f"Not allowed in a template: the name “{node.attr}”, "
                "since it starts with an underscore.",
                node.lineno,
            )
        return self.generic_visit(node)


def _static_length(body: list[nodes.Node]) -> int:
    return sum(len(data.data) for node in body for data in _data_of(node))


def _data_of(node: nodes.Node) -> Iterator[nodes.TemplateData]:
    if isinstance(node, nodes.TemplateData):
        yield node
    yield from node.find_all(nodes.TemplateData)
