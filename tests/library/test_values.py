"""Answers as they are written, and what they are afterwards; both sides of every limit."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.errors import FactError
from assembler.library import Library
from assembler.library._countries import COUNTRIES
from assembler.library._values import LIMIT_CHARACTERS, LIMIT_ITEMS, parse_value
from assembler.model import FactDefinition, Money


def fact(kind: str, **more: object) -> FactDefinition:
    name = more.pop("name", "x")
    fields = {"name": name, "type": kind, "question": "What?", **more}
    return FactDefinition.model_validate(fields)


MONEY = fact("money")
INTEGER = fact("integer", minimum=0, maximum=9)
BOOLEAN = fact("boolean")
DAY = fact("date")
CHOICE = fact("choice", allowed=("public_body", "osce-model", "no"))
CHOICES = fact("choice", several=True, allowed=("cleaning", "construction", "none"))
COUNTRY = fact("countries")
PLACES = fact("countries", several=True, name="places_of_performance")
ORIGINS = fact("countries", several=True, name="production_countries")
CODES = fact("cpv", several=True)
LANGUAGES = fact("languages", several=True)
TEXT = fact("text")
DURATION = fact("duration")


@pytest.mark.parametrize(
    ("definition", "written", "value"),
    [
        (MONEY, "820000 USD", Money(amount=Decimal(820000), currency="USD")),
        (MONEY, "216,000.50 EUR without VAT",
         Money(amount=Decimal("216000.50"), currency="EUR", vat="excluded")),
        (MONEY, {"amount": 5, "currency": "NOK", "vat": "included", "vat_rate": "0.25"},
         Money(amount=Decimal(5), currency="NOK", vat="included", vat_rate=Decimal("0.25"))),
        (MONEY, Money(amount=Decimal(1), currency="EUR"), Money(amount=Decimal(1), currency="EUR")),
        (INTEGER, 0, 0),
        (INTEGER, 9, 9),
        (INTEGER, " 7 ", 7),
        (BOOLEAN, True, True),
        (BOOLEAN, "No", False),
        (BOOLEAN, "TRUE", True),
        (BOOLEAN, "false", False),
        (DAY, "2026-11-24", date(2026, 11, 24)),
        (DAY, date(2026, 11, 24), date(2026, 11, 24)),
        (DAY, datetime(2026, 11, 24, 23, tzinfo=UTC), date(2026, 11, 24)),
        (CHOICE, "public_body", "public_body"),
        (CHOICE, "Public body", "public_body"),
        (CHOICE, "NO", "no"),
        (CHOICES, "cleaning, construction", ("cleaning", "construction")),
        (CHOICES, ["cleaning", "cleaning"], ("cleaning",)),
        (CHOICES, ("construction",), ("construction",)),
        (CHOICES, "none", ("none",)),
        (CHOICES, [], ()),
        (COUNTRY, "np", "NP"),
        (COUNTRY, "NPL", "NP"),
        (COUNTRY, "AGO", "AO"),  # not AG, the first two letters
        (COUNTRY, "Nepal", "NP"),
        (COUNTRY, "Türkiye", "TR"),
        (COUNTRY, "turkey", "TR"),
        (COUNTRY, "Cote d'Ivoire", "CI"),
        (COUNTRY, "UK", "GB"),
        (COUNTRY, "EL", "GR"),
        (COUNTRY, "XKX", "XK"),
        (PLACES, "NP; QA, US", ("NP", "QA", "US")),
        (PLACES, "Korea, Republic of", ("KR",)),
        (PLACES, ["PR", "Anywhere"], ("PR", "anywhere")),
        (ORIGINS, "CN,unknown", ("CN", "unknown")),
        (CODES, "79710000-4", ("79710000",)),
        (CODES, ["45233130.0", "79710000"], ("45233130", "79710000")),
        (CODES, 3000000, ("03000000",)),  # YAML took the zero of a bare code
        (LANGUAGES, "ne, zh_hans, PT-br", ("ne", "zh-Hans", "pt-BR")),
        (LANGUAGES, ["Nepali", "Hindi"], ("ne", "hi")),
        (TEXT, "  Ministry of Works ", "Ministry of Works"),
        (TEXT, "two\nlines", "two\nlines"),
        (TEXT, 2026, "2026"),
        (TEXT, "e\u0301", "é"),
        (TEXT, "x" * LIMIT_CHARACTERS, "x" * LIMIT_CHARACTERS),
        (DURATION, "p36m", "P36M"),
        (DURATION, "P1Y6M", "P1Y6M"),
        (DURATION, "P14D", "P14D"),
    ],
)  # fmt: skip
def test_an_answer_is_read(definition: FactDefinition, written: object, value: object) -> None:
    found = parse_value(definition, written)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("definition", "written", "why"),
    [
        (MONEY, 820000, "“820000” has no currency. Write it as “820000 USD”"),
        (MONEY, "820000", "is no amount. Write it as"),
        (MONEY, "about 5 USD", "is no amount"),
        (MONEY, "-5 USD", "is no amount"),
        (MONEY, "9" * 30 + " USD", "is too large"),
        (MONEY, {"amount": 5}, "currency: field required"),
        (MONEY, {"amount": -5, "currency": "USD"}, "amount: input should be greater"),
        (MONEY, {"amount": 5, "currency": "usd"}, "currency: string should match"),
        (MONEY, {"amount": 5, "currency": "USD", "tax": 1}, "tax: extra inputs"),
        (MONEY, True, "has no currency"),
        (INTEGER, -1, "-1 is under 0, the least."),
        (INTEGER, 10, "10 is over 9, the most."),
        (INTEGER, True, "is not a whole number"),
        (INTEGER, Decimal("1.5"), "is not a whole number"),
        (INTEGER, "five", "is not a whole number"),
        (INTEGER, "٣", "is not a whole number"),
        (BOOLEAN, "maybe", "is neither yes nor no"),
        (BOOLEAN, 1, "is neither yes nor no"),
        (DAY, "24.11.2026", "is no date. Write it as 2026-11-24."),
        (DAY, "2026-02-30", "is no day of the calendar."),
        (DAY, "20261124", "is no date"),
        (CHOICE, "publik_body", "is not one of the answers. Did you mean “public_body”?"),
        (CHOICES, "cleaning,none", "“none” does not go with other answers."),
        (CHOICES, ["x"] * (LIMIT_ITEMS + 1), "more than 1000 entries"),
        (COUNTRY, "Nepall", "is no country. Did you mean “nepal”?"),
        (COUNTRY, "ZZ", "is no country. Write the two letters of ISO 3166, such as NP."),
        (COUNTRY, "anywhere", "is no country"),
        (PLACES, "unknown", "is no country"),
        (ORIGINS, "anywhere", "is no country"),
        (CODES, "7971", "is no CPV code of eight digits"),
        (CODES, "79710000-42", "is no CPV code"),
        (LANGUAGES, "xx", "is no language code"),
        (LANGUAGES, "und", "is no language code"),
        (LANGUAGES, "ne-Qqqq", "is no language code"),
        (TEXT, "a\x00b", "control characters"),
        (TEXT, "a\x1bb", "control characters"),
        (TEXT, "a\uffffb", "control characters"),
        (TEXT, "\ud800", "control characters"),
        (TEXT, "x" * (LIMIT_CHARACTERS + 1), "longer than 20000 characters"),
        (TEXT, ["a"], "is not a text"),
        (TEXT, "  ", "no answer is given"),
        (CHOICES, "", "no answer is given"),
        (DURATION, "36 months", "is no duration. Write it as P36M"),
        (DURATION, "P", "is no duration"),
        (DURATION, "PT5H", "is no duration"),
    ],
)
def test_an_answer_that_does_not_fit_is_told(
    definition: FactDefinition, written: object, why: str
) -> None:
    with pytest.raises(FactError) as caught:
        parse_value(definition, written)
    assert why in caught.value.why
    assert caught.value.fact == definition.name
    assert caught.value.allowed == definition.allowed


@given(st.decimals(min_value=0, max_value=10**15, places=2, allow_nan=False))
def test_money_is_read_as_it_is_printed(amount: Decimal) -> None:
    for vat in ("included", "excluded", "unstated"):
        money = Money(amount=amount, currency="EUR", vat=vat)
        assert parse_value(MONEY, str(money)) == money


@given(st.integers(min_value=0, max_value=9))
def test_an_integer_is_read_as_it_is_printed(number: int) -> None:
    assert parse_value(INTEGER, str(number)) == parse_value(INTEGER, number) == number


@given(st.dates())
def test_a_date_is_read_as_it_is_printed(day: date) -> None:
    assert parse_value(DAY, day.isoformat()) == day


@given(st.lists(st.sampled_from(sorted(COUNTRIES)), max_size=8))
def test_countries_come_back_once_each_in_their_order(codes: list[str]) -> None:
    wanted = tuple(dict.fromkeys(codes))
    assert parse_value(PLACES, codes) == wanted
    if codes:
        assert parse_value(PLACES, ", ".join(codes)) == wanted
    assert parse_value(PLACES, parse_value(PLACES, codes)) == wanted


@given(st.text(max_size=50))
def test_any_text_is_read_once_and_for_all_or_refused(text: str) -> None:
    for definition in (TEXT, MONEY, DAY, BOOLEAN, COUNTRY, PLACES, CODES, LANGUAGES, DURATION):
        try:
            value = parse_value(definition, text)
        except FactError:
            continue
        assert parse_value(definition, str(value) if isinstance(value, date) else value) == value


# A mapping of answers


def test_answers_keep_their_source(small: Library) -> None:
    facts = small.facts(
        {"regime": {"value": "alpha", "source": "notice BT-01"}, "buyer_name": "Town"},
        source="table row 4",
    )
    assert facts.answers["regime"].source == "notice BT-01"
    assert facts.answers["buyer_name"].source == "table row 4"
    assert small.facts({"regime": "no"}).answers["regime"].source == "officer"


def test_nothing_given_is_no_answer(small: Library) -> None:
    given = {"regime": None, "buyer_name": "", "tiers": {"value": None}, "sectors": "  "}
    assert dict(small.facts(given).answers) == {}


def test_everything_beside_the_facts_is_read(small: Library) -> None:
    facts = small.facts(
        {
            "title": "  New\nroad ",
            "reference": 2026,
            "lots": {"LOT-1": {"cpv_codes": "90910000", "recruits_workers": None}},
            "overrides": {"include": {"fees": "We want it"}, "exclude": {"sheet": "Not here"}},
            "judgements": {"fees": "It is fair"},
            "fill_ins": {"repayment_days": 20, "fees.repayment_days": 10},
            "subcontracts": [{"sub_name": "Acme", "sub_value": "5 USD", "sub_tier": 1}],
        }
    )
    assert (facts.title, facts.reference) == ("New road", "2026")
    assert facts.lots["LOT-1"]["cpv_codes"].value == ("90910000",)
    assert "recruits_workers" not in facts.lots["LOT-1"]
    assert [(each.clause, each.action) for each in facts.overrides] == [
        ("fees", "include"),
        ("sheet", "exclude"),
    ]
    assert facts.judgements == {"fees": "It is fair"}
    assert facts.fill_ins == {"repayment_days": 20, "fees.repayment_days": 10}
    assert facts.subcontracts[0]["sub_value"] == Money(amount=Decimal(5), currency="USD")


def test_a_blank_may_stand_among_the_facts(small: Library) -> None:
    assert small.facts({"repayment_days": 20}).fill_ins == {"repayment_days": 20}


@pytest.mark.parametrize(
    ("given", "fact_name", "why"),
    [
        ({"regim": "no"}, "regim", "the library has no such fact. Did you mean “regime”?"),
        ({"over_limit": True}, "over_limit", "it follows from other facts"),
        ({"regime": "noo"}, "regime", "Did you mean “no”?"),
        ({"lots": ["LOT-1"]}, "lots", "a mapping is wanted here."),
        ({"lots": {"LOT-1": 5}}, "lots.LOT-1", "a lot is a mapping of facts."),
        ({"lots": {"L": {"regime": "no"}}}, "lots.L.regime", "known for the whole contract only"),
        ({"lots": {"L": {"regim": "no"}}}, "regim", "no such fact"),
        ({"overrides": {"include": {"fee": "x"}}}, "overrides.include.fee", "“fees”?"),
        ({"overrides": {"include": {"fees": " "}}}, "overrides.include.fees", "write the reason."),
        ({"overrides": {"add": {"fees": "x"}}}, "overrides", "under `include` and `exclude`"),
        ({"judgements": {"fee": "x"}}, "judgements.fee", "no such clause. Did you mean “fees”?"),
        ({"fill_ins": {"repay": 5}}, "fill_ins.repay", "no clause has such a blank."),
        ({"fill_ins": {"sheet.repayment_days": 5}}, "fill_ins.sheet.repayment_days", "no clause"),
        ({"subcontracts": {"a": 1}}, "subcontracts", "a list of at most 1000 rows"),
        ({"subcontracts": [5]}, "subcontracts.1", "a row is a mapping."),
        ({"subcontracts": [{"sub_nam": "x"}]}, "subcontracts.1.sub_nam", "“sub_name”?"),
        ({"subcontracts": [{"sub_tier": 0}]}, "sub_tier", "0 is under 1"),
    ],
)
def test_a_mapping_that_does_not_fit_is_told(
    small: Library, given: dict[str, object], fact_name: str, why: str
) -> None:
    with pytest.raises(FactError) as caught:
        small.facts(given)
    assert caught.value.fact == fact_name
    assert why in caught.value.why


def test_one_answer_is_parsed_by_itself(small: Library) -> None:
    answer = small.parse_fact("recruits_workers", "yes", "--set")
    assert (answer.value, answer.source) == (True, "--set")
    with pytest.raises(FactError, match="no answer is given"):
        small.parse_fact("recruits_workers", None)
