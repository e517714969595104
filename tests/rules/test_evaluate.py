"""Values of expressions: three-valued logic, questions that do not arise, amounts and dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assembler.errors import RuleError
from assembler.model import Equivalent, FactValue, Money
from assembler.rules import NOT_ARISING, UNKNOWN, Truth, parse
from assembler.rules._amounts import hold

from .world import DEFINITIONS, KRONA, scope, value_of

USD = Money.parse


@pytest.mark.parametrize(
    ("rule", "answers", "expected"),
    [
        ("a and b", {"a": False}, False),  # b is missing, and cannot matter
        ("a and b", {"a": True}, UNKNOWN),
        ("a or b", {"a": True}, True),
        ("a or b", {"a": False}, UNKNOWN),
        ("not a", {}, UNKNOWN),
        ("not a", {"a": True}, False),
        ('regime == "no"', {}, UNKNOWN),
        ('regime == "no"', {"regime": "no"}, True),
        ('regime != "no"', {"regime": "eu"}, True),
        ('regime in ["no", "eu"]', {"regime": "us-far"}, False),
        ('regime not in ["no", "eu"]', {}, UNKNOWN),
        ('"XA" in places', {"places": ("XA",)}, True),
        ('"XA" in places', {"places": ()}, False),
        ("places != []", {"places": ()}, False),
        ("tiers >= 2", {"tiers": 2}, True),
        ("1 < tiers < 3", {"tiers": 3}, False),
        ("either", {"b": True}, True),
        ("either", {"b": False}, UNKNOWN),
        ('"x" if a else "x"', {}, "x"),  # whatever the answer, it is x
        ('"x" if a else "y"', {}, UNKNOWN),
        ('level == "high"', {}, True),  # a setting counts until somebody changes it
        ('level == "high"', {"level": "low"}, False),
    ],
)
def test_a_missing_fact_decides_nothing(
    rule: str, answers: dict[str, FactValue], expected: object
) -> None:
    assert value_of(rule, answers) == expected


@pytest.mark.parametrize(
    ("rule", "answers", "expected"),
    [
        ("d", {"a": False}, False),
        ("d", {"a": True}, UNKNOWN),
        ("d", {}, UNKNOWN),  # whether it arises is not known
        ("d", {"a": False, "d": True}, True),  # an answer counts, asked or not
        ('colour == "red"', {"b": False}, False),
        ('colour != "red"', {"b": False}, True),
        ('colour in ["red", "blue"]', {"b": False}, False),
        ("known(colour)", {"b": False}, False),
        ("known(colour)", {"b": True}, UNKNOWN),  # it may still be answered
        ("known(colour)", {"colour": "red"}, True),
        ("languages == []", {"a": False}, True),
        ("missing_translations(languages) == []", {"a": False}, True),
    ],
)
def test_a_question_that_does_not_arise_has_its_stated_meaning(
    rule: str, answers: dict[str, FactValue], expected: object
) -> None:
    assert value_of(rule, answers) == expected


@pytest.mark.parametrize(
    ("row", "amount", "expected"),
    [
        ("above", "700 USD", False),
        ("above", "700.01 USD", True),
        ("least", "699.99 USD", False),
        ("least", "700 USD", True),
        ("above", "900 EUR", UNKNOWN),  # another currency
        ("above", "701 USD with VAT", True),  # the row has no VAT basis
        ("net", "100 USD without VAT", True),
        ("net", "100 USD with VAT", UNKNOWN),
        ("net", "100 USD", UNKNOWN),
        ("gross", "119.99 USD with VAT", False),
        ("eu", "139999.99 EUR without VAT", False),
        ("eu", "140000 EUR without VAT", True),
        ("eu", "3200000 SEK without VAT", True),  # twice the earlier equivalent
        ("eu", "800000 SEK without VAT", False),  # half of it
        ("eu", "1600000 SEK without VAT", UNKNOWN),
    ],
)
def test_an_amount_is_held_against_its_row(row: str, amount: str, expected: object) -> None:
    assert value_of(f'over(value, "{row}")', {"value": USD(amount)}) == expected


@pytest.mark.parametrize(
    ("amount", "expected"), [("100", True), ("99.99", False), ("83.33", False)]
)
def test_vat_is_converted_exactly_where_the_rate_is_known(amount: str, expected: object) -> None:
    net = Money.model_validate(
        {"amount": amount, "currency": "USD", "vat": "excluded", "vat_rate": "0.2"}
    )
    assert value_of('over(value, "gross")', {"value": net}) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2015, 3, 1), UNKNOWN),  # no figure was in force yet
        (date(2015, 3, 2), True),
        (date(2025, 9, 30), True),
        (date(2025, 10, 1), False),
        (None, UNKNOWN),
    ],
)
def test_the_figure_of_the_launch_day_counts(day: date | None, expected: object) -> None:
    assert value_of('over(value, "above")', {"value": USD("600 USD")}, day=day) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"part_one": USD("400 USD"), "part_two": USD("300 USD")}, False),
        ({"part_one": USD("400 USD"), "part_two": USD("301 USD")}, True),
        ({"part_one": USD("701 USD"), "b": False}, True),  # the other part does not arise
        ({"part_one": USD("701 USD")}, UNKNOWN),  # it may, and then has no figure
        ({"part_one": USD("701 USD"), "part_two": USD("1 EUR")}, UNKNOWN),
        ({"a": False, "b": False}, False),
    ],
)
def test_a_sum_needs_every_part_that_can_exist(
    answers: dict[str, FactValue], expected: object
) -> None:
    assert value_of('over(both_parts, "above")', answers) == expected


RATED = {"amount": "100", "currency": "USD", "vat": "included", "vat_rate": "0.25"}


@pytest.mark.parametrize(
    ("row", "first", "second", "expected"),
    [
        ("above", USD("600 USD without VAT"), USD("101 USD"), True),  # the row has no VAT basis
        ("above", USD("600 USD without VAT"), USD("100 USD with VAT"), False),
        ("net", USD("60 USD without VAT"), USD("60 USD"), UNKNOWN),
        ("net", USD("20 USD without VAT"), Money.model_validate(RATED), True),  # 20 and 80
        ("net", USD("19.99 USD without VAT"), Money.model_validate(RATED), False),
    ],
)
def test_parts_on_two_vat_bases_meet_on_the_basis_of_the_row(
    row: str, first: Money, second: Money, expected: object
) -> None:
    answers: dict[str, FactValue] = {"a": True, "b": True, "part_one": first, "part_two": second}
    assert value_of(f'over(both_parts, "{row}")', answers) is expected


@pytest.mark.parametrize(
    ("rule", "answers", "missing"),
    [
        ('over(both_parts, "net")', {"a": True, "b": False, "part_one": "90 USD"}, ("part_one",)),
        ('over(value, "above")', {"value": "9 EUR"}, ("value",)),
        ("eo13126_open(places, value)", {"places": ("IL",), "value": "9 EUR"}, ("value",)),
        ("value > part_one", {"a": True, "value": "9 EUR", "part_one": "9 USD"},
         ("part_one", "value")),
        ('outside(places, "US")', {"places": ("anywhere",)}, ("places",)),
    ],
)  # fmt: skip
def test_only_the_answer_that_does_not_fit_is_asked_again(
    rule: str, answers: dict[str, FactValue], missing: tuple[str, ...]
) -> None:
    given = {
        name: USD(value) if isinstance(value, str) else value for name, value in answers.items()
    }
    assert parse(rule, known=DEFINITIONS).explain(scope(given)).missing == missing


@pytest.mark.parametrize(
    ("rule", "value", "part", "expected"),
    [
        ("value > part_one", "9 USD", "8 USD", True),
        ("value <= part_one", "9 USD", "9 USD", True),
        ("value == part_one", "9 USD", "9.00 USD", True),
        ("value != part_one", "9 USD", "9 EUR", UNKNOWN),
        ("value > part_one", "9 USD with VAT", "1 USD without VAT", UNKNOWN),
        ('over(value - part_one, "above")', "800 USD", "99 USD", True),
        ('over(value - part_one, "above")', "800 USD", "100 USD", False),
    ],
)
def test_amounts_compare_in_one_currency_and_on_one_basis(
    rule: str, value: str, part: str, expected: object
) -> None:
    assert value_of(rule, {"a": True, "value": USD(value), "part_one": USD(part)}) is expected


@pytest.mark.parametrize(("rule", "expected"), [("tiers - 1 > 1", True), ("tiers > -1", True)])
def test_whole_numbers_are_taken_away(rule: str, expected: bool) -> None:
    assert value_of(rule, {"tiers": 3}) is expected


def test_what_does_not_arise_takes_nothing_away() -> None:
    answers: dict[str, FactValue] = {"a": False, "value": USD("701 USD")}
    assert value_of('over(value - part_one, "above")', answers) is True


def test_of_earlier_equivalents_only_the_latest_counts() -> None:
    oldest = KRONA.values[0].model_copy(
        update={
            "since": date(2022, 1, 1),
            "equivalents": (Equivalent(amount=Decimal(700_000), currency="SEK", source="C/0"),),
        }
    )
    row = KRONA.model_copy(update={"values": (oldest, *KRONA.values)})
    held = hold(USD("1600000 SEK without VAT"), row, date(2026, 11, 24))
    assert held.result is UNKNOWN  # twice the oldest, but as much as the latest


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("US",), False),
        (("US", "GU", "PR"), False),  # outlying areas are inside
        (("US", "JO"), True),
        (("anywhere",), UNKNOWN),
        (("anywhere", "JO"), True),
        ((), False),
    ],
)
def test_outlying_areas_are_not_abroad_and_anywhere_is_not_known(
    places: tuple[str, ...], expected: object
) -> None:
    assert value_of('outside(places, "US")', {"places": places}) == expected


def test_outside_takes_a_fact_for_home() -> None:
    assert value_of("outside(places, home)", {"places": ("NO",), "home": "NO"}) is False
    assert value_of("outside(places, home)", {"places": ("NO",)}) is UNKNOWN


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2027, 12, 13), False), (date(2027, 12, 14), True)]
)
def test_a_named_date_counts_from_its_own_day(day: date, expected: object) -> None:
    assert value_of('on_or_after(launch_date, "ban")', day=day) is expected


def test_codes_are_matched_by_prefix() -> None:
    assert value_of('cpv_in(cpv_codes, "7971", "909")', {"cpv_codes": ("90910000",)}) is True
    assert value_of('cpv_in(cpv_codes, "7971")', {"cpv_codes": ("90910000",)}) is False
    assert value_of('cpv_in(cpv_codes, "7971")') is UNKNOWN


@pytest.mark.parametrize(
    ("amount", "left"), [("49 USD", ("IL", "XA")), ("50 USD", ("XA",)), (None, UNKNOWN)]
)
def test_more_value_takes_a_trade_partner_off_the_list(amount: str | None, left: object) -> None:
    answers: dict[str, FactValue] = {"places": ("IL", "XA")}
    if amount:
        answers["value"] = USD(amount)
    assert value_of("eo13126_open(places, value)", answers) == left


def test_sectors_follow_from_the_codes_until_somebody_corrects_them() -> None:
    assert value_of('"cleaning" in sectors', {"cpv_codes": ("90900000",)}) is True
    assert value_of('"cleaning" in sectors', {"cpv_codes": ("90910000",)}) is False  # longer wins
    assert value_of('"cleaning" in sectors') is UNKNOWN
    assert value_of("private_security", {"cpv_codes": ("90900000",)}) is False
    corrected: dict[str, FactValue] = {"cpv_codes": ("90910000",), "sectors": ("cleaning",)}
    assert value_of('"cleaning" in sectors', corrected) is True


RISK = "risk(cpv_codes, sectors, goods, production, places, workforce, model, reports)"
QUIET: dict[str, FactValue] = {
    "cpv_codes": ("33000000",),
    "sectors": ("none",),
    "goods": ("none",),
    "production": (),
    "places": ("NO",),
    "workforce": ("none",),
    "model": ("none",),
    "reports": False,
}


@pytest.mark.parametrize(
    ("changes", "level"),
    [
        ({}, "low"),
        ({"workforce": ("migrant",)}, "low"),
        ({"workforce": ("migrant",), "model": ("many_tiers",)}, "medium"),
        ({"workforce": ("live_in",)}, "medium"),
        ({"workforce": ("live_in",), "places": ("XA",)}, "high"),
        ({"reports": True}, "high"),
        ({"goods": ("cotton",), "production": ("XA",)}, "high"),  # commodity and place
        ({"goods": ("cotton",), "production": ("NO",)}, "low"),
        ({"goods": ("cotton",), "production": ("XA", "unknown")}, "high"),  # never lowers it
        ({"production": ("unknown",), "model": ("many_tiers",)}, "medium"),
    ],
)
def test_the_risk_level_follows_the_method(changes: dict[str, FactValue], level: str) -> None:
    assert value_of(RISK, QUIET | changes) == level


def test_a_risk_level_is_given_only_when_no_answer_could_change_it() -> None:
    without = {name: value for name, value in QUIET.items() if name != "workforce"}
    assert value_of(RISK, without) is UNKNOWN
    assert value_of(RISK, without | {"reports": True}) == "high"


def test_truth_refuses_to_be_a_boolean() -> None:
    with pytest.raises(TypeError, match="three-valued"):
        bool(Truth.FALSE)
    with pytest.raises(TypeError, match="decides nothing"):
        bool(UNKNOWN)


def test_a_fact_defined_in_a_circle_is_a_fault_not_a_hang() -> None:
    with pytest.raises(RuleError, match="depends on itself"):
        scope().value("circle")


def test_not_arising_is_no_value() -> None:
    assert scope({"b": False}).value("colour") is NOT_ARISING
