"""All that stands in the editor: form and wording in the middle, preview and problems beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui._texts import translate
from gui.look import HairlineSplitter, PaneTabs, Space, Width, column, ground, label, row

from .body import WordingEdit
from .form import FrontForm
from .parts import ClauseHead, ClausePreview, LanguagesList, UsesList
from .rule import RuleTester
from .side import HistoryList, Problems
from .tables import FrontTables

if TYPE_CHECKING:
    from assembler import Library
    from assembler.library import Finding

    from .presenter import ClauseDocument, Looked


_SIDE_LEAST = 300
_CENTRE_USUAL = 648
_BESIDE_FROM = 860  # less, and the preview is a tab of its own


class EditorPanes(HairlineSplitter):
    """Shows a document and what was found in it; edits are only told."""

    edited = Signal(str, str)  # the text of the file, and what was edited

    def __init__(self, document: ClauseDocument) -> None:
        super().__init__()
        self._document = document
        self.head = ClauseHead()
        self.form = FrontForm(document)
        self.form.edited.connect(self.edited)
        self.wording = WordingEdit(document.completions)
        self.tables = FrontTables(document)
        self.tables.edited.connect(self.edited)
        self.rule = RuleTester(document)
        self.used = UsesList()
        self.languages = LanguagesList()
        self.history = HistoryList(document)
        self.preview = ClausePreview()
        self.problems = Problems()
        self.problems.wanted.connect(self.go_to)
        self.addWidget(self._centre())
        self._beside = self._side()
        self.addWidget(self._beside)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def _centre(self) -> QWidget:
        centre = ground(QWidget(), "surface")
        centre.setMinimumWidth(420)
        lines = column(centre, margins=(Space.LARGE, Space.NORMAL, Space.LARGE, 0))
        lines.addWidget(self.head)
        parts = translate("EditorView", "Parts of the clause")
        self.tabs = PaneTabs("editor-tabs", parts, margin=0)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        for key, title, page in (
            ("text", translate("EditorView", "Text"), self._text_page()),
            ("details", translate("EditorView", "Law and blanks"), self.tables),
            ("rule", translate("EditorView", "Reasons"), self.rule),
            ("used", translate("EditorView", "Used by"), self.used),
            ("translations", translate("EditorView", "Translations"), self.languages),
            ("history", translate("EditorView", "History"), self.history),
        ):
            self.tabs.add(key, title)
            self._pages[key] = page
            self._stack.addWidget(page)
        self._pages["preview"] = preview = QWidget()
        self._preview_lines = column(preview)
        self._stack.addWidget(preview)
        self.tabs.add("preview", translate("EditorView", "Preview"))
        self.tabs.show_tab("preview", visible=False)
        self.tabs.chosen.connect(self._tab_chosen)
        lines.addWidget(self.tabs)
        lines.addWidget(self._stack, 1)
        lines.addSpacing(Space.NORMAL)
        return centre

    def _text_page(self) -> QWidget:
        page = ground(QWidget(), "surface")
        lines = column(page, margins=(0, Space.NORMAL, 0, 0), spacing=Space.SMALL)
        lines.addWidget(self.form)
        lines.addSpacing(Space.SMALL)
        head = row(spacing=Space.SMALL)
        head.addWidget(label(translate("EditorView", "Wording"), "label", weight="semibold"))
        head.addStretch(1)
        hint = translate("EditorView", "Ctrl+Space completes terms, blanks and clauses")
        head.addWidget(label(hint, "second", tone="text2"))
        lines.addLayout(head)
        lines.addWidget(self.wording, 1)
        return page

    def _side(self) -> QWidget:
        side = HairlineSplitter(Qt.Orientation.Vertical)
        side.setMinimumWidth(_SIDE_LEAST)
        side.addWidget(self.preview)
        side.addWidget(self.problems)
        side.setStretchFactor(0, 3)
        side.setStretchFactor(1, 1)
        side.setSizes([520, 204])
        return side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Preview and problems give way to the form, and become a tab where nothing is left."""
        is_tab = self.indexOf(self._beside) < 0
        if is_tab != (self.width() < _BESIDE_FROM):
            if is_tab:
                self.addWidget(self._beside)
                if self.tabs.current() == "preview":
                    self.tabs.choose("text")
            else:
                self._preview_lines.addWidget(self._beside)
            self.tabs.show_tab("preview", visible=not is_tab)
            self._beside.show()
        if self.count() > 1:
            side = min(Width.LIBRARY_RIGHT, max(_SIDE_LEAST, self.width() - _CENTRE_USUAL))
            self.setSizes([self.width() - side, side])

    def _tab_chosen(self, key: str) -> None:
        self._stack.setCurrentWidget(self._pages[key])
        if key == "history":
            self.history.load()

    # Showing

    def show_library(self, library: Library) -> None:
        """List which texts use this one, and its translations."""
        self.used.show_uses(library, self._document.clause_id)
        self.languages.show_languages(library, self._document.clause_id)
        self.tabs.set_count("used", self.used.count())
        self.tabs.set_count("translations", self.languages.count())

    def show_document(self) -> None:
        """Show what the text says now."""
        document, shown = self._document, self.wording.toPlainText()
        self.head.show_document(document)
        self.form.show_document()
        self.tables.show_document()
        same = shown.rstrip("\n") == document.body
        self.wording.show_text(shown if same else document.body, document.body_line)

    def show_look(self, looked: Looked) -> None:
        """Show what was found in the text, and the page that it makes."""
        self.problems.show_findings(looked.findings)
        self.wording.show_findings(looked.findings)
        self.preview.show_look(looked)
        rule = [each for each in looked.findings if each.field == "applies_when"]
        self.form.said.setText(f"{rule[0].message} {rule[0].fix}".strip() if rule else "")
        self.form.said.setVisible(bool(rule))

    def lock(self) -> None:
        """Let everything be read and nothing be changed."""
        self.form.lock()
        self.tables.lock()
        self.wording.setReadOnly(True)

    def go_to(self, finding: Finding) -> None:
        """Lead to the place of a problem."""
        if finding.line >= self._document.body_line:
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
