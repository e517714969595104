"""Draw the pictures of the desktop program.

    python docs/pictures_desktop.py             the pictures of the guide, into docs/pictures
    python docs/pictures_desktop.py FOLDER      every screen in each theme, in English and German,
                                                narrow, at 200 % and from right to left

No display is needed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEvent, QSettings, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from assembler import Library
from gui import _background
from gui._app import application, speak_language
from gui._settings import Settings
from gui.draft import work_file
from gui.draft.recent import RecentFiles
from gui.look import THEMES, apply_theme, colour
from gui.window import SCREENS, Desk, MainWindow, OpenTender

DOCS = Path(__file__).resolve().parent
SAMPLE = DOCS.parent / "gui" / "start" / "sample.clausewright"
USUAL = (1440, 900)
NARROW = (1024, 640)
SETTLE_MS = 600
SETTLE_ROUNDS = 40  # on a busy machine layouts take their turns late

Prepare = Callable[[MainWindow], object]


@dataclass(frozen=True)
class Picture:
    """A state of the window worth a picture; drawn only where its screen is built."""

    name: str
    prepare: Prepare
    screen: str = ""
    size: tuple[int, int] = USUAL

    def can_be_drawn(self) -> bool:
        return not self.screen or SCREENS[self.screen].is_built()


def _tender(window: MainWindow) -> OpenTender:
    return window.add_tender(work_file.load_source(SAMPLE, window.desk.library))


def _screen(name: str, item: object = None) -> Prepare:
    return lambda window: _tender(window).show_screen(name, item)


def _question(window: MainWindow) -> None:
    """A value is being changed; what it does stands below it."""
    _tender(window).show_screen("interview", "services_abroad_value")
    QApplication.processEvents()
    fields = (each for each in window.findChildren(QLineEdit) if each.isVisible())
    field = next(each for each in fields if each.text().startswith("820"))
    window.activateWindow()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "640000")


def _page(name: str) -> Prepare:
    return lambda window: window.desk.show_page(name)


def _action(name: str) -> Prepare:
    def prepare(window: MainWindow) -> None:
        _tender(window)
        window.desk.actions.trigger(name)

    return prepare


def _library(window: MainWindow) -> None:
    window.desk.actions.trigger("workspace_library")


PICTURES = (
    Picture("start", lambda _: None),
    Picture("interview", _tender, "interview"),
    Picture("question", _question, "interview"),
    Picture("reason", _screen("reason", "compliance-plan"), "reason"),
    Picture("preview", _screen("preview"), "preview"),
    Picture("fill-ins", _screen("fill_ins"), "fill_ins"),
    Picture("check", _screen("check"), "check"),
    Picture("save", _screen("save"), "save"),
    Picture("problems", _screen("problems"), "problems"),
    Picture("batch", _page("batch"), "batch"),
    Picture("library", _library, "library_tree"),
    Picture("matrix", _page("matrix"), "matrix"),
    Picture("scenarios", _page("scenarios"), "scenarios"),
    Picture("settings", _action("settings")),
    Picture("keyboard", _action("keyboard")),
    Picture("about", _action("about")),
    Picture("guide", _action("help")),
    Picture("narrow", _tender, "interview", NARROW),
    Picture("tight", _tender, "interview", (760, 560)),
    Picture("wide", _tender, "preview", (1920, 1000)),
)
# What docs/desktop.md shows: (name of the file, picture, theme).
GUIDE = (
    ("desktop-start", "start", "light"),
    ("desktop-question", "question", "light"),
    ("desktop-reason", "reason", "light"),
    ("desktop-check", "check", "light"),
    ("desktop-dark", "interview", "dark"),
    ("desktop-library", "library", "light"),
)


def main(arguments: list[str]) -> None:
    """Draw what was asked for."""
    qInstallMessageHandler(lambda *_: None)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        settings = Settings(QSettings(str(home / "x.ini"), QSettings.Format.IniFormat))
        app = application(["pictures"], settings)
        library = Library.load()
        studio = Studio(app, settings, library, home)
        if not arguments:
            studio.draw_guide(DOCS / "pictures")
        elif "--scaled" in arguments:
            studio.draw_all(Path(arguments[0]), "en", "light", "-200")
        else:
            studio.draw_everything(Path(arguments[0]))
        _background.stop_all()
    if arguments and "--scaled" not in arguments:
        doubled = os.environ | {"QT_SCALE_FACTOR": "2"}
        subprocess.run(
            [sys.executable, __file__, arguments[0], "--scaled"], env=doubled, check=True
        )


def _save(image: QImage, file: Path) -> None:
    """With 256 colours: a third of the size, and no difference to see.

    The states, which are rare, are there with their edges; the rest is what occurs most.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(image.constBits()).cast("I"))
    rare = [colour(name) for name in ("accent", "included", "undecided", "wrong", "fill")]
    shades = [
        _between(shade, colour(ground), part).rgb()
        for shade in rare
        for ground in ("surface", "canvas", "tint")
        for part in (0.0, 0.2, 0.4, 0.6, 0.8)
    ]
    often = [shade for shade, _ in counted.most_common(256)]
    table = list(dict.fromkeys([*shades, *often]))[:256]
    flags = Qt.ImageConversionFlag.AvoidDither
    small = image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
    small.save(str(file), "PNG", 0)  # 0 is the smallest file


