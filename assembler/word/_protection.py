"""A tender in which only the blanks can be edited.

Two things together, as Word does it: the document is protected for filling in forms, and each
clause is a group, whose text is fixed but for the controls within it. There is no password: it
keeps from changes by mistake, and anybody can lift it (Review > Restrict Editing > Stop).
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from ._extra import ExtraPart, add_parts
from ._numbering import Element, W
from ._package import Package, read_package
from ._placeholders import with_placeholders
from ._xml import W as WORD
from ._xml import parse_xml
from ._zip import deflate, write_zip

_CLAUSE_TAG: Final = "clause:"
_GROUPED: Final = "contentLocked"  # Word writes a group so
# What stands before the protection in the settings, in the order of the schema.
_BEFORE: Final = frozenset(
    f"{W}{name}"
    for name in (
        *("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime"),
        *("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText"),
        *("printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts"),
        *("embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins"),
        *("alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter"),
        *("gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle"),
        *("proofState", "formsDesign", "attachedTemplate", "linkStyles"),
        *("stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge"),
        *("revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting"),
    )
)
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"


def protected(document: bytes) -> bytes:
    """The document with all text fixed but the open blanks, which keep their words."""
    package = read_package(with_placeholders(document))
    main = package.document
    root = parse_xml(package.read(main), main)
    _group_clauses(root)
    name = _settings_name(package)
    settings = (
        parse_xml(package.read(name), name)
        if name
        else etree.Element(f"{W}settings", nsmap={"w": WORD})
    )
    _protect(settings)
    changed = {main: deflate(main, _xml(root))}
    if name:
        changed[name] = deflate(name, _xml(settings))
    entries = [changed.get(each, entry) for each, entry in package.entries.items()]
    if not name:
        part = ExtraPart("word/settings.xml", _xml(settings), _TYPE, f"{_OFFICE}/settings")
        entries = add_parts(main, entries, [part])
    return write_zip(entries)


def _group_clauses(root: Element) -> None:
    for properties in root.iter(f"{W}sdtPr"):
        tag = properties.find(f"{W}tag")
        if tag is None or not str(tag.get(f"{W}val")).startswith(_CLAUSE_TAG):
            continue
        lock = properties.find(f"{W}lock")
        if lock is not None:
            lock.set(f"{W}val", _GROUPED)
        if properties.find(f"{W}group") is None:
            etree.SubElement(properties, f"{W}group")


def _protect(settings: Element) -> None:
    for old in settings.findall(f"{W}documentProtection"):
        settings.remove(old)
    protection = etree.Element(f"{W}documentProtection")
    protection.set(f"{W}edit", "forms")
    protection.set(f"{W}enforcement", "1")
    at = [place for place, child in enumerate(settings, start=1) if child.tag in _BEFORE]
    settings.insert(max(at, default=0), protection)


def _settings_name(package: Package) -> str:
    for kind, part in package.relations(package.document).values():
        if kind.endswith("/settings") and part in package.entries:
            return part
    return ""


def _xml(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
