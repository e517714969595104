"""The explanation tree, folded to the steps that say something."""

import pytest

from assembler.rules import UNKNOWN, Explanation
from gui.draft import Draft
from gui.reason.steps import Step, deciding_text, steps_of

ALL = "all of these are wanted"
ONE = "one of these is enough"
NOT = "not so"


@pytest.fixture(autouse=True)
def _english(qapp: object) -> None:
    """Texts are in English."""


def leaf(text: str, value: object, fact: str = "") -> Explanation:
    rests_on = frozenset({fact}) if fact else frozenset[str]()
    wants = (fact,) if fact and value is UNKNOWN else ()
    return Explanation(text, value, (), rests_on, wants)


def node(text: str, value: object, *children: Explanation) -> Explanation:
    return Explanation(text, value, children, None, None)


def outline(step: Step) -> object:
    """A step as (mark, text, steps below), for comparing."""
    return (step.mark, step.text, *[outline(child) for child in step.children])


def folded(explanation: Explanation, draft: Draft) -> object:
    return outline(steps_of(explanation, draft)[0])


def test_the_name_of_a_derived_fact_is_passed_over(empty_draft: Draft) -> None:
    tree = node("us federal: yes", True, leaf("hiring is certain", True))
    assert folded(tree, empty_draft) == ("yes", "Hiring is certain")


def test_joints_of_one_kind_become_one(empty_draft: Draft) -> None:
    inner = node("named: yes", True, node(ALL, True, leaf("b", True), leaf("c", True)))
    tree = node(ALL, True, leaf("a", True), inner)
    assert folded(tree, empty_draft) == (
        "yes",
        "All of these are true",
        ("yes", "A"),
        ("yes", "B"),
        ("yes", "C"),
    )


def test_what_is_not_known_comes_first(empty_draft: Draft) -> None:
    tree = node(ALL, UNKNOWN, leaf("a", True), leaf("b", UNKNOWN))
    assert folded(tree, empty_draft) == (
        "unknown",
        "All of these are needed",
        ("unknown", "B"),
        ("yes", "A"),
    )


def test_a_leaf_that_decides_alone_speaks_for_the_joint(empty_draft: Draft) -> None:
    tree = node(ALL, False, node(ONE, False, leaf("b", False), leaf("c", False)), leaf("a", False))
    assert folded(tree, empty_draft) == ("no", "A")


def test_denial_turns_the_mark_of_what_is_denied(empty_draft: Draft) -> None:
    tree = node(ALL, True, leaf("a", True), node(NOT, True, leaf("it is services", False)))
    assert folded(tree, empty_draft) == (
        "yes",
        "All of these are true",
        ("yes", "A"),
        ("yes", "It is services"),
    )


def test_what_is_wanted_above_is_not_told_again(empty_draft: Draft) -> None:
    again = node(ALL, UNKNOWN, leaf("a", UNKNOWN), leaf("c", UNKNOWN))
    tree = node(ALL, UNKNOWN, leaf("a", UNKNOWN), node(ONE, UNKNOWN, leaf("b", UNKNOWN), again))
    assert folded(tree, empty_draft) == (
        "unknown",
        "All of these are needed",
        ("unknown", "A"),
        ("unknown", "One of these is enough", ("unknown", "B"), ("unknown", "C")),
    )


@pytest.mark.parametrize(
    ("joint", "value", "said"),
    [
        (ALL, True, "All of these are true"),
        (ALL, False, "Not all of these are true"),
        (ALL, UNKNOWN, "All of these are needed"),
        (ONE, True, "At least one of these is true"),
        (ONE, False, "None of these is true"),
        (ONE, UNKNOWN, "One of these is enough"),
    ],
)
def test_joints_in_words(joint: str, value: object, said: str, empty_draft: Draft) -> None:
    pair = (node(NOT, value, node(ONE, value, leaf("a", value), leaf("b", value))),) * 2
    other = node("x", value, leaf("c", value), leaf("d", value))
    assert steps_of(node(joint, value, *pair, other), empty_draft)[0].text == said


def test_a_step_carries_its_question_answer_and_source(us_draft: Draft) -> None:
    tree = leaf("recruits workers: yes", True, "recruits_workers")
    step = steps_of(tree, us_draft)[0]
    assert step.text == "Hiring: yes"
    assert (step.detail, step.source) == (
        "Will people be hired for this contract?",
        "Answered by you",
    )
    assert (step.fact, step.is_answered) == ("recruits_workers", True)


def test_a_step_without_answer_asks(us_draft: Draft) -> None:
    step = steps_of(us_draft.selection.why("housing"), us_draft)[0]
    assert step.text == us_draft.library.fact_definitions["housing_provided"].question
    assert (step.mark, step.source, step.is_answered) == ("unknown", "Not answered yet", False)
    assert step.spoken.endswith("not known yet. Not answered yet")


def test_a_threshold_says_since_when(us_draft: Draft) -> None:
    us_draft.answer("services_abroad_value", "820000 USD")
    top = steps_of(us_draft.selection.why("compliance-plan"), us_draft)[0]
    step = next(each for each in top.children if each.fact == "estimated_value")
    assert step.text == "Estimated value: 820,000 USD is over the threshold of 700,000 USD"
    assert step.detail.startswith("In force since 1 October 2025. Compliance plan")


def test_the_deciding_sentence_is_that_of_the_first_leaf(us_draft: Draft) -> None:
    said = deciding_text(us_draft.selection.why("exclusion-eu"), us_draft)
    assert said.startswith("A text for European Union: public contracts (2014/24)")


def test_every_reason_of_the_library_folds(us_draft: Draft, empty_draft: Draft) -> None:
    for draft in (us_draft, empty_draft):
        for name in draft.library.clauses:
            step = steps_of(draft.selection.why(name), draft)[0]
            assert step.text
            assert deciding_text(draft.selection.why(name), draft)
