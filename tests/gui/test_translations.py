"""The program in German and French: every text, nothing lost on the way, and room for it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copy, which
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

import gui
from assembler import Library
from gui._app import TRANSLATIONS, speak_language
from gui._settings import Settings
from gui._texts import translate
from gui.batch.view import BatchView
from gui.draft import Draft
from gui.interview.words import clauses_text
from gui.library.matrix_presenter import LOOKS
from gui.library.matrix_view import MatrixView
from gui.look import Space, type_font
from gui.window import Desk, MainWindow
from gui.window._action_table import ACTIONS, MENUS

from ._windows import dispose, example_draft
from .opening.files import write_table
from .test_walkers import WINDOWS, _access_key_groups, _cut_words

FOLDER = Path(gui.__file__).parent
LANGUAGES = ("de", "fr")
PLACEHOLDERS = re.compile(r"\{\w*\}|%n")
ACCESS_KEY = re.compile(r"&\w")


@dataclass(frozen=True)
class Message:
    """One text of a .ts file: the same text may say something else in another context."""

    context: str
    source: str
    counts: bool
    is_finished: bool
    forms: tuple[str, ...]


def _messages(file: Path) -> Iterator[Message]:
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            counts = message.get("numerus") == "yes"
            forms = [translation] if not counts else list(translation)
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                counts,
                translation.get("type") is None,
                tuple(form.text or "" for form in forms),
            )


def _file(language: str, ending: str = "ts") -> Path:
    return TRANSLATIONS / f"clausewright_{language}.{ending}"


def _tool(name: str) -> str:
    found = which(name, path=str(Path(sys.executable).parent)) or which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


# Every text


@pytest.mark.parametrize("language", [*LANGUAGES, "en"])
def test_every_text_of_the_program_is_translated(language: str, tmp_path: Path) -> None:
    fresh = Path(copy(_file(language), tmp_path))
    sources = sorted(str(file) for file in FOLDER.rglob("*.py"))
    only_counts = ["-pluralonly"] if language == "en" else []
    update = [_tool("pyside6-lupdate"), *sources, "-silent", "-no-obsolete", *only_counts]
    subprocess.run([*update, "-ts", str(fresh)], check=True)
    wanted = list(_messages(fresh))
    missing = [(each.context, each.source) for each in wanted if not each.is_finished]
    assert not missing, "Run `make translations`, then translate these."
    kept = {(each.context, each.source) for each in _messages(_file(language))}
    gone = kept - {(each.context, each.source) for each in wanted}
    assert not gone, "Run `make translations`: these are not in the program any more."


@pytest.mark.parametrize("language", [*LANGUAGES, "en"])
def test_the_program_ships_what_the_translators_wrote(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    release = [_tool("pyside6-lrelease"), "-silent", str(_file(language)), "-qm", str(compiled)]
    subprocess.run(release, check=True)
    assert compiled.read_bytes() == _file(language, "qm").read_bytes(), "Run `make translations`."


def test_no_text_is_looked_up_where_lupdate_does_not_put_it() -> None:
    # lupdate files `window.tr("Guide")` under "window", where no running program looks.
    wrong = [
        f"{file.relative_to(FOLDER)}: {match.group()}"
        for file in sorted(FOLDER.rglob("*.py"))
        for match in re.finditer(r"\b(?!self\b)\w+\.tr\(", file.read_text(encoding="utf-8"))
    ]
    assert not wrong


# Nothing lost on the way


@pytest.mark.parametrize("language", [*LANGUAGES, "en"])
def test_placeholders_are_kept(language: str) -> None:
    for each in _messages(_file(language)):
        wanted = Counter(PLACEHOLDERS.findall(each.source))
        for form in each.forms:
            assert Counter(PLACEHOLDERS.findall(form)) == wanted, (each.source, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_access_keys_and_ends_are_kept(language: str) -> None:
    for each in _messages(_file(language)):
        for form in each.forms:
            assert form.strip() == form, each.source
            assert bool(ACCESS_KEY.search(form)) == bool(ACCESS_KEY.search(each.source)), form
            for end in ("…", "."):
                assert form.endswith(end) == each.source.endswith(end), (each.source, form)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("menu", [None, *(name for name, _ in MENUS)])
def test_access_keys_are_unique_in_each_menu(language: str, menu: str | None) -> None:
    context = "Menus" if menu is None else "Actions"
    said = {
        each.source: each.forms[0] for each in _messages(_file(language)) if each.context == context
    }
    lines = [line.text for line in ACTIONS if line is not None and line.menu == menu]
    texts = [said[text] for text in lines or [title for _, title in MENUS]]
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    assert "" not in keys
    assert [key for key, count in keys.items() if count > 1] == []


def test_french_spaces_do_not_break_a_line() -> None:
    for each in _messages(_file("fr")):
        for form in each.forms:
            assert not re.search(r" [:;?!»]|« ", form), form


# In the running program


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """`speak("de")` puts the program into German until the test ends."""
    yield lambda language: speak_language(qapp, language)
    speak_language(qapp, "en")
    QLocale.setDefault(QLocale("en_GB"))


Speak = Callable[[str], None]


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 0, "0 clauses not decided yet"),
        ("en", 1, "1 clause not decided yet"),
        ("en", 147, "147 clauses not decided yet"),
        ("de", 1, "1 Klausel noch offen"),
        ("de", 147, "147 Klauseln noch offen"),
        ("fr", 0, "0 clause pas encore décidée"),
        ("fr", 147, "147 clauses pas encore décidées"),
        ("mt", 147, "147 clauses not decided yet"),
    ],
)
def test_counts_are_words_of_their_language(
    speak: Speak, language: str, count: int, said: str
) -> None:
    speak(language)
    assert translate("Status", "%n clauses not decided yet", None, count) == said


def test_no_text_counts_with_an_s_in_brackets() -> None:
    shown = [form for each in _messages(_file("en")) for form in each.forms]
    assert not [form for form in shown if "(s)" in form]


def test_presenters_speak_the_language_of_the_program(speak: Speak) -> None:
    speak("de")
    assert clauses_text(3) == "3 Klauseln"
    speak("fr")
    assert clauses_text(3) == "3 clauses"


@pytest.mark.parametrize(
    ("language", "start"), [("de", "Neue Ausschreibung"), ("fr", "Nouveau dossier")]
)
def test_a_language_that_is_chosen_counts_from_the_next_start(
    speak: Speak,
    settings: Settings,
    desk: Desk,
    window: MainWindow,
    language: str,
    start: str,
) -> None:
    desk.actions.trigger("settings")
    dialog = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "settings-panel")
    combo = next(c for c in dialog.findChildren(QComboBox) if c.findData(language) >= 0)
    combo.setCurrentIndex(combo.findData(language))
    combo.activated.emit(combo.currentIndex())
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert "Chosen by you; counts from the next start" in said
    dialog.close()

    speak(settings.value("look/language"))  # as the program does when it starts
    next_window = _new_window(desk)
    texts = [each.text() for each in next_window.findChildren(QAbstractButton)]
    dispose(next_window)
    assert start in texts


def _new_window(desk: Desk) -> MainWindow:
    """The window of the next start, with the same settings and files."""
    again = Desk(desk.settings, desk.recent, desk.recovery_folder)
    again.use_library(desk.library)
    made = MainWindow(again)
    made.resize(1440, 900)
    made.show()
    QApplication.processEvents()
    return made


# Room for it


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WINDOWS)
def test_each_window_has_room_for_the_words_and_one_control_for_a_key(
    speak: Speak, desk: Desk, library: Library, name: str, language: str
) -> None:
    speak(language)
    window = _new_window(desk)
    shown = WINDOWS[name](window, example_draft(library))
    for _ in range(5):
        QApplication.processEvents()
    cut = _cut_words(shown) + _cut_choices(shown) + _cut_forms(shown)
    groups = [
        Counter(QKeySequence.mnemonic(text).toString() for text in texts)
        for texts in _access_key_groups(shown)
    ]
    if shown is not window:
        shown.close()
    dispose(window)
    assert not cut
    assert not [key for keys in groups for key, count in keys.items() if key and count > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_has_room_for_its_words_when_it_is_worked_out(
    speak: Speak, desk: Desk, language: str, qtbot: QtBot
) -> None:
    speak(language)
    window = _new_window(desk)
    window.desk.show_page("matrix")
    view = window.findChild(MatrixView)
    assert view is not None
    qtbot.waitUntil(lambda: view.presenter is not None, timeout=60_000)
    QApplication.processEvents()
    cut = _cut_words(window) + _cut_choices(window)
    narrowest = min(view.table.columnWidth(at) for at in range(1, view.model.columnCount()))
    words = QFontMetrics(type_font("second"))
    longest = max(words.horizontalAdvance(translate("Matrix", word)) for *_, word in LOOKS.values())
    dispose(window)
    assert not cut
    assert narrowest > longest + 2 * Space.SMALL


def _cut_choices(top: QWidget) -> list[str]:
    """The chosen lines of combo boxes that are wider than their field."""
    cut = []
    for box in top.findChildren(QComboBox):
        if not box.isVisible() or box.window() is not top:
            continue
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        field = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
        )
        if box.fontMetrics().horizontalAdvance(box.currentText()) > field.width():
            cut.append(f"{box.objectName()}: {box.currentText()}")
    return cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_setting_up_of_a_batch_has_room_for_its_words(
    speak: Speak, desk: Desk, tmp_path: Path, language: str, qtbot: QtBot
) -> None:
    speak(language)
    window = _new_window(desk)
    window.desk.actions.trigger("batch")
    view = window.current_page()
    assert isinstance(view, BatchView)
    view.open_path(write_table(tmp_path))
    qtbot.waitUntil(lambda: view.setup is not None and view.page() is view.setup, timeout=60_000)
    QApplication.processEvents()
    cut = _cut_words(window) + _cut_choices(window) + _cut_forms(window)
    dispose(window)
    assert not cut


def _cut_forms(top: QWidget) -> list[str]:
    """What is scrolled and is wider than the room for it, without a bar to reach the rest."""
    return [
        area.objectName() or type(area).__name__
        for area in top.findChildren(QScrollArea)
        if area.isVisible() and area.window() is top and area.widget() is not None
        if area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.widget().width() > area.viewport().width()
    ]


def test_arabic_turns_the_tender_round(speak: Speak, desk: Desk, draft: Draft) -> None:
    speak("ar")
    window = _new_window(desk)
    tender = window.add_tender(draft)
    QApplication.processEvents()
    places = {
        name: widget.mapTo(window, widget.rect().center()).x()
        for name in ("question-outline", "clauses-view")
        if (widget := window.findChild(QWidget, name)) is not None
    }
    direction = window.layoutDirection()
    tender.discard()
    dispose(window)
    assert direction is Qt.LayoutDirection.RightToLeft
    assert places["question-outline"] > places["clauses-view"]
