"""What an edit did to the list of clauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assembler.selection import Selection


@dataclass(frozen=True, slots=True)
class Change:
    """Clause ids in document order, by what became of them.

    `came_in`: in the tender now, not before. `went_out`: in the tender before, left out now.
    `became_undecided`: decided before, not now. `settled`: undecided before, in or out now.
    """

    came_in: tuple[str, ...] = ()
    went_out: tuple[str, ...] = ()
    became_undecided: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.came_in or self.went_out or self.became_undecided or self.settled)

    @property
    def ruled_out(self) -> tuple[str, ...]:
        """Undecided before, left out now."""
        came_in = set(self.came_in)
        return tuple(name for name in self.settled if name not in came_in)

    @property
    def touched(self) -> frozenset[str]:
        """Every clause whose state is another now."""
        return frozenset((*self.came_in, *self.went_out, *self.became_undecided, *self.settled))


def change_between(before: Selection, after: Selection) -> Change:
    """What became of each clause of the library."""
    if before is after:
        return Change()
    moved = [
        (name, old, now)
        for name in after.library.clauses
        if (old := before.state_of(name)) != (now := after.state_of(name))
    ]
    return Change(
        came_in=tuple(name for name, _, now in moved if now == "in"),
        went_out=tuple(name for name, old, now in moved if (old, now) == ("in", "out")),
        became_undecided=tuple(name for name, _, now in moved if now == "undecided"),
        settled=tuple(name for name, old, _ in moved if old == "undecided"),
    )
