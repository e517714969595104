"""Every fault that the lint knows, made in a good document."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.library import Library
from assembler.word import assemble, lint_docx, read_package
from assembler.word._lint_looks import contrast
from assembler.word._zip import deflate, write_zip

from .documents import word_file
from .faults import BODY, FAULTS, NUMBERING, before_end, paragraph, run
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
