"""Where each text comes out, as formulas: its own rule, its days, and the links between texts.

The same as `assembler.selection` does step by step: a text is in by its rule, because a text that
is in requires it or uses its term, and not where another stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from assembler.errors import RuleError
from assembler.model import Clause, Effective

from ._prove_logic import NO, OPEN, YES, Formula, Tri, conjunction, every, negated, some
from ._prove_terms import Terms
from ._prove_values import Untranslated

_BY_USE: Final[Mapping[str, Tri]] = {"by_use": YES}


@dataclass
class Texts:
    """The texts of a library over one domain of facts: whether each is in, open, or out."""

    terms: Terms
    own: dict[str, Tri] = field(default_factory=dict)  # by the rule alone
    states: dict[str, Tri] = field(default_factory=dict)
    untranslated: dict[str, str] = field(default_factory=dict)
    circles: list[tuple[str, str]] = field(default_factory=list)  # (stand-in, the text it replaces)

    def __post_init__(self) -> None:
        clauses = self.terms.library.clauses
        for clause in clauses.values():
            self.own[clause.id] = self._own(clause)
        self._sources = self._edges()
        for group in _groups(self._sources):
            self._settle(group)

    def state(self, clause_id: str) -> Tri:
        return self.states[clause_id]

    def in_family(self, family: str) -> Tri:
        """Whether a text of the family is in."""
        found = [
            self.states[clause.id]
            for clause in self.terms.library.clauses.values()
            if clause.family == family
        ]
        return Tri(some(each.holds for each in found), some(each.open for each in found))

    def _own(self, clause: Clause) -> Tri:
        if clause.status == "retired":
            return NO
        try:
            return self.terms.truth(
                self.terms.library.rule(clause.id), _BY_USE if clause.is_by_use else {}
            )
        except (Untranslated, RuleError) as problem:
            self.untranslated[clause.id] = str(problem)
            return OPEN

    def _edges(self) -> dict[str, dict[str, bool]]:
        """For each text those that decide on it: True for help, False for standing in its place."""
        library = self.terms.library
        found: dict[str, dict[str, bool]] = {name: {} for name in library.clauses}
        for clause in library.clauses.values():
            for target in clause.requires:
                if target in found:
                    found[target].setdefault(clause.id, True)
            for definition, _ in library.definitions_used(clause.id):
                if library.clauses[definition].is_by_use:
                    found[definition].setdefault(clause.id, True)
            target = clause.replaces.id if clause.replaces else ""
            if target in found and not library.clauses[target].is_by_use:
                found[target][clause.id] = False
        return found

    def _settle(self, group: tuple[str, ...]) -> None:
        for name in group:
            self.states[name] = NO
            for source, helps in self._sources[name].items():
                if not helps and source in group:
                    self.circles.append((source, name))
        # Within a circle of requirements each round carries what is in one step further.
        for _ in group:
            for name, state in {name: self._state(name) for name in group}.items():
                self.states[name] = state

    def _state(self, name: str) -> Tri:
        clause = self.terms.library.clauses[name]
        if clause.status == "retired":
            return NO
        lawful = self._within(clause.effective)
        standing = self._replaced(name)
        wanted = [self._by_itself(clause), *self._by_others(clause)]
        holds = every((lawful, negated(standing.possible), some(each.holds for each in wanted)))
        if standing.open is False and all(each.open is False for each in wanted):
            return Tri(holds)
        possible = every((lawful, negated(standing.holds), some(each.possible for each in wanted)))
        return Tri(holds, every((possible, negated(holds))))

    def _by_itself(self, clause: Clause) -> Tri:
        return NO if clause.is_by_use else self.own[clause.id]

    def _by_others(self, clause: Clause) -> Iterator[Tri]:
        clauses = self.terms.library.clauses
        for source, helps in self._sources[clause.id].items():
            if not helps:
                continue
            if clause.id in clauses[source].requires:
                yield self.states[source]
            else:
                yield conjunction((self.own[clause.id], self.states[source]))

    def _replaced(self, name: str) -> Tri:
        found = []
        for source, helps in self._sources[name].items():
            link = self.terms.library.clauses[source].replaces
            if not helps and link is not None:
                days = Effective.model_validate({"from": link.since, "until": link.until})
                found.append(conjunction((Tri(self._within(days)), self.states[source])))
        holds = some(each.holds for each in found)
        return Tri(holds, every((some(each.open for each in found), negated(holds))))

    def _within(self, days: Effective) -> Formula:
        if days.since is None and days.until is None:
            return True
        first = self.terms.domain.since
        return every(
            (
                days.since is None
                or days.since <= first
                or self.terms.day >= days.since.toordinal(),
                days.until is None or self.terms.day <= days.until.toordinal(),
            )
        )


def _groups(sources: Mapping[str, Mapping[str, bool]]) -> Iterator[tuple[str, ...]]:
    """Texts in an order in which each comes after those that decide on it; circles together.

    Tarjan's strongly connected components, without recursion.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()
    for root in sources:
        if root in index:
            continue
        work: list[tuple[str, Iterator[str]]] = [(root, iter(sources[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        waiting.add(root)
        while work:
            name, rest = work[-1]
            child = next(rest, None)
            if child is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == index[name]:
                    yield _unwound(stack, waiting, name)
            elif child not in index:
                index[child] = low[child] = len(index)
                stack.append(child)
                waiting.add(child)
                work.append((child, iter(sources[child])))
            elif child in waiting:
                low[name] = min(low[name], index[child])


def _unwound(stack: list[str], waiting: set[str], name: str) -> tuple[str, ...]:
    found: list[str] = []
    while not found or found[-1] != name:
        found.append(stack.pop())
        waiting.discard(found[-1])
    return tuple(found)
