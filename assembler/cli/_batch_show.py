"""What is seen of a batch while it runs: a bar on a terminal, lines in a log, or JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import click

from ._output import count

if TYPE_CHECKING:
    from types import TracebackType

    from assembler.batch import Report, RowResult, Source
    from assembler.errors import ClausewrightError

_LOG_SECONDS = 5.0
_TOLD = 20
_COLUMNS_NAMED = 8


class Show(Protocol):
    """Shows a run. It is entered around the rows."""

    def start(self, source: Source, unused: Sequence[str]) -> None: ...

    def row(self, result: RowResult) -> None: ...

    def end(self, report: Report) -> None: ...

    def fault(self, error: ClausewrightError) -> None: ...

    def __enter__(self) -> object: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def show_for(target: str, *, as_json: bool) -> Show:
    """A show for whoever looks: a program, a person at a terminal, or a log."""
    if as_json:
        return _Json(target)
    return _Bar(target) if sys.stderr.isatty() else _Lines(target)


class _Words:
    """Says in words how it began and ended, and which rows have no document."""

    def __init__(self, target: str) -> None:
        self._target = target
        self._told = 0
        self._total = 0

    def start(self, source: Source, unused: Sequence[str]) -> None:
        self._total = source.count()
        self._say(f"{count(self._total, 'row')} in {source.described}.")
        if unused:
            named = ", ".join(f"“{each}”" for each in unused[:_COLUMNS_NAMED])
            more = " …" if len(unused) > _COLUMNS_NAMED else ""
            self._say(f"Columns that answer nothing: {named}{more}.")

    def _say(self, text: str) -> None:
        click.echo(text, err=True)

    def _tell(self, result: RowResult) -> None:
        """One line for a row without a document; after some, the report has them."""
        if result.state == "done":
            return
        self._told += 1
        if self._told <= _TOLD:
            self._say(f"{result.place}: {result.state}: {result.reason}")
        elif self._told == _TOLD + 1:
            self._say("More rows have no document; the report names each.")

    def end(self, report: Report) -> None:
        click.echo(
            f"Rows: {report.rows:,}; {report.done:,} done, {report.undecided:,} undecided, "
            f"{report.failed:,} failed"
        )
        drafts = f"; {count(report.drafts, 'draft')} with open points" if report.drafts else ""
        kept = f", {report.kept:,} kept from before" if report.kept else ""
        click.echo(f"Documents: {self._target} ({report.written:,} written{kept}{drafts})")
        for place in report.files:
            click.echo(f"Report: {place}")
        if report.leftover:
            noun = "document" if report.leftover == 1 else "documents"
            self._say(f"{report.leftover:,} {noun} of earlier runs belong to no row any more.")
        if report.stopped == "cancelled":
            self._say("Stopped. Run the same again to go on from there.")
        elif report.stopped:
            self._say(f"Stopped at {report.stopped}")
        click.echo("The clause texts are proposals. Counsel must approve them before use.")

    def fault(self, error: ClausewrightError) -> None:
        raise error


class _Lines(_Words):
    """A line now and then, each whole, as a log wants them."""

    def __enter__(self) -> _Lines:
        self._next = time.monotonic() + _LOG_SECONDS
        self._rows = 0
        return self

    def row(self, result: RowResult) -> None:
        self._rows += 1
        self._tell(result)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _LOG_SECONDS
            self._say(f"{self._rows:,} of {self._total:,} rows")

    def __exit__(self, *fault: object) -> None:
        """There is nothing to close."""


class _Bar(_Words):
    """click's progress bar; rows without a document are told of when it is full."""

    def __enter__(self) -> _Bar:
        self._without: list[RowResult] = []
        self._bar = click.progressbar(
            length=self._total,
            label="Writing",
            file=sys.stderr,
            show_pos=True,
            update_min_steps=max(1, self._total // 500),
        )
        self._bar.__enter__()
        return self

    def row(self, result: RowResult) -> None:
        self._bar.update(1)
        if result.state != "done" and len(self._without) <= _TOLD:
            self._without.append(result)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.__exit__(kind, error, trace)
        for result in self._without:
            self._tell(result)


class _Json:
    """One JSON object a line on standard output: start, each row, end; or error."""

    def __init__(self, target: str) -> None:
        self._target = target

    def start(self, source: Source, unused: Sequence[str]) -> None:
        self._print("start", {"source": source.described, "unused_columns": list(unused)})

    def row(self, result: RowResult) -> None:
        self._print("row", result.to_dict())

    def end(self, report: Report) -> None:
        self._print("end", {"target": self._target, **report.to_dict()})

    def fault(self, error: ClausewrightError) -> None:
        told = {"kind": error.kind, "message": error.message, "where": error.where}
        self._print("error", {"error": told})

    def _print(self, event: str, values: Mapping[str, Any]) -> None:
        text = json.dumps({"event": event, **values}, ensure_ascii=False, default=str)
        click.echo(text)

    def __enter__(self) -> _Json:
        return self

    def __exit__(self, *fault: object) -> None:
        """There is nothing to close."""
