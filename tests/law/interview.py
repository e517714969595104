"""Random contracts, told as an officer tells them: only questions that arise get an answer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st

from assembler.library import Library
from assembler.model import FactDefinition

Answers = dict[str, Any]

# Settings have a value without an answer, which a later answer may change: they stay given.
SETTINGS: Final = ("regime", "policy_level", "contract_stage", "sectors", "private_security")
REGIMES: Final = ("osce-model", "us-far", "eu-2014-24")

_BUYERS: Final = {
    "us-far": ("US",),
    "osce-model": ("AT", "RS", "GE"),
    "eu-2014-24": ("AT", "DE", "SE", "FR", "BE", "NL", "FI", "ES", "IT", "HR"),
}
_COUNTRIES: Final = {
    "places_of_performance": ("US", "PR", "GU", "DE", "AE", "anywhere"),
    "production_countries": ("CN", "DE", "BD", "MX", "unknown"),
    "eo13126_countries": ("MX", "JP", "IL", "CN", "BD"),
    "recruitment_countries": ("NP", "PH", "UA", "DE"),
}
_CPV: Final = ("90910000", "45000000", "30200000", "18100000", "79710000", "60400000", "15000000")
_DAYS: Final = ("2024-06-01", "2025-09-30", "2025-10-01", "2026-11-24", "2027-12-14")
_DOLLARS: Final = ("9000", "15000.01", "104000", "174000", "350001", "700000", "700000.01", "5e6")
_EUROS: Final = ("4000", "30000", "139999.99", "140000", "216000", "750000", "5404000")
_TOLD_FIRST: Final = {"contract_nature", "estimated_value", "launch_date", "recruits_workers"}
_SHARES: Final = ("0", "0.3", "0.5", "0.999")


@st.composite
def contracts(draw: st.DrawFn, library: Library, *, policy: str | None = None) -> Answers:
    """All answers to all questions that arise for one contract of the three regimes."""
    regime = draw(st.sampled_from(REGIMES))
    answers: Answers = {"regime": regime}
    definitions = library.fact_definitions
    levels = definitions["policy_level"].allowed
    answers["policy_level"] = policy or draw(st.sampled_from(levels))
    for name in ("contract_stage", "sectors", "private_security"):
        answers[name] = draw(_answer(definitions[name], answers))
    while True:
        scope = library.select(library.facts(answers)).whole
        open_questions = [
            definition
            for definition in definitions.values()
            if definition.is_asked
            and definition.name not in answers
            and scope.arises(definition.name) is True
        ]
        if not open_questions:
            return answers
        for definition in open_questions:
            answers[definition.name] = draw(_answer(definition, answers))


@st.composite
def told_in_part(draw: st.DrawFn, library: Library) -> tuple[Answers, Answers]:
    """The same contract with some answers and with all of them."""
    full = draw(contracts(library))
    names = sorted(set(full) - set(SETTINGS))
    share = draw(st.sampled_from((1, 2, 4, 8)))  # of eight answers, how many are kept
    kept = {name for name in names if draw(st.integers(0, 7)) < share}
    if draw(st.booleans()):
        kept |= {"contract_nature", "estimated_value", "launch_date", "recruits_workers"} & set(
            full
        )
    part = {name: value for name, value in full.items() if name in SETTINGS or name in kept}
    return part, full


def _answer(definition: FactDefinition, answers: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    name = definition.name
    match definition.type:
        case "boolean":
            return st.booleans()
        case "integer":
            return st.integers(definition.minimum or 0, definition.maximum or 9)
        case "date":
            days = (*_DAYS, "2031-01-01") if name == "contract_end" else _DAYS
            return st.sampled_from(days)
        case "money":
            return _money(name, answers)
        case "cpv":
            return _some(_CPV)
        case "languages":
            return _some(("ne", "en", "uk", "bn"))
        case "countries" if definition.several:
            return _some(_COUNTRIES[name])
        case "countries":
            return st.sampled_from(_BUYERS[answers["regime"]])
        case "choice" if definition.several:
            return st.one_of(
                st.just(["none"]), _some([each for each in definition.allowed if each != "none"])
            )
        case "choice":
            return st.sampled_from(definition.allowed)
        case _:
            return st.just("Any body")


def _some(values: tuple[str, ...] | list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True)


def _money(name: str, answers: Mapping[str, Any]) -> st.SearchStrategy[dict[str, str]]:
    if name == "estimated_value" and answers["regime"] == "us-far":
        return st.sampled_from([_amount(each, "USD") for each in _DOLLARS])
    if name == "estimated_value":
        without = [_amount(each, "EUR", "excluded") for each in _EUROS]
        with_rate = [{**_amount(each, "EUR", "included"), "vat_rate": "0.2"} for each in _EUROS]
        others = [_amount("300000", "EUR", "unstated"), _amount("1600000", "SEK", "excluded")]
        return st.sampled_from(without + with_rate + others)
    whole = answers["estimated_value"]  # a part never exceeds it
    exact = [str(Decimal(whole["amount"]) * Decimal(share)) for share in _SHARES]
    return st.sampled_from([{**whole, "amount": format(Decimal(each), "f")} for each in exact])


def _amount(amount: str, currency: str, vat: str = "unstated") -> dict[str, str]:
    return {"amount": format(Decimal(amount), "f"), "currency": currency, "vat": vat}
