"""The functions that expressions may call, as formulas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from assembler.errors import RuleError
from assembler.model import Threshold, ThresholdValue
from assembler.rules.forms import OUTLYING

from ._prove_logic import Formula, Term, Tri, every, negated, some
from ._prove_risk import risk
from ._prove_values import Amount, Choice, Group, Number, Untranslated, Value, absent

if TYPE_CHECKING:
    from ._prove_terms import Terms

Argument = Value | str
_OPEN_ENDED: Final = ("anywhere", "unknown")
_MILLIONTHS: Final = 1_000_000


def over(terms: Terms, arguments: tuple[Argument, ...]) -> Tri:
    amount, row_id = arguments
    return _held(terms, amount, str(row_id))


def _held(terms: Terms, amount: Argument, row_id: str) -> Tri:
    row = terms.library.reference.thresholds.get(row_id)
    if row is None:
        raise RuleError(f"there is no threshold “{row_id}”.", row_id)
    if not isinstance(amount, Amount):
        raise Untranslated("it holds against a threshold what is no amount")
    terms.rows.add(row_id)
    cases = list(_Held(terms, amount, row).cases())
    known = some(case.known for case in cases)
    holds = some(every((case.known, case.holds)) for case in cases)
    given = (negated(amount.open), negated(amount.absent))
    nothing = every((negated(amount.open), amount.absent, row.comparison == "below"))
    unknown = False if _always(terms, row, cases) else every((*given, negated(known)))
    return Tri(some((nothing, every((*given, holds)))), some((amount.open, unknown)))


@dataclass(frozen=True, slots=True)
class _Case:
    """A period of time and a currency in which a figure is known."""

    known: Formula
    holds: Formula
    is_published: bool  # for every amount


@dataclass(frozen=True, slots=True)
class _Held:
    terms: Terms
    amount: Amount
    row: Threshold

    def cases(self) -> Iterator[_Case]:
        for value, until in periods(self.row, self.terms.domain.since):
            for currency in self.terms.domain.currencies:
                then = every((self._within(value, until), self.terms.currency(currency)))
                yield self._case(value, currency, then)

    def _within(self, value: ThresholdValue, until: date | None) -> Formula:
        return every(
            (
                value.since <= self.terms.domain.since or self.terms.day >= value.since.toordinal(),
                until is None or self.terms.day < until.toordinal(),
            )
        )

    def _case(self, value: ThresholdValue, currency: str, then: Formula) -> _Case:
        exact = self.amount.gross if value.vat == "included" else self.amount.net
        limit = figure_in(value, currency)
        if limit is not None:
            return _Case(then, _compare(exact, _millionths(limit), self.row), is_published=True)
        for earlier in reversed(self.row.values):
            limit = figure_in(earlier, currency) if earlier.since < value.since else None
            if limit is not None:
                # Only an earlier period's figure is known: twice it is over, half of it is under.
                high = exact >= _millionths(2 * limit)
                low = 2 * exact <= _millionths(limit)
                holds = low if self.row.comparison == "below" else high
                return _Case(every((then, some((high, low)))), holds, is_published=False)
        return _Case(known=False, holds=False, is_published=False)


def periods(row: Threshold, since: date) -> Iterator[tuple[ThresholdValue, date | None]]:
    """The row's values that are in force from a day on, each with the first day after it."""
    ends = [*(value.since for value in row.values[1:]), None]
    for value, until in zip(row.values, ends, strict=True):
        if until is None or until > since:
            yield value, until


def figure_in(value: ThresholdValue, currency: str) -> Fraction | None:
    """What a value amounts to in a currency, itself or by its published equivalent."""
    if value.currency == currency:
        return Fraction(value.amount)
    found = [each.amount for each in value.equivalents if each.currency == currency]
    return Fraction(found[0]) if found else None


def _always(terms: Terms, row: Threshold, cases: list[_Case]) -> bool:
    """Whether a figure is known on each day of the domain and in each of its currencies."""
    begun = row.values[0].since <= terms.domain.since
    return begun and bool(cases) and all(case.is_published for case in cases)


def _millionths(amount: Fraction) -> int:
    return int(amount * _MILLIONTHS)


