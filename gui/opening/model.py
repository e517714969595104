"""The rows of a notice for Qt's views: heads and lines of one flat list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from .rows import Key, Part, Row, part_title

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1  # a Row, or None for a head
HEAD_ROLE: Final = Qt.ItemDataRole.UserRole + 2  # a Head, or None for a row


@dataclass(frozen=True, slots=True)
class Head:
    """A head over rows."""

    part: Part
    title: str
    count: int


class NoticeModel(QAbstractListModel):
    """Ticking a row does not change it here: it asks, so that the step can be undone."""

    choice_wanted = Signal(object, bool)  # Key, chosen

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Head | Row] = []

    def show_rows(self, rows: Mapping[Part, Sequence[Row]]) -> None:
        """List these; where only answers or choices differ, no row moves."""
        lines: list[Head | Row] = []
        for part, inside in rows.items():
            lines.append(Head(part, part_title(part), len(inside)))
            lines.extend(inside)
        if [_identity(line) for line in lines] == [_identity(line) for line in self._lines]:
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def index_of(self, key: Key) -> QModelIndex:
        """Where a row stands; an invalid index if it is not listed."""
        for place, line in enumerate(self._lines):
            if isinstance(line, Row) and line.key == key:
                return self.index(place)
        return QModelIndex()

    def row_at(self, index: Index) -> Row | None:
        """The row at an index; None for a head."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        return line if isinstance(line, Row) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row, flag = self.row_at(index), Qt.ItemFlag
        if row is None:
            return flag.NoItemFlags  # the keys pass over heads
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return flags if row.is_chosen is None else flags | flag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if isinstance(line, Head):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return line.title
            return line if role == HEAD_ROLE else None
        return _row_data(line, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or row.is_chosen is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        chosen = Qt.CheckState(value) is Qt.CheckState.Checked
        if chosen != row.is_chosen:
            self.choice_wanted.emit(row.key, chosen)
        return True


def _row_data(row: Row, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.question or row.value
        case Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        case Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.value, row.term, row.path, row.reason)))
        case Qt.ItemDataRole.CheckStateRole if row.is_chosen is not None:
            return Qt.CheckState.Checked if row.is_chosen else Qt.CheckState.Unchecked
        case _ if role == ROW_ROLE:
            return row
    return None


def _identity(line: Head | Row) -> object:
    return line.key if isinstance(line, Row) else line.part
