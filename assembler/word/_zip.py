"""Writing the zip container: the same bytes for the same entries, on every machine."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

try:
    from isal import isal_zlib as _deflater
except ImportError:  # a platform without wheels: zlib writes the same parts, more slowly
    import zlib as _deflater  # type: ignore[no-redef]

STORED: Final = 0
DEFLATED: Final = 8
_LEVEL: Final = 1

# 1980-01-01 00:00, the earliest that the format knows; no clock in our files.
_TIME: Final = 0
_DATE: Final = 0x21
_UTF8: Final = 0x800
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry as it stands in the file: compressed, with its sums."""

    name: str
    method: int  # STORED or DEFLATED
    crc: int
    size: int
    data: bytes


def deflate(name: str, content: bytes) -> Stored:
    """Compress a part."""
    data = _deflater.compress(content, _LEVEL, -zlib.MAX_WBITS)
    return Stored(name, DEFLATED, _deflater.crc32(content), len(content), data)


@lru_cache(maxsize=256)
def deflate_again(name: str, content: bytes) -> Stored:
    """Compress a part that many documents share, such as their styles: remembered for a while."""
    return deflate(name, content)


@dataclass(frozen=True, slots=True)
class Container:
    """A zip file put together as far as it is known; more entries can still follow."""

    body: bytes = b""
    directory: bytes = b""
    count: int = 0

    @classmethod
    def of(cls, entries: Iterable[Stored]) -> Container:
        """A container with the entries in the order given."""
        pieces, directory, offset = [], [], 0
        for entry in entries:
            local, central = _headers(entry, offset)
            pieces += [local, entry.data]
            directory.append(central)
            offset += len(local) + len(entry.data)
        return cls(b"".join(pieces), b"".join(directory), len(directory))

    def finish(self, entries: Iterable[Stored] = ()) -> bytes:
        """The file, with these entries at its end."""
        pieces, directory = [self.body], [self.directory]
        count, offset = self.count, len(self.body)
        for entry in entries:
            local, central = _headers(entry, offset)
            pieces += [local, entry.data]
            directory.append(central)
            offset += len(local) + len(entry.data)
            count += 1
        size = sum(map(len, directory))
        end = _END.pack(b"PK\x05\x06", 0, 0, count, count, size, offset, 0)
        return b"".join([*pieces, *directory, end])


def _headers(entry: Stored, offset: int) -> tuple[bytes, bytes]:
    """The header before an entry, and its line in the directory."""
    name = entry.name.encode()
    flags = 0 if name.isascii() else _UTF8
    shared = (entry.method, _TIME, _DATE, entry.crc, len(entry.data), entry.size, len(name), 0)
    local = _LOCAL.pack(b"PK\x03\x04", 20, flags, *shared)
    # Made by “FAT, version 2.0”, whatever system this is.
    central = _CENTRAL.pack(b"PK\x01\x02", 20, 20, flags, *shared, 0, 0, 0, 0, offset)
    return local + name, central + name


def write_zip(entries: Iterable[Stored]) -> bytes:
    """A zip file with the entries in the order given."""
    return Container().finish(entries)
