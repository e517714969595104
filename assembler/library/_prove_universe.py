"""The finite worlds from which answers come: enough of each for every rule to tell them apart.

A country, a code or a language that no rule and no table names behaves like any other such one,
so two of them stand for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

from assembler.model import FactDefinition
from assembler.rules import Expression
from assembler.rules.forms import OUTLYING, Call, Constant, Node

from ._countries import COUNTRIES
from ._forms import walk

if TYPE_CHECKING:
    from ._library import Library

_DIGITS: Final = 8
_STRANGERS: Final = 2  # two places that no rule names may still be one place or two
_FAVOURED: Final = ("DE", "FR", "NO", "SE", "PL", "BE", "CH")
_MORE_LANGUAGES: Final = ("eo", "mn", "is")
_NAMELESS: Final = "something else"


@dataclass(frozen=True)
class Universe:
    """The words that answers are made of, for one library."""

    library: Library

    def words(self, fact: FactDefinition) -> tuple[str, ...]:
        """Every answer to a choice, or every entry of a list, typical ones first."""
        match fact.type:
            case "choice":
                return fact.allowed
            case "countries":
                more = ("unknown",) if fact.name == "production_countries" else ()
                return (*self._countries, *more)
            case "cpv":
                return self.codes
            case "languages":
                return self._languages
        return (*self._written, _NAMELESS)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """CPV codes that fall under each prefix alone, and one under none."""
        prefixes = self._cpv_prefixes
        kinds: dict[frozenset[str], str] = {}
        for code in (*_codes_under(prefixes), *(f"{number}0000000" for number in range(10))):
            kind = frozenset(prefix for prefix in prefixes if code.startswith(prefix))
            kinds.setdefault(kind, code)
        return tuple(kinds.values())

    @cached_property
    def _cpv_prefixes(self) -> tuple[str, ...]:
        named = dict.fromkeys(row.key for row in self.library.reference.sectors)
        for node in self._nodes:
            if isinstance(node, Call) and node.name == "cpv_in":
                named |= dict.fromkeys(
                    str(each.content) for each in node.arguments if isinstance(each, Constant)
                )
        return tuple(named)

    @cached_property
    def _countries(self) -> tuple[str, ...]:
        tables = self.library.reference
        named = {*OUTLYING, *(row.country for row in tables.exemptions)}
        named |= {row.key for row in tables.countries}
        named |= {row.country for row in tables.goods if row.country}
        named |= COUNTRIES.intersection(self._written)
        others = (code for code in (*_FAVOURED, *sorted(COUNTRIES)) if code not in named)
        strangers = tuple(islice(dict.fromkeys(others), _STRANGERS))
        return (*strangers, *sorted(named))

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        held = self.library.reference.sheet_languages
        other = next(tag for tag in _MORE_LANGUAGES if tag not in held)
        return (*sorted(held), other)

    @cached_property
    def _written(self) -> tuple[str, ...]:
        """The words that stand in rules."""
        found = dict.fromkeys(
            node.content
            for node in self._nodes
            if isinstance(node, Constant) and isinstance(node.content, str)
        )
        return tuple(found)

    @cached_property
    def _nodes(self) -> tuple[Node, ...]:
        return tuple(node for rule in rules_of(self.library) for node in walk(rule.root))


def rules_of(library: Library) -> Iterator[Expression]:
    """Every expression that decides something."""
    for fact in library.fact_definitions.values():
        if fact.is_derived:
            yield library.fact_expression(fact.name)
        elif (asked := library.ask_when(fact.name)) is not None:
            yield asked
    for clause in library.clauses.values():
        yield library.rule(clause.id)
        for index in range(len(clause.alternates)):
            yield library.alternate_rule(clause.id, index)
    for regime in library.regimes:
        for wanted in wanted_of(library, regime):
            if wanted.when is not None:
                yield wanted.when


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry of a regime's `must_contain`; without `when` it always holds."""

    families: tuple[str, ...]
    when: Expression | None
    text: str


def wanted_of(library: Library, regime: str) -> Iterator[Wanted]:
    """The families that a complete tender under a regime covers, and when."""
    if regime not in library.regimes:
        return
    for index, entry in enumerate(library.regimes[regime].must_contain):
        text, field = entry.when, f"must_contain.{index}.when"
        when = library.read_expression(f"regimes.{regime}", 1, field, text) if text else None
        yield Wanted(entry.families, when, text)


def _codes_under(prefixes: Iterable[str]) -> Iterator[str]:
    for prefix in prefixes:
        for digit in ("", *"123456789"):
            yield f"{prefix}{digit}".ljust(_DIGITS, "0")[:_DIGITS]


def levels_by_code(codes: Iterable[str], library: Library) -> Mapping[str, int]:
    """The risk level that the sector table gives each code, by the longest prefix."""
    found = {}
    for code in codes:
        rows = [row for row in library.reference.sectors if code.startswith(row.key)]
        if rows:
            found[code] = max(rows, key=lambda row: len(row.key)).level
    return found
