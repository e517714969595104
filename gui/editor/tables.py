"""Law, blanks, and what the text has to do with others: the rest of the front matter."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.look import FormField, Space, button, column, ground, label, row

from .presenter import ClauseDocument

LAW: Final = ("cite", "url", "checked")
BLANKS: Final = ("name", "type", "label", "default", "minimum", "maximum")


class RowsTable(QTableWidget):
    """Entries of a field, a column for each of their keys; other keys stay as they are."""

    rows_edited = Signal(object)

    def __init__(
        self, keys: tuple[str, ...], heads: list[str], name: str, stretched: tuple[int, ...]
    ) -> None:
        super().__init__(0, len(keys))
        self._keys = keys
        self._rows: list[dict[str, object]] = []
        self._is_filling = False
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(heads)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for place in stretched:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.itemChanged.connect(self._changed)

    def show_rows(self, rows: list[dict[str, object]]) -> None:
        """Show these entries."""
        if rows == self._rows and self.rowCount() == len(rows):
            return
        self._is_filling = True
        self._rows = rows
        self.setRowCount(len(rows))
        for at, line in enumerate(rows):
            for place, key in enumerate(self._keys):
                value = line.get(key)
                self.setItem(at, place, QTableWidgetItem("" if value is None else str(value)))
        self._is_filling = False
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + 34 * len(rows) + 12)

    def add_row(self) -> None:
        """An empty entry at the end, ready to type in."""
        self.show_rows([*self._rows, {}])
        self.setCurrentCell(self.rowCount() - 1, 0)
        self.edit(self.currentIndex())

    def remove_row(self) -> None:
        """Take the current entry out."""
        if 0 <= self.currentRow() < len(self._rows):
            at = self.currentRow()
            self.rows_edited.emit([*self._rows[:at], *self._rows[at + 1 :]])

    def _changed(self, item: QTableWidgetItem) -> None:
        if self._is_filling:
            return
        rows = [dict(line) for line in self._rows]
        rows[item.row()][self._keys[item.column()]] = _value(item.text().strip())
        self._rows = rows
        if rows[item.row()].get(self._keys[0]):
            self.rows_edited.emit(rows)


def _value(text: str) -> object:
    if text.lstrip("-").isdigit() and (text == "0" or not text.startswith("0")):
        return int(text)
    if text in ("true", "false", "True", "False"):
        return text.casefold() == "true"
    try:
        return date.fromisoformat(text) if len(text) == 10 else text
    except ValueError:
        return text


class FrontTables(QScrollArea):
    """Sends the text as it would be, with the name of what was edited."""

    edited = Signal(str, str)

    def __init__(self, document: ClauseDocument) -> None:
        super().__init__()
        self._document = document
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = ground(QWidget(), "surface")
        lines = column(inside, margins=(0, Space.NORMAL, Space.NORMAL, Space.NORMAL), spacing=6)
        self.law = RowsTable(
            LAW,
            [self.tr("Source"), self.tr("Address"), self.tr("Checked on")],
            self.tr("Law"),
            (0, 1),
        )
        heads = [
            self.tr("Name"), self.tr("Type"), self.tr("Question"), self.tr("Default"),
            self.tr("At least"), self.tr("At most"),
        ]  # fmt: skip
        self.blanks = RowsTable(BLANKS, heads, self.tr("Blanks"), (2,))
        self._buttons: list[QWidget] = []
        for table, field, title in (
            (self.law, "authority", self.tr("Law")),
            (self.blanks, "fill_ins", self.tr("Blanks")),
        ):
            lines.addLayout(self._head(table, title))
            lines.addWidget(table)
            lines.addSpacing(Space.NORMAL)
            table.rows_edited.connect(
                lambda rows, n=field, t=title: self._send(document.with_rows(n, rows), t)
            )
        self.requires, self.conflicts = QLineEdit(), QLineEdit()
        for line, name, title in (
            (self.requires, "requires", self.tr("Requires")),
            (self.conflicts, "conflicts_with", self.tr("Conflicts with")),
        ):
            lines.addWidget(FormField(title, line, self.tr("Ids of clauses, with commas between.")))
            line.editingFinished.connect(
                lambda f=line, n=name, t=title: self._send(document.with_words(n, f.text()), t)
            )
            lines.addSpacing(Space.SMALL)
        self.guidance = QPlainTextEdit()
        self.guidance.setMinimumHeight(120)
        self.guidance.setTabChangesFocus(True)
        self.guidance.textChanged.connect(self._guidance_typed)
        lines.addWidget(FormField(self.tr("Guidance"), self.guidance))
        lines.addStretch(1)
        self.setWidget(inside)
        self._is_filling = False
        self.show_document()

    def _head(self, table: RowsTable, title: str) -> QBoxLayout:
        line = row(spacing=Space.SMALL)
        line.addWidget(label(title, "label", weight="semibold"))
        line.addStretch(1)
        add, remove = button(self.tr("Add"), "quiet"), button(self.tr("Remove"), "quiet")
        add.clicked.connect(table.add_row)
        remove.clicked.connect(table.remove_row)
        add.setAccessibleName(self.tr("Add to {what}").format(what=title))
        remove.setAccessibleName(self.tr("Remove from {what}").format(what=title))
        self._buttons += [add, remove]
        line.addWidget(add)
        line.addWidget(remove)
        return line

    def _guidance_typed(self) -> None:
        if not self._is_filling:
            text = self._document.with_words("guidance", self.guidance.toPlainText())
            self._send(text, self.tr("Guidance"))

    def _send(self, text: str, what: str) -> None:
        if text != self._document.text:
            self.edited.emit(text, what)

    def show_document(self) -> None:
        """Show what the text says now."""
        document = self._document
        self._is_filling = True
        self.law.show_rows(document.rows("authority"))
        self.blanks.show_rows(document.rows("fill_ins"))
        self.requires.setText(document.words("requires"))
        self.conflicts.setText(document.words("conflicts_with"))
        words = document.words("guidance")
        if " ".join(self.guidance.toPlainText().split()) != words:
            self.guidance.setPlainText(words)
        self._is_filling = False

    def lock(self) -> None:
        """Let nothing be changed."""
        for table in (self.law, self.blanks):
            table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for each in self._buttons:
            each.setEnabled(False)
        self.requires.setReadOnly(True)
        self.conflicts.setReadOnly(True)
        self.guidance.setReadOnly(True)
