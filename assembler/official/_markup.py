"""Blocks as clause markup: each paragraph under its own number, blanks as fill-ins, boxes as boxes.

The numbers are text, since an official text may not be renumbered: what refers to paragraph
(c)(2)(ii) of it must find that paragraph, whatever stands before and after.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from assembler.model import FillIn

from ._blocks import Grid, Paragraph, Run, folded, spaced, without_stray_spaces
from ._levels import Numbered

_INDENT: Final = "   "
_BLANK: Final = re.compile(r"_{2,}(?:\s*_{2,})*|\.{6,}|…{3,}|\[\s*[●•]\s*\]")
_BOX: Final = re.compile(r"[□☐❏❑]|\[ ?\]")
_LEADING_BOX: Final = re.compile(r"\s*_{2,}(?=\s*\((?:\d{1,3}|[a-z]{1,4}|[A-Z])\))")
_SPECIAL: Final = re.compile(
    r"[\\*_|`]|\[(?=[^\]]*\]\()|(?<!\[)\[(?= ?\])|\{|(?<=\{)[%#]|^#|^\[(?=signature:)"
)
_ITEM: Final = re.compile(r"(?P<mark>\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z])\.(?=[ \t])|-(?=[ \t])")
_SENTENCE: Final = re.compile(
    r"(?<=[.;:?!])(?<![A-Z]\.)(?<!\b[Nn]o\.)(?<!\b[Ss]ec\.)(?<!\bPub\.)"
    r"(?<!e\.g\.)(?<!i\.e\.) (?=[“\"(*]*[A-Z])"
)
_BLANK_OR_BOX: Final = re.compile(f"{_BLANK.pattern}|{_BOX.pattern}")
_INSTRUCTION: Final = re.compile(r"[\s.]{0,3}[\[(]([^\[\]()]{3,120})[\])]")
# A number that a publisher has put right against its words: "(2)Of steel".
_STUCK: Final = re.compile(r"\A(?:\[ \] )?(?:\*?\(\*?\w{1,6}\*?\)\*?)+(?=\w)")
_LEAD: Final = 6  # words of the sentence in the question of a blank
_LONGEST_URL: Final = 500


@dataclass(slots=True)
class Markup:
    """Clause markup being written, with the blanks that it has so far.

    `prefix` begins the name of each blank: blanks of one name share one answer, and these do not.
    """

    prefix: str
    where: str  # as questions name the text: "252.222-7000"
    fill_ins: dict[str, FillIn] = field(default_factory=dict)
    boxes: int = 0
    # What stands in the basic text and in an alternate is written once: a blank is asked for once.
    _written: dict[tuple[int, int], str] = field(default_factory=dict)

    def body(self, blocks: Sequence[Numbered]) -> str:
        """The markup of blocks, each paragraph set apart by an empty line."""
        path: list[str] = []
        for each in blocks:
            path = [*path[: each.level], *each.marks] if each.marks else path
            if _key(each) not in self._written:
                printed = "".join(f"({mark})" for mark in path)
                self._written[_key(each)] = self._block(each, printed)
        return "\n\n".join(piece for each in blocks if (piece := self._written[_key(each)]))

    def _block(self, each: Numbered, path: str) -> str:
        if isinstance(each.block, Grid):
            return self.table(each.block, path)
        return self._paragraph(each.block, each.level, path) if each.block.text else ""

    def _paragraph(self, paragraph: Paragraph, level: int, path: str) -> str:
        text = self.words(_with_leading_box(paragraph.runs), path)
        return self.set(text, level, "- " if paragraph.style == "bullet" else "")

    def set(self, text: str, level: int, marker: str = "") -> str:
        """Words as a paragraph or an item, one sentence a line."""
        lines = _SENTENCE.split(text)
        indent = _INDENT * level
        first = marker + lines[0] if marker else _unlisted(lines[0])
        below = indent + (_INDENT if marker else "")
        return "\n".join((indent + first, *(below + _unlisted(line) for line in lines[1:])))

    def table(self, grid: Grid, path: str) -> str:
        """A table as markup; empty if it has no words."""
        head = grid.rows[0] if grid.head and grid.rows else ()
        names = (" ".join(each.text for each in cell) for cell in head)
        columns = dict(enumerate(f", under “{name}”" if name else "" for name in names))
        rows = [
            [self._cell(cell, columns.get(at, ""), path) for at, cell in enumerate(row)]
            for row in grid.rows
        ]
        rows = [row for row in rows if any(row)] or rows[:1]
        if not rows or not any(map(any, rows)):
            return ""
        width = max(len(row) for row in rows)
        first = rows[0] if grid.head and len(rows) > 1 else [""] * width
        body = rows[1:] if first is rows[0] else rows
        lines = [first, ["---"] * width, *body]
        return "\n".join(f"| {' | '.join(cell or ' ' for cell in line)} |" for line in lines)

    def _cell(self, cell: Sequence[Paragraph], column: str, path: str) -> str:
        return " / ".join(self.words(each.runs, path, column) for each in cell if each.text)

    # Words

    def words(self, runs: Sequence[Run], path: str, beside: str = "") -> str:
        """Runs as markup on one line; `beside` places a blank that has no words around it."""
        # What stands between the blanks of the paragraph, for the questions that ask for them.
        between = iter(_BLANK.split(folded("".join(run.text for run in runs))))
        before = next(between)
        pieces: list[str] = []
        for run in _spaced(_tidy(_unmarked_blanks(runs))):
            words = ""
            at = 0
            for match in _BLANK_OR_BOX.finditer(run.text):
                words += escaped(run.text[at : match.start()])
                at = match.end()
                if _BOX.fullmatch(match[0]):
                    words += "[ ]"
                    self.boxes += 1
                else:
                    after = next(between, "")
                    words += self._hole(before, after, path, beside)
                    before = after
            words += escaped(run.text[at:])
            if run.url and len(run.url) <= _LONGEST_URL and not set(words) & set("[]{}"):
                words = f"[{words}]({run.url})"
            elif run.look:
                words = f"*{words}*"
            pieces.append(words)
        text = without_stray_spaces("".join(pieces).strip())
        return _STUCK.sub(r"\g<0> ", text)

    def _hole(self, before: str, after: str, path: str, beside: str) -> str:
        number = len(self.fill_ins) + 1
        where = f"paragraph {path} of {self.where}" if path else self.where
        ahead = " ".join(_BOX.sub(" ", before).split()[-_LEAD:]).strip("“”\"' ")
        behind = " ".join(_BOX.sub(" ", after).split()[:_LEAD]).strip("“”\"' .,;")
        if ahead or behind:
            beside = f", after “{ahead}”" if ahead else f", before “{behind}”"
        told = _INSTRUCTION.match(after)
        told_words = f" {folded(told[1]).rstrip('.')}." if told else ""
        label = f"What stands in {where}{beside}?{told_words}"
        name = f"{self.prefix}_{number}"
        self.fill_ins[name] = FillIn(type="text", label=label, placeholder="To be filled in")
        return f"{{{{ {name} }}}}"


def _key(each: Numbered) -> tuple[int, int]:
    """A paragraph is itself, however many others say the same."""
    return id(each.block), each.level


def escaped(text: str) -> str:
    """Text in which nothing is a sign of the markup."""
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)


def _unlisted(line: str) -> str:
    """A line that begins as an item of a list would, kept from being one."""
    match = _ITEM.match(line)
    if match is None:
        return line
    at = match.end() - 1
    return f"{line[:at]}\\{line[at:]}"


def _with_leading_box(runs: Sequence[Run]) -> tuple[Run, ...]:
    """A line before a number is a box to tick."""
    first = next((at for at, run in enumerate(runs) if run.text.strip()), -1)
    if first < 0:
        return tuple(runs)
    match = _LEADING_BOX.match("".join(run.text for run in runs[first:]))
    text = runs[first].text
    if match is None or text[: match.end()].strip("_ \t\n\u00a0"):
        return tuple(runs)
    boxed = replace(runs[first], text=f"□ {text[match.end() :].lstrip()}")
    return (*runs[:first], boxed, *runs[first + 1 :])


def _unmarked_blanks(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with their blanks and boxes by themselves: what is filled in has a look of its own."""
    for run in runs:
        at = 0
        for match in _BLANK_OR_BOX.finditer(run.text) if run.look or run.url else ():
            yield replace(run, text=run.text[at : match.start()])
            yield Run(match[0])
            at = match.end()
        yield replace(run, text=run.text[at:])


