"""Page numbers: in the contents, and wherever a template asks for the page of a bookmark.

Nobody knows a page before the pages are laid out, and Word asks each reader before it works out
fields. So LibreOffice lays the document out with the column of numbers already in it, each heading
a named place, and the pages of those places become the results that the fields keep.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

from ._drawing import drawing_edition
from ._numbering import Element, W, format_number
from ._office import OfficeError, convert
from ._package import Package, read_package
from ._pdf import WITH_PLACES
from ._pdf_places import places_in
from ._xml import parse_xml
from ._zip import deflate, write_zip

_NO_PAGES: Final = re.compile(r"\s\\n(?:\s+\d-\d)?(?=\s|$)")
_PAGE_OF: Final = re.compile(r"\s*PAGEREF\s+(\S+)")
_NOT_KNOWN: Final = "00"  # as wide as most numbers will be
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class NoPagesError(OfficeError):
    """LibreOffice drew the document, and does not tell on which pages its places are."""


def with_pages(document: bytes, *, waiting: Callable[[float], object] | None = None) -> bytes:
    """The document with the page of each entry in its contents.

    Args:
        waiting: called several times a second with the seconds that have passed; what it raises
            ends LibreOffice and comes through.

    Raises:
        OfficeError: LibreOffice is missing, failed, or took too long.
        NoPagesError: it tells no pages, as before version 7.4.
    """
    package = read_package(document)
    root = parse_xml(package.read(package.document), package.document)
    for contents in _contents(root):
        _add_column(contents)
    asked = list(_page_fields(root))
    if not asked:
        return document
    numbers = _numbers(package, root, {name for name, _ in asked}, waiting)
    for name, result in asked:
        if name in numbers:
            result.text = numbers[name]
    return _packed(package, root)


def has_page_column(document: bytes) -> bool:
    """Whether the contents have page numbers already, or there are no contents."""
    package = read_package(document)
    root = parse_xml(package.read(package.document), package.document)
    return not any(_contents(root))


def _packed(package: Package, root: Element) -> bytes:
    main = package.document
    written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return write_zip(
        deflate(name, written) if name == main else entry for name, entry in package.entries.items()
    )


def _contents(root: Element) -> Iterator[list[Element]]:
    """The paragraphs of each table of contents that leaves its pages out."""
    for code in root.iter(f"{W}instrText"):
        text = code.text or ""
        if text.split()[:1] == ["TOC"] and _NO_PAGES.search(text):
            yield list(_paragraphs(code))


def _paragraphs(code: Element) -> Iterator[Element]:
    """From the paragraph of a field's code to that of its end."""
    first = next(code.iterancestors(f"{W}p"))
    depth = 0
    for paragraph in (first, *first.itersiblings(f"{W}p")):
        yield paragraph
        for mark in paragraph.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(str(mark.get(f"{W}fldCharType")), 0)
        if depth <= 0:
            return


def _add_column(paragraphs: list[Element]) -> None:
    code = next(paragraphs[0].iter(f"{W}instrText"))
    code.text = _NO_PAGES.sub("", code.text or "")
    for paragraph in paragraphs:
        for entry in paragraph.iter(f"{W}hyperlink"):
            bookmark = entry.get(f"{W}anchor")
            if bookmark:
                etree.SubElement(etree.SubElement(entry, f"{W}r"), f"{W}tab")
                entry.extend(_page_field(bookmark))


def _page_field(bookmark: str) -> Iterator[Element]:
    yield _mark("begin")
    run = etree.Element(f"{W}r")
    code = etree.SubElement(run, f"{W}instrText")
    code.set(_SPACE, "preserve")
    code.text = rf" PAGEREF {bookmark} \h "
    yield run
    yield _mark("separate")
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = _NOT_KNOWN
    yield run
    yield _mark("end")


def _mark(kind: str) -> Element:
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
    return run


