"""Paragraphs, lists and tables of a preview as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Final

from ._markup_languages import is_right_to_left
from ._preview_values import (
    PreviewBlock,
    PreviewCell,
    PreviewParagraph,
    PreviewRow,
    PreviewSpan,
    PreviewTable,
    SpanKind,
)

_ELEMENTS: Final[Mapping[SpanKind, tuple[str, str]]] = {
    "term": ("<b>", "</b>"),
    "strong": ("<strong>", "</strong>"),
    "emphasis": ("<em>", "</em>"),
    "blank": ('<mark class="blank">', "</mark>"),
    "note": ('<mark class="note">', "</mark>"),
}
_HEADINGS: Final = ("Heading4", "FormSection")
_LABELS: Final = ("FormLabel", "TableLabel")
_BULLET: Final = "•"
_ADDRESSES: Final = ("https://", "http://", "mailto:")
_LOWEST_HEADING: Final = 6


def heading(level: int, number: str, title: str, attributes: str = "") -> str:
    """A heading with its number in a column of its own."""
    level = min(level, _LOWEST_HEADING)
    mark = f'<span class="number">{escape(number)}</span> ' if number else ""
    return f"<h{level}{attributes}>{mark}{escape(title)}</h{level}>"


def language_of(tag: str) -> str:
    """The attributes of what stands in another language; nothing where none is named."""
    if not tag:
        return ""
    way = "rtl" if is_right_to_left(tag) else "ltr"
    return f' lang="{escape(tag)}" dir="{way}"'


@dataclass(slots=True)
class BlockWriter:
    """Writes the blocks of one item; `anchors` tell where a reference leads.

    `level` is that of the headings inside the item.
    """

    anchors: Mapping[str, str]
    level: int
    label: str
    _lists: list[tuple[int, str]] = field(default_factory=list)  # level and element of each open
    _in_edition: bool = False

    def blocks(self, blocks: tuple[PreviewBlock, ...]) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, PreviewTable):
                yield from self._end_lists(block.level)
                yield self._table(block)
            else:
                yield from self._paragraph(block)
        yield from self._end_lists(0)
        if self._in_edition:
            yield "</section>"

    def _paragraph(self, paragraph: PreviewParagraph) -> Iterator[str]:
        attributes = language_of(paragraph.language)
        if paragraph.kind == "edition":
            yield from self._end_lists(0)
            yield "</section>" if self._in_edition else ""
            self._in_edition = True
            yield f'<section class="edition"{attributes}>'
            yield heading(self.level, "", paragraph.text)
        elif paragraph.style in _HEADINGS:
            yield from self._end_lists(0)
            yield heading(self.level, paragraph.number, paragraph.text, attributes)
        elif paragraph.number:
            yield from self._begin_item(paragraph)
            mark = f'<span class="number">{escape(paragraph.number)}</span> '
            yield f"<p{attributes}>{mark}{self._words(paragraph.spans)}</p>"
        else:
            yield from self._end_lists(paragraph.level)
            kind = paragraph.kind if paragraph.kind in ("lots", "review") else ""
            named = f' class="{kind}"' if kind else ""
            yield f"<p{named}{attributes}>{self._words(paragraph.spans)}</p>"

    def _begin_item(self, paragraph: PreviewParagraph) -> Iterator[str]:
        element = "ul" if paragraph.number == _BULLET else "ol"
        yield from self._end_lists(paragraph.level)
        if self._lists and self._lists[-1] == (paragraph.level, element):
            yield "</li><li>"
            return
        if self._lists and self._lists[-1][0] == paragraph.level:
            yield from self._end_lists(paragraph.level - 1)
        self._lists.append((paragraph.level, element))
        yield f"<{element}><li>"

    def _end_lists(self, level: int) -> Iterator[str]:
        """Lists that are deeper than the level end; what stands beside an item is part of it."""
        while self._lists and self._lists[-1][0] > level:
            yield f"</li></{self._lists.pop()[1]}>"

    def _words(self, spans: tuple[PreviewSpan, ...]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: PreviewSpan) -> str:
        text = escape(span.text).replace("\n", "<br>").replace("\t", "&emsp;")
        if span.kind == "reference" and span.target in self.anchors:
            return f'<a href="#{self.anchors[span.target]}">{text}</a>'
        if span.kind == "link" and span.target.startswith(_ADDRESSES):
            return f'<a href="{escape(span.target)}">{text}</a>'
        opening, closing = _ELEMENTS.get(span.kind, ("", ""))
        return f"{opening}{text}{closing}"

    def _table(self, table: PreviewTable) -> str:
        way = ' dir="rtl"' if table.right_to_left else ""
        role = ' role="presentation"' if table.kind == "signature" else ""
        name = "" if role else f' aria-label="{escape(self.label)}"'
        columns = "".join(f'<col style="width:{share / 10:g}%">' for share in table.shares)
        heads = [row for row in table.rows if row.is_head]
        head = f"<thead>{self._rows(heads)}</thead>" if heads else ""
        body = self._rows([row for row in table.rows if not row.is_head])
        return (
            f'<table class="{table.kind}"{role}{name}{way}><colgroup>{columns}</colgroup>'
            f"{head}<tbody>{body}</tbody></table>"
        )

    def _rows(self, rows: list[PreviewRow]) -> str:
        return "\n".join(
            f"<tr>{''.join(self._cell(cell, row) for cell in row.cells)}</tr>" for row in rows
        )

    def _cell(self, cell: PreviewCell, row: PreviewRow) -> str:
        words, attributes = self._words(cell.spans), language_of(cell.language)
        if cell.style == "SignatureSpace":
            attributes += ' class="space"'
        if row.is_head:
            return f'<th scope="col"{attributes}>{words}</th>'
        if cell.style in _LABELS and words:
            return f'<th scope="row"{attributes}>{words}</th>'
        return f"<td{attributes}>{words}</td>"