def _compare(exact: Term, limit: int, row: Threshold) -> Formula:
    match row.comparison:
        case "above":
            return exact > limit
        case "at_least":
            return exact >= limit
        case "below":
            return exact < limit


def on_or_after(terms: Terms, arguments: tuple[Argument, ...]) -> Tri:
    day, name = arguments
    named = terms.library.reference.dates.get(str(name))
    if named is None:
        raise RuleError(f"there is no named date “{name}”.", str(name))
    if not isinstance(day, Number) or day.kind != "date":
        raise Untranslated("it holds against a named date what is no date")
    given = (negated(day.open), negated(day.absent))
    return Tri(every((*given, day.term >= named.day.toordinal())), day.open)


def known(terms: Terms, arguments: tuple[Argument, ...]) -> Tri:  # noqa: ARG001
    value = _value(arguments[0])
    return Tri(every((negated(value.open), negated(absent(value)))), value.open)


def outside(terms: Terms, arguments: tuple[Argument, ...]) -> Tri:  # noqa: ARG001
    places, home = _group(arguments[0]), arguments[1]
    homes: Mapping[str, Formula] = {home: True} if isinstance(home, str) else {}
    unknown_home: Formula = False
    if isinstance(home, Choice):
        homes, unknown_home = home.options, home.open
    elif not isinstance(home, str):
        raise Untranslated("outside() takes one country second")
    away = some(
        every((formula, negated(_is_home(homes, place))))
        for place, formula in places.members.items()
        if place not in _OPEN_ENDED
    )
    holds = every((negated(places.open), negated(unknown_home), away))
    anywhere = some(places.members.get(word, False) for word in _OPEN_ENDED)
    unsure = some((every((unknown_home, places.is_filled)), anywhere))
    return Tri(holds, some((places.open, every((unsure, negated(holds))))))


def _is_home(homes: Mapping[str, Formula], place: str) -> Formula:
    return some((homes.get(place, False), homes.get("US", False) if place in OUTLYING else False))


def cpv_in(terms: Terms, arguments: tuple[Argument, ...]) -> Tri:  # noqa: ARG001
    codes = _group(arguments[0])
    prefixes = tuple(str(each) for each in arguments[1:])
    found = some(each for code, each in codes.members.items() if code.startswith(prefixes))
    return Tri(every((negated(codes.open), found)), codes.open)


def eo13126_open(terms: Terms, arguments: tuple[Argument, ...]) -> Group:
    countries, amount = _group(arguments[0]), arguments[1]
    exempt: dict[str, list[Tri]] = {}
    for row in terms.library.reference.exemptions:
        if countries.members.get(row.country, False) is not False:
            exempt.setdefault(row.country, []).append(_held(terms, amount, row.threshold))
    members, unknown = {}, [countries.open]
    for country, formula in countries.members.items():
        found = exempt.get(country, [])
        out = some(each.holds for each in found)
        members[country] = every((formula, negated(out)))
        unsure = every((some(each.open for each in found), negated(out)))
        unknown.append(every((formula, unsure)))
    return Group(members, some(unknown))


def missing_translations(terms: Terms, arguments: tuple[Argument, ...]) -> Group:
    languages = _group(arguments[0])
    held = terms.library.reference.sheet_languages
    members = {
        tag: formula
        for tag, formula in languages.members.items()
        if tag not in held and tag.split("-")[0] not in held
    }
    return Group(members, languages.open)


def assessed(terms: Terms, arguments: tuple[Argument, ...]) -> Choice:
    return risk(terms.library, [_value(each) for each in arguments])


def _group(argument: Argument) -> Group:
    if isinstance(argument, Group):
        return argument
    if isinstance(argument, Choice) and argument.absent is False:
        return Group(argument.options, argument.open)
    raise Untranslated("it looks for words in what is no list")


def _value(argument: Argument) -> Value:
    return Choice({argument: True}) if isinstance(argument, str) else argument


HELPERS: Final[Mapping[str, Callable[[Terms, tuple[Argument, ...]], Value]]] = {
    "over": over,
    "on_or_after": on_or_after,
    "known": known,
    "outside": outside,
    "cpv_in": cpv_in,
    "eo13126_open": eo13126_open,
    "missing_translations": missing_translations,
    "risk": assessed,
}
