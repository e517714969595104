"""Every fault that the lint knows, made in a good document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assembler.library import Library
from assembler.word import assemble, lint_docx, read_package
from assembler.word._lint_looks import contrast
from assembler.word._zip import deflate, write_zip

from .documents import word_file
from .faults import (
    BODY,
    DRAWING,
    FAULTS,
    NUMBERING,
    STYLES,
    before_end,
    cell,
    paragraph,
    run,
    table,
)
from .small_library import write_small_library


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    library = Library.load(write_small_library(tmp_path_factory.mktemp("library")))
    facts = library.facts(
        {
            "regime": "us-far",
            "buyer_name": "Ports",
            "launch_date": "2026-11-24",
            "estimated_value": "820000 USD",
            "recruits_abroad": True,
            "title": "A tender",
        }
    )
    return assemble(library.select(facts)).bytes


def test_the_good_document_is_good(good: bytes) -> None:
    assert lint_docx(good) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str, good: bytes) -> None:
    point, (part, change) = FAULTS[fault]
    package = read_package(good)
    entries = dict(package.entries)
    entries[part] = deflate(part, change(package.read(part).decode()).encode())
    found = lint_docx(write_zip(entries.values()))
    assert point in {each.point for each in found}, found


def test_a_drawing_of_the_body_may_not_have_the_id_of_one_in_a_header(good: bytes) -> None:
    for number, expected in ((5, {26}), (6, set())):
        package = read_package(good)
        entries = dict(package.entries)
        header = next(name for name in package.names if name.startswith("word/header"))
        for part, own in ((BODY, 5), (header, number)):
            drawing = DRAWING.format(own, "x")
            xml = re.sub("</w:p>", f"{drawing}</w:p>", package.read(part).decode(), count=1)
            entries[part] = deflate(part, xml.encode())
        assert {each.point for each in lint_docx(write_zip(entries.values()))} == expected


def test_changes_that_are_marked_in_full_are_no_fault(good: bytes) -> None:
    marked = f"<w:pPr><w:rPr><w:ins {change(1)}/></w:rPr></w:pPr>"
    inserted = f"<w:ins {change(2)}>{run('x')}</w:ins>"
    in_row = f"<w:ins {change(4)}>{run('x')}</w:ins>"
    row_marks = f"<w:trPr><w:ins {change(3)}/></w:trPr>"
    blocks = (
        f"<w:p>{marked}{inserted}</w:p>",
        table(f"<w:tr>{row_marks}{cell('', paragraph(in_row))}</w:tr>"),
        paragraph(run("x")),
    )
    package = read_package(good)
    entries = dict(package.entries)
    body = before_end("".join(blocks))(package.read(BODY).decode())
    entries[BODY] = deflate(BODY, body.encode())
    assert lint_docx(write_zip(entries.values())) == []


def change(number: int) -> str:
    return f'w:id="{900 + number}" w:author="A" w:date="2026-01-01T00:00:00Z"'


@pytest.mark.parametrize("number", ["x", "-", "99999999999999999999", "--5", "٣", "1.5", "12"])
def test_numbers_that_are_none_are_no_accident(number: str, good: bytes) -> None:
    package = read_package(good)
    entries = dict(package.entries)
    for part in (BODY, NUMBERING, STYLES):
        xml = package.read(part).decode()
        for name in ("ilvl", "start", "outlineLvl", "gridSpan", "numId", "lvlRestart"):
            xml = re.sub(rf'(<w:{name} w:val=")[^"]*', rf"\g<1>{number}", xml)
        xml = re.sub(r'(w:ilvl=")[^"]*', rf"\g<1>{number}", xml)
        entries[part] = deflate(part, xml.encode())
    assert isinstance(lint_docx(write_zip(entries.values())), list)


def test_a_list_that_goes_on_is_told_and_one_that_starts_anew_is_not(good: bytes) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for more, expected in (("", {24}), (override, set())):
        package = read_package(good)
        entries = dict(package.entries)
        number = f'<w:num w:numId="77"><w:abstractNumId w:val="10"/>{more}</w:num></w:numbering>'
        numbering = package.read(NUMBERING).decode().replace("</w:numbering>", number)
        listed = (
            '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:numPr><w:ilvl w:val="0"/>'
            '<w:numId w:val="77"/></w:numPr></w:pPr>' + run("x") + "</w:p>"
        )
        body = before_end(listed)(package.read(BODY).decode())
        entries[NUMBERING] = deflate(NUMBERING, numbering.encode())
        entries[BODY] = deflate(BODY, body.encode())
        assert {each.point for each in lint_docx(write_zip(entries.values()))} == expected


def test_findings_read_as_sentences(good: bytes) -> None:
    package = read_package(good)
    entries = dict(package.entries)
    body = before_end(paragraph(""))(package.read(BODY).decode())
    entries[BODY] = deflate(BODY, body.encode())
    [found] = lint_docx(write_zip(entries.values()))
    assert str(found).startswith(f"{BODY}: A paragraph in style BodyText is empty.")


def test_any_word_file_can_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "plain.docx"
    path.write_bytes(word_file("Hello"))
    assert {each.point for each in lint_docx(path)} <= {35, 38}


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("000000", "FFFFFF", 21.0), ("5C3D00", "FFF3C4", 8.9)]
)
def test_contrast_is_counted_as_the_guideline_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.1)
    assert contrast(one, other) == contrast(other, one)
