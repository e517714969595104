"""What a screen reader needs of every document that we write, looked for without the lint."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from assembler.library import Library
from assembler.word import Tender, assemble
from assembler.word._lint_document import Document, style_of, text_of
from assembler.word._numbering import Element, W

FACTS: dict[str, dict[str, Any]] = {
    "us-far": {
        "regime": "us-far",
        "estimated_value": "820000 USD",
        "places_of_performance": ["JO"],
    },
    "eu-2014-24": {
        "regime": "eu-2014-24",
        "estimated_value": "2450000 EUR without VAT",
        "places_of_performance": ["NO", "SE"],
    },
}
COMMON: dict[str, Any] = {
    "title": "Base support services",
    "contract_nature": "services",
    "languages": ["ne", "ar", "vi"],
    "launch_date": "2026-11-24",
    "recruits_workers": True,
}
DC = "{http://purl.org/dc/elements/1.1/}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
SAYS_NOTHING = re.compile(r"(?:click |see )?(?:here|link|more|this)\.?$|https?://", re.IGNORECASE)
SMALLEST_HALF_POINTS = 17  # 8.5 points, in headers and footers


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="module", params=sorted(FACTS))
def tender(request: pytest.FixtureRequest, library: Library) -> Tender:
    facts = library.facts({**COMMON, **FACTS[request.param]})
    return assemble(library.select(facts))


@pytest.fixture(scope="module", params=["tender", "record"])
def document(
    request: pytest.FixtureRequest, tender: Tender, tmp_path_factory: pytest.TempPathFactory
) -> Document:
    if request.param == "tender":
        return Document.read(tender.bytes)
    path = tmp_path_factory.mktemp("record") / "record.docx"
    tender.record(path)
    return Document.read(path)


def core(document: Document, name: str) -> str:
    found = etree.fromstring(document.parts["docProps/core.xml"]).find(f"{DC}{name}")
    return (found.text or "") if found is not None else ""


def test_title_and_language_are_told(document: Document) -> None:
    assert "Base support services" in core(document, "title")
    assert re.fullmatch(r"en-(?:US|GB)", core(document, "language"))
    styles = document.related("styles")
    assert styles is not None
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == core(document, "language")


def test_headings_go_down_one_level_at_a_time(document: Document) -> None:
    """But for the sections of a form, which are of level 4 under one of level 2 (typography)."""
    before, found = 0, 0
    for paragraph in document.body.iter(f"{W}p"):
        level = document.outline_level(paragraph)
        if level is None or not text_of(paragraph).strip():
            continue
        found += 1
        if style_of(paragraph) not in ("FormSection", "Heading4", "EditionHeading"):
            assert level <= before, text_of(paragraph)
        before = level + 1
    assert found > 5


def test_every_table_has_a_head_and_says_what_it_is(document: Document) -> None:
    tables = list(document.body.iter(f"{W}tbl"))
    assert tables
    for table in tables:
        properties = table.find(f"{W}tblPr")
        assert properties is not None
        words = [properties.find(f"{W}{name}") for name in ("tblCaption", "tblDescription")]
        assert any(each is not None and each.get(f"{W}val") for each in words)
        style = properties.find(f"{W}tblStyle")
        look = properties.find(f"{W}tblLook")
        assert style is not None
        assert look is not None
        has_head_row = table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        has_head_column = look.get(f"{W}firstColumn") == "1"
        is_for_signing = style.get(f"{W}val") == "TableSignature"
        assert has_head_row or has_head_column or is_for_signing, text_of(table)[:60]


def test_no_row_of_a_table_breaks_and_no_cell_is_merged_or_nested(document: Document) -> None:
    for row in document.body.iter(f"{W}tr"):
        assert row.find(f"{W}trPr/{W}cantSplit") is not None
    for name in ("vMerge", "gridSpan"):
        assert document.body.find(f".//{W}{name}") is None
    assert document.body.find(f".//{W}tc//{W}tbl") is None


def test_pictures_have_words_and_nothing_hides_in_text_boxes(document: Document) -> None:
    for story in document.stories.values():
        for drawing in story.iter(DRAWING):
            assert drawing.get("descr")
        assert story.find(f".//{W}txbxContent") is None


def test_no_empty_paragraph_makes_room(document: Document) -> None:
    for story in document.stories.values():
        for paragraph in story.iter(f"{W}p"):
            is_cell = paragraph.getparent().tag == f"{W}tc"
            is_needed = is_cell or _parts_tables(paragraph)
            assert is_needed or text_of(paragraph).strip(), etree.tostring(paragraph)


def _parts_tables(paragraph: Element) -> bool:
    """Word makes one table of two that nothing parts."""
    around = (paragraph.getprevious(), paragraph.getnext())
    return all(each is not None and each.tag == f"{W}tbl" for each in around)


def test_link_texts_say_where_they_lead(document: Document) -> None:
    texts = [text_of(link).strip() for link in document.body.iter(f"{W}hyperlink")]
    texts += _field_links(document.body)
    assert all(texts)
    assert not [text for text in texts if SAYS_NOTHING.match(text)]


def _field_links(body: Element) -> list[str]:
    found: list[str] = []
    code, is_result = "", False
    for node in body.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if node.tag == f"{W}instrText":
            code += node.text or ""
        elif node.tag == f"{W}t":
            if is_result and code.split()[:1] == ["HYPERLINK"]:
                found.append(node.text or "")
        else:
            is_result = node.get(f"{W}fldCharType") == "separate"
            code = code if is_result else ""
    return found


def test_every_control_has_a_title(document: Document) -> None:
    for properties in document.body.iter(f"{W}sdtPr"):
        alias = properties.find(f"{W}alias")
        assert alias is not None
        assert alias.get(f"{W}val")


def test_no_letters_are_too_small(document: Document) -> None:
    styles = document.related("styles")
    assert styles is not None
    sizes = [int(size.get(f"{W}val", "0")) for size in styles.iter(f"{W}sz", f"{W}szCs")]
    assert min(sizes) >= SMALLEST_HALF_POINTS


@pytest.mark.slow
def test_the_pdf_is_tagged_and_has_title_language_outline_and_marked_contents(
    library: Library, soffice: str, pdftotext: str, tmp_path: Path
) -> None:
    assert soffice
    facts = library.facts({**COMMON, **FACTS["us-far"]})
    assemble(library.select(facts)).pdf(tmp_path / "tender.pdf")
    data = (tmp_path / "tender.pdf").read_bytes()
    for wanted in (
        b"/Marked true",
        b"/DisplayDocTitle true",
        b"/Lang(en-US)",
        b"/Outlines",
        b"pdfuaid:part",
        b"/S/TOC\n",
        b"/S/TOCI",
        b"/S/TH",
        b"/S/H1",
    ):
        assert wanted in data, wanted
    told = subprocess.run(
        [Path(pdftotext).with_name("pdfinfo"), tmp_path / "tender.pdf"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.search(r"Tagged:\s+yes", told.stdout)
    assert re.search(r"Title:\s+Base support services", told.stdout)
