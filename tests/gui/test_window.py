"""The frame: documents, menus and keys, panes, room, files, faults, closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QUndoCommand
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assembler import Library
from gui.draft import Draft, work_file
from gui.window import SCREENS, Desk, MainWindow, OpenTender, Place, TenderWorkspace
from gui.window._action_table import ACTIONS
from gui.window._frame import Room

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "security-services.xml"


class _Rename(QUndoCommand):
    """An edit of these tests."""

    def __init__(self, draft: Draft, title: str) -> None:
        super().__init__("title of the tender")
        self._draft, self._title, self._before = draft, title, draft.snapshot()

    def redo(self) -> None:
        self._draft.rename(self._title, self._draft.reference)

    def undo(self) -> None:
        self._draft.restore(self._before)


def _workspace(window: MainWindow) -> TenderWorkspace:
    page = window.current_page()
    assert isinstance(page, TenderWorkspace)
    return page


# Documents


def test_without_a_tender_the_start_screen_stands_there(window: MainWindow) -> None:
    assert window.current_page() is window.start_screen()
    assert window.strip.tabs.count() == 0
    assert window.windowTitle() == "Clausewright"


def test_a_tender_stands_in_a_tab(window: MainWindow, tender: OpenTender) -> None:
    assert window.strip.tabs.count() == 1
    assert window.current_tender() is tender
    assert tender.draft.title in window.windowTitle()


def test_several_tenders_are_several_tabs(window: MainWindow, library: Library) -> None:
    first, second = (window.add_tender(Draft(library)) for _ in range(2))
    assert window.tenders() == (first, second)
    assert window.current_tender() is second
    window.strip.tabs.setCurrentIndex(0)
    assert window.current_tender() is first


def test_a_file_that_is_open_comes_to_the_front(
    window: MainWindow, draft: Draft, library: Library, tmp_path: Path
) -> None:
    path = work_file.save(draft, tmp_path / "guards.clausewright")
    window.files.open_paths([path])
    window.add_tender(Draft(library))
    window.open_from_outside([path])
    assert len(window.tenders()) == 2
    current = window.current_tender()
    assert current is not None
    assert current.draft.path == path


def test_the_tab_marks_what_is_not_saved(window: MainWindow, tender: OpenTender) -> None:
    assert "•" not in window.strip.tabs.tabText(0)
    tender.push(_Rename(tender.draft, "Guards, Doha"))
    assert window.strip.tabs.tabText(0) == "Guards, Doha •"
    tender.stack.undo()
    assert "•" not in window.strip.tabs.tabText(0)


def test_closing_an_unchanged_tab_asks_nothing(window: MainWindow, tender: OpenTender) -> None:
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.tenders() == ()
    assert window.current_page() is window.start_screen()


@pytest.mark.parametrize(("answer", "left"), [("discard", 0), ("cancel", 1)])
def test_closing_a_changed_tab_asks(
    window: MainWindow,
    tender: OpenTender,
    answer_boxes: Callable[[str], None],
    answer: str,
    left: int,
) -> None:
    tender.push(_Rename(tender.draft, "Guards"))
    answer_boxes(answer)
    window.desk.actions.trigger("close_tab")
    assert len(window.tenders()) == left


def test_closing_a_changed_tab_can_save(
    window: MainWindow,
    tender: OpenTender,
    answer_boxes: Callable[[str], None],
    tmp_path: Path,
) -> None:
    path = tender.save(tmp_path / "guards.clausewright")
    tender.push(_Rename(tender.draft, "Guards, Doha"))
    answer_boxes("save")
    window.desk.actions.trigger("close_tab")
    assert window.tenders() == ()
    assert "Guards, Doha" in path.read_text(encoding="utf-8")


# Undo and redo


def test_undo_is_named_in_the_users_words(window: MainWindow, tender: OpenTender) -> None:
    undo, redo = (window.desk.actions.action(name) for name in ("undo", "redo"))
    assert not undo.isEnabled()
    before = tender.draft.title
    tender.push(_Rename(tender.draft, "Guards"))
    assert undo.text() == "&Undo: title of the tender"
    window.strip.undo.click()
    assert tender.draft.title == before
    assert redo.text() == "&Redo: title of the tender"
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert tender.draft.title == "Guards"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tender.draft.title == before


def test_undo_belongs_to_the_tender_in_front(window: MainWindow, library: Library) -> None:
    first = window.add_tender(Draft(library))
    first.push(_Rename(first.draft, "First"))
    window.add_tender(Draft(library))
    assert not window.desk.actions.action("undo").isEnabled()
    window.strip.tabs.setCurrentIndex(0)
    assert window.desk.actions.action("undo").isEnabled()


# Menus and keys


def test_an_action_that_nobody_does_is_not_shown(window: MainWindow) -> None:
    handled = {action.objectName() for action in window.actions_table.shown()}
    everything = {line.id for line in ACTIONS if line is not None}
    assert handled < everything
    for menu in window.menuBar().actions():
        if menu.isVisible():
            inside = menu.menu()
            assert inside is not None
            assert any(each.isVisible() for each in inside.actions())


def test_actions_of_a_tender_are_grey_without_one(window: MainWindow, draft: Draft) -> None:
    check = window.desk.actions.action("pane_centre")
    assert not check.isEnabled()
    window.add_tender(draft)
    assert check.isVisible()
    assert check.isEnabled()


def test_a_handler_is_forgotten_with_its_owner(window: MainWindow, qapp: QApplication) -> None:
    owner = QWidget(window)
    window.actions_table.handle("make_scenario", owner, lambda: None)
    assert window.desk.actions.action("make_scenario").isVisible()
    owner.deleteLater()
    qapp.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    assert not window.desk.actions.action("make_scenario").isVisible()


def test_the_handler_with_the_focus_acts(window: MainWindow) -> None:
    done: list[str] = []
    holders = [QPushButton(name, window.start_screen()) for name in ("one", "two")]
    for holder in holders:
        holder.show()
        name = holder.text()
        window.actions_table.handle("find", holder, lambda name=name: done.append(name))
    window.activateWindow()
    holders[0].setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    holders[1].setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert done == ["one", "two"]


def test_the_list_of_keys_shows_what_works(window: MainWindow) -> None:
    from PySide6.QtWidgets import QLabel

    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    panel = window.findChild(QDialog, "keyboard-panel")
    assert panel is not None
    words = {each.text() for each in panel.findChildren(QLabel)}
    assert {"New tender", "Ctrl+N", "Ctrl+Shift+Z, Ctrl+Y"} <= words
    assert "Check library" not in words or SCREENS["library_tree"].is_built()
    panel.close()


def test_an_action_is_found_by_its_words(window: MainWindow, qtbot: QtBot) -> None:
    from gui.window._dialogs import ActionSearch

    window.desk.actions.trigger("search_actions")
    search = window.findChild(ActionSearch)
    assert search is not None
    QTest.keyClicks(search.field, "new tend")
    assert search.list.count() == 1
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert len(window.tenders()) == 1


def test_f1_opens_the_guide_which_leads_to_the_keys(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = window.findChild(QDialog, "guide-panel")
    assert guide is not None
    keys = guide.findChild(QPushButton, "guide-keys")
    assert keys is not None
    keys.click()
    panel = window.findChild(QDialog, "keyboard-panel")
    assert panel is not None
    panel.close()
    guide.close()


def test_the_help_menu_tells_version_and_licences(window: MainWindow) -> None:
    from PySide6.QtWidgets import QLabel

    from assembler._version import __version__

    window.desk.actions.trigger("about")
    panel = window.findChild(QDialog, "about-panel")
    assert panel is not None
    words = {each.text() for each in panel.findChildren(QLabel)}
    assert {f"Version {__version__}", "LGPL 3", "Apache License 2.0"} <= words
    panel.close()


def test_the_strip_offers_what_the_screen_in_front_does_not(
    window: MainWindow, tender: OpenTender
) -> None:
    def offered() -> list[str]:
        buttons = window.strip.findChildren(QPushButton)
        return [
            each.text() for each in buttons if each.isVisible() and "strip" in each.objectName()
        ]

    assert offered() == ["Check your answers", "Save tender…"]
    tender.show_screen("check")
    assert offered() == ["Back to the questions"]
    tender.show_screen("interview")
    assert offered() == ["Check your answers", "Save tender…"]


# Panes and room


@pytest.mark.parametrize(
    ("width", "room"),
    [
        (700, Room.TIGHT),
        (999, Room.TIGHT),
        (1000, Room.NARROW),
        (1279, Room.NARROW),
        (1280, Room.USUAL),
        (1759, Room.USUAL),
        (1760, Room.WIDE),
    ],
)
def test_the_panes_share_the_room_there_is(
    window: MainWindow, tender: OpenTender, width: int, room: Room
) -> None:
    window.resize(width, 700)
    QApplication.processEvents()
    panes = _workspace(window).panes
    assert panes.room is room
    assert panes.right.isVisible() == (room >= Room.USUAL)
    assert panes.centre_tabs.isVisible() == (room <= Room.NARROW)
    assert panes.outline.isVisible() == (room > Room.TIGHT)
    assert panes.beside.isVisible() == (room is Room.WIDE and SCREENS["preview"].is_built())
    assert window.width() == width


def test_screens_survive_a_window_that_shrinks_and_grows(
    window: MainWindow, tender: OpenTender
) -> None:
    workspace = _workspace(window)
    before = {name: workspace.screen_of(name) for name in ("outline", "interview", "clauses")}
    for width in (1440, 1024, 700, 1800, 1024, 1440):
        window.resize(width, 800)
        QApplication.processEvents()
    assert {name: workspace.screen_of(name) for name in before} == before
    assert before["outline"].isVisible()
    assert before["interview"].isVisible()
    assert before["clauses"].isVisible()


def test_in_a_narrow_window_tabs_lead_to_the_clauses(
    window: MainWindow, tender: OpenTender
) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    workspace = _workspace(window)
    tender.show_screen("clauses")
    assert workspace.screen_of("clauses").isVisible()
    assert not workspace.screen_of("interview").isVisible()
    tender.show_screen("interview")
    assert workspace.screen_of("interview").isVisible()


def test_in_a_narrow_window_the_first_tab_says_what_stands_under_it(
    window: MainWindow, tender: OpenTender
) -> None:
    window.resize(1024, 640)
    bar = _workspace(window).panes.centre_tabs.bar
    index = _workspace(window).panes.centre_tabs.keys().index("interview")
    said = []
    for screen in ("fill_ins", "check", "save", "interview"):
        tender.show_screen(screen)
        said.append(bar.tabText(index))
    assert said == ["Blanks", "Answers", "Save", "Question"]


def test_panes_hide_and_come_back_by_key(window: MainWindow, tender: OpenTender) -> None:
    panes = _workspace(window).panes
    control = Qt.KeyboardModifier.ControlModifier
    for key, pane in ((Qt.Key.Key_1, panes.outline), (Qt.Key.Key_3, panes.right)):
        QTest.keyClick(window, key, control)
        assert not pane.isVisible()
        QTest.keyClick(window, key, control)
        assert pane.isVisible()


def test_f6_goes_from_pane_to_pane(window: MainWindow, tender: OpenTender) -> None:
    window.activateWindow()
    QApplication.processEvents()
    panes = _workspace(window).panes
    seen = []
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen += [
            pane.objectName()
            for pane in (window.strip, panes.outline, panes.centre, panes.right, window.status)
            if pane.isAncestorOf(focused)
        ]
    assert seen == ["pane-right", "status-line", "strip", "pane-outline", "pane-centre"]


def test_the_sheet_closes_with_escape(window: MainWindow, tender: OpenTender) -> None:
    tender.show_reason(tender.draft.selection.decisions[0].id)
    sheet = _workspace(window).sheet
    assert sheet.isVisible()
    assert sheet.geometry() == _workspace(window).panes.right.rect()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.isVisible()


@pytest.mark.parametrize(
    "name",
    [s.name for s in SCREENS.values() if s.is_built() and s.place is not Place.LIBRARY_TREE],
)
def test_the_table_of_screens_names_classes_that_are_there(name: str) -> None:
    from importlib import import_module

    module, _, kind = SCREENS[name].factory.partition(":")
    assert hasattr(import_module(module), kind)


# The status line


def test_the_status_line_says_where_the_work_stands(
    window: MainWindow, tender: OpenTender, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QLabel

    def said(name: str) -> str:
        found = window.status.findChild(QLabel, name)
        assert found is not None
        return found.text()

    assert said("status-library") == f"Library {tender.draft.library.version}"
    tender.push(_Rename(tender.draft, "Guards"))
    assert said("status-saved") == "Kept, not saved to a file yet"
    tender.save(tmp_path / "guards.clausewright")
    assert said("status-saved").startswith("Saved ")


def test_the_next_question_is_a_link(window: MainWindow, empty_draft: Draft) -> None:
    tender = window.add_tender(empty_draft)
    wanted: list[str] = []
    tender.screen_wanted.connect(lambda name, item: wanted.append(f"{name} {item}"))
    link = window.status.findChild(QPushButton, "status-next")
    assert link is not None
    link.click()
    assert wanted == [f"interview {empty_draft.selection.questions[0].fact}"]


def test_what_is_announced_stands_in_the_status_line(window: MainWindow, desk: Desk) -> None:
    desk.announce("3 clauses came in, 1 went out.")
    assert window.status.announcement() == "3 clauses came in, 1 went out."


def test_one_banner_stands_at_a_time(window: MainWindow, desk: Desk) -> None:
    desk.show_banner("info", "First.")
    desk.show_banner("wrong", "Second.")
    assert window.banner is not None
    assert window.banner.sentence() == "Second."
    window.banner.closed.emit()
    assert window.banner is None


# Files


def test_a_dropped_file_opens(window: MainWindow, draft: Draft, tmp_path: Path) -> None:
    path = work_file.save(draft, tmp_path / "guards.clausewright")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(300, 300), action, data, buttons, keys)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(300, 300), action, data, buttons, keys))
    assert [tender.draft.path for tender in window.tenders()] == [path]


def test_dropped_text_is_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("hello")
    assert window.files.dropped_paths(data) == ()


def test_a_file_that_is_none_of_ours_says_so(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "broken.clausewright"
    path.write_text("{", encoding="utf-8")
    window.files.open_paths([path])
    assert window.tenders() == ()
    assert window.banner is not None
    assert window.banner.sentence().startswith("broken.clausewright could not be opened.")


def test_a_missing_file_says_so(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_paths([tmp_path / "gone.clausewright"])
    assert window.banner is not None
    assert "gone.clausewright" in window.banner.sentence()


def test_the_first_save_asks_where(
    window: MainWindow, tender: OpenTender, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    tender.push(_Rename(tender.draft, "Guards"))
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert tender.draft.path == chosen.with_suffix(".clausewright")
    assert not tender.draft.is_modified
    assert window.desk.recent.entries[0].title == "Guards"


def test_a_folder_that_cannot_be_written_says_so_and_offers_another(
    window: MainWindow, tender: OpenTender, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "no" / "such" / "folder.clausewright"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    window.files.save_work()
    assert window.banner is not None
    assert window.banner.sentence().startswith("The work could not be saved.")


def test_an_earlier_tender_is_a_new_one_with_its_answers(
    window: MainWindow, draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = work_file.save(draft, tmp_path / "old.clausewright")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    window.desk.actions.trigger("from_earlier")
    current = window.current_tender()
    assert current is not None
    assert current.draft.path is None
    assert current.draft.facts.get("regime") == draft.facts.get("regime")


def test_a_large_file_is_read_in_the_background(
    window: MainWindow, draft: Draft, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.window import _files

    path = work_file.save(draft, tmp_path / "large.clausewright")
    monkeypatch.setattr(_files, "LARGE_BYTES", 10)
    window.files.open_paths([path])
    assert window.tenders() == ()
    qtbot.waitUntil(lambda: len(window.tenders()) == 1)


# Start and end


def test_unsaved_work_comes_back_at_the_next_start(
    window: MainWindow, tender: OpenTender, desk: Desk
) -> None:
    tender.push(_Rename(tender.draft, "Guards, Doha"))
    window.close()
    assert window.files.bring_back() == 1
    assert window.tenders()[-1].draft.title == "Guards, Doha"
    assert window.tenders()[-1].draft.is_modified
    assert window.banner is not None
    assert "came back" in window.banner.sentence()


def test_the_window_comes_up_as_it_was_left(window: MainWindow, desk: Desk) -> None:
    window.resize(1100, 700)
    window.close()
    kept = desk.settings.bytes_of("geometry")
    assert not kept.isEmpty()


def test_a_fault_is_a_sentence_and_the_work_is_kept(
    window: MainWindow, tender: OpenTender, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import sys

    from gui import _app

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("gui.window.data_folder", lambda: tmp_path)
    _app.say_faults(window.say_fault)
    error = ZeroDivisionError("division by zero")
    sys.excepthook(ZeroDivisionError, error, None)
    assert window.banner is not None
    assert "Your answers are kept" in window.banner.sentence()
    assert "division" not in window.banner.sentence()
    assert "division by zero" in (tmp_path / "last-fault.txt").read_text(encoding="utf-8")


# The focus


class _Windows(QObject):
    """Notes what shows as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched.objectName() or type(watched).__name__)
        return False


@pytest.mark.parametrize(
    "screen",
    [s.name for s in SCREENS.values() if s.is_built() and s.place in (Place.CENTRE, Place.WIDE)],
)
def test_a_screen_comes_with_the_focus_and_opens_no_window(
    window: MainWindow, tender: OpenTender, qapp: QApplication, screen: str
) -> None:
    tender.show_screen("clauses")
    windows = _Windows()
    qapp.installEventFilter(windows)
    tender.show_screen(screen)
    qapp.removeEventFilter(windows)
    assert windows.shown == []
    focused = window.focusWidget()
    assert focused is not None
    assert _workspace(window).screen_of(screen).isAncestorOf(focused)


def test_return_presses_the_button_with_the_focus(window: MainWindow) -> None:
    card = window.findChild(QWidget, "start-new_tender")
    assert card is not None
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert len(window.tenders()) == 1


def test_a_tab_that_closes_leaves_the_focus_in_the_next(
    window: MainWindow, library: Library
) -> None:
    window.add_tender(Draft(library))
    window.add_tender(Draft(library))
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    focused = window.focusWidget()
    assert focused is not None
    assert window.current_page().isAncestorOf(focused)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.body
