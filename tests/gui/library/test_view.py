"""The library in its window, used with clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui._background import is_busy
from gui.library.bench import Bench
from gui.library.details import DetailsView
from gui.library.matrix_view import MatrixView
from gui.library.new import NewClauseDialog
from gui.library.view import LibraryView
from gui.window import MainWindow

Key = Qt.Key


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> LibraryView:
    window.desk.actions.trigger("workspace_library")
    found = window.findChild(LibraryView)
    assert found is not None
    qtbot.waitUntil(lambda: found.bench.checked_at is not None, timeout=20_000)
    return found


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_busy(), timeout=20_000)


def test_the_check_runs_when_the_library_is_shown(view: LibraryView) -> None:
    assert "no problems found" in view._foot.text()


def test_typing_finds_and_escape_shows_all_again(view: LibraryView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.search, "kind:form")
    qtbot.keyClick(view.search, Key.Key_Return)
    first = view.model.index(0, 0)
    assert view.tree.isExpanded(first)
    count = view.model.rowCount()
    qtbot.keyClick(view.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: view.model.rowCount() > count)


def test_nothing_found_says_what_to_do(view: LibraryView, qtbot: QtBot) -> None:
    view.search.setText("regime:atlantis")
    view.refresh()
    assert view.empty.isVisible()
    assert "us-far" in view.empty.sentence.text()


def test_a_click_shows_a_text_at_a_glance_and_enter_opens_it(
    view: LibraryView, window: MainWindow, qtbot: QtBot
) -> None:
    view.search.setText("recruitment fees")
    view.refresh()
    index = view.model.index_of("recruitment-fees")
    view.tree.scrollTo(index)
    place = view.tree.visualRect(index).center()
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    details = window.findChild(DetailsView)
    assert details is not None
    assert details.isVisible()
    settle(qtbot)
    assert [row.kind for row in details.page.rows] == ["section", "item"]
    assert Bench.of(window.desk).chosen == "recruitment-fees"


def test_where_used_leads_to_the_other_text(
    view: LibraryView, window: MainWindow, qtbot: QtBot
) -> None:
    view.bench.choose("recruitment-fees")
    window.desk.show_page("clause_details")
    details = window.findChild(DetailsView)
    assert details is not None
    link = next(b for b in details.findChildren(QPushButton) if b.text().startswith("Guards"))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert view.bench.chosen == "third-country-guards" or view.bench.chosen != "recruitment-fees"
    assert view.clause() == view.bench.chosen
    settle(qtbot)


def test_the_bundled_library_takes_no_new_clause_without_answers(
    view: LibraryView, window: MainWindow, qtbot: QtBot
) -> None:
    view.new_clause()
    dialog = window.findChild(NewClauseDialog)
    assert dialog is not None
    make = dialog.findChild(QPushButton, "make")
    assert make is not None
    qtbot.mouseClick(make, Qt.MouseButton.LeftButton)
    assert any(field.error() for field in dialog.fields.values())
    dialog.reject()


def test_the_matrix_by_keys(window: MainWindow, view: LibraryView, qtbot: QtBot) -> None:
    window.desk.actions.trigger("library_matrix")
    matrix = window.findChild(MatrixView)
    assert matrix is not None
    qtbot.waitUntil(lambda: matrix.presenter is not None, timeout=30_000)
    assert not view.isVisible()
    matrix.table.setFocus()
    matrix.table.setCurrentIndex(matrix.model.index(1, 0))
    qtbot.keyClick(matrix.table, Key.Key_Right)
    assert matrix.model.regime(1) in matrix.said.text()
    box = matrix.boxes["basis"]
    box.setCurrentIndex(box.findData("law"))
    assert matrix.model.rowCount()
    matrix.search.setText("no such clause at all")
    assert matrix.empty.isVisible()
