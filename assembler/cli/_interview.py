"""`clausewright interview`: the questions one by one in a terminal, kept after each answer."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from assembler.errors import IntakeError

from ._interview_talk import Stop, Talk
from ._output import count
from ._source import library_option, load_library

if TYPE_CHECKING:
    from assembler.intake import WorkFile
    from assembler.library import Library

_SUFFIX = ".clausewright"


@click.command("interview")
@click.argument("source", required=False)
@click.option(
    "-o",
    "--output",
    metavar="WORK.clausewright",
    help="Where the answers are kept. If the file is there, the interview goes on where it ended.",
)
@click.option(
    "--order",
    type=click.Choice(["decisive", "groups"]),
    default="decisive",
    show_default=True,
    help="Ask what settles most first, or group by group.",
)
@library_option
def command(
    source: str | None,
    *,
    output: str | None,
    order: Literal["decisive", "groups"],
    library: str | None,
) -> None:
    """Ask the questions that matter for a contract, the most decisive one first.

    SOURCE is what is known already: a notice, a facts file, or the work file of an interview.
    Each answer is kept at once in the work file, which every command takes as SOURCE: stop at any
    time and go on later. "?" at a question tells what can be typed.
    """
    target = _target(source, output)
    clauses = load_library(library)
    work = _begin(source, target, clauses)
    talk = Talk(clauses, work, target, order)
    try:
        talk.hold()
    except Stop as stop:
        click.echo(f"{stop} Your answers are in {target}.", err=True)
    except (KeyboardInterrupt, click.Abort):
        click.echo(f"\nStopped. Your answers are in {target}.", err=True)
        sys.exit(130)
    else:
        _conclude(talk, target)


def _target(source: str | None, output: str | None) -> Path:
    if output:
        return Path(output)
    if source and Path(source).suffix == _SUFFIX:
        return Path(source)
    raise click.UsageError(f"Say where the answers are kept: -o work{_SUFFIX}")


def _begin(source: str | None, target: Path, library: Library) -> WorkFile:
    """What is known: the work file that is there, or a new one from the source."""
    from assembler.intake import WorkFile, read_source
    from assembler.model import Facts

    if target.exists():
        if source and Path(source).resolve() != target.resolve():
            raise click.UsageError(
                f"{target} is there already. Go on with it by leaving SOURCE out, or keep the "
                "answers in another file."
            )
        return _read(target, library)
    if source and Path(source).suffix == _SUFFIX:
        return _read(Path(source), library)
    return WorkFile(read_source(source, library) if source else Facts())


def _read(path: Path, library: Library) -> WorkFile:
    from assembler.intake import read_work_file

    try:
        document = json.loads(path.read_bytes().decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise IntakeError("This is no work file of Clausewright.", str(path)) from error
    if not isinstance(document, dict) or "clausewright" not in document:
        raise IntakeError("This is no work file of Clausewright.", str(path))
    return read_work_file(document, library, str(path))


def _conclude(talk: Talk, target: Path) -> None:
    selection = talk.selection
    undecided = len(selection.undecided)
    click.echo(
        f"\nNo question is left. {count(len(selection.included), 'clause')} in, "
        f"{len(selection.excluded)} out, {undecided} undecided.",
        err=True,
    )
    more = " --allow-undecided" if undecided else ""
    tender = target.with_suffix(".docx").name
    click.echo(f"Write the tender: clausewright assemble {target} -o {tender}{more}", err=True)
