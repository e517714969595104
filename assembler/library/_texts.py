"""Clause files and their translations: front matter between fences, then the body."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Final

from assembler.errors import LibraryError
from assembler.model import Clause, Translation

from ._build import MistakesError, build
from ._yaml import Place, read_yaml

_OPENS: Final = re.compile(r"---[ \t]*\n")
_CLOSES: Final = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_LANGUAGE: Final = re.compile(r"(?P<id>[^.]+)\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md")


def split_front_matter(text: str, file: str) -> tuple[str, str, int]:
    """The YAML between the fences, the body after it, and the line on which the body begins.

    Raises:
        LibraryError: there are no fences.
    """
    opening = _OPENS.match(text)
    closing = _CLOSES.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        problem = "the file does not begin with front matter between two lines of “---”."
        raise LibraryError(problem, file, 1)
    body = text[closing.end() :].lstrip("\n")
    line = text.count("\n", 0, len(text) - len(body)) + 1
    return text[opening.end() : closing.start()], body.rstrip("\n"), line


def parse_clause(text: str, file: str) -> Clause:
    """A clause file; its name is its id and its folder its family.

    Raises:
        LibraryError, MistakesError: with file, line and field.
    """
    front, body, body_line = split_front_matter(text, file)
    document = read_yaml(front, file, first_line=2)
    lines = dict(_lines(document.places))
    lines["body"] = body_line
    clause = build(
        Clause,
        document.value,
        document,
        (),
        body=body,
        file=file,
        lines=lines,
        digest=_digest(text),
    )
    _check_place(clause, file)
    return clause


def _lines(places: Mapping[Place, int]) -> Iterator[tuple[str, int]]:
    """The lines by field: `basis.us-far` and `fill_ins.days`, but not what is in them."""
    for place, line in places.items():
        if len(place) == 1:
            yield str(place[0]), line
        elif len(place) == 2:
            yield f"{place[0]}.{place[1]}", line


def _check_place(clause: Clause, file: str) -> None:
    folder, _, name = file.rpartition("/")
    if name != f"{clause.id}.md":
        problem = f"the id is “{clause.id}”, so that the file must be called {clause.id}.md."
        raise LibraryError(problem, file, clause.line("id"), "id")
    if folder != clause.family:
        problem = f"the family is “{clause.family}”, so that the file belongs in {clause.family}/."
        raise LibraryError(problem, file, clause.line("family"), "family")


def language_of(file: str) -> tuple[str, str] | None:
    """The clause id and language of a translation's file name, or None for a clause."""
    match = _LANGUAGE.fullmatch(file.rpartition("/")[2])
    return (match["id"], match["language"]) if match else None


def text_id(file: str) -> str:
    """The id of the clause that a file holds or translates, by its name."""
    return file.rpartition("/")[2].split(".")[0]


def parse_translation(text: str, file: str) -> Translation:
    """A translation; its name gives the clause and the language.

    Raises:
        LibraryError, MistakesError: with file, line and field.
    """
    front, body, body_line = split_front_matter(text, file)
    document = read_yaml(front, file, first_line=2)
    clause, language = language_of(file) or ("", "")
    translation = build(
        Translation,
        document.value,
        document,
        (),
        clause=clause,
        language=language,
        body=body,
        file=file,
        digest=_digest(text),
    )
    if not body.strip():
        raise MistakesError([LibraryError("the body is empty.", file, body_line, "body")])
    return translation


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
