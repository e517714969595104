"""Making and ending what the fixtures hand out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from assembler import Library
from assembler.intake import read_source
from gui.draft import Draft
from gui.window import MainWindow

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"


def example_draft(library: Library) -> Draft:
    """The tender of the example: a notice and the answers that it leaves open."""
    example = EXAMPLES / "security-services"
    facts = read_source(example.with_suffix(".xml"), library).merged_with(
        read_source(example.with_name(f"{example.name}-answers.yaml"), library)
    )
    return Draft(library, facts)


def dispose(window: MainWindow) -> None:
    """Close and delete a window now: one left to the garbage collector crashes later tests."""
    for tender in window.tenders():
        tender.discard()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
