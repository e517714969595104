"""Reading XML from strangers: no entities, no document types, no network, limited depth."""

from __future__ import annotations

from typing import Final

from lxml import etree

from assembler.errors import PackageError

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DEEPEST: Final = 240


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def parse_xml(data: bytes, part: str, file: str = "") -> etree._Element:
    """The root element of a part.

    Raises:
        PackageError: not well-formed, with a document type, or nested too deeply.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else "it ends too early"
        raise PackageError(f"The part {part} is damaged: {reason}.", file) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PackageError(
            f"The part {part} has a document type, which no Word file needs. It was not read.", file
        )
    return root
