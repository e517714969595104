"""Slow work: answers, failures, progress, cancelling, and owners that are gone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import _background
from gui._background import Report, run, run_in_process, run_with_progress


def _double(number: int) -> int:
    return 2 * number


def _fail(word: str) -> None:
    raise ValueError(word)


def _count(total: int, report: Report) -> str:
    for done in range(1, total + 1):
        report(done, total, f"row {done}")
    return "done"


def _count_for_ever(report: Report) -> None:
    done = 0
    while True:
        done += 1
        report(done, 0)
        time.sleep(0.005)


def _sleep_for_ever(report: Report) -> None:
    report(0, 1)
    time.sleep(60)


def _fail_in_process(report: Report) -> None:
    report(1, 2)
    raise ValueError("no such row")


def _die(report: Report) -> None:
    import os

    os._exit(3)


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


def test_the_answer_comes_in_the_main_thread(qtbot: QtBot, owner: QObject) -> None:
    seen: list[object] = []
    run(
        owner,
        lambda: threading.current_thread().name,
        done=lambda name: seen.extend([name, threading.current_thread()]),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert str(seen[0]).startswith("clausewright")
    assert seen[1] is threading.main_thread()


class _AtOnce:
    """Threads so fast that the work is over before anybody can ask."""

    def submit(self, function: Callable[..., object], *arguments: object) -> Future[object]:
        future: Future[object] = Future()
        future.set_result(function(*arguments))
        return future


def test_the_fastest_answer_comes_after_the_one_who_asked_went_on(
    qtbot: QtBot, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_background, "_threads", _AtOnce)
    answers: list[object] = []
    run(owner, _double, 21, done=answers.append)
    assert answers == []
    qtbot.waitUntil(lambda: answers == [42])


def test_a_failure_comes_as_the_error(qtbot: QtBot, owner: QObject) -> None:
    seen: list[object] = []
    task = run(owner, _fail, "no such file", failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ValueError)
    assert not task.is_running()


def test_progress_comes_in_order(qtbot: QtBot, owner: QObject) -> None:
    steps: list[tuple[int, int, object]] = []
    seen: list[object] = []
    run_with_progress(
        owner,
        _count,
        5,
        done=seen.append,
        progress=lambda done, total, message: steps.append((done, total, message)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert steps == [(n, 5, f"row {n}") for n in range(1, 6)]


def test_cancelling_answers_at_once_and_nothing_follows(qtbot: QtBot, owner: QObject) -> None:
    seen: list[object] = []
    task = run_with_progress(owner, _count_for_ever, done=seen.append, failed=seen.append)
    with qtbot.waitSignal(task.progress):
        pass
    started = time.monotonic()
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
    assert time.monotonic() - started < 0.2
    qtbot.waitUntil(lambda: not _background.is_busy())
    assert seen == []


def test_an_owner_that_is_gone_hears_nothing(qtbot: QtBot, owner: QObject) -> None:
    seen: list[object] = []
    gate = threading.Event()
    run(owner, gate.wait, done=seen.append, failed=seen.append)
    owner.deleteLater()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    gate.set()
    qtbot.waitUntil(lambda: not _background.is_busy())
    assert seen == []


def test_a_process_reports_and_answers(qtbot: QtBot, owner: QObject) -> None:
    steps: list[int] = []
    seen: list[object] = []
    run_in_process(
        owner,
        _count,
        3,
        done=seen.append,
        failed=seen.append,
        progress=lambda done, _total, _message: steps.append(done),
    )
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert (seen, steps) == (["done"], [1, 2, 3])


def test_a_process_that_fails_says_why(qtbot: QtBot, owner: QObject) -> None:
    seen: list[object] = []
    run_in_process(owner, _fail_in_process, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert str(seen[0]) == "no such row"


def test_a_process_that_dies_is_a_failure(qtbot: QtBot, owner: QObject) -> None:
    seen: list[object] = []
    run_in_process(owner, _die, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert "before it was done" in str(seen[0])


def test_a_process_ends_when_it_is_cancelled(qtbot: QtBot, owner: QObject) -> None:
    task = run_in_process(owner, _sleep_for_ever)
    with qtbot.waitSignal(task.progress, timeout=20_000):
        pass
    task.cancel()
    qtbot.waitUntil(lambda: not _background.is_busy(), timeout=5_000)


def test_closing_waits_for_all_work(qtbot: QtBot, owner: QObject) -> None:
    seen: list[object] = []
    run_with_progress(owner, _count_for_ever, done=seen.append)
    _background.stop_all()
    assert not _background.is_busy()
    run(owner, _double, 4, done=seen.append)  # and there are threads again when they are wanted
    qtbot.waitUntil(lambda: seen == [8])


def test_work_is_started_from_its_owners_thread(owner: QObject) -> None:
    said: list[str] = []

    def elsewhere() -> None:
        try:
            run(owner, _double, 2)
        except RuntimeError as error:
            said.append(str(error))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert said == ["Work is started from the thread of its owner."]
