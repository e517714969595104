"""The rule tester: answers on the left, the tree of reasons on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QWidget

from assembler.errors import ClausewrightError
from assembler.library import with_text
from gui.look import (
    HairlineSplitter,
    Space,
    StateChip,
    button,
    clear,
    column,
    ground,
    label,
    restyle,
    row,
)
from gui.reason.model import StepModel
from gui.reason.tree import StepTree

from .presenter import ClauseDocument
from .rule_presenter import answers_of, facts_of_rule, try_rule

if TYPE_CHECKING:
    from gui.draft import Draft

PAUSE_MS: Final = 200


class RuleTester(QWidget):
    """Follows the rule as it is typed; knows no tender but the one that is handed in."""

    def __init__(self, document: ClauseDocument) -> None:
        super().__init__()
        self._document = document
        self._fields: dict[str, QLineEdit] = {}
        self._tender: Draft | None = None
        lines = column(self, margins=(0, Space.NORMAL, 0, 0), spacing=Space.MEDIUM)
        head = row(spacing=Space.MEDIUM)
        head.addWidget(label(self.tr("Try the rule"), "label", weight="semibold"))
        self.state = StateChip("undecided", self.tr("Not decided yet"))
        head.addWidget(self.state)
        head.addStretch(1)
        self.take = button(self.tr("Take from the open tender"), "quiet", name="take-facts")
        self.take.clicked.connect(self.take_tender)
        self.clear = button(self.tr("Clear"), "quiet", name="clear-facts")
        self.clear.clicked.connect(lambda: self.show_answers({}))
        head.addWidget(self.take)
        head.addWidget(self.clear)
        lines.addLayout(head)
        self._inside = ground(QWidget(), "surface")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.ROW)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        inner = column(self._inside, margins=(0, 0, Space.NORMAL, Space.NORMAL), spacing=12)
        inner.addLayout(self._grid)
        self.problem = label("", "second", tone="wrong", wrap=True, name="rule-problem")
        inner.addWidget(self.problem)
        inner.addStretch(1)
        self.model = StepModel(self)
        self.tree = StepTree(self.model)
        self.tree.question_wanted.connect(self._go_to)
        why = ground(QWidget(), "surface")
        below = column(why, margins=(0, Space.MEDIUM, Space.NORMAL, 0), spacing=Space.SMALL)
        below.addWidget(label(self.tr("Why"), "label", weight="semibold"))
        below.addWidget(self.tree)
        below.addStretch(1)
        splitter = HairlineSplitter(Qt.Orientation.Vertical)
        for widget in (self._inside, why):
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(widget)
            splitter.addWidget(scroll)
        splitter.setSizes([260, 320])
        lines.addWidget(splitter, 1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.try_now)

    def show_tender(self, draft: Draft | None) -> None:
        """The tender whose answers can be taken."""
        self._tender = draft
        self.take.setEnabled(draft is not None)

    def show_document(self) -> None:
        """Ask for the facts that the rule rests on now."""
        document = self._document
        try:
            library = with_text(document.library, document.key, document.text)
            wanted = facts_of_rule(library, document.clause_id)
        except ClausewrightError as error:
            self.problem.setText(str(error))
            return
        if [each.name for each in wanted] != list(self._fields):
            kept = self.answers()
            clear(self._grid)
            self._fields = {}
            for at, each in enumerate(wanted):
                field = QLineEdit(kept.get(each.name, ""))
                field.setObjectName(f"fact-{each.name}")
                field.setAccessibleName(each.short_name)
                field.setPlaceholderText(each.name)
                field.setToolTip(each.question or each.name)
                field.textChanged.connect(self._pause.start)
                name = label(each.short_name, "label", tone="text2", wrap=True)
                name.setBuddy(field)
                self._grid.addWidget(name, at, 0)
                self._grid.addWidget(field, at, 1)
                self._fields[each.name] = field
        self.try_now()

    def answers(self) -> dict[str, str]:
        """What is typed, by fact."""
        return {name: field.text() for name, field in self._fields.items()}

    def show_answers(self, answers: dict[str, str]) -> None:
        """Put answers into the fields."""
        for name, field in self._fields.items():
            field.setText(answers.get(name, ""))
        self.try_now()

    def _go_to(self, fact: str) -> None:
        if fact in self._fields:
            self._fields[fact].setFocus()

    def take_tender(self) -> None:
        """Take over what the open tender answers."""
        if self._tender is not None:
            self.show_answers(answers_of(self._tender.facts, tuple(self._fields)))

    def try_now(self) -> None:
        """Decide with what is typed."""
        document = self._document
        found = try_rule(document.library, document.clause_id, document.text, self.answers())
        for name, field in self._fields.items():
            restyle(field, wrong=bool(found.wrong and name in found.wrong))
        self.problem.setText(found.problem)
        self.problem.setVisible(bool(found.problem))
        words = {
            "in": ("included", self.tr("In the tender")),
            "out": ("excluded", self.tr("Left out")),
        }
        self.state.show_state(*words.get(found.state, ("undecided", self.tr("Not decided yet"))))
        self.model.show_steps(found.steps)
