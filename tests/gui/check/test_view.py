"""The page "Check your answers" in its window, used with clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.check.view import CheckView
from gui.commands import AnswerFact, OverrideClause
from gui.window import MainWindow, OpenTender

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(us_tender: OpenTender, window: MainWindow) -> CheckView:
    us_tender.desk.actions.trigger("check_answers")
    found = window.findChild(CheckView)
    assert found is not None
    QApplication.processEvents()
    return found


def link(view: CheckView, fact: str) -> QPushButton:
    line = view.page.line(fact)
    assert line is not None
    return line.link


def test_the_page_opens_from_the_menu_and_takes_the_room(
    view: CheckView, window: MainWindow
) -> None:
    assert view.isVisible()
    assert view.width() > 1000
    assert view.summary.isVisible()


def test_change_leads_to_the_question_and_the_answer_comes_back(
    view: CheckView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    asked: list[object] = []
    us_tender.screen_wanted.connect(lambda name, item: asked.append((name, item)))
    qtbot.mouseClick(link(view, "housing_provided"), LEFT)
    assert asked == [("interview", "housing_provided")]
    assert not view.isVisible()
    us_tender.push(AnswerFact(us_tender.draft, "housing_provided", value=False))
    qtbot.waitUntil(view.isVisible, timeout=5000)
    line = view.page.line("housing_provided")
    assert line is not None
    assert line.answer.text() == "No"
    assert line.link.hasFocus()


def test_new_questions_are_asked_before_it_comes_back(
    view: CheckView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    qtbot.mouseClick(link(view, "additional_natures"), LEFT)
    before = set(view.presenter.agenda().open)
    us_tender.push(AnswerFact(us_tender.draft, "additional_natures", "supplies"))
    QApplication.processEvents()
    new = set(view.presenter.agenda().open) - before
    assert new
    assert not view.isVisible()


def test_a_visit_without_a_change_does_not_hold(
    view: CheckView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    qtbot.mouseClick(link(view, "housing_provided"), LEFT)
    us_tender.show_screen("check")
    us_tender.show_screen("interview")
    us_tender.push(AnswerFact(us_tender.draft, "housing_provided", value=False))
    QApplication.processEvents()
    assert not view.isVisible()


def test_an_answer_and_its_undo_show_at_once(view: CheckView, us_tender: OpenTender) -> None:
    line = view.page.line("estimated_value")
    assert line is not None
    us_tender.push(AnswerFact(us_tender.draft, "estimated_value", "900000 USD"))
    assert line.answer.text() == "900,000 USD"
    us_tender.stack.undo()
    assert line.answer.text() == "820,000 USD"
    us_tender.stack.redo()
    assert line.answer.text() == "900,000 USD"
    assert view.page.line("estimated_value") is line  # the line stayed where it is


def test_a_new_question_gets_its_line(view: CheckView, us_tender: OpenTender) -> None:
    assert view.page.line("third_country_nationals") is None
    us_tender.push(AnswerFact(us_tender.draft, "recruits_abroad", value=True))
    assert view.page.line("third_country_nationals") is not None


def test_the_summary_counts_and_unfolds(view: CheckView, qtbot: QtBot) -> None:
    waiting = view.summary.points("waiting")
    assert waiting.count.text() == str(len(view.tender.draft.selection.undecided))
    assert len(waiting.rows) == 3
    qtbot.mouseClick(waiting.more, LEFT)
    assert len(waiting.rows) == len(view.tender.draft.selection.undecided)
    assert waiting.rows[3].hasFocus()


def test_a_point_leads_to_its_question_by_key(
    view: CheckView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    asked: list[str] = []
    us_tender.screen_wanted.connect(lambda name, item: asked.append(name))
    first = view.summary.points("waiting").rows[0]
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Space)
    assert asked == ["interview"]


def test_choices_and_blanks_lead_to_their_screens(
    view: CheckView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    us_tender.push(OverrideClause(us_tender.draft, "wages", "exclude", "The ministry checks pay."))
    asked: list[object] = []
    us_tender.screen_wanted.connect(lambda name, item: asked.append((name, item)))
    blanks = view.summary.points("blanks").rows[0]
    by_you = view.summary.points("by_you").rows[0]
    qtbot.mouseClick(by_you, LEFT)
    qtbot.mouseClick(blanks, LEFT)
    assert asked == [("reason", "wages"), ("fill_ins", blanks.point.item)]


def test_lists_without_points_are_not_there(view: CheckView) -> None:
    assert not view.summary.points("by_you").isVisible()
    assert not view.summary.points("warnings").isVisible()


def test_one_button_saves(view: CheckView, us_tender: OpenTender, qtbot: QtBot) -> None:
    asked: list[str] = []
    us_tender.screen_wanted.disconnect()
    us_tender.screen_wanted.connect(lambda name, item: asked.append(name))
    assert view.summary.save.text() == "Save as draft…"
    primary = [
        each for each in view.findChildren(QPushButton) if each.property("kind") == "primary"
    ]
    assert primary == [view.summary.save]
    qtbot.mouseClick(view.summary.save, LEFT)
    assert asked == ["save"]


def test_each_link_says_what_it_changes(view: CheckView) -> None:
    said = link(view, "estimated_value").accessibleName()
    assert said == "Change: Estimated value, 820,000 USD"
    point = view.summary.points("waiting").rows[0]
    assert point.accessibleName().startswith(f"{point.point.title}. ")


def test_the_keys_reach_every_link(view: CheckView, qtbot: QtBot) -> None:
    first = link(view, "regime")
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Tab)
    focused = view.window().focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.objectName().startswith("change-")
    assert focused is not first


def test_a_heading_can_be_shown(view: CheckView) -> None:
    view.show_item("Risk")
    block = view.page.block("Risk")
    assert block is not None
    assert not block.visibleRegion().isEmpty()


def test_it_fits_the_narrow_window(view: CheckView, window: MainWindow) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    assert view.isVisible()
    assert view.summary.save.visibleRegion().boundingRect().height() >= 38
    for line in ("regime", "estimated_value"):
        made = view.page.line(line)
        assert made is not None
        assert made.link.width() >= made.link.sizeHint().width()
