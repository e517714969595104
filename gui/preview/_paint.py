"""How a row is painted: its marks, the grounds of blanks, the words, the numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
)

from gui.look import colour, current_theme, type_font

from ._document import Laid, NumberMark

_EDGE = 16  # the marks reach so far beyond the text
_BAR = 3
_CHIP = 3
_CORNER = 4

Found = Sequence[tuple[int, int, bool]]
"""From, to, and whether it is the place that the search stands at."""


def paint_row(
    painter: QPainter,
    laid: Laid,
    width: float,
    *,
    is_changed: bool,
    is_current: bool,
    has_ring: bool,
    why: str,
    found: Found,
) -> None:
    """Paint a row with its upper left corner at the painter's zero."""
    whole = QRectF(-_EDGE, 0, width + 2 * _EDGE, laid.height)
    _paint_marks(painter, whole, is_changed=is_changed, is_current=is_current)
    painter.save()
    painter.translate(0, laid.above)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in laid.spans:
        if mark.span.kind in ("blank", "filled", "note"):
            for area in laid.areas(mark.start, mark.end):
                _paint_chip(painter, area, mark.span.kind)
    for start, end, is_here in found:
        for area in laid.areas(start, end):
            _paint_found(painter, area, is_here=is_here)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _paint_words(painter, laid)
    for number in laid.numbers:
        _paint_number(painter, laid, number, width)
    painter.restore()
    if why:
        _paint_why(painter, why_area(laid, width, why), why)
    if has_ring:
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole.adjusted(1, 1, -1, -1))


def _paint_marks(painter: QPainter, whole: QRectF, *, is_changed: bool, is_current: bool) -> None:
    if is_current or is_changed:
        painter.fillRect(whole, colour("tint2"))
    if is_current and current_theme().outlined:
        painter.setPen(QPen(colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole.adjusted(0, 0, -1, -1))
    if is_changed:
        forward = painter.layoutDirection() is Qt.LayoutDirection.LeftToRight
        left = whole.left() if forward else whole.right() - _BAR
        painter.fillRect(QRectF(left, whole.top(), _BAR, whole.height()), colour("accent"))


def _paint_chip(painter: QPainter, area: QRectF, kind: str) -> None:
    """Open blanks have a ground; what fills a blank is underlined; notes have both edges."""
    ink = colour("undecided")
    if kind == "filled":
        pen = QPen(ink, 1.2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        bottom = area.bottom() - area.height() * 0.12
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))
        return
    painter.setBrush(colour("undecided_tint"))
    painter.setPen(QPen(ink, 1) if current_theme().outlined else Qt.PenStyle.NoPen)
    inset = area.height() * 0.1
    painter.drawRoundedRect(area.adjusted(-_CHIP, inset, _CHIP, -inset / 2), _CORNER, _CORNER)


def _paint_found(painter: QPainter, area: QRectF, *, is_here: bool) -> None:
    ink = colour("accent")
    painter.setBrush(colour("tint"))
    painter.setPen(QPen(ink, 2) if is_here else Qt.PenStyle.NoPen)
    marked = area.adjusted(-1, 1, 1, -1)
    painter.drawRoundedRect(marked, 2, 2)
    if not is_here:
        painter.fillRect(QRectF(marked.left(), marked.bottom() - 1, marked.width(), 1.5), ink)


def _paint_words(painter: QPainter, laid: Laid) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, colour("text"))
    context.palette = palette
    laid.document.documentLayout().draw(painter, context)


def _paint_number(painter: QPainter, laid: Laid, number: NumberMark, width: float) -> None:
    font = number.letters.font()
    painter.setFont(font)
    painter.setPen(number.letters.foreground().color())
    left = number.left
    if number.right_to_left:
        left = width - number.left - QFontMetricsF(font).horizontalAdvance(number.text)
    painter.drawText(QPointF(left, laid.baseline(number.block)), number.text)


def why_area(laid: Laid, width: float, why: str) -> QRectF:
    """Where “Show why” stands: at the end of the heading's line."""
    measure = QFontMetricsF(type_font("second", "medium"))
    length = measure.horizontalAdvance(why)
    baseline = laid.above + laid.baseline(0)
    top = baseline - measure.ascent() - 4
    area = QRectF(width - length, top, length, measure.height() + 8)
    if laid.document.firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft:
        area.moveLeft(0)
    return area


def _paint_why(painter: QPainter, area: QRectF, why: str) -> None:
    painter.setFont(type_font("second", "medium"))
    painter.setPen(colour("accent"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, why)
