"""Tabs of a pane: a word, a quieter count, and an accent line under the one in front."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from ._layout import Hairline, column, row
from .theme import colour, type_font
from .tokens import Height, Radius, Space


class _CountTabBar(QTabBar):
    """Paints word and count; the tab's text stays whole for screen readers."""

    GAP, BETWEEN, LINE = 7, 26, 3

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _parts(self, index: int) -> tuple[str, str]:
        data = self.tabData(index)
        return data if isinstance(data, tuple) else (self.tabText(index), "")

    def tabSizeHint(self, index: int) -> QSize:
        word, count = self._parts(index)
        width = QFontMetrics(type_font("label", "semibold")).horizontalAdvance(word) + 2
        if count:
            measure = QFontMetrics(type_font("label", tabular=True))
            width += self.GAP + measure.horizontalAdvance(count)
        return QSize(width + self.BETWEEN, Height.TABS - 1)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        for index in range(self.count()):
            if not self.isTabVisible(index):
                continue
            chosen = index == self.currentIndex()
            area = self.tabRect(index)
            gap = self.BETWEEN
            area = area.adjusted(0, 0, -gap, 0) if forward else area.adjusted(gap, 0, 0, 0)
            self._paint_words(painter, area, index, chosen=chosen)
            if chosen:
                line = QRect(area.x(), self.height() - self.LINE, area.width(), self.LINE)
                painter.fillRect(line, colour("accent"))
                if self.hasFocus():
                    painter.setPen(QPen(colour("accent"), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    ring = QRectF(area).adjusted(-5, 8, 5, -10)
                    painter.drawRoundedRect(ring, Radius.CONTROL, Radius.CONTROL)
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRect, index: int, *, chosen: bool) -> None:
        word, count = self._parts(index)
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        font = type_font("label", "semibold" if chosen else "medium")
        painter.setFont(font)
        painter.setPen(colour("text" if chosen else "text2"))
        width = QFontMetrics(font).horizontalAdvance(word) + 2
        left = area.x() if forward else area.right() + 1 - width
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, area.y(), width, area.height()), middle, word)
        if count:
            number = type_font("label", tabular=True)
            room = QFontMetrics(number).horizontalAdvance(count) + 2
            start = left + width + self.GAP - 2 if forward else left - self.GAP - room
            painter.setFont(number)
            painter.setPen(colour("text2"))
            painter.drawText(QRect(start, area.y(), room, area.height()), middle, count)


class PaneTabs(QWidget):
    """Tabs by key, 48 high over a hairline."""

    chosen = Signal(str)

    def __init__(self, name: str, accessible_name: str, *, margin: int = Space.NORMAL) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedHeight(Height.TABS)
        lines = column(self)
        line = row(margins=(margin, 0, margin, 0))
        self.bar = _CountTabBar()
        self.bar.setObjectName(f"{name}-bar")
        self.bar.setAccessibleName(accessible_name)
        self.bar.currentChanged.connect(lambda _: self.chosen.emit(self.current()))
        line.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        lines.addLayout(line, 1)
        lines.addWidget(Hairline())
        self._titles: dict[str, str] = {}

    def add(self, key: str, title: str) -> None:
        """A tab at the end."""
        self._titles[key] = title
        self.bar.addTab(title)

    def rename(self, key: str, title: str) -> None:
        """The word on a tab that has no number."""
        self._titles[key] = title
        self.bar.setTabText(self.keys().index(key), title)

    def keys(self) -> tuple[str, ...]:
        """The keys of the tabs, in order."""
        return tuple(self._titles)

    def current(self) -> str:
        """The key of the tab in front; empty if there is none."""
        index = self.bar.currentIndex()
        return self.keys()[index] if 0 <= index < len(self._titles) else ""

    def choose(self, key: str) -> None:
        """Bring a tab to the front."""
        if key in self._titles:
            self.bar.setCurrentIndex(self.keys().index(key))

    def show_tab(self, key: str, *, visible: bool) -> None:
        """Show or hide a tab."""
        if key in self._titles:
            self.bar.setTabVisible(self.keys().index(key), visible)

    def set_count(self, key: str, count: int | None) -> None:
        """The number behind the word; None for no number."""
        if key not in self._titles:
            return
        title, index = self._titles[key], self.keys().index(key)
        number = "" if count is None else self.locale().toString(count)
        spoken = self.tr("{word}, {count}").format(word=title, count=number) if number else title
        self.bar.setTabData(index, (title, number))
        self.bar.setTabText(index, spoken)
        self.bar.update()
