"""The rows of a table as they stand in the file; the cells that do not fit are marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from assembler.intake import Column
from gui.look import Space, colour, paint_icon, painting, type_font

Index = QModelIndex | QPersistentModelIndex

BAD_ROLE: Final = Qt.ItemDataRole.UserRole + 3  # whether a cell does not fit its question
_MEASURED: Final = 30  # rows by which the columns are made wide enough


class ShownTable(Protocol):
    """What is shown: rows by their numbers in the spreadsheet, columns by their headings."""

    @property
    def row_numbers(self) -> Sequence[int]: ...

    def shown_columns(self) -> tuple[Column, ...]: ...

    def cell_text(self, place: int, column: Column, /) -> str:
        """The cell of the row at a place."""
        ...

    def bad_cells(self) -> frozenset[tuple[int, int]]:
        """Place of the row and index of the column, of the cells that do not fit."""
        ...


class TableModel(QAbstractTableModel):
    """The number of the row, then its cells."""

    def __init__(self, table: ShownTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._numbers = table.row_numbers
        self._columns = table.shown_columns()
        self._bad = table.bad_cells()

    def refresh(self) -> None:
        """Another row was chosen, or a column answers another question."""
        self._columns = self._table.shown_columns()
        self._bad = self._table.bad_cells()
        if self._numbers and self._columns:
            last = self.index(len(self._numbers) - 1, len(self._columns))
            self.dataChanged.emit(self.index(0, 0), last)

    def row_number(self, index: Index) -> int:
        """The row's number as the spreadsheet shows it."""
        return self._numbers[index.row()] if index.isValid() else 0

    def index_of(self, row: int) -> QModelIndex:
        """The first cell of a row by that number."""
        return self.index(self._numbers.index(row), 0) if row in self._numbers else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if index.column() == 0:
            shows = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return str(self.row_number(index)) if shows else None
        column = self._columns[index.column() - 1]
        text = self._table.cell_text(index.row(), column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading}, {text}" if text else column.heading
        if role == BAD_ROLE:
            return (index.row(), column.index) in self._bad
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Vertical or section > len(self._columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("Row") if section == 0 else self._columns[section - 1].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


class CellDelegate(QStyledItemDelegate):
    """A chosen row tinted, the cells that do not fit with a sign and in red."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("tint"))
        is_bad = bool(index.data(BAD_ROLE))
        painter.save()
        painter.setLayoutDirection(option.direction)
        area = option.rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        if is_bad:
            paint_icon(painter, painting.leading(area, 14, option.direction), "error", "wrong")
            area = painting.trailing(area, area.width() - 20, option.direction)
        painting.paint_text(
            painter,
            area,
            str(index.data() or ""),
            font=type_font("second", "medium" if is_bad else "regular", tabular=True),
            token="wrong" if is_bad else "text2" if index.column() == 0 else "text",
        )
        painter.fillRect(
            option.rect.x(), option.rect.bottom(), option.rect.width(), 1, colour("line")
        )
        focused = QApplication.focusWidget()
        if option.state & QStyle.StateFlag.State_HasFocus and focused is option.widget:
            painting.paint_focus_ring(painter, QRectF(option.rect))
        painter.restore()


class RowsTable(QTableView):
    """Rows without a grid, each column as wide as its words, up to a limit."""

    def __init__(self, model: TableModel, row_height: int, widest: int) -> None:
        super().__init__()
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(CellDelegate(self))
        self.setModel(model)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(48)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        numbers = self.verticalHeader()
        numbers.hide()
        numbers.setDefaultSectionSize(row_height)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_columns(widest)

    def _fit_columns(self, widest: int) -> None:
        model = self.model()
        measure = QFontMetrics(type_font("second", "medium"))
        sample = range(min(model.rowCount(), _MEASURED))
        for place in range(model.columnCount()):
            texts = [str(model.headerData(place, Qt.Orientation.Horizontal) or "")]
            texts += [str(model.index(at, place).data() or "") for at in sample]
            width = max(measure.horizontalAdvance(text) for text in texts) + 38
            self.setColumnWidth(place, min(width, widest))
