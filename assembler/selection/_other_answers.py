"""The other answers that a question could have: all of a few, or what lies beside a limit.

Amounts, days and numbers stand on a scale with limits: the figures of the law in force on the
launch day, the days on which the law changes, the numbers that rules name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from assembler.model import (
    FactDefinition,
    FactValue,
    Money,
    Threshold,
    ThresholdValue,
    Vat,
    VatBasis,
)
from assembler.rules import Expression

from ._scale import CENT, Limit, place

if TYPE_CHECKING:
    from assembler.library import Library

    from ._selection import Selection

_MOST_LIMITS: Final = 12  # of one scale; the nearest, or the newest where nothing is known
_COUNTRY: Final = re.compile(r"[\"']([A-Z]{2})[\"']")
_NUMBER: Final = re.compile(r"(?:[<>=]=?|!=) *(\d+)")
_ABROAD: Final = ("CH", "JP")  # one of them is abroad, wherever the buyer is
_NONE: Final = "none"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules that decide a text are held against."""

    thresholds: tuple[Threshold, ...]
    days: tuple[date, ...]
    texts: tuple[str, ...]  # of the expressions
    facts: frozenset[str]  # that they read, asked and derived

    @classmethod
    def behind(cls, selection: Selection, clause_ids: tuple[str, ...]) -> Rules:
        """The rules of these texts, with those of the facts and questions that they read."""
        library = selection.library
        waiting = [library.rule(name) for name in clause_ids]
        seen: dict[str, Expression] = {}
        for rule in waiting:  # grows while it runs
            for name in rule.names - seen.keys():
                definition = library.fact_definitions.get(name)
                if definition is None:
                    continue
                derived = definition.is_derived
                below = library.fact_expression(name) if derived else library.ask_when(name)
                seen[name] = below or rule
                if below is not None:
                    waiting.append(below)
        reference = library.reference
        rows = {name for rule in waiting for name in rule.thresholds}
        if any("eo13126_open" in rule.calls for rule in waiting):
            rows.update(row.threshold for row in reference.exemptions)
        held = tuple(row for name, row in reference.thresholds.items() if name in rows)
        days = {reference.dates[name].day for rule in waiting for name in rule.dates}
        days.update(value.since for row in held for value in row.values)
        for name in clause_ids:
            days.update(_days_of(selection, name))
        return cls(held, tuple(sorted(days)), tuple(rule.text for rule in waiting), frozenset(seen))


def _days_of(selection: Selection, clause_id: str) -> Iterator[date]:
    """The first day that a text's own dates, or those of its link, change something."""
    clause = selection.library.clauses[clause_id]
    for span in (clause.effective, clause.replaces):
        if span is not None:
            yield from (day for day in (span.since,) if day)
            yield from (day + timedelta(days=1) for day in (span.until,) if day)


def said(value: FactValue | None, definition: FactDefinition, library: Library) -> str:
    """An answer in words."""
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(said(each, definition, library) for each in value) or "none"
    if not isinstance(value, str):
        return str(value)
    if definition.name == "regime" and value in library.regimes:
        return library.regimes[value].name
    if definition.type == "countries":
        return _country(value)
    return definition.word_for(value) if definition.type == "choice" else value


def _country(code: str) -> str:
    from babel import Locale

    return str(Locale("en").territories.get(code, code))


def choices(
    definition: FactDefinition, now: object, rules: Rules, selection: Selection
) -> Iterator[tuple[FactValue, str]]:
    """The other answers of a question that has a few, each in words."""
    library = selection.library
    if definition.type == "boolean":
        yield from ((value, "yes" if value else "no") for value in (True, False))
    elif definition.type == "choice" and definition.several:
        yield from _lists(definition, now, definition.allowed, library)
    elif definition.type == "choice":
        yield from ((value, said(value, definition, library)) for value in definition.allowed)
    elif definition.type == "countries":
        named = tuple(dict.fromkeys(_COUNTRY.findall(" ".join(rules.texts))))
        if definition.several:
            yield from _places(definition, now, named, selection)
        else:
            yield from ((code, said(code, definition, library)) for code in named)


def _lists(
    definition: FactDefinition, now: object, offered: tuple[str, ...], library: Library
) -> Iterator[tuple[FactValue, str]]:
    """One more, one fewer; a single one where nothing is known."""
    listed = now if isinstance(now, tuple) else ()
    for word in offered:
        shown = said(word, definition, library)
        if word in listed:
            rest = tuple(each for each in listed if each != word)
            if rest or _NONE in definition.allowed:
                yield rest or (_NONE,), f"without {shown}"
        elif word == _NONE:
            yield (_NONE,), shown
        else:
            yield (*(each for each in listed if each != _NONE), word), f"with {shown}"


