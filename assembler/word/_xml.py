"""Reading XML from strangers: no entities, no document types, no network, limited depth."""

from __future__ import annotations

import re
from copy import copy
from typing import Final

from lxml import etree

from assembler._hardened_xml import XmlFaultError, is_deeper_than, root_of
from assembler.errors import PackageError

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
DEEPEST: Final = 240

_DECLARATION: Final = re.compile(r' xmlns:?([\w.-]*)="([^"]*)"')


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def parse_xml(data: bytes, part: str, file: str = "") -> etree._Element:
    """The root element of a part.

    Raises:
        PackageError: not well-formed, with a document type, or nested too deeply.
    """
    try:
        root = root_of(data)
    except XmlFaultError as fault:
        raise PackageError(f"The part {part} is damaged: {fault.reason}.", file) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise PackageError(
            f"The part {part} has a document type, which no Word file needs. It was not read.", file
        )
    if is_deeper_than(root, DEEPEST):
        raise PackageError(
            f"The part {part} is nested more than {DEEPEST} levels deep. It was not read.", file
        )
    return root


def text_of(element: etree._Element) -> str:
    """An element as text that can stand inside its own document again."""
    xml = etree.tostring(element, encoding="unicode", with_tail=False)
    return _undeclared(xml, element)


def _undeclared(xml: str, element: etree._Element) -> str:
    """XML without the declarations that its document's root makes already."""
    known = element.getroottree().getroot().nsmap

    def keep_unknown(match: re.Match[str]) -> str:
        return "" if known.get(match[1] or None) == match[2] else match[0]

    return _DECLARATION.sub(keep_unknown, xml)


def start_tag(element: etree._Element) -> str:
    """The start tag of an element, with its attributes."""
    shell = copy(element)
    shell.text = None
    for child in list(shell):
        shell.remove(child)
    xml = etree.tostring(shell, encoding="unicode", with_tail=False)
    return _undeclared(xml, element)[:-2] + ">"


def put_text_before(element: etree._Element, text: str) -> None:
    """Put text right before an element."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def put_text_after(element: etree._Element, text: str) -> None:
    """Put text right after an element."""
    element.tail = text + (element.tail or "")


def replace_by_text(element: etree._Element, text: str) -> None:
    """Put text where an element stands; what followed it stays."""
    put_text_before(element, text + (element.tail or ""))
    element.tail = None
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def drop(element: etree._Element) -> None:
    """Take an element out; the text that followed it stays."""
    replace_by_text(element, "")
