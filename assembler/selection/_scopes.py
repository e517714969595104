"""The scopes of one selection: the whole contract, and each lot."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from assembler.model import Facts
from assembler.rules import Expression, Scope

if TYPE_CHECKING:
    from assembler.library import Library


def make_scope(
    library: Library, facts: Facts, lot: str | None = None, whole: Scope | None = None
) -> Scope:
    """What expressions are evaluated over."""
    return Scope(
        definitions=library.fact_definitions,
        facts=facts,
        reference=library.reference,
        derived=library.fact_expression,
        ask_when=library.ask_when,
        lot=lot,
        whole=whole,
    )


def make_scopes(library: Library, facts: Facts, whole: Scope) -> dict[str, Scope]:
    """A scope for each lot, or that of the whole contract under the name ""."""
    return {lot: make_scope(library, facts, lot, whole) for lot in facts.lots} or {"": whole}


class Reads:
    """Which facts an expression reads, through derived facts and questions. Kept per library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._found: dict[str, frozenset[str]] = {}

    def of(self, expression: Expression) -> frozenset[str]:
        return self.of_names(expression.names)

    def of_names(self, names: Collection[str]) -> frozenset[str]:
        found: set[str] = set()
        for name in names:
            found |= self._closure(name)
        return frozenset(found)

    def _closure(self, name: str) -> frozenset[str]:
        known = self._found.get(name)
        if known is not None:
            return known
        self._found[name] = frozenset({name})  # a circle ends here; the lint reports it
        definition = self._library.fact_definitions.get(name)
        below: Expression | None = None
        if definition is not None and definition.is_derived:
            below = self._library.fact_expression(name)
        elif definition is not None:
            below = self._library.ask_when(name)
        if definition is not None and definition.of_whole_tender:
            below = None  # the same in every lot
        closure = frozenset({name}) | (self.of(below) if below else frozenset())
        if name in ("sectors", "private_security"):
            closure |= {"cpv_codes"}
        self._found[name] = closure
        return closure

    def per_lot(self, expression: Expression) -> bool:
        """Whether the result may differ from lot to lot."""
        definitions = self._library.fact_definitions
        return any(
            name in definitions and definitions[name].per_lot for name in self.of(expression)
        )
