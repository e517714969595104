"""DITA files from strangers: no entities, no network, no document type beyond its name."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from assembler._hardened_xml import (
    XmlFaultError,
    as_utf8,
    first_declaration,
    is_deeper_than,
    root_of,
)
from assembler.errors import IntakeError

LIMIT_BYTES: Final = 16 * 2**20
DEEPEST: Final = 100

_QUOTED: Final = rb"(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}')"
_DOCTYPE: Final = re.compile(
    rb"<!DOCTYPE\s+[\w.:-]{1,80}(?:\s+PUBLIC\s+"
    + _QUOTED
    + rb"(?:\s*"
    + _QUOTED
    + rb")?|\s+SYSTEM\s+"
    + _QUOTED
    + rb")?\s*>"
)
_INSTRUCTION: Final = re.compile(rb"<\?(?!xml\s)")


def parse_dita(data: bytes, name: str) -> tuple[etree._Element, int]:
    """The root element without comments, and how many processing instructions were left out.

    A document type may be named, as publishers do; it is never read, and one that declares
    anything itself is refused.

    Raises:
        IntakeError: not well-formed, too large, too deep, or with declarations of its own.
    """
    if len(data) > LIMIT_BYTES:
        raise IntakeError(f"The file is larger than {LIMIT_BYTES // 2**20} MB.", name)
    try:
        data = _without_doctype(as_utf8(data), name)
    except XmlFaultError as fault:
        raise IntakeError(fault.reason, name) from fault
    try:
        root = root_of(data)
    except XmlFaultError as fault:
        problem = f"The XML is not well-formed: {fault.reason}."
        raise IntakeError(problem, name, f"line {fault.line}") from fault
    if is_deeper_than(root, DEEPEST):
        raise IntakeError(f"The XML is nested more than {DEEPEST} levels deep.", name)
    return root, len(_INSTRUCTION.findall(data))


def _without_doctype(data: bytes, name: str) -> bytes:
    """The data with its document type blanked out, lines kept.

    Without one, a reference to an entity is an error and no word can hide behind it.
    """
    at = first_declaration(data)
    if at < 0:
        return data
    match = _DOCTYPE.match(data, at)
    if match is None:
        raise IntakeError(
            "The document type (DOCTYPE) declares something itself. It can hide an attack, so the "
            "file was not read.",
            name,
        )
    blank = re.sub(rb"[^\n]", b" ", match[0])
    data = data[:at] + blank + data[match.end() :]
    if first_declaration(data) >= 0:
        raise IntakeError("The XML has two document types; the file was not read.", name)
    return data


def line_of(element: etree._Element) -> int:
    """The line on which an element begins; 0 if it is not known."""
    return int(getattr(element, "sourceline", 0) or 0)


def text_in(element: etree._Element) -> str:
    """All words of an element, white space folded."""
    return " ".join("".join(map(str, element.itertext())).split())


def local_name(element: etree._Element | None) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    if element is None or not isinstance(element.tag, str):
        return ""
    return etree.QName(element).localname
