"""What would change this: the answers, one at a time, that give a clause another state.

Each is tried: a whole selection is made with it, so that what else changes is known too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from assembler.model import Answer, FactDefinition, Facts, FactValue

from ._other_answers import Rules, choices, limits, said
from ._own import LAUNCH, OwnRules
from ._scale import Scale
from ._verdict import State

if TYPE_CHECKING:
    from ._selection import Selection

_MOST_TRIALS: Final = 300  # about half a millisecond each
_MOST_TRIALS_WITH_LOTS: Final = 60  # where each is a selection from the beginning
_MOST_RELATED: Final = 12
_MOST_FACTS: Final = 24
_MOST_ALIKE: Final = 3  # of one question with the same result
_MOST_CHANGES: Final = 12
_ORDERED: Final = ("money", "date", "integer")


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that gives a clause another state, and what else comes of it.

    `now` and `other` are the answers in words: "820,000 USD" and "at 700,000 USD or less".
    `value` is an answer that does it, at the limit where there is one; None takes it back.
    `state` is what the clause is then; the ids are those of other clauses.
    """

    fact: str
    label: str
    now: str
    other: str
    value: FactValue | None
    state: State
    came_in: tuple[str, ...] = ()
    went_out: tuple[str, ...] = ()
    became_undecided: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """ "Estimated value: at 700,000 USD or less (now 820,000 USD)"."""
        return f"{self.label}: {self.other} (now {self.now})"

    @property
    def others(self) -> int:
        """How many other clauses change their state with it."""
        return len(self.came_in) + len(self.went_out) + len(self.became_undecided)


def what_would_change(selection: Selection, clause_id: str) -> tuple[Change, ...]:
    """The nearest answers that give a clause another state, fewest side effects first.

    One question is answered otherwise at a time: yes for no, another choice, an amount at or
    beside a figure that counts on the launch day, a day before or after a change of the law; at
    last, an answer taken back. It is empty where no single answer does it, or where the officer
    put the clause in or took it out: then no answer counts.

    It may run in a thread of its own: it tries the answers on a selection that nobody else has.

    Raises:
        FactError: the library has no such clause.
    """
    from ._select import select

    selection = select(selection.library, selection.facts)
    if selection.decision(clause_id).override is not None:
        return ()
    related = tuple(_related(selection, clause_id))
    stands_alone = related == (clause_id,) and not selection.facts.lots
    trials = _Trials(selection, clause_id, stands_alone)
    rules = Rules.behind(selection, related)
    found: list[Change] = []
    for name in _facts(selection, related, rules):
        found += _of_fact(trials, selection.library.fact_definitions[name], rules)
    waits = set(selection.decision(clause_id).missing)
    found.sort(key=lambda each: _rank(each, waits))
    return tuple(_few_alike(found))[:_MOST_CHANGES]


def _rank(change: Change, waits: set[str]) -> tuple[bool, bool, bool, int]:
    """Answers that decide first; of those what is waited for; then by the side effects."""
    is_new = change.fact in waits or not waits
    return change.state == "undecided", change.value is None, not is_new, change.others


def _few_alike(ranked: list[Change]) -> Iterator[Change]:
    alike: Counter[tuple[str, State]] = Counter()
    for change in ranked:
        key = change.fact, change.state
        alike[key] += 1
        if alike[key] <= _MOST_ALIKE:
            yield change


def _related(selection: Selection, clause_id: str) -> Iterator[str]:
    """The clause, and the texts whose state its own may hang on."""
    library = selection.library
    yield clause_id
    found = [name for name, wanted in library.requires.items() if clause_id in wanted]
    found += [
        each.id for each in library.stand_ins if each.replaces and each.replaces.id == clause_id
    ]
    if clause_id in library.by_use:
        users = (
            name
            for name in library.clauses
            if any(used == clause_id for used, _ in library.definitions_used(name))
        )
        found += sorted(users, key=lambda name: selection.state_of(name) == "out")
    yield from dict.fromkeys(found[:_MOST_RELATED])


def _facts(selection: Selection, related: tuple[str, ...], rules: Rules) -> tuple[str, ...]:
    """The questions whose answers the states rest on, most decisive first.

    A reason is enough for its state, so an answer that gives another state is one of these; the
    reason of what is not decided leaves out the answers that are known.
    """
    library, named = selection.library, dict[str, None]()
    for clause_id in related:
        reason = selection.why(clause_id)
        named |= dict.fromkeys((*reason.missing, *sorted(reason.facts)))
    if any(map(library.bounded.__contains__, related)):
        named[LAUNCH] = None
    if selection.state_of(related[0]) == "undecided":
        named |= dict.fromkeys(sorted(rules.facts))
    asked = (
        name
        for name in named
        if name in library.fact_definitions
        and not library.fact_definitions[name].is_derived
        and (_is_answered(selection.facts, name) or selection.whole.arises(name) is not False)
    )
    return tuple(asked)[:_MOST_FACTS]


