"""How a paragraph is drawn: both texts wrapped, each in its own direction, and the state."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.look import Space, colour, paint_icon, type_font
from gui.look.painting import paint_text

from .model import PARAGRAPH_ROLE, SOURCE, STATE, TARGET, Index
from .presenter import Paragraph

_PAD: Final = 10


class ParagraphDelegate(QStyledItemDelegate):
    """Rows as tall as the longer of the two texts."""

    right_to_left = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        table = self.parent()
        width = table.columnWidth(index.column()) if isinstance(table, QTableView) else 200
        if index.column() not in (SOURCE, TARGET):
            return QSize(width, 40)
        words, rtl = str(index.data()), self.right_to_left and index.column() == TARGET
        return QSize(width, max(40, round(_lay_out(words, width - 2 * _PAD, rtl=rtl)[1]) + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(PARAGRAPH_ROLE)
        if not isinstance(line, Paragraph):
            return
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("tint"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), colour("line"))
        area = rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        first = QRect(area.x(), area.y(), area.width(), QFontMetrics(type_font("label")).height())
        if index.column() in (SOURCE, TARGET):
            rtl = self.right_to_left and index.column() == TARGET
            layout, _ = _lay_out(str(index.data()) or "—", area.width(), rtl=rtl)
            painter.setPen(colour("text"))
            layout.draw(painter, area.topLeft().toPointF())
        elif index.column() == STATE:
            icon_name, token, word = line.look
            paint_icon(painter, QRect(first.x(), first.y() + 1, 14, 14), icon_name, token)
            rest = first.adjusted(14 + Space.LABEL, 0, 0, 0)
            paint_text(painter, rest, word, font=type_font("second", "medium"), token=token)
        else:
            font = type_font("second", tabular=True)
            paint_text(painter, first, str(line.number), font=font, token="text3")
        painter.restore()


def _lay_out(words: str, width: int, *, rtl: bool) -> tuple[QTextLayout, float]:
    option = QTextOption()
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setAlignment(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words or "—", type_font("label"))
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20, width))
        position = line.position()
        position.setY(height)
        line.setPosition(position)
        height += line.height() * 1.15
    layout.endLayout()
    return layout, height
