"""One tender: questions on the left, the work in the centre, clauses and preview on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtGui import QFocusEvent, QUndoStack
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui._texts import translate
from gui.look import EmptyState, SideSheet, UndoBar, column

from ._desk import OpenTender
from ._focus import enter, first_control, holds
from ._frame import Panes, Room
from ._screens import SCREENS, Place, Screen, built

FOOT = 104  # of a question: its buttons stay free


@runtime_checkable
class TakesItem(Protocol):
    """A screen that can be led to one thing: a question, a clause, a row."""

    def show_item(self, item: object) -> None: ...


@runtime_checkable
class Undoable(Protocol):
    """A page with steps of its own that undo works on."""

    undo_stack: QUndoStack


@runtime_checkable
class Editor(Undoable, Protocol):
    """A page with edits that are saved: it asks before it closes."""

    def may_close(self) -> bool: ...


class TenderWorkspace(QWidget):
    """Makes the screens of one tender when they are first wanted, and places them."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tender = tender
        self._made: dict[str, QWidget] = {}
        self._nothing = EmptyState(
            "document", self.tr("A new tender"), self.tr("Its questions come here.")
        )
        self._front: QWidget = self._nothing
        self.panes = Panes(tender.desk.settings)
        column(self).addWidget(self.panes)
        self.sheet = SideSheet(self.panes.right)
        self.undo_bar = UndoBar(self.panes.centre)
        self._tab_screens = built(Place.TAB)
        self._add_tabs()
        self._connect()
        self.panes.set_parts(
            has_outline=SCREENS["outline"].is_built(),
            has_tabs=bool(self._tab_screens),
            has_preview=SCREENS["preview"].is_built(),
        )
        self.show_screen("interview")
        self._place_all()
        self._count()

    # Building

    def _add_tabs(self) -> None:
        panes = self.panes
        if SCREENS["outline"].is_built():
            panes.centre_tabs.add("outline", self.tr("Questions"))
        panes.centre_tabs.add("interview", translate("Screens", SCREENS["interview"].title))
        for screen in self._tab_screens:
            title = translate("Screens", screen.title)
            panes.right_tabs.add(screen.name, title)
            panes.centre_tabs.add(screen.name, title)

    def _connect(self) -> None:
        tender, panes = self.tender, self.panes
        panes.right_tabs.chosen.connect(lambda _: self._place_all())
        panes.centre_tabs.chosen.connect(lambda _: self._place_all())
        panes.room_changed.connect(self._place_all)
        self.undo_bar.undo_wanted.connect(tender.stack.undo)
        tender.screen_wanted.connect(self.show_screen)
        tender.changed.connect(self._count)
        tender.changed.connect(self.undo_bar.hide)
        tender.undo_bar_wanted.connect(self._offer_undo)
        for screen in SCREENS.values():
            in_tender = screen.place in (Place.CENTRE, Place.WIDE, Place.SHEET)
            if screen.action and in_tender and screen.is_built():
                tender.desk.actions.handle(screen.action, self, self._shower(screen.name))
        handle = tender.desk.actions.handle
        if SCREENS["outline"].is_built():
            handle("pane_outline", self, self._toggle_outline)
        handle("pane_centre", self, self._go_to_centre)
        if self._tab_screens:
            handle("pane_clauses", self, self._toggle_right)
        for name in ("preview", "problems"):
            if SCREENS[name].is_built():
                handle(f"pane_{name}", self, self._shower(name))

    def _shower(self, name: str) -> Callable[[], None]:
        return lambda: self.show_screen(name)

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
            return
        made = self.screen_of(name)
        focused = self.focusWidget()
        stays = screen.place is Place.SHEET or (focused is not None and holds(made, focused))
        if not stays:
            self.panes.setFocus()  # or Qt chooses some control when a screen hides
        if screen.place in (Place.CENTRE, Place.WIDE):
            self._show_in_centre(made, screen)
        elif screen.place is Place.TAB:
            self._show_tab(name)
        elif screen.place is Place.SHEET:
            self.sheet.set_host(self._sheet_host())
            self.sheet.set_content(made)
            self.sheet.open_sheet()
        if item is not None and isinstance(made, TakesItem):
            made.show_item(item)
        if made.isVisible():
            enter(made)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        shown = self.panes.centre_stack.currentWidget()
        if shown is not None:
            enter(shown)

    def _show_in_centre(self, made: QWidget, screen: Screen) -> None:
        if screen.place is Place.WIDE or self.sheet.host() is self.panes.centre:
            self.sheet.close_sheet()  # it would cover what is wanted now
        self._front = made
        for other in SCREENS.values():
            if other.action:
                enabled = other is not screen  # to go where one is leads nowhere
                self.tender.desk.actions.set_enabled(other.action, self, enabled=enabled)
        self.panes.set_whole(is_whole=screen.place is Place.WIDE)
        self.panes.centre_tabs.rename("interview", translate("Screens", screen.title))
        self.panes.centre_tabs.choose("interview")
        self._place_all()

    def _show_tab(self, name: str) -> None:
        panes = self.panes
        if self._front is not self._made.get("interview") and not panes.right.isVisible():
            self.show_screen("interview")
        panes.hides_right = False
        panes.arrange()
        panes.centre_tabs.choose(name)
        panes.right_tabs.choose(name)
        self._place_all()

    def _sheet_host(self) -> QWidget:
        return self.panes.right if self.panes.right.isVisible() else self.panes.centre

    def _place_all(self) -> None:
        """Put each screen where it stands in the room that there is."""
        panes = self.panes
        if SCREENS["outline"].is_built():
            outline = self.screen_of("outline")
            if panes.room is Room.TIGHT:
                panes.centre_stack.addWidget(outline)
            elif panes.outline_lines.indexOf(outline) < 0:
                panes.outline_lines.addWidget(outline)
                outline.show()
        elif panes.centre_tabs.current() == "outline":
            panes.centre_tabs.choose("interview")
        if panes.is_narrow:
            name = panes.centre_tabs.current()
            if name == "outline" and panes.room is not Room.TIGHT:
                panes.centre_tabs.choose("interview")
                return
            shown = self._front if name == "interview" else self.screen_of(name)
            self._put(shown, panes.centre_stack)
        else:
            self._put(self._front, panes.centre_stack)
            if panes.room is Room.WIDE and SCREENS["preview"].is_built():
                self._put_beside()
            name = panes.right_tabs.current()
            if name and not (name == "preview" and panes.room is Room.WIDE):
                self._put(self.screen_of(name), panes.right_stack)
        if self.sheet.isVisible():
            self.sheet.set_host(self._sheet_host())

    def _put_beside(self) -> None:
        preview = self.screen_of("preview")
        if self.panes.beside_lines.indexOf(preview) < 0:
            self.panes.beside_lines.addWidget(preview)
        preview.show()
        if self.panes.right_tabs.current() == "preview":
            self.panes.right_tabs.choose(self._tab_screens[0].name)

    @staticmethod
    def _put(made: QWidget, stack: QStackedWidget) -> None:
        if stack.indexOf(made) < 0:
            stack.addWidget(made)
        stack.setCurrentWidget(made)

    # Following

    def _count(self) -> None:
        clauses = len(self.tender.draft.library.clauses)
        for tabs in (self.panes.right_tabs, self.panes.centre_tabs):
            tabs.set_count("clauses", clauses)

    def set_count(self, screen: str, count: int) -> None:
        """The number behind a tab, as "Problems 3"."""
        for tabs in (self.panes.right_tabs, self.panes.centre_tabs):
            tabs.set_count(screen, count)

    def _offer_undo(self, sentence: str) -> None:
        host = self._sheet_host()
        self.undo_bar.set_host(host, above=FOOT if host is self.panes.centre else 0)
        self.undo_bar.show_change(sentence)

    # Panes by key

    def _toggle_outline(self) -> None:
        panes = self.panes
        if panes.room is Room.TIGHT:
            panes.centre_tabs.choose("outline")
            return
        panes.hides_outline = not panes.hides_outline
        panes.arrange()

    def _toggle_right(self) -> None:
        panes = self.panes
        if panes.is_narrow:
            self._show_tab("clauses")
            return
        panes.hides_right = not panes.hides_right
        panes.arrange()

    def _go_to_centre(self) -> None:
        self.panes.centre_tabs.choose("interview")
        target = first_control(self.panes.centre_stack)
        if target is not None:
            target.setFocus()
