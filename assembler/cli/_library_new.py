"""`clausewright library new`: a clause file from questions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from assembler.errors import FactError

from ._output import print_json
from ._source import Day, library_option, load_library

if TYPE_CHECKING:
    from assembler.library import Library

_QUESTIONS = {
    "kind": "What is it: clause, provision, definition, form or annex?",
    "title": "What is its title?",
    "terms": "Which term does it define?",
    "id": "What is its id?",
    "family": "To which family does it belong?",
    "section": "In which section of the pack does it stand?",
    "basis": "What calls for it: law, policy or practice?",
    "cite": "On which source does it rest? Cite it as a lawyer would.",
    "applies_when": "When does it apply? An expression over the questions of facts.yaml.",
}
_WITH_DEFAULT = {"kind": "clause", "basis": "practice"}


@click.command("new")
@click.option("--kind", help="clause, provision, definition, form or annex.")
@click.option("--title", help="The heading as it is printed.")
@click.option("--term", "terms", multiple=True, help="A term that a definition defines.")
@click.option("--id", help="The id, and the name of the file.")
@click.option("--family", help="The family, and the folder of the file.")
@click.option("--section", help="The section of the pack.")
@click.option("--basis", help="law, policy or practice.")
@click.option("--cite", help="The source that it rests on.")
@click.option("--url", default="", help="Where the source can be read.")
@click.option("--checked", type=Day(), help="The day on which you read the source there.")
@click.option("--applies-when", help="The rule: an expression over the questions of facts.yaml.")
@click.option("--guidance", default="", help="What an officer should know before using it.")
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(
    *,
    library: str | None,
    as_json: bool,
    url: str,
    checked: date | None,
    guidance: str,
    **given: Any,
) -> None:
    """Write the file of a new text, with its front matter and a body to write over.

    What the options leave open is asked in a terminal. The text is a draft. A text that exists
    is never touched.
    """
    from assembler.library import NewClause, new_clause

    loaded = load_library(library)
    given["terms"] = tuple(given["terms"])
    answers = _asked(loaded, given) if _can_ask() else _complete(given)
    wanted = NewClause(**answers, url=url, checked=checked, guidance=guidance)
    path = new_clause(loaded, wanted)
    if as_json:
        print_json({"id": wanted.id, "file": path})
        return
    click.echo(path)
    click.echo("Write its words, then run: clausewright library lint", err=True)


def _can_ask() -> bool:
    return sys.stdin.isatty()


def _complete(given: dict[str, Any]) -> dict[str, Any]:
    """The answers of the options; what may be left out has its default."""
    answers = {name: value or _WITH_DEFAULT.get(name, "") for name, value in given.items()}
    answers["terms"] = given["terms"]
    wanted = [name for name, value in answers.items() if not value and name != "terms"]
    if answers["kind"] == "definition":
        wanted = [name for name in wanted if name != "applies_when"]
        answers["applies_when"] = answers["applies_when"] or "by_use"
    if wanted:
        options = ", ".join(f"--{name.replace('_', '-')}" for name in wanted)
        raise click.UsageError(f"Nobody is there to ask. Give also: {options}.")
    return answers


def _asked(library: Library, given: dict[str, Any]) -> dict[str, Any]:
    """The options, and for each that is missing the answer to its question."""
    from assembler.library import id_for, sections_of

    answers: dict[str, Any] = {}
    for name, question in _QUESTIONS.items():
        default = _WITH_DEFAULT.get(name, "")
        if name == "terms":
            answers[name] = given[name]
            if answers["kind"] != "definition" or given[name]:
                continue
            default = answers["title"]
        elif given[name]:
            answers[name] = given[name]
            continue
        if name == "id":
            default = id_for(answers["title"])
        elif name == "applies_when" and answers["kind"] == "definition":
            default = "by_use"
        elif name == "family":
            families = sorted({clause.family for clause in library.clauses.values()})
            click.echo(f"Families: {', '.join(families)}.", err=True)
        elif name == "section":
            click.echo(f"Sections: {'; '.join(sections_of(library))}.", err=True)
        answer = _prompt(library, name, question, default)
        answers[name] = (answer,) if name == "terms" else answer
    return answers


def _prompt(library: Library, name: str, question: str, default: str) -> str:
    answer: str = click.prompt(
        question, default=default or None, value_proc=_checked(library, name), err=True
    )
    return answer


def _checked(library: Library, name: str) -> Callable[[str], str]:
    """Asks again, with the reason, for what cannot stand in that field."""
    from assembler.library import check_answer

    def check(answer: str) -> str:
        words = " ".join(answer.split())
        try:
            check_answer(library, name, words)
        except FactError as error:
            raise click.UsageError(error.message) from None
        return words

    return check
