"""Traps of the law of the European Union, held against the bundled library."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assembler.library import Library
from assembler.rules import UNKNOWN

from .contracts import DAY, SUPPLIES_EU, euro, select, state

# European thresholds: at or above, without VAT, in euro, on the launch day


@pytest.mark.parametrize(
    ("more", "value", "above"),
    [
        ({}, euro("215999.99"), False),
        ({}, euro("216000"), True),
        ({"buyer_type": "central_government"}, euro("139999.99"), False),
        ({"buyer_type": "central_government"}, euro("140000"), True),
        ({"contract_nature": "works"}, euro("5403999.99"), False),
        ({"contract_nature": "works"}, euro("5404000"), True),
        ({"procurement_regime": "light_touch"}, euro("749999.99"), False),
        ({"procurement_regime": "light_touch"}, euro("750000"), True),
        ({}, euro("257040", "included", "0.19"), True),
        ({}, euro("257039.99", "included", "0.19"), False),
        ({}, euro("216000", "included", "0.19"), False),
        ({}, euro("216000", "included"), UNKNOWN),
        ({}, euro("216000", "unstated"), UNKNOWN),
        ({}, "900000 USD without VAT", UNKNOWN),
        ({}, "50000 GBP without VAT", UNKNOWN),
        ({"buyer_type": "regional", "procurement_regime": "classic"}, euro("140000"), False),
    ],
)
def test_a_european_value_counts_at_or_above_without_vat_and_in_euro(
    library: Library, more: dict[str, Any], value: object, above: object
) -> None:
    selection = select(library, {**SUPPLIES_EU, **more, "estimated_value": value})
    assert selection.fact("above_eu_threshold").value is above


@pytest.mark.parametrize(
    ("amount", "day", "above"),
    [
        ("141000", date(2023, 12, 31), True),
        ("141000", date(2024, 1, 1), False),
        ("141000", date(2025, 12, 31), False),
        ("141000", date(2026, 1, 1), True),
        ("143000", date(2025, 12, 31), True),
        ("141000", None, UNKNOWN),
        ("141000", date(2015, 12, 31), UNKNOWN),
    ],
)
def test_the_figure_of_the_launch_day_counts(
    library: Library, amount: str, day: date | None, above: object
) -> None:
    facts = {
        **SUPPLIES_EU,
        "buyer_type": "central_government",
        "estimated_value": euro(amount),
    }
    assert select(library, facts, day).fact("above_eu_threshold").value is above


@pytest.mark.parametrize(
    ("value", "day", "above"),
    [
        ("1546202 SEK without VAT", date(2025, 6, 1), True),
        ("1546201.99 SEK without VAT", date(2025, 6, 1), False),
        ("3092404 SEK without VAT", DAY, True),  # twice the older equivalent
        ("773101 SEK without VAT", DAY, False),  # half of it
        ("1546202 SEK without VAT", DAY, UNKNOWN),
        ("3092403 SEK without VAT", DAY, UNKNOWN),
        ("773102 SEK without VAT", DAY, UNKNOWN),
        ("1546202 NOK without VAT", date(2025, 6, 1), UNKNOWN),
        ("1546202 SEK", date(2025, 6, 1), UNKNOWN),
    ],
)
def test_another_currency_counts_by_its_published_equivalent_only(
    library: Library, value: str, day: date, above: object
) -> None:
    facts = {**SUPPLIES_EU, "buyer_type": "central_government", "estimated_value": value}
    assert select(library, facts, day).fact("above_eu_threshold").value is above


# Exclusion in the European Union: duty, choice, lots


BELOW_EU: dict[str, Any] = {
    **SUPPLIES_EU,
    "policy_level": "recommended",
    "estimated_value": euro("100000"),
    "risk_confirmed": "medium",
}


@pytest.mark.parametrize(
    ("facts", "duty", "below"),
    [
        (SUPPLIES_EU, "in", "out"),
        ({**BELOW_EU, "estimated_value": euro("216000")}, "in", "out"),
        ({**BELOW_EU, "national_exclusion_applies": False}, "out", "in"),
        ({**BELOW_EU, "national_exclusion_applies": True}, "in", "out"),
        (BELOW_EU, "undecided", "undecided"),
        ({**BELOW_EU, "risk_confirmed": "low", "national_exclusion_applies": False}, "out", "out"),
        (
            {**BELOW_EU, "policy_level": "minimum", "national_exclusion_applies": False},
            "out",
            "out",
        ),
        ({**SUPPLIES_EU, "contract_stage": "direct_award"}, "in", "out"),
        ({**SUPPLIES_EU, "contract_stage": "modification"}, "out", "out"),
    ],
)
def test_the_exclusion_duty_and_the_choice_below_the_threshold_are_two_texts(
    library: Library, facts: dict[str, Any], duty: str, below: str
) -> None:
    selection = select(library, facts)
    assert selection.decision("exclusion-eu").state == duty
    assert selection.decision("exclusion-below-eu").state == below
    assert not selection.conflicts


@pytest.mark.parametrize(
    ("national", "expected"), [(True, "in"), (False, "out"), (None, "undecided")]
)
def test_light_touch_has_the_ground_only_by_national_law(
    library: Library, national: bool | None, expected: str
) -> None:
    facts = {
        **SUPPLIES_EU,
        "contract_nature": "services",
        "procurement_regime": "light_touch",
        "estimated_value": euro("900000"),
    }
    if national is not None:
        facts["national_exclusion_applies"] = national
    assert state(library, facts, "exclusion-eu") == expected


def test_the_optional_labour_breach_is_no_law_text(library: Library) -> None:
    assert state(library, SUPPLIES_EU, "labour-breach-eu") == "out"
    selection = select(library, {**SUPPLIES_EU, "policy_level": "recommended"})
    assert selection.decision("labour-breach-eu").basis == "practice"


@pytest.mark.parametrize("national", [{}, {"national_exclusion_applies": False}])
def test_a_lot_that_is_let_off_never_lifts_the_exclusion_of_the_tender(
    library: Library, national: dict[str, Any]
) -> None:
    facts = {
        **SUPPLIES_EU,
        **national,
        "uses_lots": True,
        "estimated_value": euro("500000"),
        "lots": {
            "LOT-0001": {"small_lot_exempted": True, "lot_value": euro("70000")},
            "LOT-0002": {"small_lot_exempted": False, "lot_value": euro("430000")},
        },
    }
    selection = select(library, facts)
    assert selection.decision("exclusion-eu").state == "in"
    assert selection.decision("form-espd-answers").state == "in"
    assert selection.decision("termination-eu").state == "in"
    assert selection.decision("small-lots-eu").state == "in"
    assert selection.decision("small-lots-eu").lots == ("LOT-0001",)


def test_small_lots_are_held_against_the_value_of_all_lots_together(library: Library) -> None:
    lots = {f"LOT-000{number}": {"lot_value": euro("75000")} for number in (1, 2, 3)}
    facts = {**SUPPLIES_EU, "uses_lots": True, "estimated_value": euro("225000"), "lots": lots}
    assert state(library, facts, "exclusion-eu") == "in"


# Regulation 2024/3015: a ban that does not yet apply misleads


@pytest.mark.parametrize(
    ("more", "day", "readiness", "ban"),
    [
        ({"contract_end": "2027-12-13"}, DAY, "out", "out"),
        ({"contract_end": "2027-12-14"}, DAY, "in", "out"),
        ({"contract_end": "2029-01-01"}, date(2027, 12, 13), "in", "out"),
        ({"contract_end": "2029-01-01"}, date(2027, 12, 14), "out", "in"),
        ({"contract_end": "2029-01-01"}, None, "undecided", "undecided"),
        ({}, DAY, "undecided", "out"),
        ({"contract_end": "2029-01-01", "policy_level": "minimum"}, DAY, "out", "out"),
        ({"policy_level": "minimum"}, date(2028, 1, 1), "out", "out"),
        (
            {
                "contract_nature": "services",
                "additional_natures": ["none"],
                "contract_end": "2029-01-01",
            },
            DAY,
            "out",
            "out",
        ),
        ({"regime": "osce-model", "contract_end": "2029-01-01"}, DAY, "out", "out"),
        ({"regime": "us-far", "contract_end": "2029-01-01"}, date(2028, 1, 1), "out", "out"),
    ],
)
def test_the_forced_labour_ban_is_cited_only_when_it_applies(
    library: Library, more: dict[str, Any], day: date | None, readiness: str, ban: str
) -> None:
    selection = select(library, {**SUPPLIES_EU, "policy_level": "recommended", **more}, day)
    assert selection.decision("flr-readiness").state == readiness
    assert selection.decision("flr-ban").state == ban
