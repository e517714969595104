"""Values of expressions as the solver sees them: choices, sets, numbers and amounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import z3

from ._prove_logic import Formula, Term, Tri, every, negated, same, some


class Untranslated(Exception):  # noqa: N818 - no error of the user: the proof reports it
    """An expression takes a form whose meaning the proofs do not know."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words: each with the formula that says so. `absent`: it does not arise."""

    options: Mapping[str, Formula]
    open: Formula = False
    absent: Formula = False


@dataclass(frozen=True, slots=True)
class Group:
    """A list: each word that may stand in it, with the formula that says so."""

    members: Mapping[str, Formula]
    open: Formula = False

    @property
    def is_written_out(self) -> bool:
        return all(each is True for each in self.members.values())

    @property
    def is_filled(self) -> Formula:
        return some(self.members.values())


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, or a day counted as `date.toordinal` does."""

    term: Term
    kind: Literal["integer", "date"]
    open: Formula = False
    absent: Formula = False


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in the contract's currency, in millionths, without VAT and with it."""

    net: Term
    gross: Term
    open: Formula = False
    absent: Formula = False


Value = Tri | Choice | Group | Number | Amount


def constant(content: object) -> Value:
    if isinstance(content, bool):
        return Tri(content)
    if isinstance(content, int):
        return Number(content, "integer")
    return Choice({str(content): True})


def truth(value: Value) -> Tri:
    """What `and`, `or` and `not` make of it: only True is true."""
    return value if isinstance(value, Tri) else Tri(holds=False, open=value.open)


def absent(value: Value) -> Formula:
    return value.absent if isinstance(value, Choice | Number | Amount) else False


def equal(first: Value, second: Value) -> Tri:
    unknown = some((first.open, second.open))
    given = (negated(unknown), negated(absent(first)), negated(absent(second)))
    return Tri(every((*given, _alike(first, second))), unknown)


def _alike(first: Value, second: Value) -> Formula:
    match first, second:
        case Tri(), Tri():
            return same(first.holds, second.holds)
        case Choice(), Choice():
            both = first.options.keys() & second.options.keys()
            return some(every((first.options[word], second.options[word])) for word in sorted(both))
        case Number(), Number() if first.kind == second.kind:
            return _formula(first.term == second.term)
        case Amount(), Amount():
            return _formula(first.net == second.net)
        case Group(), Group():
            return _alike_lists(first, second)
    return False


def _alike_lists(first: Group, second: Group) -> Formula:
    """Lists are equal in their order too, so of two that vary nothing can be said."""
    written, other = (first, second) if first.is_written_out else (second, first)
    if not written.is_written_out or (len(written.members) > 1 and not other.is_written_out):
        raise Untranslated("it compares two lists; write each word with `in`")
    words = written.members
    if other.is_written_out:
        return tuple(words) == tuple(other.members)
    wanted = [other.members.get(word, False) for word in words]
    return every((*wanted, *(negated(f) for word, f in other.members.items() if word not in words)))


_ORDER: Mapping[str, Any] = {
    "<": lambda first, second: first < second,
    "<=": lambda first, second: first <= second,
    ">": lambda first, second: first > second,
    ">=": lambda first, second: first >= second,
}


def ordered(first: Value, operator: str, second: Value) -> Tri:
    unknown = some((first.open, second.open))
    given = (negated(unknown), negated(absent(first)), negated(absent(second)))
    match first, second:
        case Number(), Number() if first.kind == second.kind:
            holds = _ORDER[operator](first.term, second.term)
        case Amount(), Amount():
            holds = _ORDER[operator](first.net, second.net)
        case _:
            raise Untranslated(f"it puts in order with “{operator}” what has no order")
    return Tri(every((*given, _formula(holds))), unknown)


def contains(item: Value, group: Value) -> Tri:
    """`item in group`."""
    if not isinstance(group, Group):
        return Tri(holds=False, open=some((item.open, group.open)))
    if not isinstance(item, Choice):
        return Tri(holds=False, open=every((item.open, group.is_filled)))
    unknown = some((group.open, every((item.open, group.is_filled))))
    found = some(
        every((formula, group.members.get(word, False))) for word, formula in item.options.items()
    )
    return Tri(every((negated(unknown), negated(item.absent), found)), unknown)


def added(first: Value, sign: int, second: Value) -> Value:
    """The sum or difference; an amount that does not arise is zero."""
    match first, second:
        case Number(kind="integer"), Number(kind="integer"):
            if first.absent is not False or second.absent is not False:
                raise Untranslated("it adds a number whose question may not arise")
            return Number(
                first.term + sign * second.term, "integer", some((first.open, second.open))
            )
        case Amount(), Amount():
            return Amount(
                _present(first, first.net) + sign * _present(second, second.net),
                _present(first, first.gross) + sign * _present(second, second.gross),
                some((first.open, second.open)),
                every((first.absent, second.absent)),
            )
    raise Untranslated("it adds what are not two amounts or two numbers")


def _present(amount: Amount, term: Term) -> Term:
    if isinstance(amount.absent, bool):
        return 0 if amount.absent else term
    return z3.If(amount.absent, 0, term)


def chosen(test: Tri, first: Value, second: Value) -> Value:
    """`first if test else second`; an open test matters only where the two differ."""
    if test.holds is True:
        return first
    if test.holds is False and test.open is False:
        return second
    cases = _Cases(test)
    match first, second:
        case Tri(), Tri():
            agree = some((every((first.holds, second.holds)), every((first.denied, second.denied))))
            return Tri(
                cases.pick(first.holds, second.holds),
                cases.unknown(first.open, second.open, agree),
            )
        case Choice(), Choice():
            words = dict.fromkeys((*first.options, *second.options))
            agree = some(
                (
                    every((first.absent, second.absent)),
                    *(
                        every((first.options.get(word, False), second.options.get(word, False)))
                        for word in words
                    ),
                )
            )
            return Choice(
                {
                    word: cases.pick(
                        first.options.get(word, False), second.options.get(word, False)
                    )
                    for word in words
                },
                cases.unknown(first.open, second.open, agree),
                cases.pick(first.absent, second.absent),
            )
    raise Untranslated("it chooses between values that are neither yes-or-no nor words")


@dataclass(frozen=True, slots=True)
class _Cases:
    test: Tri

    def pick(self, first: Formula, second: Formula) -> Formula:
        return some(
            (
                every((self.test.holds, first)),
                every((self.test.denied, second)),
                every((self.test.open, first, second)),
            )
        )

    def unknown(self, first: Formula, second: Formula, agree: Formula) -> Formula:
        return some(
            (
                every((self.test.holds, first)),
                every((self.test.denied, second)),
                every((self.test.open, negated(agree))),
            )
        )


def _formula(result: object) -> Formula:
    """A comparison of two constants is a Python boolean already."""
    return bool(result) if isinstance(result, bool) else result
