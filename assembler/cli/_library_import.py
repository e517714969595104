"""`clausewright library import`: official texts and Word contracts to clause files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ._output import count, print_json

if TYPE_CHECKING:
    from assembler.official import ImportReport


@click.command("import")
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="A library, or a folder to make: it lies on top of the bundled library.",
)
@click.option("--family", default="imported", show_default=True, help="The family of the texts.")
@click.option(
    "--applies-when",
    default="false",
    show_default=True,
    metavar="RULE",
    help="The rule of all texts. With false none is in a tender until you write one.",
)
@click.option("--section", default="", help="Where clauses go; else the last of the conditions.")
@click.option(
    "--provision-section",
    default="",
    help="Where provisions go; else the last of the instructions.",
)
@click.option(
    "--incorporate",
    type=click.Choice(["full", "reference"]),
    default="full",
    show_default=True,
    help="In full, or by number, title and date.",
)
@click.option("--regulation", default="", help="The regulation's name where the files give none.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def command(
    *,
    source: Path,
    folder: Path,
    family: str,
    applies_when: str,
    section: str,
    provision_section: str,
    incorporate: str,
    regulation: str,
    as_json: bool,
) -> None:
    """Make clause files of SOURCE: DITA files (.dita, .xml), a Word contract (.docx), or a folder.

    Every text comes in as a draft with its number, title, date, levels, alternates and blanks; the
    prescription becomes guidance. A report beside the texts tells what was not understood and
    holds every word that is in none of them. No file that is there is changed.
    """
    from assembler.official import ImportOptions, import_official

    options = ImportOptions(
        family=family,
        applies_when=applies_when,
        section=section,
        provision_section=provision_section,
        incorporate="reference" if incorporate == "reference" else "full",
        regulation=regulation,
    )
    report = import_official(source, folder, options)
    if as_json:
        print_json(report.to_dict())
    else:
        _print(report)
    is_known = any(notice.code == "known" for notice in report.notices)
    if not report.texts and not is_known:
        click.echo("clausewright: no clause was found; nothing was written.", err=True)
        sys.exit(3)


def _print(report: ImportReport) -> None:
    for text in report.texts:
        click.echo(f"{text.file}  {text.title}")
    for notice in report.notices:
        click.echo(str(notice), err=True)
    made = count(len(report.texts), "text")
    seen = count(len(report.notices), "thing")
    left = count(len(report.left_out), "passage")
    where = f" The report is {Path(report.folder, report.file)}." if report.file else ""
    click.echo(f"{made}; {seen} to look at; {left} in no text.{where}", err=True)
