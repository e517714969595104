"""The list of clauses in its window, used with clicks and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.clauses import Show
from gui.clauses._tree import ClauseTree
from gui.clauses.delegate import show_why, why_area
from gui.clauses.override import OverrideDialog
from gui.clauses.view import ClausesView
from gui.commands import AnswerFact
from gui.reason.view import ReasonView
from gui.window import MainWindow, OpenTender

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(us_tender: OpenTender, window: MainWindow) -> ClausesView:
    found = window.findChild(ClausesView)
    assert found is not None
    return found


def click_row(view: ClausesView, qtbot: QtBot, clause: str) -> None:
    index = view.model.index_of(clause)
    view.tree.scrollTo(index)
    place = view.tree.visualRect(index).center()
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def dialog_of(window: MainWindow) -> OverrideDialog:
    found = window.findChild(OverrideDialog)
    assert found is not None
    return found


def test_the_list_stands_beside_the_questions(view: ClausesView) -> None:
    assert view.isVisible()
    assert view.tree.isExpanded(view.model.index(0, 0))


def test_a_click_makes_a_clause_the_current_one(
    view: ClausesView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    click_row(view, qtbot, "recruitment-fees")
    assert us_tender.current_clause == "recruitment-fees"


def test_the_arrows_pass_over_headings(view: ClausesView, qtbot: QtBot) -> None:
    last = view.model.rowCount(view.model.index(0, 0)) - 1
    view.tree.setFocus()
    view.tree.setCurrentIndex(view.model.index(last, 0, view.model.index(0, 0)))
    qtbot.keyClick(view.tree, Key.Key_Down)
    assert view.tree.currentIndex() == view.model.index(0, 0, view.model.index(1, 0))


def test_enter_opens_the_reason_and_escape_brings_the_row_back(
    view: ClausesView, window: MainWindow, qtbot: QtBot
) -> None:
    view.choose("housing")
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Key.Key_Return)
    sheet = window.findChild(ReasonView)
    assert sheet is not None
    assert sheet.isVisible()
    assert sheet.title.text() == "Safe and fair housing"
    qtbot.keyClick(sheet.tree, Key.Key_Escape)
    assert not sheet.isVisible()
    assert view.clause() == "housing"
    assert view.tree.hasFocus()


def test_alt_y_shows_why_through_the_menu(
    view: ClausesView, us_tender: OpenTender, window: MainWindow
) -> None:
    view.choose("housing")
    view.tree.setFocus()
    us_tender.desk.actions.trigger("show_why")
    sheet = window.findChild(ReasonView)
    assert sheet is not None
    assert sheet.isVisible()


def test_the_link_of_the_chosen_row_opens_the_reason(
    view: ClausesView, window: MainWindow, qtbot: QtBot
) -> None:
    view.choose("housing")
    area = view.tree.visualRect(view.model.index_of("housing"))
    place = why_area(area, show_why(), view.layoutDirection()).center()
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    sheet = window.findChild(ReasonView)
    assert sheet is not None
    assert sheet.isVisible()


def test_the_first_click_only_chooses(view: ClausesView, window: MainWindow, qtbot: QtBot) -> None:
    view.choose("recruitment-fees")
    index = view.model.index_of("housing")
    view.tree.scrollTo(index)
    area = view.tree.visualRect(index)
    place = why_area(area, show_why(), view.layoutDirection()).center()
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.clause() == "housing"
    assert window.findChild(ReasonView) is None


def test_filters_are_clicked_and_count(view: ClausesView, qtbot: QtBot) -> None:
    chip = view.filters.button(Show.UNDECIDED.value)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.chosen() is Show.UNDECIDED
    assert len(view.model.listed()) == view.presenter.counts()[Show.UNDECIDED]
    assert str(len(view.model.listed())) in chip.accessibleName()


def test_the_filter_by_you_is_there_once_somebody_decided(
    view: ClausesView, us_tender: OpenTender
) -> None:
    chip = view.filters.button(Show.BY_YOU.value)
    assert not chip.isVisible()
    us_tender.draft.override("wages", "exclude", "The ministry checks pay.")
    assert chip.isVisible()


def test_search_narrows_the_list_and_escape_clears_it(view: ClausesView, qtbot: QtBot) -> None:
    view.search.setFocus()
    qtbot.keyClicks(view.search, "recruitment fees")
    assert 0 < len(view.model.listed()) < 30
    qtbot.keyClick(view.search, Key.Key_Escape)
    assert view.search.text() == ""
    assert len(view.model.listed()) == len(view.tender.draft.library.clauses)


def test_find_leads_to_the_search(view: ClausesView) -> None:
    view.tree.setFocus()
    view.tender.desk.actions.trigger("go_to_clause")
    assert view.search.hasFocus()


def test_an_empty_list_says_what_brings_something_here(view: ClausesView) -> None:
    view.search.setText("no such words anywhere")
    assert view.empty.isVisible()
    assert view.empty.title.text() == "No clause has “no such words anywhere”"
    view.search.clear()
    view.show_only(Show.CHANGED)
    assert view.empty.title.text() == "Nothing changed just now"


def test_an_answer_keeps_scroll_and_focus(view: ClausesView, us_tender: OpenTender) -> None:
    view.choose("recruitment-fees")
    view.tree.setFocus()
    view.tree.scrollTo(view.tree.currentIndex(), ClauseTree.ScrollHint.PositionAtCenter)
    before = view.tree.verticalScrollBar().value()
    us_tender.push(AnswerFact(us_tender.draft, "services_abroad_value", "820000 USD"))
    QApplication.processEvents()
    assert view.tree.verticalScrollBar().value() == before
    assert view.clause() == "recruitment-fees"
    assert view.tree.hasFocus()


def test_the_undo_bar_never_hides_the_chosen_row(view: ClausesView, us_tender: OpenTender) -> None:
    view.choose("recruitment-fees")
    view.tree.scrollTo(view.tree.currentIndex())  # at the bottom edge
    us_tender.push(AnswerFact(us_tender.draft, "services_abroad_value", "820000 USD"))
    QApplication.processEvents()
    row = view.tree.visualRect(view.tree.currentIndex())
    assert view.undo_bar.isVisible()
    assert row.bottom() <= view.tree.viewport().height()
    assert view.tree.mapTo(view, row.bottomLeft()).y() <= view.undo_bar.y()


def test_an_answer_is_announced_and_can_be_taken_back(
    view: ClausesView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    heard: list[str] = []
    us_tender.desk.announced.connect(heard.append)
    before = us_tender.draft.selection
    us_tender.push(AnswerFact(us_tender.draft, "services_abroad_value", "820000 USD"))
    assert view.undo_bar.isVisible()
    assert "clauses came in" in view.undo_bar.sentence()
    assert heard
    assert "over the threshold of 700,000 USD" in heard[-1]
    button = view.undo_bar.findChild(object, "undo-bar-undo")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]
    assert us_tender.draft.facts == before.facts
    assert not view.undo_bar.isVisible()


def test_the_marks_go_after_a_moment(
    view: ClausesView, us_tender: OpenTender, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view._moment.setInterval(20)
    us_tender.push(AnswerFact(us_tender.draft, "services_abroad_value", "820000 USD"))
    index = view.model.index_of("compliance-plan")
    row = view.model.row_at(index)
    assert row is not None
    assert row.chip == "Just in"
    qtbot.waitUntil(lambda: not view.presenter.just_changed, timeout=2000)
    row = view.model.row_at(index)
    assert row is not None
    assert row.chip == ""
    view.show_only(Show.CHANGED)  # the list of what changed stays
    assert len(view.model.listed()) == len(us_tender.draft.last_change.touched)


def test_taking_out_asks_why_says_the_law_and_can_be_undone(
    view: ClausesView, us_tender: OpenTender, window: MainWindow, qtbot: QtBot
) -> None:
    before = us_tender.draft.snapshot()
    view.choose("recruitment-fees")
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Key.Key_D, CONTROL)
    dialog = dialog_of(window)
    assert "FAR 52.222-50(a), (b)(6)" in dialog.note.text()
    qtbot.keyClicks(dialog.reason, "Nobody is hired for it.")
    qtbot.keyClick(dialog.reason, Key.Key_Return, CONTROL)
    assert us_tender.draft.selection.state_of("recruitment-fees") == "out"
    row = view.model.row_at(view.model.index_of("recruitment-fees"))
    assert row is not None
    assert row.state_word == "Left out by you"
    after = us_tender.draft.snapshot()
    us_tender.stack.undo()
    assert us_tender.draft.snapshot().same_as(before)
    us_tender.stack.redo()
    assert us_tender.draft.snapshot().same_as(after)


def test_without_a_reason_nothing_happens(
    view: ClausesView, us_tender: OpenTender, window: MainWindow, qtbot: QtBot
) -> None:
    view.choose("recruitment-fees")
    view.take_out()
    dialog = dialog_of(window)
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert dialog.field.error() == "Write the reason: the record needs it."
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not us_tender.draft.facts.overrides


def test_putting_in_says_why_it_is_out(
    view: ClausesView, us_tender: OpenTender, window: MainWindow, qtbot: QtBot
) -> None:
    view.choose("au-modern-slavery")
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Key.Key_I, CONTROL)
    dialog = dialog_of(window)
    assert dialog.note.text() == "A text for Australia: Commonwealth."
    dialog.reason.setPlainText("The parent agency asks for it.")
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert us_tender.draft.selection.state_of("au-modern-slavery") == "in"
    view.give_back("au-modern-slavery")
    assert us_tender.draft.selection.state_of("au-modern-slavery") == "out"


def test_what_is_in_cannot_be_put_in_again(view: ClausesView, window: MainWindow) -> None:
    heard: list[str] = []
    view.tender.desk.announced.connect(heard.append)
    view.choose("recruitment-fees")
    view.put_in()
    assert window.findChild(OverrideDialog) is None
    assert heard == ["“No recruitment fees” is in the tender already."]


def test_next_undecided_walks_round(view: ClausesView) -> None:
    view.choose("recruitment-fees")
    seen = []
    for _ in range(3):
        view.next_undecided()
        seen.append(view.clause())
    states = [view.tender.draft.selection.state_of(name) for name in seen]
    assert states == ["undecided"] * 3
    assert len(set(seen)) == 3


def test_a_hidden_clause_is_found_all_the_same(view: ClausesView) -> None:
    view.show_only(Show.OUT)
    view.show_item("recruitment-fees")
    assert view.clause() == "recruitment-fees"
    assert view.chosen() is Show.ALL


@pytest.mark.usefixtures("menus")
def test_the_menu_offers_what_can_be_done(view: ClausesView, qtbot: QtBot) -> None:
    view.choose("housing")
    view._open_menu(QPoint(0, 0))
    menu = view.findChild(QMenu, "clause-menu")
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Show why", "Answer the question", "Put it in…", "Take it out…"]


def test_another_screen_can_lead_to_a_clause(view: ClausesView, us_tender: OpenTender) -> None:
    us_tender.choose_clause("wages")
    assert view.clause() == "wages"


def test_screen_readers_find_names_and_roles(view: ClausesView) -> None:
    assert view.search.accessibleName() == "Search clauses"
    face = QAccessible.queryAccessibleInterface(view.tree)
    assert face.text(QAccessible.Text.Name) == "Clauses"
    assert face.role() is QAccessible.Role.Tree


def test_it_is_drawn_in_every_theme(view: ClausesView, qapp: QApplication) -> None:
    from gui.look import THEMES, apply_theme

    try:
        pictures = []
        for theme in THEMES.values():
            apply_theme(qapp, theme)
            QApplication.processEvents()
            pictures.append(view.grab().toImage())
        assert len({picture.pixel(3, 300) for picture in pictures}) == len(THEMES)
    finally:
        apply_theme(qapp, THEMES["light"])
