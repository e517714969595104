"""What stands above a translation: who has reviewed it, or that no qualified person has."""

from __future__ import annotations

from assembler.model import ReviewNote, Translation

from ._markup_compile import Surroundings
from ._markup_program import own_run
from ._markup_text import paragraph, run
from ._markup_values import ValuePrinter


def review_notes(
    title: str,
    translation: Translation,
    around: Surroundings,
    *,
    is_current: bool,
    begins_with_item: bool,
    local: ReviewNote | None,
    printers: tuple[ValuePrinter, ValuePrinter],
) -> str:
    """A paragraph in the original's language, with its title, and one in the translation's own.

    Args:
        is_current: whether it translates the text as it now reads; else a review no longer counts.
        begins_with_item: whether numbers start afresh with the first note.
        local: the words in the translation's language; without them there is the first only.
        printers: for the original's language, and for the translation's.
    """
    original, own = printers
    by, on = translation.reviewed_by, translation.reviewed_on if is_current else None
    name = original.name_of_language(translation.language)
    first = original.words.not_reviewed.format(name)
    second = local.not_reviewed if local else ""
    if by and on:
        first = original.words.reviewed.format(name, by, original.day(on))
        second = local.reviewed.format(name=by, day=own.day(on)) if local else ""
    layout = around.layout
    style = layout.restart if begins_with_item and layout.restart else layout.note
    notes = paragraph(style, run(f"{title} · {first}"))
    if not second:
        return notes
    runs = own_run(second, around.run_properties)
    return notes + paragraph(layout.note, runs, around.paragraph_properties)