def _tidy(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with single spaces, which stand outside what is marked; neighbours alike are one."""
    joined: list[Run] = []
    for run in runs:
        text = spaced(run.text)
        plain = run if any(map(str.isalnum, text)) else Run(text)
        if not text:
            continue
        if joined and (joined[-1].look, joined[-1].url) == (plain.look, plain.url):
            joined[-1] = replace(joined[-1], text=joined[-1].text + text)
        else:
            joined.append(replace(plain, text=text))
    ends_in_space = True
    for run in joined:
        words = re.sub(" +", " ", run.text)
        lead = " " if words.startswith(" ") and not ends_in_space else ""
        core, tail = words.strip(), words.endswith(" ")
        if run.look or run.url:
            if lead:
                yield Run(" ")
            yield replace(run, text=core)
            if tail:
                yield Run(" ")
        else:
            yield replace(run, text=lead + core + (" " if tail and core else ""))
        ends_in_space = tail or (not core and ends_in_space)


def _spaced(runs: Iterable[Run]) -> Iterator[Run]:
    """Marked words get a space where their signs would not be read without one."""
    found = [run for run in runs if run.text]
    for at, run in enumerate(found):
        if not (run.look or run.url):
            yield run
            continue
        before = found[at - 1].text[-1:] if at else " "
        after = found[at + 1].text[:1] if at + 1 < len(found) else " "
        if at and (found[at - 1].look or (_is_sign(run.text[0]) and _is_letter(before))):
            yield Run(" ")
        yield run
        if _is_sign(run.text[-1]) and _is_letter(after):
            yield Run(" ")


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_letter(character: str) -> bool:
    return bool(character) and not character.isspace() and not _is_sign(character)
