"""In which encoding a text file is written. What no byte-order mark says is found by reading.

UTF-8 is told with certainty by its own grammar. Of the one-byte code pages each reads every
file; between them the letters decide, and the choice is said so that a person can see it.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, TextIO

from assembler.errors import IntakeError

_SAMPLE: Final = 2**20
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# Bytes that are letters in Windows-1250 and signs in Windows-1252: Ą ą Ł ł Ľ ľ Ś ś Ť ť Ş ş Ż ż …
_CENTRAL: Final = frozenset(b"\xa3\xa5\xaa\xaf\xb3\xb9\xba\xbc\xbe\xbf\x8c\x8d\x8f\x9c\x9d\x9f")
_UNUSED_IN_WESTERN: Final = frozenset(b"\x81\x8d\x8f\x90\x9d")


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec of Python's, and the name that people know it by."""

    codec: str
    title: str


def detect_encoding(path: Path, name: str, wanted: str = "") -> Encoding:
    """The encoding of a text file: `wanted`, or what its bytes show.

    Raises:
        IntakeError: there is no such encoding.
    """
    if wanted:
        try:
            info = codecs.lookup(wanted)
            "a".encode(info.name)
        except (LookupError, TypeError) as error:
            raise IntakeError(f"There is no text encoding “{wanted}”.", name) from error
        return Encoding(info.name, wanted)
    with path.open("rb") as stream:
        sample = stream.read(_SAMPLE)
        for mark, codec, title in _MARKS:
            if sample.startswith(mark):
                return Encoding(codec, title)
        if b"\x00" in sample[:4096]:
            return _wide(sample, name)
        decoder = codecs.getincrementaldecoder("utf-8")()
        high, chunk = bytearray(), sample
        is_utf8 = True
        while chunk:
            high += _with_neighbours(chunk) if len(high) < _SAMPLE else b""
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                is_utf8 = False
                break
            chunk = stream.read(_SAMPLE)
    try:
        decoder.decode(b"", final=is_utf8)
    except UnicodeDecodeError:
        is_utf8 = False
    return Encoding("utf-8", "UTF-8") if is_utf8 else _code_page(bytes(high))


def code_page_of(data: bytes) -> Encoding:
    """The one-byte code page of bytes that are no UTF-8, told by their letters."""
    return _code_page(_with_neighbours(data[:_SAMPLE]))


def open_text(path: Path, encoding: Encoding) -> TextIO:
    """The file as text with its line ends as they are; bytes that are no text become surrogates."""
    return path.open(encoding=encoding.codec, errors="surrogateescape", newline="")


def _wide(sample: bytes, name: str) -> Encoding:
    even, odd = sample[:4096:2].count(0), sample[1:4096:2].count(0)
    if odd > 4 * even:
        return Encoding("utf-16-le", "UTF-16 without a mark")
    if even > 4 * odd:
        return Encoding("utf-16-be", "UTF-16 without a mark")
    raise IntakeError("The file holds zero bytes: it is not a text file.", name)


def _with_neighbours(chunk: bytes) -> bytes:
    """The chunk's words that hold bytes beyond ASCII."""
    if chunk.isascii():
        return b""
    return b" ".join(word for word in chunk.split() if not word.isascii())


def _code_page(words: bytes) -> Encoding:
    """Windows-1251 where letters beyond ASCII stand together, 1250 where they are its own."""
    high = [byte for byte in words if byte >= 0x80]
    together = sum(1 for first, second in pairwise(words) if first >= 0xC0 and second >= 0xC0)
    if 2 * together > len(high):
        return Encoding("cp1251", "Windows-1251 (Cyrillic)")
    central = sum(
        1
        for before, byte, after in zip(words, words[1:], words[2:], strict=False)
        if byte in _CENTRAL and (_is_letter(before) or _is_letter(after))
    )
    if 10 * central >= len(high) or not _UNUSED_IN_WESTERN.isdisjoint(high):
        return Encoding("cp1250", "Windows-1250 (Central European)")
    return Encoding("cp1252", "Windows-1252")


def _is_letter(byte: int) -> bool:
    return chr(byte).isalpha() if byte < 0x80 else byte >= 0xC0
