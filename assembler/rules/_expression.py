"""From text to an expression: Jinja's parser, a white list of forms, and where things stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.lexer import TokenStream
from jinja2.parser import Parser

from assembler.errors import RuleError

from ._explain import Explanation, words
from ._helpers import HELPERS
from ._nodes import And, Call, Choose, Compare, Constant, In, Items, Name, Node, Not, Or, Sum
from ._truth import Truth

if TYPE_CHECKING:
    from ._scope import Scope

LIMIT_CHARACTERS: Final = 20_000
LIMIT_DEPTH: Final = 60

_ENVIRONMENT: Final = Environment(autoescape=True)
_OPERATORS: Final = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The value of an expression with its reason."""

    value: object
    explanation: Explanation

    @property
    def truth(self) -> Truth:
        return Truth.of(self.value)


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression: what it reads, its value over a scope, and the reason for it."""

    text: str
    root: Node = field(repr=False)
    names: frozenset[str]
    thresholds: frozenset[str]
    dates: frozenset[str]
    calls: frozenset[str] = frozenset()
    # (answer, proposal) of each `answer if known(answer) else proposal`
    proposals: tuple[tuple[str, str], ...] = ()

    def value(self, scope: Scope) -> object:
        """The value alone: the fast way."""
        return self.root.value(scope)

    def explain(self, scope: Scope) -> Explanation:
        """The same value with its reason."""
        return self.root.explain(scope)

    def evaluate(self, scope: Scope) -> Outcome:
        explanation = self.root.explain(scope)
        return Outcome(explanation.value, explanation)


def parse(
    text: str,
    *,
    known: Collection[str] | None = None,
    extensions: Collection[str] = (),
) -> Expression:
    """Read an expression.

    Args:
        known: the names that may stand in it; None leaves names unchecked.
        extensions: further functions of one quoted text, such as `included` in bodies. A call
            stands for a name of the scope: `included("wages")` for the name "included wages".

    Raises:
        RuleError: with line and column in `text`, and the nearest known name.
    """
    if len(text) > LIMIT_CHARACTERS:
        raise RuleError(f"the expression is longer than {LIMIT_CHARACTERS} characters.", text[:80])
    reader = _Reader(text, known, extensions)
    try:
        root = reader.read()
    except RecursionError as error:
        raise RuleError("the expression is nested too deeply.", text[:80]) from error
    return Expression(
        text,
        root,
        frozenset(reader.names),
        frozenset(reader.thresholds),
        frozenset(reader.dates),
        frozenset(reader.calls),
        tuple(reader.proposals),
    )


class _Reader:
    """Turns Jinja's tree into ours and notes what is read on the way."""

    def __init__(
        self, text: str, known: Collection[str] | None, extensions: Collection[str]
    ) -> None:
        self.text, self.known, self.extensions = text, known, extensions
        self.names: set[str] = set()
        self.thresholds: set[str] = set()
        self.dates: set[str] = set()
        self.calls: set[str] = set()
        self.proposals: list[tuple[str, str]] = []

    def read(self) -> Node:
        if not self.text.strip():
            raise RuleError("the expression is empty.", self.text)
        parser = Parser(_ENVIRONMENT, "", state="variable")
        tokens = self._tokens()
        try:
            # Tokens that carry their offset in place of the line: so every node knows its column.
            parser.stream = TokenStream(_ENVIRONMENT.lexer.wrap(tokens), None, None)
            tree = parser.parse_expression()
        except TemplateSyntaxError as error:
            raise self._error(f"{error.message}.".replace("..", "."), error.lineno) from None
        surplus = parser.stream.current
        if not parser.stream.eos:
            raise self._error(f"“{surplus.value}” is one thing too many.", surplus.lineno)
        return self._convert(tree, 0)

    def _tokens(self) -> list[tuple[int, str, str]]:
        found: list[tuple[int, str, str]] = []
        offset = 0
        try:
            for _, kind, value in _ENVIRONMENT.lexer.tokeniter(self.text, None, None, "variable"):
                found.append((offset, kind, value))
                offset += len(value)
        except TemplateSyntaxError as error:
            raise self._error(f"{error.message}.".replace("..", "."), offset) from None
        return found

    def _convert(self, node: nodes.Node, depth: int) -> Node:
        if depth > LIMIT_DEPTH:
            raise self._error("the expression is nested too deeply.", node.lineno)
        below = depth + 1
        match node:
            case nodes.Const() | nodes.Neg(node=nodes.Const()):
                return self._constant(node)
            case nodes.Name():
                return self._name(node)
            case nodes.List() | nodes.Tuple():
                return self._items(node, below)
            case nodes.Not():
                return Not(self._convert(node.node, below))
            case nodes.And() | nodes.Or():
                joint = And if isinstance(node, nodes.And) else Or
                return joint(tuple(self._convert(each, below) for each in _chain(node)))
            case nodes.Compare():
                return self._compare(node, below)
            case nodes.CondExpr() if node.expr2 is not None:
                return self._choose(
                    self._convert(node.test, below),
                    self._convert(node.expr1, below),
                    self._convert(node.expr2, below),
                )
            case nodes.Add() | nodes.Sub():
                sign = 1 if isinstance(node, nodes.Add) else -1
                return Sum(self._convert(node.left, below), sign, self._convert(node.right, below))
            case nodes.Call():
                return self._call(node, below)
        raise self._form(node)

    def _form(self, node: nodes.Node) -> RuleError:
        form = _FORMS.get(type(node).__name__, type(node).__name__.lower())
        hint = "Use and, or, not, comparisons, in, lists, and the functions of the guide."
        return self._error(f"rules have no {form}.", node.lineno, hint)

    def _constant(self, node: nodes.Node) -> Constant:
        match node:
            case nodes.Const(value=str() | int() as content):
                return Constant(content)
            case nodes.Neg(node=nodes.Const(value=int() as number)) if not isinstance(number, bool):
                return Constant(-number)
        raise self._form(node)

    def _choose(self, test: Node, if_true: Node, if_false: Node) -> Choose:
        match test, if_true, if_false:
            case Call(name="known", arguments=(Name(asked),)), Name(answer), Name(proposal):
                if asked == answer:
                    self.proposals.append((answer, proposal))
        return Choose(test, if_true, if_false)

    def _items(self, node: nodes.List | nodes.Tuple, depth: int) -> Node:
        return items_of(tuple(self._convert(item, depth) for item in node.items))

    def _name(self, node: nodes.Name) -> Node:
        if self.known is not None and node.name not in self.known:
            raise self._unknown(f"unknown fact “{node.name}”.", node.name, self.known, node.lineno)
        self.names.add(node.name)
        return Name(node.name)

    def _compare(self, node: nodes.Compare, depth: int) -> Node:
        left = self._convert(node.expr, depth)
        steps: list[Node] = []
        for operand in node.ops:
            right = self._convert(operand.expr, depth)
            if operand.op in ("in", "notin"):
                steps.append(In(left, right, operand.op == "notin"))
            else:
                steps.append(Compare(left, _OPERATORS[operand.op], right))
            left = right
        return steps[0] if len(steps) == 1 else And(tuple(steps))

    def _call(self, node: nodes.Call, depth: int) -> Node:
        if not isinstance(node.node, nodes.Name):
            raise self._error("only the functions of the guide can be called.", node.lineno)
        name = node.node.name
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise self._error(f"{name}() takes plain arguments only.", node.node.lineno)
        arguments = tuple(self._convert(each, depth) for each in node.args)
        if name in self.extensions:
            self.calls.add(name)
            return self._extension(name, arguments, node.node.lineno)
        if name not in HELPERS:
            names = [*HELPERS, *self.extensions]
            raise self._unknown(f"unknown function “{name}”.", name, names, node.node.lineno)
        fewest, most, quick, explain = HELPERS[name]
        if not fewest <= len(arguments) <= most:
            wanted = str(fewest) if fewest == most else f"{fewest} or more"
            problem = f"{name}() takes {wanted} arguments, not {len(arguments)}."
            raise self._error(problem, node.node.lineno)
        self._note(name, arguments, node.node.lineno)
        return Call(name, arguments, explain, quick)

    def _extension(self, name: str, arguments: tuple[Node, ...], offset: int) -> Node:
        if len(arguments) == 1 and isinstance(arguments[0], Constant):
            return Name(f"{name} {arguments[0].content}")
        raise self._error(f"{name}() takes one quoted name.", offset)

    def _note(self, name: str, arguments: tuple[Node, ...], offset: int) -> None:
        self.calls.add(name)
        if name in ("over", "on_or_after"):
            second = arguments[1]
            if not isinstance(second, Constant) or not isinstance(second.content, str):
                raise self._error(f"{name}() takes a quoted name second.", offset)
            (self.thresholds if name == "over" else self.dates).add(second.content)
        if name in ("over", "eo13126_open"):
            self.names.add("launch_date")
        if name == "known" and not isinstance(arguments[0], Name):
            raise self._error("known() takes the name of a fact.", offset)

    def _unknown(
        self, problem: str, name: str, candidates: Collection[str], offset: int
    ) -> RuleError:
        from rapidfuzz.process import extractOne

        near = extractOne(name, list(candidates), score_cutoff=65)
        return self._error(problem, offset, f"Did you mean “{near[0]}”?" if near else "")

    def _error(self, problem: str, offset: int, hint: str = "") -> RuleError:
        before = self.text[:offset]
        line = before.count("\n") + 1
        return RuleError(problem, self.text, line, len(before) - before.rfind("\n"), hint)


