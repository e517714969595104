"""Laws of the three-valued logic, on rules and answers that hypothesis makes up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assembler.model import FactValue, Money
from assembler.rules import UNKNOWN, Truth, parse

from .world import DEFINITIONS, scope

ATOMS = st.sampled_from(
    [
        "a",
        "b",
        "c",
        "d",
        "either",
        'regime == "no"',
        'regime in ["us-far", "eu"]',
        'colour != "red"',
        "known(colour)",
        'over(value, "above")',
        'over(both_parts, "least")',
        'outside(places, "US")',
        '"XA" in places',
        'on_or_after(launch_date, "ban")',
        '(regime if a else "no") == "no"',
        '"cleaning" in sectors',
        "part_one < value",
        'over(value - part_one, "least")',
        'eo13126_open(places, value) != ["XA"]',
        'risk(cpv_codes, sectors, goods, production, places, workforce, model, reports) != "low"',
    ]
)
RULES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        inner.map(lambda rule: f"not ({rule})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) and ({two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) or ({two[1]})"),
    ),
    max_leaves=8,
)
MONEY = st.sampled_from(
    [Money.parse(text) for text in ("0 USD", "500 USD", "700 USD", "701 USD", "9 EUR")]
)
ANSWERS: st.SearchStrategy[dict[str, FactValue]] = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.booleans() for name in "abcd"},
        "regime": st.sampled_from(["us-far", "no", "eu"]),
        "colour": st.sampled_from(["red", "blue"]),
        "value": MONEY,
        "part_one": MONEY,
        "part_two": MONEY,
        "places": st.sampled_from([(), ("US",), ("GU",), ("XA",), ("IL", "XB"), ("anywhere",)]),
        "goods": st.sampled_from([("none",), ("cotton",)]),
        "production": st.sampled_from([(), ("XA",), ("unknown",), ("XA", "unknown")]),
        "workforce": st.sampled_from([("none",), ("migrant",), ("live_in",)]),
        "model": st.sampled_from([("none",), ("many_tiers",)]),
        "reports": st.booleans(),
        "cpv_codes": st.sampled_from([("90900000",), ("33000000",)]),
    },
)


def truth(rule: str, answers: dict[str, FactValue]) -> Truth:
    return Truth.of(parse(rule, known=DEFINITIONS).value(scope(answers)))


@given(RULES, RULES, ANSWERS)
def test_de_morgan(first: str, second: str, answers: dict[str, FactValue]) -> None:
    left = truth(f"not (({first}) and ({second}))", answers)
    assert left is truth(f"(not ({first})) or (not ({second}))", answers)
    right = truth(f"not (({first}) or ({second}))", answers)
    assert right is truth(f"(not ({first})) and (not ({second}))", answers)


@given(RULES, ANSWERS)
def test_double_negation(rule: str, answers: dict[str, FactValue]) -> None:
    assert truth(f"not (not ({rule}))", answers) is truth(rule, answers)


@given(RULES, RULES, ANSWERS)
def test_order_never_matters(first: str, second: str, answers: dict[str, FactValue]) -> None:
    for word in ("and", "or"):
        there = truth(f"({first}) {word} ({second})", answers)
        assert there is truth(f"({second}) {word} ({first})", answers)


@given(RULES, RULES, RULES, ANSWERS)
def test_and_spreads_over_or(
    first: str, second: str, third: str, answers: dict[str, FactValue]
) -> None:
    joined = truth(f"({first}) and (({second}) or ({third}))", answers)
    spread = truth(f"(({first}) and ({second})) or (({first}) and ({third}))", answers)
    assert joined is spread


@given(RULES, ANSWERS, ANSWERS)
def test_a_decided_result_never_changes_when_more_becomes_known(
    rule: str, more: dict[str, FactValue], known: dict[str, FactValue]
) -> None:
    before = truth(rule, known)
    place = scope(known)
    # An answer to a question that does not arise is a correction, not new information.
    learnt = {name: value for name, value in more.items() if place.value(name) is UNKNOWN}
    if before is not Truth.UNKNOWN:
        assert truth(rule, learnt | known) is before


@given(RULES, ANSWERS)
def test_the_explanation_has_the_value_of_the_fast_way(
    rule: str, answers: dict[str, FactValue]
) -> None:
    expression = parse(rule, known=DEFINITIONS)
    place = scope(answers)
    assert expression.explain(scope(answers)).truth is Truth.of(expression.value(place))


@given(RULES, ANSWERS)
def test_an_explanation_names_facts_and_an_undecided_one_what_is_missing(
    rule: str, answers: dict[str, FactValue]
) -> None:
    reason = parse(rule, known=DEFINITIONS).explain(scope(answers))
    assert reason.facts
    assert reason.facts <= set(DEFINITIONS)
    assert str(reason)
    if reason.value is UNKNOWN:
        assert reason.missing
        assert set(reason.missing) <= reason.facts | set(answers)
    else:
        assert reason.missing == ()


PLAIN: dict[str, FactValue] = {
    **dict.fromkeys("abcd", True),
    "regime": "no",
    "colour": "blue",
    "value": Money.parse("800 USD"),
    "part_one": Money.parse("100 USD"),
    "part_two": Money.parse("1 USD"),
    "places": ("XA",),
    "cpv_codes": ("33000000",),
    "goods": ("none",),
    "production": (),
    "workforce": ("none",),
    "model": ("none",),
    "reports": False,
}


@given(RULES, ANSWERS)
def test_answering_what_is_missing_and_nothing_else_decides_in_the_end(
    rule: str, answers: dict[str, FactValue]
) -> None:
    expression = parse(rule, known=DEFINITIONS)
    known = dict(answers)
    for _ in range(len(PLAIN)):
        reason = expression.explain(scope(known))
        if reason.value is not UNKNOWN:
            return
        known |= {name: PLAIN[name] for name in reason.missing}
    assert expression.value(scope(known)) is not UNKNOWN


@given(RULES, ANSWERS)
def test_a_decided_result_rests_on_the_facts_it_names(
    rule: str, answers: dict[str, FactValue]
) -> None:
    reason = parse(rule, known=DEFINITIONS).explain(scope(answers))
    if reason.value is not UNKNOWN:
        named = {name: value for name, value in answers.items() if name in reason.facts}
        assert truth(rule, named) is reason.truth


@given(st.sampled_from(Truth), st.sampled_from(Truth), st.sampled_from(Truth))
def test_the_tables_of_truth_hold_together(first: Truth, second: Truth, third: Truth) -> None:
    assert ~(first & second) is ~first | ~second
    assert (first | second) is (second | first)
    assert first & (second | third) is (first & second) | (first & third)
