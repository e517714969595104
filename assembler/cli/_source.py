"""The options that every command with a SOURCE shares, and how they become a selection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from assembler.errors import FactError

if TYPE_CHECKING:
    from assembler.library import Library
    from assembler.model import Facts, Override
    from assembler.selection import Selection

_Command = TypeVar("_Command", bound=Callable[..., None])


class Day(click.ParamType):  # type: ignore[type-arg]  # older releases are not generic
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2026-11-24.", param, ctx)


class Assignment(click.ParamType):  # type: ignore[type-arg]
    """NAME=VALUE."""

    name = "name=value"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        name, equals, text = str(value).partition("=")
        if not equals or not name.strip() or not text.strip():
            self.fail(f"{value!r} is not of the form NAME=VALUE.", param, ctx)
        return name.strip(), text.strip()


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the user said about facts, overrides, the day and the library."""

    source: str
    assignments: tuple[tuple[str, str], ...]
    include: tuple[tuple[str, str], ...]
    exclude: tuple[tuple[str, str], ...]
    on: date | None
    library: str | None
    row: int | None = None
    sheet: str | None = None


def library_option(command: _Command) -> _Command:
    return click.option(
        "--library",
        metavar="DIR",
        help="A clause library other than the bundled one: a folder or an installed name.",
    )(command)


def source_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add SOURCE, --set, --include, --exclude, --on and --library; the command gets them as one."""

    @wraps(command)
    def gathered(**given: Any) -> None:
        own = {field.name: given.pop(field.name) for field in fields(SourceOptions)}
        command(SourceOptions(**own), **given)

    with_options: Callable[..., None] = gathered
    for option in (
        library_option,
        click.option("--on", type=Day(), help="The day on which the notice goes out."),
        click.option(
            "--exclude",
            type=Assignment(),
            multiple=True,
            metavar="ID=REASON",
            help="Leave a clause out; the reason is kept in the record.",
        ),
        click.option(
            "--include",
            type=Assignment(),
            multiple=True,
            metavar="ID=REASON",
            help="Put a clause in; the reason is kept in the record.",
        ),
        click.option(
            "--set",
            "assignments",
            type=Assignment(),
            multiple=True,
            metavar="FACT=VALUE",
            help="Answer a question; wins over SOURCE. May be given several times.",
        ),
        click.option("--sheet", metavar="NAME", help="The sheet of SOURCE, if it is a workbook."),
        click.option(
            "--row",
            type=click.IntRange(1),
            metavar="N",
            help="The row of SOURCE, if it is a table, as a spreadsheet numbers it.",
        ),
        click.argument("source"),
    ):
        with_options = option(with_options)
    return with_options


def load_library(where: str | None) -> Library:
    from assembler.library import Library

    return Library.load(where)


def read_selection(options: SourceOptions, answers: str | None = None) -> Selection:
    """Read the source, and `answers` on top of it, apply what the user set, and select."""
    library = load_library(options.library)
    return library.select(_read_facts(options, answers, library), on=options.on)


def _read_facts(options: SourceOptions, answers: str | None, library: Library) -> Facts:
    from assembler.intake import read_source

    facts = read_source(options.source, library, row=options.row, sheet=options.sheet)
    if answers:
        facts = facts.merged_with(read_source(answers, library))
    given = {
        name: library.parse_fact(name, text, source="--set") for name, text in options.assignments
    }
    return replace(
        facts.with_answers(given), overrides=(*facts.overrides, *_overrides(options, library))
    )


def _overrides(options: SourceOptions, library: Library) -> list[Override]:
    from assembler.model import Override

    overrides = [Override(clause, "include", reason) for clause, reason in options.include]
    overrides += [Override(clause, "exclude", reason) for clause, reason in options.exclude]
    for override in overrides:
        require_clause(library, override.clause)
    return overrides


def require_clause(library: Library, clause_id: str) -> None:
    """Raise FactError, with the nearest id, if the library has no such clause."""
    if clause_id in library.clauses:
        return
    from rapidfuzz.process import extractOne

    near = extractOne(clause_id, list(library.clauses), score_cutoff=60)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    raise FactError("clause", clause_id, f"the library has no clause “{clause_id}”.{hint}")
