"""Work files: what is saved is what is opened, and nothing of another library is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from assembler.errors import IntakeError
from assembler.intake import read_source
from assembler.library import Library
from gui.draft import Draft, work_file
from tests.law.interview import Answers, contracts

LIBRARY = Library.load()


@pytest.fixture
def draft() -> Draft:
    draft = Draft(
        LIBRARY,
        LIBRARY.facts(
            {
                "title": "Wäscherei “Kuwait”",
                "reference": "K-1",
                "regime": "us-far",
                "estimated_value": {
                    "amount": "820000.50",
                    "currency": "USD",
                    "vat": "included",
                    "vat_rate": "0.2",
                },
                "launch_date": "2026-11-24",
                "cpv_codes": ["90910000"],
                "lots": {"LOT-0001": {"recruits_workers": True}, "LOT-0002": {}},
                "overrides": {
                    "exclude": {"compliance-plan": "Too small."},
                    "include": {"recruitment-fees": "Always."},
                },
                "judgements": {"recruitment-fees": "Weighed."},
                "subcontracts": [{"sub_name": "A", "sub_value": "5 USD", "sub_tier": 1}],
            }
        ),
    )
    draft.postpone("buyer_name")
    return draft


def test_what_is_saved_is_what_is_opened(draft: Draft, tmp_path: Path) -> None:
    path = work_file.save(draft, tmp_path / "a.clausewright")
    opened = work_file.load(path, LIBRARY)
    assert {each.clause for each in opened.facts.overrides} == {
        "compliance-plan",
        "recruitment-fees",
    }
    assert (opened.facts.answers, opened.facts.lots) == (draft.facts.answers, draft.facts.lots)
    assert opened.facts.subcontracts == draft.facts.subcontracts
    assert opened.postponed == {"buyer_name"}
    assert (opened.title, opened.path, opened.kept) == (draft.title, path, ())
    assert not draft.is_modified
    assert not opened.is_modified


def test_saving_again_gives_the_same_bytes(draft: Draft, tmp_path: Path) -> None:
    first = work_file.save(draft, tmp_path / "a.clausewright").read_bytes()
    again = work_file.load(tmp_path / "a.clausewright", LIBRARY)
    assert work_file.save(again).read_bytes() == first


def test_the_file_is_sorted_json_in_utf8_with_schema_and_digest(
    draft: Draft, tmp_path: Path
) -> None:
    text = work_file.save(draft, tmp_path / "a.clausewright").read_bytes().decode("utf-8")
    document = json.loads(text)
    assert list(document) == sorted(document)
    assert document["clausewright"] == 1
    assert document["library_digest"] == LIBRARY.digest
    assert "Wäscherei “Kuwait”" in text


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(contracts(LIBRARY))
def test_every_contract_comes_back_as_it_was(answers: Answers) -> None:
    draft = Draft(LIBRARY, LIBRARY.facts(answers))
    data = json.dumps(draft.source()).encode()
    found = work_file.of_work_file(work_file.read_bytes(data, LIBRARY, ""), LIBRARY, None)
    assert found.facts == draft.facts
    assert found.source() == draft.source()


def test_the_command_line_takes_it_as_a_source(draft: Draft, tmp_path: Path) -> None:
    path = work_file.save(draft, tmp_path / "a.clausewright")
    assert read_source(path, LIBRARY).answers == draft.facts.answers


def test_a_newer_schema_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "a.clausewright"
    path.write_text('{"clausewright": 99}', encoding="utf-8")
    with pytest.raises(IntakeError, match=r"newer Clausewright .* Open it with that program"):
        work_file.load(path, LIBRARY)


FOREIGN = {
    "clausewright": 1,
    "library": "Another 9",
    "library_digest": "0" * 64,
    "regime": {"value": "us-far", "source": "officer"},
    "buyer_type": {"value": "ministry", "source": "officer"},
    "shoe_size": {"value": 42, "source": "officer"},
    "lots": {"L.1": {"recruits_workers": {"value": True, "source": "officer"}, "tall": "yes"}},
    "overrides": {"include": {"gone-clause": "We want it.", "recruitment-fees": "Always."}},
    "judgements": {"gone-clause": "Weighed."},
    "fill_ins": {"gone-clause.days": 3},
    "subcontracts": [{"sub_name": "A"}, {"sub_shoe": 1}],
    "proposals": {"shoe_size": 41, "contract_nature": "works"},
    "notices": ["Said by the notice."],
    "postponed": ["buyer_name"],
}


def test_a_file_of_another_library_opens_and_says_what_does_not_fit(tmp_path: Path) -> None:
    path = tmp_path / "a.clausewright"
    path.write_text(json.dumps(FOREIGN), encoding="utf-8")
    opened = work_file.load(path, LIBRARY)
    assert opened.facts.answers["regime"].value == "us-far"
    assert [each.clause for each in opened.facts.overrides] == ["recruitment-fees"]
    assert list(opened.facts.lots) == ["L.1"]
    assert {each.place for each in opened.kept} == {
        ("buyer_type",),
        ("shoe_size",),
        ("lots", "L.1", "tall"),
        ("overrides", "include", "gone-clause"),
        ("judgements", "gone-clause"),
        ("fill_ins", "gone-clause.days"),
        ("subcontracts", "1"),
        ("proposals", "shoe_size"),
    }
    said = {str(each) for each in opened.kept}
    assert any("buyer_type is kept but does not count: “ministry”" in each for each in said)


def test_nothing_of_another_library_is_lost_on_the_way_back(tmp_path: Path) -> None:
    path = tmp_path / "a.clausewright"
    path.write_text(json.dumps(FOREIGN), encoding="utf-8")
    opened = work_file.load(path, LIBRARY)
    opened.answer("recruits_workers", "yes")
    saved = json.loads(work_file.save(opened).read_text(encoding="utf-8"))
    assert saved["buyer_type"] == FOREIGN["buyer_type"]
    assert saved["shoe_size"] == FOREIGN["shoe_size"]
    assert saved["lots"]["L.1"]["tall"] == "yes"
    assert saved["overrides"]["include"] == {
        "gone-clause": "We want it.",
        "recruitment-fees": "Always.",
    }
    assert saved["judgements"] == FOREIGN["judgements"]
    assert saved["fill_ins"] == FOREIGN["fill_ins"]
    assert saved["subcontracts"] == FOREIGN["subcontracts"]
    assert saved["proposals"]["shoe_size"] == 41
    assert saved["notices"] == FOREIGN["notices"]
    assert saved["library_digest"] == LIBRARY.digest


def test_an_answer_given_since_counts_more_than_the_one_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.clausewright"
    path.write_text(json.dumps(FOREIGN), encoding="utf-8")
    opened = work_file.load(path, LIBRARY)
    opened.answer("buyer_type", "defence")
    work_file.save(opened)
    assert work_file.load(path, LIBRARY).facts.answers["buyer_type"].value == "defence"


def test_the_command_line_says_what_does_not_fit() -> None:
    facts = read_source(json.dumps(FOREIGN).encode(), LIBRARY)
    assert facts.notices[0] == "Said by the notice."
    assert any("shoe_size is kept but does not count" in each for each in facts.notices)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no work file, or it was cut off"),
        (b'{"clausewright": 1, "ti', "no work file, or it was cut off"),
        (b"\xff\xfe", "no work file, or it was cut off"),
        (b"[" * 100_000, "no work file, or it was cut off"),
        (b"[1]", "no work file of Clausewright"),
        (b'{"regime": "us-far"}', "no work file of Clausewright"),
        (b'{"clausewright": 1, "lots": [1]}', "is a mapping"),
        (b'{"clausewright": 1, "lots": {"a": 1}}', "is a mapping"),
        (b'{"clausewright": 1, "overrides": {"include": []}}', "is a mapping"),
        (b'{"clausewright": 1, "subcontracts": {}}', "is a list"),
        (b'{"clausewright": 1, "postponed": "x"}', "is a list"),
        (b'{"clausewright": 1, "fill_ins": 3}', "is a mapping"),
    ],
)
def test_what_is_no_work_file_is_told_in_a_sentence(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    path = tmp_path / "a.clausewright"
    path.write_bytes(content)
    with pytest.raises(IntakeError, match=problem) as error:
        work_file.load(path, LIBRARY)
    assert str(path) in str(error.value)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="no such file"):
        work_file.load(tmp_path / "a.clausewright", LIBRARY)
    with pytest.raises(IntakeError, match="cannot be read"):
        work_file.load(tmp_path, LIBRARY)


def test_a_notice_or_a_facts_file_begins_a_new_tender(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("regime: us-far\n", encoding="utf-8")
    draft = work_file.load_source(path, LIBRARY)
    assert draft.path is None
    assert draft.facts.answers["regime"].source == "facts file facts.yaml"


def test_a_work_file_is_known_by_its_content(draft: Draft, tmp_path: Path) -> None:
    path = work_file.save(draft, tmp_path / "answers.json")
    assert work_file.load_source(path, LIBRARY).path == path


def test_a_failed_save_leaves_the_old_file_and_the_draft_modified(
    draft: Draft, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        work_file.save(draft, tmp_path / "no folder" / "a.clausewright")
    assert draft.is_modified
    assert draft.path is None
    with pytest.raises(ValueError, match="needs a path"):
        work_file.save(draft)
