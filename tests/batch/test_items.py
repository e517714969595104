"""Rows come from tables, folders of notices and facts files, OCDS files, or standard input."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from assembler import Library
from assembler.batch import Batch, Options, RowResult, open_source
from assembler.errors import IntakeError

ROOT = Path(__file__).resolve().parent.parent.parent
NOTICES = ROOT / "tests" / "data" / "notices"


@pytest.fixture(scope="module")
def bundled() -> Library:
    return Library.load()


def _written(source: object, library: Library, out: Path) -> list[RowResult]:
    options = Options(jobs=1, undecided="mark", name="{source} {reference}")
    return list(Batch(source, library, out, options))  # type: ignore[arg-type]


def test_a_folder_of_notices_and_facts_files(bundled: Library, tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "notices and facts"
    (folder / "more").mkdir(parents=True)
    (folder / "a.xml").write_bytes((ROOT / "docs/examples/solar-panels.xml").read_bytes())
    (folder / "more" / "b.yaml").write_text("regime: us-far\nreference: B\n", "utf-8")
    (folder / "c.json").write_text('{"regime": "us-far", "reference": "C"}', "utf-8")
    (folder / "d.txt").write_text("nothing of the kind", "utf-8")
    (folder / ".hidden").write_text("x", "utf-8")
    source = open_source(folder, bundled)
    assert source.count() == 4
    results = _written(source, bundled, out)
    assert [(result.place, result.state) for result in results] == [
        ("a.xml", "done"),
        ("c.json", "done"),
        ("d.txt", "failed"),
        ("more/b.yaml", "done"),
    ]
    assert results[3].file == "b B.docx"
    again = _written(folder, bundled, out)
    assert [result.kept for result in again] == [True, True, False, True]


def _package(count: int) -> dict[str, object]:
    release = json.loads((NOTICES / "ocds-tender.json").read_text("utf-8"))
    inner = release["releases"][0] if "releases" in release else release
    releases = [{**inner, "ocid": f"ocds-x-{number}"} for number in range(count)]
    return {"uri": "https://example.org/p", "releases": releases}


@pytest.mark.parametrize("indent", [None, 1])
def test_an_ocds_package_is_a_row_for_each_process(
    bundled: Library, tmp_path: Path, out: Path, indent: int | None
) -> None:
    path = tmp_path / "package.json"
    path.write_text(json.dumps(_package(3), indent=indent), "utf-8")
    options = Options(jobs=1, undecided="mark", name="{row}")
    results = list(Batch(path, bundled, out, options))
    assert [result.state for result in results] == ["done"] * 3
    assert results[2].place == "process ocds-x-2"


def test_lines_of_ocds_are_rows(bundled: Library, tmp_path: Path, out: Path) -> None:
    path = tmp_path / "releases.jsonl"
    releases = _package(3)["releases"]
    assert isinstance(releases, list)
    path.write_text("\n".join(map(json.dumps, releases)), "utf-8")
    options = Options(jobs=1, undecided="mark", name="{row}")
    results = list(Batch(path, bundled, out, options))
    assert [result.state for result in results] == ["done"] * 3


def test_one_notice_or_facts_file_is_one_row(bundled: Library, tmp_path: Path, out: Path) -> None:
    results = _written(ROOT / "docs/examples/solar-panels.xml", bundled, out)
    assert [result.state for result in results] == ["done"]
    facts = tmp_path / "facts.json"
    facts.write_text('{\n  "regime": "us-far",\n  "reference": "F"\n}\n', "utf-8")
    assert [result.file for result in _written(facts, bundled, out)] == ["facts F.docx"]


def test_standard_input_is_a_table(
    bundled: Library, monkeypatch: pytest.MonkeyPatch, out: Path
) -> None:
    given = io.TextIOWrapper(io.BytesIO(b"Reference,Regime\nA,us-far\nB,us-far\n"))
    monkeypatch.setattr("sys.stdin", given)
    source = open_source("-", bundled)
    assert "standard input" in source.head.name if source.head else False
    assert source.count() == 2
    options = Options(jobs=1, undecided="mark")
    assert [result.state for result in Batch(source, bundled, out, options)] == ["done", "done"]


def test_an_empty_folder_and_a_missing_file_are_told(bundled: Library, tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="no files"):
        open_source(tmp_path, bundled)
    with pytest.raises(IntakeError, match="no such file"):
        open_source(tmp_path / "none.csv", bundled)
