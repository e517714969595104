"""Rows of a notice: tick, what the source says, the question it answers, what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look import Space, chip_size, colour, paint_chip, paint_icon, painting, type_font

from .model import HEAD_ROLE, ROW_ROLE, Head
from .rows import Part, Row, state_word

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT: Final = 56
HEAD_HEIGHT: Final = 44
_TICK: Final = 18
_CHIPS: Final = {
    (Part.TAKEN, True): "included",
    (Part.TAKEN, False): "excluded",
    (Part.LOTS, True): "included",
    (Part.LOTS, False): "excluded",
    (Part.PROPOSED, True): "included",
    (Part.PROPOSED, False): "undecided",
    (Part.UNREADABLE, None): "wrong",
    (Part.MISSING, None): "new",
    (Part.UNUSED, None): "excluded",
}


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the pieces of a row stand."""

    tick: QRect
    source: QRect
    arrow: QRect
    question: QRect
    state: QRect


def cells_of(area: QRect, direction: Qt.LayoutDirection) -> Cells:
    """The pieces of a row; the head over the list stands by the same measure."""
    inner = area.adjusted(Space.NORMAL, 0, -Space.NORMAL, 0)
    state_width = min(176, inner.width() // 5)
    rest = inner.width() - _TICK - Space.MEDIUM - state_width - Space.NORMAL
    arrow_width = 32
    half = (rest - arrow_width) // 2
    left = inner.x() + _TICK + Space.MEDIUM
    pieces = (
        QRect(inner.x(), inner.y(), _TICK, inner.height()),
        QRect(left, inner.y(), half, inner.height()),
        QRect(left + half, inner.y(), arrow_width, inner.height()),
        QRect(left + half + arrow_width, inner.y(), half, inner.height()),
        QRect(inner.right() + 1 - state_width, inner.y(), state_width, inner.height()),
    )
    return Cells(*(painting.mirrored(piece, area, direction) for piece in pieces))


class NoticeDelegate(QStyledItemDelegate):
    """Paints heads and rows; a click on the tick, or Space, asks for the other choice."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = index.data(HEAD_ROLE)
        if isinstance(head, Head):
            return QSize(200, HEAD_HEIGHT + (0 if index.row() == 0 else Space.SMALL))
        lines = QFontMetrics(type_font("label", "medium")).height()
        return QSize(200, max(ROW_HEIGHT, lines + QFontMetrics(type_font("second")).height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        head, row = index.data(HEAD_ROLE), index.data(ROW_ROLE)
        if isinstance(head, Head):
            self._paint_head(painter, option, head)
        elif isinstance(row, Row):
            painting.paint_row_ground(painter, option)
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, head: Head) -> None:
        area = option.rect.adjusted(Space.NORMAL, 0, -Space.NORMAL, -1)
        words = QRect(area.x(), area.bottom() - HEAD_HEIGHT + 8, area.width(), HEAD_HEIGHT - 8)
        width = painting.paint_text(
            painter, words, head.title, font=type_font("label", "semibold"), token="text"
        )
        count = QRect(words.x() + width + 10, words.y(), 80, words.height())
        painting.paint_text(
            painter,
            painting.mirrored(count, words, option.direction),
            option.locale.toString(head.count),
            font=type_font("second", tabular=True),
            token="text3",
        )
        painter.fillRect(area.x(), option.rect.bottom(), area.width(), 1, colour("strong"))

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        cells = cells_of(option.rect, option.direction)
        if row.is_chosen is not None:
            _paint_tick(painter, cells.tick, is_chosen=row.is_chosen)
        if row.key.part in (Part.TAKEN, Part.PROPOSED, Part.LOTS):
            arrow = painting.leading(cells.arrow, 16, option.direction)
            paint_icon(painter, arrow, "chevron-right", "text3")
        path = short_path(row.path)
        if row.key.part is Part.UNREADABLE:
            _two_lines(painter, cells.source, row.value, path)
            _wrapped(painter, cells.question, row.reason)
        elif row.key.part is Part.PROPOSED:
            below = "  ·  ".join(filter(None, (row.reason, path)))
            _two_lines(painter, cells.source, row.value, below)
            _two_lines(painter, cells.question, row.answer, row.question)
        elif row.key.part is Part.LOTS:
            _two_lines(painter, cells.source, row.value, "")
            _two_lines(painter, cells.question, row.answer, row.reason)
        elif row.key.part is Part.MISSING:
            _two_lines(painter, cells.question, row.question, row.answer)
        else:
            below = "  ·  ".join(filter(None, (row.term, path)))
            _two_lines(painter, cells.source, row.value, below)
            _two_lines(painter, cells.question, row.answer, row.question)
        self._paint_state(painter, cells.state, row)
        line = option.rect
        painter.fillRect(
            line.x() + Space.NORMAL,
            line.bottom(),
            line.width() - 2 * Space.NORMAL,
            1,
            colour("line"),
        )

    @staticmethod
    def _paint_state(painter: QPainter, area: QRect, row: Row) -> None:
        kind, word = _CHIPS[(row.key.part, row.is_chosen)], state_word(row)
        size = chip_size(kind, word)
        place = painting.leading(
            QRect(area.x(), area.y(), area.width(), area.height()),
            size.width(),
            painter.layoutDirection(),
        )
        top = area.y() + (area.height() - size.height()) // 2
        paint_chip(painter, QPointF(place.x(), top), kind, word)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row) or row.is_chosen is None:
            return False
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseButtonDblClick:
                return True  # the two clicks have been taken already
            if event.type() is not QEvent.Type.MouseButtonRelease:
                return False
            tick = cells_of(option.rect, option.direction).tick
            if not tick.adjusted(-8, 0, 8, 0).contains(event.position().toPoint()):
                return False
        elif isinstance(event, QKeyEvent):
            if Qt.Key(event.key()) not in (Qt.Key.Key_Space, Qt.Key.Key_Select):
                return False
        else:
            return False
        other = Qt.CheckState.Unchecked if row.is_chosen else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)


def short_path(path: str) -> str:
    """The end of a path, without the prefixes of its names: "…/Country/IdentificationCode"."""
    names = [name.rpartition(":")[2] for name in path.split("/") if name]
    return path if len(names) < 3 else "…/" + "/".join(names[-2:])


def _two_lines(painter: QPainter, area: QRect, first: str, second: str) -> None:
    upper, lower = type_font("label", "medium"), type_font("second")
    high, low = QFontMetrics(upper).height(), QFontMetrics(lower).height()
    if not first or not second:
        font, token = (upper, "text") if first else (lower, "text2")
        painting.paint_text(painter, area, first or second, font=font, token=token)
        return
    top = area.y() + (area.height() - high - low - 2) // 2
    above = QRect(area.x(), top, area.width(), high)
    below = QRect(area.x(), top + high + 2, area.width(), low)
    painting.paint_text(painter, above, first, font=upper, token="text")
    painting.paint_text(painter, below, second, font=lower, token="text2")


def _wrapped(painter: QPainter, area: QRect, text: str) -> None:
    """Why a value cannot be used, in as many lines as fit."""
    painter.setFont(type_font("second"))
    painter.setPen(colour("wrong"))
    side = QStyle.visualAlignment(painter.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
    flags = Qt.TextFlag.TextWordWrap | side | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, flags, text)


def _paint_tick(painter: QPainter, area: QRect, *, is_chosen: bool) -> None:
    """A check box like that of the stylesheet."""
    box = QRectF(area.x() + 1.5, area.y() + (area.height() - 16) / 2 + 0.5, 15, 15)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("fill" if is_chosen else "strong"), 1))
    painter.setBrush(colour("fill" if is_chosen else "surface"))
    painter.drawRoundedRect(box, 4, 4)
    if is_chosen:
        paint_icon(painter, box.toRect().adjusted(1, 1, 0, 0), "tick", "on_fill")
    painter.restore()
