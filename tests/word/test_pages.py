"""Page numbers in the contents are those of the pages that LibreOffice lays out."""

from __future__ import annotations

import re
import subprocess
import zlib
from pathlib import Path

import pytest

from assembler.errors import ClausewrightError
from assembler.library import Library
from assembler.word import OfficeError, Tender, assemble, lint_docx, read_package
from assembler.word import _office as office_module
from assembler.word import _outputs as outputs_module
from assembler.word import _pages as pages_module
from assembler.word._lint_references import read_fields
from assembler.word._numbering import W
from assembler.word._pages import has_page_column, with_pages
from assembler.word._pdf_places import places_in
from assembler.word._zip import deflate, write_zip

from .documents import word_file
from .small_library import write_small_library

PAGES = b"""1 0 obj
<</Type/Catalog/Pages 2 0 R/Dests 9 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[ 3 0 R 4 0 R ]/Count 3>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/Annots[<</Dest[6 0 R/XYZ 0 0 0]>>]>>
endobj
4 0 obj
<</Type/Pages/Parent 2 0 R/Kids[5 0 R 6 0 R]/Count 2>>
endobj
5 0 obj
<</Type/Page/Parent 4 0 R>>
endobj
6 0 obj
<</Type/Page/Parent 4 0 R>>
endobj
"""
NAMED = b"<</cwplace1[3 0 R/XYZ 1 2 0]/cwplace2[6 0 R/XYZ 1 2 0]/cwplace3[77 0 R/XYZ 1 2 0]>>"


def numbered(document: bytes) -> list[str]:
    """The entries of the contents as "3. Title 12"."""
    package = read_package(document)
    root = package.xml(package.document)
    return [
        "".join(" " if node.tag == f"{W}tab" else node.text or "" for node in link.iter(*TEXT))
        for link in root.iter(f"{W}hyperlink")
    ]


TEXT = (f"{W}t", f"{W}tab")


@pytest.fixture(scope="module")
def tender(tmp_path_factory: pytest.TempPathFactory) -> Tender:
    library = Library.load(write_small_library(tmp_path_factory.mktemp("library")))
    facts = library.facts(
        {
            "regime": "plain",
            "buyer_name": "Northern Ports Authority",
            "launch_date": "2026-11-24",
            "contract_nature": "services",
            "recruits_abroad": True,
            "houses_workers": True,
            "title": "Terminal cleaning",
        }
    )
    return assemble(library.select(facts))


@pytest.fixture(scope="module")
def paged(tender: Tender, soffice: str) -> Tender:
    return tender.with_pages()


def test_places_of_a_pdf_are_found_by_their_page() -> None:
    open_pdf = PAGES + b"9 0 obj\n" + NAMED + b"\nendobj\n"
    assert places_in(open_pdf) == {"cwplace1": 1, "cwplace2": 3}


def test_places_in_a_packed_pdf_are_found_too() -> None:
    head = b"9 0 "
    data = zlib.compress(head + NAMED)
    packed = (
        b"8 0 obj\n<</Type/ObjStm/N 1/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\n"
        b"endstream\nendobj\n" % (len(head), len(data), data)
    )
    assert places_in(PAGES + packed) == {"cwplace1": 1, "cwplace2": 3}


def test_a_file_that_is_no_pdf_names_no_places() -> None:
    assert places_in(b"nothing here") == {}


def test_without_asking_the_contents_have_no_page_column(tender: Tender) -> None:
    assert not has_page_column(tender.bytes)
    assert numbered(tender.bytes)[0].endswith("Instructions to Bidders")


def test_each_entry_gets_the_page_of_its_heading(
    paged: Tender, pdftotext: str, tmp_path: Path
) -> None:
    file = tmp_path / "tender.pdf"
    paged.pdf(file)
    for wanted in (b"/MarkInfo<</Marked true>>", b"/DisplayDocTitle true", b"/Lang(en-GB)"):
        assert wanted in file.read_bytes()
    read = subprocess.run([pdftotext, "-layout", file, "-"], capture_output=True, check=True)
    pages = [" ".join(page.split()) for page in read.stdout.decode().split("\f")]
    entries = [re.fullmatch(r"(.+) (\d+)", each) for each in numbered(paged.bytes)]
    assert len(entries) > 8
    assert None not in entries
    for entry in entries:
        assert entry is not None
        assert entry[1] in pages[int(entry[2]) - 1]
        listed = re.compile(re.escape(entry[1]) + r"[ .]*" + entry[2] + r"\b")
        assert listed.search(pages[1]), f"the PDF's contents lack {entry[0]}"


