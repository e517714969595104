"""Texts that speak for others: one stands in another's place, requires it, or uses its term."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from assembler.model import Clause
from assembler.rules import UNKNOWN, Explanation, Unknown

from ._own import OwnRules, Use
from ._verdict import IN, OUT, RANK, UNDECIDED, Explain, State, Verdict, said

if TYPE_CHECKING:
    from assembler.library import Library


_NOWHERE: Final = frozenset[str]()
_CERTAIN_FIRST: Final[tuple[State, ...]] = ("in", "undecided")


@dataclass(frozen=True, slots=True)
class _Lieu:
    """A text that stands, or may stand, in the place of another, in these lots."""

    by: str
    certain: bool
    lots: frozenset[str]
    wanted: Explain = field(compare=False)


class _Reach(NamedTuple):
    """The lots for which a text is required, and those for which that is not decided yet."""

    sure: frozenset[str]
    maybe: frozenset[str]


@dataclass(slots=True)
class Links:
    """Links applied to own verdicts until they agree.

    Who stands in whose place is taken from the own verdicts first. Requirements and definitions
    then follow from that; where they bring in a text that stands in for another, or take one
    away, all is worked out anew with what was found.
    """

    own: OwnRules
    start: dict[str, Verdict]
    library: Library = field(init=False)
    everywhere: frozenset[str] = field(init=False)  # all lots, or the contract without lots
    verdicts: dict[str, Verdict] = field(init=False)
    warnings: list[str] = field(init=False)
    # By state, each text that came to it, in the order found; and how many were asked already
    # what they require, and which terms they use.
    found: dict[State, list[str]] = field(init=False)
    required: dict[State, int] = field(init=False)
    defined: dict[State, int] = field(init=False)
    tried: dict[State, set[str]] = field(init=False)  # definitions, by the state of a user
    seen: dict[State, set[frozenset[str]]] = field(init=False)  # the same, as texts use them

    def __post_init__(self) -> None:
        self.library, self.everywhere = self.own.library, frozenset(self.own.scopes)
        self.verdicts, self.warnings = self.start, []

    def settle(self) -> dict[str, Verdict]:
        """The verdict on every clause of the library."""
        stand_ins = self.library.stand_ins
        lieus = self._lieus(stand_ins)
        # Each round settles at least one more link of a chain; a circle ends with its rounds.
        for _ in range(len(stand_ins) + 1):
            self._begin(lieus)
            self._require()
            self._define()
            while self._require():  # a definition may require a text, which may use a term
                self._define()
            found = self._lieus(stand_ins)
            if found == lieus:
                break
            lieus = found
        else:
            texts = "”, “".join(sorted(lieus))
            self._note(
                f"The library's links contradict each other: “{texts}” would each be in only if "
                "out. Check `requires` and `replaces` there."
            )
        self._leave_out_unused()
        return self.verdicts

    # In the place of another

    def _begin(self, lieus: dict[str, _Lieu]) -> None:
        self.verdicts, self.warnings = dict(self.start), []
        self.tried = {"in": set(), "undecided": set()}
        self.seen = {"in": set(), "undecided": set()}
        for target, lieu in lieus.items():
            self.verdicts[target] = self._replaced(target, self.verdicts[target], lieu)
        self.found = {"out": [], "undecided": [], "in": []}
        for name, verdict in self.verdicts.items():
            if verdict is not OUT:
                self.found[verdict.state].append(name)
        self.required = dict.fromkeys(_CERTAIN_FIRST, 0)
        self.defined = dict.fromkeys(_CERTAIN_FIRST, 0)

    def _new(self, state: State, asked: dict[State, int], among: Collection[str]) -> Iterator[str]:
        """The texts of a state that were not asked yet, those found meanwhile too."""
        verdicts, listed = self.verdicts, self.found[state]
        while asked[state] < len(listed):
            waiting = [name for name in listed[asked[state] :] if name in among]
            asked[state] = len(listed)
            for name in waiting:
                if verdicts[name].state == state:
                    yield name

    def _set(self, name: str, verdict: Verdict) -> None:
        self.verdicts[name] = verdict
        self.found[verdict.state].append(name)

    def _lieus(self, stand_ins: tuple[Clause, ...]) -> dict[str, _Lieu]:
        found: dict[str, _Lieu] = {}
        for clause in stand_ins:
            link, verdict = clause.replaces, self.verdicts.get(clause.id)
            target = self.start.get(link.id) if link else None
            if link is None or target is None or target.override:
                continue
            if verdict is None or verdict.state == "out":
                continue
            day = self.own.whole.day
            if day and ((link.since and day < link.since) or (link.until and day > link.until)):
                continue
            dated = day is not None or not (link.since or link.until)
            certain = verdict.state == "in" and dated
            lots = self._named_by(verdict.lots)
            is_dated = verdict.state == "undecided" or dated
            wanted = self.own.explainer(clause.id, verdict) if is_dated else self.own.launch
            lieu = _Lieu(clause.id, certain, lots, wanted)
            if certain or link.id not in found:
                found[link.id] = lieu
        return found

    def _replaced(self, target: str, verdict: Verdict, lieu: _Lieu) -> Verdict:
        own = self.own.explainer(target, verdict)
        title = f"“{self.library.clauses[lieu.by].title}” ({lieu.by})"
        if not lieu.certain:
            text = f"{title} may stand in its place"
            waits = said(text, UNKNOWN, lieu.wanted)
            if verdict.state == "out":
                return verdict._replace(waits=waits)
            below = [own] if verdict.state == "undecided" else []
            explain = said(text, UNKNOWN, lieu.wanted, *below)
            return verdict._replace(state="undecided", explain=explain, lots=(), waits=waits)
        if verdict.state == "out":
            return verdict._replace(barred=lieu.lots)
        left = [lot for lot in verdict.lots or self.own.scopes if lot not in lieu.lots]
        if not left:
            text = f"{title} stands in its place"
            return Verdict("out", said(text, False, lieu.wanted), barred=lieu.lots)  # noqa: FBT003
        text = f"{title} stands in its place in {', '.join(sorted(lieu.lots))}"
        value: bool | Unknown = True if verdict.state == "in" else UNKNOWN
        return verdict._replace(
            lots=self._named(left) if verdict.state == "in" else (),
            explain=said(text, value, own),
            barred=lieu.lots,
        )

    # Required by another

    def _require(self) -> bool:
        """Bring in what texts require; whether that changed anything."""
        changed, requires, verdicts = False, self.library.requires, self.verdicts
        has_lots, bounded = len(self.everywhere) > 1, self.library.bounded
        # What is certain goes first, so that an undecided text never hides a certain one.
        for state in _CERTAIN_FIRST:
            for name in self._new(state, self.required, requires):
                for target in requires[name]:
                    own = verdicts.get(target)
                    if own is IN:
                        continue  # the commonest case, told at a glance
                    if (own is OUT or own is UNDECIDED) and not (has_lots or target in bounded):
                        changed = self._raise_plain(target, name, own, state) or changed
                        continue
                    is_there = own is not None and RANK[own.state] >= RANK[state] and own.is_whole
                    changed = (not is_there and self._bring_in(target, name)) or changed
        return changed

    def _bring_in(self, target: str, by: str) -> bool:
        """Raise the state of a required text; whether that changed anything."""
        clause, own = self.library.clauses.get(target), self.verdicts.get(target)
        if clause is None or clause.status == "retired":
            return self._note(f"“{by}” requires “{target}”, which the library does not have.")
        if own is not None and own.override and own.override.action == "exclude":
            return self._note(
                f"“{by}” requires “{target}”, which the officer left out: {own.override.reason}"
            )
        asking, barred = self.verdicts[by], own.barred if own else _NOWHERE
        sure = self._named_by(asking.lots) if asking.state == "in" else _NOWHERE
        reach = _Reach(sure - barred, self._open_in(asking) - barred)
        if not reach.sure and not reach.maybe:
            return False  # another text stands in its place
        day = self.own.whole.day
        is_dated = target in self.library.bounded
        if is_dated and day is not None and not clause.effective.covers(day):
            return self._note(f"“{by}” requires “{target}”, which is not for notices of {day}.")
        if own is not None and own.state == "in":
            return self._widen(target, own, reach)
        return self._raise(target, by, own or OUT, reach)

    def _raise_plain(self, target: str, by: str, own: Verdict, state: State) -> bool:
        """What `_bring_in` does where there are no lots, and only the text's rule has spoken."""
        if own is UNDECIDED and state == "undecided":
            return False
        explain = partial(self._asked_for, by, self.verdicts[by], None)
        self._set(target, Verdict(state, explain, (), (), by))
        return True

    def _raise(self, target: str, by: str, own: Verdict, reach: _Reach) -> bool:
        state: State = "in" if reach.sure and not own.waits else "undecided"
        if RANK[own.state] >= RANK[state]:
            return False
        lots: tuple[str, ...] = ()
        open_lots: tuple[str, ...] = ()
        if self.own.facts.lots:
            lots = self._named(reach.sure) if state == "in" else ()
            open_lots = self._named((reach.maybe | self._open_in(own)) - reach.sure)
        explain = partial(self._asked_for, by, self.verdicts[by], own.waits)
        verdict = Verdict(state, explain, lots, open_lots, by, None, own.barred, own.waits)
        self._set(target, verdict)
        return True

    def _asked_for(self, by: str, asking: Verdict, waits: Explain | None) -> Explanation:
        """That a text is required, and why the one that asks for it is in or may be."""
        is_certain = asking.state == "in" and waits is None
        below = [self.own.explainer(by, asking), *([waits] if waits else [])]
        text = f"“{self.library.clauses[by].title}” ({by}) requires it"
        return said(text, True if is_certain else UNKNOWN, *below)()

    def _widen(self, target: str, own: Verdict, reach: _Reach) -> bool:
        """Let a text that is in for some lots apply to more; whether that changed anything."""
        joined = reach.sure | self._named_by(own.lots)
        wider = own._replace(
            lots=self._named(joined),
            undecided_lots=self._named((reach.maybe | set(own.undecided_lots)) - joined),
        )
        if (wider.lots, wider.undecided_lots) == (own.lots, own.undecided_lots):
            return False
        self._set(target, wider)
        return True

    def _open_in(self, verdict: Verdict) -> frozenset[str]:
        """The lots in which a text is not decided yet."""
        if verdict.state == "undecided":
            return self._named_by(verdict.undecided_lots)
        return frozenset(verdict.undecided_lots)

    def _named_by(self, lots: tuple[str, ...]) -> frozenset[str]:
        """The lots of a verdict, which names none where it holds for all."""
        return frozenset(lots) if lots else self.everywhere

    def _named(self, lots: Collection[str]) -> tuple[str, ...]:
        """The lots in their order, and none where they are all."""
        if len(self.own.scopes) == 1:
            return ()
        named = tuple(lot for lot in self.own.scopes if lot in lots)
        return () if len(named) == len(self.own.scopes) else named

    def _note(self, warning: str) -> bool:
        if warning not in self.warnings:
            self.warnings.append(warning)
        return False

    # Definitions of the terms that texts use

    def _define(self) -> None:
        """Definitions by use, until no new one comes in; what is certain first."""
        uses, used = self.library.uses, self.library.definitions_used
        for state in _CERTAIN_FIRST:
            tried, seen = self.tried[state], self.seen[state]
            for name in self._new(state, self.defined, self.library.clauses):
                terms = uses[name]
                if terms in seen:
                    continue  # most texts use the same few terms
                seen.add(terms)
                for found, term in used(name):
                    if found not in tried:
                        tried.add(found)
                        self._define_one(found, term, name)

    def _define_one(self, definition: str, term: str, by: str) -> None:
        """Decide a definition that a text uses, unless that is decided."""
        before, state = self.verdicts.get(definition), self.verdicts[by].state
        if definition not in self.library.by_use:
            return
        if before is not None and (before.override or RANK[before.state] >= RANK[state]):
            return
        text = f"“{by}” uses the term “{term}”"
        use = Use(text, state == "in", self.own.explainer(by, self.verdicts[by]))
        self._set(definition, self.own.verdict(self.library.clauses[definition], use))

    def _leave_out_unused(self) -> None:
        for clause_id in self.library.by_use:
            if clause_id not in self.verdicts:
                terms = "” or “".join(self.library.clauses[clause_id].defines)
                text = f"no text of this tender uses “{terms}”"
                self.verdicts[clause_id] = Verdict("out", said(text, value=False))
