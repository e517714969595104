"""The table of clauses and regimes for Qt's views."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui._texts import translate

from .matrix_presenter import CellShown, MatrixPresenter, RowShown

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 2


class Cells(Enum):
    """What the cells say."""

    NEED = "need"
    BASIS = "basis"
    REVISION = "revision"


class MatrixModel(QAbstractTableModel):
    """A row a text, a column a regime; the first column is the text's name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[RowShown] = ()
        self._columns: tuple[tuple[str, str], ...] = ()
        self.cells = Cells.NEED

    def show_matrix(self, presenter: MatrixPresenter) -> None:
        """Show what the presenter says now."""
        self.beginResetModel()
        self._rows, self._columns = presenter.rows(), presenter.columns()
        self.endResetModel()

    def show_cells(self, cells: Cells) -> None:
        """Let the cells say something else."""
        self.cells = cells
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def row_shown(self, row: int) -> RowShown:
        """The line of a row."""
        return self._rows[row]

    def cell(self, index: Index) -> CellShown | None:
        """The cell at an index; None for names and headings."""
        if not index.isValid() or index.column() == 0:
            return None
        cells = self._rows[index.row()].cells
        return cells[index.column() - 1] if cells else None

    def regime(self, column: int) -> str:
        """The name of a column's regime; empty for the first."""
        return self._columns[column - 1][1] if column > 0 else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.regime(section) or translate("Matrix", "Clause")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._rows[index.row()].clause:
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, cell = self._rows[index.row()], self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._said(line, cell, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, cell, index.column())
            case _ if role == ROW_ROLE:
                return line
            case _ if role == CELL_ROLE:
                return cell
        return None

    def _said(self, line: RowShown, cell: CellShown | None, column: int) -> str:
        if column == 0:
            return line.title
        if cell is None:
            return ""
        if not cell.need:
            return "–"
        if self.cells is Cells.BASIS:
            return cell.basis_text
        return str(line.revision) if self.cells is Cells.REVISION else cell.look[2]

    def _spoken(self, line: RowShown, cell: CellShown | None, column: int) -> str:
        if cell is None:
            return line.title
        said = self._said(line, cell, column) if cell.need else cell.look[2]
        return f"{line.title}, {self.regime(column)}: {said}"
