"""Scenarios and what came of them; no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from assembler.errors import LibraryError
from assembler.library import (
    Library,
    Scenario,
    ScenarioResult,
    add_scenario,
    read_scenarios,
    run_scenarios,
)
from assembler.selection import Selection, select
from gui._texts import QT_TRANSLATE_NOOP, translate
from gui.draft import Draft
from gui.reason.steps import Step, steps_of

if TYPE_CHECKING:
    from assembler.model import Facts
    from gui._background import Report

State = Literal["", "passed", "failed", "broken"]
LOOKS: Final = {
    "": ("ring", "text3", QT_TRANSLATE_NOOP("Scenarios", "Not run yet")),
    "passed": ("included", "included", QT_TRANSLATE_NOOP("Scenarios", "As expected")),
    "failed": ("error", "wrong", QT_TRANSLATE_NOOP("Scenarios", "Not as expected")),
    "broken": ("warning", "undecided", QT_TRANSLATE_NOOP("Scenarios", "Cannot be run")),
}
STATES: Final = {
    "in": QT_TRANSLATE_NOOP("Scenarios", "in the tender"),
    "out": QT_TRANSLATE_NOOP("Scenarios", "left out"),
    "undecided": QT_TRANSLATE_NOOP("Scenarios", "not decided yet"),
}
BATCH: Final = 12


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one scenario; `problem` says why it could not be run."""

    name: str
    result: ScenarioResult | None = None
    problem: str = ""

    @property
    def state(self) -> State:
        """Passed, failed or broken."""
        if self.result is None:
            return "broken"
        return "passed" if self.result.passed else "failed"


@dataclass(frozen=True, slots=True)
class Line:
    """A scenario in the list."""

    name: str
    file: str
    state: State

    @property
    def look(self) -> tuple[str, str, str]:
        """Icon, colour and word."""
        icon_name, token, word = LOOKS[self.state]
        return icon_name, token, translate("Scenarios", word)


@dataclass(frozen=True, slots=True)
class Told:
    """A text that is not where the scenario says, in words."""

    clause: str
    title: str
    expected: str
    got: str
    reason: str
    steps: tuple[Step, ...]


def _select(library: Library, facts: Facts, on: date | None) -> Selection:
    return select(library, facts, on=on)


def run_some(
    library: Library, scenarios: Sequence[Scenario], report: Report
) -> tuple[Outcome, ...]:
    """Try them one after the other; `report` hands over those that are done."""
    found: list[Outcome] = []
    fresh: list[Outcome] = []
    for at, scenario in enumerate(scenarios, 1):
        try:
            (result,) = run_scenarios(library, _select, [scenario])
            fresh.append(Outcome(scenario.name, result))
        except LibraryError as error:
            fresh.append(Outcome(scenario.name, None, str(error)))
        if len(fresh) >= BATCH or at == len(scenarios):
            report(at, len(scenarios), tuple(fresh))
            found += fresh
            fresh = []
    return tuple(found)


class ScenariosPresenter:
    """The scenarios of one library, with what came of those that were run."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.problems: list[str] = []
        self.scenarios: tuple[Scenario, ...] = read_scenarios(
            library, lambda error: self.problems.append(str(error))
        )
        self.outcomes: dict[str, Outcome] = {}
        self._by_name = {each.name: each for each in self.scenarios}

    def scenario(self, name: str) -> Scenario | None:
        """A scenario by its name."""
        return self._by_name.get(name)

    def lines(self, state: str = "all", words: str = "") -> tuple[Line, ...]:
        """The scenarios in a state ("all", "failed", "passed" or "waiting") with these words."""
        wanted = words.casefold().split()
        found = []
        for each in self.scenarios:
            outcome = self.outcomes.get(each.name)
            here: State = outcome.state if outcome else ""
            said = f"{each.name} {each.file}".casefold()
            if not all(word in said for word in wanted) or not _fits(here, state):
                continue
            found.append(Line(each.name, Path(each.file).stem, here))
        return tuple(found)

    def counts(self) -> dict[str, int]:
        """How many there are in each filter."""
        return {state: len(self.lines(state)) for state in ("all", "failed", "passed", "waiting")}

    def take(self, outcomes: Sequence[Outcome]) -> None:
        """Note what came of some."""
        self.outcomes.update({each.name: each for each in outcomes})

    def facts(self, scenario: Scenario) -> tuple[tuple[str, str], ...]:
        """The answers of a scenario, by the names of their questions."""
        definitions = self.library.fact_definitions
        found = [
            (definitions[name].short_name if name in definitions else name, _plain(value))
            for name, value in scenario.facts.items()
        ]
        if scenario.on:
            found.append((translate("Scenarios", "Day of the notice"), scenario.on.isoformat()))
        return tuple(found)

    def expected(self, scenario: Scenario) -> tuple[tuple[str, str], ...]:
        """Titles of the texts that are named, with where they must be."""
        return tuple(
            (self.library.clauses[name].title, translate("Scenarios", STATES[state]))
            for name, state in scenario.expected()
        )

    def told(self, name: str) -> tuple[Told, ...]:
        """What is not as expected in a scenario that failed."""
        outcome = self.outcomes.get(name)
        if outcome is None or outcome.result is None:
            return ()
        source = translate("Scenarios", "the scenario")
        draft = Draft(
            self.library, self.library.facts(outcome.result.scenario.facts, source=source)
        )
        return tuple(
            Told(
                each.clause,
                self.library.clauses[each.clause].title,
                translate("Scenarios", STATES[each.expected]),
                translate("Scenarios", STATES[each.got]),
                each.reason,
                tuple(map(_only_told, steps_of(each.why, draft))),
            )
            for each in outcome.result.failures
        )


def _only_told(step: Step) -> Step:
    """The step without its link: a scenario's answers are changed in its file."""
    return replace(step, fact="", children=tuple(map(_only_told, step.children)))


def _fits(here: State, state: str) -> bool:
    match state:
        case "failed":
            return here in ("failed", "broken")
        case "passed":
            return here == "passed"
        case "waiting":
            return not here
    return True


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return translate("Scenarios", "yes") if value else translate("Scenarios", "no")
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)


def files_of(library: Library) -> tuple[str, ...]:
    """The files of scenarios in the topmost folder, without their ending."""
    folder = library.sources.folders[-1] / "scenarios"
    return tuple(sorted(each.stem for each in folder.glob("*.yaml")))


def make_from(draft: Draft, name: str, file: str, clauses: Sequence[str]) -> Path:
    """Append a scenario: the answers of a tender, and where these texts are in it now.

    Raises:
        LibraryError: the name is taken, or the file cannot be changed.
    """
    known = draft.library.fact_definitions
    facts = {key: value for key, value in draft.source().items() if key in known}
    plain = {key: _value(value) for key, value in facts.items()}
    expected = {each: draft.selection.state_of(each) for each in clauses}
    return add_scenario(draft.library, name, file=file, facts=plain, expected=expected)


def _value(answer: object) -> object:
    """The value itself, where an answer carries its source too."""
    return answer["value"] if isinstance(answer, dict) and "value" in answer else answer
