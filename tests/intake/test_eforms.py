"""eForms notices to facts: each fact on its own, and the lots."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assembler.errors import IntakeError
from assembler.intake import read_eforms
from assembler.model import Facts, Money

from .small_notice import lot, notice, organisation, place, project


@pytest.fixture
def read(library):
    def read(*args: str, **kinds: str) -> Facts:
        return read_eforms(notice(*args, **kinds), library, "notice.xml")

    return read


def values(facts: Facts) -> dict[str, object]:
    return {name: answer.value for name, answer in facts.answers.items()}


# Buyer


def test_buyer_is_read_from_the_organisation_that_the_party_names(read):
    others = organisation("ORG-0002", "<cbc:Name>A Court</cbc:Name>", "FRA")
    facts = read(organisations=others + organisation("ORG-0001", country="AUT"))
    assert values(facts)["buyer_name"] == "Town of Example"
    assert values(facts)["buyer_country"] == "AT"
    assert "efac:Organization[2]" in facts.answers["buyer_name"].source


def test_buyer_name_is_taken_in_the_language_of_the_notice(read):
    names = '<cbc:Name languageID="FRA">Ville</cbc:Name><cbc:Name languageID="DEU">Stadt</cbc:Name>'
    facts = read(organisations=organisation(names=names), language="DEU")
    assert values(facts)["buyer_name"] == "Stadt"


def test_first_name_serves_where_none_is_in_the_language_of_the_notice(read):
    names = '<cbc:Name languageID="FRA">Ville</cbc:Name><cbc:Name languageID="DEU">Stadt</cbc:Name>'
    assert (
        values(read(organisations=organisation(names=names), language="POL"))["buyer_name"]
        == "Ville"
    )


def test_buyer_that_no_organisation_describes_is_told_and_left_open(read):
    facts = read(organisations=organisation("ORG-0009"))
    assert "buyer_name" not in facts.answers
    assert any("ORG-0001" in sentence for sentence in facts.notices)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("cga", "central_government"),
        ("ra", "regional"),
        ("la", "local"),
        ("body-pl", "public_law_body"),
        ("body-pl-cga", "public_law_body"),
        ("pub-undert", "public_undertaking"),
        ("pub-undert-ra", "public_undertaking"),
        ("def-cont", "defence"),
        ("int-org", "international_organisation"),
        ("eu-ins-bod-ag", "international_organisation"),
        ("spec-rights-entity", "other"),
        ("org-sub-la", "other"),
    ],
)
def test_buyer_type_follows_the_legal_type(read, code, kind):
    assert values(read(buyer=code))["buyer_type"] == kind


def test_unknown_buyer_type_is_left_out_and_told_with_its_path(read):
    facts = read(buyer="kingdom")
    assert "buyer_type" not in facts.answers
    assert any("“kingdom”" in text and "/cac:ContractingParty/" in text for text in facts.notices)


def test_institution_of_the_union_is_told_from_other_organisations(read):
    assert values(read(buyer="eu-ins-bod-ag"))["intl_org_kind"] == "eu_institution"
    assert "intl_org_kind" not in read(buyer="int-org").answers


@pytest.mark.parametrize(
    ("code", "authority"),
    [("la", True), ("body-pl", True), ("pub-undert", False), ("spec-rights-entity", False)],
)
def test_utility_is_an_authority_by_its_legal_type(read, code, authority):
    facts = read(buyer=code, basis="32014L0025")
    assert values(facts)["buyer_is_contracting_authority"] is authority


def test_whether_a_subsidised_utility_is_an_authority_stays_open(read):
    assert "buyer_is_contracting_authority" not in read(buyer="org-sub", basis="32014L0025").answers


def test_only_a_utility_is_asked_whether_it_is_an_authority(read):
    assert "buyer_is_contracting_authority" not in read(buyer="la").answers


def test_leader_of_several_buyers_is_taken_and_their_number_told(library):
    def party(identifier: str, leads: str) -> str:
        return (
            f"<cac:ContractingParty><efbc:GroupLeadIndicator>{leads}</efbc:GroupLeadIndicator>"
            f"<cac:Party><cac:PartyIdentification><cbc:ID>{identifier}</cbc:ID>"
            "</cac:PartyIdentification></cac:Party></cac:ContractingParty>"
        )

    organisations = organisation("ORG-0001", "<cbc:Name>A</cbc:Name>") + organisation(
        "ORG-0002", "<cbc:Name>B</cbc:Name>"
    )
    data = notice(
        organisations=organisations, parties=party("ORG-0001", "false") + party("ORG-0002", "true")
    )
    facts = read_eforms(data, library)
    assert values(facts)["buyer_name"] == "B"
    assert any("2 buyers" in sentence for sentence in facts.notices)


# Day and stage


@pytest.mark.parametrize(
    "day", ["2026-11-24", "2026-11-24Z", "2026-11-24+01:00", "2026-11-24-11:00"]
)
def test_day_of_dispatch_is_the_buyers_own_day(read, day):
    assert values(read(day=day))["launch_date"] == date(2026, 11, 24)


@pytest.mark.parametrize("day", ["24.11.2026", "2026-02-30Z", "2026-13-01", "yesterday"])
def test_day_that_cannot_be_read_is_told_and_left_open(read, day):
    facts = read(day=day)
    assert "launch_date" not in facts.answers
    assert any(f"“{day}”" in text and "/cbc:IssueDate" in text for text in facts.notices)


@pytest.mark.parametrize(
    ("kind", "root", "stage"),
    [
        ("cn-standard", "ContractNotice", "new_tender"),
        ("qu-sy", "ContractNotice", "new_tender"),
        ("pin-only", "PriorInformationNotice", "new_tender"),
        ("veat", "ContractAwardNotice", "direct_award"),
        ("can-modif", "ContractAwardNotice", "modification"),
        ("can-standard", "ContractAwardNotice", None),
        ("compl", "ContractAwardNotice", None),
    ],
)
def test_stage_follows_the_type_of_the_notice(read, kind, root, stage):
    assert values(read(kind=kind, root=root)).get("contract_stage") == stage


@pytest.mark.parametrize(
    ("kind", "root", "decides"),
    [
        ("cn-standard", "ContractNotice", True),
        ("pin-cfc-standard", "PriorInformationNotice", True),
        ("veat", "ContractAwardNotice", True),
        ("pin-only", "PriorInformationNotice", False),  # the tender goes out later
        ("can-standard", "ContractAwardNotice", False),  # it went out long ago
        ("can-modif", "ContractAwardNotice", False),
    ],
)
def test_only_a_call_for_tenders_settles_the_launch_date(read, kind, root, decides):
    facts = read(kind=kind, root=root)
    assert ("launch_date" in facts.answers) is decides
    assert ("launch_date" in facts.proposals) is not decides


def test_change_of_a_notice_only_proposes_the_launch_date(read):
    changed = (
        "<efac:Changes><efbc:ChangedNoticeIdentifier>x-01</efbc:ChangedNoticeIdentifier>"
        "</efac:Changes>"
    )
    facts = read(more_extension=changed)
    assert "launch_date" not in facts.answers
    assert facts.proposals["launch_date"].value == date(2026, 11, 24)


# Law


@pytest.mark.parametrize(
    ("basis", "country", "buyer", "regime"),
    [
        ("32014L0024", "DEU", "la", "eu-2014-24"),
        ("32014L0023", "DEU", "la", "eu-2014-24"),
        ("32009L0081", "FRA", "cga", "eu-2014-24"),
        ("32014L0025", "ITA", "pub-undert", "eu-2014-25"),
        ("32014L0024", "SWE", "ra", "se-regions"),
        ("32014L0024", "SWE", "la", "eu-2014-24"),
        ("other", "LUX", "la", "eu-2014-24"),
        ("32014L0024", "GBR", "la", "uk-pa2023"),
        ("32014L0024", "NOR", "la", "no"),
        ("32014L0024", "LUX", "eu-ins-bod-ag", "intl-org"),
        ("32024R2509", "BEL", "body-pl", "intl-org"),
        ("32007R1370", "ESP", "cga", None),  # passenger transport has rules of its own
        ("other", "USA", "cga", None),  # a name never tells a federal buyer
    ],
)
def test_regime_is_proposed_and_never_decided(read, basis, country, buyer, regime):
    facts = read(basis=basis, buyer=buyer, organisations=organisation(country=country))
    assert "regime" not in facts.answers
    proposed = facts.proposals.get("regime")
    assert (proposed.value if proposed else None) == regime
    if regime is None:
        assert any("Choose the rules" in sentence for sentence in facts.notices)


@pytest.mark.parametrize(
    ("basis", "subtype", "chapter"),
    [
        ("32014L0023", "19", "concession"),
        ("32009L0081", "18", "defence_security"),
        ("32014L0025", "17", "utilities"),
        ("32014L0024", "20", "light_touch"),
        ("32014L0024", "33", "light_touch"),
        ("32014L0025", "21", "light_touch"),
        ("32014L0025", "34", "light_touch"),
        ("32014L0024", "12", "light_touch"),
        ("32014L0024", "16", None),
    ],
)
def test_chapter_is_settled_by_special_bases_and_forms_alone(read, basis, subtype, chapter):
    facts = read(basis=basis, subtype=subtype)
    assert values(facts).get("procurement_regime") == chapter


def test_ordinary_chapter_is_only_proposed(read):
    assert read().proposals["procurement_regime"].value == "classic"


def test_light_touch_is_proposed_for_guards_on_an_ordinary_form(read):
    facts = read(project(cpv=["79713000"]))
    assert facts.proposals["procurement_regime"].value == "light_touch"


def test_no_chapter_is_proposed_where_the_regime_has_none(read):
    assert "procurement_regime" not in read(buyer="eu-ins-bod-ag").proposals


# Object


def test_natures_are_main_and_others(read):
    facts = read(project(nature="works", more_natures=["services", "works", "supplies"]))
    assert values(facts)["contract_nature"] == "works"
    assert values(facts)["additional_natures"] == ("services", "supplies")


def test_notice_without_other_natures_does_not_say_that_there_are_none(read):
    assert "additional_natures" not in read(project(nature="works")).answers


def test_main_code_comes_first_and_repeats_fall_away(read):
    facts = read(project(cpv=["90910000-9", "90919200", "90910000"]))
    assert values(facts)["cpv_codes"] == ("90910000", "90919200")


@pytest.mark.parametrize("code", ["9091", "ABCDEFGH", "909100001", "00000000"])
def test_code_that_is_not_cpv_is_left_out(read, code):
    facts = read(project(cpv=[code]))
    assert "cpv_codes" not in facts.answers
    assert any(f"“{code}”" in sentence for sentence in facts.notices)


# Value


def test_estimated_value_is_without_vat(read):
    facts = read(project(value="820000.50"))
    assert values(facts)["estimated_value"] == Money(
        amount=Decimal("820000.50"), currency="EUR", vat="excluded"
    )
    assert "BT-27" in facts.answers["estimated_value"].source


@pytest.mark.parametrize(
    ("value", "currency", "reason"),
    [
        ("-1", "EUR", "negative"),
        ("0", "EUR", "zero"),
        ("0.00", "EUR", "zero"),
        ("a lot", "EUR", "not an amount"),
        ("1,5", "EUR", "not an amount"),
        ("NaN", "EUR", "not a possible amount"),
        ("1e400", "EUR", "not a possible amount"),
        ("9" * 400, "EUR", "not a possible amount"),
        ("100", "ECU1", "ECU1"),
        ("100", "XXX", "XXX"),
        ("100", "", "no currency"),
    ],
)
def test_value_that_cannot_be_is_left_out_with_path_and_reason(read, value, currency, reason):
    facts = read(project(value=value, currency=currency))
    assert "estimated_value" not in facts.answers
    [sentence] = [text for text in facts.notices if "BT-27" in text]
    assert reason in sentence
    assert "/cbc:EstimatedOverallContractAmount" in sentence


def test_framework_maximum_stands_in_for_a_missing_value_and_says_so(read):
    facts = read(project(maximum="5000000"))
    assert str(values(facts)["estimated_value"]) == "5,000,000 EUR without VAT"
    assert "BT-271" in facts.answers["estimated_value"].source
    assert any("BT-271" in sentence for sentence in facts.notices)


def test_framework_maximum_beside_a_value_is_only_told(read):
    facts = read(project(value="4000000", maximum="5000000"))
    assert str(values(facts)["estimated_value"]) == "4,000,000 EUR without VAT"
    assert any("5,000,000" in sentence for sentence in facts.notices)


# Places


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (place("LUX"), ("LU",)),
        (place("LUX") + place("GBR") + place("LUX"), ("LU", "GB")),
        (place("PRI"), ("PR",)),  # an outlying area is a place of its own
        (place("1A0"), ("XK",)),  # Kosovo in the Union's own list
        (place(region="anyw"), ("anywhere",)),
        (place(region="anyw-eea"), ("anywhere",)),
        (place("FRA", region="anyw-cou"), ("FR",)),  # anywhere in the given country
        (place(region="anyw-cou"), ("anywhere",)),
        (place(nuts="EL301"), ("GR",)),
        (place("POL", nuts="DE300"), ("PL",)),
    ],
)
def test_places_are_countries_or_anywhere(read, places, expected):
    assert values(read(project(places=places)))["places_of_performance"] == expected


def test_place_of_an_unknown_country_is_left_out(read):
    facts = read(project(places=place("ATL")))
    assert "places_of_performance" not in facts.answers
    assert any("“ATL”" in sentence for sentence in facts.notices)


# Period

START = "<cbc:StartDate>2026-06-01Z</cbc:StartDate>"
END = "<cbc:EndDate>2028-05-31+02:00</cbc:EndDate>"


def months(count: str, unit: str = "MONTH") -> str:
    return f'<cbc:DurationMeasure unitCode="{unit}">{count}</cbc:DurationMeasure>'


@pytest.mark.parametrize(
    ("period", "end"),
    [
        (END, date(2028, 5, 31)),
        (START + END, date(2028, 5, 31)),
        (START + months("24"), date(2028, 5, 31)),
        (START + months("2", "YEAR"), date(2028, 5, 31)),
        (START + months("1", "DAY"), date(2026, 6, 1)),
        (START + months("1", "WEEK"), date(2026, 6, 7)),
        (months("24"), None),  # nobody knows when it starts
        (START, None),
        (START + months("24", "MOON"), None),
        (START + months("-1"), None),
        (START + months("99999", "YEAR"), None),
        ("<cbc:DescriptionCode>UNLIMITED</cbc:DescriptionCode>", None),
    ],
)
def test_end_is_the_end_date_or_the_last_day_of_the_duration(read, period, end):
    facts = read("", lot("LOT-0000", project(nature="services", period=period)))
    assert values(facts).get("contract_end") == end


def test_period_from_the_last_day_of_a_month_ends_with_a_shorter_month(read):
    period = "<cbc:StartDate>2027-01-31Z</cbc:StartDate>" + months("1")
    facts = read("", lot("LOT-0000", project(period=period)))
    assert values(facts)["contract_end"] == date(2027, 2, 28)


RENEWED = (
    "<cac:ContractExtension><cbc:MaximumNumberNumeric>{}</cbc:MaximumNumberNumeric>"
    "</cac:ContractExtension>"
)


def test_end_before_renewals_is_only_proposed(read):
    facts = read("", lot("LOT-0000", project(period=END, more=RENEWED.format(1))))
    assert "contract_end" not in facts.answers
    assert facts.proposals["contract_end"].value == date(2028, 5, 31)
    assert any("renewals" in sentence for sentence in facts.notices)


def test_no_renewal_leaves_the_end_as_it_is(read):
    facts = read("", lot("LOT-0000", project(period=END, more=RENEWED.format(0))))
    assert values(facts)["contract_end"] == date(2028, 5, 31)


# Award and technique


@pytest.mark.parametrize(
    ("criteria", "basis"),
    [
        (["price"], "lowest_price"),
        (["cost"], "cost_effectiveness"),
        (["price", "quality"], "best_value"),
        (["quality"], "best_value"),
        ([], None),
        (["price", "cost"], None),  # neither price alone nor cost alone
        (["beauty"], None),
    ],
)
def test_award_basis_follows_the_kinds_of_criteria(read, criteria, basis):
    assert values(read("", lot("LOT-0000", criteria=criteria))).get("award_basis") == basis


@pytest.mark.parametrize(("code", "framework"), [("none", False), ("fa-wo-rc", True), ("", None)])
def test_framework_follows_the_technique(read, code, framework):
    assert values(read("", lot("LOT-0000", framework=code))).get("is_framework") is framework


def subcontracting(code: str) -> str:
    return (
        "<cac:AllowedSubcontractTerms><cbc:SubcontractingConditionsCode>"
        f"{code}</cbc:SubcontractingConditionsCode></cac:AllowedSubcontractTerms>"
    )


@pytest.mark.parametrize(
    ("code", "answered", "proposed"),
    [("none", False, False), ("subc-min", True, False), ("subc-chng", False, True)],
)
def test_no_duty_to_subcontract_does_not_mean_no_subcontractors(read, code, answered, proposed):
    facts = read("", lot("LOT-0000", terms=subcontracting(code)))
    assert ("subcontracting_expected" in facts.answers) is answered
    assert ("subcontracting_expected" in facts.proposals) is proposed


# Lots


def test_single_lot_speaks_for_the_whole_contract(read):
    inside = project(nature="supplies", value="70000", cpv=["18110000"], places=place("FRA"))
    facts = read("", lot("LOT-0000", inside, framework="none", criteria=["price"]))
    assert facts.lots == {}
    assert values(facts)["uses_lots"] is False
    assert str(values(facts)["estimated_value"]) == "70,000 EUR without VAT"
    assert values(facts)["contract_nature"] == "supplies"
    assert "cac:ProcurementProjectLot" in facts.answers["contract_nature"].source


def test_procedure_goes_before_its_single_lot_and_the_difference_is_told(read):
    facts = read(
        project(nature="services", places=place("FRA"), cpv=["71336000"]),
        lot("LOT-0000", project(nature="works", places=place("GBR"), cpv=["80512000"])),
    )
    assert values(facts)["contract_nature"] == "services"
    assert values(facts)["places_of_performance"] == ("FR", "GB")
    assert values(facts)["cpv_codes"] == ("71336000", "80512000")
    assert sum("only lot" in sentence for sentence in facts.notices) == 2


def test_lot_keeps_what_differs_from_the_whole(read):
    facts = read(
        project(nature="services", cpv=["79710000"]),
        lot("LOT-0001", project(nature="services", cpv=["79710000"], value="60000")),
        lot("LOT-0002", project(nature="supplies", cpv=["79710000", "18110000"])),
    )
    assert values(facts)["uses_lots"] is True
    assert set(facts.lots["LOT-0001"]) == {"lot_value"}
    assert set(facts.lots["LOT-0002"]) == {"contract_nature", "cpv_codes"}
    assert "cac:ProcurementProjectLot[2]" in facts.lots["LOT-0002"]["contract_nature"].source


def test_what_every_lot_says_alike_is_said_of_the_whole(read):
    inside = project(nature="services", period=END)
    facts = read("", *(lot(f"LOT-000{n}", inside, framework="none") for n in (1, 2)))
    assert values(facts)["contract_nature"] == "services"
    assert values(facts)["contract_end"] == date(2028, 5, 31)
    assert "every lot" in facts.answers["contract_end"].source
    assert facts.lots == {"LOT-0001": {}, "LOT-0002": {}}


def test_what_only_some_lots_say_stays_with_them(read):
    facts = read("", lot("LOT-0001", project(nature="services")), lot("LOT-0002"))
    assert "contract_nature" not in facts.answers
    assert facts.lots["LOT-0001"]["contract_nature"].value == "services"


def test_sum_of_lots_is_offered_and_never_taken(read):
    facts = read(
        "",
        lot("LOT-0001", project(value="100000")),
        lot("LOT-0002", project(value="20000.5")),
    )
    assert "estimated_value" not in facts.answers
    assert str(facts.proposals["estimated_value"].value) == "120,000.5 EUR without VAT"
    assert any("sum" in sentence for sentence in facts.notices)


@pytest.mark.parametrize("second", [project(), project(value="5", currency="SEK")])
def test_lots_that_do_not_add_up_are_told(read, second):
    facts = read("", lot("LOT-0001", project(value="100000")), lot("LOT-0002", second))
    assert "estimated_value" not in facts.answers
    assert "estimated_value" not in facts.proposals
    assert any("no total" in sentence for sentence in facts.notices)


def test_groups_of_lots_are_no_lots(read):
    facts = read(
        "",
        lot("GLO-0001", project(value="100000"), scheme="LotsGroup"),
        lot("LOT-0001", project(value="60000")),
    )
    assert values(facts)["uses_lots"] is False
    assert str(values(facts)["estimated_value"]) == "60,000 EUR without VAT"


def test_result_that_lists_one_awarded_lot_does_not_say_that_there_was_one(read):
    facts = read("", lot("LOT-0003"), root="ContractAwardNotice", kind="can-standard")
    assert "uses_lots" not in facts.answers


def test_lots_without_an_identifier_or_with_the_same_one_are_kept_apart(read):
    facts = read("", lot("LOT-0001"), lot("LOT-0001"), lot(""))
    assert list(facts.lots) == ["LOT-0001", "LOT-0002", "LOT-0003"]
    assert any("repeats the identifier" in sentence for sentence in facts.notices)
    assert any("no identifier" in sentence for sentence in facts.notices)


def test_single_part_of_a_plan_is_read_as_the_whole(read):
    facts = read(
        "",
        lot("PAR-0000", project(nature="works"), scheme="Part"),
        root="PriorInformationNotice",
        kind="pin-only",
    )
    assert values(facts)["contract_nature"] == "works"
    assert "uses_lots" not in facts.answers


def test_several_parts_of_a_plan_are_told_and_not_read(read):
    parts = [lot(f"PAR-000{n}", project(nature="works"), scheme="Part") for n in (1, 2)]
    facts = read("", *parts, root="PriorInformationNotice", kind="pin-only")
    assert "contract_nature" not in facts.answers
    assert any("2 parts" in sentence for sentence in facts.notices)


# Refusals


def test_form_without_content_is_refused(library):
    empty = (
        b'<ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"/>'
    )
    with pytest.raises(IntakeError, match="form without content"):
        read_eforms(empty, library, "empty.xml")


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        ("<BusinessRegistrationInformationNotice/>", "not a notice about a contract"),
        ("<TED_EXPORT/>", "before eForms"),
        ("<Invoice/>", "Looked for ContractNotice"),
        ("<ContractNotice/>", "Looked for ContractNotice"),  # without the namespace
    ],
)
def test_other_documents_are_refused_by_their_root(library, xml, message):
    with pytest.raises(IntakeError, match=message) as caught:
        read_eforms(xml.encode(), library, "other.xml")
    assert caught.value.path.startswith("/")


def test_every_source_names_term_and_path(read):
    facts = read(
        project(nature="works", value="5", cpv=["45000000"], places=place("FRA")),
        lot("LOT-0001", project(nature="services")),
        lot("LOT-0002"),
    )
    answers = [*facts.answers.values(), *facts.lots["LOT-0001"].values()]
    assert all(answer.source.startswith("notice ") for answer in answers)
    assert all(", /ContractNotice/" in answer.source for answer in answers)
