"""Amounts of money, and the thresholds that they are held against."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Vat = Literal["included", "excluded", "unstated"]
VatBasis = Literal["included", "excluded", "none"]
Comparison = Literal["at_least", "above", "below"]
Amount = Annotated[Decimal, Field(ge=0, allow_inf_nan=False, max_digits=24, decimal_places=6)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]

_MONEY_TEXT = re.compile(
    r"^\s*(?:(?P<before>[A-Za-z]{3})\s*)?(?P<amount>\d[\d  ,']*(?:\.\d{1,6})?)"
    r"\s*(?P<after>[A-Za-z]{3})?\s*(?P<vat>.*?)\s*$"
)
_VAT_WORDS: dict[str, Vat] = {
    "": "unstated",
    "vat unstated": "unstated",
    "vat included": "included",
    "with vat": "included",
    "incl. vat": "included",
    "including vat": "included",
    "vat excluded": "excluded",
    "without vat": "excluded",
    "excl. vat": "excluded",
    "excluding vat": "excluded",
}


class Money(BaseModel):
    """An amount with its currency, and whether VAT (or GST) is in it.

    `vat_rate` is a fraction (0.2 for 20 %); where it is known the amount can be brought to the
    other basis exactly.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    amount: Amount
    currency: Currency
    vat: Vat = "unstated"
    vat_rate: Annotated[Decimal, Field(ge=0, le=1)] | None = None

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read "820000 USD", "USD 820,000.50" or "216000 EUR without VAT".

        Raises:
            ValueError: the text is not an amount with a three-letter currency code.
        """
        match = _MONEY_TEXT.match(text)
        currency = (match["before"] or match["after"] or "").upper() if match else ""
        vat = _VAT_WORDS.get(match["vat"].casefold().strip(",; ")) if match else None
        if not match or not currency or vat is None or (match["before"] and match["after"]):
            raise ValueError(
                f"{text!r} is not an amount with a currency, such as “820000 USD” "
                "or “216000 EUR without VAT”."
            )
        digits = re.sub(r"[  ,']", "", match["amount"])
        return cls(amount=Decimal(digits), currency=currency, vat=vat)

    def amount_on(self, basis: VatBasis) -> Fraction | None:
        """The exact amount with VAT ("included"), without ("excluded") or as it stands ("none").

        None when the basis of this amount is unstated, or differs and no rate is known.
        """
        exact = Fraction(self.amount)
        if basis in ("none", self.vat):
            return exact
        if self.vat == "unstated" or self.vat_rate is None:
            return None
        factor = 1 + Fraction(self.vat_rate)
        return exact * factor if basis == "included" else exact / factor

    def __str__(self) -> str:
        text = f"{format_amount(self.amount)} {self.currency}"
        return {
            "included": f"{text} with VAT",
            "excluded": f"{text} without VAT",
            "unstated": text,
        }[self.vat]


def format_amount(amount: Decimal) -> str:
    """The amount with thousands separated by commas, and cents only where there are any."""
    normal = amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount
    return f"{normal:,}"


class Equivalent(BaseModel):
    """The published value of a threshold in another currency, for the same period."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    amount: Amount
    currency: Currency
    source: str


class ThresholdValue(BaseModel):
    """What a threshold amounts to from the day `since` on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: date
    amount: Amount
    currency: Currency
    vat: VatBasis
    source: str
    status: Literal["seen", "recall"] = "seen"
    checked: date | None = None
    equivalents: tuple[Equivalent, ...] = ()

    def __str__(self) -> str:
        vat = {"included": " with VAT", "excluded": " without VAT", "none": ""}[self.vat]
        return f"{format_amount(self.amount)} {self.currency}{vat}"


class Threshold(BaseModel):
    """An amount set by law, by effective date, and how a value is held against it.

    `values` run from the oldest to the newest.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    comparison: Comparison
    values: tuple[ThresholdValue, ...] = Field(min_length=1)
    note: str = ""
    waive: Mapping[str, str] = {}  # lint rule -> why the amounts may break it

    def on(self, day: date) -> ThresholdValue | None:
        """The value in force on `day`, or None before the first."""
        in_force = None
        for value in self.values:
            if value.since <= day:
                in_force = value
        return in_force


class NamedDate(BaseModel):
    """A day on which the law changes, by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    day: date
    title: str
    source: str
    status: Literal["seen", "recall"] = "seen"
    checked: date | None = None
