"""How a clause is drawn in the list: icon, name and reason, at the end state and basis."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui._texts import translate
from gui.look import Space, chip_size, paint_chip, paint_icon, theme_serial, type_font
from gui.look.painting import is_selected, leading, paint_row_ground, paint_text, trailing

from .model import COUNT_ROLE, ROW_ROLE, Index
from .presenter import Row

ROW_HEIGHT: Final = 60
HEAD_HEIGHT: Final = 36
_ICON: Final = 18
_TEXT_LEFT: Final = 30  # from the icon's left edge to the text's
_GAP: Final = 12


class ClauseDelegate(QStyledItemDelegate):
    """Rows of two lines, headings of one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head, line = _heights(theme_serial())
        return QSize(0, line if index.parent().isValid() else head)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            _paint_row(painter, option, row)
        else:
            _paint_heading(painter, option, str(index.data()), int(index.data(COUNT_ROLE) or 0))
        painter.restore()


@lru_cache(maxsize=1)
def _heights(_serial: int) -> tuple[int, int]:
    """How tall a heading and a row are; worked out anew with the theme's text size."""
    name = QFontMetrics(type_font("body", "medium")).height()
    second = QFontMetrics(type_font("second")).height()
    return max(HEAD_HEIGHT, name + 16), max(ROW_HEIGHT, name + second + 24)


def why_area(option_rect: QRect, text: str, direction: Qt.LayoutDirection) -> QRect:
    """Where "Show why" can be clicked in a selected row."""
    area = option_rect.adjusted(Space.NORMAL, 0, -Space.NORMAL, 0)
    width = QFontMetrics(type_font("second", "medium")).horizontalAdvance(text) + Space.NORMAL
    lower = QRect(area.x(), area.center().y(), area.width(), area.height() // 2)
    return trailing(lower, width, direction)


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, title: str, number: int
) -> None:
    area = option.rect.adjusted(Space.NORMAL, Space.TINY, -Space.NORMAL, 0)
    font = type_font("second", "semibold")
    count = str(number)
    room = QFontMetrics(font).horizontalAdvance(count) + _GAP
    names = leading(area, area.width() - room, option.direction)
    paint_text(painter, names, title, font=font, token="text2")
    end = trailing(area, room, option.direction)
    counts = type_font("second", "medium", tabular=True)
    paint_text(painter, end, count, font=counts, token="text3", at_end=True)


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    paint_row_ground(painter, option, fresh=bool(row.chip))
    area = option.rect.adjusted(Space.NORMAL, 0, -Space.NORMAL, 0)
    direction = option.direction
    icon_name, token = row.look
    upper, lower = _lines(area)
    edge = leading(upper, _ICON, direction)
    paint_icon(painter, edge, icon_name, token)
    selected = is_selected(option)
    state_font = type_font("second", "medium")
    room = QFontMetrics(state_font).horizontalAdvance(row.state_word) + 1
    paint_text(
        painter,
        trailing(upper, room, direction),
        row.state_word,
        font=state_font,
        token=token,
        at_end=True,
    )
    _paint_name(painter, _between(upper, room, direction), row, direction)
    tail, tail_token = _tail(row, selected=selected)
    tail_font = type_font("second", "medium" if selected else "regular")
    room = QFontMetrics(tail_font).horizontalAdvance(tail) + 1 if tail else 0
    paint_text(
        painter,
        trailing(lower, room, direction),
        tail,
        font=tail_font,
        token=tail_token,
        at_end=True,
    )
    reason = _between(lower, room, direction)
    paint_text(painter, reason, row.reason, font=type_font("second"), token="text2")


def _tail(row: Row, *, selected: bool) -> tuple[str, str]:
    if selected:
        return show_why(), "accent"
    return " · ".join(filter(None, (row.lots, row.basis))), "text3"


def _lines(area: QRect) -> tuple[QRect, QRect]:
    """The line of the name and that of the reason."""
    name = QFontMetrics(type_font("body", "medium")).height()
    second = QFontMetrics(type_font("second")).height()
    top = area.y() + (area.height() - name - second - 3) // 2
    upper = QRect(area.x(), top, area.width(), name)
    return upper, QRect(area.x(), top + name + 3, area.width(), second)


def _between(line: QRect, room: int, direction: Qt.LayoutDirection) -> QRect:
    """What is left of a line beside the icon and what stands at its end."""
    rest = trailing(line, line.width() - _TEXT_LEFT, direction)
    return leading(rest, max(0, rest.width() - room - _GAP), direction)


def _paint_name(painter: QPainter, area: QRect, row: Row, direction: Qt.LayoutDirection) -> None:
    font = type_font("body", "medium")
    if not row.chip:
        paint_text(painter, area, row.title, font=font)
        return
    size = chip_size("new", row.chip)
    taken = paint_text(
        painter,
        leading(area, area.width() - size.width() - _GAP, direction),
        row.title,
        font=font,
    )
    rest = trailing(area, area.width() - taken - _GAP, direction)
    place = leading(rest, size.width(), direction)
    top = area.y() + (area.height() - size.height()) / 2
    paint_chip(painter, QPointF(place.x(), top), "new", row.chip)


def show_why() -> str:
    """The link at the end of the selected row."""
    return translate("Clauses", "Show why")
