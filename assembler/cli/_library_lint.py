"""`clausewright library lint`: everything that is wrong in a library."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click

from ._output import count, print_json


@click.command("lint")
@click.argument("folder", required=False)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="text for people, github for annotations on a pull request, json for programs.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--strict", is_flag=True, help="Warnings fail the check too.")
def command(*, folder: str | None, style: str, as_json: bool, strict: bool) -> None:
    """Report everything that is wrong in FOLDER (or the bundled library), with file and line.

    Exit code 5 when an error was found, 0 otherwise.
    """
    from assembler.library import format_findings, lint_folder

    today = datetime.now(UTC).date()
    findings = lint_folder(folder, today=today)
    errors = sum(finding.severity == "error" for finding in findings)
    if as_json or style == "json":
        print_json({"findings": [finding.to_dict() for finding in findings]})
    else:
        if findings:
            click.echo(format_findings(findings, style))
        warnings = len(findings) - errors
        click.echo(f"{count(errors, 'error')}, {count(warnings, 'warning')}.", err=True)
    if errors or (strict and findings):
        sys.exit(5)
