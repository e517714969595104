"""The screen "Batch": choose a table, set it up, run it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFocusEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from assembler.batch import read_map
from assembler.errors import ClausewrightError
from gui import _background
from gui.look import EmptyState, button, column, ground
from gui.opening.failures import WayOut, failure_of
from gui.opening.mapping import read_kept
from gui.opening.pages import BusyPage, FailurePage

from .presenter import SetupPresenter
from .rows import Line
from .run_page import RunPage
from .run_presenter import Phase, RunPresenter, Way
from .saving import ask_for_place, copy_results, write
from .setup_page import SetupPage
from .table import Looked, look_at, look_in_process, mapping_text
from .work import Job, Orders, check_rows, follow, make_tenders

if TYPE_CHECKING:
    from gui.window import Desk

LARGE_BYTES = 1_000_000
"""Above this a table is read in a process of its own."""

_KEPT = "opening/columns"  # the same map as for a single row


class BatchView(QWidget):
    """Leads from the table to the run, and back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch-view")
        ground(self, "surface")
        self.setWindowTitle(self.tr("Batch"))
        self.desk = desk
        self.path = Path()
        self.undo_stack = QUndoStack(desk.undo_group)
        self.setup: SetupPage | None = None
        self.run: RunPage | None = None
        self._orders = Orders()
        self._task: _background.Task | None = None
        self._stacked = QStackedWidget()
        column(self).addWidget(self._stacked)
        desk.actions.handle("refresh", self, self.read_again)
        self._show(self._empty())

    def page(self) -> QWidget | None:
        """What is shown."""
        return self._stacked.currentWidget()

    def show_item(self, item: object) -> None:
        """Set up a table or a folder."""
        if isinstance(item, Path):
            self.open_path(item)

    def _empty(self) -> QWidget:
        page = EmptyState(
            "table",
            self.tr("Many tenders from one table"),
            self.tr(
                "Each row of a CSV file or an Excel sheet becomes a tender, or each notice in a "
                "folder. Rows that need you never stop the others."
            ),
            (self.tr("Choose a table…"), self.choose_table),
        )
        page.setObjectName("batch-empty")
        folder = button(
            self.tr("Choose a folder of notices…"), "quiet", name="batch-choose-notices"
        )
        folder.clicked.connect(self.choose_folder)
        words = page.sentence.parentWidget()
        lines = words.layout() if words is not None else None
        if lines is not None:
            lines.addWidget(folder)
            lines.setAlignment(folder, Qt.AlignmentFlag.AlignHCenter)
        return page

    # Choosing and reading

    def choose_table(self) -> None:
        """Ask for a table."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A table of contracts"),
            str(self.path.parent),
            self.tr("Tables (*.csv *.tsv *.xlsx *.xlsm *.jsonl *.json *.parquet);;All files (*)"),
        )
        if name:
            self.open_path(Path(name))

    def choose_folder(self) -> None:
        """Ask for a folder of notices."""
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder of notices"))
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path, sheet: str | None = None) -> None:
        """Read a table or a folder; a large one while the window goes on."""
        self.path = path
        self.setWindowTitle(self.tr("{name}, batch").format(name=path.stem))
        busy = BusyPage(path.name)
        busy.cancel_wanted.connect(self._cancel_reading)
        self._show(busy)
        if self._is_large():
            self._task = _background.run_in_process(
                self,
                look_in_process,
                path,
                self.desk.settings.library_folder(),
                sheet,
                done=self._found,
                failed=self._failed,
            )
        else:
            self._task = _background.run(
                self, look_at, path, self.desk.library, sheet, done=self._found, failed=self._failed
            )

    def read_again(self) -> None:
        """Read the table as it is now."""
        if self.setup is not None and (self.run is None or not self.run.presenter.is_under_way):
            self.open_path(self.path, self.setup.presenter.looked.sheet or None)

    def _is_large(self) -> bool:
        try:
            return self.path.is_file() and self.path.stat().st_size > LARGE_BYTES
        except OSError:
            return False

    def _cancel_reading(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._show(self.setup if self.setup is not None else self._empty())

    def _found(self, found: object) -> None:
        self._task = None
        if not isinstance(found, Looked):
            return
        kept = read_kept(self.desk.settings.text_of(_KEPT))
        presenter = SetupPresenter(found, self.desk.library, kept)
        before = self.setup
        if before is not None and before.presenter.looked.path == found.path:
            presenter.take_over(before.presenter)
        self.undo_stack.clear()
        page = SetupPage(presenter, self.undo_stack)
        page.kept.connect(lambda text: self.desk.settings.keep_text(_KEPT, text))
        page.run_wanted.connect(self.make)
        page.check_wanted.connect(self.check)
        form = page.form
        form.sheet_wanted.connect(lambda sheet: self.open_path(self.path, sheet))
        form.file_wanted.connect(self.choose_table)
        form.folder_wanted.connect(self.choose_folder)
        form.map_wanted.connect(self._choose_map)
        form.save_map_wanted.connect(self._choose_map_place)
        self.setup = None
        self._show(page)
        self.setup = page
        if before is not None:
            self._stacked.removeWidget(before)
            before.deleteLater()

    def _failed(self, error: object) -> None:
        self._task = None
        if not isinstance(error, Exception):
            return
        failure = failure_of(error, self.path)
        page = FailurePage(failure)
        page.way_wanted.connect(self._take_way_out)
        page.close_wanted.connect(lambda: self.desk.close_page(self))
        self._show(page)
        self.desk.announce(failure.sentence)

    def _take_way_out(self, way: object) -> None:
        if way is WayOut.TRY_AGAIN:
            self.open_path(self.path)
        elif way is WayOut.FIND:
            self.choose_table()
        elif way is WayOut.NEW_TENDER:
            self.desk.actions.trigger("new_tender")

    # The mapping file

    def _choose_map(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Mapping file"), str(self.path.parent), self.tr("Mappings (*.yaml *.yml)")
        )
        if name:
            self.use_map(Path(name))

    def use_map(self, path: Path) -> None:
        """Take over what a mapping file says of the columns."""
        if self.setup is None:
            return
        try:
            mapping = read_map(path, self.desk.library)
        except ClausewrightError as error:
            self.desk.show_banner("wrong", f"{path.name}: {error.message}")
            return
        self.setup.presenter.use_map(mapping)
        self.setup.follow()

    def _choose_map_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the mapping"),
            str(self.path.with_suffix(".mapping.yaml")),
            self.tr("Mappings (*.yaml)"),
        )
        if name:
            self.save_map(Path(name))

    def save_map(self, path: Path) -> None:
        """Write the mapping for the command line and for colleagues."""
        if self.setup is None:
            return
        text = mapping_text(self.setup.presenter.mapping(), self.path.name)
        write(self.desk, path, text.encode)

    # Running

    def check(self) -> None:
        """Read and decide every row, and write nothing."""
        if self.setup is not None:
            job = self.setup.presenter.job(self.desk.settings.library_folder())
            self._start(job, is_check=True)

    def make(self) -> None:
        """Make the tenders; what an earlier run has done is kept."""
        if self.setup is not None and not self.setup.presenter.can_run():
            self._show_setup()
            self.setup.form.check()
        elif self.setup is not None:
            self._start(self.setup.presenter.job(self.desk.settings.library_folder()))

    def go_on(self) -> None:
        """After a stop or for rows that were mended: go on from what is done."""
        if self.run is None or self.setup is None:
            return
        if self.run.presenter.is_check:
            self.make()
        else:
            self._start(self.setup.presenter.job_again(self.run.presenter.job))

    def _start(self, job: Job, *, is_check: bool = False) -> None:
        if self.setup is None:
            return
        expected = self.setup.presenter.looked.count
        presenter = RunPresenter(job, self.desk.library, expected, is_check=is_check)
        page = RunPage(presenter)
        page.pause_wanted.connect(self.pause)
        page.stop_wanted.connect(self.stop)
        page.folder_wanted.connect(self._open_folder)
        page.results_wanted.connect(self._choose_results_place)
        page.setup_wanted.connect(self._show_setup)
        page.run_wanted.connect(self.go_on)
        page.way_wanted.connect(self._take_way)
        self._show(page)
        self.run = page
        self._orders = Orders()
        self._task = _background.run_with_progress(
            self,
            follow,
            check_rows if is_check else make_tenders,
            job,
            self._orders,
            done=self._ended,
            failed=self._broken,
            progress=self._progress,
        )
        page.stop.setFocus()

    def _progress(self, _done: int, _total: int, bundle: object) -> None:
        if self.run is not None and isinstance(bundle, tuple) and bundle:
            self.run.take(bundle)

    def _ended(self, last: object) -> None:
        self._task = None
        if self.run is None:
            return
        self.run.presenter.ended(last)
        self.run.changed_phase()
        self.desk.announce(self.run.presenter.title())

    def _broken(self, _error: object) -> None:
        from .work import Fault

        sentence = self.tr(
            "Something in the program went wrong. What is written stays; run it again."
        )
        self._ended(Fault(sentence))

    def pause(self) -> None:
        """Pause, or go on."""
        if self.run is None:
            return
        presenter = self.run.presenter
        if presenter.phase is Phase.PAUSED:
            presenter.go_on()
            self._orders.give("go on")
        else:
            presenter.pause()
            self._orders.give("pause")
        self.run.changed_phase()
        self.desk.announce(presenter.title())

    def stop(self) -> None:
        """End the run; what is finished stays."""
        if self.run is not None:
            self.run.presenter.stop()
            self._orders.give("stop")
            self.run.changed_phase()

    # What can be done after it

    def _show_setup(self) -> None:
        if self.setup is not None:
            self._show(self.setup)
            self.setup.follow()

    def _take_way(self, way: object, line: object) -> None:
        if way is Way.OPEN_TABLE:
            self._open(self.path)
        elif way is Way.OPEN_FILE and isinstance(line, Line) and self.run is not None:
            self._open(self.run.presenter.job.target / line.file)
        elif way is Way.REDO:
            self.go_on()
        elif way is Way.SETUP:
            self._show_setup()
        elif way is Way.ANSWER and isinstance(line, Line) and self.setup is not None:
            self._show_setup()
            self.setup.form.ask_for(line.questions[0])

    def _open_folder(self) -> None:
        if self.run is not None:
            target = self.run.presenter.job.target
            self._open(target if target.is_dir() else target.parent)

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _choose_results_place(self) -> None:
        results = self._results()
        path = ask_for_place(self, self.path, results) if results else None
        if path is not None:
            self.save_results(path)

    def _results(self) -> tuple[Path, ...]:
        report = self.run.presenter.report if self.run is not None else None
        return tuple(map(Path, report.files)) if report is not None else ()

    def save_results(self, path: Path) -> None:
        """Copy the report of the kind that the name ends in."""
        copy_results(self.desk, self._results(), path)

    # Of Qt

    def _show(self, page: QWidget) -> None:
        before = self._stacked.currentWidget()
        if page is before:
            return
        if self._stacked.indexOf(page) < 0:
            self._stacked.addWidget(page)
        self._stacked.setCurrentWidget(page)
        if before is self.run:
            self.run = None
        if before is not None and before is not self.setup:
            self._stacked.removeWidget(before)
            before.deleteLater()
        self._fit()

    def _fit(self) -> None:
        page = self._stacked.currentWidget()
        if isinstance(page, SetupPage):
            page.fit(self.width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        page = self._stacked.currentWidget()
        if page is not None:
            page.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
