"""What the officer is told about exclusion, social aims, performance and subcontracts."""

from __future__ import annotations

import pytest

from assembler.intake import read_eforms
from assembler.model import Facts

from .small_notice import lot, notice, organisation, project, requirement


@pytest.fixture
def read(library):
    def read(*args: str, **kinds: str) -> Facts:
        return read_eforms(notice(*args, **kinds), library, "notice.xml")

    return read


def told(facts: Facts, word: str) -> list[str]:
    return [sentence for sentence in facts.notices if word in sentence]


@pytest.mark.parametrize(
    "spelling",
    [
        "exg-crim-traffick",
        "human-traffic",
        "CRITERION.EXCLUSION.CONVICTIONS.CHILD_LABOUR-HUMAN_TRAFFICKING",
    ],
)
def test_trafficking_ground_is_seen_in_each_spelling(read, spelling):
    facts = read(terms=requirement("exclusion-ground", "exg-crim-fraud", spelling))
    [sentence] = told(facts, "trafficking")
    assert f"(BT-67 {spelling}, /ContractNotice/cac:TenderingTerms/" in sentence
    assert "must hold the same ground" in sentence


def test_missing_trafficking_ground_among_others_is_told(read):
    facts = read(terms=requirement("exclusion-ground", "exg-crim-fraud", "exg-crim-corrpt"))
    [sentence] = told(facts, "trafficking")
    assert "lists 2 exclusion grounds" in sentence
    assert "but not child labour and trafficking" in sentence


def test_grounds_that_stand_in_the_documents_are_told_with_their_place(read):
    facts = read(terms=requirement("exclusion-grounds-source", "epo-procurement-document"))
    [sentence] = told(facts, "no exclusion ground")
    assert "refers to epo-procurement-document (BT-806)" in sentence


def test_notice_without_grounds_is_told(read):
    assert told(read(), "lists no exclusion ground")


@pytest.mark.parametrize(
    ("kind", "root"),
    [("pin-only", "PriorInformationNotice"), ("can-standard", "ContractAwardNotice")],
)
def test_plans_and_results_need_no_grounds(read, kind, root):
    assert not told(read(kind=kind, root=root), "exclusion ground")


def test_labour_and_social_grounds_are_named(read):
    facts = read(
        terms=requirement(
            "exclusion-ground", "exg-crim-traffick", "exg-mis-bre-lab-law", "exg-mis-bre-soc-law"
        )
    )
    assert told(facts, "breach of labour law, breach of social law")


def objective(code: str) -> str:
    return (
        '<cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="social-objective">'
        f"{code}</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>"
    )


@pytest.mark.parametrize(
    ("code", "proposes"), [("hum-right", True), ("work-cond", True), ("acc-all", False)]
)
def test_social_objective_about_workers_proposes_the_recommended_level(read, code, proposes):
    facts = read("", lot("LOT-0000", project(more=objective(code))))
    assert ("policy_level" in facts.proposals) is proposes
    assert "policy_level" not in facts.answers
    if proposes:
        assert facts.proposals["policy_level"].value == "recommended"
        assert f"BT-775 {code}" in facts.proposals["policy_level"].source


def condition(text: str, language: str = "ENG") -> str:
    return (
        '<cac:ContractExecutionRequirement><cbc:ExecutionRequirementCode listName="conditions">'
        f"performance</cbc:ExecutionRequirementCode><cbc:Description languageID={language!r}>{text}"
        "</cbc:Description></cac:ContractExecutionRequirement>"
    )


def test_terms_of_performance_are_quoted_once_and_counted(read):
    facts = read(
        "",
        lot("LOT-0001", terms=condition("No fees for workers.")),
        lot("LOT-0002", terms=condition("No fees for workers.") + condition("Open books.")),
    )
    [sentence] = told(facts, "BT-70")
    assert "“No fees for workers.” and 1 more" in sentence


def test_long_terms_are_cut(read):
    facts = read("", lot("LOT-0000", terms=condition("word " * 1000)))
    assert max(len(sentence) for sentence in facts.notices) < 400


def test_silence_on_performance_is_told_for_a_call_only(read):
    assert told(read(), "announces no terms of performance")
    assert not told(read(kind="pin-only", root="PriorInformationNotice"), "BT-70")


# Subcontracts of a result


def tender(amount: str = "", party: str = "TPA-1") -> str:
    term = (
        f'<efac:SubcontractingTerm><efbc:TermAmount currencyID="EUR">{amount}</efbc:TermAmount>'
        "</efac:SubcontractingTerm>"
    )
    return (
        f"<efac:LotTender>{term if amount else ''}<efac:TenderingParty><cbc:ID>{party}</cbc:ID>"
        "</efac:TenderingParty></efac:LotTender>"
    )


def tendering_party(*subcontractors: str) -> str:
    subs = "".join(
        f"<efac:SubContractor><cbc:ID>{s}</cbc:ID></efac:SubContractor>" for s in subcontractors
    )
    return (
        "<efac:TenderingParty><cbc:ID>TPA-1</cbc:ID><efac:Tenderer><cbc:ID>ORG-0002</cbc:ID>"
        f"</efac:Tenderer>{subs}</efac:TenderingParty>"
    )


ORGANISATIONS = "".join(
    organisation(f"ORG-000{n}", f"<cbc:Name>{name}</cbc:Name>")
    for n, name in ((1, "Town"), (2, "Main Ltd"), (3, "Sub Ltd"), (4, "Other Ltd"))
)


@pytest.fixture
def result(read):
    def result(content: str) -> Facts:
        return read(
            root="ContractAwardNotice",
            kind="can-standard",
            organisations=ORGANISATIONS,
            more_extension=f"<efac:NoticeResult>{content}</efac:NoticeResult>",
        )

    return result


def test_only_subcontractor_of_a_tender_gets_its_subcontracted_value(result):
    facts = result(tender("5000") + tendering_party("ORG-0003"))
    [row] = facts.subcontracts
    assert row["sub_name"] == "Sub Ltd"
    assert row["sub_parent"] == "Main Ltd"
    assert str(row["sub_value"]) == "5,000 EUR"


def test_value_is_not_given_to_one_of_several_subcontractors(result):
    facts = result(tender("5000") + tendering_party("ORG-0003", "ORG-0004"))
    assert [row["sub_name"] for row in facts.subcontracts] == ["Sub Ltd", "Other Ltd"]
    assert not any("sub_value" in row for row in facts.subcontracts)


def test_value_without_a_named_subcontractor_is_a_row_to_complete(result):
    [row] = result(tender("5000") + tendering_party()).subcontracts
    assert "sub_name" not in row
    assert str(row["sub_value"]) == "5,000 EUR"


def test_seat_of_a_subcontractor_is_not_taken_for_its_place_of_work(result):
    [row] = result(tender() + tendering_party("ORG-0003")).subcontracts
    assert "sub_country" not in row


def test_subcontracting_value_that_cannot_be_read_is_told(result):
    facts = result(tender("minus one") + tendering_party("ORG-0003"))
    assert told(facts, "BT-553")
    assert "sub_value" not in facts.subcontracts[0]


def test_extension_without_a_result_has_no_subcontracts(read):
    assert read(more_extension="").subcontracts == ()
