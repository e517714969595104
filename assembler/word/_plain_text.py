"""A tender as plain text, for portals that take nothing else: wrapped, numbers as Word prints."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from ._letters import printable
from ._pack import grouped_points
from ._preview_values import (
    Preview,
    PreviewBlock,
    PreviewCell,
    PreviewCover,
    PreviewItem,
    PreviewParagraph,
    PreviewPart,
    PreviewSpan,
    PreviewTable,
)
from ._wording import Wording, wording

WIDTH: Final = 78
_FIRST_COLUMN: Final = 6  # where the text beside "3.1" starts
_NEXT_COLUMN: Final = 5
_MOST_COLUMNS: Final = 4
_BETWEEN: Final = "  "
_BREAKS_AT: Final = " "  # a no-break space holds
_FORM_LINE: Final = "_" * 24


def to_text(preview: Preview) -> str:
    """The whole text; a blank line between paragraphs, lines of at most 78 columns."""
    words = wording(preview.language)
    pieces = [*_cover(preview.cover), *_open_points(preview, words)]
    for part in preview.parts:
        pieces.extend(_part(part))
    return printable("\n\n".join(pieces)) + "\n"


def _cover(cover: PreviewCover) -> Iterator[str]:
    yield from filter(None, (cover.buyer, cover.kind, cover.draft_note and f"[{cover.draft_note}]"))
    yield from _underlined(cover.title or cover.kind, "=")
    if cover.subtitle:
        yield wrapped(cover.subtitle)
    width = max(map(columns, (label for label, _ in cover.facts)), default=0) + 3
    yield "\n".join(
        wrapped(value, first=_padded(f"{label}:", width), indent=width)
        for label, value in cover.facts
    )
    if cover.note:
        yield wrapped(cover.note)


def _open_points(preview: Preview, words: Wording) -> Iterator[str]:
    if not preview.open_points:
        return
    yield from _underlined(words.open_points, "=")
    yield wrapped(words.open_points_intro)
    for titles, asked in grouped_points(preview.open_points, words):
        yield f"{wrapped(titles, first='- ', indent=2)}\n{wrapped(asked, indent=4)}"


def _part(part: PreviewPart) -> Iterator[str]:
    yield from _underlined(f"{part.number}  {part.title}", "=")
    if part.lead:
        yield wrapped(part.lead)
    for section in part.sections:
        if section.title:
            yield from _underlined(section.title, "-")
        for item in section.items:
            yield from _item(item)


def _item(item: PreviewItem) -> Iterator[str]:
    for block in item.blocks:
        yield from _block(block)


def _block(block: PreviewBlock) -> Iterator[str]:
    if isinstance(block, PreviewTable):
        yield _table(block)
        return
    text = _words(block.spans)
    if block.kind in ("heading", "edition") or block.style in ("Heading4", "FormSection"):
        yield _heading(block, text)
        return
    indent = _column(block.level)
    number_at = _column(block.level - 1)
    first = _padded(" " * number_at + block.number, indent) if block.number else " " * indent
    yield wrapped(text, first=first, indent=indent)


def _heading(paragraph: PreviewParagraph, text: str) -> str:
    number = paragraph.number
    if not number:
        return wrapped(text)
    width = max(_FIRST_COLUMN, columns(number) + 1)
    return wrapped(text, first=_padded(number, width), indent=width)


def _column(level: int) -> int:
    return _FIRST_COLUMN + _NEXT_COLUMN * (level - 1) if level > 0 else 0


def _words(spans: Sequence[PreviewSpan]) -> str:
    return "".join(
        f"{span.text} <{span.target}>" if span.kind == "link" else span.text for span in spans
    )


def _underlined(text: str, line: str) -> Iterator[str]:
    lines = wrapped(text).splitlines()
    yield "\n".join([*lines, line * max(map(columns, lines), default=1)])


# Tables


def _table(table: PreviewTable) -> str:
    indent = _column(table.level)
    if table.kind == "signature":
        return "\n".join(_signature(cell) for row in table.rows[-1:] for cell in row.cells)
    widths = _widths(table, WIDTH - indent)
    if widths is None:
        return _records(table, indent)
    lines: list[str] = []
    for row in table.rows:
        lines += _row([_words(cell.spans) for cell in row.cells], widths, indent)
        if row.is_head:
            lines.append(" " * indent + _BETWEEN.join("-" * width for width in widths))
        elif table.kind == "data":
            lines.append("")
    return "\n".join(lines).rstrip()


def _widths(table: PreviewTable, room: int) -> list[int] | None:
    """The columns' widths; None where a column is narrower than its longest word."""
    if len(table.shares) > _MOST_COLUMNS:
        return None
    room -= len(_BETWEEN) * (len(table.shares) - 1)
    widths = [room * share // 1000 for share in table.shares]
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            words = _words(cell.spans).split()
            if any(len(word) > width for word in words if word.isascii()):
                return None
    return widths


def _signature(cell: PreviewCell) -> str:
    label = _words(cell.spans)
    return f"{label}: {_FORM_LINE}" if label else ""


def _row(texts: list[str], widths: list[int], indent: int) -> Iterator[str]:
    cells = [
        wrapped(text, width=width).splitlines() for text, width in zip(texts, widths, strict=True)
    ]
    for pieces in zip_longest(*cells, fillvalue=""):
        line = _BETWEEN.join(map(_padded, pieces, widths))
        yield f"{' ' * indent}{line}".rstrip()


def _records(table: PreviewTable, indent: int) -> str:
    """Each row as lines of "Head: entry", where the columns have no room side by side."""
    heads = [_words(cell.spans) for row in table.rows if row.is_head for cell in row.cells]
    records = []
    for row in table.rows:
        if not row.is_head:
            texts = [_words(cell.spans) or _FORM_LINE for cell in row.cells]
            lines = [
                " " * indent
                + wrapped(f"{head}: {text}" if head else text, first="", indent=indent + 4)
                for head, text in zip_longest(heads[: len(texts)], texts, fillvalue="")
            ]
            records.append("\n".join(lines))
    return "\n\n".join(records)


# Lines


def wrapped(text: str, *, first: str | None = None, indent: int = 0, width: int = WIDTH) -> str:
    """The text in lines after `indent` spaces; `first` may stand before the first instead."""
    lines: list[str] = []
    start = " " * indent if first is None else first
    for paragraph in text.replace("\t", " ").split("\n"):
        for line in _lines(paragraph, max(2, width - indent)):
            lines.append(f"{start}{line}".rstrip())
            start = " " * indent
    return "\n".join(lines)


def _lines(text: str, room: int) -> Iterator[str]:
    line = ""
    for word in text.split(_BREAKS_AT):
        joined = f"{line} {word}" if line else word
        if columns(joined) <= room:
            line = joined
            continue
        if line:
            yield line
        *full, line = _cut(word, room)
        yield from full
    yield line


def _cut(word: str, room: int) -> list[str]:
    """A word that is longer than a line, as in scripts without spaces, cut where the line ends."""
    pieces, piece, used = [], "", 0
    for sign in word:
        wide = columns(sign)
        if used + wide > room:
            pieces.append(piece)
            piece, used = "", 0
        piece += sign
        used += wide
    return [*pieces, piece]


def columns(text: str) -> int:
    """How wide a terminal draws a text: East Asian letters count twice, marks above them not."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(sign) in ("Mn", "Me", "Cf") else _WIDE.get(_kind(sign), 1)
        for sign in text
    )


_kind = unicodedata.east_asian_width
_WIDE: Final = {"W": 2, "F": 2}


def _padded(text: str, width: int) -> str:
    return text + " " * max(1 if text else 0, width - columns(text))
