"""Applying the rules of a library to the facts of one contract."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assembler.errors import FactError
from assembler.model import Answer, Facts

from ._links import Links
from ._own import LAUNCH, OwnRules
from ._scopes import make_scope
from ._selection import Selection
from ._verdict import Verdict

if TYPE_CHECKING:
    from assembler.library import Library


def select(library: Library, facts: Facts, *, on: date | None = None) -> Selection:
    """Decide every clause of the library.

    Args:
        on: the day on which the notice goes out. It takes the place of the fact `launch_date`;
            without either, dated texts and amounts stay undecided.

    Raises:
        FactError: an override names a clause that the library does not have.
    """
    if on is not None:
        facts = facts.with_answers({LAUNCH: Answer(on, "on")})
    own = OwnRules(library, facts, make_scope(library, facts))
    return _selection(own, own.verdicts(library.ruled))


def select_again(before: Selection, facts: Facts) -> Selection:
    """The selection for other facts of the same contract, as `select` gives it.

    Only the texts whose rules read an answer that is another now are decided anew.
    """
    library, old = before.library, before.own
    if facts.lots or old.facts.lots or facts.proposals != old.facts.proposals:
        return select(library, facts)
    names = {*facts.answers, *old.facts.answers}
    answered = {name for name in names if _value(facts, name) != _value(old.facts, name)}
    reached = library.readers.facts(answered)
    own = OwnRules(library, facts, old.whole.with_facts(facts, reached))
    moved = {name for name in reached if own.whole.values[name] != old.whole.values[name]}
    verdicts = dict(before.own_verdicts)
    anew = set(library.readers.texts(moved))
    # An explanation kept with a verdict speaks of the facts of before.
    anew.update(text for text in library.readers.texts(reached) if verdicts[text].explain)
    if LAUNCH in answered:  # the dates of a text are no part of its rule
        anew |= library.bounded - library.by_use
    verdicts.update(own.verdicts(anew))
    return _selection(own, verdicts)


def _value(facts: Facts, name: str) -> object:
    answer = facts.answers.get(name)
    return None if answer is None else answer.value


def _selection(own: OwnRules, verdicts: dict[str, Verdict]) -> Selection:
    """What comes of the texts' own rules: the officer's word goes above them, then the links."""
    start = dict(verdicts) if own.facts.overrides else verdicts
    for override in own.facts.overrides:
        clause = own.library.clauses.get(override.clause)
        if clause is None:
            problem = f"the library has no clause “{override.clause}”."
            raise FactError("overrides", override.clause, problem)
        start[clause.id] = own.overridden(clause, start.get(clause.id), override)
    links = Links(own, start)
    return Selection(own, verdicts, links.settle(), tuple(links.warnings))
