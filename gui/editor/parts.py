"""The parts of the editor that only show: the head, the preview, and where the text is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui._texts import translate
from gui.library.details import CHIPS
from gui.library.presenter import STATUS_LOOKS, BrowserPresenter, language_name
from gui.look import ElidedLabel, Space, StateChip, button, column, ground, label, row
from gui.preview.page import PageView

from .side import PlainList

if TYPE_CHECKING:
    from assembler import Library

    from .presenter import ClauseDocument, Looked


class ClauseHead(QWidget):
    """Title, status and revision, and the button that approves."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, Space.SMALL)
        self._line.setSpacing(Space.MEDIUM)
        line = row(spacing=Space.MEDIUM)
        self.title = ElidedLabel("", "title", weight="semibold")
        self.chip = StateChip("waiting", "")
        self.revision = label("", "second", tone="text2", name="revision")
        self.approve = button(translate("EditorView", "Approve…"), name="approve-clause")
        self._line.addWidget(self.title)
        self._line.addLayout(line, 1)
        line.addWidget(self.chip)
        line.addWidget(self.revision)
        line.addStretch(1)
        line.addWidget(self.approve)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The title has a line of its own where it would be cut."""
        parts = (self.title, self.chip, self.revision, self.approve)
        needed = sum(each.sizeHint().width() + Space.MEDIUM for each in parts)
        directions = QBoxLayout.Direction
        fits = needed <= self.width()
        self._line.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        self._line.setSpacing(Space.MEDIUM if fits else Space.SMALL)

    def show_document(self, document: ClauseDocument) -> None:
        """Show what the fields say now."""
        self.title.setText(document.words("title") or document.clause_id)
        status = document.words("status")
        if status in STATUS_LOOKS:
            self.chip.show_state(CHIPS[status], translate("Library", STATUS_LOOKS[status][2]))
        words = translate("EditorView", "Revision {number}").format(number=document.revision)
        if document.is_modified:
            words = translate("EditorView", "{revision}, not saved yet").format(revision=words)
        self.revision.setText(words)
        self._fit()


class ClausePreview(QWidget):
    """The page that the text makes; the last one stays while the text makes none."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "desk")
        lines = column(self)
        head = ground(QWidget(), "canvas")
        line = row(head, margins=(Space.NORMAL, Space.MEDIUM, Space.NORMAL, Space.MEDIUM))
        line.addWidget(label(translate("EditorView", "Preview"), "label", weight="semibold"))
        line.addStretch(1)
        quick = translate("EditorView", "Word’s layout, quick view")
        line.addWidget(label(quick, "second", tone="text2"))
        lines.addWidget(head)
        self.page = PageView()
        self.page.setAccessibleName(translate("EditorView", "Preview of the clause"))
        lines.addWidget(self.page, 1)
        self.problem = label("", "label", tone="wrong", wrap=True, name="no-preview")
        self.problem.setContentsMargins(Space.NORMAL, Space.SMALL, Space.NORMAL, Space.SMALL)
        self.problem.hide()
        lines.addWidget(self.problem)

    def show_look(self, looked: Looked) -> None:
        """Show the page, or why there is none."""
        self.problem.setText(looked.problem)
        self.problem.setVisible(bool(looked.problem))
        if looked.rows or not looked.problem:
            self.page.show_rows(looked.rows)


class UsesList(PlainList):
    """The texts that use this one, each with how."""

    def __init__(self) -> None:
        super().__init__("used-by", translate("EditorView", "Used by"))

    def show_uses(self, library: Library, clause_id: str) -> None:
        """List them."""
        self.clear()
        for other, title, how in BrowserPresenter(library).used_by(clause_id):
            self.add(f"{title}\n{how}", other, "document")


class LanguagesList(PlainList):
    """The translations of this text, and how each of them stands."""

    def __init__(self) -> None:
        super().__init__("languages", translate("EditorView", "Translations"))

    def show_languages(self, library: Library, clause_id: str) -> None:
        """List them."""
        self.clear()
        for tag in BrowserPresenter(library).languages(clause_id):
            made = library.translations[clause_id, tag]
            is_behind = made.of_revision < library.clauses[clause_id].revision
            state = translate("EditorView", "of revision {number}").format(number=made.of_revision)
            if is_behind:
                state = translate("EditorView", "{state}: behind its original").format(state=state)
            nobody = translate("EditorView", "nobody qualified has reviewed it")
            look = ("warning", "undecided") if is_behind else ("globe", "text2")
            self.add(
                f"{language_name(tag)}: {made.title}\n{state}; {made.reviewed_by or nobody}",
                tag,
                *look,
            )
