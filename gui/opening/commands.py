"""Choices on these screens as steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtGui import QUndoCommand


class Restorable(Protocol):
    """A presenter whose choices can be brought back."""

    def restore(self, state: Any, /) -> None: ...


class Choose(QUndoCommand):
    """A choice: the state before and after it, and who shows it."""

    def __init__(
        self,
        text: str,
        presenter: Restorable,
        before: object,
        after: object,
        show: Callable[[], object],
    ) -> None:
        super().__init__(text)
        self._presenter, self._before, self._after, self._show = presenter, before, after, show

    def redo(self) -> None:
        self._presenter.restore(self._after)
        self._show()

    def undo(self) -> None:
        self._presenter.restore(self._before)
        self._show()
