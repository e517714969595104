"""The running text of a paragraph, over all the runs that Word has split it into."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from lxml import etree

from ._problems import Problem
from ._tag_marks import Harvest, shorten
from ._tags import Span, find_tags, raw_end, read_tag, starts_raw
from ._xml import SPACE, drop, w

# `{_{` means two braces, and so on: the underscore goes.
_LITERAL: Final = re.compile(r"(?<=\{)_(?=[{%])|(?<=[}%])_(?=\})")
_STRAY: Final = re.compile(r"\}\}|%\}|#\}")
_CLOSERS: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}

# What is left empty when all of a tag moves to its first character.
_WRAPPERS: Final = frozenset(
    w(name) for name in ("r", "hyperlink", "ins", "smartTag", "sdtContent", "sdt", "moveTo")
)
_PROPERTIES: Final = frozenset(w(name) for name in ("rPr", "sdtPr", "sdtEndPr", "smartTagPr"))

Edit = tuple[int, int, str]  # from, to, replacement


@dataclass(slots=True)
class Piece:
    """A piece of a paragraph's text and the element that holds it."""

    element: etree._Element
    text: str
    is_text: bool = True  # else a tab, break or hyphen
    edited: bool = False


class Stream:
    """A text in pieces; its tags are replaced by marks in the piece where they begin."""

    def __init__(self, pieces: list[Piece], harvest: Harvest, shown: str) -> None:
        self._pieces = pieces
        self._harvest = harvest
        self._shown = shown
        self._text = "".join(piece.text for piece in pieces)
        self._starts = [0, *accumulate(len(piece.text) for piece in pieces)][:-1]

    def harvest(self, *, in_raw: bool = False) -> bool:
        """Replace the tags by marks; whether the text ends inside `{% raw %}`."""
        edits: list[Edit] = []
        at = 0
        while True:
            if in_raw:
                end = raw_end(self._text, at)
                if end is None:
                    break
                edits.append((end.start(), end.end(), ""))
                at, in_raw = end.end(), False
            at, in_raw = self._read(at, edits)
            if not in_raw:
                break
        self._apply(edits)
        return in_raw

    def _read(self, at: int, edits: list[Edit]) -> tuple[int, bool]:
        """Read on from `at`, to the end or to the next `{% raw %}`."""
        for span in find_tags(self._text, at):
            self._between(at, span.start, edits)
            at = span.end
            text = self._text[span.start : span.end]
            if not span.closed:
                self._unclosed(text)
            elif starts_raw(text):
                edits.append((span.start, span.end, ""))
                return at, True
            else:
                tag = read_tag(text, self._harvest.part, self._shown)
                edits.append((span.start, span.end, self._harvest.add(tag)))
            if self._harvest.is_full:
                return at, False
        self._between(at, len(self._text), edits)
        return len(self._text), False

    def _between(self, start: int, end: int, edits: list[Edit]) -> None:
        """Text between tags: braces that are meant, and those that close nothing."""
        edits += [(*match.span(), "") for match in _LITERAL.finditer(self._text, start, end)]
        stray = _STRAY.search(self._text, start, end)
        if stray and "{" in self._text[: stray.start()] and not self._harvest.is_full:
            self._harvest.problems.append(
                Problem(
                    self._harvest.part,
                    self._shown,
                    stray[0],
                    "These braces close no tag, so they are printed.",
                    "Look for a tag whose opening braces are apart or missing.",
                    "warning",
                )
            )

    def _unclosed(self, text: str) -> None:
        opener = text[:2]
        meant = f"{{_{opener[1]}" if opener != "{#" else "{{ '{#' }}"
        self._harvest.problems.append(
            Problem(
                self._harvest.part,
                self._shown,
                shorten(text)[:60],
                "The tag is opened and not closed in its paragraph.",
                f"Close it with {_CLOSERS[opener]}, or write {meant} for braces that are meant.",
            )
        )

    def _apply(self, edits: list[Edit]) -> None:
        for start, end, replacement in reversed(edits):
            self._replace(start, end, replacement)
        for piece in self._pieces:
            if piece.edited:
                self._harvest.edited = True
                _write_back(piece)

    def _replace(self, start: int, end: int, replacement: str) -> None:
        # The last piece that begins at or before it: empty ones before it begin there too.
        index = bisect_right(self._starts, start) - 1
        piece = self._pieces[index]
        first = start - self._starts[index]
        stop = min(end - self._starts[index], len(piece.text))
        piece.text = piece.text[:first] + replacement + piece.text[stop:]
        piece.edited = True
        for at in range(index + 1, len(self._pieces)):
            if self._starts[at] >= end:
                break
            other = self._pieces[at]
            other.text = other.text[end - self._starts[at] :] if other.is_text else ""
            other.edited = True


def unclosed_span(text: str) -> Span | None:
    """The tag at the end of a text that is not closed in it, if there is one."""
    last = None
    for last in find_tags(text):  # noqa: B007 - the last one is wanted
        pass
    return last if last is not None and not last.closed else None


def _write_back(piece: Piece) -> None:
    if piece.text:
        if piece.is_text:
            piece.element.text = piece.text
            piece.element.set(SPACE, "preserve")
    else:
        drop_hollow(piece.element)


def drop_hollow(element: etree._Element) -> None:
    """Take an element out, and the run or wrapper that was there for it alone."""
    parent = element.getparent()
    drop(element)
    while parent is not None and _is_hollow(parent):
        hollow, parent = parent, parent.getparent()
        drop(hollow)


def _is_hollow(element: etree._Element) -> bool:
    """Whether a run or wrapper has lost all that it was there for."""
    if element.tag not in _WRAPPERS or (element.text or "").strip():
        return False
    return all(child.tag in _PROPERTIES for child in element)
