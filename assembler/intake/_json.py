"""JSON from strangers: strict, finite and not too deep."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, NoReturn

from assembler.errors import IntakeError

from ._findings import shorten


def parse_json(text: str, name: str) -> Any:
    """The document, with fractions as `Decimal`.

    Raises:
        IntakeError: not JSON, NaN or infinity, too deep, or a number of thousands of digits.
    """
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise IntakeError(
            f"The JSON cannot be read: {error.msg}.", name, f"line {error.lineno}"
        ) from error
    except RecursionError as error:
        raise IntakeError("The JSON is nested too deeply.", name) from error
    except ValueError as error:  # a constant, or an integer beyond the limit of int()
        reason = str(error) if isinstance(error, _ConstantError) else "a number is too long"
        raise IntakeError(f"The JSON cannot be read: {reason}.", name) from error


class _ConstantError(ValueError):
    """JSON has no word for this number."""


def _refuse_constant(word: str) -> NoReturn:
    raise _ConstantError(f"{word} is not a number in JSON")


def refuse_repeated_names(text: str, name: str) -> None:
    """Refuse JSON in which an object gives a name twice, of which the parser keeps the last.

    Raises:
        IntakeError: with the name.
    """

    def check(pairs: list[tuple[str, object]]) -> None:
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise IntakeError(f"“{shorten(key)}” is given twice.", name)
            seen.add(key)

    json.loads(text, object_pairs_hook=check)


def decode(data: bytes, name: str) -> str:
    """The text of UTF-8, or of UTF-16 and UTF-32 with a byte-order mark.

    Raises:
        IntakeError: another encoding, or bytes that are no text.
    """
    codec = "utf-8-sig"
    if data[:4] in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"):
        codec = "utf-32"
    elif data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        codec = "utf-16"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise IntakeError(
            f"The text is not UTF-8 (byte 0x{data[error.start]:02X} at {error.start}). "
            "Save the file as UTF-8.",
            name,
            f"line {line}",
        ) from error
    if "\x00" in text:
        raise IntakeError("The file holds zero bytes: it is not a text file.", name)
    return text


def depth_of(value: object) -> int:
    """How many lists and objects are nested in one another."""
    depth, level = 0, [value]
    while level:
        inner: list[object] = []
        for item in level:
            if isinstance(item, dict):
                inner.extend(item.values())
            elif isinstance(item, list):
                inner.extend(item)
        depth += 1
        level = [item for item in inner if isinstance(item, dict | list)]
    return depth
