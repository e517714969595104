"""What an expression may be, and what is said of one that it may not be."""

from __future__ import annotations

import pytest

from assembler.errors import RuleError
from assembler.rules import parse

NAMES = {"recruits_workers", "regime", "estimated_value", "places"}


@pytest.mark.parametrize(
    "text",
    [
        'recruits_workers and regime in ["us-far", "no"]',
        'regime not in ["us-far"] or not recruits_workers',
        'over(estimated_value + estimated_value, "us.far.compliance_plan")',
        '"law" if regime == "us-far" else "practice"',
        'outside(places, "US")',
        "places != []",
        "true",
    ],
)
def test_the_forms_of_the_guide_are_read(text: str) -> None:
    assert parse(text, known=NAMES).text == text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("recruit_workers", "Did you mean “recruits_workers”?"),
        ("regime.__class__", "no dots"),
        ("regime['x']", "no square brackets"),
        ("regime|upper", "no filters"),
        ("regime is defined", "no “is”"),
        ("{'a': 1}", "no mappings"),
        ("2 ** 9", "no powers"),
        ("overr(estimated_value, 'x')", "Did you mean “over”?"),
        ("over(estimated_value)", "takes 2 arguments, not 1"),
        ("over(estimated_value, regime)", "quoted name"),
        ("over(estimated_value, limit='x')", "plain arguments"),
        ("known(1)", "the name of a fact"),
        ("recruits_workers and", "unexpected"),
        ("recruits_workers recruits_workers", "one thing too many"),
        ("'a' if regime", "“if” without “else”"),
        ("none", "no “none”"),
        ("1.5 < 2", "numbers with a fraction"),
        ("-regime", "minus signs before facts"),
        ("recruits_workers $ regime", "unexpected char"),
        ("", "empty"),
        ("(" * 500 + "regime" + ")" * 500, "deep"),
        ("not " * 200 + "recruits_workers", "deep"),
        ("x" * 30_000, "longer than"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(RuleError) as caught:
        parse(text, known=NAMES)
    assert says in str(caught.value)


def test_a_fault_has_its_line_and_column() -> None:
    with pytest.raises(RuleError) as caught:
        parse("recruits_workers\n  and regme == 'no'", known=NAMES)
    assert (caught.value.line, caught.value.column) == (2, 7)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("regimes_known and regime|upper", 26),
        ("regime == 'no' and\tregim", 20),
        ("regime == 'no' and places.first", 26),
        ("regime $", 8),
        ("regime in overr('x')", 11),
    ],
)
def test_a_fault_is_where_it_stands_and_not_where_its_letters_first_occur(
    text: str, column: int
) -> None:
    with pytest.raises(RuleError) as caught:
        parse(text, known=NAMES | {"regimes_known"})
    assert (caught.value.line, caught.value.column) == (1, column)


def test_a_long_row_of_conditions_is_not_deep() -> None:
    assert parse(" or ".join(["recruits_workers"] * 900), known=NAMES).names == {"recruits_workers"}


def test_an_expression_tells_what_it_reads() -> None:
    rule = parse('recruits_workers and over(estimated_value, "a.b")', known=NAMES)
    assert rule.names == {"recruits_workers", "estimated_value", "launch_date"}
    assert rule.thresholds == {"a.b"}
    assert parse('on_or_after(launch_date, "x.y")').dates == {"x.y"}


def test_an_expression_tells_which_answer_confirms_a_proposal() -> None:
    rule = parse("level if known(level) else proposed")
    assert rule.proposals == (("level", "proposed"),)
    assert parse("level if known(other) else proposed").proposals == ()
