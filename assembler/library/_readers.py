"""What rests on a fact: the facts derived from it, the questions it opens, the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assembler.rules import Expression

    from ._library import Library

# Settings that follow from the CPV codes while nobody says otherwise.
_FROM_CODES: Final = ("sectors", "private_security")


class Readers:
    """The rules of a library turned round: from each name to those that read it."""

    def __init__(self, library: Library) -> None:
        self._facts: Mapping[str, list[str]] = _turned(_read_by_facts(library))
        rules = library.rules.items()
        texts = _turned((text, name) for text, rule in rules for name in rule.names)
        self._texts = {name: frozenset(reading) for name, reading in texts.items()}

    def facts(self, changed: Collection[str]) -> frozenset[str]:
        """These facts and all whose value may change with them."""
        found, waiting = set(changed), list(changed)
        for name in waiting:  # grows while it runs
            for reader in self._facts.get(name, ()):
                if reader not in found:
                    found.add(reader)
                    waiting.append(reader)
        return frozenset(found)

    def texts(self, facts: Collection[str]) -> frozenset[str]:
        """The texts whose own rule reads one of the facts."""
        return frozenset[str]().union(*[self._texts.get(name, ()) for name in facts])


def _read_by_facts(library: Library) -> Iterator[tuple[str, str]]:
    for name, definition in library.fact_definitions.items():
        expression: Expression | None
        if definition.is_derived:
            expression = library.fact_expression(name)
        else:
            expression = library.ask_when(name)
        for read in expression.names if expression else ():
            yield name, read
    yield from ((name, "cpv_codes") for name in _FROM_CODES)


def _turned(pairs: Iterator[tuple[str, str]]) -> Mapping[str, list[str]]:
    found = defaultdict(list)
    for reader, read in pairs:
        found[read].append(reader)
    return found
