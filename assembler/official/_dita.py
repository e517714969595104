"""A DITA topic as blocks: paragraphs with the levels of their lists, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from assembler.errors import IntakeError

from ._blocks import Block, Grid, Notes, Paragraph, Place, Run, folded
from ._dita_tables import read_grid
from ._dita_xml import line_of, local_name, parse_dita, text_in

TOPICS: Final = ("topic", "concept", "reference", "task", "troubleshooting", "glossentry")
_BODIES: Final = ("body", "conbody", "refbody", "taskbody")
_PARAGRAPHS: Final = ("p", "title", "shortdesc", "note", "lines", "pre", "lq", "line", "dt", "dd")
_GROUPS: Final = (
    "section", "example", "sectiondiv", "bodydiv", "div", "abstract", "fig", "figgroup",
    "dl", "dlentry", "prolog",
)  # fmt: skip
_LISTS: Final = ("ol", "ul", "sl")
_ITEMS: Final = ("li", "sli")
_TABLES: Final = ("table", "simpletable")
_EMPHASIS: Final = ("i", "b", "u", "em", "strong", "term", "varname")
_INLINE: Final = (
    "ph", "cite", "xref", "sup", "sub", "tt", "q", "keyword", "text", "foreign", "line-through",
    "overline", "state", "tm", "abbreviated-form", "uicontrol", "codeph", "filepath", "msgph",
)  # fmt: skip
_WITHOUT_WORDS: Final = ("data", "indexterm", "colspec", "draft-comment")
_LEVEL_OF: Final = re.compile(r"List(\d)$")
# The publishers' style sheets print List5 and List6 alike: the italic figures.
_LEVELS: Final = {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 4, 7: 5, 8: 5}
_TARGET: Final = re.compile(r"#?(?:[A-Za-z]+_)*?(\d[\w.-]*?)(?:\.dita)?$")
_URL: Final = re.compile(r"https?://[^\s<>()\[\]\"'\\]{3,2000}")


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: the number and the title of its heading, and what stands below.

    `alternates_from` is the index of the first block of a section of alternates, -1 if none.
    """

    place: Place
    id: str
    number: str
    title: str
    kind: str  # what the publisher calls the body: "clause", "provision" or nothing
    blocks: tuple[Block, ...]
    links: tuple[str, ...]  # the numbers of the sections that it refers to

    @property
    def regulation(self) -> str:
        """The regulation's short name, as ids begin with it: "DFARS", "FAR", "PGI"."""
        head = re.match(r"[A-Z]{2,12}(?=_)", self.id)
        return head[0] if head else ""


@dataclass(frozen=True, slots=True)
class DitaFile:
    """The topics of a file in their order, and every word that stands in it."""

    name: str
    topics: tuple[Topic, ...]
    text: str


def read_dita(data: bytes, name: str, notes: Notes) -> DitaFile:
    """A DITA file.

    Raises:
        IntakeError: the file is no DITA, or XML that is not read; see `parse_dita`.
    """
    root, instructions = parse_dita(data, name)
    if instructions:
        told = "editor's marks (processing instructions) are left out."
        notes.tell(Place(name), "instruction", f"{instructions} {told}")
    found = [each for each in root.iter() if local_name(each) in TOPICS]
    if not found:
        raise IntakeError(f"This is no DITA topic: its root is “{local_name(root)}”.", name)
    topics = tuple(_Reader(name, notes).topic(each) for each in found)
    return DitaFile(name, topics, folded("".join(_spaced_words(root))))


def _spaced_words(element: etree._Element) -> Iterator[str]:
    """The words of an element; those of different paragraphs and cells do not run together."""
    space = "" if local_name(element) in (*_INLINE, *_EMPHASIS) else " "
    yield space + (element.text or "")
    for child in element:
        yield from _spaced_words(child)
        yield child.tail or ""
    yield space


