"""The strip under the menus: workspaces, document tabs, undo and redo, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QTabBar, QToolButton, QWidget

from gui.look import (
    Choice,
    Height,
    Radius,
    Segments,
    Space,
    button,
    colour,
    current_theme,
    ground,
    row,
    tool_button,
    type_font,
)


class DocumentTabs(QTabBar):
    """The open documents: the one in front is a card, the others are plain words."""

    close_wanted = Signal(int)
    MOST = 240
    LEAST = 120

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document-tabs")
        self.setAccessibleName(self.tr("Open documents"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMovable(False)

    def add_document(self, title: str) -> int:
        """A tab at the end, with a button that closes it."""
        index = self.addTab(title)
        self.setTabToolTip(index, title)
        close = tool_button("close", self.tr("Close {title}").format(title=title))
        close.setIconSize(QSize(12, 12))
        close.setFixedSize(Height.TARGET, Height.TARGET)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W and the middle button do the same
        close.clicked.connect(lambda: self._close_of(close))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, close)
        return index

    def rename(self, index: int, title: str, *, is_modified: bool) -> None:
        """Show another title; a mark says that something is not saved yet."""
        shown = self.tr("{title} •").format(title=title) if is_modified else title
        if self.tabText(index) == shown:
            return
        self.setTabText(index, shown)
        self.setTabToolTip(index, title)
        close = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        if isinstance(close, QToolButton):
            words = self.tr("Close {title}").format(title=title)
            close.setAccessibleName(words)
            close.setToolTip(words)

    def _close_of(self, close: QWidget) -> None:
        for index in range(self.count()):
            if self.tabButton(index, QTabBar.ButtonPosition.RightSide) is close:
                self.close_wanted.emit(index)
                return

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            index = self.tabAt(event.position().toPoint())
            if index >= 0:
                self.close_wanted.emit(index)
                return
        super().mouseReleaseEvent(event)

    def tabSizeHint(self, index: int) -> QSize:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.tabText(index)) + 4
        width = min(max(words + 14 + 8 + Height.TARGET + 6, self.LEAST), self.MOST)
        return QSize(width, Height.CONTROL + 2)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self.LEAST, Height.CONTROL + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        for index in range(self.count()):
            area = self.tabRect(index)
            card = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
            chosen = index == self.currentIndex()
            if chosen:
                focused = self.hasFocus()
                edge = "accent" if focused else ("strong" if current_theme().outlined else "line")
                painter.setPen(QPen(colour(edge), 2 if focused else 1))
                painter.setBrush(colour("surface"))
                inset = 0.5 if focused else 0
                card.adjust(inset, inset, -inset, -inset)
                painter.drawRoundedRect(card, Radius.CONTROL, Radius.CONTROL)
            painter.setFont(type_font("label", "medium" if chosen else "regular"))
            painter.setPen(colour("text" if chosen else "text2"))
            reserved = Height.TARGET + 8
            words = area.adjusted(14, 0, -reserved, 0)
            if not forward:
                words = area.adjusted(reserved, 0, -14, 0)
            shown = painter.fontMetrics().elidedText(
                self.tabText(index), Qt.TextElideMode.ElideRight, words.width() + 4
            )
            painter.drawText(words.adjusted(0, 0, 4, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class Strip(QWidget):
    """Workspaces at the left, documents, and at the right what is done with the one in front."""

    workspace_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        ground(self, "canvas")
        self.setFixedHeight(Height.STRIP)
        line = row(self, margins=(Space.NORMAL, 0, Space.NORMAL, 0), spacing=Space.SMALL)
        self.workspaces = Segments(
            (Choice("tender", self.tr("Tender")), Choice("library", self.tr("Library"))),
            self.tr("Workspace"),
        )
        self.workspaces.chosen.connect(self.workspace_chosen)
        line.addWidget(self.workspaces)
        line.addSpacing(Space.SMALL)
        self.tabs = DocumentTabs()
        line.addWidget(self.tabs, 1)
        line.addStretch(0)
        self.undo = tool_button("undo", self.tr("Undo"))
        self.redo = tool_button("redo", self.tr("Redo"))
        for made in (self.undo, self.redo):
            line.addWidget(made)
        self._line = line
        self._buttons: list[tuple[QPushButton, list[QAction]]] = []

    def add_button(
        self,
        text: str,
        action: QAction,
        kind: str = "secondary",
        *,
        only_with: QAction | None = None,
    ) -> QPushButton:
        """A button at the end that does an action, and shows while it (and the other) can be done.

        `only_with` keeps the strip from offering what the screen in front offers itself.
        """
        made = button(text, kind, name=f"strip-{action.objectName()}")
        made.clicked.connect(action.trigger)
        self._line.addWidget(made)
        self._buttons.append((made, [action] if only_with is None else [action, only_with]))
        return made

    def follow_actions(
        self, undo: QAction, redo: QAction, *, has_documents: bool, is_tight: bool
    ) -> None:
        """Show the buttons whose actions can be done; undo and redo only where there is room."""
        for made, actions in self._buttons:
            can_be_done = all(each.isVisible() and each.isEnabled() for each in actions)
            made.setVisible(can_be_done and has_documents)
        for tool, action in ((self.undo, undo), (self.redo, redo)):
            tool.setVisible(has_documents and not is_tight)
            tool.setEnabled(action.isEnabled())
            words = action.text().replace("&", "")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tool.setAccessibleName(words)
            tool.setToolTip(self.tr("{action} ({keys})").format(action=words, keys=keys))
