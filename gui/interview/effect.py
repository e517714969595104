"""What an answer would change in the tender, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gui._texts import translate

if TYPE_CHECKING:
    from assembler.library import Library
    from gui.draft import Change

_ROWS: Final = 5


@dataclass(frozen=True, slots=True)
class EffectRow:
    """A clause that the answer would move, and where to."""

    clause: str
    title: str
    icon_name: str
    token: str
    state_word: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What an answer would change; without rows it changes nothing."""

    summary: str = ""
    rows: tuple[EffectRow, ...] = ()
    more: str = ""


def effect_of(change: Change, library: Library) -> Effect:
    """The change as it is listed under the answer: what comes in first."""
    moved = (
        *((name, "in") for name in change.came_in),
        *((name, "out") for name in change.went_out),
        *((name, "undecided") for name in change.became_undecided),
        *((name, "out") for name in change.ruled_out),
    )
    # Definitions come in with the texts that use them: the texts are named first.
    moved = tuple(sorted(moved, key=lambda each: library.clauses[each[0]].kind == "definition"))
    rest = len(moved) - _ROWS
    return Effect(
        effect_summary(change),
        tuple(_row(library.clauses[name].title, name, state) for name, state in moved[:_ROWS]),
        translate("Interview", "and %n more", None, rest) if rest > 0 else "",
    )


def _row(title: str, clause_id: str, state: str) -> EffectRow:
    icon_name = {"in": "included", "out": "excluded", "undecided": "undecided"}[state]
    word = {
        "in": translate("Clauses", "In the tender"),
        "out": translate("Clauses", "Left out"),
        "undecided": translate("Clauses", "Not decided yet"),
    }[state]
    return EffectRow(clause_id, title, icon_name, icon_name, word)


def effect_summary(change: Change) -> str:
    """ "3 come in  ·  1 goes out"."""
    came, went = len(change.came_in), len(change.went_out)
    again, ruled = len(change.became_undecided), len(change.ruled_out)
    counts = (
        (
            came,
            translate("Interview", "1 comes in"),
            translate("Interview", "%n come in", None, came),
        ),
        (
            went,
            translate("Interview", "1 goes out"),
            translate("Interview", "%n go out", None, went),
        ),
        (
            again,
            translate("Interview", "1 is open again"),
            translate("Interview", "%n are open again", None, again),
        ),
        (
            ruled,
            translate("Interview", "1 is ruled out"),
            translate("Interview", "%n are ruled out", None, ruled),
        ),
    )
    return "  ·  ".join(one if count == 1 else many for count, one, many in counts if count)
