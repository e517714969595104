"""Under which regimes a text can come in, as far as the regime alone decides it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from assembler.errors import LibraryError, RuleError
from assembler.model import Answer, FactDefinition, Facts
from assembler.rules import UNKNOWN, Explanation, Expression, Scope, parse

from ._library import RESERVED, Library

QUESTION: Final = "regime"
_INCLUDED: Final = "included"


class Regimes:
    """Evaluates rules with nothing known but the regime. What cannot be read is taken as open."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._scopes: dict[str, Scope] = {}
        self._body_scopes: dict[str, Scope] = {}
        self._conditions: dict[str, Expression] = {}
        self._found: dict[str, frozenset[str]] = {}

    def of(self, clause_id: str) -> frozenset[str]:
        """The regimes whose tenders the text may be in."""
        found = self._found.get(clause_id)
        if found is None:
            found = self._find(clause_id)
            self._found[clause_id] = found
        return found

    def _find(self, clause_id: str) -> frozenset[str]:
        everywhere = frozenset(self._library.regimes)
        try:
            rule = self._library.rule(clause_id)
        except LibraryError:
            return everywhere
        return frozenset(regime for regime in everywhere if self.value(rule, regime) is not False)

    def value(self, expression: Expression, regime: str) -> object:
        """What an expression comes to under a regime, mostly UNKNOWN."""
        try:
            return expression.value(self._scope(regime))
        except (RuleError, LibraryError):
            return UNKNOWN

    def condition(self, text: str, regime: str) -> object:
        """What a condition of a body comes to under a regime."""
        try:
            return self._condition(text).value(self._scope_of_bodies(regime))
        except (RuleError, LibraryError):
            return UNKNOWN

    def _condition(self, text: str) -> Expression:
        found = self._conditions.get(text)
        if found is None:
            found = parse(text, extensions={_INCLUDED})
            self._conditions[text] = found
        return found

    def _scope_of_bodies(self, regime: str) -> Scope:
        """The scope with what `included` asks for: a text that no such tender has is not in it."""
        found = self._body_scopes.get(regime)
        if found is None:
            included = {
                f"{_INCLUDED} {name}": UNKNOWN if regime in self.of(name) else False
                for name in self._library.clauses
            }
            found = self._scope(regime).with_extra(
                included, lambda name: Explanation(name, included[name])
            )
            self._body_scopes[regime] = found
        return found

    def _scope(self, regime: str) -> Scope:
        found = self._scopes.get(regime)
        if found is None:
            definitions = self._definitions
            known = {QUESTION: Answer(regime, QUESTION)} if QUESTION in definitions else {}
            found = Scope(
                definitions=definitions,
                facts=Facts(answers=known),
                reference=self._library.reference,
                derived=self._library.fact_expression,
                ask_when=self._ask_when,
            )
            self._scopes[regime] = found
        return found

    def _ask_when(self, name: str) -> Expression | None:
        return None if name in RESERVED else self._library.ask_when(name)

    @cached_property
    def _definitions(self) -> Mapping[str, FactDefinition]:
        """The questions without the defaults of settings: somebody may set them otherwise.

        What a rule may name beside them counts as a question that nobody has answered.
        """
        found = {
            name: fact.model_copy(update={"default": None})
            for name, fact in self._library.fact_definitions.items()
        }
        for name in RESERVED:
            found[name] = FactDefinition(name=name, type="boolean", question=name)
        return found
