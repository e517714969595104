"""A document's blocks, made ready to stand in another one.

Numbers that must be unique are given out anew; relationships, styles, lists and notes follow their
references into the other package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from assembler.errors import TemplateError

from ._attachments import OFFICE, Attachments, attachments
from ._budget import current
from ._merge_lists import ListMerge
from ._merge_parts import PartMerge
from ._merge_styles import StyleMerge
from ._package import Package
from ._template_parts import use_usual_prefix
from ._xml import W, drop, w

R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
# What the parts of a template let their values use; see `_part_names`.
_KNOWN_EXTENSIONS: Final = (_W14[1:-1], "http://schemas.microsoft.com/office/word/2012/wordml")
_LEFT_OUT: Final = tuple(
    w(name)
    for name in (
        *("sectPr", "proofErr", "lastRenderedPageBreak", "permStart", "permEnd", "sectPrChange"),
        *("commentRangeStart", "commentRangeEnd"),
        "placeholder",  # of a control: the building block that it names stays behind
    )
)
_REFUSED: Final = {
    w("altChunk"): "another file that Word has still to read in",
    w("subDoc"): "a sub-document of its own",
    w("control"): "an ActiveX control",
}
_NOTES: Final = {
    w("footnoteReference"): ("footnotes", "footnote"),
    w("endnoteReference"): ("endnotes", "endnote"),
}
_NUMBERED: Final = frozenset(
    w(name)
    for name in (
        *("bookmarkStart", "bookmarkEnd", "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"),
        *("cellMerge", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart"),
        *("moveToRangeEnd", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
        *("tblGridChange", "numberingChange", "tblPrExChange"),
    )
)
# Our own signs, see `_values`; a stranger's text must not hold them.
_SIGNS: Final = re.compile(
    "[\ufdd0-\ufdef\ufffe\uffff]|&#(?:xfdd[0-9a-f]|6497[6-9]);", re.IGNORECASE
)


def merged_blocks(package: Package) -> str:
    """The paragraphs and tables of a document, for the part being rendered.

    Raises:
        PackageError: a part of it cannot be read.
        TemplateError: it holds what cannot be put in.
    """
    root = package.xml(package.document)
    body = root.find(w("body"))
    if root.tag != w("document") or body is None:
        raise TemplateError(
            f"The sub-document {package.file} is in the format “Strict Open XML”. "
            "Save it in Word as “Word Document”."
        )
    if root.prefix != "w":
        use_usual_prefix(root)
    merge = _Merge(package, attachments())
    merge.adopt(body, package.document, current().part)
    merge.finish()
    return "".join(_SIGNS.sub("", xml) for xml in _xml_of(body))


def _xml_of(body: etree._Element) -> Iterator[str]:
    last = ""
    for block in body.iterchildren(etree.Element):
        last = str(block.tag)
        yield etree.tostring(block, encoding="unicode", with_tail=False)
    if last == w("tbl"):
        yield "<w:p/>"  # without it Word joins the table with one that follows, or refuses the file


class _Merge:
    """One document on its way into another."""

    def __init__(self, package: Package, into: Attachments) -> None:
        self._package = package
        self._into = into
        self._ids = current().ids
        self._parts = PartMerge(package, into)
        self._styles = StyleMerge(package, into)
        self._lists = ListMerge(package, into, self._styles)
        self._styles.lists = self._lists
        self._numbers: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def adopt(self, root: etree._Element, source: str, target: str) -> None:
        """Make what `root` of the part `source` holds fit into the part `target`."""
        for element in root.iter(*_REFUSED):
            raise TemplateError(
                f"The sub-document {self._package.file} holds {_REFUSED[element.tag]}. Take it out."
            )
        _drop_extensions(root, _KNOWN_EXTENSIONS)
        for element in list(root.iter(*_LEFT_OUT)):
            drop(element)
        for reference in list(root.iter(w("commentReference"))):
            drop(reference)
        self._renumber(root)
        self._styles.adopt(root)
        self._lists.adopt(root)
        self._parts.adopt(root, source, target)
        self._adopt_notes(root, target)

    def finish(self) -> None:
        """What can be settled only when all that is used has been met."""
        self._lists.link_styles()

    def _renumber(self, root: etree._Element) -> None:
        for element in root.iter(etree.Element):
            if element.tag in _NUMBERED:
                self._renumber_annotation(element)
            elif element.tag == f"{_WP}docPr":
                element.set("id", str(self._ids.next_drawing()))
            elif element.tag == w("sdtPr"):
                number = element.find(w("id"))
                if number is not None:
                    number.set(w("val"), str(self._ids.next_control()))
            for name in ("paraId", "textId"):
                element.attrib.pop(f"{_W14}{name}", "")
        self._rename(root)

    def _renumber_annotation(self, element: etree._Element) -> None:
        old = element.get(w("id"), "")
        if old not in self._numbers:
            self._numbers[old] = str(self._ids.next_bookmark())
        element.set(w("id"), self._numbers[old])
        if element.tag == w("bookmarkStart"):
            name = element.get(w("name"), "")
            if name not in self._names:
                self._names[name] = self._ids.bookmark_name(name)
            element.set(w("name"), self._names[name])

    def _rename(self, root: etree._Element) -> None:
        """Fields and links lead to the bookmarks by their new names."""
        changed = {old: new for old, new in self._names.items() if old and old != new}
        if not changed:
            return
        old_name = re.compile(rf"(?<![\w\"])(?:{'|'.join(map(re.escape, changed))})(?![\w\"])")
        for code in root.iter(w("instrText")):
            code.text = old_name.sub(lambda found: changed[found[0]], code.text or "")
        for field in root.iter(w("fldSimple")):
            code_text = field.get(w("instr"), "")
            field.set(w("instr"), old_name.sub(lambda found: changed[found[0]], code_text))
        for link in root.iter(w("hyperlink")):
            anchor = link.get(w("anchor"), "")
            if anchor in changed:
                link.set(w("anchor"), changed[anchor])

    def _adopt_notes(self, root: etree._Element, target: str) -> None:
        for reference in list(root.iter(*_NOTES)):
            if target != self._into.package.document:
                raise TemplateError(
                    f"The sub-document {self._package.file} has notes, "
                    "which can stand in the text only, not in headers or notes."
                )
            role, kind = _NOTES[reference.tag]
            number = self._note(role, kind, reference.get(w("id"), ""))
            if number:
                reference.set(w("id"), number)
            else:
                drop(reference)

    def _note(self, role: str, kind: str, old: str) -> str:
        """The number in the other document of a note that is put into it."""
        source = next(
            (
                name
                for relation, name in self._package.relations(self._package.document).values()
                if relation == f"{OFFICE}{role}" and name in self._package.entries
            ),
            "",
        )
        if not source:
            return ""
        root = self._package.xml(source)
        note = next((each for each in root.iter(w(kind)) if each.get(w("id")) == old), None)
        if note is None:
            return ""
        own = deepcopy(note)
        _drop_extensions(own, ())
        number = str(self._into.next_number(role, w(kind), w("id")))
        own.set(w("id"), number)
        self.adopt(own, source, self._into.target(role))
        self._into.add(role, own)
        return number


def _drop_extensions(root: etree._Element, known: tuple[str, ...]) -> None:
    """Take out what older programs may skip, but for the extensions that may stand there."""
    top = root.getroottree().getroot()
    prefixes = top.get(f"{_MC}Ignorable", "").split()
    dropped = {uri for prefix in prefixes if (uri := top.nsmap.get(prefix))}
    dropped = {*dropped, *_KNOWN_EXTENSIONS} - set(known) - {W}
    for element in list(root.iter(etree.Element)):
        for name in list(element.attrib):
            if etree.QName(name).namespace in dropped:
                del element.attrib[name]
        space = etree.QName(element).namespace
        if space in dropped and element is not root and not _is_required(element, space):
            drop(element)


def _is_required(element: etree._Element, space: str | None) -> bool:
    """Whether an alternative for programs that know the namespace holds the element."""
    for choice in element.iterancestors(f"{_MC}Choice"):
        if any(choice.nsmap.get(prefix) == space for prefix in choice.get("Requires", "").split()):
            return True
    return False
