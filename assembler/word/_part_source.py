"""A part as the source of a Jinja template: its XML, with code where its marks stood.

Each piece of code begins a line of its own, so that the number of a line tells the tag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from ._part_blocks import Structure
from ._part_ids import BranchPath, Gap, broken_bookmarks, renew_ids
from ._part_places import Places
from ._sandbox import STATEMENT, VALUE
from ._tag_marks import MARK, Harvest
from ._tags import BETWEEN, Tag

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NUMBER: Final = re.compile("\ufdd9(\\d+)\ufdda")


@dataclass(slots=True)
class Source:
    """The source, and what stands on each of its lines."""

    text: str = ""
    tags: dict[int, Tag] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)

    def tag_at(self, line: int) -> Tag | None:
        """The tag whose code stands on a line, or last before it."""
        known = [number for number in self.tags if number <= line]
        return self.tags[max(known)] if known else None


class _Writer:
    def __init__(self, harvest: Harvest, structure: Structure, places: dict[int, str]) -> None:
        self._harvest = harvest
        self._structure = structure
        self._places = places
        self._pieces: list[str] = []
        self._line = 1
        self._numbers: list[tuple[str, str]] = []
        self.source = Source()

    def write(self, text: str) -> None:
        self._pieces.append(text)
        self._line += text.count("\n")

    def tag(self, number: int) -> None:
        """The code of a tag; a comment leaves nothing."""
        tag = self._harvest.tags[number]
        if tag.kind == "comment":
            return
        self.source.tags[self._line + 1] = tag
        code = tag.code.replace("\n", " ")
        if tag.kind == "statement":
            self.write(f"{STATEMENT[0]}\n{code} {STATEMENT[1]}")
            return
        in_attribute = self._structure.in_attribute(number)
        place = self._places.get(number) or Places.fixed("attribute" if in_attribute else "plain")
        self.source.places[self._line + 1] = place
        self.write(f"{VALUE[0]}\n{code} {VALUE[1]}")

    def gap(self, gap: Gap, broken: frozenset[str]) -> None:
        """The XML between two marks."""
        self._numbers.clear()
        first, *others = _NUMBER.split(renew_ids(gap, broken, self._number))
        self.write(first)
        for index, piece in zip(others[::2], others[1::2], strict=True):
            old, place = self._numbers[int(index)]
            self.source.places[self._line + 1] = place
            self.write(f"{VALUE[0]}\n{old!r} {VALUE[1]}{piece}")

    def _number(self, old: str, place: str) -> str:
        """A sign for a number that is made anew; its line is known only when it is written."""
        self._numbers.append((old, place))
        return f"\ufdd9{len(self._numbers) - 1}\ufdda"

    def finish(self) -> Source:
        self.source.text = "".join(self._pieces)
        return self.source


def write_source(
    xml: str, harvest: Harvest, structure: Structure, places: dict[int, str]
) -> Source:
    """The source of a part whose marks are in `structure.order`."""
    writer = _Writer(harvest, structure, places)
    gaps = _gaps(MARK.split(xml)[::2], harvest, structure)
    broken = broken_bookmarks(gaps)
    writer.write(HEAD)
    writer.gap(gaps[0], broken)
    for number, gap in zip(structure.order, gaps[1:], strict=True):
        writer.tag(number)
        writer.gap(gap, broken)
    return writer.finish()


def _gaps(statics: list[str], harvest: Harvest, structure: Structure) -> list[Gap]:
    """The XML between the marks, each with the blocks around it."""
    blocks = {block.first: (index, block) for index, block in enumerate(structure.blocks)}
    ends = {block.last for block in structure.blocks}
    path: list[tuple[int, int]] = []
    repeating: list[bool] = []
    gaps = [Gap(statics[0], (), repeats=False)]
    for position, xml in enumerate(statics[1:]):
        tag = harvest.tags[structure.order[position]]
        if position in blocks:
            index, block = blocks[position]
            path.append((index, 0))
            repeating.append(block.repeats)
        elif position in ends:
            path.pop()
            repeating.pop()
        elif tag.word in BETWEEN and path:
            path[-1] = (path[-1][0], path[-1][1] + 1)
        branch: BranchPath = tuple(path)
        gaps.append(Gap(xml, branch, repeats=any(repeating)))
    return gaps
