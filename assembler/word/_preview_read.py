"""Reads the markup of one item of a tender back into the values of a preview.

The markup is what the Word file gets, so a preview cannot say anything else. Three marks are put
into it on the way: around what stands in a blank, and around the words of a reference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from lxml import etree

from ._numbering import Counter, Element, Numbering, W
from ._package import read_package
from ._preview_values import (
    ParagraphKind,
    PreviewBlock,
    PreviewCell,
    PreviewParagraph,
    PreviewRow,
    PreviewSpan,
    PreviewTable,
    SpanKind,
    TableKind,
)
from ._template import bundled_template
from ._xml import W as WORD

MARK: Final = "{urn:clausewright:preview}"
# Letters that Unicode keeps for a program's own use, so that no text has them.
FILLED_OPENS, FILLED_NAMED, FILLED_ENDS = "\ufdd0", "\ufdd1", "\ufdd2"

_OPENING: Final = (
    f'<w:body xmlns:w="{WORD}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:cw="urn:clausewright:preview">'
)
_LOOKS: Final[dict[str, SpanKind]] = {
    "DefinedTerm": "term",
    "Strong": "strong",
    "Emphasis": "emphasis",
    "PlaceholderText": "note",
    "CheckBox": "checkbox",
    "Hyperlink": "link",
}
_LEVELS: Final = {
    **dict.fromkeys(("ClauseText", "Definition", "ListBullet"), 1),
    **dict.fromkeys(("ClauseText2", "DefinitionItem"), 2),
    **{f"{kind}{at}": at for kind in ("Clause", "FormItem", "AnnexItem") for at in range(1, 5)},
}
_TABLES: Final[dict[str, TableKind]] = {"TableForm": "form", "TableSignature": "signature"}
_CLAUSE_TAG: Final = "clause:"
_VAL, _T, _R, _RPR = (f"{W}{name}" for name in ("val", "t", "r", "rPr"))
_SDT, _BREAK, _TAB = (f"{W}{name}" for name in ("sdt", "br", "tab"))
_HYPHEN, _CODE, _FIELD = (f"{W}{name}" for name in ("noBreakHyphen", "instrText", "fldChar"))
_FIELD_KIND, _RSTYLE, _LANG = (f"{W}{name}" for name in ("fldCharType", "rStyle", "lang"))
_BIDI, _P, _TBL, _REFERENCE = (f"{W}bidi", f"{W}p", f"{W}tbl", f"{MARK}reference")


@dataclass(frozen=True, slots=True)
class Start:
    """Where an item stands: its heading is number `ordinal` of its kind in its part.

    `owners` are the texts whose controls the markup has, in order; `notes` how many paragraphs on
    its review stand above the text, and above each of its editions.
    """

    style: str
    ordinal: int
    owners: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()
    has_lots: bool = False


@cache
def _lists() -> Numbering:
    """The lists of the bundled tender, by which paragraphs are numbered."""
    package = read_package(bundled_template("tender"))
    return Numbering.read(package.xml("word/numbering.xml"), package.xml("word/styles.xml"))


def read_blocks(xml: str, start: Start) -> list[tuple[str, tuple[PreviewBlock, ...]]]:
    """The blocks of an item's markup, each group with the text in whose control it stands."""
    reader = _Reader(start)
    return list(reader.groups(etree.fromstring(f"{_OPENING}{xml}</w:body>")))


@dataclass(slots=True)
class _Reader:
    start: Start
    counter: Counter = field(init=False)
    _owner: str = ""
    _notes: list[int] = field(init=False)
    _has_lots: bool = field(init=False)
    _review: int = 0  # paragraphs still to come that tell of a review

    def __post_init__(self) -> None:
        lists, start = _lists(), self.start
        self._notes, self._has_lots = list(start.notes), start.has_lots
        self.counter = Counter(lists)
        place = lists.style_numbers.get(start.style)
        if place is not None:
            self.counter.resume(*place, start.ordinal - 1)

    def groups(self, root: Element) -> Iterator[tuple[str, tuple[PreviewBlock, ...]]]:
        owners = iter(self.start.owners)
        loose: list[PreviewBlock] = []
        for child in root:
            if child.tag != _SDT:
                loose.extend(self._block(child))
                continue
            if loose:
                yield "", tuple(loose)
                loose = []
            self._owner = next(owners)
            yield self._owner, tuple(block for each in child[-1] for block in self._block(each))
        if loose:
            yield "", tuple(loose)

    def _block(self, element: Element) -> Iterator[PreviewBlock]:
        if element.tag == _TBL:
            yield _table(element, self._owner)
        elif element.tag == _P:
            paragraph = self._paragraph(element)
            if paragraph.spans or paragraph.number:
                yield paragraph

    def _paragraph(self, element: Element) -> PreviewParagraph:
        properties = element[0]
        style = _style(properties)
        place = self.counter.lists.style_numbers.get(style)
        words = _Words(self._owner)
        words.children(element)
        return PreviewParagraph(
            style,
            words.spans(),
            (self.counter.next(*place) or "") if place else "",
            _LEVELS.get(style, 0),
            self._kind(style),
            words.language,
            _has(properties, _BIDI),
        )

    def _kind(self, style: str) -> ParagraphKind:
        if style in (self.start.style, "EditionHeading"):
            self._review = self._notes.pop(0) if self._notes else 0
            return "heading" if style == self.start.style else "edition"
        if self._has_lots:
            self._has_lots = False
            return "lots"
        if self._review:
            self._review -= 1
            return "review"
        return "text"


