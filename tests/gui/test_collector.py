"""The garbage collector runs in the thread of the windows, or it would free widgets elsewhere."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui._collector import collect_in_this_thread, collect_what_is_due


def _litter() -> None:
    """Leave what only the collector can free."""
    for _ in range(50_000):
        one: list[object] = []
        one.append(one)


@pytest.fixture
def collected_in(qapp: QApplication) -> Iterator[list[int]]:
    """The threads in which something was collected."""
    threads: list[int] = []

    def note(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    collect_in_this_thread(qapp)  # whatever a test before did
    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def test_no_other_thread_collects(collected_in: list[int]) -> None:
    worker = threading.Thread(target=_litter)
    worker.start()
    worker.join()
    assert worker.ident not in collected_in


def test_the_windows_collect_what_others_left(collected_in: list[int], qtbot: QtBot) -> None:
    _litter()
    qtbot.waitUntil(lambda: bool(collected_in))
    assert set(collected_in) == {threading.get_ident()}


def test_what_is_not_due_is_left(collected_in: list[int]) -> None:
    gc.collect()
    collected_in.clear()
    collect_what_is_due()
    assert collected_in == []
