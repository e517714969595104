"""A preview as rows of a page: what stands under each other, and the words of each for a search.

No Qt here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from assembler.word import (
    Preview,
    PreviewBlock,
    PreviewCover,
    PreviewItem,
    PreviewParagraph,
    PreviewPart,
    PreviewSpan,
)

RowKind = Literal["cover", "part", "section", "item"]
Wording = tuple[object, ...]

NUMBER_IN_TITLE = ("FormHeading", "AnnexHeading")
"""Headings whose number is a word before the title, not a figure in its column."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing on the page. Rows with the same `sheet` stand on the same sheet of paper."""

    kind: RowKind
    key: tuple[str, ...]
    sheet: int
    title: str
    number: str = ""
    lead: str = ""
    item: PreviewItem | None = None
    cover: PreviewCover | None = None

    @property
    def clause_id(self) -> str:
        """The text of the library that it shows; empty for headings and tables of others."""
        return self.item.clause_id if self.item is not None else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """The words in the order in which they stand, a string for each paragraph or cell."""
        return tuple(_texts(self))

    @property
    def spoken(self) -> str:
        """The words with their numbers, a line a paragraph: for the clipboard and a reader."""
        return "\n".join(_lines(self))


def shown(span: PreviewSpan) -> str:
    """The words of a span; a blank has its own look in place of the brackets."""
    if span.kind == "blank" and span.text.startswith("[") and span.text.endswith("]"):
        return span.text[1:-1]
    return span.text


def heading_of(paragraph: PreviewParagraph) -> str:
    """What a heading says before its words: "Form 1. "; nothing where the number has a column."""
    return f"{paragraph.number} " if paragraph.style in NUMBER_IN_TITLE else ""


def rows_of(preview: Preview) -> tuple[Row, ...]:
    """The cover, then each part with its sections and items."""
    cover = preview.cover
    rows = [Row("cover", ("cover",), 0, cover.title, cover=cover)]
    for sheet, part in enumerate(preview.parts, 1):
        rows.extend(_rows_of_part(part, sheet))
    return tuple(rows)


def _rows_of_part(part: PreviewPart, sheet: int) -> Iterator[Row]:
    yield Row("part", ("part", part.id), sheet, part.title, part.number, part.lead)
    for section in part.sections:
        if section.title:
            yield Row("section", ("section", part.id, section.title), sheet, section.title)
        for item in section.items:
            # A table of others has no text of its own; each section may have one.
            key = item.key if item.clause_id else (*item.key, part.id, section.title)
            yield Row("item", key, sheet, item.title, item.number, item=item)


def _texts(row: Row) -> Iterator[str]:
    if row.item is not None:
        for block in row.item.blocks:
            yield from _block_texts(block)
    elif row.cover is not None:
        cover = row.cover
        yield from filter(None, (cover.kind, cover.title, cover.subtitle, cover.buyer))
        for name, value in cover.facts:
            yield from (name, value)
        yield from filter(None, (cover.note, cover.draft_note))
    else:
        yield from filter(None, (row.number, row.title, row.lead))


def _block_texts(block: PreviewBlock) -> Iterator[str]:
    if isinstance(block, PreviewParagraph):
        yield heading_of(block) + "".join(map(shown, block.spans))
        return
    for line in block.rows:
        for cell in line.cells:
            yield "".join(map(shown, cell.spans))


def _lines(row: Row) -> Iterator[str]:
    if row.item is None:
        yield from row.texts
        return
    for block in row.item.blocks:
        if isinstance(block, PreviewParagraph):
            yield f"{block.number} {block.text}".strip()
        else:
            yield from (" | ".join(cell.text for cell in line.cells) for line in block.rows)


def wording(row: Row) -> Wording:
    """What a row says apart from numbers, its own and those of references.

    A clause that came in before moves all that follow; that is no change of their words.
    """
    if row.item is None:
        return row.title, row.lead, row.cover and replace(row.cover, draft_note="")
    return tuple(
        (block.style, tuple(_words(block.spans)))
        if isinstance(block, PreviewParagraph)
        else tuple(tuple(_words(cell.spans)) for line in block.rows for cell in line.cells)
        for block in row.item.blocks
    )


def _words(spans: tuple[PreviewSpan, ...]) -> Iterator[tuple[str, str]]:
    for span in spans:
        yield (span.target, span.kind) if span.kind == "reference" else (span.text, span.kind)
