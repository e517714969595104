"""What to ask next: the question whose answer settles most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast

from assembler.model import Answer, FactDefinition, FactValue
from assembler.rules import UNKNOWN, Expression

if TYPE_CHECKING:
    from ._selection import Selection

_TRIED: Final = 8  # how many questions are tried out; the others rank by what rests on them
_MOST_ANSWERS: Final = 16


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the officer. `settles` counts the undecided clauses that bear on it;
    `expected` is how many an answer decides, on average, where that could be tried out.
    `proposal` is what the program or a source proposes; it counts once the officer confirms it.
    """

    fact: str
    question: str
    help: str
    group: str
    settles: int
    clauses: tuple[str, ...]
    expected: float
    proposal: Answer | None = None


def next_questions(selection: Selection) -> tuple[Question, ...]:
    """Questions that can be put now, most decisive first."""
    bears: dict[str, list[str]] = {}
    for decision in selection.undecided:
        for name in decision.missing:
            bears.setdefault(name, []).append(decision.id)
    minor = _minor(selection)
    names = [name for name in (*bears, *minor) if _can_be_asked(selection, name)]
    order = {name: place for place, name in enumerate(selection.library.fact_definitions)}
    names = sorted(set(names), key=lambda name: (-len(bears.get(name, ())), order[name]))
    by_use = selection.library.by_use
    rules = {
        each.id: selection.library.rule(each.id)
        for each in selection.undecided
        if each.id not in by_use
    }
    whole = selection.whole
    known = frozenset(each for each, rule in rules.items() if rule.value(whole) is not UNKNOWN)
    found = []
    for place, name in enumerate(names):
        clauses = bears.get(name, minor.get(name, []))
        share = len(bears.get(name, ())) / 4
        is_tried = place < _TRIED and name in bears
        expected = _try_out(selection, name, rules, known) if is_tried else None
        found.append(_question(selection, name, clauses, expected or share))
    found.sort(key=lambda each: (-each.expected, -each.settles, order[each.fact]))
    return tuple(_proposals_first(selection, found))


def _proposals_first(selection: Selection, ranked: list[Question]) -> list[Question]:
    """A proposal is worked out before the officer is asked to agree: what it needs goes ahead."""
    for fact, proposed in _confirmed(selection):
        place = next((at for at, each in enumerate(ranked) if each.fact == fact), None)
        reason = selection.whole.explain(proposed)
        if place is None or fact in reason.missing:
            continue
        if reason.value is not UNKNOWN:
            answer = Answer(cast("FactValue", reason.value), "proposed")
            ranked[place] = replace(ranked[place], proposal=answer)
            continue
        needed = [each for each in ranked[place:] if each.fact in reason.missing]
        rest = [each for each in ranked[place:] if each.fact not in reason.missing]
        ranked = [*ranked[:place], *needed, *rest]
    return ranked


def _confirmed(selection: Selection) -> Iterator[tuple[str, str]]:
    """The questions that confirm a proposal, each with the fact that proposes."""
    for definition in selection.library.fact_definitions.values():
        if definition.is_derived:
            yield from selection.library.fact_expression(definition.name).proposals


def _question(selection: Selection, name: str, clauses: list[str], expected: float) -> Question:
    definition = selection.library.fact_definitions[name]
    unique = tuple(dict.fromkeys(clauses))
    return Question(
        name,
        definition.question,
        definition.help,
        definition.group,
        len(unique),
        unique,
        expected,
        selection.facts.proposals.get(name),
    )


def _can_be_asked(selection: Selection, name: str) -> bool:
    definition = selection.library.fact_definitions.get(name)
    if definition is None or definition.is_derived:
        return False
    if not definition.is_asked:
        return definition.default is None
    return any(scope.arises(name) is True for scope in selection.scopes.values())


def _minor(selection: Selection) -> dict[str, list[str]]:
    """Facts that only the wording, the alternates or the basis of a text turn on."""
    found: dict[str, list[str]] = {}
    library, whole = selection.library, selection.whole
    regime = selection.regime.id if selection.regime else ""
    waits: dict[str, tuple[str, ...]] = {}  # what each fact that is not known waits for
    for clause_id in library.clauses:
        if selection.state_of(clause_id) == "out":
            continue
        for name in library.wording_facts(clause_id, regime):
            if name not in waits:
                is_known = whole.value(name) is not UNKNOWN
                waits[name] = () if is_known else whole.explain(name).missing
            for wanted in waits[name]:
                found.setdefault(wanted, []).append(clause_id)
    return found


def _try_out(
    selection: Selection, name: str, rules: dict[str, Expression], known: frozenset[str]
) -> float | None:
    """How many undecided rules an answer decides, on average over the possible answers.

    `known` are the texts whose own rule has a value already: other texts keep them undecided.
    """
    library = selection.library
    answers = _possible(library.fact_definitions[name])
    if not answers or selection.facts.lots:
        return None
    # What does not read the answer has the value that it has now.
    reached = library.readers.facts({name})
    reading = library.readers.texts(reached)
    read = [rule for each, rule in rules.items() if each in reading]
    settled = len(known - reading) * len(answers)
    for value in answers:
        facts = selection.facts.with_answers({name: Answer(value, "tried")})
        scope = selection.whole.with_facts(facts, reached)
        settled += sum(rule.value(scope) is not UNKNOWN for rule in read)
    return settled / len(answers)


def _possible(definition: FactDefinition) -> list[str | bool]:
    if definition.type == "boolean":
        return [True, False]
    if definition.type == "choice" and not definition.several:
        return list(definition.allowed[:_MOST_ANSWERS])
    return []
