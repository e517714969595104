"""Where a naive reading of the law goes wrong, held against the bundled library."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assembler.library import Library
from assembler.rules import UNKNOWN
from assembler.selection import Selection

DAY = date(2026, 11, 24)
HIGH_US: dict[str, Any] = {
    "regime": "us-far",
    "policy_level": "minimum",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "estimated_value": "2000000 USD",
    "places_of_performance": ["DE"],
}
SUPPLIES_EU: dict[str, Any] = {
    "regime": "eu-2014-24",
    "policy_level": "minimum",
    "buyer_country": "AT",
    "buyer_type": "local",
    "procurement_regime": "classic",
    "contract_nature": "supplies",
    "estimated_value": {"amount": "300000", "currency": "EUR", "vat": "excluded"},
    "uses_lots": False,
}
MODEL: dict[str, Any] = {
    "regime": "osce-model",
    "policy_level": "minimum",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "recruits_workers": True,
}


def select(library: Library, facts: dict[str, Any], on: date | None = DAY) -> Selection:
    return library.select(library.facts(facts), on=on)


def state(library: Library, facts: dict[str, Any], clause: str, on: date | None = DAY) -> str:
    return select(library, facts, on).decision(clause).state


def euro(amount: str, vat: str = "excluded", rate: str | None = None) -> dict[str, str]:
    money = {"amount": amount, "currency": "EUR", "vat": vat}
    return money if rate is None else {**money, "vat_rate": rate}


# The whole anti-trafficking clause has no threshold


@pytest.mark.parametrize("value", ["1 USD", "15000 USD", "700000 USD", "90000000 USD"])
@pytest.mark.parametrize("nature", ["works", "supplies", "services"])
@pytest.mark.parametrize("place", ["US", "DE", "anywhere"])
def test_the_us_clause_is_in_every_us_contract_whatever_the_value(
    library: Library, value: str, nature: str, place: str
) -> None:
    facts = {
        **HIGH_US,
        "estimated_value": value,
        "contract_nature": nature,
        "places_of_performance": [place],
    }
    decision = select(library, facts).decision("far-52-222-50")
    assert decision.state == "in"
    assert decision.brought_in_by == ""  # by its own rule, not only by a text that requires it


@pytest.mark.parametrize(
    "more",
    [
        {"contract_nature": "supplies", "supplies_all_cots": True},
        {"recruits_workers": False},
        {"contract_stage": "modification"},
        {"contract_stage": "direct_award"},
    ],
)
def test_neither_catalogue_goods_nor_a_change_to_a_contract_lifts_the_us_clause(
    library: Library, more: dict[str, Any]
) -> None:
    assert state(library, {**HIGH_US, **more}, "far-52-222-50", None) == "in"


def test_the_us_clause_needs_no_other_answer_than_the_regime(library: Library) -> None:
    selection = select(library, {"regime": "us-far"}, None)
    assert selection.decision("far-52-222-50").state == "in"
    assert selection.decision("far-52-222-50").basis == "law"


@pytest.mark.parametrize("regime", ["osce-model", "eu-2014-24"])
def test_the_us_clause_is_in_no_other_contract(library: Library, regime: str) -> None:
    assert state(library, {"regime": regime}, "far-52-222-50", None) == "out"


# The portion abroad, not the contract; over for the plan, at least for the provision


@pytest.mark.parametrize(
    ("portion", "day", "plan", "provision"),
    [
        ("699999.99 USD", DAY, "out", "out"),
        ("700000.00 USD", DAY, "out", "in"),
        ("700000.01 USD", DAY, "in", "in"),
        ("550000.01 USD", date(2025, 10, 1), "out", "out"),
        ("700000.01 USD", date(2025, 10, 1), "in", "in"),
        ("549999.99 USD", date(2025, 9, 30), "out", "out"),
        ("550000.00 USD", date(2025, 9, 30), "out", "in"),
        ("550000.01 USD", date(2025, 9, 30), "in", "in"),
        ("550000.01 USD", date(2020, 10, 1), "in", "in"),
        ("500000.00 USD", date(2020, 9, 30), "out", "in"),
        ("500000.01 USD", date(2020, 9, 30), "in", "in"),
    ],
)
def test_the_plan_needs_more_than_the_figure_and_the_provision_the_figure_itself(
    library: Library, portion: str, day: date, plan: str, provision: str
) -> None:
    facts = {**HIGH_US, "services_abroad_value": portion, "portion_abroad_highest": portion}
    selection = select(library, facts, day)
    for clause in ("compliance-plan", "annual-certification", "flow-down-plan-us"):
        assert selection.decision(clause).state == plan
    assert selection.decision("far-52-222-56").state == provision


def test_at_exactly_the_figure_the_provision_is_settled_without_the_highest_amount(
    library: Library,
) -> None:
    facts = {**HIGH_US, "services_abroad_value": "700000 USD"}
    selection = select(library, facts)
    assert selection.decision("far-52-222-56").state == "in"
    assert "portion_abroad_highest" not in {each.fact for each in selection.questions}


def test_a_lower_estimate_does_not_settle_the_provision_while_more_is_possible(
    library: Library,
) -> None:
    facts = {**HIGH_US, "services_abroad_value": "10000 USD"}
    assert select(library, facts).decision("far-52-222-56").missing == ("portion_abroad_highest",)
    facts["portion_abroad_highest"] = "700000 USD"
    selection = select(library, facts)
    assert selection.decision("far-52-222-56").state == "in"
    assert selection.decision("compliance-plan").state == "out"


@pytest.mark.parametrize("clause", ["compliance-plan", "annual-certification", "far-52-222-56"])
def test_an_unknown_portion_is_undecided_and_never_zero(library: Library, clause: str) -> None:
    decision = select(library, HIGH_US).decision(clause)
    assert decision.state == "undecided"
    assert "services_abroad_value" in decision.missing


def test_one_unknown_part_of_the_portion_never_counts_as_zero(library: Library) -> None:
    facts = {
        **HIGH_US,
        "additional_natures": ["supplies"],
        "supplies_all_cots": False,
        "services_abroad_value": "400000 USD",
    }
    assert state(library, facts, "compliance-plan") == "undecided"
    facts["noncots_supplies_abroad_value"] = "300000 USD"
    assert state(library, facts, "compliance-plan") == "out"
    facts["noncots_supplies_abroad_value"] = "300000.01 USD"
    assert state(library, facts, "compliance-plan") == "in"


def test_a_portion_in_another_currency_is_not_compared(library: Library) -> None:
    facts = {**HIGH_US, "services_abroad_value": "5000000 EUR"}
    assert state(library, facts, "compliance-plan") == "undecided"


def test_a_stated_zero_is_an_answer(library: Library) -> None:
    facts = {**HIGH_US, "services_abroad_value": "0 USD", "portion_abroad_highest": "0 USD"}
    assert state(library, facts, "compliance-plan") == "out"
    assert state(library, facts, "far-52-222-56") == "out"


def test_a_whole_under_the_figure_settles_the_portion_without_asking(library: Library) -> None:
    selection = select(library, {**HIGH_US, "estimated_value": "699999.99 USD"})
    assert selection.decision("compliance-plan").state == "out"
    assert selection.decision("far-52-222-56").state == "out"
    asked = {each.fact for each in selection.questions}
    assert not asked & {"services_abroad_value", "noncots_supplies_abroad_value"}


def test_a_whole_at_the_figure_settles_the_plan_but_not_the_provision(library: Library) -> None:
    selection = select(library, {**HIGH_US, "estimated_value": "700000 USD"})
    assert selection.decision("compliance-plan").state == "out"
    assert selection.decision("far-52-222-56").state == "undecided"


def test_without_a_launch_day_the_plan_stays_undecided(library: Library) -> None:
    facts = {**HIGH_US, "services_abroad_value": "600000 USD"}
    decision = select(library, facts, None).decision("compliance-plan")
    assert decision.state == "undecided"
    assert "launch_date" in decision.missing


@pytest.mark.parametrize(
    "places", [["US"], ["PR"], ["GU"], ["VI", "AS"], ["MP", "UM"], ["US", "PR", "GU"]]
)
def test_the_outlying_areas_are_not_abroad(library: Library, places: list[str]) -> None:
    selection = select(library, {**HIGH_US, "places_of_performance": places})
    assert selection.fact("performed_abroad").value is False
    for clause in ("compliance-plan", "far-52-222-56", "far-52-222-50-alternate-i"):
        assert selection.decision(clause).state == "out"


@pytest.mark.parametrize("places", [["DE"], ["GU", "DE"], ["anywhere", "DE"]])
def test_one_place_abroad_is_enough(library: Library, places: list[str]) -> None:
    selection = select(library, {**HIGH_US, "places_of_performance": places})
    assert selection.fact("performed_abroad").value is True


@pytest.mark.parametrize("places", [["anywhere"], ["US", "anywhere"]])
def test_anywhere_is_not_a_promise_to_stay_at_home(library: Library, places: list[str]) -> None:
    selection = select(library, {**HIGH_US, "places_of_performance": places})
    assert selection.fact("performed_abroad").value is UNKNOWN
    for clause in ("compliance-plan", "far-52-222-50-alternate-i", "far-52-225-19"):
        assert selection.decision(clause).state == "undecided"
    assert "places_of_performance" in {each.fact for each in selection.questions}


def test_recruiting_abroad_is_not_performing_abroad(library: Library) -> None:
    facts = {
        **HIGH_US,
        "places_of_performance": ["US"],
        "recruits_workers": True,
        "recruits_abroad": True,
        "recruitment_countries": ["NP", "MX"],
    }
    selection = select(library, facts)
    assert selection.decision("compliance-plan").state == "out"
    assert selection.decision("far-52-222-56").state == "out"
    for clause in ("recruitment-fees", "identity-documents", "return-travel"):
        assert selection.decision(clause).state == "in"


def test_a_buy_of_catalogue_goods_alone_has_no_provision(library: Library) -> None:
    facts = {**HIGH_US, "contract_nature": "supplies", "supplies_all_cots": True}
    assert state(library, facts, "far-52-222-56") == "out"
    assert state(library, facts, "compliance-plan") == "out"


# The work document: law or contract must ask for it


@pytest.mark.parametrize("clause", ["work-document", "model-employment-terms"])
@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("required_by_law", "in"),
        ("required_by_this_contract", "in"),
        ("not_required", "out"),
        (None, "undecided"),
    ],
)
def test_a_us_work_document_is_due_only_where_law_or_contract_requires_it(
    library: Library, basis: str | None, expected: str, clause: str
) -> None:
    facts = {**HIGH_US, "recruits_workers": True, "recruits_abroad": True}
    if basis:
        facts["work_document_basis"] = basis
    assert state(library, facts, clause) == expected


def test_the_buyer_is_asked_to_decide_on_the_us_work_document(library: Library) -> None:
    selection = select(library, {**HIGH_US, "recruits_workers": True})
    assert selection.decision("work-document").missing == ("work_document_basis",)
    assert "work_document_basis" in {each.fact for each in selection.questions}


def test_the_model_rules_ask_for_the_work_document_of_every_hired_worker(library: Library) -> None:
    selection = select(library, MODEL)
    assert selection.decision("work-document").state == "in"
    assert "work_document_basis" not in {each.fact for each in selection.questions}


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


# The trade-agreement exemption runs backwards


@pytest.mark.parametrize(
    ("countries", "value", "day", "expected"),
    [
        (["MX"], "105766.99 USD", DAY, "in"),
        (["MX"], "105767 USD", DAY, "out"),
        (["MX"], "104000 USD", date(2026, 3, 12), "out"),
        (["MX"], "104000 USD", date(2026, 3, 13), "in"),
        (["MX"], "102279.99 USD", date(2026, 3, 12), "in"),
        (["MX"], "102280 USD", date(2026, 3, 12), "out"),
        (["IL"], "49999.99 USD", DAY, "in"),
        (["IL"], "50000 USD", DAY, "out"),
        (["JP"], "173999.99 USD", DAY, "in"),
        (["JP"], "174000 USD", DAY, "out"),
        (["CN"], "90000000 USD", DAY, "in"),
        (["CN", "MX"], "90000000 USD", DAY, "in"),
        (["MX", "JP"], "150000 USD", DAY, "in"),
        (["MX", "JP"], "174000 USD", DAY, "out"),
        (["CN"], "15000 USD", DAY, "out"),  # a micro-purchase
        (["CN"], "15000.01 USD", DAY, "in"),
        (["MX"], "104000 USD", None, "undecided"),
        (["MX"], "104000 EUR", DAY, "undecided"),
    ],
)
def test_a_trade_partner_leaves_the_child_labour_listing_at_its_figure_and_above(
    library: Library, countries: list[str], value: str, day: date | None, expected: str
) -> None:
    facts = {
        **HIGH_US,
        "contract_nature": "supplies",
        "estimated_value": value,
        "places_of_performance": ["US"],
        "eo13126_product": True,
        "eo13126_countries": countries,
    }
    assert state(library, facts, "far-52-222-18", day) == expected


def test_the_listing_waits_for_its_product_its_countries_and_the_value(library: Library) -> None:
    facts = {**HIGH_US, "contract_nature": "supplies"}
    assert state(library, facts, "far-52-222-18") == "undecided"
    assert state(library, {**facts, "eo13126_product": True}, "far-52-222-18") == "undecided"
    assert state(library, {**facts, "eo13126_product": False}, "far-52-222-18") == "out"


def test_cooperation_on_child_labour_stays_where_the_exemption_takes_the_listing(
    library: Library,
) -> None:
    facts = {**HIGH_US, "contract_nature": "supplies", "eo13126_product": False}
    assert state(library, facts, "far-52-222-19") == "in"


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


# Risk, practice, and recorded answers


@pytest.mark.parametrize(
    ("confirmed", "expected"),
    [("low", "out"), ("medium", "in"), ("high", "in"), (None, "undecided")],
)
def test_a_proposed_risk_level_decides_nothing_before_the_officer_confirms(
    library: Library, confirmed: str | None, expected: str
) -> None:
    facts: dict[str, Any] = {
        **SUPPLIES_EU,
        "policy_level": "recommended",
        "contract_nature": "services",
        "additional_natures": ["none"],
        "cpv_codes": ["90910000"],
        "risk_indications": True,
    }
    if confirmed:
        facts["risk_confirmed"] = confirmed
    assert state(library, facts, "training") == expected


@pytest.mark.parametrize("clause", ["recruitment-fees", "housing", "return-travel", "wages"])
def test_good_practice_is_not_put_into_a_european_tender_at_minimum_policy(
    library: Library, clause: str
) -> None:
    facts = {
        **SUPPLIES_EU,
        "recruits_workers": True,
        "recruits_abroad": True,
        "uses_agents": True,
        "housing_provided": True,
        "risk_confirmed": "high",
    }
    decision = select(library, facts).decision(clause)
    assert (decision.state, decision.basis) == ("out", "practice")


@pytest.mark.parametrize("clause", ["recruitment-fees", "identity-documents", "return-travel"])
def test_worker_protections_that_are_law_in_the_us_stay_at_minimum_policy(
    library: Library, clause: str
) -> None:
    facts = {**HIGH_US, "recruits_workers": True, "recruits_abroad": True}
    decision = select(library, facts).decision(clause)
    assert (decision.state, decision.basis) == ("in", "law")


PULLED: dict[str, Any] = {
    **SUPPLIES_EU,
    "recruits_workers": False,
    "national_exclusion_applies": False,
}


def pulled(library: Library, *left_out: str) -> Selection:
    overrides = {
        "include": {"security-third-country": "Guards come from a third country"},
        "exclude": dict.fromkeys(left_out, "Settled in the house rules"),
    }
    return select(library, {**PULLED, "overrides": overrides})


def test_requires_reaches_over_two_steps(library: Library) -> None:
    selection = pulled(library)
    for clause in ("recruitment-fees", "notification", "form-incident", "victims-witnesses"):
        assert selection.decision(clause).state == "in"
    assert selection.decision("form-incident").brought_in_by == "notification"


@pytest.mark.parametrize("last", ["form-incident", "victims-witnesses", "recruiters-checked"])
def test_requires_over_two_steps_pulls_nothing_in_against_a_recorded_no(
    library: Library, last: str
) -> None:
    selection = pulled(library, last)
    assert selection.decision(last).state == "out"
    assert any(f"requires “{last}”" in warning for warning in selection.warnings)


def test_a_recorded_no_in_the_middle_ends_the_chain(library: Library) -> None:
    selection = pulled(library, "recruitment-fees", "return-travel")
    for clause in ("notification", "form-incident", "recruiters-checked", "victims-witnesses"):
        assert selection.decision(clause).state == "out"


def test_a_plan_does_not_bring_work_documents_against_the_recorded_not_required(
    library: Library,
) -> None:
    facts = {
        **HIGH_US,
        "recruits_workers": True,
        "recruits_abroad": True,
        "services_abroad_value": "1000000 USD",
        "work_document_basis": "not_required",
    }
    selection = select(library, facts)
    assert selection.decision("compliance-plan").state == "in"
    assert selection.decision("work-document").state == "out"
    assert selection.decision("model-employment-terms").state == "out"


@pytest.mark.parametrize(("portion", "basis"), [("1000000 USD", "law"), ("0 USD", "practice")])
def test_a_notice_that_only_a_strict_agency_posts_is_not_sold_as_law(
    library: Library, portion: str, basis: str
) -> None:
    facts = {
        **HIGH_US,
        "policy_level": "strict",
        "recruits_workers": True,
        "risk_confirmed": "low",
        "services_abroad_value": portion,
    }
    decision = select(library, facts).decision("rights-notice")
    assert (decision.state, decision.basis) == ("in", basis)


# Lots never lift what holds for the whole tender


def test_a_portion_abroad_is_not_made_small_by_spreading_it_over_lots(library: Library) -> None:
    lots = {f"LOT-000{number}": {"services_abroad_value": "400000 USD"} for number in (1, 2)}
    facts = {**HIGH_US, "uses_lots": True, "lots": lots}
    assert state(library, facts, "compliance-plan") != "out"


@pytest.mark.parametrize("clause", ["exclusion-eu", "termination-eu"])
def test_a_lot_of_works_in_a_tender_for_supplies_keeps_the_duty_of_the_whole(
    library: Library, clause: str
) -> None:
    lots = {"LOT-0001": {}, "LOT-0002": {"contract_nature": "works"}}
    facts = {**SUPPLIES_EU, "uses_lots": True, "lots": lots}
    assert select(library, facts).decision(clause).lots == ()
