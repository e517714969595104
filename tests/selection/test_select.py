"""Which clauses come in, and what brings them."""

from __future__ import annotations

from datetime import date

import pytest

from assembler.errors import FactError
from assembler.model import FactValue, Money
from assembler.rules import UNKNOWN

from .conftest import MakeLibrary

DAY = date(2026, 11, 24)


def states(library: object, facts: dict[str, object], on: date | None = DAY) -> dict[str, str]:
    selection = library.select(facts, on=on)  # type: ignore[attr-defined]
    return {decision.id: decision.state for decision in selection.decisions}


@pytest.mark.parametrize(
    ("facts", "state"),
    [({"hires": True}, "in"), ({"hires": False}, "out"), ({}, "undecided")],
)
def test_a_rule_decides(make_library: MakeLibrary, facts: dict[str, object], state: str) -> None:
    library = make_library(fees={"applies_when": "hires"})
    assert states(library, facts) == {"fees": state}


@pytest.mark.parametrize(
    ("value", "day", "state"),
    [
        ("700 USD", DAY, "out"),
        ("701 USD", DAY, "in"),
        ("701 USD", date(2025, 9, 30), "in"),
        ("600 USD", date(2025, 9, 30), "in"),
        ("701 EUR", DAY, "undecided"),
        ("701 USD", None, "undecided"),
    ],
)
def test_a_threshold_is_held_at_the_launch_day(
    make_library: MakeLibrary, value: str, day: date | None, state: str
) -> None:
    library = make_library(plan={"applies_when": 'over(value, "plan")'})
    assert states(library, {"value": value}, day) == {"plan": state}


def test_the_reason_says_value_threshold_date_and_authority(make_library: MakeLibrary) -> None:
    library = make_library(plan={"applies_when": 'hires and over(value, "plan")'})
    selection = library.select({"hires": True, "value": "701 USD"}, on=DAY)
    reason = selection.included[0].reason
    for words in ("701 USD is over", "700 USD", "since 2025-10-01", "second", "The Act s.1"):
        assert words in reason
    assert "hires: yes" in str(selection.why("plan"))


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 4, 6), "out"),
        (date(2026, 4, 7), "in"),
        (date(2027, 1, 1), "in"),
        (date(2027, 1, 2), "out"),
        (None, "undecided"),
    ],
)
def test_a_text_is_for_the_days_it_names(
    make_library: MakeLibrary, day: date | None, state: str
) -> None:
    effective = {"from": date(2026, 4, 7), "until": date(2027, 1, 1)}
    library = make_library(licence={"effective": effective})
    assert states(library, {}, day) == {"licence": state}


def test_an_undated_launch_asks_for_the_day(make_library: MakeLibrary) -> None:
    library = make_library(licence={"effective": {"from": date(2026, 4, 7)}})
    selection = library.select({})
    assert selection.undecided[0].missing == ("launch_date",)
    assert [question.fact for question in selection.questions] == ["launch_date"]


def test_a_required_text_comes_in_though_its_own_rule_is_false(make_library: MakeLibrary) -> None:
    library = make_library(
        plan={"requires": ["flow"]},
        flow={"requires": ["schedule"], "applies_when": "false"},
        schedule={"applies_when": "false"},
    )
    selection = library.select({}, on=DAY)
    assert {each.id for each in selection.included} == {"plan", "flow", "schedule"}
    assert selection.decision("schedule").brought_in_by == "flow"
    assert "requires it" in selection.decision("schedule").reason


def test_what_an_undecided_text_requires_is_undecided(make_library: MakeLibrary) -> None:
    library = make_library(
        plan={"applies_when": "hires", "requires": ["flow"]}, flow={"applies_when": "false"}
    )
    selection = library.select({}, on=DAY)
    assert selection.decision("flow").state == "undecided"
    assert selection.decision("flow").missing == ("hires",)


def test_nothing_is_pulled_in_against_the_officer_s_no(make_library: MakeLibrary) -> None:
    library = make_library(
        plan={"requires": ["flow"]},
        flow={"applies_when": "false", "requires": ["schedule"]},
        schedule={"applies_when": "false"},
    )
    facts = {"overrides": {"exclude": {"flow": "Done elsewhere"}}}
    selection = library.select(facts, on=DAY)
    assert {each.id for each in selection.included} == {"plan"}
    assert any("Done elsewhere" in warning for warning in selection.warnings)


@pytest.mark.parametrize(("action", "state"), [("include", "in"), ("exclude", "out")])
def test_an_override_wins_and_keeps_its_reason(
    make_library: MakeLibrary, action: str, state: str
) -> None:
    library = make_library(fees={"applies_when": "hires"})
    selection = library.select({"overrides": {action: {"fees": "Counsel said so"}}}, on=DAY)
    decision = selection.decision("fees")
    assert decision.state == state
    assert decision.override is not None
    assert "Counsel said so" in decision.reason


