"""Finding the tags of a part, however Word has split them, and leaving marks in their place.

A mark is a number between two noncharacters. It stands where the first character of its tag
stood, so that what replaces it has that character's looks. All else in the tree stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from lxml import etree

from ._problems import Problem
from ._tags import Kind, Tag, find_tags, has_opener, raw_end, read_tag, starts_raw
from ._xml import SPACE, drop, w

MARK: Final = re.compile("\ufdd0(\\d+)\ufdd1")
_OWN_SIGNS: Final = re.compile("[\ufdd0-\ufdef]")
# `{_{` means two braces, and so on: the underscore goes.
_LITERAL: Final = re.compile(r"(?<=\{)_(?=[{%])|(?<=[}%])_(?=\})")
_SHOWN: Final = 80

_TEXT, _CODE = w("t"), w("instrText")
_PARAGRAPH, _RUN = w("p"), w("r")
_DELETED = (w("delText"), w("delInstrText"))
# Inside a tag these are a space or nothing; elsewhere they stay.
_SIGNS: Final = {
    w("tab"): " ", w("br"): " ", w("cr"): " ", w("ptab"): " ",
    w("noBreakHyphen"): "-", w("softHyphen"): "",
}  # fmt: skip
# What is left empty when all of a tag moves to its first character.
_WRAPPERS: Final = frozenset(
    w(name) for name in ("hyperlink", "ins", "smartTag", "sdtContent", "sdt", "moveTo")
)
_PROPERTIES: Final = frozenset(w(name) for name in ("rPr", "sdtPr", "sdtEndPr", "smartTagPr"))


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

    def add(self, tag: Tag) -> str:
        """Keep a tag and give its mark."""
        self.tags.append(tag)
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


@dataclass(slots=True)
class _Piece:
    """A piece of a paragraph's text and the element that holds it."""

    element: etree._Element
    text: str
    is_text: bool  # else a tab, break or hyphen
    edited: bool = False


def harvest_tags(root: etree._Element, part: str) -> Harvest:
    """Replace every tag under `root` by its mark."""
    harvest = Harvest(part)
    _join_split_paragraphs(root)
    in_raw = False
    for paragraph in list(root.iter(_PARAGRAPH)):
        shown = _whole_text(paragraph)
        if "{" not in shown and "_}" not in shown:
            continue
        texts, codes = _pieces_of(paragraph)
        in_raw = _Stream(texts, harvest, _shown(texts)).harvest(in_raw=in_raw)
        _Stream(codes, harvest, _shown(texts)).harvest(in_raw=False)
    _harvest_others(root, harvest)
    return harvest


def _whole_text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _pieces_of(paragraph: etree._Element) -> tuple[list[_Piece], list[_Piece]]:
    """A paragraph's own text and field codes, without those of text boxes inside it."""
    texts: list[_Piece] = []
    codes: list[_Piece] = []
    for element in own_elements(paragraph):
        if element.tag == _TEXT:
            texts.append(_Piece(element, element.text or "", is_text=True))
        elif element.tag == _CODE:
            codes.append(_Piece(element, element.text or "", is_text=True))
        elif element.tag in _SIGNS:
            parent = element.getparent()
            if parent is not None and parent.tag == _RUN:
                texts.append(_Piece(element, _SIGNS[element.tag], is_text=False))
    return texts, codes


