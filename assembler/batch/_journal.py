"""What has been done, kept beside the documents, so that a run that was cut off goes on.

Lines are only ever added, each with a sum of its own; what a power cut left of the last one is
cut off when the file is opened again. A line tells of one row, under a digest of everything that
its document is made from: the row, the library, the template, the program, the options. A later
line about the same file takes the place of an earlier one.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from ._names import same_file_key

_KEY_BYTES: Final = 16


class Journal:
    """The lines of a journal by row, and the files that are ours. Close it after use."""

    def __init__(self, path: Path) -> None:
        self._places: dict[bytes, int] = {}
        self._owned: dict[str, str] = {}
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._handle = os.open(path, flags, 0o666)
        self._stream = path.open("rb")
        self._read()

    def _read(self) -> None:
        place = good = 0
        for raw in self._stream:
            entry = _entry_of(raw)
            if entry is not None:
                self._note(entry, place)
            place += len(raw)
            if raw.endswith(b"\n"):
                good = place
        if good < place:
            os.ftruncate(self._handle, good)
        self._size = good

    def _note(self, entry: Mapping[str, Any], place: int) -> None:
        self._places[bytes.fromhex(entry["key"])[:_KEY_BYTES]] = place
        if entry.get("file"):
            self._owned[same_file_key(entry["file"])] = entry["digest"]

    def entry(self, key: str) -> dict[str, Any] | None:
        """What is written about a row, or None."""
        place = self._places.get(bytes.fromhex(key)[:_KEY_BYTES])
        if place is None:
            return None
        self._stream.seek(place)
        return _entry_of(self._stream.readline())

    def digest_of(self, file: str) -> str | None:
        """The digest that a file of ours had when it was written; None if it is not ours."""
        return self._owned.get(same_file_key(file))

    @property
    def files(self) -> int:
        """How many files are ours."""
        return len(self._owned)

    def add(self, entries: Iterable[Mapping[str, Any]]) -> bytes:
        """Write entries and flush them to disk; give the bytes that were added.

        Raises:
            OSError: there is no room; then none of them counts.
        """
        lines, places = bytearray(), []
        for entry in entries:
            places.append((entry, self._size + len(lines)))
            lines += _line_of(entry)
        try:
            view = memoryview(lines)
            while view:
                view = view[os.write(self._handle, view) :]
            os.fsync(self._handle)
        except OSError:
            os.ftruncate(self._handle, self._size)
            raise
        self._size += len(lines)
        for entry, place in places:
            self._note(entry, place)
        return bytes(lines)

    def close(self) -> None:
        self._stream.close()
        os.close(self._handle)


def _line_of(entry: Mapping[str, Any]) -> bytes:
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x %b\n" % (zlib.crc32(text), text)


def _entry_of(raw: bytes) -> dict[str, Any] | None:
    """The entry of a line; None if it is damaged."""
    if len(raw) < 11 or not raw.endswith(b"\n"):
        return None
    text = raw[9:-1]
    try:
        if int(raw[:8], 16) != zlib.crc32(text):
            return None
        entry = json.loads(text)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and "key" in entry else None
