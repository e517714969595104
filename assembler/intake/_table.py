"""One row of a table as the facts of a tender: CSV or a spreadsheet, columns told by headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from assembler.errors import FactError, IntakeError
from assembler.model import Answer, Facts, FactValue

from ._findings import shorten
from ._table_cells import Cell, answer_of, shown
from ._table_columns import Column, match_columns
from ._table_files import RawTable, is_damaged, is_spreadsheet, read_csv, read_sheet
from ._table_words import BESIDE_FACTS, CURRENCY, REFERENCE, TITLE, VAT

if TYPE_CHECKING:
    from assembler.library import Library

_HEAD_ROWS: Final = 20  # titles and notes may stand above the headings
_NAMED: Final = 5


@dataclass(frozen=True)
class Table:
    """A sheet of contracts: headings, and one contract a row.

    Rows are numbered as the spreadsheet numbers them, from 1, headings included.
    """

    name: str
    headings: tuple[str, ...]
    head_row: int
    cells: Mapping[int, tuple[Cell, ...]] = field(repr=False)
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    read_as: str = ""

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The numbers of the rows that hold something."""
        return tuple(self.cells)

    def cell(self, row: int, column: int) -> Cell:
        """What a cell holds; None where it is empty."""
        cells = self.cells.get(row, ())
        return cells[column] if 0 <= column < len(cells) else None

    def columns(
        self, library: Library, kept: Mapping[str, str] | None = None
    ) -> tuple[Column, ...]:
        """The columns with what they answer; `kept` is an earlier choice, heading to target."""
        return match_columns(self.headings, library, kept)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that does not answer its question, and why."""

    row: int
    column: Column
    text: str
    why: str
    allowed: tuple[str, ...] = ()

    def __str__(self) -> str:
        allowed = f" Allowed: {', '.join(self.allowed)}." if self.allowed else ""
        return (
            f"Column {self.column.letter} “{shorten(self.column.heading)}”, row {self.row}: "
            f"{self.why}{allowed}"
        )


@dataclass(frozen=True, slots=True)
class RowReading:
    """What one row says, and which of its cells say nothing that can be used."""

    facts: Facts
    problems: tuple[CellProblem, ...] = ()
    not_understood: tuple[Column, ...] = ()


def read_table(data: bytes, library: Library, name: str = "", *, sheet: str | None = None) -> Table:
    """A sheet of a workbook, or a CSV file, with its headings found.

    Raises:
        IntakeError: damaged, encrypted, too large, empty, or without such a sheet.
    """
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        if data.startswith(b"PK") and not is_spreadsheet(data) and not is_damaged(data):
            raise IntakeError("This zip file is no spreadsheet. Save the table as .xlsx.", name)
        raw = read_sheet(data, name, sheet)
    elif sheet is not None:
        raise IntakeError("A CSV file has no sheets; leave the sheet out.", name)
    else:
        raw = read_csv(data, name)
    return _with_head(raw, library, name)


def looks_like_table(data: bytes, library: Library) -> bool:
    """Whether a text begins with headings of which at least two are understood."""
    head = data[: 64 * 1024]
    if head.count(b"\n") < 1:
        return False
    try:
        table = _with_head(read_csv(head[: head.rfind(b"\n")], ""), library, "")
    except IntakeError:
        return False
    return sum(bool(column.target) for column in table.columns(library)) >= 2


def _with_head(raw: RawTable, library: Library, name: str) -> Table:
    """The headings are the row, among the first ones, in which most is understood."""
    filled = [number for number, row in enumerate(raw.rows) if any(map(_is_filled, row))]
    if not filled:
        where = f" The sheet “{raw.sheet}” is empty." if raw.sheet else ""
        raise IntakeError(f"The table holds nothing.{where}", name)

    def understood(number: int) -> tuple[int, int]:
        headings = [shown(cell) for cell in raw.rows[number]]
        matched = sum(bool(column.target) for column in match_columns(headings, library))
        return matched, -number

    head = max((each for each in filled if each < filled[0] + _HEAD_ROWS), key=understood)
    width = max(len(raw.rows[number]) for number in filled if number >= head)
    headings = [" ".join(shown(cell).split()) for cell in raw.rows[head]]
    headings += [""] * (width - len(headings))
    cells = {number + 1: raw.rows[number] for number in filled if number > head}
    return Table(name, tuple(headings), head + 1, cells, raw.sheets, raw.sheet, raw.read_as)


def _is_filled(cell: Cell) -> bool:
    return cell is not None


def read_row(
    table: Table, row: int, library: Library, columns: Sequence[Column] | None = None
) -> RowReading:
    """The facts of one row; what cannot be used is told, never guessed.

    Args:
        row: its number as the spreadsheet shows it.
        columns: what each column answers; found out by the headings if it is not given.

    Raises:
        IntakeError: there is no such row.
    """
    if row not in table.cells:
        raise IntakeError(f"The table has no row {row}. {_rows_named(table)}", table.name)
    columns = table.columns(library) if columns is None else columns
    by_target = {column.target: column for column in columns if column.target}

    def text(target: str) -> str:
        column = by_target.get(target)
        return "" if column is None else shown(table.cell(row, column.index))

    answers: dict[str, Answer] = {}
    fill_ins: dict[str, object] = {}
    problems: list[CellProblem] = []
    for column in columns:
        cell = table.cell(row, column.index)
        if cell is None or not column.target or column.target in BESIDE_FACTS:
            continue
        definition = library.fact_definitions.get(column.target)
        try:
            if definition is None:
                fill_ins |= library.facts({"fill_ins": {column.target: cell}}).fill_ins
                continue
            beside = (text(CURRENCY), text(VAT)) if definition.type == "money" else ("", "")
            value = _answer(library, column.target, cell, *beside)
        except FactError as error:
            problems.append(CellProblem(row, column, shown(cell), error.why, error.allowed))
            continue
        answers[column.target] = Answer(value, _source(table, row, column))
    rest = tuple(
        column
        for column in columns
        if not column.target and column.heading and table.cell(row, column.index) is not None
    )
    facts = Facts(
        answers=answers,
        fill_ins=library.facts({"fill_ins": fill_ins}).fill_ins,
        notices=(*map(str, problems), *_told(rest)),
        title=" ".join(text(TITLE).split()),
        reference=" ".join(text(REFERENCE).split()),
    )
    return RowReading(facts, tuple(problems), rest)


@lru_cache(maxsize=8192, typed=True)  # typed: 1 is no yes
def _answer(library: Library, name: str, cell: Cell, currency: str, vat: str) -> FactValue:
    """The rows of a table repeat most of their answers."""
    return answer_of(library.fact_definitions[name], cell, library, currency=currency, vat=vat)


def facts_of_row(
    data: bytes, library: Library, name: str = "", *, row: int | None, sheet: str | None = None
) -> Facts:
    """The facts of one row of a table in bytes; without `row`, of its only one.

    Raises:
        IntakeError: the table cannot be read, or the row must be chosen.
    """
    table = read_table(data, library, name, sheet=sheet)
    if not any(column.target for column in table.columns(library)):
        headings = ", ".join(f"“{shorten(each, 30)}”" for each in table.headings if each)
        raise IntakeError(
            f"No column of the table is understood; its headings are {headings or 'empty'}. Name "
            "them as the questions or facts are called, such as “Estimated value”.",
            name,
            f"row {table.head_row}",
        )
    if row is None:
        if len(table.rows) != 1:
            raise IntakeError(
                f"{_rows_named(table)} Each is a tender of its own: choose one with --row NUMBER.",
                name,
            )
        row = table.rows[0]
    reading = read_row(table, row, library)
    read_as = f"Read as {table.read_as}."
    facts = reading.facts
    return Facts(
        answers=facts.answers,
        fill_ins=facts.fill_ins,
        notices=(read_as, *facts.notices),
        title=facts.title,
        reference=facts.reference,
    )


def _rows_named(table: Table) -> str:
    rows = table.rows
    if not rows:
        return "It has headings and no rows."
    if len(rows) == 1:
        return f"Its only row is {rows[0]}."
    return f"It has {len(rows)} rows, from {rows[0]} to {rows[-1]}."


def _source(table: Table, row: int, column: Column) -> str:
    return f"{_table_named(table.name, table.sheet)}, row {row}, {_column_named(column)}"


@lru_cache(maxsize=64)
def _table_named(name: str, sheet: str) -> str:
    """The same for each row: a batch asks for it hundreds of thousands of times."""
    file = f" {PurePath(name).name}" if name else ""
    return f"table{file}, sheet “{sheet}”" if sheet else f"table{file}"


@lru_cache(maxsize=4096)
def _column_named(column: Column) -> str:
    return f"column {column.letter} “{shorten(column.heading, 40)}”"


def _told(columns: Sequence[Column]) -> tuple[str, ...]:
    if not columns:
        return ()
    named = ", ".join(
        f"{column.letter} “{shorten(column.heading, 30)}”" for column in columns[:_NAMED]
    )
    more = " …" if len(columns) > _NAMED else ""
    noun = "column is" if len(columns) == 1 else "columns are"
    return (f"{len(columns)} {noun} not understood and left out: {named}{more}.",)
