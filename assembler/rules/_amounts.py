"""Amounts inside expressions, and how they are held against thresholds.

Comparison is exact (fractions, unrounded). Where currency or VAT basis do not meet, the result is
unknown, never false.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from assembler.model import Money, Threshold, ThresholdValue, VatBasis, format_amount

from ._truth import NOT_ARISING, UNKNOWN, NotArising, Unknown


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of several amounts in one currency on one VAT basis."""

    exact: Fraction
    like: Money  # whose currency, VAT basis and rate the sum has

    def amount_on(self, basis: VatBasis) -> Fraction | None:
        unit = self.like.model_copy(update={"amount": Decimal(1)}).amount_on(basis)
        return None if unit is None else self.exact * unit

    @property
    def currency(self) -> str:
        return self.like.currency

    def __str__(self) -> str:
        rounded = Decimal(round(self.exact * 100)) / 100
        return str(self.like.model_copy(update={"amount": rounded}))


Amount = Money | Total | NotArising


def add(first: Amount | Unknown, second: Amount | Unknown) -> Amount | Unknown:
    """The sum; unknown if a part is, or if currencies or VAT bases do not meet.

    A part whose question does not arise is zero.
    """
    if first is UNKNOWN or second is UNKNOWN:
        return UNKNOWN
    if first is NOT_ARISING:
        return second
    if second is NOT_ARISING:
        return first
    like = first if isinstance(first, Money) else first.like
    other = second if isinstance(second, Money) else second.like
    if like.currency != other.currency:
        return UNKNOWN
    if like.vat == other.vat:
        basis: VatBasis = "none"  # both as they stand
    elif like.vat == "unstated":
        return UNKNOWN
    else:
        basis = like.vat
    added = second.amount_on(basis)
    if added is None:
        return UNKNOWN
    rate = like.vat_rate if like.vat_rate == other.vat_rate else None
    own = first.amount_on("none")
    assert own is not None  # noqa: S101 - every amount stands on its own basis
    return Total(own + added, like.model_copy(update={"vat_rate": rate}))


@dataclass(frozen=True, slots=True)
class Held:
    """The result of holding an amount against a threshold, with the sentence that tells it."""

    result: bool | Unknown
    text: str
    lacks_day: bool = False


def hold(value: Money | Total, row: Threshold, day: date | None) -> Held:
    """Hold `value` against the row's figure in force on `day`, by the row's own comparison."""
    if day is None:
        return Held(
            UNKNOWN,
            f"which figure of “{row.title}” counts depends on the launch day",
            lacks_day=True,
        )
    in_force = row.on(day)
    if in_force is None:
        since = row.values[0].since
        return Held(
            UNKNOWN,
            f"“{row.title}” has no figure before {since}, and the launch day is {day}",
        )
    limit, figure = _limit_in(value.currency, in_force)
    if limit is None:
        return _against_earlier(value, row, in_force)
    exact = value.amount_on(in_force.vat)
    if exact is None:
        basis = {"included": "with VAT", "excluded": "without VAT"}[in_force.vat]
        return Held(
            UNKNOWN,
            f"{value} cannot be held against {figure} ({row.title}): "
            f"say whether VAT is in it, or give it {basis}",
        )
    result = _compare(exact, limit, row)
    return Held(result, _sentence(value, row, figure, in_force, result=result))


def _limit_in(currency: str, in_force: ThresholdValue) -> tuple[Fraction | None, str]:
    if currency == in_force.currency:
        return Fraction(in_force.amount), str(in_force)
    for equivalent in in_force.equivalents:
        if equivalent.currency == currency:
            return Fraction(equivalent.amount), f"{format_amount(equivalent.amount)} {currency}"
    return None, ""


def _compare(exact: Fraction, limit: Fraction, row: Threshold) -> bool:
    match row.comparison:
        case "above":
            return exact > limit
        case "at_least":
            return exact >= limit
        case "below":
            return exact < limit


def _sentence(
    value: Money | Total, row: Threshold, figure: str, in_force: ThresholdValue, *, result: bool
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
        f"{value} {relation} the threshold of {figure} in force since {in_force.since} "
        f"({row.title}; {in_force.source})"
    )


def _against_earlier(value: Money | Total, row: Threshold, in_force: ThresholdValue) -> Held:
    """Only an earlier period's equivalent is known: twice it is over, half of it is under."""
    basis = in_force.vat
    for earlier in reversed(row.values):
        if earlier.since >= in_force.since:
            continue
        limit, figure = _limit_in(value.currency, earlier)
        exact = value.amount_on(basis)
        if limit is None or exact is None:
            continue
        if exact >= 2 * limit or 2 * exact <= limit:
            over = exact >= 2 * limit
            result = over if row.comparison != "below" else not over
            side = "at least twice" if over else "at most half of"
            return Held(
                result,
                f"{value} is {side} {figure}, the published equivalent of the period before "
                f"({row.title}; {earlier.source})",
            )
    return Held(
        UNKNOWN,
        f"{value} cannot be held against {in_force} ({row.title}): give the value in "
        f"{in_force.currency}, or the published equivalent in {value.currency}",
    )