def own_elements(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The elements of a paragraph in order, without those of paragraphs inside it."""
    for child in paragraph:
        yield child
        if child.tag != _PARAGRAPH:
            yield from own_elements(child)


def _shown(pieces: Iterable[_Piece]) -> str:
    return shorten("".join(piece.text for piece in pieces))


def shorten(text: str) -> str:
    """A text as messages show it: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


class _Stream:
    """The running text of one paragraph, over all its runs."""

    def __init__(self, pieces: list[_Piece], harvest: Harvest, shown: str) -> None:
        self._pieces = pieces
        self._harvest = harvest
        self._shown = shown
        self._text = "".join(piece.text for piece in pieces)
        self._starts = [0, *accumulate(len(piece.text) for piece in pieces)][:-1]

    def harvest(self, *, in_raw: bool) -> bool:
        """Replace the tags by marks; whether the text ends inside `{% raw %}`."""
        edits, in_raw = self._edits(in_raw=in_raw)
        for start, end, replacement in reversed(edits):
            self._replace(start, end, replacement)
        for piece in self._pieces:
            if piece.edited:
                _write_back(piece)
        return in_raw

    def _edits(self, *, in_raw: bool) -> tuple[list[tuple[int, int, str]], bool]:
        edits: list[tuple[int, int, str]] = []
        at = 0
        while True:
            if in_raw:
                end = raw_end(self._text, at)
                if end is None:
                    return edits, True
                edits.append((end.start(), end.end(), ""))
                at, in_raw = end.end(), False
            span = next(find_tags(self._text[at:]), None)
            start = at + span.start if span else len(self._text)
            edits += [(*match.span(), "") for match in _LITERAL.finditer(self._text, at, start)]
            if span is None:
                return edits, False
            text = self._text[start : at + span.end]
            at += span.end
            if not span.closed:
                self._unclosed(text)
            elif starts_raw(text):
                edits.append((start, at, ""))
                in_raw = True
            else:
                edits.append((start, at, self._harvest.add(self._tag(text))))

    def _tag(self, text: str) -> Tag:
        return read_tag(text, self._harvest.part, self._shown)

    def _unclosed(self, text: str) -> None:
        braces = {"{{": "}}", "{%": "%}", "{#": "#}"}[text[:2]]
        self._harvest.problems.append(
            Problem(
                self._harvest.part,
                self._shown,
                shorten(text)[:60],
                "The tag is opened and not closed in its paragraph.",
                f"Close it with {braces}, or write {{_{text[1]} for braces that are meant.",
            )
        )

    def _replace(self, start: int, end: int, replacement: str) -> None:
        index = bisect_right(self._starts, start) - 1
        while not self._pieces[index].text or not self._pieces[index].is_text:
            index += 1  # empty pieces begin at the same place
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


def _write_back(piece: _Piece) -> None:
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
    if element.tag != _RUN and element.tag not in _WRAPPERS:
        return False
    return not any(child.tag not in _PROPERTIES for child in element) and not (
        (element.text or "").strip()
    )


def _harvest_others(root: etree._Element, harvest: Harvest) -> None:
    """Tags in attributes (alternative texts, links) and outside runs (document properties)."""
    for element in root.iter(etree.Element):
        for key, content in element.attrib.items():
            name, value = str(key), str(content)
            if has_opener(value):
                element.set(name, _in_place(value, harvest))
        text = element.text
        if text and element.tag not in (_TEXT, _CODE, *_DELETED) and has_opener(text):
            element.text = _in_place(text, harvest)


def _in_place(text: str, harvest: Harvest) -> str:
    holder = etree.Element("holder")
    holder.text = text
    _Stream([_Piece(holder, text, is_text=True)], harvest, shorten(text)).harvest(in_raw=False)
    return holder.text or ""


def _join_split_paragraphs(root: etree._Element) -> None:
    """A tag that Enter has split over paragraphs of one story: its paragraphs become one."""
    for paragraph in list(root.iter(_PARAGRAPH)):
        while paragraph.getparent() is not None and "{" in _whole_text(paragraph):
            text = "".join(piece.text for piece in _pieces_of(paragraph)[0])
            spans = list(find_tags(text))
            if not spans or spans[-1].closed:
                break
            if not _join_next(paragraph, text[spans[-1].start :]):
                break


def _join_next(paragraph: etree._Element, opened: str) -> bool:
    """Join the paragraphs up to the one that closes what `opened` opens."""
    closer = {"{{": "}}", "{%": "%}", "{#": "#}"}[opened[:2]]
    following: list[etree._Element] = []
    for sibling in paragraph.itersiblings():
        if sibling.tag != _PARAGRAPH:
            return False
        following.append(sibling)
        text = "".join(piece.text for piece in _pieces_of(sibling)[0])
        opener_at = next((span.start for span in find_tags(text)), len(text))
        if closer in text[:opener_at]:
            break
        if opener_at < len(text) or len(following) > 20:
            return False
    else:
        return False
    for joined in following:
        join_paragraphs(paragraph, joined)
    return True


def join_paragraphs(first: etree._Element, second: etree._Element) -> None:
    """Move what `second` holds to the end of `first`."""
    for child in list(second):
        if child.tag != w("pPr"):
            first.append(child)
    drop(second)


def clean(root: etree._Element) -> None:
    """Take our own marks out of a part; they are no characters, and nobody means them."""
    if not _OWN_SIGNS.search(etree.tostring(root, encoding="unicode")):
        return
    for element in root.iter(etree.Element):
        element.text = _OWN_SIGNS.sub("", element.text or "") or None
        element.tail = _OWN_SIGNS.sub("", element.tail or "") or None
        for name, value in element.attrib.items():
            element.set(str(name), _OWN_SIGNS.sub("", str(value)))
