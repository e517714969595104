"""Translations side by side: what each paragraph lacks, and saving line by line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from assembler import Library
from assembler.library import copy_to_overlay
from gui._background import is_busy
from gui.editor.presenter import difference
from gui.translation_editor.model import ParagraphModel
from gui.translation_editor.presenter import TranslationDocument, is_right_to_left
from gui.translation_editor.view import TranslationView
from gui.window import MainWindow

CLAUSE = "rights-notice"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ours(library: Library, tmp_path: Path) -> Library:
    copy_to_overlay(library, f"translations.{CLAUSE}.ar", tmp_path / "ours")
    return Library.load(tmp_path / "ours")


@pytest.fixture
def document(ours: Library) -> TranslationDocument:
    return TranslationDocument(ours, CLAUSE, "ar")


def test_every_paragraph_stands_beside_its_own(document: TranslationDocument) -> None:
    found = document.paragraphs()
    assert {each.state for each in found} == {"translated"}
    assert document.counts() == (len(found), len(found))
    assert all(holds for each in found for _, holds in each.checks)


def test_the_same_words_change_nothing(library: Library) -> None:
    for clause, language in library.translations:
        document = TranslationDocument(library, clause, language)
        for each in document.paragraphs():
            assert document.with_paragraph(each.number, each.target) == document.text


def test_a_number_that_was_lost_is_told(document: TranslationDocument) -> None:
    line = next(each for each in document.paragraphs() if each.source.startswith("1. "))
    document.text = document.with_paragraph(line.number, line.target.removeprefix("1. "))
    assert document.paragraphs()[line.number - 1].state == "differs"


def test_a_blank_that_was_lost_is_told(library: Library) -> None:
    document = TranslationDocument(library, "model-employment-terms", "ar")
    line = next(each for each in document.paragraphs() if "{{ employer_name }}" in each.source)
    words = line.target.replace("{{ employer_name }}", "…")
    document.text = document.with_paragraph(line.number, words)
    assert document.paragraphs()[line.number - 1].state == "differs"


def test_an_empty_paragraph_has_no_translation(document: TranslationDocument) -> None:
    last = document.paragraphs()[-1]
    document.text = document.with_paragraph(last.number, "")
    assert document.paragraphs()[-1].state == "missing"
    document.text = document.with_paragraph(last.number, last.target)
    assert document.paragraphs()[-1].state == "translated"


def test_a_later_revision_of_the_original_leaves_it_behind(
    document: TranslationDocument,
) -> None:
    document.text = document.front.with_field("of_revision", 9).text
    assert document.is_behind
    assert {each.state for each in document.paragraphs()} == {"behind"}
    document.text = document.as_current()
    assert not document.is_behind


def test_a_review_names_a_person_and_a_day(document: TranslationDocument) -> None:
    document.text = document.reviewed("Ada L., translator", date(2026, 11, 24))
    assert document.reviewer == "Ada L., translator"
    assert {each.state for each in document.paragraphs()} == {"reviewed"}


def test_only_the_line_that_was_edited_is_written(document: TranslationDocument) -> None:
    before = document.file.path.read_text(encoding="utf-8")
    line = document.paragraphs()[3]
    document.text = document.with_paragraph(line.number, line.target + " ...")
    document.save()
    after = document.file.path.read_text(encoding="utf-8")
    changed = [each for each in difference(before, after).split("\n") if each[:1] in "+-"]
    assert changed == [f"-{line.target}", f"+{line.target} ..."]


def test_which_languages_run_from_right_to_left() -> None:
    assert is_right_to_left("ar")
    assert is_right_to_left("ur-PK")
    assert not is_right_to_left("ne")


def test_the_paragraphs_are_a_sound_model(
    document: TranslationDocument, qtmodeltester: ModelTester
) -> None:
    model = ParagraphModel()
    qtmodeltester.check(model)
    model.show_paragraphs(document.paragraphs())
    qtmodeltester.check(model)
    model.show_paragraphs(document.paragraphs()[:2])
    qtmodeltester.check(model)


# In the window


@pytest.fixture
def view(window: MainWindow, ours: Library) -> TranslationView:
    window.desk.use_library(ours)
    window.desk.actions.trigger("library_translations")
    found = window.findChild(TranslationView)
    assert found is not None
    found.show_item(CLAUSE)
    names = [found.languages.item(at) for at in range(found.languages.count())]
    place = next(
        at for at, item in enumerate(names) if item and item.data(Qt.ItemDataRole.UserRole) == "ar"
    )
    found.languages.setCurrentRow(place)
    return found


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_busy(), timeout=20_000)


def test_the_field_runs_in_the_direction_of_its_language(view: TranslationView) -> None:
    assert view.field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert not view.field.isReadOnly()


def test_typing_undo_and_saving(view: TranslationView, window: MainWindow, qtbot: QtBot) -> None:
    document = view.document
    assert document is not None
    before = document.text
    view.table.selectRow(3)
    view.field.setFocus()
    view.field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(view.field, " abc")
    assert document.paragraphs()[3].target.endswith("abc")
    window.desk.actions.trigger("undo")
    assert document.text == before
    assert not view.field.toPlainText().endswith("abc")
    window.desk.actions.trigger("redo")
    window.desk.actions.trigger("save_clause")
    assert "abc" in document.file.path.read_text(encoding="utf-8")
    settle(qtbot)


def test_ctrl_return_goes_to_the_next_unfinished(view: TranslationView, qtbot: QtBot) -> None:
    document = view.document
    assert document is not None
    view._push(document.with_paragraph(15, ""), "x")
    view.table.selectRow(0)
    view.field.setFocus()
    qtbot.keyClick(view.field, Qt.Key.Key_Return, CONTROL)
    assert view._number == 15
    view.filters.button("unfinished").click()
    assert view.model.rowCount() == 1
    view.undo_stack.setClean()


def test_leaving_asks_about_what_is_not_saved(
    view: TranslationView, answer_boxes: Callable[[str], None]
) -> None:
    document = view.document
    assert document is not None
    view._push(document.with_paragraph(1, "x"), "x")
    answer_boxes("cancel")
    assert not view.may_close()
    answer_boxes("discard")
    assert view.may_close()


def test_what_comes_with_the_program_is_copied_to_be_edited(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.desk.show_page("translations")
    view = window.findChild(TranslationView)
    assert view is not None
    assert view.field.isReadOnly()
    assert view.copy.isVisible()
    view.copy_to(tmp_path / "copied")
    qtbot.waitUntil(lambda: not view.field.isReadOnly(), timeout=20_000)
    settle(qtbot)
