"""XML from strangers, for every reader of it: no entities, no network, no document type unseen."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from lxml import etree

# The encodings that publishers use. Others (UTF-7 above all) can hide a declaration from the look
# at what comes before the root element.
_ENCODINGS: Final = re.compile(
    r"(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d)",
    re.IGNORECASE,
)
_DECLARED: Final = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{1,40})[\"']")
_POSITION: Final = re.compile(r"\s*, line \d+, column \d+$")
_CODECS: Final = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"<\x00": "utf-16-le",
    b"\x00<": "utf-16-be",
}


class XmlFaultError(ValueError):
    """XML that cannot be read. `line` is 0 where none can be given."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason, line)
        self.reason, self.line = reason, line


def root_of(data: bytes) -> etree._Element:
    """The root element, without comments and processing instructions.

    Raises:
        XmlFaultError: not well-formed, or with a reference to an entity.
    """
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
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = str(error).splitlines()[0] if str(error) else "it ends too early"
        line = getattr(error, "lineno", 0) or 1
        raise XmlFaultError(_POSITION.sub("", said).rstrip("."), line) from error


def is_deeper_than(root: etree._Element, levels: int) -> bool:
    return bool(_too_deep(levels)(root))


@cache
def _too_deep(levels: int) -> etree.XPath:
    # One step a level: the node set empties where the tree ends, so the cost is one pass.
    return etree.XPath(f"boolean({'/*' * (levels + 1)})")


def as_utf8(data: bytes) -> bytes:
    """The document as UTF-8 or in the encoding that it declares, from its first angle bracket.

    UTF-16, told by its mark or its zero bytes, becomes UTF-8 without the XML declaration.

    Raises:
        XmlFaultError: it is not what it begins as, or in an encoding that could hide something.
    """
    codec = _CODECS.get(data[:2])
    if codec is None:
        data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    else:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError as error:
            reason = f"The XML begins as UTF-16 but is not (byte {error.start}). Save it as UTF-8."
            raise XmlFaultError(reason) from error
        text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).lstrip()
        data = text.encode("utf-8", "replace")
    declared = _DECLARED.match(data)
    encoding = declared[1].decode("ascii", "replace") if declared else "utf-8"
    if not _ENCODINGS.fullmatch(encoding):
        raise XmlFaultError(f"The XML declares the encoding “{encoding}”. Save it as UTF-8.")
    return data


def first_declaration(data: bytes) -> int:
    """Where a declaration stands before the root element, or -1.

    Only comments and instructions are passed over.
    """
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
