"""Where a text is used by others, and what it uses of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assembler.errors import LibraryError
from assembler.model import Clause

from ._bodies import body_uses
from ._library import Library

How = Literal[
    "requires", "refers to", "asks whether it is in", "uses the term", "conflicts with",
    "replaces", "is a variant of", "is retired for",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Use:
    """`clause` has to do with another text in this way; `word` is the term, if it is one."""

    clause: str
    how: How
    word: str = ""


def used_by(library: Library, clause_id: str) -> tuple[Use, ...]:
    """Every use of a text by the others, in document order."""
    return tuple(
        Use(clause.id, how, word)
        for clause in library.clauses.values()
        if clause.id != clause_id
        for target, how, word in _targets(library, clause)
        if target == clause_id
    )


def uses_by(library: Library, clause_id: str) -> tuple[Use, ...]:
    """What a text uses; `clause` is the other one."""
    found = _targets(library, library.clauses[clause_id])
    return tuple(Use(target, how, word) for target, how, word in found if target != clause_id)


def _targets(library: Library, clause: Clause) -> Iterator[tuple[str, How, str]]:
    for name in clause.requires:
        yield name, "requires", ""
    for name in clause.conflicts_with:
        yield name, "conflicts with", ""
    if clause.replaces:
        yield clause.replaces.id, "replaces", ""
    if clause.variant_of:
        yield clause.variant_of, "is a variant of", ""
    if clause.retired_for:
        yield clause.retired_for, "is retired for", ""
    try:
        uses = body_uses(clause)
    except LibraryError:
        return  # the lint tells
    for name in sorted(uses.refs):
        yield name, "refers to", ""
    for name in sorted(uses.included - uses.refs):
        yield name, "asks whether it is in", ""
    for name, term in library.definitions_used(clause.id):
        yield name, "uses the term", term
