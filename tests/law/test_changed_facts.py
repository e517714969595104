"""A selection for changed facts is the one that would be made from the start."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.library import Library
from assembler.selection import Selection

from .contracts import HIGH_US, MODEL, SUPPLIES_EU
from .contracts import select as select_on_the_day
from .interview import contracts, told_in_part
from .test_selection_laws import LAW


def told(selection: Selection) -> dict[str, tuple[object, ...]]:
    return {
        each.id: (each.state, each.basis, each.reason, each.missing, each.brought_in_by)
        for each in selection.decisions
    }


def assert_same(one: Selection, other: Selection) -> None:
    assert told(one) == told(other)
    assert one.warnings == other.warnings
    assert [each.fact for each in one.questions] == [each.fact for each in other.questions]


@LAW
@given(data=st.data())
def test_more_answers_give_the_same_selection_in_steps_and_at_once(
    library: Library, data: st.DataObject
) -> None:
    part, full = data.draw(told_in_part(library))
    facts = library.facts(full)
    stepwise = library.select(library.facts(part)).changed(facts)
    assert_same(stepwise, library.select(facts))


@LAW
@given(data=st.data())
def test_another_contract_gives_its_own_selection_whatever_was_before(
    library: Library, data: st.DataObject
) -> None:
    first, second = data.draw(contracts(library)), data.draw(contracts(library))
    facts = library.facts(second)
    assert_same(library.select(library.facts(first)).changed(facts), library.select(facts))


@pytest.mark.parametrize("contract", [HIGH_US, MODEL, SUPPLIES_EU])
@pytest.mark.parametrize(
    "change",
    [
        {"recruits_workers": False},
        {"regime": "uk-pa2023"},
        {"policy_level": "strict", "cpv_codes": ["79713000"]},
        {"overrides": {"exclude": {"notification": "Told elsewhere."}}},
        {"lots": {"LOT-1": {"contract_nature": "works"}, "LOT-2": {}}},
    ],
)
def test_each_kind_of_change_is_seen(
    library: Library, contract: dict[str, Any], change: dict[str, Any]
) -> None:
    before = select_on_the_day(library, contract)
    after = select_on_the_day(library, {**contract, **change})
    there = before.changed(after.facts)
    assert_same(there, after)
    assert_same(there.changed(before.facts), before)


def test_an_answer_taken_back_is_asked_again(library: Library) -> None:
    before = select_on_the_day(library, MODEL)
    after = before.changed(before.facts.with_answers({"recruits_workers": None}))
    assert "recruits_workers" in {each.fact for each in after.questions}
    assert len(after.undecided) > len(before.undecided)
