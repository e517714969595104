"""Traps of the law of the United Kingdom that scenarios do not reach: words, reasons and lots."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from lxml import etree

from assembler.library import Library
from assembler.word import assemble, read_package

from .contracts import DAY, select

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COUNCIL: dict[str, Any] = {
    "regime": "uk-pa2023",
    "policy_level": "minimum",
    "uk_jurisdiction": "reserved_england",
    "buyer_name": "Northfield Council",
    "buyer_type": "local",
    "procurement_regime": "classic",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "cpv_codes": ["90911200"],
    "estimated_value": "500000 GBP with VAT",
    "places_of_performance": ["GB"],
    "uses_lots": False,
    "recruits_workers": False,
    "ppn009_adopted": False,
    "buys_for_health_service": False,
}
MINISTRY = {**COUNCIL, "buyer_type": "central_government", "risk_confirmed": "high"}
HOSPITAL = {
    **COUNCIL,
    "buyer_type": "health_body",
    "contract_nature": "supplies",
    "buys_for_health_service": True,
    "is_framework": False,
    "risk_confirmed": "high",
}
SMALL = {
    **COUNCIL,
    "policy_level": "recommended",
    "estimated_value": "90000 GBP with VAT",
    "risk_confirmed": "high",
}
SCOTLAND = {**COUNCIL, "uk_jurisdiction": "scotland"}
FARM = {**COUNCIL, "sectors": ["agriculture_food"], "uses_agency_workers": True}


def printed(library: Library, facts: dict[str, Any], day: date = DAY) -> dict[str, str]:
    """The words of a tender, text by text, with single spaces."""
    facts = {**facts, "launch_date": day.isoformat()}
    tender = assemble(select(library, facts, day))
    document = read_package(tender.bytes).read("word/document.xml")
    texts: dict[str, str] = {}
    for control in etree.fromstring(document).iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        name = "" if tag is None else str(tag.get(f"{W}val"))
        if name.startswith("clause:"):
            paragraphs = control.iter(f"{W}p")
            words = " ".join(
                "".join(str(text) for text in each.itertext(f"{W}t")) for each in paragraphs
            )
            texts[name.removeprefix("clause:")] = " ".join(words.split())
    return texts


# Bodies that are gone, and days


@pytest.mark.parametrize(
    ("day", "named"), [(date(2026, 4, 6), False), (date(2026, 4, 7), True), (DAY, True)]
)
def test_the_fair_work_agency_is_named_from_its_first_day(
    library: Library, day: date, named: bool
) -> None:
    words = printed(library, FARM, day)["fwa-licence"].partition(")")[2]  # after the title
    assert ("Fair Work Agency" in words) is named
    assert "Gangmasters (Licensing) Act 2004" in words


def test_the_former_authority_of_gangmasters_is_named_nowhere(library: Library) -> None:
    gone = ("GLAA", "Gangmasters and Labour Abuse", "Gangmasters Licensing Authority")
    for clause in library.clauses.values():
        assert not any(name in clause.body for name in gone), clause.id


# The Procurement Act, and bodies that it does not bind


@pytest.mark.parametrize("policy", ["minimum", "strict"])
def test_a_scottish_tender_speaks_of_no_ground_list_or_note_of_the_act(
    library: Library, policy: str
) -> None:
    facts = {**SCOTLAND, "policy_level": policy, "risk_confirmed": "high"}
    words = " ".join(printed(library, facts).values())
    for foreign in ("excluded supplier", "excludable", "debarment", "PPN 009", "section 85"):
        assert foreign not in words
    assert words.count("Procurement Act 2023") == 1  # “and not the Procurement Act 2023”


def test_a_scottish_buyer_must_reject_what_an_english_one_may_disregard(library: Library) -> None:
    scottish = printed(library, SCOTLAND)["scotland-price"]
    english = printed(library, COUNCIL)["abnormally-low-uk"]
    assert "The Buyer rejects the tender if it is low because" in scottish
    assert "the Buyer may disregard the tender" in english
    assert "rejects" not in english


@pytest.mark.parametrize(
    ("place", "bound"),
    [("reserved_england", True), ("wales", False), ("northern_ireland", False)],
)
def test_section_85_is_cited_only_to_bodies_that_it_binds(
    library: Library, place: str, bound: bool
) -> None:
    words = printed(library, {**SMALL, "uk_jurisdiction": place})["uk-below-threshold"]
    assert ("section 85" in words) is bound
    assert "Every firm may tender" in words


def test_works_are_told_that_section_85_lets_them_off(library: Library) -> None:
    facts = {**SMALL, "contract_nature": "works", "estimated_value": "900000 GBP with VAT"}
    works = printed(library, facts)["uk-below-threshold"]
    assert "does not do so here" in works
    assert "does not do so here" not in printed(library, SMALL)["uk-below-threshold"]


@pytest.mark.parametrize(("facts", "gate"), [(MINISTRY, True), (SMALL, False)])
def test_questions_are_a_condition_of_taking_part_only_above_the_threshold(
    library: Library, facts: dict[str, Any], gate: bool
) -> None:
    words = printed(library, facts)["uk-supply-chain-questions"]
    assert ("To take part" in words) is gate
    assert ("keep nobody from tendering" in words) is not gate


# Grounds are kept apart


def test_conviction_and_conduct_are_two_texts(library: Library) -> None:
    texts = printed(library, COUNCIL)
    assert "has been convicted" in texts["exclusion-uk-mandatory"]
    assert "No conviction is needed" in texts["exclusion-uk-discretionary"]
    assert "convicted" not in texts["exclusion-uk-discretionary"]


@pytest.mark.parametrize("clause", ["exclusion-uk-mandatory", "exclusion-uk-discretionary"])
def test_a_ground_excludes_only_what_goes_on_or_may_come_back_and_after_a_hearing(
    library: Library, clause: str
) -> None:
    words = printed(library, COUNCIL)[clause]
    assert "going on or are likely to occur again" in words
    assert "five years" in words
    assert "hears the Bidder" in words


@pytest.mark.parametrize(
    ("facts", "clause", "words"),
    [
        (COUNCIL, "exclusion-uk-mandatory", "first lets the Bidder name another"),
        (COUNCIL, "exclusion-uk-discretionary", "first lets the Bidder name another"),
        (COUNCIL, "debarment-uk", "The Bidder may name another"),
        (COUNCIL, "termination-uk", "to find another firm"),
        (SCOTLAND, "scotland-exclusion", "The Bidder is not out for that reason alone"),
    ],
)
def test_the_ground_of_a_subcontractor_leads_to_a_replacement(
    library: Library, facts: dict[str, Any], clause: str, words: str
) -> None:
    assert words in printed(library, facts)[clause]


# The size of the firm is a condition inside the text


def test_a_statement_is_asked_of_large_firms_only_and_keeps_nobody_out(library: Library) -> None:
    words = printed(library, MINISTRY)["msa-statement-uk"]
    assert "GBP 36,000,000 a year or more" in words  # at the figure a firm owes one
    assert "no ground for exclusion" in words
    assert "No statement is asked of it" in words


# The health service, and the policy note


def test_the_assessment_comes_before_the_notice_or_else_before_award(library: Library) -> None:
    invited = {**HOSPITAL, "contract_stage": "direct_award"}
    called = {**HOSPITAL, "contract_stage": "mini_competition"}
    assert "before the notice" in printed(library, HOSPITAL)["health-service-uk"]
    assert "before award" in printed(library, invited)["health-service-uk"]
    assert "assessment of the framework" in printed(library, called)["health-service-uk"]


@pytest.mark.parametrize(("framework", "yearly"), [(True, True), (False, False)])
def test_a_framework_is_assessed_again(library: Library, framework: bool, yearly: bool) -> None:
    facts = {**HOSPITAL, "is_framework": framework}
    words = printed(library, facts)["health-service-uk"]
    assert ("once a year while the framework runs" in words) is yearly


@pytest.mark.parametrize(("risk", "light"), [("low", True), ("medium", False), ("high", False)])
def test_the_steps_fit_the_risk_found(library: Library, risk: str, light: bool) -> None:
    words = printed(library, {**HOSPITAL, "risk_confirmed": risk})["uk-slavery-terms"]
    assert ("these steps stay light" in words) is light
    assert ("Within 60 days" in words) is not light
    assert "SI 2025/1212" in words
    assert "PPN 009" not in words


def test_the_note_is_named_where_the_note_calls_for_the_terms(library: Library) -> None:
    words = printed(library, MINISTRY)["uk-slavery-terms"]
    assert "PPN 009" in words
    assert "SI 2025/1212" not in words


@pytest.mark.parametrize(
    ("facts", "clause", "basis"),
    [
        (HOSPITAL, "health-service-uk", "law"),
        (HOSPITAL, "uk-slavery-terms", "law"),
        (HOSPITAL, "uk-supply-chain-questions", "policy"),
        (MINISTRY, "uk-slavery-terms", "policy"),
        (MINISTRY, "uk-supply-chain-questions", "policy"),
        (MINISTRY, "msa-statement-uk", "policy"),
        (SMALL, "uk-supply-chain-questions", "practice"),
        (SMALL, "msa-statement-uk", "practice"),
        (SMALL, "uk-below-threshold", "practice"),
        (SCOTLAND, "scotland-exclusion", "law"),
        ({**SMALL, "uk_jurisdiction": "wales"}, "wales-ethical-employment", "practice"),
        (
            {**SMALL, "uk_jurisdiction": "scotland", "estimated_value": "9000 GBP without VAT"},
            "scotland-exclusion",
            "practice",
        ),
    ],
)
def test_policy_and_practice_are_not_sold_as_law(
    library: Library, facts: dict[str, Any], clause: str, basis: str
) -> None:
    decision = select(library, facts).decision(clause)
    assert (decision.state, decision.basis) == ("in", basis)


# Lots


def test_a_text_that_hangs_on_the_risk_names_the_lots_where_it_is_high(library: Library) -> None:
    lots = {"LOT-0001": {"risk_confirmed": "high"}, "LOT-0002": {"risk_confirmed": "low"}}
    facts = {**MINISTRY, "uses_lots": True, "lots": lots}
    del facts["risk_confirmed"]
    selection = select(library, facts)
    assert selection.decision("uk-slavery-terms").lots == ("LOT-0001",)
    assert selection.decision("uk-supply-chain-questions").lots == ("LOT-0001",)
    assert selection.decision("msa-statement-uk").lots == ()


@pytest.mark.parametrize("clause", ["exclusion-uk-mandatory", "termination-uk"])
def test_a_lot_of_works_keeps_the_grounds_of_the_whole_tender(
    library: Library, clause: str
) -> None:
    lots = {"LOT-0001": {}, "LOT-0002": {"contract_nature": "works"}}
    selection = select(library, {**COUNCIL, "uses_lots": True, "lots": lots})
    assert selection.decision(clause).state == "in"
    assert selection.decision(clause).lots == ()
    assert selection.decision("uk-below-threshold").state == "out"


# What a complete tender must hold, at minimum policy


@pytest.mark.parametrize(
    ("facts", "families"),
    [
        (COUNCIL, {"exclusion", "self-cleaning", "price", "forms", "remedies"}),
        (SCOTLAND, {"exclusion", "price", "prohibitions"}),
        (HOSPITAL, {"exclusion", "risk", "prohibitions"}),
        (MINISTRY, {"exclusion", "supply-chain", "prohibitions", "risk"}),
    ],
)
def test_a_tender_at_minimum_policy_is_complete(
    library: Library, facts: dict[str, Any], families: set[str]
) -> None:
    assert families <= {each.family for each in select(library, facts).included}
