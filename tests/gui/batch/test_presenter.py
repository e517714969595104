"""The setup of a batch, without widgets."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler import Library
from assembler.batch import TableMap, read_map
from assembler.errors import IntakeError
from gui.batch.presenter import SetupPresenter
from gui.batch.table import look_at, mapping_text

from .conftest import contracts, write_contracts

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_contracts(tmp_path / "q1.csv", contracts(12, (3,)), Remarks="urgent")


@pytest.fixture
def presenter(table: Path, library: Library) -> SetupPresenter:
    return SetupPresenter(look_at(table, library), library)


def test_columns_are_told_by_their_headings_and_misfits_counted(presenter: SetupPresenter) -> None:
    by_heading = {each.column.heading: each for each in presenter.mapped()}
    assert by_heading["buyer_name"].column.target == "buyer_name"
    assert by_heading["buyer_name"].answer == "Agency"
    assert by_heading["launch_date"].misfits == 1
    assert by_heading["launch_date"].problem.startswith("Row 5: ")
    assert presenter.not_understood() == ("Remarks",)
    assert presenter.told() == (
        "12 rows  ·  7 columns understood  ·  1 not understood and left out  ·  "
        "1 cell of the first 12 rows does not fit"
    )


def test_a_column_mapped_by_hand_takes_its_question_from_another(presenter: SetupPresenter) -> None:
    places = {column.heading: column.index for column in presenter.columns}
    presenter.map_column(places["Remarks"], "title")
    targets = {column.heading: column.target for column in presenter.columns}
    assert (targets["Remarks"], targets["title"]) == ("title", "")
    assert presenter.not_understood() == ()


def test_left_out_on_purpose_is_not_told_as_not_understood(presenter: SetupPresenter) -> None:
    places = {column.heading: column.index for column in presenter.columns}
    presenter.map_column(places["Remarks"], "")
    assert presenter.not_understood() == ()


def test_undo_brings_the_map_back(presenter: SetupPresenter) -> None:
    before = presenter.snapshot()
    presenter.map_column(0, "")
    presenter.restore(before)
    assert presenter.columns[0].target


def test_an_answer_for_every_row_must_fit_its_question(presenter: SetupPresenter) -> None:
    fact = next(n for n in presenter.missing() if presenter.library.fact_definitions[n].allowed)
    refused = presenter.answer_always(fact, "no such answer")
    assert refused
    assert fact in presenter.missing()
    allowed = presenter.library.fact_definitions[fact].allowed[0]
    assert presenter.answer_always(fact, allowed) == ""
    assert fact not in presenter.missing()
    assert presenter.always_text(fact)


def test_a_saved_mapping_reads_back(presenter: SetupPresenter, tmp_path: Path) -> None:
    presenter.map_column(0, "")
    presenter.words = {"recruits_workers": {"oui": True}}
    path = tmp_path / "map.yaml"
    path.write_text(mapping_text(presenter.mapping(), "q1.csv"), encoding="utf-8")
    back = read_map(path, presenter.library)
    assert back.columns == presenter.mapping().columns
    assert back.words == {"recruits_workers": {"oui": True}}
    path.write_text(mapping_text(TableMap(), "q1.csv"), encoding="utf-8")
    assert read_map(path, presenter.library) == TableMap()


def test_names_and_folders_that_cannot_be_used_are_told(
    presenter: SetupPresenter, tmp_path: Path
) -> None:
    assert presenter.name_example() == "2 Contract 1.docx"
    presenter.name = "{titel}.docx"
    assert "Did you mean" in presenter.name_error()
    assert presenter.name_example() == ""
    presenter.name = "{Remarks} {row}"
    assert presenter.name_example() == "urgent 2.docx"
    presenter.folder = Path("here")
    assert presenter.folder_error()
    presenter.folder = tmp_path / "a" / "b"
    assert presenter.folder_error()
    presenter.folder = tmp_path / "a"
    assert not presenter.folder_error()
    assert presenter.can_run()


def test_a_folder_has_files_instead_of_columns(library: Library, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("regime: alpha\n", encoding="utf-8")
    presenter = SetupPresenter(look_at(tmp_path, library), library)
    assert not presenter.is_table
    assert presenter.looked.files == ("a.yaml", "b.yaml")
    assert presenter.told() == "2 rows"


def test_an_empty_folder_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="no files"):
        look_at(tmp_path, library)
