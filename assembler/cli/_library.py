"""`clausewright library`: check and show the clause library."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click

from ._output import count, print_json
from ._source import library_option, load_library, require_clause


@click.group("library")
def command() -> None:
    """Check and show the clause library."""


@command.command("lint")
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
def lint_command(*, folder: str | None, style: str, as_json: bool, strict: bool) -> None:
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


@command.command("show")
@click.argument("clause", required=False)
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def show_command(*, clause: str | None, library: str | None, as_json: bool) -> None:
    """List the clauses of the library, or show one CLAUSE whole."""
    loaded = load_library(library)
    if clause:
        require_clause(loaded, clause)
        shown = loaded.clauses[clause]
        if as_json:
            print_json(shown.model_dump(mode="json", by_alias=True, exclude={"lines"}))
            return
        click.echo(f"{shown.title} ({shown.id}, revision {shown.revision}, {shown.status})")
        click.echo(f"Part: {shown.part}. Section: {shown.section}. Family: {shown.family}.")
        click.echo(f"Applies when: {' '.join(shown.applies_when.split())}")
        for source in shown.authority:
            checked = f"checked {source.checked}" if source.checked else "not checked"
            click.echo(f"Authority: {source.cite} ({checked}) {source.url}".rstrip())
        click.echo(f"\n{shown.body}")
        if shown.guidance:
            click.echo(f"\nGuidance: {shown.guidance}")
        return
    if as_json:
        fields = {"id", "revision", "title", "kind", "status", "family", "part", "section"}
        print_json(
            {
                "name": loaded.name,
                "version": loaded.version,
                "digest": loaded.digest,
                "clauses": [
                    entry.model_dump(mode="json", include=fields)
                    for entry in loaded.clauses.values()
                ],
            }
        )
        return
    click.echo(f"{loaded.name} {loaded.version}: {count(len(loaded.clauses), 'text')}")
    section = ""
    for entry in loaded.clauses.values():
        if entry.section != section:
            section = entry.section
            click.echo(f"\n{section}")
        click.echo(f"  {entry.id:30} {entry.title}  [{entry.status}, r{entry.revision}]")
