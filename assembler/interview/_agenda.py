"""Which questions matter for this contract, how far they are answered, and which comes next."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from assembler.model import FactDefinition

if TYPE_CHECKING:
    from assembler.selection import Selection

EntryState = Literal["answered", "open", "postponed", "setting"]
Order = Literal["decisive", "groups"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A question of the outline. `settles` counts the undecided clauses that bear on it.

    A `setting` counts as it stands until somebody changes it, and is not part of the totals.
    """

    definition: FactDefinition
    state: EntryState
    settles: int = 0

    @property
    def fact(self) -> str:
        return self.definition.name

    @property
    def label(self) -> str:
        return self.definition.short_name


@dataclass(frozen=True, slots=True)
class Group:
    """The questions under one heading."""

    title: str
    entries: tuple[Entry, ...]

    @property
    def done(self) -> int:
        return sum(each.state == "answered" for each in self.entries)

    @property
    def total(self) -> int:
        return sum(each.state != "setting" for each in self.entries)

    def place_of(self, fact: str) -> tuple[int, int]:
        """Which question of how many it is, counted from 1."""
        names = [each.fact for each in self.entries]
        return names.index(fact) + 1, len(names)


@dataclass(frozen=True)
class Agenda:
    """All questions that matter now, by group, and the most decisive ones in their order."""

    groups: tuple[Group, ...]
    decisive: tuple[str, ...]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for group in self.groups for entry in group.entries)

    @property
    def done(self) -> int:
        return sum(group.done for group in self.groups)

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)

    @property
    def open(self) -> tuple[str, ...]:
        """What can be asked now, in the order of the outline; what was put off is left out."""
        return tuple(each.fact for each in self.entries if each.state == "open")

    @property
    def postponed(self) -> tuple[str, ...]:
        return tuple(each.fact for each in self.entries if each.state == "postponed")

    def find(self, fact: str) -> Entry | None:
        """The entry of a question, if it matters for this contract."""
        return next((each for each in self.entries if each.fact == fact), None)

    def group_of(self, fact: str) -> Group | None:
        """The group that a question stands in."""
        for group in self.groups:
            if any(each.fact == fact for each in group.entries):
                return group
        return None

    def next(self, order: Order, after: str = "") -> str | None:
        """The question to put next; None when all are answered or put off.

        Args:
            after: where the officer is; by group, the questions behind it come first.
        """
        open_now = self.open
        if order == "decisive":
            ranked = [name for name in self.decisive if name in open_now and name != after]
            rest = [name for name in open_now if name not in ranked and name != after]
            found = [*ranked, *rest]
        else:
            names = [each.fact for each in self.entries]
            start = names.index(after) + 1 if after in names else 0
            ahead = [*names[start:], *names[:start]]
            found = [name for name in ahead if name in open_now and name != after]
        return found[0] if found else None


def agenda(selection: Selection, postponed: Collection[str] = ()) -> Agenda:
    """The questions of a contract: those answered, those that clauses wait for, and the first.

    A question that does not arise, or that nothing waits for any more, is left out.
    """
    waiting = {question.fact: question.settles for question in selection.questions}
    groups: dict[str, list[Entry]] = {}
    for definition in selection.library.fact_definitions.values():
        state = _state(selection, definition, waiting, postponed)
        if state is not None:
            settles = waiting.get(definition.name, 0)
            entry = Entry(definition, state, settles)
            groups.setdefault(definition.group, []).append(entry)
    return Agenda(
        tuple(Group(title, tuple(entries)) for title, entries in groups.items()), tuple(waiting)
    )


def _state(
    selection: Selection,
    definition: FactDefinition,
    waiting: Collection[str],
    postponed: Collection[str],
) -> EntryState | None:
    if definition.is_derived:
        return None
    name = definition.name
    if is_answered(selection, definition):
        does_arise = not definition.is_asked or any(_arising(selection, name))
        return "answered" if does_arise else None
    if definition.default is not None and name not in waiting:
        return "setting"
    if name in waiting or definition.ask_when is None:
        return "postponed" if name in postponed else "open"
    return None


def is_answered(selection: Selection, definition: FactDefinition) -> bool:
    """Whether there is an answer, in each lot where it can be given per lot."""
    facts = selection.facts
    if definition.name in facts.answers:
        return True
    if not definition.per_lot or not facts.lots:
        return False
    return all(definition.name in answers for answers in facts.lots.values())


def _arising(selection: Selection, name: str) -> Iterator[bool]:
    """Per lot, whether the question arises or may still arise."""
    for scope in selection.scopes.values():
        yield scope.arises(name) is not False
