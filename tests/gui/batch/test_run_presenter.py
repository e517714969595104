"""A run as it is shown: counts, time left, messages and their ways out."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler import Library
from assembler.batch import Problem, Report
from gui.batch.rows import Filter, State
from gui.batch.run_presenter import Phase, RunPresenter, Way, problem_text
from gui.batch.words import time_left_text
from gui.batch.work import Fault, Job, RowEnd, RowHead

pytestmark = pytest.mark.usefixtures("qapp")

CURRENCY = Problem("“64200” has no currency", "F “Value”", "estimated_value", "64200")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def run(library: Library, clock: Clock) -> RunPresenter:
    made = RunPresenter(Job(Path("q1.csv"), Path("/out")), library, 4, clock=clock)
    made.take([RowHead(n, f"row {n}", f"Contract {n}", "64200 USD") for n in range(2, 6)])
    return made


def counts(run: RunPresenter) -> list[int]:
    return [count.number for count in run.counts()]


def test_before_the_first_row_all_wait(run: RunPresenter) -> None:
    assert counts(run) == [0, 0, 0, 4]
    assert run.title() == "Making 4 tenders"
    assert run.time_left() == "Reading the table …"
    assert run.lines[0].value == "64,200 USD"


def test_each_end_is_counted_once(run: RunPresenter) -> None:
    assert run.take([RowEnd(0, "done", file="a.docx")]) == (0, 1)
    run.take([RowEnd(1, "done", undecided=2), RowEnd(2, "failed", problems=(CURRENCY,))])
    assert counts(run) == [1, 1, 1, 1]
    assert run.bar() == (("accent", 1), ("undecided", 1), ("wrong", 1))
    assert run.progress_text() == "3 of 4"
    assert [run.count_of(shown) for shown in Filter] == [4, 1, 1]
    assert run.state_of(3) is State.WORKING
    run.pause()
    assert run.state_of(3) is State.WAITING


def test_the_time_left_is_told_by_what_was_written_lately(run: RunPresenter, clock: Clock) -> None:
    run.take([RowEnd(0, "done")])
    assert run.time_left() == ""
    clock.now = 10.0
    run.take([RowEnd(1, "done")])
    assert run.time_left() == "about 20 seconds left"
    run.stop()
    assert run.time_left() == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "about 5 seconds left"),
        (44, "about 40 seconds left"),
        (70, "about a minute left"),
        (240, "about 4 minutes left"),
        (7300, "about 2 hours left"),
    ],
)
def test_times_are_rounded(seconds: float, words: str) -> None:
    assert time_left_text(seconds) == words


def test_a_row_that_needs_somebody_says_why_and_what_to_do(run: RunPresenter) -> None:
    run.take([RowEnd(0, "failed", problems=(CURRENCY,))])
    message = run.message(run.lines[0])
    assert message is not None
    assert message.title == "Row 2, Contract 2: it needs you. The other rows go on."
    assert message.detail == "Column F “Value”: “64200” has no currency."
    assert message.ways == (Way.OPEN_TABLE,)
    run.ended(Report(rows=1, failed=1))
    message = run.message(run.lines[0])
    assert message is not None
    assert message.ways == (Way.OPEN_TABLE, Way.SETUP, Way.REDO)
    assert run.redo() == "Redo 1 row"
    assert "64200" in run.log[1]


def test_a_cell_is_cited_where_the_reason_does_not(library: Library) -> None:
    assert problem_text(Problem("is no date", "B “Day”", "launch_date", "soon")) == (
        "Column B “Day” holds “soon”. Is no date."
    )
    assert problem_text(Problem("Nothing stands here.")) == "Nothing stands here."


def test_an_undecided_row_names_the_question_and_offers_to_answer_it(run: RunPresenter) -> None:
    run.take([RowEnd(0, "done", file="a.docx", undecided=3, questions=("policy_level",))])
    run.ended(Report(rows=1, done=1))
    message = run.message(run.lines[0])
    assert message is not None
    assert run.library.fact_definitions["policy_level"].question in message.detail
    assert message.ways == (Way.OPEN_FILE, Way.ANSWER)
    assert run.title() == "1 tender made"


def test_what_waits_says_nothing(run: RunPresenter) -> None:
    assert run.message(run.lines[0]) is None
    assert run.message(None) is None


def test_a_stopped_run_keeps_what_is_finished(run: RunPresenter) -> None:
    run.take([RowEnd(0, "done")])
    run.stop()
    assert (run.phase, run.title()) == (Phase.STOPPING, "Stopping …")
    run.ended(Report(rows=1, done=1, stopped="cancelled"))
    assert (run.phase, run.title()) == (Phase.STOPPED, "Stopped at 1 of 4 rows")
    assert counts(run) == [1, 0, 0, 3]


def test_a_broken_run_says_what_and_where(run: RunPresenter) -> None:
    run.ended(Fault("There is no room.", "/out"))
    message = run.message(None)
    assert run.phase is Phase.BROKEN
    assert message is not None
    assert message.detail == "There is no room. (/out)"


def test_a_check_writes_nothing_and_says_so(library: Library) -> None:
    run = RunPresenter(Job(Path("q1.csv"), Path("/out")), library, 1, is_check=True)
    run.take([RowHead(2, "row 2")])
    run.take([RowEnd(0, "ready")])
    run.ended(Report(rows=1, done=1))
    assert run.title() == "1 row checked"
    assert "nothing is written" in run.subtitle()
    assert run.counts()[0].word == "ready"


def test_more_rows_than_were_listed_do_no_harm(run: RunPresenter) -> None:
    run.take([RowEnd(9, "done")])
    assert run.settled == 0
