"""The numbered lists: one `w:num` each; a level and its style name each other.

The style side is in `_styles`: `level=("intl", 2)`. This module looks the style up, so the two can
never disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ._styles import ParagraphStyle
from ._xml import Element, root, w

Format = Literal[
    "decimal", "lowerLetter", "lowerRoman", "upperLetter", "upperRoman", "none", "bullet"
]
Suffix = Literal["tab", "space", "nothing"]


@dataclass(frozen=True, slots=True)
class Level:
    """Number format, what is printed (`%2` is the number of level 1), left and hanging in twips."""

    format: Format
    text: str
    left: int = 0
    hanging: int = 0
    suffix: Suffix = "tab"
    italic: bool = False


def _silent(left: int = 0) -> Level:
    """Prints nothing; the levels below it start afresh after each of its paragraphs."""
    return Level("none", "", left, 0, "nothing")


def _items(first: int) -> tuple[Level, ...]:
    """1. (a) (i) below a silent level, in a form or an annex; `first` is the %-number of the 1."""
    return (
        Level("decimal", f"%{first}.", 397, 397),
        Level("lowerLetter", f"(%{first + 1})", 964, 567),
        Level("lowerRoman", f"(%{first + 2})", 1531, 567),
    )


@dataclass(frozen=True, slots=True)
class Words:
    """The words that lists print before a number; a language's template has its own."""

    part: str = "Part"
    form: str = "Form"
    annex: str = "Annex"


ENGLISH = Words()


def lists(words: Words = ENGLISH) -> dict[str, tuple[Level, ...]]:
    """Every list by name, in the order of their `w:numId` from 1."""
    return {
        "intl": (
            Level("decimal", f"{words.part} %1", 1474, 1474),
            Level("decimal", "%2.", 850, 850),
            Level("decimal", "%2.%3", 850, 850),
            Level("lowerLetter", "(%4)", 1417, 567),
            Level("lowerRoman", "(%5)", 1984, 567),
            Level("upperLetter", "(%6)", 2551, 567),
            Level("decimal", "(%7)", 3118, 567),
            Level("lowerLetter", "%8.", 3685, 567),
            Level("lowerRoman", "%9.", 4252, 567),
        ),
        "definitions": (
            _silent(850),
            Level("lowerLetter", "(%2)", 1417, 567),
            Level("lowerRoman", "(%3)", 1984, 567),
        ),
        "forms": (
            Level("decimal", f"{words.form} %1.", suffix="space"),
            Level("upperLetter", "%2.", 397, 397),
            _silent(),
            *_items(4),
        ),
        "annexes": (
            Level("upperLetter", f"{words.annex} %1.", suffix="space"),
            _silent(),
            *_items(3),
        ),
        "far parts": (Level("upperRoman", "PART %1", suffix="space"),),
        "far": (
            Level("upperLetter", "SECTION %1", suffix="space"),
            Level("decimal", "%1.%2", 850, 850),
            Level("lowerLetter", "(%3)", 1354, 504),
            Level("decimal", "(%4)", 1858, 504),
            Level("lowerRoman", "(%5)", 2362, 504),
            Level("upperLetter", "(%6)", 2866, 504),
            Level("decimal", "(%7)", 3370, 504, italic=True),
            Level("lowerRoman", "(%8)", 3874, 504, italic=True),
        ),
        "sheet": (Level("decimal", "%1", 567, 567),),
        "local terms": (_silent(), Level("decimal", "%2.", 397, 397)),
        "other terms": (_silent(), Level("decimal", "%2.", 397, 397)),
        "bullets": (Level("bullet", "•", 397, 397), Level("bullet", "•", 1247, 397)),
    }


def number_id(name: str) -> int:
    """The `w:numId` of a list, the same in every template."""
    return list(lists()).index(name) + 1


def numbering_part(styles: Sequence[ParagraphStyle], words: Words = ENGLISH) -> Element:
    """numbering.xml, each level tied to the style that numbers by it."""
    linked = {style.level: style.id for style in styles if style.level}
    named = lists(words)
    abstract = [_abstract(number_id(name), name, levels, linked) for name, levels in named.items()]
    numbers = [
        w("num", w("abstractNumId", val=number_id(name)), numId=number_id(name)) for name in named
    ]
    return root("numbering", *abstract, *numbers)


def _abstract(
    number: int, name: str, levels: Sequence[Level], linked: dict[tuple[str, int], str]
) -> Element:
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return w(
        "abstractNum",
        w("nsid", val=f"C1A0{number:04X}"),
        w("multiLevelType", val=kind),
        w("tmpl", val=f"C1A1{number:04X}"),
        w("name", val=name),
        *(_level(at, level, linked.get((name, at))) for at, level in enumerate(levels)),
        abstractNumId=number,
    )


def _level(at: int, level: Level, style: str | None) -> Element:
    looks = w("rPr", w("i"), w("iCs")) if level.italic else None
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=level.format),
        w("pStyle", val=style) if style else None,
        w("suff", val=level.suffix) if level.suffix != "tab" else None,
        w("lvlText", val=level.text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=level.left, hanging=level.hanging)),
        looks,
        ilvl=at,
    )
