"""Everything that can be wrong in a library, as findings with file, line and a remedy."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from typing import Final

from assembler.errors import LibraryError
from assembler.model import Clause

from ._bodies import body_uses
from ._desk import Desk, defined_as
from ._files import read_library_folder
from ._findings import Finding, finding_of
from ._layers import stack_of
from ._library import Library
from ._lint_amounts import check_table_sources, check_thresholds
from ._lint_circles import check_circles
from ._lint_regimes import check_by_regime
from ._lint_rules import check_references, check_rules, check_targets
from ._lint_scenarios import check_scenarios
from ._lint_tables import (
    check_facts,
    check_regimes,
    check_risk,
    check_translations,
)
from ._lint_texts import (
    check_approvals,
    check_blank_twins,
    check_blanks,
    check_dates,
    check_definitions,
    check_names,
    check_sources,
    check_terms,
    check_wording,
)
from ._lint_waivers import after_waivers
from ._reading import read_content
from ._texts import text_id

Check = Callable[[Desk, Clause], None]

_FRONT: Final[tuple[Check, ...]] = (check_rules, check_targets, check_dates, check_approvals)
_BODY: Final[tuple[Check, ...]] = (check_references, check_names, check_blanks, check_terms)
_WHOLE: Final[tuple[Callable[[Desk], None], ...]] = (
    check_facts,
    check_thresholds,
    check_table_sources,
    check_regimes,
    check_by_regime,
    check_risk,
    check_translations,
    check_definitions,
    check_circles,
    check_blank_twins,
    check_scenarios,
)


def lint_folder(
    where: str | os.PathLike[str] | None, *, today: date | None = None
) -> list[Finding]:
    """The findings of a folder (None: the bundled library); files that cannot be read included.

    Args:
        today: as in `lint`.
    """
    broken: list[Finding] = []

    def report(error: LibraryError) -> None:
        broken.append(finding_of(error, "unreadable"))

    stack = stack_of(read_library_folder(where, report), ())
    try:
        content = read_content(stack, report)
    except LibraryError:
        if not broken:
            raise
        return sorted(broken)  # without library.yaml there is nothing to go on with
    library = Library(content, stack)
    unread = frozenset(text_id(finding.file) for finding in broken)
    return sorted([*broken, *_lint(library, today, unread)])


def lint(library: Library, *, today: date | None = None) -> list[Finding]:
    """The findings of a library that could be read.

    Args:
        today: the day against which the age of checks is held; without it the newest day on
            which the library says that something was checked.
    """
    return _lint(library, today, frozenset())


def _lint(library: Library, today: date | None, unread: frozenset[str]) -> list[Finding]:
    day = today or _newest(library)
    desk = Desk(library, unread, day)
    _read_bodies(desk)
    for clause in library.clauses.values():
        for check in _FRONT if clause.id in desk.broken else _FRONT + _BODY:
            check(desk, clause)
        check_sources(desk, clause, day)
        check_wording(desk, clause)
    for check_whole in _WHOLE:
        check_whole(desk)
    return sorted(set(after_waivers(desk)))


def _read_bodies(desk: Desk) -> None:
    """A body whose tags cannot be read is one finding, not the end of the lint."""
    terms = desk.library.terms
    marked: set[str] = set()
    for clause in desk.library.clauses.values():
        try:
            used = body_uses(clause).terms
        except LibraryError as error:
            line = error.line - clause.line("body")
            desk.broken.add(clause.id)
            desk.in_body(clause, "tag", line, error.problem, fix=error.hint)
        else:
            marked |= {defined_as(term, terms) for term in used}.difference(clause.defines)
    desk.marked_terms = frozenset(marked.intersection(terms))


def _newest(library: Library) -> date:
    days = [
        source.checked
        for clause in library.clauses.values()
        for source in clause.authority
        if source.checked
    ]
    return max(days, default=library.info.released or date.min)
