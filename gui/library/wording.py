"""One text as a tender would show it, from the engine's preview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assembler.model import Facts, Override
from assembler.selection import select
from assembler.word import preview
from gui.preview.rows import Row, rows_of

if TYPE_CHECKING:
    from assembler.library import Library


def rows_of_clause(library: Library, clause_id: str, facts: Facts | None = None) -> tuple[Row, ...]:
    """The part, the section and the text, put in whatever its rule says.

    Raises:
        ClausewrightError: the text cannot be shown; the sentence says why.
    """
    given = facts or Facts()
    others = tuple(each for each in given.overrides if each.clause != clause_id)
    forced = Override(clause_id, "include", "preview")
    found = preview(select(library, replace(given, overrides=(*others, forced))))
    heading: dict[str, Row] = {}
    for row in rows_of(found):
        if row.kind in ("part", "section"):
            heading[row.kind] = row
            if row.kind == "part":
                heading.pop("section", None)
        elif row.clause_id == clause_id:
            above = (replace(each, lead="") for each in heading.values() if each.kind == "section")
            return (*(replace(each, sheet=1) for each in above), replace(row, sheet=1))
    return ()
