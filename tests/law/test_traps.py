"""Traps that every regime has: policy, recorded answers, links and lots."""

from __future__ import annotations

from typing import Any

import pytest

from assembler.library import Library
from assembler.selection import Selection

from .contracts import HIGH_US, SUPPLIES_EU, select, state

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
