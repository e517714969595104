"""How a scenario is drawn: what came of it, its name, and its file."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.look import Space, paint_icon, type_font
from gui.look.painting import leading, paint_row_ground, paint_text, trailing

from .model import LINE_ROLE, Index
from .presenter import Line

_ICON: Final = 16
_LEFT: Final = 28


class ScenarioDelegate(QStyledItemDelegate):
    """Two lines a scenario."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        first = QFontMetrics(type_font("label", "medium")).height()
        return QSize(0, first + QFontMetrics(type_font("caption")).height() + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        paint_row_ground(painter, option)
        area = option.rect.adjusted(Space.NORMAL, 8, -Space.NORMAL, -8)
        icon_name, token, word = line.look
        mark = leading(area, _ICON, option.direction)
        paint_icon(painter, QRect(mark.x(), area.y() + 1, _ICON, _ICON), icon_name, token)
        area = trailing(area, area.width() - _LEFT, option.direction)
        name, second = type_font("label", "medium"), type_font("caption")
        height = QFontMetrics(name).height()
        upper = QRect(area.x(), area.y(), area.width(), height)
        paint_text(painter, upper, line.name, font=name)
        below = QRect(area.x(), upper.bottom() + 3, area.width(), QFontMetrics(second).height())
        paint_text(painter, below, line.file, font=second, token="text3")
        paint_text(painter, below, word, font=second, token=token, at_end=True)
        painter.restore()
