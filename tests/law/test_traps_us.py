"""Traps of the law of the United States, held against the bundled library."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assembler.library import Library
from assembler.rules import UNKNOWN

from .contracts import DAY, HIGH_US, MODEL, select, state

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
