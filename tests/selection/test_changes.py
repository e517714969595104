"""Which answers would give a clause another state, and what else comes of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assembler.errors import FactError
from assembler.library import Library
from assembler.model import Answer, Facts, Money
from assembler.selection import Change, Selection

from .conftest import MakeLibrary

DAY = date(2026, 11, 24)


def changes(
    library: Library, clause: str, facts: dict[str, object], on: date | None = DAY
) -> tuple[Change, ...]:
    return library.select(facts, on=on).what_would_change(clause)


def told(found: tuple[Change, ...]) -> list[str]:
    return [f"{change.fact}: {change.other} -> {change.state}" for change in found]


def with_change(facts: Facts, change: Change) -> Facts:
    """The facts with the answer that a change proposes, in the whole contract and its lots."""
    answer = None if change.value is None else Answer(change.value, "officer")
    changed = facts.with_answers({change.fact: answer})
    lots = {}
    for lot, own in facts.lots.items():
        rest = {name: each for name, each in own.items() if name != change.fact}
        has_own = change.fact in own
        lots[lot] = {**rest, change.fact: answer} if has_own and answer else rest
    return Facts(answers=changed.answers, lots=lots)


# One kind of question each


def test_a_yes_turns_what_a_no_keeps_out(make_library: MakeLibrary) -> None:
    library = make_library(fees={"applies_when": "hires"})
    assert told(changes(library, "fees", {"hires": False})) == [
        "hires: yes -> in",
        "hires: taken back -> undecided",
    ]
    assert told(changes(library, "fees", {"hires": True}))[0] == "hires: no -> out"


def test_an_open_question_has_both_answers(make_library: MakeLibrary) -> None:
    library = make_library(fees={"applies_when": "hires"})
    [first, second] = changes(library, "fees", {})
    assert {first.other, second.other} == {"yes", "no"}
    assert first.now == "not known"


def test_each_choice_that_turns_it_is_named(make_library: MakeLibrary) -> None:
    library = make_library(far={"applies_when": 'regime == "us-far"'})
    assert told(changes(library, "far", {"regime": "no"}))[0] == "regime: FAR -> in"


@pytest.mark.parametrize(
    ("value", "other", "amount"),
    [
        ("820 USD", "at 700 USD or less", "700"),
        ("700.01 USD", "at 700 USD or less", "700"),
        ("700 USD", "over 700 USD", "700.01"),
        ("12 USD", "over 700 USD", "700.01"),
    ],
)
def test_an_amount_turns_beside_the_figure_in_force(
    make_library: MakeLibrary, value: str, other: str, amount: str
) -> None:
    library = make_library(plan={"applies_when": 'over(value, "plan")'})
    found = changes(library, "plan", {"regime": "us-far", "value": value})
    [first] = [change for change in found if change.fact == "value" and change.value]
    assert first.other == other
    assert isinstance(first.value, Money)
    assert str(first.value.amount) == amount


def test_the_figure_is_that_of_the_launch_day(make_library: MakeLibrary) -> None:
    library = make_library(plan={"applies_when": 'over(value, "plan")'})
    facts: dict[str, object] = {"regime": "us-far", "value": "600 USD"}
    before = changes(library, "plan", facts, on=date(2025, 9, 30))
    assert told(before)[:2] == [
        "launch_date: on 2025-10-01 or later -> out",
        "value: at 500 USD or less -> out",
    ]
    after = changes(library, "plan", facts)
    assert told(after)[:2] == [
        "launch_date: on 2015-03-02 or later and before 2025-10-01 -> in",
        "value: over 700 USD -> in",
    ]


def test_an_amount_that_nobody_gave_is_asked_for_on_both_sides(make_library: MakeLibrary) -> None:
    library = make_library(plan={"applies_when": 'over(value, "plan")'})
    assert told(changes(library, "plan", {"regime": "us-far"})) == [
        "value: at 700 USD or less -> out",
        "value: over 700 USD -> in",
    ]


def test_an_amount_in_another_currency_is_told_nothing_of_the_figure(
    make_library: MakeLibrary,
) -> None:
    library = make_library(plan={"applies_when": 'over(value, "plan")'})
    assert changes(library, "plan", {"regime": "us-far", "value": "820 EUR"}) == ()


def test_the_days_of_the_text_itself_turn_it(make_library: MakeLibrary) -> None:
    library = make_library(
        fees={"effective": {"from": date(2026, 1, 1), "until": date(2026, 12, 31)}}
    )
    inside = told(changes(library, "fees", {"launch_date": "2026-06-01"}, on=None))
    assert inside[:2] == [
        "launch_date: before 2026-01-01 -> out",
        "launch_date: on 2027-01-01 or later -> out",
    ]
    late = told(changes(library, "fees", {"launch_date": "2027-01-01"}, on=None))
    assert late[0] == "launch_date: on 2026-01-01 or later and before 2027-01-01 -> in"


# What else


def test_the_answer_with_the_fewest_side_effects_comes_first(make_library: MakeLibrary) -> None:
    library = make_library(
        fees={"applies_when": "hires and strict"},
        travel={"applies_when": "hires"},
        housing={"applies_when": "hires"},
    )
    found = changes(library, "fees", {"hires": True, "strict": True})
    assert told(found) == [
        "strict: no -> out",
        "hires: no -> out",
        "strict: taken back -> undecided",
        "hires: taken back -> undecided",
    ]
    assert found[1].went_out == ("housing", "travel")
    assert found[1].others == 2
    assert found[3].became_undecided == ("housing", "travel")


def test_a_text_that_another_brings_in_turns_with_it(make_library: MakeLibrary) -> None:
    library = make_library(
        plan={"applies_when": "strict", "requires": ["report"]},
        report={"applies_when": "false"},
    )
    assert told(changes(library, "report", {"strict": True}))[0] == "strict: no -> out"
    assert told(changes(library, "report", {"strict": False}))[0] == "strict: yes -> in"


def test_a_text_that_gave_its_place_comes_back(make_library: MakeLibrary) -> None:
    library = make_library(
        general={},
        special={"applies_when": "strict", "replaces": {"id": "general"}},
    )
    assert told(changes(library, "general", {"strict": True}))[0] == "strict: no -> in"


def test_a_definition_goes_with_the_last_text_that_uses_it(make_library: MakeLibrary) -> None:
    library = make_library(
        fees={"applies_when": "hires", "body": "1. No **Fee** is paid."},
        def_fee={
            "kind": "definition",
            "section": "Terms used",
            "applies_when": "by_use",
            "defines": ["Fee"],
            "body": "**Fee** means money.",
        },
    )
    assert told(changes(library, "def-fee", {"hires": True}))[0] == "hires: no -> out"
    assert told(changes(library, "def-fee", {"hires": False}))[0] == "hires: yes -> in"


def test_nothing_turns_the_word_of_the_officer(make_library: MakeLibrary) -> None:
    library = make_library(fees={"applies_when": "hires"})
    facts = {"hires": False, "overrides": {"include": {"fees": "they asked"}}}
    assert changes(library, "fees", facts) == ()


def test_no_single_answer_may_be_enough(make_library: MakeLibrary) -> None:
    library = make_library(fees={"applies_when": "hires and strict"})
    assert changes(library, "fees", {"hires": False, "strict": False}) == ()


def test_answers_of_lots_turn_together(make_library: MakeLibrary) -> None:
    library = make_library(fees={"applies_when": "hires"})
    facts = {"lots": {"1": {"hires": False}, "2": {"hires": False}}}
    [first, *_] = changes(library, "fees", facts)
    assert (first.other, first.state) == ("yes", "in")


def test_a_text_that_the_library_lacks_is_an_error(make_library: MakeLibrary) -> None:
    with pytest.raises(FactError, match="no clause “wages”"):
        changes(make_library(fees={}), "wages", {})


# Laws, over the bundled library


@pytest.fixture(scope="module")
def bundled() -> Library:
    return Library.load()


CONTRACTS = st.fixed_dictionaries(
    {},
    optional={
        "regime": st.sampled_from(["us-far", "eu-2014-24", "osce-model", "uk-pa2023"]),
        "launch_date": st.sampled_from(["2025-09-30", "2026-11-24"]),
        "estimated_value": st.sampled_from(["9000 USD", "820000 USD", "200000 EUR without VAT"]),
        "services_abroad_value": st.sampled_from(["700000 USD", "700001 USD"]),
        "contract_nature": st.sampled_from(["works", "services", "supplies"]),
        "places_of_performance": st.sampled_from([["KW"], ["US"], ["DE", "QA"]]),
        "buyer_country": st.sampled_from(["US", "DE", "FR"]),
        "buyer_type": st.sampled_from(["central_government", "local"]),
        "recruits_workers": st.booleans(),
        "recruits_abroad": st.booleans(),
        "national_exclusion_applies": st.booleans(),
        "policy_level": st.sampled_from(["minimum", "strict"]),
        "lots": st.sampled_from([{}, {"1": {"recruits_workers": True}, "2": {}}]),
    },
)


def flipped(selection: Selection, clause_id: str) -> Iterator[tuple[Change, Selection]]:
    for change in selection.what_would_change(clause_id):
        yield change, selection.library.select(with_change(selection.facts, change))


@given(facts=CONTRACTS, place=st.integers(min_value=0))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_answer_that_is_proposed_really_turns_it(
    bundled: Library, facts: dict[str, object], place: int
) -> None:
    selection = bundled.select(facts)
    clause_id = list(bundled.clauses)[place % len(bundled.clauses)]
    for change, after in flipped(selection, clause_id):
        assert after.state_of(clause_id) == change.state != selection.state_of(clause_id)
        moved = {
            name: after.state_of(name)
            for name in bundled.clauses
            if name != clause_id and after.state_of(name) != selection.state_of(name)
        }
        assert moved == {
            **dict.fromkeys(change.came_in, "in"),
            **dict.fromkeys(change.went_out, "out"),
            **dict.fromkeys(change.became_undecided, "undecided"),
        }


@given(facts=CONTRACTS, place=st.integers(min_value=0))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_yes_or_no_that_turns_it_is_left_out(
    bundled: Library, facts: dict[str, object], place: int
) -> None:
    """Among the answers there is each yes-or-no that the rule itself turns on."""
    selection = bundled.select({key: value for key, value in facts.items() if key != "lots"})
    clause_id = bundled.ruled[place % len(bundled.ruled)]
    found = {(change.fact, change.value) for change in selection.what_would_change(clause_id)}
    if len(found) >= 12:
        return  # the nearest only
    for name, definition in bundled.fact_definitions.items():
        if definition.type != "boolean" or definition.is_derived:
            continue
        if selection.whole.arises(name) is False:
            continue
        for value in (True, False):
            after = selection.changed(
                selection.facts.with_answers({name: Answer(value, "officer")})
            )
            if after.state_of(clause_id) != selection.state_of(clause_id):
                assert (name, value) in found


def test_it_works_beside_others_in_threads(bundled: Library) -> None:
    from concurrent.futures import ThreadPoolExecutor

    selection = bundled.select({"regime": "us-far", "launch_date": "2026-11-24"})
    clauses = list(bundled.clauses)[::25]
    expected = [selection.what_would_change(name) for name in clauses]
    with ThreadPoolExecutor(4) as pool:
        for _ in range(2):
            assert list(pool.map(selection.what_would_change, clauses)) == expected


def test_the_work_is_bounded(bundled: Library) -> None:
    selection = bundled.select({"regime": "eu-2014-24", "launch_date": "2026-11-24"})
    start = time.process_time()
    for clause_id in list(bundled.clauses)[::10]:
        selection.what_would_change(clause_id)
    assert time.process_time() - start < 10


def test_a_launch_day_decides_the_texts_for_certain_days_anew(make_library: MakeLibrary) -> None:
    library = make_library(fees={"effective": {"from": date(2026, 1, 1)}})
    before = library.select({"hires": True})
    facts = before.facts.with_answers({"launch_date": Answer(date(2025, 1, 1), "officer")})
    assert before.state_of("fees") == "undecided"
    assert before.changed(facts).state_of("fees") == "out"
