"""What may be answered, and how it is found and read."""

from __future__ import annotations

import pytest

from assembler.errors import FactError
from assembler.interview import Choice, Words, choices, read_answer, search
from assembler.library import Library


def offered(library: Library, words: Words, fact: str) -> tuple[Choice, ...]:
    return choices(library.fact_definitions[fact], words)


def values(found: tuple[Choice, ...]) -> list[str]:
    return [each.value for each in found]


def test_a_choice_offers_its_answers_with_none_last(library: Library, words: Words) -> None:
    found = offered(library, words, "operation_area")
    assert found[-1].value == "none"
    assert found[-1].text == "No such area"


def test_yes_comes_before_no(library: Library, words: Words) -> None:
    assert values(offered(library, words, "recruits_workers")) == ["yes", "no"]


@pytest.mark.parametrize("fact", ["estimated_value", "launch_date", "buyer_name"])
def test_what_is_typed_offers_nothing(library: Library, words: Words, fact: str) -> None:
    assert offered(library, words, fact) == ()


def test_every_choice_is_an_answer(library: Library, words: Words) -> None:
    for definition in library.fact_definitions.values():
        if definition.is_derived or definition.type == "cpv":
            continue
        for each in choices(definition, words):
            assert library.parse_fact(definition.name, each.value)


def test_places_may_be_left_open(library: Library, words: Words) -> None:
    assert offered(library, words, "places_of_performance")[0].value == "anywhere"
    assert offered(library, words, "production_countries")[0].value == "unknown"
    assert "anywhere" not in values(offered(library, words, "recruitment_countries"))


def test_countries_stand_in_the_order_of_their_names(library: Library) -> None:
    found = offered(library, Words(library, "de"), "recruitment_countries")
    names = [each.text for each in found]
    assert names.index("Ägypten") < names.index("Albanien") < names.index("Zypern")


def test_the_languages_of_the_library_come_first(library: Library, words: Words) -> None:
    found = values(offered(library, words, "languages"))
    assert found.index("ne") < found.index("aa")
    assert "zh-Hans" in found


@pytest.mark.parametrize(
    ("fact", "text", "first"),
    [
        ("cpv_codes", "guard serv", "79713000"),
        ("cpv_codes", "7971", "79710000"),
        ("recruitment_countries", "nep", "NP"),
        ("recruitment_countries", "cote", "CI"),
        ("recruitment_countries", "IN", "IN"),
        ("languages", "tagalog", "tl"),
        ("regime", "union", "eu-2014-24"),
    ],
)
def test_a_search_finds_by_word_and_code(
    library: Library, words: Words, fact: str, text: str, first: str
) -> None:
    assert values(search(offered(library, words, fact), text))[0] == first


def test_a_search_without_words_shows_the_beginning(library: Library, words: Words) -> None:
    codes = offered(library, words, "cpv_codes")
    assert search(codes, "  ", 5) == codes[:5]
    assert search(codes, "no such thing") == ()


# Typed answers


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("regime", "2", "us-far"),
        ("regime", "serbia", "rs"),
        ("regime", "serb", "rs"),
        ("contract_nature", "SERVICES", "services"),
        ("recruits_workers", "y", True),
        ("recruits_workers", "2", False),
        ("additional_natures", "1, 3", ("works", "services")),
        ("recruitment_countries", "Nepal; in", ("NP", "IN")),
        ("recruitment_countries", "Korea, Republic of", ("KR",)),
        ("buyer_country", "austria", "AT"),
        ("languages", "nepali, ur", ("ne", "ur")),
        ("cpv_codes", "79713000, 90910000-9", ("79713000", "90910000")),
        ("buyer_name", "Agency, Office 2", "Agency, Office 2"),
        ("subcontract_tiers", "3", 3),
    ],
)
def test_a_line_is_read_as_an_answer(
    library: Library, words: Words, fact: str, text: str, value: object
) -> None:
    assert read_answer(library, words, fact, text).value == value


@pytest.mark.parametrize(
    ("fact", "text", "why"),
    [
        ("regime", "16", "not one of the answers"),
        ("regime", "united states", "not one of the answers"),
        ("recruits_workers", "perhaps", "neither yes nor no"),
        ("recruitment_countries", "Nepall", "Did you mean"),
        ("cpv_codes", "guards", "no CPV code"),
        ("estimated_value", "820000", "no amount"),
        ("buyer_name", "", "no answer"),
        ("regime", " ", "no answer"),
    ],
)
def test_a_line_that_does_not_fit_is_told(
    library: Library, words: Words, fact: str, text: str, why: str
) -> None:
    with pytest.raises(FactError, match=why):
        read_answer(library, words, fact, text)
