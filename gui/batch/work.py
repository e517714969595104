"""The work of a batch, in a process of its own, so that the window keeps all its time.

The process loads the library itself: handing one over would hold up the window. Rows travel back
in bundles, at most ten a second. No Qt here: the process starts without it.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, Protocol

from assembler.batch import Batch, Options, Problem, Report, RowResult, Source, TableMap
from assembler.batch import open_source as open_batch_source
from assembler.errors import ClausewrightError

if TYPE_CHECKING:
    from assembler.batch import ReportKind
    from assembler.library import Library

BUNDLE_SECONDS: Final = 0.1
_LISTED_AT_ONCE: Final = 1_000
_LISTEN_SECONDS: Final = 0.02
_PATIENCE_SECONDS: Final = 10.0
_POLL_SECONDS: Final = 0.05
_MOST_PROBLEMS: Final = 5
_POLITENESS: Final = 3  # the window goes first
_VALUE: Final = "estimated_value"


@dataclass(frozen=True)
class Job:
    """What is run: where rows come from, where documents go, and how they are made."""

    path: Path
    target: Path
    library: Path | None = None
    sheet: str | None = None
    mapping: TableMap = field(default_factory=TableMap)
    name: str = "{row} {title}.docx"
    template: str = "tender"
    language: str | None = None
    is_marking: bool = True
    reports: tuple[ReportKind, ...] = ("csv",)
    resume: bool = True


@dataclass(frozen=True, slots=True)
class RowHead:
    """A row before anything became of it."""

    number: int
    place: str
    title: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class RowEnd:
    """What became of the row at a position; `state` is done, ready, undecided or failed."""

    position: int
    state: str
    title: str = ""
    value: str = ""
    file: str = ""
    undecided: int = 0
    questions: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a run could not go on, as a sentence, and where."""

    message: str
    where: str = ""


Bundle = Sequence[RowHead] | Sequence[RowEnd]


class Tell(Protocol):
    """How bundles reach the window; raises when the window is gone."""

    def __call__(self, done: int, total: int, message: object = "") -> None: ...


class Orders:
    """What the window asks of a run under way: pause, go on, stop."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[str] = SimpleQueue()

    def give(self, order: str) -> None:
        """Ask for it; the answer comes with what the run sends next."""
        self._queue.put(order)

    def pass_on(self, pipe: Connection) -> None:
        """Send what was asked for to the process."""
        with suppress(Empty, OSError):
            while True:
                pipe.send(self._queue.get_nowait())


class Talk(threading.Event):
    """The process's end of the line. It is "set" once the run is to stop, also without a window."""

    def __init__(self, pipe: Connection) -> None:
        super().__init__()
        self._pipe = pipe
        self._is_paused = False
        self._ends: list[RowEnd] = []
        self._sent_at = self._heard_at = 0.0

    def is_set(self) -> bool:
        """Whether to stop; asked often by the engine, so it is here that orders are heard."""
        now = time.monotonic()
        if now - self._heard_at >= _LISTEN_SECONDS:
            self._heard_at = now
            self._listen(0)
            self._flush_in_time(now)
        return super().is_set()

    def tell_rows(self, heads: Iterator[RowHead]) -> None:
        """List the rows before they are worked on."""
        while bundle := tuple(islice(heads, _LISTED_AT_ONCE)):
            self._send(bundle)
            if self.is_set():
                return

    def tell(self, end: RowEnd) -> None:
        """Add a row to the next bundle; while the run is paused this waits."""
        self._ends.append(end)
        self._flush_in_time(time.monotonic())
        self.is_set()
        while self._is_paused and not super().is_set():
            self._listen(BUNDLE_SECONDS)

    def flush(self) -> None:
        """Send what is left."""
        if self._ends:
            self._send(tuple(self._ends))
            self._ends.clear()

    def _flush_in_time(self, now: float) -> None:
        if now - self._sent_at >= BUNDLE_SECONDS:
            self._sent_at = now
            self.flush()

    def _send(self, bundle: Bundle) -> None:
        try:
            self._pipe.send(bundle)
        except OSError:
            self.set()

    def _listen(self, seconds: float) -> None:
        try:
            while self._pipe.poll(seconds):
                order = self._pipe.recv()
                self._is_paused = order == "pause"
                if order == "stop":
                    self.set()
                seconds = 0
        except (EOFError, OSError):
            self.set()


