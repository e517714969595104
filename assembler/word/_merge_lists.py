"""The lists of a document that is put into another one: each begins anew there."""

from __future__ import annotations

import hashlib
from copy import deepcopy
from typing import Final

from lxml import etree

from ._attachments import Attachments
from ._merge_styles import StyleMerge, remove
from ._package import Package
from ._xml import w

_LEFT_OUT: Final = (w("styleLink"), w("numStyleLink"), w("lvlPicBulletId"), w("name"))
_EXTENSION: Final = "http://schemas.microsoft.com/"
_MOST_LINKS: Final = 5


class ListMerge:
    """List ids there by those here."""

    def __init__(self, package: Package, into: Attachments, styles: StyleMerge) -> None:
        self._into = into
        self._styles = styles
        self._lists: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._added: list[etree._Element] = []
        part = next(
            (
                name
                for kind, name in package.relations(package.document).values()
                if kind.endswith("/numbering") and name in package.entries
            ),
            "",
        )
        root = package.xml(part) if part else etree.Element("none")
        self._list_of = {each.get(w("numId"), ""): each for each in root.iterchildren(w("num"))}
        self._kind_of = {
            each.get(w("abstractNumId"), ""): each for each in root.iterchildren(w("abstractNum"))
        }

    def adopt(self, root: etree._Element) -> None:
        """Use the other document's lists in what `root` holds."""
        for number in list(root.iter(w("numId"))):
            old = number.get(w("val"), "")
            if old == "0":  # no list at all
                continue
            identity = self._identity(old)
            if identity:
                number.set(w("val"), identity)
            else:
                parent = number.getparent()
                holder = parent.getparent() if parent is not None else None
                if parent is not None and holder is not None and parent.tag == w("numPr"):
                    holder.remove(parent)

    def _identity(self, old: str) -> str:
        if old in self._lists:
            return self._lists[old]
        element = self._list_of.get(old)
        kind = self._kind(old)
        if element is None or kind not in self._kind_of:
            return ""
        identity = self._lists[old] = str(self._into.next_number("numbering", w("num"), w("numId")))
        own = deepcopy(element)
        own.set(w("numId"), identity)
        link = own.find(w("abstractNumId"))
        if link is not None:
            link.set(w("val"), self._copied_kind(kind))
        self._clean(own)
        self._into.add("numbering", own)
        return identity

    def _kind(self, number: str) -> str:
        """The kind of a list; a link to a style of numbers is followed."""
        kind = ""
        for _ in range(_MOST_LINKS):
            element = self._list_of.get(number)
            link = element.find(w("abstractNumId")) if element is not None else None
            kind = link.get(w("val"), "") if link is not None else ""
            found = self._kind_of.get(kind)
            style = found.find(w("numStyleLink")) if found is not None else None
            if style is None:
                break
            number = self._styles.numbering_of(style.get(w("val"), ""))
        return kind

    def _copied_kind(self, kind: str) -> str:
        if kind in self._kinds:
            return self._kinds[kind]
        identity = self._kinds[kind] = str(
            self._into.next_number("numbering", w("abstractNum"), w("abstractNumId"))
        )
        own = deepcopy(self._kind_of[kind])
        own.set(w("abstractNumId"), identity)
        mark = own.find(w("nsid"))
        if mark is not None:
            # Lists with the same mark are one list to Word, and would count on.
            digest = hashlib.sha256(f"{mark.get(w('val'))} {identity}".encode()).hexdigest()
            mark.set(w("val"), digest[:8].upper())
        self._clean(own)
        self._into.add("numbering", own)
        return identity

    def _clean(self, own: etree._Element) -> None:
        self._added.append(own)
        for element in list(own.iter(etree.Element)):
            for name in list(element.attrib):
                if (etree.QName(name).namespace or "").startswith(_EXTENSION):
                    del element.attrib[name]
        for element in list(own.iter(*_LEFT_OUT)):
            remove(element)

    def link_styles(self) -> None:
        """Levels keep the styles that came along; those of the other document have their own."""
        for link in [link for own in self._added for link in own.iter(w("pStyle"))]:
            copied = self._styles.copied.get(link.get(w("val"), ""))
            if copied:
                link.set(w("val"), copied)
            else:
                remove(link)
        self._added.clear()
