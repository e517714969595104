"""The line at the bottom: saved, undecided, what to ask next, and on what all rests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.look import (
    ElidedLabel,
    Height,
    IconLabel,
    Space,
    button,
    ground,
    icon,
    label,
    row,
    speak,
)

from ._presenter import StatusState


class StatusLine(QWidget):
    """Shows a StatusState; an announcement takes its place for some seconds."""

    undecided_wanted = Signal()
    next_wanted = Signal()

    SHOWN_MS = 8000

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "canvas")
        self.setObjectName("status-line")
        self.setMinimumHeight(Height.STATUS)
        line = row(self, margins=(Space.NORMAL, 0, Space.NORMAL, 0), spacing=Space.SMALL)
        self._icon = IconLabel("tick", "text2", 14)
        line.addWidget(self._icon)
        self._saved = label("", "second", tone="text2", name="status-saved")
        line.addWidget(self._saved)
        line.addSpacing(Space.MEDIUM)
        self._undecided = self._link("status-undecided", "undecided", self.undecided_wanted.emit)
        self._undecided.setIcon(icon("undecided", "undecided"))
        line.addWidget(self._undecided)
        line.addSpacing(Space.MEDIUM)
        self._next = self._link("status-next", "accent", self.next_wanted.emit)
        self._next.setIcon(icon("chevron-right", "accent"))
        line.addWidget(self._next)
        self._announcement = ElidedLabel("", "second", weight="medium")
        self._announcement.setObjectName("status-announcement")
        line.addWidget(self._announcement, 100)
        line.addStretch(1)
        self._basis = label("", "second", tone="text2", name="status-basis")
        line.addWidget(self._basis)
        line.addSpacing(Space.NORMAL)
        self._library = label("", "second", tone="text2", name="status-library")
        line.addWidget(self._library)
        self._state = StatusState()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.SHOWN_MS)
        self._timer.timeout.connect(lambda: self._set_announcement(""))
        self.show_state(self._state)

    def _link(self, name: str, tone: str, act: Callable[[], object]) -> QPushButton:
        made = button("", "quiet", name=name)
        made.setProperty("tone", tone)
        made.setIconSize(QSize(18, 14))
        made.clicked.connect(act)
        return made

    def show_state(self, state: StatusState) -> None:
        """Show where the work stands."""
        self._state = state
        self._icon.show_icon("tick" if state.is_saved else "clock", "text2")
        self._saved.setText(state.saved)
        self._basis.setText(state.basis)
        self._library.setText(state.library)
        for made, text in ((self._undecided, state.undecided), (self._next, state.next_question)):
            made.setText(text)
        self._fit()

    def announce(self, sentence: str) -> None:
        """Say what happened, here and to a screen reader."""
        self._set_announcement(sentence)
        self._timer.start()
        speak(self, sentence)

    def announcement(self) -> str:
        """What is being said."""
        return self._announcement.text()

    def _set_announcement(self, sentence: str) -> None:
        self._announcement.setText(sentence)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what there is no room for: first the basis, then the next question."""
        said = bool(self._announcement.text())
        self._announcement.setVisible(said)
        shown = {
            self._undecided: bool(self._state.undecided),
            self._next: bool(self._state.next_question) and not said,
            self._basis: bool(self._state.basis),
        }
        room = self.width() - 2 * Space.NORMAL - 160
        room -= self._saved.sizeHint().width() + self._library.sizeHint().width()
        if said:
            room -= min(self._announcement.sizeHint().width(), self.width() // 2)
        for part in (self._undecided, self._next, self._basis):
            needed = part.sizeHint().width()
            part.setVisible(shown[part] and needed <= room)
            room -= needed if shown[part] else 0
