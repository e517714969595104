"""A table of contracts that look like real ones: thousands of rows from one seed.

CPV codes, values, countries and languages are drawn from lists; every question that arises has
an answer, so that each row becomes a whole tender.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from assembler import Library
from assembler.model import FactDefinition

_LISTS = Path(__file__).resolve().parent / "lists"
_SEED = 20261124
# Regime -> buyers' countries and the currency they count in.
_BUYERS = {
    "us-far": (("US",), "USD"),
    "us-dfars": (("US",), "USD"),
    "eu-2014-24": (("DE", "FR", "IT", "ES", "NL", "BE", "FI", "HR", "PL", "RO"), "EUR"),
    "eu-2014-25": (("DE", "FR", "IT", "AT", "PT"), "EUR"),
    "uk-pa2023": (("GB",), "GBP"),
    "se-regions": (("SE",), "EUR"),
    "ca-federal": (("CA",), "CAD"),
    "au-commonwealth": (("AU",), "AUD"),
    "ch-boeb": (("CH",), "CHF"),
    "no": (("NO",), "NOK"),
    "br": (("BR",), "BRL"),
    "rs": (("RS",), "RSD"),
    "ua": (("UA",), "UAH"),
    "intl-org": (("AT", "BE", "CH", "US"), "EUR"),
    "osce-model": (("AT", "PL", "RS"), "EUR"),
}
_PLACES = ("DE", "FR", "RO", "SE", "GB", "US", "JO", "IQ", "KE", "DJ", "NO", "AU", "CA", "RS", "UA")
_ORIGINS = ("NP", "IN", "PH", "BD", "ET", "KE", "UA", "RO", "MD", "GE", "VN", "TH", "UG", "PK")
_LANGUAGES = ("ne", "hi", "tl", "bn", "am", "sw", "uk", "ro", "ka", "vi", "th", "ur", "ar", "fr")
_KINDS = ("Agency", "Ministry", "City", "Region", "University", "Hospital", "Port", "Railway")
_TOWNS = ("Aalborg", "Łódź", "Porto", "Tromsø", "Österby", "Nice", "Graz", "Novi Sad", "Leeds")
_COUNTRY_FACTS = {
    "places_of_performance": _PLACES,
    "recruitment_countries": _ORIGINS,
    "production_countries": _ORIGINS,
    "eo13126_countries": _ORIGINS,
}
_NO_LOTS = {"uses_lots": "no", "contract_stage": "new_tender"}


def write_table(path: Path, rows: int, library: Library) -> Path:
    """Write a CSV file with so many contracts."""
    definitions = [each for each in library.fact_definitions.values() if not each.is_derived]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["reference", "title", *(each.name for each in definitions)])
        for row in contract_rows(rows, library, definitions):
            writer.writerow([row["reference"], row["title"], *(row[d.name] for d in definitions)])
    return path


def contract_rows(
    rows: int, library: Library, definitions: list[FactDefinition]
) -> Iterator[dict[str, str]]:
    draw = random.Random(_SEED)  # noqa: S311 - the same contracts each time
    with (_LISTS / "cpv.csv").open(encoding="utf-8", newline="") as stream:
        codes = [(code, label) for code, label in csv.reader(stream)][1:]
    for number in range(1, rows + 1):
        yield _asked(_contract(draw, number, codes, definitions), library, definitions)


def _contract(
    draw: random.Random,
    number: int,
    codes: list[tuple[str, str]],
    definitions: list[FactDefinition],
) -> dict[str, str]:
    regime = draw.choice(tuple(_BUYERS))
    countries, currency = _BUYERS[regime]
    code, label = draw.choice(codes)
    row = {each.name: _answer(draw, each, currency) for each in definitions}
    return row | {
        **_NO_LOTS,
        "reference": f"{draw.choice('ABCDEF')}-{2026 + number % 3}-{number:05}",
        "title": label,
        "regime": regime,
        "buyer_name": f"{draw.choice(_KINDS)} of {draw.choice(_TOWNS)}",
        "buyer_country": draw.choice(countries),
        "contract_nature": _nature(code),
        "additional_natures": "none",
        "cpv_codes": code,
        "launch_date": f"2026-{draw.randint(11, 12)}-{draw.randint(1, 28):02}",
        "contract_end": f"{draw.randint(2028, 2031)}-{draw.randint(1, 12):02}-28",
    }


def _asked(
    row: dict[str, str], library: Library, definitions: list[FactDefinition]
) -> dict[str, str]:
    """The row without answers to questions that nobody asks about this contract."""
    scope = library.select(library.facts(row)).whole
    idle = {each.name: "" for each in definitions if scope.arises(each.name) is False}
    return row | idle


def _nature(code: str) -> str:
    if code.startswith("45"):
        return "works"
    return "services" if code[0] in "56789" else "supplies"


def _answer(draw: random.Random, each: FactDefinition, currency: str) -> str:
    """A value that fits the question."""
    if each.name in _COUNTRY_FACTS:
        return ", ".join(draw.sample(_COUNTRY_FACTS[each.name], draw.randint(1, 3)))
    if each.type == "choice":
        return _choice(draw, each)
    if each.type == "money":
        amount = round(10 ** draw.uniform(4.5, 7.5), -2)
        vat = "with VAT" if currency in ("GBP", "AUD") else "without VAT"
        return f"{amount:.0f} {currency} {vat}"
    if each.type == "languages":
        return ", ".join(draw.sample(_LANGUAGES, draw.randint(1, 2)))
    if each.type == "integer":
        return str(draw.randint(each.minimum or 0, min(each.maximum or 4, 4)))
    return {"boolean": draw.choice(("yes", "no")), "countries": "DE"}.get(each.type or "", "")


def _choice(draw: random.Random, each: FactDefinition) -> str:
    if not each.several:
        return draw.choice(each.allowed)
    wanted = [answer for answer in each.allowed if answer != "none"]
    return ", ".join(draw.sample(wanted, min(len(wanted), draw.randint(1, 2))))
