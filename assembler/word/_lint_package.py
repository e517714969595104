"""The package: what its parts are declared to be, ids across parts, properties."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname
from typing import Final

from lxml import etree

from ._lint_document import (
    CONTENT_TYPES,
    MC,
    WP,
    Document,
    WordFinding,
)
from ._manifest import NAMESPACE, STORE_ID

_CORE: Final = "docProps/core.xml"
_DUBLIN: Final = "{http://purl.org/dc/elements/1.1/}"
_DATA_STORE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
_DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def content_types(document: Document) -> Iterator[WordFinding]:
    types = document.trees["[Content_Types].xml"]
    overrides = {
        str(each.get("PartName")).lstrip("/") for each in types.iter(f"{CONTENT_TYPES}Override")
    }
    defaults = {
        str(each.get("Extension")).lower(): str(each.get("ContentType"))
        for each in types.iter(f"{CONTENT_TYPES}Default")
    }
    for part in document.parts:
        if part == "[Content_Types].xml" or part in overrides:
            continue
        kind = defaults.get(part.rpartition(".")[2].lower())
        if kind is None:
            yield WordFinding(2, part, "The part has no content type.")
        elif kind == "application/xml" and dirname(part) != "customXml":
            yield WordFinding(2, part, "The part has no content type of its own.")
    for part in sorted(overrides - document.parts.keys()):
        yield WordFinding(2, part, "A content type is declared for a part that is missing.")


def relation_targets(document: Document) -> Iterator[WordFinding]:
    for part in ("", *document.parts):
        for relation_id, relation in document.relations(part).items():
            if not relation.is_external and relation.target not in document.parts:
                yield WordFinding(
                    3,
                    part or "_rels/.rels",
                    f"The relationship {relation_id} leads to {relation.target}, which is missing.",
                )


def drawings(document: Document) -> Iterator[WordFinding]:
    seen: dict[str, str] = {}
    for part, tree in document.stories.items():
        for properties in tree.iter(f"{WP}docPr"):
            number = str(properties.get("id"))
            if number in seen:
                yield WordFinding(26, part, f"Two drawings have the id {number}.")
            seen[number] = part
            if not properties.get("descr") and not _is_decorative(properties):
                yield WordFinding(38, part, "A picture has no description.")


def _is_decorative(properties: etree._Element) -> bool:
    return any(mark.get("val") == "1" for mark in properties.iter(_DECORATIVE))


def ignorable(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.trees.items():
        for element in tree.iter(etree.Element):
            for prefix in str(element.get(f"{MC}Ignorable", "")).split():
                if prefix not in element.nsmap:
                    yield WordFinding(
                        45, part, f"The prefix {prefix} is to be ignored and is not declared."
                    )
        for alternative in tree.iter(f"{MC}AlternateContent"):
            if alternative.find(f"{MC}Choice") is None or alternative.find(f"{MC}Fallback") is None:
                yield WordFinding(45, part, "Alternate content lacks a choice or a fallback.")


def core_properties(document: Document) -> Iterator[WordFinding]:
    tree = document.trees.get(_CORE)
    for name in ("title", "language"):
        found = tree.find(f"{_DUBLIN}{name}") if tree is not None else None
        if found is None or not (found.text or "").strip():
            yield WordFinding(38, _CORE, f"The property {name} is not set.")


def manifest(document: Document) -> Iterator[WordFinding]:
    """The manifest is related from the document, once, with our store id."""
    found = [
        part for part, tree in document.trees.items() if tree.tag == f"{{{NAMESPACE}}}manifest"
    ]
    if len(found) > 1:
        yield WordFinding(40, found[1], "The manifest is there twice.")
    related = {relation.target for relation in document.relations(document.main).values()}
    for part in found[:1]:
        if part not in related:
            yield WordFinding(40, part, "The document does not relate to its manifest.")
        properties = [
            document.trees.get(relation.target)
            for relation in document.relations(part).values()
            if relation.kind == "customXmlProps"
        ]
        ids = [str(tree.get(f"{_DATA_STORE}itemID")) for tree in properties if tree is not None]
        if ids != [STORE_ID]:
            yield WordFinding(40, part, "The manifest has no properties, or another store's id.")


PACKAGE_CHECKS: Final = (
    content_types,
    relation_targets,
    drawings,
    ignorable,
    core_properties,
    manifest,
)
