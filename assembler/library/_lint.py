"""Everything that can be wrong in a library, as findings with file, line and a remedy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from assembler.errors import LibraryError
from assembler.model import Clause

from ._bodies import body_uses
from ._build import near
from ._desk import Desk, defined_as
from ._files import read_library_folder
from ._findings import Finding, finding_of
from ._layers import stack_of
from ._library import Library
from ._lint_rules import check_references, check_rules, check_targets
from ._lint_table import lint_rules
from ._lint_tables import (
    check_facts,
    check_regimes,
    check_risk,
    check_thresholds,
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
from ._reading import read_content
from ._texts import text_id

Check = Callable[[Desk, Clause], None]

_FRONT: Final[tuple[Check, ...]] = (check_rules, check_targets, check_dates, check_approvals)
_BODY: Final[tuple[Check, ...]] = (check_references, check_names, check_blanks, check_terms)
_WHOLE: Final[tuple[Callable[[Desk], None], ...]] = (
    check_facts,
    check_thresholds,
    check_regimes,
    check_risk,
    check_translations,
    check_definitions,
    check_blank_twins,
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
    desk = Desk(library, unread)
    day = today or _newest(library)
    _read_bodies(desk)
    for clause in library.clauses.values():
        for check in _FRONT if clause.id in desk.broken else _FRONT + _BODY:
            check(desk, clause)
        check_sources(desk, clause, day)
        check_wording(desk, clause)
    for check_whole in _WHOLE:
        check_whole(desk)
    return sorted(set(_after_waivers(desk)))


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


def _after_waivers(desk: Desk) -> Iterator[Finding]:
    """The findings that no text waives, and the waivers that are wrong or waive nothing."""
    library = desk.library
    clauses = {library.sources.file(f"clauses.{name}"): name for name in library.clauses}
    used: set[tuple[str, str]] = set()
    for finding in desk.findings:
        name = clauses.get(finding.file, "")
        waived = library.clauses[name].waive if name else {}
        if finding.severity == "warning" and waived.get(finding.code, "").strip():
            used.add((name, finding.code))
        else:
            yield finding
    desk.findings = []
    for clause in library.clauses.values():
        for code, reason in clause.waive.items():
            _check_waiver(desk, clause, code, reason, is_used=(clause.id, code) in used)
    yield from desk.findings


def _check_waiver(desk: Desk, clause: Clause, code: str, reason: str, *, is_used: bool) -> None:
    rule = lint_rules().get(code)
    field = f"waive.{code}"
    if rule is None:
        message = f"the lint has no rule “{code}”."
        desk.in_clause(clause, "waiver", field, message, fix=near(code, lint_rules()), token=code)
    elif rule.severity == "error":
        message = f"“{code}” is an error and cannot be waived."
        desk.in_clause(clause, "waiver", field, message, token=code)
    elif not reason.strip():
        message = f"the waiver of “{code}” gives no reason."
        desk.in_clause(clause, "waiver", field, message, token=code)
    elif not is_used:
        message = f"nothing here breaks the rule “{code}”."
        fix = "Take the waiver out."
        desk.in_clause(clause, "needless-waiver", field, message, fix=fix, token=code)
