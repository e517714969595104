"""One row, read and decided without writing anything."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assembler.batch import Problem
from assembler.errors import ClausewrightError, FactError
from assembler.intake import TableHead, TableRow, read_fields, read_source
from assembler.model import Facts

from .work import RowEnd

if TYPE_CHECKING:
    from assembler.batch import Source
    from assembler.batch._items import Item
    from assembler.library import Library


def checked(position: int, item: Item, source: Source, library: Library) -> RowEnd:
    """Whether a row can be made into a tender, what it leaves open, or what is wrong with it."""
    if item.problem:
        return RowEnd(position, "failed", problems=(Problem(item.problem),))
    try:
        facts, problems = _read(item, source, library)
    except FactError as error:
        problem = Problem(error.why, fact=error.fact, value=str(error.value)[:200])
        return RowEnd(position, "failed", problems=(problem,))
    except ClausewrightError as error:
        return RowEnd(position, "failed", problems=(Problem(error.message),))
    value = facts.answers.get("estimated_value")
    title, amount = facts.title or facts.reference, str(value.value) if value else ""
    if problems:
        return RowEnd(position, "failed", title, amount, problems=tuple(problems[:5]))
    selection = library.select(facts)
    undecided = selection.undecided
    missing = Counter(fact for decision in undecided for fact in decision.missing)
    asked = tuple(fact for fact, _ in missing.most_common(1))
    state = "undecided" if undecided else "ready"
    return RowEnd(position, state, title, amount, undecided=len(undecided), questions=asked)


def _read(item: Item, source: Source, library: Library) -> tuple[Facts, list[Problem]]:
    mapping = source.mapping
    problems: list[Problem] = []
    if isinstance(item.content, TableRow):
        head = source.head or TableHead("", "")
        reading = read_fields(
            head, item.content, library, kept=mapping.columns, words=mapping.words
        )
        problems = [Problem.in_cell(each) for each in reading.problems]
        facts = reading.facts
    elif isinstance(item.content, bytes):
        facts = read_source(item.content, library, name=item.source)
    else:
        facts = read_source(_json(item.content), library, name=item.source)
    missing = {
        name: library.parse_fact(name, value)
        for name, value in mapping.always.items()
        if name not in facts.answers
    }
    return facts.with_answers({**missing}), problems


def _json(content: object) -> bytes:
    import json

    return json.dumps(content, ensure_ascii=False, default=str).encode()
