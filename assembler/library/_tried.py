"""A library with a text that is not saved yet, to try what it would do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from assembler.errors import LibraryError
from assembler.model import Clause

from ._build import MistakesError, near
from ._desk import Desk
from ._findings import Finding, finding_of
from ._library import Library
from ._lint import _BODY, _FRONT, _newest, _read_bodies
from ._lint_circles import check_circles
from ._lint_regimes import check_by_regime
from ._lint_tables import check_translations
from ._lint_texts import check_definitions, check_sources, check_wording
from ._lint_waivers import after_waivers
from ._reading import _as_approved
from ._texts import parse_clause, parse_translation


def with_text(library: Library, key: str, text: str) -> Library:
    """The library as if a file had this text.

    Args:
        key: "clauses.ID" or "translations.ID.LANGUAGE", of a text that the library has.

    Raises:
        LibraryError: the text cannot be read; the first mistake, with its line.
    """
    try:
        return _with_text(library, key, text)
    except MistakesError as mistakes:
        raise mistakes.errors[0] from None


def _with_text(library: Library, key: str, text: str) -> Library:
    spot = library.sources.spots[key]
    content = library.content
    if key.startswith("clauses."):
        clause = parse_clause(text, spot.file)
        if f"clauses.{clause.id}" != key:
            problem = "the id of a text is never changed."
            raise LibraryError(problem, library.sources.file(key), clause.line("id"), "id")
        content = replace(content, clauses=_in_order(library, clause))
    else:
        made = parse_translation(text, spot.file)
        content = replace(
            content,
            translations=tuple(
                made if (each.clause, each.language) == (made.clause, made.language) else each
                for each in content.translations
            ),
        )
    digest = sha256(f"{library.digest}\0{key}\0{text}".encode()).hexdigest()
    return library.with_content(content, digest, key, text)


def _in_order(library: Library, clause: Clause) -> tuple[Clause, ...]:
    """All texts with the new one in its place in the document."""
    info = library.info
    places = {
        (part.id, section): (number, place)
        for number, part in enumerate(info.parts)
        for place, section in enumerate(part.sections)
    }
    if (clause.part, clause.section) not in places:
        parts = [part for part in info.parts if part.id == clause.part]
        field, given = ("section", clause.section) if parts else ("part", clause.part)
        known = parts[0].sections if parts else [part.id for part in info.parts]
        problem = f"library.yaml has no {field} “{given}”."
        file = library.sources.file(f"clauses.{clause.id}")
        raise LibraryError(problem, file, clause.line(field), field, near(given, known))
    clause = _as_approved(clause, info.approvers)
    texts = [clause if each.id == clause.id else each for each in library.clauses.values()]
    return tuple(
        sorted(texts, key=lambda each: (places[each.part, each.section], each.order, each.id))
    )


def lint_text(
    library: Library, clause_id: str, text: str, *, today: date | None = None
) -> list[Finding]:
    """The findings about one clause, as if its file had this text.

    Only what its own words and fields can cause; `lint` finds the rest.
    """
    key = f"clauses.{clause_id}"
    file = library.sources.file(key)
    try:
        tried = _with_text(library, key, text)
    except MistakesError as mistakes:
        return [replace(finding_of(each, "unreadable"), file=file) for each in mistakes.errors]
    except LibraryError as error:
        return [replace(finding_of(error, "unreadable"), file=file)]
    day = today or _newest(tried)
    desk = Desk(tried, frozenset(), day)
    _read_bodies(desk)
    clause = tried.clauses[clause_id]
    for check in _FRONT if clause_id in desk.broken else _FRONT + _BODY:
        check(desk, clause)
    check_sources(desk, clause, day)
    check_wording(desk, clause)
    for check_whole in (check_translations, check_definitions, check_circles, check_by_regime):
        check_whole(desk)
    return sorted({each for each in after_waivers(desk) if each.file == file})
