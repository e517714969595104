"""The lint's own table: rules with severity and reason, and the phrases that texts avoid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from ._findings import Severity
from ._yaml import read_yaml

_FILE: Final = "lint.yaml"


class Rule(BaseModel):
    """One rule of the lint, and why it is one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    severity: Severity
    why: str


class Phrase(BaseModel):
    """Words that our texts avoid under a rule, what is wrong with them and what to write."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: str
    words: tuple[str, ...]
    says: str
    write: str

    @property
    def pattern(self) -> str:
        words = sorted(self.words, key=len, reverse=True)
        return "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in words)


@cache
def _table() -> Mapping[str, Any]:
    text = files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    table: Mapping[str, Any] = read_yaml(text, _FILE).value
    return table


@cache
def lint_rules() -> Mapping[str, Rule]:
    """Every rule of the lint by its code, in the order of the guide."""
    return {code: Rule.model_validate(rule) for code, rule in _table()["rules"].items()}


@cache
def any_phrase() -> re.Pattern[str]:
    """Finds out in one go whether there is anything to look for."""
    patterns = "|".join(phrase.pattern for _, phrase in phrases())
    return re.compile(rf"(?<![\w-])(?:{patterns})(?![\w-])", re.IGNORECASE)


@cache
def phrases() -> tuple[tuple[re.Pattern[str], Phrase], ...]:
    """The phrases with the pattern that finds them."""
    found = [Phrase.model_validate(phrase) for phrase in _table()["phrases"]]
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{phrase.pattern})(?![\w-])", re.IGNORECASE), phrase)
        for phrase in found
    )
