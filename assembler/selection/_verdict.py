"""The state of a clause while a selection is being worked out, and the steps that explain it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from assembler.model import Override
from assembler.rules import UNKNOWN, Explanation, Unknown

from ._decision import State

Explain = Callable[[], Explanation]

RANK: Final[dict[State, int]] = {"out": 0, "undecided": 1, "in": 2}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state with its lots: none named where it holds for all.

    `barred` are the lots (or, without lots, the whole contract under "") in which another text
    certainly stands in its place. `waits` explains why the text is undecided at most, even where
    another requires it: its launch days, or a text that may stand in its place.
    """

    state: State
    explain: Explain
    lots: tuple[str, ...] = ()
    undecided_lots: tuple[str, ...] = ()
    brought_in_by: str = ""
    override: Override | None = None
    barred: frozenset[str] = frozenset()
    waits: Explain | None = None


def state_of(value: object) -> State:
    if value is UNKNOWN:
        return "undecided"
    return "in" if value is True else "out"


def said(text: str, value: bool | Unknown, *below: Explain | Explanation) -> Explain:  # noqa: FBT001
    """A step of the selection itself, above the steps that led to it."""

    def explain() -> Explanation:
        children = tuple(each if isinstance(each, Explanation) else each() for each in below)
        facts = frozenset[str]().union(*(child.facts for child in children))
        missing = dict.fromkeys(name for child in children for name in child.missing)
        return Explanation(
            text, value, children, facts, tuple(missing) if value is UNKNOWN else (), telling=True
        )

    return explain


def once(explain: Explain) -> Explain:
    """The same, worked out at most once."""
    kept: list[Explanation] = []

    def remembered() -> Explanation:
        if not kept:
            kept.append(explain())
        return kept[0]

    return remembered
