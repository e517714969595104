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

from ._build import MistakesError, build, near
from ._files import SCENARIOS, place_in, read_folder
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
class ScenarioResult:
    """What came of a scenario: a sentence for each thing that is not as it must be."""

    scenario: Scenario
    failures: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.failures


class _Entry(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def reason(self) -> str: ...


class Selected(Protocol):
    """What a scenario looks at in a selection."""

    @property
    def included(self) -> Sequence[_Entry]: ...

    @property
    def excluded(self) -> Sequence[_Entry]: ...

    @property
    def undecided(self) -> Sequence[_Entry]: ...


Select = Callable[[Library, Facts, date | None], Selected]


def read_scenarios(library: Library) -> tuple[Scenario, ...]:
    """The scenarios of every folder of the library, those of overlays last.

    Raises:
        LibraryError: with file and line.
    """
    found: list[Scenario] = []
    sources = library.sources
    for path, label in zip(sources.folders, sources.labels, strict=True):
        folder = path / SCENARIOS
        if folder.is_dir():
            texts = read_folder(folder, place_in(label, SCENARIOS)).texts
            for name in sorted(texts):
                found += _read(library, texts[name], place_in(label, f"{SCENARIOS}/{name}"))
    return tuple(found)


def _read(library: Library, text: str, file: str) -> Iterator[Scenario]:
    document = read_yaml(text, file)
    if not isinstance(document.value, list):
        raise LibraryError("a list of scenarios is wanted here.", file, 1)
    for index, value in enumerate(document.value):
        line = document.line((index,))
        try:
            scenario = build(Scenario, value, document, (index,), file=file, line=line)
        except MistakesError as mistakes:
            raise mistakes.errors[0] from None
        for name, state in scenario.expected():
            if name not in library.clauses:
                place = document.line((index, state))
                hint = near(name, library.clauses)
                raise LibraryError(f"there is no text “{name}”.", file, place, state, hint)
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


def _run(library: Library, select: Select, scenario: Scenario) -> ScenarioResult:
    try:
        facts = library.facts(scenario.facts, source=f"scenario “{scenario.name}”")
    except FactError as error:
        raise LibraryError(error.message, scenario.file, scenario.line, "facts") from error
    selection = select(library, facts, scenario.on)
    states: dict[str, tuple[State, str]] = {}
    for state, entries in zip(
        _STATES, (selection.included, selection.excluded, selection.undecided), strict=True
    ):
        states |= {entry.id: (state, entry.reason) for entry in entries}
    failures = [
        f"{name} must be {state} and is {states[name][0]}: {states[name][1]}"
        for name, state in scenario.expected()
        if states[name][0] != state
    ]
    return ScenarioResult(scenario, tuple(failures))
