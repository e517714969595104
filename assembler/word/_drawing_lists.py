"""Lists from right to left, for LibreOffice: the same lists with their numbers aligned right."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from ._numbering import Element, W


def align_numbers(root: Element, numbering: Element, styles: Element) -> None:
    """Give the paragraphs from right to left that a style numbers a list of their own."""
    numbered = {
        str(style.get(f"{W}styleId")): (str(number.get(f"{W}val")), _level(style))
        for style in styles.iterchildren(f"{W}style")
        if (number := style.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
    }
    copies: dict[str, str] = {}
    for properties in root.iter(f"{W}pPr"):
        style = properties.find(f"{W}pStyle")
        if style is None or properties.find(f"{W}bidi") is None:
            continue
        found = numbered.get(str(style.get(f"{W}val")))
        if found is None:
            continue
        list_id, level = found
        if list_id not in copies:
            copies[list_id] = _copy(list_id, numbering)
        own = etree.SubElement(properties, f"{W}numPr")
        etree.SubElement(own, f"{W}ilvl").set(f"{W}val", level)
        etree.SubElement(own, f"{W}numId").set(f"{W}val", copies[list_id])


def _level(style: Element) -> str:
    level = style.find(f"{W}pPr/{W}numPr/{W}ilvl")
    return "0" if level is None else str(level.get(f"{W}val"))


def _copy(number: str, numbering: Element) -> str:
    """The id of a list like another one; its numbers end where those begin."""
    lists = {str(each.get(f"{W}numId")): each for each in numbering.iterchildren(f"{W}num")}
    kinds = {
        str(each.get(f"{W}abstractNumId")): each
        for each in numbering.iterchildren(f"{W}abstractNum")
    }
    link = lists[number].find(f"{W}abstractNumId")
    kind = deepcopy(kinds[str(link.get(f"{W}val")) if link is not None else "0"])
    new_kind = str(max(map(int, kinds)) + 1)
    new_list = str(max(map(int, lists)) + 1)
    kind.set(f"{W}abstractNumId", new_kind)
    for node in list(kind.iter(f"{W}nsid", f"{W}tmpl", f"{W}name", f"{W}pStyle")):
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
    for side in kind.iter(f"{W}lvlJc"):
        side.set(f"{W}val", "right")
    numbering.insert(len(kinds), kind)
    own = etree.SubElement(numbering, f"{W}num")
    own.set(f"{W}numId", new_list)
    etree.SubElement(own, f"{W}abstractNumId").set(f"{W}val", new_kind)
    return new_list
