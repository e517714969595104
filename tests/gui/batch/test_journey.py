"""From a table to a report without a mouse: every step is a key that goes to the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.batch.view import BatchView
from gui.window import MainWindow
from tests.gui._keyboard import Keyboard, focused_name

from .conftest import contracts, write_contracts


def test_a_table_is_mapped_run_and_its_report_saved(
    window: MainWindow,
    keys: Keyboard,
    dialogs: Callable[[Path], None],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    table = write_contracts(tmp_path / "q1.csv", contracts(3, bad=(1,)), Remarks="Guards")
    dialogs(table)
    keys.press("Ctrl+Shift+B")
    view = window.findChild(BatchView)
    assert view is not None
    keys.press("Return")  # the button "Choose a table…" has the focus
    qtbot.waitUntil(lambda: view.setup is not None and view.setup.isVisible())
    assert view.setup is not None
    place = next(c.index for c in view.setup.presenter.columns if c.heading == "Remarks")
    keys.go_to(f"batch-column-{place}")
    keys.write("ref")  # leads to the choice that begins so
    assert view.setup.presenter.columns[place].target == "reference"

    keys.go_to("batch-report-json")
    keys.press("Space")
    keys.go_to("batch-run-all")
    keys.press("Return")

    # The run ends; the focus is where its report is saved.
    qtbot.waitUntil(lambda: focused_name() == "batch-save-results", timeout=60_000)
    assert view.run is not None
    assert [count.number for count in view.run.presenter.counts()] == [2, 0, 1, 0]
    dialogs(tmp_path / "report.json")
    keys.press("Return")
    assert "soon" in (tmp_path / "report.json").read_text(encoding="utf-8")
