"""Single values as notices write them: dates, amounts, codes. All raise `ValueError` with a reason.

The reason is the end of a sentence that begins with the value: "“30.02.2026” is not a date".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Final

from assembler.model import Money, Vat

_DATE: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:?\d{2}|[T ].*)?")
_CPV: Final = re.compile(r"(\d{8})(?:[-.]\d)?")
_AMOUNT: Final = re.compile(r"\d{1,18}(?:\.\d{1,6}0*)?")
# Days in a day and a week, months in a month and a year.
_UNITS: Final = {"DAY": 1, "WEEK": 7, "MONTH": 1, "YEAR": 12}
_ALPHA2: Final = re.compile(r"[A-Z]{2}")

# CLDR lists alpha-3 codes as aliases, but not the two that the EU's own list adds.
_EU_CODES: Final = {"1A0": "XK", "XKX": "XK", "EL": "GR", "UK": "GB"}
# What sources write beside the names that CLDR knows. Parts of a country are that country.
_MORE_NAMES: Final = {
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "great britain": "GB",
    "united kingdom of great britain and northern ireland": "GB",
    "united states of america": "US",
    "usa": "US",
    "czech republic": "CZ",
    "the netherlands": "NL",
    "republic of moldova": "MD",
    "russian federation": "RU",
    "viet nam": "VN",
    "ivory coast": "CI",
    "turkey": "TR",
    "the gambia": "GM",
    "hong kong": "HK",
    "macedonia": "MK",
}
_NAME_LANGUAGES: Final = ("en", "es", "fr", "pt", "ru", "uk", "de", "it")


def read_date(text: str) -> date:
    """The day of an XML date or an OCDS date-time; the time and its zone are left off.

    "2026-11-24+01:00" is the 24th wherever it is read: the buyer's own calendar day counts.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError("is not a date (YYYY-MM-DD)")
    try:
        return date.fromisoformat(match[1])
    except ValueError as error:
        raise ValueError("is not a day of the calendar") from error


def read_amount(amount: object, currency: object, vat: Vat) -> Money:
    """An amount above zero in a currency that exists."""
    if isinstance(amount, bool) or not isinstance(amount, str | int | float | Decimal):
        raise ValueError("is not an amount")  # noqa: TRY004 - all reasons travel as ValueError
    text = str(amount).strip()
    if text.startswith("-"):
        raise ValueError("is negative")
    number = _number(text)
    if number == 0:
        raise ValueError("is zero, which is no estimate")
    code = currency.strip().upper() if isinstance(currency, str) else ""
    if not code:
        raise ValueError("has no currency")
    if code not in _currencies():
        raise ValueError(f"has the currency “{code[:12]}”, which is not in ISO 4217")
    return Money(amount=number, currency=code, vat=vat)


def _number(text: str) -> Decimal:
    if _AMOUNT.fullmatch(text):
        return Decimal(text)
    try:
        number = Decimal(text)  # numbers such as 1.2E+6, that JSON may hold
    except InvalidOperation as error:
        raise ValueError("is not an amount") from error
    if not number.is_finite() or not -7 < number.adjusted() < 18:
        raise ValueError("is not a possible amount")
    plain = format(number, "f")
    if not _AMOUNT.fullmatch(plain):
        raise ValueError("is not a possible amount")
    return Decimal(plain)


def read_cpv(text: str) -> str:
    """Eight digits; a check digit ("45233130-6") or a spreadsheet's ".0" falls away."""
    match = _CPV.fullmatch(text.strip())
    if match is None:
        raise ValueError("is not a CPV code of eight digits")
    if match[1].startswith("00"):
        raise ValueError("is not a CPV code: no division begins with 00")
    return match[1]


def read_choice(codes: Mapping[str, str], text: str) -> str:
    """The word that `codes` gives for a code."""
    found = codes.get(text.strip())
    if found is None:
        raise ValueError("is not a code that this program knows")
    return found


def read_country(text: str) -> str:
    """The alpha-2 code of an alpha-2 or alpha-3 code."""
    found = _country_codes().get(text.strip().upper())
    if found is None:
        raise ValueError("is not an ISO 3166-1 country code")
    return found


def read_country_name(text: str, language: str = "") -> str:
    """The alpha-2 code of a country by its name, in the source's language or a common one."""
    wanted = " ".join(text.casefold().split()).strip(" .")
    if wanted in _MORE_NAMES:
        return _MORE_NAMES[wanted]
    for locale in dict.fromkeys((*_NAME_LANGUAGES[:1], language, *_NAME_LANGUAGES[1:])):
        code = _territories(locale).get(wanted) if locale else None
        if code:
            return code
    raise ValueError("is not the name of a country that this program knows")


def country_of_nuts(text: str) -> str:
    """The country of a NUTS region code, whose first two letters name it."""
    code = text.strip().upper()
    if not re.fullmatch(r"[A-Z]{2}[A-Z0-9]{0,3}", code):
        raise ValueError("is not a NUTS code")
    return read_country(code[:2])


def read_count(text: str) -> int:
    """A whole number of at most six digits."""
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise ValueError("is not a whole number")
    return int(text)


def last_day(start: date, count: int, unit: str) -> date:
    """The last day of a period that begins on `start` and lasts `count` days, months or years."""
    if not 0 < count < 10_000:
        raise ValueError("is not a possible duration")
    if unit not in _UNITS:
        raise ValueError("is not in days, weeks, months or years")
    try:
        if unit in ("DAY", "WEEK"):
            return start + timedelta(days=count * _UNITS[unit] - 1)
        months = start.month - 1 + count * _UNITS[unit]
        year, month = start.year + months // 12, months % 12 + 1
        # A period from the 31st ends on the last day before the same day of a shorter month.
        after = date(year + month // 12, month % 12 + 1, 1)
        same_day = min(date(year, month, 1) + timedelta(days=start.day - 1), after)
    except (OverflowError, ValueError) as error:
        raise ValueError("ends after the calendar does") from error
    return same_day - timedelta(days=1)


@cache
def _currencies() -> frozenset[str]:
    from babel.core import get_global

    return frozenset(get_global("all_currencies")) - {"XXX", "XTS"}


@cache
def _country_codes() -> dict[str, str]:
    """Alpha-2 and alpha-3 codes to alpha-2. CLDR keeps alpha-3 as aliases of one territory each."""
    from babel.core import get_global

    alpha2 = set(_territories("en").values())
    codes = {code: code for code in alpha2}
    for alias, territories in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and territories[0] in alpha2:
            codes.setdefault(alias, territories[0])
    return codes | _EU_CODES


@cache
def _territories(language: str) -> dict[str, str]:
    """Country names in lower case, by language, to alpha-2 codes; none for an unknown language."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        name.casefold(): code
        for code, name in names.items()
        if _ALPHA2.fullmatch(code) and code not in ("EU", "EZ", "UN", "QO", "ZZ", "XA", "XB")
    }
