"""Who does the work: this process, processes of our own, or any executor of a script."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing.context import BaseContext
from typing import Protocol

from ._items import Item
from ._worker import Outcome, Packed, prepare, work


class Crew(Protocol):
    """Takes chunks of rows and gives their outcomes."""

    width: int
    """How many chunks are worked on at the same time."""

    def submit(self, items: Sequence[Item]) -> Future[list[Outcome]]:
        """Hand over a chunk."""
        ...

    def renew(self) -> None:
        """Go on with new workers after one was lost; what was handed over is given up."""
        ...

    def close(self) -> None:
        """Let the workers go, without waiting for rows that nobody wants any more."""
        ...


class Alone:
    """The work is done here and now."""

    width = 1

    def __init__(self, packed: Packed, staging: str) -> None:
        self._packed, self._staging = packed, staging

    def submit(self, items: Sequence[Item]) -> Future[list[Outcome]]:
        future: Future[list[Outcome]] = Future()
        future.set_result(work(self._packed, self._staging, items))
        return future

    def renew(self) -> None:
        """There is nobody to be lost."""

    def close(self) -> None:
        """There is nobody to let go."""


class Processes:
    """Processes on this machine; each reads the library and the template once, when it starts."""

    def __init__(self, packed: Packed, staging: str, jobs: int) -> None:
        self._packed, self._staging, self.width = packed, staging, jobs
        self._named = Packed(packed.key)
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self.width, mp_context=_context(), initializer=prepare, initargs=(self._packed,)
        )

    def submit(self, items: Sequence[Item]) -> Future[list[Outcome]]:
        try:
            return self._pool.submit(work, self._named, self._staging, items)
        except BrokenExecutor as error:  # told of where the chunk's turn comes
            lost: Future[list[Outcome]] = Future()
            lost.set_exception(error)
            return lost

    def renew(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._start()

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


class Hired:
    """An executor that a script brings along. It may be on other machines: it gets bytes, and
    hands bytes over. It is left open."""

    def __init__(self, packed: Packed, executor: Executor, jobs: int | None) -> None:
        self._packed, self._executor = packed, executor
        self.width = jobs or getattr(executor, "_max_workers", 0) or available_jobs()
        self._given: set[Future[list[Outcome]]] = set()

    def submit(self, items: Sequence[Item]) -> Future[list[Outcome]]:
        future = self._executor.submit(work, self._packed, "", items)
        self._given.add(future)
        future.add_done_callback(self._given.discard)
        return future

    def renew(self) -> None:
        """Its own business: what was lost is handed over again."""

    def close(self) -> None:
        for future in list(self._given):
            with suppress(RuntimeError):
                future.cancel()


def available_jobs() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context() -> BaseContext:
    """A copy of a process with several threads may hang: then processes are started afresh."""
    if sys.platform == "linux" and threading.active_count() > 1:
        return multiprocessing.get_context("spawn")
    return multiprocessing.get_context()
