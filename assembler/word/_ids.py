"""Numbers and names that must be unique over all parts of one document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

_HALF_WAY: Final = 2**30  # numbers are signed 32-bit; Word draws them at random
_LONGEST_NAME: Final = 40


@dataclass(slots=True)
class Ids:
    """Counters for one rendering; they start beyond every number that the template uses."""

    control: int = 0
    bookmark: int = 0
    drawing: int = 0
    taken: frozenset[int] = frozenset()  # where counting beyond the highest would overflow
    names: set[str] = field(default_factory=set)

    @classmethod
    def beyond(
        cls,
        controls: Iterable[int] = (),
        bookmarks: Iterable[int] = (),
        drawings: Iterable[int] = (),
        names: Iterable[str] = (),
    ) -> Ids:
        """Counters that give none of these numbers, and no name of these, again."""
        used = [set(numbers) for numbers in (controls, bookmarks, drawings)]
        highest = [max(numbers, default=0) for numbers in used]
        starts = [max(number, 0) if number < _HALF_WAY else 0 for number in highest]
        crowded = [numbers for numbers, top in zip(used, highest, strict=True) if top >= _HALF_WAY]
        taken = frozenset(number for numbers in crowded for number in numbers)
        return cls(starts[0], starts[1], starts[2], taken, {name.casefold() for name in names})

    def copy(self) -> Ids:
        """Counters of their own that start where these stand."""
        return Ids(self.control, self.bookmark, self.drawing, self.taken, set(self.names))

    def next_control(self) -> int:
        """A `w:id` for a content control."""
        self.control = number = self._free(self.control + 1)
        return number

    def next_bookmark(self) -> int:
        """A `w:id` for a bookmark."""
        self.bookmark = number = self._free(self.bookmark + 1)
        return number

    def next_drawing(self) -> int:
        """An `id` for a drawing's properties."""
        self.drawing = number = self._free(self.drawing + 1)
        return number

    def _free(self, number: int) -> int:
        while number in self.taken:
            number += 1
        return number

    def bookmark_name(self, wanted: str) -> str:
        """`wanted` at its first use; from then on with a number behind it, as Word allows."""
        name, number = wanted[:_LONGEST_NAME], 1
        while name.casefold() in self.names:
            number += 1
            suffix = f"_{number}"
            name = wanted[: _LONGEST_NAME - len(suffix)] + suffix
        self.names.add(name.casefold())
        return name
