"""How long the window takes from an answer to updated lists, question by question.

The answers are those of whole interviews, most decisive question first, each changed once on the
way, in the real window drawn offscreen: selection, outline, next question, list of clauses, status
line. Times are of the processor: what else the machine does is not counted.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from assembler import Library
from assembler.interview import agenda
from assembler.model import FactDefinition
from gui import commands
from gui._app import application
from gui._collector import pass_over
from gui._settings import Settings
from gui.clauses.presenter import ClausesPresenter, Show
from gui.draft import Draft
from gui.draft.recent import RecentFiles
from gui.interview.presenter import InterviewPresenter
from gui.interview.rows import outline_rows
from gui.window import Desk, MainWindow, OpenTender

from .measures import Row

REGIMES: Final = ("us-far", "eu-2014-24", "osce-model")
_FIRST: Final[dict[str, dict[str, object]]] = {
    "us-far": {"estimated_value": "820000 USD", "places_of_performance": ["KW"]},
    "eu-2014-24": {"estimated_value": "300000 EUR without VAT", "places_of_performance": ["AT"]},
    "osce-model": {"estimated_value": "300000 EUR without VAT", "places_of_performance": ["UA"]},
}
_GIVEN: Final[dict[str, tuple[object, object]]] = {
    "boolean": (True, False),
    "date": ("2027-01-15", "2028-01-15"),
    "text": ("Agency", "Another agency"),
    "countries": ("NP", "PH"),
    "cpv": ("90910000", "79710000"),
    "languages": ("ne", "uk"),
    "integer": (3, 1),
    "money": ("820000 USD", "5000 USD"),
}
_SEEN: Final = 15  # rows of the list that are in sight


@dataclass(frozen=True)
class Answered:
    """Seconds from each answer to updated lists."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def percentile_95(self) -> float:
        return statistics.quantiles(self.seconds, n=20)[-1]


def answered_without_widgets(library: Library) -> Answered:
    """Selection, outline, next question with its reason, and the list of clauses, undrawn."""
    seconds: list[float] = []
    for regime in REGIMES:
        draft = Draft(library)
        pass_over(library)
        interview, clauses = InterviewPresenter(draft), ClausesPresenter(draft)
        interview.start()
        clauses.groups(), clauses.counts(), outline_rows(interview)

        def give(fact: str, value: object, to: Draft = draft) -> None:
            to.answer(fact, value)

        def show(
            interview: InterviewPresenter = interview, clauses: ClausesPresenter = clauses
        ) -> None:
            interview.advance()
            interview.card()
            outline_rows(interview)
            clauses.counts()
            groups = clauses.groups(Show.ALL)
            for key in [key for group in groups for key in group.rows][:_SEEN]:
                clauses.row(key)

        seconds += _hold(draft, regime, give, show)
    return Answered(tuple(seconds))


def answered_in_the_window(library: Library) -> Answered:
    """The same with every widget of the window updated and painted."""
    seconds: list[float] = []
    for regime in REGIMES:
        with _window(library) as tender:

            def give(fact: str, value: object, to: OpenTender = tender) -> None:
                to.push(commands.AnswerFact(to.draft, fact, value))

            def show() -> None:
                QApplication.processEvents()

            seconds += _hold(tender.draft, regime, give, show)
    return Answered(tuple(seconds))


def _hold(
    draft: Draft,
    regime: str,
    give: Callable[[str, object], None],
    show: Callable[[], None],
) -> Iterator[float]:
    """Answer every question, most decisive first, and change each answer once."""
    fact: str | None = "regime"
    while fact is not None:
        definition = draft.library.fact_definitions[fact]
        first, second = _answers(definition, regime)
        for value in (second, first):
            start = time.process_time()
            give(fact, value)
            show()
            yield time.process_time() - start
        fact = agenda(draft.selection, draft.postponed).next("decisive")


def _answers(definition: FactDefinition, regime: str) -> tuple[object, object]:
    if definition.name == "regime":
        return regime, "se-regions"
    own = _FIRST[regime].get(definition.name)
    if definition.allowed:
        return definition.allowed[0], definition.allowed[-1]
    first, second = _GIVEN[definition.type or "text"]
    return first if own is None else own, second


@contextmanager
def _window(library: Library) -> Iterator[OpenTender]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(own)
        if QApplication.instance() is None:
            application(["benchmark"], settings)
        desk = Desk(settings, RecentFiles(folder / "recent.json"), folder / "recovery")
        desk.use_library(library)
        window = MainWindow(desk)
        window.resize(1440, 900)
        window.show()
        tender = window.add_tender(Draft(library))
        QApplication.processEvents()
        yield tender
        tender.discard()
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def desktop_rows() -> Iterable[Row]:
    """Lines of the table: the bundled library, and one of thousands of texts."""
    from .scale import large_library

    yield from _rows(Library.load())
    with large_library() as folder:
        yield from _rows(Library.load(folder))


def _rows(library: Library) -> Iterable[Row]:
    texts = f"{len(library.clauses):,} texts"
    for what, answered in (
        ("answer to lists, undrawn", answered_without_widgets(library)),
        ("answer to painted window", answered_in_the_window(library)),
    ):
        yield Row(f"{what}, {texts}: median", answered.median)
        yield Row(f"{what}, {texts}: 95th percentile", answered.percentile_95)
