"""Pictures and files inside a template, replaced by others of their place and size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from assembler.errors import TemplateError

from ._failures import nearest
from ._package import CONTENT_TYPES, Package
from ._picture_formats import picture_format
from ._xml import parse_xml
from ._zip import Stored, deflate

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OVERRIDE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_MEDIA, _EMBEDDED = "word/media/", "word/embeddings/"
_NAMES: Final = ("name", "title", "descr")
_HEAD: Final = 4  # bytes that tell an Office file from others


def with_picture(package: Package, name: str, data: bytes) -> Package:
    """The package with another picture where one has this name, title or description.

    Raises:
        TemplateError: there is no such picture, or the new one cannot be used.
    """
    parts: set[str] = set()
    known: set[str] = set()
    for found, part in _pictures(package):
        known |= found
        if name in found:
            parts.add(part)
    if not parts:
        near = nearest(name[:100], known)
        hint = f"Did you mean “{near}”?" if near else "Give it a name or a description in Word."
        raise TemplateError(f"The template has no picture “{name[:60]}”. {hint}")
    for part in sorted(parts):
        package = _with_media(package, part, data)
    return package


def with_media(package: Package, old: bytes, new: bytes) -> Package:
    """The package with another picture wherever it holds this one.

    Raises:
        TemplateError: it holds no such picture, or the new one cannot be used.
    """
    for part in _holding(package, _MEDIA, old, "picture"):
        package = _with_media(package, part, new)
    return package


def with_embedded(package: Package, old: bytes, new: bytes) -> Package:
    """The package with another embedded file wherever it holds this one.

    Raises:
        TemplateError: it holds no such file, or the new one is of another kind.
    """
    for part in _holding(package, _EMBEDDED, old, "embedded file"):
        package = with_part(package, part, new)
    return package


def with_part(package: Package, name: str, data: bytes) -> Package:
    """The package with another picture or embedded file under a name such as
    `word/embeddings/Sheet1.xlsx`.

    Raises:
        TemplateError: there is no such part, or the new one is of another kind.
    """
    if name.startswith(_MEDIA) and name in package.entries:
        return _with_media(package, name, data)
    if not name.startswith(_EMBEDDED) or name not in package.entries:
        known = [each for each in package.names if each.startswith((_MEDIA, _EMBEDDED))]
        near = nearest(name[:100], known)
        hint = f"Did you mean “{near}”?" if near else "Only pictures and embedded files can be."
        raise TemplateError(f"The template has no part “{name[:80]}” to replace. {hint}")
    if data[:_HEAD] != package.read(name)[:_HEAD]:
        raise TemplateError(f"The file for {name} is of another kind than the one it replaces.")
    return _with(package, deflate(name, data))


def _pictures(package: Package) -> Iterator[tuple[set[str], str]]:
    """The names of each picture, and the part that holds it."""
    for part in package.names:
        if not part.endswith(".xml") or b"<pic:pic" not in package.read(part):
            continue
        relations = package.relations(part)
        for picture in package.xml(part).iter(f"{_PIC}pic"):
            blip = picture.find(f"{_PIC}blipFill/{_A}blip")
            target = relations.get(blip.get(f"{_R}embed", "") if blip is not None else "")
            if target is None or target[1] not in package.entries:
                continue
            named = [picture.find(f"{_PIC}nvPicPr/{_PIC}cNvPr"), _properties(picture)]
            yield {text for each in named if each is not None for text in _texts(each)}, target[1]


def _properties(picture: etree._Element) -> etree._Element | None:
    for frame in picture.iterancestors(f"{_WP}inline", f"{_WP}anchor"):
        return frame.find(f"{_WP}docPr")
    return None


def _texts(element: etree._Element) -> list[str]:
    return [text for name in _NAMES if (text := element.get(name))]


def _holding(package: Package, folder: str, data: bytes, what: str) -> list[str]:
    wanted = deflate("", data)
    found = [
        name
        for name, entry in package.entries.items()
        if name.startswith(folder) and (entry.crc, entry.size) == (wanted.crc, wanted.size)
    ]
    if not found:
        raise TemplateError(
            f"The template holds no such {what}. Word may have changed it on saving: "
            "replace it by its name instead."
        )
    return found


def _with_media(package: Package, part: str, data: bytes) -> Package:
    """Another picture under the same name; the list of types says what it is."""
    content_type = picture_format(data).content_type
    made = _with(package, deflate(part, data))
    if package.content_type(part) == content_type:
        return made
    root = parse_xml(package.read(CONTENT_TYPES), CONTENT_TYPES)
    for known in [each for each in root.iter(_OVERRIDE) if each.get("PartName") == f"/{part}"]:
        root.remove(known)
    own = etree.SubElement(root, _OVERRIDE)
    own.set("PartName", f"/{part}")
    own.set("ContentType", content_type)
    xml = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return _with(made, deflate(CONTENT_TYPES, xml))


def _with(package: Package, entry: Stored) -> Package:
    return Package({**package.entries, entry.name: entry}, package.file, package.limits)
