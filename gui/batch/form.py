"""The left side of the setup: the table, answers for every row, and where documents go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from gui.look import (
    FlowLayout,
    FormField,
    Hairline,
    Space,
    button,
    column,
    ground,
    label,
    narrow,
    row,
    show_errors,
    tool_button,
)
from gui.save.choosers import FolderField, TemplateChooser
from gui.save.presenter import language_name

from .presenter import REPORTS, SetupPresenter


class SetupForm(QScrollArea):
    """Fields that write into the presenter and tell when something changed."""

    changed = Signal()
    sheet_wanted = Signal(str)
    file_wanted = Signal()
    folder_wanted = Signal()
    map_wanted = Signal()
    save_map_wanted = Signal()
    always_wanted = Signal(str, str)  # a question and its answer
    always_dropped = Signal(str)

    def __init__(self, presenter: SetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.setObjectName("batch-form")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = self._content = ground(QWidget(), "canvas")
        self._lines = column(content, margins=(Space.LARGE,) * 4, spacing=Space.LARGE)
        self._build_table()
        self._build_always()
        self._build_place()
        self._build_looks()
        self._lines.addStretch(1)
        self.setWidget(content)
        self.follow()

    def _block(self, text: str) -> QVBoxLayout:
        block = column(spacing=Space.MEDIUM)
        head = column(spacing=Space.SMALL)
        head.addWidget(label(text, "head", weight="semibold", wrap=True))
        head.addWidget(Hairline())
        block.addLayout(head)
        self._lines.addLayout(block)
        return block

    def _build_table(self) -> None:
        presenter = self.presenter
        block = column(spacing=Space.MEDIUM)
        heads = column(spacing=Space.TINY)
        heads.addWidget(
            label(self.tr("Many tenders at once"), "title", weight="semibold", wrap=True)
        )
        self.subtitle = label(
            presenter.subtitle().replace("/", "/\u200b"), "label", tone="text2", wrap=True
        )
        heads.addWidget(self.subtitle)
        block.addLayout(heads)
        line = row(spacing=Space.NORMAL)
        other = button(self.tr("Another table…"), "quiet", name="batch-other-table")
        other.clicked.connect(self.file_wanted)
        folder = button(self.tr("A folder…"), "quiet", name="batch-other-folder")
        folder.setAccessibleName(self.tr("A folder of notices…"))
        folder.clicked.connect(self.folder_wanted)
        line.addWidget(other)
        line.addWidget(folder)
        line.addStretch(1)
        block.addLayout(line)
        self.sheet = QComboBox()
        self.sheet.setObjectName("batch-sheet")
        narrow(self.sheet)
        if len(presenter.looked.sheets) > 1:
            self.sheet.addItems(list(presenter.looked.sheets))
            self.sheet.setCurrentText(presenter.looked.sheet)
            self.sheet.textActivated.connect(self.sheet_wanted)
            block.addWidget(FormField(self.tr("Sheet"), self.sheet))
        if presenter.is_table:
            below = FlowLayout(spacing=Space.TINY)
            use = button(self.tr("Use a mapping file…"), "quiet", name="batch-use-map")
            use.clicked.connect(self.map_wanted)
            save = button(self.tr("Save the mapping…"), "quiet", name="batch-save-map")
            save.clicked.connect(self.save_map_wanted)
            below.addWidget(use)
            below.addWidget(save)
            block.addLayout(below)
        self._lines.addLayout(block)

    def _build_always(self) -> None:
        block = self._block(self.tr("Answers for every row"))
        block.addWidget(
            label(
                self.tr("They count where a row has no answer of its own."),
                "second",
                tone="text2",
                wrap=True,
            )
        )
        self._always = column(spacing=Space.TINY)
        block.addLayout(self._always)
        self._always_rows: dict[str, tuple[QWidget, QWidget]] = {}
        self.fact = QComboBox()
        self.fact.setObjectName("batch-always-fact")
        narrow(self.fact)
        self.fact.activated.connect(lambda _: self._show_answers())
        block.addWidget(FormField(self.tr("Question"), self.fact))
        holder = QWidget()
        line = row(holder, spacing=Space.SMALL)
        self.answer = QComboBox()
        self.answer.setObjectName("batch-always-answer")
        self.answer.setEditable(True)
        self.answer.setAccessibleName(self.tr("Answer for every row"))
        narrow(self.answer)
        self.add = button(self.tr("Add"), name="batch-always-add")
        self.add.setAccessibleName(self.tr("Add the answer for every row"))
        self.add.clicked.connect(self._add)
        edit = self.answer.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.tr("Answer for every row"))
            edit.returnPressed.connect(self._add)
        line.addWidget(self.answer, 1)
        line.addWidget(self.add)
        self.answer_field = FormField(self.tr("Answer"), self.answer, around=holder)
        block.addWidget(self.answer_field)

    def _build_place(self) -> None:
        block = self._block(self.tr("Where the tenders go"))
        self.folder_field = FolderField(
            self.presenter.folder, self.tr("Folder for the tenders"), "batch-folder"
        )
        self.folder = self.folder_field.edit
        self.folder_field.edited.connect(self._folder_edited)
        block.addWidget(self.folder_field)
        self.name = QLineEdit(self.presenter.name)
        self.name.setObjectName("batch-name")
        self.name.textEdited.connect(self._name_edited)
        self.name_field = FormField(
            self.tr("File name"),
            self.name,
            self.tr("In braces: {row}, {title}, {reference}, {buyer}, or a heading of the table."),
        )
        block.addWidget(self.name_field)
        self.example = label("", "second", tone="text2", wrap=True, name="batch-name-example")
        block.addWidget(self.example)

    def _build_looks(self) -> None:
        presenter = self.presenter
        block = self._block(self.tr("How they are made"))
        self.template = TemplateChooser(presenter.template, "batch-template")
        self.template.chosen.connect(self._template_chosen)
        self.template_field = FormField(self.tr("Template"), self.template)
        block.addWidget(self.template_field)
        self.language = QComboBox()
        self.language.setObjectName("batch-language")
        narrow(self.language)
        for tag in presenter.languages():
            self.language.addItem(language_name(tag), tag)
        self.language.setCurrentIndex(max(0, self.language.findData(presenter.language)))
        self.language.activated.connect(self._language_chosen)
        block.addWidget(FormField(self.tr("Language"), self.language))
        self.marking = self._box(
            self.tr("Save rows with open questions as drafts"),
            "batch-marking",
            presenter.is_marking,
        )
        self.fresh = self._box(
            self.tr("Write all again, also what has not changed"), "batch-fresh", presenter.is_fresh
        )
        block.addWidget(self.marking)
        block.addWidget(self.fresh)
        block.addWidget(label(self.tr("Results are listed in"), "label", weight="medium"))
        line = row(spacing=Space.NORMAL)
        texts = {"csv": self.tr("CSV"), "xlsx": self.tr("Excel"), "json": self.tr("JSON")}
        self.reports: dict[str, QCheckBox] = {}
        for kind in REPORTS:
            made = self._box(texts[kind], f"batch-report-{kind}", kind in presenter.reports)
            self.reports[kind] = made
            line.addWidget(made)
        line.addStretch(1)
        block.addLayout(line)

    def _box(self, text: str, name: str, checked: bool) -> QCheckBox:  # noqa: FBT001
        made = QCheckBox(text)
        made.setObjectName(name)
        made.setChecked(checked)
        made.toggled.connect(lambda _: self._boxes_changed())
        return made

    def least_width(self) -> int:
        """How narrow it can be before a word is cut."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._content.minimumSizeHint().width() + bar

    # Following

    def follow(self) -> None:
        """Show the choices as they are now."""
        presenter = self.presenter
        for fact in [each for each in self._always_rows if each not in presenter.always]:
            holder, _ = self._always_rows.pop(fact)
            self._always.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        for fact in presenter.always:
            if fact not in self._always_rows:
                self._show_always(fact)
        wanted = str(self.fact.currentData() or "")
        with QSignalBlocker(self.fact):
            self.fact.clear()
            for name in presenter.missing():
                definition = presenter.library.fact_definitions[name]
                self.fact.addItem(definition.short_name, name)
            self.fact.setCurrentIndex(max(0, self.fact.findData(wanted)))
        if str(self.fact.currentData() or "") != wanted or not self.answer.count():
            self._show_answers()
        self._show_name()

    def _show_always(self, fact: str) -> None:
        holder = QWidget()
        line = row(holder, spacing=Space.SMALL)
        words = self.presenter.always_text(fact)
        line.addWidget(label(words, "label", wrap=True), 1)
        drop = tool_button("close", self.tr("Take away: {answer}").format(answer=words))
        drop.clicked.connect(lambda: self.always_dropped.emit(fact))
        line.addWidget(drop)
        self._always_rows[fact] = (holder, drop)
        self._always.addWidget(holder)

    def _show_answers(self) -> None:
        definition = self.presenter.library.fact_definitions.get(str(self.fact.currentData() or ""))
        self.answer.clear()
        if definition is not None:
            offered = definition.allowed or (("yes", "no") if definition.type == "boolean" else ())
            self.answer.addItems(list(offered))
        self.answer.setCurrentText("")
        self.answer_field.show_error("")

    def ask_for(self, fact: str) -> None:
        """Lead to a question that is to be answered for every row."""
        place = self.fact.findData(fact)
        if place >= 0:
            self.fact.setCurrentIndex(place)
            self._show_answers()
        self.ensureWidgetVisible(self.answer)
        self.answer.setFocus()

    def _add(self) -> None:
        fact, text = str(self.fact.currentData() or ""), self.answer.currentText().strip()
        if not fact or not text:
            self.answer_field.show_error(self.tr("Enter the answer."))
            return
        self.always_wanted.emit(fact, text)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the answer."""
        self.answer_field.show_error(sentence)

    def _show_name(self) -> None:
        self.name_field.show_error(self.presenter.name_error())
        example = self.presenter.name_example()
        words = self.tr("The first one: {name}").format(name=example) if example else ""
        self.example.setText(words)
        self.example.setVisible(bool(words))

    def check(self) -> bool:
        """Say at each field what is wrong with it; the first one takes the focus."""
        wrong = show_errors(
            (
                (self.folder_field, self.presenter.folder_error()),
                (self.name_field, self.presenter.name_error()),
                (self.template_field, self.presenter.template_error()),
            )
        )
        if wrong is not None:
            self.ensureWidgetVisible(wrong)
        return wrong is None

    # What is edited

    def _name_edited(self, text: str) -> None:
        self.presenter.name = text
        self._show_name()
        self.changed.emit()

    def _folder_edited(self, folder: Path) -> None:
        self.presenter.folder = folder
        self.changed.emit()

    def _template_chosen(self, template: str) -> None:
        self.presenter.template = template
        self.template_field.show_error(self.presenter.template_error())
        self.changed.emit()

    def _language_chosen(self, place: int) -> None:
        self.presenter.language = str(self.language.itemData(place))

    def _boxes_changed(self) -> None:
        presenter = self.presenter
        presenter.is_marking, presenter.is_fresh = self.marking.isChecked(), self.fresh.isChecked()
        presenter.reports = frozenset(k for k, box in self.reports.items() if box.isChecked())
        self.changed.emit()