def _is_answered(facts: Facts, name: str) -> bool:
    return name in facts.answers or any(name in own for own in facts.lots.values())


@dataclass(slots=True)
class _Trials:
    """Selections with one answer changed, each made once, as many as there is time for."""

    selection: Selection
    clause_id: str
    stands_alone: bool  # no other text brings it in or takes its place: its own rule is enough
    left: int = field(init=False)
    present: State = field(init=False)
    _made: dict[tuple[str, FactValue | None], Selection | None] = field(default_factory=dict)
    _own: dict[tuple[str, FactValue | None], State] = field(default_factory=dict)

    def __post_init__(self) -> None:
        has_lots = bool(self.selection.facts.lots)
        self.left = _MOST_TRIALS_WITH_LOTS if has_lots else _MOST_TRIALS
        self.present = self.selection.state_of(self.clause_id)

    def state(self, name: str, value: FactValue | None) -> State:
        """The clause's state with this answer; its present one when the time is over."""
        if self.stands_alone:
            return self._own_state(name, value)
        made = self._with(name, value)
        return self.present if made is None else made.state_of(self.clause_id)

    def change(
        self, definition: FactDefinition, other: str, value: FactValue | None
    ) -> Change | None:
        """The change that this answer makes to the clause, if it makes one."""
        if self.stands_alone and self._own_state(definition.name, value) == self.present:
            return None
        made = self._with(definition.name, value)
        if made is None or made.state_of(self.clause_id) == self.present:
            return None
        moved = [
            (name, made.state_of(name))
            for name in made.library.clauses
            if name != self.clause_id and made.state_of(name) != self.selection.state_of(name)
        ]
        return Change(
            definition.name,
            definition.short_name,
            said(_now(self.selection, definition.name), definition, made.library),
            other,
            value,
            made.state_of(self.clause_id),
            tuple(name for name, state in moved if state == "in"),
            tuple(name for name, state in moved if state == "out"),
            tuple(name for name, state in moved if state == "undecided"),
        )

    def _own_state(self, name: str, value: FactValue | None) -> State:
        """What the text's own rule says with this answer: a tenth of the time of a selection."""
        key = name, value
        if key not in self._own:
            library, before = self.selection.library, self.selection.own
            facts = _answered(before.facts, name, value)
            whole = before.whole.with_facts(facts, library.readers.facts((name,)))
            own = OwnRules(library, facts, whole)
            self._own[key] = own.verdict(library.clauses[self.clause_id]).state
        return self._own[key]

    def _with(self, name: str, value: FactValue | None) -> Selection | None:
        key = name, value
        if key not in self._made:
            made = None
            if self.left > 0:
                self.left -= 1
                made = self.selection.changed(_answered(self.selection.facts, name, value))
            self._made[key] = made
        return self._made[key]


def _answered(facts: Facts, name: str, value: FactValue | None) -> Facts:
    """The facts with this answer, in each lot that has one of its own too."""
    answer = None if value is None else Answer(value, "tried")
    lots = {
        lot: {**own, name: answer} if answer else {k: v for k, v in own.items() if k != name}
        for lot, own in facts.lots.items()
        if name in own
    }
    changed = facts.with_answers({name: answer})
    return replace(changed, lots={**facts.lots, **lots}) if lots else changed


def _now(selection: Selection, name: str) -> FactValue | None:
    answer = selection.whole.answer(name)
    return None if answer is None else answer.value


def _of_fact(trials: _Trials, definition: FactDefinition, rules: Rules) -> Iterator[Change]:
    name, now = definition.name, _now(trials.selection, definition.name)
    tried: list[tuple[FactValue | None, str]] = [
        (value, words) for value, words in _others(trials, definition, now, rules) if value != now
    ]
    if _is_answered(trials.selection.facts, name):
        tried.append((None, "taken back"))
    for value, words in tried:
        change = trials.change(definition, words, value)
        if change is not None:
            yield change


def _others(
    trials: _Trials, definition: FactDefinition, now: FactValue | None, rules: Rules
) -> Iterator[tuple[FactValue, str]]:
    if definition.type not in _ORDERED:
        return choices(definition, now, rules, trials.selection)
    found = limits(definition, now, rules, trials.selection)
    if not found:
        return iter(())
    return Scale(found, now, partial(trials.state, definition.name), trials.present).turns()
