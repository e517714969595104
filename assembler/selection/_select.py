"""Applying the rules of a library to the facts of one contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from assembler.errors import FactError
from assembler.model import Alternate, Answer, Basis, Clause, Facts, Override
from assembler.rules import NOT_ARISING, UNKNOWN, Explanation, Expression, Scope, Unknown

from ._decision import Decision, State
from ._scopes import Reads, make_scope, make_scopes
from ._selection import Conflict, Selection

if TYPE_CHECKING:
    from assembler.library import Library

_SOURCES: Final = ("notice ", "release ")
_LAUNCH: Final = "launch_date"
_BASES: Final[dict[object, Basis]] = {"law": "law", "policy": "policy", "practice": "practice"}

Explain = Callable[[], Explanation]


def select(library: Library, facts: Facts, *, on: date | None = None) -> Selection:
    """Decide every clause of the library.

    Args:
        on: the day on which the notice goes out. It takes the place of the fact `launch_date`;
            without either, dated texts and amounts stay undecided.

    Raises:
        FactError: an override names a clause that the library does not have.
    """
    if on is not None:
        facts = facts.with_answers({_LAUNCH: Answer(on, "on")})
    for override in facts.overrides:
        if override.clause not in library.clauses:
            raise FactError(
                "overrides", override.clause, f"the library has no clause “{override.clause}”."
            )
    return _Run(library, facts).selection()


@dataclass(slots=True)
class _Verdict:
    """The state of a clause while the selection is being worked out."""

    state: State
    explain: Explain
    lots: tuple[str, ...] = ()
    undecided_lots: tuple[str, ...] = ()
    brought_in_by: str = ""
    override: Override | None = None


@dataclass(slots=True)
class _Run:
    """One pass: rules, overrides, replaced and required texts, then definitions by use."""

    library: Library
    facts: Facts
    scopes: dict[str, Scope] = field(init=False)
    whole: Scope = field(init=False)
    reads: Reads = field(init=False)
    regime: str = field(init=False, default="")
    verdicts: dict[str, _Verdict] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    tried: set[tuple[str, bool]] = field(default_factory=set)  # definitions, and whether certain

    def __post_init__(self) -> None:
        self.whole = make_scope(self.library, self.facts)
        self.scopes = make_scopes(self.library, self.facts)
        if not self.facts.lots:
            self.scopes = {"": self.whole}
        self.reads = Reads(self.library)
        regime = self.whole.value("regime") if "regime" in self.whole.definitions else UNKNOWN
        self.regime = regime if isinstance(regime, str) else ""

    def selection(self) -> Selection:
        overrides = {override.clause: override for override in self.facts.overrides}
        for clause in self.library.clauses.values():
            if not clause.is_by_use:
                self.verdicts[clause.id] = self._own(clause)
            if clause.id in overrides:
                self.verdicts[clause.id] = self._overridden(clause, overrides[clause.id])
        self._replace()
        self._require()
        self._define()
        self._require()  # a definition may require a text of its own
        decisions = tuple(self._decision(clause) for clause in self.library.clauses.values())
        return Selection(
            library=self.library,
            facts=self.facts,
            day=self.whole.day,
            decisions=decisions,
            conflicts=_conflicts(decisions),
            scopes=self.scopes,
            whole=self.whole,
            warnings=self._all_warnings(decisions),
        )

    # The clause's own rule

    def _own(self, clause: Clause, extra: Mapping[str, Explanation] | None = None) -> _Verdict:
        if clause.status == "retired":
            instead = f"; {clause.retired_for} stands in its place" if clause.retired_for else ""
            return _Verdict("out", _said(f"the text is retired{instead}", value=False))
        rule = self.library.rule(clause.id)
        if self._by_lot(rule):
            return self._dated(clause, self._own_by_lot(rule, extra))
        scope = self.whole if extra is None else self.whole.with_extra(extra)
        state = _state(rule.value(scope))
        return self._dated(clause, _Verdict(state, partial(rule.explain, scope)))

    def _own_by_lot(self, rule: Expression, extra: Mapping[str, Explanation] | None) -> _Verdict:
        scopes = self.scopes
        if extra is not None:
            scopes = {lot: scope.with_extra(extra) for lot, scope in scopes.items()}
        states = {lot: _state(rule.value(scope)) for lot, scope in scopes.items()}
        holding = [lot for lot, state in states.items() if state == "in"]
        unknown = [lot for lot, state in states.items() if state == "undecided"]
        state: State = "in" if holding else "undecided" if unknown else "out"
        telling = (holding or unknown or list(states))[0]
        return _Verdict(
            state,
            partial(rule.explain, scopes[telling]),
            lots=tuple(holding) if holding and len(holding) < len(states) else (),
            undecided_lots=tuple(unknown) if holding else (),
        )

    def _by_lot(self, rule: Expression) -> bool:
        return bool(self.facts.lots) and self.reads.per_lot(rule)

    def _dated(self, clause: Clause, verdict: _Verdict) -> _Verdict:
        since, until = clause.effective.since, clause.effective.until
        if verdict.state == "out" or (since is None and until is None):
            return verdict
        day = self.whole.day
        if day is None:
            asked = self.whole.explain(_LAUNCH)
            text = "the text is for certain launch days only"
            return replace(
                verdict, state="undecided", explain=_said(text, UNKNOWN, asked, verdict.explain)
            )
        if clause.effective.covers(day):
            return verdict
        bounds = f"from {since}" if since and day < since else f"until {until}"
        text = f"the text is for notices {bounds}, and the launch day is {day}"
        return replace(verdict, state="out", explain=_said(text, value=False), lots=())

    def _overridden(self, clause: Clause, override: Override) -> _Verdict:
        own = self.verdicts.get(clause.id)
        action = "put in" if override.action == "include" else "left out"
        said = _said(
            f"{action} by the officer: {override.reason}",
            override.action == "include",
            *([own.explain] if own else []),
        )
        return _Verdict("in" if override.action == "include" else "out", said, override=override)

    # Texts that speak for others

    def _replace(self) -> None:
        for clause in self.library.clauses.values():
            verdict = self.verdicts.get(clause.id)
            link = clause.replaces
            if verdict is None or link is None or verdict.state == "out":
                continue
            target = self.verdicts.get(link.id)
            if target is None or target.state == "out" or target.override:
                continue
            day = self.whole.day
            if day is not None and (
                (link.since and day < link.since) or (link.until and day > link.until)
            ):
                continue
            certain = verdict.state == "in" and (day is not None or not (link.since or link.until))
            if certain and not verdict.lots:
                text = f"“{clause.title}” ({clause.id}) stands in its place"
                self.verdicts[link.id] = _Verdict(
                    "out",
                    _stands_in(text, verdict.explain),
                )
            elif not certain:
                text = f"“{clause.title}” ({clause.id}) may stand in its place"
                wanted = verdict.explain if verdict.state == "undecided" else self._launch
                self.verdicts[link.id] = _Verdict("undecided", _said(text, UNKNOWN, wanted))

    def _launch(self) -> Explanation:
        return self.whole.explain(_LAUNCH)

    def _require(self) -> None:
        # What is certain goes first, so that an undecided text never hides a certain one.
        for state in ("in", "undecided"):
            waiting = [name for name, each in self.verdicts.items() if each.state == state]
            for name in waiting:  # grows while it runs
                required = self.library.clauses[name].requires
                waiting += [target for target in required if self._bring_in(target, name)]

    def _bring_in(self, target: str, by: str) -> bool:
        """Raise the state of a required text; whether that changed anything."""
        clause = self.library.clauses.get(target)
        asking = self.verdicts[by]
        if clause is None or clause.status == "retired":
            return self._note(f"“{by}” requires “{target}”, which the library does not have.")
        own = self.verdicts.get(target)
        if own is not None and own.override and own.override.action == "exclude":
            return self._note(
                f"“{by}” requires “{target}”, which the officer left out: {own.override.reason}"
            )
        if own is not None and _RANK[own.state] >= _RANK[asking.state]:
            if own.state == "in" and own.lots and set(asking.lots or self.scopes) - set(own.lots):
                self.verdicts[target] = replace(own, lots=self._joined(own.lots, asking.lots))
            return False
        day = self.whole.day
        if day is not None and not clause.effective.covers(day):
            return self._note(f"“{by}” requires “{target}”, which is not for notices of {day}.")
        title = self.library.clauses[by].title
        value: bool | Unknown = True if asking.state == "in" else UNKNOWN
        self.verdicts[target] = _Verdict(
            asking.state,
            _said(f"“{title}” ({by}) requires it", value, asking.explain),
            lots=asking.lots,
            brought_in_by=by,
        )
        return True

    def _joined(self, own: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
        """The lots of both; none named where both together are all, or one is for all."""
        joined = set(own) | set(more or self.scopes)
        return (
            () if joined >= set(self.scopes) else tuple(lot for lot in self.scopes if lot in joined)
        )

    def _note(self, warning: str) -> bool:
        if warning not in self.warnings:
            self.warnings.append(warning)
        return False

    def _define(self) -> None:
        """Definitions by use, until no new one comes in; what is certain first."""
        for state in ("in", "undecided"):
            waiting = [name for name, each in self.verdicts.items() if each.state == state]
            for name in waiting:  # grows while it runs
                for found, term in self.library.definitions_used(name):
                    if self._define_one(found, term, name):
                        waiting.append(found)
        for clause in self.library.clauses.values():
            if clause.id not in self.verdicts:
                text = f"no text of this tender uses “{'” or “'.join(clause.defines)}”"
                self.verdicts[clause.id] = _Verdict("out", _said(text, value=False))

    def _define_one(self, definition: str, term: str, by: str) -> bool:
        """Decide a definition that a text uses; whether its own terms are to be looked at now."""
        before = self.verdicts.get(definition)
        if before is not None and (before.override or before.state != "out"):
            return False
        clause = self.library.clauses[definition]
        if not clause.is_by_use:
            return False
        certain = self.verdicts[by].state == "in"
        if (definition, certain) in self.tried:
            return False
        self.tried.add((definition, certain))
        verdict = self._own(clause, {"by_use": self._used(term, by, certain=certain)})
        self.verdicts[definition] = verdict
        return verdict.state == self.verdicts[by].state

    def _used(self, term: str, by: str, *, certain: bool) -> Explanation:
        text = f"“{by}” uses the term “{term}”"
        if certain:
            return Explanation(text, value=True)
        inner = self.verdicts[by].explain()
        return Explanation(
            f"{text}, and is not decided yet", UNKNOWN, (inner,), inner.facts, inner.missing
        )

    # The result

    def _decision(self, clause: Clause) -> Decision:
        verdict = self.verdicts[clause.id]
        alternates = self._alternates(clause) if clause.alternates and verdict.state == "in" else ()
        return Decision(
            clause=clause,
            state=verdict.state,
            basis=self._basis(clause),
            explain=_once(verdict.explain),
            lots=verdict.lots,
            undecided_lots=verdict.undecided_lots,
            alternates=alternates,
            override=verdict.override,
            brought_in_by=verdict.brought_in_by,
            judgement_due=self._judgement_due(clause, verdict.state),
        )

    def _alternates(self, clause: Clause) -> tuple[Alternate, ...]:
        return tuple(
            alternate
            for index, alternate in enumerate(clause.alternates)
            if self.library.alternate_rule(clause.id, index).value(self.whole) is True
        )

    def _basis(self, clause: Clause) -> Basis:
        if isinstance(clause.basis, str):
            return clause.basis
        found = self.library.basis(clause.id, self.regime)
        if isinstance(found, Expression):
            return _BASES.get(found.value(self.whole), "practice")
        return found

    def _judgement_due(self, clause: Clause, state: State) -> bool:
        if clause.judgement is None or state == "out":
            return False
        rule = self.library.judgement_rule(clause.id)
        return rule is None or rule.value(self.whole) is not False

    def _all_warnings(self, decisions: tuple[Decision, ...]) -> tuple[str, ...]:
        found = [*self.facts.notices, *self.warnings]
        for decision in decisions:
            override = decision.override
            if override and override.action == "exclude" and decision.basis == "law":
                found.append(
                    f"“{decision.title}” ({decision.id}) is called for by law "
                    f"({decision.authority[0]}) and was left out: {override.reason}"
                )
        found += [
            f"“{conflict.first}” and “{conflict.second}” are both in and cannot stand together."
            for conflict in _conflicts(decisions)
        ]
        for name, answer in self.facts.answers.items():
            definition = self.whole.definitions.get(name)
            if answer.source.startswith(_SOURCES):
                continue  # a notice tells what it tells, asked or not
            if definition and definition.is_asked and self.whole.arises(name) is False:
                empty = answer.value in (False, (), NOT_ARISING)
                if not empty:
                    found.append(
                        f"“{definition.question}” was answered, but does not arise here; "
                        "the answer counts all the same."
                    )
        return tuple(dict.fromkeys(found))


def _state(value: object) -> State:
    if value is UNKNOWN:
        return "undecided"
    return "in" if value is True else "out"


_RANK: Final[dict[State, int]] = {"out": 0, "undecided": 1, "in": 2}


def _stands_in(text: str, explain: Explain) -> Explain:
    return _said(text, False, explain)  # noqa: FBT003 - the value of the step


def _said(text: str, value: bool | Unknown, *below: Explain | Explanation) -> Explain:  # noqa: FBT001
    """A step of the selection itself, above the steps that led to it."""

    def explain() -> Explanation:
        children = tuple(each if isinstance(each, Explanation) else each() for each in below)
        facts = frozenset[str]().union(*(child.facts for child in children))
        missing = dict.fromkeys(name for child in children for name in child.missing)
        return Explanation(
            text, value, children, facts, tuple(missing) if value is UNKNOWN else (), telling=True
        )

    return explain


def _once(explain: Explain) -> Explain:
    kept: list[Explanation] = []

    def remembered() -> Explanation:
        if not kept:
            kept.append(explain())
        return kept[0]

    return remembered


def _conflicts(decisions: tuple[Decision, ...]) -> tuple[Conflict, ...]:
    included = {decision.id for decision in decisions if decision.state == "in"}
    pairs = {
        tuple(sorted((decision.id, other)))
        for decision in decisions
        if decision.id in included
        for other in decision.clause.conflicts_with
        if other in included
    }
    return tuple(Conflict(first, second) for first, second in sorted(pairs))
