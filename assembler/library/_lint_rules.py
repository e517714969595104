"""Checks of what decides: rules, bases, targets, and which text brings in which."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from assembler.errors import LibraryError
from assembler.model import Clause, FactDefinition

from ._bodies import body_uses
from ._build import near
from ._conditions import answers_named, follows
from ._desk import Desk
from ._library import Library

_FIGURE: Final = re.compile(r"(?<![\w.])[0-9]{4,}(?![\w.])")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")


def check_rules(desk: Desk, clause: Clause) -> None:
    """Every expression of the front matter."""
    library = desk.library
    for field, text in _expressions(clause):
        line = clause.lines.get(field) or clause.line(field.partition(".")[0])
        key = f"clauses.{clause.id}"
        try:
            _parse(library, clause.id, field)
        except LibraryError as error:
            desk.take(error, "rule", key, line, text)
            continue
        for name, answer, hint in wrong_answers(text, library.fact_definitions):
            message = f"“{answer}” is no answer of the question “{name}”."
            desk.in_clause(clause, "answer", field, message, fix=hint, token=answer)
        for match in _FIGURE.finditer(_QUOTED.sub("", text)):
            message = f"the figure {match[0]} is written into the rule."
            fix = 'Put it into thresholds.yaml and write over(…, "threshold.id").'
            desk.in_clause(clause, "figure-in-rule", field, message, fix=fix, token=match[0])
    if "by_use" in clause.applies_when and clause.kind != "definition":
        desk.in_clause(clause, "by-use", "applies_when", "only a definition comes in by use.")
    _check_regimes(desk, clause)


def _parse(library: Library, clause_id: str, field: str) -> None:
    """Parse an expression of the front matter; the library keeps it for the checks to come."""
    name, _, more = field.partition(".")
    match name:
        case "judgement":
            library.judgement_rule(clause_id)
        case "alternates":
            library.alternate_rule(clause_id, int(more))
        case "basis":
            library.basis(clause_id, more)
        case "fill_ins":
            library.subcontract_rule(clause_id, more.partition(".")[0])
        case _:
            library.rule(clause_id)


def _expressions(clause: Clause) -> Iterator[tuple[str, str]]:
    yield "applies_when", clause.applies_when
    if clause.judgement and clause.judgement.when:
        yield "judgement.when", clause.judgement.when
    for name, blank in clause.fill_ins.items():
        if blank.subcontract:
            yield f"fill_ins.{name}.subcontract", blank.subcontract
    for index, alternate in enumerate(clause.alternates):
        yield f"alternates.{index}", alternate.applies_when
    if not isinstance(clause.basis, str):
        for regime, text in clause.basis.items():
            if text not in ("law", "policy", "practice"):
                yield f"basis.{regime}", text


def wrong_answers(text: str, facts: Mapping[str, FactDefinition]) -> Iterator[tuple[str, str, str]]:
    """Answers in a condition that their question does not have: fact, answer, hint."""
    for name, answer in answers_named(text):
        fact = facts.get(name)
        if fact and fact.type == "choice" and fact.allowed and answer not in fact.allowed:
            yield name, answer, near(answer, fact.allowed)


def _check_regimes(desk: Desk, clause: Clause) -> None:
    regimes = desk.library.regimes
    named: Collection[str] = () if isinstance(clause.basis, str) else clause.basis
    for regime in named:
        if regime != "default" and regime not in regimes:
            message = f"there is no regime “{regime}”."
            fix = near(regime, regimes)
            desk.in_clause(clause, "regime", "basis", message, fix=fix, token=regime)
    if clause.judgement and clause.judgement.fact:
        fact = clause.judgement.fact
        if fact not in desk.library.fact_definitions:
            message = f"there is no fact “{fact}”."
            fix = near(fact, desk.library.fact_definitions)
            desk.in_clause(clause, "fact", "judgement", message, fix=fix, token=fact)


def check_targets(desk: Desk, clause: Clause) -> None:
    """Every other text that the front matter names."""
    named: dict[str, tuple[str, ...]] = {
        "requires": clause.requires,
        "conflicts_with": clause.conflicts_with,
        "replaces": (clause.replaces.id,) if clause.replaces else (),
        "variant_of": (clause.variant_of,) if clause.variant_of else (),
        "retired_for": (clause.retired_for,) if clause.retired_for else (),
    }
    for field, targets in named.items():
        for target in targets:
            if not desk.knows_text(target):
                message, fix = f"there is no text “{target}”.", desk.near_text(target)
                desk.in_clause(clause, "target", field, message, fix=fix, token=target)
            elif target == clause.id:
                desk.in_clause(clause, "target", field, "a text cannot name itself here.")
            elif field == "requires" and _is_retired(desk, target):
                message = f"“{target}” is retired."
                fix = _instead(desk, target)
                desk.in_clause(clause, "retired-target", field, message, fix=fix, token=target)
    threshold = clause.flow_down.threshold
    known = desk.library.reference.thresholds
    if threshold and threshold not in known:
        message, fix = f"there is no threshold “{threshold}”.", near(threshold, known)
        desk.in_clause(clause, "threshold", "flow_down", message, fix=fix, token=threshold)
    _check_conflicts(desk, clause)


def _is_retired(desk: Desk, name: str) -> bool:
    found = desk.library.clauses.get(name)
    return found is not None and found.status == "retired"


def _instead(desk: Desk, name: str) -> str:
    instead = desk.library.clauses[name].retired_for
    return f"“{instead}” stands in its place." if instead else ""


def brought_in(desk: Desk, clause_id: str) -> frozenset[str]:
    """The text and all that it requires, at first hand or through others."""
    found: set[str] = set()
    waiting = [clause_id]
    while waiting:
        name = waiting.pop()
        clause = desk.library.clauses.get(name)
        if name not in found and clause is not None:
            found.add(name)
            waiting += clause.requires
    return frozenset(found)


def _check_conflicts(desk: Desk, clause: Clause) -> None:
    """Texts that come in together because of this one, and exclude each other."""
    together = brought_in(desk, clause.id)
    for name in sorted(together):
        for other in sorted(together.intersection(desk.library.clauses[name].conflicts_with)):
            pair = f"“{name}” and “{other}” exclude each other"
            message = f"{pair}, and both come in with this text."
            desk.in_clause(clause, "conflict", "requires", message)


def check_references(desk: Desk, clause: Clause) -> None:
    """References and amounts of the body: each leads to something that is in the tender."""
    library = desk.library
    certain = brought_in(desk, clause.id)
    for use in body_uses(clause).mentions:
        if use.kind in ("ref", "included") and not desk.knows_text(use.name):
            message, fix = f"there is no text “{use.name}”.", desk.near_text(use.name)
            desk.in_body(clause, "target", use.line, message, fix=fix, token=_quoted(use.name))
        elif use.kind in ("amount", "threshold") and use.name not in library.reference.thresholds:
            message = f"there is no threshold “{use.name}”."
            fix = near(use.name, library.reference.thresholds)
            desk.in_body(clause, "threshold", use.line, message, fix=fix, token=_quoted(use.name))
        elif use.kind == "date" and use.name not in library.reference.dates:
            message = f"there is no named date “{use.name}”."
            fix = near(use.name, library.reference.dates)
            desk.in_body(clause, "threshold", use.line, message, fix=fix, token=_quoted(use.name))
        elif use.kind == "ref" and use.name in library.clauses:
            opened = certain.union(*(brought_in(desk, guard) for guard in use.guards))
            _check_reference(desk, clause, use.name, use.line, opened)


def _check_reference(
    desk: Desk, clause: Clause, target: str, line: int, certain: frozenset[str]
) -> None:
    other = desk.library.clauses[target]
    if _is_retired(desk, target):
        message, fix = f"“{target}” is retired.", _instead(desk, target)
        desk.in_body(clause, "retired-target", line, message, fix=fix, token=_quoted(target))
    elif target not in certain and not _always_with(clause, other):
        desk.in_body(
            clause,
            "loose-reference",
            line,
            f"“{target}” is referred to, but may not be in the tender.",
            fix=f'Add it to `requires`, or write it inside {{% if included("{target}") %}}.',
            token=_quoted(target),
        )


def _quoted(name: str) -> str:
    """As the name stands in a tag: the same word may stand in the text too."""
    return f'"{name}"'


def _always_with(clause: Clause, other: Clause) -> bool:
    """Whether the other text is in whenever the clause is, by their rules and dates alone."""
    since, until = other.effective.since, other.effective.until
    own = clause.effective
    in_time = (since is None or (own.since is not None and own.since >= since)) and (
        until is None or (own.until is not None and own.until <= until)
    )
    return in_time and follows(clause.applies_when, other.applies_when)
