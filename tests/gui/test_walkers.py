"""What holds for every window: names, keys, tab order, sizes, contrast, and words to translate."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTranslator
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

import gui
from assembler import Library
from gui._settings import Settings
from gui.draft import Draft
from gui.draft.recent import RecentFiles
from gui.library import Bench
from gui.look import ElidedLabel, SideSheet
from gui.look.tokens import THEMES, Colours, Height
from gui.window import SCREENS, Answer, Desk, MainWindow, Place
from gui.window._action_table import ACTIONS, MENUS
from gui.window._questions import QuestionBox

from ._windows import dispose, example_draft
from .opening.files import NOTICE, write_releases, write_table

FOLDER = Path(gui.__file__).parent
INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)


# The windows


def _start(window: MainWindow, draft: Draft) -> QWidget:
    return window


def _tender(screen: str, width: int) -> Callable[[MainWindow, Draft], QWidget]:
    def prepare(window: MainWindow, draft: Draft) -> QWidget:
        window.resize(width, 760)
        tender = window.add_tender(draft)
        item = draft.selection.decisions[0].id if screen == "reason" else None
        tender.show_screen(screen, item)
        return window

    return prepare


def _page(screen: str) -> Callable[[MainWindow, Draft], QWidget]:
    def prepare(window: MainWindow, draft: Draft) -> QWidget:
        window.desk.show_page(screen)
        return window

    return prepare


def _opening(make: Callable[[Path], Path]) -> Callable[[MainWindow, Draft], QWidget]:
    def prepare(window: MainWindow, draft: Draft) -> QWidget:
        window.files.open_paths([make(window.desk.recovery_folder.parent)])
        return window

    return prepare


def _of_clause(screen: str) -> Callable[[MainWindow, Draft], QWidget]:
    """The library with a text chosen in its tree, at a glance or in the editor."""

    def prepare(window: MainWindow, draft: Draft) -> QWidget:
        window.desk.actions.trigger("workspace_library")
        Bench.of(window.desk).choose("recruitment-fees")
        window.desk.show_page(screen, "recruitment-fees" if screen == "editor" else None)
        return window

    return prepare


def _dialog(action: str) -> Callable[[MainWindow, Draft], QWidget]:
    def prepare(window: MainWindow, draft: Draft) -> QWidget:
        window.add_tender(draft)
        window.desk.actions.trigger(action)
        return next(child for child in window.findChildren(QDialog) if child.isVisible())

    return prepare


def _question(window: MainWindow, draft: Draft) -> QWidget:
    box = QuestionBox(window, "A tender", "What now?", (Answer("save", "&Save work"),))
    box.show()
    return box


PAGES = (Place.PAGE, Place.LIBRARY_PAGE)
WINDOWS: dict[str, Callable[[MainWindow, Draft], QWidget]] = {
    "start": _start,
    "settings": _dialog("settings"),
    "keyboard": _dialog("keyboard"),
    "search_actions": _dialog("search_actions"),
    "about": _dialog("about"),
    "guide": _dialog("help"),
    "question": _question,
} | {
    f"{screen.name} at {width}": _tender(screen.name, width)
    for screen in SCREENS.values()
    if screen.is_built() and screen.place not in (*PAGES, Place.LIBRARY_TREE)
    for width in (1280, 1024)
}
# The pages that need no item to be shown.
WINDOWS |= {
    name: _page(name)
    for name in ("batch", "matrix", "scenarios", "translations")
    if SCREENS[name].is_built()
}
WINDOWS |= {
    "opening a notice": _opening(lambda _: NOTICE),
    "opening a table": _opening(write_table),
    "opening several purchases": _opening(lambda folder: write_releases(folder, "A", "B")),
    "opening what is not there": _opening(lambda folder: folder / "gone.xml"),
    "library": _of_clause("clause_details"),
    "editor": _of_clause("editor"),
}


@pytest.fixture(scope="module", params=WINDOWS)
def shown(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    library: Library,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[QWidget]:
    """One window after the other; the tests only look at it, so it is made once for all."""
    folder = tmp_path_factory.mktemp("walk")
    own = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    desk = Desk(Settings(own), RecentFiles(folder / "recent.json"), folder / "recovery")
    desk.use_library(library)
    window = MainWindow(desk)
    window.resize(1440, 900)
    window.show()
    made = WINDOWS[request.param](window, example_draft(library))
    for _ in range(5):
        QApplication.processEvents()
    yield made
    if made is not window:
        made.close()
    dispose(window)


def _visible(top: QWidget) -> list[QWidget]:
    found = [top, *top.findChildren(QWidget)]
    return [widget for widget in found if widget.isVisible() and widget.window() is top]


def _inside_another(widget: QWidget) -> bool:
    """Whether it is a part of a control that has the name: the field of a combo box, a corner."""
    parent = widget.parentWidget()
    inner = (QComboBox, QAbstractSpinBox, QTabBar)
    if isinstance(widget, QHeaderView):
        return True
    return isinstance(parent, inner) or widget.objectName().startswith("qt_")


def _told(widget: QWidget) -> str:
    inside: QWidget | None = widget
    path = []
    while inside is not None:
        path.append(inside.objectName() or type(inside).__name__)
        inside = inside.parentWidget()
    return " < ".join(path[:5])


# Names and roles


def test_each_control_has_a_name_that_is_spoken(shown: QWidget) -> None:
    nameless = []
    for widget in _visible(shown):
        if not isinstance(widget, INTERACTIVE) or _inside_another(widget):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        name = face.text(QAccessible.Text.Name)
        if not name.strip() or face.role() is QAccessible.Role.NoRole:
            nameless.append(_told(widget))
    assert not nameless


def test_each_label_with_an_access_key_has_a_buddy(shown: QWidget) -> None:
    lonely = [
        _told(each)
        for each in _visible(shown)
        if isinstance(each, QLabel) and not QKeySequence.mnemonic(each.text()).isEmpty()
        if each.textFormat() is not Qt.TextFormat.PlainText and each.buddy() is None
    ]
    assert not lonely


def test_access_keys_are_unique(shown: QWidget) -> None:
    for texts in _access_key_groups(shown):
        keys = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
        keys.pop("", None)
        double = {key: count for key, count in keys.items() if count > 1}
        assert not double, f"{double} in {sorted(texts)}"


def _access_key_groups(top: QWidget) -> Iterator[list[str]]:
    buttons = [
        each.text()
        for each in _visible(top)
        if isinstance(each, QAbstractButton)
        or (isinstance(each, QLabel) and each.buddy() is not None)
    ]
    if isinstance(top, MainWindow):
        menus = [action.text() for action in top.menuBar().actions() if action.isVisible()]
        yield buttons + menus
        for menu in top.menuBar().findChildren(QMenu):
            yield [action.text() for action in menu.actions() if action.isVisible()]
    else:
        yield buttons


@pytest.mark.parametrize("menu", [name for name, _ in MENUS])
def test_access_keys_are_unique_with_every_screen_built(menu: str) -> None:
    texts = [line.text for line in ACTIONS if line is not None and line.menu == menu]
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_keys_are_unique(window: MainWindow) -> None:
    used = Counter(
        key.toString() for action in window.actions_table.shown() for key in action.shortcuts()
    )
    assert [key for key, count in used.items() if count > 1] == []


def test_no_key_takes_what_screen_readers_and_keyboards_need(window: MainWindow) -> None:
    for action in window.actions_table.shown():
        for key in action.shortcuts():
            assert "Ins" not in key.toString()
            assert "Ctrl+Alt" not in key.toString()


# Tab order


def test_tab_reaches_every_control_and_comes_round(shown: QWidget, qapp: QApplication) -> None:
    shown.activateWindow()
    QApplication.processEvents()
    wanted = {
        widget
        for widget in _visible(shown)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and isinstance(widget, INTERACTIVE)
        and not _inside_another(widget)
        and not _steps_by_arrows(widget)
        and not _is_covered(widget)
    }
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted) + 20):
        focused = qapp.focusWidget() or shown
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    missed = [_told(widget) for widget in wanted - reached]
    assert not missed


def _is_covered(widget: QWidget) -> bool:
    """By a sheet, or scrolled out of a view that brings it in sight when it has the focus."""
    top = widget.window()
    sheets = [each for each in top.findChildren(SideSheet) if each.isVisible()]
    return any(
        sheet.host().isAncestorOf(widget) and not sheet.isAncestorOf(widget) for sheet in sheets
    )


def _steps_by_arrows(widget: QWidget) -> bool:
    """Members of a group are one stop for Tab; the arrows choose among them."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return (group is not None and group.exclusive()) or widget.autoExclusive()


