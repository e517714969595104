"""The program from outside: pictures, one instance, the command line, languages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui._app import SingleInstance, speak_language
from gui.window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
NOTICE = ROOT / "docs" / "examples" / "security-services.xml"


def _run(folder: Path, *arguments: str, module: str = "gui") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _colours_of(image: QImage) -> set[int]:
    small = image.scaled(60, 40)
    return {small.pixel(x, y) for x in range(60) for y in range(40)}


def test_a_picture_shows_the_window_with_the_file_open(tmp_path: Path) -> None:
    picture = tmp_path / "out.png"
    done = _run(tmp_path, str(NOTICE), "--screenshot", str(picture), "--size", "1200x800")
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1200, 800)
    assert len(_colours_of(image)) > 20


@pytest.mark.parametrize(("theme", "is_dark"), [("light", False), ("dark", True)])
def test_a_picture_takes_the_theme_that_was_asked_for(
    tmp_path: Path, theme: str, is_dark: bool
) -> None:
    picture = tmp_path / "out.png"
    done = _run(tmp_path, "--screenshot", str(picture), "--theme", theme)
    assert done.returncode == 0
    corner = QImage(str(picture)).pixelColor(700, 880)
    assert (corner.lightness() < 128) == is_dark


def test_a_picture_leaves_no_trace_in_the_users_lists(tmp_path: Path) -> None:
    _run(tmp_path, str(NOTICE), "--screenshot", str(tmp_path / "out.png"))
    assert list(tmp_path.rglob("recent.json")) == []
    assert list(tmp_path.rglob("*.journal")) == []


def test_a_picture_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    done = _run(tmp_path, "--screenshot", str(tmp_path / "no" / "out.png"))
    assert done.returncode == 3
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_line_opens_the_same_program(tmp_path: Path) -> None:
    picture = tmp_path / "out.png"
    done = _run(tmp_path, "gui", "--screenshot", str(picture), module="assembler.cli")
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.stat().st_size > 1000


def test_a_size_that_is_none_is_a_usage_error(tmp_path: Path) -> None:
    done = _run(tmp_path, "--size", "large")
    assert done.returncode == 2
    assert "Write it as 1440x900" in done.stderr


def test_without_pyside_the_command_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from click.testing import CliRunner

    from assembler.cli import _gui

    monkeypatch.setattr(_gui, "find_spec", lambda _: None)
    done = CliRunner().invoke(_gui.command, [])
    assert done.exit_code == 2
    assert "pip install 'clausewright[gui]'" in done.output


def test_a_window_is_drawn_in_time(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows counts in another way")
    _run(tmp_path, "--screenshot", str(tmp_path / "warm.png"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(tmp_path, str(NOTICE), "--screenshot", str(tmp_path / "out.png"))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Two seconds, with a margin of two; work is counted, not waiting: others use the machine too.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 4


KILLED = """
import os, signal, sys
from pathlib import Path
from gui.__main__ import make_window
from gui._app import application, stored_settings
settings = stored_settings()
app = application(["tests"], settings)
window = make_window(settings, Path(sys.argv[1]))
window.show()
window.files.new_tender()
tender = window.current_tender()
tender.draft.answer("buyer_name", "Port of Doha")
tender.draft.rename("Guards", "G-1")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_program_has_lost_nothing(window: MainWindow, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(home)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -9, killed.stderr.decode()
    window.desk.recovery_folder = home / "recovery"
    assert window.files.bring_back() == 1
    tender = window.current_tender()
    assert tender is not None
    assert (tender.draft.title, tender.draft.reference) == ("Guards", "G-1")
    answer = tender.draft.facts.answers["buyer_name"]
    assert answer.value == "Port of Doha"
    assert tender.draft.is_modified


def test_a_second_start_hands_its_files_over(qtbot: QtBot, tmp_path: Path) -> None:
    opened: list[tuple[Path, ...]] = []
    name = f"clausewright-test-{os.getpid()}"
    first = SingleInstance(name, opened.append)
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from gui._app import SingleInstance; app = QCoreApplication([]);"
        f"sys.exit(0 if SingleInstance.hand_over({name!r}, [Path('a.clausewright')]) else 1)"
    )
    second = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert second.wait(20) == 0
    assert opened == [(tmp_path / "a.clausewright",)]
    first.close()


def test_a_first_start_has_nobody_to_hand_over_to(qapp: QApplication) -> None:
    assert not SingleInstance.hand_over("clausewright-nobody", [])


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("de", Qt.LayoutDirection.LeftToRight),
        ("ar", Qt.LayoutDirection.RightToLeft),
        ("en", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_a_language_brings_its_direction_and_its_numbers(
    qapp: QApplication, language: str, direction: Qt.LayoutDirection
) -> None:
    speak_language(qapp, language)
    assert qapp.layoutDirection() is direction
    assert QLocale().language() == QLocale(language).language()
    speak_language(qapp, "en")
    QLocale.setDefault(QLocale("en_GB"))
