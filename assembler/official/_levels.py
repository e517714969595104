"""The numbers of official paragraphs, (a)(1)(i)(A), and the levels that they stand on.

A number is printed as the source has it; only how far in it stands is worked out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ._blocks import Block, Notes, Paragraph

_ROMAN: Final = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_DOUBLED: Final = "|".join(f"{letter * 2}" for letter in "abcdefghijklmnopqrstuvwxyz")
_MARK: Final = rf"\((?:[a-z]|[ivx]{{2,6}}|{_DOUBLED}|[A-Z]|{_DOUBLED.upper()}|\d{{1,3}})\)"
# A box to tick may stand before the number: "___ (1) No devices will be …".
_NUMBERED: Final = re.compile(
    rf"(?P<box>_{{2,}}|[□☐]|\[ ?\])?\s*(?P<marks>{_MARK}(?:\s*{_MARK})*)(?!\w)"
)
_ONE: Final = re.compile(r"\((\w+)\)")
_FIGURES: Final = [
    f"{tens}{ones}"
    for tens in ("", "x", "xx", "xxx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
][1:]
DEEPEST: Final = 5


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block with its level from 0, and the marks of its number: ("c", "2") for (c)(2)."""

    block: Block
    level: int
    marks: tuple[str, ...] = ()


def marks_of(text: str) -> tuple[str, ...]:
    """The marks of the number that a paragraph begins with, if it begins with one."""
    match = _NUMBERED.match(text)
    return tuple(_ONE.findall(match["marks"])) if match else ()


def levels_of(blocks: Sequence[Block], notes: Notes, within: Sequence[str] = ()) -> list[Numbered]:
    """Each block with its level, by its number first and by the source's style second.

    Args:
        within: the marks of the paragraph that the blocks stand in: ("c", "1") for (c)(1).
    """
    found: list[Numbered] = []
    path = dict(enumerate(within))  # the mark that is open on each level
    for block in blocks:
        hint = block.hint if isinstance(block, Paragraph) else None
        marks = marks_of(block.text) if isinstance(block, Paragraph) else ()
        if not marks:
            found.append(Numbered(block, min(hint or 0, DEEPEST)))
            continue
        level = _level(marks, hint, path)
        if hint is not None and hint != level:
            told = f"({marks[0]}) is in the style of level {hint + 1}; its number says {level + 1}."
            notes.tell(block.place, "level", told, block.text[:60])
        path = {at: mark for at, mark in path.items() if at < level}
        path |= dict(enumerate(marks, level))
        found.append(Numbered(block, level, marks))
    return _with_letters_mended(found, notes)


def _level(marks: Sequence[str], hint: int | None, path: Mapping[int, str]) -> int:
    """The level of a number: what its kind allows, as the style says, or as the numbers go on."""
    mark = marks[0]
    below = _allowed(marks[1]) if len(marks) > 1 else None
    every = _allowed(mark)
    allowed = [level for level in every if below is None or level + 1 in below] or list(every)
    if hint is not None and hint in allowed:
        return hint
    going_on = [level for level in allowed if _follows(path.get(level, ""), mark)]
    if going_on:
        return max(going_on) if hint is None else min(going_on, key=lambda each: abs(each - hint))
    wanted = hint if hint is not None else max(path, default=-1) + 1
    return min(allowed, key=lambda level: (abs(level - wanted), -level))


def _follows(before: str, mark: str) -> bool:
    """Whether a mark comes right after another: 2 after 1, c after b, iii after ii."""
    if before.isdigit() and mark.isdigit():
        return int(mark) == int(before) + 1
    if len(before) == len(mark) == 1 and before.isalpha() and mark.isalpha():
        return ord(mark) == ord(before) + 1
    return before in _FIGURES and _FIGURES[_FIGURES.index(before) + 1 :][:1] == [mark]


def _allowed(mark: str) -> tuple[int, ...]:
    if mark.isdigit():
        return (1, 4)
    if mark.isupper():
        return (3,)
    if not _ROMAN.fullmatch(mark):
        return (0,)
    return (0, 2, 5) if len(mark) == 1 else (2, 5)


def _with_letters_mended(found: list[Numbered], notes: Notes) -> list[Numbered]:
    """(i) between (h) and (j) is a letter, whatever its style says; other gaps are told."""
    mended = list(found)
    last = ""
    for at, each in enumerate(found):
        if each.level != 0 or not each.marks:
            continue
        letter = each.marks[0]
        if last and len(letter) == 1 and ord(letter) == ord(last) + 2:
            between = _lost_letter(found, at, chr(ord(last) + 1))
            if between is not None:
                lost = found[between]
                mended[between] = replace(lost, level=0)
                told = f"({lost.marks[0]}) stands between ({last}) and ({letter}): set as a letter."
                notes.tell(lost.block.place, "level", told, lost.block.text[:60])
        last = letter if len(letter) == 1 else last
    _tell_gaps(mended, notes)
    return mended


def _lost_letter(found: Sequence[Numbered], end: int, letter: str) -> int | None:
    """Where a single letter was taken for a figure, before the block at `end`.

    It is the one that has no second: after a true (i) comes (ii) before another (i).
    """
    start = max(at for at in range(end) if found[at].level == 0 and found[at].marks)
    firsts = [at for at in range(start + 1, end) if found[at].marks[:1] == (letter,)]
    for at, following in pairwise((*firsts, end)):
        seconds = (letter * 2,)
        if not any(found[between].marks[:1] == seconds for between in range(at, following)):
            return at
    return None


def _tell_gaps(found: Sequence[Numbered], notes: Notes) -> None:
    last = ""
    for each in found:
        letter = each.marks[0] if each.level == 0 and each.marks else ""
        if len(letter) != 1:
            continue
        if last and ord(letter) != ord(last) + 1 and letter != "a":
            told = f"({letter}) follows ({last}); no paragraph between them was found."
            notes.tell(each.block.place, "sequence", told, each.block.text[:60])
        last = letter
