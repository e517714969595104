"""Any source of facts: a file, standard input or bytes, told apart by what is in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assembler.errors import IntakeError
from assembler.model import Facts

from ._eforms import read_eforms
from ._facts_file import facts_of_mapping, parse_text
from ._json import decode
from ._ocds import is_ocds, read_document
from ._table import facts_of_row, looks_like_table
from ._table_files import is_damaged, is_spreadsheet, is_word
from ._tender import facts_of_tender

if TYPE_CHECKING:
    from assembler.library import Library

LIMIT_BYTES: Final = 64 * 2**20

_BLANK: Final = b"\xef\xbb\xbf \t\r\n"  # the mark of UTF-8, and white space
_LOOKED_FOR: Final = (
    "Looked for an eForms notice (XML), an OCDS release, record or package (JSON), a facts file "
    "(YAML or JSON), a Word tender of ours, or a table (XLSX or CSV)."
)
_SIGNATURES: Final = (
    (b"PK\x03\x04", "a zip file, and neither a Word file nor a spreadsheet"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office file"),
    (b"%PDF", "a PDF file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF file"),
)


def read_source(
    source: str | os.PathLike[str] | bytes,
    library: Library,
    *,
    name: str | None = None,
    row: int | None = None,
    sheet: str | None = None,
) -> Facts:
    """The facts of a file, of standard input ("-") or of bytes.

    Args:
        name: what errors call the source; the path if it is not given.
        row: of a table, as a spreadsheet numbers it; not needed where there is only one.
        sheet: of a workbook; the first one that holds something if it is not given.

    Raises:
        IntakeError: the source cannot be read, is larger than 64 MB, or holds no facts.
        PackageError: a Word file is damaged or encrypted.
    """
    if isinstance(source, bytes):
        data, called = source, name or "source"
    elif source == "-":
        data, called = sys.stdin.buffer.read(LIMIT_BYTES + 1), name or "standard input"
    else:
        path = Path(source)
        data, called = _read_file(path), name or str(source)
    if len(data) > LIMIT_BYTES:
        raise IntakeError(
            f"The source is larger than {LIMIT_BYTES // 2**20} MB, more than any notice.", called
        )
    if row is not None or sheet is not None:
        return facts_of_row(data, library, called, row=row, sheet=sheet)
    return _read(data, library, called)


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(LIMIT_BYTES + 1)
    except FileNotFoundError as error:
        raise IntakeError("There is no such file.", str(path)) from error
    except IsADirectoryError as error:
        raise IntakeError("This is a folder. Give a file in it.", str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise IntakeError(f"The file cannot be read: {reason}.", str(path)) from error


def _read(data: bytes, library: Library, name: str) -> Facts:
    head = data[:4096].lstrip(_BLANK)
    if not head and not data.strip(_BLANK):
        raise IntakeError(f"The source is empty. {_LOOKED_FOR}", name)
    if is_word(data):
        return facts_of_tender(data, library, name)
    if is_spreadsheet(data):
        return facts_of_row(data, library, name, row=None)
    if is_damaged(data):
        raise IntakeError(
            "This Word file, spreadsheet or zip file is damaged or cut short. Copy it again from "
            "where it came from.",
            name,
        )
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            raise IntakeError(f"This is {kind}. {_LOOKED_FOR}", name)
    if _is_html(head):
        raise IntakeError("This is a web page. Download the XML of the notice itself.", name)
    if _is_xml(head):
        return read_eforms(data, library, name)
    return _read_text(data, library, name)


def _is_html(head: bytes) -> bool:
    start = head[:14].lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _is_xml(head: bytes) -> bool:
    without_mark = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return without_mark.startswith((b"<", b"\x00<"))


def _read_text(data: bytes, library: Library, name: str) -> Facts:
    try:
        return _read_mapping(data, library, name)
    except IntakeError:
        if looks_like_table(data, library):
            return facts_of_row(data, library, name, row=None)
        raise


def _read_mapping(data: bytes, library: Library, name: str) -> Facts:
    text = decode(data, name)
    document = parse_text(text, name)
    if not isinstance(document, dict):
        kind = "a list" if isinstance(document, list) else "plain text"
        raise IntakeError(f"The source holds {kind}, not fields with names. {_LOOKED_FOR}", name)
    if is_ocds(document):
        return read_document(document, library, name)
    return facts_of_mapping(document, text, library, name)
