"""`clausewright library import`: what it writes, prints and refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assembler.library import Library

from .conftest import Run

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "official"
Command = Callable[..., Run]


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")


def test_official_texts_become_a_library(clausewright: Command, tmp_path: Path) -> None:
    folder = tmp_path / "dfars"
    done = clausewright("library", "import", SAMPLES, "-o", folder)
    assert done.code == 0
    assert done.out.splitlines() == [
        "imported/dfars-252-299-7001.md  Lanterns on Piers (252.299-7001, MAR 2021)",
        "imported/far-52-299-1.md  Certification Regarding Ferry Ropes (52.299-1, FEB 2021)",
    ]
    assert "52.299-1.dita:39: the element <mystery> is not known; its words are kept." in done.err
    assert f"3 passages in no text. The report is {folder / '_import-report.md'}." in done.err
    assert "dfars-252-299-7001" in Library.load(folder).clauses


def test_the_report_is_there_for_programs(clausewright: Command, tmp_path: Path) -> None:
    source = SAMPLES / "252.299-7001.dita"
    done = clausewright("library", "import", source, "-o", tmp_path / "x", "--json")
    report = done.json
    assert [text["id"] for text in report["texts"]] == ["dfars-252-299-7001"]  # type: ignore[attr-defined]
    assert set(report) == {"folder", "report", "texts", "notices", "left_out"}


def test_options_reach_the_texts(clausewright: Command, tmp_path: Path) -> None:
    options = ["--family", "dfars", "--applies-when", 'regime == "us-dfars"', "--section", "Goods"]
    source = SAMPLES / "252.299-7001.dita"
    done = clausewright("library", "import", source, "-o", tmp_path / "x", *options)
    assert done.code == 0
    clause = Library.load(tmp_path / "x").clauses["dfars-252-299-7001"]
    assert (clause.family, clause.applies_when, clause.section) == (
        "dfars",
        'regime == "us-dfars"',
        "Goods",
    )


def test_by_reference(clausewright: Command, tmp_path: Path) -> None:
    source = SAMPLES / "252.299-7001.dita"
    clausewright("library", "import", source, "-o", tmp_path / "x", "--incorporate", "reference")
    clause = Library.load(tmp_path / "x").clauses["dfars-252-299-7001"]
    assert (clause.incorporate, clause.body) == ("reference", "")


def test_a_second_import_has_nothing_to_do(clausewright: Command, tmp_path: Path) -> None:
    source = SAMPLES / "252.299-7001.dita"
    clausewright("library", "import", source, "-o", tmp_path / "x")
    again = clausewright("library", "import", source, "-o", tmp_path / "x")
    assert (again.code, again.out) == (0, "")
    assert "the library has this text already; it is not written again." in again.err


@pytest.mark.parametrize(
    ("source", "options", "code", "message"),
    [
        ("nowhere.dita", [], 3, "nowhere.dita: There is no such file or folder."),
        ("README.md", [], 3, "This is neither DITA nor a Word document"),
        ("299.1001.dita", [], 3, "no clause was found; nothing was written."),
        ("252.299-7001.dita", ["--family", "../x"], 3, "“../x” is no family"),
        ("252.299-7001.dita", ["--applies-when", "no_such"], 3, "unknown fact “no_such”"),
        ("252.299-7001.dita", ["--incorporate", "half"], 2, "'half' is not one of"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    clausewright: Command, tmp_path: Path, source: str, options: list[str], code: int, message: str
) -> None:
    done = clausewright("library", "import", SAMPLES / source, "-o", tmp_path / "x", *options)
    assert done.code == code
    assert message in done.err
    assert not (tmp_path / "x").exists()


def test_the_folder_must_be_named(clausewright: Command) -> None:
    done = clausewright("library", "import", SAMPLES)
    assert done.code == 2
    assert "-o" in done.err
