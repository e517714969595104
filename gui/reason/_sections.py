"""What stands below the tree of a reason: law, alternates, judgement, what would change it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from gui.clauses.words import LOOKS
from gui.look import (
    FormField,
    IconLabel,
    Space,
    button,
    colour,
    column,
    ground,
    is_palette_change,
    label,
    row,
)

from .presenter import AlternateLine, Flip, JudgementBox, Law

_SHOWN_FLIPS: Final = 3


class LawSection(QWidget):
    """Each legal source with its link and the day on which it was read."""

    def __init__(self, laws: Sequence[Law], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: list[tuple[QLabel, Law]] = []
        lines = column(self, spacing=Space.SMALL)
        lines.addWidget(label(self.tr("Law"), "label", weight="semibold"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.TINY)
        grid.setColumnStretch(0, 1)
        for at, law in enumerate(laws):
            grid.addWidget(self._cite(law), at, 0, Qt.AlignmentFlag.AlignTop)
            checked = label(law.checked, "second", tone="text3")
            checked.setContentsMargins(0, 4, 0, 0)
            top_end = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing
            grid.addWidget(checked, at, 1, top_end)
        lines.addLayout(grid)

    def _cite(self, law: Law) -> QWidget:
        if not law.url:
            said = label(law.cite, "second", tone="text2", wrap=True)
            said.setContentsMargins(0, 4, 0, 4)
            return said
        link = label("", "second", wrap=True)
        link.setTextFormat(Qt.TextFormat.RichText)
        link.setText(_anchor(law))
        self._links.append((link, law))
        link.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        link.setAccessibleName(self.tr("{cite}, opens in the browser").format(cite=law.cite))
        link.setToolTip(law.url)
        link.linkActivated.connect(lambda found: QDesktopServices.openUrl(QUrl(found)))
        holder = QWidget()
        line = row(holder, margins=(0, 4, 0, 4), spacing=6)
        line.addWidget(IconLabel("link-out", "accent", 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(link, 1)
        return holder

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_palette_change(event):
            for link, law in self._links:
                link.setText(_anchor(law))


def _anchor(law: Law) -> str:
    style = f"text-decoration: none; color: {colour('accent').name()}"
    return f'<a href="{escape(law.url, quote=True)}" style="{style}">{escape(law.cite)}</a>'


class AlternatesSection(QWidget):
    """Which alternates of the text apply."""

    question_wanted = Signal(str)

    def __init__(self, alternates: Sequence[AlternateLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, spacing=Space.SMALL)
        lines.addWidget(label(self.tr("Alternates"), "label", weight="semibold"))
        for each in alternates:
            line = row(spacing=10)
            icon_name, token = LOOKS[each.state]
            line.addWidget(IconLabel(icon_name, token, 16), 0, Qt.AlignmentFlag.AlignTop)
            texts = column(spacing=2)
            texts.addWidget(
                label(f"{each.name} · {each.state_word}", "label", weight="medium", wrap=True)
            )
            texts.addWidget(label(each.text, "second", tone="text2", wrap=True))
            line.addLayout(texts, 1)
            if each.fact:
                answer = button(self.tr("Answer"), "quiet")
                fact = each.fact
                answer.clicked.connect(lambda _=False, fact=fact: self.question_wanted.emit(fact))
                line.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
            lines.addLayout(line)


class JudgementSection(QWidget):
    """What the law leaves to the officer: the factors, and the place for what was weighed."""

    recorded = Signal(str)  # an empty text takes the record back

    def __init__(self, box: JudgementBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = box.weighed
        ground(self, "card")
        lines = column(self, margins=(16, 14, 16, 14), spacing=Space.SMALL)
        head = row(spacing=10)
        head.addWidget(IconLabel("person", "text2", 16), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(
            label(self.tr("The law leaves this to you"), "label", weight="semibold", wrap=True), 1
        )
        lines.addLayout(head)
        lines.addWidget(label(box.question, "label", wrap=True))
        if box.factors:
            factors = "; ".join(box.factors)
            said = self.tr("Weigh these: {factors}.").format(factors=factors)
            lines.addWidget(label(said, "second", tone="text2", wrap=True, name="factors"))
        self.edit = QPlainTextEdit(box.weighed)
        self.edit.setObjectName("judgement-reason")
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(76)
        self.field = FormField(self.tr("What you weighed, and what you decided"), self.edit)
        lines.addWidget(self.field)
        foot = row(spacing=Space.SMALL)
        self.record = button(self.tr("Record it"), size="small", name="record-judgement")
        self.record.clicked.connect(self._record)
        foot.addWidget(self.record)
        self.state = label(self._state_words(), "second", tone="text3")
        foot.addWidget(self.state, 1)
        lines.addLayout(foot)

    def is_touched(self) -> bool:
        """Whether something was written that is not recorded yet."""
        return self.edit.toPlainText().strip() != self._kept

    def _state_words(self) -> str:
        if self._kept:
            return self.tr("Recorded. It is printed in the record.")
        return self.tr("Not recorded yet.")

    def _record(self) -> None:
        text = self.edit.toPlainText().strip()
        if not text and not self._kept:
            self.field.show_error(self.tr("Write what you weighed: the record needs it."))
            self.edit.setFocus()
            return
        self.field.show_error("")
        self._kept = text
        self.recorded.emit(text)
        self.state.setText(self._state_words())


class ChangesSection(QWidget):
    """What would change this: the nearest answers, each with a way to its question."""

    question_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("what-would-change")
        ground(self, "hint-card")
        line = row(self, margins=(16, 14, 12, 14), spacing=12)
        line.addWidget(IconLabel("swap", "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._lines = column(spacing=Space.SMALL)
        line.addLayout(self._lines, 1)
        title = self.tr("What would change this?")
        self._lines.addWidget(label(title, "label", weight="semibold"))
        self.sentence = label("", "second", tone="text2", wrap=True, name="change-sentence")
        self._lines.addWidget(self.sentence)
        self._rows: list[QWidget] = []
        self._flips: tuple[Flip, ...] = ()
        self.buttons: list[QPushButton] = []

    def show_waiting(self) -> None:
        """The engine is trying answers."""
        self._clear()
        self.sentence.setText(self.tr("Trying other answers…"))
        self.sentence.show()

    def show_flips(self, flips: tuple[Flip, ...], *, by_you: bool) -> None:
        """The answers that were found."""
        self._clear()
        self._flips = flips
        none_found = (
            self.tr("You decided this clause. Let the rules decide, and answers count again.")
            if by_you
            else self.tr("No single answer would change it.")
        )
        self.sentence.setText("" if flips else none_found)
        self.sentence.setVisible(not flips)
        self._add(flips[:_SHOWN_FLIPS])
        rest = flips[_SHOWN_FLIPS:]
        if rest:
            more = button(self.tr("Show %n more", "", len(rest)), "quiet", name="more-changes")
            more.clicked.connect(lambda: self._show_rest(more, rest))
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
            self._rows.append(more)

    def _show_rest(self, more: QPushButton, rest: tuple[Flip, ...]) -> None:
        more.hide()
        first = len(self.buttons)
        self._add(rest)
        self._rows[-len(rest)].show()  # what is not shown yet takes no focus
        self.buttons[first].setFocus()

    def _add(self, flips: Sequence[Flip]) -> None:
        for flip in flips:
            holder = QWidget()
            line = row(holder, spacing=Space.MEDIUM)
            texts = column(spacing=1)
            texts.addWidget(label(flip.answer, "second", weight="medium", wrap=True))
            texts.addWidget(label(flip.effect, "second", tone="text2", wrap=True))
            line.addLayout(texts, 1)
            go = button(self.tr("Try it…"), size="small")
            go.setAccessibleName(self.tr("Try it: {answer}").format(answer=flip.answer))
            go.clicked.connect(lambda _=False, fact=flip.fact: self.question_wanted.emit(fact))
            line.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(go)
            self._lines.addWidget(holder)
            self._rows.append(holder)

    def _clear(self) -> None:
        for old in self._rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self.buttons = [], []
