"""The paragraphs of a translation for Qt's views."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui._texts import translate

from .presenter import Paragraph

Index = QModelIndex | QPersistentModelIndex
PARAGRAPH_ROLE: Final = Qt.ItemDataRole.UserRole + 1
NUMBER, SOURCE, TARGET, STATE = range(4)


class ParagraphModel(QAbstractTableModel):
    """Number, original, translation and state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Paragraph, ...] = ()
        self.language = ""

    def show_paragraphs(self, rows: tuple[Paragraph, ...]) -> None:
        """Show these; where only words are new, nothing moves."""
        if [each.number for each in rows] != [each.number for each in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at, 0), self.index(at, STATE))

    def paragraph(self, row: int) -> Paragraph | None:
        """The paragraph of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, number: int) -> int:
        """The row of a paragraph; -1 if it is not listed."""
        return next((at for at, each in enumerate(self._rows) if each.number == number), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = ("", translate("Translations", "Original"), self.language)
        return (*heads, translate("Translations", "State"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.paragraph(index.row()) if index.isValid() else None
        if line is None:
            return None
        shown = (str(line.number), line.source, line.target, line.look[2])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, shown))
            case _ if role == PARAGRAPH_ROLE:
                return line
        return None
