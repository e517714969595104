"""The annex, the solicitation, the worker documents and the letter, made from the library."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from assembler.errors import FactError
from assembler.library import Library
from assembler.word import assemble, lint_docx, read_package
from assembler.word._lint_document import Document
from assembler.word._outline import Outline
from assembler.word._tender import Tender
from tests.word.test_bundled_texts import contract

REGIME_OF = {
    "annex": "eu-2014-24",
    "letter": "eu-2014-24",
    "solicitation": "us-far",
    "worker": "osce-model",
}
LANGUAGES = ["ne", "ur", "ar", "uk"]
NAMES = sorted(REGIME_OF)
_REFERENCE = re.compile(r'REF \S+ \\n \\h .*?<w:t xml:space="preserve">([^<]+)</w:t>', re.DOTALL)


@cache
def library() -> Library:
    return Library.load()


def facts(name: str) -> dict[str, Any]:
    return {**contract(REGIME_OF[name]), "languages": LANGUAGES}


@cache
def made(name: str) -> Tender:
    return assemble(library().select(library().facts(facts(name))), template=name)


@cache
def body(name: str) -> str:
    return read_package(made(name).bytes).read("word/document.xml").decode()


def headings(outline: Outline) -> list[str]:
    return [item.printed_number for part in outline.parts for item in part.items if item.number]


@pytest.mark.parametrize("name", NAMES)
def test_each_is_clean_word(name: str) -> None:
    assert lint_docx(made(name).bytes) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_facts_give_the_same_bytes(name: str) -> None:
    again = assemble(library().select(library().facts(facts(name))), template=name)
    assert again.bytes == made(name).bytes


@pytest.mark.parametrize("name", ["annex", "solicitation"])
def test_numbers_counted_in_the_file_are_those_of_the_outline(name: str) -> None:
    printed = [number for number in Document.read(made(name).bytes).numbers.values() if number]
    assert [each for each in headings(made(name).outline) if each not in printed] == []


@pytest.mark.parametrize("name", ["annex", "solicitation"])
def test_references_show_numbers_that_are_printed(name: str) -> None:
    printed = {
        number.rstrip(".") for number in Document.read(made(name).bytes).numbers.values() if number
    }
    shown = {unescape(number).replace("\u00a0", " ") for number in _REFERENCE.findall(body(name))}
    assert shown
    assert shown <= printed


def test_the_annex_has_the_conditions_and_annexes_alone() -> None:
    assert [part.id for part in made("annex").outline.parts] == ["conditions", "annexes"]
    assert not re.search(r"Part&#160;\d", body("annex"))  # no "clause 3 of Part 2" without parts


def test_a_solicitation_has_all_thirteen_sections() -> None:
    sections = [each for part in made("solicitation").outline.parts for each in part.sections]
    assert [each.number for each in sections] == [f"SECTION {letter}" for letter in "ABCDEFGHIJKLM"]
    unused = [each for each in sections if each.items[0].role == "reserved"]
    assert body("solicitation").count(">Reserved.</w:t>") == len(unused) - 1  # J has its list


def test_a_solicitation_numbers_paragraphs_as_the_far_does() -> None:
    printed = set(Document.read(made("solicitation").bytes).numbers.values())
    assert {"SECTION A", "PART IV", "H.1", "I.1", "L.1", "(a)", "(1)", "(i)"} <= printed
    assert "(End of clause)" in body("solicitation")
    assert "(End of provision)" in body("solicitation")


def test_official_clauses_stand_in_section_i() -> None:
    parts = {part.id: part for part in made("solicitation").outline.parts}
    (section,) = parts["clauses"].sections
    members = [decision.id for item in section.items for decision, _ in item.members]
    assert "far-52-222-50" in members


def test_every_included_text_is_in_the_solicitation() -> None:
    tender = made("solicitation")
    included = {each.id for each in tender.selection.included}
    assert {each for each in included if f'w:val="clause:{each}"' not in body("solicitation")} == (
        set()
    )


def test_worker_terms_stand_in_two_columns_the_workers_language_first() -> None:
    tables = re.findall(
        r'<w:tbl><w:tblPr><w:tblStyle w:val="TableBilingual"/>(.{9})', body("worker")
    )
    assert len(tables) == len(LANGUAGES)
    assert sum("bidi" in each for each in tables) == 2  # Urdu and Arabic
    assert body("worker").index("LocalCellHead") < body("worker").index("OtherCellHead")


def test_terms_carry_the_same_numbers_in_both_columns() -> None:
    document = Document.read(made("worker").bytes)
    numbers = [number for number in document.numbers.values() if number]
    assert numbers.count("11.") == 2 * len(LANGUAGES)
    assert "12." not in numbers


def test_without_documents_for_workers_there_is_nothing_to_write() -> None:
    given = {**facts("worker"), "recruits_workers": False}
    with pytest.raises(FactError, match="no document for workers"):
        assemble(library().select(library().facts(given)), template="worker")


@pytest.mark.slow
def test_every_title_is_in_the_pdf(soffice: str, pdftotext: str, tmp_path: Path) -> None:
    assert soffice
    file = tmp_path / "solicitation.pdf"
    made("solicitation").pdf(file)
    read = subprocess.run([pdftotext, file, "-"], capture_output=True, check=True)
    text = " ".join(read.stdout.decode().split())
    titles = [item.title for part in made("solicitation").outline.parts for item in part.items]
    assert [each for each in titles if " ".join(each.split()) not in text] == []
