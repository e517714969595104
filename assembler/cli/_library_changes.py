"""`clausewright library changes`: what changed in a library since a day or a revision."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ._difference import print_difference
from ._source import library_option, load_library

if TYPE_CHECKING:
    from assembler.library import LibraryRecord


@click.command("changes")
@click.option(
    "--since",
    metavar="DAY|REVISION|FILE",
    help="A day such as 2026-11-01, a git revision, or a record made with --record.",
)
@click.option(
    "--record", "target", metavar="FILE", help="Write the digests of the library as it is now."
)
@library_option
@click.option("--texts-only", is_flag=True, help="Leave the scenarios alone, which takes longest.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(
    *, since: str | None, target: str | None, library: str | None, texts_only: bool, as_json: bool
) -> None:
    """Show what changed in the library since a DAY or git REVISION, or since a recorded FILE.

    Where the folder is under git its earlier texts are read from there, and nothing is checked
    out. Elsewhere keep a record now, and compare with it later: it tells what changed, though
    not in which words.
    """
    from assembler.library import changes, record
    from assembler.selection import select

    if bool(since) == bool(target):
        raise click.UsageError("Give --since, or --record to keep the digests of today.")
    loaded = load_library(library)
    if target:
        with Path(target).open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(record(loaded).model_dump_json(indent=1) + "\n")
        click.echo(target)
        return
    difference = changes(
        loaded,
        _earlier(since or ""),
        None if texts_only else lambda library, facts, on: select(library, facts, on=on),
    )
    for problem in difference.unread:
        click.echo(f"Could not be read as it was then: {problem}", err=True)
    print_difference(difference, as_json=as_json)


def _earlier(since: str) -> date | str | LibraryRecord:
    from assembler.library import read_record

    try:
        return date.fromisoformat(since)
    except ValueError:
        path = Path(since)
        return read_record(path) if path.is_file() else since
