"""`clausewright template`: check Word templates and list what they need."""

from __future__ import annotations

import sys

import click

from ._output import count, print_json


@click.group("template")
def command() -> None:
    """Check Word templates and list what they need."""


@command.command("check")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def check_command(*, file: str, as_json: bool) -> None:
    """Report each faulty tag of FILE with its part, paragraph and a hint.

    Exit code 5 when an error was found; warnings alone leave it at 0.
    """
    from assembler.word import check

    problems = check(file)
    errors = sum(problem.severity == "error" for problem in problems)
    if as_json:
        print_json({"problems": [problem.to_dict() for problem in problems]})
    else:
        for problem in problems:
            text = f"{problem.where}: {problem.severity}: {problem.message} {problem.hint}"
            click.echo(text.rstrip())
        warnings = len(problems) - errors
        click.echo(f"{count(errors, 'error')}, {count(warnings, 'warning')}.", err=True)
    if errors:
        sys.exit(5)


@command.command("tags")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def tags_command(*, file: str, as_json: bool) -> None:
    """List the tags of FILE and the names that a context must hold."""
    from assembler.word import Template, tags

    found = tags(file)
    names = sorted(Template.open(file).names)
    if as_json:
        print_json({"names": names, "tags": [tag.to_dict() for tag in found]})
        return
    for tag in found:
        click.echo(f"{tag.part}: {tag.text}")
    click.echo(f"Names: {', '.join(names) or 'none'}")
