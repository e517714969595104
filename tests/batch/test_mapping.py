"""Mapping files: drafted from a table, looked over by a person, and checked with line numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler import Library
from assembler.batch import (
    Batch,
    Options,
    TableMap,
    draft_map,
    open_source,
    read_map,
    unused_columns,
)
from assembler.errors import IntakeError
from assembler.intake import open_rows

_TABLE = (
    "Nr;Buyer;Rules;Hires people;Launch date;Remarks\n"
    "A1;City;erste;ja;24.11.2026;x\n"
    "A2;City;zweite;nein;24.11.2026;y\n"
)
_MAP = """\
columns:
  "Nr": reference
  "rules ": regime
  "Hires people": recruits_workers
  "Remarks": ""
always:
  policy_level: recommended
  buyer_country: NO
words:
  regime: {"erste": alpha, "zweite": "no"}
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "contracts.csv"
    path.write_text(_TABLE, "utf-8")
    return path


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    path = tmp_path / "map.yaml"
    path.write_text(_MAP, "utf-8")
    return path


def test_a_mapped_table_is_written(library: Library, table: Path, mapping: Path, out: Path) -> None:
    results = list(Batch(table, library, out, Options(mapping=mapping, jobs=1)))
    assert [(result.state, result.reference) for result in results] == [
        ("done", "A1"),
        ("done", "A2"),
    ]
    assert results[1].facts["regime"] == "no"
    assert results[0].facts["buyer_country"] == "NO"


def test_a_row_that_is_not_mapped_tells_its_column(
    library: Library, table: Path, out: Path
) -> None:
    given = TableMap(columns={"Rules": "regime"})
    results = list(Batch(table, library, out, Options(mapping=given, jobs=1)))
    assert results[0].state == "failed"
    assert "C “Rules”" in results[0].reason
    assert "erste" in results[0].reason


def test_a_draft_names_what_was_understood_and_what_was_not(library: Library, table: Path) -> None:
    text = draft_map(open_rows(table, library), library)
    assert '"Buyer": buyer_name' in text
    assert '"Remarks": ""' in text
    assert "regime" in text.partition("always:")[2]


def test_a_draft_can_be_read_back(library: Library, table: Path, tmp_path: Path) -> None:
    path = tmp_path / "drafted.yaml"
    path.write_text(draft_map(open_rows(table, library), library), "utf-8")
    assert read_map(path, library).columns["Buyer"] == "buyer_name"


def test_a_draft_lists_the_words_that_are_no_answers(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    path.write_text("Reference,regime,policy_level\n1,erste,minimum\n2,alpha,low\n", "utf-8")
    text = draft_map(open_rows(path, library), library)
    words = text.partition("words:")[2]
    assert '"erste": ""' in words
    assert '"low": ""' in words
    assert "minimum" in words  # among what is allowed
    drafted = tmp_path / "drafted.yaml"
    drafted.write_text(text, "utf-8")
    assert read_map(drafted, library).words["regime"] == {}


def test_columns_that_answer_nothing_are_named_but_those_left_out_on_purpose(
    library: Library, table: Path
) -> None:
    source = open_source(table, library)
    assert source.head is not None
    headings = source.head.headings
    assert "Remarks" in unused_columns(headings, TableMap(), library)
    left_out = TableMap(columns={"remarks": ""})
    assert "Remarks" not in unused_columns(headings, left_out, library)


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("columns: {Nr: referense}\n", "Did you mean “reference”", 1),
        ("columns:\n  Nr: reference\n  X: over_limit\n", "no such fact", 3),
        ("always:\n  regime: beta\n", "beta", 2),
        ("always:\n  colour: red\n", "no such fact", 2),
        ("words:\n  regime:\n    x: beta\n", "beta", 3),
        ("words:\n  regime: x\n", "a mapping", 2),
        ("columns: [a]\n", "is a mapping", 1),
        ("colums: {}\n", "holds columns, always, words", None),
        ("just text\n", "holds columns, always, words", None),
        ("a: [\n", "YAML", 2),
    ],
)
def test_a_fault_in_a_mapping_file_is_told_with_its_line(
    library: Library, tmp_path: Path, text: str, words: str, line: int | None
) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(IntakeError, match=words) as caught:
        read_map(path, library)
    if line:
        assert f"line {line}" in caught.value.where


def test_a_changed_mapping_does_all_again(
    library: Library, table: Path, mapping: Path, out: Path
) -> None:
    list(Batch(table, library, out, Options(mapping=mapping, jobs=1)))
    mapping.write_text(_MAP.replace("NO", "SE"), "utf-8")
    results = list(Batch(table, library, out, Options(mapping=mapping, jobs=1)))
    assert [result.kept for result in results] == [False, False]
    assert all(result.state == "done" for result in results)


def test_a_remark_that_nobody_reads_may_change(
    library: Library, table: Path, mapping: Path, out: Path
) -> None:
    list(Batch(table, library, out, Options(mapping=mapping, jobs=1)))
    table.write_text(_TABLE.replace(";x", ";other"), "utf-8")
    results = list(Batch(table, library, out, Options(mapping=mapping, jobs=1)))
    assert [result.kept for result in results] == [True, True]
