"""The drafting record says why, on whose word, and what is left to do."""

from __future__ import annotations

from typing import Any

import pytest

from assembler.library import Library
from assembler.word import assemble, lint_docx
from assembler.word._lint_document import Document, style_of, text_of
from assembler.word._numbering import W
from assembler.word._record import record_bytes

from .small_library import write_small_library

FACTS: dict[str, Any] = {
    "regime": "us-far",
    "buyer_name": "Bureau of Ports",
    "launch_date": {"value": "2026-11-24", "source": "notice BT-05"},
    "estimated_value": "820000 USD",
    "recruits_abroad": False,
    "title": "Base laundry",
    "reference": "B-7",
    "overrides": {"include": {"journeys": "Asked for by the embassy."}},
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.load(write_small_library(tmp_path_factory.mktemp("library")))


@pytest.fixture(scope="module")
def record(library: Library) -> Document:
    selection = library.select(library.facts(FACTS))
    data = record_bytes(assemble(selection, answers={"contact": "Ann"}))
    assert lint_docx(data) == []
    return Document.read(data)


def rows(record: Document, section: str) -> list[list[str]]:
    """The rows under a heading, the table's head left out."""
    found: list[list[str]] = []
    inside = False
    for block in record.body:
        if block.tag == f"{W}p" and style_of(block).startswith("Heading"):
            inside = text_of(block) == section
        elif inside and block.tag == f"{W}tbl":
            found += [
                [text_of(cell).replace("\u00a0", " ") for cell in row.iter(f"{W}tc")]
                for row in block.iter(f"{W}tr")
            ]
    return found[1:]


def texts(record: Document) -> list[str]:
    return [text_of(paragraph) for paragraph in record.body.iter(f"{W}p")]


def test_it_opens_with_what_was_decided(record: Document) -> None:
    assert any(
        "texts are in the tender" in text
        and "one is undecided" in text
        and "The officer overrode the rules once." in text
        for text in texts(record)
    )


def test_facts_stand_with_value_and_source(record: Document) -> None:
    facts = rows(record, "Facts relied on")
    assert ["Launch date", "November 24, 2026", "notice BT-05"] in facts
    assert ["Recruits abroad", "no", "Answer of the officer"] in facts


def test_texts_stand_with_number_revision_basis_reason_and_source(record: Document) -> None:
    texts_in = {row[0]: row[1:] for row in rows(record, "Texts in the tender")}
    basis, reason = texts_in["5 Plan\nrevision 2"]
    assert basis == "Practice"
    assert "700,000" in reason
    assert "Source: A source, art. 1." in reason


def test_overrides_have_their_reason_and_undecided_texts_their_question(record: Document) -> None:
    [override] = rows(record, "Overrides")
    assert override[1:] == ["put in", "Asked for by the embassy."]
    points = rows(record, "Open points")
    assert any("housing" in row[0] and "Is housing provided?" in row[1] for row in points)


def test_blanks_say_whether_the_default_counts(record: Document) -> None:
    blanks = {row[1]: row[2] for row in rows(record, "Blanks")}
    assert blanks["Days to repay?"] == "30 (the library’s default)"
    assert blanks["Who answers for the firm?"] == "Ann"
    assert "What is the legal name?" not in blanks  # the bidder fills in forms


def test_counsel_must_approve_texts_that_are_not_approved(record: Document) -> None:
    assert any("Counsel must approve the texts before use" in text for text in texts(record))


def test_texts_left_out_have_a_reason_too(library: Library) -> None:
    selection = library.select(library.facts({**FACTS, "houses_workers": False, "overrides": {}}))
    found = Document.read(record_bytes(assemble(selection)))
    left_out = {row[0]: row[2] for row in rows(found, "Texts left out")}
    assert set(left_out) == {"Safe and fair housing\nrevision 2", "Journeys\nrevision 2"}
    assert all(left_out.values())


def test_versions_are_named(record: Document, library: Library) -> None:
    versions = dict(rows(record, "Versions"))
    assert versions["Digest of the library"] == library.digest[:16]
