"""The preview in the window: it follows the draft, leads on, searches, zooms."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from assembler.word import PreviewSpan
from gui.preview.view import PreviewView
from gui.window import MainWindow, OpenTender

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(window: MainWindow, tender: OpenTender) -> PreviewView:
    tender.show_screen("preview")
    QApplication.processEvents()
    made = window.findChild(PreviewView)
    assert isinstance(made, PreviewView)
    return made


def place(view: PreviewView, clause_id: str) -> int:
    found = view.presenter.place_of(clause_id)
    assert found is not None
    return found


def press(qtbot: QtBot, view: PreviewView, name: str) -> None:
    made = view.findChild(QToolButton, name) or view.findChild(QPushButton, name)
    assert made is not None
    assert made.isVisible()
    qtbot.mouseClick(made, LEFT)


def test_it_shows_the_tender(view: PreviewView) -> None:
    assert view.page.isVisible()
    assert view.page.rows == view.presenter.rows != ()


def test_it_follows_an_answer_and_counts_what_changed(
    view: PreviewView, tender: OpenTender
) -> None:
    tender.draft.fill_in("successor-firms.years", 4)
    button = view.findChild(QPushButton, "next-change")
    assert button is not None
    assert button.isVisible()
    assert button.text() == "1 changed"
    view.show_next_change()
    assert view.page.current_row == place(view, "successor-firms")
    assert tender.current_clause == "successor-firms"


def test_out_of_sight_it_waits_and_then_catches_up(view: PreviewView, tender: OpenTender) -> None:
    tender.show_screen("clauses")
    QApplication.processEvents()
    before = view.presenter.rows
    tender.draft.fill_in("successor-firms.years", 4)
    assert view.presenter.rows is before
    tender.show_screen("preview")
    QApplication.processEvents()
    assert len(view.presenter.changed) == 1


def test_undo_brings_back_what_it_said(view: PreviewView, tender: OpenTender) -> None:
    before, snapshot = view.presenter.rows, tender.draft.snapshot()
    tender.draft.answer("national_exclusion_applies", value=True)
    assert view.presenter.rows != before
    tender.draft.restore(snapshot)
    assert view.presenter.rows == before


def test_a_new_tender_says_that_it_is_empty(
    window: MainWindow, tender: OpenTender, view: PreviewView
) -> None:
    from gui.draft import Draft

    other = window.add_tender(Draft(tender.draft.library))
    other.show_screen("preview")
    QApplication.processEvents()
    shown = [each for each in window.findChildren(PreviewView) if each.isVisible()]
    assert len(shown) == 1
    titles = [each.text() for each in shown[0].findChildren(QLabel) if each.isVisible()]
    assert "Nothing in the tender yet" in titles


def test_the_clause_of_the_list_is_shown_and_a_clicked_one_is_told(
    qtbot: QtBot, view: PreviewView, tender: OpenTender
) -> None:
    tender.choose_clause("def-child-labour")
    assert view.page.current_row == place(view, "def-child-labour")
    row = place(view, "successor-firms")
    view.page.bring_in_sight(row)
    y = round(view.page._tops[row] - view.page.verticalScrollBar().value() + 60)
    qtbot.mouseClick(view.page.viewport(), LEFT, pos=QPoint(60, y))
    assert tender.current_clause == "successor-firms"


def test_why_opens_the_reason(view: PreviewView, tender: OpenTender) -> None:
    wanted: list[tuple[str, object]] = []
    tender.screen_wanted.connect(lambda name, item: wanted.append((name, item)))
    view.page.why_wanted.emit("successor-firms")
    assert wanted == [("reason", "successor-firms")]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (
            PreviewSpan("4", "filled", "successor-firms.years"),
            ("fill_ins", "successor-firms.years"),
        ),
        (PreviewSpan("[Buyer]", "blank", "fact:buyer_name"), ("interview", "buyer_name")),
    ],
)
def test_a_blank_leads_to_where_it_is_filled(
    view: PreviewView, tender: OpenTender, span: PreviewSpan, expected: tuple[str, str]
) -> None:
    wanted: list[tuple[str, object]] = []
    tender.screen_wanted.connect(lambda name, item: wanted.append((name, item)))
    view.page.span_clicked.emit(span)
    assert wanted == [expected]


def test_a_reference_leads_to_its_text(view: PreviewView) -> None:
    view.page.span_clicked.emit(PreviewSpan("Annex B", "reference", "worker-information-sheet"))
    assert view.page.current_row == place(view, "worker-information-sheet")


def test_a_link_leads_out_of_here_but_not_into_files(
    view: PreviewView, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    view.page.span_clicked.emit(PreviewSpan("ilo.org", "link", "https://www.ilo.org/"))
    view.page.span_clicked.emit(PreviewSpan("here", "link", "file:///etc/passwd"))
    assert opened == ["https://www.ilo.org/"]


def test_the_search_counts_goes_on_and_closes(qtbot: QtBot, view: PreviewView) -> None:
    press(qtbot, view, "open-search")
    assert view.search.isVisible()
    qtbot.keyClicks(view.search.field, "worker")
    count = view.findChild(QLabel, "preview-search-count")
    assert count is not None
    total = len(view.presenter.find("worker"))
    assert count.text() == f"1 of {total}"
    qtbot.keyClick(view.search.field, Qt.Key.Key_Return)
    assert count.text() == f"2 of {total}"
    qtbot.keyClick(view.search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == f"1 of {total}"
    view.search.field.setText("no such words anywhere")
    assert count.text() == "Not found"
    qtbot.keyClick(view.search.field, Qt.Key.Key_Escape)
    assert view.search.isHidden()
    assert view.search.query == ""


def test_a_search_lives_on_when_the_tender_changes(view: PreviewView, tender: OpenTender) -> None:
    view.search.open_bar()
    view.search.field.setText("exclusion")
    before = len(view._matches)
    tender.draft.answer("national_exclusion_applies", value=True)
    assert len(view._matches) > before


def test_buttons_zoom(qtbot: QtBot, view: PreviewView) -> None:
    press(qtbot, view, "zoom-in")
    percent = view.findChild(QPushButton, "zoom-percent")
    assert percent is not None
    assert percent.text() == "110 %"
    press(qtbot, view, "zoom-out")
    press(qtbot, view, "zoom-out")
    assert percent.text() == "90 %"
    press(qtbot, view, "zoom-percent")
    assert view.page.zoom == 100


def test_the_marks_can_be_those_since_the_last_save(
    qtbot: QtBot, view: PreviewView, tender: OpenTender
) -> None:
    tender.draft.fill_in("successor-firms.years", 4)
    tender.draft.rename("Another title", "R-2")
    assert len(view.presenter.changed) == 1
    press(qtbot, view, "since-save")
    assert len(view.presenter.changed) == 2
    tender.saved.emit()
    assert view.presenter.changed == frozenset()


def test_what_cannot_be_written_is_said_in_place_of_the_page(
    view: PreviewView, tender: OpenTender
) -> None:
    tender.draft.answers = lambda: {"no_such_blank": 1}  # type: ignore[method-assign]
    view.refresh()
    texts = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
    assert any("no_such_blank" in text for text in texts)
    assert not view.page.isVisible()


def test_where_it_is_narrow_the_controls_take_two_lines(view: PreviewView) -> None:
    for width, lines in ((700, 1), (420, 2), (700, 1)):
        view.setParent(None)
        view.resize(width, 600)
        view.show()
        QApplication.processEvents()
        since = view.findChild(QToolButton, "since-save")
        search = view.findChild(QToolButton, "open-search")
        assert since is not None
        assert search is not None
        assert (since.y() != search.y()) == (lines == 2)
        for made in view._modes.findChildren(QPushButton):
            words = made.fontMetrics().horizontalAdvance(made.text())
            assert made.width() >= words


def test_a_script_that_no_font_shows_is_said_once(
    view: PreviewView, tender: OpenTender, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QFontDatabase

    said: list[str] = []
    tender.desk.banner_wanted.connect(lambda _kind, sentence, _actions: said.append(sentence))
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    tender.draft.answer("languages", ["ar"])
    tender.draft.answer("languages", ["ar", "uk"])
    assert [sentence.split(".")[0] for sentence in said] == [
        "No font on this computer shows Arabic",
        "No font on this computer shows Cyrillic",
    ]


def test_an_answer_is_on_the_page_within_the_budget(view: PreviewView, tender: OpenTender) -> None:
    import time

    qtbot_wait(view)
    for value in (True, False, True):
        start = time.process_time()
        tender.draft.answer("national_exclusion_applies", value=value)
        QApplication.processEvents()
        spent = time.process_time() - start
    assert spent < 0.3  # 150 ms, with a margin of two


def qtbot_wait(view: PreviewView) -> None:
    while view.page._idle.isActive():
        QApplication.processEvents()
