"""A large library against the plainest reader of the same files, in the same run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("docxtpl")
pytest.importorskip("docxcompose")

from assembler.library import Library, lint_folder

from .large_library import TEXTS, write_large_library
from .scale import large_library, load_ratios

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def large() -> Iterator[Path]:
    with large_library() as folder:
        yield folder


def test_loading_takes_no_longer_than_pyyaml_and_pydantic_and_a_third_from_the_cache(
    large: Path,
) -> None:
    cold, cached = load_ratios(large)
    assert cold >= 0.75  # 1.0 to 1.1 measured, with lines, places and duplicates checked
    assert cached >= 3  # 5 to 6 measured


def test_the_library_is_whole_and_varied(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")
    library = Library.load(large)
    assert len(library.clauses) == TEXTS
    made = [clause for name, clause in library.clauses.items() if name.startswith("made-up")]
    assert len({clause.applies_when for clause in made}) > 4_000
    assert len({clause.body for clause in made}) > 4_000
    assert {clause.status for clause in made} == {"draft", "proposed"}


def test_the_same_number_gives_the_same_bytes_and_the_lint_finds_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")
    texts = len(Library.load().clauses) + 40
    one, two = (write_large_library(tmp_path / name, texts) for name in ("one", "two"))
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert [(two / file).read_bytes() for file in files] == [
        (one / file).read_bytes() for file in files
    ]
    found = lint_folder(one)
    assert [each for each in found if each.severity == "error"] == []
    assert len(Library.load(one).clauses) == texts
