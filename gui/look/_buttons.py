"""The kinds of buttons, segments and filter chips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ._flow import FlowLayout
from ._layout import row
from .icons import icon
from .theme import colour, type_font
from .tokens import Height, Space

_ICON_TOKENS = {"primary": "on_fill", "quiet": "accent"}


def button(
    text: str, kind: str = "secondary", *, size: str = "", icon_name: str = "", name: str = ""
) -> QPushButton:
    """A button: `secondary`, `primary` (one a view), `quiet` (looks like a link) or `plain`.

    Size: `small` (26, in cards), the usual 32, or `large` (40, in a fixed footer).
    """
    made = QPushButton(text)
    made.setProperty("kind", kind)
    if size:
        made.setProperty("extent", size)  # "size" is a property of Qt's own
    if icon_name:
        made.setIcon(icon(icon_name, _ICON_TOKENS.get(kind, "text")))
        made.setIconSize(QSize(16, 16))
    if name:
        made.setObjectName(name)
    made.setAutoDefault(False)
    if kind == "quiet":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def dialog_foot(
    dialog: QDialog, act: QPushButton, cancel: str, name: str = "cancel"
) -> QHBoxLayout:
    """The foot of a dialog: the button that acts, and one with these words that leaves."""
    line = row(spacing=Space.SMALL)
    line.addStretch(1)
    leave = button(cancel, name=name)
    leave.clicked.connect(dialog.reject)
    line.addWidget(act)
    line.addWidget(leave)
    return line


def tool_button(icon_name: str, accessible_name: str, *, token: str = "text2") -> QToolButton:
    """A button with an icon alone; its name is spoken and shown as a tooltip."""
    made = QToolButton()
    made.setIcon(icon(icon_name, token))
    made.setIconSize(QSize(18, 18))
    made.setAccessibleName(accessible_name)
    made.setToolTip(accessible_name)
    made.setMinimumSize(Height.TARGET, Height.TARGET)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


@dataclass(frozen=True)
class Choice:
    """One of several that exclude each other: the key that is sent, the word that is shown."""

    key: str
    text: str
    icon_name: str = ""
    icon_token: str = "text2"
    count: int | None = None


class _Choices(QFrame):
    """Checkable buttons of which one is chosen; arrows move the choice, Tab leaves the group."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[Choice], kind: str, accessible_name: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._kind = kind
        self._group.buttonClicked.connect(self._clicked)
        self._row: QLayout = FlowLayout(self, spacing=6) if kind == "filter" else row(self)
        for choice in choices:
            self._add(choice)
        if self._buttons:
            next(iter(self._buttons.values())).setChecked(True)

    def _add(self, choice: Choice) -> QPushButton:
        made = _ChoiceButton(choice) if self._kind == "filter" else _SegmentButton(choice.text)
        made.setProperty("kind", self._kind)
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setObjectName(f"{self._kind}-{choice.key}")
        if choice.icon_name and self._kind != "filter":
            made.setIcon(icon(choice.icon_name, choice.icon_token))
        self._group.addButton(made)
        self._buttons[choice.key] = made
        self._row.addWidget(made)
        return made

    def _clicked(self, clicked: QAbstractButton) -> None:
        for key, candidate in self._buttons.items():
            if candidate is clicked:
                self.chosen.emit(key)

    def choice(self) -> str:
        """The key of the chosen one."""
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def choose(self, key: str) -> None:
        """Choose without sending `chosen`."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QPushButton:
        """The button of a key, to hide or to disable it."""
        return self._buttons[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        shown = [made for made in self._buttons.values() if not made.isHidden()]
        place = next((i for i, made in enumerate(shown) if made.isChecked()), 0)
        target = shown[(place + step) % len(shown)]
        target.setFocus()
        target.click()


class Segments(_Choices):
    """A sunken trough with a raised choice, for two to four ways to look at the same thing."""

    def __init__(
        self, choices: Sequence[Choice], accessible_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(choices, "segment", accessible_name, parent)
        self.setObjectName("segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row.setContentsMargins(1, 1, 1, 1)


class FilterChips(_Choices):
    """Icon, word and count; one filter is chosen."""

    def __init__(
        self, choices: Sequence[Choice], accessible_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(choices, "filter", accessible_name, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_count(self, key: str, count: int) -> None:
        """Change the number behind a word."""
        made = self._buttons[key]
        if isinstance(made, _ChoiceButton):
            made.set_count(count)


class _SegmentButton(QPushButton):
    """Has room for the heavier letters of the chosen one, so that nothing moves."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        words = QFontMetrics(type_font("label", "semibold")).horizontalAdvance(self.text())
        icon_room = 0 if self.icon().isNull() else self.iconSize().width() + 4
        return QSize(max(hint.width(), words + icon_room + 32), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _ChoiceButton(QPushButton):
    """Paints word and count in two colours; the button's text stays whole for screen readers."""

    _GAP, _EDGE = 6, 10

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self._count = choice.count
        self._show()

    def set_count(self, count: int) -> None:
        self._count = count
        self._show()
        self.updateGeometry()

    def _show(self) -> None:
        count = self._count
        self.setAccessibleName(self._choice.text if count is None else self._words())
        self.update()

    def _words(self) -> str:
        return self.tr("{word}, {count}").format(word=self._choice.text, count=self._count)

    def _number(self) -> str:
        return "" if self._count is None else self.locale().toString(self._count)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        measure = self.fontMetrics()
        width = measure.horizontalAdvance(self._choice.text) + 2 * self._EDGE
        if self._choice.icon_name:
            width += 14 + self._GAP
        if self._number():
            width += measure.horizontalAdvance(self._number()) + self._GAP + 2
        return QSize(width, Height.FILTER)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        chosen = self.isChecked()
        area = self.rect().adjusted(self._EDGE, 0, -self._EDGE, 0)
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        place = area.left() if forward else area.right() + 1

        def take(width: int) -> int:
            """The left edge of the next piece, `width` wide."""
            nonlocal place
            left = place if forward else place - width
            place = place + width + self._GAP if forward else place - width - self._GAP
            return left

        if self._choice.icon_name:
            drawn = icon(self._choice.icon_name, self._choice.icon_token)
            drawn.paint(painter, take(14), (self.height() - 14) // 2, 14, 14)
        for text, token in (
            (self._choice.text, "accent" if chosen else "text"),
            (self._number(), "accent" if chosen else "text2"),
        ):
            if text:
                width = painter.fontMetrics().horizontalAdvance(text) + 1
                painter.setPen(colour(token))
                painter.drawText(
                    take(width), 0, width, self.height(), Qt.AlignmentFlag.AlignVCenter, text
                )
        painter.end()
