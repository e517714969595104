"""`clausewright template`: check Word templates and list what they need."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from ._output import count, print_json

if TYPE_CHECKING:
    from assembler.word import WordFinding


@click.group("template")
def command() -> None:
    """Check Word templates and list what they need."""


@command.command("check")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def check_command(*, file: str, as_json: bool) -> None:
    """Report each faulty tag of FILE with its part, paragraph and a hint.

    After the tags comes what the Word file itself lacks, whatever is filled into it: broken
    references, tables without a head, pictures without a description. Exit code 5 when an error
    was found in a tag; the rest leaves it at 0.
    """
    from assembler.word import check, lint_docx

    problems = check(file)
    errors = sum(problem.severity == "error" for problem in problems)
    findings = [finding for finding in lint_docx(file) if not finding.is_of_tags]
    if as_json:
        print_json(
            {
                "problems": [problem.to_dict() for problem in problems],
                "word": [finding.to_dict() for finding in findings],
            }
        )
    else:
        for problem in problems:
            text = f"{problem.where}: {problem.severity}: {problem.message} {problem.hint}"
            click.echo(text.rstrip())
        for line in _each_once(findings):
            click.echo(line)
        warnings = len(problems) - errors
        told = f"{count(errors, 'error')}, {count(warnings, 'warning')}."
        if findings:
            told += f" {count(len(findings), 'finding')} in the Word file itself."
        click.echo(told, err=True)
    if errors:
        sys.exit(5)


def _each_once(findings: Sequence[WordFinding]) -> Iterator[str]:
    """A line for each finding; of those that say the same, the first and how many more."""
    alike: dict[tuple[str, str], list[WordFinding]] = {}
    for finding in findings:
        alike.setdefault((finding.part, finding.problem), []).append(finding)
    for (part, problem), group in alike.items():
        near = f" Near “{group[0].near}”." if group[0].near else ""
        more = f" And {count(len(group) - 1, 'place')} more." if len(group) > 1 else ""
        yield f"{part}: Word: {problem}{near}{more}"


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
