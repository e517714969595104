"""The documents that workers are given, alone: sheets in one column, what both sign in two.

A row of the two columns is a term in both languages, the worker's first; so the first lines stand
side by side, and officer and worker name the same term by the same number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from assembler.errors import FactError

from ._fields import bookmarked
from ._markup import CompiledText, Texts
from ._markup_compile import Surroundings, compile_blocks
from ._markup_layout import EDITION_LAYOUT, LAYOUTS, Layout
from ._markup_nodes import (
    Block,
    Emphasis,
    Inline,
    Paragraph,
    Signature,
    Strong,
    Table,
    Text,
    plain_text,
)
from ._markup_program import Program, Put, own_run, render
from ._markup_tables import cell, row_open, table_open
from ._markup_text import paragraph, run
from ._outline import PART_BOOKMARK, Item, Outline, PackPart, Section
from ._pack import ask_for_translation

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection

    from ._rendering import Rendering

_PART: Final = "editions"
_TEXT_TWIPS: Final = 9638
_WIDTHS: Final = (4819, 4819)
_SHEET: Final = replace(EDITION_LAYOUT, text_width=_TEXT_TWIPS)
_GAP: Final = 397
_SENTENCE_END: Final = ".。।۔"


class _Column(NamedTuple):
    """One language of a document."""

    text: CompiledText
    blocks: tuple[Block, ...]
    around: Surroundings
    kind: str  # "Local" or "Other": how its styles begin


def worker_outline(selection: Selection, texts: Texts) -> Outline:
    """The documents for workers that are in the tender, in their order.

    Raises:
        FactError: none of them is.
    """
    items = [
        _item(decision, texts)
        for decision in selection.included
        if decision.clause.kind == "annex" and texts.is_for_workers(decision.clause)
    ]
    if not items:
        raise FactError(
            "facts", "", "no document for workers is in this tender, so there is none to write."
        )
    bookmark = PART_BOOKMARK + _PART
    section = Section("", f"{bookmark}_1", items)
    part = PackPart(_PART, "", "", "", bookmark, [section])
    return Outline([part], {}, names_parts=False, is_whole=False)


def _item(decision: Decision, texts: Texts) -> Item:
    text = texts.compiled(decision.clause.id, ())
    blocks, _ = texts.source(decision.clause, None)
    is_signed = any(isinstance(block, Signature) for block in blocks)
    write = write_two_columns if is_signed else write_sheets
    return Item("annex", text.title, text.bookmark, text=text, decision=decision, write=write)


def write_sheets(item: Item, part: str, rendering: Rendering, texts: Texts, put: Put) -> None:
    """The text in the office's language and in each of the workers', on pages of their own."""
    if item.text is None or item.decision is None:
        return
    decision, frame = item.decision, item.text.frame
    other, found = _office(decision, item.text, texts), _of_workers(decision, rendering, texts)
    put(f"{frame.head}{rendering.next_control()}{frame.middle}")
    _sheet(decision, other, item.bookmark, part, rendering, put)
    _ask_for_missing(decision, item.text, part, rendering, texts, put)
    for local in found:
        _sheet(decision, local, "", part, rendering, put)
    put(frame.tail)


def write_two_columns(item: Item, part: str, rendering: Rendering, texts: Texts, put: Put) -> None:
    """The text in each language of the workers beside the office's; alone where there is none."""
    if item.text is None or item.decision is None:
        return
    decision, frame, bookmark = item.decision, item.text.frame, item.bookmark
    other, found = _office(decision, item.text, texts), _of_workers(decision, rendering, texts)
    if not found:
        write_sheets(item, part, rendering, texts, put)
        return
    put(f"{frame.head}{rendering.next_control()}{frame.middle}")
    for local in found:
        _title(local, bookmark, rendering, put)
        put(paragraph("OtherTitle", run(other.text.title)))
        put(local.text.notes)
        _terms(decision, local, other, part, rendering, texts, put)
        bookmark = ""
    _ask_for_missing(decision, item.text, part, rendering, texts, put)
    put(frame.tail)


def _office(decision: Decision, text: CompiledText, texts: Texts) -> _Column:
    return _Column(text, *texts.source(decision.clause, None), "Other")


def _of_workers(decision: Decision, rendering: Rendering, texts: Texts) -> list[_Column]:
    """The translations into the languages of the workers, each once."""
    found: dict[str, _Column] = {}
    for name in rendering.worker_languages:
        translation = texts.translation(decision.id, name)
        edition = texts.edition(decision.id, name)
        if translation is not None and edition is not None:
            source = texts.source(decision.clause, translation)
            found.setdefault(translation.file, _Column(edition, *source, "Local"))
    return list(found.values())


def _ask_for_missing(
    decision: Decision, text: CompiledText, part: str, rendering: Rendering, texts: Texts, put: Put
) -> None:
    missing = [
        name for name in rendering.worker_languages if texts.edition(decision.id, name) is None
    ]
    if missing:
        rendering.begin(decision, text, part)
        ask_for_translation(decision, text, missing, rendering, texts, put)


