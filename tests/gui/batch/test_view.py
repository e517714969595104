"""Batches by clicks and keys: a thousand rows, three of them bad, stopped and gone on with."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.batch.model import MESSAGE, BatchModel, ListedRows
from gui.batch.presenter import SetupPresenter
from gui.batch.rows import Filter, State
from gui.batch.run_page import RunPage
from gui.batch.run_presenter import Phase, RunPresenter, Way
from gui.batch.table import look_at
from gui.batch.view import BatchView
from gui.batch.work import Job, RowEnd, RowHead
from gui.opening.table_rows import TableModel
from gui.window import MainWindow

from .conftest import BAD, contracts, write_contracts

LONG = 120_000  # milliseconds; other work may be going on on the machine
SetUp = Callable[[Path], BatchView]


def click(view: BatchView, name: str, qtbot: QtBot) -> None:
    page = view.page()
    assert page is not None
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def running(view: BatchView) -> RunPage:
    assert view.run is not None
    return view.run


def wait_for(view: BatchView, phase: Phase, qtbot: QtBot) -> RunPage:
    page = running(view)
    qtbot.waitUntil(lambda: page.presenter.phase is phase, timeout=LONG)
    return page


def documents(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.docx")}


# Opening


def test_the_key_opens_the_screen_and_it_says_what_it_is_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_B, modifiers)
    view = window.current_page()
    assert isinstance(view, BatchView)
    page = view.page()
    assert page is not None
    assert page.objectName() == "batch-empty"
    assert window.strip.tabs.tabText(0) == "Batch"


def test_what_is_no_table_is_told_with_ways_out(
    view: BatchView, tmp_path: Path, qtbot: QtBot
) -> None:
    view.open_path(tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: _name(view) == "opening-failure")
    write_contracts(tmp_path / "gone.csv", contracts(2))
    click(view, "opening-try-again", qtbot)
    qtbot.waitUntil(lambda: _name(view) == "batch-setup")


def test_a_large_table_is_read_in_a_process_and_can_be_cancelled(
    view: BatchView, tmp_path: Path, qtbot: QtBot
) -> None:
    path = write_contracts(tmp_path / "large.csv", contracts(3_000), remarks="x" * 300)
    view.open_path(path)
    assert _name(view) == "opening-busy"
    click(view, "opening-cancel", qtbot)
    assert _name(view) == "batch-empty"
    view.open_path(path)
    qtbot.waitUntil(lambda: _name(view) == "batch-setup", timeout=LONG)
    assert view.setup is not None
    assert view.setup.run.text() == "Make 3,000 tenders"


def _name(view: BatchView) -> str:
    page: QWidget | None = view.page()
    return page.objectName() if page is not None else ""


# Setting up


def test_a_column_is_mapped_kept_undone_and_saved(
    view: BatchView, set_up: SetUp, tmp_path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    set_up(write_contracts(tmp_path / "q1.csv", contracts(4), Remarks="Guards"))
    assert view.setup is not None
    presenter = view.setup.presenter
    place = next(c.index for c in presenter.columns if c.heading == "Remarks")
    combo = view.setup.findChild(QComboBox, f"batch-column-{place}")
    assert combo is not None
    wanted = combo.findData("title")
    combo.setFocus()
    combo.setCurrentIndex(wanted)
    combo.activated.emit(wanted)
    assert presenter.columns[place].target == "title"
    assert "Remarks" in window.desk.settings.text_of("opening/columns")
    view.save_map(tmp_path / "map.yaml")
    qtbot.waitUntil(window.desk.undo_group.canUndo)
    window.desk.actions.trigger("undo")
    assert presenter.columns[place].target == ""
    assert combo.currentData() == ""
    view.use_map(tmp_path / "map.yaml")
    assert presenter.columns[place].target == "title"
    (tmp_path / "map.yaml").write_text("columns: {Remarks: nonsense}\n", encoding="utf-8")
    view.use_map(tmp_path / "map.yaml")
    assert window.banner is not None
    assert "nonsense" in window.banner.sentence()


def test_an_answer_for_every_row_is_added_and_taken_away(
    view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = contracts(3)
    for each in rows:
        del each["policy_level"]
    set_up(write_contracts(tmp_path / "q1.csv", rows))
    assert view.setup is not None
    form, presenter = view.setup.form, view.setup.presenter
    form.ask_for("policy_level")
    edit = form.answer.lineEdit()
    assert edit is not None
    form.answer.setCurrentText("")
    qtbot.keyClicks(edit, "nonsense")
    click(view, "batch-always-add", qtbot)
    assert form.answer_field.error()
    form.answer.setCurrentText("recommended")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert presenter.always == {"policy_level": "recommended"}
    view.undo_stack.undo()
    assert presenter.always == {}
    view.undo_stack.redo()
    form.always_dropped.emit("policy_level")
    assert presenter.always == {}


def test_a_name_that_cannot_be_used_stops_the_run_at_its_field(
    view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    set_up(write_contracts(tmp_path / "q1.csv", contracts(3)))
    assert view.setup is not None
    view.setup.form.name.selectAll()
    qtbot.keyClicks(view.setup.form.name, "{nothing}")
    click(view, "batch-run-all", qtbot)
    assert view.run is None
    assert "nothing" in view.setup.form.name_field.error()


def test_all_rows_are_checked_and_nothing_is_written(
    view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    set_up(write_contracts(tmp_path / "q1.csv", contracts(12, (3,))))
    click(view, "batch-check", qtbot)
    page = wait_for(view, Phase.FINISHED, qtbot)
    assert [count.number for count in page.presenter.counts()] == [11, 0, 1, 0]
    assert page.presenter.lines[3].state is State.FAILED
    assert not (tmp_path / "Tenders").exists()
    assert page.go_on.text() == "Make the tenders"
    click(view, "batch-change-setup", qtbot)
    assert _name(view) == "batch-setup"


# Running


def test_a_thousand_rows_stopped_and_gone_on_with(
    view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    path = write_contracts(tmp_path / "q1.csv", contracts(1_000, BAD))
    set_up(path)
    assert view.setup is not None
    view.setup.form.reports["json"].click()
    click(view, "batch-run-all", qtbot)
    page = running(view)
    assert page.stop.isVisible()
    qtbot.waitUntil(lambda: page.presenter.settled >= 40, timeout=LONG)

    click(view, "batch-pause", qtbot)
    assert page.title.text().startswith("Paused at ")
    assert page.pause.text() == "Go on"
    click(view, "batch-pause", qtbot)

    asked = time.monotonic()
    qtbot.keyClick(page.stop, Qt.Key.Key_Space)
    assert page.title.text() == "Stopping …"
    assert time.monotonic() - asked < 0.2
    wait_for(view, Phase.STOPPED, qtbot)
    kept = documents(tmp_path / "Tenders")
    assert 30 < len(kept) < 997
    assert page.go_on.text() == "Go on"

    qtbot.mouseClick(page.go_on, Qt.MouseButton.LeftButton)
    page = wait_for(view, Phase.FINISHED, qtbot)
    assert page.presenter.title() == "997 tenders made"
    assert [count.number for count in page.presenter.counts()] == [997, 0, 3, 0]
    now = documents(tmp_path / "Tenders")
    assert len(now) == 997
    assert {name: now[name] for name in kept} == kept

    # The three that need somebody
    qtbot.mouseClick(page.filters.button("need-you"), Qt.MouseButton.LeftButton)
    assert page.rows.rowCount() == 3
    page.table.setFocus()  # which makes the first of them the current one
    assert page.foot.isVisible()
    assert page.foot.title.text() == "Row 11, Contract 10: mend it in the table, then redo it."
    assert "launch_date" in page.foot.detail.text()
    assert page.foot.buttons[Way.OPEN_TABLE].isVisible()

    view.save_results(tmp_path / "mine.json")
    saved = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert sum(each["state"] == "failed" for each in saved["rows"]) == 3
    with (tmp_path / "Tenders" / "report.csv").open(encoding="utf-8-sig") as stream:
        assert sum(1 for _ in csv.DictReader(stream)) == 1_000

    # Mended in the table, then redone
    write_contracts(path, contracts(1_000))
    assert page.foot.buttons[Way.REDO].text() == "Redo 3 rows"
    click(view, "batch-redo", qtbot)
    page = wait_for(view, Phase.FINISHED, qtbot)
    assert page.presenter.title() == "1,000 tenders made"
    now = documents(tmp_path / "Tenders")
    assert {name: now[name] for name in kept} == kept


def test_the_window_never_pauses_while_a_thousand_rows_run(
    view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    set_up(write_contracts(tmp_path / "q1.csv", contracts(1_000, BAD)))
    longest = []
    for attempt in range(3):  # another program may take the processor: the best of three counts
        assert view.setup is not None
        view.setup.presenter.folder = tmp_path / f"out {attempt}"
        longest.append(_longest_pause(view, qtbot))
        if longest[-1] < 0.1:
            return
        click(view, "batch-change-setup", qtbot)
    pytest.fail(f"The longest pauses were {longest}.")


def _longest_pause(view: BatchView, qtbot: QtBot) -> float:
    times = [time.perf_counter()]
    ticker = QTimer()
    ticker.setTimerType(Qt.TimerType.PreciseTimer)
    ticker.timeout.connect(lambda: times.append(time.perf_counter()))
    ticker.start(5)
    view.make()
    page = running(view)
    with qtbot.waitSignal(page.model.rowsInserted, timeout=LONG):
        pass
    while page.presenter.is_under_way:
        qtbot.wait(200)
    ticker.stop()
    assert page.presenter.title() == "997 tenders made"
    return max(later - sooner for sooner, later in pairwise(times))


def test_closing_the_tab_ends_the_run_and_keeps_what_is_written(
    window: MainWindow, view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    from gui import _background

    set_up(write_contracts(tmp_path / "q1.csv", contracts(1_000)))
    click(view, "batch-run-all", qtbot)
    page = running(view)
    qtbot.waitUntil(lambda: page.presenter.settled >= 10, timeout=LONG)
    window.desk.actions.trigger("close_tab")
    qtbot.waitUntil(lambda: not _background.is_busy(), timeout=LONG)
    assert 10 <= len(documents(tmp_path / "Tenders")) < 1_000
    assert not list((tmp_path / "Tenders").rglob("*.part"))


def test_a_run_that_cannot_begin_says_why(
    view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    set_up(write_contracts(tmp_path / "q1.csv", contracts(3)))
    (tmp_path / "Tenders").mkdir()
    (tmp_path / "Tenders" / ".clausewright").write_text("in the way", encoding="utf-8")
    click(view, "batch-run-all", qtbot)
    page = wait_for(view, Phase.BROKEN, qtbot)
    assert page.foot.isVisible()
    assert "in the way" in page.foot.detail.text()
    (tmp_path / "Tenders" / ".clausewright").unlink()
    click(view, "batch-redo", qtbot)
    wait_for(view, Phase.FINISHED, qtbot)
    assert len(documents(tmp_path / "Tenders")) == 3


def test_a_row_with_open_questions_leads_to_the_answer_for_all(
    view: BatchView, set_up: SetUp, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = contracts(3)
    for each in rows:
        del each["recruits_workers"]
    set_up(write_contracts(tmp_path / "q1.csv", rows))
    click(view, "batch-run-all", qtbot)
    page = wait_for(view, Phase.FINISHED, qtbot)
    assert page.presenter.lines[0].state is State.DRAFT
    page.choose(0)
    click(view, "batch-answer", qtbot)
    assert view.setup is not None
    assert view.setup.form.fact.currentData() == "recruits_workers"


# The models


@pytest.fixture
def filled(library: object, qapp: object) -> RunPresenter:
    return RunPresenter(Job(Path("q.csv"), Path("/out")), library, 10_000)  # type: ignore[arg-type]


HEADS = tuple(RowHead(n, f"row {n}", f"Contract {n}") for n in range(2, 10_002))


def test_the_models_keep_qts_rules(filled: RunPresenter) -> None:
    model = BatchModel(filled)
    listed = ListedRows(model)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(each, mode) for each in (model, listed)]
    model.take(HEADS[:100])
    model.take([RowEnd(n, "failed" if n % 7 == 0 else "done") for n in range(50)])
    listed.show_only(Filter.NEED_YOU)
    assert listed.rowCount() == 8
    model.take([RowEnd(n, "failed") for n in range(50, 60)])
    assert listed.rowCount() == 18
    listed.show_only(Filter.OPEN)
    assert listed.rowCount() == 0
    listed.show_only(Filter.ALL)
    model.refresh_working()
    assert listed.rowCount() == 100
    for tester in testers:
        tester.deleteLater()


def test_the_sample_keeps_qts_rules(library: object, tmp_path: Path, qapp: object) -> None:
    table = write_contracts(tmp_path / "q1.csv", contracts(8, (3,)))
    presenter = SetupPresenter(look_at(table, library), library)  # type: ignore[arg-type]
    model = TableModel(presenter)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    presenter.map_column(0, "")
    model.refresh()
    assert model.rowCount() == 8
    tester.deleteLater()


def test_ten_thousand_rows_scroll_smoothly(filled: RunPresenter, qtbot: QtBot) -> None:
    page = RunPage(filled)
    qtbot.addWidget(page)
    page.resize(1440, 800)
    page.show()
    page.take(HEADS)
    page.take([RowEnd(n, "done", file=f"{n}.docx") for n in range(5_000)])
    bar = page.table.verticalScrollBar()
    taken = []
    for step in range(40):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * step // 40)
        page.table.viewport().repaint()
        taken.append(time.perf_counter() - began)
    assert sorted(taken)[len(taken) // 2] < 0.033
    assert page.rows.index(9_999, MESSAGE).isValid()


def test_the_row_that_is_worked_on_stays_in_sight_until_one_is_chosen(
    filled: RunPresenter, qtbot: QtBot
) -> None:
    page = RunPage(filled)
    qtbot.addWidget(page)
    page.resize(1440, 800)
    page.show()
    page.take(HEADS[:500])
    bar = page.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.take([RowEnd(n, "done") for n in range(200)])
    followed = bar.value()
    assert followed > 0
    page.choose(3)
    chosen_at = bar.value()
    page.take([RowEnd(n, "done") for n in range(200, 300)])
    assert bar.value() == chosen_at


def test_rows_speak_their_name_state_and_reason(filled: RunPresenter) -> None:
    model = BatchModel(filled)
    model.take(HEADS[:3])
    model.take([RowEnd(0, "failed")])
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Row 2, Contract 2, Needs you, The row cannot be used."
    assert model.index(2, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "Undecided: nothing"
