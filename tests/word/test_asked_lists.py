"""A template may ask for a list of the forms and of the open blanks; no other tender has them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from assembler.library import Library
from assembler.word import Tender, assemble, bundled_template, lint_docx, read_package
from assembler.word._lint_document import Document, text_of
from assembler.word._lint_references import read_fields
from assembler.word._numbering import W
from assembler.word._zip import deflate, write_zip

from .test_tender import validate

MAIN = "word/document.xml"
FACTS: dict[str, Any] = {
    "title": "Base support services",
    "regime": "us-far",
    "estimated_value": "820000 USD",
    "contract_nature": "services",
    "places_of_performance": ["JO"],
    "languages": ["ne"],
    "launch_date": "2026-11-24",
    "recruits_workers": True,
}


def template_with(folder: Path, *names: str) -> Path:
    """The bundled tender with these lists after its contents."""
    package = read_package(bundled_template("tender"))
    asked = "".join(f"<w:p><w:r><w:t>{{{{p {name} }}}}</w:t></w:r></w:p>" for name in names)
    xml = package.read(MAIN).decode()
    changed = re.sub(r"(<w:p>(?:(?!</w:p>).)*\{\{p toc \}\}.*?</w:p>)", rf"\1{asked}", xml, count=1)
    assert changed != xml
    path = folder / "house.docx"
    path.write_bytes(
        write_zip(
            deflate(name, changed.encode()) if name == MAIN else entry
            for name, entry in package.entries.items()
        )
    )
    return path


def made(template: str | Path, **more: Any) -> Tender:
    library = Library.load()
    return assemble(library.select(library.facts({**FACTS, **more})), template=template)


@pytest.fixture(scope="module")
def tender(tmp_path_factory: pytest.TempPathFactory) -> Tender:
    folder = tmp_path_factory.mktemp("template")
    return made(template_with(folder, "list_of_forms", "list_of_blanks"))


def test_a_template_that_names_no_list_gets_none() -> None:
    package = read_package(made("tender").bytes)
    assert b"_cw_forms" not in package.read(MAIN)
    assert b"These blanks are open." not in package.read(MAIN)


def test_the_forms_are_a_contents_field_over_their_part(tender: Tender) -> None:
    document = Document.read(tender.bytes)
    fields = [each for each in read_fields(document.body)[0] if each.code.strip().startswith("TOC")]
    codes = [each.code.strip() for each in fields]
    assert codes == [r'TOC \o "1-3" \n \h \z \u', r'TOC \o "2-2" \n \h \z \b _cw_forms']
    listed = [text_of(paragraph) for paragraph in fields[1].paragraphs]
    forms = [item for part in tender.outline.parts for item in part.items if item.role == "form"]
    assert listed == [f"{form.printed_number} {form.title}" for form in forms]


def test_the_bookmark_spans_every_form_and_nothing_else(tender: Tender) -> None:
    body = Document.read(tender.bytes).body
    start = next(node for node in body if node.get(f"{W}name") == "_cw_forms")
    ids = [node.get(f"{W}id") for node in body if node.tag == f"{W}bookmarkEnd"]
    assert start.get(f"{W}id") in ids
    within = []
    for node in start.itersiblings():
        if node.tag == f"{W}bookmarkEnd" and node.get(f"{W}id") == start.get(f"{W}id"):
            break
        within.append(node)
    tags = [each.get(f"{W}val") for node in within for each in node.iter(f"{W}tag")]
    clauses = [tag.removeprefix("clause:") for tag in tags if str(tag).startswith("clause:")]
    assert clauses == [
        item.text.id
        for part in tender.outline.parts
        for item in part.items
        if item.role == "form" and item.text is not None
    ]


def test_open_blanks_are_listed_with_a_link_to_their_text(tender: Tender) -> None:
    body = Document.read(tender.bytes).body
    table = next(
        each
        for each in body.iter(f"{W}tbl")
        if each.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "To be filled in"
    )
    text = text_of(table)
    assert {use.label for use in tender.open_fill_ins} <= {
        label for label in (use.label for use in tender.fill_ins) if label in text
    }
    anchors = {link.get(f"{W}anchor") for link in table.iter(f"{W}hyperlink")}
    names = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    assert anchors
    assert anchors <= names


def test_word_takes_the_lists(tender: Tender, ooxml_validator: str, tmp_path: Path) -> None:
    assert lint_docx(tender.bytes) == []
    tender.save(tmp_path / "tender.docx")
    validate(tmp_path / "tender.docx", ooxml_validator)


@pytest.mark.slow
def test_both_contents_get_their_pages(tender: Tender, soffice: str) -> None:
    assert soffice
    fields, _ = read_fields(Document.read(tender.with_pages().bytes).body)
    pages: dict[str, set[str]] = {}
    for each in fields:
        if each.code.split()[:1] == ["PAGEREF"]:
            pages.setdefault(each.code.split()[1], set()).add(each.result)
    assert all(len(found) == 1 for found in pages.values())
    assert len([each for each in fields if "PAGEREF _cw_form_incident " in each.code]) == 2
