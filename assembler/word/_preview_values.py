"""A tender as plain values: what a window shows while the Word file is not written yet.

Everything here compares by content, so that who shows it can keep what did not change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ._outline import Role
from ._rendering import OpenPoint

SpanKind = Literal[
    "plain",
    "term",  # a defined term, where it is in bold
    "strong",
    "emphasis",
    "blank",  # still open: the words in its brackets
    "filled",  # what stands in a blank, by an answer or by default
    "reference",  # to another text of the tender
    "link",
    "note",  # to the drafter: a condition that is open, a number that follows
    "checkbox",
]
ParagraphKind = Literal["heading", "text", "lots", "review", "edition"]
TableKind = Literal["data", "form", "signature"]
ItemRole = Literal[Role, "definition"]


@dataclass(frozen=True, slots=True)
class PreviewSpan:
    """Words of one kind. A line end is a line feed.

    `target` is what they lead to: "clause.name" of a blank, "fact:name" of a fact that is open,
    the id of the text that a reference names, the address of a link.
    """

    text: str
    kind: SpanKind = "plain"
    target: str = ""


@dataclass(frozen=True, slots=True)
class PreviewParagraph:
    """A paragraph with its number as Word prints it: "3.1", "(a)", "•", or none.

    `style` is Word's; `level` counts indents: 0 at the margin, 1 beside "3.1", 2 beside "(a)".
    `language` is a tag where the words are in another language than the tender's.
    """

    style: str
    spans: tuple[PreviewSpan, ...]
    number: str = ""
    level: int = 0
    kind: ParagraphKind = "text"
    language: str = ""
    right_to_left: bool = False

    @property
    def text(self) -> str:
        """The words without the number."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """A cell: one paragraph; its style tells heads and labels from entries.

    `language` is a tag where the words are in another language than the tender's.
    """

    style: str
    spans: tuple[PreviewSpan, ...]
    language: str = ""

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row; `clause_id` is the text that a row of the texts by reference stands for."""

    cells: tuple[PreviewCell, ...]
    is_head: bool = False
    clause_id: str = ""


@dataclass(frozen=True, slots=True)
class PreviewTable:
    """A table. `shares` are the widths of its columns, in thousandths of the table's."""

    kind: TableKind
    rows: tuple[PreviewRow, ...]
    shares: tuple[int, ...]
    level: int = 0
    language: str = ""
    right_to_left: bool = False


PreviewBlock = PreviewParagraph | PreviewTable


@dataclass(frozen=True, slots=True)
class PreviewItem:
    """A clause, form or annex; the head of the definitions, or one of them; or a table by
    reference.

    `number` is printed before the title: "3.", "Form 1."; a definition has neither. The heading
    is the first of the blocks, and equal items read the same to the last number.
    """

    clause_id: str  # empty for the head of the definitions and the table by reference
    role: ItemRole
    number: str
    title: str
    blocks: tuple[PreviewBlock, ...]
    lots: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What names the item from one preview to the next."""
        return self.role, self.clause_id or self.title

    @property
    def marks(self) -> tuple[str, ...]:
        """The lines on the state of the text: the lots that it is for, who reviewed it."""
        return tuple(
            block.text
            for block in self.blocks
            if isinstance(block, PreviewParagraph) and block.kind in ("lots", "review")
        )


@dataclass(frozen=True, slots=True)
class PreviewSection:
    """A section of a part; without a title where forms or annexes follow each other."""

    title: str
    items: tuple[PreviewItem, ...]


@dataclass(frozen=True, slots=True)
class PreviewPart:
    """A part: "Part 2", "Conditions of contract", the line below."""

    id: str
    number: str
    title: str
    lead: str
    sections: tuple[PreviewSection, ...]

    @property
    def items(self) -> Iterator[PreviewItem]:
        for section in self.sections:
            yield from section.items


@dataclass(frozen=True, slots=True)
class PreviewCover:
    """What stands on the first page."""

    title: str
    subtitle: str
    kind: str
    buyer: str
    reference: str
    facts: tuple[tuple[str, str], ...]
    note: str
    draft_note: str


@dataclass(frozen=True, slots=True)
class Preview:
    """A tender as it would be written now."""

    cover: PreviewCover
    parts: tuple[PreviewPart, ...]
    open_points: tuple[OpenPoint, ...]
    language: str

    @property
    def items(self) -> Iterator[PreviewItem]:
        """All items in order."""
        for part in self.parts:
            yield from part.items

    @property
    def is_draft(self) -> bool:
        return bool(self.open_points)
