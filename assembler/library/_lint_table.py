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
_WORD: Final = re.compile(r"[\w-]+")


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
def phrases() -> tuple[tuple[re.Pattern[str], Phrase], ...]:
    """The phrases with the pattern that finds them."""
    found = [Phrase.model_validate(phrase) for phrase in _table()["phrases"]]
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{phrase.pattern})(?![\w-])", re.IGNORECASE), phrase)
        for phrase in found
    )


def phrases_in(text: str) -> tuple[tuple[re.Pattern[str], Phrase], ...]:
    """The phrases that may stand in a text, since it has all words of one of their forms.

    Looking for each phrase in each paragraph took a third of the time of a lint.
    """
    words = set(_WORD.findall(text.lower()))
    return tuple(
        entry
        for entry, forms in zip(phrases(), _forms(), strict=True)
        if any(map(words.issuperset, forms))
    )


@cache
def _forms() -> tuple[tuple[frozenset[str], ...], ...]:
    """The words of each form of each phrase."""
    return tuple(
        tuple(frozenset(_WORD.findall(form.lower())) for form in phrase.words)
        for _, phrase in phrases()
    )
