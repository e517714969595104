"""A numbered contract in Word as drafts: one for each clause, with the library's own levels.

A clause begins at a numbered heading. Its paragraphs become numbered items by the depth of their
numbers, native or typed; Word counts them anew in a tender, so that a number that changes is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from assembler.word import read_package

from ._blocks import Grid, Notes, Place
from ._draft import Draft
from ._word_clause import Section, draft_of
from ._word_numbers import Numbered, is_top, numbered
from ._word_text import DocumentReader, Line

_LONGEST_HEADING: Final = 14  # words

Rule = Callable[[Numbered], bool]


def read_contract(data: bytes, name: str, notes: Notes) -> list[Draft]:
    """The drafts of a Word document; what belongs to no clause is left out with its words.

    Raises:
        PackageError: the file is no Word document, or one that is not read.
    """
    package = read_package(data, name=name)
    lines = [
        numbered(line) if isinstance(line, Line) else line
        for line in DocumentReader(package, name, notes).lines()
    ]
    sections = _sections(lines, notes)
    if not sections:
        told = "no numbered heading or paragraph was found; nothing became a clause."
        notes.tell(Place(name), "clauses", told)
    drafts = (draft_of(section, name, notes) for section in sections)
    return [draft for draft in drafts if draft is not None]


def _sections(lines: Sequence[Numbered | Grid], notes: Notes) -> list[Section]:
    texts = [line for line in lines if isinstance(line, Numbered) and line.text]
    begins, outline = _heading_rule(texts)
    sections: list[Section] = []
    is_open = False
    for line in lines:
        if isinstance(line, Grid):
            place, text = line.place, line.text
        else:
            place, text = line.place, line.whole
            if not line.text:
                continue
            if begins(line):
                sections.append(Section(line))
                is_open = True
                continue
            if line.outline is not None and outline is not None and line.outline < outline:
                is_open = False
        if is_open:
            sections[-1].blocks.append(line)
        else:
            notes.leave_out(place, "it stands outside the clauses", text)
    return sections


def _heading_rule(texts: Sequence[Numbered]) -> tuple[Rule, int | None]:
    """What begins a clause in this document, and the outline level of such headings.

    The level on which most headings are numbered; without numbers, the one with most headings;
    without headings, the numbered paragraphs of the first level, those like a heading if any are.
    """
    headings = [line for line in texts if line.outline is not None]
    counted = [line for line in headings if line.number] or headings
    if counted:
        levels = [line.outline for line in counted if line.outline is not None]
        level = min(set(levels), key=lambda each: (-levels.count(each), each))
        return lambda line: line.outline == level, level
    tops = [line for line in texts if is_top(line)]
    # 1) stands below 1. where both are used
    ends = ")" if all(line.number.endswith(")") for line in tops) else ""
    if any(map(_looks_like_heading, tops)):
        return lambda line: _is_first(line, ends) and _looks_like_heading(line), None
    return lambda line: _is_first(line, ends), None


def _is_first(line: Numbered, ends: str) -> bool:
    return is_top(line) and (bool(ends) or not line.number.endswith(")"))


def _looks_like_heading(line: Numbered) -> bool:
    words = line.text.split()
    if len(words) > _LONGEST_HEADING:
        return False
    return line.is_bold or line.text.isupper() or not line.text.endswith((".", ";", ","))
