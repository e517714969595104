"""A window over the small library, and tables of contracts for it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from assembler import Library
from gui._settings import Settings
from gui.batch.view import BatchView
from gui.window import MainWindow
from tests.batch.contracts import SMALL, Row, contract

BAD = (9, 300, 500)
HEADINGS = ("title", "reference", "regime", "buyer_name", "launch_date", "recruits_workers")


@pytest.fixture(scope="session")
def library() -> Library:
    """A library of a few texts: what is tested here is not the law."""
    return Library.load(SMALL)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of somebody who works with that library."""
    made = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.choose("library/folder", str(SMALL))
    return made


def contracts(count: int, bad: tuple[int, ...] = ()) -> list[Row]:
    """Contracts of which those at these places have a day that is none."""
    rows = [contract(number, title=f"Contract {number}") for number in range(1, count + 1)]
    for place in bad:
        rows[place]["launch_date"] = "soon"
    return rows


def write_contracts(path: Path, rows: list[Row], **more: str) -> Path:
    """A CSV file; `more` are columns with the same text in each row."""
    names = list(rows[0])
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow([*names, *more])
        for row in rows:
            cells = [
                "yes" if row[n] is True else "no" if row[n] is False else row[n] for n in names
            ]
            writer.writerow([*cells, *more.values()])
    return path


def _cell(value: object) -> object:
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


@pytest.fixture
def view(window: MainWindow) -> Iterator[BatchView]:
    """The screen, opened by its key's action."""
    window.desk.actions.trigger("batch")
    page = window.current_page()
    assert isinstance(page, BatchView)
    yield page
    if isValid(page) and page.run is not None and page.run.presenter.is_under_way:
        page.stop()


@pytest.fixture
def set_up(view: BatchView, qtbot: QtBot) -> Callable[[Path], BatchView]:
    """Open a table and wait for its columns."""

    def open_table(path: Path) -> BatchView:
        view.open_path(path)
        qtbot.waitUntil(lambda: view.setup is not None and view.page() is view.setup, timeout=9_000)
        return view

    return open_table
