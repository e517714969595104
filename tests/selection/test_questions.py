"""What is asked next."""

from __future__ import annotations

from datetime import date

from assembler import Library

from .conftest import MakeLibrary

DAY = date(2026, 11, 24)


def asked(library: object, facts: dict[str, object]) -> list[str]:
    selection = library.select(facts, on=DAY)  # type: ignore[attr-defined]
    return [question.fact for question in selection.questions]


def test_the_question_that_settles_most_comes_first(make_library: MakeLibrary) -> None:
    library = make_library(
        one={"applies_when": "hires"},
        two={"applies_when": "hires"},
        three={"applies_when": "strict"},
    )
    selection = library.select({}, on=DAY)
    assert [(each.fact, each.settles) for each in selection.questions] == [
        ("hires", 2),
        ("strict", 1),
    ]


def test_what_decides_whether_a_question_arises_is_asked_before_it(
    make_library: MakeLibrary,
) -> None:
    library = make_library(travel={"applies_when": "abroad"})
    assert asked(library, {}) == ["hires"]
    assert asked(library, {"hires": True}) == ["abroad"]
    assert asked(library, {"hires": False}) == []


def test_a_known_answer_is_not_asked_again(make_library: MakeLibrary) -> None:
    library = make_library(travel={"applies_when": "hires and strict"})
    assert asked(library, {"strict": True}) == ["hires"]


def test_a_value_on_the_wrong_basis_is_asked_again(make_library: MakeLibrary) -> None:
    library = make_library(plan={"applies_when": 'over(value, "plan")'})
    assert asked(library, {"value": "701 EUR"}) == ["value"]


def test_what_only_the_wording_needs_is_asked_last(make_library: MakeLibrary) -> None:
    body = "1. The Contractor shall act.\n{% if strict %}\n2. At once.\n{% endif %}"
    library = make_library(fees={"body": body}, travel={"applies_when": "hires"})
    assert asked(library, {}) == ["hires", "strict"]


def test_nothing_is_asked_when_all_is_decided(make_library: MakeLibrary) -> None:
    assert asked(make_library(fees={}), {}) == []


def test_answering_in_the_order_asked_decides_everything(make_library: MakeLibrary) -> None:
    library = make_library(
        plan={"applies_when": 'moves and over(value, "plan")', "requires": ["flow"]},
        flow={"applies_when": "strict or moves"},
        ban={"applies_when": 'regime == "no"'},
    )
    answers = {
        "hires": True, "abroad": True, "value": "9 USD", "strict": False, "regime": "no",
    }  # fmt: skip
    facts: dict[str, object] = {}
    for _ in range(len(answers)):
        names = asked(library, facts)
        if not names:
            break
        facts[names[0]] = answers[names[0]]
    assert library.select(facts, on=DAY).undecided == ()


def test_what_a_text_waits_for_is_what_its_reason_says() -> None:
    library = Library.load()
    nothing: dict[str, object] = {}
    for given in (nothing, {"regime": "us-far"}, {"regime": "eu-2014-24", "uses_agents": True}):
        undecided = library.select(given).undecided
        assert undecided
        for decision in undecided:
            assert decision.missing == decision.explain().missing, decision.id
