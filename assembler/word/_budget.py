"""How long a template may run, in steps and characters, and what one rendering carries along.

Counted, not timed: the same template stops at the same place on every machine.
"""

from __future__ import annotations

from contextvars import ContextVar, Token
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from assembler.errors import TemplateError

from ._ids import Ids

if TYPE_CHECKING:
    from ._attachments import Attachments
    from ._package import Package

MOST_STEPS: Final = 5_000_000
MOST_CHARACTERS: Final = 200_000_000
LONGEST_TEXT: Final = 10_000_000


@dataclass(slots=True)
class Rendering:
    """The state of one rendering: what is left to spend, and the numbers given out."""

    ids: Ids = field(default_factory=Ids)
    steps: int = MOST_STEPS
    characters: int = MOST_CHARACTERS
    open_bookmarks: dict[str, int] = field(default_factory=dict)
    package: Package | None = None
    part: str = ""  # the one being rendered
    attachments: Attachments | None = None  # made when a value first asks for them


_current: ContextVar[Rendering | None] = ContextVar("clausewright_rendering", default=None)


def current() -> Rendering:
    """The rendering under way; a fresh one where a constant is folded while compiling."""
    return _current.get() or Rendering()


def begin(rendering: Rendering) -> Token[Rendering | None]:
    """Make a rendering the current one; hand the token to `end`."""
    return _current.set(rendering)


def end(token: Token[Rendering | None]) -> None:
    """Go back to the rendering before."""
    _current.reset(token)


def spend(steps: int) -> None:
    """Take steps from the budget.

    Raises:
        TemplateError: the budget is used up.
    """
    rendering = current()
    rendering.steps -= steps
    if rendering.steps < 0:
        raise TemplateError(
            f"The template takes more than {MOST_STEPS:,} steps and was stopped. "
            "Look for a loop over too many items."
        )


def spend_characters(count: int) -> None:
    """Take characters from the budget.

    Raises:
        TemplateError: the budget is used up.
    """
    rendering = current()
    rendering.characters -= count
    if rendering.characters < 0:
        raise TemplateError(
            f"The document would have more than {MOST_CHARACTERS:,} characters; it was stopped."
        )


def check_length(length: int) -> None:
    """Refuse a text or list that is about to be made, and count it.

    Raises:
        TemplateError: it would be too long.
    """
    if length > LONGEST_TEXT:
        raise TemplateError(f"This makes a text of {length:,} characters, which is too long.")
    spend(length // 64)


def spend_text(text: str) -> str:
    """A text that was just made, counted."""
    check_length(len(text))
    return text
