"""What is asked before a clause is saved, approved or compared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from gui._texts import translate
from gui.look import FormField, Space, button, column, label, row

from .side import DifferenceText


class _Asking(QDialog):
    def __init__(self, parent: QWidget, name: str, title: str, verb: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines = column(self, margins=(Space.LARGE,) * 4, spacing=Space.MEDIUM)
        self.lines.addWidget(label(title, "title", weight="semibold", wrap=True))
        self.act = button(verb, "primary", name="act")
        self.act.setDefault(True)  # for Return in a field
        self.setMinimumWidth(460)

    def add_foot(self, cancel: str) -> None:
        foot = row(spacing=Space.SMALL)
        foot.addStretch(1)
        leave = button(cancel, name="cancel")
        leave.clicked.connect(self.reject)
        foot.addWidget(self.act)
        foot.addWidget(leave)
        self.lines.addLayout(foot)


class SaveDialog(_Asking):
    """Whether it is a new revision, and the note that goes with it."""

    wanted = Signal(bool, str)

    def __init__(self, parent: QWidget, revision: int, *, is_draft: bool) -> None:
        title = translate("EditorDialogs", "Save clause")
        super().__init__(parent, "save-clause", title, title)
        words = self.tr("This is a new revision, number {number}").format(number=revision + 1)
        self.new = QCheckBox(words)
        self.new.setChecked(not is_draft)
        self.note = QLineEdit()
        self.note.setObjectName("save-note")
        self.field = FormField(
            self.tr("What changed, and why"),
            self.note,
            self.tr("One line. It stands beside the number of the revision."),
        )
        self.lines.addWidget(self.new)
        self.lines.addWidget(self.field)
        self.new.toggled.connect(self.field.setEnabled)
        self.field.setEnabled(not is_draft)
        self.act.clicked.connect(self._save)
        self.add_foot(self.tr("Cancel"))

    def _save(self) -> None:
        note = self.note.text().strip()
        if self.new.isChecked() and not note:
            self.field.show_error(self.tr("Say in a few words what changed."))
            self.note.setFocus()
            return
        self.wanted.emit(self.new.isChecked(), note)
        self.accept()


class ApproveDialog(_Asking):
    """Who approves; the day is today."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        title = translate("EditorDialogs", "Approve this text")
        super().__init__(parent, "approve", title, translate("EditorDialogs", "Approve"))
        self.name = QLineEdit()
        self.field = FormField(
            self.tr("Name and office"),
            self.name,
            self.tr("Only a named person approves. The day is today; a later change voids it."),
        )
        self.lines.addWidget(self.field)
        self.act.clicked.connect(self._approve)
        self.add_foot(self.tr("Cancel"))

    def _approve(self) -> None:
        if len(self.name.text().strip()) < 3:
            self.field.show_error(self.tr("Enter the name and the office."))
            return
        self.wanted.emit(self.name.text().strip())
        self.accept()


class CompareDialog(_Asking):
    """What stands here against what is on disk."""

    def __init__(self, parent: QWidget, said: str) -> None:
        title = translate("EditorDialogs", "Yours against the file on disk")
        super().__init__(parent, "compare", title, translate("EditorDialogs", "Close"))
        self.text = DifferenceText(self.tr("Differences"))
        self.text.setPlainText(said or self.tr("They are the same."))
        self.text.setMinimumSize(640, 320)
        self.lines.addWidget(self.text)
        self.act.clicked.connect(self.accept)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self.act)
        self.lines.addLayout(foot)
