"""One tender: questions on the left, the work in the centre, clauses and preview on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from gui._texts import translate
from gui.look import (
    EmptyState,
    Hairline,
    HairlineSplitter,
    Height,
    Layout,
    SideSheet,
    Space,
    UndoBar,
    Width,
    column,
    ground,
    row,
)

from ._desk import OpenTender
from ._screens import SCREENS, Place, Screen, built


@runtime_checkable
class TakesItem(Protocol):
    """A screen that can be led to one thing: a question, a clause, a row."""

    def show_item(self, item: object) -> None: ...


class PaneTabs(QWidget):
    """Tabs with a count behind the word, 48 high over a hairline."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFixedHeight(Height.TABS)
        lines = column(self)
        line = row(margins=(Space.NORMAL, 0, Space.NORMAL, 0))
        self.bar = QTabBar()
        self.bar.setObjectName(f"{name}-bar")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        line.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        lines.addLayout(line, 1)
        lines.addWidget(Hairline())
        self._titles: dict[str, str] = {}
        self._keys: list[str] = []

    def add(self, key: str, title: str) -> None:
        """A tab at the end."""
        self._keys.append(key)
        self._titles[key] = title
        self.bar.addTab(title)

    def keys(self) -> tuple[str, ...]:
        """The keys of the tabs, in order."""
        return tuple(self._keys)

    def current(self) -> str:
        """The key of the tab in front; empty if there is none."""
        index = self.bar.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def choose(self, key: str) -> None:
        """Bring a tab to the front."""
        if key in self._keys:
            self.bar.setCurrentIndex(self._keys.index(key))

    def show_tab(self, key: str, *, visible: bool) -> None:
        """Show or hide a tab."""
        if key in self._keys:
            self.bar.setTabVisible(self._keys.index(key), visible)

    def set_count(self, key: str, count: int | None) -> None:
        """The number behind the word; None for no number."""
        if key not in self._keys:
            return
        title = self._titles[key]
        number = "" if count is None else self.locale().toString(count)
        shown = f"{title}  {number}" if number else title
        self.bar.setTabText(self._keys.index(key), shown)


