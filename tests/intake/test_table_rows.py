"""Tables are told apart by content; what is detected is said; a fault stays in its row."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assembler import Library
from assembler.errors import IntakeError
from assembler.intake import RowTable, TableRow, open_rows, read_fields

from .workbooks import workbook

Opened = Callable[..., RowTable]


@pytest.fixture(scope="module")
def bundled() -> Library:
    return Library.load()


@pytest.fixture
def opened(bundled: Library, tmp_path: Path) -> Opened:
    def write(data: bytes | str, **options: Any) -> RowTable:
        path = tmp_path / "contracts with spaces é.csv"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return open_rows(path, bundled, name="contracts.csv", **options)

    return write


def cells(table: RowTable) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows()]


@pytest.mark.parametrize(
    ("codec", "words", "told"),
    [
        ("utf-8", "Été, Żółć", "UTF-8"),
        ("utf-8-sig", "Été, Żółć", "UTF-8"),
        ("utf-16", "Été, Żółć", "UTF-16"),
        ("utf-16-le", "Été, Żółć", "UTF-16"),
        ("utf-16-be", "Été, Żółć", "UTF-16"),
        ("utf-32", "Été, Żółć", "UTF-32"),
        ("cp1252", "Été à Österreich", "Windows-1252"),
        ("cp1250", "Żółć i Łódź", "Windows-1250"),
        ("cp1250", "Čačak, Šabac", "Windows-12"),  # both code pages have these letters
        ("cp1251", "Град Београд и Нови Сад", "Windows-1251"),
    ],
)
def test_the_encoding_is_found_and_told(opened: Opened, codec: str, words: str, told: str) -> None:
    table = opened(f'Reference;Buyer\n1;"{words}"\n'.encode(codec))
    assert told in table.head.described
    if "Č" not in words:
        assert cells(table) == [("1", words)]


def test_what_is_detected_can_be_overruled(opened: Opened) -> None:
    table = opened("Reference;Buyer\n1;Čačak\n".encode("cp1250"), encoding="cp1250")
    assert cells(table) == [("1", "Čačak")]
    table = opened("Reference:Buyer\n1:a,b\n", separator=":")
    assert cells(table) == [("1", "a,b")]


@pytest.mark.parametrize("codec", ["klingon", "base64", "rot13"])
def test_an_encoding_that_is_none_is_refused(opened: Opened, codec: str) -> None:
    with pytest.raises(IntakeError, match="no text encoding"):
        opened("Reference,Buyer\n1,a\n", encoding=codec)


@pytest.mark.parametrize(
    ("separator", "name"),
    [
        (",", "commas"),
        (";", "semicolons"),
        ("\t", "tabs"),
        ("|", "bars"),
    ],
)
def test_the_separator_is_found_and_told(opened: Opened, separator: str, name: str) -> None:
    table = opened(
        separator.join(("Reference", "Buyer", "Value"))
        + "\n"
        + separator.join(("1", '"a,b;c|d"', "5"))
        + "\n"
    )
    assert table.head.described.endswith(f"separated by {name}")
    assert cells(table) == [("1", "a,b;c|d", "5")]


def test_excels_own_first_line_names_the_separator(opened: Opened) -> None:
    table = opened("sep=|\nReference|Buyer\n1|a,b\n")
    assert cells(table) == [("1", "a,b")]
    assert table.head.head_row == 2


def test_titles_above_the_headings_are_passed_over(opened: Opened) -> None:
    table = opened("Contracts of 2026,,\n\nReference,Buyer,Value\n1,a,5\n")
    assert table.head.headings == ("Reference", "Buyer", "Value")
    assert [row.number for row in table.rows()] == [4]


def test_a_title_of_one_cell_above_the_headings_hides_no_separator(opened: Opened) -> None:
    table = opened("Contracts of 2026, all of them\n\nReference;Buyer;Value\n1;a;5\n2;b;6\n")
    assert table.head.headings == ("Reference", "Buyer", "Value")
    assert len(cells(table)) == 2


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(opened: Opened) -> None:
    table = opened('Reference,Buyer\n1,"two\nlines"\n\n3,c\n')
    assert [(row.number, row.cells) for row in table.rows()] == [
        (2, ("1", "two\nlines")),
        (4, ("3", "c")),
    ]


def test_a_quotation_mark_that_is_never_closed_swallows_no_other_row(opened: Opened) -> None:
    lines = ["Reference,Buyer", "1,a", '2,"b'] + [f"{number},c" for number in range(3, 900)]
    rows = list(opened("\n".join(lines)).rows())
    assert [row.number for row in rows if row.problem] == [3]
    assert len(rows) == 899


def test_a_quotation_mark_inside_a_cell_is_a_letter(opened: Opened) -> None:
    assert cells(opened('Reference,Buyer\n1,3" pipes\n')) == [("1", '3" pipes')]


def test_blank_cells_at_the_end_of_a_row_are_no_cells(opened: Opened) -> None:
    table = opened("Reference,Buyer\n1,a,,\n2,b\n")
    assert [row.problem for row in table.rows()] == ["", ""]


def test_two_headings_alike_are_refused_with_their_letters(opened: Opened) -> None:
    with pytest.raises(IntakeError, match=r"“value” \(B and C\)"):
        opened("Reference,Value,value\n1,2,3\n")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"<html><body>", "XML or HTML"),
        (b"a\x00b\x01c\x00\x00d", "zero bytes"),
        (b"PK\x03\x04 not really a zip", "spreadsheet"),
    ],
)
def test_what_is_no_table_is_told(opened: Opened, data: bytes, words: str) -> None:
    with pytest.raises(IntakeError, match=words):
        list(opened(data).rows())


def test_a_missing_file_and_a_folder_are_told(bundled: Library, tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="no such file"):
        open_rows(tmp_path / "none.csv", bundled)
    with pytest.raises(IntakeError, match="folder"):
        open_rows(tmp_path, bundled)


def test_a_long_table_is_read_while_it_is_used(opened: Opened) -> None:
    rows = opened("Reference,Buyer\n" + "1,a\n" * 50_000).rows()
    assert next(rows) == TableRow(2, ("1", "a"))


def _two_sheets(book: Any) -> None:
    sheet = book.add_worksheet("Contracts")
    sheet.write_row(0, 0, ["Reference", "Value", "Launch date"])
    sheet.write_row(1, 0, ["A", 1.5])
    sheet.write_datetime(1, 2, date(2026, 11, 24), book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_row(2, 0, ["B", 79710000])
    book.add_worksheet("Notes").write(0, 0, "x")


def test_a_workbook_gives_numbers_days_and_its_other_sheets(
    bundled: Library, tmp_path: Path
) -> None:
    path = tmp_path / "contracts.xlsx"
    path.write_bytes(workbook(_two_sheets))
    table = open_rows(path, bundled)
    assert "Contracts" in table.head.described
    assert "Notes" in table.head.described
    assert cells(table)[0] == ("A", Decimal("1.5"), date(2026, 11, 24))
    with pytest.raises(IntakeError, match="no sheet"):
        open_rows(path, bundled, sheet="None")


def test_json_rows_name_their_own_fields(opened: Opened, bundled: Library) -> None:
    table = opened(
        '{"Reference": "A", "Contract value": 5, "Currency": "EUR", "languages": ["ne", "hi"],'
        ' "lots": {"L1": {"cpv_codes": ["90910000"]}}, "Remarks": "x"}\n\n{"reference": "B"}\n'
    )
    first, second = table.rows()
    assert (first.number, second.number) == (1, 3)
    reading = read_fields(table.head, first, bundled)
    assert reading.problems == ()
    assert str(reading.facts.answers["estimated_value"].value) == "5 EUR"
    assert reading.facts.answers["languages"].value == ("ne", "hi")
    assert list(reading.facts.lots) == ["L1"]
    assert [column.heading for column in reading.not_understood] == ["Remarks"]


def test_a_json_list_is_a_table_too(opened: Opened) -> None:
    rows = list(opened('[{"reference": "A"}, 5, {"reference": "B"}]').rows())
    assert [bool(row.problem) for row in rows] == [False, True, False]


def test_an_earlier_choice_and_own_words_count(opened: Opened, bundled: Library) -> None:
    table = opened("Nr,Art,Value\nA,DL,5 EUR\nB,BAU,6 EUR\n")
    kept = {"Nr": "reference", "Art": "contract_nature", "Value": ""}
    words = {"contract_nature": {"DL": "services", "bau": "works"}}
    readings = [
        read_fields(table.head, row, bundled, kept=kept, words=words) for row in table.rows()
    ]
    assert [reading.facts.reference for reading in readings] == ["A", "B"]
    natures = [reading.facts.answers["contract_nature"].value for reading in readings]
    assert natures == ["services", "works"]
    assert "estimated_value" not in readings[0].facts.answers


def test_parquet_without_pyarrow_says_what_to_install(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(IntakeError, match="pip install"):
        opened(b"PAR1 and so on")


def test_a_parquet_file_is_a_table(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bundled: Library
) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    assert isinstance(pyarrow, types.ModuleType)
    from pyarrow import parquet

    path = tmp_path / "contracts.parquet"
    columns = {"Reference": ["A", "B"], "Value": [1.5, 2.0], "languages": [["ne"], ["hi", "ne"]]}
    parquet.write_table(pyarrow.table(columns), path)
    table = open_rows(path, bundled)
    rows = list(table.rows())
    assert [row.number for row in rows] == [1, 2]
    facts = read_fields(table.head, rows[1], bundled).facts
    assert facts.answers["languages"].value == ("hi", "ne")
    damaged = tmp_path / "damaged.parquet"
    damaged.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(IntakeError, match="cannot be read"):
        open_rows(damaged, bundled)