def test_the_numbers_are_fields_and_the_file_is_clean(paged: Tender) -> None:
    assert lint_docx(paged.bytes) == []
    package = read_package(paged.bytes)
    fields, _ = read_fields(package.xml(package.document))
    codes = [each.code.strip() for each in fields]
    assert r'TOC \o "1-3" \h \z \u' in codes
    assert sum(code.startswith("PAGEREF _cw_") for code in codes) == len(numbered(paged.bytes))


@pytest.mark.slow
def test_a_tender_with_pages_is_laid_out_the_same_when_asked_again(paged: Tender) -> None:
    assert paged.with_pages().bytes == paged.bytes


def test_all_else_of_the_tender_stays(tender: Tender, paged: Tender) -> None:
    before, after = read_package(tender.bytes), read_package(paged.bytes)
    assert before.names == after.names
    assert [name for name in before.names if before.read(name) != after.read(name)] == [
        "word/document.xml"
    ]
    assert paged.manifest == tender.manifest


def test_without_libreoffice_nothing_is_written_and_the_error_names_what_is_missing(
    tender: Tender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CLAUSEWRIGHT_SOFFICE", raising=False)
    monkeypatch.setattr(office_module, "_PLACES", ())
    with pytest.raises(OfficeError, match="Page numbers in the contents need LibreOffice"):
        tender.with_pages()
    assert issubclass(OfficeError, ClausewrightError)


def test_a_libreoffice_that_names_no_places_is_told_of(
    tender: Tender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages_module, "convert", lambda *_, **__: PAGES)
    with pytest.raises(OfficeError, match=r"7\.4 or newer"):
        tender.with_pages()


def test_a_document_without_contents_stays_as_it_is() -> None:
    document = word_file("Hello")
    assert has_page_column(document)
    assert with_pages(document) == document


@pytest.mark.parametrize(
    ("sections", "page", "printed"),
    [
        ([(1, "decimal", None), (3, "decimal", None)], 4, "4"),
        ([(1, "lowerRoman", None), (3, "decimal", 1)], 2, "ii"),
        ([(1, "lowerRoman", None), (3, "decimal", 1)], 3, "1"),
        ([(1, "decimal", 5), (3, "decimal", None)], 4, "8"),
        ([], 7, "7"),
    ],
)
def test_a_page_is_given_as_it_is_printed(
    sections: list[tuple[int, str, int | None]], page: int, printed: str
) -> None:
    assert pages_module._Printed(sections).number(page) == printed


def test_a_pdf_is_drawn_without_numbers_where_no_pages_are_told(
    tender: Tender, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[bytes] = []
    monkeypatch.setattr(pages_module, "convert", lambda *_, **__: PAGES)
    monkeypatch.setattr(
        outputs_module, "convert_to_pdf", lambda document, **_: drawn.append(document) or b"%PDF"
    )
    assert tender.pdf_bytes() == b"%PDF"
    assert not has_page_column(drawn[0])
    assert len(numbered(drawn[0])) == len(numbered(tender.bytes))


@pytest.mark.slow
def test_a_template_may_ask_for_the_page_of_any_bookmark(tender: Tender, soffice: str) -> None:
    assert soffice
    package = read_package(tender.bytes)
    asked = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGEREF </w:instrText></w:r>'
        '<w:r><w:instrText xml:space="preserve">_cw_part_conditions \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>?</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    main = package.read("word/document.xml").decode().replace("<w:body>", f"<w:body>{asked}", 1)
    document = write_zip(
        deflate(name, main.encode()) if name == "word/document.xml" else entry
        for name, entry in package.entries.items()
    )
    fields, _ = read_fields(read_package(with_pages(document)).xml("word/document.xml"))
    results = {
        each.result
        for each in fields
        if each.code.split()[:2] == ["PAGEREF", "_cw_part_conditions"]
    }
    assert len(results) == 1
    assert results.pop().isdecimal()
