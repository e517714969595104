"""The parts of a house's file that a template keeps: byte for byte where nothing changes."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from typing import Any, Final

from lxml import etree

from ._house_file import OFFICE, REFERENCE, HouseFile
from ._house_styles import REFERENCES, renamed_references
from ._package import CONTENT_TYPES, Package, relations_name
from ._xml import w
from ._zip import Stored, deflate, write_zip

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name

_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_CORE_RELATION: Final = f"{_PACKAGE}/relationships/metadata/core-properties"
# What a document relates to beside its headers, and what holds none of its words.
_KEPT: Final = ("theme", "fontTable", "webSettings", "settings", "footnotes", "endnotes")
_PROPERTIES: Final = ("docProps/core.xml", "docProps/app.xml")
_SETTINGS_LEFT: Final = (
    *("attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "trackRevisions"),
    *("updateFields", "linkStyles", "saveThroughXslt", "docVars", "revisionView", "rsids"),
    *("removePersonalInformation", "savePreviewPicture", "documentType"),
)


class HouseParts:
    """A package in the making."""

    def __init__(self, house: HouseFile) -> None:
        self._house = house
        self._source = house.package
        self._main = house.package.document
        self._folder = posixpath.dirname(self._main)
        self._new: dict[str, bytes] = {}
        self._types: dict[str, str] = {self._main: f"{_WORD_TYPE}.document.main+xml"}
        self._kept: set[str] = set()
        self._relations: dict[str, tuple[str, str]] = {}
        for relation, (kind, target) in self._source.relations(self._main).items():
            name = house.named(target)
            if name is not None and kind.removeprefix(f"{OFFICE}/") in _KEPT:
                self._relations[relation] = (kind, name)
                self._kept.add(name)

    def put(self, kind: str, root: Element) -> None:
        """The new content of the document's one part of a kind."""
        name = self._house.part(kind) or self._free(kind)
        self._new[name] = _bytes(root)
        self._relate(f"{OFFICE}/{kind}", name)
        self._types[name] = f"{_WORD_TYPE}.{kind}+xml"

    def put_document(self, root: Element) -> None:
        self._new[self._main] = _bytes(root)

    def keep_stories(self, relations: Iterable[str]) -> None:
        """Keep headers and footers of the house, by their relation."""
        known = self._source.relations(self._main)
        for relation in relations:
            if relation in known and relation not in self._relations:
                kind, target = known[relation]
                name = self._house.named(target) or target
                self._relations[relation] = (kind, name)
                self._kept.add(name)
                if b"docPart" in self._source.read(name):
                    self._keep_blocks()

    def _keep_blocks(self) -> None:
        """The building blocks that restore the words of an emptied control in a header."""
        for relation, (kind, target) in self._source.relations(self._main).items():
            name = self._house.named(target)
            if kind == f"{OFFICE}/glossaryDocument" and name is not None:
                self._relations[relation] = (kind, name)
                self._kept.add(name)

    def add_story(self, kind: str, root: Element) -> str:
        """Add a header or footer of ours; returns its relation."""
        name = self._free(kind)
        self._new[name] = _bytes(root)
        self._types[name] = f"{_WORD_TYPE}.{kind}+xml"
        return self._relate(f"{OFFICE}/{kind}", name)

    def settle(self, ours: Package, renamed: dict[str, str]) -> None:
        """What follows from the rest: settings, notes, properties, and names of styles."""
        self._close()
        for kind, mend in (("settings", _mended_settings), ("footnotes", _emptied)):
            self._mend(kind, mend)
        self._mend("endnotes", _emptied)
        for name in _PROPERTIES:
            self._new[name] = ours.read(name)
            self._types[name] = ours.content_type(name)
            self._kept.discard(name)
        self._follow(renamed)
        for kind, name in ours.relations(ours.document).values():
            plain = kind.removeprefix(f"{OFFICE}/")
            if plain in ("settings", "theme", "fontTable") and self._part_of(plain) is None:
                added = self._free(posixpath.basename(name).rpartition(".")[0].rstrip("1"))
                self._new[added] = ours.read(name)
                self._types[added] = ours.content_type(name)
                self._relate(kind, added)

    def to_bytes(self) -> bytes:
        """The Word file."""
        entries: dict[str, Stored] = {}
        for name in sorted(self._kept - self._new.keys()):
            entries[name] = self._source.entries[name]
        for name, content in sorted(self._new.items()):
            entries[name] = deflate(name, content)
        entries["_rels/.rels"] = deflate("_rels/.rels", self._root_relations())
        main = relations_name(self._main)
        entries[main] = deflate(main, _relations(self._relations, self._main))
        types = deflate(CONTENT_TYPES, self._content_types(entries))
        order = ("_rels/.rels", self._main)
        rest = [each for name, each in entries.items() if name not in order]
        return write_zip([types, *(entries[name] for name in order), *rest])

    def _free(self, stem: str) -> str:
        number, name = 1, posixpath.join(self._folder, f"{stem}.xml")
        taken = {each.casefold() for each in (*self._source.names, *self._new)}
        if stem in ("header", "footer"):
            name = posixpath.join(self._folder, f"{stem}1.xml")
        while name.casefold() in taken:
            number += 1
            name = posixpath.join(self._folder, f"{stem}{number}.xml")
        return name

    def _relate(self, kind: str, name: str) -> str:
        for relation, known in self._relations.items():
            if known == (kind, name):
                return relation
        number = 1
        taken = self._source.relations(self._main).keys() | self._relations.keys()
        while f"rIdTender{number}" in taken:
            number += 1
        self._relations[f"rIdTender{number}"] = (kind, name)
        return f"rIdTender{number}"

    def _part_of(self, kind: str) -> str | None:
        found = (name for known, name in self._relations.values() if known == f"{OFFICE}/{kind}")
        return next(found, None)

    def _close(self) -> None:
        """Keep what the kept parts relate to: pictures in headers, fonts, and so on."""
        waiting = list(self._kept)
        settings = self._part_of("settings")
        while waiting:
            part = waiting.pop()
            own = relations_name(part)
            if own not in self._source.entries or part == settings:
                continue
            if part in (self._part_of("footnotes"), self._part_of("endnotes")):
                continue
            self._kept.add(own)
            for _, target in self._source.relations(part).values():
                name = self._house.named(target)
                if name is not None and name not in self._kept and name != self._main:
                    self._kept.add(name)
                    waiting.append(name)

    def _mend(self, kind: str, mend: Callable[[Element], None]) -> None:
        name = self._part_of(kind)
        if name is not None:
            root = self._source.xml(name)
            mend(root)
            self._new[name] = _bytes(root)

    def _follow(self, renamed: dict[str, str]) -> None:
        """Headers, footers and notes call styles by their new ids."""
        stories = ("header", "footer", "footnotes", "endnotes")
        if not renamed:
            return
        for kind, name in list(self._relations.values()):
            if kind.removeprefix(f"{OFFICE}/") not in stories:
                continue
            content = self._new.get(name) or self._source.read(name)
            if name in self._new and name not in self._source.entries:
                continue  # ours: it knows the new ids alone
            root = etree.fromstring(content) if name in self._new else self._source.xml(name)
            if next(root.iter(*REFERENCES), None) is not None and renamed_references(root, renamed):
                self._new[name] = _bytes(root)

    def _root_relations(self) -> bytes:
        related = {
            "rId1": (f"{OFFICE}/officeDocument", self._main),
            "rId2": (_CORE_RELATION, _PROPERTIES[0]),
            "rId3": (f"{OFFICE}/extended-properties", _PROPERTIES[1]),
        }
        return _relations(related, "")

    def _content_types(self, entries: Iterable[str]) -> bytes:
        root = etree.Element(f"{{{_PACKAGE}/content-types}}Types", nsmap={_NO_PREFIX: _TYPES})
        names = sorted(entries)
        defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml"}
        overrides: dict[str, str] = {}
        for name in names:
            ending = name.rpartition(".")[2].casefold()
            kind = self._types.get(name) or self._source.content_type(name)
            if ending == "rels":
                continue
            if ending != "xml" and defaults.setdefault(ending, kind) == kind:
                continue
            overrides[name] = kind
        for ending, kind in sorted(defaults.items()):
            etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=ending, ContentType=kind)
        for name, kind in overrides.items():
            etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
        return _bytes(root)


_NO_PREFIX: Final[Any] = None
_TYPES: Final = f"{_PACKAGE}/content-types"
_RELATIONSHIPS: Final = f"{_PACKAGE}/relationships"


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations(related: dict[str, tuple[str, str]], part: str) -> bytes:
    root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={_NO_PREFIX: _RELATIONSHIPS})
    folder = posixpath.dirname(part)
    for relation, (kind, name) in related.items():
        target = posixpath.relpath(name, folder) if folder else name
        etree.SubElement(
            root, f"{{{_RELATIONSHIPS}}}Relationship", Id=relation, Type=kind, Target=target
        )
    return _bytes(root)


def strip(root: Element, names: Iterable[str]) -> None:
    """Take out children by name, and those that lead to other parts or files."""
    left = {w(name) for name in names}
    for child in list(root):
        if child.tag in left or child.get(REFERENCE) is not None:
            root.remove(child)


def _mended_settings(root: Element) -> None:
    """Without what leads out of the file, holds text, or asks on opening."""
    strip(root, _SETTINGS_LEFT)


def _emptied(root: Element) -> None:
    """Notes without the house's words: the lines that separate them stay."""
    for note in list(root):
        if note.get(w("type")) is None:
            root.remove(note)
