"""The reason sheet in its window, used with clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.clauses.override import OverrideDialog
from gui.commands import AnswerFact
from gui.reason import Asked
from gui.reason.view import ReasonView
from gui.window import MainWindow, OpenTender

Key = Qt.Key


@pytest.fixture
def view(us_tender: OpenTender, window: MainWindow) -> ReasonView:
    us_tender.push(AnswerFact(us_tender.draft, "services_abroad_value", "820000 USD"))
    us_tender.show_reason("compliance-plan")
    found = window.findChild(ReasonView)
    assert found is not None
    QApplication.processEvents()
    return found


def wait_for_changes(view: ReasonView, qtbot: QtBot) -> None:
    text = view.changes.sentence
    qtbot.waitUntil(lambda: text.isHidden() or "Trying" not in text.text(), timeout=10_000)


def press(view: ReasonView, qtbot: QtBot, name: str) -> None:
    found = view.findChild(QPushButton, name)
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_the_sheet_covers_the_clauses_and_shows_the_state(view: ReasonView) -> None:
    assert view.isVisible()
    assert view.title.text() == "Anti-trafficking compliance plan"
    assert view.state_chip.text() == "In the tender"
    assert view.basis_chip.text() == "Required by law"
    assert view.tree.hasFocus()


def test_the_tree_is_as_tall_as_its_steps(view: ReasonView) -> None:
    assert view.tree.height() == view.tree._height(view.model.index(-1, -1))
    closed = view.tree.height()
    last = view.model.index(view.model.rowCount(view.model.index(0, 0)) - 1, 0)
    index = view.model.index(last.row(), 0, view.model.index(0, 0))
    view.tree.expand(view.model.index(index.row(), 0, view.model.index(0, 0)))
    view.tree.expandAll()
    view.tree.fit()
    assert view.tree.height() > closed


def test_keys_walk_the_steps_and_lead_to_the_question(
    view: ReasonView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    asked: list[object] = []
    us_tender.screen_wanted.connect(lambda name, item: asked.append((name, item)))
    view.tree.setCurrentIndex(view.model.index(0, 0))
    qtbot.keyClick(view.tree, Key.Key_Down)
    qtbot.keyClick(view.tree, Key.Key_Return)
    assert asked == [("interview", "regime")]


def test_a_click_on_change_leads_to_the_question(
    view: ReasonView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    asked: list[object] = []
    us_tender.screen_wanted.connect(lambda name, item: asked.append((name, item)))
    index = view.model.index(1, 0, view.model.index(0, 0))
    step = view.model.step(index)
    assert step is not None
    place = view.tree.link_rect(index).center()
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [("interview", step.fact)]


def test_previous_and_next_walk_through_the_list(view: ReasonView, qtbot: QtBot) -> None:
    view.show_item(Asked("housing", ("wages", "housing", "recruitment-fees")))
    assert view.position.text() == "2 of 3"
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert view.title.text() == "No recruitment fees"
    assert not view.next.isEnabled()
    qtbot.keyClick(view.tree, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view.title.text() == "Safe and fair housing"
    assert view.tender.current_clause == "housing"


def test_an_answer_shows_in_the_open_sheet_and_undo_brings_it_back(
    view: ReasonView, us_tender: OpenTender
) -> None:
    us_tender.push(AnswerFact(us_tender.draft, "estimated_value", "1000 USD"))
    assert view.state_chip.text() == "Left out"
    us_tender.stack.undo()
    assert view.state_chip.text() == "In the tender"


def test_taking_out_asks_why_and_the_word_stays(
    view: ReasonView, us_tender: OpenTender, window: MainWindow, qtbot: QtBot
) -> None:
    press(view, qtbot, "reason-take-out")
    dialog = window.findChild(OverrideDialog)
    assert dialog is not None
    assert "FAR 52.222-50(h), (i)" in dialog.note.text()
    dialog.reason.setPlainText("Agreed at framework level.")
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert view.state_chip.text() == "Taken out by you"
    assert view.lead.text() == "You took this clause out: “Agreed at framework level.”"
    press(view, qtbot, "reason-give-back")
    assert view.state_chip.text() == "In the tender"
    assert not us_tender.draft.facts.overrides


def test_what_would_change_it_comes_without_holding_the_window(
    view: ReasonView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    wait_for_changes(view, qtbot)
    assert view.changes.buttons
    asked: list[object] = []
    us_tender.screen_wanted.connect(lambda name, item: asked.append(name))
    qtbot.mouseClick(view.changes.buttons[0], Qt.MouseButton.LeftButton)
    assert asked == ["interview"]


def test_more_changes_unfold(view: ReasonView, qtbot: QtBot) -> None:
    view.show_item("housing")
    wait_for_changes(view, qtbot)
    more = view.changes.findChild(QPushButton, "more-changes")
    if more is not None and more.isVisible():
        before = len(view.changes.buttons)
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
        assert len(view.changes.buttons) > before


def test_a_clause_of_the_officers_has_no_answers_to_try(
    view: ReasonView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    us_tender.draft.override("compliance-plan", "exclude", "Agreed.")
    wait_for_changes(view, qtbot)
    assert view.changes.sentence.text().startswith("You decided this clause.")


def test_a_judgement_is_recorded_and_undone(
    view: ReasonView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    assert view.judgement is not None
    edit = view.judgement.findChild(QPlainTextEdit, "judgement-reason")
    assert edit is not None
    press(view, qtbot, "record-judgement")
    assert view.judgement.field.error() == "Write what you weighed: the record needs it."
    edit.setFocus()
    qtbot.keyClicks(edit, "A small plan is enough.")
    press(view, qtbot, "record-judgement")
    assert us_tender.draft.facts.judgements == {"compliance-plan": "A small plan is enough."}
    us_tender.stack.undo()
    assert us_tender.draft.facts.judgements == {}


def test_what_is_being_written_survives_an_answer(view: ReasonView, us_tender: OpenTender) -> None:
    assert view.judgement is not None
    view.judgement.edit.setPlainText("Half a sentence")
    us_tender.push(AnswerFact(us_tender.draft, "housing_provided", value=True))
    assert view.judgement.edit.toPlainText() == "Half a sentence"


def test_copy_puts_the_reason_on_the_clipboard(view: ReasonView, qtbot: QtBot) -> None:
    press(view, qtbot, "reason-copy")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Anti-trafficking compliance plan\nIn the tender")


def test_a_law_opens_in_the_browser(view: ReasonView, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QLabel

    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    links = [each for each in view.findChildren(QLabel) if "href" in each.text()]
    assert links[0].accessibleName() == "FAR 52.222-50(h), (i), opens in the browser"
    links[0].linkActivated.emit("https://www.acquisition.gov/far/52.222-50")
    assert opened == ["https://www.acquisition.gov/far/52.222-50"]


def test_escape_closes_the_sheet(view: ReasonView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.tree, Key.Key_Escape)
    assert not view.isVisible()


def test_a_wide_screen_takes_the_place_of_the_sheet(
    view: ReasonView, us_tender: OpenTender
) -> None:
    us_tender.show_screen("check")
    assert not view.isVisible()
    us_tender.show_reason("housing")  # over the page, where the clauses have no room
    assert view.isVisible()
    us_tender.show_screen("interview")
    assert not view.isVisible()


def test_the_sheet_stays_beside_a_screen_of_the_centre(
    view: ReasonView, us_tender: OpenTender
) -> None:
    us_tender.show_screen("fill_ins")
    assert view.isVisible()


def test_the_back_button_closes_the_sheet(view: ReasonView, qtbot: QtBot) -> None:
    press(view, qtbot, "back")
    assert not view.isVisible()


def test_the_tree_has_a_name_and_a_role(view: ReasonView) -> None:
    face = QAccessible.queryAccessibleInterface(view.tree)
    assert face.text(QAccessible.Text.Name) == "Why"
    assert face.role() is QAccessible.Role.Tree


def test_a_new_tender_explains_itself_too(window: MainWindow, empty_draft: object) -> None:
    from gui.draft import Draft

    assert isinstance(empty_draft, Draft)
    tender = window.add_tender(empty_draft)
    tender.show_reason("recruitment-fees")
    view = window.findChildren(ReasonView)[-1]
    assert view.state_chip.text() == "Not decided yet"
    assert view.put_in.isVisible()
    assert view.take_out.isVisible()
