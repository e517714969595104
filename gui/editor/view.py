"""The clause editor: form and wording in the middle, preview and problems beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFocusEvent, QUndoStack
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedWidget, QWidget

from assembler.errors import ClausewrightError
from assembler.library import FileChangedError, approve, copy_to_overlay
from gui import _background
from gui._texts import translate
from gui.library.bench import Bench
from gui.library.details import CHIPS
from gui.library.presenter import STATUS_LOOKS, BrowserPresenter, language_name
from gui.look import (
    Banner,
    ElidedLabel,
    HairlineSplitter,
    PaneTabs,
    Space,
    StateChip,
    Width,
    button,
    column,
    ground,
    label,
    row,
)
from gui.preview.page import PageView

from .body import WordingEdit
from .commands import EditText
from .dialogs import ApproveDialog, CompareDialog, SaveDialog
from .form import FrontForm
from .kept import KeptEdits
from .presenter import ClauseDocument, Looked, look
from .rule import RuleTester
from .side import HistoryList, PlainList, Problems
from .tables import FrontTables

if TYPE_CHECKING:
    from assembler.library import Finding
    from gui.draft import Draft
    from gui.window import Desk

Action = tuple[str, Callable[[], object]]
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
        self._banner: Banner | None = None
        self._looked: Looked | None = None
        ground(self, "surface")
        self._lines = column(self)
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
        self._watch()
        self.undo_stack.cleanChanged.connect(lambda _: self._follow_clean())
        self._show_lock()
        kept = self._kept.find()
        if kept and kept != document.text and not document.file.locked:
            self._push(kept, self.tr("What was not saved"))
            self._say("history", self.tr("Edits that were not saved are back."))
        self._show_all()
        self._look()

    # Building

    def _build(self, document: ClauseDocument) -> None:
        splitter = HairlineSplitter()
        centre = ground(QWidget(), "surface")
        centre.setMinimumWidth(420)
        lines = self._centre = column(centre, margins=(Space.HUGE, Space.NORMAL, Space.HUGE, 0))
        lines.addLayout(self._head())
        self.tabs = PaneTabs("editor-tabs", self.tr("Parts of the clause"), margin=0)
        for key, title in (
            ("text", self.tr("Text")),
            ("details", self.tr("Law and blanks")),
            ("rule", self.tr("Reasons")),
            ("used", self.tr("Used by")),
            ("translations", self.tr("Translations")),
            ("history", self.tr("History")),
        ):
            self.tabs.add(key, title)
        self.tabs.chosen.connect(self._tab_chosen)
        lines.addWidget(self.tabs)
        self.form = FrontForm(document)
        self.form.edited.connect(self._push)
        self.wording = WordingEdit(document.completions)
        self.wording.edited.connect(self._typed)
        self.tables = FrontTables(document)
        self.tables.edited.connect(self._push)
        self.rule = RuleTester(document)
        self.used = PlainList("used-by", self.tr("Used by"))
        self.used.chosen.connect(lambda name: self.desk.show_page("editor", name))
        self.languages = PlainList("languages", self.tr("Translations"))
        self.history = HistoryList(document)
        self.stack = QStackedWidget()
        self._pages = {
            "text": self._text_page(),
            "details": self.tables,
            "rule": self.rule,
            "used": self.used,
            "translations": self.languages,
            "history": self.history,
        }
        for page in self._pages.values():
            self.stack.addWidget(page)
        lines.addWidget(self.stack, 1)
        lines.addSpacing(Space.NORMAL)
        splitter.addWidget(centre)
        splitter.addWidget(self._side())
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([704, Width.LIBRARY_RIGHT])
        self._lines.addWidget(splitter, 1)
        self._list_uses(document)

    def _head(self) -> QBoxLayout:
        head = row(margins=(0, 0, 0, Space.SMALL), spacing=Space.MEDIUM)
        self.title = ElidedLabel("", "title", weight="semibold")
        self.chip = StateChip("waiting", "")
        self.revision = label("", "second", tone="text2", name="revision")
        self.approve = button(self.tr("Approve…"), name="approve-clause")
        self.approve.clicked.connect(self.ask_to_approve)
        head.addWidget(self.title)
        head.addWidget(self.chip)
        head.addWidget(self.revision)
        head.addStretch(1)
        head.addWidget(self.approve)
        return head

    def _text_page(self) -> QWidget:
        page = ground(QWidget(), "surface")
        lines = column(page, margins=(0, Space.NORMAL, 0, 0), spacing=Space.SMALL)
        lines.addWidget(self.form)
        lines.addSpacing(Space.SMALL)
        head = row(spacing=Space.SMALL)
        head.addWidget(label(self.tr("Wording"), "label", weight="semibold"))
        head.addStretch(1)
        hint = self.tr("Ctrl+Space completes terms, blanks and clauses")
        head.addWidget(label(hint, "second", tone="text2"))
        lines.addLayout(head)
        lines.addWidget(self.wording, 1)
        return page

    def _side(self) -> QWidget:
        side = HairlineSplitter(Qt.Orientation.Vertical)
        side.setMinimumWidth(300)
        top = ground(QWidget(), "desk")
        lines = column(top)
        head = ground(QWidget(), "canvas")
        line = row(head, margins=(Space.NORMAL, Space.MEDIUM, Space.NORMAL, Space.MEDIUM))
        line.addWidget(label(self.tr("Preview"), "label", weight="semibold"))
        line.addStretch(1)
        line.addWidget(label(self.tr("Word’s layout, quick view"), "second", tone="text2"))
        lines.addWidget(head)
        self.page = PageView()
        self.page.setAccessibleName(self.tr("Preview of the clause"))
        lines.addWidget(self.page, 1)
        self.no_preview = label("", "label", tone="wrong", wrap=True, name="no-preview")
        self.no_preview.setContentsMargins(Space.NORMAL, Space.SMALL, Space.NORMAL, Space.SMALL)
        self.no_preview.hide()
        lines.addWidget(self.no_preview)
        self.problems = Problems()
        self.problems.wanted.connect(self.go_to)
        side.addWidget(top)
        side.addWidget(self.problems)
        side.setStretchFactor(0, 3)
        side.setStretchFactor(1, 1)
        side.setSizes([520, 204])
        return side

    def _list_uses(self, document: ClauseDocument) -> None:
        presenter = BrowserPresenter(self.bench.library)
        found = presenter.used_by(document.clause_id)
        self.used.clear()
        for clause_id, title, how in found:
            self.used.add(f"{title}\n{how}", clause_id, "document")
        self.tabs.set_count("used", len(found))
        library = self.bench.library
        self.languages.clear()
        tags = presenter.languages(document.clause_id)
        for tag in tags:
            made = library.translations[document.clause_id, tag]
            behind = made.of_revision < library.clauses[document.clause_id].revision
            state = self.tr("of revision {number}").format(number=made.of_revision)
            if behind:
                state = self.tr("{state}: behind its original").format(state=state)
            reviewed = made.reviewed_by or self.tr("nobody qualified has reviewed it")
            look = ("warning", "undecided") if behind else ("globe", "text2")
            self.languages.add(
                f"{language_name(tag)}: {made.title}\n{state}; {reviewed}", tag, *look
            )
        self.tabs.set_count("translations", len(tags))

    def _offer_actions(self) -> None:
        handle = self.desk.actions.handle
        handle("save_clause", self, self.ask_to_save)
        handle("save_work", self, self.ask_to_save)
        handle("approve_clause", self, self.ask_to_approve)
        handle("propose_clause", self, self.propose)
        handle("next_problem", self, lambda: self.problems.step(1))
        handle("previous_problem", self, lambda: self.problems.step(-1))
        handle("library_history", self, lambda: self.tabs.choose("history"))
        self._follow_clean()

    def sizeHint(self) -> QSize:
        return QSize(1128, 780)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.document is not None:
            self.wording.setFocus(event.reason())

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
        self.title.setText(document.words("title") or document.clause_id)
        self.setWindowTitle(document.words("title") or document.clause_id)
        status = document.words("status")
        if status in STATUS_LOOKS:
            self.chip.show_state(CHIPS[status], translate("Library", STATUS_LOOKS[status][2]))
        words = self.tr("Revision {number}").format(number=document.revision)
        if document.is_modified:
            words = self.tr("{revision}, not saved yet").format(revision=words)
        self.revision.setText(words)
        self.form.show_document()
        self.tables.show_document()
        if self.wording.toPlainText().rstrip("\n") != document.body:
            self.wording.show_text(document.body, document.body_line)
        else:
            self.wording.show_text(self.wording.toPlainText(), document.body_line)
        self._look_pause.start()
        self._keep_pause.start()

    def _tab_chosen(self, key: str) -> None:
        self.stack.setCurrentWidget(self._pages[key])
        if key == "history":
            self.history.load()
        if key == "rule":
            self.rule.show_tender(self._open_tender())
            self.rule.show_document()

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
        if self.tabs.current() == "rule":
            self.rule.show_document()

    def _take_look(self, found: object) -> None:
        document = self.document
        if not isinstance(found, Looked) or document is None or found.text != document.text:
            return
        self._looked = found
        self.problems.show_findings(found.findings)
        self.wording.show_findings(found.findings)
        self.no_preview.setText(found.problem)
        self.no_preview.setVisible(bool(found.problem))
        if found.rows or not found.problem:
            self.page.show_rows(found.rows)
        rule = [each for each in found.findings if each.field == "applies_when"]
        self.form.said.setText(f"{rule[0].message} {rule[0].fix}".strip() if rule else "")
        self.form.said.setVisible(bool(rule))

    def go_to(self, finding: Finding) -> None:
        """Lead to the place of a problem."""
        document = self.document
        if document is None:
            return
        if finding.line >= document.body_line:
            self.tabs.choose("text")
            self.wording.go_to_line(finding.line)
            return
        fields: dict[str, QWidget] = {
            "title": self.form.title,
            "basis": self.form.basis,
            "applies_when": self.form.rule,
            "part": self.form.part,
            "section": self.form.section,
        }
        name = finding.field.partition(".")[0]
        self.tabs.choose("text" if name in fields or not name else "details")
        other = {"authority": self.tables.law, "fill_ins": self.tables.blanks}
        fields.get(name, other.get(name, self.tables.requires)).setFocus()

    # Saving

    def _follow_clean(self) -> None:
        document = self.document
        can = document is not None and not document.file.locked and not self.undo_stack.isClean()
        for name in ("save_clause", "save_work"):
            self.desk.actions.set_enabled(name, self, enabled=can)
        self.approve.setEnabled(document is not None and not document.file.locked)

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
            self._say("wrong", str(error))
            return False
        self.undo_stack.setClean()
        self._kept.forget()
        self._hide_banner()
        self._watch()
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
            self._say("info", self.tr("Save the clause first: only what is saved is approved."))
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
            self._say("wrong", str(error))
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

    def _watch(self) -> None:
        if self.document is None:
            return
        path = str(self.document.file.path)
        if not hasattr(self, "_watcher"):
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(lambda _: self._disk_changed())
        if path not in self._watcher.files():
            self._watcher.addPath(path)

    def _disk_changed(self) -> None:
        document = self.document
        if document is None:
            return
        self._watch()
        if document.is_changed_on_disk():
            if document.is_modified:
                self._show_changed()
            else:
                self._reload_file()

    def _show_changed(self) -> None:
        self._say(
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
            self._say("wrong", str(error))
            return
        self._hide_banner()
        self._push(text, self.tr("Reload"))
        self.undo_stack.setClean()
        self._kept.forget()
        self._show_all()

    def _keep_mine(self) -> None:
        if self.document is not None:
            try:
                self.document.keep_mine()
            except ClausewrightError as error:
                self._say("wrong", str(error))
                return
            self._hide_banner()

    def _compare(self) -> None:
        if self.document is not None:
            CompareDialog(self, self.document.difference()).open()

    def _show_lock(self) -> None:
        document = self.document
        if document is None or not document.file.locked:
            return
        self.form.lock()
        self.tables.lock()
        self.wording.setReadOnly(True)
        self._say(
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
            self._say("wrong", str(error))
            return
        self.desk.library_changed.connect(self._reopen)
        self.bench.open_library(folder)

    def _reopen(self) -> None:
        document = self.document
        self.desk.library_changed.disconnect(self._reopen)
        if document is not None:
            self.desk.close_page(self)
            self.desk.show_page("editor", document.clause_id)

    def _say(self, kind: str, sentence: str, actions: Sequence[Action] = ()) -> None:
        self._hide_banner()
        self._banner = Banner(kind, sentence, actions)
        self._banner.closed.connect(self._hide_banner)
        self._lines.insertWidget(0, self._banner)

    def _hide_banner(self) -> None:
        if self._banner is not None:
            self._lines.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def banner(self) -> str:
        """What the banner says; nothing without one."""
        return self._banner.sentence() if self._banner is not None else ""
