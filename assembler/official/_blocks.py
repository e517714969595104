"""What an official text holds before it becomes clause markup: paragraphs and tables with places.

DITA topics and Word documents are both read into these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

Look = Literal["", "emphasis"]

# White space, and signs that no YAML and no Word file holds.
SPACE: Final = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
# Places where a line may break, and marks of the byte order: they part no words.
_WITHOUT_WIDTH: Final = re.compile("[\u200b\u2060\ufeff\u00ad]")
# Publishers' files are indented, which puts spaces between a reference and the stop after it.
_BEFORE_STOP: Final = re.compile(r" +(?=[,;.:)](?:[\s)”’\"]|$))")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; `url` is where they link to."""

    text: str
    look: Look = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a source: the file as it was named, and the line (0: unknown).

    `what` says it where there are no lines, as in a Word document: "paragraph 12".
    """

    file: str
    line: int = 0
    what: str = ""

    def __str__(self) -> str:
        return ", ".join(
            filter(None, (f"{self.file}:{self.line}" if self.line else self.file, self.what))
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `hint` is the level that the source gives it, None where it gives none.

    `style` is the source's own name for it. `number` stands here only where it is not among the
    words, as in a Word list.
    """

    runs: tuple[Run, ...]
    place: Place
    hint: int | None = None
    style: str = ""
    number: str = ""

    @property
    def text(self) -> str:
        """The words alone, white space folded; a number that is not among them comes first."""
        words = folded("".join(run.text for run in self.runs))
        return f"{self.number} {words}".strip() if self.number else words


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each cell its paragraphs. `head` counts the rows of the head."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    place: Place
    head: int = 0

    @property
    def text(self) -> str:
        return " ".join(
            words.text for row in self.rows for cell in row for words in cell if words.text
        )


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was not understood, or not carried over as it stands.

    `code` names the kind: "element", "level", "table", "caption", "alternate" …
    """

    place: Place
    code: str
    message: str
    text: str = ""

    def to_dict(self) -> dict[str, object]:
        return {
            "file": self.place.file,
            "line": self.place.line,
            "where": str(self.place),
            "code": self.code,
            "message": self.message,
            "text": self.text,
        }

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" “{self.text}”" if self.text else "")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of a source that stand in no clause file, and why."""

    place: Place
    why: str
    text: str

    def to_dict(self) -> dict[str, object]:
        return {
            "file": self.place.file,
            "line": self.place.line,
            "where": str(self.place),
            "why": self.why,
            "text": self.text,
        }


@dataclass(slots=True)
class Notes:
    """What a reader could not carry over, gathered while it reads."""

    left_out: list[LeftOut] = field(default_factory=list)
    _told: dict[Notice, None] = field(default_factory=dict)

    @property
    def notices(self) -> list[Notice]:
        """What was told, each thing once, in the order of its first time."""
        return list(self._told)

    def tell(self, place: Place, code: str, message: str, text: str = "") -> None:
        self._told[Notice(place, code, message, text)] = None

    def leave_out(self, place: Place, why: str, text: str) -> None:
        if text.strip():
            self.left_out.append(LeftOut(place, why, text))


def folded(text: str) -> str:
    """The text with each run of white space as one space, and none before a stop."""
    return without_stray_spaces(spaced(text).strip())


def spaced(text: str) -> str:
    """The text with single spaces, at its ends too."""
    return SPACE.sub(" ", _WITHOUT_WIDTH.sub("", text))


def without_stray_spaces(text: str) -> str:
    """The text without spaces before commas, stops and closing brackets."""
    return _BEFORE_STOP.sub("", text)


def words_of(text: str) -> list[str]:
    """The words of a text, for comparing what goes in with what comes out."""
    return _WORD.findall(_WITHOUT_WIDTH.sub("", text).replace("_", " ").casefold())


def text_of(blocks: Iterable[Block]) -> str:
    """The words of several blocks, one line each."""
    return "\n".join(block.text for block in blocks if block.text)
