"""The outline: rows that change in place, one group open, chosen with mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from gui.draft import Draft
from gui.interview.model import OutlineModel
from gui.interview.outline import OutlineView
from gui.interview.presenter import InterviewPresenter
from gui.interview.rows import outline_rows
from gui.interview.view import InterviewView

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def texts(model: OutlineModel) -> list[tuple[str, list[str]]]:
    found = []
    for row in range(model.rowCount()):
        group = model.index(row, 0)
        questions = [str(model.index(n, 0, group).data()) for n in range(model.rowCount(group))]
        found.append((str(group.data()), questions))
    return found


def wanted(presenter: InterviewPresenter) -> list[tuple[str, list[str]]]:
    return [
        (each.row.text, [row.text for row in each.questions]) for each in outline_rows(presenter)
    ]


def test_the_model_follows_every_change_row_by_row(empty_draft: Draft) -> None:
    presenter = InterviewPresenter(empty_draft)
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, FATAL)
    resets = QSignalSpy(model.modelReset)
    edits = (
        ("regime", "us-far"),
        ("contract_nature", "services"),
        ("places_of_performance", ["KW"]),
        ("estimated_value", "820000 USD"),
        ("recruits_workers", True),
        ("regime", "uk-pa2023"),
        ("regime", "eu-2014-24"),
        ("regime", None),
        ("recruits_workers", None),
    )
    model.show_rows(outline_rows(presenter))
    for fact, value in edits:
        empty_draft.answer(fact, value)
        model.show_rows(outline_rows(presenter))
        assert texts(model) == wanted(presenter)
    assert resets.count() == 0
    assert tester is not None


def test_a_question_is_found_and_tells_its_group(begun: Draft) -> None:
    presenter = InterviewPresenter(begun)
    model = OutlineModel()
    model.show_rows(outline_rows(presenter))
    index = model.index_of("estimated_value")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Estimated value, 820,000 USD")
    assert index.parent().data() == "Start"
    assert not model.index_of("uk_jurisdiction").isValid()
    assert model.data(QModelIndex()) is None


def test_only_the_group_of_the_question_is_open(
    outline: OutlineView, interview: InterviewView
) -> None:
    interview.show_item("estimated_value")
    tree = outline.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    model = tree.model()
    assert isinstance(model, OutlineModel)
    open_groups = [n for n in range(model.rowCount()) if tree.isExpanded(model.index(n, 0))]
    assert [str(model.index(n, 0).data()) for n in open_groups] == ["Start"]
    interview.show_item("services_abroad_value")
    open_groups = [n for n in range(model.rowCount()) if tree.isExpanded(model.index(n, 0))]
    assert [str(model.index(n, 0).data()) for n in open_groups] == ["Places"]


def test_a_click_leads_to_the_question(
    outline: OutlineView, interview: InterviewView, qtbot: QtBot
) -> None:
    interview.show_item("estimated_value")
    tree = outline.tree
    index = tree.model().index_of("buyer_name")
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center()
    )
    assert interview.card is not None
    assert interview.card.card.fact == "buyer_name"


def test_the_keyboard_opens_groups_and_chooses_questions(
    outline: OutlineView, interview: InterviewView, qtbot: QtBot
) -> None:
    interview.show_item("estimated_value")
    tree = outline.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Up)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert interview.card is not None
    assert interview.card.card.fact == "cpv_codes"
    group = tree.model().index(tree.model().rowCount() - 1, 0)
    tree.setCurrentIndex(group)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(group)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(group)


def test_the_order_is_kept(outline: OutlineView, interview: InterviewView) -> None:
    outline.order.setCurrentIndex(1)
    outline.order.activated.emit(1)
    assert interview._presenter.order == "groups"
    assert interview._tender.desk.settings.text_of("interview/order") == "groups"


def test_progress_is_told(outline: OutlineView, interview: InterviewView) -> None:
    before = outline._bar.value()
    interview._tender.draft.answer("recruits_workers", True)
    assert outline._bar.value() == before + 1
    assert outline._progress.text().startswith(f"{before + 1} of ")
