"""A lock on an open file that the system lets go when the process ends, however it ends."""

from __future__ import annotations

import sys
from typing import IO

if sys.platform == "win32":
    import msvcrt

    _FAR = 2**30  # beyond the content: Windows lets nobody read what is locked

    def lock(stream: IO[bytes]) -> bool:
        """Take the file for this process; False where another has it."""
        place = stream.tell()
        stream.seek(_FAR)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            stream.seek(place)
        return True

else:
    import fcntl

    def lock(stream: IO[bytes]) -> bool:
        """Take the file for this process; False where another has it."""
        try:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
