"""Translations side by side: languages on the left, paragraphs, and the one at work below."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QCloseEvent, QFocusEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QWidget,
)

from assembler.errors import ClausewrightError
from assembler.library import copy_to_overlay
from gui.editor.commands import EditText
from gui.editor.dialogs import ApproveDialog
from gui.editor.side import PlainList
from gui.library.bench import Bench
from gui.library.presenter import language_name
from gui.look import (
    Choice,
    FilterChips,
    HairlineSplitter,
    Space,
    button,
    column,
    ground,
    label,
    row,
)

from .model import ParagraphModel
from .parts import ChecksPane, ParagraphCard, ParagraphTable
from .presenter import (
    FINISHED,
    Paragraph,
    TranslationDocument,
    is_right_to_left,
    languages_of,
    translated_clauses,
)

if TYPE_CHECKING:
    from gui.window import Desk


class TranslationView(QWidget):
    """One text in one language at a time; what is edited is saved line by line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("translation-view")
        self.setWindowTitle(self.tr("Translations"))
        self.setProperty("whole", True)  # noqa: FBT003 - without the tree beside it
        ground(self, "surface")
        self.desk = desk
        self.bench = Bench.of(desk)
        self.undo_stack = QUndoStack(desk.undo_group)
        self.document: TranslationDocument | None = None
        self.model = ParagraphModel(self)
        self._number = 0
        self._build()
        handle = desk.actions.handle
        for name in ("save_clause", "save_work"):
            handle(name, self, self.save)
        handle("next_unfinished", self, self.next_unfinished)
        self.undo_stack.cleanChanged.connect(lambda _: self._follow_clean())
        self._list_clauses()
        desk.library_changed.connect(self._take_library)
        self._follow_clean()

    def show_item(self, item: object) -> None:
        """Lead to a text by its id."""
        at = self.clauses.findData(str(item))
        if at >= 0:
            self.clauses.setCurrentIndex(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.field.setFocus(event.reason())

    def sizeHint(self) -> QSize:
        return QSize(1440, 780)

    # Building

    def _build(self) -> None:
        splitter = HairlineSplitter()
        left = ground(QWidget(), "canvas")
        left.setMinimumWidth(220)
        lines = column(left, margins=(Space.NORMAL,) * 4, spacing=Space.SMALL)
        lines.addWidget(label(self.tr("Languages"), "label", weight="semibold"))
        self.languages = PlainList("translation-languages", self.tr("Languages"))
        self.languages.currentRowChanged.connect(lambda _: self._open())
        lines.addWidget(self.languages, 1)
        centre = ground(QWidget(), "surface")
        centre.setMinimumWidth(480)
        body = column(centre, margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.NORMAL))
        body.setSpacing(Space.SMALL)
        head = row(spacing=Space.MEDIUM)
        self.clauses = QComboBox()
        self.clauses.setAccessibleName(self.tr("Text"))
        self.clauses.setMinimumWidth(280)
        self.clauses.currentIndexChanged.connect(lambda _: self._list_languages())
        head.addWidget(self.clauses)
        self.filters = FilterChips(
            [
                Choice("all", self.tr("All"), count=0),
                Choice("unfinished", self.tr("Unfinished"), "undecided", "undecided", 0),
            ],
            self.tr("Which paragraphs are listed"),
        )
        self.filters.chosen.connect(lambda _: self.refresh())
        head.addWidget(self.filters, 1)
        body.addLayout(head)
        self.told = label("", "label", tone="text2", wrap=True, name="translation-told")
        body.addWidget(self.told)
        self.copy = button(self.tr("Make a copy to edit…"), "quiet", name="copy-to-edit")
        self.copy.clicked.connect(self.ask_to_copy)
        body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)
        self.card = ParagraphCard()
        self.field = self.card.field
        self.field.textChanged.connect(self._typed)
        self.field.finished.connect(self.accept_and_next)
        self.card.next.clicked.connect(self.accept_and_next)
        self.table = ParagraphTable(self.model)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_paragraph())
        self.table.doubleClicked.connect(lambda _: self.field.setFocus())
        body.addWidget(self.table, 1)
        body.addWidget(self.card)
        splitter.addWidget(left)
        splitter.addWidget(centre)
        self.checks = ChecksPane()
        self.checks.current.clicked.connect(self._mark_current)
        self.checks.reviewer.clicked.connect(self.ask_for_reviewer)
        splitter.addWidget(self.checks)
        for at, stretch in enumerate((0, 1, 0)):
            splitter.setStretchFactor(at, stretch)
        splitter.setSizes([260, 876, 304])
        column(self).addWidget(splitter)

    # Choosing

    def _take_library(self) -> None:
        if self.undo_stack.isClean():
            self._list_clauses()

    def _list_clauses(self) -> None:
        kept = self.clauses.currentData()
        with QSignalBlocker(self.clauses):
            self.clauses.clear()
            for each in translated_clauses(self.bench.library):
                self.clauses.addItem(each.title, each.id)
            self.clauses.setCurrentIndex(max(0, self.clauses.findData(kept)))
        self._list_languages()

    def _list_languages(self) -> None:
        if not self.may_close():
            return
        clause_id = self.clauses.currentData()
        kept = self.languages.currentRow()
        with QSignalBlocker(self.languages):
            self.languages.clear()
            tags = languages_of(self.bench.library, clause_id) if clause_id else ()
            for tag in sorted(tags, key=language_name):
                done, total = TranslationDocument(self.bench.library, clause_id, tag).counts()
                said = self.tr("{done} of {total}").format(done=done, total=total)
                look = ("tick", "included") if done == total else ("edit", "undecided")
                self.languages.add(f"{language_name(tag)}\n{said}", tag, *look)
            self.languages.setCurrentRow(min(max(0, kept), self.languages.count() - 1))
        self._open()

    def _open(self) -> None:
        item = self.languages.currentItem()
        if item is None or not self.may_close():
            return
        tag = str(item.data(Qt.ItemDataRole.UserRole))
        try:
            document = TranslationDocument(self.bench.library, str(self.clauses.currentData()), tag)
        except ClausewrightError as error:
            self.desk.show_banner("wrong", str(error))
            return
        self.document = document
        self.undo_stack.clear()
        rtl = is_right_to_left(tag)
        self.table.delegate.right_to_left = rtl
        self.model.language = language_name(tag)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.field.show_direction(direction)
        is_locked = bool(document.file.locked)
        self.copy.setVisible(is_locked)
        self.field.setReadOnly(is_locked)
        for each in (self.card.copy_source, self.checks.reviewer):
            each.setEnabled(not is_locked)
        self.refresh()
        self.table.selectRow(0)
        self._show_paragraph()

    # Showing

    def refresh(self) -> None:
        """Show what the text says now."""
        document = self.document
        if document is None:
            return
        rows = document.paragraphs()
        unfinished = tuple(each for each in rows if each.state not in FINISHED)
        self.filters.set_count("all", len(rows))
        self.filters.set_count("unfinished", len(unfinished))
        self.model.show_paragraphs(unfinished if self.filters.choice() == "unfinished" else rows)
        self.table.resizeRowsToContents()
        done, total = document.counts()
        said = self.tr("English to {language} · {done} of {total} paragraphs finished")
        words = said.format(language=language_name(document.language), done=done, total=total)
        if document.file.locked:
            words += "\n" + self.tr("It comes with the program and is not changed in its place.")
        self.told.setText(words)
        self.checks.show_document(document)
        self._show_paragraph()

    def _current(self) -> Paragraph | None:
        return self.model.paragraph(self.table.currentIndex().row())

    def _show_paragraph(self) -> None:
        line = self._current()
        self._number = line.number if line else 0
        self.card.show_paragraph(line)
        self.checks.show_paragraph(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.resizeRowsToContents()

    # Editing

    def _push(self, text: str, what: str, *, joins: bool = False) -> None:
        document = self.document
        if document is not None and text != document.text and not document.file.locked:
            self.undo_stack.push(EditText(document, text, what, self.refresh, joins=joins))

    def _typed(self) -> None:
        document, line = self.document, self._current()
        if document is None or line is None or self.field.toPlainText() == line.target:
            return
        what = self.tr("Translation of paragraph {number}").format(number=line.number)
        self._push(document.with_paragraph(line.number, self.field.toPlainText()), what, joins=True)

    def accept_and_next(self) -> None:
        """Go on to the next paragraph that is not finished, or else the next."""
        before = self._number
        self.next_unfinished()
        if self._number == before:
            self.table.selectRow(min(self.model.rowCount() - 1, self.model.row_of(before) + 1))
        self.field.setFocus()

    def next_unfinished(self) -> None:
        """Go to the next paragraph that is not finished."""
        start = self.table.currentIndex().row()
        count = self.model.rowCount()
        for step in range(1, count + 1):
            line = self.model.paragraph((start + step) % count)
            if line is not None and line.state not in FINISHED:
                self.table.selectRow((start + step) % count)
                return

    def _mark_current(self) -> None:
        if self.document is not None:
            self._push(self.document.as_current(), self.tr("Up to date"))

    def ask_for_reviewer(self) -> None:
        """Ask who has reviewed the translation."""
        asking = ApproveDialog(self)
        asking.wanted.connect(self.review_by)
        asking.open()

    def review_by(self, name: str) -> None:
        """Write down who reviewed it, today."""
        if self.document is not None:
            today = datetime.now().astimezone().date()
            self._push(self.document.reviewed(name, today), self.tr("Reviewer"))

    # Saving

    def _follow_clean(self) -> None:
        for name in ("save_clause", "save_work"):
            self.desk.actions.set_enabled(name, self, enabled=not self.undo_stack.isClean())

    def save(self) -> bool:
        """Write what changed; says what is in the way, if anything is."""
        if self.document is None:
            return False
        try:
            self.document.save()
        except ClausewrightError as error:
            self.desk.show_banner("wrong", str(error))
            return False
        self.undo_stack.setClean()
        self.desk.announce(self.tr("The translation was saved."))
        self.bench.reload()
        return True

    def may_close(self) -> bool:
        """Ask about what is not saved; whether another may be shown."""
        if self.document is None or self.undo_stack.isClean():
            return True
        from gui.window import Answer, ask

        chosen = ask(
            self,
            self.tr("The translation is not saved"),
            self.tr("Save it, or lose what you changed."),
            [Answer("save", self.tr("Save translation")), Answer("discard", self.tr("Don’t save"))],
        )
        if chosen == "save":
            return self.save()
        if chosen == "discard":
            self.undo_stack.clear()
        return chosen == "discard"

    def closeEvent(self, event: QCloseEvent) -> None:
        self.undo_stack.blockSignals(True)  # noqa: FBT003 - a stack that goes says that it is clean
        super().closeEvent(event)

    def ask_to_copy(self) -> None:
        """Choose a folder for our own texts, and go on with a copy there."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for your own clauses"))
        if chosen:
            self.copy_to(Path(chosen))

    def copy_to(self, folder: Path) -> None:
        """Copy the translation into a library on top of ours, and work with that library."""
        if self.document is None:
            return
        try:
            copy_to_overlay(self.bench.library, self.document.key, folder)
        except ClausewrightError as error:
            self.desk.show_banner("wrong", str(error))
            return
        self.bench.open_library(folder)