# Sizes


def test_nothing_to_click_is_smaller_than_24_pixels(shown: QWidget) -> None:
    small = [
        f"{_told(widget)} {widget.width()}x{widget.height()}"
        for widget in _visible(shown)
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
        and not _inside_another(widget)
        and not _is_clipped(widget)
        and min(widget.width(), widget.height()) < Height.TARGET
    ]
    assert not small


def _is_clipped(widget: QWidget) -> bool:
    return widget.visibleRegion().isEmpty()


def test_no_word_is_cut(shown: QWidget) -> None:
    assert not _cut_words(shown)


def _cut_words(top: QWidget) -> list[str]:
    """Labels and buttons that are narrower than their text."""
    cut = []
    for widget in _visible(top):
        if isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
            plain = widget.textFormat() is Qt.TextFormat.PlainText
            needed = widget.fontMetrics().horizontalAdvance(widget.text()) if plain else 0
        elif isinstance(widget, QAbstractButton) and widget.text() and _is_plain(widget):
            needed = widget.minimumSizeHint().width()
        else:
            continue
        if widget.width() + 1 < needed:
            cut.append(f"{_told(widget)}: {widget.text()}")
    return cut


def test_nothing_is_pushed_out_of_sight(shown: QWidget) -> None:
    assert not _pushed_out(shown)