Work = Callable[[Job, Talk], object]


def follow(work: Work, job: Job, orders: Orders, tell: Tell) -> object:
    """In a thread: start the process, pass orders to it and bundles from it; its last word.

    When the window goes, `tell` raises: the run is then stopped in order, and ended if it lingers.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(work, job, there))
    process.start()
    there.close()
    try:
        while True:
            orders.pass_on(here)
            found = here.recv() if here.poll(_POLL_SECONDS) else ()
            if not isinstance(found, tuple):
                return found
            tell(0, 0, found)
    except EOFError:
        return Fault("The run ended before it was done. What is written stays; run it again.")
    finally:
        with suppress(OSError):
            here.send("stop")
        process.join(_PATIENCE_SECONDS)
        if process.is_alive():
            process.terminate()
            process.join()
        here.close()


def _serve(work: Work, job: Job, pipe: Connection) -> None:
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)
    talk = Talk(pipe)
    try:
        last = work(job, talk)
    except ClausewrightError as error:
        last = Fault(error.message, str(getattr(error, "place", "") or getattr(error, "path", "")))
    except OSError as error:
        last = Fault(f"{error.strerror or error}.", str(error.filename or ""))
    talk.flush()
    with suppress(OSError):
        pipe.send(last)


def make_tenders(job: Job, talk: Talk) -> Report:
    """Write the documents and the reports.

    Raises:
        ClausewrightError: the table, the template, the name or the folder cannot be used.
    """
    library, source = _opened(job)
    options = Options(
        template=job.template,
        name=job.name,
        language=job.language,
        undecided="mark" if job.is_marking else "refuse",
        resume=job.resume,
        cancel=talk,
        reports=job.reports,
    )
    batch = Batch(source, library, job.target, options)
    talk.tell_rows(_heads(source, library))
    for position, result in enumerate(batch):
        talk.tell(_end_of(position, result))
    return batch.report


def check_rows(job: Job, talk: Talk) -> Report:
    """Read and decide every row, and write nothing."""
    from .check import checked

    library, source = _opened(job)
    talk.tell_rows(_heads(source, library))
    counts = {"ready": 0, "undecided": 0, "failed": 0}
    for position, item in enumerate(source.items()):
        if talk.is_set():
            break
        end = checked(position, item, source, library)
        counts[end.state] += 1
        talk.tell(end)
    rows = sum(counts.values())
    stopped = "cancelled" if talk.is_set() else ""
    return Report(rows, counts["ready"], counts["undecided"], counts["failed"], stopped=stopped)


def _opened(job: Job) -> tuple[Library, Source]:
    from assembler.library import Library

    library = Library.load(job.library)
    return library, open_batch_source(job.path, library, mapping=job.mapping, sheet=job.sheet)


def _heads(source: Source, library: Library) -> Iterator[RowHead]:
    """Each row with its title and value as they stand in the table."""
    from assembler.intake import match_columns

    head = source.head
    columns = match_columns(head.headings, library, source.mapping.columns) if head else ()
    places = {column.target: column.index for column in columns if column.target}

    def cell(cells: Sequence[object], *targets: str) -> str:
        found = (cells[at] for each in targets if (at := places.get(each, len(cells))) < len(cells))
        return " ".join(str(next((each for each in found if each is not None), "")).split())

    for item in source.items():
        cells = getattr(item.content, "cells", ())
        title = cell(cells, "title", "reference", "buyer_name")
        value = f"{cell(cells, _VALUE)} {cell(cells, 'currency')}".strip()
        shown = title or (item.source if item.kind == "document" else "")
        yield RowHead(item.number, item.place, shown, value if cell(cells, _VALUE) else "")


def _end_of(position: int, result: RowResult) -> RowEnd:
    return RowEnd(
        position,
        result.state,
        result.title or result.reference,
        result.facts.get(_VALUE, ""),
        result.file,
        len(result.undecided),
        result.questions[:1],
        result.problems[:_MOST_PROBLEMS],
        result.kept,
    )
