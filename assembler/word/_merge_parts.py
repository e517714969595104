"""The pictures, charts, embedded files and links of a document that is put into another one."""

from __future__ import annotations

import posixpath
from typing import Final

from lxml import etree

from assembler.errors import TemplateError

from ._addresses import link_address
from ._attachments import HYPERLINK, OFFICE, Attachments
from ._package import Package, relations_name
from ._xml import w
from ._zip import Stored, deflate

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DIAGRAM: Final = ("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors")
_TAKEN: Final = frozenset(
    f"{OFFICE}{name}" for name in ("image", "chart", "package", "oleObject", *_DIAGRAM)
)
_CLICKS: Final = ("hlinkClick", "hlinkHover", "hlinkMouseOver")


class PartMerge:
    """Relationship ids and part names there by those here."""

    def __init__(self, package: Package, into: Attachments) -> None:
        self._package = package
        self._into = into
        self._copied: dict[str, str] = {}

    def adopt(self, root: etree._Element, source: str, target: str) -> None:
        """Use the relationships of `target` in what `root` of the part `source` holds."""
        outside, inside = self._outside(source), self._package.relations(source)
        for element in list(root.iter(etree.Element)):
            for name in [each for each in element.attrib if str(each).startswith(_R)]:
                number = element.get(name, "")
                if number in inside:
                    self._take(element, str(name), inside[number], target)
                elif number in outside:
                    self._lead(element, str(name), outside[number], target)
                elif number:
                    self._unlink(element, str(name))

    def _outside(self, part: str) -> dict[str, tuple[str, str]]:
        """The relationships that lead out of the file: id -> (type, address)."""
        name = relations_name(part)
        if name not in self._package.entries:
            return {}
        return {
            each.get("Id", ""): (each.get("Type", ""), each.get("Target", ""))
            for each in self._package.xml(name).iter(_RELATION)
            if each.get("TargetMode") == "External"
        }

    def _take(
        self, element: etree._Element, name: str, relation: tuple[str, str], target: str
    ) -> None:
        kind, part = relation
        if kind not in _TAKEN or part not in self._package.entries:
            raise self._unfit(etree.QName(element).localname)
        copied = self._copy(part)
        element.set(name, self._into.relation(target, kind, copied, external=False))

    def _lead(
        self, element: etree._Element, name: str, relation: tuple[str, str], target: str
    ) -> None:
        kind, address = relation
        if kind != HYPERLINK:
            if name == f"{_R}link" and element.get(f"{_R}embed"):
                del element.attrib[name]  # the picture itself is there too
                return
            raise TemplateError(
                f"The sub-document {self._package.file} shows a file that lies outside of it "
                f"({address[:60]}). Embed it, or take it out."
            )
        try:
            address = link_address(address)
        except TemplateError:
            self._unlink(element, name)  # a path on somebody's disk: the words stay
            return
        element.set(name, self._into.relation(target, kind, address, external=True))

    def _unlink(self, element: etree._Element, name: str) -> None:
        if element.tag == w("hyperlink"):
            del element.attrib[name]
            return
        parent = element.getparent()
        if etree.QName(element).localname not in _CLICKS or parent is None:
            raise self._unfit(etree.QName(element).localname)
        parent.remove(element)

    def _unfit(self, what: str) -> TemplateError:
        return TemplateError(
            f"The sub-document {self._package.file} holds a “{what}” that cannot be put in. "
            "Take it out, or paste it as a picture."
        )

    def _copy(self, part: str) -> str:
        """The name there of a part, copied with all that it refers to."""
        if part in self._copied:
            return self._copied[part]
        entry = self._package.entries[part]
        digest = (entry.crc, entry.size, entry.data)
        relations = relations_name(part)
        alone = relations not in self._package.entries
        known = self._into.same.get(digest) if alone else None
        if known:
            self._copied[part] = known
            return known
        name = self._copied[part] = self._into.free_name(part)
        stored = Stored(name, entry.method, entry.crc, entry.size, entry.data)
        self._into.add_part(stored, self._package.content_type(part))
        if alone:
            self._into.same[digest] = name
        else:
            self._into.add_part(self._relations_of(part, name), "")
        return name

    def _relations_of(self, part: str, name: str) -> Stored:
        """The relationships of a copied part, by the new names."""
        root = self._package.xml(relations_name(part))
        inside = self._package.relations(part)
        for relation in root.iter(_RELATION):
            found = inside.get(relation.get("Id", ""))
            if found is not None and found[1] in self._package.entries:
                copied = self._copy(found[1])
                relation.set("Target", posixpath.relpath(copied, posixpath.dirname(name)))
            elif relation.get("Type") != HYPERLINK:
                raise self._unfit(part)
        xml = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        return deflate(relations_name(name), xml)
