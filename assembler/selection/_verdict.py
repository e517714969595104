"""The state of a clause while a selection is being worked out, and the steps that explain it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from assembler.model import Override
from assembler.rules import UNKNOWN, Explanation, Unknown

State = Literal["in", "out", "undecided"]
Explain = Callable[[], Explanation]

RANK: Final[dict[State, int]] = {"out": 0, "undecided": 1, "in": 2}


class Verdict(NamedTuple):
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
        missing = None if value is UNKNOWN else ()
        return Explanation(text, value, children, None, missing, telling=True)

    return explain
