"""The report tells of every row, and no spreadsheet takes its cells for formulas."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from assembler import Library
from assembler.batch import run
from assembler.batch._report import harmless

from .contracts import contract

_GIVEN = [
    contract(1, reference="=HYPERLINK(1)", buyer_name="@SUM(A1)"),
    contract(2, regime="beta"),
    {"reference": "R-0003", "regime": "alpha"},
    contract(4, title="+1+1"),
]


@pytest.fixture
def reports(library: Library, out: Path) -> Path:
    report = run(_GIVEN, library, out, jobs=1, reports=("csv", "xlsx", "json"))
    assert [Path(place).name for place in report.files] == [
        *("report.csv", "report.xlsx", "report.json")
    ]
    return out


def _csv(folder: Path) -> list[dict[str, str]]:
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_row_is_in_the_csv_with_what_became_of_it(reports: Path) -> None:
    rows = _csv(reports)
    assert [row["state"] for row in rows] == ["done", "failed", "undecided", "done"]
    assert rows[3]["file"] == "R-0004 Agency.docx"
    assert len(rows[3]["digest"]) == 64
    assert "opening" in rows[3]["clauses in"].split()
    assert rows[3]["buyer_name"] == "Agency"
    assert "recruits_workers" in rows[2]["open questions"].split()
    assert "beta" in rows[1]["reason"]


def test_no_cell_of_the_csv_begins_like_a_formula(reports: Path) -> None:
    rows = _csv(reports)
    assert rows[0]["reference"] == "'=HYPERLINK(1)"
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_the_workbook_holds_text_and_no_formula(reports: Path) -> None:
    sheet = CalamineWorkbook.from_path(reports / "report.xlsx").get_sheet_by_name("Rows")
    rows = sheet.to_python()
    assert rows[1][rows[0].index("reference")] == "=HYPERLINK(1)"
    with zipfile.ZipFile(reports / "report.xlsx") as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_the_json_holds_all_and_the_numbers_of_the_run(reports: Path) -> None:
    document: Any = json.loads((reports / "report.json").read_text("utf-8"))
    assert document["report"]["done"] == 2
    assert document["rows"][1]["problems"][0]["fact"] == "regime"
    assert document["rows"][0]["reference"] == "=HYPERLINK(1)"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1"])
def test_what_may_be_a_formula_becomes_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "1-2", "a@b"])
def test_what_is_none_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_report_of_nothing_is_a_report(library: Library, out: Path) -> None:
    report = run([], library, out, reports=("csv", "xlsx", "json"))
    assert report.rows == 0
    assert _csv(out) == []
    assert json.loads((out / "report.json").read_text("utf-8"))["rows"] == []
