"""The table of the matrix: cells with icon and word, a header of two lines, and its keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui._texts import translate
from gui.look import Space, colour, paint_icon, type_font
from gui.look.painting import leading, paint_focus_ring, paint_text, trailing

from .matrix_model import CELL_ROLE, ROW_ROLE, Index, MatrixModel
from .matrix_presenter import LOOKS, CellShown

_CELL_WIDTH: Final = 124
_ROW: Final = 36
_MARK: Final = 18


def _room_for_words() -> int:
    """The width of a cell with the longest of its words in the language of the program."""
    words = QFontMetrics(type_font("second"))
    longest = max(words.horizontalAdvance(translate("Matrix", word)) for *_, word in LOOKS.values())
    return 2 * Space.SMALL + _MARK + longest + 2


class CellDelegate(QStyledItemDelegate):
    """Icon and word; hairlines between the rows; the ring around the current cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(type_font("label")).height() + 18
        return QSize(_CELL_WIDTH, max(_ROW, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        line = index.data(ROW_ROLE)
        table = self.parent()
        current = table.currentIndex() if isinstance(table, QTableView) else QModelIndex()
        in_row = line.clause and current.isValid() and current.row() == index.row()
        if in_row:
            is_cell = current.column() == index.column()
            painter.fillRect(option.rect, colour("tint" if is_cell else "tint2"))
        rect = option.rect
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), colour("line"))
        area = rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        if index.column() == 0:
            font = type_font("second", "semibold") if not line.clause else type_font("label")
            if in_row:
                font = type_font("label", "semibold")
            paint_text(
                painter, area, line.title, font=font, token="text" if line.clause else "text2"
            )
        else:
            cell = index.data(CELL_ROLE)
            if isinstance(cell, CellShown):
                self._paint_cell(painter, area, cell, str(index.data()), option.direction)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(rect).adjusted(1, 1, -1, -2))
        painter.restore()

    @staticmethod
    def _paint_cell(
        painter: QPainter, area: QRect, cell: CellShown, said: str, direction: Qt.LayoutDirection
    ) -> None:
        icon_name, token, _ = cell.look
        mark = leading(area, 12, direction)
        paint_icon(painter, mark, icon_name, token)
        if cell.need:
            rest = trailing(area, area.width() - _MARK, direction)
            tone = "text2" if cell.need == "optional" else "text"
            paint_text(painter, rest, said, font=type_font("second"), token=tone)


class RegimeHeader(QHeaderView):
    """Two lines: the country, and below it which rules."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(type_font("second", "semibold")).height()
        return QSize(super().sizeHint().width(), 2 * lines + Space.MEDIUM)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        painter.save()
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), colour("strong"))
        area = rect.adjusted(Space.SMALL, 0, -Space.TINY, -Space.TINY)
        said = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        first, _, second = said.partition(": ")
        height = area.height() // 2
        upper = QRect(area.x(), area.y(), area.width(), height)
        lower = QRect(area.x(), area.bottom() - height, area.width(), height)
        if not second:
            upper = lower
        paint_text(painter, upper, first, font=type_font("second", "semibold"))
        if second:
            paint_text(painter, lower, second, font=type_font("second"), token="text2")
        painter.restore()


class MatrixTable(QTableView):
    """Arrows walk the cells; Return opens the clause."""

    open_wanted = Signal()

    def __init__(self, model: MatrixModel) -> None:
        super().__init__()
        self.setObjectName("matrix-table")
        self.setAccessibleName(self.tr("Which clause goes where"))
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = RegimeHeader(self)
        header.setObjectName("matrix-header")
        self.setHorizontalHeader(header)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setDefaultSectionSize(max(_CELL_WIDTH, _room_for_words()))
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.doubleClicked.connect(lambda _: self.open_wanted.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
