"""A Word document as lines: its paragraphs with their printed numbers, and its tables.

What stands outside the body (headers, notes, comments, text boxes, deleted words) is left out with
its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from assembler.word import Numbering, Package

from ._blocks import Grid, Notes, Paragraph, Place, Run, folded

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOT_PRINTED: Final = {
    "del": "deleted words of a tracked change",
    "moveFrom": "words that a tracked change has moved",
    "txbxContent": "a text box",
}
_BESIDE: Final = {
    "header": "a page header",
    "footer": "a page footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
}
_THROUGH: Final = (
    "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir",
    "bdo", "AlternateContent", "Choice",
)  # fmt: skip
_STYLE_DEPTH: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the body; `outline` is its level as a heading, from 0, and `depth` in a list.

    `number` is what Word prints in front of it, without being among its words; a bullet is none.
    """

    paragraph: Paragraph
    outline: int | None
    depth: int | None
    number: str
    is_bold: bool
    is_bullet: bool

    @property
    def text(self) -> str:
        return folded("".join(run.text for run in self.paragraph.runs))


@dataclass(slots=True)
class DocumentReader:
    """Reads the body of one document."""

    package: Package
    file: str
    notes: Notes
    count: int = 0
    _outlines: dict[str, int] = field(init=False)
    _bold: frozenset[str] = field(init=False)
    _lists: Numbering = field(init=False)
    _numbers: dict[etree._Element, str | None] = field(init=False)

    def __post_init__(self) -> None:
        styles = self._named("styles")
        root = styles if styles is not None else etree.Element(f"{W}styles")
        self._outlines = _outlines(root)
        self._bold = _bold_styles(root)
        self._lists = Numbering.read(self._named("numbering"), root)
        self._numbers = {}

    def _named(self, name: str) -> etree._Element | None:
        """The part of the document that has this kind of relationship, if there is one."""
        for kind, target in self.package.relations(self.package.document).values():
            if kind.rpartition("/")[2] == name and target in self.package.entries:
                return self.package.xml(target)
        return None

    def lines(self) -> Iterator[Line | Grid]:
        """The paragraphs and tables of the body, in their order."""
        part = self.package.document
        for at, body in enumerate(self.package.xml(part).iterchildren(f"{W}body")):
            if at:
                self._leave(body, "a second body, which no program shows")
                continue
            self._numbers = dict(self._lists.count(body))
            yield from self._blocks(body)
        for kind, target in self.package.relations(part).values():
            if (what := _BESIDE.get(kind.rpartition("/")[2])) and target in self.package.entries:
                text = _all_words(self.package.xml(target))
                self.notes.leave_out(Place(self.file, 0, target), what, text)

    def _blocks(self, parent: etree._Element) -> Iterator[Line | Grid]:
        for element in parent:
            name = _local(element)
            if name == "p":
                yield self._line(element)
            elif name == "tbl":
                self.count += 1
                yield self._grid(element)
            elif name in _THROUGH:
                yield from self._blocks(element)
            elif name in _NOT_PRINTED:
                self._leave(element, _NOT_PRINTED[name])

    def _place(self) -> Place:
        return Place(self.file, 0, f"paragraph {self.count}")

    def _line(self, element: etree._Element) -> Line:
        self.count += 1
        style = _value(element.find(f"{W}pPr"), "pStyle")
        listed = self._lists.of_paragraph(element)
        number = (self._numbers.get(element) or "").strip()
        runs = tuple(self._runs(element, ""))
        paragraph = Paragraph(runs, self._place(), None, style)
        outline = _value(element.find(f"{W}pPr"), "outlineLvl")
        level = int(outline) if outline.isdigit() else self._outlines.get(style)
        words = [run for run in element.iter(f"{W}r") if _run_text(run).strip()]
        bold = style in self._bold or (bool(words) and all(_is_on(run, "b") for run in words))
        bullet = listed is not None and bool(number) and self._is_bullet(*listed)
        depth = listed[1] if listed and number else None
        outline_level = level if level is not None and level < 9 else None
        return Line(paragraph, outline_level, depth, "" if bullet else number, bold, bullet)

    def _is_bullet(self, number_id: str, level: int) -> bool:
        levels = self._lists.levels.get(self._lists.abstract_of.get(number_id, ""), {})
        return level in levels and levels[level].number_format == "bullet"

    def _runs(self, element: etree._Element, look: str) -> Iterator[Run]:
        for child in element:
            name = _local(child)
            if name == "r":
                yield from self._run(child)
            elif name in _THROUGH:
                if name in ("ins", "moveTo"):
                    told = "words that a tracked change puts in are taken as they stand."
                    self.notes.tell(self._place(), "tracked", told)
                yield from self._runs(child, look)
            elif name in _NOT_PRINTED:
                self._leave(child, _NOT_PRINTED[name])
            elif name == "oMath" or name == "oMathPara":
                text = folded("".join(map(str, child.itertext())))
                self.notes.tell(self._place(), "formula", "a formula is set as its signs.", text)
                yield Run(text)

    def _run(self, element: etree._Element) -> Iterator[Run]:
        if _is_on(element, "vanish"):
            self.notes.leave_out(self._place(), "hidden words", _run_text(element))
            return
        text = _run_text(element)
        if text:
            yield Run(text, "emphasis" if _is_on(element, "i") else "")
        for box in element.iter(f"{W}txbxContent"):
            # A text box is written twice, for old and for new readers.
            if not any(_local(each) == "Fallback" for each in box.iterancestors()):
                self._leave(box, _NOT_PRINTED["txbxContent"])
        for name, what in (("drawing", "a picture"), ("object", "an embedded object")):
            if element.find(f"{W}{name}") is not None:
                self.notes.tell(self._place(), "image", f"{what} is left out.")
        for name in ("footnoteReference", "endnoteReference", "commentReference"):
            if element.find(f"{W}{name}") is not None:
                told = "a note or comment hangs here; its words are in the report."
                self.notes.tell(self._place(), "footnote", told)

    def _leave(self, element: etree._Element, why: str) -> None:
        self.notes.leave_out(self._place(), why, _all_words(element))

    def _grid(self, table: etree._Element) -> Grid:
        place = self._place()
        rows: list[tuple[tuple[Paragraph, ...], ...]] = []
        for row in _within(table, "tr"):
            cells: list[tuple[Paragraph, ...]] = []
            for cell in _within(row, "tc"):
                properties = cell.find(f"{W}tcPr")
                span = _value(properties, "gridSpan")
                covered = min(int(span), 40) - 1 if span.isdigit() else 0
                if covered or (
                    properties is not None and properties.find(f"{W}vMerge") is not None
                ):
                    told = "a table has joined cells; those that they cover stay empty."
                    self.notes.tell(place, "table", told)
                cells += [self._cell(cell, place), *([()] * covered)]
            rows.append(tuple(cells))
        width = max((len(row) for row in rows), default=0)
        first = table.find(f"{W}tr/{W}trPr/{W}tblHeader")
        even = tuple((*row, *([()] * (width - len(row)))) for row in rows)
        return Grid(even, place, 1 if first is not None or len(rows) > 1 else 0)

    def _cell(self, cell: etree._Element, place: Place) -> tuple[Paragraph, ...]:
        if cell.find(f".//{W}tbl") is not None:
            self.notes.tell(place, "table", "a table within a table: set as words.")
        found = [
            Paragraph((Run(f"{self._numbers.get(each) or ''} "), *self._runs(each, "")), place)
            for each in cell.iter(f"{W}p")
        ]
        return tuple(each for each in found if each.text)


