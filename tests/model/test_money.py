from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assembler.model import Money, Threshold, ThresholdValue


@pytest.mark.parametrize(
    ("text", "amount", "currency", "vat"),
    [
        ("820000 USD", "820000", "USD", "unstated"),
        ("USD 820,000.50", "820000.50", "USD", "unstated"),
        ("216000 EUR without VAT", "216000", "EUR", "excluded"),
        ("139 688 GBP with VAT", "139688", "GBP", "included"),
        ("0 EUR", "0", "EUR", "unstated"),
    ],
)
def test_money_is_read_as_people_write_it(text: str, amount: str, currency: str, vat: str) -> None:
    assert Money.parse(text) == Money(amount=Decimal(amount), currency=currency, vat=vat)


@pytest.mark.parametrize(
    "text",
    ["820000", "USD", "-5 EUR", "EUR 5 USD", "5 EUR perhaps with VAT", "1e9 EUR", "", "5 €"],
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="820000 USD"):
        Money.parse(text)


def test_money_cannot_be_built_without_a_currency() -> None:
    with pytest.raises(ValidationError):
        Money(amount=Decimal(5))  # type: ignore[call-arg]


def test_vat_is_added_exactly() -> None:
    net = Money(amount=Decimal(100), currency="GBP", vat="excluded", vat_rate=Decimal("0.2"))
    assert net.amount_on("included") == 120
    assert net.amount_on("excluded") == 100


def test_vat_is_taken_out_exactly_not_rounded() -> None:
    gross = Money(amount=Decimal(100), currency="GBP", vat="included", vat_rate=Decimal("0.2"))
    assert gross.amount_on("excluded") == Fraction(250, 3)


def test_an_unstated_basis_fits_only_a_row_without_one() -> None:
    value = Money.parse("700000 USD")
    assert value.amount_on("none") == 700000
    assert value.amount_on("included") is None
    assert value.amount_on("excluded") is None


def test_the_other_basis_without_a_rate_is_unknown() -> None:
    assert Money.parse("5 EUR without VAT").amount_on("included") is None


@given(
    st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False),
    st.sampled_from(["", " with VAT", " without VAT"]),
)
def test_printed_money_reads_back_as_itself(amount: Decimal, vat: str) -> None:
    money = Money.parse(f"{amount} EUR{vat}")
    assert Money.parse(str(money)) == money


def _value(day: date, amount: int) -> ThresholdValue:
    return ThresholdValue(
        since=day, amount=Decimal(amount), currency="USD", vat="none", source="test"
    )


THRESHOLD = Threshold(
    id="us.test",
    title="Test",
    comparison="above",
    values=(_value(date(2015, 3, 2), 500000), _value(date(2025, 10, 1), 700000)),
)


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2015, 3, 1), None),
        (date(2015, 3, 2), 500000),
        (date(2025, 9, 30), 500000),
        (date(2025, 10, 1), 700000),
        (date(2030, 1, 1), 700000),
    ],
)
def test_a_threshold_counts_from_its_own_first_day(day: date, amount: int | None) -> None:
    value = THRESHOLD.on(day)
    assert (value and value.amount) == amount
