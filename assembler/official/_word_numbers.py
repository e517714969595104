"""The numbers of a Word document's paragraphs, whether Word counts them or somebody typed them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from ._blocks import Place, Run, folded
from ._word_text import Line

_TYPED: Final = re.compile(
    r"\s*(?P<number>(?:(?:Article|Clause|Section|Paragraph|§)\s*)?"
    r"(?:\d{1,3}(?:\.\d{1,3}){1,5}\.?(?=\s|$)|\d{1,3}[.):]?(?=\s|$))"
    r"|\((?:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|\d{1,3})\)"
    r"|(?:[a-z]|[ivx]{2,6}|[A-Z])[.)](?=\s))"
    r"[\s:–—-]*"
)
_NAMED: Final = re.compile(r"(?:Article|Clause|Section|Paragraph|§)\s*")
_FIGURES: Final = re.compile(r"\d{1,3}(?:\.\d{1,3})*")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph with its number taken off its words."""

    line: Line
    runs: tuple[Run, ...]
    number: str
    is_typed: bool = False

    @property
    def text(self) -> str:
        return folded("".join(run.text for run in self.runs))

    @property
    def whole(self) -> str:
        return f"{self.number} {self.text}".strip()

    @property
    def place(self) -> Place:
        return self.line.paragraph.place

    @property
    def outline(self) -> int | None:
        return self.line.outline

    @property
    def is_bold(self) -> bool:
        return self.line.is_bold

    @property
    def figures(self) -> tuple[int, ...]:
        """The number as figures: 5.2 is (5, 2); empty for letters and the like."""
        bare = _NAMED.sub("", self.number).strip("().: \u00a0")
        return tuple(map(int, bare.split("."))) if _FIGURES.fullmatch(bare) else ()

    @property
    def kind(self) -> tuple[str, int]:
        """What numbers of one list have in common; lists of different kinds stand in each other."""
        if not self.is_typed and self.line.depth is not None:
            return "list", self.line.depth
        if len(self.figures) > 1:
            return "figures", len(self.figures)
        bare = self.number.strip("().: \u00a0")
        brackets = "()" if self.number.startswith("(") else self.number[-1:]
        if self.figures:
            return f"1{brackets}", 1
        if bare.isupper():
            return f"A{brackets}", 1
        return f"{'i' if re.fullmatch('[ivxl]+', bare) else 'a'}{brackets}", 1


def numbered(line: Line) -> Numbered:
    """The paragraph with the number that Word counts, or the one that begins its words."""
    runs = line.paragraph.runs
    if line.number or line.is_bullet:
        return Numbered(line, runs, line.number)
    match = _TYPED.match("".join(run.text for run in runs))
    if match is None or not "".join(run.text for run in runs)[match.end() :].strip():
        return Numbered(line, runs, "")
    return Numbered(line, _without(runs, match.end()), match["number"].strip(), is_typed=True)


def is_top(line: Numbered) -> bool:
    """Whether a paragraph is numbered on the first level: 5., or the first level of a list."""
    if not line.number:
        return False
    if not line.is_typed and line.line.depth is not None and not line.figures:
        return line.line.depth == 0
    return len(line.figures) == 1 and not line.number.startswith("(")


def _without(runs: tuple[Run, ...], count: int) -> tuple[Run, ...]:
    """Runs without their first characters."""
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        left.append(replace(run, text=run.text[cut:]))
    return tuple(run for run in left if run.text)
