"""A folder of documents. Each file is either whole or not there, at any moment."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from ._journal import Journal
from ._lock import locked
from ._result import TargetError
from ._target import Placed, sha256_of

OWN: Final = ".clausewright"  # beside the documents: what the next run needs


class FolderTarget:
    """Documents go to `staging` first, are flushed there, and are then renamed into their place.

    The journal is written between the two: a file that lies in its place is always ours by the
    journal, and a row of the journal whose file is missing is done again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = str(path)
        self.journal: Journal
        self.staging: Path | None = None
        self._own = path / OWN

    @contextmanager
    def opened(self) -> Iterator[None]:
        parts = self._own / "parts"
        try:
            self._own.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise TargetError("A file is in the way of this folder.", self.place) from error
        if self._own.is_symlink():
            raise TargetError(f"{OWN} in it is a link. Remove it.", self.place)
        with locked(self._own / "lock", self.place):
            shutil.rmtree(parts, ignore_errors=True)
            parts.mkdir(exist_ok=True)
            self.staging = parts.resolve()
            self.journal = Journal(self._own / "journal")
            try:
                yield
            finally:
                self.journal.close()
                shutil.rmtree(parts, ignore_errors=True)

    def _path(self, name: str) -> Path:
        return self.path.joinpath(*name.split("/"))

    def digest_of(self, name: str) -> str | None:
        try:
            return sha256_of(self._path(name))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except IsADirectoryError:
            return "a folder"

    def has(self, name: str, size: int) -> bool:
        try:
            return self._path(name).stat().st_size == size
        except OSError:
            return False

    def commit(self, documents: Sequence[Placed], entries: Iterable[Mapping[str, Any]]) -> None:
        parts = [(self._part(document), self._path(document.name)) for document in documents]
        folders = {path.parent for _, path in parts}
        for folder in folders:
            self._make(folder)
        self.journal.add(entries)
        for part, path in parts:
            part.replace(path)
        for folder in folders:
            _flush_folder(folder)

    def _part(self, document: Placed) -> Path:
        """The staged file, written here if a worker handed over bytes."""
        if document.part:
            return Path(document.part)
        if self.staging is None:
            raise TargetError("The folder is not open.", self.place)
        part = self.staging / f"{document.digest[:24]}.part"
        write_flushed(part, document.data)
        return part

    def _make(self, folder: Path) -> None:
        """Make a folder of a name pattern, and refuse links in it that lead elsewhere."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise TargetError("A file is in the way of this folder.", str(folder)) from error
        if not folder.resolve().is_relative_to(self.path.resolve()):
            raise TargetError("A link leads out of the folder of documents.", str(folder))

    def discard(self, part: str) -> None:
        if part:
            Path(part).unlink(missing_ok=True)

    def finish(self, names: Sequence[str]) -> None:
        """Nothing is left to do."""

    def report_place(self, name: str) -> Path:
        return self._own / f"{name}.part"

    def publish(self, path: Path, name: str) -> str:
        target = self.path / name
        flush_file(path)
        path.replace(target)
        _flush_folder(self.path)
        return str(target)


def write_flushed(path: Path, data: bytes) -> None:
    """Write a new file and flush it to disk."""
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def flush_file(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Make renames last. Windows has no such call: there the journal finds what was lost."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
