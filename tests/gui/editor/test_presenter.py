"""A clause file at work, without a window."""

from datetime import date
from pathlib import Path

import pytest

from assembler import Library
from assembler.library import FileChangedError, copy_to_overlay
from gui.editor.presenter import ClauseDocument, difference, look
from gui.editor.rule_presenter import answers_of, facts_of_rule, try_rule


@pytest.fixture
def ours(library: Library, tmp_path: Path) -> Library:
    copy_to_overlay(library, "clauses.recruitment-fees", tmp_path / "ours")
    return Library.load(tmp_path / "ours")


@pytest.fixture
def document(ours: Library) -> ClauseDocument:
    return ClauseDocument(ours, "recruitment-fees")


def changed_lines(document: ClauseDocument, text: str) -> list[str]:
    before = document.text.split("\n")
    return [line for line in text.split("\n") if line not in before]


def test_a_field_of_the_form_changes_its_line_only(document: ClauseDocument) -> None:
    text = document.with_words("title", "Nobody pays for a job")
    assert changed_lines(document, text) == ["title: Nobody pays for a job"]


def test_the_same_words_change_nothing(document: ClauseDocument) -> None:
    for name in ("title", "basis", "applies_when", "requires", "guidance"):
        assert document.with_words(name, document.words(name)) == document.text
    assert document.with_rows("authority", document.rows("authority")) == document.text
    assert document.with_rows("fill_ins", document.rows("fill_ins")) == document.text
    assert document.with_body(document.body) == document.text
    assert document.with_day("from", document.day("from")) == document.text


def test_a_basis_by_regime_is_one_line(document: ClauseDocument) -> None:
    text = document.with_words("basis", "us-far: law; default: practice")
    assert "basis: {us-far: law, default: practice}" in text


def test_days_of_validity(document: ClauseDocument) -> None:
    document.text = document.with_day("until", date(2030, 1, 1))
    assert document.day("until") == date(2030, 1, 1)
    document.text = document.with_day("until", None)
    assert document.day("until") is None


def test_a_new_revision_carries_its_note(document: ClauseDocument) -> None:
    before = document.revision
    text = document.new_revision("repay # at once")
    assert f"revision: {before + 1}  # repay at once" in text.split("\n")
    document.text = text
    assert document.revision == before + 1


def test_saving_writes_what_changed_and_no_more(document: ClauseDocument) -> None:
    before = document.file.path.read_text(encoding="utf-8")
    document.text = document.with_words("title", "Nobody pays")
    document.save()
    after = document.file.path.read_text(encoding="utf-8")
    said = [line for line in difference(before, after).split("\n") if line[:1] in "+-"]
    assert said == ["-title: No recruitment fees", "+title: Nobody pays"]
    assert not document.is_modified


def test_a_file_that_changed_meanwhile_is_not_written_over(document: ClauseDocument) -> None:
    theirs = document.text.replace("\n2. ", "\n2. They say: ")
    document.file.path.write_text(theirs, encoding="utf-8")
    document.text = document.with_words("title", "Mine")
    assert document.is_changed_on_disk()
    with pytest.raises(FileChangedError):
        document.save()
    assert "They say" in document.difference()
    document.keep_mine()
    document.save()
    assert "Mine" in document.file.path.read_text(encoding="utf-8")


def test_a_look_finds_problems_and_lays_the_text_out(document: ClauseDocument) -> None:
    text = document.with_body(document.body + "\nThe **Unheard Word** is paid.")
    found = look(document.library, document.clause_id, text)
    assert any("Unheard Word" in each.message for each in found.findings)
    assert found.rows[-1].clause_id == "recruitment-fees"
    broken = look(document.library, document.clause_id, text.replace("title:", "titel:"))
    assert broken.problem
    assert broken.findings


def test_completions_hold_terms_blanks_clauses_and_facts(document: ClauseDocument) -> None:
    words = {each.text for each in document.completions()}
    assert {
        "**Worker**",
        "{{ repayment_days }}",
        '{{ ref("housing") }}',
        "recruits_workers",
    } <= words


def test_a_rule_is_tried_with_typed_answers(document: ClauseDocument) -> None:
    names = [each.name for each in facts_of_rule(document.library, document.clause_id)]
    assert "regime" in names
    assert "us_federal" not in names  # it follows from others
    answers = {"regime": "us-far", "recruits_workers": "yes", "launch_date": "2027-01-01"}
    found = try_rule(document.library, document.clause_id, document.text, answers)
    assert found.state == "in"
    assert found.steps
    answers["recruits_workers"] = "no"
    assert try_rule(document.library, document.clause_id, document.text, answers).state == "out"
    assert try_rule(document.library, document.clause_id, document.text, {}).state == "undecided"


def test_a_wrong_answer_is_told_at_its_fact(document: ClauseDocument) -> None:
    found = try_rule(document.library, document.clause_id, document.text, {"regime": "mars"})
    assert found.wrong is not None
    assert "regime" in found.wrong


def test_answers_of_a_tender_read_back_the_same(library: Library) -> None:
    facts = library.facts(
        {"regime": "us-far", "recruits_workers": True, "places_of_performance": ["KW", "DE"],
         "estimated_value": "820000 USD"}
    )  # fmt: skip
    names = ("regime", "recruits_workers", "places_of_performance", "estimated_value")
    assert answers_of(facts, names) == {
        "regime": "us-far",
        "recruits_workers": "yes",
        "places_of_performance": "KW, DE",
        "estimated_value": "820000 USD",
    }
