"""Answers as people read them: numbers, dates, money and names in their own language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from assembler.model import FactDefinition, FactValue, Money, Vat

from ._codes import cpv_label

if TYPE_CHECKING:
    from assembler.library import Library

_FEW: Final = 3
_UNITS: Final = {"Y": "year", "M": "month", "W": "week", "D": "day"}


class Words:
    """Writes answers for one library and one locale.

    The words themselves are English here; a window with other languages overrides `word`.
    """

    def __init__(self, library: Library, locale: str = "en_GB") -> None:
        self.library = library
        self.locale = Locale.parse(locale)

    def word(self, key: str) -> str:
        """A word that no table of the locale has."""
        return _ENGLISH[key]

    def answer(self, name: str, value: FactValue) -> str:
        """The whole answer."""
        definition = self.library.fact_definitions[name]
        if isinstance(value, tuple):
            return ", ".join(self.one(definition, item) for item in value)
        return self.one(definition, value)

    def short(self, name: str, value: FactValue) -> str:
        """The answer for a list: of many entries only the first and how many more."""
        if isinstance(value, tuple) and len(value) > 1:
            definition = self.library.fact_definitions[name]
            return f"{self._brief(definition, value[0])} +{len(value) - 1}"
        if isinstance(value, tuple) and value:
            return self._brief(self.library.fact_definitions[name], value[0])
        if isinstance(value, Money):
            return f"{self.amount(value.amount)} {value.currency}"
        return self.answer(name, value)

    def _brief(self, definition: FactDefinition, item: str) -> str:
        return item if definition.type == "cpv" else self.one(definition, item)

    def one(self, definition: FactDefinition, value: FactValue) -> str:
        """One value of an answer."""
        if isinstance(value, Money):
            return self.money(value)
        if isinstance(value, bool):
            return self.word("yes" if value else "no")
        if isinstance(value, int):
            return self.amount(Decimal(value))
        if isinstance(value, date):
            return self.day(value)
        return self._text(definition, str(value))

    def _text(self, definition: FactDefinition, value: str) -> str:
        match definition.type:
            case "countries":
                return self.country(value)
            case "languages":
                return self.language(value)
            case "cpv":
                label = cpv_label(value)
                return f"{value} {label}" if label else value
            case "choice":
                return self.choice(definition, value)
            case "duration":
                return self.duration(value)
            case _:
                return value

    def choice(self, definition: FactDefinition, value: str) -> str:
        """An allowed answer; a set of rules has its name from the library."""
        regime = self.library.regimes.get(value) if definition.name == "regime" else None
        return regime.name if regime else definition.word_for(value)

    def money(self, value: Money) -> str:
        """Amount, currency and what is said of the tax."""
        text = f"{self.amount(value.amount)} {value.currency}"
        if value.vat == "unstated":
            return text
        text = f"{text} {self.vat(value.vat)}"
        if value.vat_rate is None:
            return text
        return f"{text} ({self.amount(value.vat_rate * 100)} %)"

    def vat(self, vat: Vat) -> str:
        return self.word({"included": "with_tax", "excluded": "without_tax"}.get(vat, "tax_open"))

    def amount(self, value: Decimal) -> str:
        """A number with its groups, and decimals only where there are any."""
        whole = value == value.to_integral_value()
        pattern = "#,##0" if whole else "#,##0.00####"
        return format_decimal(value, format=pattern, locale=self.locale)

    def day(self, value: date) -> str:
        return format_date(
            value, format="d MMM y" if self._is_english else "medium", locale=self.locale
        )

    @property
    def _is_english(self) -> bool:
        return bool(self.locale.language == "en")

    def country(self, code: str) -> str:
        return self.word(code) if code in _ENGLISH else self._territories.get(code, code)

    def language(self, tag: str) -> str:
        """The name of a language; a tag with script or region is looked up whole first."""
        languages = self.locale.languages
        found = languages.get(tag.replace("-", "_"))
        if found:
            return str(found)
        head, _, rest = tag.partition("-")
        name = str(languages.get(head, head))
        script = self.locale.scripts.get(rest) or self._territories.get(rest) or rest
        return f"{name} ({script})" if rest else name

    @cached_property
    def _territories(self) -> dict[str, str]:
        return {code: str(name) for code, name in self.locale.territories.items()}

    def duration(self, value: str) -> str:
        """P36M as “36 months”."""
        found, digits = [], ""
        for sign in value[1:]:
            if sign.isdigit():
                digits += sign
                continue
            number, digits = int(digits), ""
            unit = _UNITS[sign] if number == 1 else f"{_UNITS[sign]}s"
            found.append(f"{self.amount(Decimal(number))} {self.word(unit)}")
        return " ".join(found)


_ENGLISH: Final = {
    "yes": "Yes",
    "no": "No",
    "with_tax": "with tax",
    "without_tax": "without tax",
    "tax_open": "tax not said",
    "anywhere": "Anywhere",
    "unknown": "Not known",
    **{unit: unit for unit in _UNITS.values()},
    **{f"{unit}s": f"{unit}s" for unit in _UNITS.values()},
}
