"""What must hold for every contract of the three regimes, whatever is known of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assembler.library import Library
from assembler.selection import Selection

from .interview import Answers, contracts, told_in_part

LAW = settings(
    max_examples=35,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def select(library: Library, answers: Answers) -> Selection:
    return library.select(library.facts(answers))


def owed_families(library: Library, selection: Selection) -> Iterator[str]:
    """The families that the rules of the regime say the tender must have."""
    regime = selection.regime
    assert regime is not None
    for row in regime.must_contain:
        rule = library.read_expression(
            f"regimes/{regime.id}", 1, "must_contain", row.when or "true"
        )
        if rule.value(selection.whole) is True:
            yield from row.families


@LAW
@given(data=st.data())
def test_what_is_decided_on_some_answers_stays_so_when_all_are_known(
    library: Library, data: st.DataObject
) -> None:
    part, full = data.draw(told_in_part(library))
    before, after = select(library, part), select(library, full)
    changed = {
        each.id: (each.state, after.decision(each.id).state)
        for each in before.decisions
        if each.state not in ("undecided", after.decision(each.id).state)
    }
    assert changed == {}


@LAW
@given(data=st.data())
def test_every_undecided_text_has_a_question_that_can_be_asked(
    library: Library, data: st.DataObject
) -> None:
    part, _ = data.draw(told_in_part(library))
    selection = select(library, part)
    askable = {question.fact for question in selection.questions}
    stuck = [each.id for each in selection.undecided if not askable & set(each.missing)]
    assert stuck == []


@LAW
@given(data=st.data())
def test_no_two_texts_that_exclude_each_other_are_both_in(
    library: Library, data: st.DataObject
) -> None:
    for answers in data.draw(told_in_part(library)):
        assert select(library, answers).conflicts == ()


@LAW
@given(data=st.data())
def test_a_tender_holds_every_family_that_its_regime_owes(
    library: Library, data: st.DataObject
) -> None:
    selection = select(library, data.draw(contracts(library)))
    held = {each.family for each in selection.included}
    assert set(owed_families(library, selection)) - held == set()


@LAW
@given(data=st.data())
def test_no_text_is_in_for_a_regime_that_its_basis_does_not_name(
    library: Library, data: st.DataObject
) -> None:
    """The three regimes never see each other's official texts."""
    answers = data.draw(contracts(library))
    foreign = {"osce-model": ("far-", "-eu"), "us-far": ("-eu", "dfars"), "eu-2014-24": ("far-",)}
    included = [each.id for each in select(library, answers).included]
    marks = foreign[answers["regime"]]
    assert [name for name in included if name.startswith(marks) or name.endswith(marks)] == []


@LAW
@given(data=st.data())
def test_at_minimum_policy_no_practice_text_comes_in_by_its_own_rule(
    library: Library, data: st.DataObject
) -> None:
    selection = select(library, data.draw(contracts(library, policy="minimum")))
    practice = [
        each.id
        for each in selection.included
        if each.basis == "practice" and not each.brought_in_by and not each.clause.is_by_use
    ]
    assert practice == []


@LAW
@given(data=st.data())
def test_a_minimum_policy_loses_no_law_text(library: Library, data: st.DataObject) -> None:
    answers = data.draw(contracts(library, policy="strict"))
    strict = select(library, answers)
    minimum = select(library, {**answers, "policy_level": "minimum"})
    law = {
        each.id
        for each in strict.included
        if each.basis == "law" and not each.clause.is_by_use  # definitions go with their texts
    }
    kept = {each.id for each in minimum.included if each.basis == "law"}
    assert law - kept == set()


@LAW
@given(data=st.data())
def test_the_more_an_agency_wants_the_more_it_gets(library: Library, data: st.DataObject) -> None:
    answers = data.draw(contracts(library, policy="strict"))
    texts = {
        level: {each.id for each in select(library, {**answers, "policy_level": level}).included}
        for level in ("minimum", "recommended", "strict")
    }
    assert texts["minimum"] <= texts["recommended"] <= texts["strict"]


@LAW
@given(data=st.data())
def test_nobody_hired_means_no_text_about_hiring(library: Library, data: st.DataObject) -> None:
    answers = data.draw(contracts(library))
    if answers["recruits_workers"]:
        return
    families = {each.family for each in select(library, answers).included}
    assert not families & {"recruitment", "return-travel"}


@pytest.mark.parametrize("regime", ["osce-model", "us-far", "eu-2014-24"])
def test_with_the_regime_alone_everything_open_can_be_asked(library: Library, regime: str) -> None:
    selection = select(library, {"regime": regime})
    askable = {question.fact for question in selection.questions}
    assert selection.undecided
    assert all(askable & set(each.missing) for each in selection.undecided)
