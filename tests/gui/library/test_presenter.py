"""What the tree of the library and the matrix show, without a window."""

from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester

from assembler import Library
from assembler.library import matrix_csv
from gui.library.bench import find_all
from gui.library.matrix_model import Cells, MatrixModel
from gui.library.matrix_presenter import MatrixPresenter, Wanted, work_out
from gui.library.matrix_view import write_table
from gui.library.model import LibraryModel
from gui.library.presenter import BrowserPresenter, Grouping, Query
from gui.library.wording import rows_of_clause


@pytest.fixture
def presenter(library: Library) -> BrowserPresenter:
    return BrowserPresenter(library)


@pytest.fixture(scope="module")
def table(library: Library) -> MatrixPresenter:
    return MatrixPresenter(work_out(library))


def found(presenter: BrowserPresenter, text: str) -> set[str]:
    listing = presenter.listing(search_text=text)
    return {line.id for group in listing.groups for line in group.lines}


def test_the_search_line_is_taken_apart() -> None:
    query = Query.of("status:draft lang:ar fee note:this")
    assert query.filters == {"status": "draft", "lang": "ar"}
    assert query.words == "fee note:this"


def test_without_a_search_every_text_is_listed(
    presenter: BrowserPresenter, library: Library
) -> None:
    for grouping in Grouping:
        groups = presenter.listing(grouping).groups
        assert {line.id for group in groups for line in group.lines} == set(library.clauses)


def test_filters_and_words_narrow_together(presenter: BrowserPresenter, library: Library) -> None:
    drafts = found(presenter, "status:draft")
    assert drafts == {each.id for each in library.clauses.values() if each.status == "draft"}
    assert found(presenter, "status:draft deposit") <= drafts
    arabic = {clause for clause, language in library.translations if language == "ar"}
    assert found(presenter, "lang:ar") == arabic
    under = found(presenter, "regime:us-far")
    assert "far-52-222-50" in under or any(each.startswith("far-") for each in under)
    assert "de-exclusion" not in under


def test_an_unknown_filter_says_what_there_is(presenter: BrowserPresenter) -> None:
    listing = presenter.listing(search_text="regime:us-fra")
    assert not listing.groups
    assert "us-far" in listing.problem


def test_who_uses_a_text_is_told_in_words(presenter: BrowserPresenter) -> None:
    assert ("Guards from third countries", "requires it") in {
        (title, how) for _, title, how in presenter.used_by("recruitment-fees")
    }


def test_one_text_is_shown_under_its_section(library: Library) -> None:
    rows = rows_of_clause(library, "recruitment-fees")
    assert [row.kind for row in rows] == ["section", "item"]
    assert rows[1].clause_id == "recruitment-fees"


def test_the_check_keeps_findings_by_text(library: Library) -> None:
    assert set(find_all(library)) <= {*library.clauses, ""}


def test_the_tree_is_a_sound_model(presenter: BrowserPresenter, qtmodeltester: ModelTester) -> None:
    model = LibraryModel()
    qtmodeltester.check(model)
    for text in ("", "fee", "status:draft", ""):
        model.show_groups(presenter.listing(search_text=text).groups)
        qtmodeltester.check(model)
    assert model.index_of("recruitment-fees").isValid()


def test_the_matrix_is_a_sound_model(table: MatrixPresenter, qtmodeltester: ModelTester) -> None:
    model = MatrixModel()
    model.show_matrix(table)
    qtmodeltester.check(model)
    for cells in Cells:
        model.show_cells(cells)
    assert model.columnCount() == len(table.regimes) + 1


def test_filters_of_the_matrix(table: MatrixPresenter) -> None:
    table.wanted = Wanted(regime="us-far", basis="law")
    assert [name for name, _ in table.columns()] == ["us-far"]
    lines = [row for row in table.rows() if row.clause]
    assert lines
    assert all("law" in row.cells[0].bases for row in lines)
    table.wanted = Wanted(family="recruitment", words="fees")
    assert {row.family for row in table.rows()} == {"recruitment"}
    table.wanted = Wanted(words="no such words")
    assert table.rows() == ()
    table.wanted = Wanted()


def test_the_matrix_is_saved_as_csv_and_as_a_workbook(
    table: MatrixPresenter, tmp_path: Path
) -> None:
    write_table(table.matrix, tmp_path / "m.csv")
    said = (tmp_path / "m.csv").read_bytes().decode("utf-8-sig")
    assert said == matrix_csv(table.matrix)
    write_table(table.matrix, tmp_path / "m.xlsx")
    assert (tmp_path / "m.xlsx").read_bytes().startswith(b"PK")
