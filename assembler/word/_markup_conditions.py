"""Conditions of clause bodies: the language of rules, plus `included("id")`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from assembler.errors import RuleError, TemplateError
from assembler.rules import Expression, parse

_INCLUDED: Final = re.compile(r"included\(\s*([\"'])([^\"']*)\1\s*\)")
_PREFIX: Final = "included "


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition of a branch. `names` are the facts and fill-ins that it reads.

    `blanks` are those of them that are fill-ins of the text.
    """

    text: str
    line: int
    expression: Expression
    names: frozenset[str]
    included: frozenset[str] = frozenset()
    blanks: frozenset[str] = frozenset()


def included_name(clause_id: str) -> str:
    """The name under which a scope holds whether a text is in the tender."""
    return _PREFIX + clause_id


def included_text(name: str) -> str:
    """The text that such a name asks for."""
    return name.removeprefix(_PREFIX)


def read_condition(
    text: str,
    line: int,
    *,
    names: Collection[str],
    texts: Collection[str],
    blanks: Collection[str] = (),
) -> Condition:
    """Parse a condition.

    Raises:
        TemplateError: what the parser objects to, or a text that the library does not have.
    """
    asked = frozenset(match[2] for match in _INCLUDED.finditer(text))
    for clause_id in sorted(asked.difference(texts)):
        raise TemplateError(f"included(“{clause_id}”) names no text of the library.")
    try:
        expression = parse(text, known=names, extensions={"included"})
    except RuleError as error:
        raise TemplateError(f"{error.message}") from error
    own = expression.names.intersection(blanks)
    return Condition(text, line, expression, expression.names, asked, own)
