"""DITA files from strangers: no entities, no network, no document type beyond its name."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from assembler.errors import IntakeError

LIMIT_BYTES: Final = 16 * 2**20
DEEPEST: Final = 100

# The encodings that publishers use. Others (UTF-7 above all) can hide an entity declaration from
# the look at the prolog below.
_ENCODINGS: Final = re.compile(
    r"(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d)",
    re.IGNORECASE,
)
_DECLARED: Final = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{1,40})[\"']")
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
_POSITION: Final = re.compile(r", line \d+, column \d+$")
_TOO_DEEP: Final = etree.XPath(f"boolean({'/*' * (DEEPEST + 1)})")


def parse_dita(data: bytes, name: str) -> tuple[etree._Element, int]:
    """The root element without comments, and how many processing instructions were left out.

    A document type may be named, as publishers do; it is never read, and one that declares
    anything itself is refused.

    Raises:
        IntakeError: not well-formed, too large, too deep, or with declarations of its own.
    """
    if len(data) > LIMIT_BYTES:
        raise IntakeError(f"The file is larger than {LIMIT_BYTES // 2**20} MB.", name)
    data = _as_utf8(data, name)
    declared = _DECLARED.match(data)
    if declared and not _ENCODINGS.fullmatch(declared[1].decode("ascii", "replace")):
        encoding = declared[1].decode("ascii", "replace")
        raise IntakeError(f"The XML declares the encoding “{encoding}”. Save it as UTF-8.", name)
    data = _without_doctype(data, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 1
        reason = _POSITION.sub("", str(error).splitlines()[0] if str(error) else "it ends early")
        raise IntakeError(f"The XML is not well-formed: {reason}.", name, f"line {line}") from error
    if _TOO_DEEP(root):
        raise IntakeError(f"The XML is nested more than {DEEPEST} levels deep.", name)
    return root, len(_INSTRUCTION.findall(data))


def _as_utf8(data: bytes, name: str) -> bytes:
    """UTF-16, told by its mark or its zero bytes, becomes UTF-8 without the XML declaration."""
    codec = {
        b"\xff\xfe": "utf-16",
        b"\xfe\xff": "utf-16",
        b"<\x00": "utf-16-le",
        b"\x00<": "utf-16-be",
    }
    found = codec.get(data[:2])
    if found is None:
        return data.removeprefix(b"\xef\xbb\xbf").lstrip()
    try:
        text = data.decode(found)
    except UnicodeDecodeError as error:
        problem = f"The XML begins as UTF-16 but is not (byte {error.start}). Save it as UTF-8."
        raise IntakeError(problem, name) from error
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).lstrip().encode("utf-8", "replace")


def _without_doctype(data: bytes, name: str) -> bytes:
    """The data with its document type blanked out, lines kept.

    Without one, a reference to an entity is an error and no word can hide behind it.
    """
    at = _first_declaration(data)
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
    if _first_declaration(data) >= 0:
        raise IntakeError("The XML has two document types; the file was not read.", name)
    return data


def _first_declaration(data: bytes) -> int:
    """Where a declaration stands before the root element, or -1."""
    at = 0
    while True:
        at = data.find(b"<", at)
        if at < 0:
            return -1
        if data.startswith(b"<?", at):
            end = data.find(b"?>", at)
        elif data.startswith(b"<!--", at):
            end = data.find(b"-->", at)
        else:
            return at if data.startswith(b"<!", at) else -1
        if end < 0:
            return -1
        at = end


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
