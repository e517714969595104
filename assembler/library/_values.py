"""Answers as people and files write them, checked against their questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError

from assembler.errors import FactError
from assembler.model import FactDefinition, FactValue, Money

from ._build import near
from ._countries import country_code, country_names
from ._languages import language_tag

LIMIT_CHARACTERS: Final = 20_000
LIMIT_ITEMS: Final = 1_000

_YES: Final = {"yes": True, "true": True, "no": False, "false": False}
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,18}")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CPV: Final = re.compile(r"([0-9]{8})(?:-[0-9]|\.0+)?")
_CPV_ROOM: Final = 8
_DURATION: Final = re.compile(
    r"P(?=[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,5}M)?(?:[0-9]{1,5}W)?(?:[0-9]{1,6}D)?"
)
_SEPARATOR: Final = re.compile(r"\s*[,;\n]\s*")
_OPEN_PLACES: Final = {"places_of_performance": "anywhere", "production_countries": "unknown"}
_LONGEST_CODE: Final = 3
_NO_CHARACTERS: Final = "\ufffe\uffff"  # XML, and so Word, has none of these


def parse_value(definition: FactDefinition, value: object) -> FactValue:
    """The answer in Python's own types.

    Raises:
        FactError: what does not fit, and what would.
    """
    if is_blank(value):
        raise _fault(definition, "", "no answer is given. Leave the question out instead.")
    if definition.several:
        return _several(definition, value)
    return _PARSERS[definition.type or "text"](definition, value)


def is_blank(value: object) -> bool:
    """Whether nothing was answered: null, or an empty cell or line."""
    return value is None or (isinstance(value, str) and not value.strip())


def _several(definition: FactDefinition, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        items: list[Any] = _items(definition, value)
    elif isinstance(value, list | tuple | set | frozenset):
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


def _items(definition: FactDefinition, text: str) -> list[str]:
    if definition.type == "countries" and country_code(text):
        return [text]  # "Korea, Republic of" is one
    return [item for item in _SEPARATOR.split(text.strip()) if item]


def _text(definition: FactDefinition, value: object) -> str:
    if not isinstance(value, str | int | Decimal) or isinstance(value, bool):
        raise _fault(definition, value, f"{_shown(value)} is not a text.")
    text = unicodedata.normalize("NFC", str(value)).strip()
    if len(text) > LIMIT_CHARACTERS:
        raise _fault(definition, value, f"longer than {LIMIT_CHARACTERS} characters.")
    if any(sign in _NO_CHARACTERS or _is_control(sign) for sign in text):
        raise _fault(definition, value, "the text holds control characters.")
    return text


def _is_control(sign: str) -> bool:
    return sign not in "\n\t" and unicodedata.category(sign) in ("Cc", "Cs")


def _money(definition: FactDefinition, value: object) -> Money:
    if isinstance(value, Money):
        return value
    example = "Write it as “820000 USD” or “216000 EUR without VAT”."
    if isinstance(value, Mapping):
        try:
            return Money.model_validate(dict(value))
        except ValidationError as error:
            fault = error.errors()[0]
            field = ".".join(str(part) for part in fault["loc"])
            problem = fault["msg"][:1].lower() + fault["msg"][1:]
            raise _fault(definition, value, f"{field}: {problem}. {example}") from None
    if isinstance(value, str):
        try:
            return Money.parse(value)
        except ValidationError:
            raise _fault(definition, value, f"{_shown(value)} is too large. {example}") from None
        except ValueError:
            raise _fault(definition, value, f"{_shown(value)} is no amount. {example}") from None
    raise _fault(definition, value, f"{_shown(value)} has no currency. {example}")


def _integer(definition: FactDefinition, value: object) -> int:
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise _fault(definition, value, f"{_shown(value)} is not a whole number.")
    if definition.minimum is not None and value < definition.minimum:
        raise _fault(definition, value, f"{value} is under {definition.minimum}, the least.")
    if definition.maximum is not None and value > definition.maximum:
        raise _fault(definition, value, f"{value} is over {definition.maximum}, the most.")
    return value


def _boolean(definition: FactDefinition, value: object) -> bool:
    if isinstance(value, bool):
        return value
    answer = _YES.get(value.strip().casefold()) if isinstance(value, str) else None
    if answer is None:
        raise _fault(definition, value, f"{_shown(value)} is neither yes nor no.")
    return answer


def _date(definition: FactDefinition, value: object) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)  # a datetime is a date too
    text = str(value).strip()
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise _fault(definition, value, f"{_shown(value)} is no day of the calendar.") from None
    raise _fault(definition, value, f"{_shown(value)} is no date. Write it as 2026-11-24.")


def _choice(definition: FactDefinition, value: object) -> str:
    text = str(value).strip()
    if text in definition.allowed:
        return text
    alike = text.casefold().replace(" ", "_")
    for allowed in definition.allowed:
        if alike == allowed.casefold():
            return allowed
    hint = near(text, definition.allowed)
    raise _fault(definition, value, f"{_shown(value)} is not one of the answers. {hint}".rstrip())


def _country(definition: FactDefinition, value: object) -> str:
    text = str(value).strip()
    if text.casefold() == _OPEN_PLACES.get(definition.name):
        return text.casefold()
    found = country_code(text)
    if found is None:
        hint = near(text.casefold(), country_names()) if len(text) > _LONGEST_CODE else ""
        hint = hint or "Write the two letters of ISO 3166, such as NP."
        raise _fault(definition, value, f"{_shown(value)} is no country. {hint}")
    return found


def _cpv(definition: FactDefinition, value: object) -> str:
    text = str(value).strip()
    if isinstance(value, int) and not isinstance(value, bool):
        text = f"{value:0{_CPV_ROOM}}"  # a table or YAML took the leading zero of a bare code
    match = _CPV.fullmatch(text)
    if not match:
        problem = f"{_shown(value)} is no CPV code of eight digits, such as 79710000."
        raise _fault(definition, value, problem)
    return match[1]


def _language(definition: FactDefinition, value: object) -> str:
    found = language_tag(str(value))
    if found is None:
        problem = f"{_shown(value)} is no language code, such as ne or zh-Hans."
        raise _fault(definition, value, problem)
    return found


def _duration(definition: FactDefinition, value: object) -> str:
    text = str(value).strip().upper()
    if not _DURATION.fullmatch(text):
        problem = f"{_shown(value)} is no duration. Write it as P36M (36 months) or P14D (14 days)."
        raise _fault(definition, value, problem)
    return text


def _shown(value: object) -> str:
    text = " ".join(str(value)[:200].split())
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
