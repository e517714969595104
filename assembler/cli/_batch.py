"""`clausewright batch`: a table of contracts to a folder of tenders."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assembler.errors import ClausewrightError

from ._batch_show import Show, show_for
from ._output import is_stdout
from ._source import Assignment, Day, library_option, load_library

if TYPE_CHECKING:
    from assembler.batch import Batch, Report, Source
    from assembler.library import Library

_MAP = "map"


class _BatchCommand(click.Command):
    """`batch TABLE …`, and `batch map TABLE`, which drafts a mapping file."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> click.Context:
        if args[:1] == [_MAP] and len(args) > 1:
            return map_command.make_context(f"{info_name} {_MAP}", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


def _table_options(command: Any) -> Any:
    for option in (
        click.option("--separator", default="", help="Between the cells of a CSV file."),
        click.option("--encoding", default="", help="Of a text file, such as cp1252."),
        click.option("--sheet", help="Which sheet of a workbook; else the first that has cells."),
        library_option,
        click.argument("table"),
    ):
        command = option(command)
    return command


@click.command(
    "batch",
    cls=_BatchCommand,
    epilog="A mapping file is drafted by: clausewright batch map TABLE -o map.yaml",
)
@_table_options
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    metavar="DIR",
    help="A folder, one .zip, or a URL such as s3://bucket/tenders (needs fsspec).",
)
@click.option(
    "--name",
    default="{reference} {buyer}.docx",
    show_default=True,
    metavar="PATTERN",
    help="How documents are called: facts, headings, title, row and source in braces; / makes "
    "folders.",
)
@click.option("--map", "mapping", metavar="FILE", help="A mapping file for the table's columns.")
@click.option("--template", default="tender", show_default=True, help="As for assemble.")
@click.option("--language", metavar="CODE", help="The language of the tenders, such as en.")
@click.option("--on", type=Day(), help="The day on which the notices go out; else `launch_date`.")
@click.option(
    "--set",
    "assignments",
    type=Assignment(),
    multiple=True,
    metavar="FACT=VALUE",
    help="An answer for every row; wins over the table.",
)
@click.option("--jobs", type=click.IntRange(1, 1024), help="Processes; else one a processor.")
@click.option("--dask", metavar="ADDRESS", help="Work on a Dask cluster, such as tcp://host:8786.")
@click.option("--allow-undecided", is_flag=True, help="Write marked drafts for undecided rows.")
@click.option("--stop-on-error", is_flag=True, help="End with the first row that fails.")
@click.option(
    "--resume/--fresh",
    default=True,
    help="Go on where an earlier run stopped (the default), or write every document again.",
)
@click.option(
    "--report",
    "reports",
    type=click.Choice(["csv", "xlsx", "json"]),
    multiple=True,
    default=("csv",),
    show_default=True,
    help="Which reports are written; may be given several times.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line, one a row.")
def command(
    *,
    table: str,
    library: str | None,
    sheet: str | None,
    encoding: str,
    separator: str,
    target: str,
    dask: str | None,
    assignments: tuple[tuple[str, str], ...],
    allow_undecided: bool,
    mapping: str | None,
    as_json: bool,
    on: date | None,
    **given: Any,
) -> None:
    """Write a Word tender for each row of TABLE, and a report of what became of every row.

    TABLE is CSV, an Excel workbook, JSON Lines, Parquet, a folder of notices or facts files, an
    OCDS package, or - for standard input. A row that fails or is undecided never stops the others.
    A run that was cut off goes on where it stopped when it is started again.
    """
    from assembler.batch import Batch, Options, open_source, read_map

    if is_stdout(target):
        raise click.UsageError("A batch writes to a folder or a .zip, not to standard output.")
    loaded = load_library(library)
    source = open_source(
        table,
        loaded,
        mapping=read_map(mapping, loaded) if mapping else None,
        sheet=sheet,
        encoding=encoding,
        separator=separator,
    )
    options = Options(
        answers=dict(assignments),
        on=on,
        undecided="mark" if allow_undecided else "refuse",
        cancel=threading.Event(),
        **given,
    )
    with _cluster(dask) as executor, _stopping(options.cancel):
        batch = Batch(source, loaded, target, replace(options, executor=executor))
        show = show_for(target, as_json=as_json)
        try:
            report = _shown(batch, source, loaded, show)
        except ClausewrightError as error:
            if not as_json:
                raise
            show.fault(error)
            sys.exit(error.exit_code)
    sys.exit(_exit_code(report))


def _shown(batch: Batch, source: Source, library: Library, show: Show) -> Report:
    from assembler.batch import unused_columns

    headings = source.head.headings if source.head else ()
    show.start(source, unused_columns(headings, source.mapping, library))
    with show:
        for result in batch:
            show.row(result)
    show.end(batch.report)
    return batch.report


def _exit_code(report: Report) -> int:
    if report.stopped == "cancelled":
        return 130
    if report.failed:
        return 3
    return 4 if report.undecided else 0


@contextmanager
def _stopping(cancel: threading.Event | None) -> Iterator[None]:
    """Let the first Ctrl-C end the run in order, and a second one at once."""
    names = [name for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]
    before = {name: signal.getsignal(getattr(signal, name)) for name in names}

    def stop(number: int, frame: object) -> None:  # noqa: ARG001 - what handlers are given
        if cancel is None or cancel.is_set():
            raise KeyboardInterrupt
        cancel.set()
        click.echo("\nStopping; what is written stays. Ctrl-C once more ends at once.", err=True)

    is_main = threading.current_thread() is threading.main_thread()
    try:
        for name in names if is_main else ():
            signal.signal(getattr(signal, name), stop)
        yield
    finally:
        for name, handler in before.items() if is_main else ():
            signal.signal(getattr(signal, name), handler)


def _cluster(address: str | None) -> Any:
    if address is None:
        return nullcontext()
    from assembler.batch import connect

    return connect(address)


@click.command(_MAP)
@_table_options
@click.option("-o", "--output", default="-", metavar="FILE", help="Where it goes; - prints it.")
def map_command(
    *,
    table: str,
    library: str | None,
    sheet: str | None,
    encoding: str,
    separator: str,
    output: str,
) -> None:
    """Draft a mapping file for TABLE: what each column was taken for, to be looked over."""
    from assembler.batch import draft_map
    from assembler.intake import open_rows
    from assembler.word import write_atomic

    loaded = load_library(library)
    rows = open_rows(
        table,
        loaded,
        sheet=sheet,
        encoding=encoding,
        separator=separator,
        name=Path(table).name,
    )
    text = draft_map(rows, loaded)
    if is_stdout(output):
        click.echo(text, nl=False)
        return
    if Path(output).exists():
        raise click.UsageError(f"{output} is there already; it may hold your work.")
    write_atomic(output, text.encode())
    click.echo(output)
