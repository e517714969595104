"""Filled in with a sample, the templates give whole Word files, whichever parts a tender has."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from itertools import combinations

import pytest
from lxml import etree

from assembler.word import Template, bundled_template
from tests.templates import sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PARTS = ("instructions", "conditions", "forms", "annexes")
SOME_LEFT_OUT = [left for count in range(4) for left in combinations(PARTS, count)]
TITLE = "Terminal cleaning and crew accommodation services"


@pytest.fixture(scope="module")
def tender_template() -> Template:
    return Template.open(bundled_template("tender"))


@pytest.fixture(scope="module")
def record_file() -> bytes:
    return Template.open(bundled_template("record")).render(sample.record())


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _body(data: bytes) -> etree._Element:
    return etree.fromstring(_parts(data)["word/document.xml"])


def _words(element: etree._Element) -> str:
    return "".join(element.itertext())


def _headers(data: bytes) -> list[str]:
    """The words of each section's header, field codes left out; "" for a section without."""
    parts = _parts(data)
    targets = {
        relation.get("Id"): f"word/{relation.get('Target')}"
        for relation in etree.fromstring(parts["word/_rels/document.xml.rels"])
    }
    found = []
    for section in etree.fromstring(parts["word/document.xml"]).iter(f"{W}sectPr"):
        reference = section.find(f"{W}headerReference")
        if reference is None:
            found.append("")
            continue
        header = etree.fromstring(parts[targets[reference.get(f"{R}id")]])
        found.append("".join(text.text or "" for text in header.iter(f"{W}t")))
    return found


@pytest.mark.parametrize("without", SOME_LEFT_OUT, ids=lambda left: "-".join(left) or "none")
def test_any_parts_may_be_left_out(tender_template, without):
    context = sample.tender(without=without)
    data = tender_template.render(context)
    headers = _headers(data)
    assert headers[0] == ""
    assert TITLE in headers[1]
    places = [f"{part['number']}  {part['title']}" for part in context["parts"]]
    assert [header[: len(place)] for header, place in zip(headers[2:], places, strict=True)] == (
        places
    )


@pytest.mark.parametrize("without", SOME_LEFT_OUT, ids=lambda left: "-".join(left) or "none")
def test_each_part_opens_with_its_heading_and_the_tender_ends_once(tender_template, without):
    context = sample.tender(without=without)
    body = _body(tender_template.render(context))
    text = [_words(paragraph) for paragraph in body.iter(f"{W}p")]
    for part in context["parts"]:
        assert text.count(part["title"]) == 1
    assert len([words for words in text if words.startswith("End of Part")]) == (
        len(context["parts"]) - 1
    )
    assert text[-1] == "End of tender NPA-2027-014"


def test_a_drafts_open_points_have_a_section_of_their_own(tender_template):
    final = _headers(tender_template.render(sample.tender()))
    draft = _headers(tender_template.render(sample.tender(draft=True)))
    assert len(draft) == len(final) + 1


def test_a_draft_says_so_on_the_cover_and_on_every_page(tender_template):
    parts = _parts(tender_template.render(sample.tender(draft=True)))
    assert b"Draft: 2 points are open" in parts["word/document.xml"]
    assert b"Draft" in parts["word/footer1.xml"]
    final = _parts(tender_template.render(sample.tender()))
    assert b"Draft" not in final["word/footer1.xml"]


def test_what_is_not_known_leaves_no_gap(tender_template):
    context = {
        **sample.tender(),
        **dict.fromkeys(("title", "subtitle", "buyer", "reference", "issue", "issue_date"), ""),
    }
    parts = _parts(tender_template.render(context))
    body = _words(etree.fromstring(parts["word/document.xml"]))
    assert "[Name of the buyer]" in body
    assert "[Title of the tender]" in body
    footer = _words(etree.fromstring(parts["word/footer1.xml"]))
    assert footer.startswith("TenderPage")


def test_no_tag_is_left_in_any_part(tender_template, record_file):
    for data in (tender_template.render(sample.tender(draft=True)), record_file):
        for name, content in _parts(data).items():
            assert not re.search(rb"\{\{|\{%|%\}|\}\}", content), name


def test_the_properties_are_the_tenders(tender_template):
    core = _parts(tender_template.render(sample.tender()))["docProps/core.xml"].decode()
    for name, text in (
        ("title", TITLE),
        ("creator", "Northern Ports Authority"),
        ("language", "en-GB"),
    ):
        assert f"<dc:{name}>{text}</dc:{name}>" in core


def test_the_language_is_the_documents(tender_template):
    styles = _parts(tender_template.render(sample.tender()))["word/styles.xml"]
    default = etree.fromstring(styles).find(f"{W}docDefaults//{W}lang")
    assert default is not None
    assert default.get(f"{W}val") == "en-GB"


def test_no_paragraph_is_empty_outside_lines_to_sign_on(tender_template, record_file):
    for data in (tender_template.render(sample.tender(draft=True)), record_file):
        for paragraph in _body(data).iter(f"{W}p"):
            table = next(paragraph.iterancestors(f"{W}tbl"), None)
            style = None if table is None else table.find(f"{W}tblPr/{W}tblStyle")
            if style is None or style.get(f"{W}val") != "TableSignature":
                assert _words(paragraph).strip()


def test_the_validator_finds_nothing(tender_template, record_file, ooxml_validator, tmp_path):
    files = {
        "tender": tender_template.render(sample.tender()),
        "draft": tender_template.render(sample.tender(draft=True)),
        "conditions": tender_template.render(
            sample.tender(without=("instructions", "forms", "annexes"))
        ),
        "record": record_file,
    }
    for name, data in files.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        said = subprocess.run([ooxml_validator, str(path)], capture_output=True, check=False)
        assert json.loads(said.stdout)["errors"] == [], name
