"""What the tests of the desktop program share: one application, a window, a draft, no network.

Any Qt warning fails the test that caused it. Settings, recent files and recovery live in a
temporary folder, fonts and locale are fixed, and a modal box that nobody answers fails at once.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6", reason="PySide6 is not installed")

from PySide6.QtCore import (
    QLocale,
    QMessageLogContext,
    QSettings,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from assembler import Library
from gui import _background
from gui._app import application
from gui._settings import Settings
from gui.draft import Draft
from gui.draft.recent import RecentFiles
from gui.window import Desk, MainWindow, OpenTender

from ._keyboard import Keyboard
from ._windows import dispose, example_draft

US_ANSWERS = {
    "title": "Laundry services, Kuwait",
    "regime": "us-far",
    "estimated_value": "820000 USD",
    "launch_date": "2027-01-15",
    "contract_nature": "services",
    "additional_natures": "none",
    "places_of_performance": ["KW"],
    "contract_stage": "new_tender",
    "policy_level": "recommended",
    "recruits_workers": True,
    "recruitment_countries": ["NP", "IN"],
}

# What the offscreen platform says of itself, which no user ever sees.
_HARMLESS = ("This plugin does not support", "QStandardPaths: XDG_RUNTIME_DIR")


@pytest.fixture(scope="session")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of its own for the whole run, set before Qt looks."""
    home = tmp_path_factory.mktemp("home")
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    before = {name: os.environ.get(name) for name in names}
    for name in names:
        os.environ[name] = str(home)
    yield home
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@pytest.fixture(scope="session")
def qapp(_home: Path) -> Iterator[QApplication]:
    """The one application, dressed as for a user, in English."""
    QLocale.setDefault(QLocale("en_GB"))
    own = QSettings(str(_home / "session.ini"), QSettings.Format.IniFormat)
    yield application(["tests"], Settings(own))
    _background.stop_all()


@pytest.fixture(autouse=True)
def _qt_warnings() -> Iterator[None]:
    """Whatever Qt complains of fails the test."""
    said: list[str] = []

    def listen(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(_HARMLESS):
            said.append(message)

    before = qInstallMessageHandler(listen)
    yield
    qInstallMessageHandler(before)
    assert not said, "Qt warned: " + "; ".join(said)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program works offline: a connection to anywhere fails the test."""

    def refuse(*_: object) -> None:
        raise AssertionError("The desktop program must not use the network.")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _no_hanging_box(monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal box that a test did not expect fails instead of waiting for ever."""

    def refuse(box: QDialog) -> int:
        raise AssertionError(f"{type(box).__name__} waits for an answer. Use answer_boxes.")

    monkeypatch.setattr(QDialog, "exec", refuse)


@pytest.fixture
def answer_boxes(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`answer_boxes("save")` presses the button of that name in each box; "cancel" closes it."""

    def prepare(name: str) -> None:
        def press(box: QDialog) -> int:
            from PySide6.QtWidgets import QPushButton

            pressed = box.findChild(QPushButton, name)
            assert pressed is not None, f"The box has no button {name}."
            box.show()
            pressed.click()
            return box.result()

        monkeypatch.setattr(QDialog, "exec", press)

    return prepare


@pytest.fixture
def keys() -> Keyboard:
    """The hands."""
    return Keyboard()


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """`dialogs(path)`: whatever file dialog comes next, this is chosen in it."""

    def choose(path: Path) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))

    return choose


@pytest.fixture
def menus() -> Iterator[None]:
    """Menus that a test opened are closed."""
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu):
            widget.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of nobody."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture(scope="session")
def library() -> Library:
    """The bundled library, read once."""
    return Library.load()


@pytest.fixture
def draft(library: Library) -> Draft:
    """The tender of the example: a notice and the answers that it leaves open."""
    return example_draft(library)


@pytest.fixture
def us_draft(library: Library) -> Draft:
    """Services abroad under the FAR; the value abroad and the housing are not answered yet."""
    return Draft(library, library.facts(US_ANSWERS))


@pytest.fixture
def empty_draft(library: Library) -> Draft:
    """A new tender, without any answer."""
    return Draft(library)


@pytest.fixture
def desk(qapp: QApplication, settings: Settings, library: Library, tmp_path: Path) -> Desk:
    """The services of a window whose files are in a temporary folder."""
    made = Desk(settings, RecentFiles(tmp_path / "recent.json"), tmp_path / "recovery")
    made.use_library(library)
    return made


@pytest.fixture
def window(desk: Desk) -> Iterator[MainWindow]:
    """A shown window; closed and deleted at the end, whatever happened."""
    made = MainWindow(desk)
    made.resize(1440, 900)
    made.show()
    QApplication.processEvents()
    yield made
    dispose(made)


@pytest.fixture
def us_tender(window: MainWindow, us_draft: Draft) -> OpenTender:
    """The services abroad in a tab of the window."""
    return window.add_tender(us_draft)


@pytest.fixture
def tender(window: MainWindow, draft: Draft) -> OpenTender:
    """The example in a tab of the window: `tender.draft`, `tender.stack`; ends with the window."""
    return window.add_tender(draft)
