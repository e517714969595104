"""What is taken over from a notice and from a row, without a window."""

from __future__ import annotations

import json

import pytest

from gui.opening.mapping import read_kept
from gui.opening.presenter import NoticePresenter
from gui.opening.rows import Key, Part, split_source, state_word
from gui.opening.sources import (
    NoticeFound,
    ProcessesFound,
    TableFound,
    TenderFound,
    look_at,
    read_chosen,
    read_sheet,
)
from gui.opening.table_presenter import TablePresenter
from tests.intake.workbooks import contracts, workbook

from .files import EXAMPLES, NOTICE, write_releases, write_table


@pytest.fixture(scope="module")
def found(library):
    return look_at(NOTICE, library)


@pytest.fixture
def notice(found, library):
    return NoticePresenter(found, library)


# What a file is


def test_files_are_told_apart_by_content(library, tmp_path, draft):
    from gui.draft import work_file

    assert isinstance(look_at(NOTICE, library), NoticeFound)
    assert isinstance(look_at(write_table(tmp_path), library), TableFound)
    assert isinstance(look_at(write_table(tmp_path, "contracts.txt"), library), TableFound)
    assert isinstance(look_at(write_releases(tmp_path, "A"), library), NoticeFound)
    assert isinstance(look_at(write_releases(tmp_path, "A", "B"), library), ProcessesFound)
    assert isinstance(look_at(EXAMPLES / "security-services-answers.yaml", library), TenderFound)
    saved = work_file.save(draft, tmp_path / "w.clausewright")
    assert isinstance(look_at(saved, library), TenderFound)


def test_facts_in_json_need_no_question(library, tmp_path):
    path = tmp_path / "facts.json"
    path.write_text(json.dumps({"regime": "us-far"}), encoding="utf-8")
    found = look_at(path, library)
    assert isinstance(found, TenderFound)
    assert found.draft.facts.answers["regime"].value == "us-far"


def test_one_of_several_purchases_is_read(library, tmp_path):
    found = read_chosen(write_releases(tmp_path, "A", "B"), library, "ocds-2")
    assert found.facts.title == "B"
    assert found.ocid == "ocds-2"


def test_an_empty_sheet_is_shown_as_empty(library, tmp_path):
    path = tmp_path / "c.xlsx"
    path.write_bytes(workbook(contracts))
    found = read_sheet(path, library, "Notes")
    assert found.table.rows == ()
    presenter = TablePresenter(found, library)
    assert presenter.told() == "This sheet has no rows."
    assert not presenter.can_begin()


# A notice


def test_answers_stand_beside_what_the_source_says(notice):
    row = next(
        row for row in notice.rows()[Part.TAKEN] if row.key == Key(Part.TAKEN, "buyer_country")
    )
    assert (row.value, row.answer, row.question) == ("LUX", "Luxembourg", "Country of the buyer")
    assert row.term == "BT-514 organisation country code"
    assert row.path.endswith("cbc:IdentificationCode")
    assert state_word(row) == "Taken over"
    assert row.spoken.startswith("Country of the buyer, Luxembourg, LUX, Taken over")


def test_proposals_count_only_once_they_are_confirmed(notice):
    key = Key(Part.PROPOSED, "regime")
    assert key in notice.open_proposals()
    assert "regime" not in notice.facts().answers
    assert "regime" in notice.facts().proposals
    notice.choose((key,), chosen=True)
    answer = notice.facts().answers["regime"]
    assert answer.value == "eu-2014-24"
    assert answer.source.startswith("confirmed by the officer; proposed: legal basis")
    assert "regime" not in notice.facts().proposals
    assert notice.draft().selection.facts.answers["regime"] == answer


def test_an_answer_can_be_left_out(notice):
    notice.choose((Key(Part.TAKEN, "launch_date"),), chosen=False)
    assert "launch_date" not in notice.facts().answers
    notice.choose((Key(Part.TAKEN, "launch_date"),), chosen=True)
    assert "launch_date" in notice.facts().answers


def test_a_lot_can_be_left_out_with_its_answers(notice):
    before = len(notice.rows()[Part.TAKEN])
    notice.choose((Key(Part.LOTS, "LOT-0002"),), chosen=False)
    assert list(notice.facts().lots) == ["LOT-0001"]
    assert len(notice.rows()[Part.TAKEN]) == before - 3
    assert all(row.key.lot != "LOT-0002" for row in notice.rows()[Part.TAKEN])


