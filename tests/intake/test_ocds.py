"""OCDS packages, records and releases to facts."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from assembler.errors import IntakeError
from assembler.intake import read_ocds
from assembler.model import Facts


@pytest.fixture
def read(library):
    def read(tender: dict[str, Any] | None = None, **release: Any) -> Facts:
        release = {"ocid": "ocds-1", "tag": ["tender"], "date": "2026-11-24T10:00:00Z"} | release
        if tender is not None:
            release["tender"] = tender
        return read_ocds(json.dumps({"releases": [release]}).encode(), library, "release.json")

    return read


@pytest.fixture
def load(library):
    def load(document: Any) -> Facts:
        return read_ocds(json.dumps(document).encode(), library, "release.json")

    return load


def values(facts: Facts) -> dict[str, object]:
    return {name: answer.value for name, answer in facts.answers.items()}


def item(code: object, *more: object, scheme: str = "CPV", **other: Any) -> dict[str, Any]:
    return {
        "id": "1",
        "classification": {"scheme": scheme, "id": code},
        "additionalClassifications": [{"scheme": scheme, "id": extra} for extra in more],
    } | other


# Values


def test_value_keeps_its_unstated_vat_and_says_so(read):
    facts = read({"value": {"amount": 1100000, "currency": "GBP"}})
    assert str(values(facts)["estimated_value"]) == "1,100,000 GBP"
    assert facts.answers["estimated_value"].source == "release value, releases[0]/tender/value"
    assert any("VAT" in sentence for sentence in facts.notices)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"amount": 100}, "has no currency"),
        ({"amount": 100, "currency": "ZZZ"}, "ZZZ"),
        ({"amount": -5, "currency": "EUR"}, "negative"),
        ({"amount": 0, "currency": "EUR"}, "zero"),
        ({"amount": 1e300, "currency": "EUR"}, "not a possible amount"),
        ({"amount": True, "currency": "EUR"}, "not an amount"),
        ({"amount": {"a": 1}, "currency": "EUR"}, "not an amount"),
        ({"amount": 5, "currency": 978}, "has no currency"),
    ],
)
def test_value_that_cannot_be_is_left_out_with_its_path(read, value, reason):
    facts = read({"value": value, "title": "x"}, buyer={"name": "Town"})
    assert "estimated_value" not in facts.answers
    assert any(reason in text and "releases[0]/tender/value" in text for text in facts.notices)


@pytest.mark.parametrize("value", [None, {}, {"amount": None, "currency": "EUR"}, "5 EUR", [5]])
def test_value_that_is_not_there_stays_open_without_a_word(read, value):
    facts = read({"value": value}, buyer={"name": "Town"})
    assert "estimated_value" not in facts.answers
    assert not any("tender/value" in sentence for sentence in facts.notices)


def test_budget_is_offered_and_never_taken(read):
    budget = {"budget": {"amount": {"amount": 700000000, "currency": "PYG"}}}
    facts = read(planning=budget, buyer={"name": "Town"})
    assert "estimated_value" not in facts.answers
    assert str(facts.proposals["estimated_value"].value) == "700,000,000 PYG"


# Codes, categories, places


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("45233130", "45233130"),
        ("45233130.0", "45233130"),  # as spreadsheets write it
        ("45233130-6", "45233130"),
        (45233130, "45233130"),
        (45233130.0, "45233130"),
        (9331200, "09331200"),  # a number loses the zero at its head
    ],
)
def test_cpv_codes_are_brought_to_eight_digits(read, code, expected):
    assert values(read({"items": [item(code)]}))["cpv_codes"] == (expected,)


@pytest.mark.parametrize("code", ["4523", 4.5, 123456789, True, "", "works"])
def test_other_codes_are_left_out(read, code):
    facts = read({"items": [item(code)]})
    assert "cpv_codes" not in facts.answers
    assert any("items[0]/classification/id" in sentence for sentence in facts.notices)


def test_main_codes_of_all_items_come_before_additional_ones(read):
    items = [item("45233130", "45233162"), item("45000000", "45233130")]
    assert values(read({"items": items}))["cpv_codes"] == ("45233130", "45000000", "45233162")


def test_other_schemes_are_named_and_cpv_is_asked(read):
    facts = read({"items": [item("38204627", scheme="UNSPSC")]})
    assert "cpv_codes" not in facts.answers
    assert any("UNSPSC" in sentence for sentence in facts.notices)


@pytest.mark.parametrize(
    ("category", "nature"), [("goods", "supplies"), ("works", "works"), ("services", "services")]
)
def test_goods_are_supplies(read, category, nature):
    assert values(read({"mainProcurementCategory": category}))["contract_nature"] == nature


def test_additional_categories_leave_out_the_main_one(read):
    facts = read(
        {"mainProcurementCategory": "works", "additionalProcurementCategories": ["works", "goods"]}
    )
    assert values(facts)["additional_natures"] == ("supplies",)


@pytest.mark.parametrize(
    ("delivery", "countries"),
    [
        ({"deliveryAddresses": [{"country": "FR"}, {"country": "DEU"}]}, ("FR", "DE")),
        ({"deliveryAddress": {"countryName": "Spain"}}, ("ES",)),
        (
            {"deliveryLocation": {"gazetteer": {"scheme": "ISO2", "identifiers": ["PL"]}}},
            ("PL",),
        ),
        (
            {"deliveryLocation": {"gazetteer": {"scheme": "NUTS", "identifiers": ["EL30"]}}},
            ("GR",),
        ),
        ({"deliveryLocation": {"geometry": {"coordinates": [1, 2]}}}, None),
        ({"deliveryAddresses": [{"countryName": "Atlantis"}]}, None),
    ],
)
def test_places_come_from_where_items_are_delivered(read, delivery, countries):
    facts = read({"items": [item("45000000", **delivery)]})
    assert values(facts).get("places_of_performance") == countries


# Buyer


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ({"countryName": "United Kingdom"}, "GB"),
        ({"countryName": "Scotland"}, "GB"),
        ({"countryName": " united  states of america "}, "US"),
        ({"countryName": "Alemania"}, "DE"),
        ({"countryName": "Україна"}, "UA"),
        ({"country": "MD", "countryName": "Moldova"}, "MD"),
    ],
)
def test_country_is_found_by_its_name(read, address, code):
    facts = read(parties=[{"id": "1", "name": "Town", "roles": ["buyer"], "address": address}])
    assert values(facts)["buyer_country"] == code


def test_name_in_the_language_of_the_release_is_known(read):
    party = {"id": "1", "name": "X", "roles": ["buyer"], "address": {"countryName": "Norge"}}
    assert values(read(parties=[party], language="nb"))["buyer_country"] == "NO"
    assert "buyer_country" not in read(parties=[party], language="en").answers


def test_name_that_is_no_country_is_told_and_asked(read):
    party = {"id": "1", "name": "X", "roles": ["buyer"], "address": {"countryName": "Atlantis"}}
    facts = read(parties=[party])
    assert "buyer_country" not in facts.answers
    assert any("“Atlantis”" in text and "countryName" in text for text in facts.notices)


def test_buyer_is_found_by_its_identifier_where_no_roles_are_given(read):
    parties = [
        {"id": "1", "name": "Supplier", "address": {"country": "FR"}},
        {"id": "2", "name": "City", "address": {"country": "PY"}},
    ]
    facts = read(buyer={"id": "2", "name": "City Hall"}, parties=parties)
    assert values(facts)["buyer_name"] == "City Hall"
    assert values(facts)["buyer_country"] == "PY"


def test_procuring_entity_is_only_offered_as_the_buyer(read):
    facts = read({"title": "x", "procuringEntity": {"name": "Agency"}})
    assert "buyer_name" not in facts.answers
    assert facts.proposals["buyer_name"].value == "Agency"


@pytest.mark.parametrize(
    ("code", "answered", "proposed"),
    [
        ("MINISTRY", "central_government", None),
        ("BODY_PUBLIC", "public_law_body", None),
        ("REGIONAL_AUTHORITY", None, "regional"),  # the code stands for local bodies too
        ("SOMETHING", None, None),
    ],
)
def test_kind_of_buyer_comes_from_the_ted_scheme(read, code, answered, proposed):
    details = {"classifications": [{"scheme": "TED_CA_TYPE", "id": code}]}
    facts = read(parties=[{"id": "1", "name": "X", "roles": ["buyer"], "details": details}])
    assert values(facts).get("buyer_type") == answered
    offer = facts.proposals.get("buyer_type")
    assert (offer.value if offer else None) == proposed


# Dates and stage


def test_tender_period_goes_before_the_date_of_the_release(read):
    facts = read({"tenderPeriod": {"startDate": "2026-12-01T09:00:00+02:00"}})
    assert values(facts)["launch_date"] == date(2026, 12, 1)


def test_date_of_a_tender_release_is_the_launch_date(read):
    assert values(read({"title": "x"}))["launch_date"] == date(2026, 11, 24)


def test_date_of_a_later_release_is_not(read):
    assert "launch_date" not in read({"title": "x"}, tag=["award"], buyer={"name": "X"}).answers


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ({"endDate": "2027-06-30T23:59:00Z"}, date(2027, 6, 30)),
        ({"endDate": "2027-06-30", "maxExtentDate": "2029-06-30"}, date(2029, 6, 30)),
        ({"startDate": "2027-01-01", "durationInDays": 365}, date(2027, 12, 31)),
        ({"durationInDays": 720}, None),
        ({"startDate": "2027-01-01", "durationInDays": -3}, None),
        ({"startDate": "2027-01-01", "durationInDays": 10**9}, None),
        ({"endDate": "soon"}, None),
        ({"endDate": 20270630}, None),
        ("forever", None),
    ],
)
def test_end_counts_all_extensions(read, period, end):
    assert values(read({"contractPeriod": period})).get("contract_end") == end


def test_end_before_renewals_is_only_proposed(read):
    facts = read({"contractPeriod": {"endDate": "2027-06-30"}, "hasRenewal": True})
    assert "contract_end" not in facts.answers
    assert facts.proposals["contract_end"].value == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("tag", "method", "stage"),
    [
        (["tender"], "open", "new_tender"),
        ("tender", "open", "new_tender"),
        (["planning"], "open", "new_tender"),
        (["tender"], "direct", "direct_award"),
        (["contractAmendment"], "open", "modification"),
        (["award"], "open", None),
        (["compiled"], "open", None),
        (None, "open", None),
    ],
)
def test_stage_follows_tag_and_method(read, tag, method, stage):
    facts = read({"procurementMethod": method}, tag=tag, buyer={"name": "X"})
    assert values(facts).get("contract_stage") == stage


# Award, framework, law


@pytest.mark.parametrize(
    ("criteria", "basis"),
    [
        ("priceOnly", "lowest_price"),
        ("lowestCost", "lowest_price"),
        ("costOnly", "cost_effectiveness"),
        ("ratedCriteria", "best_value"),
        ("bestProposal", "best_value"),
        ("singleBidOnly", None),
        ({"criteria": [{"type": "price"}]}, "lowest_price"),
        ({"criteria": [{"type": "price"}, {"type": "quality"}]}, "best_value"),
        ({"criteria": "none"}, None),
    ],
)
def test_award_basis_follows_the_criteria(read, criteria, basis):
    assert values(read({"awardCriteria": criteria})).get("award_basis") == basis


def test_framework_is_told_by_the_techniques(read):
    facts = read({"techniques": {"hasFrameworkAgreement": True}})
    assert values(facts)["is_framework"] is True
    assert "is_framework" not in read({"techniques": {"hasFrameworkAgreement": "yes"}}).answers


def test_legal_basis_decides_the_chapter_and_proposes_the_regime(read):
    party = {"id": "1", "name": "X", "roles": ["buyer"], "address": {"countryName": "Italy"}}
    facts = read({"legalBasis": {"scheme": "CELEX", "id": "32014L0025"}}, parties=[party])
    assert values(facts)["procurement_regime"] == "utilities"
    assert facts.proposals["regime"].value == "eu-2014-25"
    assert "regime" not in facts.answers


def test_procurement_act_proposes_the_british_rules(read):
    facts = read({"legalBasis": {"scheme": "UKPGA", "id": "2023/54"}})
    assert facts.proposals["regime"].value == "uk-pa2023"


# Lots


def test_lots_take_the_items_that_name_them(read):
    facts = read(
        {
            "mainProcurementCategory": "goods",
            "value": {"amount": 300, "currency": "EUR"},
            "lots": [
                {"id": "A", "value": {"amount": 100, "currency": "EUR"}},
                {"id": 2, "contractPeriod": {"endDate": "2028-01-01"}},
            ],
            "items": [
                item("18110000", relatedLot="A", deliveryAddress={"country": "FR"}),
                item("33199000", relatedLots=[2]),
            ],
        }
    )
    assert values(facts)["uses_lots"] is True
    assert str(facts.lots["A"]["lot_value"].value) == "100 EUR"
    assert facts.lots["A"]["cpv_codes"].value == ("18110000",)
    assert facts.lots["2"]["contract_end"].value == date(2028, 1, 1)
    assert facts.lots["2"]["cpv_codes"].source.endswith("tender/items[1]/classification/id")


def test_release_without_lots_does_not_say_that_there_are_none(read):
    assert "uses_lots" not in read({"title": "x"}).answers


def test_single_lot_means_an_undivided_purchase(read):
    facts = read({"lots": [{"id": "1", "value": {"amount": 5, "currency": "EUR"}}]})
    assert values(facts)["uses_lots"] is False
    assert str(values(facts)["estimated_value"]) == "5 EUR"
    assert facts.lots == {}


# Packages and records


def release(number: int, day: str, **parts: Any) -> dict[str, Any]:
    return {"ocid": "ocds-1", "id": str(number), "date": day, "tag": ["tender"]} | parts


def test_releases_of_one_process_are_merged_by_date(load):
    facts = load(
        {
            "releases": [
                release(2, "2026-11-02T00:00:00Z", tender={"title": "New"}),
                release(
                    1,
                    "2026-11-01T00:00:00Z",
                    tender={"title": "Old", "value": {"amount": 5, "currency": "EUR"}},
                ),
            ]
        }
    )
    assert facts.title == "New"
    assert str(values(facts)["estimated_value"]) == "5 EUR"
    assert (
        facts.answers["estimated_value"].source
        == "release value, releases (merged, 2)/tender/value"
    )


def test_field_that_a_later_release_deletes_is_gone(load):
    facts = load(
        {
            "releases": [
                release(
                    1, "2026-11-01T00:00:00Z", tender={"value": {"amount": 5, "currency": "EUR"}}
                ),
                release(2, "2026-11-02T00:00:00Z", tender={"value": {"amount": None}}),
            ]
        }
    )
    assert "estimated_value" not in facts.answers


def test_merging_reaches_for_no_network(load, monkeypatch):
    import requests

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("the network was called")

    monkeypatch.setattr(requests, "get", refuse)
    monkeypatch.setattr(requests.Session, "request", refuse)
    days = ("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z")
    load({"releases": [release(n, day, tender={"title": "x"}) for n, day in enumerate(days)]})


def test_compiled_release_of_a_record_goes_before_its_releases(load):
    compiled = {
        "ocid": "ocds-1",
        "tag": ["compiled"],
        "tender": {"mainProcurementCategory": "works"},
    }
    facts = load(
        {"records": [{"ocid": "ocds-1", "compiledRelease": compiled, "releases": [{"url": "x"}]}]}
    )
    assert values(facts)["contract_nature"] == "works"
    assert "records[0]/compiledRelease/tender" in facts.answers["contract_nature"].source


@pytest.mark.parametrize("wrap", [lambda r: {"records": [r]}, lambda r: r])
def test_record_without_a_compiled_release_is_merged(load, wrap):
    releases = [release(1, "2026-11-01T00:00:00Z", tender={"mainProcurementCategory": "goods"})]
    facts = load(wrap({"ocid": "ocds-1", "releases": releases}))
    assert values(facts)["contract_nature"] == "supplies"


def test_bare_release_is_read(load):
    assert values(load(release(1, "2026-11-01T00:00:00Z", tender={})))["launch_date"]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"releases": []}, "no release to read"),
        ({"releases": "none"}, "no release to read"),
        ({"releases": [5]}, "not an object"),
        ({"records": [None]}, "not an object"),
        ({"records": [{"ocid": "x"}]}, "no compiled release"),
        ({"releases": [{"ocid": "a"}, {"ocid": "b"}]}, "2 contracting processes (a, b)"),
        ({"records": [{"ocid": "a"}, {"ocid": "b"}]}, "2 contracting processes (a, b)"),
        ({"releases": [{"ocid": "a", "date": "2026"}, {"ocid": "a"}]}, "has no date"),
        ({"releases": [{"url": "https://example.com/1"}]}, "only links"),
        ({"releases": [{"ocid": "a", "tag": ["award"], "awards": [{}]}]}, "only tells of awards"),
        ({"extensions": []}, "not OCDS"),
        ([1], "not OCDS"),
        ("text", "not OCDS"),
    ],
)
def test_what_is_no_single_release_is_refused_in_a_sentence(load, document, message):
    with pytest.raises(IntakeError) as caught:
        load(document)
    assert message in str(caught.value)
    assert caught.value.file == "release.json"


def test_releases_that_do_not_fit_one_another_are_refused(load):
    parts = ({"a": "text"}, {"a": {"b": 1}})
    releases = [release(n, f"2026-11-0{n + 1}", tender=part) for n, part in enumerate(parts)]
    with pytest.raises(IntakeError, match="cannot be merged"):
        load({"releases": releases})
