"""Tags for a cell's looks: `{% colspan n %}`, `{% cellbg colour %}`, `{% hm %}` and `{% vm %}`.

They set properties in the order that the schema wants; docxtpl's own do not, and Microsoft's
validator minds.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from ._problems import Problem
from ._tag_marks import Harvest, mark
from ._tag_stream import drop_hollow
from ._tags import Tag
from ._xml import put_text_after, put_text_before, w

COLOUR: Final = "colour"
SPAN: Final = "span"

_ORDER: Final = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap"),
    *("tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
)
_FIRST: Final = "if loop.first"


def apply_cell_tag(text: etree._Element, number: int, harvest: Harvest) -> None:
    """Give the cell around a tag the looks that the tag asks for."""
    tag = harvest.tags[number]
    cell = next(text.iterancestors(w("tc")), None)
    text.text = (text.text or "").replace(mark(number), "")
    if not text.text:
        drop_hollow(text)
    if cell is None:
        harvest.problems.append(
            Problem(
                tag.part, tag.paragraph, tag.text,
                f"“{tag.word}” stands in no table cell.",
                "Move the tag into the cell that it is for.",
            )
        )  # fmt: skip
        return
    argument = tag.code[len(tag.word) :].strip()
    match tag.word:
        case "colspan":
            _property(cell, "gridSpan").set(
                w("val"), harvest.add_made(tag, "value", argument, SPAN)
            )
        case "cellbg":
            shade = _property(cell, "shd")
            shade.attrib.clear()
            shade.set(w("val"), "clear")
            shade.set(w("color"), "auto")
            shade.set(w("fill"), harvest.add_made(tag, "value", argument, COLOUR))
        case "hm":
            _merge_across(cell, tag, harvest)
        case "vm":
            _merge_down(cell, text, tag, harvest)


def _merge_across(cell: etree._Element, tag: Tag, harvest: Harvest) -> None:
    """The first pass of the loop makes one cell as wide as all; the others make none."""
    span = _property(cell, "gridSpan")
    width = span.get(w("val")) or "1"
    known = harvest.tags[int(width[1:-1])].code if width.startswith("\ufdd0") else width
    code = f"({known}) * loop.length"
    span.set(w("val"), harvest.add_made(tag, "value", code, SPAN))
    put_text_before(cell, harvest.add_made(tag, "statement", _FIRST))
    put_text_after(cell, harvest.add_made(tag, "statement", "endif"))


def _merge_down(cell: etree._Element, text: etree._Element, tag: Tag, harvest: Harvest) -> None:
    """The first pass begins a merged cell and the others continue it, which Word shows as one.

    As in docxtpl the text beside the tag is printed once; other runs are, unseen, in each cell.
    """
    value = harvest.add_made(tag, "value", "'restart' if loop.first else 'continue'")
    _property(cell, "vMerge").set(w("val"), value)
    if text.text:
        first = harvest.add_made(tag, "statement", _FIRST)
        text.text = f"{first}{text.text}{harvest.add_made(tag, 'statement', 'endif')}"


def _property(cell: etree._Element, name: str) -> etree._Element:
    """A property of a cell, made in its place where there is none."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    found = properties.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        later = _ORDER[_ORDER.index(name) + 1 :]
        place = next(
            (at for at, child in enumerate(properties) if etree.QName(child).localname in later),
            len(properties),
        )
        properties.insert(place, found)
    return found
