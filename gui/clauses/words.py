"""The words of the list of clauses: states, filters, what an empty list says, what a change did."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, Literal

from gui._texts import translate

if TYPE_CHECKING:
    from gui.draft import Change

RowState = Literal["in", "out", "undecided", "conflict"]
Look = tuple[str, str]  # icon and token

LOOKS: Final[dict[RowState, Look]] = {
    "in": ("included", "included"),
    "out": ("excluded", "excluded"),
    "undecided": ("undecided", "undecided"),
    "conflict": ("error", "wrong"),
}


class Show(Enum):
    """Which clauses are listed."""

    ALL = "all"
    IN = "in"
    UNDECIDED = "undecided"
    OUT = "out"
    CHANGED = "changed"
    BY_YOU = "by-you"


def state_word(state: RowState) -> str:
    """The word beside the icon."""
    return {
        "in": translate("Clauses", "In the tender"),
        "out": translate("Clauses", "Left out"),
        "undecided": translate("Clauses", "Not decided yet"),
        "conflict": translate("Clauses", "Conflict"),
    }[state]


def basis_word(basis: str, *, long: bool = False) -> str:
    """What calls for a text: one word in rows, a few in chips."""
    if long:
        return {
            "law": translate("Clauses", "Required by law"),
            "policy": translate("Clauses", "Required by policy"),
            "practice": translate("Clauses", "Good practice"),
        }[basis]
    return {
        "law": translate("Clauses", "Law"),
        "policy": translate("Clauses", "Policy"),
        "practice": translate("Clauses", "Practice"),
    }[basis]


def show_word(show: Show) -> str:
    """The word on a filter."""
    return {
        Show.ALL: translate("Clauses", "All"),
        Show.IN: translate("Clauses", "In"),
        Show.UNDECIDED: translate("Clauses", "Not decided"),
        Show.OUT: translate("Clauses", "Left out", "of several"),
        Show.CHANGED: translate("Clauses", "Changed"),
        Show.BY_YOU: translate("Clauses", "By you"),
    }[show]


def empty_texts(show: Show, search: str) -> tuple[str, str]:
    """Head and line of the empty list: what is here, and what brings something here."""
    if search:
        head = translate("Clauses", "No clause has “{search}”").format(search=search)
        return head, translate("Clauses", "Search looks at names, wording and legal sources.")
    return {
        Show.ALL: (
            translate("Clauses", "No clauses in this library"),
            translate("Clauses", "Open another clause library to begin."),
        ),
        Show.IN: (
            translate("Clauses", "No clause is in yet"),
            translate("Clauses", "Clauses come in as you answer the questions."),
        ),
        Show.UNDECIDED: (
            translate("Clauses", "Every clause is decided"),
            translate("Clauses", "You can check your answers and save the tender."),
        ),
        Show.OUT: (
            translate("Clauses", "No clause is left out"),
            translate("Clauses", "Clauses that do not apply are listed here with the reason."),
        ),
        Show.CHANGED: (
            translate("Clauses", "Nothing changed just now"),
            translate("Clauses", "What your last answer brought in or took out is listed here."),
        ),
        Show.BY_YOU: (
            translate("Clauses", "The rules decide every clause"),
            translate("Clauses", "A clause that you put in or take out is listed here."),
        ),
    }[show]


def count_text(change: Change) -> str:
    """3 clauses came in, 1 went out, 2 are open again."""
    parts = []
    came, went = len(change.came_in), len(change.went_out) + len(change.ruled_out)
    opened = len(change.became_undecided)
    if came:
        parts.append(
            translate("Clauses", "1 clause came in")
            if came == 1
            else translate("Clauses", "%n clauses came in", None, came)
        )
    if went:
        parts.append(_went(went, first=not parts))
    if opened:
        parts.append(_opened(opened, first=not parts))
    return ", ".join(parts)


def _went(count: int, *, first: bool) -> str:
    if first:
        if count == 1:
            return translate("Clauses", "1 clause went out")
        return translate("Clauses", "%n clauses went out", None, count)
    return translate("Clauses", "%n went out", None, count)


def _opened(count: int, *, first: bool) -> str:
    if first:
        if count == 1:
            return translate("Clauses", "1 clause is not decided any more")
        return translate("Clauses", "%n clauses are not decided any more", None, count)
    return translate("Clauses", "%n not decided any more", None, count)
