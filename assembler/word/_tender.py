"""A selection and a template in; a tender out.

What a tender template finds in its context (all names always present, so strict rendering works):

    title, subtitle, buyer, kind, reference, issue, issue_date, language
                    text; an empty string where nothing is known. `language` is a tag like "en-GB",
                    for `w:lang` in styles.xml and for the core properties. `issue` is the number.
    created         the day of the notice as "2026-11-24T00:00:00Z", for the core properties
    draft_note      text: "Draft: 3 points are open" while anything is undecided, else ""
    cover_facts     list of {label, value_runs}; `{{r row.value_runs }}` in TableFacts
    cover_note      text under the cover's facts
    toc             Blocks: the whole TOC field (TOC1 to TOC3), entries cached and linked
    open_points     Blocks: heading (TOCHeading), lead-in and list of a draft's open points, or
                    empty: `{%p if open_points %}{{p open_points }}{%p endif %}`
    list_of_forms   Blocks: a second TOC field, over the part with the forms alone; or empty
    list_of_blanks  Blocks: heading (TOCSubheading), lead-in and list of the blanks that are open in
                    clauses and annexes, each with a link to its text; or empty. These two are
                    there only for a template that names them
    parts           list of the parts that have content, in document order; each part has
                    number ("Part 1"), title, heading, lead, bookmark, blocks, first_clause
    instructions, conditions, forms, annexes
                    the same part by its id, or None when the tender has nothing in it

A part's `blocks` is everything after its Heading1 and lead: Heading2 sections and clauses, forms
or annexes. The template writes the Heading1 itself, around the title, as
`{{r conditions.heading }}` (Runs: bookmark start, title, bookmark end), and the lead.
`first_clause` has number ("1") and title of the first Heading3, or is None.

Paragraph styles that the blocks use, beyond the list in the typography notes:
    EditionHeading, EditionNote, EditionText         an annex in another language: its title on a
                                                     new page, who has reviewed it, its text
    FormText, FormItem1, FormItem2, FormItem3        levels 2 to 5 of the list "forms"
    AnnexText, AnnexItem1, AnnexItem2, AnnexItem3    levels 1 to 4 of the list "annexes"
FormText and AnnexText look like BodyText and carry a silent level (format none, no text, suffix
nothing, left 0) so that the numbers below them start afresh. Item1 is decimal "%n." at
397/397, Item2 lowerLetter "(%n)" at 964/567, Item3 lowerRoman "(%n)" at 1531/567; each restarts
after any level above it.
"""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from assembler._atomic import write_atomic
from assembler._version import __version__
from assembler.errors import FactError, UndecidedError

from ._answers import Answers, FillInValue
from ._asked_lists import asked_lists
from ._bundled import open_template
from ._cover import cover_facts, cover_note, document_kind, subtitle
from ._fields import bookmarked, contents
from ._formats import output_format
from ._manifest import build_manifest, manifest_parts
from ._markup import FillInUse, Texts, texts_of
from ._markup_text import run
from ._outline import Outline, PackPart
from ._pack import open_points_blocks, part_blocks
from ._rendering import OpenPoint, Rendering
from ._values import Blocks, Runs

if TYPE_CHECKING:
    from assembler.selection import Selection

    from ._preview_values import Preview

PART_IDS: Final = ("instructions", "conditions", "forms", "annexes")
_CLAUSES: Final = ("clause", "definitions", "by-reference")
_NO_DAY: Final = date(1980, 1, 1)


