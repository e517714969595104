"""The frame: documents, menus, keys, panes."""

from __future__ import annotations

from gui.window import MainWindow, OpenTender


def test_a_tender_stands_in_a_tab(window: MainWindow, tender: OpenTender) -> None:
    assert window.strip.tabs.count() == 1
    assert window.current_tender() is tender
