"""Writing the zip container: the same bytes for the same entries, on every machine."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

try:
    from isal import isal_zlib as _deflater
except ImportError:  # a platform without wheels: zlib writes the same parts, more slowly
    import zlib as _deflater  # type: ignore[no-redef]

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
    method: int  # 0 stored, 8 deflated
    crc: int
    size: int
    data: bytes


def deflate(name: str, content: bytes) -> Stored:
    """Compress a part."""
    packer = _deflater.compressobj(_LEVEL, zlib.DEFLATED, -15)
    data = packer.compress(content) + packer.flush()
    return Stored(name, 8, _deflater.crc32(content), len(content), data)


def write_zip(entries: Iterable[Stored]) -> bytes:
    """The container with the entries in the order given."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        flags = 0 if name.isascii() else _UTF8
        shared = (entry.method, _TIME, _DATE, entry.crc, len(entry.data), entry.size, len(name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", 20, flags, *shared)
        # Made by “FAT, version 2.0”, whatever system this is.
        directory += [
            _CENTRAL.pack(b"PK\x01\x02", 20, 20, flags, *shared, 0, 0, 0, 0, offset),
            name,
        ]
        pieces += [local, name, entry.data]
        offset += len(local) + len(name) + len(entry.data)
    central = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0)
    return b"".join([*pieces, central, end])
