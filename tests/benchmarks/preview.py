"""How long a preview takes, and what would change a clause."""

from __future__ import annotations

from collections.abc import Iterable

from assembler.model import Answer
from assembler.selection import Selection
from assembler.word import assemble, preview
from assembler.word._preview import _read

from .measures import Row, best_of, print_table, tender_selection

CLAUSE = "compliance-plan"


def first_preview_seconds(selection: Selection) -> float:
    """A preview of which no item has been read before."""

    def work() -> None:
        _read.cache_clear()
        preview(selection)

    return best_of(work)


def preview_rows() -> Iterable[Row]:
    selection = tender_selection()
    clauses = len(selection.included)
    assembled = best_of(lambda: assemble(selection))
    first = first_preview_seconds(selection)
    again = best_of(lambda: preview(selection))
    yield Row(f"assemble, {clauses} clauses", assembled)
    yield Row("preview, nothing read before", first)
    yield Row("preview, after one answer", again, "assembling", assembled / again)


def change_rows() -> Iterable[Row]:
    selection = tender_selection()
    answer = Answer(value=False, source="officer")
    facts = selection.facts.with_answers({"recruits_abroad": answer})
    yield Row("one answer changed", best_of(lambda: selection.changed(facts)))
    yield Row(
        f"what would change {CLAUSE}", best_of(lambda: selection.what_would_change(CLAUSE), 5)
    )


if __name__ == "__main__":
    print_table("A preview", preview_rows())
    print_table("What would change", change_rows())
