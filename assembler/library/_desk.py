"""Where the checks of a lint get at the library, and put what they find."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from assembler.errors import LibraryError, RuleError
from assembler.model import Clause

from ._build import near
from ._findings import Finding, finding_of
from ._library import Library
from ._lint_table import lint_rules
from ._sources import offset_of

_LINES_OF_A_FIELD: Final = 40


@dataclass(slots=True)
class Desk:
    """A library under inspection and the findings so far.

    `unread` are the ids of texts whose file cannot be read: nothing is wrong with naming them.
    The age of checks is held against `today`.
    `broken` are texts with tags that cannot be read, `marked_terms` the terms that a text beside
    their definitions uses in bold. `follows` are derived facts with the names they rest on.
    """

    library: Library
    unread: frozenset[str] = frozenset()
    today: date = date.max
    findings: list[Finding] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    marked_terms: frozenset[str] = frozenset()
    follows: dict[str, frozenset[str]] = field(default_factory=dict)

    def find(
        self,
        key: str,
        code: str,
        field: str,
        message: str,
        *,
        fix: str = "",
        line: int = 0,
        token: str = "",
    ) -> None:
        """Note a finding about a thing of the library; `token` is looked for from `line` on."""
        sources = self.library.sources
        line, column = self._place(key, line or sources.line(key), token)
        severity = lint_rules()[code].severity
        self.findings.append(
            Finding(sources.file(key), line, column, severity, code, field, message, fix)
        )

    def in_clause(
        self, clause: Clause, code: str, field: str, message: str, *, fix: str = "", token: str = ""
    ) -> None:
        """A finding about a field of a clause."""
        line = clause.lines.get(field) or clause.line(field.partition(".")[0])
        key = f"clauses.{clause.id}"
        self.find(key, code, field, message, fix=fix, line=line, token=token)

    def in_body(
        self, clause: Clause, code: str, line: int, message: str, *, fix: str = "", token: str = ""
    ) -> None:
        """A finding in the body; `line` counts from 0 within it."""
        key = f"clauses.{clause.id}"
        line += clause.line("body")
        self.find(key, code, "body", message, fix=fix, line=line, token=token)

    def take(self, error: LibraryError, code: str, key: str, line: int, text: str) -> None:
        """The error of an expression whose field begins on `line`, with its column."""
        cause = error.__cause__
        column = 0
        if isinstance(cause, RuleError):
            _, column = self.library.sources.find(key, line, text, offset_of(cause, text))
        self.findings.append(finding_of(error, code, column))

    def knows_text(self, name: str) -> bool:
        return name in self.library.clauses or name in self.unread

    def near_text(self, name: str) -> str:
        return near(name, self.library.clauses)

    def _place(self, key: str, line: int, token: str) -> tuple[int, int]:
        if not token:
            return line, 0
        pattern = re.compile(rf"(?<![\w-]){re.escape(token)}(?![\w-])")
        lines = self.library.sources.lines(key)[line - 1 : line - 1 + _LINES_OF_A_FIELD]
        for number, text in enumerate(lines):
            if match := pattern.search(text):
                return line + number, match.start() + 1
        return line, 0


def defined_as(term: str, known: Collection[str]) -> str:
    """The term under which a library defines one that may stand in the plural, or nothing."""
    if term in known:
        return term
    singular = term.removesuffix("s")
    return singular if singular in known else ""
