"""The edition of a tender that LibreOffice draws: what it would draw wrongly, set right before.

Seen in LibreOffice 7.4: the first paragraph in a block control loses its character styles, so a
definition's term is not bold; and a STYLEREF in a header shows its cached text on every page.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from ._numbering import Element, W
from ._package import read_package
from ._xml import parse_xml
from ._zip import deflate, write_zip

_NOT_KEPT: Final = "STYLEREF 3"


def drawing_edition(document: bytes) -> bytes:
    """The same document without clause controls, its headers true on any page."""
    package = read_package(document)
    main = package.document
    changed = {main: _without_clause_controls(parse_xml(package.read(main), main))}
    for name in package.entries:
        if name.startswith("word/header") and _NOT_KEPT.encode() in package.read(name):
            changed[name] = _with_title(parse_xml(package.read(name), name), _title(document))
    return write_zip(
        deflate(name, etree.tostring(changed[name], xml_declaration=True, encoding="UTF-8"))
        if name in changed
        else entry
        for name, entry in package.entries.items()
    )


def _without_clause_controls(root: Element) -> Element:
    for control in list(root.iter(f"{W}sdt")):
        tag = control.find(f"{W}sdtPr/{W}tag")
        content = control.find(f"{W}sdtContent")
        parent = control.getparent()
        if tag is None or content is None or parent is None:
            continue
        if not str(tag.get(f"{W}val")).startswith("clause:"):
            continue
        at = parent.index(control)
        parent[at : at + 1] = list(content)
    return root


def _with_title(root: Element, title: str) -> Element:
    """Clause number and title, which change from page to page, give way to the tender's title."""
    code, in_result, first = "", False, True
    for node in list(root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t")):
        if node.tag == f"{W}fldChar":
            kind = node.get(f"{W}fldCharType")
            if kind == "begin":
                code = ""
            in_result, first = kind == "separate", True
        elif node.tag == f"{W}instrText":
            code += node.text or ""
        elif in_result and _NOT_KEPT in code:
            node.text = title if first and "\\n" not in code else ""
            first = False
    return root


def _title(document: bytes) -> str:
    package = read_package(document)
    if "docProps/core.xml" not in package.entries:
        return ""
    root = parse_xml(package.read("docProps/core.xml"), "docProps/core.xml")
    found = root.find("{http://purl.org/dc/elements/1.1/}title")
    return (found.text or "") if found is not None else ""
