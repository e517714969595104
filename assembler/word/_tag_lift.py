"""Tags for whole paragraphs, rows, cells and runs take the place of their element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from ._problems import Problem
from ._tag_cells import apply_cell_tag
from ._tag_marks import MARK, Harvest, mark, shorten
from ._tags import CELL_WORDS, Scope, Tag
from ._values import TEXT_CLOSE, TEXT_OPEN
from ._xml import SPACE, drop, replace_by_text, start_tag, text_of, w

_TEXT, _RUN, _PARAGRAPH = w("t"), w("r"), w("p")
_ORDER: Final[tuple[Scope, ...]] = ("tr", "tc", "p", "r")
_SECTION: Final = re.compile(r"<w:sectPr\b.*</w:sectPr>|<w:sectPr\b[^>]*/>", re.DOTALL)
_NAMES: Final = {"tr": "table row", "tc": "table cell", "p": "paragraph", "r": "run"}
# Ranges may begin in what is replaced and end elsewhere.
_RANGES: Final = {
    w("bookmarkStart"): w("bookmarkEnd"),
    w("commentRangeStart"): w("commentRangeEnd"),
    w("permStart"): w("permEnd"),
}


@dataclass(slots=True)
class Lifted:
    """What surrounds the value that stands for a whole element: how to open and close it anew."""

    opening: dict[int, str] = field(default_factory=dict)
    closing: dict[int, str] = field(default_factory=dict)
    parents: dict[int, etree._Element] = field(default_factory=dict)  # of runs: what held them

    def surround(self, number: int, opening: str, closing: str) -> None:
        self.opening[number], self.closing[number] = opening, closing


def lift_tags(root: etree._Element, harvest: Harvest) -> Lifted:
    """Work the structural tags into the tree: afterwards marks stand between elements."""
    lifted = Lifted()
    for text, number, tag in _marks(root, harvest):
        if tag.kind == "statement" and tag.word in CELL_WORDS:
            apply_cell_tag(text, number, harvest)
    for scope in _ORDER:
        # From the last: a run that is split keeps the marks before it where they are.
        for text, number, tag in reversed(list(_marks(root, harvest))):
            if tag.scope != scope or mark(number) not in (text.text or ""):
                continue
            if scope == "r":
                _lift_run(text, number, tag, lifted)
            else:
                _lift_element(text, scope, harvest, lifted)
    return lifted


def _marks(root: etree._Element, harvest: Harvest) -> Iterator[tuple[etree._Element, int, Tag]]:
    """The marks in texts, as the tree stands when this begins."""
    for text in list(root.iter(_TEXT)):
        for number in MARK.findall(text.text or ""):
            yield text, int(number), harvest.tags[int(number)]


def _lift_element(text: etree._Element, scope: Scope, harvest: Harvest, lifted: Lifted) -> None:
    element = next(text.iterancestors(w(scope)), None)
    if element is None:
        return  # the places are checked when all marks stand where they stay
    marks, left = _split_marks(element, scope, harvest)
    for number in marks:
        tag = harvest.tags[number]
        if tag.kind == "value":
            lifted.surround(number, *_shell(element, text))
        elif left and tag.kind == "statement":
            harvest.problems.append(_left_out(tag, scope, left))
    _spare_ranges(element, closes=bool(harvest.tags[marks[0]].closes))
    for inner in element.iter(_TEXT):
        inner.text = ""  # its marks stand elsewhere now
    replace_by_text(element, "".join(mark(number) for number in marks))


def _split_marks(element: etree._Element, scope: Scope, harvest: Harvest) -> tuple[list[int], str]:
    """The tags that take an element's place, and the text that goes with it."""
    marks: list[int] = []
    left: list[str] = []
    tags = harvest.tags
    for text in element.iter(_TEXT):
        for number in map(int, MARK.findall(text.text or "")):
            if tags[number].scope == scope:
                marks.append(number)
            elif tags[number].kind != "comment":
                left.append(tags[number].text)
        left.append(MARK.sub("", text.text or ""))
    return marks, shorten("".join(left))


