"""`library prove` and `library matrix`: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Run

Command = Callable[..., Run]

CASES = Path(__file__).resolve().parent.parent / "data" / "prove"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A library in which two texts that exclude each other may both be in."""
    folder = tmp_path / "library"
    for source in (CASES / "base", CASES / "bad" / "conflict"):
        for path in source.rglob("*.*"):
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return folder


def test_a_library_that_holds_is_said_to(clausewright: Command) -> None:
    pytest.importorskip("z3")
    run = clausewright("library", "prove", CASES / "base")
    assert (run.code, run.out) == (0, "")
    assert run.err == "Proved for all facts: 2 texts, 2 regimes.\n"


def test_a_failure_is_told_with_a_scenario_to_paste(clausewright: Command, broken: Path) -> None:
    pytest.importorskip("z3")
    run = clausewright("library", "prove", broken)
    assert run.code == 5
    assert "“agents” and “fees” cannot stand together, and here both are in. [conflict]" in run.out
    assert "  - name: agents and fees are never both in\n    facts:\n" in run.out
    assert run.err == "1 failure in 3 texts and 2 regimes.\n"


def test_failures_as_json_keep_the_exit_code(clausewright: Command, broken: Path) -> None:
    pytest.importorskip("z3")
    run = clausewright("library", "prove", broken, "--json")
    assert run.code == 5
    (failure,) = json.loads(run.out)["failures"]
    assert failure["check"] == "conflict"
    assert failure["scenarios"][0]["facts"]["estimated_value"]["currency"] == "EUR"


def test_without_the_solver_one_sentence_says_what_to_install(
    clausewright: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    run = clausewright("library", "prove", CASES / "base")
    assert run.code == 3
    assert run.err == (
        "clausewright: the proofs need the solver Z3, which is not installed. "
        "Run: pip install 'clausewright[prove]'\n"
    )
    assert clausewright("library", "prove", "--json").json["error"] == {
        "kind": "proof",
        "message": "the proofs need the solver Z3, which is not installed. "
        "Run: pip install 'clausewright[prove]'",
        "where": "",
    }


def test_the_matrix_is_printed_with_its_legend(clausewright: Command) -> None:
    run = clausewright("library", "matrix", "--on", "2026-11-24", "--family", "recruitment")
    assert run.code == 0
    assert "for notices of 2026-11-24" in run.out
    assert "R  required: in every such contract" in run.out
    assert run.err.endswith(" texts, 15 regimes.\n")


def test_the_ending_of_the_file_says_how_the_matrix_is_written(
    clausewright: Command, tmp_path: Path
) -> None:
    for ending in ("xlsx", "csv", "json"):
        target = tmp_path / f"matrix.{ending}"
        run = clausewright("library", "matrix", "--regime", "br", "-o", target)
        assert (run.code, run.out) == (0, "")
    assert zipfile.is_zipfile(tmp_path / "matrix.xlsx")
    assert (tmp_path / "matrix.csv").read_bytes().startswith(b"\xef\xbb\xbffamily,")
    assert json.loads((tmp_path / "matrix.json").read_text(encoding="utf-8"))["rows"]


def test_the_matrix_as_json(clausewright: Command) -> None:
    run = clausewright(
        "library", "matrix", "--regime", "br", "--set", "policy_level=minimum", "--json"
    )
    assert run.json["given"] == {"policy_level": "minimum"}
    assert run.json["regimes"] == [{"id": "br", "name": "Brazil"}]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--family", "recrutment"], "Did you mean “recruitment”?"),
        (["--set", "policy_levl=minimum"], "Did you mean “policy_level”?"),
        (["--set", "policy_level=least"], "is not one of the answers"),
    ],
)
def test_a_misspelt_option_of_the_matrix_is_bad_input(
    clausewright: Command, arguments: list[str], message: str
) -> None:
    run = clausewright("library", "matrix", *arguments)
    assert run.code == 3
    assert message in run.err
