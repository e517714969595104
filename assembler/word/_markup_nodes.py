"""What a clause body says, before it becomes WordprocessingML.

Every node that can be at fault carries its line in the clause file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Marker = Literal["", "1", "a", "i", "A", "-"]


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """`**words**`: a defined term, or words that label what follows."""

    words: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    words: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    words: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Hole:
    """`{{ … }}`: the expression between the braces."""

    expression: str
    line: int


@dataclass(frozen=True, slots=True)
class CheckBox:
    """`[ ]` in a form."""


@dataclass(frozen=True, slots=True)
class InlineChoice:
    """`{% if %}` within a sentence. A branch without a condition is the `else`."""

    branches: tuple[tuple[str, tuple[Inline, ...]], ...]
    line: int


Inline = Text | Strong | Emphasis | Link | Hole | CheckBox | InlineChoice


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a list item where `marker` says of which kind.

    `level` counts from 0 by indentation; `number` is what the author wrote, as a count (c = 3).
    """

    words: tuple[Inline, ...]
    line: int
    level: int = 0
    marker: Marker = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    words: tuple[Inline, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by row; the first row is the head, and empty in a table that has row labels only."""

    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Signature:
    labels: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class BlockChoice:
    """`{% if %}` on lines of its own around whole paragraphs, items, headings or tables."""

    branches: tuple[tuple[str, tuple[Block, ...]], ...]
    line: int


Block = Paragraph | Heading | Table | Signature | BlockChoice


def plain_text(words: tuple[Inline, ...]) -> str:
    """The words alone, for messages and for the widths of columns."""
    pieces = []
    for node in words:
        if isinstance(node, Text):
            pieces.append(node.text)
        elif isinstance(node, Strong | Emphasis | Link):
            pieces.append(plain_text(node.words))
        elif isinstance(node, Hole):
            pieces.append(f"[{node.expression}]")
        elif isinstance(node, InlineChoice):
            pieces.append(max((plain_text(branch) for _, branch in node.branches), key=len))
        else:
            pieces.append("☐")
    return "".join(pieces)
