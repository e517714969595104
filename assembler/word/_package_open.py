"""Opening a file from a stranger: is it a Word file, whole, and of a reasonable size?"""

from __future__ import annotations

import io
import os
import re
import struct
import zipfile
from pathlib import Path
from typing import Final

from assembler.errors import PackageError

from ._package import CONTENT_TYPES, Package
from ._package_limits import Limits
from ._zip import DEFLATED, STORED, Stored

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: Final = (
    (b"{\\rtf", "an RTF file"),
    (b"%PDF", "a PDF file"),
    (b"<?xml", "an XML file"),
    (b"<", "a web page"),
)
_WORD_MAIN: Final = re.compile(
    r"(?:wordprocessingml\.(?:document|template)"
    r"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$",
    re.IGNORECASE,
)
# A document type stands before the first element, after declarations and comments only.
_HEAD_BYTES: Final = 64 * 1024
_DOCTYPE: Final = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?>(?:<\?(?>.*?\?>)\s*|<!--(?>.*?-->)\s*)*)<!DOCTYPE",
    re.DOTALL | re.IGNORECASE,
)
_UNSAFE_NAME: Final = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)|\\|[\x00-\x1f]")


def open_package(source: str | os.PathLike[str] | bytes, name: str, limits: Limits) -> Package:
    """The work of `read_package`."""
    if isinstance(source, bytes):
        data, called = source, name
    else:
        called = name or os.fspath(source)
        data = _read_file(Path(source), called, limits)
    if len(data) > limits.file:
        raise PackageError(f"The file is larger than {limits.file:,} bytes.", called)
    _check_format(data, called)
    package = Package(_entries(data, called, limits), called, limits)
    if CONTENT_TYPES not in package.entries:
        raise PackageError("This is a zip file, but not a Word file (.docx).", called)
    _check_content(package)
    if not _WORD_MAIN.search(package.content_type(package.document)):
        raise PackageError("This is an Office file, but not a Word file (.docx).", called)
    return package


def _read_file(path: Path, called: str, limits: Limits) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(limits.file + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise PackageError(f"The file cannot be read: {reason}.", called) from error


def _check_format(data: bytes, called: str) -> None:
    if data.startswith(_OLE):
        raise PackageError(
            "The file is encrypted or an old .doc. Open it in Word and save it as .docx "
            "without a password.",
            called,
        )
    if data.startswith(b"PK"):
        return
    if not data:
        raise PackageError("The file is empty.", called)
    for start, what in _OTHERS:
        if data.lstrip()[:8].startswith(start):
            raise PackageError(f"This is {what}, not a Word file (.docx).", called)
    raise PackageError("This is not a Word file (.docx).", called)


def _entries(data: bytes, called: str, limits: Limits) -> dict[str, Stored]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, EOFError) as error:
        raise PackageError(
            "The file is damaged or cut short: its zip cannot be read.", called
        ) from error
    if len(listed) > limits.entries:
        raise PackageError(f"The file holds more than {limits.entries:,} parts.", called)
    found: dict[str, Stored] = {}
    seen: set[str] = set()
    for info in listed:
        if info.is_dir():
            continue
        _check_entry(info, called, limits)
        if info.filename.casefold() in seen:
            raise PackageError(f"The part {info.filename} is there twice.", called)
        seen.add(info.filename.casefold())
        found[info.filename] = _stored(data, info, called)
    if sum(entry.size for entry in found.values()) > limits.total:
        raise PackageError(f"The file unpacks to more than {limits.total:,} bytes.", called)
    return found


def _check_entry(info: zipfile.ZipInfo, called: str, limits: Limits) -> None:
    name = info.filename
    if _UNSAFE_NAME.search(name) or _UNSAFE_NAME.search(info.orig_filename):
        raise PackageError(f"The part name {name!r} leads out of the file.", called)
    if info.flag_bits & 0x1:
        raise PackageError(
            "The file is encrypted. Open it in Word and save it without a password.", called
        )
    if info.compress_type not in (STORED, DEFLATED):
        raise PackageError(f"The part {name} is packed in a way that Word does not use.", called)
    limits.check_part(name, info.file_size, info.compress_size, called)


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


def _check_content(package: Package) -> None:
    """Unpack every part once: sizes, checksums, and no document type in any XML."""
    total = 0
    for name in package.names:
        head = b""
        for piece in package.chunks(name):
            total += len(piece)
            head = head or piece[:_HEAD_BYTES]
            if total > package.limits.total:
                raise PackageError(
                    f"The file unpacks to more than {package.limits.total:,} bytes.", package.file
                )
        if name.lower().endswith((".xml", ".rels")) and _has_doctype(head):
            raise PackageError(
                f"The part {name} has a document type, which no Word file needs. It was not read.",
                package.file,
            )


def _has_doctype(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "replace").encode()
    return _DOCTYPE.match(head) is not None