def _table(element: Element, owner: str) -> PreviewTable:
    properties = element[0]
    style = _value(properties.find(f"{W}tblStyle"))
    grid = element.find(f"{W}tblGrid")
    widths = [int(column.get(f"{W}w", "0")) for column in grid] if grid is not None else []
    total = sum(widths) or 1
    indent = properties.find(f"{W}tblInd")
    rows, languages = [], []
    for row in element.iterchildren(f"{W}tr"):
        cells = []
        for cell in row.iterchildren(f"{W}tc"):
            paragraph = cell[-1]
            words = _Words(owner)
            words.children(paragraph)
            cells.append(PreviewCell(_style(paragraph[0]), words.spans(), words.language))
            languages.append(words.language)
        is_head = _has(row[0], f"{W}tblHeader")
        rows.append(PreviewRow(tuple(cells), is_head))
    return PreviewTable(
        _TABLES.get(style, "data"),
        tuple(rows),
        tuple(width * 1000 // total for width in widths),
        1 if indent is not None and indent.get(f"{W}w", "0") != "0" else 0,
        next(filter(None, languages), ""),
        properties.find(f"{W}bidiVisual") is not None,
    )


@dataclass(slots=True)
class _Words:
    """The spans of one paragraph."""

    owner: str
    language: str = ""
    _is_first: bool = True
    _pieces: list[tuple[str, SpanKind, str]] = field(default_factory=list)
    _code: str = ""  # of the field that is open
    _filled: str | None = None  # the blank that the words stand in

    def spans(self) -> tuple[PreviewSpan, ...]:
        """Neighbours of one kind as one."""
        pieces = self._pieces
        if len(pieces) == 1:
            return (PreviewSpan(*pieces[0]),)
        joined: list[PreviewSpan] = []
        at = 0
        while at < len(pieces):
            text, kind, target = pieces[at]
            at += 1
            while at < len(pieces) and pieces[at][1:] == (kind, target):
                text += pieces[at][0]
                at += 1
            joined.append(PreviewSpan(text, kind, target))
        return tuple(joined)

    def children(self, element: Element, target: str = "", kind: SpanKind | None = None) -> None:
        for child in element:
            tag = child.tag
            if tag == _R:
                self._run(child, target, kind)
            elif tag == _SDT:
                self._control(child)
            elif tag == _REFERENCE:
                self.children(child, str(child.get("to")), "reference")

    def _control(self, element: Element) -> None:
        tag = _tag(element)
        if tag.startswith(_CLAUSE_TAG):
            self.children(element[-1])
            return
        kind, _, name = tag.partition(":")
        target = {"fill": f"{self.owner}.{name}", "fact": tag}.get(kind, "")
        self.children(element[-1], target, "blank" if target else "checkbox")

    def _run(self, element: Element, target: str, given: SpanKind | None) -> None:
        kind: SpanKind = given or "plain"
        for child in element:
            tag = child.tag
            if tag == _T:
                self._put(child.text or "", kind, target)
            elif tag == _RPR:
                kind = self._look(child, given)
            elif tag == _BREAK:
                self._put("\n", kind, target)
            elif tag == _TAB:
                self._put("\t", kind, target)
            elif tag == _HYPHEN:
                self._put("\u2011", kind, target)
            elif tag == _CODE:
                self._code += child.text or ""
            elif tag == _FIELD and child.get(_FIELD_KIND) != "separate":
                self._code = ""
        self._is_first = False

    def _look(self, properties: Element, given: SpanKind | None) -> SpanKind:
        own: SpanKind = "plain"
        for child in properties:
            if child.tag == _RSTYLE:
                own = _LOOKS.get(_value(child), "plain")
            elif child.tag == _LANG and self._is_first:
                self.language = str(child.values()[0])
        if given is None or (given == "reference" and own == "note"):
            return own
        return "checkbox" if own == "checkbox" else given

    def _put(self, text: str, kind: SpanKind, target: str) -> None:
        if self._code and kind in ("plain", "link"):
            code = self._code.split()
            kind = "link" if code[0] == "HYPERLINK" else "reference"
            target = code[1].strip('"')
        if self._filled is None and FILLED_OPENS not in text:
            if text:
                self._pieces.append((text, kind, target))
            return
        for piece in _cut(text):
            if piece == FILLED_OPENS:
                self._filled = ""
            elif piece == FILLED_ENDS:
                self._filled = None
            elif piece.endswith(FILLED_NAMED):
                self._filled = piece[:-1]
            elif self._filled is None:
                self._pieces.append((piece, kind, target))
            else:
                self._pieces.append((piece, "filled", self._filled))


def _cut(text: str) -> Iterator[str]:
    """The marks of blanks, each by itself, the name with its end, and the words between."""
    start = 0
    for at, sign in enumerate(text):
        if sign in (FILLED_OPENS, FILLED_ENDS):
            if text[start:at]:
                yield text[start:at]
            yield sign
            start = at + 1
        elif sign == FILLED_NAMED:
            yield text[start : at + 1]
            start = at + 1
    if text[start:]:
        yield text[start:]


def _style(properties: Element) -> str:
    return _value(properties[0])  # our own markup names the style first


def _has(properties: Element, tag: str) -> bool:
    for child in properties:  # noqa: SIM110 - half as long as any() with a generator
        if child.tag == tag:
            return True
    return False


def _tag(control: Element) -> str:
    return _value(control.find(f"{W}sdtPr/{W}tag"))


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(_VAL, "")
