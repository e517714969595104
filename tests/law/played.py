"""The scenarios of a library as they come out, and whether they notice a change of the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from assembler.library import Library, Scenario
from assembler.model import Money, NamedDate, Reference, Threshold, ThresholdValue

DAY: Final = timedelta(days=1)
CENT: Final = Decimal("0.01")
UNIT: Final = Decimal(1)


class Amended(Library):
    """The same texts and rules over other amounts or dates."""

    def __init__(self, library: Library, reference: Reference) -> None:
        self.__dict__.update(library.__dict__)
        self._amended = reference

    @property
    def reference(self) -> Reference:
        return self._amended


@dataclass(frozen=True)
class Range:
    """Amounts that can tell one figure from another."""

    low: Decimal
    high: Decimal
    currency: str

    def holds(self, value: object) -> bool:
        return (
            isinstance(value, Money)
            and value.currency == self.currency
            and self.low <= value.amount <= self.high
        )


@dataclass(frozen=True)
class Change:
    """A change of the law that scenarios must notice, told as what they lack if none does."""

    lack: str
    library: Library
    amounts: Range | None = None  # an answer that lies here may notice it
    day: date | None = None  # an answer, or a launch, of this day may notice it

    def is_noticed(self, scenarios: Iterable[Scenario]) -> bool:
        return any(self._may_notice(each) and self._notices(each) for each in scenarios)

    def _may_notice(self, scenario: Scenario) -> bool:
        values = [answer.value for answer in self.library.facts(scenario.facts).answers.values()]
        if self.day and self.day not in (scenario.on, *values):
            return False
        return self.amounts is None or any(map(self.amounts.holds, values))

    def _notices(self, scenario: Scenario) -> bool:
        states = states_of(self.library, scenario)
        return any(states[name] != state for name, state in scenario.expected())


def states_of(library: Library, scenario: Scenario) -> Mapping[str, str]:
    selection = library.select(library.facts(scenario.facts), on=scenario.on)
    return {decision.id: decision.state for decision in selection.decisions}


def launch_day(library: Library, scenario: Scenario) -> date | None:
    if scenario.on is not None:
        return scenario.on
    answer = library.facts(scenario.facts).answers.get("launch_date")
    return answer.value if answer and isinstance(answer.value, date) else None


def rows_of_rules(library: Library) -> tuple[Threshold, ...]:
    """The amounts on which a text, a fact or a question hangs, in the order of their file."""
    rules = [library.rule(name) for name in library.clauses if name not in library.by_use]
    for name, fact in library.fact_definitions.items():
        asked = library.fact_expression(name) if fact.is_derived else library.ask_when(name)
        rules += [asked] if asked else []
    used = {name for rule in rules for name in rule.thresholds}
    used |= {row.threshold for row in library.reference.exemptions}
    return tuple(row for name, row in library.reference.thresholds.items() if name in used)


def dates_of_rules(library: Library) -> frozenset[str]:
    rules = [library.rule(name) for name in library.clauses if name not in library.by_use]
    rules += [
        library.fact_expression(name)
        for name, fact in library.fact_definitions.items()
        if fact.is_derived
    ]
    return frozenset(name for rule in rules for name in rule.dates)


def changes_of_figure(library: Library, row: Threshold) -> Iterator[Change]:
    """The newest figure a little higher, and a little lower: its comparison says how little."""
    newest = row.values[-1]
    beside = Range(newest.amount - UNIT, newest.amount + UNIT, newest.currency)
    above = row.comparison == "above"
    steps = {
        "exactly at the figure": -CENT if above else CENT,
        "right beside the figure": UNIT if above else -UNIT,
    }
    for place, step in steps.items():
        moved = newest.model_copy(update={"amount": newest.amount + step})
        amended = _with_newest(library, row, moved)
        yield Change(f"{row.id}: {place}, {newest}", amended, amounts=beside)


def changes_of_day(library: Library, row: Threshold) -> Iterator[Change]:
    """The newest figure from a day later, and from a day earlier."""
    *_, before, newest = row.values
    if before.amount == newest.amount:
        return
    between = Range(*sorted((before.amount, newest.amount)), newest.currency)
    sides = {
        "on the first day": (newest.since, newest.since + DAY),
        "on the day before": (newest.since - DAY, newest.since - DAY),
    }
    for side, (day, since) in sides.items():
        amended = _with_newest(library, row, newest.model_copy(update={"since": since}))
        yield Change(f"{row.id}: {side} of its figure, {day}", amended, between, day)


def changes_of_date(library: Library, named: NamedDate) -> Iterator[Change]:
    """The day moved to the next one, and to the one before."""
    for day, moved in ((named.day, named.day + DAY), (named.day - DAY, named.day - DAY)):
        dates = {**library.reference.dates, named.id: named.model_copy(update={"day": moved})}
        amended = Amended(library, replace(library.reference, dates=dates))
        yield Change(f"{named.id}: on {day}", amended, day=day)


def _with_newest(library: Library, row: Threshold, newest: ThresholdValue) -> Library:
    changed = row.model_copy(update={"values": (*row.values[:-1], newest)})
    rows = {**library.reference.thresholds, row.id: changed}
    return Amended(library, replace(library.reference, thresholds=rows))
