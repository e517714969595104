"""Proofs over small libraries: those that hold, and those with one thing wrong in them.

Each folder of tests/data/prove/good and bad lies on top of tests/data/prove/base; beside a bad one
stands what the proofs say of it. To write these texts anew: PROVE_WRITE=1 pytest, and read the
difference.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from assembler.library import (
    Example,
    Library,
    ProofError,
    ProofFailure,
    prove,
    read_scenarios,
    run_scenarios,
)
from assembler.model import Facts
from assembler.selection import Selection, select

pytest.importorskip("z3")

DATA = Path(__file__).resolve().parent.parent / "data" / "prove"
GOOD = sorted(path.name for path in (DATA / "good").iterdir())
BAD = sorted(path.name for path in (DATA / "bad").iterdir() if path.is_dir())


def engine(library: Library, facts: Facts, on: date | None) -> Selection:
    return select(library, facts, on=on)


def library_of(kind: str, name: str) -> Library:
    return Library.load(DATA / "base", overlays=[DATA / kind / name])


def told(failures: tuple[ProofFailure, ...]) -> str:
    lines = [line for each in failures for line in (str(each), *map(str, each.examples))]
    return "".join(f"{line}\n" for line in lines).replace(f"{DATA.as_posix()}/", "")


def test_the_base_of_the_cases_holds() -> None:
    assert told(prove(Library.load(DATA / "base"), engine)) == ""


@pytest.mark.parametrize("name", GOOD)
def test_a_good_library_holds(name: str) -> None:
    assert told(prove(library_of("good", name), engine)) == ""


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_with_the_fewest_facts(name: str) -> None:
    found = told(prove(library_of("bad", name), engine))
    expected = DATA / "bad" / f"{name}.txt"
    if os.environ.get("PROVE_WRITE"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", BAD)
def test_an_example_is_a_scenario_that_fails_until_the_library_is_mended(
    name: str, tmp_path: Path
) -> None:
    for failure in prove(library_of("bad", name), engine):
        if not failure.examples:
            continue
        (tmp_path / "scenarios").mkdir(exist_ok=True)
        text = "\n".join(map(str, failure.examples)) + "\n"
        (tmp_path / "scenarios" / "proof.yaml").write_text(text, encoding="utf-8")
        library = Library.load(DATA / "base", overlays=[DATA / "bad" / name, tmp_path])
        results = run_scenarios(library, engine, read_scenarios(library))
        assert len(results) == len(failure.examples)
        assert not all(result.passed for result in results)


@pytest.mark.parametrize("name", ["conflict", "conflict-by-requirement"])
def test_no_fact_of_an_example_can_be_left_out(name: str) -> None:
    library = library_of("bad", name)
    (failure,) = prove(library, engine)
    (example,) = failure.examples

    def both_in(given: Mapping[str, object]) -> bool:
        selection = library.select(given)
        return all(selection.decision(each).state == "in" for each in failure.clauses)

    assert both_in(example.facts)
    for name_of_fact in example.facts:
        fewer = {key: each for key, each in example.facts.items() if key != name_of_fact}
        assert not both_in(fewer), name_of_fact


def test_facts_that_the_engine_does_not_confirm_are_told_as_a_fault_of_the_proof() -> None:
    @dataclass(frozen=True)
    class Nothing:
        selection: Selection
        decisions: tuple[()] = ()

        @property
        def whole(self) -> object:
            return self.selection.whole

    def nobody(library: Library, facts: Facts, on: date | None) -> Nothing:
        return Nothing(select(library, facts, on=on))

    failures = prove(library_of("bad", "conflict"), nobody)  # type: ignore[arg-type]
    assert {failure.check for failure in failures} == {"translation"}
    assert "a fault of the proof" in failures[0].message
    assert failures[0].examples[0].facts["uses_agents"] is True


def test_without_the_solver_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    with pytest.raises(ProofError, match=r"Run: pip install 'clausewright\[prove\]'"):
        prove(Library.load(DATA / "base"), engine)


def test_a_failure_is_data_for_a_program() -> None:
    (failure,) = prove(library_of("bad", "conflict"), engine)
    found = failure.to_dict()
    assert set(found) == {"check", "message", "file", "line", "regime", "clauses", "scenarios"}
    assert found["clauses"] == ["agents", "fees"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("no", '"no"'),  # the code of Norway's rules
        ("NO", '"NO"'),
        ("79710000", '"79710000"'),
        ("us-far", "us-far"),
        ("=1+1", '"=1+1"'),
        (True, "true"),
        (3, "3"),
        (date(2026, 3, 1), "2026-03-01"),
        (["NO", "DE"], '["NO", DE]'),
        ({"amount": 5, "currency": "EUR", "vat": "excluded"}, "5 EUR without VAT"),
        ({"amount": 5, "currency": "USD"}, "5 USD"),
    ],
)
def test_an_example_is_written_so_that_yaml_reads_it_back(value: object, written: str) -> None:
    assert f"    fact: {written}\n" in f"{Example('It is so', {'fact': value})}\n"


def test_the_bundled_library_holds_for_all_facts() -> None:
    started = time.process_time()
    assert told(prove(Library.load(), engine)) == ""
    assert time.process_time() - started < 60
