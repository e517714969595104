"""The styles of a document that is put into another one."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from ._attachments import Attachments
from ._package import Package
from ._xml import w

if TYPE_CHECKING:
    from ._merge_lists import ListMerge

_REFERENCES: Final = {
    w("pStyle"): "paragraph",
    w("rStyle"): "character",
    w("tblStyle"): "table",
}
_LINKS: Final = (w("basedOn"), w("next"), w("link"))
_EXTENSION: Final = ("http://schemas.microsoft.com/", "http://schemas.openxmlformats.org/markup-")


class StyleMerge:
    """Style ids there by those here; a style that is missing there is added when it is used."""

    def __init__(self, package: Package, into: Attachments) -> None:
        self.lists: ListMerge | None = None
        self._into = into
        self._found: dict[str, str] = {}
        self.copied: dict[str, str] = {}
        part = next(
            (
                name
                for kind, name in package.relations(package.document).values()
                if kind.endswith("/styles") and name in package.entries
            ),
            "",
        )
        styles = package.xml(part).iterchildren(w("style")) if part else ()
        self._styles = {style.get(w("styleId"), ""): style for style in styles}

    def adopt(self, root: etree._Element) -> None:
        """Use the other document's ids in what `root` holds."""
        for reference in list(root.iter(*_REFERENCES)):
            identity = self.identity(reference.get(w("val"), ""))
            if identity:
                reference.set(w("val"), identity)
            else:
                remove(reference)

    def identity(self, old: str) -> str:
        """The id of the style there; nothing where no such style exists."""
        if old in self._found:
            return self._found[old]
        style = self._styles.get(old)
        if style is None:
            return ""
        kind, name = style.get(w("type"), "paragraph"), _name(style, old)
        known = self._into.styles.find(kind, name)
        if known and self._into.styles.by_name.get((kind, name.casefold())) == known:
            self._found[old] = known
            return known
        identity = self._found[old] = self._into.styles.add(kind, name, old)
        self.copied[old] = identity
        self._copy(style, identity)
        return identity

    def numbering_of(self, old: str) -> str:
        """The list that a style of numbers stands for."""
        style = self._styles.get(old)
        number = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}") if style is not None else None
        return number.get(w("val"), "") if number is not None else ""

    def _copy(self, style: etree._Element, identity: str) -> None:
        own = deepcopy(style)
        own.set(w("styleId"), identity)
        own.attrib.pop(w("default"), "")
        for element in list(own.iter(etree.Element)):
            if (etree.QName(element).namespace or "").startswith(_EXTENSION):
                remove(element)
            for name in list(element.attrib):
                if (etree.QName(name).namespace or "").startswith(_EXTENSION):
                    del element.attrib[name]
        for link in [child for child in own if child.tag in _LINKS]:
            target = self.identity(link.get(w("val"), ""))
            if target:
                link.set(w("val"), target)
            else:
                own.remove(link)
        if self.lists is not None:
            self.lists.adopt(own)
        self._into.add("styles", own)


def _name(style: etree._Element, otherwise: str) -> str:
    name = style.find(w("name"))
    return name.get(w("val"), otherwise) if name is not None else otherwise


def remove(element: etree._Element) -> None:
    """Take an element without text out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
