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

    `explain` is None where the text's own rule over the whole contract says why.
    `barred` are the lots (or, without lots, the whole contract under "") in which another text
    certainly stands in its place. `waits` explains why the text is undecided at most, even where
    another requires it: its launch days, or a text that may stand in its place.
    """

    state: State
    explain: Explain | None = None
    lots: tuple[str, ...] = ()
    undecided_lots: tuple[str, ...] = ()
    brought_in_by: str = ""
    override: Override | None = None
    barred: frozenset[str] = frozenset()
    waits: Explain | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is the same in every lot, and nobody's word but the rules'."""
        return not (self.lots or self.undecided_lots or self.override)


OUT: Final = Verdict("out")
UNDECIDED: Final = Verdict("undecided")
IN: Final = Verdict("in")


def by_rule(value: object) -> Verdict:
    """What the value of a text's own rule says of it."""
    if value is UNKNOWN:
        return UNDECIDED
    return IN if value is True else OUT


def said(text: str, value: bool | Unknown, *below: Explain | Explanation) -> Explain:  # noqa: FBT001
    """A step of the selection itself, above the steps that led to it."""

    def explain() -> Explanation:
        children = tuple(each if isinstance(each, Explanation) else each() for each in below)
        missing = None if value is UNKNOWN else ()
        return Explanation(text, value, children, None, missing, telling=True)

    return explain
