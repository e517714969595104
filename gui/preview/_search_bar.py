"""The line that searches the preview: words, which of how many places, on and back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.look import Space, label, row, speak, tool_button


class SearchBar(QWidget):
    """Hidden until it is wanted; Esc hides it again."""

    query_changed = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview-search")
        line = row(self, margins=(Space.NORMAL, 0, Space.SMALL, Space.SMALL), spacing=Space.TINY)
        self.field = QLineEdit()
        self.field.setObjectName("preview-search-field")
        self.field.setPlaceholderText(self.tr("Search in the tender"))
        self.field.setAccessibleName(self.tr("Search in the tender"))
        self.field.textChanged.connect(self.query_changed)
        self._count = label("", "second", tone="text2", name="preview-search-count")
        back = tool_button("chevron-up", self.tr("Place before"))
        on = tool_button("chevron-down", self.tr("Next place"))
        close = tool_button("close", self.tr("Close the search"))
        for made, name in ((back, "search-back"), (on, "search-on"), (close, "search-close")):
            made.setObjectName(name)
        back.clicked.connect(lambda: self.step_wanted.emit(-1))
        on.clicked.connect(lambda: self.step_wanted.emit(1))
        close.clicked.connect(self.close_bar)
        line.addWidget(self.field, 1)
        line.addSpacing(Space.TINY)
        line.addWidget(self._count)
        line.addSpacing(Space.TINY)
        for made in (back, on, close):
            line.addWidget(made)
        self.hide()

    @property
    def query(self) -> str:
        """What is searched for; empty while the bar is hidden."""
        return "" if self.isHidden() else self.field.text()

    def open_bar(self) -> None:
        """Show the bar and take the focus."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar; nothing is searched for."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_count(self, current: int, count: int) -> None:
        """Which of how many places, from 1; 0 where the search stands at none."""
        if not self.field.text().strip():
            text = ""
        elif not count:
            text = self.tr("Not found")
        elif current:
            text = self.tr("{current} of {count}").format(current=current, count=count)
        else:
            text = self.tr("%n place(s)", None, count)
        if text != self._count.text():
            self._count.setText(text)
            speak(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_wanted.emit(-1 if shift else 1)
        else:
            super().keyPressEvent(event)
