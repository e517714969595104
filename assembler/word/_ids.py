"""Numbers that must be unique over all parts of one document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Ids:
    """Counters for one rendering; they start beyond every number that the template uses."""

    control: int = 0
    bookmark: int = 0
    drawing: int = 0

    def next_control(self) -> int:
        """A `w:id` for a content control."""
        self.control += 1
        return self.control

    def next_bookmark(self) -> int:
        """A `w:id` for a bookmark."""
        self.bookmark += 1
        return self.bookmark

    def next_drawing(self) -> int:
        """An `id` for a drawing's properties."""
        self.drawing += 1
        return self.drawing
