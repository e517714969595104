"""Facts and rules as formulas: what the engine makes of complete facts, under one regime.

Facts are complete when every question that arises has its answer. A question that does not arise
has the meaning that `assembler.rules.Scope` gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

import z3

from assembler.errors import RuleError
from assembler.model import FactDefinition
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

from ._prove_helpers import HELPERS
from ._prove_logic import (
    Formula,
    Term,
    Tri,
    at_least,
    conjunction,
    disjunction,
    every,
    negated,
    some,
)
from ._prove_universe import Universe
from ._prove_values import (
    Amount,
    Choice,
    Group,
    Number,
    Untranslated,
    Value,
    added,
    chosen,
    constant,
    contains,
    equal,
    ordered,
    truth,
)

if TYPE_CHECKING:
    from ._library import Library

REGIME: Final = "regime"
LAUNCH: Final = "launch_date"
_MOST: Final = 10**24
_LATEST: Final = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Domain:
    """The facts that are looked at: a regime (or none), launch days, and currencies.

    The first currency is the one in which every figure is published.
    """

    regime: str = ""
    since: date = date.min
    currencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A fact of its own: the variables that hold its answer, and when it has one."""

    definition: FactDefinition
    raw: Value
    arises: Formula


@dataclass
class Terms:
    """Turns the facts of a library and expressions over them into values for the solver."""

    library: Library
    universe: Universe
    domain: Domain
    questions: dict[str, Question] = field(default_factory=dict)
    constraints: list[Formula] = field(default_factory=list)
    rows: set[str] = field(default_factory=set)  # the thresholds that matter here
    _values: dict[str, Value] = field(default_factory=dict)
    _busy: set[str] = field(default_factory=set)
    _currencies: dict[str, Formula] = field(default_factory=dict)

    def value(self, rule: Expression, extra: Mapping[str, Value] | None = None) -> Value:
        """The value of an expression.

        Raises:
            Untranslated: it takes a form that the proofs do not know.
        """
        return self._node(rule.root, extra or {})

    def truth(self, rule: Expression, extra: Mapping[str, Value] | None = None) -> Tri:
        return truth(self.value(rule, extra))

    def part(self, node: Node, extra: Mapping[str, Value]) -> Tri:
        """The truth of a part of an expression."""
        return truth(self._node(node, extra))

    @property
    def day(self) -> Term:
        """The launch day."""
        value = self.fact(LAUNCH)
        if not isinstance(value, Number):
            raise Untranslated(f"the library asks no date “{LAUNCH}”")
        return value.term

    def currency(self, code: str) -> Formula:
        """That the contract's amounts are in this currency."""
        codes = self.domain.currencies
        if code not in codes or len(codes) == 1:
            return code in codes
        if not self._currencies:
            self._currencies = {each: z3.Bool(f"currency={each}") for each in codes}
            self.constraints.append(_exactly_one(self._currencies))
        return self._currencies[code]

    def fact(self, name: str) -> Value:
        found = self._values.get(name)
        if found is None:
            if name in self._busy:
                raise RuleError(f"the fact “{name}” depends on itself.", name)
            self._busy.add(name)
            try:
                found = self._values[name] = self._find(name)
            finally:
                self._busy.discard(name)
        return found

    def _find(self, name: str) -> Value:
        definition = self.library.fact_definitions.get(name)
        if definition is None:
            raise RuleError(f"there is no fact “{name}”.", name)
        if definition.is_derived:
            return self.value(self.library.fact_expression(name))
        if name == REGIME and self.domain.regime:
            return Choice({self.domain.regime: True})
        asked = self.library.ask_when(name)
        # A question that may arise counts as answered: complete facts leave nothing open.
        arises = self.truth(asked).possible if asked else True
        raw = self._variable(definition)
        self.questions[name] = Question(definition, raw, arises)
        return _where(raw, arises)

    def _variable(self, fact: FactDefinition) -> Value:
        name = fact.name
        match fact.type:
            case "boolean":
                return Tri(z3.Bool(name))
            case "money":
                return self._amount(name)
            case "integer":
                term = z3.Int(name)
                if fact.minimum is not None:
                    self.constraints.append(term >= fact.minimum)
                if fact.maximum is not None:
                    self.constraints.append(term <= fact.maximum)
                return Number(term, "integer")
            case "date":
                term = z3.Int(name)
                since = self.domain.since if name == LAUNCH else date.min
                self.constraints += [term >= since.toordinal(), term <= _LATEST]
                return Number(term, "date")
        words = {word: z3.Bool(f"{name}={word}") for word in self.universe.words(fact)}
        if not fact.several:
            self.constraints.append(_exactly_one(words))
            return Choice(words)
        self.constraints.append(some(words.values()))
        if "none" in words:
            others = [formula for word, formula in words.items() if word != "none"]
            self.constraints.append(z3.Implies(words["none"], negated(some(others))))
        return Group(words)

    def _amount(self, name: str) -> Amount:
        net, gross = z3.Int(name), z3.Int(f"{name} with VAT")
        self.constraints += [net >= 0, net < _MOST, net <= gross, gross <= 2 * net]
        return Amount(net, gross)

    def _node(self, node: Node, extra: Mapping[str, Value]) -> Value:
        match node:
            case Constant():
                return constant(node.content)
            case Name():
                return extra[node.name] if node.name in extra else self.fact(node.name)
            case Items():
                return self._items(node, extra)
            case Not():
                return ~truth(self._node(node.operand, extra))
            case And():
                return conjunction(truth(self._node(each, extra)) for each in node.operands)
            case Or():
                return disjunction(truth(self._node(each, extra)) for each in node.operands)
            case Choose():
                return self._choose(node, extra)
            case Compare() | In() | Sum():
                return self._pair(node, extra)
            case Call():
                return self._call(node, extra)
        raise Untranslated(f"it holds a {type(node).__name__.lower()}")

    def _pair(self, node: Compare | In | Sum, extra: Mapping[str, Value]) -> Value:
        if isinstance(node, In):
            found = contains(self._node(node.item, extra), self._node(node.group, extra))
            return ~found if node.negated else found
        left, right = self._node(node.left, extra), self._node(node.right, extra)
        if isinstance(node, Sum):
            return added(left, node.sign, right)
        if node.operator in ("==", "!="):
            alike = equal(left, right)
            return alike if node.operator == "==" else ~alike
        return ordered(left, node.operator, right)

    def _call(self, node: Call, extra: Mapping[str, Value]) -> Value:
        if node.name not in HELPERS:
            raise Untranslated(f"it calls {node.name}(), which the proofs do not know")
        values = tuple(self._argument(each, extra) for each in node.arguments)
        return HELPERS[node.name](self, values)

    def _argument(self, node: Node, extra: Mapping[str, Value]) -> Value | str:
        if isinstance(node, Constant) and isinstance(node.content, str):
            return node.content
        return self._node(node, extra)

    def _items(self, node: Items, extra: Mapping[str, Value]) -> Group:
        members: dict[str, Formula] = {}
        unknown: Formula = False
        for item in node.items:
            value = self._node(item, extra)
            if not isinstance(value, Choice):
                raise Untranslated("it holds a list of other things than words")
            unknown = some((unknown, value.open))
            for word, formula in value.options.items():
                members[word] = some((members.get(word, False), formula))
        return Group(members, unknown)

    def _choose(self, node: Choose, extra: Mapping[str, Value]) -> Value:
        test = truth(self._node(node.test, extra))
        if test.holds is True:
            return self._node(node.if_true, extra)
        if test.holds is False and test.open is False:
            return self._node(node.if_false, extra)
        return chosen(test, self._node(node.if_true, extra), self._node(node.if_false, extra))


def _where(raw: Value, arises: Formula) -> Value:
    """The answer where the question arises, and else what its not arising means."""
    if arises is True:
        return raw
    match raw:
        case Tri():
            return Tri(every((arises, raw.holds)))
        case Group():
            return Group({word: every((arises, each)) for word, each in raw.members.items()})
        case Choice():
            options = {word: every((arises, each)) for word, each in raw.options.items()}
            return Choice(options, absent=negated(arises))
        case Number():
            return Number(raw.term, raw.kind, absent=negated(arises))
        case Amount():
            return Amount(raw.net, raw.gross, absent=negated(arises))


def _exactly_one(words: Mapping[str, Formula]) -> Formula:
    return every((at_least(words.values(), 1), z3.AtMost(*words.values(), 1)))
