"""The edition of a tender that LibreOffice draws: what it would draw wrongly, set right before.

Seen in LibreOffice 7.4: the first paragraph in a block control loses its character styles, so a
definition's term is not bold; a STYLEREF in a header shows its cached text on every page; numbers
of lists from right to left stand out past the edge, unless they are aligned right; and a font that
is missing gives way to one without the script, where Linux has a better one under another name.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from ._drawing_lists import align_numbers
from ._numbering import Element, W
from ._package import Package, read_package
from ._xml import parse_xml
from ._zip import deflate, write_zip

_NOT_KEPT: Final = "STYLEREF 3"
# LibreOffice takes the first font of a list that it has; Word would take the whole for one name.
_FONTS: Final = {
    "Arial": "Noto Naskh Arabic;Arial",
    "Urdu Typesetting": "Noto Nastaliq Urdu;Urdu Typesetting",
}


def drawing_edition(document: bytes) -> bytes:
    """The same document without clause controls, its headers true on any page."""
    package = read_package(document)
    main = package.document
    tree = _without_clause_controls(parse_xml(package.read(main), main))
    changed = {main: tree}
    if tree.find(f".//{W}bidi") is not None:
        changed |= _from_right_to_left(tree, package)
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


def _from_right_to_left(root: Element, package: Package) -> dict[str, Element]:
    """Fonts and list numbers as they are drawn rightly; the parts beside the text that change."""
    for fonts in root.iter(f"{W}rFonts"):
        named = fonts.get(f"{W}cs")
        if named in _FONTS:
            fonts.set(f"{W}cs", _FONTS[named])
    lists, styles = "word/numbering.xml", "word/styles.xml"
    if not {lists, styles} <= package.entries.keys():
        return {}
    numbering = parse_xml(package.read(lists), lists)
    align_numbers(root, numbering, parse_xml(package.read(styles), styles))
    return {lists: numbering}


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
