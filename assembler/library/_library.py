"""The library as one immutable value."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import LibraryError, RuleError
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
from assembler.rules import Expression, parse

from ._answers import AnswerReader
from ._bodies import body_names
from ._content import Content, read_content
from ._files import find_folder, read_folder

if TYPE_CHECKING:
    from assembler.selection import Selection

RESERVED: Final = frozenset({"by_use"})


class Library:
    """Clauses, questions, thresholds, regimes and risk tables of one clause library.

    Load it once and pass it around. `clauses` runs in document order: by part, section, `order`
    and id.
    """

    def __init__(self, content: Content) -> None:
        self._content = content
        self._expressions: dict[tuple[str, str], Expression] = {}

    @classmethod
    def load(
        cls,
        path: str | os.PathLike[str] | None = None,
        *,
        overlays: Sequence[str | os.PathLike[str]] = (),
    ) -> Library:
        """Load the bundled library, or the one in `path`, with overlays on top in their order.

        A folder whose library.yaml says `extends: bundled` is an overlay of the bundled library.

        Raises:
            LibraryError: with file, line and field.
        """
        folders = [read_folder(find_folder(path))]
        folders += [read_folder(Path(overlay)) for overlay in overlays]
        return cls(read_content(folders))

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
        return self._content.digest

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        places: dict[tuple[str, str], int] = {}
        for part in self.info.parts:
            for section in part.sections:
                places[part.id, section] = len(places)
        ordered = sorted(
            self._content.clauses.values(),
            key=lambda clause: (
                places[clause.part, clause.section],
                clause.order,
                clause.id,
            ),
        )
        return MappingProxyType({clause.id: clause for clause in ordered})

    @property
    def fact_definitions(self) -> Mapping[str, FactDefinition]:
        return self._content.facts

    @property
    def regimes(self) -> Mapping[str, Regime]:
        return self._content.regimes

    @property
    def reference(self) -> Reference:
        return self._content.reference

    @property
    def translations(self) -> Mapping[tuple[str, str], Translation]:
        return self._content.translations

    @cached_property
    def terms(self) -> Mapping[str, tuple[str, ...]]:
        """The definitions of each defined term."""
        found: dict[str, tuple[str, ...]] = {}
        for clause in self.clauses.values():
            for term in clause.defines:
                found[term] = (*found.get(term, ()), clause.id)
        return found

    @cached_property
    def fill_in_names(self) -> frozenset[str]:
        return frozenset(name for clause in self.clauses.values() for name in clause.fill_ins)

    def order(self, clause_id: str) -> int:
        """The place of a clause in document order."""
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
        clause = self.clauses[clause_id]
        return self._parse(clause, "applies_when", clause.applies_when)

    def alternate_rule(self, clause_id: str, index: int) -> Expression:
        clause = self.clauses[clause_id]
        text = clause.alternates[index].applies_when
        return self._parse(clause, f"alternates.{index}", text, "alternates")

    def judgement_rule(self, clause_id: str) -> Expression | None:
        """When the clause leaves something to the officer's judgement; None means always."""
        clause = self.clauses[clause_id]
        if clause.judgement is None or not clause.judgement.when:
            return None
        return self._parse(clause, "judgement.when", clause.judgement.when, "judgement")

    def basis(self, clause_id: str, regime: str) -> Basis | Expression:
        """What calls for the clause under a regime: a word, or an expression that yields one."""
        clause = self.clauses[clause_id]
        basis = clause.basis
        if isinstance(basis, str):
            return basis
        text = basis.get(regime) or basis.get("default") or "practice"
        if text == "law":
            return "law"
        if text == "policy":
            return "policy"
        if text == "practice":
            return "practice"
        return self._parse(clause, f"basis.{regime}", text, "basis")

    def fact_expression(self, name: str) -> Expression:
        """A derived fact's expression."""
        return self._parse_fact(name, "expression", self.fact_definitions[name].expression or "")

    def ask_when(self, name: str) -> Expression | None:
        """When a question arises; None means that it is always asked."""
        text = self.fact_definitions[name].ask_when
        if text is None or text == "never":
            return None
        return self._parse_fact(name, "ask_when", text)

    def _parse(self, clause: Clause, key: str, text: str, field: str = "") -> Expression:
        found = self._expressions.get((clause.id, key))
        if found is None:
            try:
                found = parse(text, known=self.known_names)
                self._check_tables(found)
            except RuleError as error:
                name = field or key
                line = clause.line(name) + error.line - 1
                raise LibraryError(error.problem, clause.file, line, name, error.hint) from error
            self._expressions[clause.id, key] = found
        return found

    def _parse_fact(self, name: str, key: str, text: str) -> Expression:
        found = self._expressions.get((name, key))
        if found is None:
            try:
                found = parse(text, known=self.known_names)
                self._check_tables(found)
            except RuleError as error:
                field = f"{name}.{key}"
                raise LibraryError(error.problem, "facts.yaml", 0, field, error.hint) from error
            self._expressions[name, key] = found
        return found

    def _check_tables(self, expression: Expression) -> None:
        from ._parse import near

        for kind, named, known in (
            ("threshold", expression.thresholds, self.reference.thresholds),
            ("named date", expression.dates, self.reference.dates),
        ):
            for name in sorted(named - set(known)):
                raise RuleError(
                    f"there is no {kind} “{name}”.", expression.text, hint=near(name, dict(known))
                )

    def body_facts(self, clause_id: str) -> frozenset[str]:
        """The facts that the text itself uses, in conditions and as values."""
        found = self._body_facts.get(clause_id)
        if found is None:
            clause = self.clauses[clause_id]
            found = body_names(clause) & frozenset(self.fact_definitions)
            self._body_facts[clause_id] = found
        return found

    @cached_property
    def _body_facts(self) -> dict[str, frozenset[str]]:
        return {}

    # From answers to a selection

    def facts(self, given: Mapping[str, object], *, source: str = "officer") -> Facts:
        """Facts from a mapping of answers.

        Beside facts it may hold title, reference, lots, overrides, judgements, fill_ins and
        subcontracts.

        Raises:
            FactError: an unknown fact, or a value that does not fit its question.
        """
        return AnswerReader(self, source).facts(given)

    def parse_fact(self, name: str, value: object, source: str = "officer") -> Answer:
        """One answer, checked against its question."""
        return AnswerReader(self, source).answer(name, value)

    def select(self, facts: Facts | Mapping[str, object], *, on: date | None = None) -> Selection:
        """Apply the rules to the facts.

        Args:
            on: the day on which the notice goes out; without it the fact `launch_date` counts.
        """
        from assembler.selection import select

        return select(self, facts if isinstance(facts, Facts) else self.facts(facts), on=on)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Library, (self._content,))

    def __repr__(self) -> str:
        return f"<Library {self.name} {self.version}, {len(self._content.clauses)} texts>"
