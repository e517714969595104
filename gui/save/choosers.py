"""Fields that every form which writes documents has: the template, and the folder."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from gui._texts import translate
from gui.look import FormField, Space, button, narrow, row

from .presenter import BUNDLED_TEMPLATES

_OTHER: Final = "other"


class TemplateChooser(QComboBox):
    """Our templates, or a Word file of the user's own."""

    chosen = Signal(str)  # the name of one of ours, or a path

    def __init__(self, template: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.template = template
        labels = (
            translate("SaveForm", "Our tender template"),
            translate("SaveForm", "Annex to a contract"),
            translate("SaveForm", "US solicitation, uniform contract format"),
            translate("SaveForm", "Documents for workers"),
            translate("SaveForm", "Letter of invitation"),
        )
        for label, name_of_ours in zip(labels, BUNDLED_TEMPLATES, strict=True):
            self.addItem(label, name_of_ours)
        self.addItem(translate("SaveForm", "Another Word template…"), _OTHER)
        narrow(self)
        self._show()
        self.activated.connect(self._activated)

    def take(self, path: Path | None) -> None:
        """Choose another file; None goes back to what was chosen before."""
        if path is not None:
            self.template = str(path)
        self._show()
        self.chosen.emit(self.template)

    def _show(self) -> None:
        if self.findData(self.template) < 0:
            self.insertItem(self.count() - 1, Path(self.template).name, self.template)
        self.setCurrentIndex(self.findData(self.template))

    def _activated(self, place: int) -> None:
        chosen = str(self.itemData(place))
        if chosen == _OTHER:
            name, _ = QFileDialog.getOpenFileName(
                self,
                translate("SaveForm", "Word template"),
                "",
                translate("SaveForm", "Word templates (*.docx *.dotx)"),
            )
            self.take(Path(name) if name else None)
        else:
            self.template = chosen
            self.chosen.emit(chosen)


class FolderField(FormField):
    """A folder, to type or to choose; `wanted` is the title of the dialog that asks for it."""

    edited = Signal(object)  # the Path

    def __init__(self, folder: Path, wanted: str, name: str) -> None:
        self.edit = QLineEdit(str(folder))
        self.edit.setObjectName(name)
        self._wanted = wanted
        holder = QWidget()
        line = row(holder, spacing=Space.SMALL)
        line.addWidget(self.edit, 1)
        choose = button(translate("SaveForm", "Choose…"), name=f"{name}-choose")
        choose.setAccessibleName(translate("SaveForm", "Choose the folder"))
        line.addWidget(choose)
        super().__init__(translate("SaveForm", "Folder"), self.edit, around=holder)
        self.edit.textEdited.connect(self._take)
        choose.clicked.connect(self._ask)

    def _take(self, text: str) -> None:
        self.show_error("")
        self.edited.emit(Path(text.strip()))

    def _ask(self) -> None:
        folder = Path(self.edit.text().strip())
        begin = folder if folder.is_dir() else folder.parent
        chosen = QFileDialog.getExistingDirectory(self, self._wanted, str(begin))
        if chosen:
            self.edit.setText(chosen)
            self._take(chosen)
