"""A table of contracts: which row is the tender, and which question each column answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assembler.intake import CellProblem, Column, RowReading, read_row
from gui._texts import translate
from gui.draft import Draft
from gui.interview.words import words_for

from ._plurals import answers_text, cells_text, rows_text
from .mapping import Target, kept_text, problem_text, remapped, targets_of

if TYPE_CHECKING:
    from assembler.library import Library

    from .sources import TableFound

MOST_COLUMNS: Final = 60
"""As many columns can be mapped by hand; the others keep what their headings say."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """A column with what it answers, and what the chosen row says there."""

    column: Column
    cell: str
    answer: str
    problem: str = ""


class TablePresenter:
    """The choices about one table. `kept` is the map of the last times, heading to target."""

    def __init__(
        self, found: TableFound, library: Library, kept: Mapping[str, str] | None = None
    ) -> None:
        self._library = library
        self.table, self.path = found.table, found.path
        self._kept = dict(kept or {})
        self.columns = self.table.columns(library, self._kept)
        self.row = self.table.rows[0] if self.table.rows else 0

    # The head

    def subtitle(self) -> str:
        """File, how it was read, how many rows."""
        pieces = [self.path.name, self.table.read_as, rows_text(len(self.table.rows))]
        return "  ·  ".join(piece for piece in pieces if piece)

    def targets(self) -> tuple[Target, ...]:
        """What a column can answer: nothing, title and the like, then the questions by group."""
        return targets_of(self._library, self.columns)

    # The columns

    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that have a heading, as many as can be mapped by hand."""
        return tuple(column for column in self.columns if column.heading)[:MOST_COLUMNS]

    def map_column(self, index: int, target: str) -> None:
        """Let a column answer another question; the one that answered it before gives it up."""
        self._kept |= remapped(self.columns, index, target)
        self.columns = self.table.columns(self._library, self._kept)

    def kept(self) -> str:
        """The map, to be kept for the next table."""
        return kept_text(self._kept)

    def snapshot(self) -> tuple[dict[str, str], int]:
        """What undo brings back."""
        return dict(self._kept), self.row

    def restore(self, state: tuple[dict[str, str], int]) -> None:
        self._kept, self.row = dict(state[0]), state[1]
        self.columns = self.table.columns(self._library, self._kept)

    # The row

    def choose_row(self, row: int) -> None:
        """Take another row, numbered as the spreadsheet numbers it."""
        if row in self.table.cells:
            self.row = row

    def reading(self) -> RowReading | None:
        """What the chosen row says; None where the table has no row."""
        if self.row not in self.table.cells:
            return None
        return read_row(self.table, self.row, self._library, self.columns)

    def mapped(self) -> tuple[Mapped, ...]:
        """Each column with what the chosen row says in it."""
        reading = self.reading()
        problems: dict[int, CellProblem] = {}
        answers: dict[str, str] = {}
        if reading is not None:
            problems = {problem.column.index: problem for problem in reading.problems}
            words = words_for(self._library)
            answers = {
                name: words.answer(name, answer.value)
                for name, answer in reading.facts.answers.items()
            }
        found = []
        for column in self.shown_columns():
            cell = self._cell(self.row, column)
            problem = problems.get(column.index)
            found.append(
                Mapped(
                    column,
                    cell,
                    answers.get(column.target, cell if column.target and not problem else ""),
                    problem_text(problem) if problem else "",
                )
            )
        return tuple(found)

    def _cell(self, row: int, column: Column) -> str:
        value = self.table.cell(row, column.index)
        return "" if value is None else str(value)

    # What the table of rows shows

    @property
    def row_numbers(self) -> Sequence[int]:
        """The rows, numbered as the spreadsheet numbers them."""
        return self.table.rows

    def cell_text(self, place: int, column: Column) -> str:
        """A cell as it stands in the table."""
        return self._cell(self.table.rows[place], column)

    def bad_cells(self) -> frozenset[tuple[int, int]]:
        """The cells of the chosen row that do not fit."""
        reading = self.reading()
        if reading is None:
            return frozenset()
        place = self.table.rows.index(self.row)
        return frozenset((place, each.column.index) for each in reading.problems)

    # What begins

    def told(self) -> str:
        """The line at the foot."""
        reading = self.reading()
        if reading is None:
            return translate("Opening", "This sheet has no rows.")
        name = reading.facts.title or translate("Opening", "Row {row}").format(row=self.row)
        pieces = [answers_text(len(reading.facts.answers))]
        if reading.problems:
            pieces.append(cells_text(len(reading.problems)))
        return translate("Opening", "{name}: {pieces}").format(name=name, pieces=", ".join(pieces))

    def can_begin(self) -> bool:
        """Whether the row says anything."""
        reading = self.reading()
        return reading is not None and bool(reading.facts.answers or reading.facts.title)

    def draft(self) -> Draft:
        """The tender that begins with the chosen row."""
        reading = self.reading()
        return Draft(self._library, reading.facts if reading is not None else None)
