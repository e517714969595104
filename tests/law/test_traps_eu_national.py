"""Traps of the national laws in the European Union, and of the Swedish regions.

The library's scenarios say which texts are in; here is what they cannot say: on what footing,
what is left to the officer, which grounds are kept apart, and what is printed.
"""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

import pytest

from assembler.errors import FactError
from assembler.library import Library
from assembler.word import assemble, lint_docx, read_package

from .contracts import DAY, SUPPLIES_EU, euro, select, state

STATES = ["BE", "HR", "FI", "FR", "DE", "IT", "NL", "ES", "SE"]
CONVICTIONS = [f"{country.lower()}-exclusion" for country in STATES]
OTHERS = ["de-labour-offences", "de-register-query", "fr-vigilance", "hr-best-value"]
NATIONAL = [*CONVICTIONS, *OTHERS, "io-eu-institution"]
REGION: dict[str, Any] = {
    **SUPPLIES_EU,
    "regime": "se-regions",
    "buyer_country": "SE",
    "additional_natures": ["none"],
    "se_necessity": False,
    "se_priority_category": False,
    "risk_confirmed": "low",
}
UNION: dict[str, Any] = {
    "regime": "intl-org",
    "policy_level": "minimum",
    "intl_org_kind": "eu_institution",
    "contract_nature": "supplies",
}


def in_state(country: str, **more: object) -> dict[str, Any]:
    return {**SUPPLIES_EU, "buyer_country": country, **more}


def printed(library: Library, facts: dict[str, Any]) -> str:
    """The words of the tender, paragraph marks and all other tags left out."""
    tender = assemble(select(library, {"launch_date": DAY.isoformat(), **facts}))
    xml = read_package(tender.bytes).read("word/document.xml").decode()
    return html.unescape(re.sub(r"<[^>]+>", "", xml)).replace("\N{NO-BREAK SPACE}", " ")


# What rests on memory stays a draft and says so


@pytest.mark.parametrize("clause", [*NATIONAL, "se-due-diligence", "se-follow-up"])
def test_a_text_that_rests_on_memory_is_a_draft_and_tells_the_doubt(
    library: Library, clause: str
) -> None:
    text = library.clauses[clause]
    if all(source.checked for source in text.authority):
        assert text.status == "proposed"
    else:
        assert text.status == "draft"
        assert "recall" in text.guidance.lower()


# Each of these tenders is clean Word, with the optional texts and without


@pytest.mark.parametrize("level", ["minimum", "recommended"])
@pytest.mark.parametrize("facts", [*map(in_state, STATES), REGION, UNION])
def test_the_tender_is_clean_word(library: Library, facts: dict[str, Any], level: str) -> None:
    tender = assemble(select(library, {**facts, "policy_level": level}))
    assert lint_docx(tender.bytes) == []


# Law, practice, and what is left to the officer


@pytest.mark.parametrize("country", STATES)
def test_the_national_ground_goes_with_the_general_one_and_is_law(
    library: Library, country: str
) -> None:
    selection = select(library, in_state(country))
    decision = selection.decision(f"{country.lower()}-exclusion")
    assert (decision.state, decision.basis, decision.lots) == ("in", "law", ())
    assert selection.decision("exclusion-eu").state == "in"
    assert selection.conflicts == ()


@pytest.mark.parametrize("country", STATES)
def test_leaving_a_national_ground_out_is_warned_of(library: Library, country: str) -> None:
    clause = f"{country.lower()}-exclusion"
    overrides = {"exclude": {clause: "The procedure has its own text."}}
    selection = select(library, in_state(country, overrides=overrides))
    assert any("called for by law" in each and clause in each for each in selection.warnings)


def test_a_vigilance_plan_is_asked_as_practice_and_never_as_law(library: Library) -> None:
    decision = select(library, in_state("FR", policy_level="recommended")).decision("fr-vigilance")
    assert (decision.state, decision.basis) == ("in", "practice")


@pytest.mark.parametrize(
    ("country", "clause"), [("FR", "fr-vigilance"), ("DE", "de-labour-offences")]
)
def test_a_disputed_exclusion_is_the_officers_judgement(
    library: Library, country: str, clause: str
) -> None:
    facts = in_state(country, policy_level="recommended")
    assert select(library, facts).decision(clause).judgement_due
    written = {clause: "Heard on 3 November; the fine is paid."}
    decision = select(library, {**facts, "judgements": written}).decision(clause)
    assert decision.judgement_recorded


# Grounds are kept apart: conviction, breach, fine, register entry


@pytest.mark.parametrize("clause", [*CONVICTIONS, "de-labour-offences", "io-eu-institution"])
def test_each_ground_is_read_with_a_hearing_and_a_chance_to_recover(
    library: Library, clause: str
) -> None:
    body = library.clauses[clause].body
    assert re.search(r"\bhear(s|d|ing)\b|lets it answer", body)
    assert re.search(r"[Ss]elf-cleaning|recovery|measures|relied on|corrective|regular", body)
    assert "**Worker" in body or "the people concerned received the pay" in body


