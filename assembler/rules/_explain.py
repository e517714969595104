"""Explanation trees: why an expression has the value that it has, in the officer's words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from ._truth import NOT_ARISING, UNKNOWN, Truth, Unknown

ALL_WANTED: Final = "all of these are wanted"
ONE_ENOUGH: Final = "one of these is enough"
NOT_SO: Final = "not so"
_JOINTS: Final = frozenset({ALL_WANTED, ONE_ENOUGH, NOT_SO})
_CODE: Final = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")  # an answer such as new_tender
MARKS: Final[dict[object, str]] = {True: "yes", False: "no", UNKNOWN: "not known yet"}


class Explanation(NamedTuple):
    """One step of a reason. `telling` marks steps that carry a figure or a date worth repeating.

    `rests_on` and `wants` are what `facts` and `missing` give; None stands for those of the steps
    below, which are put together only when somebody asks.
    """

    text: str
    value: object
    children: tuple[Explanation, ...] = ()
    rests_on: frozenset[str] | None = frozenset()
    wants: tuple[str, ...] | None = ()
    telling: bool = False

    @property
    def facts(self) -> frozenset[str]:
        """The facts that the result rests on."""
        if self.rests_on is not None:
            return self.rests_on
        return frozenset[str]().union(*[child.facts for child in self.children])

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts whose answers are wanted, most decisive first."""
        if self.wants is not None:
            return self.wants
        return tuple(dict.fromkeys([name for child in self.children for name in child.missing]))

    @property
    def truth(self) -> Truth:
        return Truth.of(self.value)

    def leaves(self) -> Iterable[Explanation]:
        """The steps that have no steps below them, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def walk(self) -> Iterable[Explanation]:
        """Every step, from the top down."""
        yield self
        for child in self.children:
            yield from child.walk()

    def to_dict(self) -> dict[str, object]:
        """The tree in JSON's types."""
        value = self.value
        return {
            "text": self.text,
            "value": words(value) if not isinstance(value, bool) else value,
            "facts": sorted(self.facts),
            "missing": list(self.missing),
            "because": [child.to_dict() for child in self.children],
        }

    def __str__(self) -> str:
        return "\n".join(_lines(self, 0, set()))


def _lines(step: Explanation, depth: int, told: set[str]) -> Iterable[str]:
    """A step and those below it; what was told before is not told again."""
    value = step.value
    mark = MARKS.get(value, "") if isinstance(value, bool | Unknown) else ""
    tail = f": {mark}" if mark and step.children and not step.text.endswith(mark) else ""
    bullet = f"{'  ' * (depth - 1)}- " if depth else ""
    if step.children and step.text in told and step.text not in _JOINTS:
        yield f"{bullet}{step.text} (as above)"
        return
    told.add(step.text)
    yield f"{bullet}{step.text}{tail}"
    for child in step.children:
        yield from _lines(child, depth + 1, told)


def merge(children: Iterable[Explanation]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The facts and the missing facts of several steps; the order of the missing is kept."""
    # Constants rest on nothing; most comparisons are of one fact and a constant.
    listed = [each for each in children if each.rests_on is None or each.rests_on or each.wants]
    if len(listed) == 1:
        return listed[0].facts, listed[0].missing
    facts = frozenset[str]().union(*[child.facts for child in listed])
    return facts, tuple(dict.fromkeys([name for child in listed for name in child.missing]))


def words(value: object) -> str:
    """A value as the officer reads it."""
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(map(words, value)) if value else "none"
    if value is UNKNOWN:
        return "not known yet"
    if value is NOT_ARISING:
        return "does not arise"
    return str(value)


@lru_cache(maxsize=2048)
def _plain(text: str) -> str:
    return text.replace("_", " ") if _CODE.fullmatch(text) else text


def label(fact: str) -> str:
    """A fact's name in words."""
    return fact.replace("_", " ")
