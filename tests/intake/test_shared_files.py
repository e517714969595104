"""Every notice and release of the shared data: facts or one clear error, and what a dozen say."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from assembler.errors import IntakeError
from assembler.intake import read_source
from assembler.library import Library
from assembler.model import Facts, Money

CLASSIFICATION = "organizations__organization_classification"
UNITS = "organizations__organizational_units"

# File name to a part of the message; every other file gives facts.
REFUSED = {
    "eforms": {
        "X01_EEIG.xml": "not a notice about a contract",
        "X02_registration.xml": "not a notice about a contract",
        "INVALID_can_24_empty.xml": "form without content",
        "INVALID_can_24_stage-1.xml": "form without content",
        "INVALID_cn_24_empty.xml": "form without content",
        "INVALID_cn_24_stage-1.xml": "form without content",
        "INVALID_cn_24_stage-2.xml": "form without content",
    },
    "ocds": {
        "beneficial_ownership__award.json": "only tells of awards",
        "beneficial_ownership__beneficial_owners_extension.json": "only tells of awards",
        "beneficial_ownership__beneficial_ownership_statement_entity.json": "statementID",
        "beneficial_ownership__beneficial_ownership_statement_ownership.json": "statementID",
        "beneficial_ownership__beneficial_ownership_statement_person.json": "statementID",
        "frameworks__closed_single_supplier.json": "only tells of awards",
        "frameworks__extensions_block.json": "extensions",
        "frameworks__open_multiple_supplier.json": "only tells of awards",
        "milestones__implementation_financial_milestones_not_met.json": "only tells of contracts",
        "milestones__implementation_financial_milestones_transaction.json": (
            "only tells of contracts"
        ),
        "milestones__planning_milestone.json": "only tells of planning",
        f"{CLASSIFICATION}__fictional_wob_organization_classification.json": "only tells of awards",
        f"{CLASSIFICATION}__moldova_organization_scale.json": "only tells of awards",
        "organizations__organization_reference.json": "only tells of awards",
        f"{UNITS}__ocds_divisionCode_extension__release-schema.json": "definitions",
        "record_reference__linked_releases.json": "only links",
        "serialization__flat.json": "holds nothing that answers",
    },
}
COUNTS = {"eforms": 53, "ocds": 52}


@pytest.mark.parametrize("folder", ["eforms", "ocds"])
def test_every_file_gives_facts_or_the_expected_error(
    library: Library, shared_data: Path, folder: str
) -> None:
    files = sorted((shared_data / folder).iterdir())
    refused = {}
    for path in files:
        try:
            facts = read_source(path, library)
        except IntakeError as error:
            refused[path.name] = str(error)
        else:
            check_sources(facts)
    assert set(refused) == set(REFUSED[folder])
    for name, part in REFUSED[folder].items():
        assert part in refused[name], name
    assert len(files) == COUNTS[folder]


def check_sources(facts: Facts) -> None:
    for answers in (facts.answers, *facts.lots.values()):
        for answer in answers.values():
            kind, _, rest = answer.source.partition(" ")
            assert kind in ("notice", "release")
            assert ", " in rest
    assert all(proposal.source.startswith("proposed: ") for proposal in facts.proposals.values())
    assert all(sentence.rstrip("”").endswith((".", "…")) for sentence in facts.notices)


def money(amount: str, currency: str = "EUR") -> str:
    return str(Money.parse(f"{amount} {currency} without VAT"))


# What a notice says, and what it does not. Values as text; a name with None is not answered.
GOLDEN: dict[str, dict[str, object]] = {
    "eforms/cn_24_maximal.xml": {
        "buyer_name": "Financial Adinistration for ...",
        "buyer_country": "LU",
        "buyer_type": "public_law_body",
        "contract_nature": "services",
        "additional_natures": ("works",),
        "cpv_codes": ("79710000", "79720000"),
        "estimated_value": money("9999999.99"),
        "places_of_performance": ("LU", "anywhere"),
        "launch_date": date(2023, 3, 23),
        "contract_stage": "new_tender",
        "uses_lots": True,
        "is_framework": True,
        "award_basis": "best_value",
        "contract_end": None,  # renewals are possible
        "regime": None,
        "procurement_regime": None,
    },
    "eforms/cn_25.xml": {
        "buyer_name": "Scottish Water",
        "buyer_country": "GB",
        "buyer_type": "public_undertaking",
        "buyer_is_contracting_authority": False,
        "cpv_codes": ("50000000", "09331200", "31712331"),
        "estimated_value": money("1500000"),
        "procurement_regime": "utilities",
        "uses_lots": False,
        "is_framework": True,
        "contract_end": None,
    },
    "eforms/cn_24_multilingual.xml": {
        "buyer_name": "Publications Office of the European Union",
        "buyer_type": "international_organisation",
        "intl_org_kind": "eu_institution",
        "cpv_codes": ("72230000", "72260000"),
        "contract_end": date(2024, 5, 31),
        "estimated_value": money("4500000"),
    },
    "eforms/cn_24_minimal.xml": {
        "contract_end": None,  # 48 months, and no start
        "estimated_value": None,
        "award_basis": None,
        "launch_date": date(2019, 11, 21),
    },
    "eforms/cn_23.xml": {
        "procurement_regime": "concession",
        "cpv_codes": ("85312110",),
        "contract_end": date(2024, 9, 30),
        "estimated_value": None,
        "buyer_country": "FR",
    },
    "eforms/cn_81.xml": {
        "procurement_regime": "defence_security",
        "buyer_type": "central_government",
        "award_basis": "cost_effectiveness",
        "subcontracting_expected": None,  # no duty is not no subcontractor
        "contract_end": date(2022, 5, 31),
    },
    "eforms/cn-social_25.xml": {
        "procurement_regime": "light_touch",
        "estimated_value": money("1231", "BWP"),
        "places_of_performance": ("anywhere",),
    },
    "eforms/veat_24.xml": {
        "contract_stage": "direct_award",
        "launch_date": date(2020, 4, 23),
        "estimated_value": None,
    },
    "eforms/can-modif_24_value.xml": {
        "contract_stage": "modification",
        "launch_date": None,
        "estimated_value": None,
        "buyer_type": None,
    },
    "eforms/can_24_UKRI.xml": {
        "contract_stage": None,
        "estimated_value": money("60000000"),
        "award_basis": "best_value",
        "launch_date": None,
    },
    "eforms/can_24_minimal.xml": {"award_basis": "lowest_price", "estimated_value": None},
    "eforms/pin-only_24.xml": {
        "estimated_value": money("100000"),
        "uses_lots": None,
        "launch_date": None,
        "cpv_codes": ("72000000", "50000000"),
    },
    "eforms/CEI.xml": {"buyer_country": "BE", "regime": None, "intl_org_kind": "eu_institution"},
    "eforms/t02_ESP.xml": {
        "contract_end": date(2030, 8, 31),
        "contract_stage": None,
        "buyer_country": "ES",
    },
    "ocds/ocds-213czf-000-00001-02-tender.json": {
        "buyer_name": "London Borough of Barnet",
        "buyer_country": "GB",
        "cpv_codes": ("45233130", "45233162"),
        "estimated_value": "1,100,000 GBP",
        "contract_nature": "works",
        "launch_date": date(2010, 3, 1),
        "contract_end": date(2011, 6, 30),
        "award_basis": "best_value",
        "contract_stage": "new_tender",
        "places_of_performance": None,
        "uses_lots": None,
    },
    "ocds/record-ocds-213czf-000-00001.json": {
        "contract_stage": None,
        "launch_date": date(2010, 3, 1),
        "estimated_value": "1,100,000 GBP",
    },
    "ocds/frameworks__closed_single_first_stage.json": {
        "is_framework": True,
        "contract_end": None,
        "buyer_country": None,
    },
    "ocds/merging__deletions__object_tender.json": {
        "buyer_country": "CO",
        "estimated_value": None,  # 5000000 of no currency
        "contract_end": date(2012, 1, 31),
    },
}


@pytest.mark.parametrize("name", GOLDEN)
def test_notice_says_this_and_no_more(library: Library, shared_data: Path, name: str) -> None:
    facts = read_source(shared_data / name, library)
    found = {
        fact: None if (answer := facts.get(fact)) is None else answer.value for fact in GOLDEN[name]
    }
    shown = {
        fact: str(value) if isinstance(value, Money) else value for fact, value in found.items()
    }
    assert shown == GOLDEN[name]


PROPOSED: dict[str, dict[str, object]] = {
    "eforms/cn_24_maximal.xml": {
        "regime": "eu-2014-24",
        "procurement_regime": "light_touch",
        "contract_end": date(2023, 5, 23),
    },
    "eforms/cn_25.xml": {
        "regime": "uk-pa2023",
        "goods_categories": ("polysilicon",),
    },
    "eforms/veat_81.xml": {"policy_level": "recommended"},
    "eforms/cn_81_FRA.xml": {"subcontracting_expected": True},
    "eforms/can_24_UKRI.xml": {"launch_date": date(2020, 4, 14)},
}


@pytest.mark.parametrize("name", PROPOSED)
def test_notice_proposes_this(library: Library, shared_data: Path, name: str) -> None:
    facts = read_source(shared_data / name, library)
    found = {fact: facts.proposals[fact].value for fact in PROPOSED[name]}
    assert found == PROPOSED[name]


@pytest.mark.parametrize(
    ("name", "sectors", "guards"),
    [("cn_24_maximal.xml", ("security",), True), ("cn_25.xml", ("solar",), False)],
)
def test_sectors_are_left_to_the_rules_which_find_them_in_the_codes(
    library: Library, shared_data: Path, name: str, sectors: tuple[str, ...], guards: bool
) -> None:
    facts = read_source(shared_data / "eforms" / name, library)
    assert not {"sectors", "private_security"} & set(facts.proposals)
    selection = library.select(facts)
    assert selection.fact("sectors").value == sectors
    assert selection.fact("private_security").value is guards


def test_lots_of_the_maximal_notice_keep_their_own_codes(
    library: Library, shared_data: Path
) -> None:
    facts = read_source(shared_data / "eforms" / "cn_24_maximal.xml", library)
    assert list(facts.lots) == ["LOT-0001", "LOT-0002"]  # the group of lots is none
    assert facts.lots["LOT-0001"]["cpv_codes"].value == ("75121000",)
    assert "ProcurementProjectLot[2]" in facts.lots["LOT-0001"]["lot_value"].source


def test_hundred_lots_are_read_quickly(library: Library, shared_data: Path) -> None:
    data = (shared_data / "eforms" / "cn_24_maximal_100_lots.xml").read_bytes()
    read_source(data, library)
    started = time.process_time()
    facts = read_source(data, library)
    assert time.process_time() - started < 0.3 * 5  # five times the aim: machines are shared
    assert len(facts.lots) == 100
