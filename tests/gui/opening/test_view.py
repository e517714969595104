"""Opening files by clicks, by keys and by dropping them."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from assembler.word import assemble
from gui.opening.model import NoticeModel
from gui.opening.presenter import NoticePresenter
from gui.opening.rows import Key, Part
from gui.opening.sources import look_at
from gui.opening.table_presenter import TablePresenter
from gui.opening.table_rows import TableModel
from gui.opening.view import OpeningView
from tests.intake.workbooks import second_sheet, workbook

from .files import NOTICE, write_releases, write_table


@pytest.fixture
def opened(window, qtbot):
    """Open a file through the window; the page that shows it."""

    def open_file(path, page="notice-page"):
        window.files.open_paths([path])
        view = window.current_page()
        assert isinstance(view, OpeningView)
        qtbot.waitUntil(lambda: view.page().objectName() == page)
        qtbot.waitUntil(view.page().isVisible)
        return view.page()

    return open_file


def click(page, name, qtbot):
    button = page.findChild(QPushButton, name)
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def tender(window, qtbot):
    qtbot.waitUntil(lambda: window.current_tender() is not None)
    return window.current_tender()


# A notice


def test_begin_hands_over_what_is_chosen_and_closes_the_page(window, opened, qtbot):
    page = opened(NOTICE)
    click(page, "notice-confirm-all", qtbot)
    click(page, "notice-begin", qtbot)
    draft = tender(window, qtbot).draft
    assert draft.facts.answers["regime"].value == "eu-2014-24"
    assert draft.is_modified
    assert len(window.strip.tabs.findChildren(QWidget)) >= 1
    assert window.strip.tabs.count() == 1


def test_opening_the_same_notice_again_raises_its_tab(window, opened, qtbot):
    page = opened(NOTICE)
    window.files.open_paths([NOTICE])
    assert window.strip.tabs.count() == 1  # the page itself, while it asks
    click(page, "notice-begin", qtbot)
    first = tender(window, qtbot)
    window.files.new_tender()
    window.files.open_paths([NOTICE])
    assert window.current_tender() is first
    assert window.strip.tabs.count() == 2


def test_keys_alone_confirm_and_begin(window, opened, qtbot):
    page = opened(NOTICE)
    place = page.model.index_of(Key(Part.PROPOSED, "regime"))
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(1))
    while page.list.currentIndex() != place:
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert "regime" in page.presenter.facts().answers
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert "regime" not in page.presenter.facts().answers
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    page.begin.setFocus()
    qtbot.keyClick(page.begin, Qt.Key.Key_Space)
    assert "regime" in tender(window, qtbot).draft.facts.answers


def test_a_click_on_the_tick_leaves_an_answer_out_and_undo_brings_it_back(window, opened, qtbot):
    page = opened(NOTICE)
    key = Key(Part.TAKEN, "buyer_name")
    place = page.model.index_of(key)
    page.list.scrollTo(place)
    area = page.list.visualRect(place)
    corner = area.topLeft()
    corner.setX(area.x() + 24)
    corner.setY(area.center().y())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert "buyer_name" not in page.presenter.facts().answers
    qtbot.waitUntil(window.desk.undo_group.canUndo)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "buyer_name" in page.presenter.facts().answers
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "buyer_name" not in page.presenter.facts().answers


def test_filters_and_search_narrow_the_list(opened, qtbot):
    page = opened(NOTICE)
    click(page, "filter-proposed", qtbot)
    assert page.model.rowCount() == 4  # the head and three proposals
    click(page, "filter-all", qtbot)
    search = page.findChild(QLineEdit, "notice-search")
    qtbot.keyClicks(search, "wayne")
    rows = [page.model.row_at(page.model.index(at)) for at in range(page.model.rowCount())]
    assert all("Wayne" in row.value for row in rows if row is not None)
    search.clear()
    qtbot.keyClicks(search, "no such words")
    qtbot.waitUntil(page._empty.isVisible)


def test_bad_values_and_remarks_are_shown(opened, tmp_path):
    page = opened(write_releases(tmp_path, "A"))
    place = page.model.index_of(Key(Part.UNREADABLE, "releases[0]/tender/contractPeriod/endDate"))
    assert "is not a date" in place.data(Qt.ItemDataRole.AccessibleTextRole)
    assert place.data(Qt.ItemDataRole.CheckStateRole) is None
    assert page.presenter.remarks


@pytest.mark.parametrize("width", [1440, 900])
def test_remarks_give_way_where_there_is_no_room(window, opened, width, qtbot):
    page = opened(NOTICE)
    window.resize(width, 700)
    qtbot.waitUntil(lambda: page._remarks.isVisible() == (width == 1440))


def test_the_model_keeps_qts_rules(library, qtbot):
    presenter = NoticePresenter(look_at(NOTICE, library), library)
    model = NoticeModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.show_rows(presenter.rows())
    presenter.choose((Key(Part.LOTS, "LOT-0001"),), chosen=False)
    model.show_rows(presenter.rows())
    tester.deleteLater()


# Several purchases


def test_one_of_several_purchases_is_chosen(window, opened, tmp_path, qtbot):
    page = opened(write_releases(tmp_path, "Guards", "Laundry"), "opening-processes")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    click(page, "process-open", qtbot)
    view = window.current_page()
    qtbot.waitUntil(lambda: view.page().objectName() == "notice-page")
    assert view.page().presenter.title == "Laundry"


# A table


def test_a_row_becomes_a_tender(window, opened, tmp_path, qtbot):
    page = opened(write_table(tmp_path), "table-page")
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.presenter.row == 3
    assert page._told.text() == "Security guards, Doha: 2 answers, 2 cells do not fit"
    click(page, "table-begin", qtbot)
    draft = tender(window, qtbot).draft
    assert draft.title == "Security guards, Doha"
    assert draft.facts.answers["places_of_performance"].value == ("QA",)


def test_a_column_is_mapped_by_hand_kept_and_undone(window, opened, tmp_path, qtbot):
    page = opened(write_table(tmp_path), "table-page")
    combo = page.findChild(QComboBox, "column-6")
    combo.setFocus()
    wanted = combo.findData("buyer_name")
    combo.setCurrentIndex(wanted)
    combo.activated.emit(wanted)
    assert page.presenter.columns[6].target == "buyer_name"
    assert page.findChild(QComboBox, "column-1").currentData() == ""
    assert "Remarks" in window.desk.settings.text_of("opening/columns")
    qtbot.waitUntil(window.desk.undo_group.canUndo)
    window.desk.actions.trigger("undo")
    assert page.presenter.columns[6].target == ""
    assert combo.currentData() == ""


def test_a_sheet_is_chosen(window, opened, tmp_path, qtbot):
    path = tmp_path / "contracts.xlsx"
    path.write_bytes(workbook(second_sheet))
    page = opened(path, "table-page")
    assert page.presenter.told().startswith("Cleaning")
    page.sheet.textActivated.emit("Second")
    view = window.current_page()
    qtbot.waitUntil(lambda: view.page() is not page)
    assert view.page().presenter.told().startswith("Catering")


def test_the_table_model_keeps_qts_rules(library, tmp_path, qtbot):
    presenter = TablePresenter(look_at(write_table(tmp_path), library), library)
    model = TableModel(presenter)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    presenter.choose_row(3)
    model.refresh()
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in (0, 1)] == [
        "Row",
        "Contract",
    ]
    tester.deleteLater()


# A Word tender of ours


def test_a_word_tender_brings_everything_back(window, draft, tmp_path, qtbot):
    included = draft.selection.included[0].id
    draft.override(included, "exclude", "Not in this one.")
    draft.fill_in("repayment_days", 20)
    draft.rename("Guards", "NPA-1")
    path = tmp_path / "tender.docx"
    written = assemble(draft.selection, answers=draft.answers())
    written.save(path)
    window.files.open_paths([path])
    back = tender(window, qtbot).draft
    assert back.facts.answers == draft.facts.answers
    assert back.facts.overrides == draft.facts.overrides
    assert dict(back.facts.fill_ins) == dict(draft.facts.fill_ins)
    assert [d.id for d in back.selection.included] == [d.id for d in draft.selection.included]
    assert assemble(back.selection, answers=back.answers()).bytes == written.bytes
    window.files.open_paths([path])
    assert len(window.tenders()) == 1


# What goes wrong, and what takes long


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("gone.xml", None, "missing"),
        ("broken.xml", b"<a><b></a>", "damaged"),
        ("page.xml", b"<!doctype html><html></html>", "not ours"),
        ("old.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted"),
        ("half.xlsx", b"PK\x03\x04half", "damaged"),
        ("empty.csv", b"", "not ours"),
    ],
)
def test_failures_are_told_on_the_page(opened, tmp_path, name, content, kind):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    page = opened(path, "opening-failure")
    assert page.failure.kind == kind
    assert page.buttons


def test_try_again_reads_the_file_that_has_been_mended(window, opened, tmp_path, qtbot):
    path = tmp_path / "late.xml"
    page = opened(path, "opening-failure")
    path.write_bytes(NOTICE.read_bytes())
    click(page, "opening-try-again", qtbot)
    view = window.current_page()
    qtbot.waitUntil(lambda: view.page().objectName() == "notice-page")


def test_close_closes_the_tab(window, opened, tmp_path, qtbot):
    page = opened(tmp_path / "gone.xml", "opening-failure")
    click(page, "opening-close", qtbot)
    qtbot.waitUntil(lambda: window.strip.tabs.count() == 0)


def test_a_word_file_of_somebody_else_is_told_in_a_banner(window, tmp_path):
    from docx import Document

    path = tmp_path / "other.docx"
    Document().save(str(path))
    window.files.open_paths([path])
    assert "was not written by Clausewright" in window.banner.sentence()
    assert window.current_tender() is None


def test_a_large_file_is_read_off_the_main_thread(window, tmp_path, qtbot):
    path = tmp_path / "large.xml"
    text = NOTICE.read_text(encoding="utf-8")
    path.write_text(text + "<!--" + "x" * 1_100_000 + "-->", encoding="utf-8")
    window.files.open_paths([path])
    view = window.current_page()
    assert view.page().objectName() == "opening-busy"
    qtbot.waitUntil(lambda: view.page().objectName() == "notice-page", timeout=20_000)


def test_reading_can_be_cancelled(window, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "large.xml"
    path.write_bytes(b"<a/>" + b" " * 1_100_000)
    goes_on = Event()

    def wait(*_):
        goes_on.wait(20)
        raise OSError("nobody is there to hear this")

    monkeypatch.setattr("gui.opening.view.look_at", wait)
    window.files.open_paths([path])
    view = window.current_page()
    assert view.page().objectName() == "opening-busy"
    click(view.page(), "opening-cancel", qtbot)
    qtbot.waitUntil(lambda: window.strip.tabs.count() == 0)
    goes_on.set()


def test_a_dropped_file_opens(window, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(NOTICE))])
    drop = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    view = window.current_page()
    qtbot.waitUntil(lambda: view.page().objectName() == "notice-page")


def test_every_control_has_a_name(opened, tmp_path):
    for path, page in ((NOTICE, "notice-page"), (write_table(tmp_path), "table-page")):
        shown = opened(path, page)
        for kind in (QPushButton, QLineEdit, QComboBox):
            for control in shown.findChildren(kind):
                text = control.text() if isinstance(control, QPushButton) else ""
                assert control.accessibleName() or text, control.objectName()
