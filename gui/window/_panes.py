"""Moving the focus from pane to pane with F6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ._focus import first_control, holds
from ._workspace import TenderWorkspace

if TYPE_CHECKING:
    from ._window import MainWindow


def panes_of(window: MainWindow) -> list[QWidget]:
    """What F6 goes through, in reading order."""
    page = window.current_page()
    inner = [page]
    if isinstance(page, TenderWorkspace):
        panes = page.panes
        inner = [panes.outline, panes.centre, panes.right, panes.beside]
    return [pane for pane in (window.strip, *inner, window.status) if pane.isVisible()]


def next_pane(window: MainWindow, step: int) -> None:
    """Give the focus to the first control of the next pane that can take it."""
    panes = panes_of(window)
    focused = QApplication.focusWidget()
    here = next(
        (i for i, pane in enumerate(panes) if focused is not None and holds(pane, focused)), -1
    )
    for distance in range(1, len(panes) + 1):
        pane = panes[(here + step * distance) % len(panes)]
        target = first_control(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return
