"""How the cells of a batch are drawn: hairlines, state with icon and word, numbers at the end."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.look import Space, colour, paint_icon, painting, type_font

from .model import CONTRACT, FILE, MESSAGE, NUMBERS, ROW, STATE, STATE_ROLE, Index, state_word
from .rows import State

LOOKS: Final = {
    State.WAITING: ("ring", "excluded"),
    State.WORKING: ("spin", "accent"),
    State.READY: ("included", "included"),
    State.DONE: ("included", "included"),
    State.DRAFT: ("undecided", "undecided"),
    State.UNDECIDED: ("undecided", "undecided"),
    State.FAILED: ("error", "wrong"),
}
_ICON: Final = 16
_ICON_GAP: Final = 7


def state_width() -> int:
    """How wide the column of states is: no language's word for one is cut."""
    metrics = QFontMetrics(type_font("second", "medium"))
    words = max(metrics.horizontalAdvance(state_word(state)) for state in LOOKS)
    return words + _ICON + _ICON_GAP + 2 * Space.SMALL + 1


class RowDelegate(QStyledItemDelegate):
    """A cell of a run."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, 40)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        if painting.is_selected(option):
            painter.fillRect(option.rect, colour("tint"))
        area = option.rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        column = index.column()
        if column == STATE:
            _paint_state(painter, area, index, option.direction)
        else:
            weight = "medium" if column == CONTRACT else "regular"
            is_second = column in (FILE, MESSAGE)
            painting.paint_text(
                painter,
                area,
                str(index.data() or ""),
                font=type_font(
                    "second" if is_second else "label", weight, tabular=column in (ROW, *NUMBERS)
                ),
                token="text" if column == CONTRACT else "text2",
                at_end=column in NUMBERS,
            )
        paint_line(painter, option.rect)
        _paint_ring(painter, option)
        painter.restore()


def _paint_state(
    painter: QPainter, area: QRect, index: Index, direction: Qt.LayoutDirection
) -> None:
    state = index.data(STATE_ROLE)
    icon_name, token = LOOKS[state] if isinstance(state, State) else LOOKS[State.WAITING]
    place = painting.leading(area, _ICON, direction)
    top = area.y() + (area.height() - _ICON) // 2
    paint_icon(painter, QRect(place.x(), top, _ICON, _ICON), icon_name, token)
    words = painting.trailing(area, area.width() - _ICON - _ICON_GAP, direction)
    is_quiet = state is State.WAITING
    font = type_font("second", "regular" if is_quiet else "medium")
    painting.paint_text(
        painter, words, str(index.data() or ""), font=font, token="text2" if is_quiet else token
    )


def paint_line(painter: QPainter, area: QRect) -> None:
    """The hairline under a cell."""
    painter.fillRect(area.x(), area.bottom(), area.width(), 1, colour("line"))


def _paint_ring(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """On the cell that the keys move, while the table has the focus."""
    state = option.state
    flag = QStyle.StateFlag
    if not (state & flag.State_KeyboardFocusChange and state & flag.State_HasFocus):
        return
    if QApplication.focusWidget() is option.widget:
        painting.paint_focus_ring(painter, QRectF(option.rect))


class FlushHead(QHeaderView):
    """A head whose words stand over those of the cells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(40)
