"""What is proved under one regime: each check asks the solver for facts that break a law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

import z3

from assembler.errors import RuleError
from assembler.model import Clause
from assembler.rules.forms import Node

from ._prove_claims import Claim, Falling, Together, Uncovered, Undecided
from ._prove_domain import domain_of, rows_without_figure
from ._prove_facts import Reader, usual_rates
from ._prove_links import Texts
from ._prove_logic import OPEN, YES, Formula, Tri, every, negated, some
from ._prove_terms import Domain, Terms
from ._prove_universe import Universe, Wanted, wanted_of
from ._prove_values import Amount, Untranslated

if TYPE_CHECKING:
    from assembler.model import Threshold

    from ._library import Library

Key = TypeVar("Key")

_SECONDS: Final = 60


class Undone(Exception):  # noqa: N818 - reported as a failure, never raised to the user
    """The solver gave up on a question."""


@dataclass
class Proof:
    """The texts of a library under one regime, and a solver that knows the domain of facts."""

    library: Library
    universe: Universe
    regime: str
    domain: Domain = field(init=False)
    terms: Terms = field(init=False)
    texts: Texts = field(init=False)
    wanted: list[tuple[Wanted, Tri]] = field(init=False)
    untranslated: list[tuple[Wanted, str]] = field(init=False)

    def __post_init__(self) -> None:
        self.domain = domain_of(self.library, self.universe, self.regime)
        self.terms = Terms(self.library, self.universe, self.domain)
        self.texts = Texts(self.terms)
        self.wanted, self.untranslated = [], []
        for wanted in wanted_of(self.library, self.regime):
            self.wanted.append((wanted, self._when(wanted)))
        self._alternates = dict(self._alternate_rules())
        self._solver = z3.Solver()
        self._solver.set("timeout", _SECONDS * 1000)
        self._solver.add(*self.terms.constraints)

    def _when(self, wanted: Wanted) -> Tri:
        if wanted.when is None:
            return YES
        try:
            return self.terms.truth(wanted.when)
        except (Untranslated, RuleError) as problem:
            self.untranslated.append((wanted, str(problem)))
            return OPEN

    def _alternate_rules(self) -> Iterator[tuple[tuple[str, int], Formula]]:
        for clause in self.library.clauses.values():
            for index in range(len(clause.alternates)):
                rule = self.library.alternate_rule(clause.id, index)
                try:
                    when = self.terms.truth(rule)
                except (Untranslated, RuleError) as problem:
                    self.texts.untranslated.setdefault(
                        clause.id, f"alternate {index + 1}: {problem}"
                    )
                    when = YES
                yield (clause.id, index), every((self.texts.state(clause.id).holds, when.holds))

    # What holds for some facts

    def reached(self, waiting: Iterable[str]) -> set[str]:
        """Those of the texts that are in for some facts."""
        return self._reach({name: self.texts.state(name).holds for name in waiting})

    def reached_alternates(self, waiting: Iterable[tuple[str, int]]) -> set[tuple[str, int]]:
        return self._reach({each: self._alternates[each] for each in waiting})

    def reached_ways(self, waiting: Mapping[Key, tuple[Node, ...]]) -> set[Key]:
        """Those of the ways in which rules may hold that do hold for some facts.

        A way that cannot be translated counts as one of them.
        """
        formulas: dict[Key, Formula] = {}
        for key, parts in waiting.items():
            try:
                formulas[key] = self._together_hold(parts)
            except Untranslated:
                formulas[key] = True
        return self._reach(formulas)

    def refutable(self, waiting: Iterable[str]) -> set[str]:
        """Those of the texts whose own rule is not true for some facts."""
        return self._reach({name: negated(self.texts.own[name].holds) for name in waiting})

    def _reach(self, formulas: Mapping[Key, Formula]) -> set[Key]:
        """The keys whose formula holds for some facts: each model settles as many as it can."""
        found: set[Key] = set()
        while left := {key: each for key, each in formulas.items() if key not in found}:
            reader = self._model(some(left.values()))
            if reader is None:
                break
            found |= {key for key, each in left.items() if reader.holds(each)}
        return found

    def can_hold(self, parts: tuple[Node, ...]) -> bool:
        """Whether all parts of a rule hold for some facts."""
        return self._model(self._together_hold(parts)) is not None

    def _together_hold(self, parts: tuple[Node, ...]) -> Formula:
        by_use = {"by_use": YES}
        return every(self.terms.part(each, by_use).holds for each in parts)

    # What must hold for all facts

    def claims(self) -> Iterator[Claim]:
        """Facts that break a law, one claim for each broken law."""
        yield from self._uncovered()
        yield from self._together()
        yield from self._undecided()
        yield from self._falling()

    def without_figure(self) -> Iterator[tuple[Threshold, str]]:
        """Thresholds without a figure on some day of the domain, and what is missing."""
        return rows_without_figure(self.library, self.universe, self.domain)

    def _uncovered(self) -> Iterator[Claim]:
        """Families that a complete tender covers, and for some facts no text does."""
        broken = {
            (index, family): every((when.holds, negated(self.texts.in_family(family).possible)))
            for index, (wanted, when) in enumerate(self.wanted)
            for family in wanted.families
        }
        for (index, family), reader in self._broken(broken):
            yield Uncovered(self.regime, self.wanted[index][0], family, (reader.facts(),))

    def _together(self) -> Iterator[Claim]:
        """Pairs that exclude each other and are both in for some facts."""
        broken = {
            pair: every(self.texts.state(name).holds for name in pair)
            for pair in _pairs(self.library)
        }
        for (first, second), reader in self._broken(broken):
            yield Together(self.regime, first, second, (reader.facts(),))

    def _undecided(self) -> Iterator[Claim]:
        """Texts that stay undecided by their own rule although every question is answered."""
        main = self.terms.currency(self.domain.currencies[0]) if self.domain.currencies else True
        broken = {
            name: every((main, state.open))
            for name, state in self.texts.own.items()
            if name not in self.texts.untranslated
        }
        for name, reader in self._broken(broken):
            yield Undecided(self.regime, name, (reader.facts(),))

    def _falling(self) -> Iterator[Claim]:
        """Texts that a higher value takes away, with the facts before and after."""
        raised = _Raised(self.terms)
        broken = {}
        for clause in self.library.clauses.values():
            if clause.falls_with_value or clause.kind == "definition":
                continue
            before = self.texts.state(clause.id).holds
            after = raised.formula(self.texts.state(clause.id).possible)
            if isinstance(before, bool) or before.eq(after):
                continue
            instead = [
                negated(raised.formula(self.texts.state(other).possible))
                for other in alternatives(self.library, clause)
            ]
            broken[clause.id] = every((before, negated(after), *instead))
        for name, reader in self._broken(broken, raised):
            contracts = (reader.facts(), raised.reader(reader).facts())
            others = alternatives(self.library, self.library.clauses[name])
            yield Falling(self.regime, name, others, contracts)

    def _broken(
        self, broken: Mapping[Any, Formula], raised: _Raised | None = None
    ) -> Iterator[tuple[Any, Reader]]:
        """A model for each key whose formula can hold; where none can, one question settles all."""
        left = {key: each for key, each in broken.items() if each is not False}
        if self._model(some(left.values()), raised) is None:
            return
        for key, formula in left.items():
            reader = self._model(formula, raised)
            if reader is not None:
                yield key, reader

    def _model(self, formula: Formula, raised: _Raised | None = None) -> Reader | None:
        """Facts for which a formula holds, with a usual VAT rate if one does."""
        if formula is False:
            return None
        self._solver.push()
        try:
            self._solver.add(formula, *(raised.constraints if raised else ()))
            if not self._is_possible():
                return None
            for rate in usual_rates(self.terms):
                if self._is_possible(rate, *([raised.formula(rate)] if raised else ())):
                    break
            else:
                self._is_possible()
            return Reader(self.terms, self._solver.model())
        finally:
            self._solver.pop()

    def _is_possible(self, *assumed: Formula) -> bool:
        result = self._solver.check(*assumed)
        if result == z3.unknown:
            raise Undone(self._solver.reason_unknown())
        return bool(result == z3.sat)


@dataclass
class _Raised:
    """The same facts with amounts that are as high or higher."""

    terms: Terms
    constraints: list[Formula] = field(default_factory=list)
    _pairs: list[tuple[Any, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for question in self.terms.questions.values():
            if isinstance(question.raw, Amount):
                for low in (question.raw.net, question.raw.gross):
                    high = z3.Int(f"{low} raised")
                    self._pairs.append((low, high))
                    self.constraints.append(low <= high)
        self.constraints += [self.formula(each) for each in self.terms.constraints]

    def formula(self, formula: Formula) -> Formula:
        return formula if isinstance(formula, bool) else z3.substitute(formula, *self._pairs)

    def reader(self, reader: Reader) -> Reader:
        """Reads the raised amounts of the same model."""
        return Reader(self.terms, _RaisedModel(reader.model, self.formula))


@dataclass(frozen=True, slots=True)
class _RaisedModel:
    model: Any
    raise_: Callable[[Formula], Formula]

    def eval(self, term: Any, *, model_completion: bool) -> Any:
        return self.model.eval(self.raise_(term), model_completion=model_completion)


def _pairs(library: Library) -> tuple[tuple[str, str], ...]:
    """The texts that may never both be in."""
    found: dict[tuple[str, str], None] = {}
    for clause in library.clauses.values():
        others = [*clause.conflicts_with, *([clause.replaces.id] if clause.replaces else [])]
        for other in others:
            if other in library.clauses and other != clause.id:
                dated = clause.replaces and (clause.replaces.since or clause.replaces.until)
                if other in clause.conflicts_with or not dated:
                    found[min(clause.id, other), max(clause.id, other)] = None
    return tuple(found)


def alternatives(library: Library, clause: Clause) -> tuple[str, ...]:
    """The texts of the same family that may stand for this one, by any chain of links."""
    links: dict[str, set[str]] = {}
    for each in library.clauses.values():
        named = {*each.conflicts_with, each.variant_of or "", each.retired_for or ""}
        named.add(each.replaces.id if each.replaces else "")
        for other in named:
            if other in library.clauses and library.clauses[other].family == each.family:
                links.setdefault(each.id, set()).add(other)
                links.setdefault(other, set()).add(each.id)
    found, waiting = {clause.id}, [clause.id]
    while waiting:
        new = links.get(waiting.pop(), set()) - found
        found |= new
        waiting += sorted(new)
    return tuple(sorted(found - {clause.id}))
