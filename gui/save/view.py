"""The screen "Save tender": choices at the left, what is saved and the button at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui import _background
from gui.look import Hairline, ground, row, speak

from ._form import SaveForm
from ._side import WIDTH, SaveSide
from .naming import DEFAULT_PATTERN, is_open_elsewhere
from .presenter import OPTIONS, OWN_TEMPLATE, SavePresenter, template_error
from .told import failure, saved_title, summary
from .writing import Plan, Saved, write_pack

if TYPE_CHECKING:
    from gui.window import OpenTender

STACKED_BELOW: Final = 760
QWIDGETSIZE_MAX: Final = 16_777_215  # what Qt takes for "no limit"


def open_in_system(path: Path) -> None:
    """Hand a file or folder to the program that the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class SaveView(QWidget):
    """Asks, writes in the background, and offers what comes next."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save-view")
        ground(self, "surface")
        self.tender = tender
        self.open_path: Callable[[Path], object] = open_in_system
        self.saved: Saved | None = None
        self._plan: Plan | None = None
        self._is_stacked = False
        self._task: _background.Task | None = None
        self.presenter = self._remembered()
        self._lines = row(self)
        self.form = SaveForm(self.presenter)
        self.side = SaveSide()
        self.side.setFixedWidth(WIDTH)
        self._line = Hairline(Qt.Orientation.Vertical)
        for each, stretch in ((self.form, 1), (self._line, 0), (self.side, 0)):
            self._lines.addWidget(each, stretch)
        self.setFocusProxy(self.form.name)
        self._connect()
        self._follow()
        self.side.show_before()

    def _remembered(self) -> SavePresenter:
        """The choices of the last time, beside the work file or in the documents."""
        settings = self.tender.desk.settings
        path = self.tender.draft.path
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = settings.text_of("save/folder") or QStandardPaths.writableLocation(documents)
        chosen = settings.text_of("save/with", "record")
        template = settings.text_of("save/template", OWN_TEMPLATE)
        return SavePresenter(
            self.tender.draft,
            path.parent if path is not None else Path(kept),
            settings.text_of("save/pattern", DEFAULT_PATTERN),
            OWN_TEMPLATE if template_error(template) else template,
            chosen=frozenset(chosen.split(",")).intersection(OPTIONS),
        )

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        side = self.side
        side.save_wanted.connect(self.save)
        side.replace_wanted.connect(lambda: self._write(self._plan))
        side.keep_both_wanted.connect(self._keep_both)
        side.cancel_wanted.connect(self.cancel)
        side.open_wanted.connect(self._open)
        side.folder_wanted.connect(self._open_folder)
        side.copy_wanted.connect(self._copy)
        side.again_wanted.connect(self._begin_again)
        side.question_wanted.connect(self._ask)
        side.check_wanted.connect(lambda: self.tender.show_screen("check"))
        self.tender.changed.connect(self._changed)

    # Following

    def _changed(self) -> None:
        """Something differs from what was saved, or from what was asked about."""
        if self._task is None:
            self.saved = None
            self._follow()
            self.side.show_failure("")

    def _follow(self) -> None:
        self.form.show_state()
        self.side.show_plan(self.presenter)

    def show_item(self, item: object) -> None:
        """Come back to the choices."""
        if self._task is None:
            self._begin_again()

    # Saving

    def save(self) -> None:
        """Check the choices, ask about files that are there, and write."""
        if self._task is not None or not self.form.check():
            return
        plan = self.presenter.plan()
        question = self.presenter.conflict(plan)
        if question:
            self._plan = plan
            is_open = any(is_open_elsewhere(path) for path in plan.existing())
            self.side.show_conflict(
                question, self.presenter.conflict_detail(plan), can_replace=not is_open
            )
            speak(self.side, question)
            return
        self._write(plan)

    def _keep_both(self) -> None:
        self._write(self.presenter.plan().beside())

    def _write(self, plan: Plan | None) -> None:
        if plan is None or self._task is not None:
            return
        self._plan = plan
        draft = self.tender.draft
        self.form.setEnabled(False)
        self.side.show_step(0, 1, self.tr("Beginning"))
        task = _background.run_with_progress(
            self,
            write_pack,
            draft.selection,
            draft.answers(),
            draft.source(),
            plan,
            done=self._done,
            failed=self._failed,
            progress=lambda done, total, words: self.side.show_step(done, total, str(words)),
        )
        # What fails at once has been told of by now.
        self._task = task if task.is_running() else None

    def cancel(self) -> None:
        """Stop writing; nothing has changed on disk."""
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()
            self._end()
            self.side.show_failure("")
            self.tender.desk.announce(self.tr("Stopped. Nothing was saved."))

    def _end(self) -> None:
        self._task = None
        self.form.setEnabled(True)

    def _done(self, saved: object) -> None:
        self._end()
        if not isinstance(saved, Saved):
            return
        self.saved = saved
        self._remember()
        self.side.show_saved(saved)
        if self._is_stacked:
            self.form.ensureWidgetVisible(self.side.summary)
        self.tender.desk.announce(
            self.tr("{what}: {name}").format(
                what=saved_title(saved), name=saved.files["tender"].name
            )
        )

    def _failed(self, error: object) -> None:
        self._end()
        if isinstance(error, Exception) and self._plan is not None:
            sentence = failure(error, self._plan)
            self.side.show_failure(sentence)
            self.tender.desk.announce(sentence)

    def _remember(self) -> None:
        settings, presenter = self.tender.desk.settings, self.presenter
        settings.keep_text("save/folder", str(presenter.folder))
        settings.keep_text("save/pattern", presenter.pattern)
        settings.keep_text("save/template", presenter.template)
        settings.keep_text("save/with", ",".join(sorted(presenter.chosen)))

    # Then

    def _begin_again(self) -> None:
        self.saved = None
        self._follow()
        self.side.show_failure("")

    def _open(self) -> None:
        if self.saved is not None:
            self.open_path(self.saved.files["tender"])

    def _open_folder(self) -> None:
        if self.saved is not None:
            self.open_path(self.saved.files["tender"].parent)

    def _copy(self) -> None:
        if self.saved is not None:
            words = summary(self.saved, self.tender.draft.title, self.presenter.undecided())
            QGuiApplication.clipboard().setText(words)
            self.tender.desk.announce(self.tr("The summary is on the clipboard."))

    def _ask(self, fact: str, clause: str) -> None:
        if fact:
            self.tender.show_question(fact)
        else:
            self.tender.show_reason(clause)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < STACKED_BELOW
        if stacked == self._is_stacked:
            return
        self._is_stacked = stacked
        self._line.setVisible(not stacked)
        if stacked:
            self._lines.setDirection(QBoxLayout.Direction.TopToBottom)
            self.side.setMaximumWidth(QWIDGETSIZE_MAX)
            self.side.setMinimumWidth(0)
            self.form.take_summary(self.side.release_summary())
        else:
            self._lines.setDirection(QBoxLayout.Direction.LeftToRight)
            self.form.let_summary_go(self.side.summary)
            self.side.take_summary_back()
            self.side.setFixedWidth(WIDTH)
