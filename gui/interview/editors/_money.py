"""An amount with its currency, and what is said of the tax."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final

from babel.numbers import NumberFormatError, parse_decimal
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from assembler.errors import FactError
from assembler.model import FactDefinition, FactValue, Money
from gui._texts import translate
from gui.look import FlowLayout, Height, Space
from gui.reason.words import locale

from ._base import Editor
from ._lines import large_line

_AMOUNT_WIDTH: Final = 144
_CURRENCY_WIDTH: Final = 88
_VAT_WIDTH: Final = 136
_RATE_WIDTH: Final = 72
_FIRST: Final = ("EUR", "USD", "GBP", "CHF")


class MoneyEditor(Editor):
    """Amount, currency, tax, and the rate of the tax where one is said."""

    def __init__(self, definition: FactDefinition, currency: str) -> None:
        super().__init__()
        self._definition, self._usual = definition, currency
        self.amount = large_line(f"answer-{definition.name}")
        self.amount.setAccessibleName(definition.short_name)
        self.amount.setFixedWidth(_AMOUNT_WIDTH)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.amount.setTextMargins(0, 0, Space.TINY, 0)
        self.currency = _combo("currency", translate("Interview", "Currency"), _CURRENCY_WIDTH)
        self.currency.addItems(list(currencies(currency)))
        self.vat = _combo("vat", translate("Interview", "Tax in the amount"), _VAT_WIDTH)
        for key, word in (
            ("unstated", translate("Interview", "Tax not said")),
            ("excluded", translate("Interview", "Without tax")),
            ("included", translate("Interview", "With tax")),
        ):
            self.vat.addItem(word, key)
        self.rate = large_line("vat-rate")
        self.rate.setFixedWidth(_RATE_WIDTH)
        self.rate.setPlaceholderText(translate("Interview", "Rate %"))
        self.rate.setAccessibleName(translate("Interview", "Rate of the tax in per cent"))
        self.rate.setToolTip(translate("Interview", "Leave it empty if you do not know it."))
        line = FlowLayout(self, spacing=Space.SMALL)
        for part in (self.amount, self.currency, self.vat, self.rate):
            line.addWidget(part)
        self.setFocusProxy(self.amount)
        self._connect()
        self.show_value(None)

    def _connect(self) -> None:
        for line in (self.amount, self.rate):
            line.textEdited.connect(lambda _: self.changed.emit())
            line.returnPressed.connect(self.accepted)
        self.currency.activated.connect(lambda _: self.changed.emit())
        self.vat.activated.connect(lambda _: self._vat_chosen())

    def _vat_chosen(self) -> None:
        self._show_rate()
        self.changed.emit()

    def _show_rate(self) -> None:
        self.rate.setVisible(self.vat.currentData() != "unstated")

    def value(self) -> object:
        text = self.amount.text().strip()
        if not text:
            return None
        fields: dict[str, object] = {
            "amount": self._number(text),
            "currency": self.currency.currentText(),
            "vat": self.vat.currentData(),
        }
        rate = self.rate.text().strip().rstrip("%").strip()
        if rate and not self.rate.isHidden():
            percent = self._number(rate)
            if percent > 100:
                why = translate("Interview", "A rate of {rate} % is more than the whole.")
                raise FactError(self._definition.name, rate, why.format(rate=rate))
            fields["vat_rate"] = percent / 100
        return fields

    def _number(self, text: str) -> Decimal:
        bare = "".join(text.split()).replace("’", "").replace("'", "")
        if bare.lower().endswith("m") and bare[:-1].replace(".", "").replace(",", "").isdigit():
            return self._number(bare[:-1]) * 1_000_000
        try:
            found = Decimal(str(parse_decimal(bare, locale=locale(), strict=False)))
        except NumberFormatError:
            found = Decimal(-1)
        if found < 0:
            why = translate("Interview", "“{text}” is no amount. Write it as {example}.")
            example = amount_text(Decimal("820000.50"))
            raise FactError(self._definition.name, text, why.format(text=text, example=example))
        return found

    def show_value(self, value: FactValue | None) -> None:
        money = value if isinstance(value, Money) else None
        self.amount.setText(amount_text(money.amount) if money else "")
        currency = money.currency if money else self._usual
        if self.currency.findText(currency) < 0:
            self.currency.addItem(currency)
        self.currency.setCurrentText(currency)
        self.vat.setCurrentIndex(self.vat.findData(money.vat if money else "unstated"))
        rate = money.vat_rate if money else None
        self.rate.setText("" if rate is None else amount_text(rate * 100))
        self._show_rate()

    def fields(self) -> tuple[QWidget, ...]:
        return (self.amount,)


def amount_text(amount: Decimal) -> str:
    """The amount as the locale writes it, with cents only where there are any."""
    from babel.numbers import format_decimal

    whole = amount == amount.to_integral_value()
    pattern = "#,##0" if whole else "#,##0.00####"
    return str(format_decimal(amount, format=pattern, locale=locale()))


@lru_cache(maxsize=8)
def currencies(usual: str) -> tuple[str, ...]:
    """The usual one, the large ones, then all that are in use, by code."""
    from babel.core import get_global

    in_use = {
        code
        for rows in get_global("territory_currencies").values()
        for code, _, until, is_tender in rows
        if until is None and is_tender
    }
    first = dict.fromkeys((usual, *_FIRST))
    return (*first, *sorted(in_use - set(first)))


def _combo(name: str, spoken: str, width: int) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
    made.setProperty("extent", "large")
    made.setMinimumHeight(Height.LARGE)
    made.setMinimumWidth(width)
    made.setMaxVisibleItems(12)
    return made


__all__ = ["MoneyEditor", "QLineEdit", "amount_text", "currencies"]
