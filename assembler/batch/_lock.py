"""One run at a time in one folder. The lock goes with its process, however that ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ._result import TargetError


@contextmanager
def locked(path: Path, place: str) -> Iterator[None]:
    """Hold a lock on a file while the block runs.

    Raises:
        TargetError: another process holds it.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            _lock(handle)
        except OSError as error:
            problem = "Another run writes to this place. Wait for its end, or choose another."
            raise TargetError(problem, place) from error
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
