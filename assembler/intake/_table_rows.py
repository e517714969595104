"""The rows of a table, one at a time: CSV, a workbook, JSON Lines, or Parquet.

A file is told apart by its content, and what was detected is said (`TableHead.described`). Rows are
read while they are used, so that a long CSV file takes no more memory than a short one. A row
that cannot be read is given with its `problem`; the rows after it follow.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import FactError, IntakeError

from ._json import decode, parse_json
from ._table import CellProblem, RowReading, Table, read_row, read_table
from ._table_cells import Cell, clean
from ._table_columns import Column, column_letter, match_columns
from ._table_csv import csv_layout, read_csv_rows
from ._table_text import detect_encoding, open_text

if TYPE_CHECKING:
    from assembler.library import Library

LIMIT_JSON_BYTES: Final = 256 * 2**20
_LONGEST_LINE: Final = 8_000_000

_SIGNATURES: Final = (
    (b"%PDF", "a PDF file"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"{\\rtf", "an RTF file"),
    (b"<", "an XML or HTML file"),
)
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_PARQUET: Final = b"PAR1"
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
_BESIDE: Final = frozenset({"lots", "subcontracts", "overrides", "judgements", "fill_ins"})
_LOOKED_FOR: Final = "A table is CSV, an Excel workbook, JSON Lines, or Parquet."


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, numbered as the spreadsheet or the editor numbers it.

    `cells` stand in the order of the headings. Rows of JSON name their `fields` themselves. With
    a `problem` the row cannot be used.
    """

    number: int
    cells: tuple[Cell, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class TableHead:
    """What is known of a table before its rows: it travels to other processes.

    `headings` is empty for JSON, whose rows name their own fields. `described` says what was
    detected, such as "CSV, UTF-8, separated by semicolons".
    """

    name: str
    described: str
    headings: tuple[str, ...] = ()
    head_row: int = 0
    sheet: str = ""


@dataclass(frozen=True)
class RowTable:
    """A table that was recognised; `rows()` reads it from its beginning each time."""

    head: TableHead
    rows: Callable[[], Iterator[TableRow]] = field(repr=False)


def open_rows(
    path: str | os.PathLike[str],
    library: Library,
    *,
    sheet: str | None = None,
    encoding: str = "",
    separator: str = "",
    name: str = "",
) -> RowTable:
    """Recognise a table.

    Args:
        sheet: which sheet of a workbook; else the first that has cells.
        encoding: that of a text file, where what would be detected is wrong.
        separator: between the cells of a CSV file, as with `encoding`.
        name: what errors and sources call the file.

    Raises:
        IntakeError: no such file, no table, an encrypted workbook, two headings alike.
    """
    place = Path(path)
    called = name or str(path)
    head = _head_of(place, called)
    if head.startswith(_WORKBOOKS):
        found = _workbook(read_table(place.read_bytes(), library, called, sheet=sheet))
    elif head.startswith(_PARQUET):
        from ._table_parquet import open_parquet

        found = open_parquet(place, called)
    else:
        found = _text_table(place, called, head, library, encoding, separator)
    _refuse_twins(found.head)
    return found


def read_fields(
    head: TableHead,
    row: TableRow,
    library: Library,
    *,
    kept: Mapping[str, str] | None = None,
    words: Mapping[str, Mapping[str, object]] | None = None,
) -> RowReading:
    """The facts of a row; what cannot be used is among the problems.

    Args:
        kept: heading to what it answers, before its own name counts; "" leaves it out.
        words: by fact, the words of this table for an answer.
    """
    if not row.fields:
        columns = _columns_of(head, library, tuple((kept or {}).items()))
        return _read_cells(head, row, columns, library, words or {})
    headings = tuple(map(str, row.fields))
    values = [row.fields[heading] for heading in headings]
    is_nested = [
        heading in _BESIDE or isinstance(value, list | dict)
        for heading, value in row.fields.items()
    ]
    flat = tuple(
        None if nested else clean(value) for nested, value in zip(is_nested, values, strict=True)
    )
    single = replace(head, headings=headings)
    columns = match_columns(headings, library, kept)
    reading = _read_cells(single, TableRow(row.number, flat), columns, library, words or {})
    nested = {
        heading if heading in _BESIDE else columns[index].target or heading: value
        for index, (heading, value) in enumerate(zip(headings, values, strict=True))
        if is_nested[index] and value is not None
    }
    return _with_nested(reading, nested, columns, row.number, library) if nested else reading


@lru_cache(maxsize=16)
def _columns_of(
    head: TableHead, library: Library, kept: tuple[tuple[str, str], ...]
) -> tuple[Column, ...]:
    """The same for each row of a table."""
    return match_columns(head.headings, library, dict(kept))


def _read_cells(
    head: TableHead,
    row: TableRow,
    columns: tuple[Column, ...],
    library: Library,
    words: Mapping[str, Mapping[str, object]],
) -> RowReading:
    cells = row.cells
    if words:
        cells = tuple(
            _in_our_words(cell, words.get(column.target))
            for cell, column in zip(cells, columns, strict=False)
        )
    one = Table(head.name, head.headings, head.head_row, {row.number: cells}, (), head.sheet)
    return read_row(one, row.number, library, columns)


def _in_our_words(cell: Cell, words: Mapping[str, object] | None) -> Cell:
    if not words or cell is None:
        return cell
    found = words.get(str(cell), words.get(str(cell).casefold(), cell))
    return ", ".join(map(str, found)) if isinstance(found, list) else clean(found)


def _with_nested(
    reading: RowReading,
    nested: Mapping[str, Any],
    columns: tuple[Column, ...],
    number: int,
    library: Library,
) -> RowReading:
    """The reading with answers that are lists, lots, amounts with fields, and the like."""
    problems = list(reading.problems)
    facts = reading.facts
    by_name = {column.target: column for column in columns}
    by_name |= {column.heading: column for column in columns}
    for name, value in nested.items():
        column = by_name[name]
        try:
            facts = facts.merged_with(library.facts({name: value}, source=f"row {number}"))
        except FactError as error:
            text = str(error.value)[:200]
            why = error.why if error.fact == name else f"{error.fact}: {error.why}"
            problems.append(CellProblem(number, column, text, why, error.allowed))
    rest = tuple(each for each in reading.not_understood if each.heading not in nested)
    return RowReading(facts, tuple(problems), rest)


def _head_of(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except FileNotFoundError as error:
        raise IntakeError("There is no such file.", name) from error
    except IsADirectoryError as error:
        raise IntakeError("This is a folder. Give a table in it.", name) from error
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise IntakeError(f"The file cannot be read: {reason}.", name) from error


def _workbook(table: Table) -> RowTable:
    def rows() -> Iterator[TableRow]:
        for number, cells in table.cells.items():
            yield TableRow(number, cells)

    others = [each for each in table.sheets if each != table.sheet]
    named = ", ".join(f"“{each}”" for each in others[:5]) + (" …" if len(others) > 5 else "")
    more = f"; not read: {named}" if others else ""
    described = f"{table.read_as}, sheet “{table.sheet}”{more}"
    head = TableHead(table.name, described, table.headings, table.head_row, table.sheet)
    return RowTable(head, rows)


def _text_table(
    path: Path, name: str, head: bytes, library: Library, encoding: str, separator: str
) -> RowTable:
    for signature, kind in _SIGNATURES:
        if head.lstrip(_BLANK).startswith(signature):
            raise IntakeError(f"This is {kind}. {_LOOKED_FOR}", name)
    found = detect_encoding(path, name, encoding)
    with open_text(path, found) as stream:
        start = stream.read(65_536).lstrip()
    if not start:
        raise IntakeError(f"The table is empty. {_LOOKED_FOR}", name)
    if start[0] == "{":
        described = f"JSON Lines, {found.title}"
        return RowTable(TableHead(name, described), lambda: _json_lines(path, found.codec))
    if start[0] == "[":
        return RowTable(TableHead(name, "a JSON list"), lambda: _json_list(path, name))
    layout = csv_layout(path, name, found, library, separator)
    described = f"CSV, {found.title}, separated by {layout.separator_name}"
    return RowTable(
        TableHead(name, described, layout.headings, layout.head_row),
        lambda: (
            TableRow(number, cells, problem=problem)
            for number, cells, problem in read_csv_rows(path, layout)
        ),
    )


def _refuse_twins(table: TableHead) -> None:
    """Two columns of one heading: nobody can say which one counts."""
    seen: dict[str, int] = {}
    for index, heading in enumerate(table.headings):
        key = heading.casefold()
        if key and key in seen:
            first, second = column_letter(seen[key]), column_letter(index)
            raise IntakeError(
                f"Two columns are called “{heading}” ({first} and {second}). "
                "Give each a heading of its own.",
                table.name,
                f"row {table.head_row}",
            )
        seen[key] = index


def _json_lines(path: Path, codec: str) -> Iterator[TableRow]:
    with path.open(encoding=codec, errors="surrogateescape", newline="\n") as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE):
            number += 1
            if line.strip():
                yield _json_row(number, line)


def _json_row(number: int, line: str) -> TableRow:
    try:
        line.encode()
    except UnicodeEncodeError:
        return TableRow(number, problem="The line holds bytes that are no text of this encoding.")
    try:
        value = parse_json(line, "")
    except IntakeError as error:
        return TableRow(number, problem=error.problem)
    return _object_row(number, value)


def _object_row(number: int, value: object) -> TableRow:
    if isinstance(value, dict) and value:
        return TableRow(number, fields=value)
    shown = str(value)[:60]
    return TableRow(
        number, problem=f'“{shown}” is no JSON object with fields, such as {{"regime": "no"}}.'
    )


def _json_list(path: Path, name: str) -> Iterator[TableRow]:
    """The entries, numbered from 1. They are read at once: JSON has no lines to go by."""
    if path.stat().st_size > LIMIT_JSON_BYTES:
        limit = LIMIT_JSON_BYTES // 2**20
        raise IntakeError(f"A JSON list is not larger than {limit} MB. Give JSON Lines.", name)
    for number, each in enumerate(parse_json(decode(path.read_bytes(), name), name), start=1):
        yield _object_row(number, each)
