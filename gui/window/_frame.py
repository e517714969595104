"""The panes of a tender, and how they share the room there is."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.look import HairlineSplitter, Layout, PaneTabs, Width, column, ground

if TYPE_CHECKING:
    from gui._settings import Settings

PREVIEW_LEAST = 440
CENTRE_USUAL = Width.CENTRE_LEAST + 48  # a question with its margins and scroll bar


class Room(IntEnum):
    """How much there is, from little to much."""

    TIGHT = 0  # the questions are a tab too
    NARROW = 1  # the right pane's tabs stand over the centre
    USUAL = 2
    WIDE = 3  # the preview stands beside the clauses

    @classmethod
    def at(cls, width: int) -> Room:
        """The room of a window so wide."""
        if width < Layout.TIGHT_BELOW:
            return cls.TIGHT
        if width < Layout.NARROW_BELOW:
            return cls.NARROW
        return cls.WIDE if width >= Layout.WIDE_FROM else cls.USUAL


class Panes(QWidget):
    """Outline, centre, right, and beside it the preview where there is room."""

    room_changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.room = Room.USUAL
        self.hides_outline = self.hides_right = False
        self._has_outline = self._has_tabs = self._has_preview = self._is_whole = False
        self.splitter = HairlineSplitter()
        self.splitter.setObjectName("panes")
        self.outline = self._pane("pane-outline", "canvas", Width.OUTLINE_LEAST)
        self.outline_lines = column(self.outline)
        self.centre = self._pane("pane-centre", "surface", 360)
        self.centre_tabs = PaneTabs("centre-tabs", self.tr("Parts of the tender"))
        self.centre_stack = QStackedWidget()
        lines = column(self.centre)
        lines.addWidget(self.centre_tabs)
        lines.addWidget(self.centre_stack, 1)
        self.right = self._pane("pane-right", "canvas", Width.RIGHT_LEAST)
        self.right_tabs = PaneTabs("right-tabs", self.tr("Clauses and preview"))
        self.right_stack = QStackedWidget()
        lines = column(self.right)
        lines.addWidget(self.right_tabs)
        lines.addWidget(self.right_stack, 1)
        self.beside = self._pane("pane-preview", "desk", PREVIEW_LEAST)
        self.beside_lines = column(self.beside)
        self.splitter.setStretchFactor(1, 1)
        for index in (0, 2, 3):
            self.splitter.setStretchFactor(index, 0)
        self.splitter.setSizes([Width.OUTLINE, 616, Width.RIGHT, PREVIEW_LEAST])
        kept = settings.bytes_of("panes")
        self._is_set = not kept.isEmpty()  # by whoever works here
        if self._is_set:
            self.splitter.restoreState(kept)
        self.splitter.splitterMoved.connect(self._keep)
        column(self).addWidget(self.splitter)

    def _pane(self, name: str, meaning: str, least: int) -> QWidget:
        pane = ground(QWidget(), meaning)
        pane.setObjectName(name)
        pane.setMinimumWidth(least)
        self.splitter.addWidget(pane)
        return pane

    def _keep(self) -> None:
        self._is_set = True
        self._settings.keep_bytes("panes", self.splitter.saveState())

    def set_parts(self, *, has_outline: bool, has_tabs: bool, has_preview: bool) -> None:
        """Say which panes have something to show."""
        self._has_outline, self._has_tabs = has_outline, has_tabs
        self._has_preview = has_preview
        self.arrange()

    def set_whole(self, *, is_whole: bool) -> None:
        """Let the centre take the room of the right pane too."""
        self._is_whole = is_whole
        self.arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether the tabs of the right pane stand over the centre."""
        return self.room <= Room.NARROW

    def arrange(self) -> None:
        """Show the panes that have room."""
        narrow, tight = self.is_narrow, self.room is Room.TIGHT
        shows_right = self._has_tabs and not (narrow or self._is_whole or self.hides_right)
        self.outline.setVisible(self._has_outline and not (tight or self.hides_outline))
        self.right.setVisible(shows_right)
        self.beside.setVisible(shows_right and self._has_preview and self.room is Room.WIDE)
        self.centre_tabs.setVisible(narrow and (self._has_tabs or (tight and self._has_outline)))
        self.centre_tabs.show_tab("outline", visible=tight)
        self.right_tabs.show_tab("preview", visible=self.room is not Room.WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = Room.at(self.width())
        if room is not self.room:
            self.room = room
            self.arrange()
            self.room_changed.emit()
        if not self._is_set and room is Room.USUAL:
            self._share()

    def _share(self) -> None:
        """The clauses give way before the question does."""
        left = self.width() - Width.OUTLINE - CENTRE_USUAL
        right = min(Width.RIGHT, max(Width.RIGHT_LEAST, left))
        centre = self.width() - Width.OUTLINE - right
        self.splitter.setSizes([Width.OUTLINE, centre, right, PREVIEW_LEAST])
