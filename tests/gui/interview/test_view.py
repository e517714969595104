"""The question in focus: answered, left, put off, cleared and undone, with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.draft import Draft
from gui.interview.editors._choices import FewEditor, SearchEditor
from gui.interview.editors._lines import LineEditor
from gui.interview.editors._money import MoneyEditor
from gui.interview.view import InterviewView
from gui.window import MainWindow, OpenTender


def text(widget: QWidget, name: str) -> str:
    found = widget.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def fact(interview: InterviewView) -> str:
    assert interview.card is not None
    return interview.card.card.fact


def money(interview: InterviewView, name: str = "services_abroad_value") -> MoneyEditor:
    interview.show_item(name)
    assert interview.card is not None
    assert isinstance(interview.card.editor, MoneyEditor)
    return interview.card.editor


def draft_of(interview: InterviewView) -> Draft:
    return interview._tender.draft


def test_typing_shows_the_effect_and_continue_takes_the_answer(
    interview: InterviewView, qtbot: QtBot
) -> None:
    field = money(interview)
    qtbot.keyClicks(field.amount, "820000")
    assert interview.card is not None
    effect = interview.card.findChild(QWidget, "effect")
    assert isinstance(effect, QWidget)
    qtbot.waitUntil(effect.isVisible, timeout=2000)
    assert text(interview.card, "effect-summary").endswith("come in")
    assert "services_abroad_value" not in draft_of(interview).facts.answers
    qtbot.mouseClick(interview.go_on, Qt.MouseButton.LeftButton)
    answer = draft_of(interview).facts.answers["services_abroad_value"]
    assert str(answer.value) == "820,000 USD"
    assert fact(interview) != "services_abroad_value"
    assert interview._tender.stack.undoText() == "value of services abroad"


def test_the_keyboard_alone_answers(interview: InterviewView, qtbot: QtBot) -> None:
    field = money(interview)
    assert field.amount.hasFocus()
    qtbot.keyClicks(field.amount, "5")
    qtbot.keyClick(field.amount, Qt.Key.Key_Return)
    assert "services_abroad_value" in draft_of(interview).facts.answers
    window = interview.window()
    before = fact(interview)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert fact(interview) == "services_abroad_value"
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert fact(interview) == before
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert fact(interview) != before


def test_undo_and_redo_show_in_the_field(interview: InterviewView, qtbot: QtBot) -> None:
    field = money(interview, "estimated_value")
    field.amount.setText("9")
    field.amount.textEdited.emit("9")
    interview._continue()
    interview.show_item("estimated_value")
    stack = interview._tender.stack
    stack.undo()
    assert interview.card is not None
    assert isinstance(interview.card.editor, MoneyEditor)
    assert interview.card.editor.amount.text() == "820,000"
    stack.redo()
    assert interview.card.editor.amount.text() == "9"


def test_an_answer_that_does_not_fit_is_told_at_the_field(
    interview: InterviewView, qtbot: QtBot
) -> None:
    field = money(interview)
    qtbot.keyClicks(field.amount, "a lot")
    interview._continue()
    assert fact(interview) == "services_abroad_value"
    assert interview.card is not None
    assert interview.card.field.error() == "“a lot” is no amount. Write it as 820,000.50."
    assert field.amount.property("wrong") is True
    assert field.amount.hasFocus()
    qtbot.keyClick(field.amount, Qt.Key.Key_Backspace)
    assert interview.card.field.error() == ""
    assert field.amount.property("wrong") is False


def test_continue_without_an_answer_says_what_to_do(interview: InterviewView) -> None:
    money(interview)
    interview._continue()
    assert interview.card is not None
    assert interview.card.field.error() == "Enter an answer, or choose “I don’t know yet”."
    interview.show_item("recruits_workers")
    interview._continue()
    assert interview.card.field.error() == "Choose an answer, or “I don’t know yet”."


def test_an_answer_that_fits_is_taken_when_the_question_is_left(
    interview: InterviewView, qtbot: QtBot
) -> None:
    field = money(interview)
    qtbot.keyClicks(field.amount, "5")
    interview.show_item("recruits_workers")
    assert fact(interview) == "recruits_workers"
    assert "services_abroad_value" in draft_of(interview).facts.answers


def test_an_answer_that_does_not_fit_is_there_when_one_comes_back(
    interview: InterviewView, qtbot: QtBot
) -> None:
    field = money(interview)
    qtbot.keyClicks(field.amount, "a lot")
    interview.show_item("recruits_workers")
    assert fact(interview) == "recruits_workers"
    assert "services_abroad_value" not in draft_of(interview).facts.answers
    again = money(interview)
    assert again.amount.text() == "a lot"
    assert interview.card is not None
    assert interview.card.field.error()


def test_i_dont_know_yet_puts_the_question_off(interview: InterviewView, qtbot: QtBot) -> None:
    interview.show_item("services_abroad_value")
    entry = interview._presenter.agenda.find("services_abroad_value")
    assert entry is not None
    expected = f"If you don’t know yet, {entry.settles} clauses stay undecided."
    assert text(interview, "cost") == expected
    qtbot.mouseClick(interview.unknown, Qt.MouseButton.LeftButton)
    assert "services_abroad_value" in draft_of(interview).postponed
    assert fact(interview) != "services_abroad_value"
    assert interview._tender.stack.undoText() == "value of services abroad: not known yet"


def test_clear_takes_the_answer_back_and_stays(interview: InterviewView, qtbot: QtBot) -> None:
    field = money(interview, "estimated_value")
    assert interview.clear.isVisible()
    qtbot.mouseClick(interview.clear, Qt.MouseButton.LeftButton)
    assert "estimated_value" not in draft_of(interview).facts.answers
    assert fact(interview) == "estimated_value"
    assert field.amount.text() == ""
    assert interview.clear.isHidden()


def test_continue_never_moves(interview: InterviewView) -> None:
    places = set()
    for name in ("regime", "estimated_value", "cpv_codes", "recruits_workers", "launch_date"):
        interview.show_item(name)
        QApplication.processEvents()
        places.add(interview.go_on.mapTo(interview, QPoint(0, 0)).toTuple())
    assert len(places) == 1


def test_an_unchanged_answer_keeps_its_source(
    window: MainWindow, draft: Draft, open_tender: Callable[[Draft], OpenTender]
) -> None:
    tender = open_tender(draft)
    interview = window.findChild(InterviewView)
    assert isinstance(interview, InterviewView)
    before = draft.facts.answers["buyer_name"]
    interview.show_item("buyer_name")
    assert interview.card is not None
    assert "notice" in text(interview.card, "source").lower()
    interview._continue()
    assert draft.facts.answers["buyer_name"] == before
    assert tender.stack.count() == 0


def test_the_end_offers_to_check_the_answers(interview: InterviewView, qtbot: QtBot) -> None:
    shown = []
    interview._tender.screen_wanted.connect(lambda name, _: shown.append(name))
    while interview.card is not None:
        qtbot.mouseClick(interview.unknown, Qt.MouseButton.LeftButton)
    end = interview.findChild(QWidget, "all-decided")
    assert isinstance(end, QWidget)
    assert end.isVisible()
    assert interview.go_on.isHidden()
    offered = [each.text() for each in end.findChildren(QPushButton)]
    assert offered == ["Check your answers"]


def test_an_undo_at_the_end_brings_a_question_back(interview: InterviewView, qtbot: QtBot) -> None:
    while interview.card is not None:
        qtbot.mouseClick(interview.unknown, Qt.MouseButton.LeftButton)
    interview._tender.stack.undo()
    assert interview.card is not None


# Kinds of answers


def test_yes_and_no_are_two_buttons(interview: InterviewView, qtbot: QtBot) -> None:
    interview.show_item("recruits_workers")
    assert interview.card is not None
    editor = interview.card.editor
    assert isinstance(editor, FewEditor)
    editor._buttons["yes"].click()
    interview._continue()
    assert draft_of(interview).facts.answers["recruits_workers"].value is True


def test_countries_are_found_by_name_and_chosen_with_return(
    interview: InterviewView, qtbot: QtBot
) -> None:
    interview.show_item("places_of_performance")
    assert interview.card is not None
    editor = interview.card.editor
    assert isinstance(editor, SearchEditor)
    assert editor.summary.text() == "Kuwait"
    qtbot.keyClicks(editor.search, "jord")
    qtbot.keyClick(editor.search, Qt.Key.Key_Return)
    assert editor.value() == ["KW", "JO"]
    assert editor.search.text() == ""
    qtbot.keyClick(editor.search, Qt.Key.Key_Return)
    assert draft_of(interview).facts.answers["places_of_performance"].value == ("KW", "JO")


def test_codes_are_found_by_word_and_by_number(interview: InterviewView, qtbot: QtBot) -> None:
    interview.show_item("cpv_codes")
    assert interview.card is not None
    editor = interview.card.editor
    assert isinstance(editor, SearchEditor)
    qtbot.keyClicks(editor.search, "guard serv")
    qtbot.keyClick(editor.search, Qt.Key.Key_Down)
    assert editor.list.hasFocus()
    qtbot.keyClick(editor.list, Qt.Key.Key_Space)
    assert editor.value() == ["98310000", "79713000"]
    qtbot.keyClick(editor.list, Qt.Key.Key_Space)
    assert editor.value() == ["98310000"]
    editor.search.setText("no such thing")
    assert editor.model.rowCount() == 0


def test_one_set_of_rules_takes_the_place_of_another(
    interview: InterviewView, qtbot: QtBot
) -> None:
    interview.show_item("regime")
    assert interview.card is not None
    editor = interview.card.editor
    assert isinstance(editor, SearchEditor)
    editor.toggle("eu-2014-24")
    assert editor.value() == "eu-2014-24"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2027-01-15", "2027-01-15"),
        ("15/1/2027", "2027-01-15"),
        ("15/01/2027", "2027-01-15"),
        ("15 Jan 2027", "2027-01-15"),
        ("15 January 2027", "2027-01-15"),
        ("15.1.2027", "2027-01-15"),
    ],
)
def test_a_day_is_read_as_people_write_it(interview: InterviewView, typed: str, value: str) -> None:
    interview.show_item("launch_date")
    assert interview.card is not None
    editor = interview.card.editor
    assert isinstance(editor, LineEditor)
    editor.line.setText(typed)
    assert str(editor.value()) == value


def test_an_amount_may_say_what_tax_is_in_it(interview: InterviewView) -> None:
    field = money(interview)
    field.amount.setText("1,200.50")
    assert field.rate.isHidden()
    field.vat.setCurrentIndex(field.vat.findData("included"))
    field.vat.activated.emit(2)
    field.rate.setText("20")
    interview._continue()
    value = draft_of(interview).facts.answers["services_abroad_value"].value
    assert str(value) == "1,200.50 USD with VAT"
    assert str(getattr(value, "vat_rate", "")) == "0.2"


def test_a_proposal_counts_once_continue_confirms_it(
    window: MainWindow, begun: Draft, open_tender: Callable[[Draft], OpenTender]
) -> None:
    from dataclasses import replace

    from assembler.model import Answer

    proposed = replace(
        begun.facts, proposals={"recruits_workers": Answer(True, "proposed: the sector")}
    )
    draft = Draft(begun.library, proposed)
    open_tender(draft)
    interview = window.findChild(InterviewView)
    assert isinstance(interview, InterviewView)
    interview.show_item("recruits_workers")
    assert interview.card is not None
    assert text(interview.card, "source") == "The program proposes this. Continue confirms it."
    assert interview.card.findChild(QWidget, "effect").isVisible()
    assert "recruits_workers" not in draft.facts.answers
    interview._continue()
    assert draft.facts.answers["recruits_workers"] == Answer(True, "officer")


# Lots


def test_the_number_of_lots_is_asked_with_the_question(interview: InterviewView) -> None:
    interview.show_item("uses_lots")
    card = interview.card
    assert card is not None
    assert isinstance(card.editor, FewEditor)
    assert not card._lot_field.isVisible()
    card.editor._buttons["yes"].click()
    assert card._lot_field.isVisible()
    assert card._lot_count is not None
    card._lot_count.setText("many")
    interview._continue()
    assert "from 1 to 500" in card.field.error()
    card._lot_count.setText("3")
    interview._continue()
    assert draft_of(interview).lots == ("LOT-0001", "LOT-0002", "LOT-0003")
    assert draft_of(interview).facts.answers["uses_lots"].value is True


def test_a_question_per_lot_is_answered_for_the_chosen_lots(interview: InterviewView) -> None:
    draft_of(interview).set_lots(["A", "B", "C"])
    interview.show_item("recruits_workers")
    card = interview.card
    assert card is not None
    assert card.lots is not None
    assert isinstance(card.editor, FewEditor)
    assert card.lots.lots() == ("A", "B", "C")
    card.lots.table.selectRow(1)
    assert text(card, "lots-chosen") == "The answer below counts for B only."
    card.editor._buttons["no"].click()
    interview._continue()
    assert fact(interview) == "recruits_workers"
    assert card.lots.lots() == ("A", "C")
    card.editor._buttons["yes"].click()
    interview._continue()
    assert fact(interview) != "recruits_workers"
    found = {
        lot: each["recruits_workers"].value for lot, each in draft_of(interview).facts.lots.items()
    }
    assert found == {"A": True, "B": False, "C": True}
    interview.show_item("recruits_workers")
    assert interview.clear.isVisible()
    interview._clear()
    assert all(not each for each in draft_of(interview).facts.lots.values())


def test_the_table_of_lots_is_a_sound_model(interview: InterviewView) -> None:
    from PySide6.QtTest import QAbstractItemModelTester

    draft_of(interview).set_lots(["A", "B"])
    interview.show_item("recruits_workers")
    assert interview.card is not None
    assert interview.card.lots is not None
    model = interview.card.lots.model
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    draft_of(interview).answer("recruits_workers", True, lot="A")
    assert model.index(0, 1).data() == "Yes"
    assert model.index(1, 1).data() == "No answer yet"
    assert tester is not None


def test_the_choices_are_a_sound_model(interview: InterviewView) -> None:
    from PySide6.QtTest import QAbstractItemModelTester

    interview.show_item("cpv_codes")
    assert interview.card is not None
    editor = interview.card.editor
    assert isinstance(editor, SearchEditor)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(editor.model, mode)
    for words in ("guard", "", "no such thing", "98"):
        editor.search.setText(words)
    editor.toggle("79713000")
    assert tester is not None
