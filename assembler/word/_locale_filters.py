"""Filters that print money, numbers and days as a language writes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Undefined

from assembler.errors import TemplateError

from ._values import visible_text

if TYPE_CHECKING:
    from babel import Locale

_MOST_DIGITS: Final = 40
_MOST_DECIMALS: Final = 20
_LONGEST_PATTERN: Final = 60
_LENGTHS: Final = ("short", "medium", "long", "full")
_NO_BREAK_SPACE: Final = "\u00a0"


def locale_filters(language: str, usual: str) -> dict[str, Callable[..., Any]]:
    """The filters `money`, `number`, `percent` and `date`.

    Args:
        language: how they print where the tag names no other language, such as `de-AT`.
        usual: the language of the template, for where no language is named at all.
    """

    def chosen(named: str) -> Locale:
        return _locale(named or language) if named or language else _locale_or_english(usual)

    def money(value: object, currency: str = "", language: str = "") -> str:
        """`EUR 1,250.50`, or `1.250,50 EUR`; whole amounts have no decimals."""
        from babel.numbers import format_decimal

        locale = chosen(language)
        amount = getattr(value, "amount", value)  # of our own Money, which knows its currency
        number = _number(amount)
        code = visible_text(currency or getattr(value, "currency", "")).strip().upper()
        if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise TemplateError(f"“{code[:20]}” is no currency. Write three letters such as EUR.")
        whole = number == number.to_integral_value()
        digits = format_decimal(number, format="#,##0" if whole else "#,##0.00", locale=locale)
        pair = (code, digits) if locale.language == "en" else (digits, code)
        return _NO_BREAK_SPACE.join(piece for piece in pair if piece)

    def number(value: object, decimals: int | None = None, language: str = "") -> str:
        """`1,250.5`; as many decimals as are asked for, or as there are."""
        from babel.numbers import format_decimal

        shown = _number(value)
        pattern = "#,##0." + "#" * _MOST_DECIMALS
        if decimals is not None:
            pattern = _with_decimals("#,##0", decimals)
        return str(format_decimal(shown, format=pattern, locale=chosen(language)))

    def percent(value: object, decimals: int = 0, language: str = "") -> str:
        """`25%` of 0.25."""
        from babel.numbers import format_percent

        shown, locale = _number(value), chosen(language)
        pattern = locale.percent_formats[None].pattern
        pattern = pattern.replace("0", _with_decimals("0", decimals), 1)
        return str(format_percent(shown, format=pattern, locale=locale))

    def day(value: object, format: str = "long", language: str = "") -> str:  # noqa: A002 - as Babel calls it
        """`24 November 2026`: short, medium, long, full, or a pattern such as `d. MMMM y`."""
        from babel.dates import format_date, format_datetime

        shown, locale = _day(value), chosen(language)
        if len(format) > _LONGEST_PATTERN:
            raise TemplateError("The pattern of a date is too long.")
        if format in _LENGTHS:
            return str(format_date(shown, format, locale=locale))
        try:
            if isinstance(shown, datetime):
                return str(format_datetime(shown, format, locale=locale))
            return str(format_date(shown, format, locale=locale))
        except (ValueError, AttributeError, KeyError) as error:
            message = f"“{format}” is no pattern for a date. Write long, or such as d.MM.y."
            raise TemplateError(message) from error

    return {"money": money, "number": number, "percent": percent, "date": day}


def _with_decimals(pattern: str, decimals: object) -> str:
    if not isinstance(decimals, int) or not 0 <= decimals <= _MOST_DECIMALS:
        raise TemplateError(f"A number can have 0 to {_MOST_DECIMALS} decimals.")
    return f"{pattern}.{'0' * decimals}" if decimals else pattern


def _number(value: object) -> Decimal:
    if isinstance(value, Undefined):
        str(value)  # a strict one says which name is missing
    try:
        number = value if isinstance(value, Decimal) else Decimal(visible_text(value).strip())
    except InvalidOperation as error:
        raise TemplateError(f"“{visible_text(value)[:40]}” is no number.") from error
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise TemplateError(f"“{str(number)[:40]}” is no number that can be printed.")
    return number


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = visible_text(value).strip()
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError as error:
        message = f"“{text[:40]}” is no date. Write it as 2026-11-24."
        raise TemplateError(message) from error


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError) as error:
        message = f"“{language[:20]}” is no language that numbers and dates are known for."
        raise TemplateError(message) from error


@lru_cache(maxsize=64)
def _locale_or_english(language: str) -> Locale:
    try:
        return _locale(language)
    except TemplateError:  # Word writes “x-none” where it knows no language
        return _locale("en-GB")
