"""The building blocks that bring a blank's words back when somebody empties it in Word.

A control that is open names its building block; Word keeps these in a document of their own within
the file, the glossary. Without them Word asks for text in its own words. Working them out would
slow every tender of a batch, so they come only when asked for.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from ._controls import PLACEHOLDER_STYLE
from ._extra import ExtraPart, add_parts
from ._markup_text import escape, run
from ._numbering import Element, W
from ._package import Package, read_package
from ._xml import W as WORD
from ._xml import parse_xml
from ._zip import Stored, deflate, write_zip

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FOLDER: Final = "word/glossary"
_NAMES: Final = uuid.uuid5(uuid.NAMESPACE_URL, "urn:clausewright:placeholder")
_STYLE: Final = "PlaceholderText"
_NAME_LIMIT: Final = 64


def with_placeholders(document: bytes) -> bytes:
    """The document with a building block for each of its open blanks."""
    package = read_package(document)
    main = package.document
    root = parse_xml(package.read(main), main)
    labels = dict.fromkeys(_name_blocks(root))
    if not labels:
        return document
    changed = {main: _packed(main, root)}
    own = _related(package, "glossaryDocument")
    if own:
        changed[own] = _with_blocks(package, own, labels)
    entries = [changed.get(name, entry) for name, entry in package.entries.items()]
    if not own:
        entries = add_parts(main, entries, _glossary(package, labels))
    return write_zip(entries)


def _name_blocks(root: Element) -> Iterator[str]:
    """Let each open control name its building block; gives the words in its brackets."""
    for control in root.iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        content = control.find(f"{W}sdtContent")
        if properties is None or content is None:
            continue
        shows = properties.find(f"{W}showingPlcHdr")
        if shows is None or properties.find(f"{W}placeholder") is not None:
            continue
        label = "".join(text.text or "" for text in content.iter(f"{W}t"))
        label = label.removeprefix("[").removesuffix("]")
        placeholder = etree.Element(f"{W}placeholder")
        etree.SubElement(placeholder, f"{W}docPart").set(f"{W}val", block_name(label))
        shows.addprevious(placeholder)
        yield label


def block_name(label: str) -> str:
    """The name of a building block: the words themselves, if Word takes them for a name."""
    if len(label) <= _NAME_LIMIT and "," not in label:
        return label
    digest = hashlib.sha256(label.encode()).hexdigest()[:8]
    return f"{label.replace(',', '')[: _NAME_LIMIT - 9]} {digest}"


def _building_block(label: str) -> str:
    guid = str(uuid.uuid5(_NAMES, label)).upper()
    return (
        f'<w:docPart xmlns:w="{WORD}"><w:docPartPr><w:name w:val="{escape(block_name(label))}"/>'
        '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>'
        '<w:types><w:type w:val="bbPlcHdr"/></w:types>'
        '<w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{{{guid}}}"/></w:docPartPr>'
        f"<w:docPartBody><w:p>{run(f'[{label}]', PLACEHOLDER_STYLE)}</w:p></w:docPartBody>"
        "</w:docPart>"
    )


def _append_blocks(root: Element, labels: Iterable[str]) -> None:
    parts = root.find(f"{W}docParts")
    if parts is None:
        parts = etree.SubElement(root, f"{W}docParts")
    known = {name.get(f"{W}val") for name in parts.iterfind(f"{W}docPart/{W}docPartPr/{W}name")}
    for label in labels:
        if block_name(label) not in known:
            parts.append(etree.fromstring(_building_block(label)))
    etree.cleanup_namespaces(parts)


def _with_blocks(package: Package, part: str, labels: Iterable[str]) -> Stored:
    """The template's own glossary with more building blocks behind its own."""
    root = parse_xml(package.read(part), part)
    _append_blocks(root, labels)
    return _packed(part, root)


def _glossary(package: Package, labels: Iterable[str]) -> tuple[ExtraPart, ...]:
    root = etree.Element(f"{W}glossaryDocument", nsmap={"w": WORD})
    _append_blocks(root, labels)
    relations = (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="rIdStyles" Type="{_OFFICE}/styles" '
        'Target="styles.xml"/></Relationships>'
    )
    kind, relation = f"{_TYPE}.document.glossary+xml", f"{_OFFICE}/glossaryDocument"
    return (
        ExtraPart(f"{_FOLDER}/document.xml", _xml(root), kind, relation),
        ExtraPart(f"{_FOLDER}/styles.xml", _look(package), f"{_TYPE}.styles+xml"),
        ExtraPart(f"{_FOLDER}/_rels/document.xml.rels", relations.encode()),
    )


def _look(package: Package) -> bytes:
    """The look of an open entry alone: Word takes all else from the document."""
    root = etree.Element(f"{W}styles", nsmap={"w": WORD})
    styles = _related(package, "styles")
    if styles:
        for style in parse_xml(package.read(styles), styles).iterchildren(f"{W}style"):
            if style.get(f"{W}styleId") == _STYLE:
                root.append(deepcopy(style))
    etree.cleanup_namespaces(root)
    return _xml(root)


def _related(package: Package, kind: str) -> str:
    """The part that the document relates to under a kind; empty where there is none."""
    relations = package.relations(package.document).values()
    named = (part for name, part in relations if name.rpartition("/")[2] == kind)
    return next((part for part in named if part in package.entries), "")


def _packed(name: str, root: Element) -> Stored:
    return deflate(name, _xml(root))


def _xml(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