def _pushed_out(top: QWidget) -> list[str]:
    """What is wider than the area that shows it, and cannot be scrolled sideways."""
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return [
        f"{_told(area)}: {inside.width()} in {area.viewport().width()}"
        for area in _visible(top)
        if isinstance(area, QScrollArea) and area.horizontalScrollBarPolicy() is never
        if (inside := area.widget()) is not None and inside.width() > area.viewport().width()
    ]


def _is_plain(widget: QWidget) -> bool:
    """Not one that elides by itself and says the whole in its tooltip."""
    return not widget.toolTip()


class _Longer(QTranslator):
    """Texts a third longer, as German ones are."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if not context or context.startswith("Q") or not text.strip():
            return ""  # Qt's own words, such as those of keys, stay
        return f"{text} {'n' * max(2, len(text) // 4)}"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (1024, 640)])
def test_longer_languages_fit(
    qapp: QApplication, desk: Desk, draft: Draft, size: tuple[int, int]
) -> None:
    longer = _Longer()
    qapp.installTranslator(longer)
    window = MainWindow(desk)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    cut = _cut_words(window)
    tender = window.add_tender(draft)
    for fact in ("regime", "estimated_value"):
        tender.show_question(fact)
        QApplication.processEvents()
        cut += _cut_words(window) + _pushed_out(window)
    qapp.removeTranslator(longer)
    dispose(window)
    assert not cut


def test_the_window_mirrors_from_right_to_left(
    qapp: QApplication, window: MainWindow, draft: Draft
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    tender = window.add_tender(draft)
    QApplication.processEvents()
    strip, search = window.strip, window.search
    middle = window.width() // 2
    assert strip.undo.mapTo(window, strip.undo.rect().center()).x() < middle
    assert strip.tabs.mapTo(window, strip.tabs.tabRect(0).center()).x() > middle
    assert search.mapTo(window, search.rect().center()).x() < middle
    tender.discard()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


# Contrast, computed from the tokens

GROUNDS = ("surface", "canvas", "sunken", "tint", "tint2")
TEXTS = ("text", "text2", "text3", "accent", "included", "undecided", "excluded", "wrong")
STATES = ("included", "undecided", "excluded", "wrong")


def _luminance(shade: str) -> float:
    parts = (int(shade[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 computes it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _pairs(colours: Colours) -> Iterator[tuple[str, str, float]]:
    for ground in GROUNDS:
        for text in (*TEXTS, "reference"):
            yield text, ground, 4.5
        yield "strong", ground, 3.0
    for state in STATES:
        yield state, f"{state}_tint", 4.5
        yield "text", f"{state}_tint", 4.5
        yield "accent", f"{state}_tint", 4.5
    yield "on_fill", "fill", 4.5
    yield "on_fill", "fill_hover", 4.5
    yield "text", "page", 4.5
    yield "text", "raised", 4.5
    yield "undo_text", "undo_ground", 4.5
    yield "undo_link", "undo_ground", 4.5


@pytest.mark.parametrize("name", THEMES)
def test_contrast_is_enough(name: str) -> None:
    colours = THEMES[name].colours
    weak = [
        f"{front} on {ground}: {ratio:.2f}, wanted {least}"
        for front, ground, least in _pairs(colours)
        if (ratio := contrast(getattr(colours, front), getattr(colours, ground))) < least
    ]
    assert not weak


# The source


def _sources() -> list[Path]:
    return sorted(FOLDER.rglob("*.py"))


COLOUR = re.compile(
    r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|\brgba?\(|QColor\(\s*\d|GlobalColor\.(?!transparent\b)\w+"
)


def test_no_colour_stands_outside_the_tokens() -> None:
    files = [*_sources(), *FOLDER.rglob("*.qss"), *(FOLDER / "look" / "icons").glob("*.svg")]
    found = [
        f"{file.relative_to(FOLDER)}: {match.group()}"
        for file in files
        if file.name != "tokens.py"
        for match in COLOUR.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not found


# Where words reach the user: the function, and which of its arguments they are.
SHOWN = {
    "setText": (0,),
    "setWindowTitle": (0,),
    "setToolTip": (0,),
    "setStatusTip": (0,),
    "setPlaceholderText": (0,),
    "setAccessibleName": (0,),
    "setAccessibleDescription": (0,),
    "setTitle": (0,),
    "addAction": (0,),
    "addMenu": (0,),
    "addTab": (0, 1),
    "addItem": (0,),
    "label": (0,),
    "button": (0,),
    "tool_button": (1,),
    "FormField": (0, 2),
    "EmptyState": (1, 2),
    "StateChip": (1,),
    "Choice": (1,),
    "announce": (0,),
    "offer_undo": (0,),
    "show_banner": (1,),
    "show_error": (0,),
}
# Our name, and languages in their own words, are the same in every language.
SAME_EVERYWHERE = {"Clausewright", "Deutsch", "English", "Français"}


def _untranslated(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in ("tr", "translate") and any(isinstance(a, ast.JoinedStr) for a in node.args):
            yield node.lineno, "an f-string inside tr()"
        for place in SHOWN.get(name, ()):
            if place >= len(node.args):
                continue
            given = node.args[place]
            if isinstance(given, ast.JoinedStr):
                words = "".join(
                    str(part.value) for part in given.values if isinstance(part, ast.Constant)
                )
            elif isinstance(given, ast.Constant) and isinstance(given.value, str):
                words = given.value
            else:
                continue
            if re.search(r"[^\W\d_]{2}", words) and words not in SAME_EVERYWHERE:
                yield node.lineno, words


def test_every_word_that_is_shown_can_be_translated() -> None:
    found = [
        f"{file.relative_to(FOLDER)}:{line}: {words}"
        for file in _sources()
        for line, words in _untranslated(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert not found


def test_presenters_and_the_draft_know_no_widgets() -> None:
    files = [*FOLDER.rglob("presenter.py"), *(FOLDER / "draft").rglob("*.py")]
    found = [
        str(file.relative_to(FOLDER))
        for file in files
        if "QtWidgets" in file.read_text(encoding="utf-8")
    ]
    assert not found