class _Reader:
    """Reads one topic; `_level` is the depth of the list that is open, from 0."""

    def __init__(self, name: str, notes: Notes) -> None:
        self._file, self._notes = name, notes
        self._links: list[str] = []
        self._depth = 0
        self._kind = ""

    def topic(self, element: etree._Element) -> Topic:
        title = next((each for each in element if local_name(each) == "title"), None)
        number, words = self._heading(title)
        blocks: list[Block] = []
        for child in element:
            name = local_name(child)
            if child is title or name in TOPICS:
                continue
            if name in _BODIES:
                self._kind = child.get("outputclass", "")
            blocks += self._block(child) if name not in _BODIES else self._children(child)
        return Topic(
            self._place(element),
            element.get("id", ""),
            number,
            words,
            self._kind,
            tuple(blocks),
            tuple(dict.fromkeys(self._links)),
        )

    def _heading(self, title: etree._Element | None) -> tuple[str, str]:
        if title is None:
            return "", ""
        number = ""
        for each in title.iter():
            if local_name(each) == "ph" and each.get("props") == "autonumber":
                number = text_in(each)
        words = folded("".join(run.text for run in self._runs(title)))
        return number, words.removeprefix(number).strip()

    def _place(self, element: etree._Element) -> Place:
        return Place(self._file, line_of(element))

    # Blocks

    def _children(self, element: etree._Element) -> Iterator[Block]:
        """The blocks of an element, words that stand between them among them."""
        yield from self._loose(element, element.text)
        for child in element:
            yield from self._block(child)
            yield from self._loose(child, child.tail)

    def _loose(self, element: etree._Element, text: str | None) -> Iterator[Block]:
        if text and text.strip():
            yield Paragraph((Run(text),), self._place(element), self._list_level())

    def _block(self, element: etree._Element) -> Iterator[Block]:
        name = local_name(element)
        if name in _PARAGRAPHS:
            yield from self._paragraph(element)
        elif name in _LISTS:
            self._depth += 1
            yield from self._list(element, is_plain=name != "ol")
            self._depth -= 1
        elif name in _TABLES:
            yield self._grid(element)
        elif name in _GROUPS or name in _ITEMS:
            yield from self._children(element)
        elif name in _INLINE or name in _EMPHASIS or name == "fn":
            yield from self._paragraph(element)
        elif name in _WITHOUT_WORDS:
            self._leave(element)
        else:
            self._unknown(element)
            yield from self._paragraph(element)

    def _list(self, element: etree._Element, *, is_plain: bool) -> Iterator[Block]:
        for child in element:
            if is_plain and local_name(child) in _ITEMS:
                for at, block in enumerate(self._children(child)):
                    yield _bulleted(block) if at == 0 else block
            else:
                yield from self._block(child)
            yield from self._loose(child, child.tail)

    def _grid(self, element: etree._Element) -> Grid:
        depth, self._depth = self._depth, 0
        grid = read_grid(element, self._file, self._notes, self._cell)
        self._depth = depth
        return grid

    def _cell(self, entry: etree._Element) -> tuple[Paragraph, ...]:
        found: list[Paragraph] = []
        for block in self._paragraph(entry):
            if isinstance(block, Paragraph):
                found.append(block)
            else:
                self._notes.tell(block.place, "table", "a table within a table: set as words.")
                found.append(Paragraph((Run(block.text),), block.place))
        return tuple(each for each in found if each.text)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        """The paragraph, and the lists and tables that stand inside it, in their order."""
        style = element.get("outputclass", "")
        hint = self._hint(style)
        runs: list[Run] = [Run(element.text or "")]
        for child in element:
            if self._is_block(child):
                yield from self._flushed(runs, element, hint, style)
                runs = []
                yield from self._block(child)
            else:
                runs += self._inline(child, "")
            runs.append(Run(child.tail or ""))
        yield from self._flushed(runs, element, hint, style)

    def _flushed(
        self, runs: list[Run], element: etree._Element, hint: int | None, style: str
    ) -> Iterator[Block]:
        if any(run.text.strip() for run in runs):
            yield Paragraph(tuple(runs), self._place(element), hint, style)

    def _is_block(self, element: etree._Element) -> bool:
        return local_name(element) in (*_PARAGRAPHS, *_LISTS, *_TABLES, *_GROUPS)

    def _hint(self, style: str) -> int | None:
        match = _LEVEL_OF.search(style)
        return _LEVELS.get(int(match[1])) if match else self._list_level()

    def _list_level(self) -> int | None:
        return self._depth - 1 if self._depth else None

    # Words

    def _runs(self, element: etree._Element) -> list[Run]:
        runs = [Run(element.text or "")]
        for child in element:
            runs += self._inline(child, "")
            runs.append(Run(child.tail or ""))
        return runs

    def _inline(self, element: etree._Element, look: str) -> list[Run]:
        name = local_name(element)
        if name in _WITHOUT_WORDS:
            self._leave(element)
            return [Run(" ")]
        if name == "image":
            self._notes.tell(self._place(element), "image", "a picture is left out.", _alt(element))
            return [Run(" ")]
        if name in _EMPHASIS:
            look = "emphasis"
        elif name == "fn":
            self._notes.tell(self._place(element), "footnote", "a footnote is set in brackets.")
            return [Run(" ["), *self._inner(element, look), Run("]")]
        elif name not in _INLINE:
            self._unknown(element)
            return [Run(" "), *self._inner(element, look), Run(" ")]
        runs = self._inner(element, look)
        return self._linked(element, runs) if name == "xref" else runs

    def _inner(self, element: etree._Element, look: str) -> list[Run]:
        marked = "emphasis" if look else ""
        runs = [Run(element.text or "", marked)]  # type: ignore[arg-type]
        for child in element:
            runs += self._inline(child, look)
            runs.append(Run(child.tail or "", marked))  # type: ignore[arg-type]
        return runs

    def _linked(self, element: etree._Element, runs: list[Run]) -> list[Run]:
        href = element.get("href", "")
        words = folded("".join(run.text for run in runs))
        target = _TARGET.search(href) if "://" not in href else None
        if target:
            self._links.append(target[1])
        if not words and target:
            message = f"a cross-reference has no words; the number {target[1]} is its target's."
            self._notes.tell(self._place(element), "reference", message)
            return [Run(target[1])]
        if words and _URL.fullmatch(href):
            return [Run(words, runs[0].look, href)]
        if "://" in href and folded(href) != words:
            message = "the address of a link is left out."
            self._notes.tell(self._place(element), "link", message, href[:200])
        return runs

    def _leave(self, element: etree._Element) -> None:
        text = text_in(element)
        self._notes.leave_out(self._place(element), f"<{local_name(element)}> is not printed", text)

    def _unknown(self, element: etree._Element) -> None:
        message = f"the element <{local_name(element)[:40]}> is not known; its words are kept."
        text = text_in(element)[:80]
        self._notes.tell(self._place(element), "element", message, text)


def _bulleted(block: Block) -> Block:
    if isinstance(block, Grid):
        return block
    return Paragraph(block.runs, block.place, block.hint, "bullet", block.number)


def _alt(element: etree._Element) -> str:
    return (element.get("alt") or element.get("href") or "")[:80]
