"""CSV as spreadsheets and databases write it: the separator is found, faults stay in their row."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from assembler.errors import IntakeError

from ._table_cells import Cell, clean
from ._table_columns import match_columns
from ._table_files import find_separator
from ._table_text import Encoding, open_text

if TYPE_CHECKING:
    from assembler.library import Library

_SEPARATORS: Final = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SAMPLE_RECORDS: Final = 50
# A cell with an address or a remark has a few lines; a quotation mark that was opened by accident
# swallows all that follow.
_MOST_LINES: Final = 200
_LONGEST_LINE: Final = 1_000_000
_NO_TEXT: Final = re.compile("[\udc80-\udcff]")  # how Python keeps bytes that it cannot decode

Record = tuple[int, tuple[Cell, ...], str]  # the row's number, its cells, what is wrong with it
_HEAD_ROWS: Final = 20  # titles and notes may stand above the headings


@dataclass(frozen=True, slots=True)
class Layout:
    """How a CSV file is written, and its headings with the row they stand in."""

    encoding: Encoding
    separator: str
    headings: tuple[str, ...]
    head_row: int

    @property
    def separator_name(self) -> str:
        return _SEPARATORS.get(self.separator) or f"“{self.separator}”"


def csv_layout(
    path: Path, name: str, encoding: Encoding, library: Library, separator: str = ""
) -> Layout:
    """Find the separator and the headings: the row, among the first, in which most is understood.

    Raises:
        IntakeError: the headings cannot be read.
    """
    if separator and (len(separator) != 1 or separator in '"\r\n'):
        raise IntakeError(f"“{separator}” is no separator. Give one character.", name)
    with open_text(path, encoding) as stream:
        lines = list(islice(stream, _SAMPLE_RECORDS * 4))
    said = _said_separator(lines)
    chosen = separator or said or find_separator("".join(lines))
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for number, cells, problem in islice(_records(iter(lines), chosen), _HEAD_ROWS):
        if problem and not found:
            raise IntakeError(f"The headings cannot be read: {problem}", name, f"row {number}")
        if any(cell.strip() for cell in cells) and not (said and number == 1):
            headings = _trimmed(tuple(" ".join(cell.split()) for cell in cells))
            matched = match_columns(headings, library)
            found.append((sum(bool(each.target) for each in matched), -number, headings))
    if not found:
        raise IntakeError("The table has no headings.", name)
    _, place, headings = max(found)
    return Layout(encoding, chosen, headings, -place)


def read_csv_rows(path: Path, layout: Layout) -> Iterator[Record]:
    """The rows under the headings; those that are blank are passed over."""
    with open_text(path, layout.encoding) as stream:
        for number, cells, problem in _records(stream, layout.separator):
            if number <= layout.head_row:
                continue
            if problem:
                yield number, (), problem
            elif any(cell.strip() for cell in cells):
                misfit = _misfit(cells, layout)
                yield number, () if misfit else tuple(map(clean, cells)), misfit


def _misfit(cells: list[str], layout: Layout) -> str:
    """What is wrong with a row that has not the table's number of cells, or no text in them."""
    filled = len(cells)
    while filled > len(layout.headings) and not cells[filled - 1].strip():
        filled -= 1
    if filled != len(layout.headings) and not _only_unnamed(cells, layout):
        return (
            f"The row has {filled} cells and the table {len(layout.headings)} columns. A cell "
            f"that holds {layout.separator_name} stands between quotation marks."
        )
    if _NO_TEXT.search("".join(cells)) is None:
        return ""
    named = zip(layout.headings, cells, strict=False)
    heading = next((heading for heading, cell in named if _NO_TEXT.search(cell)), "")
    return (
        f"Column “{heading}” holds bytes that are no text in {layout.encoding.title}. "
        "Save the file as UTF-8."
    )


def _only_unnamed(cells: list[str], layout: Layout) -> bool:
    """Whether the row only lacks cells under headings that are blank."""
    return len(cells) < len(layout.headings) and not any(layout.headings[len(cells) :])


def _trimmed(headings: tuple[str, ...]) -> tuple[str, ...]:
    """The headings without blank ones at their end, which spreadsheets leave behind."""
    end = len(headings)
    while end and not headings[end - 1]:
        end -= 1
    return headings[:end]


def _said_separator(lines: list[str]) -> str:
    """What Excel's own first line says: "sep=;"."""
    first = lines[0].strip("\ufeff\r\n\"' ") if lines else ""
    return first[4] if len(first) == 5 and first[:4].lower() == "sep=" else ""


class _Lines:
    """The lines of a file; those of a record that turned out faulty can be read again."""

    def __init__(self, stream: TextIO | Iterator[str]) -> None:
        self._stream = iter(stream)
        self._again: deque[str] = deque()
        self._record: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if len(self._record) >= _MOST_LINES:
            raise _OpenQuoteError
        line = self._again.popleft() if self._again else next(self._stream)
        if len(line) > _LONGEST_LINE:
            raise _TooLongError
        self._record.append(line)
        return line

    def begin(self) -> None:
        """Begin a record."""
        self._record.clear()

    def keep_first_only(self) -> None:
        """Give the record's lines again, all but the first."""
        self._again.extendleft(reversed(self._record[1:]))


class _OpenQuoteError(Exception):
    """A cell goes on for more lines than any has."""


class _TooLongError(Exception):
    """A line is longer than any row."""


def _records(
    stream: TextIO | Iterator[str], separator: str
) -> Iterator[tuple[int, list[str], str]]:
    """Each record with its number, from 1, as spreadsheets count; or with what is wrong with it."""
    lines = _Lines(stream)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    for number in count(1):
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _OpenQuoteError, _TooLongError) as error:
            lines.keep_first_only()
            reader = csv.reader(lines, delimiter=separator, strict=True)
            yield number, [], _told(error)
        else:
            yield number, cells, ""


def _told(error: Exception) -> str:
    if isinstance(error, _TooLongError):
        return f"The line is longer than {_LONGEST_LINE:,} characters."
    text = str(error)
    if isinstance(error, _OpenQuoteError) or "unexpected end" in text:
        return "A quotation mark is opened and never closed."
    if "expected after" in text:
        return "A quotation mark inside a cell is not doubled."
    if "field larger" in text:
        return "A cell is longer than 131,072 characters."
    return f"The row cannot be read: {text}."
