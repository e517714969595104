"""The legal team's own tests: read with the library, and tried against what selects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from assembler.errors import LibraryError
from assembler.library import Library, read_scenarios, run_scenarios
from assembler.model import Facts
from assembler.rules import Explanation

from .conftest import SMALL


@dataclass(frozen=True)
class Entry:
    id: str
    reason: str = "it is so"


@dataclass(frozen=True)
class Selected:
    included: tuple[Entry, ...] = ()
    excluded: tuple[Entry, ...] = ()
    undecided: tuple[Entry, ...] = ()

    def why(self, clause_id: str) -> Explanation:
        return Explanation(f"the rule of {clause_id}", value=True)


def everything_in(library: Library, facts: Facts, on: date | None) -> Selected:
    assert facts.answers["regime"].value == "alpha"
    assert facts.answers["regime"].source.startswith("scenario “")
    assert on == date(2026, 2, 1)
    return Selected(included=tuple(Entry(name) for name in library.clauses))


def test_scenarios_of_the_library_are_read(small: Library) -> None:
    first, second, third = read_scenarios(small)
    assert first.name == "Hiring under the alpha rules"
    assert first.included == ("fees", "sheet", "opening", "def-worker")
    assert (second.excluded, third.undecided) == (("fees", "sheet"), ("fees",))
    assert (second.file, second.line) == (f"{SMALL.as_posix()}/scenarios/hiring.yaml", 5)


def test_what_came_out_otherwise_is_told_with_its_reason(small: Library) -> None:
    results = run_scenarios(small, everything_in)
    assert [result.passed for result in results] == [True, False, False]
    first, second = results[1].failures
    assert (first.clause, first.expected, first.got) == ("fees", "out", "in")
    assert str(first) == "fees must be out and is in: it is so"
    assert str(second) == "sheet must be out and is in: it is so"
    assert str(first.why) == "the rule of fees"


def test_chosen_scenarios_are_tried_alone(small: Library) -> None:
    chosen = read_scenarios(small)[:1]
    assert len(run_scenarios(small, everything_in, chosen)) == 1


def test_an_overlay_brings_its_own(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "ours.yaml").write_text("- {name: Ours, in: [fees]}\n")
    library = Library.load(SMALL, overlays=[tmp_path])
    assert [scenario.name for scenario in read_scenarios(library)][-1] == "Ours"


def test_a_library_may_have_none(folder: Path) -> None:
    (folder / "scenarios" / "hiring.yaml").unlink()
    assert read_scenarios(Library.load(folder)) == ()
    (folder / "scenarios").rmdir()
    assert read_scenarios(Library.load(folder)) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: x\n", "1: a list of scenarios is wanted here."),
        ("- {name: One, inn: [fees]}\n", "1: 0.inn: there is no such field. Did you mean “in”?"),
        ("- name: One\n  in: [fee]\n", "2: in: there is no text “fee”. Did you mean “fees”?"),
        ("- in: [fees]\n", "1: 0.name: the field is missing."),
        ("- name: One\n  facts: {regim: no}\n",
         "1: facts: regim: the library has no such fact. Did you mean “regime”?"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_scenario_is_told_with_its_line(
    folder: Path, text: str, message: str
) -> None:
    file = folder / "scenarios" / "hiring.yaml"
    file.write_text(text)
    with pytest.raises(LibraryError) as caught:
        run_scenarios(Library.load(folder), everything_in)
    assert str(caught.value) == f"{file.as_posix()}:{message}"
