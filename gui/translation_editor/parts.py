"""Table, card and checks of the paragraphs; the view leads what they ask for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QTableView,
    QWidget,
)

from gui._texts import translate
from gui.editor.fields import PageText
from gui.editor.side import PlainList
from gui.look import Hairline, Space, button, column, ground, label, row

from .delegate import ParagraphDelegate
from .model import NUMBER, SOURCE, STATE, TARGET, ParagraphModel
from .presenter import Paragraph, TranslationDocument


class ParagraphTable(QTableView):
    """Number, original, translation and state; original and translation share the room."""

    def __init__(self, model: ParagraphModel) -> None:
        super().__init__()
        self.setObjectName("paragraphs")
        self.setAccessibleName(translate("TranslationView", "Paragraphs"))
        self.setModel(model)
        self.delegate = ParagraphDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        for at, mode in (
            (NUMBER, QHeaderView.ResizeMode.Fixed),
            (SOURCE, QHeaderView.ResizeMode.Stretch),
            (TARGET, QHeaderView.ResizeMode.Stretch),
            (STATE, QHeaderView.ResizeMode.Fixed),
        ):
            header.setSectionResizeMode(at, mode)
        self.setColumnWidth(NUMBER, 40)
        self.setColumnWidth(STATE, 140)


class ParagraphField(PageText):
    """The translation of one paragraph; Ctrl+Return goes on to the next."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("translation")
        self.setAccessibleName(translate("TranslationView", "Translation of the paragraph"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(84)

    def show_direction(self, direction: Qt.LayoutDirection) -> None:
        """Begin lines at the side where the language is read from."""
        self.setLayoutDirection(direction)
        option = self.document().defaultTextOption()
        option.setTextDirection(direction)
        option.setAlignment(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading))
        self.document().setDefaultTextOption(option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
            return
        super().keyPressEvent(event)


class ParagraphCard(QWidget):
    """The paragraph at work: its original above, its translation below."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "white-card")
        lines = column(self, margins=(Space.NORMAL,) * 4, spacing=Space.SMALL)
        self.source = label("", "body", wrap=True, name="source")
        self.field = ParagraphField()
        lines.addWidget(self.source)
        lines.addWidget(self.field)
        foot = row(spacing=Space.SMALL)
        foot.addStretch(1)
        copy = translate("TranslationView", "Copy source")
        self.copy_source = button(copy, "quiet", name="copy-source")
        self.copy_source.clicked.connect(lambda: self.field.setPlainText(self.source.text()))
        unfinished = translate("TranslationView", "Next unfinished")
        self.next = button(unfinished, "primary", size="small", name="next")
        foot.addWidget(self.copy_source)
        foot.addWidget(self.next)
        lines.addLayout(foot)

    def show_paragraph(self, line: Paragraph | None) -> None:
        """Show another paragraph; sends no signal."""
        self.source.setText(line.source if line else "")
        target = line.target if line else ""
        with QSignalBlocker(self.field):
            if self.field.toPlainText() != target:
                self.field.setPlainText(target)


class ChecksPane(QWidget):
    """What is checked in the paragraph, the revision it translates, and who has reviewed it."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "canvas")
        self.setMinimumWidth(240)
        lines = column(self, margins=(Space.NORMAL,) * 4, spacing=Space.SMALL)
        self._head = label("", "head", weight="semibold")
        lines.addWidget(self._head)
        self.list = PlainList("translation-checks", translate("TranslationView", "Checks"))
        self.list.setMaximumHeight(220)
        lines.addWidget(self.list)
        lines.addWidget(Hairline())
        lines.addWidget(label(translate("TranslationView", "Source"), "label", weight="semibold"))
        self._revision = label("", "label", tone="text2", wrap=True, name="of-revision")
        lines.addWidget(self._revision)
        now = translate("TranslationView", "It is up to date now")
        self.current = button(now, size="small", name="up-to-date")
        lines.addWidget(self.current, 0, Qt.AlignmentFlag.AlignLeading)
        lines.addWidget(Hairline())
        lines.addWidget(label(translate("TranslationView", "Review"), "label", weight="semibold"))
        self._review = label("", "label", tone="text2", wrap=True, name="review")
        lines.addWidget(self._review)
        enter = translate("TranslationView", "Enter the reviewer…")
        self.reviewer = button(enter, size="small", name="reviewer")
        lines.addWidget(self.reviewer, 0, Qt.AlignmentFlag.AlignLeading)
        lines.addStretch(1)

    def show_document(self, document: TranslationDocument) -> None:
        """Show what it is a translation of, and who has reviewed it."""
        says = translate(
            "TranslationView", "It translates revision {old}; the original is at revision {new}."
        )
        self._revision.setText(
            says.format(old=document.field("of_revision"), new=document.clause.revision)
        )
        self.current.setVisible(document.is_behind and not document.file.locked)
        nobody = translate(
            "TranslationView",
            "Nobody qualified has reviewed it; the page says so in both languages.",
        )
        by = translate("TranslationView", "Reviewed by {name}.").format(name=document.reviewer)
        self._review.setText(by if document.reviewer else nobody)

    def show_paragraph(self, line: Paragraph | None) -> None:
        """List the checks of another paragraph."""
        words = translate("TranslationView", "Paragraph {number}")
        self._head.setText(words.format(number=line.number) if line else "")
        self.list.clear()
        checks: Sequence[tuple[str, bool]] = line.checks if line else ()
        for said, holds in checks:
            look = ("tick", "included") if holds else ("warning", "undecided")
            self.list.add(said, None, *look)
