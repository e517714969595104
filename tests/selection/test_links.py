"""Texts that stand in for others, require others or use their terms, and all of that at once."""

from __future__ import annotations

from datetime import date

import pytest

from .conftest import MakeLibrary

DAY = date(2026, 11, 24)
HIRES_IN_ONE = {"lots": {"LOT-1": {"hires": True}, "LOT-2": {"hires": False}}}


def states(library: object, facts: dict[str, object], on: date | None = DAY) -> dict[str, str]:
    selection = library.select(facts, on=on)  # type: ignore[attr-defined]
    return {decision.id: decision.state for decision in selection.decisions}


def test_a_replaced_text_is_not_brought_back_by_one_that_requires_it(
    make_library: MakeLibrary,
) -> None:
    library = make_library(old={}, new={"replaces": {"id": "old"}}, plan={"requires": ["old"]})
    selection = library.select({}, on=DAY)
    assert {each.id for each in selection.included} == {"new", "plan"}
    assert "stands in its place" in selection.decision("old").reason


def test_a_text_that_is_only_required_stands_in_for_another_too(make_library: MakeLibrary) -> None:
    library = make_library(
        old={},
        new={"applies_when": "false", "replaces": {"id": "old"}},
        plan={"applies_when": "hires", "requires": ["new"]},
    )
    assert states(library, {"hires": True}) == {"new": "in", "old": "out", "plan": "in"}
    assert states(library, {"hires": False}) == {"new": "out", "old": "in", "plan": "out"}
    assert states(library, {}) == dict.fromkeys(("new", "old", "plan"), "undecided")


def test_what_a_replaced_text_requires_does_not_come_in(make_library: MakeLibrary) -> None:
    library = make_library(
        old={"requires": ["list"]}, new={"replaces": {"id": "old"}}, list={"applies_when": "false"}
    )
    assert states(library, {})["list"] == "out"


def test_a_replaced_text_replaces_nothing_itself(make_library: MakeLibrary) -> None:
    library = make_library(
        first={}, second={"replaces": {"id": "first"}}, third={"replaces": {"id": "second"}}
    )
    assert states(library, {}) == {"first": "in", "second": "out", "third": "in"}


@pytest.mark.parametrize(
    "clauses",
    [
        {"a": {"replaces": {"id": "b"}}, "b": {"replaces": {"id": "a"}}},
        {"a": {"requires": ["b"]}, "b": {"replaces": {"id": "a"}, "applies_when": "false"}},
    ],
)
def test_links_that_take_back_what_they_say_are_told(
    make_library: MakeLibrary, clauses: dict[str, dict[str, object]]
) -> None:
    selection = make_library(**clauses).select({}, on=DAY)
    assert any("contradict each other" in warning for warning in selection.warnings)


def test_while_the_launch_day_is_open_a_dated_stand_in_leaves_both_open(
    make_library: MakeLibrary,
) -> None:
    library = make_library(
        old={},
        new={"replaces": {"id": "old", "from": date(2026, 2, 17)}},
        plan={"requires": ["old"]},
    )
    selection = library.select({})
    assert selection.decision("old").state == "undecided"
    assert selection.decision("old").missing == ("launch_date",)


def test_an_officer_who_puts_in_the_old_text_keeps_both(make_library: MakeLibrary) -> None:
    library = make_library(old={}, new={"replaces": {"id": "old"}})
    facts = {"overrides": {"include": {"old": "The parties know it"}}}
    assert states(library, facts) == {"new": "in", "old": "in"}


def test_a_stand_in_for_one_lot_leaves_the_old_text_to_the_others(
    make_library: MakeLibrary,
) -> None:
    library = make_library(
        old={},
        new={"applies_when": "hires", "replaces": {"id": "old"}},
        plan={"requires": ["old"]},
    )
    selection = library.select(HIRES_IN_ONE, on=DAY)
    assert selection.decision("new").lots == ("LOT-1",)
    assert selection.decision("old").lots == ("LOT-2",)


