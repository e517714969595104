"""What happens to one row, in whichever process: a tender, or the reason why there is none."""

from __future__ import annotations

import gc
import os
import pickle
import shutil
import tempfile
import weakref
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from assembler.errors import (
    ClausewrightError,
    FactError,
    IntakeError,
    LibraryError,
    TemplateError,
)
from assembler.intake import read_source
from assembler.intake._ocds import read_document
from assembler.intake._table_rows import TableHead, read_fields
from assembler.model import Answer, Facts, FactValue
from assembler.word import assemble

from ._folder import write_flushed
from ._items import Item, row_of
from ._mapping import TableMap
from ._names import NamePattern, safe_name
from ._result import Problem, RowResult, TargetError
from ._target import sha256

if TYPE_CHECKING:
    from assembler.library import Library
    from assembler.selection import Selection

Undecided = Literal["refuse", "mark"]

_MOST_PROBLEMS: Final = 10
_KEPT_SETUPS: Final = 2
_CHUNKS_BETWEEN: Final = 64


@dataclass(frozen=True)
class Setup:
    """All that is the same for every row. It travels once to each worker."""

    library: Library
    template: str
    template_bytes: bytes
    name: NamePattern
    head: TableHead | None
    mapping: TableMap
    answers: Mapping[str, Answer]
    on: date | None
    language: str | None
    undecided: Undecided


@dataclass(frozen=True)
class Packed:
    """A setup in bytes, told apart by its key; without bytes it names one that a worker has."""

    key: str
    data: bytes = field(default=b"", compare=False, repr=False)

    @classmethod
    def of(cls, key: str, setup: Setup) -> Packed:
        return cls(key, pickle.dumps(setup, pickle.HIGHEST_PROTOCOL))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker hands back: the result, and the document as bytes or as a file."""

    result: RowResult
    data: bytes = b""
    part: str = ""


class MissingSetupError(Exception):
    """A worker is asked for a setup that it never got, as after it was started anew."""


def prepare(packed: Packed) -> None:
    """Get a process of our own ready: it reads the setup once and ends with its parent."""
    import signal
    import threading
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to stop
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _worker(packed)
    gc.collect()
    gc.freeze()  # what is read now stays: the collector need not look at it again
    gc.disable()  # `work` collects after each chunk: that saves a tenth of the time


def _end_with(parent: Any) -> None:
    parent.join()
    os._exit(1)


def work(packed: Packed, staging: str, items: Sequence[Item]) -> list[Outcome]:
    """Write the documents of a chunk of rows.

    Args:
        staging: a folder to leave them in, flushed to disk; "" hands over bytes.

    Raises:
        TargetError: a document cannot be written there.
    """
    worker = _worker(packed)
    outcomes = [worker.outcome(item) for item in items]
    if not gc.isenabled():
        # What a chunk leaves behind is young; all that is kept is looked at now and then only.
        gc.collect(2 if next(worker.chunks) % _CHUNKS_BETWEEN == 0 else 1)
    return [_staged(outcome, staging) for outcome in outcomes] if staging else outcomes


@lru_cache(maxsize=_KEPT_SETUPS)
def _worker(packed: Packed) -> Worker:
    if not packed.data:
        raise MissingSetupError(packed.key)
    return Worker(pickle.loads(packed.data))  # noqa: S301 - our own bytes, from our own process


def _staged(outcome: Outcome, staging: str) -> Outcome:
    if not outcome.data:
        return outcome
    part = Path(staging, f"{os.getpid()}-{outcome.result.number}.part")
    try:
        write_flushed(part, outcome.data)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise TargetError(f"{error.strerror or error}.", str(part.parent)) from error
    return Outcome(outcome.result, part=str(part))


class Worker:
    """Writes the documents of rows with one setup."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.chunks = count(1)
        self.template = setup.template
        if setup.template_bytes:
            # Its own file: the machine may be another, or the file may change while rows are left.
            folder = tempfile.mkdtemp(prefix="clausewright-")
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
            path = Path(folder, Path(setup.template).name)
            path.write_bytes(setup.template_bytes)
            self.template = str(path)

    def outcome(self, item: Item) -> Outcome:
        """How a row ends. No fault in it is raised."""
        row = RowResult(item.number, item.place, "failed")
        if item.problem:
            return Outcome(replace(row, problems=(Problem(item.problem),)))
        try:
            return self._written(item, row)
        except ClausewrightError as error:
            return Outcome(replace(row, problems=(_problem_of(error),)))
        except Exception as error:  # noqa: BLE001 - no row may stop those after it
            why = (
                f"The program failed on this row, please report it: {type(error).__name__}: {error}"
            )
            return Outcome(replace(row, problems=(Problem(why),)))

    def _written(self, item: Item, row: RowResult) -> Outcome:
        setup = self.setup
        facts, problems = self._facts(item)
        row = replace(
            row,
            facts={name: text_of(answer.value) for name, answer in sorted(facts.answers.items())},
            title=facts.title,
            reference=facts.reference,
        )
        if problems:
            return Outcome(replace(row, problems=tuple(problems)))
        selection = setup.library.select(facts, on=setup.on)
        row = replace(
            row,
            included=tuple(decision.id for decision in selection.included),
            undecided=tuple(decision.id for decision in selection.undecided),
            questions=_questions(selection, setup.undecided),
            notes=selection.warnings,
        )
        if selection.undecided and setup.undecided == "refuse":
            return Outcome(replace(row, state="undecided"))
        data = assemble(selection, template=self.template, language=setup.language).bytes
        file = setup.name.name(self._name_values(item, row), otherwise_of(item))
        done = replace(row, state="done", file=file, digest=sha256(data), size=len(data))
        return Outcome(done, data)

    def _facts(self, item: Item) -> tuple[Facts, list[Problem]]:
        setup = self.setup
        problems: list[Problem] = []
        facts = self._read(item, problems)
        missing = {
            name: setup.library.parse_fact(name, value, source="mapping file")
            for name, value in setup.mapping.always.items()
            if name not in facts.answers
        }
        return facts.with_answers({**missing, **setup.answers}), problems

    def _read(self, item: Item, problems: list[Problem]) -> Facts:
        library = self.setup.library
        if item.kind == "facts":
            facts: Facts = item.content
            return facts
        if item.kind == "answers":
            return _facts_of(item.content, library, item.place, problems)
        if item.kind == "ocds":
            return read_document(item.content, library, item.source)
        if item.kind == "document":
            return read_source(item.content, library, name=item.source)
        mapping = self.setup.mapping
        reading = read_fields(
            self.setup.head or TableHead("", ""),
            row_of(item),
            library,
            kept=mapping.columns,
            words=mapping.words,
        )
        problems += map(Problem.in_cell, reading.problems)
        return reading.facts

    def _name_values(self, item: Item, row: RowResult) -> dict[str, str]:
        """What a name pattern may ask for: facts, cells of the row, and where it stands."""
        values = dict(row.facts)
        if item.kind == "cells":
            given = row_of(item)
            headings = self.setup.head.headings if self.setup.head else ()
            cells = given.fields or dict(zip(headings, given.cells, strict=False))
            values |= {str(name): _cell_text(cell) for name, cell in cells.items()}
        stem = Path(item.source).stem
        return values | {
            "row": str(item.number),
            "source": stem,
            "reference": row.reference,
            "title": row.title,
            "buyer": values.get("buyer_name", ""),
        }


