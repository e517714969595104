"""Saving by clicks and by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from gui.save.view import SaveView
from gui.save.writing import write_pack


@pytest.fixture
def view(tender, tmp_path, qtbot):
    tender.desk.settings.keep_text("save/folder", str(tmp_path / "out"))
    tender.show_screen("save")
    made = tender.parent().findChild(SaveView)
    qtbot.waitUntil(made.isVisible)
    return made


def click(view, name, qtbot):
    button = view.findChildren(QPushButton, name)[-1]  # older ones wait for their end
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def saved(view, qtbot):
    qtbot.waitUntil(lambda: view.saved is not None, timeout=20_000)
    return view.saved


def test_the_key_shows_the_screen(window, tender, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(SaveView) is not None)
    assert window.findChild(SaveView).isVisible()


def test_save_writes_and_offers_what_comes_next(view, tmp_path, qtbot):
    click(view, "save-now", qtbot)
    done = saved(view, qtbot)
    assert done.files["tender"].parent == tmp_path / "out"
    assert done.files["tender"].is_file()
    assert done.files["record"].is_file()
    opened = []
    view.open_path = opened.append
    click(view, "save-open-in-word", qtbot)
    click(view, "save-open-folder", qtbot)
    assert opened == [done.files["tender"], tmp_path / "out"]
    click(view, "save-copy", qtbot)
    assert str(done.files["tender"]) in QGuiApplication.clipboard().text()


def test_keys_alone_save(view, qtbot):
    name = view.findChild(QLineEdit, "save-name")
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "By hand {reference}")
    view.side.save.setFocus()
    qtbot.keyClick(view.side.save, Qt.Key.Key_Space)
    assert saved(view, qtbot).files["tender"].name.startswith("By hand")


def test_keep_both_writes_beside(view, qtbot):
    click(view, "save-now", qtbot)
    first = saved(view, qtbot).files["tender"]
    click(view, "save-again", qtbot)
    click(view, "save-now", qtbot)
    assert view.saved is None
    assert "there already" in view.side.conflict.text()
    click(view, "save-keep-both", qtbot)
    second = saved(view, qtbot).files["tender"]
    assert second.name == f"{first.stem} (2).docx"
    assert first.is_file()


def test_replace_replaces(view, qtbot):
    click(view, "save-now", qtbot)
    first = saved(view, qtbot).files["tender"]
    first.write_bytes(b"old")
    click(view, "save-again", qtbot)
    click(view, "save-now", qtbot)
    click(view, "save-replace", qtbot)
    assert saved(view, qtbot).files["tender"] == first
    assert first.read_bytes() != b"old"


def test_cancel_at_the_question_changes_nothing(view, qtbot):
    click(view, "save-now", qtbot)
    first = saved(view, qtbot).files["tender"]
    first.write_bytes(b"old")
    click(view, "save-again", qtbot)
    click(view, "save-now", qtbot)
    click(view, "save-cancel-conflict", qtbot)
    assert first.read_bytes() == b"old"
    assert view.findChild(QPushButton, "save-now").isVisible()


def test_a_file_open_in_word_cannot_be_replaced(view, qtbot):
    click(view, "save-now", qtbot)
    first = saved(view, qtbot).files["tender"]
    first.with_name(f"~${first.name}").touch()
    click(view, "save-again", qtbot)
    click(view, "save-now", qtbot)
    assert not view.side.replace.isEnabled()
    assert "open in Word" in view.side.conflict.text()


def test_wrong_fields_say_so_and_take_the_focus(view, window, qtbot):
    name = view.findChild(QLineEdit, "save-name")
    name.clear()
    qtbot.keyClicks(name, "{place}")
    assert "“place”" in view.form.name_field.error()
    click(view, "save-now", qtbot)
    assert window.focusWidget() is name
    assert view.saved is None


def test_cancel_stops_the_writing(view, tmp_path, monkeypatch, qtbot):
    def endless(selection, answers, source, plan, report):
        while True:
            report(1, 3, "Drawing the exact pages")

    monkeypatch.setattr("gui.save.view.write_pack", endless)
    click(view, "save-now", qtbot)
    qtbot.waitUntil(lambda: view.side.step.text() == "Drawing the exact pages")
    assert not view.form.isEnabled()
    click(view, "save-cancel", qtbot)
    assert view.form.isEnabled()
    assert view.findChild(QPushButton, "save-now").isVisible()
    assert not (tmp_path / "out").exists()


def test_a_failure_is_a_sentence_with_a_way_out(view, monkeypatch, qtbot):
    def fail(*_):
        raise PermissionError(13, "denied")

    monkeypatch.setattr("gui.save.view.write_pack", fail)
    click(view, "save-now", qtbot)
    qtbot.waitUntil(lambda: "Choose another folder" in view.side.failed.text())
    assert view.side.failed.isVisible()
    monkeypatch.setattr("gui.save.view.write_pack", write_pack)
    click(view, "save-now", qtbot)
    saved(view, qtbot)


def test_an_undecided_clause_leads_to_its_question(view, tender, qtbot):
    wanted = []
    tender.screen_wanted.connect(lambda name, item: wanted.append((name, item)))
    tender.draft.answer("regime", None)
    rows = view.presenter.undecided()
    assert view.findChild(QPushButton, "save-now").text() == "Save as draft"
    row = view.findChildren(QWidget, f"ask-{rows[0].clause}")[-1]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert wanted == [("interview", rows[0].fact)]
    tender.show_screen("save")
    click(view, "save-show-undecided", qtbot)
    assert wanted[-1] == ("check", None)


def test_an_edit_after_saving_brings_the_button_back(view, tender, qtbot):
    click(view, "save-now", qtbot)
    saved(view, qtbot)
    tender.draft.rename("Another title", "X-1")
    assert view.saved is None
    assert view.findChild(QPushButton, "save-now").isVisible()


def test_choices_are_remembered(view, tender, qtbot):
    view.form.options["work"].box.click()
    view.findChild(QLineEdit, "save-name").clear()
    qtbot.keyClicks(view.findChild(QLineEdit, "save-name"), "{title}")
    click(view, "save-now", qtbot)
    assert set(saved(view, qtbot).files) == {"tender", "record", "work"}
    again = SaveView(tender)
    assert again.presenter.pattern == "{title}"
    assert again.presenter.chosen == {"record", "work"}
    again.deleteLater()


def test_every_control_has_a_name(view):
    for kind in (QPushButton, QLineEdit):
        for control in view.findChildren(kind):
            assert control.accessibleName() or getattr(control, "text", str)(), control.objectName()
