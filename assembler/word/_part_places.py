"""Where each value of a part stands, and so what makes it ready for that place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from lxml import etree

from ._problems import Problem
from ._sandbox import Sandbox
from ._tag_cells import COLOUR, SPAN
from ._tag_lift import Lifted, opening_of, paragraph_looks, run_looks
from ._tag_marks import MARK, Harvest
from ._tags import Tag
from ._values import (
    BREAK,
    PAGE_BREAK,
    TEXT_CLOSE,
    TEXT_OPEN,
    Place,
    attribute_value,
    block_place,
    colour_value,
    plain_value,
    run_place,
    span_value,
    text_place,
)
from ._xml import w

_PAGE: Final = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_SPLITTABLE: Final = (w("hyperlink"), w("smartTag"))
_SCOPES: Final = {"tr": "table row", "tc": "table cell"}
_FIXED: Final[dict[str, Callable[[object], Any]]] = {
    "plain": plain_value,
    "attribute": attribute_value,
    COLOUR: colour_value,
    SPAN: span_value,
}


class Places:
    """The filters that make values ready, one for each kind of place, shared by all parts."""

    def __init__(self, environment: Sandbox) -> None:
        self._filters = environment.filters
        self._names: dict[tuple[str, ...], str] = {}
        self._filters.update({f"place {name}": place for name, place in _FIXED.items()})

    @staticmethod
    def fixed(kind: str) -> str:
        """The filter for a place without looks of its own."""
        return f"place {kind}"

    def text(self, text: etree._Element) -> str:
        """The filter for values inside a text element."""
        run = text.getparent()
        if run is None or run.tag != w("r"):
            return self.fixed("plain")
        looks = _unmarked(run_looks(run))
        new_paragraph, new_page = _splits(run.getparent(), looks)
        key = ("text", new_paragraph, new_page, f"<w:r>{looks}{TEXT_OPEN}")
        return self._named(key, lambda: text_place(*key[1:]))

    def run(self, opening: str, closing: str, parent: etree._Element | None) -> str:
        """The filter for values in the place of a run that `parent` held."""
        opened = _unmarked(opening, "<w:r>" + TEXT_OPEN)
        looks = opened.removeprefix("<w:r>").removesuffix(TEXT_OPEN)
        key = ("run", opened, closing, *_splits(parent, looks))
        return self._named(key, lambda: run_place(*key[1:]))

    def block(self, opening: str, closing: str) -> str:
        """The filter for values in the place of a paragraph, row or cell."""
        key = ("block", _unmarked(opening, f"<w:p><w:r>{TEXT_OPEN}"), closing)
        whole = key[1].startswith("<w:p>")
        paragraph = closing + key[1] if whole else BREAK
        page = closing + _PAGE + key[1] if whole else PAGE_BREAK
        inner = text_place(paragraph, page, f"<w:r>{TEXT_OPEN}")
        return self._named(key, lambda: block_place(key[1], closing, inner))

    def _named(self, key: tuple[str, ...], make: Callable[[], Place]) -> str:
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = f"place {len(self._names)}"
            self._filters[name] = make()
        return name


def _unmarked(looks: str, otherwise: str = "") -> str:
    """Looks that hold no tags themselves; those stay with the original alone."""
    return otherwise if MARK.search(looks) else looks


def _splits(parent: etree._Element | None, looks: str) -> tuple[str, str]:
    """What ends the paragraph around a run of these looks in its text, and begins another one."""
    wrappers: list[etree._Element] = []
    while parent is not None and parent.tag in _SPLITTABLE:
        wrappers.append(parent)
        parent = parent.getparent()
    if (
        parent is None
        or parent.tag != w("p")
        or parent.find(f"{w('pPr')}/{w('sectPr')}") is not None
    ):
        return BREAK, PAGE_BREAK  # a control, a tracked change or a section's end stays whole
    ends = "".join(f"</w:{etree.QName(wrapper).localname}>" for wrapper in wrappers)
    begins = "".join(opening_of(wrapper) for wrapper in reversed(wrappers))
    closing = f"{TEXT_CLOSE}</w:r>{ends}</w:p>"
    opening = f"<w:p>{_unmarked(paragraph_looks(parent))}{_unmarked(begins)}"
    if begins and MARK.search(begins):
        return BREAK, PAGE_BREAK
    opening += f"<w:r>{looks}{TEXT_OPEN}"
    return closing + opening, closing + _PAGE + opening


def find_places(
    root: etree._Element, harvest: Harvest, lifted: Lifted, places: Places
) -> dict[int, str]:
    """The filters of the values that do not stand in attributes or properties."""
    found = {number: places.fixed(kind) for number, kind in harvest.places.items()}
    for number, opening in lifted.opening.items():
        closing = lifted.closing[number]
        if harvest.tags[number].scope == "r":
            found[number] = places.run(opening, closing, lifted.parents.get(number))
        else:
            found[number] = places.block(opening, closing)
    for text in root.iter(w("t")):
        for number in map(int, MARK.findall(text.text or "")):
            tag = harvest.tags[number]
            if tag.scope in _SCOPES:
                harvest.problems.append(_misplaced(tag))
            elif tag.kind == "value":
                found[number] = places.text(text)
    return found


def _misplaced(tag: Tag) -> Problem:
    kind = _SCOPES[tag.scope]
    return Problem(
        tag.part,
        tag.paragraph,
        tag.text,
        f"The tag is for a whole {kind}, and stands in no table.",
        "Use {%p … %} for paragraphs, or move the tag into the table.",
    )
