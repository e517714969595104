"""A line to search in, with its sign where reading begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ._messages import IconLabel

_SIGN = 16
_EDGE = 10


class SearchField(QLineEdit):
    """Esc clears it, Down and Return go on to what was found; its name is also its placeholder."""

    on_to_list = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._sign = IconLabel("search", "text2", _SIGN, self)
        self._arrange()

    def _arrange(self) -> None:
        """The sign stands where reading begins, and the text beside it."""
        room = _SIGN + _EDGE
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        self.setTextMargins(room if forward else 0, 0, 0 if forward else room, 0)
        left = _EDGE if forward else self.width() - _EDGE - _SIGN
        self._sign.move(left, (self.height() - _SIGN) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.on_to_list.emit()
