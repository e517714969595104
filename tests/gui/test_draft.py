"""A draft is always consistent: an edit changes everything or nothing, and can be put back."""

from __future__ import annotations

from datetime import date

import pytest

from assembler.errors import FactError
from assembler.library import Library
from assembler.model import Facts, Money
from gui.draft import Change, Draft


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture
def draft(library: Library) -> Draft:
    return Draft(
        library,
        library.facts(
            {
                "regime": "us-far",
                "contract_nature": "services",
                "additional_natures": ["none"],
                "launch_date": "2026-11-24",
                "estimated_value": "820000 USD",
                "places_of_performance": ["JO"],
            }
        ),
    )


def test_an_answer_gives_the_selection_that_the_library_gives(draft: Draft) -> None:
    draft.answer("services_abroad_value", "820000 USD")
    fresh = draft.library.select(draft.facts)
    states = {name: draft.selection.state_of(name) for name in draft.library.clauses}
    assert states == {name: fresh.state_of(name) for name in draft.library.clauses}
    assert draft.facts.answers["services_abroad_value"].value == Money.parse("820000 USD")
    assert draft.facts.answers["services_abroad_value"].source == "officer"


def test_the_last_change_names_what_came_in_and_what_was_settled(draft: Draft) -> None:
    draft.answer("services_abroad_value", "820000 USD")
    assert "compliance-plan" in draft.last_change.came_in
    assert "compliance-plan" in draft.last_change.settled
    draft.answer("services_abroad_value", "700000 USD")
    assert "compliance-plan" in draft.last_change.went_out
    assert "compliance-plan" not in draft.last_change.settled


def test_a_withdrawn_answer_leaves_the_clause_undecided(draft: Draft) -> None:
    draft.answer("services_abroad_value", "820000 USD")
    draft.answer("services_abroad_value", None)
    assert "services_abroad_value" not in draft.facts.answers
    assert "compliance-plan" in draft.last_change.became_undecided


def test_an_answer_that_does_not_fit_changes_nothing(draft: Draft) -> None:
    calls: list[str] = []
    draft.subscribe(lambda: calls.append("told"))
    before = draft.snapshot()
    with pytest.raises(FactError, match="no currency"):
        draft.answer("estimated_value", 820000)
    with pytest.raises(FactError, match="no such fact"):
        draft.answer("estimated_valu", "820000 USD")
    assert draft.snapshot() is before
    assert calls == []


def test_listeners_are_told_until_they_leave(draft: Draft) -> None:
    calls: list[str] = []
    leave = draft.subscribe(lambda: calls.append("told"))
    draft.answer("recruits_workers", "yes")
    leave()
    leave()
    draft.answer("recruits_workers", "no")
    assert calls == ["told"]


def test_a_draft_is_modified_only_while_it_says_something_else(draft: Draft) -> None:
    assert not draft.is_modified
    draft.answer("recruits_workers", "yes")
    assert draft.is_modified
    draft.answer("recruits_workers", None)
    assert not draft.is_modified


def test_work_brought_back_after_a_crash_counts_as_modified(draft: Draft) -> None:
    draft.mark_unsaved()
    assert draft.is_modified


def test_a_question_can_be_put_off_and_answered_later(draft: Draft) -> None:
    draft.answer("recruits_workers", "yes")
    draft.postpone("recruits_workers")
    assert "recruits_workers" not in draft.facts.answers
    assert draft.postponed == {"recruits_workers"}
    draft.answer("recruits_workers", "no")
    assert draft.postponed == frozenset()


def test_lots_have_answers_of_their_own(draft: Draft) -> None:
    draft.set_lots(["LOT-0001", "LOT-0002"])
    draft.answer_lots("recruits_workers", {"LOT-0001": "yes", "LOT-0002": "no"})
    assert draft.lots == ("LOT-0001", "LOT-0002")
    found = {lot: draft.facts.lots[lot]["recruits_workers"].value for lot in draft.lots}
    assert found == {"LOT-0001": True, "LOT-0002": False}
    draft.set_lots(["LOT-0001"])
    assert draft.facts.lots["LOT-0001"]["recruits_workers"].value is True
    draft.answer("recruits_workers", None, lot="LOT-0001")
    assert draft.facts.lots == {"LOT-0001": {}}


