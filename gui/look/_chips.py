"""Pills that say a state with icon, word and colour, as widgets and for delegates."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from .icons import paint_icon
from .theme import colour, current_theme, type_font
from .tokens import Height, Radius


@dataclass(frozen=True)
class ChipLook:
    """How a kind of chip is drawn; no ground means an outline."""

    ink: str
    ground: str = ""
    icon_name: str = ""


CHIP_LOOKS = {
    "included": ChipLook("included", "included_tint", "included"),
    "undecided": ChipLook("undecided", "undecided_tint", "undecided"),
    "excluded": ChipLook("excluded", "excluded_tint", "excluded"),
    "wrong": ChipLook("wrong", "wrong_tint", "error"),
    "warning": ChipLook("undecided", "undecided_tint", "warning"),
    "put-in": ChipLook("included", "included_tint", "person"),
    "taken-out": ChipLook("excluded", "excluded_tint", "person"),
    "new": ChipLook("accent", "tint"),
    "waiting": ChipLook("excluded", "excluded_tint", "clock"),
    "basis": ChipLook("text2"),
}
"""`basis` is for what the need rests on: outlined, no colour."""

_PADDING, _GAP, _ICON = 9, 4, 14


def chip_size(kind: str, text: str) -> QSize:
    """How much room a chip takes."""
    look = CHIP_LOOKS[kind]
    measure = QFontMetrics(type_font("caption", "medium"))
    room = measure.horizontalAdvance(text) + 2 * _PADDING
    if look.icon_name:
        room += _ICON + _GAP - 2
    return QSize(room, max(Height.CHIP, measure.height() + 4))


def paint_chip(painter: QPainter, corner: QPointF, kind: str, text: str) -> int:
    """Draw a chip with its top left corner there; return its width."""
    look = CHIP_LOOKS[kind]
    size = chip_size(kind, text)
    area = QRectF(corner.x() + 0.5, corner.y() + 0.5, size.width() - 1, size.height() - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outlined = current_theme().outlined
    if look.ground and not outlined:
        painter.setPen(Qt.PenStyle.NoPen)
        area.adjust(-0.5, -0.5, 0.5, 0.5)
    elif look.ground:
        painter.setPen(QPen(colour(look.ink), 1))
    else:
        painter.setPen(QPen(colour("strong" if outlined else "line"), 1))
    painter.setBrush(colour(look.ground or "surface"))
    radius = min(Radius.CHIP, area.height() / 2)
    painter.drawRoundedRect(area, radius, radius)
    inner = QRect(
        int(corner.x()) + _PADDING, int(corner.y()), size.width() - 2 * _PADDING, size.height()
    )
    forward = painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft
    if look.icon_name:
        top = inner.y() + (size.height() - _ICON) // 2
        left = inner.x() - 2 if forward else inner.right() + 3 - _ICON
        paint_icon(painter, QRect(left, top, _ICON, _ICON), look.icon_name, look.ink)
        inner.adjust(*((_ICON + _GAP - 2, 0, 0, 0) if forward else (0, 0, -(_ICON + _GAP - 2), 0)))
    painter.setFont(type_font("caption", "medium"))
    painter.setPen(colour(look.ink))
    painter.drawText(inner.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()
    return size.width()


class StateChip(QWidget):
    """A chip that stands by itself."""

    def __init__(self, kind: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._text = kind, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_state(self, kind: str, text: str) -> None:
        """Say another state."""
        self._kind, self._text = kind, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word that is shown."""
        return self._text

    def sizeHint(self) -> QSize:
        return chip_size(self._kind, self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_chip(painter, QPointF(0, 0), self._kind, self._text)
        painter.end()
