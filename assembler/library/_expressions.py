"""Expressions read against one library's names, thresholds and dates."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from assembler.errors import LibraryError, RuleError
from assembler.model import Reference
from assembler.rules import Expression, parse

from ._build import near


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Parses expressions, and knows which names and tables they may use."""

    known: Collection[str]
    reference: Reference

    def read(self, text: str, located: Callable[[RuleError], LibraryError]) -> Expression:
        """The expression; its error is raised as `located` places it in a file."""
        try:
            expression = parse(text, known=self.known)
            self._check("threshold", expression, expression.thresholds, self.reference.thresholds)
            self._check("named date", expression, expression.dates, self.reference.dates)
        except RuleError as error:
            raise located(error) from error
        return expression

    def _check(
        self, kind: str, expression: Expression, named: frozenset[str], known: Collection[str]
    ) -> None:
        for name in sorted(named):
            if name not in known:
                ahead = expression.text[: max(expression.text.find(name), 0)]
                line, column = ahead.count("\n") + 1, len(ahead) - ahead.rfind("\n")
                problem = f"there is no {kind} “{name}”."
                raise RuleError(problem, expression.text, line, column, near(name, known))
