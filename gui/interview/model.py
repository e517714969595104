"""The outline as a tree of two levels; changes go out row by row, so that nothing jumps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from .rows import GroupRow, Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class OutlineModel(QAbstractItemModel):
    """Groups over questions; a question's internal id is the id of its group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[int, Row, list[Row]]] = []
        self._last_id = 0

    def show_rows(self, rows: Sequence[GroupRow]) -> None:
        """Become these rows."""
        wanted = {each.row.key for each in rows}
        for place in reversed(range(len(self._groups))):
            if self._groups[place][1].key not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._groups[place]
                self.endRemoveRows()
        for place, each in enumerate(rows):
            if place == len(self._groups) or self._groups[place][1].key != each.row.key:
                self.beginInsertRows(QModelIndex(), place, place)
                self._last_id += 1
                self._groups.insert(place, (self._last_id, each.row, []))
                self.endInsertRows()
            self._show_group(place, each)

    def _show_group(self, place: int, wanted: GroupRow) -> None:
        uid, row, questions = self._groups[place]
        if row != wanted.row:
            self._groups[place] = (uid, wanted.row, questions)
            here = self.index(place, 0)
            self.dataChanged.emit(here, here)
        self._show_questions(self.index(place, 0), questions, wanted.questions)

    def _show_questions(
        self, parent: QModelIndex, questions: list[Row], wanted: Sequence[Row]
    ) -> None:
        keys = {each.key for each in wanted}
        for place in reversed(range(len(questions))):
            if questions[place].key not in keys:
                self.beginRemoveRows(parent, place, place)
                del questions[place]
                self.endRemoveRows()
        for place, each in enumerate(wanted):
            if place == len(questions) or questions[place].key != each.key:
                self.beginInsertRows(parent, place, place)
                questions.insert(place, each)
                self.endInsertRows()
            elif questions[place] != each:
                questions[place] = each
                here = self.index(place, 0, parent)
                self.dataChanged.emit(here, here)

    def index_of(self, fact: str) -> QModelIndex:
        """Where a question stands; an invalid index if it does not."""
        for place, (_, _, questions) in enumerate(self._groups):
            for row, each in enumerate(questions):
                if each.fact == fact:
                    return self.index(row, 0, self.index(place, 0))
        return QModelIndex()

    def row_at(self, index: Index) -> Row | None:
        """The row that an index stands for."""
        if not index.isValid():
            return None
        if not index.internalId():
            return self._groups[index.row()][1]
        place = self._place_of(index.internalId())
        return None if place is None else self._groups[place][2][index.row()]

    def _place_of(self, uid: int) -> int | None:
        return next((p for p, (each, _, _) in enumerate(self._groups) if each == uid), None)

    # QAbstractItemModel

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        uid = self._groups[parent.row()][0] if parent.isValid() else 0
        return self.createIndex(row, column, uid)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        place = self._place_of(index.internalId())
        return QModelIndex() if place is None else self.createIndex(place, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._groups[parent.row()][2])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.text}: {row.tail}" if row.fact and row.tail else row.text
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None