def _within(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of a name, those in content controls and the like among them."""
    for child in parent:
        if _local(child) == name:
            yield child
        elif _local(child) in _THROUGH:
            yield from _within(child, name)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _run_text(run: etree._Element) -> str:
    pieces: list[str] = []
    for child in run:
        name = _local(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in ("tab", "br", "cr", "ptab"):
            pieces.append(" ")
        elif name == "noBreakHyphen":
            pieces.append("-")
        elif name == "sym":
            pieces.append("□" if child.get(f"{W}char", "").upper() in ("F0A8", "F06F") else "")
    return "".join(pieces)


def _all_words(element: etree._Element) -> str:
    """All words below an element, deleted ones too."""
    pieces: list[str] = []
    for each in element.iter():
        name = _local(each)
        if name in ("t", "delText"):
            pieces.append(each.text or "")
        elif name in ("p", "tab", "br", "cr"):
            pieces.append(" ")
    return folded("".join(pieces))


def _value(element: etree._Element | None, child: str) -> str:
    found = element.find(f"{W}{child}") if element is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def _is_on(run: etree._Element, name: str) -> bool:
    mark = run.find(f"{W}rPr/{W}{name}")
    return mark is not None and mark.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def _outlines(styles: etree._Element) -> dict[str, int]:
    """The heading level of each paragraph style that has one, by itself or from its base."""
    own: dict[str, int] = {}
    base: dict[str, str] = {}
    for style in styles.iterchildren(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        level = _value(style.find(f"{W}pPr"), "outlineLvl")
        called = _value(style, "name").lower()
        if level.isdigit():
            own[name] = int(level)
        elif called.startswith("heading ") and called[8:].isdigit():
            own[name] = int(called[8:]) - 1
        base[name] = _value(style, "basedOn")
    found: dict[str, int] = {}
    for name in base:
        at = name
        for _ in range(_STYLE_DEPTH):
            if at in own:
                found[name] = own[at]
                break
            at = base.get(at, "")
    return found


def _bold_styles(styles: etree._Element) -> frozenset[str]:
    return frozenset(
        style.get(f"{W}styleId", "")
        for style in styles.iterchildren(f"{W}style")
        if _is_on(style, "b")
    )
