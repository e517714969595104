"""The page of a run: one bar, four counts, the rows, and the message of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.look import (
    Choice,
    ElidedLabel,
    FilterChips,
    Hairline,
    Segments,
    Space,
    button,
    column,
    ground,
    icon,
    label,
    row,
)

from .delegate import FlushHead, RowDelegate, state_width
from .model import CONTRACT, FILE, MESSAGE, ROW, STATE, UNDECIDED, VALUE, BatchModel, ListedRows
from .parts import CountLine, MessageFoot, PieceBar
from .rows import Filter, Line
from .run_presenter import Phase, RunPresenter, Way

_ROW_HEIGHT: Final = 40
_NARROW: Final = 1100


class BatchTable(QTableView):
    """The rows; their columns share the width, the message takes what is left."""

    def __init__(self, rows: ListedRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_values = False
        self.setObjectName("batch-rows")
        self.setAccessibleName(self.tr("Rows of the batch"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setHorizontalHeader(FlushHead(self))
        numbers = self.verticalHeader()
        numbers.hide()
        numbers.setDefaultSectionSize(_ROW_HEIGHT)
        numbers.setMinimumSectionSize(_ROW_HEIGHT)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(RowDelegate(self))
        self.setModel(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(has_values=self._has_values)

    def fit(self, *, has_values: bool) -> None:
        """Give each column its width; where there is little room the value stays away."""
        self._has_values = has_values
        room = self.viewport().width()
        is_narrow = room < _NARROW
        self.setColumnHidden(VALUE, not has_values or is_narrow)
        widths = {
            ROW: 68,
            STATE: state_width(),
            UNDECIDED: 96,
            CONTRACT: max(160, room * 20 // 100),
            FILE: max(140, room * 17 // 100),
        }
        if not self.isColumnHidden(VALUE):
            widths[VALUE] = 132
        left = room - sum(widths.values())
        if left < 180:
            widths[CONTRACT] -= (180 - left) // 2
            widths[FILE] -= (180 - left) // 2
            left = 180
        widths[MESSAGE] = left
        for place, width in widths.items():
            if self.columnWidth(place) != width:
                self.setColumnWidth(place, width)


class RunPage(QWidget):
    """Shows a run and asks for what the user wants of it."""

    pause_wanted = Signal()
    stop_wanted = Signal()
    folder_wanted = Signal()
    results_wanted = Signal()
    setup_wanted = Signal()
    run_wanted = Signal()  # go on after a stop, or the run after a check
    way_wanted = Signal(object, object)  # a Way and the Line

    def __init__(self, presenter: RunPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch-run")
        ground(self, "surface")
        self.presenter = presenter
        self.model = BatchModel(presenter, self)
        self.rows = ListedRows(self.model, self)
        self._has_values = False
        self._logged = 0
        self._scrolled_to = 0
        lines = column(self)
        top = column(
            margins=(Space.LARGE, Space.LARGE, Space.LARGE, 0),
            spacing=Space.NORMAL,
        )
        top.addLayout(self._build_head())
        top.addLayout(self._build_progress())
        lines.addLayout(top)
        lines.addSpacing(Space.NORMAL)
        lines.addWidget(self._build_body(), 1)
        self._foot_line = Hairline()
        lines.addWidget(self._foot_line)
        self.foot = MessageFoot()
        self.foot.way_wanted.connect(self._way)
        lines.addWidget(self.foot)
        self.follow()

    def _build_head(self) -> QVBoxLayout:
        lines = column(spacing=Space.TINY)
        line = row(spacing=Space.SMALL)
        self.title = label("", "title", weight="semibold", wrap=True, name="batch-title")
        line.addWidget(self.title, 1)
        self.folder = button(self.tr("Open folder"), "quiet", name="batch-open-folder")
        self.results = button(self.tr("Save results…"), name="batch-save-results")
        self.setup = button(self.tr("Change the setup"), name="batch-change-setup")
        self.pause = button(self.tr("Pause"), icon_name="pause", name="batch-pause")
        self.stop = button(self.tr("Stop"), icon_name="stop", name="batch-stop")
        self.go_on = button(self.tr("Go on"), "primary", name="batch-go-on")
        for made, wanted in (
            (self.folder, self.folder_wanted),
            (self.results, self.results_wanted),
            (self.setup, self.setup_wanted),
            (self.pause, self.pause_wanted),
            (self.stop, self.stop_wanted),
            (self.go_on, self.run_wanted),
        ):
            made.clicked.connect(wanted)
            line.addWidget(made)
        lines.addLayout(line)
        self.subtitle = ElidedLabel("", "label", tone="text2")
        lines.addWidget(self.subtitle)
        return lines

    def _build_progress(self) -> QVBoxLayout:
        lines = column(spacing=Space.SMALL)
        line = row(spacing=Space.NORMAL)
        self.progress = label("", "label", weight="medium", name="batch-progress")
        self.time_left = label("", "label", tone="text2", name="batch-time-left")
        line.addWidget(self.progress)
        line.addStretch(1)
        line.addWidget(self.time_left)
        lines.addLayout(line)
        self.bar = PieceBar()
        lines.addWidget(self.bar)
        lines.addSpacing(Space.TINY)
        below = row(spacing=Space.LARGE)
        self.counts = CountLine()
        below.addWidget(self.counts)
        opened = self.tr("Drafts") if self.presenter.job.is_marking else self.tr("Open")
        self.filters = FilterChips(
            (
                Choice(Filter.ALL.value, self.tr("All"), count=0),
                Choice(Filter.NEED_YOU.value, self.tr("Need you"), count=0),
                Choice(Filter.OPEN.value, opened, count=0),
            ),
            self.tr("Which rows are listed"),
        )
        self.filters.setObjectName("batch-filters")
        self.filters.chosen.connect(lambda key: self._filter(Filter(key)))
        below.addStretch(1)
        below.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignVCenter)
        self.looks = Segments(
            (Choice("rows", self.tr("Rows")), Choice("log", self.tr("Log"))),
            self.tr("Rows or log"),
        )
        self.looks.chosen.connect(lambda key: self._body.setCurrentIndex(int(key == "log")))
        below.addWidget(self.looks)
        lines.addLayout(below)
        return lines

    def _build_body(self) -> QWidget:
        self._body = QStackedWidget()
        self.table = BatchTable(self.rows)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_message())
        self.table.activated.connect(lambda _: self._activate())
        holder = QWidget()
        inside = column(holder, margins=(Space.NORMAL, 0, Space.SMALL, 0))
        inside.addWidget(self.table)
        self.log = QPlainTextEdit()
        self.log.setObjectName("batch-log")
        self.log.setAccessibleName(self.tr("Log of the run"))
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setProperty("kind", "bare")
        self.log.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        logged = QWidget()
        column(logged, margins=(Space.NORMAL, 0, Space.SMALL, 0)).addWidget(self.log)
        self._body.addWidget(holder)
        self._body.addWidget(logged)
        return self._body

    def sizeHint(self) -> QSize:
        return QSize(1200, 760)

    # Following

    def take(self, bundle: Sequence[object]) -> None:
        """Show what the run sent."""
        was_empty = not self.model.rowCount()
        self.model.take(bundle)
        if was_empty and self.model.rowCount():
            self._has_values = any(line.value for line in self.presenter.lines[:50])
            self.table.fit(has_values=self._has_values)
        self.follow()
        self._keep_up()

    def follow(self) -> None:
        """Show where the run stands."""
        presenter = self.presenter
        phase, is_under_way = presenter.phase, presenter.is_under_way
        self.title.setText(presenter.title())
        self.subtitle.setText(presenter.subtitle())
        self.progress.setText(presenter.progress_text())
        self.time_left.setText(presenter.time_left())
        self.bar.show_pieces(presenter.bar(), presenter.total, presenter.progress_text())
        self.counts.show_counts(presenter.counts())
        for shown in Filter:
            self.filters.set_count(shown.value, presenter.count_of(shown))
        is_paused = phase is Phase.PAUSED
        words = self.tr("Go on") if is_paused else self.tr("Pause")
        if self.pause.text() != words:
            self.pause.setText(words)
            self.pause.setIcon(icon("play" if is_paused else "pause", "text"))
        self.pause.setVisible(is_under_way)
        self.stop.setVisible(is_under_way)
        self.pause.setEnabled(phase is not Phase.STOPPING)
        self.stop.setEnabled(phase is not Phase.STOPPING)
        self.setup.setVisible(not is_under_way)
        self.folder.setVisible(not presenter.is_check)
        has_results = presenter.report is not None and bool(presenter.report.files)
        self.results.setVisible(not is_under_way and has_results)
        self._follow_go_on(phase)
        new = presenter.log[self._logged :]
        if new:
            self._logged += len(new)
            self.log.appendPlainText("\n".join(new))
        self._show_message()

    def _follow_go_on(self, phase: Phase) -> None:
        presenter = self.presenter
        if presenter.is_check:
            self.go_on.setText(self.tr("Make the tenders"))
            self.go_on.setVisible(phase is Phase.FINISHED)
        else:
            redo = presenter.redo()
            is_stopped = phase is Phase.STOPPED
            self.go_on.setText(self.tr("Go on") if is_stopped else redo)
            self.go_on.setVisible(is_stopped or (phase is Phase.FINISHED and bool(redo)))

    def changed_phase(self) -> None:
        """The run was paused, goes on, stops or has ended."""
        self.model.refresh_working()
        has_focus = self.stop.hasFocus() or self.pause.hasFocus()
        self.follow()
        if has_focus and not self.presenter.is_under_way:
            (self.setup if self.results.isHidden() else self.results).setFocus()

    def _keep_up(self) -> None:
        """Keep the row that is worked on in sight, until the user looks elsewhere."""
        bar = self.table.verticalScrollBar()
        follows = bar.value() == self._scrolled_to and not self.table.currentIndex().isValid()
        if follows and self.presenter.settled and self.filters.choice() == Filter.ALL.value:
            middle = self.table.viewport().height() // 2
            bar.setValue(self.presenter.settled * _ROW_HEIGHT - middle)
            self._scrolled_to = bar.value()

    def _filter(self, shown: Filter) -> None:
        self.rows.show_only(shown)
        self._show_message()

    # The chosen row

    def line(self) -> Line | None:
        """The row that is chosen."""
        return self.model.line(self.rows.mapToSource(self.table.currentIndex()))

    def choose(self, position: int) -> None:
        """Choose a row by its place in the table."""
        place = self.rows.mapFromSource(self.model.index(position, CONTRACT))
        self.table.setCurrentIndex(place)
        self.table.scrollTo(place)

    def _show_message(self) -> None:
        message = self.presenter.message(self.line())
        self.foot.show_message(message, self.presenter.redo())
        self._foot_line.setVisible(message is not None)

    def _activate(self) -> None:
        line = self.line()
        if line is not None and line.file and not self.presenter.is_check:
            self._way(Way.OPEN_FILE)

    def _way(self, way: object) -> None:
        self.way_wanted.emit(way, self.line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.fit(has_values=self._has_values)
