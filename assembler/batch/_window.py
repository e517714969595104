"""The chunks that are under way. What a lost worker had in hand is handed over again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from typing import Final

from ._crew import Alone, Crew
from ._items import Item
from ._result import Problem, RowResult, TargetError
from ._worker import Outcome

_PATIENCE_SECONDS: Final = 0.1  # how soon a run that is cancelled while it waits takes notice


@dataclass
class Slot:
    """A stretch of rows with their keys: those that are kept, and a chunk somebody works on."""

    entries: list[tuple[Item, str, RowResult | None]] = field(default_factory=list)
    future: Future[list[Outcome]] | None = None

    @property
    def pending(self) -> list[Item]:
        return [item for item, _, kept in self.entries if kept is None]


class Window:
    """Hands chunks over, and waits for them in their order."""

    def __init__(self, crew: Crew, is_cancelled: Callable[[], bool]) -> None:
        self._crew, self._is_cancelled = crew, is_cancelled
        # Enough that nobody waits, few enough to hold in memory.
        self.length = 1 if isinstance(crew, Alone) else 2 * crew.width + 1

    def hand_over(self, slot: Slot) -> Slot:
        pending = slot.pending
        slot.future = self._crew.submit(pending) if pending else None
        return slot

    def outcomes(self, slot: Slot, others: Iterable[Slot]) -> list[Outcome] | None:
        """What became of a chunk; None if the run was cancelled before it was done.

        Args:
            others: the chunks after it that are under way.

        Raises:
            TargetError: a document cannot be written.
        """
        if slot.future is None:
            return []
        found = self._wait(slot.future)
        if not isinstance(found, Exception):
            return found
        # A worker is gone, and with it perhaps what others were doing.
        self._crew.renew()
        self._hand_over_lost((slot, *others))
        found = self._wait(slot.future)
        return self._one_by_one(slot, others) if isinstance(found, Exception) else found

    def _hand_over_lost(self, slots: Iterable[Slot]) -> None:
        for slot in slots:
            if slot.future is not None and _is_lost(slot.future):
                self.hand_over(slot)

    def _one_by_one(self, slot: Slot, others: Iterable[Slot]) -> list[Outcome] | None:
        """A row that ends its worker is found, and told of as failed."""
        outcomes: list[Outcome] = []
        self._crew.renew()
        for item in slot.pending:
            found = self._wait(self._crew.submit([item]))
            if found is None:
                return None
            if isinstance(found, Exception):
                why = f"The process that wrote this row ended ({type(found).__name__}: {found})."
                row = RowResult(item.number, item.place, "failed", problems=(Problem(why),))
                found = [Outcome(row)]
                self._crew.renew()
            outcomes += found
        self._hand_over_lost(others)
        return outcomes

    def _wait(self, future: Future[list[Outcome]]) -> list[Outcome] | Exception | None:
        """The outcomes; the error of a worker that was lost; None if the run was cancelled."""
        while not wait([future], timeout=_PATIENCE_SECONDS).done:
            if self._is_cancelled():
                return None
        if future.cancelled():
            return RuntimeError("it was cancelled")
        error = future.exception()
        if error is None:
            return future.result()
        if isinstance(error, TargetError) or not isinstance(error, Exception):
            raise error
        return error


def _is_lost(future: Future[list[Outcome]]) -> bool:
    return future.cancelled() or (future.done() and future.exception() is not None)
