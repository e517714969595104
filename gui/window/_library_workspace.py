"""The legal team's side: the library's tree on the left, its documents in the tabs."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.look import EmptyState, HairlineSplitter, Width, column, ground

from ._desk import Desk
from ._screens import SCREENS

TREE_LEAST = 296


class LibraryWorkspace(QWidget):
    """Shows the tree, and the page of the tab in front."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-workspace")
        splitter = HairlineSplitter()
        self.tree = ground(QWidget(), "canvas")
        lines = column(self.tree)
        lines.addStrut(TREE_LEAST)  # more where the words of a language need it
        self._browser = SCREENS["library_tree"].make(desk)
        lines.addWidget(self._browser)
        self.pages = QStackedWidget()
        ground(self.pages, "surface")
        self.pages.addWidget(
            EmptyState(
                "book",
                self.tr("No clause is open"),
                self.tr("Choose a clause on the left to read or to change it."),
            )
        )
        splitter.addWidget(self.tree)
        splitter.addWidget(self.pages)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([Width.LIBRARY_TREE, 1128])
        column(self).addWidget(splitter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.tree.isVisible():
            self._browser.setFocus(event.reason())

    def show_page(self, page: QWidget | None) -> None:
        """Show a page, or that none is open; one that is `whole` has no tree beside it."""
        self.tree.setVisible(page is None or not page.property("whole"))
        if page is None:
            self.pages.setCurrentIndex(0)
            return
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
