"""The library as one immutable value."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from assembler.model import (
    Answer,
    Basis,
    Clause,
    FactDefinition,
    Facts,
    LibraryInfo,
    Reference,
    Regime,
    Translation,
)

from ._cache import through_cache
from ._content import Content
from ._files import Folder, read_library_folder
from ._layers import digest_of, stack_of
from ._sources import Sources

if TYPE_CHECKING:
    from assembler.rules import Expression
    from assembler.selection import Selection

    from ._kept_rules import KeptRules
    from ._readers import Readers

RESERVED: Final = frozenset({"by_use"})
_WORDS: Final = frozenset(get_args(Basis))


class _Uses(dict[str, frozenset[str]]):
    """The definitions that texts use, each text's found when it is first looked up."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], tuple[tuple[str, str], ...]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, clause_id: str) -> frozenset[str]:
        found = self[clause_id] = frozenset([name for name, _ in self._find(clause_id)])
        return found


class Library:
    """Clauses, questions, thresholds, regimes and risk tables of one clause library.

    Load it once and pass it around. `clauses` runs in document order: by part, section, `order`
    and id. Two libraries are equal if all their texts are.
    """

    def __init__(self, content: Content, stack: Sequence[Folder]) -> None:
        self._content = content
        self._digest = digest_of(stack)
        folders = tuple(folder.path for folder in stack)
        labels = tuple(folder.label for folder in stack)
        self.sources = Sources(folders, labels, content.spots)
        self._forget_expressions()

    def _forget_expressions(self) -> None:
        # Each is parsed when it is first asked for, or comes from what earlier runs have kept.
        self._kept: KeptRules | None = None
        self._expressions: dict[tuple[str, str], Expression] = {}
        self._rules: dict[str, Expression] = {}
        self._derivations: dict[str, Expression] = {}
        self._conditions: dict[str, Expression | None] = {}
        self._bases: dict[tuple[str, str], Basis | Expression] = {}
        self._under: dict[str, tuple[str, ...]] = {}

    @property
    def content(self) -> Content:
        """Everything that was read."""
        return self._content

    def with_content(self, content: Content, digest: str, key: str, text: str) -> Library:
        """The same library but for one thing, whose file is taken to hold `text`.

        What was parsed of everything else is parsed no more.
        """
        made = Library.__new__(Library)
        sources = Sources(self.sources.folders, self.sources.labels, content.spots)
        sources.take(key, text)
        made.__setstate__({"_content": content, "_digest": digest, "sources": sources})
        parsed = dict(self._expressions)
        still = {place: each for place, each in parsed.items() if place[0] != key}
        made.__dict__.update(_kept=self._kept, _expressions=still)
        return made

    @classmethod
    def load(
        cls,
        path: str | os.PathLike[str] | None = None,
        *,
        overlays: Sequence[str | os.PathLike[str]] = (),
    ) -> Library:
        """Load the bundled library, or another, with overlays on top in their order.

        Args:
            path: a folder, or the name of an installed library. A folder whose library.yaml says
                `extends: bundled`, or names an installed library, lies on top of that one.
            overlays: folders whose files add to, replace or retire those below, by id.

        Raises:
            LibraryError: with file, line and field; the first of the files' order.
        """
        above = [read_library_folder(overlay) for overlay in overlays]
        stack = stack_of(read_library_folder(path), above)

        def read() -> Content:
            from ._reading import read_content

            return read_content(stack)

        return cls(through_cache(digest_of(stack), read), stack)

    @property
    def info(self) -> LibraryInfo:
        return self._content.info

    @property
    def name(self) -> str:
        return self.info.name

    @property
    def version(self) -> str:
        return self.info.version

    @property
    def digest(self) -> str:
        """A digest of all texts, the same on every machine."""
        return self._digest

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        return MappingProxyType({clause.id: clause for clause in self._content.clauses})

    @cached_property
    def fact_definitions(self) -> Mapping[str, FactDefinition]:
        return MappingProxyType({fact.name: fact for fact in self._content.facts})

    @cached_property
    def regimes(self) -> Mapping[str, Regime]:
        return MappingProxyType({regime.id: regime for regime in self._content.regimes})

    @property
    def reference(self) -> Reference:
        """The tables that rules look up."""
        return self._content.reference

    @cached_property
    def translations(self) -> Mapping[tuple[str, str], Translation]:
        """By clause id and language."""
        return MappingProxyType(
            {(each.clause, each.language): each for each in self._content.translations}
        )

    @cached_property
    def terms(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the definitions of each defined term."""
        found: dict[str, tuple[str, ...]] = {}
        for clause in self.clauses.values():
            for term in clause.defines:
                found[term] = (*found.get(term, ()), clause.id)
        return MappingProxyType(found)

    @cached_property
    def fill_in_names(self) -> frozenset[str]:
        return frozenset(name for clause in self.clauses.values() for name in clause.fill_ins)

    @cached_property
    def by_use(self) -> frozenset[str]:
        """The definitions that come in when an included text uses one of their terms."""
        return frozenset(clause.id for clause in self.clauses.values() if clause.is_by_use)

    @cached_property
    def rules(self) -> Mapping[str, Expression]:
        """When each text applies, in document order, but for retired ones and those by use."""
        return {
            clause.id: self.rule(clause.id)
            for clause in self.clauses.values()
            if clause.status != "retired" and clause.id not in self.by_use
        }

    @cached_property
    def ruled(self) -> tuple[str, ...]:
        """The texts that come in by their own rule, in document order."""
        return tuple(name for name in self.clauses if name not in self.by_use)

    def under(self, regime: str) -> tuple[str, ...]:
        """The texts whose own rule may hold under a regime, whatever else is known."""
        found = self._under.get(regime)
        if found is None:
            from ._regimes import Regimes

            value = Regimes(self).value
            rules = self.rules.items()
            found = tuple(name for name, rule in rules if value(rule, regime) is not False)
            self._under[regime] = found
        return found

    @cached_property
    def readers(self) -> Readers:
        """What rests on each fact."""
        from ._readers import Readers

        return Readers(self)

    @cached_property
    def retired(self) -> frozenset[str]:
        return frozenset(each.id for each in self.clauses.values() if each.status == "retired")

    @cached_property
    def bounded(self) -> frozenset[str]:
        """The texts that more than their rule decides on: retired, or for certain launch days."""
        return frozenset(
            clause.id
            for clause in self.clauses.values()
            if clause.status == "retired" or clause.effective.since or clause.effective.until
        )

    @cached_property
    def requires(self) -> Mapping[str, tuple[str, ...]]:
        """The texts that each text brings in, for those that bring in any."""
        return {each.id: each.requires for each in self.clauses.values() if each.requires}

    @cached_property
    def stand_ins(self) -> tuple[Clause, ...]:
        """The texts that stand in the place of another."""
        return tuple(clause for clause in self.clauses.values() if clause.replaces)

    def order(self, clause_id: str) -> int:
        """The place of a clause in document order, from 0."""
        return self._order[clause_id]

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {clause_id: number for number, clause_id in enumerate(self.clauses)}

    # Expressions, each parsed once

    @cached_property
    def known_names(self) -> frozenset[str]:
        """The names that a rule may use."""
        return frozenset(self.fact_definitions) | RESERVED

    def rule(self, clause_id: str) -> Expression:
        """When the clause applies."""
        found = self._rules.get(clause_id)
        if found is None:
            clause = self.clauses[clause_id]
            found = self._clause_rule(clause, "applies_when", clause.applies_when)
            self._rules[clause_id] = found
        return found

    def alternate_rule(self, clause_id: str, index: int) -> Expression:
        """When an alternate of the clause applies, by its place in the list."""
        clause = self.clauses[clause_id]
        return self._clause_rule(
            clause, f"alternates.{index}", clause.alternates[index].applies_when
        )

    def subcontract_rule(self, clause_id: str, blank: str) -> Expression:
        """What fills a blank in the row of a subcontract: an expression over its facts."""
        field = f"fill_ins.{blank}.subcontract"
        found = self._expressions.get((f"clauses.{clause_id}", field))
        if found is None:
            from ._answers import SUBCONTRACT

            clause = self.clauses[clause_id]
            found = self.read_expression(
                f"clauses.{clause_id}",
                clause.lines.get(field) or clause.line("fill_ins"),
                field,
                clause.fill_ins[blank].subcontract,
                more=SUBCONTRACT,
            )
            self._expressions[f"clauses.{clause_id}", field] = found
        return found

    def judgement_rule(self, clause_id: str) -> Expression | None:
        """When the clause leaves something to the officer's judgement; None means always."""
        clause = self.clauses[clause_id]
        if clause.judgement is None or not clause.judgement.when:
            return None
        return self._clause_rule(clause, "judgement.when", clause.judgement.when)

    def basis(self, clause_id: str, regime: str) -> Basis | Expression:
        """What calls for the clause under a regime: a word, or an expression that yields one."""
        found = self._bases.get((clause_id, regime))
        if found is None:
            found = self._bases[clause_id, regime] = self._basis(clause_id, regime)
        return found

    def _basis(self, clause_id: str, regime: str) -> Basis | Expression:
        clause = self.clauses[clause_id]
        if isinstance(clause.basis, str):
            return clause.basis
        key = regime if regime in clause.basis else "default"
        text = clause.basis.get(key, "practice")
        if text in _WORDS:
            return cast("Basis", text)
        return self._clause_rule(clause, f"basis.{key}", text)

    def fact_expression(self, name: str) -> Expression:
        """A derived fact's expression."""
        found = self._derivations.get(name)
        if found is None:
            text = self.fact_definitions[name].expression or ""
            found = self._derivations[name] = self._fact_rule(name, "expression", text)
        return found

    def ask_when(self, name: str) -> Expression | None:
        """When a question arises; None if no expression says so (see `FactDefinition.ask_when`)."""
        if name not in self._conditions:
            text = self.fact_definitions[name].ask_when
            is_open = text in (None, "never")
            self._conditions[name] = (
                None if is_open else self._fact_rule(name, "ask_when", text or "")
            )
        return self._conditions[name]

    def _clause_rule(self, clause: Clause, field: str, text: str) -> Expression:
        line = clause.lines.get(field) or clause.line(field.partition(".")[0])
        return self._parse(f"clauses.{clause.id}", line, field, text)

    def _fact_rule(self, name: str, field: str, text: str) -> Expression:
        key = f"{'derived' if field == 'expression' else 'facts'}.{name}"
        return self._parse(key, self.sources.line(key), f"{key}.{field}", text)

    def _parse(self, key: str, line: int, field: str, text: str) -> Expression:
        found = self._expressions.get((key, field))
        if found is None:
            if self._kept is None:
                from ._kept_rules import KeptRules

                self._kept = KeptRules(self._digest)
            found = self._kept.find(key, field, text)
            found = found or self.read_expression(key, line, field, text)
            self._expressions[key, field] = found
        return found

    def read_expression(
        self, key: str, line: int, field: str, text: str, *, more: Collection[str] = ()
    ) -> Expression:
        """Parse an expression that stands in a file, against this library's names and tables.

        Args:
            key: the thing that it belongs to, as in `sources`.
            line: where the field begins.
            more: names that may stand in it beside the facts.

        Raises:
            LibraryError: with file, line and field; its cause is the RuleError.
        """
        from ._expressions import RuleReader

        reader = RuleReader(self.known_names.union(more), self.reference)
        return reader.read(
            text, lambda error: self.sources.rule_error(key, line, field, text, error)
        )

    def definitions_used(self, clause_id: str) -> tuple[tuple[str, str], ...]:
        """The definitions whose terms a text uses, each with the term as it stands there."""
        found = self._definitions_used.get(clause_id)
        if found is None:
            found = tuple(self._definers(self.clauses[clause_id]))
            self._definitions_used[clause_id] = found
        return found

    @cached_property
    def _definitions_used(self) -> dict[str, tuple[tuple[str, str], ...]]:
        return {}

    @cached_property
    def uses(self) -> Mapping[str, frozenset[str]]:
        """The same definitions without the terms, by text; each is looked for when asked."""
        return _Uses(self.definitions_used)

    def _definers(self, clause: Clause) -> Iterator[tuple[str, str]]:
        from ._bodies import body_uses

        for term in body_uses(clause).terms:
            singular = term.removesuffix("s")
            if term not in clause.defines and singular not in clause.defines:
                for definition in self.terms.get(term) or self.terms.get(singular, ()):
                    yield definition, term

    def body_facts(self, clause_id: str) -> frozenset[str]:
        """The facts that the text itself uses, in conditions and as values."""
        found = self._body_facts.get(clause_id)
        if found is None:
            from ._bodies import body_uses

            found = body_uses(self.clauses[clause_id]).names & self._fact_names
            self._body_facts[clause_id] = found
        return found

    @cached_property
    def _body_facts(self) -> dict[str, frozenset[str]]:
        return {}

    def wording_facts(self, clause_id: str, regime: str) -> tuple[str, ...]:
        """The facts that the wording, the alternates or the basis of a text turn on, by name."""
        found = self._wording_facts.get((clause_id, regime))
        if found is None:
            basis = self.basis(clause_id, regime)
            names = set() if isinstance(basis, str) else set(basis.names)
            for index in range(len(self.clauses[clause_id].alternates)):
                names |= self.alternate_rule(clause_id, index).names
            found = tuple(sorted(names | self.body_facts(clause_id)))
            self._wording_facts[clause_id, regime] = found
        return found

    @cached_property
    def _wording_facts(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    @cached_property
    def _fact_names(self) -> frozenset[str]:
        return frozenset(self.fact_definitions)

    # From answers to a selection

    def facts(self, given: Mapping[str, object], *, source: str = "officer") -> Facts:
        """Facts from a mapping of answers.

        Beside facts it may hold title, reference, lots, overrides, judgements, fill_ins and
        subcontracts.

        Raises:
            FactError: an unknown fact, or a value that does not fit its question.
        """
        from ._answers import AnswerReader

        return AnswerReader(self, source).facts(given)

    def parse_fact(self, name: str, value: object, source: str = "officer") -> Answer:
        """One answer, checked against its question.

        Raises:
            FactError: an unknown fact, or a value that does not fit its question.
        """
        from ._answers import AnswerReader

        return AnswerReader(self, source).answer(name, value)

    def select(self, facts: Facts | Mapping[str, object], *, on: date | None = None) -> Selection:
        """Apply the rules to the facts.

        Args:
            on: the day on which the notice goes out; without it the fact `launch_date` counts.
        """
        from assembler.selection import select

        found = select(self, facts if isinstance(facts, Facts) else self.facts(facts), on=on)
        if self._kept is not None:
            self._kept.keep(self._expressions)
        return found

    def __eq__(self, other: object) -> bool:
        return self._digest == other.digest if isinstance(other, Library) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._digest)

    def __getstate__(self) -> dict[str, Any]:
        # What is worked out on demand is worked out again; proxies cannot be pickled anyway.
        return {name: self.__dict__[name] for name in ("_content", "_digest", "sources")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._forget_expressions()

    def __repr__(self) -> str:
        return f"<Library {self.name} {self.version}, {len(self._content.clauses)} texts>"
