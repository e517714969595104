"""A copy of a library's content, read once and kept for the next start.

It is found by a digest of every text and of the code that reads them, so that it can only be
right or absent. JSON checked against the models: a damaged or foreign file is passed over.
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from assembler._version import __version__

from ._content import Content

SWITCH: Final = "CLAUSEWRIGHT_NO_CACHE"
_LIMIT_BYTES: Final = 512 * 1024 * 1024
_KEPT: Final = 8
RULES: Final = ".rules"  # what the file beside a copy ends in that holds its parsed rules
_ROOM_FOR_SUM: Final = 64


def through_cache(digest: str, read: Callable[[], Content]) -> Content:
    """The content for a digest of texts: the copy, or what `read` gives, which is then kept."""
    with without_collection():
        path = place_of(digest)
        if path is None:
            return read()
        found = _load(path)
        if found is None:
            found = read()
            _keep(path, found)
        return found


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the collector: it would walk thousands of new objects again and again, and all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def place_of(digest: str) -> Path | None:
    """Where the copy for a digest of texts is kept; None where there is no cache."""
    if os.environ.get(SWITCH):
        return None
    from platformdirs import user_cache_path

    code = _code_digest()
    if code is None:
        return None
    key = hashlib.sha256(f"{__version__} {code} {digest}".encode()).hexdigest()
    return user_cache_path("clausewright", appauthor=False) / "libraries" / f"{key[:40]}.json"


@cache
def _code_digest() -> str | None:
    """A digest of the code that reads and holds texts; None where it cannot be read."""
    import pydantic

    total = hashlib.sha256(pydantic.VERSION.encode())
    package = Path(__file__).resolve().parent
    try:
        for folder in (package, package.parent / "model", package.parent / "rules"):
            for file in sorted(folder.glob("*.py")):
                total.update(file.read_bytes())
    except OSError:
        return None
    return total.hexdigest()


@cache
def _adapter() -> TypeAdapter[Content]:
    return TypeAdapter(Content)


def _load(path: Path) -> Content | None:
    payload = read_copy(path)
    if payload is None:
        return None
    try:
        return _adapter().validate_json(payload)
    except ValidationError:
        return None


def read_copy(path: Path) -> bytes | None:
    """What was kept at a path; None if it is not there, too large, or not whole."""
    try:
        if path.stat().st_size > _LIMIT_BYTES:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    total, payload = data[:_ROOM_FOR_SUM], data[_ROOM_FOR_SUM:]
    return payload if hashlib.sha256(payload).hexdigest().encode() == total else None


def _keep(path: Path, content: Content) -> None:
    # What has its default is left out: half of the time of reading a copy was spent on such fields.
    write_copy(path, _adapter().dump_json(content, by_alias=True, exclude_defaults=True))
    with suppress(OSError):
        for old in _oldest(path.parent):
            old.unlink(missing_ok=True)
            old.with_suffix(RULES).unlink(missing_ok=True)


def write_copy(path: Path, payload: bytes) -> None:
    """Keep something; a cache that cannot be written is no reason to stop."""
    beside = path.with_suffix(f"{path.suffix}.{os.getpid()}.part")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            beside.write_bytes(hashlib.sha256(payload).hexdigest().encode() + payload)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def _oldest(folder: Path) -> Iterator[Path]:
    copies = sorted(folder.glob("*.json"), key=lambda copy: copy.stat().st_mtime, reverse=True)
    yield from copies[_KEPT:]
