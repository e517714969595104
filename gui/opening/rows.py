"""The rows of a notice: what they are about, what they say, and their words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from gui._texts import translate

_WHOLE: Final = ""


class Part(Enum):
    """The sections of the list, in their order."""

    LOTS = "lots"
    PROPOSED = "proposed"
    UNREADABLE = "unreadable"
    TAKEN = "taken"
    MISSING = "missing"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Key:
    """What a row is about: a fact, of the whole purchase or of one lot, or a lot itself."""

    part: Part
    name: str
    lot: str = _WHOLE


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the source at the left, the question at the right; either may be empty."""

    key: Key
    value: str  # as it stands in the source
    term: str  # what the source calls it: "BT-27 estimated value"
    path: str
    question: str
    answer: str
    is_chosen: bool | None  # None where nothing can be chosen
    reason: str = ""  # why it is proposed, or why it cannot be read

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        pieces = [self.question, self.answer, self.value, state_word(self), self.reason]
        return ", ".join(dict.fromkeys(piece for piece in pieces if piece))


def state_word(row: Row) -> str:
    """What becomes of the row, in a word or two."""
    if row.key.part is Part.LOTS:
        return (
            translate("Opening", "In the tender")
            if row.is_chosen
            else translate("Opening", "Left out")
        )
    if row.key.part is Part.PROPOSED:
        return (
            translate("Opening", "Confirmed")
            if row.is_chosen
            else translate("Opening", "Not confirmed")
        )
    if row.key.part is Part.TAKEN:
        return (
            translate("Opening", "Taken over")
            if row.is_chosen
            else translate("Opening", "Left out")
        )
    if row.key.part is Part.UNREADABLE:
        return translate("Opening", "Cannot be used")
    if row.key.part is Part.MISSING:
        return translate("Opening", "Asked next")
    return translate("Opening", "Not used")


def part_title(part: Part) -> str:
    """The head over a section."""
    return {
        Part.LOTS: translate("Opening", "Lots in this tender"),
        Part.PROPOSED: translate("Opening", "Proposed: they count once you confirm them"),
        Part.UNREADABLE: translate("Opening", "In the source, but it cannot be used"),
        Part.TAKEN: translate("Opening", "Answers from the source"),
        Part.MISSING: translate("Opening", "Not in the source: the program asks you"),
        Part.UNUSED: translate("Opening", "In the source, and no question asks for it"),
    }[part]


def split_source(source: str) -> tuple[str, str]:
    """What a source says of itself ("BT-27 estimated value") and the path it names."""
    words = source
    for lead in ("notice ", "release ", "proposed: "):
        words = words.removeprefix(lead)
    term, comma, path = words.rpartition(", ")
    if comma and ("/" in path or "[" in path or path in ("date", "tag")) and " " not in path:
        return term, path
    return words, ""
