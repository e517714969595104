"""Cells of the first rows; those that do not fit with a sign and in red."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look import Space, paint_icon, painting, type_font

from .delegate import paint_line
from .model import BAD_ROLE, Index


class SampleDelegate(QStyledItemDelegate):
    """A cell as it stands in the table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        area = option.rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        is_bad = bool(index.data(BAD_ROLE))
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
        paint_line(painter, option.rect)
        focused = QApplication.focusWidget()
        if option.state & QStyle.StateFlag.State_HasFocus and focused is option.widget:
            painting.paint_focus_ring(painter, QRectF(option.rect))
        painter.restore()
