"""The officer agrees to a proposal only when there is one, over the bundled library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assembler.library import Library
from assembler.model import Answer
from assembler.selection import Question

DAY = date(2026, 11, 24)
KNOWN: dict[str, Any] = {
    "regime": "eu-2014-24",
    "policy_level": "recommended",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "cpv_codes": ["90910000"],
    "places_of_performance": ["AT"],
}
TRAITS: dict[str, Any] = {
    "workforce_traits": ["migrant"],
    "business_model_traits": ["none"],
    "risk_indications": False,
}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


def asked(library: Library, facts: dict[str, Any]) -> dict[str, Question]:
    questions = library.select(library.facts(facts), on=DAY).questions
    return {question.fact: question for question in questions}


def test_what_the_proposal_needs_is_asked_before_the_officer_is_to_agree(library: Library) -> None:
    order = list(asked(library, KNOWN))
    assert [name for name in TRAITS if order.index(name) > order.index("risk_confirmed")] == []


def test_the_question_carries_the_proposal_once_there_is_one(library: Library) -> None:
    assert asked(library, KNOWN)["risk_confirmed"].proposal is None
    found = asked(library, KNOWN | TRAITS)["risk_confirmed"].proposal
    assert found is not None
    assert found.value in ("low", "medium", "high")


def test_a_proposal_decides_nothing_before_the_officer_agrees(library: Library) -> None:
    report = {**TRAITS, "risk_indications": True}
    selection = library.select(library.facts(KNOWN | report), on=DAY)
    assert selection.fact("risk_proposed").value == "high"
    assert selection.decision("grievance-channel").state == "undecided"
    agreed = library.facts(KNOWN | report | {"risk_confirmed": "low", "recruits_workers": True})
    assert library.select(agreed, on=DAY).decision("grievance-channel").state == "out"


def test_an_answer_proposed_by_a_source_is_shown_with_its_question(library: Library) -> None:
    proposed = {"award_basis": Answer("lowest_price", "notice BT-539")}
    facts = replace(library.facts(KNOWN | TRAITS | {"risk_confirmed": "high"}), proposals=proposed)
    questions = {each.fact: each for each in library.select(facts, on=DAY).questions}
    assert questions["award_basis"].proposal == proposed["award_basis"]
