"""Finding tags in a part, however Word has split them, and lifting them out of the tree.

Each tag leaves a mark in the tree: two private characters around its number. What surrounds a
mark is untouched XML; the program is put together from both in `_program`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from lxml import etree

from ._xml import w

Kind = Literal["value", "statement", "comment"]
Scope = Literal["", "p", "tr", "tc", "r"]

MARK_OPEN: Final = "\uf8e0"
MARK_CLOSE: Final = "\uf8e1"
MARK: Final = re.compile(f"{MARK_OPEN}(\\d+){MARK_CLOSE}")

TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPENER: Final = re.compile(r"\{[{%#]")
_STRUCTURE: Final = re.compile(r"(?P<minus>-?)(?P<scope>tr|tc|p|r)(?=\s|-?$)")
_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " "})
_KINDS: Final[dict[str, Kind]] = {"{": "value", "%": "statement", "#": "comment"}
_SCOPES: Final[dict[str, Scope]] = {"p": "p", "tr": "tr", "tc": "tc", "r": "r"}
_MERGES: Final = re.compile(r"^(?P<what>vm|hm|colspan|cellbg)\b(?P<rest>.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it was written, and where."""

    part: str
    paragraph: str
    text: str
    kind: Kind
    scope: Scope
    code: str  # between the braces, without scope letters and minus signs
    joins_before: bool = False
    joins_after: bool = False
    in_text: bool = True  # inside a run's text, where breaks may stand

    def to_dict(self) -> dict[str, object]:
        return {
            "part": self.part,
            "paragraph": self.paragraph,
            "tag": self.text,
            "kind": self.kind,
            "scope": self.scope,
        }


@dataclass(slots=True)
class Harvest:
    """The tags of one part, in the order in which they were lifted, and what was wrong."""

    part: str
    tags: list[Tag] = field(default_factory=list)
    unclosed: list[tuple[str, str]] = field(default_factory=list)  # paragraph, text from the opener
    in_table: bool = False  # a row, cell or paragraph of a table may be left out

    def mark(self, tag: Tag) -> str:
        self.tags.append(tag)
        return f"{MARK_OPEN}{len(self.tags) - 1}{MARK_CLOSE}"


def lift_tags(root: etree._Element, part: str) -> Harvest:
    """Replace every tag under `root` by its mark."""
    harvest = Harvest(part)
    paragraphs = list(root.iter(w("p")))
    for paragraph in paragraphs:
        _lift_paragraph(paragraph, harvest)
    _lift_others(root, harvest)
    _lift_structure(root, harvest)
    return harvest


def _own_texts(paragraph: etree._Element) -> list[etree._Element]:
    """The text elements of a paragraph, those of paragraphs inside it (text boxes) left out."""
    own = paragraph.tag
    return [
        text for text in paragraph.iter(w("t")) if next(text.iterancestors(own), None) is paragraph
    ]


def _lift_paragraph(paragraph: etree._Element, harvest: Harvest) -> None:
    texts = _own_texts(paragraph)
    pieces = [text.text or "" for text in texts]
    whole = "".join(pieces)
    if "{" not in whole or not _OPENER.search(whole):
        return
    owner = [index for index, piece in enumerate(pieces) for _ in piece]
    shown = " ".join(whole.split())[:80]
    kept: list[list[str]] = [[] for _ in texts]
    at = 0
    touched: set[int] = set()
    for match in TAG.finditer(whole):
        _keep(whole, at, match.start(), owner, kept)
        first = owner[match.start()]
        tag = read_tag(match[0], harvest.part, shown)
        kept[first].append(harvest.mark(tag))
        touched.update(owner[match.start() : match.end()])
        at = match.end()
    _keep(whole, at, len(whole), owner, kept)
    rest = TAG.sub("", whole)
    surplus = _OPENER.search(rest)
    if surplus and not rest[surplus.start() :].startswith(("{_",)):
        harvest.unclosed.append((shown, rest[surplus.start() :][:60]))
    for index, text in enumerate(texts):
        if index in touched:
            _write_back(text, "".join(kept[index]))


def _keep(whole: str, start: int, end: int, owner: list[int], kept: list[list[str]]) -> None:
    for position in range(start, end):
        kept[owner[position]].append(whole[position])


def _write_back(text: etree._Element, content: str) -> None:
    text.text = content
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run = text.getparent()
    if content or run is None:
        return
    run.remove(text)
    if run.tag == w("r") and all(child.tag == w("rPr") for child in run):
        _drop(run)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def read_tag(text: str, part: str, paragraph: str) -> Tag:
    """Read a tag's letters, minus signs and code."""
    kind = _KINDS[text[1]]
    inner = text[2:-2].translate(_QUOTES)
    scope: Scope = ""
    minus = inner.startswith("-")
    structure = _STRUCTURE.match(inner)
    if structure:
        scope = _SCOPES[structure["scope"]]
        inner = inner[structure.end() :]
        minus = bool(structure["minus"])
    elif minus:
        inner = inner[1:]
    after = inner.endswith("-")
    code = (inner[:-1] if after else inner).strip()
    return Tag(part, paragraph, text, kind, scope, code, minus and not scope, after and not scope)


def _lift_others(root: etree._Element, harvest: Harvest) -> None:
    """Tags in attributes (alternative texts, links) and outside runs (document properties)."""
    for element in root.iter(etree.Element):
        for key, content in element.attrib.items():
            name, value = str(key), str(content)
            if "{" in value and TAG.search(value):
                element.set(name, _plain(value, harvest))
        text = element.text
        if text and "{" in text and element.tag != w("t") and TAG.search(text):
            element.text = _plain(text, harvest)


