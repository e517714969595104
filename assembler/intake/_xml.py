"""XML from strangers: parsed without entities, network or depth, and paths that name an element."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from lxml import etree

from assembler.errors import IntakeError

from ._findings import shorten

CAC: Final = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}"
CBC: Final = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"
EXT: Final = "{urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2}"
EFAC: Final = "{http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1}"
EFBC: Final = "{http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1}"
EFEXT: Final = "{http://data.europa.eu/p27/eforms-ubl-extensions/1}"

_PREFIXES: Final = {
    CAC: "cac:",
    CBC: "cbc:",
    EXT: "ext:",
    EFAC: "efac:",
    EFBC: "efbc:",
    EFEXT: "efext:",
}

# The encodings that notices come in. Others (UTF-7 above all) can hide a document type
# declaration from the look at the prolog below.
_ENCODINGS: Final = re.compile(
    r"(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d)",
    re.IGNORECASE,
)
_POSITION: Final = re.compile(r"\s*, line \d+, column \d+$")  # given as the path already
_DECLARED: Final = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{1,40})[\"']")


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of `data`, without comments and processing instructions.

    Raises:
        IntakeError: not well-formed, deeper than 256 levels, in an unusual encoding, or with a
            document type declaration, which no notice has and entity attacks need.
    """
    data = _as_utf8(data, name)
    declared = _DECLARED.match(data)
    if declared and not _ENCODINGS.fullmatch(declared[1].decode("ascii", "replace")):
        raise IntakeError(
            f"The XML declares the encoding “{declared[1].decode('ascii', 'replace')}”. "
            "Save it as UTF-8.",
            name,
        )
    if _has_doctype(data):
        raise _doctype(name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        problem = _POSITION.sub("", error.msg or "it ends too early")
        raise IntakeError(
            f"The XML is not well-formed: {shorten(problem, 120)}. Export the notice again.",
            name,
            f"line {error.lineno or 1}",
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(name)
    return root


def _doctype(name: str) -> IntakeError:
    return IntakeError(
        "The XML has a document type declaration (DOCTYPE). Notices have none, and it can hide "
        "an attack, so the file was not read.",
        name,
    )


def _as_utf8(data: bytes, name: str) -> bytes:
    """UTF-16, told by its mark or its zero bytes, becomes UTF-8 without the XML declaration."""
    codec = None
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        codec = "utf-16"
    elif data[:2] == b"<\x00":
        codec = "utf-16-le"
    elif data[:2] == b"\x00<":
        codec = "utf-16-be"
    if codec is None:
        return data.removeprefix(b"\xef\xbb\xbf").lstrip()
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise IntakeError(
            f"The XML begins as UTF-16 but is not (byte {error.start}). Save it as UTF-8.", name
        ) from error
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).lstrip().encode("utf-8", "replace")


def _has_doctype(data: bytes) -> bool:
    """Whether anything but comments and instructions comes before the root element."""
    at = 0
    while True:
        at = data.find(b"<", at)
        if at < 0:
            return False
        if data.startswith(b"<?", at):
            end = data.find(b"?>", at)
        elif data.startswith(b"<!--", at):
            end = data.find(b"-->", at)
        else:
            return data.startswith(b"<!", at)
        if end < 0:
            return False
        at = end


def text_of(element: etree._Element | None) -> str:
    """The text with its white space folded, or an empty string."""
    if element is None or not element.text:
        return ""
    return " ".join(element.text.split())


class Paths:
    """Names elements as `/ContractNotice/cac:ProcurementProjectLot[2]/cbc:ID`.

    A number is given only among siblings of the same name. The children of an element are
    numbered once, so that a notice with thousands of lots stays linear.
    """

    def __init__(self) -> None:
        self._steps: dict[etree._Element, str] = {}
        self._known: dict[etree._Element, str] = {}

    def __call__(self, element: etree._Element) -> str:
        known = self._known.get(element)
        if known is not None:
            return known
        parent = element.getparent()
        if parent is None:
            path = "/" + etree.QName(element).localname
        else:
            if element not in self._steps:
                self._number(parent)
            path = f"{self(parent)}/{self._steps[element]}"
        self._known[element] = path
        return path

    def _number(self, parent: etree._Element) -> None:
        children = [child for child in parent if isinstance(child.tag, str)]
        totals = Counter(child.tag for child in children)
        seen: Counter[str] = Counter()
        for child in children:
            tag = str(child.tag)
            seen[tag] += 1
            step = _short(tag)
            self._steps[child] = step if totals[tag] == 1 else f"{step}[{seen[tag]}]"


def _short(tag: str) -> str:
    namespace, brace, local = tag.rpartition("}")
    return _PREFIXES.get(namespace + brace, "") + local
