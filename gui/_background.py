"""Slow work off the main thread: one helper for all screens.

    run(self, read_source, path, done=self.show_facts, failed=self.show_error)

`done`, `failed` and `progress` are called in the main thread, and never after the owner is gone.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from threading import Event
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal

POLL_SECONDS: Final = 0.05
THREADS: Final = 3


class StoppedError(Exception):
    """Raised inside the work, by `report`, when the user has cancelled."""


class Report(Protocol):
    """How work tells where it stands; raises StoppedError when it was cancelled."""

    def __call__(self, done: int, total: int, message: object = "") -> None: ...


class Task(QObject):
    """Work under way. Keep it only to cancel it."""

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(int, int, object)
    cancelled = Signal()
    _settled = Signal()
    _reported = Signal(int, int, object)

    def __init__(self, owner: QObject) -> None:
        super().__init__()
        self._future: Future[object] | None = None
        self._stop = Event()
        self._has_owner = True
        owner.destroyed.connect(self._drop)
        # Queued: an answer never comes before the one who asks goes on, however fast it is.
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._pass_on)

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows, and nothing else."""
        if self._stop.is_set():
            return
        self._stop.set()
        if self._future is not None:
            self._future.cancel()
        if self._has_owner:
            self.cancelled.emit()

    def is_running(self) -> bool:
        """Whether an answer may still come."""
        return self._future is not None and not self._future.done() and not self._stop.is_set()

    def _report(self, done: int, total: int, message: object = "") -> None:
        if self._stop.is_set():
            raise StoppedError
        self._reported.emit(done, total, message)

    def _start(self, future: Future[object]) -> None:
        self._future = future
        _running.add(self)
        # The callback may run in any thread; the signal brings it to ours.
        future.add_done_callback(lambda _: self._settled.emit())

    def _drop(self) -> None:
        self._has_owner = False
        self.cancel()

    def _pass_on(self, done: int, total: int, message: object) -> None:
        if self._has_owner and not self._stop.is_set():
            self.progress.emit(done, total, message)

    def _deliver(self) -> None:
        _running.discard(self)
        future = self._future
        if future is None or not self._has_owner or self._stop.is_set() or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self.done.emit(future.result())
        elif not isinstance(error, StoppedError | CancelledError):
            self.failed.emit(error)


_running: set[Task] = set()


class _Pool:
    """The threads, made when the first work comes."""

    threads: ThreadPoolExecutor | None = None


def run(
    owner: QObject,
    function: Callable[..., object],
    *arguments: object,
    done: Callable[[object], object] | None = None,
    failed: Callable[[Exception], object] | None = None,
) -> Task:
    """Call a function in a thread; for work that waits or takes up to about a second."""
    task = _task(owner, done, failed, None)
    task._start(_threads().submit(function, *arguments))  # noqa: SLF001
    return task


def run_with_progress(
    owner: QObject,
    function: Callable[..., object],
    *arguments: object,
    done: Callable[[object], object] | None = None,
    failed: Callable[[Exception], object] | None = None,
    progress: Callable[[int, int, object], object] | None = None,
) -> Task:
    """Call `function(*arguments, report)` in a thread; `report(done, total, message)`."""
    task = _task(owner, done, failed, progress)
    task._start(_threads().submit(function, *arguments, task._report))  # noqa: SLF001
    return task


def run_in_process(
    owner: QObject,
    function: Callable[..., object],
    *arguments: object,
    done: Callable[[object], object] | None = None,
    failed: Callable[[Exception], object] | None = None,
    progress: Callable[[int, int, object], object] | None = None,
) -> Task:
    """The same in a process of its own, which leaves the window all its time.

    Function, arguments and result must be picklable; cancelling ends the process at once.
    """
    task = _task(owner, done, failed, progress)
    task._start(  # noqa: SLF001
        _threads().submit(_follow, function, arguments, task._report, task._stop)  # noqa: SLF001
    )
    return task


def is_busy() -> bool:
    """Whether any work is under way."""
    return bool(_running)


def stop_all() -> None:
    """Cancel all work and wait for it; called once, when the program closes."""
    for task in tuple(_running):
        task.cancel()
    if _Pool.threads is not None:
        _Pool.threads.shutdown(wait=True, cancel_futures=True)
        _Pool.threads = None
    _running.clear()


def _task(
    owner: QObject,
    done: Callable[[object], object] | None,
    failed: Callable[[Exception], object] | None,
    progress: Callable[[int, int, object], object] | None,
) -> Task:
    if QThread.currentThread() is not owner.thread():
        raise RuntimeError("Work is started from the thread of its owner.")
    task = Task(owner)
    if done is not None:
        task.done.connect(done)
    if failed is not None:
        task.failed.connect(failed)
    if progress is not None:
        task.progress.connect(progress)
    return task


def _threads() -> ThreadPoolExecutor:
    if _Pool.threads is None:
        _Pool.threads = ThreadPoolExecutor(THREADS, thread_name_prefix="clausewright")
    return _Pool.threads


def _follow(
    function: Callable[..., object], arguments: tuple[object, ...], report: Report, stop: Event
) -> object:
    """In a thread: start the process, pass on what it reports, and end it on `stop`."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(function, arguments, there), daemon=True)
    process.start()
    there.close()
    try:
        while not stop.is_set():
            if here.poll(POLL_SECONDS):
                kind, content = here.recv()
                if kind == "progress":
                    report(*content)
                elif kind == "done":
                    return content
                else:
                    raise content
            elif not process.is_alive() and not here.poll():
                raise RuntimeError("The work ended before it was done.")
        raise StoppedError
    except EOFError:
        raise RuntimeError("The work ended before it was done.") from None
    finally:
        process.terminate()
        process.join()
        here.close()


def _work(function: Callable[..., object], arguments: tuple[object, ...], pipe: Connection) -> None:
    """In the process: the future catches what is raised, the pipe carries it over."""

    def report(done: int, total: int, message: object = "") -> None:
        pipe.send(("progress", (done, total, message)))

    with ThreadPoolExecutor(1) as single:
        future = single.submit(function, *arguments, report)
    error = future.exception()
    pipe.send(("done", future.result()) if error is None else ("failed", error))
    pipe.close()
