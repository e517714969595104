"""Where messages stand: a banner, the error summary, the undo bar, an empty state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from ._buttons import button, tool_button
from ._layout import column, ground, label, middle, row
from .icons import paint_icon
from .theme import colour, current_theme
from .tokens import Height, Radius, Space, Width


@dataclass(frozen=True)
class BannerLook:
    """Bar, ground and icon of a kind of banner."""

    ink: str
    ground: str
    icon_name: str


BANNER_LOOKS = {
    "info": BannerLook("accent", "tint2", "info"),
    "history": BannerLook("accent", "tint2", "history"),
    "warning": BannerLook("undecided", "undecided_tint", "warning"),
    "wrong": BannerLook("wrong", "wrong_tint", "error"),
}

Action = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


class IconLabel(QWidget):
    """An icon that only goes with a text beside it, so it has no name of its own."""

    def __init__(
        self, icon_name: str, token: str, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = icon_name, token, size
        self.setFixedSize(size, size)

    def show_icon(self, icon_name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = icon_name, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_icon(painter, QRect(0, 0, self._size, self._size), self._name, self._token)
        painter.end()


class Banner(QFrame):
    """One sentence under the strip, with quiet buttons and a close button; one at a time."""

    closed = Signal()

    def __init__(
        self,
        kind: str,
        sentence: str,
        actions: Sequence[Action] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._look = BANNER_LOOKS[kind]
        self.setMinimumHeight(Height.BANNER)
        self.setAccessibleName(sentence)
        line = row(self, margins=(Space.NORMAL, 6, Space.SMALL, 6), spacing=Space.MEDIUM)
        line.addWidget(IconLabel(self._look.icon_name, self._look.ink, 16))
        self._sentence = label(sentence, "label", wrap=True)
        line.addWidget(self._sentence, 1)
        for text, act in actions:
            made = button(text, "quiet")
            made.clicked.connect(act)
            line.addWidget(made)
        close = tool_button("close", self.tr("Close this message"))
        close.setObjectName("close-banner")
        close.setIconSize(QSize(14, 14))
        close.clicked.connect(self._close)
        line.addWidget(close)

    def sentence(self) -> str:
        """What the banner says."""
        return self._sentence.text()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._look.ground))
        outlined = current_theme().outlined
        edge = colour(self._look.ink if outlined else "line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, edge)
        left = 0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - 4
        painter.fillRect(left, 0, 4, self.height(), colour(self._look.ink))
        painter.end()


class ErrorSummary(QFrame):
    """The list of what needs the user; it takes the focus, each line leads to its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error-summary")
        ground(self, "wrong-card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = row(self, margins=(Space.NORMAL, Space.MEDIUM, Space.NORMAL, Space.MEDIUM))
        line.setSpacing(Space.MEDIUM)
        line.addWidget(IconLabel("error", "wrong", 18), 0, Qt.AlignmentFlag.AlignTop)
        self._lines = column(spacing=2)
        line.addLayout(self._lines, 1)
        self._title = label("", "label", weight="semibold", wrap=True)
        self._lines.addWidget(self._title)
        self._buttons: list[QPushButton] = []
        self.hide()

    def show_errors(self, title: str, errors: Sequence[tuple[str, QWidget]]) -> None:
        """Show the sentences and take the focus; without errors the summary hides."""
        for old in self._buttons:
            self._lines.removeWidget(old)
            old.deleteLater()
        self._buttons = []
        self._title.setText(title)
        for sentence, field in errors:
            made = button(sentence, "quiet")
            made.setProperty("tone", "wrong")
            made.clicked.connect(field.setFocus)
            self._lines.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
            self._buttons.append(made)
        self.setAccessibleName(title)
        self.setVisible(bool(errors))
        if errors:
            self.setFocus()


class UndoBar(QFrame):
    """What just happened, with Undo; it stays until the next change and is spoken."""

    undo_wanted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("undo-bar")
        self._host, self._above = host, 0
        self.setFixedHeight(Height.UNDO_BAR + 8)
        line = row(self, margins=(24, 4, 12, 4), spacing=Space.NORMAL)
        self._sentence = label("", "label", tone="undo_text", weight="medium")
        line.addWidget(self._sentence, 1)
        self._undo = button(self.tr("Undo"), "undo", name="undo-bar-undo")
        self._undo.clicked.connect(self._take_back)
        line.addWidget(self._undo)
        close = tool_button("close", self.tr("Close this message"), token="undo_text")
        close.setIconSize(QSize(14, 14))
        close.clicked.connect(self.hide)
        line.addWidget(close)
        host.installEventFilter(self)
        self.hide()

    def set_host(self, host: QWidget, *, above: int = 0) -> None:
        """Stand in another pane from now on, so many pixels over its bottom."""
        self._above = above
        if host is self._host:
            return
        self._host.removeEventFilter(self)
        self._host = host
        self.setParent(host)
        host.installEventFilter(self)

    def show_change(self, sentence: str) -> None:
        """Say what changed, at the bottom centre of the pane that changed."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        speak(self, sentence)

    def sentence(self) -> str:
        """What the bar says."""
        return self._sentence.text()

    def _take_back(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        room = self._host.width() - 2 * Space.NORMAL
        self._sentence.setWordWrap(False)
        wanted = self.sizeHint().width()
        beside = wanted - self._sentence.sizeHint().width()
        width = min(wanted, room)
        self._sentence.setWordWrap(wanted > room)  # a long sentence takes more lines
        text = self._sentence.heightForWidth(width - beside) if wanted > room else 0
        self.setFixedHeight(max(Height.UNDO_BAR, text + Space.MEDIUM) + 8)
        self.resize(width, self.height())
        left = (self._host.width() - width) // 2
        self.move(left, self._host.height() - self._above - self.height() - Space.MEDIUM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        body = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        shade = colour("text")
        for step in range(4, 0, -1):
            shade.setAlpha(10)
            painter.setBrush(shade)
            painter.drawRoundedRect(
                body.adjusted(-step, -step + 1, step, step), Radius.CARD + step, Radius.CARD + step
            )
        painter.setBrush(colour("undo_ground"))
        painter.drawRoundedRect(body, Radius.CARD, Radius.CARD)
        painter.end()


class EmptyState(QWidget):
    """What is here, what brings something here, and at most one button."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        action: Action | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        lines = middle(self, Width.EMPTY, Space.SMALL)
        lines.addWidget(IconLabel(icon_name, "text2", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addSpacing(Space.TINY)
        self.title = _centred(label(title, "body", weight="semibold", wrap=True))
        self.sentence = _centred(label(sentence, "second", tone="text2", wrap=True))
        lines.addWidget(self.title)
        lines.addWidget(self.sentence)
        if action is not None:
            lines.addSpacing(Space.SMALL)
            made = button(action[0], "primary")
            made.clicked.connect(action[1])
            lines.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.sentence.setText(sentence)


def _centred(made: QLabel) -> QLabel:
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return made


def speak(widget: QWidget, sentence: str) -> None:
    """Hand a sentence to a screen reader."""
    if not QAccessible.isActive():
        return
    if hasattr(QAccessible.Event, "Announcement"):
        from PySide6.QtGui import QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
    else:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
