"""Layouts whose margins and distances are always said, labels of the type scale, hairlines."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from .theme import colour
from .tokens import Space

Margins = tuple[int, int, int, int]
_Layout = TypeVar("_Layout", bound=QBoxLayout)


def column(
    parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 0
) -> QVBoxLayout:
    """A column of parts; margins left, top, right, bottom."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    return _measured(layout, margins, spacing)


def row(
    parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 0
) -> QHBoxLayout:
    """A row of parts; margins left, top, right, bottom."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    return _measured(layout, margins, spacing)


def _measured(layout: _Layout, margins: Margins, spacing: int) -> _Layout:
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def label(
    text: str = "",
    size: str = "body",
    *,
    tone: str = "text",
    weight: str = "regular",
    wrap: bool = False,
    name: str = "",
) -> QLabel:
    """A text of the type scale in the colour of a token."""
    made = QLabel(text)
    made.setProperty("type", size)
    made.setProperty("tone", tone)
    made.setProperty("weight", weight)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if name:
        made.setObjectName(name)
    return made


class ElidedLabel(QLabel):
    """One line that ends in "…" where the room ends; the tooltip says the whole."""

    def __init__(
        self, text: str = "", size: str = "body", *, tone: str = "text", weight: str = "regular"
    ) -> None:
        super().__init__(text)
        for name, value in (("type", size), ("tone", tone), ("weight", weight)):
            self.setProperty(name, value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance("…" * 3)
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        measure = self.fontMetrics()
        whole = self.text()
        shown = measure.elidedText(whole, Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.setToolTip("" if shown == whole else whole)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.drawText(self.contentsRect(), int(flags), shown)
        painter.end()


def ground(widget: QWidget, meaning: str) -> QWidget:
    """Give a plain widget the ground of a pane or card: canvas, surface, desk, card, white-card."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
    widget.setProperty("ground", meaning)
    return widget


def foot(*widgets: QWidget, spacing: int = Space.NORMAL) -> QWidget:
    """The bar at the foot of a page: the first widget takes the room, the others end the line."""
    made = ground(QWidget(), "canvas")
    line = row(
        made, margins=(Space.LARGE, Space.NORMAL, Space.LARGE, Space.NORMAL), spacing=spacing
    )
    for place, widget in enumerate(widgets):
        line.addWidget(widget, 0 if place else 1)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def middle(page: QWidget, width: int, spacing: int) -> QVBoxLayout:
    """A column in the middle of a page, somewhat above its half."""
    made = QWidget()
    made.setMaximumWidth(width)
    lines = column(made, spacing=spacing)
    outer = column(page, margins=(Space.LARGE,) * 4)
    outer.addStretch(2)
    line = row()
    line.addStretch(1)
    line.addWidget(made, 10)
    line.addStretch(1)
    outer.addLayout(line)
    outer.addStretch(3)
    return lines


class Hairline(QWidget):
    """One whole pixel of `line`, lying or standing."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        token: str = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._token = token
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._token))
        painter.end()