def test_leaving_out_what_the_law_calls_for_is_said(make_library: MakeLibrary) -> None:
    library = make_library(fees={"basis": "law"})
    selection = library.select({"overrides": {"exclude": {"fees": "No"}}}, on=DAY)
    assert any("called for by law (The Act s.1)" in warning for warning in selection.warnings)


def test_an_override_of_no_clause_is_refused(make_library: MakeLibrary) -> None:
    with pytest.raises(FactError, match="no such clause"):
        make_library(fees={}).facts({"overrides": {"include": {"feez": "x"}}})


@pytest.mark.parametrize(
    ("day", "old", "new"),
    [(date(2026, 2, 16), "in", "in"), (date(2026, 2, 17), "out", "in")],
)
def test_a_text_stands_in_lieu_from_its_day(
    make_library: MakeLibrary, day: date, old: str, new: str
) -> None:
    library = make_library(old={}, new={"replaces": {"id": "old", "from": date(2026, 2, 17)}})
    assert states(library, {}, day) == {"old": old, "new": new}


def test_while_the_new_text_is_undecided_so_is_the_old(make_library: MakeLibrary) -> None:
    library = make_library(old={}, new={"applies_when": "hires", "replaces": {"id": "old"}})
    assert states(library, {}) == {"old": "undecided", "new": "undecided"}
    assert states(library, {"hires": True}) == {"old": "out", "new": "in"}


def test_conflicting_texts_are_both_shown_and_none_is_guessed(make_library: MakeLibrary) -> None:
    library = make_library(short={"conflicts_with": ["long"]}, long={})
    selection = library.select({}, on=DAY)
    assert [(each.first, each.second) for each in selection.conflicts] == [("long", "short")]
    assert any("cannot stand together" in warning for warning in selection.warnings)


DEFINITIONS: dict[str, dict[str, object]] = {
    "def_worker": {
        "kind": "definition",
        "applies_when": "by_use",
        "section": "Terms used",
        "defines": ["Worker"],
        "body": "**Worker** means a person whom an **Agent** may hire.",
    },
    "def_agent": {
        "kind": "definition",
        "applies_when": "by_use and regime == 'no'",
        "section": "Terms used",
        "defines": ["Agent"],
        "body": "**Agent** means a person who acts.",
    },
    "def_agent_us": {
        "kind": "definition",
        "applies_when": "by_use and regime == 'us-far'",
        "section": "Terms used",
        "defines": ["Agent"],
        "body": "**Agent** means a person who acts for another.",
    },
    "fees": {"applies_when": "hires", "body": "1. Each **Worker** is paid."},
}


def test_a_definition_comes_in_by_use_and_brings_the_terms_it_uses(
    make_library: MakeLibrary,
) -> None:
    library = make_library(**DEFINITIONS)
    assert states(library, {"hires": True, "regime": "no"}) == {
        "def-worker": "in",
        "def-agent": "in",
        "def-agent-us": "out",
        "fees": "in",
    }


def test_no_use_no_definition(make_library: MakeLibrary) -> None:
    found = states(make_library(**DEFINITIONS), {"hires": False, "regime": "no"})
    assert set(found.values()) == {"out"}


def test_a_term_of_an_undecided_text_leaves_its_definition_undecided(
    make_library: MakeLibrary,
) -> None:
    found = states(make_library(**DEFINITIONS), {"regime": "no"})
    assert found["def-worker"] == "undecided"
    assert found["def-agent"] == "undecided"
    assert found["def-agent-us"] == "out"


LOTS: dict[str, object] = {
    "lots": {"LOT-1": {"hires": True, "abroad": True}, "LOT-2": {"hires": False}},
    "strict": True,
}


def test_a_clause_says_to_which_lots_it_applies(make_library: MakeLibrary) -> None:
    library = make_library(
        travel={"applies_when": "moves"},
        ban={"applies_when": "strict"},
        other={"applies_when": "not moves"},
        never={"applies_when": "not strict and moves"},
    )
    selection = library.select(LOTS, on=DAY)
    lots = {each.id: each.lots for each in selection.included}
    assert lots == {"travel": ("LOT-1",), "ban": (), "other": ("LOT-2",)}
    assert [each.id for each in selection.excluded] == ["never"]


def test_a_lot_that_is_not_known_leaves_the_others_decided(make_library: MakeLibrary) -> None:
    library = make_library(travel={"applies_when": "moves"})
    facts = {"lots": {"LOT-1": {"hires": True, "abroad": True}, "LOT-2": {"hires": True}}}
    decision = library.select(facts, on=DAY).decision("travel")
    assert (decision.state, decision.lots, decision.undecided_lots) == (
        "in",
        ("LOT-1",),
        ("LOT-2",),
    )
    assert "LOT-2" in decision.reason


def test_a_required_text_applies_to_the_lots_of_both(make_library: MakeLibrary) -> None:
    library = make_library(
        travel={"applies_when": "moves", "requires": ["list"]},
        other={"applies_when": "not moves", "requires": ["list"]},
        list={"applies_when": "false"},
    )
    assert library.select(LOTS, on=DAY).decision("list").lots == ()


