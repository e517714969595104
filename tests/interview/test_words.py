"""Answers in words, in the reader's own language."""

from __future__ import annotations

from typing import Any

import pytest

from assembler.interview import Words
from assembler.library import Library
from assembler.model import FactDefinition


@pytest.mark.parametrize(
    ("fact", "given", "said", "short"),
    [
        ("regime", "us-far", "United States: Federal Acquisition Regulation", None),
        ("buyer_type", "central_government", "Central government", None),
        ("recruits_workers", True, "Yes", None),
        ("recruits_workers", False, "No", None),
        ("launch_date", "2027-01-15", "15 Jan 2027", None),
        ("estimated_value", "820000 USD", "820,000 USD", "820,000 USD"),
        ("estimated_value", "820000.5 EUR without VAT", "820,000.50 EUR without tax", None),
        ("subcontract_tiers", 3, "3", None),
        ("places_of_performance", ["JO", "KW"], "Jordan, Kuwait", "Jordan +1"),
        ("places_of_performance", "anywhere", "Anywhere", "Anywhere"),
        ("production_countries", "unknown", "Not known", None),
        ("languages", ["ne", "zh-Hans"], "Nepali, Simplified Chinese", "Nepali +1"),
        ("cpv_codes", ["79713000"], "79713000 Guard services", "79713000"),
        ("cpv_codes", ["99999999"], "99999999", "99999999"),
        ("buyer_name", "Agency", "Agency", "Agency"),
    ],
)
def test_an_answer_reads_as_people_say_it(
    library: Library, words: Words, fact: str, given: Any, said: str, short: str | None
) -> None:
    value = library.parse_fact(fact, given).value
    assert words.answer(fact, value) == said
    if short is not None:
        assert words.short(fact, value) == short


def test_the_rate_of_a_tax_is_told(library: Library, words: Words) -> None:
    given = {"amount": "5", "currency": "EUR", "vat": "included", "vat_rate": "0.2"}
    value = library.parse_fact("estimated_value", given).value
    assert words.answer("estimated_value", value) == "5 EUR with tax (20 %)"
    assert words.short("estimated_value", value) == "5 EUR"


def test_another_locale_writes_names_and_numbers_its_own_way(library: Library) -> None:
    german = Words(library, "de_DE")
    value = library.parse_fact("estimated_value", "820000.5 EUR").value
    assert german.answer("estimated_value", value) == "820.000,50 EUR"
    assert german.answer("places_of_performance", ("DE",)) == "Deutschland"
    assert german.answer("launch_date", library.parse_fact("launch_date", "2027-01-15").value) == (
        "15.01.2027"
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [("P36M", "36 months"), ("P1Y", "1 year"), ("P1Y6M", "1 year 6 months"), ("P14D", "14 days")],
)
def test_a_duration_is_said_in_its_units(words: Words, code: str, said: str) -> None:
    definition = FactDefinition(name="term", type="duration", question="How long?")
    assert words.one(definition, code) == said