def _left_out(tag: Tag, scope: Scope, text: str) -> Problem:
    return Problem(
        tag.part,
        tag.paragraph,
        tag.text,
        f"The tag takes the place of its whole {_NAMES[scope]}, so “{text}” beside it is left out.",
        f"Give the tag a {_NAMES[scope]} of its own.",
        "warning",
    )


def _shell(element: etree._Element, text: etree._Element) -> tuple[str, str]:
    """What a plain value needs around it to stand where an element stood."""
    run = next(text.iterancestors(_RUN), None)
    paragraph = next(text.iterancestors(_PARAGRAPH), None)
    if element.tag == w("tr") or run is None or paragraph is None:
        return "", ""
    opening = f"<w:p>{_looks(paragraph, 'pPr')}<w:r>{_looks(run, 'rPr')}{TEXT_OPEN}"
    closing = f"{TEXT_CLOSE}</w:r></w:p>"
    if element.tag == w("tc"):
        return f"<w:tc>{_looks(element, 'tcPr')}{opening}", f"{closing}</w:tc>"
    return opening, closing


def _looks(element: etree._Element, name: str) -> str:
    """The properties of an element as text; a section break is not copied."""
    found = element.find(w(name))
    if found is None:
        return ""
    shown = text_of(found) if len(found) else ""
    return _SECTION.sub("", shown)


def paragraph_looks(paragraph: etree._Element) -> str:
    """The properties that a paragraph split off from this one has."""
    return _looks(paragraph, "pPr")


def run_looks(run: etree._Element) -> str:
    """The properties that a run split off from this one has."""
    return _looks(run, "rPr")


def _spare_ranges(element: etree._Element, *, closes: bool) -> None:
    """Move the ends of bookmarks and comments out of what is replaced, unless both are in it."""
    found: list[etree._Element] = []
    for start, end in _RANGES.items():
        starts = {each.get(w("id")): each for each in element.iter(start)}
        ends = {each.get(w("id")): each for each in element.iter(end)}
        found += [starts[number] for number in starts.keys() - ends.keys()]
        found += [ends[number] for number in ends.keys() - starts.keys()]
    parent = element.getparent()
    if parent is None:
        return
    for each in sorted(found, key=lambda item: (item.tag, item.get(w("id"), ""))):
        drop(each)
        if closes:
            tail, element.tail = element.tail, None
            parent.insert(parent.index(element) + 1, each)
            each.tail = tail
        else:
            parent.insert(parent.index(element), each)


def _lift_run(text: etree._Element, number: int, tag: Tag, lifted: Lifted) -> None:
    run = next(text.iterancestors(_RUN), None)
    if run is None:
        return
    if tag.kind == "value":
        looks = run_looks(run)
        lifted.surround(number, f"<w:r>{looks}{TEXT_OPEN}", f"{TEXT_CLOSE}</w:r>")
        parent = run.getparent()
        if parent is not None:
            lifted.parents[number] = parent
    split_run(text, number)


def split_run(text: etree._Element, number: int) -> None:
    """Part a run at a mark, so that the mark stands between runs."""
    holder = part_run(text, number)
    if holder is not None:
        replace_by_text(holder, mark(number))


def part_run(text: etree._Element, number: int) -> etree._Element | None:
    """Part a run at a mark and put an element into the gap.

    What stood before and after keeps its looks; a half without content goes.
    """
    run = text.getparent()
    parent = run.getparent() if run is not None else None
    if run is None or parent is None or run.tag != _RUN:
        return None
    before, _, after = (text.text or "").partition(mark(number))
    at = run.index(text)
    rest = deepcopy(run)
    rest.tail, run.tail = run.tail, None
    later = rest[at]
    for child in list(rest)[:at]:
        if child.tag != w("rPr"):
            rest.remove(child)
    for child in list(run)[at + 1 :]:
        run.remove(child)
    text.text, later.text = before, after
    holder = etree.Element("holder")
    parent.insert(parent.index(run) + 1, holder)
    parent.insert(parent.index(holder) + 1, rest)
    for half in (text, later):
        half.set(SPACE, "preserve")
        if not half.text:
            drop(half)
    for half in (run, rest):
        if all(child.tag == w("rPr") for child in half):
            drop(half)
    return holder


def opening_of(element: etree._Element) -> str:
    """The start tag of a wrapper that is opened anew."""
    return start_tag(element)
