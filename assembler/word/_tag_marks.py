"""The marks that stand for tags in a tree, and the tags that they stand for.

A mark is a number between two noncharacters. It stands where the first character of its tag
stood, so that what replaces it has that character's looks. All else in the tree stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from ._problems import Problem
from ._tags import Kind, Tag

MARK: Final = re.compile("\ufdd0(\\d+)\ufdd1")
_OWN_SIGNS: Final = re.compile("[\ufdd0-\ufdef]")
_MOST_TAGS: Final = 20_000  # of a part; a thousand pages hold fewer
_MOST_PROBLEMS: Final = 200
_SHOWN: Final = 80


def mark(number: int) -> str:
    """What stands for a tag in the tree."""
    return f"\ufdd0{number}\ufdd1"


@dataclass(slots=True)
class Harvest:
    """The tags of one part by the numbers of their marks, and what was wrong with them."""

    part: str
    tags: list[Tag] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)  # of marks made for cell tags
    made: set[int] = field(default_factory=set)  # tags that nobody wrote, but one stands for
    edited: bool = False  # something was found, if only braces that are meant

    @property
    def is_full(self) -> bool:
        """Whether the part holds more than a template would: looking on would only take time."""
        return len(self.tags) >= _MOST_TAGS or len(self.problems) >= _MOST_PROBLEMS

    def add(self, tag: Tag) -> str:
        """Keep a tag and give its mark."""
        self.tags.append(tag)
        if len(self.tags) == _MOST_TAGS:
            self.problems.append(
                Problem(
                    self.part,
                    tag.paragraph,
                    tag.text,
                    f"The part holds more than {_MOST_TAGS:,} tags.",
                    "Use a loop for what repeats.",
                )
            )
        return mark(len(self.tags) - 1)

    def add_made(self, origin: Tag, kind: Kind, code: str, place: str = "") -> str:
        """Keep code that the tag `origin` stands for, and give its mark."""
        number = len(self.tags)
        self.made.add(number)
        if place:
            self.places[number] = place
        return self.add(Tag(origin.part, origin.paragraph, origin.text, kind, "", code))

    @property
    def written(self) -> list[Tag]:
        """The tags that stand in the file."""
        return [tag for number, tag in enumerate(self.tags) if number not in self.made]


def shorten(text: str) -> str:
    """A text as messages show it: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def clean(root: etree._Element) -> None:
    """Take our own marks out of a part; they are no characters, and nobody means them."""
    if not _OWN_SIGNS.search(etree.tostring(root, encoding="unicode")):
        return
    for element in root.iter(etree.Element):
        element.text = _OWN_SIGNS.sub("", element.text or "") or None
        element.tail = _OWN_SIGNS.sub("", element.tail or "") or None
        for name, value in element.attrib.items():
            element.set(str(name), _OWN_SIGNS.sub("", str(value)))