@pytest.mark.parametrize("clause", [*CONVICTIONS, "io-eu-institution"])
def test_no_charge_and_no_entry_excludes_by_itself(library: Library, clause: str) -> None:
    body = library.clauses[clause].body
    assert re.search(r"final(ly)? (judgment|conviction|convicted|court)|judgment .* is final", body)
    assert not re.search(r"\b(accused|charged|investigated|suspected)\b", body)


def test_a_conviction_text_of_germany_holds_no_fine_under_a_labour_act(library: Library) -> None:
    conviction = library.clauses["de-exclusion"].body
    fines = library.clauses["de-labour-offences"].body
    assert not re.search(r"minimum wage|supply-chain act|posted workers", conviction)
    assert not re.search(r"trafficking|123\(1\)", fines)


def test_an_entry_in_the_german_register_is_a_reason_to_examine(library: Library) -> None:
    text = printed(library, in_state("DE"))
    assert "An entry is a reason to examine. It is not the decision." in text
    assert "No entry is no proof that all is well." in text
    assert re.search(r"From EUR 30,000 without VAT, the Buyer queries", text)


def test_undeclared_work_in_france_has_its_own_shorter_term(library: Library) -> None:
    text = printed(library, in_state("FR"))
    assert "The bar lasts 5 years from the conviction" in text
    assert "Undeclared work is a ground of its own." in text
    assert "This bar lasts 3 years from the decision" in text


def test_a_belgian_tenderer_tells_its_measures_in_the_tender_itself(library: Library) -> None:
    text = printed(library, in_state("BE"))
    assert "shall describe its corrective measures in the tender itself" in text
    assert "The Buyer treats the people in paragraph 2(b) as possible victims." in text


@pytest.mark.parametrize(
    ("country", "used", "unused"),
    [
        ("HR", "also uses the option of article 254", "does not use the option of article 254"),
        ("NL", "also uses the optional ground of", "does not use the optional ground of"),
        ("FI", "fall under section 81 and", "makes no use of section 81"),
        ("SE", "may also exclude a Tenderer under section 3", "makes no use of section 3"),
    ],
)
def test_the_optional_ground_counts_only_where_the_tender_announces_it(
    library: Library, country: str, used: str, unused: str
) -> None:
    announced = printed(library, in_state(country, policy_level="recommended"))
    assert used in announced
    assert unused not in announced
    silent = printed(library, in_state(country))
    assert unused in silent
    assert used not in silent


@pytest.mark.parametrize("country", STATES)
def test_the_ground_has_its_three_spellings_in_every_national_tender(
    library: Library, country: str
) -> None:
    text = printed(library, in_state(country))
    assert "exg-crim-traffick" in text
    assert "human-traffic" in text
    assert "CRITERION.EXCLUSION.CONVICTIONS.CHILD_LABOUR-HUMAN_TRAFFICKING" in text


# Laws that speak of the supplier's size never select a text, and burden nobody outside them


@pytest.mark.parametrize("value", ["1", "4999.99", "90000000"])
def test_the_value_of_the_contract_has_no_part_in_the_vigilance_plan(
    library: Library, value: str
) -> None:
    facts = in_state("FR", policy_level="recommended", estimated_value=euro(value))
    assert state(library, facts, "fr-vigilance") == "in"


def test_nobody_outside_the_french_article_is_asked_for_a_plan(library: Library) -> None:
    text = printed(library, in_state("FR", policy_level="recommended"))
    assert "at least 5,000 people in the company and its subsidiaries in France" in text
    assert "at least 10,000 people in the company and its subsidiaries in all countries" in text
    assert "The Buyer asks it for none, and it loses no marks." in text
    assert not re.search(r"\b500 (staff|people|employees)\b", text)  # the report's figure


def test_only_firms_under_the_german_act_can_be_fined_and_nobody_else_is_asked(
    library: Library,
) -> None:
    text = printed(library, in_state("DE"))
    assert "The fine is EUR 175,000 or more." in text
    assert "at most 3 years from the final decision" in text
    assert "No other Tenderer is asked about it, and none loses marks." in text


# A pending bill and a future ban are not told as law


@pytest.mark.parametrize("clause", [*NATIONAL, "se-due-diligence", "se-follow-up"])
def test_no_body_leans_on_a_bill_or_on_a_ban_to_come(library: Library, clause: str) -> None:
    body = library.clauses[clause].body
    assert not re.search(r"2024/3015|2024/1760|BT-Drs|\bbill\b|will apply|is planned", body)


def test_the_pending_amendment_of_the_german_act_stands_in_the_guidance(library: Library) -> None:
    assert "BT-Drs. 21/2474" in library.clauses["de-labour-offences"].guidance


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2024, 12, 12), "out"), (date(2024, 12, 13), "in")]
)
def test_the_regulation_is_not_cited_as_in_force_before_it_is(
    library: Library, day: date, expected: str
) -> None:
    facts = {**SUPPLIES_EU, "policy_level": "recommended", "contract_end": "2028-01-01"}
    assert state(library, facts, "flr-readiness", day) == expected


