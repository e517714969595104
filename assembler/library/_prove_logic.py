"""Formulas for the solver, and a truth of three values made of two of them.

A formula is a Python boolean where that much is known beforehand, so that what a regime rules out
never reaches the solver.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import z3

Formula = Any  # bool, or z3.BoolRef: z3 has no types of its own
Term = Any  # int, or z3.ArithRef


def every(formulas: Iterable[Formula]) -> Formula:
    """All of them hold. Stops at the first that cannot."""
    kept: dict[int, Formula] = {}
    for formula in formulas:
        if formula is False:
            return False
        if formula is not True:
            kept[formula.get_id()] = formula
    if not kept:
        return True
    return next(iter(kept.values())) if len(kept) == 1 else z3.And(*kept.values())


def some(formulas: Iterable[Formula]) -> Formula:
    """At least one of them holds. Stops at the first that must."""
    kept: dict[int, Formula] = {}
    for formula in formulas:
        if formula is True:
            return True
        if formula is not False:
            kept[formula.get_id()] = formula
    if not kept:
        return False
    return next(iter(kept.values())) if len(kept) == 1 else z3.Or(*kept.values())


def negated(formula: Formula) -> Formula:
    return (not formula) if isinstance(formula, bool) else z3.Not(formula)


def same(first: Formula, second: Formula) -> Formula:
    """Both hold, or neither."""
    if isinstance(first, bool):
        return second if first else negated(second)
    if isinstance(second, bool):
        return first if second else negated(first)
    return first == second


def at_least(formulas: Iterable[Formula], number: int) -> Formula:
    """So many of them hold."""
    listed = list(formulas)
    wanted = number - sum(each is True for each in listed)
    free = [each for each in listed if not isinstance(each, bool)]
    if wanted <= 0:
        return True
    if len(free) < wanted:
        return False
    return some(free) if wanted == 1 else z3.AtLeast(*free, wanted)


@dataclass(frozen=True, slots=True)
class Tri:
    """A truth: `holds` where it is true, `open` where it is not known, else false."""

    holds: Formula
    open: Formula = False

    @property
    def denied(self) -> Formula:
        return every((negated(self.holds), negated(self.open)))

    @property
    def possible(self) -> Formula:
        return some((self.holds, self.open))

    def __invert__(self) -> Tri:
        if self.open is False:
            return Tri(negated(self.holds))
        return Tri(self.denied, self.open)


YES: Final = Tri(holds=True)
NO: Final = Tri(holds=False)
OPEN: Final = Tri(holds=False, open=True)


def conjunction(truths: Iterable[Tri]) -> Tri:
    """`and` after Kleene. Stops at the first that is false whatever the facts."""
    kept = []
    for truth in truths:
        if truth.holds is False and truth.open is False:
            return NO
        kept.append(truth)
    holds = every(truth.holds for truth in kept)
    if all(truth.open is False for truth in kept):
        return Tri(holds)
    return Tri(holds, every((*(truth.possible for truth in kept), negated(holds))))


def disjunction(truths: Iterable[Tri]) -> Tri:
    """`or` after Kleene. Stops at the first that is true whatever the facts."""
    kept = []
    for truth in truths:
        if truth.holds is True:
            return YES
        kept.append(truth)
    holds = some(truth.holds for truth in kept)
    if all(truth.open is False for truth in kept):
        return Tri(holds)
    return Tri(holds, every((some(truth.open for truth in kept), negated(holds))))
