"""What a clause's own rule, its dates and the officer's override say of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from assembler.model import Clause, Facts, Override
from assembler.rules import UNKNOWN, Explanation, Expression, Scope, Unknown

from ._scopes import Reads, make_scopes
from ._verdict import OUT, Explain, State, Verdict, by_rule, said

if TYPE_CHECKING:
    from assembler.library import Library

LAUNCH: Final = "launch_date"

# Lots that the buyer lets off from the EU rules, at most a fifth of the whole, never lift the duty
# of the tender; but a text with this duty does not name them, unless national law applies the
# ground there. Directive 2014/24/EU art. 5(10) (recall).
_EU_DUTY: Final = "eu_exclusion_duty"
_LET_OFF: Final = "small_lot_exempted"
_NATIONAL: Final = "national_exclusion_applies"


@dataclass(frozen=True, slots=True)
class Use:
    """A text that uses the term of a definition: what `by_use` is for it."""

    text: str
    certain: bool
    user: Explain

    @property
    def value(self) -> bool | Unknown:
        return True if self.certain else UNKNOWN

    def explain(self, _: str) -> Explanation:
        if self.certain:
            return Explanation(self.text, value=True)
        return said(f"{self.text}, and is not decided yet", UNKNOWN, self.user)()

    def beside(self, scope: Scope) -> Scope:
        """The facts with `by_use` beside them."""
        return scope.with_extra({"by_use": self.value}, self.explain)


@dataclass(slots=True)
class OwnRules:
    """The rules of a library over the facts of one contract, for the whole and for each lot."""

    library: Library
    facts: Facts
    whole: Scope
    scopes: dict[str, Scope] = field(init=False)
    reads: Reads = field(init=False)
    let_off: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.scopes = make_scopes(self.library, self.facts, self.whole)
        self.reads = Reads(self.library)
        self.let_off = self._lots_let_off()

    def verdicts(self, names: Collection[str]) -> dict[str, Verdict]:
        """What the own rules of these texts say. Definitions by use wait for a text's use."""
        library, whole = self.library, self.whole
        if self.facts.lots:
            return {name: self.verdict(library.clauses[name]) for name in names}
        found = dict.fromkeys(names, OUT)
        rules = library.rules
        for name in self._possible(found):
            value = rules[name].root.value(whole)
            if value is UNKNOWN or value is True:
                found[name] = by_rule(value)
        singly = library.bounded if whole.day is None else library.retired
        for name in library.bounded.intersection(found):
            if name in singly:
                found[name] = self.verdict(library.clauses[name])
            elif found[name] is not OUT:
                found[name] = self._dated(library.clauses[name], found[name])
        return found

    def _possible(self, names: Mapping[str, Verdict]) -> Iterable[str]:
        """Those of the texts that the regime alone does not rule out."""
        library = self.library
        has_regime = "regime" in library.fact_definitions
        regime = self.whole.value("regime") if has_regime else UNKNOWN
        listed = library.under(regime) if isinstance(regime, str) else library.rules
        return listed if len(names) == len(library.ruled) else names.keys() & listed

    def verdict(self, clause: Clause, use: Use | None = None) -> Verdict:
        """The state by the rule and the launch day alone."""
        if clause.status == "retired":
            instead = f"; {clause.retired_for} stands in its place" if clause.retired_for else ""
            return Verdict("out", said(f"the text is retired{instead}", value=False))
        rule = self.library.rule(clause.id)
        if self.facts.lots and self.reads.per_lot(rule):
            verdict = self._by_lot(rule, use)
        elif use is not None:
            scope = use.beside(self.whole)
            state = by_rule(rule.value(scope)).state
            verdict = Verdict(state, partial(rule.explain, scope))
        else:
            verdict = by_rule(rule.value(self.whole))
        if self.let_off and verdict.state != "out" and _EU_DUTY in self.reads.of(rule):
            verdict = self._without_let_off(clause, verdict)
        return self._dated(clause, verdict) if clause.id in self.library.bounded else verdict

    def explainer(self, clause_id: str, verdict: Verdict) -> Explain:
        """What gives the reasons of a verdict."""
        return verdict.explain or partial(self.library.rule(clause_id).explain, self.whole)

    def overridden(self, clause: Clause, own: Verdict | None, override: Override) -> Verdict:
        """The officer's word, above what the rule said. A retired text stays out all the same."""
        include = override.action == "include"
        if include and own is not None and clause.status == "retired":
            return own._replace(override=override)
        action = "put in" if include else "left out"
        below = [self.explainer(clause.id, own)] if own else []
        text = f"{action} by the officer: {override.reason}"
        return Verdict("in" if include else "out", said(text, include, *below), override=override)

    def launch(self) -> Explanation:
        return self.whole.explain(LAUNCH)

    def _by_lot(self, rule: Expression, use: Use | None) -> Verdict:
        states = {
            lot: by_rule(rule.value(_using(scope, use))).state for lot, scope in self.scopes.items()
        }
        holding = [lot for lot, state in states.items() if state == "in"]
        unknown = [lot for lot, state in states.items() if state == "undecided"]
        state: State = "in" if holding else "undecided" if unknown else "out"
        telling = (holding or unknown or list(states))[0]
        return Verdict(
            state,
            partial(rule.explain, _using(self.scopes[telling], use)),
            lots=tuple(holding) if len(holding) < len(states) else (),
            undecided_lots=tuple(unknown) if len(unknown) < len(states) else (),
        )

    def _dated(self, clause: Clause, verdict: Verdict) -> Verdict:
        since, until = clause.effective.since, clause.effective.until
        if since is None and until is None:
            return verdict
        day = self.whole.day
        if day is None:
            return self._undated(clause, verdict)
        if verdict.state == "out" or clause.effective.covers(day):
            return verdict
        bounds = f"from {since}" if since and day < since else f"until {until}"
        text = f"the text is for notices {bounds}, and the launch day is {day}"
        return Verdict("out", said(text, value=False))

    def _undated(self, clause: Clause, verdict: Verdict) -> Verdict:
        waits = said("the text is for certain launch days only", UNKNOWN, self.launch)
        if verdict.state == "out":
            return verdict._replace(waits=waits)
        text = "the text is for certain launch days only"
        explain = said(text, UNKNOWN, self.launch, self.explainer(clause.id, verdict))
        return Verdict("undecided", explain, waits=waits)

    def _lots_let_off(self) -> frozenset[str]:
        needed = {_EU_DUTY, _LET_OFF, _NATIONAL}
        if not self.facts.lots or not needed <= set(self.library.fact_definitions):
            return frozenset()
        if self.whole.value(_EU_DUTY) is False or self.whole.value(_NATIONAL) is True:
            return frozenset()
        return frozenset(lot for lot, scope in self.scopes.items() if scope.value(_LET_OFF) is True)

    def _without_let_off(self, clause: Clause, verdict: Verdict) -> Verdict:
        named = [lot for lot in verdict.lots or self.scopes if lot not in self.let_off]
        if not named or len(named) == len(verdict.lots or self.scopes):
            return verdict
        text = f"lots let off from the EU rules are not named: {', '.join(sorted(self.let_off))}"
        value = UNKNOWN if verdict.state == "undecided" else True
        lots = tuple(named) if verdict.state == "in" else verdict.lots
        explain = said(text, value, self.explainer(clause.id, verdict))
        return verdict._replace(lots=lots, explain=explain)


def _using(scope: Scope, use: Use | None) -> Scope:
    return scope if use is None else use.beside(scope)
