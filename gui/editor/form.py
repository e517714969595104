"""The front matter as a form: what a lawyer changes most, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from gui.look import Space, label, narrow
from gui.reason.words import capital, day_pattern

from .fields import PageText
from .fonts import fixed_font
from .presenter import ClauseDocument

if TYPE_CHECKING:
    from datetime import date

PAUSE_MS = 400
NO_DAY = QDate(1900, 1, 1)
FLOW_DOWN = ("none", "first-tier", "all-tiers", "over-threshold")


class DayField(QDateEdit):
    """A day, or none."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumDate(NO_DAY)
        self.setSpecialValueText(" ")
        self.setDisplayFormat(day_pattern())
        self.setDate(NO_DAY)
        self.setKeyboardTracking(False)
        self.setCalendarPopup(True)
        self.lineEdit().setTextMargins(8, 0, 0, 0)

    def show_day(self, day: date | None) -> None:
        """Show a day; None is empty."""
        self.setDate(NO_DAY if day is None else QDate(day.year, day.month, day.day))

    def day(self) -> date | None:
        """The day that is entered."""
        from datetime import date as plain_date

        given = self.date()
        if given == NO_DAY:
            return None
        return plain_date(given.year(), given.month(), given.day())


class RuleField(PageText):
    """A rule over up to three lines; what is typed is taken after a pause, or when it is left."""

    editing_finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rule")
        self.setFont(fixed_font())
        self.setTabChangesFocus(True)
        self.setFixedHeight(3 * QFontMetrics(self.font()).lineSpacing() + 18)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.editing_finished.emit)
        self.textChanged.connect(self._pause.start)

    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a rule; the same words leave the cursor where it is."""
        if self.toPlainText().split() != text.split():
            self.setPlainText(text)
        self._pause.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.editing_finished.emit()


class FrontForm(QWidget):
    """Sends the text as it would be, with the name of what was edited."""

    edited = Signal(str, str)  # the whole text, and what was changed in it

    def __init__(self, document: ClauseDocument) -> None:
        super().__init__()
        self._document = document
        library = document.library
        self.title, self.rule = QLineEdit(), RuleField()
        self.basis, self.section = QLineEdit(), QComboBox()
        self.part, self.flow = QComboBox(), QComboBox()
        self.since, self.until = DayField(), DayField()
        self._lines = (
            (self.title, "title"),
            (self.basis, "basis"),
        )
        for part in library.info.parts:
            self.part.addItem(part.title, part.id)
        for name in FLOW_DOWN:
            self.flow.addItem(capital(name.replace("-", " ")), name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.ROW)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._add(grid, 0, 0, self.tr("Title"), self.title)
        self._add(grid, 0, 2, self.tr("Basis"), self.basis)
        self._add(grid, 1, 0, self.tr("Part"), self.part)
        self._add(grid, 1, 2, self.tr("Section"), self.section)
        self._add(grid, 2, 0, self.tr("In force from"), self.since)
        self._add(grid, 2, 2, self.tr("until"), self.until)
        self._add(grid, 3, 0, self.tr("Flows down to"), self.flow)
        self._add(grid, 4, 0, self.tr("Applies when"), self.rule, span=3)
        self.said = label("", "second", tone="text2", wrap=True, name="rule-said")
        grid.addWidget(self.said, 5, 1, 1, 3)
        self._connect()
        self.show_document()

    def _add(
        self, grid: QGridLayout, at: int, place: int, text: str, field: QWidget, span: int = 1
    ) -> None:
        made = label(text, "label", tone="text2")
        made.setBuddy(field)
        field.setAccessibleName(text)
        grid.addWidget(made, at, place, _beside(field))
        grid.addWidget(field, at, place + 1, 1, span)
        if isinstance(field, QComboBox):
            narrow(field, 10)

    def _connect(self) -> None:
        document = self._document
        for field, name in self._lines:
            what = field.accessibleName()
            field.editingFinished.connect(
                lambda f=field, n=name, w=what: self._send(document.with_words(n, f.text()), w)
            )
        self.rule.editing_finished.connect(
            lambda: self._send(
                document.with_words("applies_when", self.rule.text()), self.tr("Applies when")
            )
        )
        self.part.activated.connect(lambda _: self._part_chosen())
        self.section.activated.connect(
            lambda _: self._send(
                document.with_words("section", self.section.currentText()), self.tr("Section")
            )
        )
        self.flow.activated.connect(lambda _: self._flow_chosen())
        for day, key in ((self.since, "from"), (self.until, "until")):
            day.editingFinished.connect(
                lambda d=day, k=key: self._send(document.with_day(k, d.day()), d.accessibleName())
            )

    def _send(self, text: str, what: str) -> None:
        if text != self._document.text:
            self.edited.emit(text, what)

    def _part_chosen(self) -> None:
        part = self.part.currentData()
        sections = self._sections(part)
        front = self._document.front.with_field("part", part)
        if self._document.words("section") not in sections and sections:
            front = front.with_field("section", sections[0])
        self._send(front.text, self.tr("Part"))

    def _flow_chosen(self) -> None:
        kept = self._document.field("flow_down")
        value = dict(kept) if isinstance(kept, dict) else {}
        value["to"] = self.flow.currentData()
        self._send(self._document.with_field("flow_down", value), self.tr("Flows down to"))

    def _sections(self, part: str) -> tuple[str, ...]:
        parts = self._document.library.info.parts
        return next((each.sections for each in parts if each.id == part), ())

    def show_document(self) -> None:
        """Show what the text says now; a field that is being typed in keeps its words."""
        document = self._document
        for field, name in self._lines:
            if not field.isModified() or not field.hasFocus():
                field.setText(document.words(name))
                field.setCursorPosition(0)
        self.rule.show_text(document.words("applies_when"))
        self.part.setCurrentIndex(max(0, self.part.findData(document.words("part"))))
        sections = self._sections(document.words("part"))
        if [self.section.itemText(i) for i in range(self.section.count())] != list(sections):
            self.section.clear()
            self.section.addItems(list(sections))
        self.section.setCurrentText(document.words("section"))
        flow = document.field("flow_down")
        to = flow.get("to", "none") if isinstance(flow, dict) else "none"
        self.flow.setCurrentIndex(max(0, self.flow.findData(to)))
        self.since.show_day(document.day("from"))
        self.until.show_day(document.day("until"))

    def lock(self) -> None:
        """Let nothing be changed."""
        for field in (self.title, self.basis):
            field.setReadOnly(True)
        self.rule.setReadOnly(True)
        for other in (self.part, self.section, self.flow, self.since, self.until):
            other.setEnabled(False)


def _beside(field: QWidget) -> Qt.AlignmentFlag:
    tall = isinstance(field, QPlainTextEdit)
    return Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
