"""The bundled library: every text compiles under every regime, and its tenders are clean Word."""

from __future__ import annotations

from typing import Any

import pytest

from assembler.library import Library
from assembler.word import assemble, lint_docx, read_package
from assembler.word._lint_document import Document
from assembler.word._markup import Texts, texts_of
from assembler.word._markup_analysis import misnumbered
from assembler.word._markup_parse import parse_body
from assembler.word._record import record_bytes
from tests.conftest import ROOT

REGIMES = sorted(path.stem for path in (ROOT / "clauses" / "regimes").glob("*.yaml"))
COUNTRIES = {"uk": "GB", "us": "US", "ca": "CA", "au": "AU", "ch": "CH", "se": "SE"}
CURRENCIES = {"uk": "GBP", "us": "USD", "ca": "CAD", "au": "AUD", "ch": "CHF", "se": "SEK"}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


def contract(regime: str) -> dict[str, Any]:
    """Much is known of this contract, and not everything."""
    key = regime.partition("-")[0]
    return {
        "regime": regime,
        "buyer_name": "Northern Ports Authority",
        "buyer_country": COUNTRIES.get(key, regime.upper() if len(regime) == 2 else "PT"),
        "buyer_type": "central_government",
        "launch_date": "2026-11-24",
        "contract_nature": "services",
        "cpv_codes": ["90911200"],
        "estimated_value": f"2450000 {CURRENCIES.get(key, 'EUR')} without VAT",
        "places_of_performance": [COUNTRIES.get(key, "PT")],
        "uses_lots": False,
        "recruits_workers": True,
        "recruits_abroad": True,
        "policy_level": "strict",
        "languages": ["ne", "hi"],
        "title": "Terminal cleaning",
        "reference": "NPA-2027-014",
    }


@pytest.mark.parametrize("regime", REGIMES)
def test_every_text_compiles_under_every_regime(library: Library, regime: str) -> None:
    texts = texts_of(library, library.regimes[regime], "en")
    for clause in library.clauses.values():
        if clause.status != "retired":
            texts.compiled(clause.id)
            for alternate in clause.alternates:
                texts.compiled(clause.id, (alternate.name,))


def test_numbers_as_written_are_the_numbers_as_printed(library: Library) -> None:
    faults = [
        f"{clause.file}:{line}: {problem}"
        for clause in library.clauses.values()
        for line, problem in misnumbered(
            parse_body(clause.body, file=clause.file, first_line=clause.line("body"))
        )
    ]
    assert faults == []


@pytest.mark.parametrize("regime", REGIMES)
def test_a_tender_and_its_record_are_clean_under_every_regime(
    library: Library, regime: str
) -> None:
    tender = assemble(library.select(library.facts(contract(regime))))
    assert lint_docx(tender.bytes) == []
    assert lint_docx(record_bytes(tender)) == []
    included = {each.id for each in tender.selection.included}
    xml = read_package(tender.bytes).read("word/document.xml").decode()
    assert [each for each in included if f'w:val="clause:{each}"' not in xml] == []


def test_numbers_counted_in_the_file_are_those_of_the_outline(library: Library) -> None:
    tender = assemble(library.select(library.facts(contract("us-far"))))
    document = Document.read(tender.bytes)
    printed = [number for number in document.numbers.values() if number]
    for part in tender.outline.parts:
        for item in part.items:
            assert item.printed_number in printed


def test_a_text_that_reads_the_same_under_two_regimes_is_compiled_once(library: Library) -> None:
    one, other = (texts_of(library, library.regimes[name], "en") for name in ("rs", "ua"))
    us = texts_of(library, library.regimes["us-far"], "en")
    alike = [name for name in library.clauses if one.compiled(name) == other.compiled(name)]
    assert alike
    assert all(one.compiled(name).program is other.compiled(name).program for name in alike)
    bidder = next(name for name in alike if "Bidder shall" in library.clauses[name].body)
    assert us.compiled(bidder).program != one.compiled(bidder).program


def test_a_default_is_printed_in_the_language_of_its_text(library: Library) -> None:
    clause = next(each for each in library.clauses.values() if "repayment_days" in each.fill_ins)
    blank = clause.fill_ins["repayment_days"].model_copy(update={"default": 1500, "maximum": None})
    clause = clause.model_copy(update={"fill_ins": {"repayment_days": blank}})
    texts = Texts(library, None, "en")
    printed = [texts.default(clause, "repayment_days", tag).value for tag in ("en-GB", "de-DE")]
    assert [value.xml for value in printed if value] == ["1,500", "1.500"]