class TenderWorkspace(QWidget):
    """Builds the screens of one tender when they are first wanted, and places them."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tender = tender
        self._made: dict[str, QWidget] = {}
        self._is_narrow = self._is_wide = False
        self._front: QWidget = self._nothing_here()
        self._build_panes()
        self._build_tabs()
        self.sheet = SideSheet(self.right)
        self.undo_bar = UndoBar(self.centre)
        self.undo_bar.undo_wanted.connect(tender.stack.undo)
        tender.screen_wanted.connect(self.show_screen)
        tender.undo_bar_wanted.connect(self.undo_bar.show_change)
        tender.changed.connect(self._count)
        for action in ("show_questions", "fill_ins", "check_answers", "save_tender"):
            self._offer(action)
        if SCREENS["outline"].is_built():
            self._outline_lines.addWidget(self.screen_of("outline"))
        self.show_screen("interview")
        self._count()

    # Building

    def _build_panes(self) -> None:
        self.splitter = HairlineSplitter()
        self.splitter.setObjectName("panes")
        self.outline = ground(QWidget(), "canvas")
        self.outline.setObjectName("pane-outline")
        self.outline.setMinimumWidth(Width.OUTLINE_LEAST)
        self._outline_lines = column(self.outline)
        self.centre = ground(QWidget(), "surface")
        self.centre.setObjectName("pane-centre")
        lines = column(self.centre)
        self.centre_tabs = PaneTabs("centre-tabs")
        self.centre_stack = QStackedWidget()
        lines.addWidget(self.centre_tabs)
        lines.addWidget(self.centre_stack, 1)
        self.right = ground(QWidget(), "canvas")
        self.right.setObjectName("pane-right")
        right_lines = column(self.right)
        self.right_tabs = PaneTabs("right-tabs")
        self.right_stack = QStackedWidget()
        right_lines.addWidget(self.right_tabs)
        right_lines.addWidget(self.right_stack, 1)
        for pane, width in (
            (self.outline, Width.OUTLINE),
            (self.centre, 616),
            (self.right, Width.RIGHT),
        ):
            self.splitter.addWidget(pane)
            pane.resize(QSize(width, 600))
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 0)
        self.splitter.setSizes([Width.OUTLINE, 616, Width.RIGHT])
        column(self).addWidget(self.splitter)

    def _build_tabs(self) -> None:
        self._tab_screens = built(Place.TAB)
        self.centre_tabs.add("interview", translate("Screens", SCREENS["interview"].title))
        for screen in self._tab_screens:
            title = translate("Screens", screen.title)
            self.right_tabs.add(screen.name, title)
            self.centre_tabs.add(screen.name, title)
        self.right_tabs.bar.currentChanged.connect(lambda _: self._right_chosen())
        self.centre_tabs.bar.currentChanged.connect(lambda _: self._centre_chosen())
        self.right.setVisible(bool(self._tab_screens))
        self.centre_tabs.hide()
        self._right_chosen()

    def _offer(self, action: str) -> None:
        for screen in SCREENS.values():
            if screen.action == action and screen.is_built():
                self.tender.desk.actions.handle(action, self, self._shower(screen))

    def _shower(self, screen: Screen) -> Callable[[], None]:
        return lambda: self.show_screen(screen.name)

    # Showing

    def screen_of(self, name: str) -> QWidget:
        """The widget of a screen, made at the first call."""
        if name not in self._made:
            self._made[name] = SCREENS[name].make(self.tender)
        return self._made[name]

    def show_screen(self, name: str, item: object = None) -> None:
        """Bring a screen in sight, wherever it stands, and lead it to the item."""
        screen = SCREENS[name]
        if not screen.is_built():
            self._show_in_centre(self._nothing_here(), wide=False)
            return
        made = self.screen_of(name)
        if screen.place in (Place.CENTRE, Place.WIDE):
            self._show_in_centre(made, wide=screen.place is Place.WIDE)
        elif screen.place is Place.TAB:
            self._show_tab(name)
        elif screen.place is Place.SHEET:
            self.sheet.set_content(made)
            self.sheet.open_sheet()
        if item is not None and isinstance(made, TakesItem):
            made.show_item(item)

    def _nothing_here(self) -> QWidget:
        if "empty" not in self._made:
            self._made["empty"] = EmptyState(
                "document", self.tr("A new tender"), self.tr("Its questions come here.")
            )
        return self._made["empty"]

    def _show_in_centre(self, made: QWidget, *, wide: bool) -> None:
        self._front, self._is_wide = made, wide
        self._arrange()
        if self._is_narrow:
            self.centre_tabs.choose("interview")
        self._put(made, self.centre_stack)

    def _show_tab(self, name: str) -> None:
        if self._is_narrow:
            self.centre_tabs.choose(name)
            return
        if self._is_wide:
            self.show_screen("interview")
        self.right.show()
        self.right_tabs.choose(name)

    def _right_chosen(self) -> None:
        name = self.right_tabs.current()
        if name and not self._is_narrow:
            self._put(self.screen_of(name), self.right_stack)

    def _centre_chosen(self) -> None:
        name = self.centre_tabs.current()
        if self._is_narrow and name:
            front = self._front if name == "interview" else self.screen_of(name)
            self._put(front, self.centre_stack)

    def _put(self, made: QWidget, stack: QStackedWidget) -> None:
        if stack.indexOf(made) < 0:
            stack.addWidget(made)
        stack.setCurrentWidget(made)

    def _count(self) -> None:
        clauses = len(self.tender.draft.library.clauses)
        for tabs in (self.right_tabs, self.centre_tabs):
            tabs.set_count("clauses", clauses)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < Layout.NARROW_BELOW
        if narrow != self._is_narrow:
            self._set_narrow(narrow=narrow)

    def _set_narrow(self, *, narrow: bool) -> None:
        self._is_narrow = narrow
        self.sheet.set_host(self.centre if narrow else self.right)
        if narrow:
            self.centre_tabs.choose("interview")
        else:
            self._right_chosen()
        self._put(self._front, self.centre_stack)
        self._arrange()

    def _arrange(self) -> None:
        has_tabs = bool(self._tab_screens)
        self.centre_tabs.setVisible(self._is_narrow and has_tabs)
        self.right.setVisible(has_tabs and not self._is_narrow and not self._is_wide)
