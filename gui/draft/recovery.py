"""Every edit on disk at once, and found again after a crash.

Each open draft has a journal: a file of JSON lines in the recovery folder. The first line holds
the whole work file, each later one what an edit changed in it. The system has a line as soon as it
is written, so that a killed process loses nothing; `Journal.flush` puts it on the platter too.
A running program holds a lock on its journals: one without a lock was left behind.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from assembler.intake import read_work_file

from ._locks import lock
from .work_file import of_work_file

if TYPE_CHECKING:
    from assembler.library import Library

    from ._draft import Draft

_SUFFIX: Final = ".journal"
_LIMIT_BYTES: Final = 64 * 2**20
_ROOM: Final = 4 * 2**20  # a journal that outgrows this begins anew


class Journal:
    """Writes each change of a draft to disk until it is closed."""

    def __init__(self, draft: Draft, folder: Path) -> None:
        self._draft, self._folder = draft, folder
        self._last: Mapping[str, object] = {}
        self._unflushed = False
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path, self._stream = self._begin()
        self._unsubscribe = draft.subscribe(self._record)

    def flush(self) -> None:
        """Put what was written on the platter; called about once a second."""
        if self._unflushed:
            os.fsync(self._stream.fileno())
            self._unflushed = False

    def close(self) -> None:
        """Stop, and leave the journal where a next start finds it."""
        self._unsubscribe()
        if not self._stream.closed:
            self.flush()
            self._stream.close()

    def discard(self) -> None:
        """Stop, and remove the journal: the draft is saved, or nobody wants it."""
        self.close()
        self.path.unlink(missing_ok=True)

    def _begin(self) -> tuple[Path, IO[bytes]]:
        """A new journal with the whole draft in it."""
        path = self._folder / f"{uuid.uuid4().hex}{_SUFFIX}"
        stream = path.open("xb")
        lock(stream)
        self._last = self._draft.source()
        self._write(stream, {"source": self._last})
        return path, stream

    def _record(self) -> None:
        if self._stream.tell() > _ROOM:
            old_path, old_stream = self.path, self._stream
            self.path, self._stream = self._begin()
            old_stream.close()
            old_path.unlink(missing_ok=True)
            return
        now = self._draft.source()
        changed = {key: value for key, value in now.items() if self._last.get(key) != value}
        gone = sorted(set(self._last) - set(now))
        self._last = now
        self._write(self._stream, {"set": changed, "unset": gone})

    def _write(self, stream: IO[bytes], line: dict[str, object]) -> None:
        line["path"] = str(self._draft.path or "")
        line["modified"] = self._draft.is_modified
        stream.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        stream.flush()
        self._unflushed = True


@dataclass(frozen=True, slots=True)
class LostWork:
    """A draft that a program left behind when it stopped."""

    journal: Path
    source: Mapping[str, Any]
    path: Path | None  # the file that it was opened from or last saved to
    stopped: float  # when the last edit was written, in seconds since 1970

    @property
    def title(self) -> str:
        return str(self.source.get("title") or "")

    def draft(self, library: Library) -> Draft:
        """The draft as it was after its last edit, not yet saved.

        Raises:
            IntakeError: a newer program wrote it.
        """
        found = read_work_file(self.source, library, str(self.journal))
        draft = of_work_file(found, library, self.path)
        draft.mark_unsaved()
        return draft

    def forget(self) -> None:
        """Remove the journal: the work was taken up, or is not wanted."""
        self.journal.unlink(missing_ok=True)


def lost_work(folder: Path) -> tuple[LostWork, ...]:
    """What was left behind with edits that no file has, the newest first.

    Journals of running programs are left alone; those without edits are removed.
    """
    found = [each for path in folder.glob(f"*{_SUFFIX}") if (each := _read(path)) is not None]
    return tuple(sorted(found, key=lambda each: each.stopped, reverse=True))


def _read(path: Path) -> LostWork | None:
    try:
        with path.open("rb+") as stream:
            if not lock(stream):
                return None
            stopped = os.fstat(stream.fileno()).st_mtime
            data = stream.read(_LIMIT_BYTES)
    except OSError:
        return None
    source, last = _replay(data)
    if not source or not last.get("modified"):
        with suppress(OSError):
            path.unlink()
        return None
    opened = str(last.get("path") or "")
    return LostWork(path, source, Path(opened) if opened else None, stopped)


def _replay(data: bytes) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """The work file after the last whole line; a line that was cut off is passed over."""
    source: dict[str, Any] = {}
    last: Mapping[str, Any] = {}
    for text in data.splitlines():
        try:
            line = json.loads(text)
        except ValueError:
            break
        if not isinstance(line, dict):
            break
        last = line
        source = dict(line["source"]) if "source" in line else source | line.get("set", {})
        for key in line.get("unset", ()):
            source.pop(key, None)
    return source, last
