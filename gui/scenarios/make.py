"""A scenario from the open tender: its name, its file, and the clauses that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from assembler.errors import ClausewrightError
from gui.look import FormField, Space, button, column, dialog_foot, label

from .presenter import files_of, make_from

if TYPE_CHECKING:
    from gui.draft import Draft


class MakeScenarioDialog(QDialog):
    """Appends to a file of the topmost folder; nothing that stands there changes."""

    made = Signal(str)  # the name

    def __init__(self, parent: QWidget, draft: Draft) -> None:
        super().__init__(parent)
        self.setObjectName("make-scenario")
        self.setWindowTitle(self.tr("Make a scenario"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._draft = draft
        lines = column(self, margins=(Space.LARGE,) * 4, spacing=Space.MEDIUM)
        head = self.tr("Make a scenario from this tender")
        lines.addWidget(label(head, "title", weight="semibold", wrap=True))
        self.name = QLineEdit()
        self.file = QComboBox()
        self.file.setEditable(True)
        self.file.addItems(list(files_of(draft.library)) or ["ours"])
        self.name_field = FormField(
            self.tr("Name"), self.name, self.tr("A sentence: what must come out, and why.")
        )
        self.file_field = FormField(self.tr("File"), self.file)
        lines.addWidget(self.name_field)
        lines.addWidget(self.file_field)
        self.clauses = QListWidget()
        self.clauses.setMinimumHeight(200)
        decided = sorted(draft.selection.decisions, key=lambda each: each.state != "in")
        words = {
            "in": self.tr("{clause}: in the tender"),
            "out": self.tr("{clause}: left out"),
            "undecided": self.tr("{clause}: not decided yet"),
        }
        for each in decided:
            item = QListWidgetItem(words[each.state].format(clause=each.title))
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.clauses.addItem(item)
        self.clause_field = FormField(self.tr("Clauses that it is about"), self.clauses)
        lines.addWidget(self.clause_field, 1)
        act = button(self.tr("Add the scenario"), "primary", name="act")
        act.clicked.connect(self.make)
        lines.addLayout(dialog_foot(self, act, self.tr("Cancel")))
        self.setMinimumWidth(520)

    def chosen(self) -> list[str]:
        """The ids that are ticked."""
        items = (self.clauses.item(at) for at in range(self.clauses.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item is not None and item.checkState() is Qt.CheckState.Checked
        ]

    def make(self) -> None:
        """Append it; what is missing or in the way is said at its field."""
        for field in (self.name_field, self.file_field, self.clause_field):
            field.show_error("")
        name = self.name.text().strip()
        if len(name) < 3:
            self.name_field.show_error(self.tr("Give the scenario a name."))
            self.name.setFocus()
            return
        if not self.chosen():
            self.clause_field.show_error(self.tr("Tick at least one clause."))
            self.clauses.setFocus()
            return
        try:
            make_from(self._draft, name, self.file.currentText().strip(), self.chosen())
        except ClausewrightError as error:
            self.file_field.show_error(str(error))
            return
        self.made.emit(name)
        self.accept()
