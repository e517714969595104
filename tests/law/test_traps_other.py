"""Traps of Canada, Australia, Switzerland, Norway, Brazil, Serbia, Ukraine and US Defense.

The library's scenarios say which texts are in; here is what they cannot say: on what footing,
for which lots, what is left to the officer, and what is printed.
"""

from __future__ import annotations

import html
import re
from datetime import date
from itertools import product
from typing import Any

import pytest

from assembler.library import Library
from assembler.word import assemble, read_package

from .contracts import select, state
from .test_selection_laws import owed_families

REGIMES = ["ca-federal", "au-commonwealth", "ch-boeb", "no", "br", "rs", "ua"]
SERVICES: dict[str, Any] = {
    "policy_level": "minimum",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "recruits_workers": False,
    "risk_confirmed": "low",
}
DEFENSE: dict[str, Any] = {
    "regime": "us-dfars",
    "policy_level": "minimum",
    "contract_nature": "supplies",
    "additional_natures": ["none"],
    "estimated_value": "500000 USD",
    "places_of_performance": ["US"],
    "recruits_workers": False,
}

# Law, policy or practice


@pytest.mark.parametrize(
    ("regime", "clause", "basis"),
    [
        ("ca-federal", "ca-ineligibility", "policy"),
        ("ca-federal", "ca-code", "policy"),
        ("au-commonwealth", "au-eligibility", "policy"),
        ("au-commonwealth", "au-ethics-value", "policy"),
        ("au-commonwealth", "au-supplier-code", "policy"),
        ("au-commonwealth", "au-modern-slavery", "practice"),
        ("ch-boeb", "ch-exclusion", "law"),
        ("ch-boeb", "ch-labour-conditions", "law"),
        ("ch-boeb", "form-ch-declaration", "law"),
        ("ch-boeb", "self-cleaning-generic", "practice"),
        ("no", "no-exclusion", "law"),
        ("no", "no-human-rights", "law"),
        ("br", "br-exclusion", "law"),
        ("br", "form-br-declaration", "law"),
        ("br", "br-register", "practice"),
        ("rs", "rs-exclusion", "law"),
        ("rs", "form-rs-statement", "law"),
        ("ua", "ua-exclusion", "law"),
    ],
)
def test_each_text_is_called_for_by_what_its_source_is(
    library: Library, regime: str, clause: str, basis: str
) -> None:
    facts = {**SERVICES, "regime": regime, "policy_level": "recommended", "risk_confirmed": "high"}
    decision = select(library, facts).decision(clause)
    assert (decision.state, decision.basis) == ("in", basis)


@pytest.mark.parametrize("regime", REGIMES)
def test_at_minimum_policy_nothing_is_in_as_practice_by_its_own_rule(
    library: Library, regime: str
) -> None:
    facts = {**SERVICES, "regime": regime, "risk_confirmed": "high", "award_basis": "best_value"}
    practice = [
        each.id
        for each in select(library, facts).included
        if each.basis == "practice" and not each.brought_in_by and not each.clause.is_by_use
    ]
    assert practice == []


@pytest.mark.parametrize("regime", REGIMES)
def test_every_figure_and_place_may_be_open_where_a_ground_for_exclusion_binds(
    library: Library, regime: str
) -> None:
    """A ground waits for no value, no place and no answer on risk."""
    selection = select(library, {"regime": regime, "policy_level": "minimum"}, None)
    assert [each.id for each in selection.included if each.family == "exclusion"]


@pytest.mark.parametrize("regime", REGIMES)
def test_no_ground_of_another_country_is_in(library: Library, regime: str) -> None:
    facts = {**SERVICES, "regime": regime, "policy_level": "strict", "risk_confirmed": "high"}
    foreign = re.compile(r"^(ca|au|ch|no|br|rs|ua|be|hr|fi|fr|de|it|nl|es|se|scotland)-|-(eu|uk)$")
    own = regime.partition("-")[0]
    strange = {each.id for each in select(library, facts).included if foreign.search(each.id)} - {
        each for each in library.clauses if each.startswith(f"{own}-")
    }
    assert strange - {"no-retaliation"} == set()


# What a tender of these regimes owes, on every side of the days that count


@pytest.mark.parametrize("regime", REGIMES)
def test_a_tender_holds_every_family_that_its_regime_owes(library: Library, regime: str) -> None:
    days = [date(2023, 5, 25), date(2024, 6, 30), date(2025, 11, 16), date(2026, 11, 24)]
    stages = ["new_tender", "direct_award", "modification"]
    for day, stage, level, risk in product(
        days, stages, ["minimum", "recommended", "strict"], ["low", "medium", "high"]
    ):
        facts = {
            **SERVICES,
            "regime": regime,
            "contract_stage": stage,
            "policy_level": level,
            "risk_confirmed": risk,
            "contract_nature": "supplies",
            "sectors": ["textiles"],
        }
        selection = select(library, facts, day)
        held = {each.family for each in selection.included}
        assert set(owed_families(library, selection)) - held == set(), (day, stage, level, risk)
        assert selection.conflicts == ()


