"""A scale of amounts, days or numbers, the limits on it, and where a state turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import Final

from assembler.model import FactValue, Money

from ._verdict import State

CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Limit:
    """A place on a scale: the last value below it and the first above, and how to say so."""

    below: FactValue
    above: FactValue
    up_to: str  # "at 700,000 USD or less"
    from_on: str  # "over 700,000 USD"


def place(value: FactValue) -> Decimal:
    """Where a value stands on its scale."""
    if isinstance(value, Money):
        return value.amount
    if isinstance(value, date):
        return Decimal(value.toordinal())
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f"{value!r} stands on no scale.")


def limit_between(below: FactValue, above: FactValue) -> Limit:
    """The limit that lies between two values next to each other."""
    if isinstance(below, Money):
        return Limit(below, above, f"at {below} or less", f"over {below}")
    if isinstance(below, date):
        return Limit(below, above, f"before {above}", f"on {above} or later")
    return Limit(below, above, f"{below} or less", f"{above} or more")


def middle(low: FactValue, high: FactValue) -> FactValue | None:
    """A value between two of a scale; None where they are next to each other."""
    if isinstance(low, Money) and isinstance(high, Money):
        half = ((low.amount + high.amount) / 2).quantize(CENT, ROUND_FLOOR)
        return low.model_copy(update={"amount": half}) if half > low.amount else None
    if isinstance(low, date) and isinstance(high, date):
        days = (high - low).days // 2
        return low + timedelta(days=days) if days else None
    if isinstance(low, int) and isinstance(high, int):
        return (low + high) // 2 if high - low > 1 else None
    return None


@dataclass(slots=True)
class Stretch:
    """Neighbours on a scale with one state, and the limits at its ends."""

    state: State
    first: FactValue
    last: FactValue
    low: Limit | None
    high: Limit | None = None

    @property
    def words(self) -> str:
        ends = [self.low.from_on] if self.low else []
        ends += [self.high.up_to] if self.high else []
        return " and ".join(ends) or "whatever it is"


@dataclass(slots=True)
class Scale:
    """Where on a scale the clause turns."""

    limits: list[Limit]
    now: FactValue | None
    state: Callable[[FactValue], State]
    present: State

    def turns(self) -> Iterator[tuple[FactValue, str]]:
        """The nearest decided stretches with another state, by the value next to what is now."""
        stretches = self._stretches()
        decided = [each for each in stretches if each.state not in (self.present, "undecided")]
        now = self._placed()
        if now is None:
            yield from ((each.last if each.high else each.first, each.words) for each in decided)
            return
        below = [each for each in decided if place(each.last) < place(now)]
        above = [each for each in decided if place(each.first) > place(now)]
        yield from ((each.last, each.words) for each in below[-1:])
        yield from ((each.first, each.words) for each in above[:1])

    def _placed(self) -> FactValue | None:
        """The present answer, where it stands on the scale: an amount on the same VAT basis."""
        now, other = self.now, self.limits[0].above
        if isinstance(now, Money) and isinstance(other, Money) and now.vat != other.vat:
            return None
        return now

    def _points(self) -> list[FactValue]:
        values = [value for limit in self.limits for value in (limit.below, limit.above)]
        now = self._placed()
        values += [] if now is None else [now]
        values += _beyond(values)
        return sorted(dict.fromkeys(values), key=place)

    def _stretches(self) -> list[Stretch]:
        points = self._points()
        sides = {(limit.below, limit.above): limit for limit in self.limits}
        found = [Stretch(self.state(points[0]), points[0], points[0], None)]
        for low, high in pairwise(points):
            if self.state(high) == found[-1].state:
                found[-1].last = high
                continue
            limit = sides.get((low, high)) or self._turn(low, high)
            found[-1].last, found[-1].high = limit.below, limit
            found.append(Stretch(self.state(high), limit.above, high, limit))
        return found

    def _turn(self, low: FactValue, high: FactValue) -> Limit:
        """Where the state turns between two values: a sum with other amounts has its own limit."""
        state = self.state(low)
        while (between := middle(low, high)) is not None:
            if self.state(between) == state:
                low = between
            else:
                high = between
        return limit_between(low, high)


def _beyond(values: list[FactValue]) -> list[FactValue]:
    """Amounts below and above all limits, where a sum may still turn."""
    amounts = sorted((each for each in values if isinstance(each, Money)), key=place)
    if not amounts:
        return []
    highest = amounts[-1]
    return [
        highest.model_copy(update={"amount": highest.amount * 0}),
        highest.model_copy(update={"amount": highest.amount * 2}),
    ]
