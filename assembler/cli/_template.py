"""`clausewright template`: make Word templates, check them and list what they need."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ._output import count, is_stdout, print_json, write_stdout

if TYPE_CHECKING:
    from assembler.word import HouseTemplate, WordFinding


@click.group("template")
def command() -> None:
    """Make Word templates, check them and list what they need."""


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


@command.command("new")
@click.option(
    "--from", "house", metavar="HOUSE.docx", help="A Word file whose styles and page it takes."
)
@click.option(
    "--base", default="tender", show_default=True, help="The bundled template to start from."
)
@click.option(
    "-o",
    "--output",
    metavar="TEMPLATE.docx",
    help='Where the template goes; "-" is standard output. Without it: NAME-template.docx, here.',
)
@click.option("--force", is_flag=True, help="Replace a template that is there.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def new_command(
    *, house: str | None, base: str, output: str | None, force: bool, as_json: bool
) -> None:
    """Make a template: a copy of a bundled one, or one that looks like HOUSE.docx.

    The report tells which style of the house plays which role. The house's text is left out;
    its styles, paper, header and footer stay.
    """
    from assembler.word import bundled_template, house_template, write_atomic

    target = output or f"{Path(house).stem if house else base}-template.docx"
    to_stdout = is_stdout(target)
    if to_stdout and as_json:
        raise click.UsageError("--json and -o - both write to standard output. Leave one out.")
    if house and not to_stdout and Path(house).absolute() == Path(target).absolute():
        raise click.UsageError("The template would replace the house's file. Give another -o.")
    if not to_stdout and not force and Path(target).exists():
        raise click.UsageError(f"{target} is there already. Give another -o, or --force.")
    made = house_template(house, base=base) if house else None
    data = made.bytes if made else bundled_template(base).read_bytes()
    if to_stdout:
        write_stdout(data)
    else:
        write_atomic(target, data)
    if as_json:
        print_json({"template": target, **(made.to_dict() if made else {})})
        return
    if made:
        _tell(made, on_stderr=to_stdout)
    if not to_stdout:
        click.echo(f"Template written: {target}", err=True)


def _tell(made: HouseTemplate, *, on_stderr: bool) -> None:
    for each in made.from_house:
        click.echo(f"{each.style}: {each.house} ({each.how})", err=on_stderr)
    added = len(made.styles) - len(made.from_house)
    click.echo(f"{count(added, 'style')} added from the bundled template.", err=on_stderr)
    for note in made.notes:
        click.echo(f"Note: {note}", err=True)
