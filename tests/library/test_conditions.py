"""What follows from the form of conditions alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.library._conditions import answers_named, follows, included_in


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("a", "a"),
        ("a and b", "a"),
        ("a and b", "b"),
        ("a", "a or b"),
        ("a and c", "a or b"),
        ("a or b", "b or a or c"),
        ("a and b and c", "c and a"),
        ("(a or b) and c", "(b or a) and c"),
        ('regime == "no"', 'regime in ["no", "rs"]'),
        ('regime in ["no"] and a', 'regime in ["no", "rs"]'),
        ("not a and b", "not a"),
    ],
)
def test_the_wide_rule_holds_where_the_narrow_one_does(narrow: str, wide: str) -> None:
    assert follows(narrow, wide)


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("a", "b"),
        ("a", "a and b"),
        ("a or b", "a"),
        ("a", "not a"),
        ('regime in ["no", "rs"]', 'regime == "no"'),
        ('regime != "no"', 'regime in ["no", "rs"]'),
        ('other == "no"', 'regime in ["no", "rs"]'),
        ("a |", "a |"),  # what cannot be read says nothing
    ],
)
def test_nothing_else_is_taken_to_follow(narrow: str, wide: str) -> None:
    assert not follows(narrow, wide)


NAMES = st.sampled_from(["a", "b", "c"])
RULES = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} and {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} or {pair[1]})"),
        inner.map(lambda rule: f"(not {rule})"),
    ),
    max_leaves=6,
)


@given(RULES, RULES)
def test_what_follows_by_form_follows_by_truth(narrow: str, wide: str) -> None:
    if follows(narrow, wide):
        for number in range(8):
            facts = {name: bool(number >> place & 1) for place, name in enumerate("abc")}
            if eval(narrow, {}, facts):  # noqa: S307 - our own rules
                assert eval(wide, {}, facts)  # noqa: S307


def test_texts_asked_for_are_found_anywhere() -> None:
    assert included_in('included("a") or not (x and included("b"))') == {"a", "b"}
    assert included_in("a and") == set()


def test_answers_are_found_on_either_side() -> None:
    text = 'regime == "no" and "cotton" in goods and kind in ["x", "y"] and tiers == 3'
    assert set(answers_named(text)) == {
        ("regime", "no"),
        ("goods", "cotton"),
        ("kind", "x"),
        ("kind", "y"),
    }