def otherwise_of(item: Item) -> str:
    """What a document is called where its row has nothing to name it by."""
    stem = safe_name(Path(item.source).stem) if item.kind == "document" else ""
    return stem or f"row {item.number}"


def _facts_of(
    given: Mapping[str, object], library: Library, place: str, problems: list[Problem]
) -> Facts:
    """The facts of a mapping; every answer that does not fit is a problem, not only the first."""
    rest = dict(given)
    while True:
        try:
            return library.facts(rest, source=place)
        except FactError as error:
            problems.append(_problem_of(error))
            key = error.fact if error.fact in rest else error.fact.partition(".")[0]
            if key not in rest or len(problems) >= _MOST_PROBLEMS:
                return Facts()
            del rest[key]


def _problem_of(error: ClausewrightError) -> Problem:
    if isinstance(error, FactError):
        return Problem(error.message, fact=error.fact, value=str(error.value)[:200])
    if isinstance(error, IntakeError):
        place = f"{error.path}: " if error.path else ""
        return Problem(f"{place}{error.problem}")
    if isinstance(error, TemplateError | LibraryError):
        return Problem(str(error))
    return Problem(error.message)


def _questions(selection: Selection, undecided: Undecided) -> tuple[str, ...]:
    """The facts that are open. For a draft those that bear on most texts come first.

    The question that decides most is sought only where the row waits for it: that takes a third
    as long as the whole document.
    """
    if not selection.undecided:
        return ()
    if undecided == "refuse":
        return tuple(question.fact for question in selection.questions)
    missing = Counter(fact for decision in selection.undecided for fact in decision.missing)
    return tuple(fact for fact, _ in missing.most_common())


def text_of(value: FactValue) -> str:
    """An answer as a cell of the report holds it."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _cell_text(cell: object) -> str:
    return "" if cell is None or isinstance(cell, list | dict) else str(cell)
