from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from assembler.library import Library
from gui.draft import Draft
from gui.interview.outline import OutlineView
from gui.interview.view import InterviewView
from gui.window import MainWindow, OpenTender

FACTS = {
    "regime": "us-far",
    "buyer_name": "Agency",
    "buyer_country": "US",
    "buyer_type": "defence",
    "launch_date": "2026-11-24",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "cpv_codes": ["98310000"],
    "estimated_value": "820000 USD",
    "places_of_performance": ["KW"],
    "uses_lots": False,
}


@pytest.fixture
def begun(library: Library) -> Draft:
    """A US contract with work abroad, half told."""
    return Draft(library, library.facts(FACTS))


@pytest.fixture
def open_tender(window: MainWindow) -> Callable[[Draft], OpenTender]:
    def show(draft: Draft) -> OpenTender:
        made = window.add_tender(draft)
        QApplication.processEvents()
        return made

    return show


@pytest.fixture
def interview(
    window: MainWindow, begun: Draft, open_tender: Callable[[Draft], OpenTender]
) -> InterviewView:
    """The interview of the half-told contract, in a shown window."""
    open_tender(begun)
    found = window.findChild(InterviewView)
    assert isinstance(found, InterviewView)
    return found


@pytest.fixture
def outline(window: MainWindow, interview: InterviewView) -> OutlineView:
    found = window.findChild(OutlineView)
    assert isinstance(found, OutlineView)
    return found
