"""Filled in with a sample, the templates leave nothing of themselves, whatever a tender lacks."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import combinations

import pytest

from assembler.word import Template, bundled_template
from templates._xml import RELATIONSHIPS

from . import sample
from .reading import W, child, parse, text_of, value

RELATION_ID = f"{{{RELATIONSHIPS}}}id"
PARTS = ("instructions", "conditions", "forms", "annexes")
SOME_LEFT_OUT = [left for count in range(4) for left in combinations(PARTS, count)]

each_choice_of_parts = pytest.mark.parametrize(
    "without", SOME_LEFT_OUT, ids=lambda left: "-".join(left) or "none"
)


@pytest.fixture(scope="module")
def tender_template() -> Template:
    return Template.open(bundled_template("tender"))


@pytest.fixture(scope="module")
def files(tender_template: Template) -> list[dict[str, bytes]]:
    """The parts of a tender, a draft and a record."""
    record = Template.open(bundled_template("record"))
    return [
        parts_of(tender_template.render(sample.tender())),
        parts_of(tender_template.render(sample.tender(draft=True))),
        parts_of(record.render(sample.record())),
    ]


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def headers_of(parts: dict[str, bytes]) -> list[str]:
    """The words of each section's header; "" for a section without one."""
    targets = {
        relation.get("Id"): f"word/{relation.get('Target')}"
        for relation in parse(parts["word/_rels/document.xml.rels"])
    }
    references = [
        child(section, "headerReference")
        for section in parse(parts["word/document.xml"]).iter(f"{W}sectPr")
    ]
    return [
        "" if each is None else text_of(parse(parts[targets[each.get(RELATION_ID)]]))
        for each in references
    ]


@each_choice_of_parts
def test_each_part_has_its_heading_its_header_and_its_end(
    tender_template: Template, without: tuple[str, ...]
) -> None:
    context = sample.tender(without=without)
    kept = context["parts"]
    assert isinstance(kept, list)
    parts = parts_of(tender_template.render(context))
    cover, _, *headers = headers_of(parts)
    written = [text_of(each) for each in parse(parts["word/document.xml"]).iter(f"{W}p")]
    assert cover == ""
    assert len(headers) == len(kept)
    for part, header in zip(kept, headers, strict=True):
        assert header.startswith(f"{part['number']}  {part['title']}")
        assert written.count(part["title"]) == 1
    ends = [words for words in written if words.startswith("End of ")]
    assert ends == [
        *(f"End of {part['number']}" for part in kept[:-1]),
        "End of tender NPA-2027-014",
    ]


def test_a_drafts_open_points_have_a_section_of_their_own(files: list[dict[str, bytes]]) -> None:
    final, draft, _ = files
    assert len(headers_of(draft)) == len(headers_of(final)) + 1


def test_what_is_not_known_leaves_no_gap(tender_template: Template) -> None:
    unknown = dict.fromkeys(("subtitle", "reference", "issue", "issue_date"), "")
    parts = parts_of(tender_template.render({**sample.tender(), **unknown}))
    footer = text_of(parse(parts["word/footer1.xml"]))
    written = [text_of(each) for each in parse(parts["word/document.xml"]).iter(f"{W}p")]
    assert footer.startswith("TenderPage ")
    assert written[-1] == "End of tender"


def test_no_tag_is_left_in_any_part(files: list[dict[str, bytes]]) -> None:
    for parts in files:
        for name, content in parts.items():
            assert not re.search(rb"\{\{|\{%|%\}|\}\}", content), name


def test_the_properties_and_the_language_are_the_tenders(files: list[dict[str, bytes]]) -> None:
    tender = files[0]
    core = tender["docProps/core.xml"].decode()
    assert "<dc:title>Terminal cleaning and crew accommodation services</dc:title>" in core
    assert "<dc:creator>Northern Ports Authority</dc:creator>" in core
    assert "<dc:language>en-GB</dc:language>" in core
    styles = parse(tender["word/styles.xml"])
    assert value(styles, "docDefaults/rPrDefault/rPr/lang") == "en-GB"
