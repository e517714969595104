"""Texts that are in together and cannot stand together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assembler.model import Clause


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two texts that are both in and cannot stand together. Which one goes is not guessed."""

    first: str
    second: str


def conflicts_of(included: Iterable[Clause]) -> tuple[Conflict, ...]:
    """The conflicts among these texts, each once."""
    by_id = {clause.id: clause for clause in included}
    pairs = {
        tuple(sorted((clause.id, other)))
        for clause in by_id.values()
        for other in clause.conflicts_with
        if other in by_id
    }
    return tuple(Conflict(first, second) for first, second in sorted(pairs))
