"""Checks of what belongs to which regime: words of another law, and what never comes in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from itertools import combinations
from typing import Final

from assembler.errors import LibraryError
from assembler.model import Clause
from assembler.rules import Expression

from ._branches import Stretch, Under, stretches
from ._conditions import contradiction
from ._desk import Desk
from ._library import Library
from ._regimes import Regimes

_MOST_NAMED: Final = 3
_WRONG_RULES: Final = frozenset({"rule", "answer", "regime"})  # they never come true, and are told


def check_by_regime(desk: Desk) -> None:
    """Each text against every regime whose tenders it may be in."""
    check = _ByRegime(desk)
    wrong = {finding.file for finding in desk.findings if finding.code in _WRONG_RULES}
    for clause in desk.library.clauses.values():
        file = desk.library.sources.file(f"clauses.{clause.id}")
        if clause.status != "retired" and file not in wrong:
            check.rules(clause)
            if clause.id not in desk.broken:
                check.body(clause)
    check.definitions(wrong)


class _ByRegime:
    """What is worked out once for all texts of a lint."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._library = desk, desk.library
        self._regimes = Regimes(desk.library)

    def rules(self, clause: Clause) -> None:
        """The rule and those of the alternates can come true."""
        everywhere = self._library.regimes
        open_to = self._regimes.of(clause.id)
        for field, text, rule in self._rules(clause):
            clash = contradiction(text)
            if clash:
                message = f"it can never hold: {clash}."
                self._desk.in_clause(clause, "dead-rule", field, message)
            elif everywhere and not any(
                self._regimes.value(rule, regime) is not False
                for regime in (everywhere if field == "applies_when" else open_to)
            ):
                message = "it holds under no regime that the text may be in."
                self._desk.in_clause(clause, "dead-rule", field, message)

    def _rules(self, clause: Clause) -> Iterator[tuple[str, str, Expression]]:
        try:
            yield "applies_when", clause.applies_when, self._library.rule(clause.id)
            for index, alternate in enumerate(clause.alternates):
                rule = self._library.alternate_rule(clause.id, index)
                yield f"alternates.{index}", alternate.applies_when, rule
        except LibraryError:
            return  # told elsewhere

    def body(self, clause: Clause) -> None:
        """What is printed: not another regime's words, and no branch that never comes."""
        if self._library.regimes and not self._regimes.of(clause.id):
            return  # all of it is dead, and told
        told: set[Under] = set()
        words: set[str] = set()
        printed: dict[Under, frozenset[str]] = {(): self._regimes.of(clause.id)}
        for stretch in stretches(clause.body):
            regimes = printed.get(stretch.under)
            if regimes is None:
                regimes = self._printed_under(clause, stretch.under)
                printed[stretch.under] = regimes
            if stretch.under and not regimes and self._library.regimes and stretch.text.strip():
                if not any(stretch.under[: len(above)] == above for above in told):
                    told.add(stretch.under)
                    message = "no regime that the text may be in prints this branch."
                    self._desk.in_body(clause, "dead-rule", _start(stretch), message)
                continue
            self._words(clause, stretch, regimes, words)
        self._title(clause)

    def definitions(self, wrong: Collection[str]) -> None:
        """No tender has two definitions of one term."""
        for term, ids in self._library.terms.items():
            clauses = [self._library.clauses[name] for name in ids]
            for first, second in combinations(clauses, 2):
                regimes = self._both_under(first, second)
                files = {self._library.sources.file(f"clauses.{name}") for name in ids}
                if regimes and files.isdisjoint(wrong):
                    message = (
                        f"“{term}” is defined by {first.id} too, and both may be in a tender "
                        f"under {_some(self._library, regimes)}."
                    )
                    self._desk.in_clause(second, "two-meanings", "defines", message, token=term)

    def _both_under(self, first: Clause, second: Clause) -> frozenset[str]:
        """The regimes under which nothing keeps the two apart."""
        rules = " ".join(first.applies_when.split()), " ".join(second.applies_when.split())
        if "retired" in (first.status, second.status) or rules[0] == rules[1]:
            return frozenset()  # the same rule is an error of its own
        if _are_apart(first, second) or contradiction(f"({rules[0]}) and ({rules[1]})"):
            return frozenset()
        return self._regimes.of(first.id) & self._regimes.of(second.id)

    def _printed_under(self, clause: Clause, under: Under) -> frozenset[str]:
        return frozenset(
            regime
            for regime in self._regimes.of(clause.id)
            if not any(
                self._regimes.condition(text, regime) is (not holds) for text, holds in under
            )
        )

    def _words(
        self, clause: Clause, stretch: Stretch, regimes: frozenset[str], told: set[str]
    ) -> None:
        for line, word, strangers in self._strangers(stretch.text, regimes):
            if word not in told:
                told.add(word)
                message = _leak(self._library, word, self._terms[word], strangers)
                fix = "Say it without that law's name, or inside a condition on the regime."
                at = stretch.line + line
                self._desk.in_body(clause, "leak", at, message, fix=fix, token=word)

    def _title(self, clause: Clause) -> None:
        for _, word, strangers in self._strangers(clause.title, self._regimes.of(clause.id)):
            message = _leak(self._library, word, self._terms[word], strangers)
            self._desk.in_clause(clause, "leak", "title", message, token=word)

    def _strangers(
        self, text: str, regimes: frozenset[str]
    ) -> Iterator[tuple[int, str, frozenset[str]]]:
        """Words of one law, each with its line and the regimes here that do not have it."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            strangers = regimes - self._terms[match[0]]
            if strangers:
                yield text.count("\n", 0, match.start()), match[0], strangers

    @cached_property
    def _terms(self) -> Mapping[str, frozenset[str]]:
        """The words of single laws, each with the regimes that may use it."""
        found: dict[str, frozenset[str]] = {}
        for regime in self._library.regimes:
            for below in self._below(regime):
                for term in self._library.regimes[below].terms:
                    found[term] = found.get(term, frozenset()) | {regime}
        return found

    def _below(self, regime: str) -> Iterator[str]:
        """A regime, and those whose texts also apply under it."""
        seen: set[str] = set()
        while regime in self._library.regimes and regime not in seen:
            seen.add(regime)
            yield regime
            regime = self._library.regimes[regime].rests_on

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        words = sorted(self._terms, key=len, reverse=True)
        if not words:
            return None
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?!\w)")


def _are_apart(first: Clause, second: Clause) -> bool:
    for one, other in ((first, second), (second, first)):
        if other.id in one.conflicts_with or (one.replaces and one.replaces.id == other.id):
            return True
    since, until = second.effective.since, first.effective.until
    before, after = first.effective.since, second.effective.until
    return bool((since and until and until < since) or (before and after and after < before))


def _start(stretch: Stretch) -> int:
    """The line on which a stretch has its first word."""
    return stretch.line + stretch.text[: -len(stretch.text.lstrip())].count("\n")


def _leak(library: Library, word: str, owners: frozenset[str], strangers: frozenset[str]) -> str:
    own = ", ".join(name for name in library.regimes if name in owners)
    others = _some(library, strangers)
    return f"“{word}” is of {own}, and the text may be in a tender under {others}."


def _some(library: Library, regimes: frozenset[str]) -> str:
    """The first few regimes, in the library's own order."""
    names = [name for name in library.regimes if name in regimes]
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{', '.join(names[:_MOST_NAMED])}{more}"
