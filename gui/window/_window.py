"""The one window: it builds the frame and leads signals; the screens know the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMenuBar, QStackedWidget, QWidget

from gui import _background
from gui._texts import translate
from gui.look import (
    Banner,
    BannerPlace,
    Hairline,
    Layout,
    Space,
    Width,
    button,
    column,
    ground,
    icon,
    program_icon,
    row,
)

from ._actions import Actions
from ._desk import Desk, OpenTender
from ._documents import Document, Documents
from ._files import FileKeeper
from ._focus import enter, holds, step_focus
from ._panes import next_pane
from ._presenter import start_status, status_of, tab_title
from ._screens import SCREENS, Place
from ._status import StatusLine
from ._strip import Strip
from ._undo import follow_undo
from ._workspace import Editor, TakesItem, TenderWorkspace, Undoable

if TYPE_CHECKING:
    from gui.draft import Draft

    from ._library_workspace import LibraryWorkspace


class MainWindow(QMainWindow):
    """Frame, documents and workspaces."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        desk.setParent(self)
        self.setObjectName("main-window")
        self.setWindowTitle(self.tr("Clausewright"))
        self.setWindowIcon(program_icon())
        self.setMinimumSize(Layout.LEAST_WIDTH, Layout.LEAST_HEIGHT)
        self.setAcceptDrops(True)
        self.actions_table = desk.actions = Actions(self)
        self.documents = Documents()
        self._no_stack = QUndoStack(desk.undo_group)
        self._build()
        self.files = FileKeeper(self)
        self._connect()
        self._offer_actions()
        self.actions_table.build_menus(self.menuBar())
        self._show_workspace("tender")
        self.body.setFocus()  # no ring before a key was pressed

    # Building

    def _build(self) -> None:
        bar = QMenuBar()
        self.search = button("", "search", name="search-actions")
        self.search.setIcon(icon("search", "text3"))
        self.search.setMinimumWidth(Width.SEARCH)
        corner = QWidget(bar)
        row(corner, margins=(0, 4, Space.TINY, 4)).addWidget(self.search)
        bar.setCornerWidget(corner)
        self.setMenuBar(bar)
        middle = ground(QWidget(), "canvas")
        lines = column(middle)
        self.strip = Strip()
        lines.addWidget(self.strip)
        lines.addWidget(Hairline())
        self.banners = BannerPlace()
        lines.addWidget(self.banners)
        self.body = QStackedWidget()
        self.body.setObjectName("body")
        lines.addWidget(self.body, 1)
        lines.addWidget(Hairline())
        self.status = StatusLine()
        lines.addWidget(self.status)
        self.setCentralWidget(middle)
        self._start: QWidget | None = None
        self._library: LibraryWorkspace | None = None
        self.strip.workspaces.setVisible(SCREENS["library_tree"].is_built())

    def _connect(self) -> None:
        desk = self.desk
        desk.files_wanted.connect(self.files.open_paths)
        desk.tender_made.connect(self.add_tender)
        desk.page_finished.connect(self.close_page)
        desk.page_wanted.connect(self.show_page)
        desk.banner_wanted.connect(self.banners.show_banner)
        desk.announced.connect(self.status.announce)
        desk.undo_group.canUndoChanged.connect(lambda _: self._follow_undo())
        desk.undo_group.canRedoChanged.connect(lambda _: self._follow_undo())
        desk.undo_group.undoTextChanged.connect(lambda _: self._follow_undo())
        desk.undo_group.redoTextChanged.connect(lambda _: self._follow_undo())
        self.strip.workspace_chosen.connect(self._show_workspace)
        self.strip.tabs.currentChanged.connect(self._tab_chosen)
        self.strip.tabs.close_wanted.connect(self._close_index)
        self.status.undecided_wanted.connect(lambda: self.actions_table.trigger("next_undecided"))
        self.status.next_wanted.connect(self._go_to_next_question)

    def _offer_actions(self) -> None:
        from . import _dialogs
        from ._guide import show_guide

        table: dict[str, Callable[[], object]] = {
            "undo": self.desk.undo_group.undo,
            "redo": self.desk.undo_group.redo,
            "workspace_tender": lambda: self._show_workspace("tender"),
            "close_tab": lambda: self._close_index(self.strip.tabs.currentIndex()),
            "quit": self.close,
            "next_pane": lambda: self._step_pane(1),
            "previous_pane": lambda: self._step_pane(-1),
            "settings": lambda: _dialogs.show_settings(self),
            "help": lambda: show_guide(self),
            "keyboard": lambda: _dialogs.show_keyboard(self),
            "search_actions": lambda: _dialogs.show_action_search(self),
            "about": lambda: _dialogs.show_about(self),
        }
        if SCREENS["library_tree"].is_built():
            table["workspace_library"] = lambda: self._show_workspace("library")
        for screen in SCREENS.values():
            has_page = screen.place in (Place.PAGE, Place.LIBRARY_PAGE)
            if screen.action and has_page and screen.is_built():
                table[screen.action] = self._shower(screen.name)
        for name, act in table.items():
            self.actions_table.handle(name, self, act)
        self.files.offer_actions()
        actions = self.actions_table
        search = actions.action("search_actions")
        self.search.setText(
            self.tr("Search actions ({keys})").format(keys=_dialogs.keys_of(search))
        )
        self.search.clicked.connect(search.trigger)
        self.strip.add_button(self.tr("Back to the questions"), actions.action("show_questions"))
        self.strip.add_button(self.tr("Check your answers"), actions.action("check_answers"))
        check = actions.action("check_answers")
        self.strip.add_button(
            self.tr("Save tender…"), actions.action("save_tender"), only_with=check
        )
        self.strip.add_button(self.tr("Check library"), actions.action("check_library"))
        self.strip.add_button(self.tr("Save clause"), actions.action("save_clause"), "primary")
        self.strip.undo.clicked.connect(lambda: actions.trigger("undo"))
        self.strip.redo.clicked.connect(lambda: actions.trigger("redo"))
        actions.changed.connect(self._follow_undo)

    def _shower(self, name: str) -> Callable[[], None]:
        return lambda: self.show_page(name)

    # Workspaces and documents

    def _show_workspace(self, name: str) -> None:
        if name == "library" and self._library is None:
            from ._library_workspace import LibraryWorkspace

            self._library = LibraryWorkspace(self.desk)
            self.body.addWidget(self._library)
        self.documents.workspace = name
        self.strip.workspaces.choose(name)
        self.documents.fill(self.strip.tabs)
        self._show_front()

    def workspace(self) -> str:
        """Which workspace is in front: "tender" or "library"."""
        return self.documents.workspace

    def _tab_chosen(self, index: int) -> None:
        document = self.documents.at(index)
        if document is not None:
            self.documents.bring_to_front(document)
            self._show_front()

    def _show_front(self) -> None:
        document = self.documents.front()
        if self.workspace() == "library" and self._library is not None:
            self._library.show_page(document.page if document else None)
            page: QWidget = self._library
        else:
            page = document.page if document else self.start_screen()
        before, focused = self.body.currentWidget(), self.focusWidget()
        was_inside = focused is None or (before is not None and holds(before, focused))
        if page is not before and was_inside:
            self.body.setFocus()  # or Qt chooses some control when the page hides
        if self.body.indexOf(page) < 0:
            self.body.addWidget(page)
        self.body.setCurrentWidget(page)
        tender = document.tender if document else None
        stack = tender.stack if tender else self._no_stack
        if document is not None and isinstance(document.page, Undoable):
            stack = document.page.undo_stack
        self.desk.undo_group.setActiveStack(stack)
        self.actions_table.set_place(page)
        self.follow_tender()
        if self.focusWidget() is self.body:
            self._enter_front()

    def _enter_front(self) -> None:
        """Give the focus to what is in front; the start screen waits for a key."""
        document = self.documents.front()
        if document is not None:
            enter(document.page)
        elif self.workspace() == "library" and self._library is not None:
            enter(self._library)
        else:
            self.body.setFocus()

    def start_screen(self) -> QWidget:
        """What stands there while no document is open."""
        if self._start is None:
            from gui.start.view import StartView

            self._start = StartView(self.desk)
        return self._start

    def add_tender(self, draft: Draft) -> OpenTender:
        """Show a draft in a tab of its own; a file that is open already comes to the front."""
        opened = self.documents.of_draft(draft)
        if opened is not None and opened.tender is not None:
            self._raise(opened)
            return opened.tender
        tender = OpenTender(self.desk, draft, self)
        tender.changed.connect(self.follow_tender)
        tender.saved.connect(self.follow_tender)
        page = TenderWorkspace(tender)
        self._raise(self.documents.add(Document("tender", "", page, tab_title(draft), tender)))
        enter(page)
        return tender

    def show_page(self, name: str, item: object = None) -> None:
        """Show a screen that has a tab of its own; one and the same item comes to the front."""
        screen = SCREENS[name]
        key = f"{name}:{item}"
        opened = self.documents.of_key(key)
        if opened is not None:
            self._raise(opened)
            if screen.takes_focus:
                enter(opened.page)
            return
        page = screen.make(self.desk)
        if item is not None and isinstance(page, TakesItem):
            page.show_item(item)
        workspace = "library" if screen.place is Place.LIBRARY_PAGE else "tender"
        title = page.windowTitle() or translate("Screens", screen.title)
        document = self.documents.add(Document(workspace, key, page, title))
        page.windowTitleChanged.connect(lambda title: self._retitle(document, title))
        if isinstance(page, Editor):
            page.undo_stack.cleanChanged.connect(lambda _: self.follow_tender())
        self._raise(document)
        if screen.takes_focus:
            enter(page)

    def _retitle(self, document: Document, title: str) -> None:
        document.title = title
        self.documents.follow_titles(self.strip.tabs)

    def _raise(self, document: Document) -> None:
        self.documents.bring_to_front(document)
        self._show_workspace(document.workspace)

    def _close_index(self, index: int) -> None:
        document = self.documents.at(index)
        if document is None:
            return
        if document.tender is not None:
            if not self.files.may_close(document.tender):
                return
        elif isinstance(document.page, Editor) and not document.page.may_close():
            return
        self._close(document)

    def close_page(self, page: QWidget) -> None:
        """Close the tab of a page that has done its work."""
        document = self.documents.of_page(page)
        if document is not None:
            self._close(document)

    def _close(self, document: Document) -> None:
        focused = self.focusWidget()
        had_focus = focused is not None and holds(document.page, focused)
        self.documents.remove(document)
        self.documents.fill(self.strip.tabs)
        self._show_front()
        if had_focus:
            self._enter_front()
        self.body.removeWidget(document.page)
        document.page.close()
        document.page.deleteLater()
        if document.tender is not None:
            document.tender.deleteLater()

    def tender_of(self, path: Path) -> OpenTender | None:
        """The open tender that was opened from this file or is saved in it."""
        return self.documents.tender_of(path)

    def tenders(self) -> tuple[OpenTender, ...]:
        """All open tenders, in the order of their tabs."""
        return self.documents.tenders()

    def current_tender(self) -> OpenTender | None:
        """The tender in front, if one is."""
        document = self.documents.front()
        return document.tender if document else None

    def current_page(self) -> QWidget:
        """What fills the body."""
        page = self.body.currentWidget()
        if page is None:
            return self.start_screen()
        return page

    # Following the tender in front

    def follow_tender(self) -> None:
        """Show where the work stands in tabs, status line and strip."""
        self.documents.follow_titles(self.strip.tabs)
        self._follow_undo()
        tender = self.current_tender()
        if tender is not None:
            self.status.show_state(status_of(tender.draft, tender.saved_at))
            self.setWindowTitle(
                self.tr("{title} – Clausewright").format(title=tab_title(tender.draft))
            )
        else:
            self.status.show_state(start_status(self.desk.loaded_library()))
            self.setWindowTitle(self.tr("Clausewright"))

    def _follow_undo(self) -> None:
        actions = self.actions_table
        follow_undo(self.desk.undo_group, actions)
        self.strip.follow_actions(
            actions.action("undo"),
            actions.action("redo"),
            has_documents=self.documents.front() is not None,
            is_tight=self.width() < Layout.TIGHT_BELOW,
        )

    def _go_to_next_question(self) -> None:
        tender = self.current_tender()
        if tender is None:
            return
        for question in tender.draft.selection.questions:
            if question.fact not in tender.draft.postponed:
                tender.show_question(question.fact)
                return

    @property
    def banner(self) -> Banner | None:
        """The one thing that is said under the strip, if anything is."""
        return self.banners.banner

    # Panes

    def _step_pane(self, step: int) -> None:
        """Move the focus to the next pane that is shown."""
        next_pane(self, step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.setVisible(self.width() >= Layout.TIGHT_BELOW)
        self._follow_undo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button with the focus, as Space does; Qt does so in dialogs only."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if is_return and isinstance(focused, QAbstractButton) and not focused.isCheckable():
            focused.click()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        return step_focus(self, forward=forward)

    # Files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.files.dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = self.files.dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files.open_paths(paths)

    # Start and end

    def restore(self, size: QSize | None = None) -> None:
        """Come up where and as large as the last time, or in this size."""
        kept = self.desk.settings.bytes_of("geometry")
        if size is not None:
            self.resize(size)
        elif kept.isEmpty() or not self.restoreGeometry(kept):
            screen = self.screen().availableGeometry().size()
            self.resize(self.sizeHint().boundedTo(screen))

    def begin(self, paths: Sequence[Path]) -> None:
        """After the first paint: bring back unsaved work, then open what was asked for."""
        self.files.load_library()
        self.files.bring_back()
        self.files.open_paths(paths)
        self.follow_tender()

    def open_from_outside(self, paths: Sequence[Path]) -> None:
        """A second start handed its files over."""
        self.files.open_paths(paths)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def say_fault(self, _what: str) -> None:
        """A fault of the program: say that the work is safe, and what to do."""
        sentence = self.tr(
            "Something in the program went wrong. Your answers are kept; "
            "if it happens again, save your work and start the program anew."
        )
        self.banners.show_banner("wrong", sentence, [(self.tr("Save work"), self.files.save_work)])

    def sizeHint(self) -> QSize:
        return QSize(1440, 900)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.settings.keep_bytes("geometry", self.saveGeometry())
        self.files.keep_open_tenders()
        self.desk.settings.save()
        for document in self.documents:
            document.page.close()
        _background.stop_all()
        super().closeEvent(event)
