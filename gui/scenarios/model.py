"""The list of scenarios for Qt's views."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from .presenter import Line

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class ScenarioModel(QAbstractListModel):
    """A row a scenario; results change rows in their place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """List these; where only results are new, nothing moves."""
        if [each.name for each in lines] != [each.name for each in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        before, self._lines = self._lines, lines
        for at, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def line(self, index: Index) -> Line | None:
        """The scenario at an index."""
        known = index.isValid() and index.row() < len(self._lines)
        return self._lines[index.row()] if known else None

    def index_of(self, name: str) -> QModelIndex:
        """Where a scenario stands; invalid if it is not listed."""
        names = [each.name for each in self._lines]
        return self.index(names.index(name), 0) if name in names else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.name}, {line.file}, {line.look[2]}"
            case _ if role == LINE_ROLE:
                return line
        return None
