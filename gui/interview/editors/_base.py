"""What every field offers to the question card."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assembler.model import FactValue
from gui.look import restyle


class Editor(QWidget):
    """A field. `value()` is what the user entered, for `Library.parse_fact`; None if nothing.

    The focus goes to `focusProxy()`. `changed` is for each key, `accepted` for Return.
    """

    changed = Signal()
    accepted = Signal()

    @abstractmethod
    def value(self) -> object:
        """What was entered; None for nothing.

        Raises:
            FactError: what was entered cannot even be read.
        """

    @abstractmethod
    def show_value(self, value: FactValue | None) -> None:
        """Show an answer; None empties the field. Sends no signal."""

    def fields(self) -> tuple[QWidget, ...]:
        """The parts that turn red when the answer is wrong."""
        return ()

    def mark(self, *, wrong: bool) -> None:
        """Turn the field red, or back."""
        for field in self.fields():
            restyle(field, wrong=wrong)
