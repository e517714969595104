"""What is set up before a batch: columns, answers for every row, names and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assembler.batch import NamePattern, PatternError, TableMap, unused_columns
from assembler.errors import FactError
from assembler.intake import (
    CellProblem,
    Column,
    TableHead,
    TableRow,
    match_columns,
    read_fields,
)
from gui._texts import translate
from gui.interview.words import words_for
from gui.opening.mapping import Target, kept_text, problem_text, remapped, targets_of
from gui.save.presenter import OWN_TEMPLATE, template_error

from .table import Looked, kept_columns
from .words import columns_text, misfits_text, rows_text, tenders_text
from .work import Job

if TYPE_CHECKING:
    from assembler.batch import ReportKind
    from assembler.library import Library

DEFAULT_NAME: Final = "{row} {title}.docx"
REPORTS: Final[tuple[ReportKind, ...]] = ("csv", "xlsx", "json")
_MOST_ANSWERS: Final = 8  # named in a sentence
_FIXED: Final = ("row", "source", "reference", "title", "buyer")


@dataclass(frozen=True, slots=True)
class Mapped:
    """A column, what it answers, an example, and how many of the first rows do not fit."""

    column: Column
    example: str
    answer: str
    misfits: int = 0
    problem: str = ""


class SetupPresenter:
    """The choices about one table or folder. `kept` is the map of the last times."""

    def __init__(
        self, looked: Looked, library: Library, kept: Mapping[str, str] | None = None
    ) -> None:
        self.library, self.looked = library, looked
        self._kept = dict(kept or {})
        self.words: Mapping[str, Mapping[str, object]] = {}
        self.always: dict[str, object] = {}
        self.folder = looked.path.parent / translate("Batch", "Tenders")
        self.name = DEFAULT_NAME
        self.template = OWN_TEMPLATE
        self.language = library.info.language
        self.is_marking = True
        self.is_fresh = False
        self.reports: frozenset[str] = frozenset({"csv"})
        self._match()

    def take_over(self, other: SetupPresenter) -> None:
        """Keep what was chosen for another sheet or an earlier state of the table."""
        self.words, self.always = other.words, dict(other.always)
        self.folder, self.name, self.template = other.folder, other.name, other.template
        self.language, self.is_marking, self.is_fresh = (
            other.language,
            other.is_marking,
            other.is_fresh,
        )
        self.reports = other.reports

    # The table

    @property
    def is_table(self) -> bool:
        """Whether there are columns to map; a folder of notices has none."""
        return bool(self.looked.headings)

    def subtitle(self) -> str:
        """File, how it was read, how many rows."""
        looked = self.looked
        return "  ·  ".join((looked.path.name, looked.described, rows_text(looked.count)))

    def targets(self) -> tuple[Target, ...]:
        """What a column can answer: nothing, title and the like, then the questions by group."""
        return targets_of(self.library, self.columns)

    def map_column(self, index: int, target: str) -> None:
        """Let a column answer another question; the one that answered it before gives it up."""
        self._kept |= remapped(self.columns, index, target)
        self._match()

    def use_map(self, mapping: TableMap) -> None:
        """Take over what a mapping file says."""
        self._kept |= mapping.columns
        self.always |= mapping.always
        self.words = mapping.words
        self._match()

    def mapping(self) -> TableMap:
        """The choices as a mapping file holds them."""
        targets = {column.heading: column.target for column in self.columns}
        columns = kept_columns(self.looked.headings, targets, self._kept)
        return TableMap(columns, dict(self.always), self.words)

    def kept(self) -> str:
        """The map, to be kept for the next table."""
        return kept_text(self._kept)

    def snapshot(self) -> tuple[dict[str, str], dict[str, object]]:
        """What undo brings back."""
        return dict(self._kept), dict(self.always)

    def restore(self, state: tuple[dict[str, str], dict[str, object]]) -> None:
        self._kept, self.always = dict(state[0]), dict(state[1])
        self._match()

    def _match(self) -> None:
        self.columns = match_columns(self.looked.headings, self.library, self._kept)
        self._read_sample()

    def _read_sample(self) -> None:
        self._problems: dict[int, list[CellProblem]] = {}
        self._bad: set[tuple[int, int]] = set()
        self._answers: dict[str, str] = {}
        words = words_for(self.library)
        by_row = {row.number: place for place, row in enumerate(self.looked.rows)}
        for row in self.looked.rows:
            if row.problem:
                continue
            reading = read_fields(
                self.looked.head or TableHead("", ""),
                row,
                self.library,
                kept=self._kept,
                words=self.words,
            )
            for problem in reading.problems:
                self._problems.setdefault(problem.column.index, []).append(problem)
                self._bad.add((by_row[problem.row], problem.column.index))
            for name, answer in reading.facts.answers.items():
                self._answers.setdefault(name, words.answer(name, answer.value))

    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that have a heading."""
        return tuple(column for column in self.columns if column.heading)

    def mapped(self) -> tuple[Mapped, ...]:
        """Each column with what the first rows say in it."""
        found = []
        for column in self.shown_columns():
            cells = (self.cell(row, column) for row in self.looked.rows)
            example = next(filter(None, cells), "")
            problems = self._problems.get(column.index, [])
            told = _told(problems[0]) if problems else ""
            answer = self._answers.get(column.target, example if column.target else "")
            found.append(Mapped(column, example, answer, len(problems), told))
        return tuple(found)

    @staticmethod
    def cell(row: TableRow, column: Column) -> str:
        """A cell as it stands in the table."""
        if row.fields:
            value = row.fields.get(column.heading)
        else:
            value = row.cells[column.index] if column.index < len(row.cells) else None
        return "" if value is None else str(value)

    # What the table of the first rows shows

    @property
    def row_numbers(self) -> Sequence[int]:
        """The first rows, numbered as the spreadsheet numbers them."""
        return tuple(row.number for row in self.looked.rows)

    def cell_text(self, place: int, column: Column) -> str:
        """A cell of the first rows as it stands in the table."""
        return self.cell(self.looked.rows[place], column)

    def bad_cells(self) -> frozenset[tuple[int, int]]:
        """The cells of the first rows that do not answer their questions."""
        return frozenset(self._bad)

    def not_understood(self) -> tuple[str, ...]:
        """The headings that answer nothing and were not left out on purpose."""
        headings = tuple(self.looked.headings)
        return tuple(unused_columns(headings, TableMap(self._kept), self.library))

    def told(self) -> str:
        """The line at the foot."""
        pieces = [rows_text(self.looked.count)]
        if self.is_table:
            strange = len(self.not_understood())
            taken = sum(bool(column.target) for column in self.columns)
            pieces.append(columns_text(taken))
            if strange:
                said = translate("Batch", "{count} not understood and left out")
                pieces.append(said.format(count=strange))
            if self._bad:
                pieces.append(misfits_text(len(self._bad), len(self.looked.rows)))
        return "  ·  ".join(pieces)

    # Answers for every row

    def missing(self) -> tuple[str, ...]:
        """The questions that neither a column nor an answer for every row answers."""
        answered = {column.target for column in self.columns} | set(self.always)
        facts = self.library.fact_definitions
        return tuple(
            name for name, each in facts.items() if not each.is_derived and name not in answered
        )

    def answer_always(self, fact: str, text: str) -> str:
        """Answer a question for all rows that leave it open; what is wrong with the answer."""
        try:
            self.library.parse_fact(fact, text)
        except FactError as error:
            return f"{error.why[:1].upper()}{error.why[1:]}"
        self.always[fact] = text
        return ""

    def always_text(self, fact: str) -> str:
        """The question and its answer, in words."""
        value = self.library.parse_fact(fact, self.always[fact]).value
        name = self.library.fact_definitions[fact].short_name
        return f"{name}: {words_for(self.library).answer(fact, value)}"

    # Where documents go

    def name_error(self) -> str:
        """What is wrong with the pattern, or nothing."""
        known = [*_FIXED, *self.looked.headings]
        known += [n for n, each in self.library.fact_definitions.items() if not each.is_derived]
        try:
            NamePattern(self.name).check(known)
        except PatternError as error:
            return error.message.removeprefix("--name: ")
        return ""

    def name_example(self) -> str:
        """How the first document would be called."""
        if self.name_error():
            return ""
        row = self.looked.rows[0] if self.looked.rows else None
        values = {"row": "1", "source": self.looked.path.stem}
        if row is not None:
            values["row"] = str(row.number)
            cells = {column.heading: self.cell(row, column) for column in self.shown_columns()}
            values |= cells
            values |= {c.target: cells[c.heading] for c in self.shown_columns() if c.target}
            values["buyer"] = values.get("buyer_name", "")
        elif self.looked.files:
            values["source"] = Path(self.looked.files[0]).stem
        return NamePattern(self.name).name(values, f"row {values['row']}")

    def folder_error(self) -> str:
        """What is wrong with the folder, or nothing."""
        if not self.folder.is_absolute():
            return translate("Batch", "Choose the folder that the tenders go to.")
        if self.folder.is_file() and self.folder.suffix.lower() != ".zip":
            return translate("Batch", "This is a file. Choose a folder.")
        if not self.folder.exists() and not self.folder.parent.is_dir():
            return translate("Batch", "There is no such folder. Choose another one.")
        return ""

    def template_error(self) -> str:
        """What is wrong with the chosen template, or nothing."""
        return template_error(self.template)

    def languages(self) -> tuple[str, ...]:
        """The library's own language first, then those it has translations in."""
        own = self.library.info.language
        others = {language for _, language in self.library.translations} - {own}
        return (own, *sorted(others))

    def can_run(self) -> bool:
        """Whether there are rows, and nothing stands in the way."""
        faults = (self.name_error(), self.folder_error(), self.template_error())
        return self.looked.count > 0 and not any(faults)

    def run_text(self) -> str:
        """What the button that runs says."""
        return translate("Batch", "Make {tenders}").format(tenders=tenders_text(self.looked.count))

    def job(self, library_folder: Path | None) -> Job:
        """What is run."""
        own = self.library.info.language
        return Job(
            self.looked.path,
            self.folder,
            library_folder,
            self.looked.sheet or None,
            self.mapping(),
            self.name,
            self.template,
            None if self.language == own else self.language,
            self.is_marking,
            tuple(kind for kind in REPORTS if kind in self.reports) or ("csv",),
            not self.is_fresh,
        )

    def job_again(self, job: Job) -> Job:
        """The same, going on from what is done."""
        return replace(job, resume=True)


def _told(problem: CellProblem) -> str:
    said = translate("Batch", "Row {row}: {why}")
    return said.format(row=problem.row, why=problem_text(problem, _MOST_ANSWERS))