# Croatia: the price is at most a share


def test_the_croatian_price_share_keeps_to_the_ceiling_of_the_act(library: Library) -> None:
    blank = library.clauses["hr-best-value"].fill_ins["price_weight"]
    assert (blank.default, blank.maximum) == (90, 90)
    text = printed(library, in_state("HR", fill_ins={"price_weight": 60}))
    assert "Price or cost counts for at most 60 percent of the marks." in text


def test_the_notice_of_the_library_and_the_croatian_share_exclude_each_other(
    library: Library,
) -> None:
    overrides = {"include": {"best-value-notice": "We always print it."}}
    selection = select(library, in_state("HR", overrides=overrides))
    assert [(each.first, each.second) for each in selection.conflicts] == [
        ("best-value-notice", "hr-best-value")
    ]


@pytest.mark.parametrize("cleaning", [True, False])
def test_quality_in_croatian_cleaning_is_about_the_people_who_clean(
    library: Library, cleaning: bool
) -> None:
    facts = in_state("HR", contract_nature="services", sectors=["cleaning" if cleaning else "none"])
    told = "the marks for quality go to the conditions of the people who do the work"
    assert (told in printed(library, facts)) is cleaning


# Conventions: annex X has eight, Sweden and the ILO count ten


@pytest.mark.parametrize(
    ("facts", "ten"),
    [
        (in_state("ES"), False),
        (in_state("SE", se_necessity=True), True),
        ({**REGION, "se_necessity": True}, True),
    ],
)
def test_the_number_of_conventions_is_that_of_the_law_at_hand(
    library: Library, facts: dict[str, Any], ten: bool
) -> None:
    text = printed(library, facts)
    assert ("No. 155 and No. 187" in text) is ten
    assert ("They are the eight conventions in annex X" in text) is not ten


# Practice terms are linked to what is bought, for a company's other business is out of bounds


@pytest.mark.parametrize("country", ["FR", "NL", "SE"])
def test_practice_terms_leave_the_other_business_of_a_firm_alone(
    library: Library, country: str
) -> None:
    text = printed(library, in_state(country, policy_level="recommended", risk_confirmed="high"))
    assert "The other business of the firms in the chain is not part of it." in text


# The Swedish regions: basic and advanced level, two chances before remedies


@pytest.mark.parametrize(
    ("priority", "risk", "advanced"),
    [
        (False, "low", False),
        (False, "medium", False),
        (False, "high", True),
        (True, "low", True),
        (True, "high", True),
    ],
)
def test_the_level_of_due_diligence_follows_priority_and_risk(
    library: Library, priority: bool, risk: str, advanced: bool
) -> None:
    text = printed(library, {**REGION, "se_priority_category": priority, "risk_confirmed": risk})
    assert ("The advanced level applies." in text) is advanced
    assert ("The basic level applies." in text) is not advanced
    assert ("draw a map of the risks" in text) is advanced
    assert ("there the advanced level always applies" in text) is priority


def test_an_open_level_is_printed_as_an_open_choice_and_not_as_basic(library: Library) -> None:
    facts = {k: v for k, v in REGION.items() if k not in ("se_priority_category", "risk_confirmed")}
    text = printed(library, facts)
    assert "The advanced level applies." in text
    assert "The basic level applies." in text


@pytest.mark.parametrize("level", ["minimum", "recommended"])
def test_the_regions_give_two_chances_before_remedies(library: Library, level: str) -> None:
    text = printed(library, {**REGION, "policy_level": level})
    assert "The Contractor has two chances before remedies" in text
    assert "There is no second chance where evidence was hidden" in text
    assert ("hold back up to 5 percent of the next payments, never out of wages" in text) is (
        level == "minimum"
    )


def test_the_first_step_begins_before_it_has_to_be_closed(library: Library) -> None:
    begins = library.clauses["follow-up-schedule"].fill_ins["months_step_one"].default
    closed = library.clauses["se-follow-up"].fill_ins["first_months"].default
    assert isinstance(begins, int)
    assert isinstance(closed, int)
    assert begins < closed


# Institutions of the Union


def test_the_financial_regulation_goes_before_the_general_text(library: Library) -> None:
    selection = select(library, UNION)
    decision = selection.decision("io-eu-institution")
    assert (decision.state, decision.basis) == ("in", "law")
    assert selection.decision("exclusion-generic").basis == "policy"
    text = printed(library, UNION)
    assert re.search(r"Where this text and .{1,80} differ, this one applies\.", text)
    assert "where the Regulation lets them count for the ground at hand" in text


def test_a_weight_over_the_ceiling_is_refused(library: Library) -> None:
    with pytest.raises(FactError, match="price_weight"):
        assemble(select(library, in_state("HR", fill_ins={"price_weight": 95})))
