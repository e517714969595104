"""Trying a rule: which facts it rests on, and what comes of the answers that are typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assembler.errors import ClausewrightError, FactError
from assembler.library import Library, with_text
from assembler.model import Facts
from gui._texts import translate
from gui.draft import Draft
from gui.reason.steps import Step, steps_of

if TYPE_CHECKING:
    from assembler.model import FactDefinition


@dataclass(frozen=True, slots=True)
class Tried:
    """In, out or undecided, and the steps that led there; or why nothing can be told."""

    state: str = ""
    steps: tuple[Step, ...] = ()
    problem: str = ""
    wrong: Mapping[str, str] | None = None  # fact -> what is wrong with its answer


def facts_of_rule(library: Library, clause_id: str) -> tuple[FactDefinition, ...]:
    """The questions on which a text's rule rests, derived facts taken apart."""
    found: dict[str, FactDefinition] = {}
    waiting = sorted(library.rule(clause_id).names)
    if clause_id in library.bounded:
        waiting.append("launch_date")
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in library.fact_definitions:
            continue
        seen.add(name)
        definition = library.fact_definitions[name]
        if definition.is_derived:
            waiting += sorted(library.fact_expression(name).names)
        else:
            found[name] = definition
    order = {name: at for at, name in enumerate(library.fact_definitions)}
    return tuple(sorted(found.values(), key=lambda each: order[each.name]))


def try_rule(library: Library, clause_id: str, text: str, answers: Mapping[str, str]) -> Tried:
    """What the rule of a text that need not be saved says, with these answers as typed."""
    try:
        tried = with_text(library, f"clauses.{clause_id}", text)
    except ClausewrightError as error:
        return Tried(problem=str(error))
    facts, wrong = Facts(), {}
    for name, said in answers.items():
        if not said.strip():
            continue
        try:
            facts = facts.with_answers({name: tried.parse_fact(name, _value(said), "rule tester")})
        except FactError as error:
            wrong[name] = error.message
    if wrong:
        return Tried(problem=next(iter(wrong.values())), wrong=wrong)
    draft = Draft(tried, facts)
    state = draft.selection.state_of(clause_id)
    return Tried(state, steps_of(draft.selection.why(clause_id), draft))


def _value(said: str) -> object:
    words = said.strip()
    plain = {"yes": True, "no": False, "true": True, "false": False}
    if words.casefold() in plain:
        return plain[words.casefold()]
    if "," in words and not words.replace(",", "").replace(" ", "").replace(".", "").isdigit():
        return [each.strip() for each in words.split(",") if each.strip()]
    return words


def answers_of(facts: Facts, names: tuple[str, ...]) -> dict[str, str]:
    """The answers of a tender as they are typed here."""
    found = {}
    for name in names:
        answer = facts.answers.get(name)
        if answer is not None:
            found[name] = as_typed(answer.value)
    return found


def as_typed(value: object) -> str:
    """An answer in the words of a facts file."""
    match value:
        case bool():
            return translate("Rule", "yes") if value else translate("Rule", "no")
        case list() | tuple() | set() | frozenset():
            return ", ".join(map(str, value))
    amount, currency = getattr(value, "amount", None), getattr(value, "currency", None)
    return f"{amount} {currency}" if currency else str(value)
