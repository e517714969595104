"""One run at a time in one folder. The lock goes with its process, however that ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ._result import TargetError

WAIT_SECONDS: Final = 5.0


@contextmanager
def locked(path: Path, place: str) -> Iterator[None]:
    """Hold a lock on a file while the block runs.

    Raises:
        TargetError: another process holds it.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _wait_for(handle, place)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, place: str) -> None:
    """Workers of a run that was killed hold its lock for a moment longer."""
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            _lock(handle)
        except OSError as error:
            if time.monotonic() >= deadline:
                problem = "Another run writes to this place. Wait for its end, or choose another."
                raise TargetError(problem, place) from error
            time.sleep(0.05)
        else:
            return


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
