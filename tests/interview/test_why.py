"""Why a question is asked: what turns on it, which amounts, under which law."""

from __future__ import annotations

from assembler.interview import why_asked
from assembler.interview._change import change_between

from .conftest import Select
from .test_agenda import US


def test_the_clauses_that_wait_are_named(select: Select) -> None:
    selection = select(**US)
    reason = why_asked(selection, "services_abroad_value")
    assert "compliance-plan" in reason.clauses
    assert not reason.is_settled
    assert all(selection.state_of(name) == "undecided" for name in reason.clauses)


def test_the_amount_that_counts_on_the_launch_day_is_named(select: Select) -> None:
    now = why_asked(select(**US), "services_abroad_value").thresholds
    assert {str(use.value) for use in now} == {"700,000 USD"}
    before = why_asked(select(**{**US, "launch_date": "2025-09-30"}), "services_abroad_value")
    assert "700,000 USD" not in {str(use.value) for use in before.thresholds}


def test_without_a_day_no_amount_is_named(select: Select) -> None:
    facts = {name: value for name, value in US.items() if name != "launch_date"}
    assert why_asked(select(**facts), "services_abroad_value").thresholds == ()


def test_the_law_is_that_of_the_rules_that_are_followed(select: Select) -> None:
    american = why_asked(select(**US), "recruits_workers").authority
    assert american is not None
    assert american.cite.startswith("FAR ")
    european = why_asked(select(regime="eu-2014-24"), "recruits_workers").authority
    assert european is not None
    assert not european.cite.startswith("FAR ")
    assert why_asked(select(), "recruits_workers").authority is None


def test_an_answered_question_names_what_it_bears_on(select: Select) -> None:
    selection = select(**US, recruits_workers=True)
    reason = why_asked(selection, "recruits_workers")
    assert reason.is_settled
    assert "recruitment-fees" in reason.clauses
    assert all(selection.state_of(name) != "out" for name in reason.clauses)


def test_definitions_come_after_the_texts_that_use_them(select: Select) -> None:
    selection = select(**US)
    reason = why_asked(selection, "services_abroad_value")
    kinds = [selection.library.clauses[name].kind == "definition" for name in reason.clauses]
    assert kinds == sorted(kinds)


def test_a_change_tells_apart_what_became_of_each_clause(select: Select) -> None:
    before, after = select(**US), select(**US, services_abroad_value="820000 USD")
    change = change_between(before, after)
    assert "compliance-plan" in change.came_in
    back = change_between(after, before)
    assert "compliance-plan" in back.became_undecided
    assert not change_between(before, before)
