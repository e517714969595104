"""The fewest and most usual facts that still show a failure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assembler.model import FactDefinition

from ._prove_facts import Given
from ._prove_helpers import figure_in
from ._prove_terms import LAUNCH, REGIME, Terms

if TYPE_CHECKING:
    from ._library import Library

_ROUND: Final = (1_000, 100_000, 1_000_000, 10_000_000)
Contracts = tuple[Given, ...]

_PLACES: Final = ("DE", "FR", "NP")


@dataclass(frozen=True)
class Shrinker:
    """Makes facts fewer and more usual, as long as the engine still shows the failure.

    A failure may need several contracts, such as one before and one after the value was raised;
    `shows` takes them all. The facts of each are made fewer alike.
    """

    terms: Terms
    shows: Callable[[Contracts], bool]

    @property
    def library(self) -> Library:
        return self.terms.library

    def shrink(self, contracts: Contracts) -> Contracts:
        contracts = self._with_fewer_facts(contracts)
        contracts = self._with_fewer_entries(contracts)
        # Twice: an amount may be a usual one only after the day has become one.
        return self._with_usual_answers(self._with_usual_answers(contracts))

    def _with_fewer_facts(self, contracts: Contracts) -> Contracts:
        changed = True
        while changed:
            changed = False
            for name in reversed(_names(contracts)):
                fewer = tuple(
                    {other: each[other] for other in each if other != name} for each in contracts
                )
                if self.shows(fewer):
                    contracts, changed = fewer, True
        return contracts

    def _with_fewer_entries(self, contracts: Contracts) -> Contracts:
        for name in _names(contracts):
            listed = next(each[name] for each in contracts if name in each)
            for entry in listed if isinstance(listed, list) else ():
                fewer = tuple(_without(each, name, entry) for each in contracts)
                if self.shows(fewer):
                    contracts = fewer
        return contracts

    def _with_usual_answers(self, contracts: Contracts) -> Contracts:
        for name in _names(contracts):
            for usual in self._usual(name, contracts):
                if self.shows(usual):
                    contracts = usual
                    break
        return contracts

    def _usual(self, name: str, contracts: Contracts) -> Iterator[Contracts]:
        """The same contracts with a more usual answer, the most usual first."""
        definition = self.library.fact_definitions[name]
        if definition.type == "money":
            yield from self._usual_amounts(name, contracts)
            return
        answers = [each[name] for each in contracts if name in each]
        for answer in self._usual_answers(definition):
            if any(each != answers[0] for each in answers) or answer == answers[0]:
                return
            yield tuple({**each, name: answer} if name in each else each for each in contracts)

    def _usual_answers(self, definition: FactDefinition) -> Iterator[object]:
        released = self.library.info.released
        if definition.name == LAUNCH and released:
            yield released
        words: tuple[str, ...] = ()
        if definition.type == "choice" and definition.name != REGIME:
            words = definition.allowed
        elif definition.type == "countries":
            words = _PLACES
        elif definition.type == "cpv":
            words = self.terms.universe.words(definition)[:2]
        yield from ([word] if definition.several else word for word in words)

    def _usual_amounts(self, name: str, contracts: Contracts) -> Iterator[Contracts]:
        found = [each[name] for each in contracts if name in each]
        first = found[0]
        if not isinstance(first, dict):
            return
        alike = all(each == first for each in found)
        for step in self._amounts(str(first["currency"])):
            amounts = iter((step, *(step if alike else step + 1 for _ in contracts)))
            changed = tuple(
                {**each, name: {**first, "amount": Decimal(next(amounts))}}
                if name in each
                else each
                for each in contracts
            )
            # A figure goes with its own time: try the usual day beside the usual amount.
            yield tuple(self._on_the_usual_day(each) for each in changed)
            yield changed

    def _on_the_usual_day(self, given: Given) -> Given:
        day = self.library.info.released
        return {**given, LAUNCH: day} if day and LAUNCH in given else given

    def _amounts(self, currency: str) -> Iterator[int]:
        """Round amounts, then each figure of the law, and one to either side of it."""
        yield from _ROUND
        rows = self.library.reference.thresholds
        for row in sorted(self.terms.rows):
            for value in reversed(rows[row].values):
                figure = figure_in(value, currency)
                if figure is not None and figure.denominator == 1:
                    yield from (int(figure), int(figure) + 1, int(figure) - 1)


def _names(contracts: Contracts) -> list[str]:
    return list(dict.fromkeys(name for each in contracts for name in each))


def _without(given: Given, name: str, entry: object) -> Given:
    listed = given.get(name)
    if not isinstance(listed, list) or len(listed) == 1:
        return given  # nobody answers with an empty list
    return {**given, name: [each for each in listed if each != entry]}
