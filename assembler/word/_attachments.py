"""What rich content brings into a document beside its text: links, pictures, styles, lists, notes.

They are collected while the parts are rendered, and put into the package at its end: parts that
they change, such as the styles, may be rendered themselves.
"""

from __future__ import annotations

import hashlib
import posixpath
import zlib
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lxml import etree

from assembler.errors import TemplateError

from ._budget import current
from ._failures import nearest
from ._package import CONTENT_TYPES, Package, relations_name
from ._xml import W, parse_xml, w
from ._zip import STORED, Stored, deflate

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HYPERLINK: Final = f"{OFFICE}hyperlink"
IMAGE: Final = f"{OFFICE}image"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD_TYPES: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MOST_PARTS: Final = 5_000
_MOST_BYTES: Final = 384 * 2**20
# The notes that every notes part begins with, in case the template has none yet.
_SEPARATORS: Final = "".join(
    f'<w:{{0}} w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" '
    f'w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:{{0}}>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


@dataclass(slots=True)
class _Addition:
    """What comes into one part: elements by the name of their kind."""

    part: str
    elements: list[etree._Element]


class Attachments:
    """The additions of one rendering."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._relations: dict[str, dict[tuple[str, str, bool], str]] = {}
        self._media: dict[tuple[str, str], str] = {}
        self._parts: dict[str, tuple[Stored, str]] = {}
        self._taken = {name.casefold() for name in package.names}
        self._additions: dict[str, _Addition] = {}
        self._size = 0
        self._styles: StyleNames | None = None
        self._numbers: dict[tuple[str, str], int] = {}
        self.same: dict[tuple[int, int, bytes], str] = {}  # names of parts by what they hold

    # Relationships and parts

    def relation(self, part: str, kind: str, target: str, *, external: bool) -> str:
        """The id by which `part` refers to an address, or to a part by its name."""
        known = self._relations.setdefault(part, {})
        key = (kind, target, external)
        if key not in known:
            taken = _relation_ids(self.package, part)
            number = len(known) + 1
            while f"rIdA{number}" in taken or f"rIdA{number}" in known.values():
                number += 1
            known[key] = f"rIdA{number}"
        return known[key]

    def link(self, address: str) -> str:
        """The id of a link from the part being rendered."""
        return self.relation(current().part, HYPERLINK, address, external=True)

    def picture(self, data: bytes, ending: str, content_type: str) -> str:
        """The id of a picture in the part being rendered; the same picture is kept once."""
        key = (hashlib.sha256(data).hexdigest(), content_type)
        if key not in self._media:
            name = self.free_name(f"word/media/picture.{ending}")
            self.add_part(deflate(name, data), content_type)
            self._media[key] = name
        return self.relation(current().part, IMAGE, self._media[key], external=False)

    def free_name(self, wanted: str) -> str:
        """A part's name like this one that no part has."""
        stem, dot, ending = wanted.rpartition(".")
        stem = stem.rstrip("0123456789")
        number = 1
        while f"{stem}{number}.{ending}".casefold() in self._taken:
            number += 1
        name = f"{stem}{number}{dot}{ending}"
        self._taken.add(name.casefold())
        return name

    def add_part(self, entry: Stored, content_type: str) -> None:
        """Add a part.

        Raises:
            TemplateError: there are too many, or they are too large together.
        """
        self._size += len(entry.data)
        self._parts[entry.name] = (entry, content_type)
        if len(self._parts) > _MOST_PARTS or self._size > _MOST_BYTES:
            raise TemplateError("The pictures and documents put in are too many or too large.")

    # What is added to parts that the template may have already

    @property
    def styles(self) -> StyleNames:
        """The styles of the document, those added included."""
        if self._styles is None:
            part = self._part_of("styles")
            known = _styles_in(self.package.entries[part]) if part else StyleNames({}, frozenset())
            self._styles = StyleNames(dict(known.by_name), known.ids)
        return self._styles

    def style(self, kind: str, name: str) -> str:
        """The id of a style by its name or id.

        Raises:
            TemplateError: the template has none.
        """
        found = self.styles.find(kind, name)
        if found:
            return found
        known = [each for at, each in self.styles.by_name if at == kind]
        near = nearest(name[:100], known)
        hint = f"Did you mean “{near}”?" if near else "Make one in the template."
        raise TemplateError(f"The template has no {kind} style “{name[:60]}”. {hint}")

    def tree(self, role: str) -> etree._Element | None:
        """The template's own list of styles, lists or notes."""
        part = self._part_of(role)
        return self.package.xml(part) if part else None

    def next_number(self, role: str, tag: str, attribute: str) -> int:
        """A number that no list, or no note, of the document has."""
        if (role, tag) not in self._numbers:
            own = self.tree(role)
            used = [each.get(attribute, "") for each in own.iter(tag)] if own is not None else []
            highest = max((int(number) for number in used if number.isdecimal()), default=0)
            self._numbers[role, tag] = highest
        self._numbers[role, tag] += 1
        return self._numbers[role, tag]

    def target(self, role: str) -> str:
        """The name of the part that additions of this role go to."""
        if role not in self._additions:
            name = self._part_of(role) or f"word/{role}.xml"
            if name.casefold() in self._taken and name not in self.package.entries:
                name = self.free_name(name)
            self._taken.add(name.casefold())
            self._additions[role] = _Addition(name, [])
        return self._additions[role].part

    def add(self, role: str, element: etree._Element) -> None:
        """Put an element into the styles, the numbering, the footnotes or the endnotes."""
        self.target(role)
        self._additions[role].elements.append(element)

    def _part_of(self, role: str) -> str:
        for kind, target in self.package.relations(self.package.document).values():
            if kind.endswith(f"/{role}") and target in self.package.entries:
                return target
        return ""

    # The package

    def finish(self, entries: Iterable[Stored]) -> list[Stored]:
        """The entries with all additions among them."""
        parts = {entry.name: entry for entry in entries}
        types = {name: kind for name, (_, kind) in self._parts.items() if kind}
        for role, addition in self._additions.items():
            if addition.part not in parts:
                types[addition.part] = f"{_WORD_TYPES}{role}+xml"
                self.relation(
                    self.package.document, f"{OFFICE}{role}", addition.part, external=False
                )
            parts[addition.part] = _with_elements(parts.get(addition.part), role, addition)
        for part, relations in self._relations.items():
            name = relations_name(part)
            parts[name] = _with_relations(parts.get(name), name, part, relations)
        parts[CONTENT_TYPES] = _with_types(parts[CONTENT_TYPES], types)
        parts |= {name: entry for name, (entry, _) in self._parts.items()}
        return list(parts.values())


def attachments() -> Attachments:
    """Those of the rendering under way.

    Raises:
        TemplateError: no template is being rendered.
    """
    rendering = current()
    if rendering.attachments is None:
        if rendering.package is None:
            raise TemplateError("Rich content can only be printed by a Word template.")
        rendering.attachments = Attachments(rendering.package)
    return rendering.attachments


@dataclass(slots=True)
class StyleNames:
    """Ids of styles by kind and name; ids are compared as they are, names without case."""

    by_name: dict[tuple[str, str], str]
    ids: frozenset[tuple[str, str]]

    def find(self, kind: str, name: str) -> str:
        """The id of the style of this name or id, or nothing."""
        found = self.by_name.get((kind, name.casefold()), "")
        return found or (name if (kind, name) in self.ids else "")

    def add(self, kind: str, name: str, wanted: str) -> str:
        """A new style's id, as near to the one wanted as is free."""
        taken = {number for _, number in self.ids}
        number, identity = 1, wanted
        while identity in taken:
            number += 1
            identity = f"{wanted}_{number}"
        self.by_name[kind, name.casefold()] = identity
        self.ids |= {(kind, identity)}
        return identity


@lru_cache(maxsize=16)
def _styles_in(entry: Stored) -> StyleNames:
    by_name: dict[tuple[str, str], str] = {}
    ids = set()
    for style in parse_xml(content_of(entry), entry.name).iterchildren(w("style")):
        kind, number = style.get(w("type"), "paragraph"), style.get(w("styleId"), "")
        name = style.find(w("name"))
        by_name[kind, (name.get(w("val"), "") if name is not None else number).casefold()] = number
        ids.add((kind, number))
    return StyleNames(by_name, frozenset(ids))


def content_of(entry: Stored) -> bytes:
    """What an entry holds, unpacked."""
    return entry.data if entry.method == STORED else zlib.decompress(entry.data, -15)


def _relation_ids(package: Package, part: str) -> set[str]:
    name = relations_name(part)
    if name not in package.entries:
        return set()
    return {each.get("Id", "") for each in package.xml(name)}


def _packed(name: str, root: etree._Element) -> Stored:
    xml = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return deflate(name, xml)


def _with_relations(
    entry: Stored | None, name: str, part: str, relations: dict[tuple[str, str, bool], str]
) -> Stored:
    if entry is None:
        root = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    else:
        root = parse_xml(content_of(entry), name)
    folder = posixpath.dirname(part)
    for (kind, target, external), number in relations.items():
        added = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        added.set("Id", number)
        added.set("Type", kind)
        added.set("Target", target if external else posixpath.relpath(target, folder or "."))
        if external:
            added.set("TargetMode", "External")
    return _packed(name, root)


def _with_types(entry: Stored, types: dict[str, str]) -> Stored:
    if not types:
        return entry
    root = parse_xml(content_of(entry), CONTENT_TYPES)
    for name, content_type in types.items():
        added = etree.SubElement(root, f"{{{_TYPES}}}Override")
        added.set("PartName", f"/{name}")
        added.set("ContentType", content_type)
    return _packed(CONTENT_TYPES, root)


def _with_elements(entry: Stored | None, role: str, addition: _Addition) -> Stored:
    root = _new_root(role) if entry is None else parse_xml(content_of(entry), addition.part)
    for element in addition.elements:
        own = deepcopy(element)
        if element.tag == w("abstractNum"):
            root.insert(_first_list(root), own)  # all kinds of lists stand before all lists
        elif element.tag == w("num"):
            root.insert(_after_lists(root), own)
        else:
            root.append(own)
    return _packed(addition.part, root)


def _new_root(role: str) -> etree._Element:
    inner = ""
    if role in ("footnotes", "endnotes"):
        inner = _SEPARATORS.replace("{0}", role.removesuffix("s"))
    return etree.fromstring(f'<w:{role} xmlns:w="{W}">{inner}</w:{role}>')


def _first_list(root: etree._Element) -> int:
    for index, child in enumerate(root):
        if child.tag in (w("num"), w("numIdMacAtCleanup")):
            return index
    return len(root)


def _after_lists(root: etree._Element) -> int:
    for index, child in enumerate(root):
        if child.tag == w("numIdMacAtCleanup"):
            return index
    return len(root)
