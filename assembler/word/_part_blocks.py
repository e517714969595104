"""Blocks (`if`, `for`, …) of a part: which tags belong together, and where each may stand.

A block may begin in one paragraph and end in another, as docxtpl's users write them, as long as
its beginning and end are nested alike: what it leaves out or repeats is then well-formed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from ._problems import Problem
from ._tag_marks import Harvest
from ._tags import BETWEEN, ENDS, Tag

Path = tuple[str, ...]

# Marks between elements, and elements with the marks in their attributes.
_TOKEN: Final = re.compile("\ufdd0(\\d+)\ufdd1|<(/?)([^\\s<>/]+)([^<>]*?)(/?)>")
_MARK_IN_TAG: Final = re.compile("\ufdd0(\\d+)\ufdd1")
_KINDS: Final = {"w:tc": "table cell", "w:tr": "table row", "w:tbl": "table", "w:p": "paragraph"}
ATTRIBUTE: Final = "@"


@dataclass(slots=True)
class Block:
    """One block: its opening tag, what stands between branches, and its closing tag."""

    kind: str
    members: list[int]  # numbers of marks
    first: int  # positions in the order of the part's marks
    last: int = -1

    @property
    def repeats(self) -> bool:
        """Whether what it holds may be printed more than once."""
        return self.kind in ("for", "macro", "call")


@dataclass(slots=True)
class Structure:
    """The marks of a part in the order of its XML, with what surrounds each."""

    order: list[int] = field(default_factory=list)
    paths: dict[int, Path] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def in_attribute(self, number: int) -> bool:
        """Whether a mark stands in an attribute."""
        return self.paths[number][-1].startswith(ATTRIBUTE)

    def misnested(self) -> list[Block]:
        """The blocks whose tags are not nested alike."""
        return [
            block
            for block in self.blocks
            if len({self.paths[number] for number in block.members}) > 1
        ]


def read_structure(xml: str, harvest: Harvest) -> Structure:
    """Read the marks of a part, and pair the tags of its blocks."""
    structure = Structure()
    path: list[str] = []
    for count, match in enumerate(_TOKEN.finditer(xml)):
        number, closing, name, attributes, empty = match.groups()
        if number is not None:
            structure.order.append(int(number))
            structure.paths[int(number)] = tuple(path)
        elif closing:
            path.pop()
        else:
            if "\ufdd0" in attributes:
                place = (*path, f"{ATTRIBUTE}{count}")
                for inner in map(int, _MARK_IN_TAG.findall(attributes)):
                    structure.order.append(inner)
                    structure.paths[inner] = place
            if not empty:
                path.append(name)
    _pair(structure, harvest)
    return structure


def _pair(structure: Structure, harvest: Harvest) -> None:
    opened: list[Block] = []
    for position, number in enumerate(structure.order):
        tag = harvest.tags[number]
        if tag.opens:
            opened.append(Block(tag.opens, [number], position))
        elif tag.word in BETWEEN:
            if opened and opened[-1].kind in BETWEEN[tag.word]:
                opened[-1].members.append(number)
            else:
                structure.problems.append(_stray_branch(tag, opened, harvest))
        elif tag.closes:
            block = _close(tag, opened, structure, harvest)
            if block is not None:
                block.members.append(number)
                block.last = position
                structure.blocks.append(block)
    for block in opened:
        structure.problems.append(_never_closed(harvest.tags[block.members[0]], block.kind))


def _close(tag: Tag, opened: list[Block], structure: Structure, harvest: Harvest) -> Block | None:
    """The block that a tag closes; those inside it that are still open are reported."""
    if not any(block.kind == tag.closes for block in opened):
        structure.problems.append(
            Problem(
                tag.part,
                tag.paragraph,
                tag.text,
                f"“{tag.word}” closes nothing that is open here.",
                f"Remove it, or add a tag before it that opens the “{tag.closes}”.",
            )
        )
        return None
    while opened[-1].kind != tag.closes:
        block = opened.pop()
        structure.problems.append(_never_closed(harvest.tags[block.members[0]], block.kind))
    return opened.pop()


def _never_closed(tag: Tag, kind: str) -> Problem:
    letter = f"{tag.scope} " if tag.scope else " "
    end = next(word for word, start in ENDS.items() if start == kind)
    return Problem(
        tag.part,
        tag.paragraph,
        tag.text,
        f"“{kind}” is never closed, or not before the block around it ends.",
        f"Add {{%{letter}{end} %}}.",
    )


def _stray_branch(tag: Tag, opened: list[Block], harvest: Harvest) -> Problem:
    kinds = " or ".join(BETWEEN[tag.word])
    message = f"“{tag.word}” stands outside an {kinds}."
    if opened:
        around = harvest.tags[opened[-1].members[0]]
        message = f"“{tag.word}” stands inside {around.text}, which has no branches."
    return Problem(
        tag.part,
        tag.paragraph,
        tag.text,
        message,
        f"It belongs between {{% if … %}} and {{% endif %}}; {opened[-1].kind} must end before."
        if opened
        else "It belongs between {% if … %} and {% endif %}.",
    )


def report_misnested(blocks: Iterable[Block], structure: Structure, harvest: Harvest) -> None:
    """Report blocks that begin and end at different depths."""
    for block in blocks:
        first = block.members[0]
        other = next(
            number for number in block.members if structure.paths[number] != structure.paths[first]
        )
        begins, ends = harvest.tags[first], harvest.tags[other]
        structure.problems.append(
            Problem(
                ends.part,
                ends.paragraph,
                ends.text,
                f"{begins.text} begins {_place(structure.paths[first])}, "
                f"and this tag stands {_place(structure.paths[other])}.",
                "Let both stand alike: both in running text, or both with the letter p, tr or tc.",
            )
        )


def report_loopless(structure: Structure, harvest: Harvest) -> None:
    """Report cell tags that ask for the passes of a loop, and stand in none."""
    loops = [(block.first, block.last) for block in structure.blocks if block.kind == "for"]
    reported: set[int] = set()
    for position, number in enumerate(structure.order):
        tag = harvest.tags[number]
        if number not in harvest.made or "loop." not in tag.code or id(tag.text) in reported:
            continue
        if not any(first < position < last for first, last in loops):
            reported.add(id(tag.text))
            structure.problems.append(
                Problem(
                    tag.part,
                    tag.paragraph,
                    tag.text,
                    "The tag merges the cells that a loop makes, and stands in none.",
                    "Put {%tr for … %} or {%tc for … %} around it.",
                )
            )


def _place(path: Path) -> str:
    if path[-1].startswith(ATTRIBUTE):
        return "in an attribute"
    if path[-1] == "w:t":
        return "in the text of a table cell" if "w:tc" in path else "in running text"
    around = next((_KINDS[name] for name in reversed(path) if name in _KINDS), "")
    return f"between the parts of a {around}" if around else "between paragraphs"
