"""Reading a Word file, whatever it is, within limits."""

from __future__ import annotations

import io
import os
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from lxml import etree

from assembler.errors import PackageError

from ._xml import parse_xml
from ._zip import Stored

LIMIT_FILE: Final = 128 * 2**20
LIMIT_PART: Final = 96 * 2**20
LIMIT_TOTAL: Final = 384 * 2**20
LIMIT_RATIO: Final = 400  # a part of repeated table rows stays far under it
RATIO_FROM: Final = 2**20
LIMIT_ENTRIES: Final = 5_000

CONTENT_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE_DOCUMENT: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Package:
    """The entries of a Word file: compressed as they are, inflated when asked for."""

    entries: Mapping[str, Stored]
    file: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the file's order."""
        return tuple(self.entries)

    def read(self, name: str) -> bytes:
        """The content of a part.

        Raises:
            PackageError: it is missing, damaged, or inflates to more than it should.
        """
        entry = self.entries.get(name)
        if entry is None:
            raise PackageError(f"The part {name} is missing: the file is damaged.", self.file)
        stored = entry.method == zipfile.ZIP_STORED
        content = entry.data if stored else self._inflate(entry)
        if zlib.crc32(content) != entry.crc:
            raise PackageError(f"The part {name} is damaged: its checksum is wrong.", self.file)
        return content

    def _inflate(self, entry: Stored) -> bytes:
        unpacker = zlib.decompressobj(-15)
        try:
            content = unpacker.decompress(entry.data, entry.size + 1)
        except zlib.error as error:
            raise PackageError(f"The part {entry.name} is damaged.", self.file) from error
        if len(content) != entry.size:
            raise PackageError(
                f"The part {entry.name} is damaged: it is not as long as it says.", self.file
            )
        return content

    def xml(self, name: str) -> etree._Element:
        """The root element of a part."""
        return parse_xml(self.read(name), name, self.file)

    @cached_property
    def document(self) -> str:
        """The name of the main document part."""
        for kind, target in self.relations("").values():
            if kind in _OFFICE_DOCUMENT and target in self.entries:
                return target
        raise PackageError("This is not a Word file: it has no main document.", self.file)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """The internal relationships of a part ("" for the package): id -> (type, part name)."""
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        if source not in self.entries:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for element in self.xml(source).iter(f"{{{_RELATIONS}}}Relationship"):
            if element.get("TargetMode") == "External":
                continue
            target = element.get("Target", "")
            joined = target if target.startswith("/") else posixpath.join("/", folder, target)
            resolved = posixpath.normpath(joined).lstrip("/")
            found[element.get("Id", "")] = (element.get("Type", ""), resolved)
        return found


def read_package(source: str | os.PathLike[str] | bytes, *, name: str = "") -> Package:
    """Open a Word file.

    Raises:
        PackageError: another format, encrypted, damaged, too large, or a trap.
    """
    if isinstance(source, bytes):
        data, called = source, name
    else:
        called = name or os.fspath(source)
        data = _read_file(Path(source), called)
    if data.startswith(_OLE):
        raise PackageError(
            "The file is encrypted, or an old .doc. Open it in Word and save it as .docx "
            "without a password.",
            called,
        )
    if not data.startswith(b"PK"):
        what = "The file is empty." if not data else "This is not a Word file (.docx)."
        raise PackageError(what, called)
    package = Package(_entries(data, called), called)
    if CONTENT_TYPES not in package.entries:
        raise PackageError("This is a zip file, but not a Word file (.docx).", called)
    types = package.read(CONTENT_TYPES)
    if b"wordprocessingml" not in types and b"ms-word" not in types:
        raise PackageError("This is an Office file, but not a Word file (.docx).", called)
    _ = package.document
    return package


def _read_file(path: Path, called: str) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LIMIT_FILE + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise PackageError(f"The file cannot be read: {reason}.", called) from error
    if len(data) > LIMIT_FILE:
        raise PackageError(f"The file is larger than {LIMIT_FILE // 2**20} MB.", called)
    return data


def _entries(data: bytes, called: str) -> dict[str, Stored]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, EOFError) as error:
        raise PackageError(
            "The file is damaged or cut short: its zip cannot be read.", called
        ) from error
    if len(listed) > LIMIT_ENTRIES:
        raise PackageError(f"The file holds more than {LIMIT_ENTRIES} parts.", called)
    found: dict[str, Stored] = {}
    total = 0
    for info in listed:
        if info.is_dir():
            continue
        total += info.file_size
        _check(info, total, called)
        if info.filename in found:
            raise PackageError(f"The part {info.filename} is there twice.", called)
        found[info.filename] = _stored(data, info, called)
    return found


def _check(info: zipfile.ZipInfo, total: int, called: str) -> None:
    name = info.filename
    if name.startswith("/") or ".." in name.split("/") or "\\" in name or "\0" in name:
        raise PackageError(f"The part name “{name}” leads out of the file.", called)
    if info.flag_bits & 0x1:
        raise PackageError("The file is encrypted.", called)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageError(f"The part {name} is packed in a way that Word does not use.", called)
    packed = max(info.compress_size, 1)
    bomb = info.file_size > RATIO_FROM and info.file_size / packed > LIMIT_RATIO
    if info.file_size > LIMIT_PART or total > LIMIT_TOTAL or bomb:
        raise PackageError(f"The part {name} unpacks to far more than a Word file holds.", called)


def _stored(data: bytes, info: zipfile.ZipInfo, called: str) -> Stored:
    start = info.header_offset
    header = data[start : start + 30]
    if len(header) < 30 or header[:4] != b"PK\x03\x04":
        raise PackageError(f"The part {info.filename} is damaged: it is not where it says.", called)
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    begin = start + 30 + name_length + extra_length
    packed = data[begin : begin + info.compress_size]
    if len(packed) != info.compress_size:
        raise PackageError(f"The part {info.filename} is cut short.", called)
    return Stored(info.filename, info.compress_type, info.CRC, info.file_size, packed)
