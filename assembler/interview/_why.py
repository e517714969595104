"""Why a question is asked: the clauses that turn on it, the amounts it is held against, the law."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assembler.model import Authority, Threshold, ThresholdValue

if TYPE_CHECKING:
    from assembler.library import Library
    from assembler.selection import Selection

_MOST: Final = 2
_READ: Final = 40  # so many clauses say which law is behind most of them


@dataclass(frozen=True, slots=True)
class ThresholdUse:
    """An amount of the law that an answer is held against, as it counts on the launch day."""

    threshold: Threshold
    value: ThresholdValue


@dataclass(frozen=True, slots=True)
class WhyAsked:
    """What turns on a question: the undecided clauses, else those that it has decided.

    Definitions come last: they follow the texts that use them. `is_settled` tells which of the two
    it is: the clauses wait for the answer no longer.
    """

    clauses: tuple[str, ...]
    is_settled: bool
    thresholds: tuple[ThresholdUse, ...]
    authority: Authority | None


def why_asked(selection: Selection, fact: str) -> WhyAsked:
    """What turns on the answer to a question."""
    waiting = next((each.clauses for each in selection.questions if each.fact == fact), ())
    clauses = waiting or _resting_on(selection, fact)
    texts = selection.library.clauses
    clauses = tuple(sorted(clauses, key=lambda name: texts[name].kind == "definition"))
    return WhyAsked(
        clauses,
        not waiting,
        tuple(_thresholds(selection, fact, clauses)),
        _authority(selection, clauses),
    )


def _resting_on(selection: Selection, fact: str) -> tuple[str, ...]:
    """The clauses of the tender whose rule reads the fact, in document order."""
    library = selection.library
    texts = library.readers.texts(library.readers.facts({fact}))
    return tuple(name for name in library.clauses if name in texts and _counts(selection, name))


def _counts(selection: Selection, clause_id: str) -> bool:
    return selection.state_of(clause_id) != "out"


def _authority(selection: Selection, clauses: tuple[str, ...]) -> Authority | None:
    """The law behind most under the rules that are followed; none while nobody said which."""
    regime = selection.regime
    if regime is None:
        return None
    regimes = selection.library.regimes
    own = {*regime.terms, *(regimes[regime.rests_on].terms if regime.rests_on else ())}
    others = {term for each in regimes.values() for term in each.terms} - own
    found = [
        source
        for name in clauses[:_READ]
        for source in selection.library.clauses[name].authority
        if not any(source.cite.startswith(term) for term in others)
    ]
    counts = Counter(source.cite for source in found)
    place = {source.cite: number for number, source in reversed(list(enumerate(found)))}

    def weight(source: Authority) -> tuple[bool, bool, int, int]:
        is_own = any(source.cite.startswith(term) for term in own)
        return is_own, bool(source.url), counts[source.cite], -place[source.cite]

    return max(found, key=weight, default=None)


def _thresholds(
    selection: Selection, fact: str, clauses: tuple[str, ...]
) -> Iterator[ThresholdUse]:
    library, day = selection.library, selection.day
    if library.fact_definitions[fact].type != "money" or day is None:
        return
    currency = selection.regime.currency if selection.regime else ""
    found = []
    for name in sorted(_threshold_names(library, fact, clauses)):
        threshold = library.reference.thresholds[name]
        value = threshold.on(day)
        if value is not None and currency in ("", value.currency):
            found.append(ThresholdUse(threshold, value))
    found.sort(key=lambda use: (-use.value.amount, use.threshold.id))
    yield from found[:_MOST]


def _threshold_names(library: Library, fact: str, clauses: tuple[str, ...]) -> set[str]:
    """The thresholds in the rules of these clauses that read the fact, or a sum that it is part of.

    A derived fact that chooses among many thresholds says too little of any of them.
    """
    derived = {
        name: library.fact_expression(name)
        for name, definition in library.fact_definitions.items()
        if definition.is_derived
    }
    names = {fact}
    names |= {each for each, rule in derived.items() if fact in rule.names and not rule.thresholds}
    found: set[str] = set()
    for clause_id in clauses:
        rule = library.rules.get(clause_id)
        if rule is None:
            continue
        read = [rule, *(derived[each] for each in rule.names if each in derived)]
        for each in read:
            if each.names & names and len(each.thresholds) <= _MOST:
                found |= each.thresholds
    return found
