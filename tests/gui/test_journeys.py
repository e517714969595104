"""Whole journeys without a mouse: every step is a key that goes to the real window.

Only what the keys made is read from the program. A file dialog of the system answers at once with
the path that a user would choose.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assembler.intake import read_source
from assembler.library import Library, copy_to_overlay
from gui._background import is_busy
from gui.editor.view import EditorView
from gui.interview.card import QuestionCard
from gui.library import Bench
from gui.window import MainWindow, OpenTender

from ._keyboard import Keyboard, focused_name
from .opening.files import NOTICE


def _asked(window: MainWindow) -> str:
    """The fact that the question in sight is about."""
    cards = [each for each in window.findChildren(QuestionCard) if each.isVisible()]
    return cards[0].card.fact if cards else ""


def _tender(window: MainWindow) -> OpenTender:
    found = window.current_tender()
    assert found is not None
    return found


# From nothing to a tender


def test_a_new_tender_is_answered_understood_filled_in_and_saved(
    window: MainWindow,
    keys: Keyboard,
    dialogs: Callable[[Path], None],
    library: Library,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    keys.go_to("start-new_tender")
    keys.press("Return")
    draft = _tender(window).draft

    # The field of the first question has the focus: search, choose, continue.
    assert _asked(window) == "regime"
    keys.write("federal")
    keys.press("Return", "Return")
    assert draft.facts.answers["regime"].value == "us-far"
    assert _asked(window) == "contract_nature"
    keys.press("Down", "Down", "Space", "Return")
    assert draft.facts.answers["contract_nature"].value == "services"
    assert _asked(window) == "places_of_performance"
    keys.write("Kuwait")
    keys.press("Return", "Return")
    assert draft.facts.answers["places_of_performance"].value == ("KW",)
    here = _asked(window)
    keys.press("Alt+K")
    qtbot.waitUntil(lambda: _asked(window) != here)  # a button that a key presses moves first
    assert here in draft.postponed

    # The clauses: search for one, and why it is in; Esc leads back to its row.
    keys.press("Ctrl+G")
    keys.write("telling the buyer at once")
    keys.press("Return")
    assert focused_name() == "clause-list"
    assert _tender(window).current_clause == "notification"
    keys.press("Return")
    assert focused_name() == "reason-steps"
    keys.press("Esc")
    assert focused_name() == "clause-list"

    # Its blanks: the second row is an open one of this clause; typing fills it in.
    keys.press("Alt+T", "N")
    assert focused_name() == "blank-table"
    keys.press("Down", "Down")
    keys.write("Duty office, +965 555 0100")
    keys.press("Return")
    assert draft.answers() == {"notification.contact": "Duty office, +965 555 0100"}
    keys.press("Ctrl+Z")
    assert draft.answers() == {}
    keys.press("Ctrl+Y")

    # Check, and save as a draft: most is still open.
    keys.press("Alt+T", "K")
    keys.go_to("check-save")
    keys.press("Return")
    assert focused_name() == "save-name"
    keys.press("Ctrl+A")
    keys.write("Laundry")
    dialogs(tmp_path)
    keys.go_to("save-folder-choose")
    keys.press("Return")
    keys.go_to("save-now")
    keys.press("Return")
    written = tmp_path / "Laundry.docx"
    qtbot.waitUntil(lambda: focused_name() == "save-open-in-word", timeout=20_000)
    assert read_source(written, library).answers["regime"].value == "us-far"


# From a notice to a tender


def test_a_notice_is_taken_over_a_proposal_confirmed_and_the_work_saved(
    window: MainWindow,
    keys: Keyboard,
    dialogs: Callable[[Path], None],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    dialogs(NOTICE)
    keys.press("Alt+F", "O")
    qtbot.waitUntil(lambda: focused_name() == "notice-rows")

    # The proposal is found by its words, and Space confirms it.
    keys.go_to("notice-search", by="Shift+Tab")
    keys.write("rules")
    keys.press("Down")
    assert focused_name() == "notice-rows"
    keys.press("Space")
    keys.go_to("notice-begin")
    keys.press("Return")
    qtbot.waitUntil(lambda: window.current_tender() is not None)
    draft = _tender(window).draft
    assert draft.facts.answers["regime"].value == "eu-2014-24"

    # The first question that the notice left open has the focus.
    here = _asked(window)
    assert here
    keys.press("Alt+K")
    qtbot.waitUntil(lambda: _asked(window) != here)

    dialogs(tmp_path / "guards.clausewright")
    keys.press("Ctrl+S")
    assert draft.path == tmp_path / "guards.clausewright"
    assert not draft.is_modified


# The legal team


@pytest.fixture
def ours(window: MainWindow, library: Library, tmp_path: Path) -> Library:
    """A library of one's own, in which a text can be edited."""
    copy_to_overlay(library, "clauses.recruitment-fees", tmp_path / "ours")
    own = Library.load(tmp_path / "ours")
    window.desk.use_library(own)
    return own


def test_a_text_is_found_edited_checked_and_saved(
    window: MainWindow, ours: Library, keys: Keyboard, qtbot: QtBot, tmp_path: Path
) -> None:
    # The search finds many texts; the arrows walk to the one.
    keys.press("Ctrl+PgDown", "Ctrl+F")
    keys.write("no recruitment fees")
    keys.press("Return")
    assert focused_name() == "library-tree"
    for _ in range(40):
        if Bench.of(window.desk).chosen == "recruitment-fees":
            break
        keys.press("Down")
    assert focused_name() == "library-tree"  # what is shown beside it leaves the focus here
    keys.press("Return")
    editor = window.findChild(EditorView)
    assert editor is not None
    document = editor.document
    assert document is not None
    assert focused_name() == "wording"
    before = document.text

    # A soft word is found while one types; F8 leads to it, undo takes it back.
    keys.press("Ctrl+End", "Return")
    keys.write("20. The Contractor uses its best efforts.")
    qtbot.waitUntil(lambda: len(editor.panes.problems.findings) == 1, timeout=20_000)
    (finding,) = editor.panes.problems.findings
    assert "best efforts" in finding.message
    keys.press("Ctrl+Home", "F8")
    assert focused_name() == "wording"
    cursor = editor.panes.wording.textCursor()
    assert cursor.blockNumber() == finding.line - document.body_line
    for _ in range(editor.undo_stack.count()):
        keys.press("Ctrl+Z")
    assert document.text == before
    qtbot.waitUntil(lambda: not editor.panes.problems.findings, timeout=20_000)

    # Another sentence is saved as a new revision, with a note.
    keys.press("Ctrl+End", "Return")
    keys.write("20. Nobody pays twice.")
    keys.press("Ctrl+S")
    keys.go_to("save-note")
    keys.write("nobody pays twice")
    keys.press("Return")
    qtbot.waitUntil(lambda: not document.is_modified, timeout=20_000)
    said = document.file.path.read_text(encoding="utf-8")
    assert "revision: 2  # nobody pays twice" in said
    assert "20. Nobody pays twice." in said
    qtbot.waitUntil(lambda: not is_busy(), timeout=20_000)
