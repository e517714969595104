"""What the tender says now, as plain values: parts, items, paragraphs with their numbers, spans.

The same programs run over the same outline, facts and answers as in `assemble`; the markup of
each item is read back, once for each wording that it has had.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assembler.model import Clause

from ._answers import Answers, FillInValue
from ._cover import cover_lines, cover_note, document_kind, subtitle
from ._markup import CompiledText, Texts, texts_of
from ._markup_program import Value
from ._markup_scripts import RIGHT_TO_LEFT
from ._markup_text import as_ascii
from ._outline import Item, Outline, PackPart, build_outline
from ._pack import item_blocks
from ._preview_read import FILLED_ENDS, FILLED_NAMED, FILLED_OPENS, Start, read_blocks
from ._preview_values import (
    Preview,
    PreviewBlock,
    PreviewCover,
    PreviewItem,
    PreviewPart,
    PreviewRow,
    PreviewSection,
    PreviewTable,
)
from ._rendering import Rendering

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection

_KEPT_ITEMS: Final = 2048
_STYLES: Final = {"form": "FormHeading", "annex": "AnnexHeading"}


def preview(
    selection: Selection,
    *,
    answers: Mapping[str, FillInValue] | None = None,
    language: str | None = None,
) -> Preview:
    """What `assemble` would write for the same arguments, word for word and number for number.

    Items that read the same as in an earlier preview are equal to those, so that a window lays
    out again only what changed.

    Raises:
        FactError: an answer does not fit its blank.
        TemplateError: a clause body cannot be rendered.
    """
    library = selection.library
    texts = texts_of(library, selection.regime, language or library.info.language)
    outline = build_outline(selection, texts)
    given = Answers(selection.facts.fill_ins, answers or {}, clauses=library.clauses)
    rendering = _Rendering(selection, texts, outline, given, _SameId())
    parts = tuple(_part(part, rendering, texts) for part in outline.parts)
    points = (*rendering.undecided_points(), *rendering.points)
    cover = _cover(selection, rendering, texts, outline, len(points))
    return Preview(cover, parts, points, texts.tag)


class _SameId:
    """Ids do not matter here, and markup that differs only in them reads the same."""

    def next_control(self) -> int:
        return 0

    next_bookmark = next_control


class _Rendering(Rendering):
    """Marks what stands in blanks, and where references lead."""

    notes: list[int]  # of the texts begun: how many paragraphs on a review stand above each

    def begin(self, decision: Decision, text: CompiledText, part: str) -> None:
        self.notes.append(text.notes.count("<w:p>"))
        self._marked: dict[str, Value | None] = {}
        super().begin(decision, text, part)

    def fill_in(self, name: str) -> Value | None:
        if name not in self._marked:
            value = super().fill_in(name)
            self._marked[name] = value and _marked(value, self._clause, name)
        return self._marked[name]

    def reference(self, target: str, capital: bool, properties: str, line: int) -> str:  # noqa: FBT001
        runs = super().reference(target, capital, properties, line)
        if self.place(target) is None:
            return runs
        return f'<cw:reference to="{target}">{runs}</cw:reference>'


def _marked(value: Value, clause: Clause | None, name: str) -> Value:
    if not value.xml or clause is None:
        return value  # an empty answer: nothing stands there
    opening = f"{FILLED_OPENS}{clause.id}.{name}{FILLED_NAMED}"
    # Pieces that run from right to left are left as they are, whatever stands around them.
    pieces = tuple(value.pieces)
    if pieces:
        pieces = ((opening, RIGHT_TO_LEFT), *pieces, (FILLED_ENDS, RIGHT_TO_LEFT))
    xml = f"{as_ascii(opening)}{value.xml}{as_ascii(FILLED_ENDS)}"
    return Value(xml, value.is_one, pieces)


def _part(part: PackPart, rendering: _Rendering, texts: Texts) -> PreviewPart:
    counts: Counter[str] = Counter()
    sections = []
    for section in part.sections:
        items: list[PreviewItem] = []
        for item in section.items:
            style = _STYLES.get(item.role, "Heading3")
            counts[style] += 1
            start = Start(style, counts[style])
            items.extend(_items(item, part.id, start, rendering, texts))
        sections.append(PreviewSection(section.title, tuple(items)))
    return PreviewPart(part.id, part.number, part.title, part.lead, tuple(sections))


def _items(
    item: Item, part: str, start: Start, rendering: _Rendering, texts: Texts
) -> Iterator[PreviewItem]:
    rendering.notes = []
    xml = item_blocks(item, part, rendering, texts)
    decision = item.decision
    if decision is not None:
        lots = decision.lots
        start = replace(
            start, owners=(decision.id,), notes=tuple(rendering.notes), has_lots=bool(lots)
        )
        for _, blocks in _read(xml, start):
            yield PreviewItem(decision.id, item.role, item.printed_number, item.title, blocks, lots)
        return
    members = tuple(text.id for _, text in item.members)
    lots_of = {decision.id: decision.lots for decision, _ in item.members}
    for owner, blocks in _read(xml, replace(start, owners=members)):
        if owner:
            title = texts.compiled(owner).title
            yield PreviewItem(owner, "definition", "", title, blocks, lots_of[owner])
        else:
            named = _named(blocks, members) if item.role == "by-reference" else blocks
            yield PreviewItem("", item.role, item.printed_number, item.title, named)


@lru_cache(maxsize=64)
def _named(blocks: tuple[PreviewBlock, ...], members: tuple[str, ...]) -> tuple[PreviewBlock, ...]:
    """A table of texts by reference, each row with the text that it stands for."""
    return tuple(
        replace(
            block,
            rows=(
                *block.rows[:1],
                *(
                    _named_row(row, member)
                    for row, member in zip(block.rows[1:], members, strict=True)
                ),
            ),
        )
        if isinstance(block, PreviewTable)
        else block
        for block in blocks
    )


@lru_cache(maxsize=_KEPT_ITEMS)
def _read(xml: str, start: Start) -> tuple[tuple[str, tuple[PreviewBlock, ...]], ...]:
    return tuple(read_blocks(xml, start))


def _named_row(row: PreviewRow, member: str) -> PreviewRow:
    cells = tuple(
        replace(
            cell,
            spans=tuple(
                replace(span, target=member) if span.kind == "reference" else span
                for span in cell.spans
            ),
        )
        for cell in row.cells
    )
    return replace(row, clause_id=member, cells=cells)


def _cover(
    selection: Selection, rendering: Rendering, texts: Texts, outline: Outline, open_points: int
) -> PreviewCover:
    words, facts = texts.words, selection.facts
    note = (words.draft_one if open_points == 1 else words.draft_many).format(open_points)
    return PreviewCover(
        facts.title,
        subtitle(selection, words),
        document_kind(selection, words),
        rendering.fact_text("buyer_name"),
        facts.reference,
        tuple(cover_lines(selection, rendering, words)),
        cover_note(outline, words) if outline.parts else "",
        note if open_points else "",
    )
