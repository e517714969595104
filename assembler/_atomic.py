"""Writing a file so that it is either the old one or the whole new one."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from typing import Final

_BINARY: Final = getattr(os, "O_BINARY", 0)  # Windows would turn line feeds into pairs
_NUMBERS: Final = count()


def write_atomic(target: str | os.PathLike[str], data: bytes) -> None:
    """Write `data` beside `target`, flush it to disk, and rename it into place.

    An existing file keeps its permissions. On any error nothing is left behind.

    Raises:
        OSError: the folder is missing or cannot be written to.
    """
    path = os.fspath(target)
    folder, name = os.path.split(path)
    beside = os.path.join(folder, f".{name[:40]}-{os.getpid()}-{next(_NUMBERS)}.part")  # noqa: PTH118 - this is a hot path
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        try:
            _write_all(handle, data)
            os.fsync(handle)
        finally:
            os.close(handle)
        with suppress(FileNotFoundError):
            os.chmod(beside, os.stat(path).st_mode & 0o777)  # noqa: PTH101, PTH116
        os.replace(beside, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108
        raise


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
