"""Blanks in Word: the right kind of control, words that come back, and all else fixed on demand."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from assembler.library import Library
from assembler.model import FillIn
from assembler.word import Tender, assemble, lint_docx, read_manifest, read_package
from assembler.word._controls import date_format, fill_in_control
from assembler.word._lint_document import Document
from assembler.word._numbering import Element, W
from assembler.word._placeholders import block_name, with_placeholders
from assembler.word._protection import protected
from assembler.word._zip import deflate, write_zip

from .documents import word_file
from .stage import NAMESPACES
from .test_tender import validate

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
FACTS: dict[str, Any] = {
    "title": "Base support services",
    "regime": "us-far",
    "estimated_value": "820000 USD",
    "contract_nature": "services",
    "places_of_performance": ["JO"],
    "languages": ["ne", "ar"],
    "recruits_workers": True,
}


@pytest.fixture(scope="module")
def tender() -> Tender:
    library = Library.load()
    return assemble(library.select(library.facts(FACTS)))


def main_of(data: bytes) -> Element:
    package = read_package(data)
    return package.xml(package.document)


def open_controls(data: bytes) -> list[Element]:
    return [
        control
        for control in main_of(data).iter(f"{W}sdt")
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
    ]


def words_in(control: Element) -> str:
    return "".join(text.text or "" for text in control.iter(f"{W}t"))


def blocks_of(data: bytes) -> dict[str, str]:
    """The building blocks of a document by name, with their words."""
    glossary = Document.read(data).related("glossaryDocument")
    assert glossary is not None
    return {
        str(part.find(f"{W}docPartPr/{W}name").get(f"{W}val")): words_in(part)
        for part in glossary.iter(f"{W}docPart")
    }


# Kinds


def control_of(**blank: Any) -> str:
    fill_in = FillIn(label="What?", **blank)
    return fill_in_control("name", fill_in, language="en-US").xml(1)


def test_each_kind_of_blank_is_the_control_that_fits() -> None:
    assert "<w:date>" in control_of(type="date")
    assert '<w:lid w:val="en-US"/>' in control_of(type="date")
    choice = control_of(type="choice", allowed=("very_low", "high"))
    assert '<w:listItem w:displayText="very low" w:value="very_low"/>' in choice
    assert "<w14:checkbox>" in control_of(type="boolean")
    for kind in ("text", "integer", "money", "duration"):
        assert "<w:showingPlcHdr/>" in control_of(type=kind)


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        ("en-US", "MMMM d, yyyy"),
        ("en-GB", "d MMMM yyyy"),
        ("de-DE", "d. MMMM yyyy"),
        ("es-ES", "d 'de' MMMM 'de' yyyy"),
        ("zh-CN", "yyyy年M月d日"),
        ("nonsense", "d MMMM yyyy"),
    ],
)
def test_a_date_is_picked_in_the_words_of_its_language(language: str, pattern: str) -> None:
    assert date_format(language) == pattern


def test_a_blank_in_several_places_has_one_tag_and_one_title(tender: Tender) -> None:
    titles: dict[str, set[str]] = {}
    counts: dict[str, int] = {}
    for control in open_controls(tender.bytes):
        tag = str(control.find(f"{W}sdtPr/{W}tag").get(f"{W}val"))
        titles.setdefault(tag, set()).add(str(control.find(f"{W}sdtPr/{W}alias").get(f"{W}val")))
        counts[tag] = counts.get(tag, 0) + 1
    assert counts["fill:employer_name"] > 1
    assert all(len(each) == 1 and all(each) for each in titles.values())


# Words that come back


def test_each_open_blank_finds_its_own_words_again(tender: Tender) -> None:
    data = tender.with_placeholders().bytes
    blocks, controls = blocks_of(data), open_controls(data)
    assert len(controls) == len(open_controls(tender.bytes)) > 20
    for control in controls:
        name = str(control.find(f"{W}sdtPr/{W}placeholder/{W}docPart").get(f"{W}val"))
        assert blocks[name] == words_in(control)
    assert lint_docx(data) == []


def test_the_words_come_back_in_their_own_look(tender: Tender) -> None:
    package = read_package(tender.with_placeholders().bytes)
    styles = package.xml("word/glossary/styles.xml")
    assert [style.get(f"{W}styleId") for style in styles] == ["PlaceholderText"]


def test_asking_twice_changes_nothing_more(tender: Tender) -> None:
    once = tender.with_placeholders()
    assert once.with_placeholders().bytes == once.bytes
    assert once.manifest == tender.manifest


def test_a_plain_tender_has_no_glossary(tender: Tender) -> None:
    assert not [name for name in read_package(tender.bytes).names if "glossary" in name]


def test_names_of_building_blocks_are_such_as_word_takes() -> None:
    assert block_name("Name") == "Name"
    assert block_name("Name, mail") != block_name("Name mail")
    assert "," not in block_name("Name, mail")
    assert len(block_name("a" * 64)) == 64
    assert len(block_name("a" * 65)) == 64
    assert block_name("a" * 65) != block_name("a" * 66)


def test_a_document_without_blanks_stays_as_it_is() -> None:
    document = word_file("Hello")
    assert with_placeholders(document) == document


def with_control(document: bytes, words: str) -> bytes:
    """The document with an open blank in its first paragraph."""
    control = fill_in_control(
        "name", FillIn(type="text", label="What?", placeholder=words), language="en"
    )
    package = read_package(document)
    xml = package.read("word/document.xml").decode()
    declared = " ".join(each for each in NAMESPACES.split() if not each.startswith("xmlns:w="))
    xml = xml.replace("<w:document ", f"<w:document {_missing(declared, xml)} ", 1)
    xml = xml.replace("</w:r></w:p>", f"</w:r>{control.xml(1)}</w:p>", 1)
    return write_zip(
        deflate(name, xml.encode()) if name == "word/document.xml" else entry
        for name, entry in package.entries.items()
    )


def _missing(declared: str, xml: str) -> str:
    return " ".join(each for each in declared.split() if each.partition("=")[0] not in xml)


def test_a_template_keeps_its_own_building_blocks() -> None:
    first = with_placeholders(with_control(word_file("Hello", "World"), "One"))
    assert blocks_of(first) == {"One": "[One]"}
    second = with_placeholders(with_control(first, "Two"))
    assert blocks_of(second) == {"One": "[One]", "Two": "[Two]"}


# Protection


def test_the_text_of_a_clause_is_a_fixed_group_and_its_blanks_are_not(tender: Tender) -> None:
    root = main_of(tender.protected().bytes)
    kinds = {"clause": 0, "fill": 0}
    for properties in root.iter(f"{W}sdtPr"):
        kind = str(properties.find(f"{W}tag").get(f"{W}val")).partition(":")[0]
        lock, group = properties.find(f"{W}lock"), properties.find(f"{W}group")
        if kind == "clause":
            assert lock.get(f"{W}val") == "contentLocked"
            assert group is properties[-1]
        else:
            assert lock is None
            assert group is None
        kinds[kind] = kinds.get(kind, 0) + 1
    assert kinds["clause"] > 10
    assert kinds["fill"] > 10


def test_the_document_is_protected_without_a_password(tender: Tender) -> None:
    document = Document.read(tender.protected().bytes)
    settings = document.related("settings")
    assert settings is not None
    protection = settings.findall(f"{W}documentProtection")
    assert [dict(each.attrib) for each in protection] == [
        {f"{W}edit": "forms", f"{W}enforcement": "1"}
    ]
    assert protection[0].getnext().tag == f"{W}defaultTabStop"


def test_a_protected_tender_still_brings_back_its_answers(tender: Tender) -> None:
    data = tender.protected().bytes
    assert read_manifest(data) == read_manifest(tender.bytes)
    assert protected(data) == data
    assert lint_docx(data) == []


def test_a_document_without_settings_gets_them() -> None:
    package = read_package(word_file("Hello"))
    stripped = [
        deflate(name, re.sub(_SETTINGS, b"", package.read(name)))
        if name.endswith((".rels", "[Content_Types].xml"))
        else entry
        for name, entry in package.entries.items()
        if name != "word/settings.xml"
    ]
    data = protected(write_zip(stripped))
    assert Document.read(data).related("settings").find(f"{W}documentProtection") is not None


_SETTINGS = rb'<(?:Relationship|Override) [^>]*[/"]settings\.xml"[^>]*/>'


def test_word_takes_both(tender: Tender, ooxml_validator: str, tmp_path: Path) -> None:
    for name, made in (("blanks", tender.with_placeholders()), ("fixed", tender.protected())):
        made.save(tmp_path / f"{name}.docx")
        validate(tmp_path / f"{name}.docx", ooxml_validator)
        with zipfile.ZipFile(io.BytesIO(made.bytes)) as package:
            assert package.testzip() is None
