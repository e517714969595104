"""What every screen may ask of the program: the library, settings, files, and the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from gui._collector import pass_over

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assembler.library import Library
    from gui._settings import Settings
    from gui.draft import Draft
    from gui.draft.recent import RecentFiles
    from gui.draft.recovery import Journal

    from ._actions import Actions

BannerAction = tuple[str, Callable[[], object]]


def data_folder() -> Path:
    """Where the program keeps its own files for this user."""
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location))


class Desk(QObject):
    """The services of one window. Screens call it; the window answers the signals."""

    library_changed = Signal()
    files_wanted = Signal(object)  # paths to open
    page_wanted = Signal(str, object)  # a screen of Place.PAGE or the library's, and its item
    banner_wanted = Signal(str, str, object)
    announced = Signal(str)
    tender_made = Signal(object)  # a Draft to show in a tab
    page_finished = Signal(object)  # a page whose tab may go
    recent_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        recent: RecentFiles,
        recovery_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.recent = recent
        self.recovery_folder = recovery_folder
        self.undo_group = QUndoGroup(self)
        self.actions: Actions
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """The clause library; read from disk at the first call."""
        if self._library is None:
            from assembler import Library

            self._library = Library.load(self.settings.library_folder())
        return self._library

    def loaded_library(self) -> Library | None:
        """The library, if it has been read already."""
        return self._library

    def use_library(self, library: Library) -> None:
        """Work with another library, or with the same after a change."""
        self._library = library
        self.library_changed.emit()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files of any kind that we know, each in its tab."""
        self.files_wanted.emit(tuple(paths))

    def show_tender(self, draft: Draft) -> None:
        """Show a draft in a new tab."""
        self.tender_made.emit(draft)

    def show_page(self, name: str, item: object = None) -> None:
        """Show a screen that has a document tab of its own; raises the tab if it is open."""
        self.page_wanted.emit(name, item)

    def close_page(self, page: QWidget) -> None:
        """Close the tab of a page that has done its work."""
        self.page_finished.emit(page)

    def show_banner(self, kind: str, sentence: str, actions: Sequence[BannerAction] = ()) -> None:
        """One sentence under the strip: kind info, history, warning or wrong."""
        self.banner_wanted.emit(kind, sentence, tuple(actions))

    def announce(self, sentence: str) -> None:
        """Say what happened, in the status line and to screen readers."""
        self.announced.emit(sentence)


class OpenTender(QObject):
    """One tender in its tab, as its screens see it."""

    changed = Signal()  # draft.last_change tells what became of the clauses
    saved = Signal()
    screen_wanted = Signal(str, object)
    undo_bar_wanted = Signal(str)
    current_clause_changed = Signal(str)

    FLUSH_MS = 1000

    def __init__(self, desk: Desk, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from gui.draft.recovery import Journal

        pass_over(draft.library)
        self.desk = desk
        self.draft = draft
        self.stack = QUndoStack(desk.undo_group)
        self.current_clause = ""
        self.saved_at: datetime | None = None
        self._journal: Journal | None = Journal(draft, desk.recovery_folder)
        self._unsubscribe = draft.subscribe(self.changed.emit)
        self._flush = QTimer(self)
        self._flush.setInterval(self.FLUSH_MS)
        self._flush.timeout.connect(self._journal.flush)
        self._flush.start()

    def push(self, command: QUndoCommand) -> None:
        """Do an edit that can be undone."""
        self.stack.push(command)

    def show_screen(self, name: str, item: object = None) -> None:
        """Bring a screen in sight; `item` goes to its `show_item`."""
        self.screen_wanted.emit(name, item)

    def show_question(self, fact: str) -> None:
        """Bring the interview in sight with this question."""
        self.show_screen("interview", fact)

    def show_reason(self, clause_id: str) -> None:
        """Open the sheet that says why a clause is in, out or undecided."""
        self.show_screen("reason", clause_id)

    def show_in_preview(self, clause_id: str) -> None:
        """Bring the preview in sight, at this clause."""
        self.show_screen("preview", clause_id)

    def choose_clause(self, clause_id: str) -> None:
        """Make a clause the current one in list and preview."""
        if clause_id != self.current_clause:
            self.current_clause = clause_id
            self.current_clause_changed.emit(clause_id)

    def offer_undo(self, sentence: str) -> None:
        """Say in the undo bar what just happened."""
        self.undo_bar_wanted.emit(sentence)
        self.desk.announce(sentence)

    def save(self, path: Path | None = None) -> Path:
        """Write the work file.

        Raises:
            OSError: it cannot be written there.
        """
        from gui.draft import work_file

        written = work_file.save(self.draft, path)
        self.stack.setClean()
        self.saved_at = datetime.now().astimezone()
        self.note_recent()
        self.saved.emit()
        return written

    def note_recent(self) -> None:
        """Put the file at the top of the recent files."""
        path = self.draft.path
        if path is not None:
            moment = datetime.now().astimezone().isoformat(timespec="minutes")
            undecided = len(self.draft.selection.undecided)
            self.desk.recent.note(path, self.draft.title or path.stem, moment, undecided)
            self.desk.recent_changed.emit()

    def close(self) -> None:
        """End, and leave unsaved edits where the next start finds them."""
        if not self.draft.is_modified:
            self.discard()
            return
        self._end()
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def discard(self) -> None:
        """End; unsaved edits are gone."""
        self._end()
        if self._journal is not None:
            self._journal.discard()
            self._journal = None

    def _end(self) -> None:
        self._flush.stop()
        self._unsubscribe()
