"""What the screen says before, and after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assembler.errors import TemplateError
from gui.draft import Draft
from gui.save.presenter import SavePresenter
from gui.save.told import failure, saved_counts, summary
from gui.save.writing import Plan, Saved


@pytest.fixture
def presenter(draft, tmp_path):
    draft.rename("Guards for two sites", "NPA-2027-014")
    return SavePresenter(draft, tmp_path)


def test_the_name_comes_from_the_tender(presenter):
    assert presenter.file_name.startswith("NPA-2027-014 Financial")
    presenter.pattern = "{title}, {date} {language}"
    assert presenter.file_name == "Guards for two sites, 2026-11-24 en.docx"


def test_a_pattern_that_cannot_be_filled_says_what_can(presenter):
    assert presenter.name_error() == ""
    presenter.pattern = "{place}"
    assert "“place”" in presenter.name_error()
    assert "{reference}" in presenter.name_error()
    presenter.pattern = "  "
    assert presenter.name_error() == "Enter a file name."


def test_folders_are_looked_at_before_anything_is_made(presenter, tmp_path):
    assert presenter.folder_error() == ""
    presenter.folder = tmp_path / "new"
    assert presenter.folder_error() == ""  # it will be made
    presenter.folder = tmp_path / "no" / "such"
    assert "no such folder" in presenter.folder_error()
    (tmp_path / "file").touch()
    presenter.folder = tmp_path / "file"
    assert "Choose a folder" in presenter.folder_error()


def test_undecided_clauses_make_it_a_draft_and_say_what_to_ask(presenter, library, tmp_path):
    assert not presenter.draft.selection.undecided or presenter.is_draft
    empty = SavePresenter(Draft(library), tmp_path)
    assert empty.is_draft
    assert empty.button() == "Save as draft"
    rows = empty.undecided()
    assert len(rows) == len(empty.draft.selection.undecided)
    assert any(row.ask == "Ask: Which rules does this purchase follow?" for row in rows)


def test_a_decided_tender_is_a_tender(presenter):
    draft = presenter.draft
    for decision in draft.selection.undecided:
        draft.override(decision.id, "exclude", "Not needed here.")
    assert presenter.button() == "Save tender"


def test_options_say_why_one_is_not_possible(presenter, monkeypatch):
    monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", "/nowhere/soffice")
    presenter.choose("pdf", chosen=True)
    pdf = next(option for option in presenter.options() if option.kind == "pdf")
    assert not pdf.is_possible
    assert "no such file" in pdf.detail
    assert presenter.plan().kinds == ("tender", "record")


def test_languages_say_how_many_texts_have_them(presenter, library):
    rows = presenter.languages()
    assert rows[0].tag == library.info.language
    assert all(" of " in row.detail for row in rows[1:])


def test_parts_are_in_the_order_of_the_document(presenter):
    titles = [title for title, _ in presenter.parts()]
    order = [part.title for part in presenter.draft.library.info.parts]
    assert titles == [title for title in order if title in titles]
    assert sum(count for _, count in presenter.parts()) == len(presenter.draft.selection.included)


def test_a_file_that_is_there_is_asked_about(presenter, tmp_path):
    plan = presenter.plan()
    assert presenter.conflict(plan) == ""
    plan.path("tender").touch()
    assert presenter.conflict(plan) == f"“{plan.path('tender').name}” is there already."
    assert "(2).docx" in presenter.conflict_detail(plan)
    plan.path("tender").with_name(f"~${plan.path('tender').name}").touch()
    assert "open in Word" in presenter.conflict_detail(plan)


def test_the_summary_is_plain_text(presenter, tmp_path):
    saved = Saved({"tender": tmp_path / "t.docx"}, True, 5, 2, 1)
    text = summary(saved, "Guards", SavePresenter(presenter.draft, tmp_path).undecided())
    assert text.startswith("Guards\nSaved as a draft\nIn the tender: 5\nOpen points: 2\n")
    assert str(tmp_path / "t.docx") in text
    assert [row[2] for row in saved_counts(saved)] == [
        "In the tender",
        "Open points",
        "Blanks to fill in",
    ]


def test_a_tender_beside_the_one_that_was_open_says_so(tmp_path):
    saved = Saved({"tender": tmp_path / "t (2).docx"}, False, 5, 0, 0, tmp_path / "t.docx")
    assert "“t.docx” is open in Word" in summary(saved, "", ())


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PermissionError(13, "denied"), "may not be written to"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (TemplateError("The tag is wrong."), "The tag is wrong."),
        (RuntimeError("x"), "Something in the program went wrong"),
    ],
)
def test_failures_say_that_nothing_was_saved(tmp_path, error, says):
    sentence = failure(error, Plan(tmp_path, "t"))
    assert sentence.startswith("Nothing was saved. ")
    assert says in sentence


def test_a_language_of_its_own_goes_to_the_plan(presenter):
    assert presenter.plan().language is None
    presenter.language = "ar"
    assert presenter.plan().language == "ar"
    assert replace(presenter.plan(), stem="x").path("record").name == "x - record.docx"
