"""What delegates share: selected rows, the focus ring, elided text, rows that mirror."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from .theme import colour
from .tokens import Radius, Space

__all__ = [
    "leading",
    "mirrored",
    "paint_focus_ring",
    "paint_row_ground",
    "paint_text",
    "trailing",
]


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the row is the selected one."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_row_ground(
    painter: QPainter, option: QStyleOptionViewItem, *, fresh: bool = False
) -> None:
    """Ground of a list row: selected, hovered or just changed; with the ring for the keyboard."""
    area = QRectF(option.rect).adjusted(Space.SMALL, 1, -Space.SMALL, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    token = ""
    if is_selected(option):
        token = "tint"
    elif option.state & QStyle.StateFlag.State_MouseOver:
        token = "sunken"
    elif fresh:
        token = "tint2"
    if token:
        painter.setBrush(colour(token))
        painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
    painter.restore()
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if has_focus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
        paint_focus_ring(painter, area)


def paint_focus_ring(painter: QPainter, area: QRectF) -> None:
    """Two pixels of accent inside the area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("accent"), 2))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
    painter.restore()


def mirrored(area: QRect, whole: QRect, direction: Qt.LayoutDirection) -> QRect:
    """The area as it stands in `whole` when reading goes the other way."""
    return QStyle.visualRect(direction, whole, area)


def leading(area: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """The first `width` pixels of the area, where reading begins."""
    part = QRect(area.x(), area.y(), width, area.height())
    return QStyle.visualRect(direction, area, part)


def trailing(area: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """The last `width` pixels of the area, where reading ends."""
    part = QRect(area.right() + 1 - width, area.y(), width, area.height())
    return QStyle.visualRect(direction, area, part)


def paint_text(
    painter: QPainter,
    area: QRect,
    text: str,
    *,
    font: QFont,
    token: str = "text",
    at_end: bool = False,
) -> int:
    """One line, centred in height and elided where it must be; return the width it took.

    `at_end`: it stands where reading ends.
    """
    measure = QFontMetrics(font)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    painter.setPen(colour(token))
    side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
    flags = QStyle.visualAlignment(painter.layoutDirection(), side)
    painter.drawText(area, flags | Qt.AlignmentFlag.AlignVCenter, shown)
    return measure.horizontalAdvance(shown)
