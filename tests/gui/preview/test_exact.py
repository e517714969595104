"""Exact pages: drawn in the background, stopped, drawn again, or told why there are none."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assembler.word import read_manifest
from gui.draft import Draft
from gui.preview.exact import ExactPages
from gui.preview.presenter import PreviewPresenter

pytestmark = pytest.mark.skipif(os.name == "nt", reason="stand-in programs are shell scripts")

Office = Callable[[str], Path]


@pytest.fixture
def pdf(qapp: QApplication, tmp_path: Path) -> Path:
    """Three pages with a word on each."""
    path = tmp_path / "three.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    for number, word in enumerate(("cover", "worker", "worker")):
        if number:
            writer.newPage()
        painter.drawText(400, 800, word)
    painter.end()
    return path


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """`office(script)` puts a stand-in for LibreOffice in its place."""

    def make(script: str) -> Path:
        path = tmp_path / "soffice"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", str(path))
        return path

    return make


def copies(pdf: Path) -> str:
    """The script of an office that draws these pages, whatever it is given."""
    return f'for last; do :; done\ncp {pdf} "${{last%.docx}}.pdf"'


@pytest.fixture
def pages(qtbot: QtBot, draft: Draft) -> ExactPages:
    presenter = PreviewPresenter(draft)
    presenter.refresh()
    made = ExactPages(draft)
    qtbot.addWidget(made)
    made.show_rows(presenter.rows)
    made.resize(544, 700)
    return made


def ready(qtbot: QtBot, pages: ExactPages) -> None:
    qtbot.waitUntil(lambda: pages.is_ready and not pages.is_drawing, timeout=60_000)


def texts(pages: ExactPages) -> list[str]:
    return [label.text() for label in pages.findChildren(QLabel) if label.isVisible()]


def press(qtbot: QtBot, pages: ExactPages, name: str) -> None:
    made = pages.findChild(QPushButton, name)
    assert made is not None
    assert made.isVisible()
    made.click()


def test_nothing_is_drawn_before_somebody_looks(pages: ExactPages, office: Office) -> None:
    office("exit 1")
    assert not pages.is_drawing


def test_pages_are_drawn_when_they_come_in_sight(
    qtbot: QtBot, pages: ExactPages, office: Office, pdf: Path
) -> None:
    office(copies(pdf))
    shown: list[tuple[int, int]] = []
    pages.page_changed.connect(lambda page, count: shown.append((page, count)))
    pages.show()
    assert pages.is_drawing
    assert "Drawing the pages…" in texts(pages)
    ready(qtbot, pages)
    assert shown[-1] == (1, 3)
    assert "Drawing the pages…" not in texts(pages)


def test_a_change_draws_them_again_after_a_pause_and_the_old_ones_stay(
    qtbot: QtBot, pages: ExactPages, office: Office, pdf: Path, draft: Draft
) -> None:
    office(copies(pdf))
    pages.show()
    ready(qtbot, pages)
    draft.rename("Another title", "R-2")
    presenter = PreviewPresenter(draft)
    presenter.refresh()
    pages.show_rows(presenter.rows)
    assert pages.is_ready
    assert not pages.is_drawing
    qtbot.waitUntil(lambda: pages.is_drawing, timeout=5_000)
    ready(qtbot, pages)


def test_stop_ends_libreoffice_and_draw_again_begins(
    qtbot: QtBot, pages: ExactPages, office: Office, pdf: Path, tmp_path: Path
) -> None:
    office(f"echo $$ > {tmp_path}/office\nsleep 60")
    pages.show()
    qtbot.waitUntil((tmp_path / "office").exists, timeout=10_000)
    begun = time.monotonic()
    press(qtbot, pages, "stop-drawing")
    assert time.monotonic() - begun < 0.2
    assert not pages.is_drawing
    assert "Not drawn" in texts(pages)
    qtbot.waitUntil(lambda: _has_ended(tmp_path / "office"), timeout=5_000)
    office(copies(pdf))
    press(qtbot, pages, "draw-again")
    ready(qtbot, pages)


def _has_ended(process: Path) -> bool:
    try:
        os.kill(int(process.read_text()), 0)
    except (ProcessLookupError, ValueError):
        return True
    return False


def test_closing_the_window_ends_the_drawing(
    qtbot: QtBot, draft: Draft, office: Office, tmp_path: Path
) -> None:
    office(f"echo $$ > {tmp_path}/office\nsleep 60")
    pages = ExactPages(draft)
    pages.show()
    qtbot.waitUntil((tmp_path / "office").exists, timeout=10_000)
    pages.close()
    pages.deleteLater()
    qtbot.waitUntil(lambda: _has_ended(tmp_path / "office"), timeout=5_000)


def test_without_libreoffice_it_says_so_and_opens_in_word(
    qtbot: QtBot, pages: ExactPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", "/nowhere/soffice")
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    pages.show()
    qtbot.waitUntil(lambda: not pages.is_drawing, timeout=10_000)
    assert "No exact pages here" in texts(pages)
    assert any("/nowhere/soffice" in text for text in texts(pages))
    [button] = [
        each
        for each in pages.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Open in Word"
    ]
    button.click()
    [path] = opened
    assert Path(path).suffix == ".docx"
    assert read_manifest(path)


def test_a_search_goes_from_place_to_place(
    qtbot: QtBot, pages: ExactPages, office: Office, pdf: Path
) -> None:
    office(copies(pdf))
    pages.show()
    ready(qtbot, pages)
    told: list[tuple[int, int]] = []
    pages.found.connect(lambda at, count: told.append((at, count)))
    pages.search_for("worker")
    qtbot.waitUntil(lambda: bool(told) and told[-1][1] == 2, timeout=10_000)
    pages.find_next(1)
    assert told[-1] == (1, 2)
    pages.find_next(1)
    assert told[-1] == (2, 2)
    pages.find_next(1)
    assert told[-1] == (1, 2)


def test_zoom_steps_and_goes_back_to_the_width(
    qtbot: QtBot, pages: ExactPages, office: Office, pdf: Path
) -> None:
    office(copies(pdf))
    pages.show()
    ready(qtbot, pages)
    width = pages.zoom
    pages.zoom_by(1)
    assert pages.zoom > width
    pages.zoom_by(0)
    assert pages.zoom == width


def test_libreoffice_draws_pages_on_which_each_clause_is_found(
    qtbot: QtBot, pages: ExactPages, soffice: str, draft: Draft
) -> None:
    pages.show()
    ready(qtbot, pages)
    shown: list[int] = []
    pages.row_shown.connect(shown.append)
    wanted = [
        at
        for at, row in enumerate(pages._rows)
        if row.item is not None and row.item.number and row.key not in pages._places
    ]
    assert wanted == []
    place = next(
        at for at, row in enumerate(pages._rows) if row.clause_id == "worker-information-sheet"
    )
    pages.show_place(place)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1] == place, timeout=5_000)
