"""Amounts inside expressions, and how they are held against thresholds.

Comparison is exact (fractions, unrounded). Where currency or VAT basis do not meet, the result is
unknown, never false.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial

from assembler.model import Money, Threshold, ThresholdValue, VatBasis, format_amount

from ._truth import NOT_ARISING, UNKNOWN, NotArising, Unknown


@dataclass(frozen=True, slots=True)
class Total:
    """Amounts in one currency, added and taken away. Each part keeps its own VAT basis."""

    parts: tuple[tuple[int, Money], ...]  # sign and amount

    def amount_on(self, basis: VatBasis) -> Fraction | None:
        """The exact sum on one basis; None where a part cannot be brought to it."""
        exact = Fraction(0)
        for sign, part in self.parts:
            amount = part.amount_on(basis)
            if amount is None:
                return None
            exact += sign * amount
        return exact

    @property
    def currency(self) -> str:
        return self.parts[0][1].currency

    def __str__(self) -> str:
        first = self.parts[0][1]
        if any(part.vat != first.vat for _, part in self.parts):
            said = "".join(f"{' + ' if sign > 0 else ' - '}{part}" for sign, part in self.parts)
            return said.removeprefix(" + ").lstrip()
        total = sum((sign * part.amount for sign, part in self.parts), Decimal(0))
        if total < 0:
            return f"-{format_amount(-total)} {first.currency}"
        return str(first.model_copy(update={"amount": total}))


Amount = Money | Total | NotArising


def combine(first: Amount | Unknown, sign: int, second: Amount | Unknown) -> Amount | Unknown:
    """The sum (sign 1) or the difference (sign -1); unknown if a part is, or currencies differ.

    A part whose question does not arise is zero. VAT bases may differ: whether that matters is
    for the threshold to say, since some have no VAT basis.
    """
    if first is UNKNOWN or second is UNKNOWN:
        return UNKNOWN
    if second is NOT_ARISING:
        return first
    if first is NOT_ARISING:
        return second if sign > 0 else Total(_signed(second, sign))
    if first.currency != second.currency:
        return UNKNOWN
    return Total((*_signed(first, 1), *_signed(second, sign)))


def _signed(amount: Money | Total, sign: int) -> tuple[tuple[int, Money], ...]:
    if isinstance(amount, Money):
        return ((sign, amount),)
    return tuple((sign * own, part) for own, part in amount.parts)


def difference(first: Money | Total, second: Money | Total) -> Fraction | None:
    """How far the first is over the second, exactly; None where currency or VAT do not meet."""
    left = combine(first, -1, second)
    if not isinstance(left, Total):
        return None
    same_basis = len({part.vat for _, part in left.parts}) == 1
    return left.amount_on("none" if same_basis else "excluded")


@dataclass(frozen=True, slots=True)
class Held:
    """The result of holding an amount against a threshold. `tell` gives the sentence on it."""

    result: bool | Unknown
    tell: Callable[[], str]
    lacks_day: bool = False


def hold(value: Money | Total, row: Threshold, day: date | None) -> Held:
    """Hold `value` against the row's figure in force on `day`, by the row's own comparison."""
    if day is None:
        return Held(
            UNKNOWN,
            lambda: f"which figure of “{row.title}” counts depends on the launch day",
            lacks_day=True,
        )
    in_force = row.on(day)
    if in_force is None:
        since = row.values[0].since
        return Held(
            UNKNOWN,
            lambda: f"“{row.title}” has no figure before {since}, and the launch day is {day}",
        )
    limit = _limit_in(value.currency, in_force)
    if limit is None:
        return _against_earlier(value, row, in_force)
    exact = value.amount_on(in_force.vat)
    if exact is None:
        basis = {"included": "with VAT", "excluded": "without VAT"}[in_force.vat]
        return Held(
            UNKNOWN,
            lambda: (
                f"{value} cannot be held against {_figure_in(value.currency, in_force)} "
                f"({row.title}): say whether VAT is in it, or give it {basis}"
            ),
        )
    result = _compare(exact, limit, row)
    return Held(result, lambda: _sentence(value, row, in_force, result=result))


def _limit_in(currency: str, in_force: ThresholdValue) -> Fraction | None:
    """The figure in a currency; None where it was not published in that."""
    if currency == in_force.currency:
        return Fraction(in_force.amount)
    published = in_force.equivalents
    return next((Fraction(each.amount) for each in published if each.currency == currency), None)


def _figure_in(currency: str, in_force: ThresholdValue) -> str:
    """The same figure in words."""
    for equivalent in in_force.equivalents:
        if equivalent.currency == currency != in_force.currency:
            return f"{format_amount(equivalent.amount)} {currency}"
    return str(in_force)


def _compare(exact: Fraction, limit: Fraction, row: Threshold) -> bool:
    match row.comparison:
        case "above":
            return exact > limit
        case "at_least":
            return exact >= limit
        case "below":
            return exact < limit


def _sentence(
    value: Money | Total, row: Threshold, in_force: ThresholdValue, *, result: bool
) -> str:
    relation = {
        ("above", True): "is over",
        ("above", False): "is not over",
        ("at_least", True): "is at or over",
        ("at_least", False): "is under",
        ("below", True): "is under",
        ("below", False): "is not under",
    }[row.comparison, result]
    return (
        f"{value} {relation} the threshold of {_figure_in(value.currency, in_force)} "
        f"in force since {in_force.since} "
        f"({row.title}; {in_force.source})"
    )


def _against_earlier(value: Money | Total, row: Threshold, in_force: ThresholdValue) -> Held:
    """Only an earlier period's equivalent is known: twice it is over, half of it is under."""
    basis = in_force.vat
    for earlier in reversed(row.values):
        if earlier.since >= in_force.since:
            continue
        limit = _limit_in(value.currency, earlier)
        if limit is None:
            continue
        exact = value.amount_on(basis)
        if exact is None:
            break
        if exact >= 2 * limit or 2 * exact <= limit:
            over = exact >= 2 * limit
            result = over if row.comparison != "below" else not over
            side = "at least twice" if over else "at most half of"
            return Held(result, partial(_sentence_on_earlier, value, row, earlier, side))
        break  # only the latest one says something of today
    return Held(
        UNKNOWN,
        lambda: (
            f"{value} cannot be held against {in_force} ({row.title}): give the value in "
            f"{in_force.currency}, or the published equivalent in {value.currency}"
        ),
    )


def _sentence_on_earlier(
    value: Money | Total, row: Threshold, earlier: ThresholdValue, side: str
) -> str:
    return (
        f"{value} is {side} {_figure_in(value.currency, earlier)}, the published equivalent of "
        f"the period before ({row.title}; {earlier.source})"
    )
