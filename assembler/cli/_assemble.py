"""`clausewright assemble`: from a notice or a facts file to a Word tender."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assembler.errors import UndecidedError

from ._output import count, is_stdout, print_json, write_stdout
from ._source import SourceOptions, read_selection, source_options
from ._summary import selection_json, telling_reasons

if TYPE_CHECKING:
    from assembler.selection import Selection


@click.command("assemble")
@source_options
@click.option(
    "-o",
    "--output",
    metavar="TENDER.docx",
    help="Where the tender goes, by its ending as Word (.docx), OpenDocument (.odt, needs "
    "LibreOffice), PDF (.pdf, the same), HTML (.html) or plain text (.txt); "
    '"-" is standard output, in Word\'s format. Without it: SOURCE-tender.docx, here.',
)
@click.option("--answers", metavar="FILE", help="Facts and fill-ins (YAML or JSON) beside SOURCE.")
@click.option(
    "--template",
    default="tender",
    show_default=True,
    help="tender, annex, solicitation (US, uniform contract format), worker (the documents for "
    "workers alone), letter (of invitation), or a .docx file of your own.",
)
@click.option("--language", metavar="CODE", help="The language of the tender, such as en.")
@click.option("--record", metavar="RECORD.docx", help="Write the drafting record here as well.")
@click.option("--pdf", is_flag=True, help="Write a PDF beside the tender (needs LibreOffice).")
@click.option(
    "--pages",
    is_flag=True,
    help="Put page numbers into the contents of the Word file (needs LibreOffice).",
)
@click.option(
    "--placeholders",
    is_flag=True,
    help="Let a blank that is emptied in Word show its words again.",
)
@click.option(
    "--protect",
    is_flag=True,
    help="Let Word edit nothing but the open blanks (no password; includes --placeholders).",
)
@click.option(
    "--allow-undecided",
    is_flag=True,
    help="Write a draft although clauses are undecided; they are listed in it.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(
    options: SourceOptions,
    *,
    output: str | None,
    answers: str | None,
    template: str,
    language: str | None,
    record: str | None,
    pdf: bool,
    pages: bool,
    placeholders: bool,
    protect: bool,
    allow_undecided: bool,
    as_json: bool,
) -> None:
    """Write a Word tender for SOURCE with the clauses that its facts call for.

    Clauses that cannot be decided yet stop the command with exit code 4 and the questions to
    ask; with --allow-undecided a marked draft is written instead.
    """
    from assembler.word import assemble

    target = output or _default_target(options.source)
    _refuse_inputs(target, [options.source, answers or "", template])
    if record:
        _refuse_inputs(record, [options.source, answers or "", template, target])
    _refuse_formats(
        target,
        pdf=pdf,
        only_word={"--pages": pages, "--placeholders": placeholders, "--protect": protect},
    )
    selection = read_selection(options, answers)
    if selection.undecided and not allow_undecided:
        raise UndecidedError(
            [decision.id for decision in selection.undecided],
            [question.fact for question in selection.questions[:5]],
        )
    tender = assemble(selection, template=template, language=language)
    if pages:
        tender = tender.with_pages()
    if protect:
        tender = tender.protected()
    elif placeholders:
        tender = tender.with_placeholders()
    written = {"tender": target}
    if is_stdout(target):
        write_stdout(tender.bytes)
    else:
        tender.export(target)
    if record:
        tender.record(record)
        written["record"] = record
    beside = str(Path(target).with_suffix(".pdf"))
    if pdf and beside != target:
        written["pdf"] = beside
        tender.pdf(beside)
    if as_json and not is_stdout(target):
        print_json({**written, "draft": tender.is_draft, **selection_json(selection)})
    else:
        _print(selection, written, to_stderr=is_stdout(target))


def _default_target(source: str) -> str:
    return "-" if source == "-" else f"{Path(source).stem}-tender.docx"


def _refuse_inputs(target: str, inputs: list[str]) -> None:
    """No input file is ever written to."""
    if is_stdout(target):
        return
    path = Path(target)
    for name in inputs:
        if name and name != "-" and path.resolve() == Path(name).resolve():
            raise click.UsageError(f"{target} is read by this command; choose another output file.")
    if path.is_dir():
        raise click.UsageError(f"{target} is a folder; give the name of a file.")
    if not path.absolute().parent.is_dir():
        raise click.UsageError(f"There is no folder {path.parent}; make it first.")


def _refuse_formats(target: str, *, pdf: bool, only_word: dict[str, bool]) -> None:
    """Options that the file asked for has no place for."""
    from assembler.word import OutputError, output_format

    if pdf and is_stdout(target):
        raise click.UsageError("--pdf needs a file name after -o.")
    try:
        found = ".docx" if is_stdout(target) else output_format(target)
    except OutputError as error:
        raise click.UsageError(error.message) from error
    for option, is_given in only_word.items():
        if is_given and found != ".docx":
            raise click.UsageError(f"{option} is for Word files (.docx), not for {found}.")


def _print(selection: Selection, written: dict[str, str], *, to_stderr: bool) -> None:
    def say(text: str = "") -> None:
        click.echo(text, err=to_stderr)

    for what, where in written.items():
        if not is_stdout(where):
            say(f"{what.capitalize() + ':':8} {where}")
    say(
        f"Clauses: {len(selection.included)} in, {len(selection.excluded)} out, "
        f"{len(selection.undecided)} undecided"
    )
    if selection.questions:
        say("\nAsk next:")
        for number, question in enumerate(selection.questions[:3], start=1):
            settles = count(question.settles, "clause")
            say(f"  {number}. {question.question}  [--set {question.fact}=…; bears on {settles}]")
    say("\nWhy, for example:")
    for decision in telling_reasons(selection, 3):
        say(f"  {decision.title} ({decision.id}): {decision.reason}")
    if selection.undecided:
        say("\nThis is a draft: the undecided clauses are listed in it and not yet part of it.")
    for warning in selection.warnings:
        say(f"Note: {warning}")
    say("\nThe clause texts are proposals. Counsel must approve them before use.")
