"""Answers to the blanks of clauses, checked against what each blank takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from assembler.errors import FactError
from assembler.model import Clause, FillIn, Money

FillInValue = str | int | bool | date | Money

_YES: Final = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class FillInAnswer:
    """What stands in a blank, and whether somebody answered or the clause's default counts."""

    value: FillInValue
    source: Literal["answer", "default"]


class Answers:
    """Finds the answer of each blank: "clause.name" before "name", before the default.

    A default is never weaker than the law, so it counts as the answer; the record says so.
    """

    def __init__(self, *given: Mapping[str, FillInValue], clauses: Mapping[str, Clause]) -> None:
        self._given: dict[str, FillInValue] = {}
        for answers in given:
            self._given.update(answers)
        self._check_names(clauses)

    @property
    def given(self) -> Mapping[str, FillInValue]:
        """The answers by the names under which they were given."""
        return self._given

    def names(self, clause: Clause, name: str) -> bool:
        """Whether somebody gave an answer for the blank; else its default counts, if any."""
        return bool(self._given) and (name in self._given or f"{clause.id}.{name}" in self._given)

    def find(self, clause: Clause, name: str) -> FillInAnswer | None:
        """The answer of the clause's blank `name`; None while it is open.

        Raises:
            FactError: the answer does not fit the blank.
        """
        fill_in = clause.fill_ins[name]
        own = f"{clause.id}.{name}"
        for key in (own, name):
            if key in self._given:
                return FillInAnswer(parse_answer(key, fill_in, self._given[key]), "answer")
        return default_answer(clause, name)

    def _check_names(self, clauses: Mapping[str, Clause]) -> None:
        if not self._given:
            return
        known = {name for clause in clauses.values() for name in clause.fill_ins}
        for key in self._given:
            clause_id, dot, name = key.rpartition(".")
            clause = clauses.get(clause_id)
            if (clause and name in clause.fill_ins) if dot else key in known:
                continue
            from rapidfuzz import process

            near = process.extractOne(name, sorted(known), score_cutoff=70)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            raise FactError(key, self._given[key], f"no clause has such a blank.{hint}")


def default_answer(clause: Clause, name: str) -> FillInAnswer | None:
    """What stands in a blank that nobody answered; None where the library has no default."""
    fill_in = clause.fill_ins[name]
    if fill_in.default is None:
        return None
    value = parse_answer(f"{clause.id}.{name}", fill_in, fill_in.default)
    return FillInAnswer(value, "default")


def parse_answer(key: str, fill_in: FillIn, value: object) -> FillInValue:
    """The value in the blank's own type. An empty text is an answer too: nothing stands there.

    Raises:
        FactError: what does not fit, and what would.
    """
    if value == "" and fill_in.type != "choice":
        return ""
    found = _PARSERS[fill_in.type](key, fill_in, value)
    low, high = fill_in.minimum, fill_in.maximum
    if isinstance(found, bool) or not isinstance(found, int | date):
        return found
    if (low is not None and found < low) or (high is not None and found > high):  # type: ignore[operator]
        between = (
            f"between {low} and {high}"
            if None not in (low, high)
            else (f"at least {low}" if low is not None else f"at most {high}")
        )
        raise FactError(key, value, f"{found} is not {between}.")
    return found


def _text(key: str, _: FillIn, value: object) -> FillInValue:
    if isinstance(value, bool) or not isinstance(value, str | int | date | Money):
        raise FactError(key, value, f"{value!r} is not a text.")
    return value if isinstance(value, str) else str(value)


def _integer(key: str, _: FillIn, value: object) -> FillInValue:
    if isinstance(value, str) and value.strip().lstrip("+-").isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise FactError(key, value, f"{value!r} is not a whole number.")
    return value


def _boolean(key: str, _: FillIn, value: object) -> FillInValue:
    found = value if isinstance(value, bool) else _YES.get(str(value).strip().casefold())
    if found is None:
        raise FactError(key, value, f"{value!r} is neither yes nor no.")
    return found


def _date(key: str, _: FillIn, value: object) -> FillInValue:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise FactError(key, value, f"{value!r} is no date. Write it as 2026-11-24.") from None


def _choice(key: str, fill_in: FillIn, value: object) -> FillInValue:
    text = str(value).strip()
    if fill_in.allowed and text not in fill_in.allowed:
        raise FactError(key, value, f"{text!r} is not one of the answers.", fill_in.allowed)
    return text


def _money(key: str, _: FillIn, value: object) -> FillInValue:
    if isinstance(value, Money):
        return value
    try:
        return Money.parse(str(value))
    except ValueError:
        raise FactError(key, value, f"{value!r} is no amount. Write “820000 USD”.") from None


_PARSERS: Final = {
    "text": _text,
    "duration": _text,
    "integer": _integer,
    "boolean": _boolean,
    "date": _date,
    "choice": _choice,
    "money": _money,
}
