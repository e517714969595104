"""Runs all checks over all regimes, and tries with the engine what the solver claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from assembler.model import Clause
from assembler.rules.forms import Node

from ._prove_checks import Proof, Undone
from ._prove_claims import Claim, Contracts, Engine, of_clause, place_of
from ._prove_domain import regimes_of
from ._prove_failure import ProofFailure
from ._prove_parts import contradiction, ways, written
from ._prove_shrink import Shrinker
from ._prove_universe import Universe

if TYPE_CHECKING:
    from ._library import Library
    from ._prove import Select

_ALWAYS: Final = "true"


def run(library: Library, select: Select) -> Iterator[ProofFailure]:
    """All failures: regime by regime, then those of the library as a whole."""
    universe = Universe(library)
    engine = Engine(library, select)
    told: set[tuple[str, ...]] = set()
    proofs: list[Proof] = []
    for regime in regimes_of(library):
        proof = Proof(library, universe, regime)
        proofs.append(proof)
        for failure in _of_regime(proof, engine):
            # What several regimes show alike is told once.
            alike = (failure.message, *map(str, failure.examples))
            if alike not in told:
                told.add(alike)
                yield failure
    if not any(proof.texts.circles for proof in proofs):
        yield from _Whole(library, proofs).failures()


def _of_regime(proof: Proof, engine: Engine) -> Iterator[ProofFailure]:
    yield from _untranslated(proof)
    circles = list(_circles(proof))
    if circles:
        yield from circles  # who is in is not even defined: that has to be mended first
        return
    gaps = list(_gaps(proof))
    try:
        for claim in proof.claims():
            failure = _tried(proof, engine, claim)
            if gaps and failure.check == "gap":
                # Texts that wait for a missing figure: one contract shows them all.
                gaps = [replace(gap, examples=gap.examples or failure.examples) for gap in gaps]
            else:
                yield failure
    except Undone as reason:
        message = f"the solver gave up under {proof.regime or 'this library'}: {reason}."
        yield ProofFailure("untranslated", message, regime=proof.regime)
    yield from gaps


def _untranslated(proof: Proof) -> Iterator[ProofFailure]:
    for name, problem in proof.texts.untranslated.items():
        message = f"nothing is proved of the rule of “{name}”: {problem}."
        yield of_clause(proof.library, "untranslated", (name,), "applies_when", message)
    for wanted, problem in proof.untranslated:
        message = f"nothing is proved of what {proof.regime} must contain: {problem}."
        file, line = place_of(proof.library, proof.regime, wanted)
        yield ProofFailure("untranslated", message, file, line, proof.regime)


def _circles(proof: Proof) -> Iterator[ProofFailure]:
    for stand_in, target in proof.texts.circles:
        message = (
            f"“{stand_in}” stands in the place of “{target}”, which helps to bring it in: each "
            "would be in only if out."
        )
        yield of_clause(proof.library, "links", (stand_in, target), "replaces", message)


def _gaps(proof: Proof) -> Iterator[ProofFailure]:
    sources = proof.library.sources
    for row, reason in proof.without_figure():
        key = f"thresholds.{row.id}"
        message = f"the threshold “{row.id}” has a gap: {reason}."
        yield ProofFailure("gap", message, sources.file(key), sources.line(key), proof.regime)


def _tried(proof: Proof, engine: Engine, claim: Claim) -> ProofFailure:
    """The failure with its fewest facts; or a fault of the proof, if the engine disagrees."""
    library = proof.library

    def shows(contracts: Contracts) -> bool:
        return claim.shows(engine, contracts)

    failure = claim.failure(library)
    if shows(claim.contracts):
        fewest = Shrinker(proof.terms, shows).shrink(claim.contracts)
        return replace(failure, examples=claim.examples(library, fewest))
    message = (
        "the proof found facts that the engine does not confirm. This is a fault of the proof: "
        f"please report it with these facts. It claimed: {failure.message}"
    )
    examples = claim.examples(library, claim.contracts)
    return replace(failure, check="translation", message=message, examples=examples)


@dataclass(frozen=True, slots=True)
class _Whole:
    """What no single regime shows: texts that are in for no facts, or for all."""

    library: Library
    proofs: list[Proof] = field(repr=False)

    def failures(self) -> Iterator[ProofFailure]:
        dead = self._dead()
        for name in dead:
            message = f"“{name}” is in for no facts at all: {self._why_dead(name)}."
            yield of_clause(self.library, "dead", (name,), "applies_when", message)
        for name, index in self._dead_alternates(dead):
            title = self.library.clauses[name].alternates[index].name
            message = f"the alternate {title} of “{name}” is in for no facts at all."
            yield of_clause(self.library, "dead", (name,), f"alternates.{index}", message)
        yield from self._dead_ways(dead)
        for name in self._always():
            message = (
                f"the rule of “{name}” holds whatever the facts. If that is meant, write "
                f'applies_when: "{_ALWAYS}".'
            )
            yield of_clause(self.library, "always-in", (name,), "applies_when", message)

    def _dead_ways(self, dead: Iterable[str]) -> Iterator[ProofFailure]:
        """Parts that `or` joins to a rule, or to what follows from facts, and that never hold."""
        unknown = {name for proof in self.proofs for name in proof.texts.untranslated}
        rules = {
            f"clauses.{clause.id}": self.library.rule(clause.id)
            for clause in self._clauses()
            if clause.id not in unknown and clause.id not in dead and not self._is_past(clause)
        }
        rules |= {
            f"derived.{fact.name}": self.library.fact_expression(fact.name)
            for fact in self.library.fact_definitions.values()
            if fact.is_derived
        }
        waiting = {
            (key, index): parts
            for key, rule in rules.items()
            for index, parts in enumerate(ways(rule.root))
        }
        for proof in self.proofs:
            for way in proof.reached_ways(waiting):
                del waiting[way]
        sources = self.library.sources
        for (key, _), parts in waiting.items():
            name = key.partition(".")[2]
            message = f"“{name}”: this part of its rule never holds: {written(parts[0])}."
            line, _ = sources.find(key, sources.line(key), written(parts[0]))
            yield ProofFailure("dead", message, sources.file(key), line)

    def _dead(self) -> list[str]:
        waiting = {clause.id for clause in self._clauses() if not self._is_past(clause)}
        waiting -= {name for proof in self.proofs for name in proof.texts.untranslated}
        for proof in self.proofs:
            waiting -= proof.reached(waiting)
        return sorted(waiting)

    def _dead_alternates(self, dead: Iterable[str]) -> list[tuple[str, int]]:
        waiting = {
            (clause.id, index)
            for clause in self._clauses()
            if clause.id not in dead and not self._is_past(clause)
            for index in range(len(clause.alternates))
        }
        for proof in self.proofs:
            waiting -= proof.reached_alternates(waiting)
        return sorted(waiting)

    def _always(self) -> list[str]:
        waiting = {
            clause.id
            for clause in self._clauses()
            if not clause.is_by_use and clause.applies_when.strip() != _ALWAYS
        }
        for proof in self.proofs:
            waiting -= proof.refutable(waiting)
        return sorted(waiting)

    def _clauses(self) -> Iterator[Clause]:
        return (each for each in self.library.clauses.values() if each.status != "retired")

    def _is_past(self, clause: Clause) -> bool:
        """Whether the text is only for days before any domain begins."""
        until = clause.effective.until
        return until is not None and all(until < proof.domain.since for proof in self.proofs)

    def _why_dead(self, name: str) -> str:
        parts = contradiction(self.library.rule(name), self._can_hold)
        if len(parts) > 1:
            return f"these parts of its rule never hold together: {'; '.join(parts)}"
        return f"its rule never holds: {parts[0]}" if parts else "its days or links keep it out"

    def _can_hold(self, parts: tuple[Node, ...]) -> bool:
        return any(proof.can_hold(parts) for proof in self.proofs)