@dataclass(frozen=True)
class Tender:
    """A Word tender, and what it was made from."""

    bytes: bytes
    manifest: Mapping[str, object]
    selection: Selection
    open_points: tuple[OpenPoint, ...]
    fill_ins: tuple[FillInUse, ...]
    language: str
    outline: Outline = field(repr=False)
    answers: Mapping[str, FillInValue] = field(repr=False)
    asked_language: str | None = field(repr=False)
    is_pack: bool = field(repr=False)
    """Whether the template holds the whole pack; else some parts, or another arrangement."""

    @property
    def is_draft(self) -> bool:
        """Whether texts or wordings are not decided yet."""
        return bool(self.open_points)

    @property
    def open_fill_ins(self) -> tuple[FillInUse, ...]:
        """The blanks that are still to be filled in; those of forms wait for the bidder."""
        clauses = self.selection.library.clauses
        return tuple(
            use
            for use in self.fill_ins
            if use.answer is None and clauses[use.clause].kind != "form"
        )

    @property
    def created(self) -> str:
        """The moment that the core properties give: the day of the notice, never the clock."""
        return _created(self.selection.day)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the .docx; an existing file is replaced by the whole new one or not at all."""
        write_atomic(path, self.bytes)

    def pdf(self, path: str | os.PathLike[str]) -> None:
        """Write a PDF, drawn by LibreOffice, with page numbers in its contents.

        Raises:
            OfficeError: LibreOffice is missing, failed, or took too long.
        """
        write_atomic(path, self.pdf_bytes())

    def pdf_bytes(self, *, waiting: Callable[[float], object] | None = None) -> builtins.bytes:
        """The PDF itself.

        Args:
            waiting: called several times a second with the seconds that have passed; what it
                raises ends LibreOffice and comes through.

        Raises:
            OfficeError: LibreOffice is missing, failed, or took too long.
        """
        from ._outputs import pdf_of

        return pdf_of(self.bytes, waiting=waiting)

    def with_pages(self, *, waiting: Callable[[float], object] | None = None) -> Tender:
        """The same tender with page numbers in its contents, as LibreOffice lays it out.

        Args:
            waiting: as for `pdf_bytes`.

        Raises:
            OfficeError: LibreOffice is missing, failed, or took too long.
        """
        from ._pages import with_pages

        return replace(self, bytes=with_pages(self.bytes, waiting=waiting))

    def with_placeholders(self) -> Tender:
        """The same tender; a blank that is filled in and emptied again in Word shows its words."""
        from ._placeholders import with_placeholders

        return replace(self, bytes=with_placeholders(self.bytes))

    def protected(self) -> Tender:
        """The same tender, in which Word lets nobody edit anything but the open blanks.

        Without a password: it keeps from mistakes, and is lifted by whoever wants to.
        """
        from ._protection import protected

        return replace(self, bytes=protected(self.bytes))

    def preview(self) -> Preview:
        """What the tender says, as plain values."""
        from ._preview import preview

        return preview(self.selection, answers=self.answers, language=self.asked_language)

    def export(
        self,
        path: str | os.PathLike[str],
        *,
        waiting: Callable[[float], object] | None = None,
    ) -> None:
        """Write the tender in the format that the ending names.

        Word (.docx), by LibreOffice .odt and .pdf, by ourselves .html and .txt.

        Args:
            waiting: as for `pdf_bytes`.

        Raises:
            OutputError: the ending names none of them, or one that holds the whole pack alone.
            OfficeError: LibreOffice is needed, and is missing, failed, or took too long.
        """
        if output_format(path) == ".docx":
            self.save(path)
            return
        from ._outputs import exported

        write_atomic(path, exported(self, path, waiting))

    def record(self, path: str | os.PathLike[str]) -> None:
        """Write the drafting record: every text in or out, why, and on whose word."""
        from ._record import record_bytes

        write_atomic(path, record_bytes(self))


def assemble(
    selection: Selection,
    *,
    template: str | os.PathLike[str] = "tender",
    answers: Mapping[str, FillInValue] | None = None,
    language: str | None = None,
    undecided: Literal["mark", "refuse"] = "mark",
) -> Tender:
    """Write a tender with the selection's clauses.

    Args:
        template: a bundled template by name, or the path of a .docx.
        answers: values for the blanks, by name or by "clause.name".
        language: the language of the tender; texts without a translation stay in the library's.
        undecided: "mark" lists what is undecided in a draft; "refuse" raises.

    Raises:
        UndecidedError: with `undecided="refuse"`, while a clause is undecided.
        FactError: an answer does not fit its blank.
        TemplateError: a clause body or the template cannot be rendered.
    """
    if undecided == "refuse" and selection.undecided:
        raise UndecidedError(
            [decision.id for decision in selection.undecided],
            [question.fact for question in selection.questions],
        )
    library = selection.library
    texts = texts_of(library, selection.regime, language or library.info.language)
    opened = open_template(template)
    compiled = opened.template
    outline = opened.arrange(selection, texts)
    if not outline.parts and not selection.undecided:
        raise FactError(
            "facts", "", "no text of the library applies to these facts, so there is no tender."
        )
    given = Answers(selection.facts.fill_ins, answers or {}, clauses=library.clauses)
    ids = compiled.ids()
    rendering = Rendering(selection, texts, outline, given, ids)
    parts = [_part_context(part, rendering, texts) for part in outline.parts]
    points = (*rendering.undecided_points(), *rendering.points)
    fill_ins = tuple(rendering.fill_ins.values())
    asked = asked_lists(compiled.needs, parts, outline, rendering, library.clauses, texts.words)
    context = _context(selection, texts, outline, points, parts, rendering) | asked
    manifest = build_manifest(
        selection,
        points=points,
        fill_ins=fill_ins,
        answers=given,
        template={"name": Path(template).name, "digest": opened.digest},
        program=__version__,
        language=texts.tag,
    )
    extra = manifest_parts(manifest, compiled.free_custom_part())
    data = compiled.render(context, ids=ids, extra=extra)
    return Tender(
        data,
        manifest,
        selection,
        points,
        fill_ins,
        texts.tag,
        outline,
        answers=answers or {},
        asked_language=language,
        is_pack=opened.is_pack,
    )


def _part_context(part: PackPart, rendering: Rendering, texts: Texts) -> dict[str, object]:
    heading = bookmarked(run(part.title), part.bookmark, rendering.ids.next_bookmark())
    first = next((item for item in part.items if item.role in _CLAUSES), None)
    return {
        "id": part.id,
        "number": part.number,
        "title": part.title,
        "heading": Runs(heading),
        "lead": part.lead,
        "bookmark": part.bookmark,
        "first_clause": {"number": first.number, "title": first.title} if first else None,
        "blocks": Blocks(part_blocks(part, rendering, texts)),
    }


def _context(
    selection: Selection,
    texts: Texts,
    outline: Outline,
    points: tuple[OpenPoint, ...],
    parts: list[dict[str, object]],
    rendering: Rendering,
) -> dict[str, object]:
    words, day, facts = texts.words, selection.day, selection.facts
    by_id = {str(part["id"]): part for part in parts}
    buyer = rendering.fact_text("buyer_name")
    note = (words.draft_one if len(points) == 1 else words.draft_many).format(len(points))
    return {
        "title": facts.title,
        "subtitle": subtitle(selection, words),
        "buyer": buyer,
        "kind": document_kind(selection, words),
        "reference": facts.reference,
        "issue": "1",
        "issue_date": rendering.day_text(day) if day else "",
        "created": _created(day),
        "language": texts.tag,
        "draft_note": note if points else "",
        "cover_facts": cover_facts(selection, rendering, words),
        "cover_note": cover_note(outline, words),
        "toc": Blocks(contents(outline.entries(), outline.depth)),
        "open_points": Blocks(open_points_blocks(points, texts)),
        "parts": parts,
        **dict.fromkeys(PART_IDS),
        **by_id,
    }


def _created(day: date | None) -> str:
    return f"{(day or _NO_DAY).isoformat()}T00:00:00Z"