def _between(one: QColor, other: QColor, part: float) -> QColor:
    """So far from one colour to the other."""
    return QColor(
        *(round(a + (b - a) * part) for a, b in zip(one.toTuple(), other.toTuple(), strict=True))
    )


class Studio:
    """One application, a new window for each picture."""

    def __init__(self, app: QApplication, settings: Settings, library: Library, home: Path) -> None:
        self._app, self._settings, self._library, self._home = app, settings, library, home

    def draw_guide(self, folder: Path) -> None:
        """The pictures of the guide."""
        speak_language(self._app, "en")
        by_name = {picture.name: picture for picture in PICTURES}
        for file, name, theme in GUIDE:
            if by_name[name].can_be_drawn():
                apply_theme(self._app, THEMES[theme])
                self._draw(by_name[name], folder / f"{file}.png")

    def draw_everything(self, folder: Path) -> None:
        """Each picture in each theme and language."""
        for language, themes in (
            ("en", tuple(THEMES)),
            ("de", ("light", "dark")),
            ("ar", ("light",)),
        ):
            for theme in themes:
                self.draw_all(folder, language, theme, "")

    def draw_all(self, folder: Path, language: str, theme: str, ending: str) -> None:
        """Each picture once."""
        folder.mkdir(parents=True, exist_ok=True)
        speak_language(self._app, language)
        apply_theme(self._app, THEMES[theme])
        for picture in PICTURES:
            if picture.can_be_drawn():
                file = folder / f"{picture.name}-{language}-{theme}{ending}.png"
                self._draw(picture, file)

    def _draw(self, picture: Picture, file: Path) -> None:
        desk = Desk(self._settings, self._recent(), self._home / "recovery")
        desk.use_library(self._library)
        window = MainWindow(desk)
        window.resize(*picture.size)
        window.show()
        picture.prepare(window)
        self._settle()
        dialog = next((d for d in window.findChildren(QDialog) if d.isVisible()), None)
        _save((dialog or window).grab().toImage(), file)
        for tender in window.tenders():
            tender.discard()
        if dialog is not None:
            dialog.close()
        window.close()
        window.deleteLater()
        self._app.sendPostedEvents(window, QEvent.Type.DeferredDelete)

    def _recent(self) -> RecentFiles:
        """Some files that were open, one of which is gone."""
        recent = RecentFiles(self._home / "recent.json")
        for name, title, opened, undecided in (
            ("cleaning-brussels", "Cleaning, Brussels office", "2026-10-02T09:10", 3),
            ("gloves-framework", "Surgical gloves, framework", "2026-11-18T16:20", 0),
            ("guards-doha", "Security guards, Doha", "2026-11-23T11:05", 2),
            ("laundry-kuwait", "Laundry services, Kuwait", "2026-11-24T10:42", 6),
        ):
            path = self._home / "Contracts" / "2027" / f"{name}.clausewright"
            path.parent.mkdir(parents=True, exist_ok=True)
            if undecided != 3:
                path.write_text("{}", encoding="utf-8")
            recent.note(path, title, opened, undecided)
        return recent

    def _settle(self) -> None:
        """Until nothing is under way any more and marks have faded in."""
        clock = QElapsedTimer()
        clock.start()
        rounds = 0
        while (
            rounds < SETTLE_ROUNDS
            or clock.elapsed() < SETTLE_MS
            or (_background.is_busy() and clock.elapsed() < 20_000)
        ):
            self._app.sendPostedEvents()
            self._app.processEvents()
            rounds += 1


if __name__ == "__main__":
    main(sys.argv[1:])
