"""The middle of the page: a heading for each group, a line for each question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.look import Hairline, IconLabel, Space, button, column, label, row

from .presenter import Line, Section, action_words

_STATEMENT_SHARE: Final = 37  # of a hundred, as wide as the picture has it
_ANSWER_SHARE: Final = 63
_ROW_PAD: Final = 5
_LINE_TOP: Final = 5  # so that texts stand on the line of the taller link


class LineRow(QWidget):
    """Statement, answer with its source, and the link that leads to the question."""

    wanted = Signal(str)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = line.fact
        across = row(self, margins=(0, _ROW_PAD, 0, _ROW_PAD), spacing=Space.MEDIUM)
        top = Qt.AlignmentFlag.AlignTop
        self.statement = label("", "label", tone="text2", wrap=True)
        self.statement.setContentsMargins(0, _LINE_TOP, 0, _LINE_TOP)
        across.addWidget(self.statement, _STATEMENT_SHARE, top)
        said = row(margins=(0, _LINE_TOP, 0, _LINE_TOP), spacing=Space.SMALL)
        self.mark = IconLabel("undecided", "undecided", 16)
        said.addWidget(self.mark, 0, top)
        texts = column(spacing=1)
        self.answer = label("", "label", weight="medium", wrap=True)
        self.note = label("", "second", tone="text2", wrap=True)
        texts.addWidget(self.answer)
        texts.addWidget(self.note)
        said.addLayout(texts, 1)
        holder = QWidget()
        holder.setLayout(said)
        across.addWidget(holder, _ANSWER_SHARE, top)
        self.link = button("", "quiet")
        self.link.setObjectName(f"change-{line.fact}")
        self.link.clicked.connect(lambda: self.wanted.emit(self.fact))
        end = QWidget()
        end.setMinimumWidth(self._link_width())
        line_end = row(end)
        line_end.addStretch(1)
        line_end.addWidget(self.link)
        across.addWidget(end, 0, top)
        self.show_line(line)

    def _link_width(self) -> int:
        """Room for either word, so that the answers of all lines begin at one place."""
        self.link.ensurePolished()
        measure = self.link.fontMetrics()
        return max(measure.horizontalAdvance(word) for word in action_words()) + Space.MEDIUM

    def show_line(self, line: Line) -> None:
        """Say what is the answer now."""
        self.statement.setText(line.statement)
        self.statement.setToolTip(line.question)
        self.answer.setText(line.answer)
        self.answer.setProperty("tone", "text" if line.is_answered else "undecided")
        self.answer.style().unpolish(self.answer)
        self.answer.style().polish(self.answer)
        self.note.setText(line.note)
        self.note.setVisible(bool(line.note))
        self.mark.setVisible(not line.is_answered)
        self.link.setText(line.action)
        spoken = ", ".join(part for part in (line.statement, line.answer, line.note) if part)
        self.link.setAccessibleName(f"{line.action}: {spoken}")
        self.setToolTip(line.question)


class SectionBlock(QWidget):
    """One heading with its lines."""

    wanted = Signal(str)

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = section.title
        lines = column(self)
        head = row(margins=(0, 0, 0, Space.SMALL))
        head.addWidget(label(section.title, "head", weight="semibold", wrap=True), 1)
        self._count = label("", "second", tone="text2")
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        lines.addLayout(head)
        lines.addWidget(Hairline())
        self._rows: dict[str, LineRow] = {}
        for line in section.lines:
            made = LineRow(line)
            made.wanted.connect(self.wanted)
            self._rows[line.fact] = made
            lines.addWidget(made)
            lines.addWidget(Hairline())
        self._count.setText(section.count)

    def fits(self, section: Section) -> bool:
        """Whether the same questions stand here in the same order."""
        same = tuple(self._rows) == tuple(line.fact for line in section.lines)
        return same and self.title == section.title

    def show_section(self, section: Section) -> None:
        """Say what the answers are now."""
        self._count.setText(section.count)
        for line in section.lines:
            self._rows[line.fact].show_line(line)

    def line(self, fact: str) -> LineRow | None:
        """The line of a question."""
        return self._rows.get(fact)


class AnswerPage(QWidget):
    """All sections under each other; lines stay where they are when only answers change."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: list[SectionBlock] = []
        self._lines = column(self, spacing=Space.HUGE)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Take over what the draft says now."""
        fit = len(sections) == len(self._blocks) and all(
            block.fits(section) for block, section in zip(self._blocks, sections, strict=True)
        )
        if fit:
            for block, section in zip(self._blocks, sections, strict=True):
                block.show_section(section)
            return
        for old in self._blocks:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._blocks = []
        for section in sections:
            block = SectionBlock(section)
            block.wanted.connect(self.wanted)
            self._lines.addWidget(block)
            self._blocks.append(block)

    def line(self, fact: str) -> LineRow | None:
        """The line of a question, if it stands on the page."""
        found = (block.line(fact) for block in self._blocks)
        return next((each for each in found if each is not None), None)

    def block(self, title: str) -> SectionBlock | None:
        """The block under a heading."""
        return next((each for each in self._blocks if each.title == title), None)