def test_an_answer_of_one_lot_can_be_left_out(notice):
    notice.choose((Key(Part.TAKEN, "cpv_codes", "LOT-0001"),), chosen=False)
    assert "cpv_codes" not in notice.facts().lots["LOT-0001"]
    assert "cpv_codes" in notice.facts().lots["LOT-0002"]


def test_both_sides_show_what_has_no_counterpart(notice, library):
    rows = notice.rows()
    asked = {row.key.name for row in rows[Part.MISSING]}
    assert asked <= set(library.fact_definitions)
    assert asked.isdisjoint(notice.facts().answers)
    unused = rows[Part.UNUSED]
    assert any(row.value == "Bruce Wayne House" for row in unused)
    used = {row.path for row in rows[Part.TAKEN]}
    assert all(row.path not in used for row in unused)
    assert not any(row.path.endswith("UUID") for row in unused)


def test_what_cannot_be_read_is_marked_with_its_reason(library, tmp_path):
    presenter = NoticePresenter(look_at(write_releases(tmp_path, "A"), library), library)
    bad = presenter.rows()[Part.UNREADABLE]
    assert [(row.value, row.path) for row in bad] == [
        ("soon", "releases[0]/tender/contractPeriod/endDate")
    ]
    assert "“soon” is not a date" in bad[0].reason
    assert not any("soon" in remark for remark in presenter.remarks)
    value = next(row for row in presenter.rows()[Part.TAKEN] if row.key.name == "estimated_value")
    assert value.value == "5000 EUR"


def test_undo_brings_the_choices_back(notice):
    before = notice.chosen()
    notice.choose(notice.open_proposals(), chosen=True)
    assert notice.counts()[1] == 0
    assert notice.told() == "22 answers taken over"
    notice.restore(before)
    assert notice.told() == "19 answers taken over, 3 proposals not confirmed yet"


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("notice BT-27 value, /A/cbc:B", ("BT-27 value", "/A/cbc:B")),
        ("release buyer, releases[0]/buyer/name", ("buyer", "releases[0]/buyer/name")),
        ("proposed: legal basis other, buyer in LU", ("legal basis other, buyer in LU", "")),
        ("officer", ("officer", "")),
    ],
)
def test_sources_are_split_into_words_and_path(source, parts):
    assert split_source(source) == parts


# A table


@pytest.fixture
def table(library, tmp_path):
    return TablePresenter(look_at(write_table(tmp_path), library), library)


def test_columns_show_what_the_chosen_row_says(table):
    shown = {mapped.column.heading: mapped for mapped in table.mapped()}
    assert shown["Country"].answer == "Kuwait"
    assert shown["Value"].answer == "820,000.50 USD"
    assert shown["Contract"].answer == "Laundry services, Kuwait"
    assert shown["Remarks"].answer == ""
    assert table.told() == "Laundry services, Kuwait: 4 answers"


def test_cells_that_do_not_fit_say_why(table):
    table.choose_row(3)
    problems = {m.column.heading: m.problem for m in table.mapped() if m.problem}
    assert "has no currency" in problems["Value"]
    assert "may be 2027-02-01 or 2027-01-02" in problems["Launch date"]
    assert {index for _, index in table.bad_cells()} == {2, 4}
    assert table.told() == "Security guards, Doha: 2 answers, 2 cells do not fit"


def test_a_question_moves_from_column_to_column(table):
    table.map_column(6, "buyer_name")
    targets = {column.heading: column.target for column in table.columns}
    assert targets["Remarks"] == "buyer_name"
    assert targets["Agency"] == ""
    assert table.draft().facts.answers["buyer_name"].value == "urgent"


def test_the_map_is_kept_for_the_next_table(table, library, tmp_path):
    table.map_column(6, "buyer_name")
    kept = read_kept(table.kept())
    again = TablePresenter(look_at(write_table(tmp_path), library), library, kept)
    assert {c.heading: c.target for c in again.columns}["Remarks"] == "buyer_name"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1}'])
def test_a_damaged_map_is_no_map(text):
    assert read_kept(text) == {}


def test_undo_brings_the_map_back(table):
    before = table.snapshot()
    table.map_column(1, "")
    assert not table.columns[1].target
    table.restore(before)
    assert table.columns[1].target == "buyer_name"


def test_targets_begin_with_leaving_out_and_group_the_questions(table):
    targets = table.targets()
    assert targets[0].key == ""
    assert [target.key for target in targets[1:5]] == ["title", "reference", "currency", "vat"]
    groups = [target.group for target in targets[5:]]
    assert groups == sorted(groups, key=groups.index)  # each group in one piece
