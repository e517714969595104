"""The parts of a package that may hold tags, and what the package says of itself."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from assembler.errors import PackageError

from ._ids import Ids
from ._package import CONTENT_TYPES, Package
from ._xml import W

# Texts, and the parts whose attributes may hold a tag, such as a language in the styles.
_TEXT_TYPES: Final = re.compile(
    r"wordprocessingml\.(?:document\.main|template\.main|document\.glossary|header|footer"
    r"|footnotes|endnotes|comments|styles|numbering|settings)\+xml$"
    r"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$"
    r"|(?:core|extended|custom)-properties\+xml$",
    re.IGNORECASE,
)
_OPENER: Final = re.compile(rb"\{(?:<[^>]*>|\s)*[{%#]|\{_[{%]|[}%]_\}")
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_CONTROL: Final = re.compile(rb'<w:id w:val="(-?\d+)"')
_DRAWING: Final = re.compile(rb'<wp:docPr\b[^>]*?\bid="(\d+)"')
_ANNOTATION: Final = re.compile(
    rb'<w:(?:bookmarkStart|ins|del|move\w*|\w+Change)\b[^>]*?w:id="(\d+)"'
)
_BOOKMARK_NAME: Final = re.compile(r'<w:bookmarkStart\b[^<>]*?w:name="([^"\ufdd5]*)"')
_LANGUAGE: Final = re.compile(
    rb'<w:docDefaults>.*?<w:lang\b[^>]*?w:val="([A-Za-z0-9-]{2,35})"', re.DOTALL
)
# A template file opens as a new document; what is made from it is one.
_DOCUMENT_TYPES: Final = (
    (b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"),
    (b"template.macroEnabledTemplate.main+xml", b"document.macroEnabled.main+xml"),
)


def text_part(package: Package, name: str) -> etree._Element | None:
    """The tree of a part that may hold tags; None where there are none.

    Raises:
        PackageError: the part cannot be read.
    """
    if not _TEXT_TYPES.search(package.content_type(name)):
        return None
    content = package.read(name)
    if content[:2] not in (b"\xff\xfe", b"\xfe\xff") and not _OPENER.search(content):
        return None
    root = package.xml(name)
    if str(root.tag).startswith(f"{{{_STRICT}"):
        raise PackageError(
            "The file is in the format “Strict Open XML”. Save it in Word as “Word Document”.",
            package.file,
        )
    if root.prefix != "w" and f"{{{W}}}" in str(root.tag):
        use_usual_prefix(root)
    return root


def use_usual_prefix(root: etree._Element) -> None:
    """Call the main namespace “w”, whatever the file calls it."""
    prefixes = {prefix: uri for prefix, uri in root.nsmap.items() if prefix and uri != W}
    etree.cleanup_namespaces(root, {**prefixes, "w": W}, keep_ns_prefixes=list(prefixes))


def document_types(package: Package) -> bytes:
    """The package's list of content types, with a document in place of a template."""
    content = package.read(CONTENT_TYPES)
    for template, document in _DOCUMENT_TYPES:
        content = content.replace(template, document)
    return content


def numbers_in(package: Package) -> Ids:
    """Counters beyond every number in the package."""
    controls: set[int] = set()
    annotations: set[int] = set()
    drawings: set[int] = set()
    for name in package.names:
        if name.endswith(".xml") and _TEXT_TYPES.search(package.content_type(name)):
            content = package.read(name)
            controls.update(map(int, _CONTROL.findall(content)))
            annotations.update(map(int, _ANNOTATION.findall(content)))
            drawings.update(map(int, _DRAWING.findall(content)))
    return Ids.beyond(controls, annotations, drawings)


def bookmark_names(text: str) -> set[str]:
    """The names of the bookmarks in a part's XML; those that a loop renews are left out."""
    return set(_BOOKMARK_NAME.findall(text))


def template_language(package: Package) -> str:
    """The language that the template's styles are written in; empty where they do not say."""
    for name in package.names:
        if package.content_type(name).endswith("wordprocessingml.styles+xml"):
            found = _LANGUAGE.search(package.read(name))
            return found[1].decode() if found else ""
    return ""