def _page_fields(root: Element) -> Iterator[tuple[str, Element]]:
    """Each field that asks for a page: its bookmark, and the text that is its result."""
    codes: list[str] = []
    for node in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if node.tag == f"{W}instrText":
            if codes:
                codes[-1] += node.text or ""
        elif node.tag == f"{W}t":
            found = _PAGE_OF.match(codes[-1]) if codes else None
            if found:
                yield found[1], node
                codes[-1] = ""  # the first text of the result is the whole of it
        elif node.get(f"{W}fldCharType") == "begin":
            codes.append("")
        elif node.get(f"{W}fldCharType") == "end" and codes:
            codes.pop()


def _numbers(
    package: Package, root: Element, names: set[str], waiting: Callable[[float], object] | None
) -> dict[str, str]:
    """The page of each bookmark as it is printed there."""
    probe = etree.fromstring(etree.tostring(root))
    marks = _mark_places(probe, names)
    sections = _mark_sections(probe)
    drawn = convert(drawing_edition(_packed(package, probe)), WITH_PLACES, waiting=waiting)
    pages = places_in(drawn)
    if marks and not any(mark in pages for mark in marks.values()):
        raise NoPagesError(
            "LibreOffice tells no pages, so the contents have none. Version 7.4 or newer does."
        )
    printed = _Printed([(pages.get(mark, 0), kind, start) for mark, kind, start in sections])
    return {name: printed.number(pages[mark]) for name, mark in marks.items() if mark in pages}


def _mark_places(root: Element, names: set[str]) -> dict[str, str]:
    """A bookmark of letters and digits beside each that is asked for: PDF keeps those names."""
    marks = {}
    for at, start in enumerate(list(root.iter(f"{W}bookmarkStart"))):
        name = str(start.get(f"{W}name"))
        if name in names and name not in marks:
            marks[name] = f"cwplace{at}"
            start.addprevious(_bookmark(marks[name], at))
            start.addprevious(_bookmark_end(at))
    return marks


def _mark_sections(root: Element) -> list[tuple[str, str, int | None]]:
    """For each section: a bookmark at its start, how it writes its pages, where it starts them."""
    body = root.find(f"{W}body")
    found: list[tuple[str, str, int | None]] = []
    begins: Element | None = None
    for paragraph in list(body.iter(f"{W}p", f"{W}sectPr")) if body is not None else ():
        if paragraph.tag == f"{W}p":
            begins = paragraph if begins is None else begins
            continue
        if begins is None:
            continue
        pages = paragraph.find(f"{W}pgNumType")
        start = pages.get(f"{W}start") if pages is not None else None
        kind = pages.get(f"{W}fmt", "decimal") if pages is not None else "decimal"
        at = len(found)
        mark = f"cwsection{at}"
        place = 0 if begins.find(f"{W}pPr") is None else 1
        begins.insert(place, _bookmark_end(-1 - at))
        begins.insert(place, _bookmark(mark, -1 - at))
        found.append((mark, kind, int(start) if start is not None else None))
        begins = None
    return found


def _bookmark(name: str, number: int) -> Element:
    found = etree.Element(f"{W}bookmarkStart")
    found.set(f"{W}id", str(500_000_000 + number))
    found.set(f"{W}name", name)
    return found


def _bookmark_end(number: int) -> Element:
    found = etree.Element(f"{W}bookmarkEnd")
    found.set(f"{W}id", str(500_000_000 + number))
    return found


class _Printed:
    """Pages as they are printed: a section may count from another number, or in Roman ones."""

    def __init__(self, sections: list[tuple[int, str, int | None]]) -> None:
        self._starts: list[tuple[int, str, int]] = []  # page, how it is written, its number
        page_before, number = 1, 1
        for page, kind, start in sections:
            if page:
                number = number + page - page_before if start is None else start
                self._starts.append((page, kind, number))
                page_before = page

    def number(self, page: int) -> str:
        begun = [each for each in self._starts if each[0] <= page]
        first, kind, number = begun[-1] if begun else (1, "decimal", 1)
        return format_number(number + page - first, kind)
