"""The clause editor: form and wording in the middle, preview and problems beside them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QFocusEvent, QUndoStack
from PySide6.QtWidgets import QFileDialog, QWidget

from assembler.errors import ClausewrightError
from assembler.library import FileChangedError, approve, copy_to_overlay
from gui import _background
from gui.library.bench import Bench
from gui.look import (
    BannerPlace,
    column,
    ground,
)

from .commands import EditText
from .dialogs import ApproveDialog, CompareDialog, SaveDialog
from .disk import DiskWatch
from .kept import KeptEdits
from .panes import EditorPanes
from .presenter import ClauseDocument, Looked, look

if TYPE_CHECKING:
    from gui.draft import Draft
    from gui.window import Desk

LOOK_MS: Final = 350
KEEP_MS: Final = 700


class EditorView(QWidget):
    """One clause. Every edit is a command of `undo_stack`; saving writes only what changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.bench = Bench.of(desk)
        self.undo_stack = QUndoStack(desk.undo_group)
        self.document: ClauseDocument | None = None
        self._looked: Looked | None = None
        ground(self, "surface")
        self._lines = column(self)
        self._banners = BannerPlace()
        self._lines.addWidget(self._banners)
        self._look_pause = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look_pause.timeout.connect(self._look)
        self._keep_pause = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep_pause.timeout.connect(self._keep)
        self._task: _background.Task | None = None

    def show_item(self, item: object) -> None:
        """Open a clause by its id."""
        if self.document is not None:
            return
        try:
            document = ClauseDocument(self.bench.library, str(item))
        except (ClausewrightError, KeyError) as error:
            self.desk.show_banner("wrong", str(error))
            return
        self.document = document
        self.setObjectName("clause-editor")
        self._kept = KeptEdits(self.desk.recovery_folder, document)
        self.bench.choose(document.clause_id)
        self._build(document)
        self._offer_actions()
        self._disk = DiskWatch(document, self)
        self._disk.changed.connect(self._disk_changed)
        self.undo_stack.cleanChanged.connect(lambda _: self._follow_clean())
        self._show_lock()
        kept = self._kept.find()
        if kept and kept != document.text and not document.file.locked:
            self._push(kept, self.tr("What was not saved"))
            self._banners.show_banner("history", self.tr("Edits that were not saved are back."))
        self._show_all()
        self._look()

    def _build(self, document: ClauseDocument) -> None:
        panes = self.panes = EditorPanes(document)
        panes.edited.connect(self._push)
        panes.wording.edited.connect(self._typed)
        panes.tabs.chosen.connect(self._tab_chosen)
        panes.used.chosen.connect(lambda name: self.desk.show_page("editor", name))
        panes.head.approve.clicked.connect(self.ask_to_approve)
        panes.show_library(self.bench.library)
        self._lines.addWidget(panes, 1)

    def _offer_actions(self) -> None:
        handle = self.desk.actions.handle
        handle("save_clause", self, self.ask_to_save)
        handle("save_work", self, self.ask_to_save)
        handle("approve_clause", self, self.ask_to_approve)
        handle("propose_clause", self, self.propose)
        handle("next_problem", self, lambda: self.panes.problems.step(1))
        handle("previous_problem", self, lambda: self.panes.problems.step(-1))
        handle("library_history", self, lambda: self.panes.tabs.choose("history"))
        self._follow_clean()

    def sizeHint(self) -> QSize:
        return QSize(1128, 780)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.document is not None:
            self.panes.wording.setFocus(event.reason())

    # Editing

    def _push(self, text: str, what: str) -> None:
        document = self.document
        if document is not None and text != document.text and not document.file.locked:
            self.undo_stack.push(EditText(document, text, what, self._show_all))

    def _typed(self, body: str) -> None:
        document = self.document
        if document is None or document.file.locked:
            return
        text = document.with_body(body)
        if text != document.text:
            what = self.tr("Wording")
            self.undo_stack.push(EditText(document, text, what, self._show_all, joins=True))

    def _show_all(self) -> None:
        document = self.document
        if document is None:
            return
        self.setWindowTitle(document.words("title") or document.clause_id)
        self.panes.show_document()
        self._look_pause.start()
        self._keep_pause.start()

    def _tab_chosen(self, key: str) -> None:
        if key == "rule":
            self.panes.rule.show_tender(self._open_tender())
            self.panes.rule.show_document()

    def _open_tender(self) -> Draft | None:
        from gui.window import MainWindow

        window = self.window()
        tenders = window.tenders() if isinstance(window, MainWindow) else ()
        return tenders[-1].draft if tenders else None

    # Looking at what stands there

    def _look(self) -> None:
        document = self.document
        if document is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._task = _background.run(
            self, look, self.bench.library, document.clause_id, document.text, done=self._take_look
        )
        if self.panes.tabs.current() == "rule":
            self.panes.rule.show_document()

    def _take_look(self, found: object) -> None:
        document = self.document
        if not isinstance(found, Looked) or document is None or found.text != document.text:
            return
        self._looked = found
        self.panes.show_look(found)

    # Saving

    def _follow_clean(self) -> None:
        document = self.document
        can = document is not None and not document.file.locked and not self.undo_stack.isClean()
        for name in ("save_clause", "save_work"):
            self.desk.actions.set_enabled(name, self, enabled=can)
        self.panes.head.approve.setEnabled(document is not None and not document.file.locked)

    def ask_to_save(self) -> None:
        """Ask whether it is a new revision, then write the file."""
        document = self.document
        if document is None or not document.is_modified:
            return
        asking = SaveDialog(self, document.revision, is_draft=document.words("status") == "draft")
        asking.wanted.connect(self.save)
        asking.open()

    def save(self, is_new: bool, note: str) -> bool:  # noqa: FBT001
        """Write what changed; says what is in the way, if anything is."""
        document = self.document
        if document is None:
            return False
        if is_new:
            self._push(document.new_revision(note), self.tr("New revision"))
        try:
            document.save()
        except FileChangedError:
            self._show_changed()
            return False
        except ClausewrightError as error:
            self._banners.show_banner("wrong", str(error))
            return False
        self.undo_stack.setClean()
        self._kept.forget()
        self._banners.clear()
        self._disk.follow()
        self._show_all()
        self.desk.announce(self.tr("{clause} was saved.").format(clause=document.words("title")))
        self.bench.reload()
        return True

    def propose(self) -> None:
        """Let a draft count as proposed."""
        if self.document is not None:
            self._push(self.document.with_field("status", "proposed"), self.tr("Propose"))

    def ask_to_approve(self) -> None:
        """Ask for a name, and write the approval into the file."""
        document = self.document
        if document is None:
            return
        if document.is_modified:
            self._banners.show_banner(
                "info", self.tr("Save the clause first: only what is saved is approved.")
            )
            return
        asking = ApproveDialog(self)
        asking.wanted.connect(self.approve_by)
        asking.open()

    def approve_by(self, name: str) -> None:
        """Write the approval of a named person, of today."""
        document = self.document
        if document is None:
            return
        today = datetime.now().astimezone().date()
        try:
            approve(self.bench.library, document.clause_id, by=name, on=today)
        except ClausewrightError as error:
            self._banners.show_banner("wrong", str(error))
            return
        self._reload_file()
        self.bench.reload()

    def may_close(self) -> bool:
        """Ask about what is not saved; whether the tab may go."""
        document = self.document
        if document is None or self.undo_stack.isClean() or not document.is_modified:
            return True
        from gui.window import Answer, ask

        chosen = ask(
            self,
            self.tr("“{clause}” is not saved").format(clause=document.words("title")),
            self.tr("Save it, or close it and lose what you changed."),
            [Answer("save", self.tr("Save clause")), Answer("discard", self.tr("Don’t save"))],
        )
        if chosen == "save":
            return self.save(False, "")  # noqa: FBT003
        if chosen == "discard":
            self._kept.forget()
            self._keep_pause.stop()
            document.text = document.file.text
        return chosen == "discard"

    def _keep(self) -> None:
        self._kept.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.document is not None:
            self._keep_pause.stop()
            self._kept.keep()
        self.undo_stack.blockSignals(True)  # noqa: FBT003 - a stack that goes says that it is clean
        super().closeEvent(event)

    # The file changes under us, or may not be changed

    def _disk_changed(self) -> None:
        if self.document is not None and self.document.is_modified:
            self._show_changed()
        else:
            self._reload_file()

    def _show_changed(self) -> None:
        self._banners.show_banner(
            "warning",
            self.tr("The file was changed by another program."),
            [
                (self.tr("Reload"), self._reload_file),
                (self.tr("Keep mine"), self._keep_mine),
                (self.tr("Compare"), self._compare),
            ],
        )

    def _reload_file(self) -> None:
        document = self.document
        if document is None:
            return
        try:
            text = document.take_disk()
        except ClausewrightError as error:
            self._banners.show_banner("wrong", str(error))
            return
        self._banners.clear()
        self._push(text, self.tr("Reload"))
        self.undo_stack.setClean()
        self._kept.forget()
        self._show_all()

    def _keep_mine(self) -> None:
        if self.document is not None:
            try:
                self.document.keep_mine()
            except ClausewrightError as error:
                self._banners.show_banner("wrong", str(error))
                return
            self._banners.clear()

    def _compare(self) -> None:
        if self.document is not None:
            CompareDialog(self, self.document.difference()).open()

    def _show_lock(self) -> None:
        document = self.document
        if document is None or not document.file.locked:
            return
        self.panes.lock()
        self._banners.show_banner(
            "info",
            self.tr("This text comes with the program and is not changed in its place."),
            [(self.tr("Make a copy to edit…"), self.ask_to_copy)],
        )

    def ask_to_copy(self) -> None:
        """Choose a folder for our own texts, and go on with a copy there."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for your own clauses"))
        if chosen:
            self.copy_to(Path(chosen))

    def copy_to(self, folder: Path) -> None:
        """Copy the text into a library on top of ours, and work with that library."""
        document = self.document
        if document is None:
            return
        try:
            copy_to_overlay(self.bench.library, document.key, folder)
        except ClausewrightError as error:
            self._banners.show_banner("wrong", str(error))
            return
        self.desk.library_changed.connect(self._reopen)
        self.bench.open_library(folder)

    def _reopen(self) -> None:
        document = self.document
        self.desk.library_changed.disconnect(self._reopen)
        if document is not None:
            self.desk.close_page(self)
            self.desk.show_page("editor", document.clause_id)

    def banner(self) -> str:
        """What the banner says; nothing without one."""
        return self._banners.sentence()