def _sheet(
    decision: Decision, column: _Column, bookmark: str, part: str, rendering: Rendering, put: Put
) -> None:
    _title(column, bookmark, rendering, put)
    if column.kind == "Local":
        put(column.text.notes)
    rendering.begin(decision, column.text, part)
    render(compile_blocks(column.blocks, replace(column.around, layout=_SHEET)), rendering, put)


def _title(column: _Column, bookmark: str, rendering: Rendering, put: Put) -> None:
    runs = column.text.title_runs
    if bookmark:
        runs = bookmarked(runs, bookmark, rendering.ids.next_bookmark())
    put(paragraph("EditionHeading", runs, column.around.paragraph_properties))


def _terms(
    decision: Decision,
    local: _Column,
    other: _Column,
    part: str,
    rendering: Rendering,
    texts: Texts,
    put: Put,
) -> None:
    """The table of the terms, and below it the lines to sign on."""
    put(
        table_open(
            "TableBilingual",
            _WIDTHS,
            look="head",
            caption=other.text.title,
            description="Each row is a term in both languages.",
            bidi=local.around.table_properties,
        )
    )
    put(row_open(is_head=True))
    for column, width in zip((local, other), _WIDTHS, strict=True):
        name = texts.printer(column.around.language).name_of_language(column.around.language)
        put(cell(width, paragraph(f"{column.kind}CellHead", _words(name, column), _way(column))))
    put("</w:tr>")
    signatures: list[tuple[Signature, Signature]] = []
    for one, another in zip(local.blocks, other.blocks, strict=False):
        if isinstance(one, Signature) and isinstance(another, Signature):
            signatures.append((one, another))
            continue
        for rows in zip(_rows(one), _rows(another), strict=False):
            put(row_open())
            for column, width, row in zip((local, other), _WIDTHS, rows, strict=True):
                rendering.begin(decision, column.text, part)
                pieces: list[str] = []
                render(_program(row, column), rendering, pieces.append)
                put(cell(width, "".join(pieces)))
            put("</w:tr>")
    put("</w:tbl>")
    if signatures:
        _lines_to_sign(signatures, local, other, put)


def _rows(block: Block) -> Iterator[Block]:
    """What takes a row of its own: a paragraph, or a row of a table with labels."""
    if not isinstance(block, Table):
        yield block
        return
    for row in block.rows:
        words = [words for words in row if plain_text(words).strip()]
        if words:
            joined: tuple[Inline, ...] = words[0]
            for following in words[1:]:
                joined = (*joined, Text(": "), *following)
            yield Paragraph(joined, block.line)


def _program(block: Block, column: _Column) -> Program:
    """A term is its name, numbered, and below it what it says."""
    kind = column.kind
    blocks: tuple[Block, ...] = (block,)
    layout = _layout(kind, f"{kind}Cell")
    if isinstance(block, Paragraph) and block.marker == "1":
        layout = _layout(kind, f"{kind}Term")
        first = block.words[0]
        if isinstance(first, Emphasis | Strong) and block.words[1:]:
            name = replace(block, words=(Text(plain_text(first.words).rstrip(_SENTENCE_END)),))
            blocks = (name, Paragraph(_stripped(block.words[1:]), block.line))
    return compile_blocks(blocks, replace(column.around, layout=layout))


def _layout(kind: str, text: str) -> Layout:
    annex = LAYOUTS["annex"]
    return replace(annex, texts=(text,), items={"1": f"{kind}TermHeading"}, restart="")


def _stripped(words: tuple[Inline, ...]) -> tuple[Inline, ...]:
    first = words[0]
    return (Text(first.text.lstrip()), *words[1:]) if isinstance(first, Text) else words


def _lines_to_sign(
    pairs: list[tuple[Signature, Signature]], local: _Column, other: _Column, put: Put
) -> None:
    """A line for each label, with its words in both languages below; a row for who signs."""
    columns = max(len(own.labels) for own, _ in pairs)
    line = (_TEXT_TWIPS - _GAP * (columns - 1)) // columns
    widths = [line, *(width for _ in range(columns - 1) for width in (_GAP, line))]
    put(
        table_open(
            "TableSignature",
            widths,
            look="none",
            caption="Signatures",
            bidi=local.around.table_properties,
        )
    )
    gap = cell(_GAP, paragraph("TableText", ""))
    for own, office in pairs:
        labels = [*zip(own.labels, office.labels, strict=False)]
        labels += [("", "")] * (columns - len(labels))
        spaces = [
            cell(line, paragraph("SignatureSpace" if each[0] else "TableText", ""))
            for each in labels
        ]
        words = [
            cell(
                line,
                paragraph("SignatureLabel", _words(label, local), _way(local))
                + paragraph("SignatureLabel", _words(translated, other)),
            )
            for label, translated in labels
        ]
        for row in (spaces, words):
            put(f"{row_open()}{gap.join(row)}</w:tr>")
    put("</w:tbl>")


def _words(text: str, column: _Column) -> str:
    properties = column.around.run_properties
    return own_run(text, properties) if properties else run(text)


def _way(column: _Column) -> str:
    return column.around.paragraph_properties
