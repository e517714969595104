"""Panes that stand side by side with a hairline, and the sheet that covers one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QStackedWidget, QWidget
from shiboken6 import isValid

from ._layout import column, ground
from .theme import colour


class HairlineSplitter(QSplitter):
    """Nine pixels to take hold of, one pixel to see."""

    GRIP = 9

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    """The line; the grip reaches over its neighbours, so panes meet at one pixel."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        reach = (HairlineSplitter.GRIP - 1) // 2
        lying = orientation is Qt.Orientation.Vertical
        self.setContentsMargins(0 if lying else reach, reach if lying else 0, 0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask, on=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.rect()
        if self.orientation() is Qt.Orientation.Horizontal:
            line.setLeft(line.center().x())
            line.setWidth(1)
        else:
            line.setTop(line.center().y())
            line.setHeight(1)
        painter.fillRect(line, colour("line"))
        painter.end()


class SideSheet(QWidget):
    """Covers a pane exactly, with a painted edge and no dimming; Esc closes it.

    The focus goes back to where it came from.
    """

    closed = Signal()
    EDGE = 14

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("side-sheet")
        self._host = host
        self._edge = _SheetEdge(host)
        self._came_from: QWidget | None = None
        self._stack = QStackedWidget()
        column(self).addWidget(self._stack)
        ground(self, "surface")
        host.installEventFilter(self)
        self.hide()
        self._edge.hide()

    def host(self) -> QWidget:
        """The pane that the sheet covers."""
        return self._host

    def set_host(self, host: QWidget) -> None:
        """Cover another pane from now on."""
        if host is self._host:
            return
        self._host.removeEventFilter(self)
        was_open = self.isVisible()
        self._host = host
        self.setParent(host)
        self._edge.set_host(host)
        host.installEventFilter(self)
        if was_open:
            self._place()
            self.show()
            self.raise_()

    def set_content(self, content: QWidget) -> None:
        """Show this in the sheet."""
        if self._stack.indexOf(content) < 0:
            self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)

    def open_sheet(self) -> None:
        """Cover the pane and take the focus."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._edge.show_beside()
        content = self._stack.currentWidget()
        if content is not None:
            content.setFocus()

    def close_sheet(self) -> None:
        """Uncover the pane; the focus goes back."""
        if not self.isVisible():
            return
        self.hide()
        self._edge.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()
        self._came_from = None
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._edge.show_beside()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._edge.hide()  # also where the pane below goes out of sight

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
            self._edge.show_beside()
        return False

    def _place(self) -> None:
        self.setGeometry(self._host.rect())


class _SheetEdge(QWidget):
    """Six translucent steps over the pane beside the sheet."""

    STEPS = 6

    def __init__(self, host: QWidget) -> None:
        super().__init__(host.window())
        self._host = host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=True)

    def set_host(self, host: QWidget) -> None:
        self._host = host
        self.setParent(host.window())

    def show_beside(self) -> None:
        """Stand at the pane's leading edge, as tall as it."""
        window = self._host.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        forward = self._host.layoutDirection() is Qt.LayoutDirection.LeftToRight
        corner = self._host.mapTo(window, QPoint(0, 0))
        left = corner.x() - SideSheet.EDGE if forward else corner.x() + self._host.width()
        self.setGeometry(left, corner.y(), SideSheet.EDGE, self._host.height())
        self.setVisible(left > 0)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        forward = self._host.layoutDirection() is Qt.LayoutDirection.LeftToRight
        shade = colour("text")
        width = SideSheet.EDGE / self.STEPS
        for step in range(self.STEPS):
            shade.setAlpha(2 + 3 * step)
            place = step if forward else self.STEPS - 1 - step
            left = round(place * width)
            painter.fillRect(left, 0, round((place + 1) * width) - left, self.height(), shade)
        painter.end()
