"""Facts and answers as a text prints them, by language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from assembler.model import FactType, Money, ThresholdValue

from ._markup_text import NO_BREAK_SPACE
from ._wording import wording


@lru_cache(maxsize=1024)  # the figures of the law come again in every tender
def _money(language: str, amount: Decimal, currency: str, vat: str) -> str:
    locale = _locale(language)
    whole = amount == amount.to_integral_value()
    digits = format_decimal(amount, format=None if whole else "#,##0.00", locale=locale)
    pair = (currency, digits) if locale.language == "en" else (digits, currency)
    return NO_BREAK_SPACE.join(pair) + wording(language).vat.get(vat, "")


class ValuePrinter:
    """Prints values in one language; remembers nothing, so that it may be shared."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words = wording(language)
        self._locale = _locale(language)

    def day(self, day: date) -> str:
        return format_date(day, "long", locale=self._locale)

    def number(self, number: int | Decimal) -> str:
        return str(format_decimal(number, locale=self._locale))

    def money(self, money: Money | ThresholdValue) -> str:
        """ "EUR 2,450,000 without VAT", held together by no-break spaces."""
        return _money(self.language, money.amount, money.currency, money.vat)

    def country(self, code: str) -> str:
        return str(self._locale.territories.get(code, code.replace("_", " ")))

    def name_of_language(self, code: str) -> str:
        return str(self._locale.languages.get(code.partition("-")[0], code))

    def joined(self, items: Iterable[str]) -> str:
        """ "Nepal, Pakistan and Ukraine"."""
        listed = list(items)
        if len(listed) < 2:
            return "".join(listed)
        return f"{', '.join(listed[:-1])} {self.words.and_} {listed[-1]}"

    def value(self, value: object, kind: FactType | None = None) -> str:
        """A value of a fact or of a blank as running text."""
        if isinstance(value, bool):
            return self.words.yes if value else self.words.no
        if isinstance(value, Money):
            return self.money(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, int | Decimal):
            return self.number(value)
        if isinstance(value, tuple):
            items = [self._word(str(item), kind) for item in value]
            return self.joined(items) or self.words.none
        return self._word(str(value), kind)

    def _word(self, text: str, kind: FactType | None) -> str:
        if kind == "countries":
            return self.country(text)
        if kind == "languages":
            return self.name_of_language(text)
        if kind == "choice":
            return text.replace("_", " ")
        return text


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return _FALLBACK


_FALLBACK: Final = Locale.parse("en_GB")
