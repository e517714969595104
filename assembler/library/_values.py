"""Answers as people and files write them, checked against their questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from babel import Locale, UnknownLocaleError
from pydantic import ValidationError

from assembler.errors import FactError
from assembler.model import FactDefinition, FactValue, Money

LIMIT_CHARACTERS: Final = 20_000
LIMIT_ITEMS: Final = 1_000

_YES: Final = {"yes": True, "true": True, "no": False, "false": False}
_CPV: Final = re.compile(r"^(\d{8})(?:-\d|\.0+)?$")
_DURATION: Final = re.compile(r"^P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$")
_OPEN_PLACES: Final = {"places_of_performance": "anywhere", "production_countries": "unknown"}
_LANGUAGE: Final = re.compile(r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
# The alpha-3 codes that notices use, where the first two letters are not the alpha-2 code.
_ALPHA_3: Final = {
    "AUT": "AT", "SWE": "SE", "DNK": "DK", "EST": "EE", "IRL": "IE", "POL": "PL", "PRT": "PT",
    "SVK": "SK", "SVN": "SI", "MLT": "MT", "UKR": "UA", "TUR": "TR", "CHN": "CN", "CHL": "CL",
    "MNE": "ME", "SRB": "RS", "BIH": "BA", "ISL": "IS", "GBR": "GB", "DEU": "DE", "ESP": "ES",
    "USA": "US", "ARE": "AE", "BGD": "BD", "PAK": "PK", "MEX": "MX", "ISR": "IL", "KOR": "KR",
}  # fmt: skip


def parse_value(definition: FactDefinition, value: object) -> FactValue:
    """The answer in Python's own types.

    Raises:
        FactError: what does not fit, and what would.
    """
    if definition.several:
        return _several(definition, value)
    return _PARSERS[definition.type or "text"](definition, value)


def _several(definition: FactDefinition, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        items: list[Any] = [item for item in re.split(r"[,;]\s*|\s*\n\s*", value) if item]
    elif isinstance(value, list | tuple):
        items = list(value)
    else:
        items = [value]
    if len(items) > LIMIT_ITEMS:
        raise _fault(definition, value, f"more than {LIMIT_ITEMS} entries.")
    parse = _PARSERS[definition.type or "text"]
    found = tuple(dict.fromkeys(str(parse(definition, item)) for item in items))
    if "none" in found and len(found) > 1:
        raise _fault(definition, value, "“none” does not go with other answers.")
    return found


def _text(definition: FactDefinition, value: object) -> str:
    if not isinstance(value, str | int | Decimal) or isinstance(value, bool):
        raise _fault(definition, value, f"{_shown(value)} is not a text.")
    text = unicodedata.normalize("NFC", str(value)).strip()
    if len(text) > LIMIT_CHARACTERS:
        raise _fault(definition, value, f"longer than {LIMIT_CHARACTERS} characters.")
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text):
        raise _fault(definition, value, "the text holds control characters.")
    return text


def _money(definition: FactDefinition, value: object) -> Money:
    if isinstance(value, Money):
        return value
    example = "Write it as “820000 USD” or “216000 EUR without VAT”."
    if isinstance(value, dict):
        try:
            return Money.model_validate(value)
        except ValidationError as error:
            fault = error.errors()[0]
            field = ".".join(str(part) for part in fault["loc"])
            raise _fault(definition, value, f"{field}: {fault['msg'].lower()}. {example}") from None
    if isinstance(value, str):
        try:
            return Money.parse(value)
        except ValidationError:
            raise _fault(definition, value, f"{_shown(value)} is too large. {example}") from None
        except ValueError:
            raise _fault(definition, value, f"{_shown(value)} is no amount. {example}") from None
    raise _fault(definition, value, f"{_shown(value)} has no currency. {example}")


def _integer(definition: FactDefinition, value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"\s*[-+]?\d{1,18}\s*", value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise _fault(definition, value, f"{_shown(value)} is not a whole number.")
    low, high = definition.minimum, definition.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise _fault(definition, value, f"{value} is not between {low} and {high}.")
    return value


def _boolean(definition: FactDefinition, value: object) -> bool:
    if isinstance(value, bool):
        return value
    answer = _YES.get(str(value).strip().casefold())
    if answer is None:
        raise _fault(definition, value, f"{_shown(value)} is neither yes nor no.")
    return answer


def _date(definition: FactDefinition, value: object) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        problem = f"{_shown(value)} is no date. Write it as 2026-11-24."
        raise _fault(definition, value, problem) from None


def _choice(definition: FactDefinition, value: object) -> str:
    text = str(value).strip()
    if text in definition.allowed:
        return text
    alike = text.casefold().replace(" ", "_")
    for allowed in definition.allowed:
        if alike == allowed.casefold():
            return allowed
    from ._parse import near

    hint = near(text, list(definition.allowed))
    raise _fault(definition, value, f"{_shown(value)} is not one of the answers. {hint}".rstrip())


def _country(definition: FactDefinition, value: object) -> str:
    text = str(value).strip()
    if text.casefold() == _OPEN_PLACES.get(definition.name):
        return text.casefold()
    code = _ALPHA_3.get(text.upper(), text.upper())
    names = _territories()
    if len(code) == 2 and code in names:
        return code
    found = _country_names().get(text.casefold())
    if found is None and len(code) == 3 and code[:2] in names:
        found = code[:2]
    if found is None:
        problem = f"{_shown(value)} is no country. Write the two letters of ISO 3166, such as NP."
        raise _fault(definition, value, problem)
    return found


@cache
def _territories() -> dict[str, str]:
    return {
        code: name
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ")
    }


@cache
def _country_names() -> dict[str, str]:
    return {name.casefold(): code for code, name in _territories().items()}


def _cpv(definition: FactDefinition, value: object) -> str:
    text = str(value).strip()
    if isinstance(value, int) and not isinstance(value, bool):
        text = f"{value:08}"  # a table or YAML took the leading zero of an unquoted code
    match = _CPV.match(text)
    if not match:
        raise _fault(definition, value, f"{_shown(value)} is no CPV code of eight digits.")
    return match[1]


def _language(definition: FactDefinition, value: object) -> str:
    text = str(value).strip().replace("_", "-")
    base = text.split("-")[0].lower()
    tag = "-".join([base, *text.split("-")[1:]])
    try:
        Locale.parse(base)
    except (UnknownLocaleError, ValueError):
        if base not in Locale("en").languages:
            problem = f"{_shown(value)} is no language code, such as ne or zh-Hans."
            raise _fault(definition, value, problem) from None
    if not _LANGUAGE.match(tag):
        raise _fault(definition, value, f"{_shown(value)} is no language code, such as ne.")
    return tag


def _duration(definition: FactDefinition, value: object) -> str:
    text = str(value).strip().upper()
    if not _DURATION.match(text):
        problem = f"{_shown(value)} is no duration. Write it as P36M (36 months) or P14D (14 days)."
        raise _fault(definition, value, problem)
    return text


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"


def _fault(definition: FactDefinition, value: object, why: str) -> FactError:
    return FactError(definition.name, str(value)[:200], why, definition.allowed)


_PARSERS: Final[dict[str, Callable[[FactDefinition, object], FactValue]]] = {
    "money": _money,
    "integer": _integer,
    "boolean": _boolean,
    "date": _date,
    "choice": _choice,
    "countries": _country,
    "cpv": _cpv,
    "languages": _language,
    "text": _text,
    "duration": _duration,
}
