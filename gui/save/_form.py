"""The left side: where, under which name, in which language, with which files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QWidget

from gui.look import FormField, Hairline, Space, column, ground, label, narrow, row, show_errors
from gui.look.tokens import Width

from ._parts import OptionBox
from .choosers import FolderField, TemplateChooser
from .presenter import SavePresenter


class SaveForm(QScrollArea):
    """Fields that write into the presenter and tell when something changed."""

    changed = Signal()

    def __init__(self, presenter: SavePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setObjectName("save-form")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = ground(QWidget(), "surface")
        line = row(outer, margins=(Space.LARGE, Space.HUGE, Space.LARGE, Space.HUGE))
        middle = QWidget()
        middle.setMaximumWidth(Width.COLUMN + 64)
        line.addStretch(1)
        line.addWidget(middle, 20)
        line.addStretch(1)
        self._lines = column(middle, spacing=Space.LARGE)
        self._build()
        self.setWidget(outer)

    def _build(self) -> None:
        heads = column(spacing=Space.TINY)
        self.title = label("", "title", weight="semibold", wrap=True, name="save-title")
        self.lead = label("", "body", tone="text2", wrap=True, name="save-lead")
        heads.addWidget(self.title)
        heads.addWidget(self.lead)
        self._lines.addLayout(heads)
        self._build_place()
        self._build_looks()
        self._build_options()
        self._lines.addStretch(1)

    def _head(self, text: str) -> QWidget:
        made = QWidget()
        lines = column(made, spacing=Space.SMALL)
        lines.addWidget(label(text, "head", weight="semibold"))
        lines.addWidget(Hairline())
        return made

    def _build_place(self) -> None:
        block = column(spacing=Space.NORMAL)
        block.addWidget(self._head(self.tr("Name and place")))
        self.name = QLineEdit(self._presenter.pattern)
        self.name.setObjectName("save-name")
        self.name.textEdited.connect(self._name_edited)
        self.name_field = FormField(
            self.tr("File &name"),
            self.name,
            self.tr(
                "In braces: {reference}, {title}, {buyer}, {date}, {language}. They are filled in."
            ),
        )
        block.addWidget(self.name_field)
        self.folder_field = FolderField(
            self._presenter.folder, self.tr("Folder to save in"), "save-folder"
        )
        self.folder = self.folder_field.edit
        self.folder_field.edited.connect(self._folder_edited)
        block.addWidget(self.folder_field)
        self._lines.addLayout(block)

    def _build_looks(self) -> None:
        block = column(spacing=Space.NORMAL)
        block.addWidget(self._head(self.tr("Template and language")))
        line = row(spacing=Space.NORMAL)
        self.template = TemplateChooser(self._presenter.template, "save-template")
        self.template.chosen.connect(self._template_chosen)
        self.template_field = FormField(self.tr("Template"), self.template)
        line.addWidget(self.template_field, 1)
        self.language = QComboBox()
        self.language.setObjectName("save-language")
        self.language.activated.connect(self._language_chosen)
        self.language_field = FormField(self.tr("Language of the tender"), self.language)
        line.addWidget(self.language_field, 1)
        for combo in (self.template, self.language):
            narrow(combo, 18)
        block.addLayout(line)
        self._lines.addLayout(block)

    def _build_options(self) -> None:
        block = column(spacing=Space.NORMAL)
        block.addWidget(self._head(self.tr("Written with it")))
        self.options: dict[str, OptionBox] = {}
        for option in self._presenter.options():
            made = OptionBox(option.kind, option.title, option.detail)
            made.box.setChecked(option.is_chosen)
            made.box.setEnabled(option.is_possible)
            made.box.toggled.connect(self._chooser(option.kind))
            self.options[option.kind] = made
            block.addWidget(made)
        self._lines.addLayout(block)

    def _chooser(self, kind: str) -> Callable[[bool], None]:
        def choose(chosen: bool) -> None:  # noqa: FBT001 - as the signal gives it
            self._presenter.choose(kind, chosen=chosen)
            self.changed.emit()

        return choose

    def take_summary(self, summary: QWidget) -> None:
        """Show the summary under the fields, where there is no room beside them."""
        self._lines.insertWidget(self._lines.count() - 1, summary)
        summary.show()

    def let_summary_go(self, summary: QWidget) -> None:
        """The summary stands beside the fields again."""
        self._lines.removeWidget(summary)

    # What the fields say

    def show_state(self) -> None:
        """Follow the presenter."""
        presenter = self._presenter
        self.title.setText(presenter.title())
        self.lead.setText(presenter.lead())
        for edit, value in (
            (self.name, presenter.pattern),
            (self.folder, str(presenter.folder)),
        ):
            if not edit.hasFocus() and edit.text() != value:
                edit.setText(value)
        self._fill_languages()

    def _fill_languages(self) -> None:
        with QSignalBlocker(self.language):
            self.language.clear()
            for place, language in enumerate(self._presenter.languages()):
                words = language.name
                if language.detail:
                    words = self.tr("{language}, {detail}").format(
                        language=language.name, detail=language.detail
                    )
                self.language.addItem(words, language.tag)
                if language.tag == self._presenter.language:
                    self.language.setCurrentIndex(place)

    def check(self) -> bool:
        """Say at each field what is wrong with it; the first one takes the focus."""
        wrong = show_errors(
            (
                (self.name_field, self._presenter.name_error()),
                (self.folder_field, self._presenter.folder_error()),
                (self.template_field, self._presenter.template_error()),
            )
        )
        return wrong is None

    def _name_edited(self, text: str) -> None:
        self._presenter.pattern = text
        self.name_field.show_error(self._presenter.name_error())
        self.changed.emit()

    def _folder_edited(self, folder: Path) -> None:
        self._presenter.folder = folder
        self.changed.emit()

    def _language_chosen(self, place: int) -> None:
        self._presenter.language = str(self.language.itemData(place))
        self.changed.emit()

    def _template_chosen(self, template: str) -> None:
        self._presenter.template = template
        self.template_field.show_error(self._presenter.template_error())
        self.changed.emit()
