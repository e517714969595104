"""Asks for the written reason when a clause is put in or taken out against the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from gui._texts import translate
from gui.commands import OverrideClause
from gui.look import FormField, IconLabel, Space, button, column, dialog_foot, ground, label, row

from .presenter import ClausesPresenter

if TYPE_CHECKING:
    from gui.window import OpenTender

Action = Literal["include", "exclude"]
_WIDTH = 480


class OverrideDialog(QDialog):
    """The clause, what its state rests on, and the reason, without which nothing happens."""

    decided = Signal(str)  # the written reason

    def __init__(
        self, action: Action, title: str, rests_on: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("override-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        taking = action == "exclude"
        verb = self.tr("Take it out") if taking else self.tr("Put it in")
        question = (
            self.tr("Why do you take out “{title}”?")
            if taking
            else self.tr("Why do you put in “{title}”?")
        ).format(title=title)
        self.setWindowTitle(verb)
        self.setMinimumWidth(_WIDTH)
        lines = column(self, margins=(24, 24, 24, 16), spacing=Space.NORMAL)
        lines.addWidget(label(question, "head", weight="semibold", wrap=True))
        lines.addWidget(self._note(rests_on, weighs=taking))
        self.reason = _ReasonEdit()
        self.reason.setObjectName("override-reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(88)
        self.reason.accepted.connect(self._decide)
        self.field = FormField(
            self.tr("&Reason"),
            self.reason,
            self.tr("It is kept with the tender and printed in the record."),
        )
        lines.addWidget(self.field)
        lines.addStretch(1)
        self.act = button(verb, "primary", name="override-act")
        self.act.setDefault(True)
        self.act.clicked.connect(self._decide)
        lines.addLayout(dialog_foot(self, self.act, self.tr("Cancel"), "override-cancel"))
        self.resize(_WIDTH, lines.totalHeightForWidth(_WIDTH))
        self.reason.setFocus()

    def _note(self, sentence: str, *, weighs: bool) -> QWidget:
        card = QWidget()
        ground(card, "card")
        line = row(card, margins=(12, 10, 12, 10), spacing=10)
        icon_name, token = ("law", "undecided") if weighs else ("info", "text2")
        line.addWidget(IconLabel(icon_name, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        self.note = label(sentence, "label", tone="text2", wrap=True, name="override-note")
        line.addWidget(self.note, 1)
        return card

    def _decide(self) -> None:
        reason = " ".join(self.reason.toPlainText().split())
        if not reason:
            self.field.show_error(self.tr("Write the reason: the record needs it."))
            self.reason.setFocus()
            return
        self.decided.emit(reason)
        self.accept()


class _ReasonEdit(QPlainTextEdit):
    """Ctrl+Return sends it; Return alone begins a line."""

    accepted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accepted.emit()
            return
        super().keyPressEvent(event)


def ask_override(owner: QWidget, tender: OpenTender, clause_id: str, action: Action) -> None:
    """Ask why, then record the officer's word; nothing is asked where nothing would change."""
    decision = tender.draft.selection.decision(clause_id)
    if decision.state == ("in" if action == "include" else "out"):
        said = translate("Clauses", "“{title}” is in the tender already.")
        if action == "exclude":
            said = translate("Clauses", "“{title}” is left out already.")
        tender.desk.announce(said.format(title=decision.title))
        return
    presenter = ClausesPresenter(tender.draft)
    rests_on = (
        presenter.law_set_aside(clause_id)
        if action == "exclude"
        else presenter.why_left_out(clause_id)
    )
    dialog = OverrideDialog(action, decision.title, rests_on, owner)
    dialog.decided.connect(
        lambda reason: tender.push(OverrideClause(tender.draft, clause_id, action, reason))
    )
    dialog.open()
