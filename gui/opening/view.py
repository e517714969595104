"""The screen "Open notice": one page for what the file turned out to be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QStackedWidget, QWidget

from assembler.errors import ClausewrightError
from gui import _background
from gui.look import EmptyState, column, ground

from ._notice_page import NoticePage
from ._table_page import TablePage
from .failures import WayOut, failure_of
from .mapping import read_kept
from .pages import BusyPage, FailurePage, ProcessPage
from .presenter import NoticePresenter
from .sources import (
    LARGE_BYTES,
    NoticeFound,
    ProcessesFound,
    TableFound,
    TenderFound,
    look_at,
    read_chosen,
    read_sheet,
)
from .table_presenter import TablePresenter

if TYPE_CHECKING:
    from collections.abc import Callable

    from assembler.library import Library
    from gui.draft import Draft
    from gui.window import Desk

_KEPT = "opening/columns"


def prepare(read: Callable[..., object], path: Path, library: Library, *more: str) -> object:
    """What a file holds; of a notice the list that is shown, so that a worker makes it."""
    found = read(path, library, *more)
    if not isinstance(found, NoticeFound):
        return found
    presenter = NoticePresenter(found, library)
    presenter.rows()
    return presenter


class OpeningView(QWidget):
    """Reads the file, shows what it is, and hands the tender over that begins with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opening-view")
        ground(self, "surface")
        self.desk = desk
        self.path = Path()
        self.undo_stack = QUndoStack(desk.undo_group)
        self._task: _background.Task | None = None
        self._stacked = QStackedWidget()
        column(self).addWidget(self._stacked)
        self.setWindowTitle(self.tr("Open notice"))
        self._show(
            EmptyState(
                "notice",
                self.tr("Open a notice, a release or a contract table"),
                self.tr("Choose a file, or drop it anywhere on this window."),
                (self.tr("Choose a file…"), lambda: desk.actions.trigger("open_notice")),
            )
        )

    def page(self) -> QWidget | None:
        """What is shown."""
        return self._stacked.currentWidget()

    def show_item(self, item: object) -> None:
        """Open a file."""
        if isinstance(item, Path):
            self.path = item
            self.setWindowTitle(item.name)
            self.read()

    # Reading

    def read(self) -> None:
        """Read the file; a large one while the window goes on."""
        self._run(look_at)

    def _run(self, read: Callable[..., object], *more: str) -> None:
        arguments = (read, self.path, self.desk.library, *more)
        if self._is_large():
            self._show(self._busy())
            self._task = _background.run(
                self, prepare, *arguments, done=self._found, failed=self._failed
            )
            return
        try:
            found = prepare(read, self.path, self.desk.library, *more)
        except (ClausewrightError, OSError) as error:
            self._failed(error)
        else:
            self._found(found)

    def _is_large(self) -> bool:
        try:
            return self.path.stat().st_size > LARGE_BYTES
        except OSError:
            return False

    def _busy(self) -> BusyPage:
        page = BusyPage(self.path.name)
        page.cancel_wanted.connect(self._cancel)
        return page

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._close()

    def _found(self, found: object) -> None:
        self._task = None
        self.undo_stack.clear()
        if isinstance(found, TenderFound):
            found.draft.origin = None if found.draft.path else self.path
            self._begin(found.draft)
        elif isinstance(found, NoticePresenter):
            notice = NoticePage(found, self.undo_stack)
            origin = None if found.is_one_of_several else self.path
            notice.begin_wanted.connect(lambda draft: self._begin_with(draft, origin))
            notice.told.connect(self.desk.announce)
            self._show(notice)
        elif isinstance(found, ProcessesFound):
            choice = ProcessPage(found.path.name, found.processes)
            choice.chosen.connect(lambda ocid: self._run(read_chosen, ocid))
            self._show(choice)
        elif isinstance(found, TableFound):
            kept = read_kept(self.desk.settings.text_of(_KEPT))
            table = TablePage(TablePresenter(found, self.desk.library, kept), self.undo_stack)
            table.begin_wanted.connect(lambda draft: self._begin_with(draft, None))
            table.sheet_wanted.connect(lambda sheet: self._run(read_sheet, sheet))
            table.mapped.connect(lambda text: self.desk.settings.keep_text(_KEPT, text))
            self._show(table)

    def _failed(self, error: object) -> None:
        self._task = None
        if not isinstance(error, Exception):
            return
        failure = failure_of(error, self.path)
        page = FailurePage(failure)
        page.way_wanted.connect(self._take_way)
        page.close_wanted.connect(self._close)
        self._show(page)
        self.desk.announce(failure.sentence)

    def _take_way(self, way: object) -> None:
        if way is WayOut.TRY_AGAIN:
            self.read()
        elif way is WayOut.FIND:
            self.desk.actions.trigger("open_notice")
        elif way is WayOut.NEW_TENDER:
            self._close()
            self.desk.actions.trigger("new_tender")

    # Handing over

    def _begin_with(self, draft: Draft, origin: Path | None) -> None:
        draft.origin = origin
        draft.mark_unsaved()
        self._begin(draft)

    def _begin(self, draft: Draft) -> None:
        # The page may still be on its way into the window.
        desk, page = self.desk, self

        def hand_over() -> None:
            desk.show_tender(draft)
            desk.close_page(page)

        QTimer.singleShot(0, self, hand_over)

    def _close(self) -> None:
        desk, page = self.desk, self
        QTimer.singleShot(0, self, lambda: desk.close_page(page))

    def _show(self, page: QWidget) -> None:
        before = self._stacked.currentWidget()
        self._stacked.addWidget(page)
        self._stacked.setCurrentWidget(page)
        if before is not None:
            self._stacked.removeWidget(before)
            before.deleteLater()
        self._fit()
        if self.isVisible():
            page.setFocus()

    def _fit(self) -> None:
        page = self._stacked.currentWidget()
        if isinstance(page, NoticePage | TablePage):
            page.fit(self.width())

    # Of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        page = self._stacked.currentWidget()
        if page is not None:
            page.setFocus(event.reason())
