"""Checks of what leads back to itself: texts in place of each other, and terms by each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assembler.model import Clause

from ._bodies import body_uses
from ._desk import Desk, defined_as


def check_circles(desk: Desk) -> None:
    """Pointers from text to text, and definitions that need each other."""
    clauses = desk.library.clauses
    for field in ("retired_for", "replaces", "variant_of"):
        leads = {clause.id: _target(clause, field) for clause in clauses.values()}
        for circle in circles(leads):
            path = " → ".join([*circle, circle[0]])
            message = f"the texts lead back to themselves: {path}."
            desk.in_clause(clauses[circle[0]], "circle", field, message)
    _check_definitions(desk)


def _target(clause: Clause, field: str) -> tuple[str, ...]:
    match field:
        case "replaces":
            return (clause.replaces.id,) if clause.replaces else ()
        case "variant_of":
            return (clause.variant_of,) if clause.variant_of else ()
    return (clause.retired_for,) if clause.retired_for else ()


def _check_definitions(desk: Desk) -> None:
    """A term that is explained by itself explains nothing."""
    clauses, terms = desk.library.clauses, desk.library.terms
    needs: dict[str, tuple[str, ...]] = {}
    for clause in clauses.values():
        if clause.kind == "definition" and clause.id not in desk.broken:
            used = {defined_as(term, terms) for term in body_uses(clause).terms} - {""}
            for term in clause.defines:
                needs[term] = (*needs.get(term, ()), *sorted(used.difference(clause.defines)))
    for circle in circles(needs):
        path = " → ".join(f"“{term}”" for term in [*circle, circle[0]])
        clause = clauses[terms[circle[0]][0]]
        message = f"the definitions need each other: {path}."
        desk.in_clause(clause, "circular-term", "defines", message, token=circle[0])


def circles(leads: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Each shortest circle once, beginning with its first name in the alphabet."""
    found: set[tuple[str, ...]] = set()
    for start in sorted(leads):
        circle = _back_to(start, leads)
        if circle and min(circle) == start and frozenset(circle) not in map(frozenset, found):
            found.add(circle)
            yield circle


def _back_to(start: str, leads: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest way from a name back to it, or nothing."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop(0)
        for name in leads.get(way[-1], ()):
            if name == start:
                return way
            if name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return ()
