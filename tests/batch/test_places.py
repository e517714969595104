"""One ZIP, and whatever fsspec reaches: the same documents as in a folder, and resumed alike."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assembler import Library
from assembler.batch import Batch, Options, TargetError, run

from .contracts import Row, contract, contracts, documents

Rows = Callable[[int], list[Row]]


def _names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return package.namelist()


def test_a_zip_holds_the_documents_in_the_order_of_rows(
    library: Library, rows: Rows, tmp_path: Path
) -> None:
    run(rows(8), library, tmp_path / "folder", jobs=1)
    report = run(rows(8), library, tmp_path / "all.zip", jobs=2)
    assert _names(tmp_path / "all.zip") == sorted(documents(tmp_path / "folder"))
    with zipfile.ZipFile(tmp_path / "all.zip") as package:
        for path in (tmp_path / "folder").glob("*.docx"):
            assert package.read(path.name) == path.read_bytes()
    assert report.files == (str(tmp_path / "all-report.csv"),)


def test_the_same_rows_give_the_same_zip(library: Library, rows: Rows, tmp_path: Path) -> None:
    run(rows(8), library, tmp_path / "a.zip", jobs=1)
    run(rows(8), library, tmp_path / "b.zip", jobs=2)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_zip_is_there_whole_or_not_at_all(library: Library, rows: Rows, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    for result in Batch(rows(30), library, target, Options(jobs=1)):
        if result.number == 12:
            break
    assert not target.exists()
    report = run(rows(30), library, target, jobs=1)
    assert report.kept >= 12
    assert len(_names(target)) == 30


def test_a_zip_takes_over_what_has_not_changed(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    given = contracts(6)
    run(given, library, target, jobs=1)
    before = target.read_bytes()
    assert run(given, library, target, jobs=1).kept == 6
    assert target.read_bytes() == before
    given[2] = contract(3, buyer_name="Ministry")
    report = run(given, library, target, jobs=1)
    assert (report.kept, report.written) == (5, 1)
    assert "R-0003 Ministry.docx" in _names(target)
    assert len(_names(target)) == 6


def test_a_file_is_no_place_for_documents(library: Library, rows: Rows, tmp_path: Path) -> None:
    place = tmp_path / "notes.txt"
    place.write_text("mine", "utf-8")
    with pytest.raises(TargetError, match="This is a file"):
        run(rows(1), library, place)


@pytest.fixture
def store() -> Iterator[Any]:
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    yield system
    if system.exists("/tenders"):
        system.rm("/tenders", recursive=True)


def test_a_store_gets_the_same_documents_and_goes_on(
    store: Any, library: Library, rows: Rows, tmp_path: Path
) -> None:
    run(rows(40), library, tmp_path / "folder", jobs=1)
    for result in Batch(rows(40), library, "memory://tenders", Options(jobs=1)):
        if result.number == 12:
            break
    report = run(rows(40), library, "memory://tenders", jobs=2)
    assert report.is_complete
    assert report.kept >= 12
    for path in (tmp_path / "folder").glob("*.docx"):
        assert store.cat_file(f"/tenders/{path.name}") == path.read_bytes()
    assert store.exists("/tenders/report.csv")
    assert run(rows(40), library, "memory://tenders", jobs=1).kept == 40


def test_a_foreign_object_in_a_store_is_left_alone(store: Any, library: Library) -> None:
    store.pipe_file("/tenders/R-0001 Agency.docx", b"mine")
    report = run(contracts(2), library, "memory://tenders", jobs=1)
    assert (report.done, report.failed) == (1, 1)
    assert store.cat_file("/tenders/R-0001 Agency.docx") == b"mine"


def test_folders_of_a_pattern_are_made_in_a_store(store: Any, library: Library) -> None:
    run(contracts(2), library, "memory://tenders", name="{regime}/{reference}", jobs=1)
    assert store.exists("/tenders/alpha/R-0002.docx")


def test_a_file_url_is_written_whole_too(library: Library, rows: Rows, tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    run(rows(5), library, f"file://{tmp_path}/out", jobs=1)
    assert len(documents(tmp_path / "out")) == 5
    assert list((tmp_path / "out").rglob("*.part")) == []


def test_a_place_that_nobody_knows_is_told(library: Library, rows: Rows) -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(TargetError, match="cannot be reached"):
        run(rows(1), library, "nosuchthing://bucket/tenders")