def items_of(items: tuple[Node, ...]) -> Items:
    """A list that is written out; of constants it is worked out once."""
    content = tuple(item.content for item in items if isinstance(item, Constant))
    if len(content) < len(items):
        return Items(items)
    return _Literal(items, content, Explanation(words(content), content))


@dataclass(frozen=True, slots=True)
class _Literal(Items):
    """A list of constants, whose value is known beforehand."""

    content: tuple[object, ...]
    told: Explanation

    def value(self, scope: Scope) -> object:  # noqa: ARG002
        return self.content

    def explain(self, scope: Scope) -> Explanation:  # noqa: ARG002
        return self.told


_FORMS: Final = {
    "Getattr": "dots",
    "Getitem": "square brackets after a name",
    "Filter": "filters",
    "Test": "“is”",
    "Dict": "mappings",
    "Mul": "multiplication",
    "Div": "division",
    "Pow": "powers",
    "Concat": "~",
    "Neg": "minus signs before facts",
    "Const": "numbers with a fraction, and no “none”",
    "CondExpr": "“if” without “else”",
}


def _chain(node: nodes.And | nodes.Or) -> Iterator[nodes.Node]:
    """The operands of `a and b and c`, flat and in order."""
    waiting: list[nodes.Node] = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, nodes.And | nodes.Or) and type(each) is type(node):
            waiting += (each.right, each.left)
        else:
            yield each
