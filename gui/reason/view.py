"""The sheet over the clauses that says why one is in, left out, or not decided yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from gui._background import run
from gui.clauses.override import ask_override
from gui.commands import OverrideClause, RecordJudgement
from gui.look import (
    FlowLayout,
    Hairline,
    Height,
    SideSheet,
    Space,
    StateChip,
    button,
    column,
    ground,
    label,
    row,
    tool_button,
)

from ._asked import Asked
from ._sections import AlternatesSection, ChangesSection, JudgementSection, LawSection
from .model import StepModel
from .presenter import ReasonPresenter
from .presenter import ReasonView as Shown
from .tree import StepTree

if TYPE_CHECKING:
    from assembler.selection import Change, Selection
    from gui.window import OpenTender

_CHIPS = {"in": "included", "out": "excluded", "undecided": "undecided", "conflict": "wrong"}


class ReasonView(QWidget):
    """One clause at a time; previous and next walk through the list it was asked from."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason-view")
        ground(self, "surface")
        self.tender = tender
        self.presenter = ReasonPresenter(tender.draft)
        self.model = StepModel(self)
        self._clause = ""
        self._among: tuple[str, ...] = ()
        self._shown: Shown | None = None
        self._tried: tuple[Selection, str] | None = None
        self._sections: list[QWidget] = []
        self.judgement: JudgementSection | None = None
        lines = column(self)
        lines.addWidget(self._build_head())
        lines.addWidget(Hairline())
        lines.addWidget(self._build_body(), 1)
        lines.addWidget(Hairline())
        lines.addWidget(self._build_foot())
        tender.changed.connect(self._refresh)
        tender.desk.actions.handle("copy_reason", self, self.copy)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.tree.setFocus(event.reason())  # a proxy would keep Tab from the other controls

    # Building

    def _build_head(self) -> QWidget:
        head = QWidget()
        head.setMinimumHeight(Height.TABS - 1)
        line = row(head, margins=(Space.NORMAL, 0, Space.MEDIUM, 0), spacing=Space.TINY)
        self.back = button(self.tr("Clauses"), "quiet", icon_name="chevron-left", name="back")
        self.back.clicked.connect(self.close_sheet)
        line.addWidget(self.back)
        line.addStretch(1)
        self.position = label("", "second", tone="text2", name="reason-position")
        line.addWidget(self.position)
        line.addSpacing(Space.SMALL)
        self.previous = tool_button("chevron-up", self.tr("Previous clause"))
        self.next = tool_button("chevron-down", self.tr("Next clause"))
        close = tool_button("close", self.tr("Close the reason"))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        close.clicked.connect(self.close_sheet)
        for made in (self.previous, self.next, close):
            line.addWidget(made)
        return head

    def _build_body(self) -> QWidget:
        self.sheet = QScrollArea()
        self.sheet.setObjectName("reason-scroll")
        self.sheet.setWidgetResizable(True)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        body = QWidget()
        self._body = column(body, margins=(Space.LARGE, 20, Space.NORMAL, Space.LARGE))
        self.title = label("", "title", weight="semibold", wrap=True, name="reason-title")
        self._body.addWidget(self.title)
        self._body.addSpacing(Space.SMALL)
        chips = row(spacing=Space.SMALL)
        self.state_chip = StateChip("undecided", "")
        self.basis_chip = StateChip("basis", "")
        self.place = label("", "second", tone="text2", wrap=True)
        chips.addWidget(self.state_chip, 0, Qt.AlignmentFlag.AlignTop)
        chips.addWidget(self.basis_chip, 0, Qt.AlignmentFlag.AlignTop)
        chips.addWidget(self.place, 1, Qt.AlignmentFlag.AlignVCenter)
        self._body.addLayout(chips)
        self._body.addSpacing(Space.MEDIUM)
        self.lead = label("", "body", wrap=True, name="reason-lead")
        self.lots = label("", "second", tone="text2", wrap=True)
        self._body.addWidget(self.lead)
        self._body.addWidget(self.lots)
        self._rule()
        self.tree = StepTree(self.model)
        self.tree.question_wanted.connect(self._ask)
        self.tree.neighbour_wanted.connect(self._step)
        self._body.addWidget(self.tree)
        self._rule()
        self._below = column(spacing=20)
        self._body.addLayout(self._below)
        self.changes = ChangesSection()
        self.changes.question_wanted.connect(self._ask)
        self._below.addWidget(self.changes)
        self._body.addStretch(1)
        self.sheet.setWidget(body)
        return self.sheet

    def _rule(self) -> None:
        self._body.addSpacing(Space.NORMAL)
        self._body.addWidget(Hairline())
        self._body.addSpacing(Space.MEDIUM)

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        line = row(foot, margins=(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM), spacing=16)
        acts = QWidget()
        flow = FlowLayout(acts, spacing=Space.MEDIUM)
        self.put_in = button(self.tr("Put it in…"), name="reason-put-in")
        self.take_out = button(self.tr("Take it out…"), name="reason-take-out")
        self.give_back = button(self.tr("Let the rules decide"), name="reason-give-back")
        self.preview = button(self.tr("Go to clause in preview"), "quiet", name="reason-preview")
        copy = button(self.tr("Copy"), "quiet", icon_name="copy", name="reason-copy")
        self.put_in.clicked.connect(
            lambda: ask_override(self, self.tender, self._clause, "include")
        )
        self.take_out.clicked.connect(
            lambda: ask_override(self, self.tender, self._clause, "exclude")
        )
        self.give_back.clicked.connect(self._give_back)
        self.preview.clicked.connect(lambda: self.tender.show_in_preview(self._clause))
        copy.clicked.connect(self.copy)
        for made in (self.put_in, self.take_out, self.give_back, self.preview):
            flow.addWidget(made)
            made.hide()
        line.addWidget(acts, 1)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return foot

    def sizeHint(self) -> QSize:
        return QSize(544, 700)

    # Showing

    def show_item(self, item: object) -> None:
        """Show the reason of a clause: its id, or `Asked` with the list it stands in."""
        asked = item if isinstance(item, Asked) else Asked(str(item))
        is_other = asked.clause != self._clause
        self._clause, self._among = asked.clause, asked.among
        if is_other:
            self._clear_sections()
        self._refresh()
        if is_other:
            self.sheet.verticalScrollBar().setValue(0)
            self.tree.setCurrentIndex(self.model.index(0, 0))
        self.tree.setFocus()

    def _refresh(self) -> None:
        if not self._clause:
            return
        shown = self.presenter.view(self._clause, self._among)
        self.title.setText(shown.title)
        self.lead.setText(shown.lead)
        self.lots.setText(shown.lots)
        self.lots.setVisible(bool(shown.lots))
        self.place.setText(shown.place)
        self.basis_chip.show_state("basis", shown.basis_chip)
        kind = _CHIPS[shown.state]
        if shown.by_you:
            kind = "put-in" if shown.state == "in" else "taken-out"
        self.state_chip.show_state(kind, shown.state_chip)
        self.model.show_steps(shown.steps)
        self._show_foot(shown)
        self._show_sections(shown)
        self._shown = shown
        self._try_answers(by_you=shown.by_you)

    def _show_foot(self, shown: Shown) -> None:
        at, of = shown.position
        said = self.tr("{at} of {of}").format(at=at, of=of) if at else ""
        self.position.setText(said)
        self.previous.setEnabled(at > 1)
        self.next.setEnabled(0 < at < of)
        self.give_back.setVisible(shown.by_you)
        self.put_in.setVisible(shown.can_put_in and not shown.by_you)
        self.take_out.setVisible(shown.can_take_out and not shown.by_you)
        self.preview.setVisible(shown.state == "in")

    def _show_sections(self, shown: Shown) -> None:
        """Law, alternates and judgement; what the officer is writing is left alone."""
        before = self._shown
        same = before is not None and before.clause == shown.clause and bool(self._sections)
        if same and before is not None:
            unchanged = (before.laws, before.alternates, before.judgement) == (
                shown.laws,
                shown.alternates,
                shown.judgement,
            )
            writing = self.judgement is not None and self.judgement.is_touched()
            if unchanged or (writing and shown.judgement is not None):
                return
        self._clear_sections()
        self._add_section(LawSection(shown.laws))
        if shown.alternates:
            alternates = AlternatesSection(shown.alternates)
            alternates.question_wanted.connect(self._ask)
            self._add_section(alternates)
        if shown.judgement is not None:
            self.judgement = JudgementSection(shown.judgement)
            self.judgement.recorded.connect(self._record)
            self._add_section(self.judgement)

    def _add_section(self, section: QWidget) -> None:
        self._below.insertWidget(len(self._sections), section)
        self._sections.append(section)

    def _clear_sections(self) -> None:
        for section in self._sections:
            self._below.removeWidget(section)
            section.hide()
            section.deleteLater()
        self._sections, self.judgement = [], None

    # What would change it

    def _try_answers(self, *, by_you: bool) -> None:
        selection, clause = self.tender.draft.selection, self._clause
        if self._tried == (selection, clause):
            return
        self._tried = (selection, clause)
        self.changes.show_waiting()

        def show(found: object) -> None:
            if self._tried == (selection, clause):
                flips = self.presenter.flips(cast("tuple[Change, ...]", found))
                self.changes.show_flips(flips, by_you=by_you)

        run(self, selection.what_would_change, clause, done=show)

    # Doing

    def _ask(self, fact: str) -> None:
        sheet = self._cover()
        if sheet is not None and sheet.host().objectName() != "pane-right":
            sheet.close_sheet()  # it covers the place where the question comes
        self.tender.show_question(fact)

    def _record(self, reason: str) -> None:
        self.tender.push(RecordJudgement(self.tender.draft, self._clause, reason or None))

    def _give_back(self) -> None:
        self.tender.push(OverrideClause(self.tender.draft, self._clause, None))

    def _step(self, by: int) -> None:
        listed = self._among or tuple(self.tender.draft.library.clauses)
        at = listed.index(self._clause) + by if self._clause in listed else 0
        if 0 <= at < len(listed):
            self.show_item(Asked(listed[at], self._among))
            self.tender.choose_clause(listed[at])

    def copy(self) -> None:
        """Put the reason on the clipboard as text."""
        if self._clause:
            QGuiApplication.clipboard().setText(self.presenter.copied(self._clause))
            self.tender.desk.announce(self.tr("The reason is on the clipboard."))

    def close_sheet(self) -> None:
        """Uncover the clauses; the focus goes back to the row."""
        sheet = self._cover()
        if sheet is not None:
            sheet.close_sheet()

    def _cover(self) -> SideSheet | None:
        """The sheet that this view stands in."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, SideSheet):
            above = above.parentWidget()
        return above
