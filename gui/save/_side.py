"""The right side: what is saved, what is in the way, how far it is, and what can be done then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from gui.look import Hairline, IconLabel, Space, button, clear, column, ground, label, row

from ._parts import AskRow, StateBar, breakable, count_line
from .presenter import SHOWN, OpenRow, SavePresenter
from .told import moved_sentence, saved_counts, saved_title
from .writing import Saved

WIDTH: Final = 360
_FOOT_MOST: Final = 480  # a button is no slab, where the foot is as wide as the window


class SaveSide(QWidget):
    """Three states: before, at work, saved. The button at the foot never moves."""

    save_wanted = Signal()
    replace_wanted = Signal()
    keep_both_wanted = Signal()
    cancel_wanted = Signal()
    open_wanted = Signal()
    folder_wanted = Signal()
    copy_wanted = Signal()
    again_wanted = Signal()
    question_wanted = Signal(str, str)  # fact, clause
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save-side")
        ground(self, "canvas")
        self.setMinimumWidth(280)
        lines = column(self)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.summary = content = ground(QWidget(), "canvas")
        self._content = column(
            content,
            margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.NORMAL),
            spacing=Space.NORMAL,
        )
        scroll.setWidget(content)
        lines.addWidget(scroll, 1)
        lines.addWidget(Hairline())
        centred = row()
        foot = self._build_foot()
        foot.setMaximumWidth(_FOOT_MOST)
        centred.addStretch(1)
        centred.addWidget(foot, 1000)
        centred.addStretch(1)
        lines.addLayout(centred)

    def release_summary(self) -> QWidget:
        """The summary, to stand elsewhere; the foot stays."""
        self._scroll.takeWidget()
        self._scroll.hide()
        return self.summary

    def take_summary_back(self) -> None:
        """The summary stands over the foot again."""
        self._scroll.setWidget(self.summary)
        self._scroll.show()

    # The foot

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        lines = column(foot)
        self._feet = (
            self._build_before(),
            self._build_conflict(),
            self._build_busy(),
            self._build_saved(),
        )
        for each in self._feet:
            lines.addWidget(each)
        return foot

    @staticmethod
    def _pane() -> tuple[QWidget, QVBoxLayout]:
        made = QWidget()
        margins = (Space.LARGE, Space.NORMAL, Space.LARGE, Space.NORMAL)
        return made, column(made, margins=margins, spacing=Space.SMALL)

    def _build_before(self) -> QWidget:
        pane, lines = self._pane()
        self.save = button("", "primary", size="large", name="save-now")
        self.save.clicked.connect(self.save_wanted)
        self.failed = _Message("error", "wrong")
        self.failed.hide()
        self.hint = label("", "second", tone="text2", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for each in (self.failed, self.save, self.hint):
            lines.addWidget(each)
        return pane

    def _build_conflict(self) -> QWidget:
        pane, lines = self._pane()
        self.conflict = _Message("warning", "undecided")
        lines.addWidget(self.conflict)
        self.keep_both = button(self.tr("Keep both"), "primary", name="save-keep-both")
        self.keep_both.clicked.connect(self.keep_both_wanted)
        self.replace = button(self.tr("Replace"), name="save-replace")
        self.replace.clicked.connect(self.replace_wanted)
        cancel = button(self.tr("Cancel"), name="save-cancel-conflict")
        cancel.clicked.connect(self.show_before)
        line = row(spacing=Space.SMALL)
        for made in (self.keep_both, self.replace, cancel):
            line.addWidget(made)
        line.addStretch(1)
        lines.addLayout(line)
        return pane

    def _build_busy(self) -> QWidget:
        pane, lines = self._pane()
        self.step = label("", "label", weight="medium", name="save-step")
        self.bar = QProgressBar()
        self.bar.setObjectName("save-progress")
        self.bar.setAccessibleName(self.tr("How much is written"))
        self.bar.setTextVisible(False)
        self.cancel = button(self.tr("Cancel"), name="save-cancel")
        self.cancel.clicked.connect(self.cancel_wanted)
        lines.addWidget(self.step)
        lines.addWidget(self.bar)
        line = row()
        line.addStretch(1)
        line.addWidget(self.cancel)
        lines.addLayout(line)
        return pane

    def _build_saved(self) -> QWidget:
        pane, lines = self._pane()
        self.open = button(
            self.tr("Open in Word"), "primary", size="large", name="save-open-in-word"
        )
        self.open.clicked.connect(self.open_wanted)
        lines.addWidget(self.open)
        line = row(spacing=Space.SMALL)
        for text, name, signal in (
            (self.tr("Open folder"), "save-open-folder", self.folder_wanted),
            (self.tr("Copy summary"), "save-copy", self.copy_wanted),
        ):
            made = button(text, name=name)
            made.clicked.connect(signal)
            line.addWidget(made, 1)
        lines.addLayout(line)
        self.again = button(self.tr("Save again…"), "quiet", name="save-again")
        self.again.clicked.connect(self.again_wanted)
        lines.addWidget(self.again)
        return pane

    def _show_foot(self, place: int) -> None:
        for each in self._feet:
            each.hide()
        self._feet[place].show()

    def show_before(self) -> None:
        """Nothing is under way; the button saves."""
        self._show_foot(0)

    def show_failure(self, sentence: str) -> None:
        """Say why nothing was written."""
        self.failed.say(sentence)
        self.failed.setVisible(bool(sentence))
        self._show_foot(0)
        if sentence:
            self.save.setFocus()

    def show_conflict(self, title: str, detail: str, *, can_replace: bool) -> None:
        """Ask what becomes of the files that are there already."""
        self.conflict.say(title, detail)
        self.replace.setEnabled(can_replace)
        self._show_foot(1)
        self.keep_both.setFocus()

    def show_step(self, done: int, total: int, words: str) -> None:
        """How far the writing is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.step.setText(words)
        if self._feet[2].isHidden():
            self._show_foot(2)
            self.cancel.setFocus()

    # What is said above

    def show_plan(self, presenter: SavePresenter) -> None:
        """What will be saved, before it is."""
        clear(self._content)
        self.save.setText(presenter.button())
        self.hint.setText(presenter.file_name)
        self._content.addWidget(label(self.tr("Before you save"), "head", weight="semibold"))
        bar = StateBar()
        counts = presenter.counts()
        bar.show_parts([(token, count) for _, token, _, count in counts])
        self._content.addWidget(bar)
        states = column(spacing=Space.SMALL)
        for icon_name, token, word, count in counts:
            states.addWidget(count_line(icon_name, token, word, self.locale().toString(count)))
        self._content.addLayout(states)
        self._add_undecided(presenter.undecided())
        self._add_list(
            self.tr("Parts of the tender"),
            [(title, self.locale().toString(count)) for title, count in presenter.parts()],
        )
        self._add_files(self.tr("Files"), presenter.file_names())
        self._content.addStretch(1)

    def show_saved(self, saved: Saved) -> None:
        """What was written, and what can be done now."""
        clear(self._content)
        head = row(spacing=Space.MEDIUM)
        token = "undecided" if saved.is_draft else "included"
        head.addWidget(IconLabel(token, token, 22), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(
            label(saved_title(saved), "head", weight="semibold", wrap=True, name="saved-title"), 1
        )
        self._content.addLayout(head)
        told = moved_sentence(saved)
        if told:
            self._content.addWidget(label(told, "label", tone="text2", wrap=True))
        states = column(spacing=Space.SMALL)
        for icon_name, icon_token, word, count in saved_counts(saved):
            number = self.locale().toString(count)
            states.addWidget(count_line(icon_name, icon_token, word, number))
        self._content.addLayout(states)
        self._add_files(self.tr("Files"), [path.name for path in saved.files.values()])
        self._content.addStretch(1)
        self._show_foot(3)
        self.open.setFocus()

    def _section(self, title: str, count: str = "") -> None:
        self._content.addWidget(Hairline())
        line = row()
        line.addWidget(label(title, "label", weight="semibold"), 1)
        if count:
            line.addWidget(label(count, "second", tone="text3"))
        self._content.addLayout(line)

    def _add_undecided(self, rows: Sequence[OpenRow]) -> None:
        if not rows:
            return
        self._section(self.tr("Not decided yet"), self.locale().toString(len(rows)))
        block = column(margins=(-Space.SMALL, 0, -Space.SMALL, 0), spacing=Space.TINY)
        for each in rows[:SHOWN]:
            made = AskRow(each.title, each.ask)
            made.setObjectName(f"ask-{each.clause}")
            made.clicked.connect(self._asker(each))
            block.addWidget(made)
        self._content.addLayout(block)
        more = len(rows) - SHOWN
        words_more = (
            self.tr("Show %n more", "", more) if more > 0 else self.tr("Show in your answers")
        )
        show = button(words_more, "quiet", name="save-show-undecided")
        show.clicked.connect(self.check_wanted)
        self._content.addWidget(show, 0, Qt.AlignmentFlag.AlignLeading)

    def _asker(self, asked: OpenRow) -> Callable[[], None]:
        return lambda: self.question_wanted.emit(asked.fact, asked.clause)

    def _add_list(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        self._section(title)
        block = column(spacing=Space.SMALL)
        for word, count in rows:
            line = row(spacing=Space.SMALL)
            line.addWidget(label(word, "label", wrap=True), 1)
            line.addWidget(label(count, "label", tone="text2"))
            block.addLayout(line)
        self._content.addLayout(block)

    def _add_files(self, title: str, names: Sequence[str]) -> None:
        self._section(title)
        block = column(spacing=Space.SMALL)
        for name in names:
            line = row(spacing=Space.SMALL)
            line.addWidget(IconLabel("document", "text2", 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(breakable(name), "label", wrap=True), 1)
            block.addLayout(line)
        self._content.addLayout(block)


class _Message(QWidget):
    """Icon, sentence in bold, and a second one."""

    def __init__(self, icon_name: str, token: str) -> None:
        super().__init__()
        line = row(self, spacing=Space.MEDIUM)
        line.addWidget(IconLabel(icon_name, token, 18), 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=2)
        self._title = label("", "label", weight="medium", wrap=True)
        self._detail = label("", "second", tone="text2", wrap=True)
        lines.addWidget(self._title)
        lines.addWidget(self._detail)
        line.addLayout(lines, 1)

    def say(self, title: str, detail: str = "") -> None:
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title} {detail}".strip())

    def text(self) -> str:
        """What is said."""
        return self.accessibleName()
