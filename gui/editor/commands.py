"""One edit of a clause file: the whole text before and after, named in the user's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtGui import QUndoCommand

_TYPING: Final = 1


class HasText(Protocol):
    """A file at work; all that is edited is its text."""

    text: str


class EditText(QUndoCommand):
    """`shown` is called after each change; typing in the wording joins into one edit."""

    def __init__(
        self,
        document: HasText,
        text: str,
        what: str,
        shown: Callable[[], None],
        *,
        joins: bool = False,
    ) -> None:
        super().__init__(what)
        self._document, self._shown, self._joins = document, shown, joins
        self._before, self._after = document.text, text

    def redo(self) -> None:
        self._document.text = self._after
        self._shown()

    def undo(self) -> None:
        self._document.text = self._before
        self._shown()

    def id(self) -> int:
        return _TYPING if self._joins else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        # A new line of the wording is a new edit, so that undo goes back line by line.
        if not isinstance(other, EditText) or other.text() != self.text():
            return False
        if self._before.count("\n") != other._after.count("\n"):  # noqa: SLF001 - of this class
            return False
        self._after = other._after  # noqa: SLF001
        return True