# What the law leaves to the officer


@pytest.mark.parametrize(
    ("regime", "clause"),
    [
        ("au-commonwealth", "au-eligibility"),
        ("au-commonwealth", "au-ethics-value"),
        ("ch-boeb", "ch-exclusion"),
        ("ch-boeb", "ch-labour-conditions"),
        ("no", "no-exclusion"),
        ("no", "no-human-rights"),
        ("br", "br-register"),
    ],
)
def test_a_judgement_is_due_where_the_text_is_in_and_kept_once_it_is_written(
    library: Library, regime: str, clause: str
) -> None:
    facts = {**SERVICES, "regime": regime, "policy_level": "recommended", "risk_confirmed": "high"}
    decision = select(library, facts).decision(clause)
    assert (decision.state, decision.judgement_due) == ("in", True)
    assert not decision.judgement_recorded
    written = select(library, {**facts, "judgements": {clause: "Weighed on the papers sent."}})
    assert written.decision(clause).judgement_recorded


@pytest.mark.parametrize(
    ("regime", "clause"),
    [("ch-boeb", "ch-exclusion"), ("no", "no-human-rights"), ("br", "br-register")],
)
def test_no_judgement_is_due_where_the_text_is_out(
    library: Library, regime: str, clause: str
) -> None:
    facts = {**SERVICES, "regime": regime, "contract_stage": "modification"}
    decision = select(library, facts).decision(clause)
    assert (decision.state, decision.judgement_due) == ("out", False)


@pytest.mark.parametrize(
    ("regime", "clause"),
    [("ch-boeb", "ch-exclusion"), ("br", "br-exclusion"), ("ua", "ua-exclusion")],
)
def test_an_officer_who_leaves_a_ground_of_the_law_out_is_warned(
    library: Library, regime: str, clause: str
) -> None:
    overrides = {"exclude": {clause: "The procedure has its own text."}}
    selection = select(library, {**SERVICES, "regime": regime, "overrides": overrides})
    assert selection.decision(clause).state == "out"
    assert any("called for by law" in each and clause in each for each in selection.warnings)


# Lots


@pytest.mark.parametrize(
    ("facts", "lot", "clause"),
    [
        (
            {"regime": "ca-federal"},
            {"contract_nature": "supplies"},
            "ca-forced-labour-goods",
        ),
        (
            {"regime": "ca-federal", "sectors": ["textiles"]},
            {"contract_nature": "supplies"},
            "ca-apparel",
        ),
        (
            {
                "regime": "no",
                "contract_nature": "supplies",
                "buyer_type": "local",
                "cpv_codes": ["18100000"],
                "estimated_value": "2050000 NOK without VAT",
            },
            {"contract_nature": "services", "cpv_codes": ["72000000"]},
            "no-pay",
        ),
        (
            {"regime": "ua"},
            {"recruits_workers": True, "recruits_abroad": True, "uses_agents": True},
            "ua-recruiter-licence",
        ),
    ],
)
def test_what_only_one_lot_calls_for_names_that_lot(
    library: Library, facts: dict[str, Any], lot: dict[str, Any], clause: str
) -> None:
    lots = {"LOT-0001": {}, "LOT-0002": lot}
    selection = select(library, {**SERVICES, **facts, "uses_lots": True, "lots": lots})
    decision = selection.decision(clause)
    assert (decision.state, decision.lots) == ("in", ("LOT-0002",))


@pytest.mark.parametrize("regime", REGIMES)
def test_a_ground_for_exclusion_is_one_of_the_whole_tender(library: Library, regime: str) -> None:
    lots = {"LOT-0001": {}, "LOT-0002": {"contract_nature": "supplies"}}
    selection = select(library, {**SERVICES, "regime": regime, "uses_lots": True, "lots": lots})
    grounds = [each for each in selection.included if each.family == "exclusion"]
    assert grounds
    assert all(each.lots == () for each in grounds)


# The modern slavery clause of Australia is scaled by risk, and an open level is shown as open


def printed(library: Library, facts: dict[str, Any]) -> str:
    xml = read_package(assemble(select(library, facts)).bytes).read("word/document.xml").decode()
    return html.unescape(re.sub(r"<[^>]+>", "", xml))


