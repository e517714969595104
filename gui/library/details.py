"""One text at a glance: what it is, its words, who uses it, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QScrollArea, QWidget

from gui import _background
from gui.look import (
    EmptyState,
    HairlineSplitter,
    IconLabel,
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

from .bench import Bench
from .presenter import BrowserPresenter, facts_of_clause, language_name
from .wording import rows_of_clause

if TYPE_CHECKING:
    from gui.preview.rows import Row
    from gui.window import Desk

CHIPS = {"draft": "undecided", "proposed": "waiting", "approved": "included", "retired": "excluded"}
_FEW = 12
_BESIDE_FROM = 800


class DetailsView(QWidget):
    """Follows the text that is chosen in the tree."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("clause-details")
        ground(self, "surface")
        self.desk = desk
        self.bench = Bench.of(desk)
        self.setWindowTitle(self.tr("At a glance"))
        splitter = self._splitter = HairlineSplitter()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumSize(320, 160)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = ground(QWidget(), "desk")
        right.setMinimumWidth(320)
        lines = column(right)
        head = ground(QWidget(), "canvas")
        line = row(head, margins=(Space.NORMAL, Space.MEDIUM, Space.NORMAL, Space.MEDIUM))
        line.addWidget(label(self.tr("Preview"), "label", weight="semibold"))
        line.addStretch(1)
        line.addWidget(label(self.tr("Word’s layout, quick view"), "second", tone="text2"))
        lines.addWidget(head)
        self.page = PageView()
        self.page.setAccessibleName(self.tr("Preview of the clause"))
        lines.addWidget(self.page, 1)
        splitter.addWidget(self._scroll)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([704, Width.LIBRARY_RIGHT])
        column(self).addWidget(splitter)
        self.bench.chosen_changed.connect(lambda _: self.refresh())
        self.bench.findings_changed.connect(self.refresh)
        desk.library_changed.connect(self.refresh)
        self.edit = button(self.tr("Edit clause"), "primary")
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page stands below where two columns would be too narrow to read."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_FROM
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._splitter.orientation() is not way:
            self._splitter.setOrientation(way)
            half = self.height() // 2
            self._splitter.setSizes([704, Width.LIBRARY_RIGHT] if beside else [half, half])

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.edit.setFocus(event.reason())

    def refresh(self) -> None:
        """Show the chosen text anew."""
        library = self.bench.library
        clause = library.clauses.get(self.bench.chosen)
        if clause is None:
            self.page.show_rows(())
            self._scroll.setWidget(
                EmptyState(
                    "book",
                    self.tr("No clause is chosen"),
                    self.tr("Choose one in the tree on the left."),
                )
            )
            return
        self._scroll.setWidget(self._contents())
        _background.run(self, rows_of_clause, library, clause.id, done=self._show_page)

    def _show_page(self, rows: object) -> None:
        self.page.show_rows(cast("tuple[Row, ...]", rows))

    def _contents(self) -> QWidget:
        library = self.bench.library
        clause = library.clauses[self.bench.chosen]
        presenter = BrowserPresenter(library, self.bench.of_clause)
        line = presenter.line(clause)
        made = ground(QWidget(), "surface")
        lines = column(made, margins=(Space.HUGE, Space.LARGE, Space.HUGE, Space.LARGE), spacing=6)
        lines.addWidget(label(clause.title, "title", weight="semibold", wrap=True))
        chips = row(spacing=Space.SMALL)
        chips.addWidget(StateChip(CHIPS[clause.status], line.status_word))
        chips.addWidget(label(line.note, "second", tone="text2"))
        chips.addStretch(1)
        lines.addLayout(chips)
        lines.addSpacing(Space.SMALL)
        acts = row(spacing=Space.SMALL)
        self.edit = button(self.tr("Edit clause"), "primary", name="edit-clause")
        self.edit.clicked.connect(lambda: self.desk.show_page("editor", clause.id))
        acts.addWidget(self.edit)
        acts.addStretch(1)
        lines.addLayout(acts)
        lines.addSpacing(Space.MEDIUM)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.NORMAL)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for at, (name, value) in enumerate(facts_of_clause(library, clause)):
            grid.addWidget(label(name, "label", tone="text2"), at, 0, top)
            grid.addWidget(label(value, "label", wrap=True), at, 1, top)
        lines.addLayout(grid)
        self._add_languages(lines, presenter)
        self._add_uses(lines, presenter)
        self._add_problems(lines)
        lines.addStretch(1)
        return made

    def _head(self, lines: QBoxLayout, title: str, count: int) -> None:
        lines.addSpacing(Space.MEDIUM)
        line = row(spacing=Space.SMALL)
        line.addWidget(label(title, "label", weight="semibold"))
        line.addWidget(label(self.locale().toString(count), "second", tone="text3"))
        line.addStretch(1)
        lines.addLayout(line)

    def _add_languages(self, lines: QBoxLayout, presenter: BrowserPresenter) -> None:
        languages = presenter.languages(self.bench.chosen)
        if languages:
            self._head(lines, self.tr("Translations"), len(languages))
            names = ", ".join(sorted(map(language_name, languages)))
            lines.addWidget(label(names, "label", tone="text2", wrap=True))

    def _add_uses(self, lines: QBoxLayout, presenter: BrowserPresenter) -> None:
        used = presenter.used_by(self.bench.chosen)
        self._head(lines, self.tr("Used by"), len(used))
        if not used:
            lines.addWidget(label(self.tr("No other clause names it."), "label", tone="text2"))
        for clause_id, title, how in used[:_FEW]:
            line = row(spacing=Space.SMALL)
            link = button(title, "quiet")
            link.clicked.connect(lambda _=False, name=clause_id: self.bench.choose(name))
            line.addWidget(link)
            line.addWidget(label(how, "second", tone="text2"))
            line.addStretch(1)
            lines.addLayout(line)
        if len(used) > _FEW:
            more = self.tr("and %n more; the editor lists all", None, len(used) - _FEW)
            lines.addWidget(label(more, "second", tone="text2"))

    def _add_problems(self, lines: QBoxLayout) -> None:
        findings = self.bench.of_clause(self.bench.chosen)
        if not findings:
            return
        self._head(lines, self.tr("Problems"), len(findings))
        for each in findings:
            line = row(spacing=Space.SMALL)
            is_error = each.severity == "error"
            mark = IconLabel("error", "wrong") if is_error else IconLabel("warning", "undecided")
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            said = f"{each.message} {each.fix}".strip()
            line.addWidget(label(said, "label", wrap=True), 1)
            lines.addLayout(line)
