"""The interview of one open tender, as outline and question share it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from assembler.interview import Order
from gui.window import OpenTender

from .presenter import InterviewPresenter

_ORDER_KEY: Final = "interview/order"


class InterviewSession(QObject):
    """Moves the interview, and tells both widgets when the question or the answers changed."""

    about_to_move = Signal()  # the question in focus is left: keep what was typed
    moved = Signal()
    refreshed = Signal()

    def __init__(self, tender: OpenTender) -> None:
        super().__init__(tender)
        self.tender = tender
        self.presenter = InterviewPresenter(tender.draft)
        kept = tender.desk.settings.text_of(_ORDER_KEY, "decisive")
        self.presenter.order = "groups" if kept == "groups" else "decisive"
        self.presenter.start()
        tender.changed.connect(self._changed)

    @classmethod
    def of(cls, tender: OpenTender) -> InterviewSession:
        """The one session of a tender."""
        found = tender.findChild(cls)
        return found if found is not None else cls(tender)

    def go(self, fact: str) -> None:
        """Show a question that somebody chose."""
        if fact != self.presenter.current:
            self.about_to_move.emit()
        self.presenter.go(fact)
        self.moved.emit()

    def advance(self) -> None:
        """Show the question that is worth asking next."""
        self.presenter.advance()
        self.moved.emit()

    def advance_to_unfinished(self) -> None:
        """Show the next question without an answer."""
        self.about_to_move.emit()
        if self.presenter.advance_to_unfinished():
            self.moved.emit()

    def back(self) -> None:
        """Show the question before."""
        self.about_to_move.emit()
        if self.presenter.back():
            self.moved.emit()

    def choose_order(self, order: Order) -> None:
        """Ask the most decisive question first, or group by group; kept for the next time."""
        self.presenter.order = order
        self.tender.desk.settings.keep_text(_ORDER_KEY, order)
        self.refreshed.emit()

    def _changed(self) -> None:
        if self.presenter.has_ended() and self.presenter.start():
            self.moved.emit()
        else:
            self.refreshed.emit()
