"""The small pieces of the screen: the bar of states, choices with a second line, one line each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QSizePolicy,
    QStyle,
    QWidget,
)

from gui.look import (
    IconLabel,
    Radius,
    Space,
    colour,
    column,
    label,
    paint_icon,
    painting,
    row,
    type_font,
)


class StateBar(QWidget):
    """How much is in, undecided and out; the words and numbers stand below it."""

    HEIGHT = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state-bar")
        self._parts: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[str, int]]) -> None:
        """Token and number of each part."""
        self._parts = tuple(parts)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        rounded = QPainterPath()
        rounded.addRoundedRect(whole, self.HEIGHT / 2, self.HEIGHT / 2)
        painter.setClipPath(rounded)
        painter.fillRect(whole, colour("sunken"))
        total = sum(count for _, count in self._parts) or 1
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        passed = 0.0
        for token, count in self._parts:
            width = whole.width() * count / total
            left = passed if forward else whole.width() - passed - width
            ink = colour("mute" if token == "excluded" else token)
            painter.fillRect(QRectF(left, 0, max(0.0, width - 1), whole.height()), ink)
            passed += width
        painter.end()


class OptionBox(QWidget):
    """A check box with a second line that says what it is for."""

    def __init__(self, kind: str, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, spacing=0)
        self.box = QCheckBox(title)
        self.box.setObjectName(f"save-{kind}")
        self.box.setAccessibleDescription(detail)
        self.detail = label(detail, "second", tone="text2", wrap=True)
        lines.addWidget(self.box)
        line = row(margins=(30, 0, 0, 0))
        line.addWidget(self.detail, 1)
        lines.addLayout(line)


class AskRow(QAbstractButton):
    """An undecided clause with what to ask; pressing it leads to the question."""

    _ICON = 16
    _PAD = Space.SMALL

    def __init__(self, title: str, ask: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self._ask = ask
        self.setAccessibleName(title)
        self.setAccessibleDescription(ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _texts(self) -> tuple[tuple[str, QFont, str], ...]:
        return (
            (self.text(), type_font("label", "medium"), "text"),
            (self._ask, type_font("second"), "text2"),
        )

    def _indent(self) -> int:
        return self._PAD + self._ICON + Space.MEDIUM

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._indent() - self._PAD), 10_000)
        heights = [
            QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
            for text, font, _ in self._texts()
        ]
        return sum(heights) + 2 + 2 * self._PAD

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(max(self.width(), 280)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction = self.layoutDirection()
        painter.setLayoutDirection(direction)
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painting.paint_focus_ring(painter, area)
        place = QRect(self._PAD, self._PAD, self._ICON, self._ICON)
        mark = painting.mirrored(place, self.rect(), direction)
        paint_icon(painter, mark, "undecided", "undecided")
        top = self._PAD
        width = self.width() - self._indent() - self._PAD
        for text, font, token in self._texts():
            painter.setFont(font)
            painter.setPen(colour(token))
            room = QRect(self._indent(), top, width, 10_000)
            room = painting.mirrored(room, QRect(0, 0, self.width(), 10_000 + top), direction)
            flags = Qt.TextFlag.TextWordWrap | QStyle.visualAlignment(
                direction, Qt.AlignmentFlag.AlignLeading
            )
            painter.drawText(room, flags, text)
            top += (
                QFontMetrics(font)
                .boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, text)
                .height()
                + 2
            )
        painter.end()


def breakable(name: str) -> str:
    """A file name that may go on in the next line after each sign that joins words."""
    return re.sub(r"([-_.])", "\\1\u200b", name)


def count_line(icon_name: str, token: str, word: str, count: str) -> QWidget:
    """Icon, word and number of a state."""
    made = QWidget()
    line = row(made, spacing=Space.MEDIUM)
    line.addWidget(IconLabel(icon_name, token, 16))
    line.addWidget(label(word, "label"), 1)
    line.addWidget(label(count, "label", weight="medium"))
    return made
