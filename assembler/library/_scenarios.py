"""The legal team's own tests: facts of a contract, and what must be in, out or undecided.

What selects the clauses is handed in: it lies above the library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

from assembler.errors import FactError, LibraryError
from assembler.model import Facts
from assembler.rules import Explanation

from ._build import MistakesError, build, near
from ._files import SCENARIOS, Report, place_in, read_folder, stop
from ._library import Library
from ._yaml import read_yaml

State = Literal["in", "out", "undecided"]
_STATES: Final[tuple[State, ...]] = ("in", "out", "undecided")


class Scenario(BaseModel):
    """One contract, and where each text that is named must come out."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    name: str = Field(min_length=3)
    facts: Mapping[str, Any] = {}
    on: date | None = None
    included: tuple[str, ...] = Field(default=(), alias="in")
    excluded: tuple[str, ...] = Field(default=(), alias="out")
    undecided: tuple[str, ...] = ()
    file: str = ""
    line: int = 0

    def expected(self) -> Iterator[tuple[str, State]]:
        """Each text that is named, with the state that it must have."""
        for state, names in zip(
            _STATES, (self.included, self.excluded, self.undecided), strict=True
        ):
            for name in names:
                yield name, state


@dataclass(frozen=True, slots=True)
class Failure:
    """A text that did not come out as the scenario says, and why it came out as it did."""

    clause: str
    expected: State
    got: State
    reason: str
    why: Explanation

    def __str__(self) -> str:
        return f"{self.clause} must be {self.expected} and is {self.got}: {self.reason}"


@dataclass(frozen=True, slots=True)
class ScenarioResult:
    """What came of a scenario: each text that is not where it must be."""

    scenario: Scenario
    failures: tuple[Failure, ...]

    @property
    def passed(self) -> bool:
        return not self.failures


class Entry(Protocol):
    """A text in a selection."""

    @property
    def id(self) -> str: ...

    @property
    def reason(self) -> str: ...


class Selected(Protocol):
    """What a scenario looks at in a selection."""

    @property
    def included(self) -> Sequence[Entry]: ...

    @property
    def excluded(self) -> Sequence[Entry]: ...

    @property
    def undecided(self) -> Sequence[Entry]: ...

    def why(self, clause_id: str) -> Explanation: ...


Select = Callable[[Library, Facts, date | None], Selected]


def read_scenarios(library: Library, report: Report = stop) -> tuple[Scenario, ...]:
    """The scenarios of every folder of the library, those of overlays last.

    Args:
        report: takes each mistake, and may raise it; what has one is left out.

    Raises:
        LibraryError: with file and line.
    """
    found: list[Scenario] = []
    sources = library.sources
    for path, label in zip(sources.folders, sources.labels, strict=True):
        folder = path / SCENARIOS
        if folder.is_dir():
            texts = read_folder(folder, place_in(label, SCENARIOS), report).texts
            for name in sorted(texts):
                place = place_in(label, f"{SCENARIOS}/{name}")
                found += _read(library, texts[name], place, report)
    return tuple(found)


def _read(library: Library, text: str, file: str, report: Report) -> Iterator[Scenario]:
    try:
        document = read_yaml(text, file)
    except LibraryError as error:
        report(error)
        return
    if not isinstance(document.value, list):
        report(LibraryError("a list of scenarios is wanted here.", file, 1))
        return
    for index, value in enumerate(document.value):
        line = document.line((index,))
        try:
            scenario = build(Scenario, value, document, (index,), file=file, line=line)
        except MistakesError as mistakes:
            for mistake in mistakes.errors:
                report(mistake)
            continue
        missing = [each for each in scenario.expected() if each[0] not in library.clauses]
        for name, state in missing:
            place = document.line((index, state))
            hint = near(name, library.clauses)
            report(LibraryError(f"there is no text “{name}”.", file, place, state, hint))
        if not missing:
            yield scenario


def run_scenarios(
    library: Library, select: Select, scenarios: Iterable[Scenario] | None = None
) -> tuple[ScenarioResult, ...]:
    """Try every scenario, or those given.

    Raises:
        LibraryError: a scenario cannot be read, or its facts do not fit their questions.
    """
    chosen = read_scenarios(library) if scenarios is None else scenarios
    return tuple(_run(library, select, scenario) for scenario in chosen)


def states_of(selected: Selected) -> dict[str, State]:
    """The state of every text."""
    return {entry.id: state for state, entry in _entries(selected)}


def _entries(selected: Selected) -> Iterator[tuple[State, Entry]]:
    lists = (selected.included, selected.excluded, selected.undecided)
    for state, entries in zip(_STATES, lists, strict=True):
        for entry in entries:
            yield state, entry


def select_for(library: Library, select: Select, scenario: Scenario) -> Selected:
    """The selection for a scenario's facts.

    Raises:
        LibraryError: its facts do not fit their questions.
    """
    return select(library, facts_of(library, scenario), scenario.on)


def facts_of(library: Library, scenario: Scenario) -> Facts:
    """The facts of a scenario.

    Raises:
        LibraryError: they do not fit their questions.
    """
    try:
        return library.facts(scenario.facts, source=f"scenario “{scenario.name}”")
    except FactError as error:
        raise LibraryError(error.message, scenario.file, scenario.line, "facts") from error


def _run(library: Library, select: Select, scenario: Scenario) -> ScenarioResult:
    selected = select_for(library, select, scenario)
    found = {entry.id: (state, entry) for state, entry in _entries(selected)}
    failures = []
    for name, expected in scenario.expected():
        state, entry = found[name]
        if state != expected:
            why = selected.why(name)
            failures.append(Failure(name, expected, state, entry.reason, why))
    return ScenarioResult(scenario, tuple(failures))
