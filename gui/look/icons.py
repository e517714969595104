"""Icons by name, in the colour of a token, sharp at every device pixel ratio."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ._svg import icon_names, svg_source
from .theme import colour, theme_serial

__all__ = ["icon", "icon_names", "icon_pixmap", "paint_icon", "program_icon"]

_TURNED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}


def icon(name: str, token: str = "text2", *, chosen: str = "") -> QIcon:
    """An icon for a control; it follows the theme. `chosen` is the token of the checked state."""
    return QIcon(_Engine(name, token, chosen))


def icon_pixmap(name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The drawn icon, `size` logical pixels wide, from the cache where it was drawn before."""
    shade = colour(token)
    key = f"clausewright:{name}:{shade.name()}:{size}:{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    ink = colour("on_fill").name() if name == "clausewright" else ""
    renderer = QSvgRenderer(QByteArray(svg_source(name, shade.name(), ink).encode()))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_icon(painter: QPainter, rect: QRect, name: str, token: str) -> None:
    """Draw an icon into a square; chevrons turn where the reading goes from right to left."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        name = _TURNED.get(name, name)
    size = min(rect.width(), rect.height())
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    corner = QPoint(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2)
    painter.drawPixmap(corner, icon_pixmap(name, token, size, ratio))


def program_icon() -> QIcon:
    """The sign of the program for the window and the task bar."""
    found = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        found.addPixmap(icon_pixmap("clausewright", "fill", size))
    return found


class _Engine(QIconEngine):
    """Puts the token's colour in when it is drawn, so a change of theme needs nothing more."""

    def __init__(self, name: str, token: str, chosen: str) -> None:
        super().__init__()
        self._name, self._token, self._chosen = name, token, chosen

    def _shade(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return "mute"
        if self._chosen and state is QIcon.State.On:
            return self._chosen
        return self._token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, rect, self._name, self._shade(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = min(size.width(), size.height())
        return icon_pixmap(self._name, self._shade(mode, state), side, scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._token, self._chosen)

    def key(self) -> str:
        return f"clausewright:{theme_serial()}:{self._name}"
