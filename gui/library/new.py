"""The few answers that a new clause needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from assembler.errors import FactError, LibraryError
from assembler.library import NewClause, id_for, new_clause, sections_of
from gui.look import FormField, Space, button, column, dialog_foot, label

if TYPE_CHECKING:
    from .bench import Bench


class NewClauseDialog(QDialog):
    """Writes a draft into the topmost folder of the library, and opens it."""

    def __init__(self, parent: QWidget, bench: Bench) -> None:
        super().__init__(parent)
        self.setObjectName("new-clause")
        self.setWindowTitle(self.tr("New clause"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bench = bench
        library = bench.library
        lines = column(self, margins=(Space.LARGE,) * 4, spacing=Space.MEDIUM)
        lines.addWidget(label(self.tr("New clause"), "title", weight="semibold"))
        self.title, self.cite, self.rule = QLineEdit(), QLineEdit(), QLineEdit()
        self.family, self.section = QComboBox(), QComboBox()
        self.family.setEditable(True)
        self.family.addItems(sorted({each.family for each in library.clauses.values()}))
        self.section.addItems(list(sections_of(library)))
        self.fields = {
            "title": FormField(self.tr("Title"), self.title),
            "family": FormField(self.tr("Family"), self.family),
            "section": FormField(self.tr("Section"), self.section),
            "cite": FormField(
                self.tr("Law or source"), self.cite, self.tr("Such as FAR 52.222-50(b)(6).")
            ),
            "applies_when": FormField(
                self.tr("Applies when"), self.rule, self.tr("Such as recruits_workers.")
            ),
        }
        for field in self.fields.values():
            lines.addWidget(field)
        self._error = label("", "second", tone="wrong", wrap=True, name="new-error")
        self._error.hide()
        lines.addWidget(self._error)
        make = button(self.tr("Make a draft"), "primary", name="make")
        make.clicked.connect(self.make)
        lines.addLayout(dialog_foot(self, make, self.tr("Cancel")))
        self.setMinimumWidth(480)

    def make(self) -> None:
        """Write the file; what does not fit is said at its field."""
        for field in self.fields.values():
            field.show_error("")
        self._error.hide()
        title = self.title.text().strip()
        wanted = NewClause(
            id=id_for(title),
            title=title,
            family=self.family.currentText().strip(),
            section=self.section.currentText(),
            applies_when=self.rule.text().strip(),
            cite=self.cite.text().strip(),
        )
        try:
            path = new_clause(self._bench.library, wanted)
        except FactError as error:
            field = self.fields.get(error.fact) or self.fields["title"]
            field.show_error(error.message)
            field.field.setFocus()
            return
        except (LibraryError, OSError) as error:
            self._error.setText(str(error))
            self._error.show()
            return
        self._bench.desk.announce(self.tr("A draft was written: {file}").format(file=path.name))
        self._bench.choose(wanted.id)
        self._bench.reload()
        self.accept()
