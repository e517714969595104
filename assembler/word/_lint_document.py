"""A Word file as the checks see it: its parts parsed, its stories, its styles and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Final

from lxml import etree

from assembler.errors import PackageError

from ._numbering import Element, Numbering, W, whole
from ._package import read_package
from ._xml import parse_xml

CONTENT_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

_MAIN: Final = "officeDocument"
_TAG: Final = re.compile(r"\{[{%#]|[}%#]\}")
_LEFT_OVER: Final = 32
_SETTLED: Final = frozenset({20, 21})  # cached numbers and contents come with the values
_STORIES: Final = ("header", "footer", "footnotes", "endnotes", "comments")


@dataclass(frozen=True, slots=True)
class WordFinding:
    """One fault: the point of the list, the part of the package, what is wrong, and the words."""

    point: int
    part: str
    problem: str
    near: str = ""

    @property
    def is_of_tags(self) -> bool:
        """Whether it is there only because a template has tags where a document has text."""
        has_tag = _TAG.search(self.problem) or (self.point in _SETTLED and _TAG.search(self.near))
        return self.point == _LEFT_OVER or bool(has_tag)

    def to_dict(self) -> dict[str, object]:
        return asdict(self)

    def __str__(self) -> str:
        near = f" Near “{self.near}”." if self.near else ""
        return f"{self.part}: {self.problem}{near} [{self.point}]"


@dataclass(frozen=True, slots=True)
class Relation:
    kind: str  # the last word of the relationship's type: "header", "image", "hyperlink"
    target: str  # the part's name, or an address outside the package
    is_external: bool


@dataclass(frozen=True)
class Document:
    """Parts by name. Only XML parts are parsed, each once."""

    parts: Mapping[str, bytes]

    @classmethod
    def read(cls, source: bytes | Path) -> Document:
        package = read_package(source)
        return cls({name: package.read(name) for name in package.entries})

    @cached_property
    def trees(self) -> dict[str, Element]:
        return {
            name: parse_xml(data, name)
            for name, data in self.parts.items()
            if name.endswith((".xml", ".rels"))
        }

    @cached_property
    def main(self) -> str:
        """The name of the main document part."""
        for relation in self.relations("").values():
            if relation.kind == _MAIN and relation.target in self.trees:
                return relation.target
        raise PackageError("The package has no main document.")

    @cached_property
    def body(self) -> Element:
        found = self.trees[self.main].find(f"{W}body")
        if found is None:
            raise PackageError("The document has no body.")
        return found

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of a part by id; those of the package for an empty name."""
        folder = dirname(part)
        name = (
            f"{join(folder, '_rels', part.removeprefix(f'{folder}/'))}.rels"
            if part
            else ("_rels/.rels")
        )
        tree = self.trees.get(name)
        found: dict[str, Relation] = {}
        for each in tree.iterchildren(f"{RELATIONSHIPS}Relationship") if tree is not None else ():
            target = each.get("Target", "")
            external = each.get("TargetMode") == "External"
            if not external:
                target = normpath(join("/", folder, target)).lstrip("/")
            kind = each.get("Type", "").rpartition("/")[2]
            found[each.get("Id", "")] = Relation(kind, target, external)
        return found

    def related(self, kind: str) -> Element | None:
        """The part that the document relates to under a kind, such as "styles"."""
        for relation in self.relations(self.main).values():
            if relation.kind == kind:
                return self.trees.get(relation.target)
        return None

    @cached_property
    def stories(self) -> dict[str, Element]:
        """Every part that holds text, the main document first."""
        found = {self.main: self.trees[self.main]}
        for relation in self.relations(self.main).values():
            if relation.kind in _STORIES and relation.target in self.trees:
                found[relation.target] = self.trees[relation.target]
        return found

    @cached_property
    def styles(self) -> dict[str, Element]:
        tree = self.related("styles")
        if tree is None:
            return {}
        return {str(style.get(f"{W}styleId")): style for style in tree.iterchildren(f"{W}style")}

    @cached_property
    def numbering(self) -> Numbering:
        styles = self.related("styles")
        if styles is None:
            styles = etree.Element(f"{W}styles")
        return Numbering.read(self.related("numbering"), styles)

    @cached_property
    def numbers(self) -> dict[Element, str]:
        """The printed number of each numbered paragraph of the body."""
        return {
            paragraph: number
            for paragraph, number in self.numbering.count(self.body)
            if number is not None
        }

    def style_chain(self, style_id: str) -> Iterator[Element]:
        """A style and those that it is based on."""
        seen: set[str] = set()
        while style_id in self.styles and style_id not in seen:
            seen.add(style_id)
            style = self.styles[style_id]
            yield style
            style_id = value_of(style, "basedOn")

    def style_property(self, style_id: str, path: str) -> Element | None:
        """The first element under `path`, such as "pPr/outlineLvl", along the chain."""
        steps = "/".join(f"{W}{step}" for step in path.split("/"))
        for style in self.style_chain(style_id):
            found = style.find(steps)
            if found is not None:
                return found
        return None

    def outline_level(self, paragraph: Element) -> int | None:
        """0 for a heading of the first level; None for text."""
        own = paragraph.find(f"{W}pPr/{W}outlineLvl")
        style = value_of(paragraph.find(f"{W}pPr"), "pStyle")
        found = own if own is not None else self.style_property(style, "pPr/outlineLvl")
        level = whole(str(found.get(f"{W}val", "")), 9) if found is not None else 9
        return level if level < 9 else None


def value_of(element: Element | None, child: str) -> str:
    """`w:val` of a child, or an empty string."""
    found = element.find(f"{W}{child}") if element is not None else None
    return str(found.get(f"{W}val", "")) if found is not None else ""


def style_of(paragraph: Element) -> str:
    return value_of(paragraph.find(f"{W}pPr"), "pStyle")


def text_of(element: Element) -> str:
    """The text as a reader sees it; field codes are left out."""
    pieces = []
    for node in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen", f"{W}sym"):
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif (parent := node.getparent()) is not None and parent.tag == f"{W}r":
            pieces.append({"tab": "\t", "br": "\n", "noBreakHyphen": "-"}.get(_local(node), "☐"))
    return "".join(pieces)


def near(element: Element, width: int = 50) -> str:
    """The words around a fault."""
    text = " ".join(text_of(element).split())
    return text if len(text) <= width else f"{text[:width].rstrip()}…"


def _local(element: Element) -> str:
    return str(etree.QName(element).localname)
