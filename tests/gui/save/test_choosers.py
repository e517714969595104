"""The fields that every form which writes documents has."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from assembler.word import bundled_template
from gui.save.choosers import FolderField, TemplateChooser
from gui.save.presenter import BUNDLED_TEMPLATES, OWN_TEMPLATE, template_error


@pytest.fixture
def chooser(qtbot: QtBot) -> TemplateChooser:
    made = TemplateChooser(OWN_TEMPLATE, "template")
    qtbot.addWidget(made)
    return made


def choose(chooser: TemplateChooser, place: int) -> None:
    chooser.setCurrentIndex(place)
    chooser.activated.emit(place)


def test_a_template_that_was_kept_is_the_one_that_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    chooser = TemplateChooser(str(tmp_path / "house.docx"), "template")
    qtbot.addWidget(chooser)
    assert chooser.currentText() == "house.docx"
    assert chooser.template == str(tmp_path / "house.docx")


def test_each_of_our_templates_can_be_chosen(chooser: TemplateChooser) -> None:
    told: list[str] = []
    chooser.chosen.connect(told.append)
    for place in range(len(BUNDLED_TEMPLATES)):
        choose(chooser, place)
    assert tuple(told) == BUNDLED_TEMPLATES
    assert all(bundled_template(name).is_file() for name in told)
    assert [template_error(name) for name in told] == [""] * len(told)


def test_another_template_is_asked_for_and_told(
    chooser: TemplateChooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    chooser.chosen.connect(told.append)
    path = str(tmp_path / "house.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    choose(chooser, chooser.count() - 1)
    assert (chooser.currentText(), told) == ("house.docx", [path])
    choose(chooser, 0)
    assert told == [path, OWN_TEMPLATE]


def test_who_asks_for_no_file_keeps_what_was_chosen(
    chooser: TemplateChooser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    choose(chooser, chooser.count() - 1)
    assert (chooser.currentIndex(), chooser.template) == (0, OWN_TEMPLATE)


def test_the_dialog_begins_at_the_nearest_folder_that_is_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = FolderField(tmp_path / "new", "Folder", "place")
    qtbot.addWidget(field)
    asked: list[str] = []
    chosen = str(tmp_path / "out")

    def ask(*given: object) -> str:
        asked.append(str(given[2]))
        return chosen

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    edited: list[Path] = []
    field.edited.connect(edited.append)
    field.show_error("There is no such folder.")
    button = field.findChild(QPushButton, "place-choose")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [str(tmp_path)]
    assert (edited, field.edit.text(), field.error()) == ([tmp_path / "out"], chosen, "")
