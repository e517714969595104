"""Start of the desktop program: `clausewright-gui [FILE …]`."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QMessageLogContext,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from ._app import (
    NAME,
    SingleInstance,
    application,
    say_faults,
    speak_language,
    stored_settings,
)
from ._background import is_busy
from .look import THEMES

if TYPE_CHECKING:
    from ._settings import Settings
    from .window import MainWindow

LONGEST_WAIT_MS: Final = 30_000
RECENT: Final = "recent.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program until its window closes."""
    given = _parser().parse_args(sys.argv[1:] if arguments is None else list(arguments))
    settings = stored_settings()
    app = application([NAME], settings, given.theme or "")
    speak_language(app, given.language or settings.value("look/language"))
    paths = tuple(Path(file).absolute() for file in given.files)
    takes_picture = given.screenshot is not None
    if not takes_picture and SingleInstance.hand_over(server_name(), paths):
        return 0
    if takes_picture:
        return draw(settings, paths, Path(given.screenshot), given.size)

    from .window import data_folder

    window = make_window(settings, data_folder())
    say_faults(window.say_fault)
    window.restore(given.size)
    window.show()
    server = SingleInstance(server_name(), window.open_from_outside)
    # The library is read after the first paint: the window is there at once.
    QTimer.singleShot(0, lambda: window.begin(paths))
    code = app.exec()
    server.close()
    return code


def make_window(settings: Settings, folder: Path) -> MainWindow:
    """A window whose recent files and unsaved work are kept in the folder."""
    from gui.draft.recent import RecentFiles

    from .window import Desk, MainWindow

    return MainWindow(Desk(settings, RecentFiles(folder / RECENT), folder / "recovery"))


def draw(settings: Settings, paths: Sequence[Path], picture: Path, size: QSize | None) -> int:
    """Draw the window with the files open; the user's own lists and unsaved work stay as they are.

    Returns:
        The exit code: 3 where the picture could not be written.
    """
    from .window import data_folder

    qInstallMessageHandler(_say_what_matters)
    with TemporaryDirectory() as folder:
        with suppress(OSError):
            shutil.copy(data_folder() / RECENT, folder)
        window = make_window(settings, Path(folder))
        window.resize(size or window.sizeHint())
        window.show()
        window.begin(paths)
        if take_picture(window, picture):
            return 0
    print(f"The picture could not be written to {picture}.", file=sys.stderr)
    return 3


def take_picture(window: MainWindow, path: Path) -> bool:
    """Write the window to a PNG once nothing is under way, and close it."""
    waited = QElapsedTimer()
    waited.start()
    QApplication.processEvents()
    while is_busy() and waited.elapsed() < LONGEST_WAIT_MS:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    for _ in range(10):  # layouts settle, then deferred deletions, then what follows from them
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    written = window.grab().save(str(path), "PNG")
    for tender in window.tenders():
        tender.discard()
    window.close()
    return written


def _say_what_matters(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    if not message.startswith("This plugin does not support"):  # of windows that nobody sees
        print(message, file=sys.stderr)


def server_name() -> str:
    """One program per user and folder."""
    from .window import data_folder

    return "clausewright-" + sha256(str(data_folder()).encode()).hexdigest()[:16]


def _size(text: str) -> QSize:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text} is no size. Write it as 1440x900")
    return QSize(int(width), int(height))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clausewright-gui", description="Draft tenders; see each clause and its reason."
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="work file, notice or tender to open"
    )
    parser.add_argument("--screenshot", metavar="OUT.png", help="draw the window there, and end")
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window, as 1440x900")
    parser.add_argument("--theme", choices=tuple(THEMES), help="colours")
    parser.add_argument("--language", choices=("en", "de", "fr"), help="of the program")
    return parser


if __name__ == "__main__":
    sys.exit(main())
