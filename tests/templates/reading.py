"""Reads the parts of a Word file for the tests of the templates."""

from __future__ import annotations

from lxml import etree

from templates._xml import WORD

W = f"{{{WORD}}}"
Element = etree._Element


def parse(content: bytes) -> Element:
    return etree.fromstring(content)


def value(element: Element | None, path: str, attribute: str = "val") -> str | None:
    """The attribute of the element at `path` ("pPr/spacing"), or None if there is none."""
    found = child(element, path)
    return None if found is None else found.get(f"{W}{attribute}")


def child(element: Element | None, path: str) -> Element | None:
    if element is None:
        return None
    return element.find("/".join(f"{W}{step}" for step in path.split("/")))


def styles_of(parts: dict[str, bytes]) -> dict[str, Element]:
    """The styles of a file by id."""
    return {
        str(style.get(f"{W}styleId")): style
        for style in parse(parts["word/styles.xml"]).iter(f"{W}style")
    }


def list_of(parts: dict[str, bytes], number: str) -> tuple[str, dict[int, Element]]:
    """Name and levels of the list with a `w:numId`."""
    tree = parse(parts["word/numbering.xml"])
    abstract_id = next(
        value(num, "abstractNumId")
        for num in tree.iter(f"{W}num")
        if num.get(f"{W}numId") == number
    )
    abstract = next(
        each
        for each in tree.iter(f"{W}abstractNum")
        if each.get(f"{W}abstractNumId") == abstract_id
    )
    levels = {int(str(level.get(f"{W}ilvl"))): level for level in abstract.iter(f"{W}lvl")}
    return str(value(abstract, "name")), levels


def text_of(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))