def _places(
    definition: FactDefinition, now: object, named: tuple[str, ...], selection: Selection
) -> Iterator[tuple[FactValue, str]]:
    """The places that rules name, the buyer's own country alone, and one abroad."""
    definitions = selection.library.fact_definitions
    home = selection.whole.value("buyer_country") if "buyer_country" in definitions else ""
    codes = named if not isinstance(now, tuple) else (*now, *named)
    yield from _lists(definition, now, tuple(dict.fromkeys(codes)), selection.library)
    if isinstance(home, str) and home:
        yield (home,), f"only {said(home, definition, selection.library)}"
        away = next(code for code in _ABROAD if code != home)
        listed = now if isinstance(now, tuple) else ()
        yield (*(each for each in listed if each != "anywhere"), away), "with a place abroad"


def limits(
    definition: FactDefinition, now: object, rules: Rules, selection: Selection
) -> list[Limit]:
    """The limits on the scale of an amount, a day or a number, in order."""
    found: list[Limit] = []
    if definition.type == "money":
        money = now if isinstance(now, Money) else None
        found = _amounts(money, rules.thresholds, selection)
    elif definition.type == "date":
        day = timedelta(days=1)
        found = [
            Limit(each - day, each, f"before {each}", f"on {each} or later") for each in rules.days
        ]
    elif definition.type == "integer":
        numbers = {int(each) for text in rules.texts for each in _NUMBER.findall(text)}
        every = {each for number in numbers for each in (number, number + 1)}
        found = [
            Limit(each - 1, each, f"{each - 1} or less", f"{each} or more")
            for each in sorted(every)
            if (definition.minimum or 0) < each <= (definition.maximum or each)
        ]
    return _nearest(found, now)


def _nearest(found: list[Limit], now: object) -> list[Limit]:
    unique = list({limit.above: limit for limit in found}.values())
    unique.sort(key=lambda limit: place(limit.above))
    if len(unique) <= _MOST_LIMITS:
        return unique
    if not isinstance(now, Money | date | int):
        return unique[-_MOST_LIMITS:]
    unique.sort(key=lambda limit: abs(place(limit.above) - place(now)))
    return sorted(unique[:_MOST_LIMITS], key=lambda limit: place(limit.above))


def _amounts(now: Money | None, rows: tuple[Threshold, ...], selection: Selection) -> list[Limit]:
    day = selection.day
    if day is None:
        return []
    regime = selection.regime
    currency = now.currency if now else regime.currency if regime else ""
    in_force = [
        (row.comparison, figure, value.vat)
        for row in rows
        if (value := row.on(day)) is not None and (figure := _figure(currency, value)) is not None
    ]
    bases = [vat for _, _, vat in in_force if vat != "none"]
    stated = now.vat if now and now.vat != "unstated" else bases[0] if bases else "unstated"
    scale = Money(
        amount=Decimal(0), currency=currency or "EUR", vat=stated, vat_rate=now and now.vat_rate
    )
    found = []
    for comparison, figure, vat in in_force:
        exact = _on_scale(figure, vat, scale)
        if exact is not None:
            found.append(_amount_limit(exact, scale, from_there=comparison != "above"))
    return found


def _figure(currency: str, value: ThresholdValue) -> Decimal | None:
    """A figure of the law in a currency, if it was published in it."""
    if currency == value.currency:
        return value.amount
    return next((each.amount for each in value.equivalents if each.currency == currency), None)


def _on_scale(figure: Decimal, vat: VatBasis, scale: Money) -> Fraction | None:
    """A figure of the law as an amount on the basis of the scale."""
    basis: Vat = "unstated" if vat == "none" else vat
    if basis in ("unstated", scale.vat):
        return Fraction(figure)
    if scale.vat == "unstated" or scale.vat_rate is None:
        return None
    own = scale.model_copy(update={"amount": figure, "vat": basis})
    return own.amount_on(scale.vat)


def _amount_limit(exact: Fraction, scale: Money, *, from_there: bool) -> Limit:
    """The amounts beside a figure, to the cent."""
    cents = exact * 100
    if from_there:
        above = Decimal(math.ceil(cents)) / 100
        figure = scale.model_copy(update={"amount": above})
        below = scale.model_copy(update={"amount": max(above - CENT, Decimal(0))})
        return Limit(below, figure, f"below {figure}", f"at {figure} or more")
    figure = scale.model_copy(update={"amount": Decimal(math.floor(cents)) / 100})
    over = scale.model_copy(update={"amount": figure.amount + CENT})
    return Limit(figure, over, f"at {figure} or less", f"over {figure}")
