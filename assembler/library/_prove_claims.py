"""What the solver claims: facts that break a law, how the engine shows it, and how it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from assembler.errors import FactError
from assembler.model import Clause

from ._prove_facts import Given
from ._prove_failure import Check, Example, ProofFailure
from ._prove_universe import Wanted

if TYPE_CHECKING:
    from ._library import Library
    from ._prove import Proved, Select

Contracts = tuple[Given, ...]

_NAMED = 4


@dataclass(frozen=True, slots=True)
class Engine:
    """The real engine, over facts as an officer gives them."""

    library: Library
    select: Select

    def selection(self, given: Given) -> Proved | None:
        """What the engine makes of the facts; None where they are no facts at all."""
        try:
            return self.select(self.library, self.library.facts(given, source="proof"), None)
        except FactError:
            return None

    def states(self, given: Given) -> Mapping[str, str]:
        selection = self.selection(given)
        return {each.id: each.state for each in selection.decisions} if selection else {}


class Claim(Protocol):
    """Contracts that break a law, as the solver says."""

    @property
    def contracts(self) -> Contracts: ...

    def shows(self, engine: Engine, contracts: Contracts) -> bool:
        """Whether the engine, on these contracts, breaks the law for certain."""

    def failure(self, library: Library) -> ProofFailure: ...

    def examples(self, library: Library, contracts: Contracts) -> tuple[Example, ...]: ...


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A complete tender has a text of the family, and none is in."""

    regime: str
    wanted: Wanted
    family: str
    contracts: Contracts

    def shows(self, engine: Engine, contracts: Contracts) -> bool:
        selection = engine.selection(contracts[0])
        if selection is None:
            return False
        when = self.wanted.when
        due = when is None or when.value(selection.whole) is True
        family = {each.id for each in _family(engine.library, self.family)}
        return due and all(each.state == "out" for each in selection.decisions if each.id in family)

    def failure(self, library: Library) -> ProofFailure:
        file, line = place_of(library, self.regime, self.wanted)
        when = f" when {' '.join(self.wanted.text.split())}" if self.wanted.text else ""
        message = (
            f"under {self.regime} a complete tender has a text of the family "
            f"“{self.family}”{when}, and here none is in."
        )
        return ProofFailure("coverage", message, file, line, self.regime, self._likely(library))

    def examples(self, library: Library, contracts: Contracts) -> tuple[Example, ...]:
        name = f"{self.regime} has a text of the family {self.family}"
        likely = self._likely(library)[:1]
        note = "or another text of the family" if likely else ""
        return (Example(name, contracts[0], included=likely, note=note),)

    def _likely(self, library: Library) -> tuple[str, ...]:
        """Texts of the family that name the regime first, then the others."""

        def rank(clause: Clause) -> tuple[bool, int, str]:
            return self.regime not in clause.applies_when, clause.order, clause.id

        texts = (each for each in _family(library, self.family) if each.status != "retired")
        found = sorted(texts, key=rank)
        return tuple(each.id for each in found[:_NAMED])


@dataclass(frozen=True, slots=True)
class Together:
    """Two texts that exclude each other are both in."""

    regime: str
    first: str
    second: str
    contracts: Contracts

    def shows(self, engine: Engine, contracts: Contracts) -> bool:
        states = engine.states(contracts[0])
        return states.get(self.first) == states.get(self.second) == "in"

    def failure(self, library: Library) -> ProofFailure:
        says_so = (self.first, self.second)
        if self.second not in library.clauses[self.first].conflicts_with:
            says_so = (self.second, self.first)
        message = f"“{says_so[0]}” and “{says_so[1]}” cannot stand together, and here both are in."
        return of_clause(library, "conflict", says_so, "conflicts_with", message, self.regime)

    def examples(self, library: Library, contracts: Contracts) -> tuple[Example, ...]:  # noqa: ARG002
        name = f"{self.first} and {self.second} are never both in"
        note = "or the other way round"
        return (Example(name, contracts[0], (self.first,), (self.second,), note),)


@dataclass(frozen=True, slots=True)
class Undecided:
    """A text is undecided although every question is answered."""

    regime: str
    clause: str
    contracts: Contracts

    def shows(self, engine: Engine, contracts: Contracts) -> bool:
        selection = engine.selection(contracts[0])
        decided = selection.decisions if selection else ()
        for decision in decided:
            if decision.id == self.clause:
                open_points = set(decision.missing) - set(contracts[0])
                return decision.state == "undecided" and not open_points
        return False

    def failure(self, library: Library) -> ProofFailure:
        message = f"“{self.clause}” stays undecided although every question is answered."
        return of_clause(library, "gap", (self.clause,), "applies_when", message, self.regime)

    def examples(self, library: Library, contracts: Contracts) -> tuple[Example, ...]:  # noqa: ARG002
        note = "or under out"
        return (Example(f"{self.clause} is decided", contracts[0], (self.clause,), note=note),)


@dataclass(frozen=True, slots=True)
class Falling:
    """A higher value alone takes a text away, and no alternative of it comes in."""

    regime: str
    clause: str
    alternatives: tuple[str, ...]
    contracts: Contracts  # at the lower and at the higher value

    def shows(self, engine: Engine, contracts: Contracts) -> bool:
        before, after = (engine.states(each) for each in contracts)
        gone = all(after.get(each) == "out" for each in (self.clause, *self.alternatives))
        return before.get(self.clause) == "in" and gone

    def failure(self, library: Library) -> ProofFailure:
        message = (
            f"“{self.clause}” is in, and a higher value alone takes it away. Mend the rule, or say "
            "why in `falls_with_value`."
        )
        named = (self.clause,)
        return of_clause(library, "falls-with-value", named, "applies_when", message, self.regime)

    def examples(self, library: Library, contracts: Contracts) -> tuple[Example, ...]:  # noqa: ARG002
        names = (f"{self.clause} at the lower value", f"{self.clause} at the higher value")
        return tuple(
            Example(name, facts, included=(self.clause,))
            for name, facts in zip(names, contracts, strict=True)
        )


def of_clause(
    library: Library,
    check: Check,
    clauses: tuple[str, ...],
    field: str,
    message: str,
    regime: str = "",
) -> ProofFailure:
    """A failure at a field of the first of the clauses."""
    clause = library.clauses[clauses[0]]
    line = clause.lines.get(field) or clause.line(field.partition(".")[0])
    file = library.sources.file(f"clauses.{clause.id}")
    return ProofFailure(check, message, file, line, regime, clauses)


def place_of(library: Library, regime: str, wanted: Wanted) -> tuple[str, int]:
    """Where an entry of `must_contain` stands."""
    key, sources = f"regimes.{regime}", library.sources
    line, _ = sources.find(key, sources.line(key), wanted.text or wanted.families[0])
    return sources.file(key), line


def _family(library: Library, family: str) -> list[Clause]:
    return [each for each in library.clauses.values() if each.family == family]
