"""The tree of the library for Qt's views: groups, and the texts in them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from .presenter import Group, Line

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1  # the Line; None for a group
COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_TOP: Final = 0


class LibraryModel(QAbstractItemModel):
    """Two levels; another search or library brings other groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """List these; where only what the lines say is new, nothing moves."""
        if _shape(groups) == _shape(self._groups):
            self._groups = groups
            for at, group in enumerate(groups):
                above = self.index(at, 0)
                last = self.index(len(group.lines) - 1, 0, above)
                self.dataChanged.emit(self.index(0, 0, above), last)
            return
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The text at an index; None for a group."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._groups[index.internalId() - 1].lines[index.row()]

    def index_of(self, clause_id: str) -> QModelIndex:
        """Where a text stands; invalid if it is not listed."""
        for at, group in enumerate(self._groups):
            for place, line in enumerate(group.lines):
                if line.id == clause_id:
                    return self.index(place, 0, self.index(at, 0))
        return QModelIndex()

    def key(self, index: Index) -> str:
        """The key of a group."""
        return self._groups[index.row()].key

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not child.isValid() or child.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        is_group = parent.internalId() == _TOP and parent.column() == 0
        return len(self._groups[parent.row()].lines) if is_group else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.line(index)
        if line is None:
            group = self._groups[index.row()]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return group.title
            return len(group.lines) if role == COUNT_ROLE else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return line.spoken
            case _ if role == LINE_ROLE:
                return line
        return None


def _shape(groups: tuple[Group, ...]) -> list[tuple[str, list[str]]]:
    return [(group.key, [line.id for line in group.lines]) for group in groups]
