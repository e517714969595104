"""The quick view: sheets, marks, keys, mouse, search and zoom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assembler.word import PreviewSpan
from gui.draft import Draft
from gui.look import THEMES, apply_theme, colour
from gui.preview.page import PageView
from gui.preview.presenter import PreviewPresenter

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def presenter(draft: Draft) -> PreviewPresenter:
    made = PreviewPresenter(draft)
    made.refresh()
    return made


@pytest.fixture
def page(qtbot: QtBot, presenter: PreviewPresenter) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(544, 700)
    made.show_rows(presenter.rows)
    made.show()
    qtbot.waitUntil(lambda: not made._idle.isActive(), timeout=20_000)  # all is laid out
    return made


def picture(page: PageView) -> QImage:
    return page.viewport().grab().toImage()


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def area_of(page: PageView, kind: str) -> tuple[QPoint, PreviewSpan]:
    """A place on the first span of a kind, brought in sight."""
    for place in range(len(page.rows)):
        for mark in page.laid(place).spans:
            if mark.span.kind != kind:
                continue
            page.bring_in_sight(place)
            laid = page.laid(place)
            area = next(laid.areas(mark.start, mark.end))
            left = page.text_area()[0]
            top = page._tops[place] + laid.above
            bar = page.verticalScrollBar()
            bar.setValue(round(top + area.top() - 200))
            y = top + area.center().y() - bar.value()
            return QPoint(round(left + area.left() + 4), round(y)), mark.span
    raise AssertionError(f"no {kind} on the page")


def test_a_row_is_laid_out_once_and_only_changed_ones_again(
    page: PageView, presenter: PreviewPresenter, draft: Draft
) -> None:
    before = dict(page._laid)
    draft.fill_in("successor-firms.years", 4)
    presenter.refresh()
    page.show_rows(presenter.rows, presenter.changed)
    again = {key for key, laid in before.items() if page._laid.get(key) is not laid}
    assert again == {("clause", "successor-firms")}


def test_what_is_read_stays_in_its_place_when_something_comes_in_above(
    page: PageView, presenter: PreviewPresenter, draft: Draft
) -> None:
    place = presenter.place_of("def-child-labour")
    assert place is not None
    page.verticalScrollBar().setValue(round(page._tops[place]) + 12)
    before = page._tops[place] - page.verticalScrollBar().value()
    draft.answer("national_exclusion_applies", value=True)
    presenter.refresh()
    page.show_rows(presenter.rows, presenter.changed)
    now = presenter.place_of("def-child-labour")
    assert now is not None
    assert page._tops[now] != page._tops[place] or now == place
    assert abs(page._tops[now] - page.verticalScrollBar().value() - before) <= 1


def test_changed_rows_have_a_tint_and_a_bar(page: PageView, presenter: PreviewPresenter) -> None:
    place = presenter.place_of("successor-firms")
    assert place is not None
    page.bring_in_sight(place)
    plain = colours(picture(page))
    page.show_marks(frozenset({page.rows[place].key}))
    marked = colours(picture(page))
    assert colour("tint2").name() in marked - plain
    assert colour("accent").name() in marked


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_paper_has_the_colours_of_the_theme(
    page: PageView, qapp: QApplication, theme: str
) -> None:
    try:
        apply_theme(qapp, THEMES[theme])
        found = colours(picture(page))
        assert {colour("page").name(), colour("desk").name()} <= found
        assert colour("text").name() in found
    finally:
        apply_theme(qapp, THEMES["light"])


def test_a_click_makes_a_row_the_current_one(qtbot: QtBot, page: PageView) -> None:
    with qtbot.waitSignal(page.row_chosen) as chosen:
        y = round(page._tops[1] - page.verticalScrollBar().value() + 20)
        qtbot.mouseClick(page.viewport(), LEFT, NO_MODIFIER, QPoint(200, y))
    assert chosen.args == [1]
    assert page.current_row == 1
    assert page.accessibleDescription() == page.rows[1].spoken


@pytest.mark.parametrize("kind", ["blank", "filled", "reference"])
def test_a_click_on_a_span_that_leads_on_is_told(qtbot: QtBot, page: PageView, kind: str) -> None:
    point, span = area_of(page, kind)
    with qtbot.waitSignal(page.span_clicked) as clicked:
        qtbot.mouseClick(page.viewport(), LEFT, NO_MODIFIER, point)
    assert clicked.args == [span]


def test_the_pointer_is_a_hand_where_a_click_leads_on(qtbot: QtBot, page: PageView) -> None:
    point, _ = area_of(page, "blank")
    qtbot.mouseMove(page.viewport(), point)
    assert page.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(page.viewport(), QPoint(4, 4))
    assert page.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_enter_and_a_double_click_ask_why(
    qtbot: QtBot, page: PageView, presenter: PreviewPresenter
) -> None:
    place = presenter.place_of("successor-firms")
    assert place is not None
    page.choose_row(place)
    with qtbot.waitSignal(page.why_wanted) as wanted:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert wanted.args == ["successor-firms"]
    y = round(page._tops[place] - page.verticalScrollBar().value() + 60)
    with qtbot.waitSignal(page.why_wanted):
        qtbot.mouseDClick(page.viewport(), LEFT, NO_MODIFIER, QPoint(40, y))


def test_show_why_stands_beside_the_heading_of_the_current_clause(
    qtbot: QtBot, page: PageView, presenter: PreviewPresenter
) -> None:
    from gui.preview._paint import why_area

    place = presenter.place_of("successor-firms")
    assert place is not None
    page.choose_row(place)
    left, width = page.text_area()
    area = why_area(page.laid(place), width, "Show why").center()
    top = page._tops[place] - page.verticalScrollBar().value()
    with qtbot.waitSignal(page.why_wanted) as wanted:
        point = QPoint(round(left + area.x()), round(top + area.y()))
        qtbot.mouseClick(page.viewport(), LEFT, NO_MODIFIER, point)
    assert wanted.args == ["successor-firms"]


def test_arrows_go_through_all_rows_and_home_and_end_to_the_ends(
    qtbot: QtBot, page: PageView
) -> None:
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert page.current_row == 0
    for _ in range(400):
        qtbot.keyClick(page, Qt.Key.Key_Down)
    qtbot.keyClick(page, Qt.Key.Key_End)
    assert page.current_row == len(page.rows) - 1
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert page.verticalScrollBar().value() == 0


def test_copy_puts_words_and_numbers_on_the_clipboard(
    qtbot: QtBot, page: PageView, presenter: PreviewPresenter
) -> None:
    place = presenter.place_of("successor-firms")
    assert place is not None
    page.choose_row(place)
    qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("1. Successor and linked firms\n1.1 ")


def test_zoom_keeps_what_is_read_in_sight_and_stops_at_its_ends(
    page: PageView, presenter: PreviewPresenter
) -> None:
    place = presenter.place_of("successor-firms")
    assert place is not None
    page.verticalScrollBar().setValue(round(page._tops[place]) + 30)
    page.zoom_by(1)
    assert page.zoom == 110
    assert page._place_at(page.verticalScrollBar().value()) == place
    for _ in range(30):
        page.zoom_by(1)
    assert page.zoom == 300
    for _ in range(30):
        page.zoom_by(-1)
    assert page.zoom == 50


def test_a_match_is_brought_in_sight(page: PageView, presenter: PreviewPresenter) -> None:
    matches = presenter.find("worker")
    last = matches[-1]
    page.show_matches(matches, last)
    bar = page.verticalScrollBar()
    laid = page.laid(last.row)
    start = laid.starts[last.text] + last.start
    assert laid.document.toPlainText()[start : start + 6].casefold() == "worker"
    area = next(laid.areas(start, start + 6))
    y = page._tops[last.row] + laid.above + area.top() - bar.value()
    assert 0 <= y <= page.viewport().height()


def test_the_words_of_each_row_stand_where_the_search_looks_for_them(page: PageView) -> None:
    for place, row in enumerate(page.rows):
        laid = page.laid(place)
        text = laid.document.toPlainText()
        assert len(laid.starts) == len(row.texts)
        for start, words in zip(laid.starts, row.texts, strict=True):
            assert text[start : start + len(words)] == words.replace("\xa0", " ")


def test_other_scripts_run_from_the_right(qtbot: QtBot, draft: Draft) -> None:
    draft.answer("languages", ["ar"])
    presenter = PreviewPresenter(draft)
    presenter.refresh()
    made = PageView()
    qtbot.addWidget(made)
    made.resize(544, 700)
    made.show_rows(presenter.rows)
    turned = [
        (place, number)
        for place in range(len(made.rows))
        for number in made.laid(place).numbers
        if number.right_to_left
    ]
    place, number = turned[0]
    block = made.laid(place).document.findBlockByNumber(number.block)
    assert block.blockFormat().rightMargin() > block.blockFormat().leftMargin()
    made.bring_in_sight(place)
    assert len(colours(picture(made))) > 3


def test_a_page_narrower_than_its_words_is_still_laid_out(page: PageView) -> None:
    page.resize(260, 500)
    assert page.text_area()[1] >= 120
    assert len(colours(picture(page))) > 3