def _plain(text: str, harvest: Harvest) -> str:
    shown = " ".join(text.split())[:80]

    def lift(match: re.Match[str]) -> str:
        tag = read_tag(match[0], harvest.part, shown)
        plain = Tag(tag.part, shown, tag.text, tag.kind, "", tag.code, in_text=False)
        return harvest.mark(plain)

    return TAG.sub(lift, text)


def _lift_structure(root: etree._Element, harvest: Harvest) -> None:
    """Let tags for paragraphs, rows, cells and runs take their element's place."""
    for text in list(root.iter(w("t"))):
        numbers = [int(number) for number in MARK.findall(text.text or "")]
        for number in numbers:
            tag = harvest.tags[number]
            if tag.kind == "statement" and _MERGES.match(tag.code):
                _merge_cells(text, number, harvest)
            elif tag.scope == "r":
                _split_run(text, number)
            elif tag.scope:
                _stand_in(text, number, tag.scope, harvest)


def _stand_in(text: etree._Element, number: int, scope: Scope, harvest: Harvest) -> None:
    element = next(text.iterancestors(w(scope)), None)
    if element is None:
        return  # a row tag outside a table stays where it is, and is reported by the check
    if next(text.iterancestors(w("tc")), None) is not None:
        harvest.in_table = True
    mark = f"{MARK_OPEN}{number}{MARK_CLOSE}"
    text.text = (text.text or "").replace(mark, "")
    others = [found for inner in element.iter(w("t")) for found in MARK.findall(inner.text or "")]
    _replace(element, mark + "".join(f"{MARK_OPEN}{each}{MARK_CLOSE}" for each in others))


def _replace(element: etree._Element, text: str) -> None:
    """Put text where an element stands."""
    parent = element.getparent()
    if parent is None:
        return
    text += element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    element.tail = None
    parent.remove(element)


def _split_run(text: etree._Element, number: int) -> None:
    """A run's tag stands between runs; what stood before and after keeps its looks."""
    run = next(text.iterancestors(w("r")), None)
    parent = run.getparent() if run is not None else None
    if run is None or parent is None:
        return
    mark = f"{MARK_OPEN}{number}{MARK_CLOSE}"
    before, _, after = (text.text or "").partition(mark)
    following = [child for child in run if child.tag != w("rPr")]
    following = following[following.index(text) + 1 :]
    text.text = before
    tail = _copy_of(run)
    last = etree.SubElement(tail, w("t"))
    last.text = after
    last.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for child in following:
        tail.append(child)
    old_tail, run.tail = run.tail or "", mark
    index = parent.index(run)
    if after or following:
        parent.insert(index + 1, tail)
        tail.tail = old_tail
    else:
        run.tail = mark + old_tail
    if not before:
        run.remove(text)
        if all(child.tag == w("rPr") for child in run):
            _replace(run, "")


def _copy_of(run: etree._Element) -> etree._Element:
    copy = run.makeelement(run.tag)
    looks = run.find(w("rPr"))
    if looks is not None:
        copy.append(etree.fromstring(etree.tostring(looks)))
    return copy


# Cells: the order in which the schema wants a cell's properties.
_CELL_ORDER: Final = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap"),
    *("tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
)


def _merge_cells(text: etree._Element, number: int, harvest: Harvest) -> None:
    tag = harvest.tags[number]
    match = _MERGES.match(tag.code)
    cell = next(text.iterancestors(w("tc")), None)
    mark = f"{MARK_OPEN}{number}{MARK_CLOSE}"
    if match is None or cell is None:
        return
    text.text = (text.text or "").replace(mark, "")
    rest = match["rest"].strip()
    made = _Made(harvest, tag)
    match match["what"]:
        case "colspan":
            _cell_property(cell, "gridSpan").set(w("val"), made.value(rest))
        case "cellbg":
            shade = _cell_property(cell, "shd")
            shade.set(w("val"), "clear")
            shade.set(w("color"), "auto")
            shade.set(w("fill"), made.value(f"({rest})|string|replace('#', '')"))
        case "vm":
            value = made.value("'restart' if loop.first else 'continue'")
            _cell_property(cell, "vMerge").set(w("val"), value)
            for inner in cell.iter(w("t")):
                shown = inner.text or ""
                inner.text = made.statement("if loop.first") + shown + made.statement("endif")
                if inner is text:
                    break
        case "hm":
            span = _cell_property(cell, "gridSpan")
            width = span.get(w("val")) or "1"
            span.set(w("val"), made.value(f"{width} * loop.length"))
            _around(cell, made.statement("if loop.first"), made.statement("endif"))


@dataclass(frozen=True, slots=True)
class _Made:
    """Tags that a merge tag stands for."""

    harvest: Harvest
    origin: Tag

    def value(self, code: str) -> str:
        origin = self.origin
        made = Tag(origin.part, origin.paragraph, origin.text, "value", "", code, in_text=False)
        return self.harvest.mark(made)

    def statement(self, code: str) -> str:
        origin = self.origin
        return self.harvest.mark(
            Tag(origin.part, origin.paragraph, origin.text, "statement", "", code)
        )


def _cell_property(cell: etree._Element, name: str) -> etree._Element:
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    found = properties.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        place = _CELL_ORDER.index(name)
        later = [
            index
            for index, child in enumerate(properties)
            if etree.QName(child).localname in _CELL_ORDER[place + 1 :]
        ]
        properties.insert(later[0] if later else len(properties), found)
    return found


def _around(element: etree._Element, before: str, after: str) -> None:
    element.tail = after + (element.tail or "")
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + before
    elif parent is not None:
        parent.text = (parent.text or "") + before


def paragraphs_of(root: etree._Element) -> Iterator[str]:
    """The visible text of each paragraph."""
    for paragraph in root.iter(w("p")):
        yield "".join(text.text or "" for text in _own_texts(paragraph))
