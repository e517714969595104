"""Where documents go: what every place can do, and which one an address means."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ._journal import Journal
from ._result import TargetError

_URL = re.compile(r"[a-z][a-z0-9+.\-]+://", re.IGNORECASE)
_DRIVE = 2  # letters before "://" in a drive's name: never more than one


@dataclass(frozen=True, slots=True)
class Placed:
    """A document on its way: its name under the target, and its bytes or the file that holds them.

    The file lies in the target's `staging` and has been flushed to disk.
    """

    name: str
    digest: str
    data: bytes = b""
    part: str = ""


class Target(Protocol):
    """A place that documents are written to, all of them or none of a chunk."""

    @property
    def place(self) -> str:
        """Where it is, as the user named it."""
        ...

    @property
    def journal(self) -> Journal: ...

    @property
    def staging(self) -> Path | None:
        """A folder on this machine where workers may leave documents; else they give bytes."""
        ...

    def opened(self) -> AbstractContextManager[None]:
        """Take hold of the place, and remove what an earlier run left half done."""
        ...

    def digest_of(self, name: str) -> str | None:
        """The SHA-256 of a file there, or None if there is none."""
        ...

    def has(self, name: str, size: int) -> bool:
        """Whether there is a file of that name and size."""
        ...

    def commit(self, documents: Sequence[Placed], entries: Iterable[Mapping[str, Any]]) -> None:
        """Write the entries to the journal, durably, and then let the documents appear.

        Raises:
            OSError: no room, no right. The entries do not count then.
        """
        ...

    def discard(self, part: str) -> None:
        """Drop a staged document that is not wanted."""
        ...

    def finish(self, names: Sequence[str]) -> None:
        """Complete the place; `names` are the documents of this run in the order of rows."""
        ...

    def report_place(self, name: str) -> Path:
        """The path on this machine where a report is written before it is published."""
        ...

    def publish(self, path: Path, name: str) -> str:
        """Put a report that is complete into its place, and say where that is."""
        ...


def open_target(address: str | os.PathLike[str]) -> Target:
    """A folder, one ZIP (a path that ends in .zip), or a URL that fsspec knows.

    Raises:
        TargetError: the place is a file, or fsspec is missing.
    """
    text = os.fspath(address)
    if _URL.match(text):
        from ._store import StoreTarget

        return StoreTarget(text)
    path = Path(text)
    if path.suffix.lower() == ".zip" and not path.is_dir():
        from ._zip import ZipTarget

        return ZipTarget(path)
    from ._folder import FolderTarget

    if path.exists() and not path.is_dir():
        raise TargetError(
            "This is a file. Documents go to a folder, or to a name ending in .zip.", text
        )
    return FolderTarget(path)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
