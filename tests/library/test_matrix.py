"""The table of texts by regime and kind of contract."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from io import BytesIO, StringIO

import pytest

from assembler.errors import FactError
from assembler.library import (
    Library,
    Matrix,
    MatrixFilters,
    matrix,
    matrix_csv,
    matrix_text,
    matrix_xlsx,
)
from assembler.library._matrix import Cell, Column, Row
from assembler.library._matrix_table import guarded
from assembler.model import Clause, Facts
from assembler.selection import Selection, select

DAY = date(2026, 11, 24)


def engine(library: Library, facts: Facts, on: date | None) -> Selection:
    return select(library, facts, on=on)


@pytest.fixture(scope="module")
def whole() -> Matrix:
    return matrix(Library.load(), engine, on=DAY)


def cell(found: Matrix, clause: str, regime: str, kind: str = "services") -> Cell:
    column = found.columns.index(Column(regime, kind))
    return next(row.cells[column] for row in found.rows if row.clause.id == clause)


@pytest.mark.parametrize(
    ("clause", "regime", "kind", "applies"),
    [
        ("far-52-222-50", "us-far", "services", "required"),  # in every contract, whatever it buys
        ("far-52-222-50", "eu-2014-24", "services", ""),
        ("compliance-plan", "us-far", "services", "when applicable"),  # over a value, abroad
        ("exclusion-eu", "eu-2014-24", "works", "when applicable"),  # from the threshold
        ("recruitment-fees", "us-far", "services", "when applicable"),  # if people are hired
        ("recruitment-fees", "eu-2014-24", "services", "optional"),  # practice in the EU
        ("far-52-222-19", "us-far", "supplies", "when applicable"),
        ("exclusion-generic", "osce-model", "works", "required"),
    ],
)
def test_a_text_is_required_when_applicable_or_optional(
    whole: Matrix, clause: str, regime: str, kind: str, applies: str
) -> None:
    assert cell(whole, clause, regime, kind).applies == applies


def test_what_is_required_is_in_for_any_further_facts(whole: Matrix) -> None:
    library = Library.load()
    for level in ("minimum", "strict"):
        selection = library.select(
            {
                "regime": "us-far",
                "contract_nature": "services",
                "policy_level": level,
                "estimated_value": "1000 USD",
                "recruits_workers": False,
                "places_of_performance": ["US"],
            },
            on=DAY,
        )
        required = {row.clause.id for row in whole.rows if cell_is(whole, row, "required")}
        unused = {row.clause.id for row in whole.rows if cell_is(whole, row, "")}
        assert required <= {each.id for each in selection.included}
        assert unused <= {each.id for each in selection.excluded}


def cell_is(found: Matrix, row: Row, applies: str) -> bool:
    return row.cells[found.columns.index(Column("us-far", "services"))].applies == applies


def test_a_definition_goes_with_the_texts_that_use_it(whole: Matrix) -> None:
    # Practice by its own word, but the texts that use it are always in.
    assert cell(whole, "def-roles", "us-far") == Cell("required", ("practice",))


def test_a_basis_that_turns_on_the_facts_names_every_word_it_may_be(whole: Matrix) -> None:
    assert cell(whole, "exclusion-defence-eu", "eu-2014-24").basis == ("law", "practice")


def test_a_text_whose_days_have_not_come_is_not_in_the_table() -> None:
    library = Library.load()
    ids = {row.clause.id for row in matrix(library, engine, on=date(2026, 11, 24)).rows}
    later = {row.clause.id for row in matrix(library, engine, on=date(2027, 12, 14)).rows}
    assert ("flr-ban" in ids, "flr-ban" in later) == (False, True)


def test_an_answer_that_is_given_holds_for_every_column() -> None:
    library = Library.load()
    least = matrix(library, engine, on=DAY, given={"policy_level": "minimum"})
    ids = {row.clause.id for row in least.rows}
    assert "recruitment-fees" in ids  # law in the United States
    assert cell(least, "recruitment-fees", "eu-2014-24").applies == ""  # practice stays out


def test_filters_narrow_rows_and_columns() -> None:
    filters = MatrixFilters(("us-far",), ("recruitment",), ("clause",), ("law",))
    found = matrix(Library.load(), engine, on=DAY, filters=filters)
    assert {column.regime for column in found.columns} == {"us-far"}
    assert {row.clause.family for row in found.rows} == {"recruitment"}
    assert all(set(each.basis) == {"law"} for row in found.rows for each in row.cells)


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (MatrixFilters(regimes=("us-fur",)), "no regime “us-fur”. Did you mean “us-far”"),
        (MatrixFilters(families=("recrutment",)), "no family “recrutment”. Did you mean"),
        (MatrixFilters(kinds=("clauses",)), "no kind “clauses”. Did you mean “clause”"),
        (MatrixFilters(bases=("habit",)), "no basis “habit”"),
    ],
)
def test_a_misspelt_filter_is_answered_with_the_nearest(
    filters: MatrixFilters, message: str
) -> None:
    with pytest.raises(FactError, match=message.replace(".", r"\.")):
        matrix(Library.load(), engine, filters=filters)


def test_a_library_without_kinds_of_contract_has_one_column_a_regime(small: Library) -> None:
    found = matrix(small, engine, on=date(2026, 3, 1))
    assert found.columns == (Column("alpha", ""), Column("no", ""))
    assert "Fees" in matrix_text(found)
    assert matrix_csv(found).startswith("family,id,title,kind,part,status,alpha,no,")


def test_the_text_table_gives_a_group_of_letters_for_each_regime(whole: Matrix) -> None:
    lines = matrix_text(whole).splitlines()
    assert "The letters of a group stand for works, supplies, services." in lines
    assert " 2  us-far: United States: Federal Acquisition Regulation" in lines
    row = next(line for line in lines if line.startswith("  far-52-222-50 "))
    assert row.split()[1:4] == ["···", "RRR", "RRR"]


def test_few_regimes_are_named_above_their_letters() -> None:
    filters = MatrixFilters(regimes=("us-far", "br"))
    text = matrix_text(matrix(Library.load(), engine, on=DAY, filters=filters))
    assert any(line.split() == ["us-far", "br"] for line in text.splitlines())


def test_the_csv_has_the_words_in_full(whole: Matrix) -> None:
    rows = list(csv.DictReader(StringIO(matrix_csv(whole))))
    assert len(rows) == len(whole.rows)
    found = next(row for row in rows if row["id"] == "compliance-plan")
    assert found["us-far: services"] == "when applicable"
    assert found["legal source"].startswith("FAR")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_the_csv_can_be_taken_for_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert guarded("A – B") == "A – B"


def hostile() -> Matrix:
    library = Library.load()
    clause: Clause = library.clauses["recruitment-fees"].model_copy(
        update={"title": "=HYPERLINK(1)", "family": "-x"}
    )
    row = Row(clause, (Cell("required", ("law",)),))
    titles = {"us-far": "=cmd"}
    return Matrix("=A1", "1", DAY, {"f": "@x"}, titles, (Column("us-far", ""),), (row,))


def test_the_workbook_holds_texts_only() -> None:
    book = zipfile.ZipFile(BytesIO(matrix_xlsx(hostile())))
    sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/")]
    assert len(sheets) == 2
    assert all(b"<f>" not in book.read(name) for name in sheets)
    assert b"=HYPERLINK(1)" in book.read("xl/sharedStrings.xml")
    assert "'=HYPERLINK(1)" in matrix_csv(hostile())


def test_the_workbook_freezes_its_heads_and_is_the_same_each_time(whole: Matrix) -> None:
    first = matrix_xlsx(whole)
    assert first == matrix_xlsx(whole)
    sheet = zipfile.ZipFile(BytesIO(first)).read("xl/worksheets/sheet1.xml").decode()
    assert 'topLeftCell="C6"' in sheet
    assert 'state="frozen"' in sheet
    assert "<autoFilter ref=" in sheet
    assert sheet.count("<mergeCell ") == 15


def test_a_workbook_of_nothing_can_be_written() -> None:
    nothing = matrix(Library.load(), engine, on=DAY, filters=MatrixFilters(("br",), ("security",)))
    assert matrix_xlsx(nothing)
    assert matrix_text(nothing)


def test_the_json_names_each_cell_that_is_used(whole: Matrix) -> None:
    found = whole.to_dict()
    rows = found["rows"]
    assert isinstance(rows, list)
    row = next(each for each in rows if each["id"] == "far-52-222-50")
    assert {"regime": "us-far", "type": "works", "applies": "required", "basis": ["law"]} in row[
        "cells"
    ]
    assert all(each["applies"] for each in row["cells"])
