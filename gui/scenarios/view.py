"""The scenarios: a list with what came of each, and beside it the facts and the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QGridLayout,
    QListView,
    QProgressBar,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from gui import _background
from gui.library.bench import Bench
from gui.look import (
    Choice,
    EmptyState,
    FilterChips,
    Hairline,
    HairlineSplitter,
    IconLabel,
    SearchField,
    Space,
    button,
    column,
    ground,
    label,
    row,
)
from gui.reason.model import StepModel
from gui.reason.tree import StepTree

from .delegate import ScenarioDelegate
from .make import MakeScenarioDialog
from .model import ScenarioModel
from .presenter import Outcome, ScenariosPresenter, Told, run_some

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assembler.library import Scenario
    from gui.draft import Draft
    from gui.window import Desk

PAUSE_MS = 150


class ScenariosView(QWidget):
    """Runs all or one in the background; a failure shows its facts and its reason."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("scenarios-view")
        self.setWindowTitle(self.tr("Scenarios"))
        self.setProperty("whole", True)  # noqa: FBT003 - without the tree beside it
        ground(self, "surface")
        self.desk = desk
        self.bench = Bench.of(desk)
        self.presenter = ScenariosPresenter(self.bench.library)
        self.model = ScenarioModel(self)
        self._task: _background.Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._build()
        handle = desk.actions.handle
        handle("refresh", self, self.run_all)
        handle("find", self, self.search.setFocus)
        handle("make_scenario", self, self.ask_to_make)
        handle("next_problem", self, self.next_failure)
        desk.library_changed.connect(self._take_library)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.list.setFocus(event.reason())

    # Building

    def _build(self) -> None:
        lines = column(self)
        top = column(margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM), spacing=12)
        head = row(spacing=Space.SMALL)
        head.addWidget(label(self.tr("Scenarios"), "title", weight="semibold"))
        self.told = label("", "label", tone="text2", name="scenarios-told")
        head.addSpacing(Space.SMALL)
        head.addWidget(self.told)
        head.addStretch(1)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.cancel = button(self.tr("Stop"), name="stop-scenarios", icon_name="stop")
        self.cancel.clicked.connect(self.stop)
        self.make = button(self.tr("From the open tender…"), name="make")
        self.make.clicked.connect(self.ask_to_make)
        self.one = button(self.tr("Run this one"), name="run-one")
        self.one.clicked.connect(self.run_one)
        self.all = button(self.tr("Run all"), "primary", name="run-all")
        self.all.clicked.connect(self.run_all)
        for each in (self.bar, self.cancel, self.make, self.one, self.all):
            head.addWidget(each)
        top.addLayout(head)
        line = row(spacing=Space.SMALL)
        self.search = SearchField(self.tr("Search scenarios"))
        self.search.setMaximumWidth(320)
        self.search.textChanged.connect(lambda _: self.refresh())
        line.addWidget(self.search)
        self.filters = FilterChips(
            [
                Choice("all", self.tr("All"), count=0),
                Choice("failed", self.tr("Not as expected"), "error", "wrong", 0),
                Choice("passed", self.tr("As expected"), "included", "included", 0),
                Choice("waiting", self.tr("Not run yet"), "ring", "text3", 0),
            ],
            self.tr("Which scenarios are listed"),
        )
        self.filters.chosen.connect(lambda _: self.refresh())
        line.addWidget(self.filters, 1)
        top.addLayout(line)
        lines.addLayout(top)
        lines.addWidget(Hairline())
        lines.addWidget(self._body(), 1)
        self._show_running(running=False)

    def _body(self) -> QWidget:
        splitter = HairlineSplitter()
        left = ground(QWidget(), "canvas")
        left.setMinimumWidth(300)
        self._stack = QStackedLayout(left)
        self.list = QListView()
        self.search.on_to_list.connect(self.list.setFocus)
        self.list.setObjectName("scenario-list")
        self.list.setAccessibleName(self.tr("Scenarios"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ScenarioDelegate(self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.activated.connect(lambda _: self.run_one())
        self.empty = EmptyState("list", "", "")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        splitter.addWidget(left)
        splitter.addWidget(self._scroll)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([520, 900])
        return splitter

    # Listing

    def refresh(self) -> None:
        """List what the filter and the search ask for."""
        kept = self.name()
        shown = self.presenter.lines(self.filters.choice(), self.search.text())
        self.model.show_lines(shown)
        counts = self.presenter.counts()
        for key, number in counts.items():
            self.filters.set_count(key, number)
        index = self.model.index_of(kept)
        if not index.isValid() and shown:
            index = self.model.index(0, 0)
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        title = self.tr("No scenario here")
        ways = self.tr("Choose another filter, or make one from an open tender.")
        self.empty.say(title, "\n".join(self.presenter.problems[:3]) or ways)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._say(counts)
        self._show_details()

    def _say(self, counts: dict[str, int]) -> None:
        ran = counts["passed"] + counts["failed"]
        if ran:
            said = self.tr("{passed} of {ran} as expected")
            self.told.setText(said.format(passed=counts["passed"], ran=ran))
        else:
            self.told.setText("")

    def _take_library(self) -> None:
        self.stop()
        self.presenter = ScenariosPresenter(self.bench.library)
        self.refresh()

    def name(self) -> str:
        """The chosen scenario, or nothing."""
        line = self.model.line(self.list.currentIndex())
        return line.name if line else ""

    def _moved(self, current: QModelIndex) -> None:
        self.one.setEnabled(current.isValid() and self._task is None)
        self._show_details()

    def next_failure(self) -> None:
        """Go to the next one that is not as expected."""
        names = [each.name for each in self.presenter.lines("failed")]
        if not names:
            self.desk.announce(self.tr("Nothing that was run failed."))
            return
        at = names.index(self.name()) + 1 if self.name() in names else 0
        self.filters.choose("all")
        self.search.clear()
        self.refresh()
        self.list.setCurrentIndex(self.model.index_of(names[at % len(names)]))

    # Running

    def run_all(self) -> None:
        """Run every scenario in the background."""
        self._run(self.presenter.scenarios)

    def run_one(self) -> None:
        """Run the chosen one."""
        scenario = self.presenter.scenario(self.name())
        if scenario is not None:
            self._run([scenario])

    def _run(self, scenarios: Sequence[Scenario]) -> None:
        if self._task is not None or not scenarios:
            return
        self._show_running(running=True)
        self.bar.setRange(0, len(scenarios))
        self.bar.setValue(0)
        self._task = _background.run_with_progress(
            self,
            run_some,
            self.bench.library,
            tuple(scenarios),
            done=lambda _: self._ended(),
            failed=self._failed,
            progress=self._take,
        )
        self._task.cancelled.connect(self._ended)

    def _take(self, done: int, total: int, fresh: object) -> None:
        self.presenter.take(cast("tuple[Outcome, ...]", fresh))
        self.bar.setValue(done)
        if not self._pause.isActive():
            self._pause.start()  # results may come faster than a list is drawn

    def _failed(self, error: Exception) -> None:
        self.desk.show_banner("wrong", str(error))
        self._ended()

    def stop(self) -> None:
        """Stop; what was finished stays."""
        if self._task is not None:
            self._task.cancel()

    def _ended(self) -> None:
        self._task = None
        self._show_running(running=False)
        self.refresh()
        self.desk.announce(self.tr("Scenarios: {said}").format(said=self.told.text()))

    def _show_running(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        for each in (self.all, self.one, self.make):
            each.setVisible(not running)
        self.one.setEnabled(bool(self.name()))

    # Making one

    def _open_tender(self) -> Draft | None:
        from gui.window import MainWindow

        window = self.window()
        tenders = window.tenders() if isinstance(window, MainWindow) else ()
        return tenders[-1].draft if tenders else None

    def ask_to_make(self) -> None:
        """Ask for name, file and clauses, and append a scenario."""
        draft = self._open_tender()
        if draft is None:
            said = self.tr("Open a tender first: its answers become the scenario.")
            self.desk.show_banner("info", said)
            return
        dialog = MakeScenarioDialog(self, draft)
        dialog.made.connect(self._made)
        dialog.open()

    def _made(self, name: str) -> None:
        self.presenter = ScenariosPresenter(self.bench.library)
        self.filters.choose("all")
        self.search.clear()
        self.refresh()
        self.list.setCurrentIndex(self.model.index_of(name))
        self.desk.announce(self.tr("The scenario “{name}” was added.").format(name=name))

    # The chosen one

    def _show_details(self) -> None:
        scenario = self.presenter.scenario(self.name())
        key = (self.name(), self.presenter.outcomes.get(self.name()))
        if self._scroll.widget() is not None and key == getattr(self, "_shown", None):
            return
        self._shown = key
        made = ground(QWidget(), "surface")
        lines = column(made, margins=(Space.HUGE, Space.LARGE, Space.HUGE, Space.LARGE), spacing=6)
        if scenario is None:
            lines.addWidget(label(self.tr("No scenario is chosen."), "label", tone="text2"))
        else:
            self._add_scenario(lines, scenario)
        lines.addStretch(1)
        self._scroll.setWidget(made)

    def _add_scenario(self, lines: QBoxLayout, scenario: Scenario) -> None:
        lines.addWidget(label(scenario.name, "head", weight="semibold", wrap=True))
        place = self.tr("{file}, line {line}").format(file=scenario.file, line=scenario.line)
        lines.addWidget(label(place, "second", tone="text3", wrap=True))
        outcome = self.presenter.outcomes.get(scenario.name)
        if outcome is not None and outcome.problem:
            lines.addWidget(label(outcome.problem, "label", tone="wrong", wrap=True))
        for told in self.presenter.told(scenario.name):
            self._add_failure(lines, told)
        self._add_pairs(lines, self.tr("Facts"), self.presenter.facts(scenario))
        self._add_pairs(lines, self.tr("Expected"), self.presenter.expected(scenario))

    def _add_failure(self, lines: QBoxLayout, told: Told) -> None:
        lines.addSpacing(Space.SMALL)
        card = ground(QWidget(), "card")
        inside = column(card, margins=(Space.NORMAL,) * 4, spacing=6)
        head = row(spacing=Space.SMALL)
        head.addWidget(IconLabel("error", "wrong"))
        head.addWidget(label(told.title, "label", weight="semibold", wrap=True), 1)
        link = button(self.tr("Open clause"), "quiet")
        link.clicked.connect(lambda: self.desk.show_page("editor", told.clause))
        head.addWidget(link)
        inside.addLayout(head)
        said = self.tr("Expected: {expected}. Got: {got}.")
        words = said.format(expected=told.expected, got=told.got)
        inside.addWidget(label(words, "label", wrap=True))
        model = StepModel(card)
        tree = StepTree(model)
        tree.setAccessibleName(self.tr("Why {clause} came out so").format(clause=told.title))
        inside.addWidget(tree)
        model.show_steps(told.steps)
        lines.addWidget(card)

    @staticmethod
    def _add_pairs(lines: QBoxLayout, title: str, pairs: tuple[tuple[str, str], ...]) -> None:
        if not pairs:
            return
        lines.addSpacing(Space.MEDIUM)
        lines.addWidget(label(title, "label", weight="semibold"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.NORMAL)
        grid.setVerticalSpacing(Space.TINY)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for at, (name, value) in enumerate(pairs):
            grid.addWidget(label(name, "label", tone="text2", wrap=True), at, 0, top)
            grid.addWidget(label(value, "label", wrap=True), at, 1, top)
        lines.addLayout(grid)