@pytest.mark.parametrize(
    ("facts", "basis"),
    [
        ({"regime": "us-far"}, "law"),
        ({"regime": "no", "strict": True}, "policy"),
        ({"regime": "no", "strict": False}, "practice"),
        ({"regime": "no"}, "practice"),  # until it is settled
    ],
)
def test_the_basis_may_turn_on_regime_and_facts(
    make_library: MakeLibrary, facts: dict[str, object], basis: str
) -> None:
    regimes = {"us-far": "law", "default": '"policy" if strict else "practice"'}
    library = make_library(fees={"basis": regimes})
    assert library.select(facts, on=DAY).decision("fees").basis == basis


def test_alternates_have_rules_of_their_own(make_library: MakeLibrary) -> None:
    alternates = [
        {"name": "I", "applies_when": "hires", "body": "1. More."},
        {"name": "II", "applies_when": "not hires", "body": "1. Less."},
    ]
    library = make_library(fees={"alternates": alternates})
    decision = library.select({"hires": True}, on=DAY).decision("fees")
    assert [alternate.name for alternate in decision.alternates] == ["I"]


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        # One failing wish is enough, and whose rules these are says most.
        ('strict and regime == "no"', "Regime is us-far, not no."),
        ("strict and hires and moves", "Strict: no."),
        # Where one would be enough, each must fail.
        ('strict or regime == "no"', "Strict: no; regime is us-far, not no."),
        ('(strict and regime == "no") or regime == "no"', "Regime is us-far, not no."),
    ],
)
def test_a_text_is_left_out_for_what_decides_and_nothing_else(
    make_library: MakeLibrary, rule: str, reason: str
) -> None:
    library = make_library(fees={"applies_when": rule})
    facts = {"regime": "us-far", "strict": False, "hires": False}
    assert library.select(facts, on=DAY).decision("fees").reason == reason


def test_an_alternate_that_waits_for_an_answer_says_for_which(make_library: MakeLibrary) -> None:
    alternates = [
        {"name": "I", "applies_when": "hires and strict", "body": "1. More."},
        {"name": "II", "applies_when": "not hires", "body": "1. Less."},
    ]
    library = make_library(fees={"alternates": alternates})
    decision = library.select({"hires": True}, on=DAY).decision("fees")
    assert [(each.alternate.name, each.missing) for each in decision.open_alternates] == [
        ("I", ("strict",))
    ]
    decided = library.select({"hires": True, "strict": False}, on=DAY).decision("fees")
    assert (decided.alternates, decided.open_alternates) == ((), ())


def test_a_retired_text_never_comes_in(make_library: MakeLibrary) -> None:
    library = make_library(old={"status": "retired", "retired_for": "new"}, new={})
    selection = library.select({}, on=DAY)
    assert selection.decision("old").state == "out"
    assert "new stands in its place" in selection.decision("old").reason


def test_decisions_run_in_document_order(make_library: MakeLibrary) -> None:
    library = make_library(
        b={"order": 2}, a={"order": 3}, z={"part": "instructions", "section": "First"}
    )
    assert [each.id for each in library.select({}, on=DAY).decisions] == ["z", "b", "a"]


def test_an_answer_to_a_question_that_does_not_arise_is_told(make_library: MakeLibrary) -> None:
    library = make_library(fees={"applies_when": "abroad"})
    selection = library.select({"hires": False, "abroad": True}, on=DAY)
    assert selection.decision("fees").state == "in"  # the answer counts all the same
    assert any("does not arise here" in warning for warning in selection.warnings)


def test_on_takes_the_place_of_the_launch_date(make_library: MakeLibrary) -> None:
    library = make_library(licence={"effective": {"from": date(2026, 4, 7)}})
    facts: dict[str, FactValue | str] = {"launch_date": "2020-01-01"}
    assert states(library, dict(facts), None) == {"licence": "out"}
    assert states(library, dict(facts), DAY) == {"licence": "in"}


def test_a_value_may_be_given_as_money(make_library: MakeLibrary) -> None:
    library = make_library(plan={"applies_when": 'over(value, "plan")'})
    assert states(library, {"value": Money.parse("701 USD")}) == {"plan": "in"}


def test_what_every_lot_says_alike_holds_for_the_whole(make_library: MakeLibrary) -> None:
    library = make_library(travel={"applies_when": "hires"})
    lots = {"LOT-1": {"hires": True}, "LOT-2": {"hires": True}}
    selection = library.select({"lots": lots}, on=DAY)
    assert selection.whole.value("hires") is True
    differing = library.select({"lots": lots | {"LOT-2": {"hires": False}}}, on=DAY)
    assert differing.whole.value("hires") is UNKNOWN


def test_a_reason_leads_with_what_is_special_to_the_contract(make_library: MakeLibrary) -> None:
    library = make_library(fees={"applies_when": 'regime == "no" and hires'})
    reason = library.select({"regime": "no", "hires": True}, on=DAY).decision("fees").reason
    assert reason.startswith("Hires: yes; regime is no")