def test_a_question_of_the_whole_purchase_is_not_answered_per_lot(draft: Draft) -> None:
    draft.set_lots(["LOT-0001"])
    with pytest.raises(FactError, match="whole contract"):
        draft.answer("estimated_value", "1 EUR", lot="LOT-0001")


@pytest.mark.parametrize("names", [["A", "A"], ["A", " "]])
def test_each_lot_has_a_name_of_its_own(draft: Draft, names: list[str]) -> None:
    with pytest.raises(FactError, match="name of its own"):
        draft.set_lots(names)


def test_postponing_withdraws_the_answers_of_all_lots(draft: Draft) -> None:
    draft.set_lots(["A", "B"])
    draft.answer_lots("recruits_workers", {"A": "yes", "B": "no"})
    draft.postpone("recruits_workers")
    assert draft.facts.lots == {"A": {}, "B": {}}


def test_an_override_needs_a_reason_and_replaces_the_one_before(draft: Draft) -> None:
    with pytest.raises(FactError, match="write the reason"):
        draft.override("compliance-plan", "exclude", "  ")
    draft.override("compliance-plan", "include", "The agency asks for it.")
    assert draft.selection.state_of("compliance-plan") == "in"
    draft.override("compliance-plan", "exclude", "Counsel advised against it.")
    assert [each.action for each in draft.facts.overrides] == ["exclude"]
    draft.override("compliance-plan", None)
    assert draft.facts.overrides == ()


def test_an_unknown_clause_is_neither_overridden_nor_judged(draft: Draft) -> None:
    with pytest.raises(FactError, match="no such clause"):
        draft.override("compliance-plans", "include", "Why not.")
    with pytest.raises(FactError, match="no such clause"):
        draft.judge("compliance-plans", "Why not.")


def test_judgements_and_blanks_are_recorded_and_taken_back(draft: Draft) -> None:
    clause = next(each for each in draft.library.clauses.values() if each.fill_ins)
    blank = f"{clause.id}.{next(iter(clause.fill_ins))}"
    draft.judge(clause.id, " Weighed. ")
    draft.fill_in(blank, "21")
    assert draft.facts.judgements == {clause.id: "Weighed."}
    assert draft.answers() == {blank: "21"}
    draft.judge(clause.id, None)
    draft.fill_in(blank, None)
    assert (draft.facts.judgements, draft.answers()) == ({}, {})
    with pytest.raises(FactError, match="no clause has such a blank"):
        draft.fill_in("no-such-blank", "1")


def test_title_and_reference_are_set_on_one_line(draft: Draft) -> None:
    draft.rename(" Laundry\n services ", " K-1 ")
    assert (draft.title, draft.reference) == ("Laundry services", "K-1")


def test_trying_an_edit_tells_its_effect_and_leaves_the_draft_alone(draft: Draft) -> None:
    before = draft.snapshot()
    change = draft.attempt(lambda each: each.answer("services_abroad_value", "820000 USD"))
    assert "compliance-plan" in change.came_in
    assert draft.snapshot() is before
    assert draft.last_change == Change()


def test_a_restored_state_is_the_very_same(draft: Draft) -> None:
    before = draft.snapshot()
    draft.answer("recruits_workers", "yes")
    came_in = draft.last_change.came_in
    draft.restore(before)
    assert draft.snapshot() is before
    assert set(came_in) <= set(draft.last_change.went_out + draft.last_change.became_undecided)


def test_a_change_says_whether_anything_moved(draft: Draft) -> None:
    draft.rename("Another title", "")
    assert not draft.last_change
    draft.answer("services_abroad_value", "820000 USD")
    assert draft.last_change
    assert draft.last_change.touched >= set(draft.last_change.came_in)
    assert set(draft.last_change.ruled_out).isdisjoint(draft.last_change.came_in)


def test_a_new_draft_begins_with_nothing(library: Library) -> None:
    draft = Draft(library)
    assert draft.facts == Facts()
    assert not draft.is_modified
    draft.answer("launch_date", date(2026, 11, 24))
    assert draft.selection.day == date(2026, 11, 24)
