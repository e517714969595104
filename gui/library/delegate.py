"""How the tree of the library is drawn: title and status, below them what else tells it apart."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gui.look import Space, paint_icon, type_font
from gui.look.painting import is_selected, leading, paint_row_ground, paint_text, trailing

from .model import COUNT_ROLE, LINE_ROLE, Index
from .presenter import Line

_ICON: Final = 14
_EDGE: Final = 16
_INDENT: Final = 24
_PROBLEMS: Final = {"error": ("error", "wrong"), "warning": ("warning", "undecided")}


class LibraryDelegate(QStyledItemDelegate):
    """Groups on one line, texts on two."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name = QFontMetrics(type_font("label", "medium")).height()
        if not index.parent().isValid():
            return QSize(0, name + 16)
        return QSize(0, name + QFontMetrics(type_font("caption")).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        line = index.data(LINE_ROLE)
        paint_row_ground(painter, option)
        if isinstance(line, Line):
            _paint_line(painter, option, line)
        else:
            tree = option.widget
            is_open = isinstance(tree, QTreeView) and tree.isExpanded(index)
            _paint_group(painter, option, str(index.data()), int(index.data(COUNT_ROLE)), is_open)
        painter.restore()


def _paint_group(
    painter: QPainter,
    option: QStyleOptionViewItem,
    title: str,
    count: int,
    is_open: bool,  # noqa: FBT001
) -> None:
    area = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
    mark = leading(area, _ICON, option.direction)
    paint_icon(painter, mark, "chevron-down" if is_open else "chevron-right", "text2")
    number = type_font("second", tabular=True)
    room = QFontMetrics(number).horizontalAdvance(str(count)) + 2
    end = trailing(area, room, option.direction)
    paint_text(painter, end, str(count), font=number, token="text3", at_end=True)
    rest = trailing(area, area.width() - _INDENT, option.direction)
    name = leading(rest, rest.width() - room - Space.SMALL, option.direction)
    paint_text(painter, name, title, font=type_font("label", "medium"))


def _paint_line(painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
    direction = option.direction
    area = option.rect.adjusted(_EDGE, 6, -_EDGE, -6)
    if line.problem:
        mark = leading(area, _ICON, direction)
        name, token = _PROBLEMS[line.problem]
        paint_icon(painter, QRect(mark.x(), area.y() + 2, _ICON, _ICON), name, token)
    area = trailing(area, area.width() - _INDENT, direction)
    name_font = type_font("label", "semibold" if is_selected(option) else "regular")
    name_height = QFontMetrics(type_font("label", "medium")).height()
    upper = QRect(area.x(), area.y(), area.width(), name_height)
    status_font = type_font("caption", "medium")
    room = QFontMetrics(status_font).horizontalAdvance(line.status_word) + 2
    end = trailing(upper, room, direction)
    paint_text(painter, end, line.status_word, font=status_font, token=line.token, at_end=True)
    before = trailing(upper, room + _ICON + Space.TINY, direction)
    paint_icon(painter, leading(before, _ICON, direction), line.icon_name, line.token)
    room += _ICON + Space.TINY + Space.SMALL
    paint_text(painter, leading(upper, upper.width() - room, direction), line.title, font=name_font)
    second = type_font("caption")
    below = QRect(area.x(), upper.bottom() + 3, area.width(), QFontMetrics(second).height())
    paint_text(painter, below, line.note, font=second, token="text3")
