"""The start screen: ways to begin, recent files, missing files."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from assembler import Library
from gui.draft import Draft, work_file
from gui.draft.recent import RecentFile
from gui.start.cards import RecentCard
from gui.start.presenter import place_words, rows_of, when_words
from gui.start.view import MOST_SHOWN, StartView
from gui.window import Desk, MainWindow

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


def _start(window: MainWindow) -> StartView:
    screen = window.start_screen()
    assert isinstance(screen, StartView)
    return screen


def _cards(window: MainWindow) -> list[RecentCard]:
    return [card for card in _start(window).findChildren(RecentCard) if card.isVisible()]


# The presenter


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (NOW, "Today, 10:42"),
        (NOW - timedelta(hours=11), "Yesterday"),
        (NOW - timedelta(days=1), "Yesterday"),
        (NOW - timedelta(days=6), "18 November 2026"),
    ],
)
def test_a_moment_reads_as_people_say_it(qapp: QApplication, moment: datetime, words: str) -> None:
    assert when_words(moment.isoformat(), NOW) == words


def test_a_moment_that_cannot_be_read_is_left_out(qapp: QApplication) -> None:
    assert when_words("the other day", NOW) == ""


def test_a_place_is_its_last_steps() -> None:
    path = Path("/home/ana/Contracts/2027/laundry.clausewright")
    assert place_words(path) == "Contracts / 2027 / laundry.clausewright"


def test_a_row_says_how_the_file_stands(qapp: QApplication, tmp_path: Path) -> None:
    there = tmp_path / "a.clausewright"
    there.write_text("{}", encoding="utf-8")
    moment = NOW.isoformat()
    open_row, done_row, gone_row = rows_of(
        [
            RecentFile(str(there), "Laundry", moment, 6),
            RecentFile(str(there), "Guards", moment, 0),
            RecentFile(str(tmp_path / "gone.clausewright"), "Gloves", moment, 3),
        ],
        NOW,
    )
    assert (open_row.state, open_row.state_kind) == ("6 not decided yet", "undecided")
    assert (done_row.state, done_row.state_kind) == ("All decided", "included")
    assert gone_row.place.startswith("Not found: ")
    assert (gone_row.is_there, gone_row.state) == (False, "")


# The screen


def test_new_tender_by_click_and_by_key(window: MainWindow) -> None:
    QTest.mouseClick(_start(window).cards["new_tender"], Qt.MouseButton.LeftButton)
    assert len(window.tenders()) == 1
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert len(window.tenders()) == 2


def test_space_presses_a_card(window: MainWindow) -> None:
    window.activateWindow()
    card = _start(window).cards["new_tender"]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert len(window.tenders()) == 1


def test_the_sample_fits_the_library_and_has_no_file(window: MainWindow) -> None:
    _start(window).cards["try_sample"].click()
    tender = window.current_tender()
    assert tender is not None
    assert tender.draft.title == "Laundry services, Kuwait"
    assert tender.draft.path is None
    assert tender.draft.kept == ()
    assert tender.draft.selection.included
    assert tender.draft.selection.undecided
    assert window.desk.recent.entries == ()


@pytest.mark.parametrize("card", ["open_file", "open_notice"])
def test_a_file_is_chosen_and_opened(
    window: MainWindow,
    draft: Draft,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    card: str,
) -> None:
    path = work_file.save(draft, tmp_path / "guards.clausewright")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    _start(window).cards[card].click()
    assert [tender.draft.path for tender in window.tenders()] == [path]


def test_without_files_the_list_says_what_will_stand_there(window: MainWindow) -> None:
    assert _cards(window) == []


def test_a_recent_file_opens(window: MainWindow, desk: Desk, draft: Draft, tmp_path: Path) -> None:
    path = work_file.save(draft, tmp_path / "guards.clausewright")
    desk.recent.note(path, "Guards", NOW.isoformat(), 2)
    desk.recent_changed.emit()
    QApplication.processEvents()
    (card,) = _cards(window)
    assert "2 not decided yet" in card.accessibleDescription()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert [tender.draft.path for tender in window.tenders()] == [path]


def test_a_missing_file_can_be_forgotten(window: MainWindow, desk: Desk, tmp_path: Path) -> None:
    desk.recent.note(tmp_path / "gone.clausewright", "Gone", NOW.isoformat(), 2)
    desk.recent_changed.emit()
    QApplication.processEvents()
    (card,) = _cards(window)
    card.click()
    assert window.tenders() == ()
    assert card.remove_button.accessibleName() == "Remove Gone from the list"
    QTest.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert desk.recent.entries == ()
    assert _cards(window) == []


def test_a_missing_file_can_be_found_elsewhere(
    window: MainWindow,
    desk: Desk,
    draft: Draft,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moved = work_file.save(draft, tmp_path / "moved.clausewright")
    desk.recent.note(tmp_path / "gone.clausewright", "Gone", NOW.isoformat(), 2)
    desk.recent_changed.emit()
    QApplication.processEvents()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))
    _cards(window)[0].find_button.click()
    assert [entry.path for entry in desk.recent.entries] == [str(moved)]


def test_a_long_list_is_folded(window: MainWindow, desk: Desk, tmp_path: Path) -> None:
    rows = [
        {
            "path": str(tmp_path / f"{n}.clausewright"),
            "title": f"T{n}",
            "opened": "",
            "undecided": 0,
        }
        for n in range(MOST_SHOWN + 3)
    ]
    (tmp_path / "recent.json").write_text(json.dumps(rows), encoding="utf-8")
    _start(window).refresh()
    QApplication.processEvents()
    assert len(_cards(window)) == MOST_SHOWN
    show_all = _start(window).findChild(type(_cards(window)[0].find_button), "show-all")
    assert show_all is not None
    show_all.click()
    QApplication.processEvents()
    assert len(_cards(window)) == MOST_SHOWN + 3


def test_the_halves_stand_one_over_the_other_where_room_is_short(
    window: MainWindow, library: Library
) -> None:
    window.resize(700, 640)
    QApplication.processEvents()
    start = _start(window)
    card = start.cards["new_tender"]
    assert card.width() > 500
    assert start.horizontalScrollBar().maximum() == 0
