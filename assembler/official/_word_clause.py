"""One clause of a Word contract as a draft: its levels, its tables, and what changes in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from assembler.word import format_number

from ._blocks import Grid, Notes, Run, folded
from ._draft import Draft, clause_id
from ._markup import Markup
from ._word_numbers import Numbered

_POINTS: Final = re.compile(
    r"\b(?:clause|article|section|paragraph)s?\s+\d{1,3}(?:\.\d{1,3})*(?:\([a-z]+\))*",
    re.IGNORECASE,
)
_RUN_IN: Final = re.compile(r"(?P<title>[^.:;–—]{3,70})(?:[.:]| [–—])\s+(?=\S)")
_DEEPEST: Final = 3
_MOST_LETTERS: Final = 26
_MOST_ROMAN: Final = 39
_TITLE_WORDS: Final = 8
_REVIEW: Final = (
    "Imported from {file}. Write the rule, the authority and the labels of the blanks, and read "
    "the text against its source before it is proposed."
)


@dataclass(slots=True)
class Section:
    """A clause as it is gathered: its first line and what stands below."""

    heading: Numbered
    blocks: list[Numbered | Grid] = field(default_factory=list)


def draft_of(section: Section, file: str, notes: Notes) -> Draft | None:
    """The draft of a section; None for a heading without text, which is left out.

    The first line is the title, as far as it is one.
    """
    title, rest = _title(section.heading)
    if not section.blocks and not rest:
        if section.heading.outline is not None:
            place = section.heading.place
            notes.leave_out(place, "a heading without text", section.heading.whole)
            return None
        rest = section.heading.runs
    name = clause_id(title) or clause_id(f"clause {section.heading.number}")
    markup = Markup(f"blank_{name.replace('-', '_')}", f"“{title}”")
    body = _Body(markup, notes)
    pieces = [(markup.set(markup.words(rest, ""), 0), False)] if folded(_text(rest)) else []
    pieces += body.pieces(section)
    number = section.heading.number
    return Draft(
        id=name,
        title=title,
        kind="clause",
        place=section.heading.place,
        body=_joined(pieces),
        authority=((f"{file}, {number}" if number else file, ""),),
        guidance=(_REVIEW.format(file=file),),
        basis="practice",
        fill_ins=markup.fill_ins,
        source="\n".join([section.heading.whole, *(_words(block) for block in section.blocks)]),
    )


def _joined(pieces: Sequence[tuple[str, bool]]) -> str:
    """Items of a list follow each other; everything else is set apart by an empty line."""
    lines: list[str] = []
    was_item = False
    for text, is_item in pieces:
        if lines and not (was_item and is_item):
            lines.append("")
        lines.append(text)
        was_item = is_item
    return "\n".join(lines)


def _words(block: Numbered | Grid) -> str:
    return block.text if isinstance(block, Grid) else block.whole


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _title(heading: Numbered) -> tuple[str, tuple[Run, ...]]:
    """The title of a clause, and the words of its first line that are text."""
    words = heading.text
    is_long = len(words.split()) > 2 * _TITLE_WORDS or words.endswith(".")
    if heading.outline is not None or not is_long:
        return _whole_title(words, heading.number), ()
    run_in = _RUN_IN.match(words)
    if run_in:
        return _whole_title(run_in["title"], heading.number), (Run(words[run_in.end() :]),)
    first = " ".join(words.split()[:_TITLE_WORDS])
    return _whole_title(f"{first} …", heading.number), heading.runs


def _whole_title(words: str, number: str) -> str:
    title = words.rstrip(".: ")
    return title if len(title) > 2 else f"Clause {number} {title}".strip()


@dataclass(slots=True)
class _Body:
    """Writes the paragraphs of one clause; `kinds` are the lists that are open, outermost first."""

    markup: Markup
    notes: Notes
    kinds: list[tuple[str, int]] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)

    def pieces(self, section: Section) -> Iterator[tuple[str, bool]]:
        """The markup of each block, and whether it is an item of a list."""
        for block in section.blocks:
            if isinstance(block, Grid):
                table = self.markup.table(block, self._path())
                if table:
                    yield table, False
            else:
                yield self._paragraph(block), bool(block.number) or block.line.is_bullet
                self._tell_pointers(block)

    def _paragraph(self, block: Numbered) -> str:
        if block.outline is not None and not block.number:
            return f"## {self.markup.words(block.runs, self._path())}"
        if block.line.is_bullet:
            depth = len(self.kinds)
            return self.markup.set(self.markup.words(block.runs, self._path()), depth, "- ")
        if not block.number:
            return self.markup.set(self.markup.words(block.runs, self._path()), len(self.kinds))
        depth = self._depth(block)
        marker = _marker(depth, self.counts[depth]) if depth <= _DEEPEST else ""
        if not marker:
            told = "the number has no place among the library's levels; it is kept as text."
            self.notes.tell(block.place, "level", told, block.whole[:60])
            runs = (Run(f"{block.number} "), *block.runs)
            return self.markup.set(self.markup.words(runs, self._path()), min(depth, _DEEPEST + 1))
        if _last(block.number) != marker.strip(". "):
            told = f"{block.number} is counted anew, as {self._path()} of its clause."
            self.notes.tell(block.place, "number", told, block.text[:60])
        return self.markup.set(self.markup.words(block.runs, self._path()), depth, marker)

    def _depth(self, block: Numbered) -> int:
        """How deep the paragraph's list stands in the clause; it is counted on the way."""
        kind = self._kind(block)
        if kind not in self.kinds:
            self.kinds.append(kind)
            self.counts.append(0)
        at = self.kinds.index(kind)
        del self.kinds[at + 1 :], self.counts[at + 1 :]
        self.counts[at] += 1
        return at

    def _kind(self, block: Numbered) -> tuple[str, int]:
        """(i) after (h) is a letter."""
        kind = block.kind
        letters = ("a" + kind[0][1:], kind[1])
        if kind[0].startswith("i") and letters in self.kinds and kind not in self.kinds:
            count = self.counts[self.kinds.index(letters)]
            bare = block.number.strip("().")
            if len(bare) == 1 and ord(bare.lower()) - ord("a") == count:
                return letters
        return kind

    def _path(self) -> str:
        return "".join(f"({_counted(at, count)})" for at, count in enumerate(self.counts))

    def _tell_pointers(self, block: Numbered) -> None:
        for match in _POINTS.finditer(block.text):
            told = 'it points to a number; write {{ ref("…") }} if that clause was imported too.'
            self.notes.tell(block.place, "pointer", told, match[0])


def _last(number: str) -> str:
    """The last mark of a number: 5.2 ends in 2."""
    return re.split(r"[\s.()]+", number.strip("(). :"))[-1]


def _marker(depth: int, count: int) -> str:
    mark = _counted(depth, count)
    return f"{mark}. " if mark else ""


def _counted(depth: int, count: int) -> str:
    if depth in (1, 3):
        letter = chr(ord("a") + count - 1) if count <= _MOST_LETTERS else ""
        return letter.upper() if depth == 3 else letter
    if depth == 2:
        return format_number(count, "lowerRoman") if count <= _MOST_ROMAN else ""
    return str(count)
