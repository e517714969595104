"""Answers on one line: texts, whole numbers, dates, durations."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QLineEdit, QWidget

from assembler.errors import FactError
from assembler.model import FactDefinition, FactValue
from gui._texts import translate
from gui.look import Height, Space, row, tool_button
from gui.reason.words import short_day

from ._base import Editor

_NUMBER_WIDTH: Final = 120
_DATE_WIDTH: Final = 200
_UNITS: Final = (("D", "days"), ("W", "weeks"), ("M", "months"), ("Y", "years"))


def large_line(name: str) -> QLineEdit:
    """A line edit as tall as the question's fields are."""
    made = QLineEdit()
    make_large(made, name)
    return made


def make_large(line: QLineEdit, name: str) -> None:
    """Give a line its height and its name."""
    line.setProperty("extent", "large")
    line.setMinimumHeight(Height.LARGE)
    line.setObjectName(name)


class LineEditor(Editor):
    """A text on one line."""

    def __init__(self, definition: FactDefinition) -> None:
        super().__init__()
        self._definition = definition
        self.line = large_line(f"answer-{definition.name}")
        self.line.setAccessibleName(definition.short_name)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _: self.changed.emit())
        self.line.returnPressed.connect(self.accepted)
        self._build()

    def _build(self) -> None:
        row(self).addWidget(self.line)

    def value(self) -> object:
        return self.line.text().strip() or None

    def show_value(self, value: FactValue | None) -> None:
        self.line.setText("" if value is None else str(value))

    def fields(self) -> tuple[QWidget, ...]:
        return (self.line,)


class NumberEditor(LineEditor):
    """A whole number, with its limits beside it."""

    def _build(self) -> None:
        from gui.look import label

        line = row(self, spacing=Space.MEDIUM)
        self.line.setFixedWidth(_NUMBER_WIDTH)
        line.addWidget(self.line)
        line.addWidget(label(self._limits(), "label", tone="text2"))
        line.addStretch(1)

    def _limits(self) -> str:
        low, high = self._definition.minimum, self._definition.maximum
        if low is not None and high is not None:
            pattern = translate("Interview", "a whole number from {low} to {high}")
            return pattern.format(low=low, high=high)
        return translate("Interview", "a whole number")


class DateEditor(LineEditor):
    """A day, typed as the locale writes it or as 2027-01-15, or picked in the calendar."""

    def _build(self) -> None:
        line = row(self, spacing=Space.TINY)
        self.line.setFixedWidth(_DATE_WIDTH)
        self.line.setPlaceholderText(QLocale().toString(QDate.currentDate(), "d MMM yyyy"))
        line.addWidget(self.line)
        self._pick = tool_button("chevron-down", translate("Interview", "Choose in the calendar"))
        self._pick.setFixedSize(Height.LARGE, Height.LARGE)
        self._pick.clicked.connect(self._open_calendar)
        line.addWidget(self._pick)
        line.addStretch(1)

    def value(self) -> object:
        text = self.line.text().strip()
        if not text:
            return None
        found = self._read(text)
        if found is None:
            why = translate("Interview", "“{text}” is no date. Write it as {example}.")
            example = short_day(date(2027, 1, 15))
            raise FactError(self._definition.name, text, why.format(text=text, example=example))
        return found

    def show_value(self, value: FactValue | None) -> None:
        self.line.setText(short_day(value) if isinstance(value, date) else "")

    def _read(self, text: str) -> date | None:
        day = QDate.fromString(text, Qt.DateFormat.ISODate)
        for each in date_formats():
            if day.isValid():
                break
            day = QLocale().toDate(text, each)
        return date(day.year(), day.month(), day.day()) if day.isValid() else None

    def _open_calendar(self) -> None:
        popup = QCalendarWidget(self)
        popup.setWindowFlag(Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setGridVisible(False)
        shown = self._read(self.line.text().strip())
        if shown is not None:
            popup.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        popup.clicked.connect(lambda day: self._picked(popup, day))
        popup.activated.connect(lambda day: self._picked(popup, day))
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + Space.TINY)))
        popup.show()
        popup.setFocus()

    def _picked(self, popup: QCalendarWidget, day: QDate) -> None:
        self.line.setText(short_day(date(day.year(), day.month(), day.day())))
        popup.close()
        self.line.setFocus()
        self.changed.emit()


class DurationEditor(LineEditor):
    """A number of days, weeks, months or years."""

    def _build(self) -> None:
        line = row(self, spacing=Space.SMALL)
        self.line.setFixedWidth(_NUMBER_WIDTH)
        self.unit = QComboBox()
        self.unit.setProperty("extent", "large")
        self.unit.setMinimumHeight(Height.LARGE)
        self.unit.setObjectName(f"unit-{self._definition.name}")
        self.unit.setAccessibleName(translate("Interview", "Unit of time"))
        for letter, word in _UNITS:
            self.unit.addItem(_unit_word(word), letter)
        self.unit.setCurrentIndex(2)
        self.unit.activated.connect(lambda _: self.changed.emit())
        line.addWidget(self.line)
        line.addWidget(self.unit)
        line.addStretch(1)

    def value(self) -> object:
        text = self.line.text().strip()
        if not text:
            return None
        if not text.isdecimal():
            why = translate("Interview", "“{text}” is not a whole number.").format(text=text)
            raise FactError(self._definition.name, text, why)
        return f"P{int(text)}{self.unit.currentData()}"

    def show_value(self, value: FactValue | None) -> None:
        text = value if isinstance(value, str) else ""
        number, letter = text[1:-1], text[-1:]
        if number.isdecimal() and letter in {each for each, _ in _UNITS}:
            self.line.setText(number)
            self.unit.setCurrentIndex(self.unit.findData(letter))
        else:
            self.line.clear()


def date_formats() -> tuple[str, ...]:
    """How a day may be typed: as the locale writes it with the whole year, and by name of month."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    bare = short.replace("dd", "d").replace("MM", "M").replace("yyyy", "yy").replace("yy", "yyyy")
    return (bare, "d MMM yyyy", "d MMMM yyyy", "d.M.yyyy", "MMM d, yyyy", "MMMM d, yyyy")


def _unit_word(word: str) -> str:
    return {
        "days": translate("Interview", "days"),
        "weeks": translate("Interview", "weeks"),
        "months": translate("Interview", "months"),
        "years": translate("Interview", "years"),
    }[word]
