"""Which reason is asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A clause, and the clauses of the list that it was asked from, for previous and next."""

    clause: str
    among: tuple[str, ...] = ()
