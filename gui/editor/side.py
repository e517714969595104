"""Beside the wording: its preview, its problems; and lists of uses, languages and versions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from assembler.library import Finding, Version, history
from gui import _background
from gui.look import (
    EmptyState,
    Hairline,
    Space,
    colour,
    column,
    ground,
    icon,
    label,
    row,
    type_font,
)
from gui.reason.words import day_text

from .fonts import fixed_font
from .presenter import ClauseDocument, difference

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_DATA: Final = Qt.ItemDataRole.UserRole


class PlainList(QListWidget):
    """Items of one or two lines that wrap; Return or a click leads somewhere."""

    chosen = Signal(object)

    def __init__(self, name: str, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setIconSize(QSize(16, 16))
        self.setSpacing(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(type_font("label"))
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_DATA)))
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(_DATA)))

    def add(self, text: str, data: object, icon_name: str = "", token: str = "text2") -> None:
        """One item at the end."""
        made = QListWidgetItem(text)
        if icon_name:
            made.setIcon(icon(icon_name, token))
        made.setData(_DATA, data)
        self.addItem(made)


class Problems(QWidget):
    """What the check finds in this text; F8 goes to the next."""

    wanted = Signal(object)  # a Finding to go to

    def __init__(self) -> None:
        super().__init__()
        ground(self, "canvas")
        lines = column(self)
        head = row(margins=(Space.NORMAL, Space.MEDIUM, Space.NORMAL, Space.MEDIUM), spacing=8)
        head.addWidget(label(self.tr("Problems"), "label", weight="semibold"))
        self.count = label("", "second", tone="text3")
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(label(self.tr("F8 goes to the next"), "second", tone="text2"))
        lines.addLayout(head)
        lines.addWidget(Hairline())
        self.list = PlainList("problems", self.tr("Problems"))
        self.list.chosen.connect(self.wanted.emit)
        self.nothing = label(self.tr("No problems found."), "label", tone="text2", wrap=True)
        self.nothing.setContentsMargins(Space.NORMAL, Space.MEDIUM, Space.NORMAL, 0)
        lines.addWidget(self.nothing)
        held = column(margins=(Space.SMALL, Space.TINY, 0, 0))
        held.addWidget(self.list)
        lines.addLayout(held, 1)
        self.findings: tuple[Finding, ...] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List these."""
        if tuple(findings) == self.findings and self.list.count() == len(findings):
            return
        self.findings = tuple(findings)
        self.list.clear()
        for each in findings:
            look = ("error", "wrong") if each.severity == "error" else ("warning", "undecided")
            said = self.tr("Line {line}: {message}").format(line=each.line, message=each.message)
            self.list.add(f"{said}\n{each.fix}".strip(), each, *look)
        self.count.setText(self.locale().toString(len(findings)) if findings else "")
        self.nothing.setVisible(not findings)
        self.list.setVisible(bool(findings))

    def step(self, by: int) -> None:
        """Go to the next problem, or the one before; round at the ends."""
        if self.findings:
            at = (self.list.currentRow() + by) % len(self.findings)
            self.list.setCurrentRow(at)
            self.wanted.emit(self.findings[at])


class DifferenceText(QPlainTextEdit):
    """Lines that went and came, each with its sign and colour."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(accessible_name)
        self.setTabChangesFocus(True)
        self.setFont(fixed_font())
        self._colours = _Signs(self.document())


class _Signs(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        tokens = {"+": ("included", "included_tint"), "-": ("wrong", "wrong_tint")}
        found = tokens.get(text[:1])
        if found:
            made = QTextCharFormat()
            made.setForeground(QColor(colour(found[0])))
            made.setBackground(QColor(colour(found[1])))
            self.setFormat(0, len(text), made)


class HistoryList(QWidget):
    """Who changed the file when, and how what stands here differs from it; only read."""

    def __init__(self, document: ClauseDocument) -> None:
        super().__init__()
        self._document = document
        self._versions: tuple[Version, ...] = ()
        lines = column(self, margins=(0, Space.NORMAL, 0, 0), spacing=Space.SMALL)
        self.list = PlainList("versions", self.tr("Earlier versions"))
        self.list.setMaximumHeight(220)
        self.list.currentRowChanged.connect(self._show)
        self.text = DifferenceText(self.tr("Differences from the version that is chosen"))
        self.empty = EmptyState("history", "", "")
        lines.addWidget(self.empty, 1)
        lines.addWidget(self.list)
        lines.addWidget(self.text, 1)
        self._say(self.tr("Reading the history…"), "")

    def _say(self, title: str, sentence: str) -> None:
        self.empty.say(title, sentence)
        for widget, shown in ((self.empty, True), (self.list, False), (self.text, False)):
            widget.setVisible(shown)

    def load(self) -> None:
        """Read the history in the background."""
        document = self._document
        _background.run(
            self,
            history,
            document.library,
            document.key,
            done=self._take,
            failed=lambda error: self._say(self.tr("The history cannot be read"), str(error)),
        )

    def _take(self, found: object) -> None:
        if found is None:
            self._say(
                self.tr("This folder has no history"),
                self.tr("It is not under git. Everything else works."),
            )
            return
        self._versions = cast("tuple[Version, ...]", found)
        if not self._versions:
            self._say(
                self.tr("No version is kept yet"), self.tr("The file was not committed so far.")
            )
            return
        self.list.clear()
        for each in self._versions:
            said = self.tr("{day}, {person}").format(day=day_text(each.day), person=each.person)
            self.list.add(f"{said}\n{each.note}", each.commit, "history")
        for widget, shown in ((self.empty, False), (self.list, True), (self.text, True)):
            widget.setVisible(shown)
        self.list.setCurrentRow(0)

    def _show(self, at: int) -> None:
        if 0 <= at < len(self._versions):
            said = difference(self._versions[at].text, self._document.text)
            same = self.tr("Nothing differs from what stands here now.")
            self.text.setPlainText(said or same)
