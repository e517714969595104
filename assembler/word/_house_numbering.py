"""Our numbered lists beside a house's own, under numbers that it does not use."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from ._xml import w

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name

_PART_LEVEL: Final = "Heading1"


def merge_numbering(
    house: Element, ours: Element, *, keeps_own_list: set[str], part_column: float
) -> dict[str, str]:
    """Add our lists to the house's; returns the new number of each of ours.

    A style is numbered by one list: levels of the house's that a style of ours takes over let go
    of it, and ours let go of the styles in `keeps_own_list`.

    Args:
        part_column: how much wider than ours the column of "Part 1" must be.
    """
    abstracts = _next(house, "abstractNum", "abstractNumId")
    numbers = _next(house, "num", "numId")
    linked = {_value(each) for each in ours.iter(w("pStyle"))} - keeps_own_list
    for link in list(house.iter(w("pStyle"))):
        if _value(link) in linked:
            _drop(link)
    nsids = {_value(each) for each in house.iter(w("nsid"))}
    at = _place_of_abstracts(house)
    for abstract in ours.findall(w("abstractNum")):
        added = deepcopy(abstract)
        _renumber(added, "abstractNumId", abstracts)
        for link in list(added.iter(w("pStyle"))):
            if _value(link) in keeps_own_list:
                _drop(link)
        for nsid in added.iter(w("nsid")):
            while _value(nsid) in nsids:
                nsid.set(w("val"), f"{(int(_value(nsid), 16) + 1) % 2**32:08X}")
            nsids.add(_value(nsid))
        _widen(added, part_column)
        house.insert(at, added)
        at += 1
    renumbered: dict[str, str] = {}
    cleanup = house.find(w("numIdMacAtCleanup"))
    for number in ours.findall(w("num")):
        added = deepcopy(number)
        old = added.get(w("numId"), "")
        renumbered[old] = _renumber(added, "numId", numbers)
        for link in added.findall(w("abstractNumId")):
            link.set(w("val"), str(int(_value(link)) + abstracts))
        if cleanup is None:
            house.append(added)
        else:
            cleanup.addprevious(added)
    return renumbered


def renumber_styles(
    styles: Element, ours: Element, renumbered: dict[str, str], *, keeps_own_list: set[str]
) -> None:
    """The styles that our lists number name them by their new numbers."""
    linked = {_value(each) for each in ours.iter(w("pStyle"))}
    linked |= {"FormText", "AnnexText"}
    linked -= keeps_own_list
    for style in styles.findall(w("style")):
        mark = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if style.get(w("styleId")) in linked and mark is not None:
            mark.set(w("val"), renumbered.get(_value(mark), _value(mark)))


def _widen(abstract: Element, part_column: float) -> None:
    for level in abstract.findall(w("lvl")):
        link, indent = level.find(w("pStyle")), level.find(f"{w('pPr')}/{w('ind')}")
        if link is not None and _value(link) == _PART_LEVEL and indent is not None:
            for name in ("left", "hanging"):
                indent.set(w(name), str(round(int(indent.get(w(name), "0")) * part_column)))


def _next(house: Element, tag: str, name: str) -> int:
    """What is added to our numbers, so that they follow the house's."""
    values = (each.get(w(name), "") for each in house.findall(w(tag)))
    return max((int(value) for value in values if value.isdecimal()), default=0) + 1


def _renumber(element: Element, name: str, by: int) -> str:
    new = str(int(element.get(w(name), "0")) + by)
    element.set(w(name), new)
    return new


def _place_of_abstracts(house: Element) -> int:
    """Lists stand after pictures for bullets and before the numbers that use them."""
    return sum(1 for each in house if each.tag in (w("numPicBullet"), w("abstractNum")))


def _value(element: Element) -> str:
    return element.get(w("val"), "")


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
