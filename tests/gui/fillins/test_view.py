"""The table of blanks in its window, used with clicks and keys."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDateEdit, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.commands import FillBlank
from gui.draft import Draft
from gui.fillins.model import VALUE
from gui.fillins.presenter import ShowBlanks
from gui.fillins.view import FillInsView
from gui.window import MainWindow, OpenTender

Key = Qt.Key
FEES = "recruitment-fees.repayment_days"


@pytest.fixture
def view(us_tender: OpenTender, window: MainWindow) -> FillInsView:
    us_tender.desk.actions.trigger("fill_ins")
    found = window.findChild(FillInsView)
    assert found is not None
    QApplication.processEvents()
    return found


def editor(view: FillInsView) -> QWidget:
    return view.table.findChildren(QWidget, "blank-editor")[-1]  # older ones wait for their end


def write(view: FillInsView, qtbot: QtBot, key: str, text: str) -> None:
    """Go to a blank, open it with Return, write and confirm."""
    view.show_item(key)
    qtbot.keyClick(view.table, Key.Key_Return)
    line = editor(view)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    if text:
        qtbot.keyClicks(line, text)
    else:
        qtbot.keyClick(line, Key.Key_Delete)
    qtbot.keyClick(line, Key.Key_Return)
    QApplication.processEvents()  # the delegate hands over when the event loop comes round


def shown(view: FillInsView, key: str) -> str:
    return str(view.model.index(view.model.row_of(key), VALUE).data())


def test_the_screen_opens_from_the_menu(view: FillInsView) -> None:
    assert view.isVisible()
    assert view.model.rowCount() == view.presenter.counts()[ShowBlanks.ALL]


def test_qt_finds_the_model_sound(view: FillInsView, us_tender: OpenTender) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(view.model, mode)
    us_tender.draft.fill_in(FEES, 45)
    us_tender.draft.answer("services_abroad_value", "820000 USD")
    view.model.set_filter(ShowBlanks.BY_YOU)
    view.model.set_filter(ShowBlanks.ALL)
    us_tender.draft.answer("services_abroad_value", None)
    assert tester.model() is view.model


def test_a_number_is_written_in_place_and_undone(
    view: FillInsView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    write(view, qtbot, FEES, "45")
    assert us_tender.draft.facts.fill_ins == {FEES: 45}
    assert shown(view, FEES) == "45"
    us_tender.stack.undo()
    assert us_tender.draft.facts.fill_ins == {}
    assert shown(view, FEES) == "30"
    us_tender.stack.redo()
    assert shown(view, FEES) == "45"


def test_a_value_out_of_range_says_the_limits_and_changes_nothing(
    view: FillInsView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    write(view, qtbot, FEES, "61")
    assert us_tender.draft.facts.fill_ins == {}
    assert view.presenter.problems[FEES] == ("61", "61 is not between 1 and 60.")
    assert shown(view, FEES) == "61"  # what was typed is not thrown away
    write(view, qtbot, FEES, "60")
    assert us_tender.draft.facts.fill_ins == {FEES: 60}
    assert FEES not in view.presenter.problems


def test_a_changed_mind_leaves_no_step(
    view: FillInsView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    write(view, qtbot, FEES, "30")
    assert us_tender.stack.count() == 0


def test_escape_leaves_the_value(view: FillInsView, us_tender: OpenTender, qtbot: QtBot) -> None:
    view.show_item(FEES)
    qtbot.keyClick(view.table, Key.Key_F2)
    qtbot.keyClicks(editor(view), "12")
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert us_tender.draft.facts.fill_ins == {}
    assert view.isVisible()


def test_delete_brings_the_default_back(
    view: FillInsView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    us_tender.push(FillBlank(us_tender.draft, FEES, 45))
    view.show_item(FEES)
    qtbot.keyClick(view.table, Key.Key_Delete)
    assert us_tender.draft.facts.fill_ins == {}


def test_an_emptied_field_is_the_default(
    view: FillInsView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    us_tender.push(FillBlank(us_tender.draft, FEES, 45))
    write(view, qtbot, FEES, "")
    assert us_tender.draft.facts.fill_ins == {}


def test_a_date_has_a_calendar(view: FillInsView, us_tender: OpenTender, qtbot: QtBot) -> None:
    key = "precedence-far.edition_date"
    view.show_item(key)
    qtbot.keyClick(view.table, Key.Key_Return)
    field = editor(view)
    assert isinstance(field, QDateEdit)
    assert field.calendarPopup()
    view.model.setData(view.table.currentIndex(), date(2025, 11, 3))
    assert us_tender.draft.facts.fill_ins[key] == date(2025, 11, 3)


def test_the_field_tells_its_limits_to_screen_readers(view: FillInsView, qtbot: QtBot) -> None:
    view.show_item(FEES)
    qtbot.keyClick(view.table, Key.Key_Return)
    assert editor(view).accessibleName() == "Within how many days is a fee repaid?"
    assert editor(view).accessibleDescription() == "1 to 60"


def test_all_defaults_at_once_are_one_step(
    view: FillInsView, us_tender: OpenTender, qtbot: QtBot
) -> None:
    assert not view.defaults.isVisible()
    us_tender.push(FillBlank(us_tender.draft, FEES, 45))
    us_tender.push(FillBlank(us_tender.draft, "recruitment-fees.check_days", 90))
    qtbot.mouseClick(view.defaults, Qt.MouseButton.LeftButton)
    assert us_tender.draft.facts.fill_ins == {}
    us_tender.stack.undo()
    assert us_tender.draft.facts.fill_ins == {FEES: 45, "recruitment-fees.check_days": 90}


def test_a_value_goes_into_the_other_clauses_too(view: FillInsView, us_tender: OpenTender) -> None:
    us_tender.draft.answer("services_abroad_value", "820000 USD")
    blank = next(each for each in view.presenter.blanks() if each.also_in)
    value = 7 if blank.fill_in.type == "integer" else "The helpline"
    us_tender.push(FillBlank(us_tender.draft, blank.key, value))
    view.show_item(blank.key)
    view.use_everywhere()
    keys = {blank.key, *(f"{clause}.{blank.name}" for clause in blank.also_in)}
    assert us_tender.draft.facts.fill_ins == dict.fromkeys(keys, value)


def test_filters_list_what_they_count(view: FillInsView, qtbot: QtBot) -> None:
    chip = view.filters.button(ShowBlanks.OPEN.value)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.model.rowCount() == view.presenter.counts()[ShowBlanks.OPEN]
    view.show_item(FEES)  # not open, so all are listed again
    assert view.filters.choice() == ShowBlanks.ALL.value


def test_the_row_makes_its_clause_the_current_one(view: FillInsView, us_tender: OpenTender) -> None:
    view.show_item(FEES)
    assert us_tender.current_clause == "recruitment-fees"


@pytest.mark.usefixtures("menus")
def test_the_menu_leads_to_the_preview(view: FillInsView, us_tender: OpenTender) -> None:
    asked: list[object] = []
    us_tender.screen_wanted.connect(lambda name, item: asked.append((name, item)))
    view.show_item(FEES)
    view.open_menu(QPoint(0, 0))
    menu = view.findChild(QMenu, "blank-menu")
    assert menu is not None
    texts = {action.text(): action for action in menu.actions()}
    assert "Fill in" in texts
    assert "Use the default" not in texts  # it stands there already
    texts["Go to clause in preview"].trigger()
    assert asked == [("preview", "recruitment-fees")]


def test_blanks_come_with_their_clauses(view: FillInsView, us_tender: OpenTender) -> None:
    before = view.model.rowCount()
    us_tender.draft.answer("services_abroad_value", "820000 USD")
    assert view.model.rowCount() > before


def test_without_blanks_the_screen_says_so(window: MainWindow, empty_draft: Draft) -> None:
    for decision in empty_draft.selection.included:
        if decision.clause.fill_ins:
            empty_draft.override(decision.id, "exclude", "Not wanted here.")
    tender = window.add_tender(empty_draft)
    tender.show_screen("fill_ins")
    view = window.findChildren(FillInsView)[-1]
    assert view.empty.isVisible()
    assert view.empty.title.text() == "No blanks in these clauses"


def test_rows_are_spoken_whole(view: FillInsView) -> None:
    face = QAccessible.queryAccessibleInterface(view.table)
    assert face.text(QAccessible.Text.Name) == "Blanks"
    index = view.model.index(view.model.row_of(FEES), VALUE)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Within how many days is a fee repaid?. 30. By default. 1 to 60")
