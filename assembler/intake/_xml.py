"""XML from strangers: parsed without entities, network or depth, and paths that name an element."""

from __future__ import annotations

from collections import Counter
from typing import Final

from lxml import etree

from assembler._hardened_xml import XmlFaultError, as_utf8, first_declaration, root_of
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


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of `data`, without comments and processing instructions.

    Raises:
        IntakeError: not well-formed, deeper than 256 levels, in an unusual encoding, or with a
            document type declaration, which no notice has and entity attacks need.
    """
    try:
        data = as_utf8(data)
    except XmlFaultError as fault:
        raise IntakeError(fault.reason, name) from fault
    if first_declaration(data) >= 0:
        raise _doctype(name)
    try:
        root = root_of(data)
    except XmlFaultError as fault:
        raise IntakeError(
            f"The XML is not well-formed: {shorten(fault.reason, 120)}. Export the notice again.",
            name,
            f"line {fault.line}",
        ) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(name)
    return root


def _doctype(name: str) -> IntakeError:
    return IntakeError(
        "The XML has a document type declaration (DOCTYPE). Notices have none, and it can hide "
        "an attack, so the file was not read.",
        name,
    )


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