@pytest.mark.parametrize(
    ("day", "state"), [(date(2026, 4, 6), "out"), (date(2026, 4, 7), "in"), (None, "undecided")]
)
def test_a_required_text_keeps_to_its_own_days(
    make_library: MakeLibrary, day: date | None, state: str
) -> None:
    library = make_library(
        plan={"requires": ["licence"]},
        licence={"applies_when": "false", "effective": {"from": date(2026, 4, 7)}},
    )
    selection = library.select({}, on=day)
    decision = selection.decision("licence")
    assert decision.state == state
    assert decision.missing == (("launch_date",) if state == "undecided" else ())


def test_a_retired_text_is_not_put_in_by_the_officer_either(make_library: MakeLibrary) -> None:
    library = make_library(old={"status": "retired"}, new={})
    selection = library.select({"overrides": {"include": {"old": "We like it"}}}, on=DAY)
    assert selection.decision("old").state == "out"
    assert selection.decision("old").override is not None
    assert any("is retired" in warning for warning in selection.warnings)


def test_a_text_that_a_definition_requires_brings_its_own_terms(make_library: MakeLibrary) -> None:
    term = {"kind": "definition", "applies_when": "by_use", "section": "Terms used"}
    library = make_library(
        fees={"body": "1. Each **Worker** is paid."},
        def_worker={
            **term, "defines": ["Worker"], "requires": ["sheet"], "body": "**Worker** means one.",
        },
        sheet={"applies_when": "false", "body": "1. The **Agent** signs."},
        def_agent={**term, "defines": ["Agent"], "body": "**Agent** means a person who acts."},
    )  # fmt: skip
    assert set(states(library, {}).values()) == {"in"}


def test_a_text_required_in_one_lot_stays_open_in_the_other(make_library: MakeLibrary) -> None:
    library = make_library(
        fees={"applies_when": "hires", "requires": ["list"]}, list={"applies_when": "moves"}
    )
    lots: dict[str, object] = {
        "LOT-1": {"hires": True, "abroad": False},
        "LOT-2": {"hires": True},
        "LOT-3": {"hires": False},
    }  # fmt: skip
    decision = library.select({"lots": lots}, on=DAY).decision("list")
    assert (decision.state, decision.lots) == ("in", ("LOT-1", "LOT-2"))
    lots["LOT-1"] = {"hires": False}
    decision = library.select({"lots": lots}, on=DAY).decision("list")
    assert (decision.state, decision.lots) == ("in", ("LOT-2",))


def test_the_gravest_basis_of_the_lots_counts(make_library: MakeLibrary) -> None:
    regimes = {"default": '"law" if hires else "practice"'}
    library = make_library(fees={"basis": regimes})
    assert library.select(HIRES_IN_ONE, on=DAY).decision("fees").basis == "law"


def test_an_alternate_of_one_lot_comes_in(make_library: MakeLibrary) -> None:
    alternates = [{"name": "I", "applies_when": "hires", "body": "1. More."}]
    library = make_library(fees={"alternates": alternates})
    decision = library.select(HIRES_IN_ONE, on=DAY).decision("fees")
    assert [alternate.name for alternate in decision.alternates] == ["I"]


def test_what_an_alternate_turns_on_is_asked(make_library: MakeLibrary) -> None:
    alternates = [{"name": "I", "applies_when": "hires", "body": "1. More."}]
    selection = make_library(fees={"alternates": alternates}).select({}, on=DAY)
    assert [question.fact for question in selection.questions] == ["hires"]


def test_a_written_judgement_is_known(make_library: MakeLibrary) -> None:
    library = make_library(fees={"judgement": {"question": "Is it needed?"}})
    assert not library.select({}, on=DAY).decision("fees").judgement_recorded
    weighed = library.select({"judgements": {"fees": "Hiring from afar"}}, on=DAY)
    assert weighed.decision("fees").judgement_recorded


def test_what_a_text_open_in_a_lot_requires_is_open_there_too(make_library: MakeLibrary) -> None:
    library = make_library(
        plan={"applies_when": "hires", "requires": ["list"]},
        list={"applies_when": "false", "requires": ["form"]},
        form={"applies_when": "abroad"},
    )
    lots = {"LOT-1": {"hires": True, "abroad": False}, "LOT-2": {}, "LOT-3": {"hires": False}}
    selection = library.select({"lots": lots}, on=DAY)
    for name in ("plan", "list", "form"):
        decision = selection.decision(name)
        assert (decision.lots, decision.undecided_lots) == (("LOT-1",), ("LOT-2",)), name
