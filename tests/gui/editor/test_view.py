"""The clause editor in its window, used with clicks and keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assembler import Library
from assembler.library import copy_to_overlay
from gui._background import is_busy
from gui.draft import Draft
from gui.editor.dialogs import SaveDialog
from gui.editor.view import EditorView
from gui.window import MainWindow

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ours(library: Library, tmp_path: Path) -> Library:
    copy_to_overlay(library, "clauses.recruitment-fees", tmp_path / "ours")
    return Library.load(tmp_path / "ours")


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_busy(), timeout=20_000)


@pytest.fixture
def editor(window: MainWindow, ours: Library, qtbot: QtBot) -> EditorView:
    window.desk.use_library(ours)
    window.desk.show_page("editor", "recruitment-fees")
    found = window.findChild(EditorView)
    assert found is not None
    settle(qtbot)
    return found


def type_at_end(editor: EditorView, qtbot: QtBot, words: str) -> None:
    editor.panes.wording.setFocus()
    editor.panes.wording.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor.panes.wording, words)


def look(editor: EditorView, qtbot: QtBot) -> None:
    document = editor.document
    assert document is not None
    qtbot.waitUntil(
        lambda: editor._looked is not None and editor._looked.text == document.text,
        timeout=20_000,
    )


def press(parent: object, name: str, qtbot: QtBot) -> None:
    found = parent.findChild(QPushButton, name)  # type: ignore[attr-defined]
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_opening_changes_nothing(editor: EditorView) -> None:
    assert editor.document is not None
    assert not editor.document.is_modified
    assert editor.undo_stack.isClean()
    assert editor.panes.wording.toPlainText() == editor.document.body


def test_what_is_typed_is_checked_and_laid_out(editor: EditorView, qtbot: QtBot) -> None:
    type_at_end(editor, qtbot, "")
    qtbot.keyClick(editor.panes.wording, Key.Key_Return)
    qtbot.keyClicks(editor.panes.wording, "20. The **Unheard Word** is paid.")
    look(editor, qtbot)
    assert any("Unheard Word" in each.message for each in editor.panes.problems.findings)
    assert "Unheard Word" in editor.panes.preview.page.rows[-1].spoken
    assert editor.panes.wording._marks


def test_undo_and_redo_bring_back_the_same_text(
    editor: EditorView, window: MainWindow, qtbot: QtBot
) -> None:
    assert editor.document is not None
    before = editor.document.text
    type_at_end(editor, qtbot, " More.")
    qtbot.keyClick(editor.panes.form.title, Key.Key_A, CONTROL)
    qtbot.keyClicks(editor.panes.form.title, "Nobody pays")
    qtbot.keyClick(editor.panes.form.title, Key.Key_Return)
    after = editor.document.text
    assert "title: Nobody pays" in after
    assert window.strip.tabs.tabText(0).startswith("Nobody pays")
    window.desk.actions.trigger("undo")
    window.desk.actions.trigger("undo")
    assert editor.document.text == before
    assert editor.panes.wording.toPlainText() == editor.document.body
    window.desk.actions.trigger("redo")
    window.desk.actions.trigger("redo")
    assert editor.document.text == after


def test_f8_goes_from_problem_to_problem(
    editor: EditorView, window: MainWindow, qtbot: QtBot
) -> None:
    type_at_end(editor, qtbot, " The Contractor uses its best efforts.")
    look(editor, qtbot)
    window.desk.actions.trigger("next_problem")
    assert editor.document is not None
    line = editor.panes.problems.findings[0].line
    assert editor.panes.wording.textCursor().blockNumber() == line - editor.document.body_line


def test_ctrl_space_completes_a_blank(editor: EditorView, qtbot: QtBot) -> None:
    type_at_end(editor, qtbot, " repayment_d")
    qtbot.keyClick(editor.panes.wording, Key.Key_Space, CONTROL)
    popup = editor.panes.wording.popup
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() >= 1
    editor.panes.wording._complete(popup.model().index(0, 0))
    assert editor.panes.wording.toPlainText().endswith("{{ repayment_days }}")
    popup.hide()


def test_saving_asks_for_a_note_with_a_new_revision(
    editor: EditorView, window: MainWindow, qtbot: QtBot
) -> None:
    assert editor.document is not None
    path = editor.document.file.path
    type_at_end(editor, qtbot, " More.")
    window.desk.actions.trigger("save_clause")
    dialog = editor.findChild(SaveDialog)
    assert dialog is not None
    press(dialog, "act", qtbot)
    assert dialog.field.error()
    qtbot.keyClicks(dialog.note, "more is paid")
    press(dialog, "act", qtbot)
    said = path.read_text(encoding="utf-8")
    assert "revision: 2  # more is paid" in said
    assert " More." in said
    assert editor.undo_stack.isClean()
    settle(qtbot)
    assert window.desk.library.clauses["recruitment-fees"].revision == 2


def test_the_bundled_text_is_copied_to_be_edited(
    window: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    window.desk.show_page("editor", "housing")
    first = window.findChild(EditorView)
    assert first is not None
    assert "comes with the program" in first.banner()
    assert first.panes.wording.isReadOnly()
    first.copy_to(tmp_path / "copied")
    qtbot.waitUntil(lambda: window.desk.library != library, timeout=20_000)
    settle(qtbot)
    qtbot.waitUntil(lambda: any(_may_edit(each) for each in window.findChildren(EditorView)))


def _may_edit(editor: EditorView) -> bool:
    return editor.document is not None and not editor.document.file.locked


def test_a_file_that_changed_on_disk_is_asked_about(editor: EditorView, qtbot: QtBot) -> None:
    document = editor.document
    assert document is not None
    type_at_end(editor, qtbot, " Mine.")
    document.file.path.write_text(document.file.text + "Theirs.\n", encoding="utf-8")
    qtbot.waitUntil(lambda: "another program" in editor.banner(), timeout=5_000)
    assert not editor.save(False, "")
    buttons = {each.text(): each for each in editor.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Reload"], Qt.MouseButton.LeftButton)
    assert document.body.endswith("Theirs.")
    assert not document.is_modified
    editor.undo_stack.undo()
    assert document.body.endswith("Mine.")


def test_edits_that_were_not_saved_come_back(
    editor: EditorView, window: MainWindow, qtbot: QtBot
) -> None:
    type_at_end(editor, qtbot, " Kept.")
    editor._keep()
    window.desk.close_page(editor)
    QApplication.processEvents()
    window.desk.show_page("editor", "recruitment-fees")
    again = [each for each in window.findChildren(EditorView) if each is not editor][-1]
    assert again.document is not None
    assert again.document.body.endswith("Kept.")
    assert "are back" in again.banner()
    settle(qtbot)


def test_closing_asks_about_what_is_not_saved(
    editor: EditorView,
    window: MainWindow,
    qtbot: QtBot,
    answer_boxes: Callable[[str], None],
) -> None:
    type_at_end(editor, qtbot, " Lost.")
    answer_boxes("cancel")
    assert not editor.may_close()
    answer_boxes("discard")
    window.desk.actions.trigger("close_tab")
    assert window.documents.of_page(editor) is None
    assert editor._kept.find() == ""


def test_the_rule_is_tried_with_the_answers_of_the_open_tender(
    editor: EditorView, window: MainWindow, us_draft: Draft, qtbot: QtBot
) -> None:
    window.add_tender(us_draft)
    window.desk.show_page("editor", "recruitment-fees")
    editor.panes.tabs.choose("rule")
    press(editor, "take-facts", qtbot)
    assert editor.panes.rule.answers()["regime"] == "us-far"
    assert editor.panes.rule.state.text() == "In the tender"
    assert editor.panes.rule.model.rowCount() == 1
    field = editor.panes.rule._fields["regime"]
    field.setText("mars")
    qtbot.waitUntil(editor.panes.rule.problem.isVisible)
    settle(qtbot)


def test_a_table_edit_changes_its_entry(editor: EditorView) -> None:
    editor.panes.tabs.choose("details")
    assert editor.document is not None
    item = editor.panes.tables.blanks.item(0, 3)
    assert item is not None
    item.setText("45")
    assert editor.document.rows("fill_ins")[0]["default"] == 45
    editor.undo_stack.undo()
    again = editor.panes.tables.blanks.item(0, 3)
    assert again is not None
    assert again.text() == "30"


def test_history_says_when_there_is_none(editor: EditorView, qtbot: QtBot) -> None:
    editor.panes.tabs.choose("history")
    settle(qtbot)
    assert "no history" in editor.panes.history.empty.title.text()


def test_used_by_opens_the_other_clause(
    editor: EditorView, window: MainWindow, qtbot: QtBot
) -> None:
    editor.panes.tabs.choose("used")
    editor.panes.used.setFocus()
    editor.panes.used.setCurrentRow(0)
    QTest.keyClick(editor.panes.used, Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.findChildren(EditorView)) == 2)
    settle(qtbot)
