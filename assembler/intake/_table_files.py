"""Tables from strangers: CSV in any encoding, and spreadsheets, within limits."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assembler.errors import IntakeError

from ._table_cells import Cell, clean
from ._table_text import code_page_of

LIMIT_BYTES: Final = 64 * 2**20
LIMIT_UNPACKED_BYTES: Final = 256 * 2**20
LIMIT_PARTS: Final = 5_000
LIMIT_ROWS: Final = 100_000
LIMIT_COLUMNS: Final = 512
LIMIT_CELLS: Final = 5_000_000

_SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
_SAMPLE_LINES: Final = 50
_LONGEST_CELL: Final = 32_767  # what a spreadsheet cell holds
_CELL_PLACE: Final = re.compile(rb"""\br\s*=\s*["']\$?([A-Za-z]{1,7})\$?(\d{1,10})["']""")
_BINARY: Final = "xl/workbook.bin"

Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """The cells of one sheet from its first row on, and how the file was read."""

    rows: Rows
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    read_as: str = ""


def is_spreadsheet(data: bytes) -> bool:
    """Whether a zip file holds a workbook."""
    return _is_office(data, "xl/")


def is_word(data: bytes) -> bool:
    """Whether a zip file holds a Word document."""
    return _is_office(data, "word/")


def is_damaged(data: bytes) -> bool:
    """Whether what begins as a zip file cannot be read as one."""
    return data.startswith(b"PK\x03\x04") and not _names(data)


def _is_office(data: bytes, folder: str) -> bool:
    names = [name.casefold() for name in _names(data)]
    return "[content_types].xml" in names and any(name.startswith(folder) for name in names)


def _names(data: bytes) -> list[str]:
    if not data.startswith(b"PK"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()[:LIMIT_PARTS]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return []


def read_csv(data: bytes, name: str) -> RawTable:
    """The rows of a text table; encoding and separator are found out and told.

    Raises:
        IntakeError: no text, too large, or cells that no spreadsheet holds.
    """
    text, encoding = decode_table(data, name)
    separator = find_separator(text)
    rows: list[tuple[Cell, ...]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row in reader:
            _check_size(len(rows) + 1, len(row), name)
            rows.append(tuple(clean(cell) for cell in row))
    except csv.Error as error:
        raise IntakeError(
            f"The table cannot be read: {error}. Save it as UTF-8 CSV, or as .xlsx.",
            name,
            f"line {reader.line_num}",
        ) from error
    return RawTable(tuple(rows), read_as=f"CSV, {encoding}, {_SEPARATORS[separator]}")


def decode_table(data: bytes, name: str) -> tuple[str, str]:
    """The text and the encoding's name; a code page where it is no Unicode."""
    for mark, codec, called in (
        (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
        (b"\xff\xfe", "utf-16", "UTF-16"),
        (b"\xfe\xff", "utf-16", "UTF-16"),
    ):
        if data.startswith(mark):
            try:
                return _text(data.decode(codec), name), called
            except UnicodeDecodeError as error:
                raise IntakeError(
                    f"The table begins as {called} but is not. Save it as UTF-8 CSV.", name
                ) from error
    page = code_page_of(data)
    for codec, called in (("utf-8", "UTF-8"), (page.codec, page.title)):
        try:
            return _text(data.decode(codec), name), called
        except UnicodeDecodeError:
            continue
    raise IntakeError("The table is in an unusual encoding. Save it as UTF-8 CSV.", name)


def _text(text: str, name: str) -> str:
    if "\x00" in text:
        raise IntakeError("The file holds zero bytes: it is not a table of text.", name)
    return text


def find_separator(text: str) -> str:
    """The sign that divides most of the first lines into equally many cells."""
    lines = text.splitlines()[:_SAMPLE_LINES]
    best, most = ",", (0, 0)
    for separator in _SEPARATORS:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=separator) if row]
        except csv.Error:
            continue
        widths = [width for width in widths if width > 1]
        if widths:
            common = max(set(widths), key=widths.count)
            score = (widths.count(common), common)
            if score > most:
                best, most = separator, score
    return best


def read_sheet(data: bytes, name: str, sheet: str | None) -> RawTable:
    """The cells of a sheet of a workbook: of formulas the values that were last worked out.

    Args:
        sheet: the first one that has cells, if it is not given.

    Raises:
        IntakeError: damaged, encrypted, too large, or without such a sheet.
    """
    _check_package(data, name)
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_object(io.BytesIO(data)) as workbook:
            names = tuple(workbook.sheet_names)
            if sheet is not None and sheet not in names:
                raise IntakeError(
                    f"There is no sheet “{sheet}”. There are: {', '.join(names[:20])}.", name
                )
            for candidate in (sheet,) if sheet is not None else names:
                found = workbook.get_sheet_by_name(candidate)
                _check_size(found.total_height, found.total_width, name)
                cells = found.to_python(skip_empty_area=False)
                if any(any(cell not in ("", None) for cell in row) for row in cells):
                    return RawTable(_rows(cells), names, candidate, "XLSX")
            return RawTable((), names, sheet or (names[0] if names else ""), "XLSX")
    except PasswordError as error:
        raise _encrypted(name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise IntakeError(
            "The spreadsheet is damaged. Save it as .xlsx again, or save the sheet as CSV.",
            name,
        ) from error


def _rows(cells: Sequence[Sequence[object]]) -> Rows:
    return tuple(tuple(clean(cell) for cell in row) for row in cells)


def _check_package(data: bytes, name: str) -> None:
    """Refuse what would unpack, or spread its cells, beyond what the program can hold."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _encrypted(name)
    if len(data) > LIMIT_BYTES:
        raise IntakeError(f"The spreadsheet is larger than {LIMIT_BYTES // 2**20} MB.", name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > LIMIT_PARTS or sum(p.file_size for p in parts) > LIMIT_UNPACKED_BYTES:
                raise IntakeError(
                    f"The spreadsheet unpacks to more than {LIMIT_UNPACKED_BYTES // 2**20} MB. "
                    "Save the sheet that you need as CSV.",
                    name,
                )
            for part in parts:
                if part.flag_bits & 0x1:
                    raise _encrypted(name)
                if part.filename.casefold() == _BINARY:
                    problem = "This is a binary workbook (.xlsb). Save it as .xlsx or CSV."
                    raise IntakeError(problem, name)
                # A workbook names its sheets itself: any part may be one.
                _check_spread(_unpack(archive, part), name)
    except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError, ValueError) as error:
        raise IntakeError(
            "The spreadsheet is damaged or cut short. Copy it again, or save it as CSV.", name
        ) from error


def _unpack(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with archive.open(part) as stream:
        data = stream.read(part.file_size + 1)
    if len(data) > part.file_size:
        raise ValueError("a part is larger than it says")
    return data


def _check_spread(sheet: bytes, name: str) -> None:
    """A single cell far out makes a reader hold all the empty ones before it."""
    if sheet.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
        raise IntakeError("A sheet is not in UTF-8. Save the spreadsheet again.", name)
    rows = columns = 0
    for match in _CELL_PLACE.finditer(sheet):
        rows = max(rows, int(match[2]))
        columns = max(columns, _column_number(match[1]))
    _check_size(rows, columns, name)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _check_size(rows: int, columns: int, name: str) -> None:
    if rows > LIMIT_ROWS or columns > LIMIT_COLUMNS or rows * columns > LIMIT_CELLS:
        raise IntakeError(
            f"The table is larger than {LIMIT_ROWS:,} rows, {LIMIT_COLUMNS} columns or "
            f"{LIMIT_CELLS:,} cells. Delete what is empty or not needed, and save it again.",
            name,
        )


def _encrypted(name: str) -> IntakeError:
    return IntakeError(
        "The spreadsheet is encrypted or an old .xls. Open it and save it as .xlsx without a "
        "password.",
        name,
    )
