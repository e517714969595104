"""A Word file as its parts: compressed as they are, inflated when asked for."""

from __future__ import annotations

import os
import posixpath
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from lxml import etree

from assembler.errors import PackageError

from ._package_limits import Limits
from ._xml import parse_xml
from ._zip import STORED, Stored

CONTENT_TYPES: Final = "[Content_Types].xml"
_CONTENT_TYPES_NS: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE_DOCUMENT: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
)
_CHUNK: Final = 2**20


@dataclass(frozen=True)
class Package:
    """The entries of a Word file, in the file's order; `file` is its name for messages."""

    entries: Mapping[str, Stored]
    file: str = ""
    limits: Limits = field(default_factory=Limits)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the file's order."""
        return tuple(self.entries)

    def read(self, name: str) -> bytes:
        """The content of a part.

        Raises:
            PackageError: it is missing, damaged, or inflates to more than the limits allow.
        """
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """The content of a part, piece by piece: what is too much is never all in memory.

        Raises:
            PackageError: as `read`, at the latest after the last piece.
        """
        entry = self.entries.get(name)
        if entry is None:
            raise PackageError(f"The part {name} is missing: the file is damaged.", self.file)
        size, crc = 0, 0
        for piece in self._pieces(entry):
            size += len(piece)
            crc = zlib.crc32(piece, crc)
            self.limits.check_part(name, size, len(entry.data), self.file)
            yield piece
        if size != entry.size:
            raise PackageError(
                f"The part {name} is damaged: it is not as long as it says.", self.file
            )
        if crc != entry.crc:
            raise PackageError(f"The part {name} is damaged: its checksum is wrong.", self.file)

    def _pieces(self, entry: Stored) -> Iterator[bytes]:
        if entry.method == STORED:
            yield entry.data
            return
        unpacker = zlib.decompressobj(-15)
        rest = entry.data
        while not unpacker.eof:
            try:
                piece = unpacker.decompress(rest, _CHUNK)
            except zlib.error as error:
                raise PackageError(
                    f"The part {entry.name} is damaged: it cannot be unpacked.", self.file
                ) from error
            rest = unpacker.unconsumed_tail
            if not piece and not rest:
                return  # cut short; the caller compares the lengths
            yield piece

    def xml(self, name: str) -> etree._Element:
        """The root element of a part.

        Raises:
            PackageError: the part is no XML that Word would write.
        """
        return parse_xml(self.read(name), name, self.file)

    @cached_property
    def document(self) -> str:
        """The name of the main document part, found by the package's relationships.

        Raises:
            PackageError: there is none.
        """
        by_name = {name.casefold(): name for name in self.entries}
        for kind, target in self.relations("").values():
            if kind in _OFFICE_DOCUMENT and target.casefold() in by_name:
                return by_name[target.casefold()]
        raise PackageError("This is not a Word file: it has no main document.", self.file)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """The internal relationships of a part ("" for the package): id -> (type, part name)."""
        folder = posixpath.dirname(part)
        source = relations_name(part)
        if source not in self.entries:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for element in self.xml(source).iter(f"{_RELATIONS}Relationship"):
            if element.get("TargetMode") == "External":
                continue
            target = element.get("Target", "")
            joined = target if target.startswith("/") else posixpath.join("/", folder, target)
            resolved = posixpath.normpath(joined).lstrip("/")
            found[element.get("Id", "")] = (element.get("Type", ""), resolved)
        return found

    @cached_property
    def _types(self) -> tuple[dict[str, str], dict[str, str]]:
        """Content types by part name and by ending, both without regard to case."""
        root = self.xml(CONTENT_TYPES)
        parts = {
            element.get("PartName", "").lstrip("/").casefold(): element.get("ContentType", "")
            for element in root.iter(f"{_CONTENT_TYPES_NS}Override")
        }
        endings = {
            element.get("Extension", "").casefold(): element.get("ContentType", "")
            for element in root.iter(f"{_CONTENT_TYPES_NS}Default")
        }
        return parts, endings

    def content_type(self, name: str) -> str:
        """What the package says a part is; empty where it says nothing."""
        parts, endings = self._types
        own = parts.get(name.casefold())
        return own if own is not None else endings.get(name.rpartition(".")[2].casefold(), "")


def relations_name(part: str) -> str:
    """The name of the part that holds the relationships of `part` ("" for the package)."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def read_package(
    source: str | os.PathLike[str] | bytes, *, name: str = "", limits: Limits | None = None
) -> Package:
    """Open a Word file and look through all of it once.

    Args:
        name: what messages call the file; its path, if there is one.
        limits: how much a file may hold; see `Limits`.

    Raises:
        PackageError: another format, encrypted, damaged, too large, or a trap.
    """
    from ._package_open import open_package

    return open_package(source, name, limits or Limits())