@pytest.mark.parametrize(
    ("risk", "medium", "high"),
    [("low", False, False), ("medium", True, False), ("high", True, True)],
)
def test_the_modern_slavery_clause_says_more_as_the_risk_rises(
    library: Library, risk: str, medium: bool, high: bool
) -> None:
    facts = {
        **SERVICES,
        "regime": "au-commonwealth",
        "policy_level": "recommended",
        "risk_confirmed": risk,
    }
    text = printed(library, facts)
    assert "reasonable steps against Modern Slavery" in text
    assert ("At medium or high risk, the Contractor must" in text) is medium
    assert ("At high risk, the Buyer may" in text) is high


def test_an_open_risk_level_is_printed_as_an_open_choice_and_not_as_low(library: Library) -> None:
    facts = {**SERVICES, "regime": "au-commonwealth", "policy_level": "recommended"}
    del facts["risk_confirmed"]
    text = printed(library, facts)
    assert "At medium or high risk, the Contractor must" in text
    assert "Do you agree?" in text


def test_the_figure_of_the_modern_slavery_act_is_printed_from_its_table(library: Library) -> None:
    facts = {**SERVICES, "regime": "au-commonwealth", "policy_level": "recommended"}
    assert re.search(r"yearly revenue of AUD\s100,000,000", printed(library, facts))


# Brazil: a register is no bar


def test_the_brazilian_bar_and_the_register_say_that_an_entry_bars_nobody(
    library: Library,
) -> None:
    text = printed(library, {**SERVICES, "regime": "br", "policy_level": "recommended"})
    assert "An entry alone is no bar and costs no marks." in text
    assert "an entry in a register is a reason to ask. It is no bar." in text
    assert "A yes to question 6 is no bar." in text


def test_at_minimum_policy_the_brazilian_form_asks_for_no_more_than_consent(
    library: Library,
) -> None:
    text = printed(library, {**SERVICES, "regime": "br"})
    assert "The Buyer may look us up in the public register of employers" in text
    assert "We undertake to look up our suppliers" not in text


# Ukraine: the licence has ended, and the clause asks for what the law of the day knows


def test_the_ukrainian_clause_asks_for_the_entry_in_the_public_list(library: Library) -> None:
    hired = {"recruits_workers": True, "recruits_abroad": True, "uses_agents": True}
    text = printed(library, {**SERVICES, **hired, "regime": "ua"})
    assert "the entry in the public list of intermediaries for work abroad" in text


# US Defense: the representation on Xinjiang


@pytest.mark.parametrize("value", ["1 USD", "15000 USD", "350000.01 USD", "90000000 USD"])
@pytest.mark.parametrize("cots", [True, False])
def test_the_xinjiang_pair_is_in_every_defense_buy_of_products(
    library: Library, value: str, cots: bool
) -> None:
    facts = {
        **DEFENSE,
        "estimated_value": value,
        "supplies_all_cots": cots,
        "card_or_sf44_buy": False,
    }
    selection = select(library, facts)
    for clause in ("dfars-252-225-7059", "dfars-252-225-7060"):
        decision = selection.decision(clause)
        assert (decision.state, decision.basis, decision.brought_in_by) == ("in", "law", "")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"card_or_sf44_buy": True}, "out"),
        ({"contract_nature": "services"}, "out"),
        ({"contract_nature": "works"}, "out"),
        ({"contract_nature": "services", "additional_natures": ["supplies"]}, "in"),
        ({"contract_stage": "modification"}, "out"),
        ({"contract_stage": "direct_award"}, "in"),
        ({"regime": "us-far"}, "out"),  # who the buyer is: a civil agency
        ({"estimated_value": "350000.01 USD"}, "in"),  # no card goes above it at home
        ({"estimated_value": "350000 USD"}, "undecided"),
        ({"estimated_value": "90000000 USD", "places_of_performance": ["DE"]}, "undecided"),
    ],
)
def test_only_a_card_a_form_44_and_buys_of_no_products_escape_the_representation(
    library: Library, more: dict[str, Any], expected: str
) -> None:
    assert state(library, {**DEFENSE, **more}, "dfars-252-225-7059") == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2025, 9, 30), "in"), (date(2025, 10, 1), "undecided")]
)
def test_the_question_about_the_card_follows_the_figure_of_the_launch_day(
    library: Library, day: date, expected: str
) -> None:
    facts = {**DEFENSE, "estimated_value": "300000 USD"}
    assert state(library, facts, "dfars-252-225-7059", day) == expected


def test_a_change_to_a_running_defense_contract_has_the_ban_without_the_representation(
    library: Library,
) -> None:
    selection = select(library, {**DEFENSE, "contract_stage": "modification"})
    assert selection.decision("dfars-252-225-7060").state == "in"
    assert selection.decision("dfars-252-225-7059").state == "out"
