"""Cells of a table as answers: amounts, days and words as people write them in spreadsheets."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assembler.errors import FactError
from assembler.model import FactDefinition, FactValue

if TYPE_CHECKING:
    from assembler.library import Library

Cell = str | int | Decimal | bool | date | None
"""What a cell holds; text without white space at its ends, never an empty one."""

_YES: Final = frozenset({"yes", "y", "true", "x", "✓", "✔", "1", "ja", "j", "oui", "wahr", "vrai"})
_NO: Final = frozenset({"no", "n", "false", "–", "-", "0", "nein", "non", "falsch", "faux"})
_VAT: Final = {
    "included": "included",
    "incl": "included",
    "with vat": "included",
    "yes": "included",
    "brutto": "included",
    "ttc": "included",
    "excluded": "excluded",
    "excl": "excluded",
    "without vat": "excluded",
    "no": "excluded",
    "none": "excluded",
    "netto": "excluded",
    "ht": "excluded",
}
_AMOUNT: Final = re.compile(
    r"(?:(?P<before>[A-Za-z]{3}|[$€£])\s*)?(?P<digits>\d[\d\s.,'’]*)\s*"
    r"(?P<after>[A-Za-z]{3}\b|[$€£])?\s*(?P<vat>.*)",
    re.DOTALL,
)
_SIGNS: Final = {"€": "EUR", "£": "GBP"}  # a dollar sign is of many countries
_DOTTED: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_SLASHED: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_ITEMS: Final = re.compile(r"\s*[,;\n|]\s*")


def clean(value: object) -> Cell:
    """A cell in few types: whole numbers as int, moments as days, blanks as None."""
    if isinstance(value, str):
        return value.strip() or None
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(repr(value))
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return str(value).strip() or None


def shown(value: Cell) -> str:
    """The cell as text."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)


def answer_of(
    definition: FactDefinition, value: Cell, library: Library, *, currency: str = "", vat: str = ""
) -> FactValue:
    """The answer that a cell gives.

    Args:
        currency: of a column beside it, for an amount that has none of its own.
        vat: the words of a column beside it.

    Raises:
        FactError: what does not fit, and what would.
    """
    read: object = value
    if definition.type == "money":
        read = _money(definition, value, currency, vat)
    elif definition.type == "boolean":
        read = _boolean(value)
    elif definition.type == "date":
        read = _day(definition, value)
    elif definition.type == "choice":
        read = _choice(definition, value)
    elif definition.type == "text" or not isinstance(value, int):
        read = shown(value)
    return library.parse_fact(definition.name, read).value


def _money(definition: FactDefinition, value: Cell, currency: str, vat: str) -> object:
    basis = _VAT.get(vat.strip().casefold().rstrip("."), "")
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _with_currency(definition, str(value), currency, basis, shown(value))
    text = shown(value)
    match = _AMOUNT.fullmatch(text)
    if match is None or (match["before"] and match["after"]):
        return text  # told of by the question itself
    found = match["before"] or match["after"] or ""
    found = _SIGNS.get(found, found)
    if found == "$":
        found = currency  # the column says whose
    digits = _plain_digits(definition, match["digits"].strip(), text)
    own = match["vat"].strip().casefold()
    if own:
        plain = f"{digits} {found or currency} {match['vat']}"
        return plain if found or currency else _with_currency(definition, digits, "", "", text)
    return _with_currency(definition, digits, found or currency, basis, text)


def _with_currency(
    definition: FactDefinition, digits: str, currency: str, basis: str, text: str
) -> object:
    if not currency.strip():
        raise FactError(
            definition.name,
            text,
            f"“{text}” has no currency. Write it as “{text} USD”, or add a column “Currency”.",
        )
    found = {"amount": digits, "currency": currency.strip().upper()}
    return found | {"vat": basis} if basis else found


def _plain_digits(definition: FactDefinition, text: str, whole: str) -> str:
    """The number as Python writes it; an English or a continental spelling, never a guess."""
    bare = re.sub(r"[\s'’]", "", text).rstrip(".,")
    dots, commas = bare.count("."), bare.count(",")
    if dots and commas:
        decimal = max(".", ",", key=bare.rfind)
        other = "," if decimal == "." else "."
        if bare.count(decimal) == 1:
            return bare.replace(other, "").replace(decimal, ".")
    elif dots == 1 and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", bare):
        raise FactError(
            definition.name,
            whole,
            f"“{whole}” may be {bare.replace('.', '')} or {bare}. Write it without a point.",
        )
    elif commas == 1 and not re.fullmatch(r"\d{1,3},\d{3}", bare):
        return bare.replace(",", ".")
    elif dots > 1 or commas:
        return bare.replace(".", "").replace(",", "")
    return bare


def _boolean(value: Cell) -> object:
    if isinstance(value, bool):
        return value
    word = shown(value).casefold()
    if word in _YES:
        return True
    return False if word in _NO else shown(value)


def _day(definition: FactDefinition, value: Cell) -> object:
    if isinstance(value, date):
        return value
    text = shown(value)
    dotted = _DOTTED.fullmatch(text)
    if dotted:
        return f"{dotted[3]}-{int(dotted[2]):02d}-{int(dotted[1]):02d}"
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        first, second = int(slashed[1]), int(slashed[2])
        if first <= 12 and second <= 12 and first != second:
            raise FactError(
                definition.name,
                text,
                f"“{text}” may be {slashed[3]}-{second:02d}-{first:02d} or "
                f"{slashed[3]}-{first:02d}-{second:02d}. Write it in one of these ways.",
            )
        month, day = (second, first) if first > 12 else (first, second)
        return f"{slashed[3]}-{month:02d}-{day:02d}"
    return text


def _choice(definition: FactDefinition, value: Cell) -> object:
    """An answer by its own name or by the words that people read."""
    words = {definition.word_for(each).casefold(): each for each in definition.allowed}
    text = shown(value)
    if not definition.several:
        return words.get(text.casefold(), text)
    whole = words.get(text.casefold())
    items = [text] if whole else [item for item in _ITEMS.split(text) if item]
    return [words.get(item.casefold(), item) for item in items]
