"""A run: rows in, documents and a report out, in the order of the rows."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from assembler.model import Facts

from ._commit import Ledger
from ._crew import Alone, Crew, Hired, Processes, available_jobs
from ._items import Item, Source, open_source, rows_of
from ._keys import Keys
from ._mapping import TableMap, read_map
from ._names import NamePattern
from ._options import DEFAULT_NAME, Options
from ._report import ReportFiles, ReportKind
from ._result import Report, RowResult, TargetError
from ._target import Target, open_target
from ._window import Slot, Window
from ._worker import Outcome, Packed, Setup, Undecided

if TYPE_CHECKING:
    from assembler.library import Library

Rows = Source | str | os.PathLike[str] | Iterable[Mapping[str, object] | Facts]

_FIRST_CHUNK: Final = 4
_CHUNK: Final = 32
_CHUNK_BYTES: Final = 8 * 2**20
_LONGEST_SLOT: Final = 256
_FIXED_FIELDS: Final = ("row", "source", "reference", "title", "buyer")


class Batch:
    """A run to be iterated over once: each row's result as soon as its document is safe.

    Raises, while it is iterated:
        TargetError: documents cannot be written; what was written stays, and the next run goes on.
        IntakeError: the table cannot be read any further.
    """

    def __init__(
        self,
        rows: Rows,
        library: Library,
        target: str | os.PathLike[str] | Target,
        options: Options | None = None,
    ) -> None:
        self.options = options or Options()
        self.library = library
        self.source = _source_of(rows, library, self.options)
        self.report = Report()
        self._target = open_target(target) if isinstance(target, str | os.PathLike) else target
        self._pattern = NamePattern(self.options.name)
        self._pattern.check(self._known_fields())

    def _known_fields(self) -> Iterator[str]:
        yield from _FIXED_FIELDS
        yield from (self.source.head.headings if self.source.head else ())
        definitions = self.library.fact_definitions.items()
        yield from (name for name, definition in definitions if not definition.is_derived)

    def __iter__(self) -> Iterator[RowResult]:
        setup, template_digest = self._setup()
        keys = Keys(setup, template_digest)
        started = time.monotonic()
        with self._target.opened():
            packed = Packed.of(f"{keys.setup} {setup.undecided}", setup)
            ledger = Ledger(self._target, self.library, keys, self.options)
            reports = ReportFiles(self._target, self.options.reports, self._report_facts())
            try:
                for result in self._results(packed, ledger):
                    reports.add(result)
                    self.report = _counted(self.report, result)
                    yield result
                if not self.report.stopped:
                    self._target.finish(ledger.names)
                seconds = time.monotonic() - started
                self.report = replace(self.report, seconds=seconds, leftover=ledger.leftover())
                self.report = replace(self.report, files=reports.publish(self.report))
            except OSError as error:
                problem = f"{error.strerror or error}."
                raise TargetError(problem, self._target.place, self.report.done) from error
            except TargetError as error:
                raise TargetError(error.problem, error.place, self.report.done) from error
            finally:
                reports.drop()

    def _setup(self) -> tuple[Setup, str]:
        from assembler.word._bundled import open_template

        options, source = self.options, self.source
        template = os.fspath(options.template)
        digest = open_template(template).digest
        is_bundled = not os.path.split(template)[0] and not os.path.splitext(template)[1]  # noqa: PTH122
        data = b""
        if not is_bundled:
            with open(template, "rb") as stream:  # noqa: PTH123
                data = stream.read()
        answers = {
            name: self.library.parse_fact(name, value, source="--set")
            for name, value in options.answers.items()
        }
        setup = Setup(
            *(self.library, template, data, self._pattern, source.head, source.mapping),
            *(answers, options.on, options.language, options.undecided),
        )
        return setup, digest

    def _report_facts(self) -> tuple[str, ...]:
        """The facts that the report has columns for: those of the table, else all."""
        from assembler.intake import match_columns

        known = self.library.fact_definitions
        head = self.source.head
        if head is None or not head.headings:
            return tuple(name for name, each in known.items() if not each.is_derived)
        columns = match_columns(head.headings, self.library, self.source.mapping.columns)
        found = [column.target for column in columns if column.target in known]
        return tuple(dict.fromkeys([*found, *self.source.mapping.always, *self.options.answers]))

    def _results(self, packed: Packed, ledger: Ledger) -> Iterator[RowResult]:
        items = self.source.items()
        first = list(islice(items, _FIRST_CHUNK * 2))
        is_short = len(first) < _FIRST_CHUNK * 2
        crew = self._crew(packed, is_short=is_short)
        window = Window(crew, self._is_cancelled)
        slots = self._slots(chain(first, items), ledger, crew.width)
        under_way: deque[Slot] = deque()
        try:
            while not self.report.stopped:
                room = max(0, window.length - len(under_way))
                under_way.extend(map(window.hand_over, islice(slots, room)))
                if not under_way:
                    return
                slot = under_way.popleft()
                outcomes = window.outcomes(slot, under_way)
                if outcomes is None:
                    self._stop("cancelled")
                    return
                yield from self._committed(slot, outcomes, ledger)
                if self._is_cancelled() and not self.report.stopped:
                    self._stop("cancelled")
        finally:
            crew.close()

    def _crew(self, packed: Packed, *, is_short: bool) -> Crew:
        options = self.options
        if options.executor is not None:
            return Hired(packed, options.executor, options.jobs)
        staging = str(self._target.staging or "")
        jobs = options.jobs or available_jobs()
        if jobs == 1 or (is_short and options.jobs is None):
            return Alone(packed, staging)
        return Processes(packed, staging, jobs)

    def _slots(self, items: Iterator[Item], ledger: Ledger, width: int) -> Iterator[Slot]:
        """Stretches of rows; the first ones are short, so that nobody waits for work."""
        given = 0
        slot, size = Slot(), 0
        for item in items:
            if self._is_cancelled():
                return
            key, kept = ledger.kept(item)
            slot.entries.append((item, key, kept))
            size += 0 if kept else item.size
            room = _FIRST_CHUNK if given < 2 * width else _CHUNK
            pending = len(slot.pending) if kept is None else 0
            if pending >= room or size >= _CHUNK_BYTES or len(slot.entries) >= _LONGEST_SLOT:
                given += 1
                yield slot
                slot, size = Slot(), 0
        if slot.entries:
            yield slot

    def _committed(
        self, slot: Slot, outcomes: list[Outcome], ledger: Ledger
    ) -> Iterator[RowResult]:
        fresh = iter(outcomes)
        rows = [
            (key, Outcome(kept) if kept is not None else next(fresh))
            for _, key, kept in slot.entries
        ]
        results = ledger.commit(rows)
        yield from results
        failed = results[-1] if results and results[-1].state == "failed" else None
        if self.options.stop_on_error and failed is not None:
            self._stop(f"{failed.place}: {failed.reason}")

    def _is_cancelled(self) -> bool:
        return self.options.cancel is not None and self.options.cancel.is_set()

    def _stop(self, why: str) -> None:
        self.report = replace(self.report, stopped=why)


def run(
    rows: Rows,
    library: Library,
    target: str | os.PathLike[str] | Target,
    *,
    template: str | os.PathLike[str] = "tender",
    name: str = DEFAULT_NAME,
    mapping: TableMap | str | os.PathLike[str] | None = None,
    answers: Mapping[str, object] | None = None,
    on: date | None = None,
    language: str | None = None,
    undecided: Undecided = "refuse",
    executor: Executor | None = None,
    jobs: int | None = None,
    on_row: Callable[[RowResult], object] | None = None,
    resume: bool = True,
    stop_on_error: bool = False,
    cancel: threading.Event | None = None,
    reports: Sequence[ReportKind] = ("csv",),
) -> Report:
    """Write a document for each row, and a report; see `Options` for what each argument says.

    Args:
        rows: mappings of answers, facts, an open source, or the path of a table, a folder of
            notices, or an OCDS file.
        target: a folder, a path that ends in .zip, or a URL that fsspec knows.
        on_row: is called with each result, in the order of rows, once its document is safe.

    Raises:
        TargetError: documents cannot be written there. What was written stays.
        IntakeError: the table cannot be read.
        PatternError: `name` cannot be used.
        TemplateError, PackageError: the template cannot be used.
    """
    options = Options(
        template=template,
        name=name,
        mapping=mapping,
        answers=answers or {},
        on=on,
        language=language,
        undecided=undecided,
        executor=executor,
        jobs=jobs,
        resume=resume,
        stop_on_error=stop_on_error,
        cancel=cancel,
        reports=reports,
    )
    batch = Batch(rows, library, target, options)
    for result in batch:
        if on_row is not None:
            on_row(result)
    return batch.report


def _source_of(rows: Rows, library: Library, options: Options) -> Source:
    if isinstance(rows, Source):
        return rows
    if not isinstance(rows, str | os.PathLike):
        return rows_of(rows)
    mapping = options.mapping
    if mapping is not None and not isinstance(mapping, TableMap):
        mapping = read_map(mapping, library)
    return open_source(rows, library, mapping=mapping)


def _counted(report: Report, result: RowResult) -> Report:
    state = result.state
    is_kept_document = result.kept and state == "done"
    return replace(
        report,
        rows=report.rows + 1,
        done=report.done + (state == "done"),
        undecided=report.undecided + (state == "undecided"),
        failed=report.failed + (state == "failed"),
        kept=report.kept + is_kept_document,
        drafts=report.drafts + result.is_draft,
    )
