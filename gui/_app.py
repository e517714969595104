"""The application: style, colours, fonts, language, one instance, and what is said on a fault."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from assembler._version import __version__

from ._collector import collect_in_this_thread
from ._settings import Settings
from .look import THEMES, Theme, apply_theme, system_theme

NAME: Final = "Clausewright"
FAMILIES: Final = ("Inter", "Noto Sans", "Liberation Sans", "DejaVu Sans")
"""Where there is no desktop to name a font."""
TRANSLATIONS: Final = Path(__file__).parent / "translations"
AGENCY_FILE: Final = "CLAUSEWRIGHT_AGENCY_SETTINGS"


def stored_settings() -> Settings:
    """The user's own settings over those of the agency."""
    own = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)
    named = os.environ.get(AGENCY_FILE, "")
    if named:
        agency = QSettings(named, QSettings.Format.IniFormat)
    else:
        agency = QSettings(QSettings.Format.IniFormat, QSettings.Scope.SystemScope, NAME, NAME)
    return Settings(own, agency)


def application(arguments: Sequence[str], settings: Settings, theme: str = "") -> QApplication:
    """The one application, dressed; made before any window."""
    scale = settings.value("look/scale")
    if scale != "100" and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = str(int(scale) / 100)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(list(arguments))
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("clausewright")
    app.setStyle("Fusion")
    collect_in_this_thread(app)
    app.setFont(_font(app))
    dress(app, settings, theme)
    app.styleHints().colorSchemeChanged.connect(lambda _: dress(app, settings))
    settings.subscribe(lambda key: dress(app, settings) if key.startswith("look/") else None)
    return app


def dress(app: QApplication, settings: Settings, theme: str = "") -> None:
    """Apply theme and text size; a theme named on the command line counts over the settings."""
    named = theme or str(app.property("theme_asked") or "") or settings.value("look/theme")
    if theme:
        app.setProperty("theme_asked", theme)
    chosen: Theme = THEMES[named] if named in THEMES else system_theme(app)
    apply_theme(app, chosen, text_scale=settings.text_scale())


def speak_language(app: QApplication, language: str) -> None:
    """Put the program into a language ("system", or a code), with Qt's own words."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    locale = QLocale.system() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(TRANSLATIONS)
    for tongue, stem, folder in (
        (QLocale("en"), "clausewright", own_folder),  # one and many, where there is no other
        (locale, "qtbase", qt_folder),
        (locale, "clausewright", own_folder),
    ):
        translator = QTranslator(app)
        if translator.load(tongue, stem, "_", folder):
            app.installTranslator(translator)
        else:
            translator.deleteLater()


def _font(app: QApplication) -> QFont:
    font = QFont(app.font())
    if app.platformName() in ("offscreen", "minimal"):
        installed = set(QFontDatabase.families())
        font = QFont(next((name for name in FAMILIES if name in installed), font.family()))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class SingleInstance(QObject):
    """The first program listens; a second start hands its files over and ends."""

    WAIT_MS = 1000

    def __init__(self, name: str, open_files: Callable[[tuple[Path, ...]], object]) -> None:
        super().__init__()
        self._open_files = open_files
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a program that was killed
            self._server.listen(name)

    @classmethod
    def hand_over(cls, name: str, paths: Sequence[Path]) -> bool:
        """Give the files to a program that runs; False if none does."""
        socket = QLocalSocket()
        socket.connectToServer(name)
        if not socket.waitForConnected(cls.WAIT_MS):
            return False
        lines = "\n".join(str(path.absolute()) for path in paths)
        socket.write(f"{lines}\n".encode())
        socket.waitForBytesWritten(cls.WAIT_MS)
        socket.disconnectFromServer()
        return True

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _take(self) -> None:
        if not self._server.hasPendingConnections():
            return
        socket = self._server.nextPendingConnection()
        socket.waitForReadyRead(self.WAIT_MS)
        text = bytes(socket.readAll().data()).decode("utf-8", "replace")
        socket.disconnectFromServer()
        socket.deleteLater()
        self._open_files(tuple(Path(line) for line in text.splitlines() if line.strip()))


def say_faults(tell: Callable[[str], object]) -> None:
    """From now on a fault of the program is a sentence in the window, never a traceback.

    The work is safe: every edit is in its journal before the window shows it.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        keep_report(kind, error, trace)
        tell(str(error))

    sys.excepthook = hook


def keep_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> Path | None:
    """Write what happened to a file that can be sent to whoever maintains the program."""
    import traceback

    from .window import data_folder

    folder = data_folder()
    report = folder / "last-fault.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(traceback.format_exception(kind, error, trace)), "utf-8")
    except OSError:
        return None
    return report
