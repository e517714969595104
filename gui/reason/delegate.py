"""How a step of a reason is drawn: mark, sentence, the answer it rests on, a link to change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gui._texts import translate
from gui.look import Radius, colour, paint_icon, type_font
from gui.look.painting import leading, paint_focus_ring, trailing

from .model import STEP_ROLE, Index
from .steps import Mark, Step

ICON: Final = 16
INSET: Final = 6  # from the edge of the row's ground
_TEXT_LEFT: Final = INSET + 26
_TOP: Final = 6
_GAP: Final = 2
_LEAST: Final = 28
_MARKS: Final[dict[Mark, tuple[str, str]]] = {
    "yes": ("included", "included"),
    "no": ("excluded", "excluded"),
    "unknown": ("undecided", "undecided"),
    "figure": ("dot", "text3"),
}


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    font: QFont
    token: str
    area: QRect


class StepDelegate(QStyledItemDelegate):
    """Texts wrap; how tall a step is follows from the width of the tree."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        step = index.data(STEP_ROLE)
        if not isinstance(step, Step):
            return QSize(0, _LEAST)
        lines = _lines(step, QRect(0, 0, self._width(index), 0), option.direction)
        bottom = lines[-1].area.bottom() + 1 if lines else 0
        return QSize(0, max(_LEAST, bottom + _TOP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step = index.data(STEP_ROLE)
        if not isinstance(step, Step):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint"))
            painter.drawRoundedRect(QRectF(option.rect), Radius.CONTROL, Radius.CONTROL)
            by_key = option.state & QStyle.StateFlag.State_KeyboardFocusChange
            if by_key and option.state & QStyle.StateFlag.State_HasFocus:
                paint_focus_ring(painter, QRectF(option.rect))
        lines = _lines(step, option.rect, option.direction)
        icon_name, token = _MARKS[step.mark]
        first = QFontMetrics(lines[0].font).height()
        mark = leading(option.rect.adjusted(INSET, 0, -INSET, 0), ICON, option.direction)
        top = lines[0].area.y() + (first - ICON) // 2
        paint_icon(painter, QRect(mark.x(), top, ICON, ICON), icon_name, token)
        flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        for line in lines:
            painter.setFont(line.font)
            painter.setPen(colour(line.token))
            painter.drawText(line.area, flags | Qt.TextFlag.TextWordWrap, line.text)
        if step.fact:
            self._paint_link(painter, step, option)
        painter.restore()

    def _paint_link(self, painter: QPainter, step: Step, option: QStyleOptionViewItem) -> None:
        painter.setFont(_link_font())
        painter.setPen(colour("accent"))
        area = link_area(step, option.rect, option.direction)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignTrailing)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignTop, link_word(step))

    def _width(self, index: Index) -> int:
        tree = self.parent()
        if not isinstance(tree, QTreeView):
            return 400
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return tree.viewport().width() - depth * tree.indentation()


def link_word(step: Step) -> str:
    """What the link at the end of a step is called."""
    if step.is_answered:
        return translate("Reason", "Change")
    return translate("Reason", "Answer")


def link_area(step: Step, rect: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where the link stands: at the end of the step's second line, or of its first."""
    lines = _lines(step, rect, direction)
    line = lines[1] if len(lines) > 1 else lines[0]
    width = QFontMetrics(_link_font()).horizontalAdvance(link_word(step)) + 2
    height = QFontMetrics(_link_font()).height()
    end = trailing(rect, width + 8, direction)
    left = end.x() if direction is Qt.LayoutDirection.LeftToRight else end.x() + 8
    return QRect(left, line.area.y(), width, height)


def _link_font() -> QFont:
    return type_font("second", "medium")


def _lines(step: Step, rect: QRect, direction: Qt.LayoutDirection) -> list[_Line]:
    """The texts of a step with their places, from the top down."""
    link = QFontMetrics(_link_font()).horizontalAdvance(link_word(step)) + 24 if step.fact else 8
    body = trailing(rect, rect.width() - _TEXT_LEFT, direction)
    beside_link = leading(body, max(60, body.width() - link), direction)
    head = type_font("label", "semibold" if step.is_joint else "medium")
    texts = [(step.text, head, "text", body if step.detail or step.source else beside_link)]
    texts += [
        (text, type_font("second"), token, beside_link)
        for text, token in ((step.detail, "text2"), (step.source, _source_token(step)))
        if text
    ]
    lines, top = [], rect.y() + _TOP
    for text, font, token, area in texts:
        room = QRect(area.x(), 0, area.width(), 10_000)
        bounds = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        lines.append(_Line(text, font, token, QRect(area.x(), top, area.width(), bounds.height())))
        top += bounds.height() + _GAP
    return lines


def _source_token(step: Step) -> str:
    return "text3" if step.is_answered else "undecided"
