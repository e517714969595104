"""One ZIP of documents. They are gathered beside it, so that a run that was cut off goes on."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from ._folder import FolderTarget, flush_file
from ._journal import Journal
from ._target import Placed, sha256

_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the same rows give the same bytes


class ZipTarget:
    """Documents lie in a hidden folder until all are there; the ZIP is then made whole at once.

    Of an earlier ZIP what has not changed is taken over.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = str(path)
        self._folder = FolderTarget(path.with_name(f".{path.name}.clausewright"))
        self._before: dict[str, int] = {}

    @property
    def journal(self) -> Journal:
        return self._folder.journal

    @property
    def staging(self) -> Path | None:
        return self._folder.staging

    @contextmanager
    def opened(self) -> Iterator[None]:
        with self._folder.opened():
            if self.path.exists():
                with zipfile.ZipFile(self.path) as package:
                    self._before = {each.filename: each.file_size for each in package.infolist()}
            yield

    def digest_of(self, name: str) -> str | None:
        found = self._folder.digest_of(name)
        if found is None and name in self._before:
            with zipfile.ZipFile(self.path) as package:
                found = sha256(package.read(name))
        return found

    def has(self, name: str, size: int) -> bool:
        return self._folder.has(name, size) or self._before.get(name) == size

    def commit(self, documents: Sequence[Placed], entries: Iterable[Mapping[str, Any]]) -> None:
        self._folder.commit(documents, entries)

    def discard(self, part: str) -> None:
        self._folder.discard(part)

    def finish(self, names: Sequence[str]) -> None:
        if list(self._before) == list(names) and not any(map(self._is_new, names)):
            return
        beside = self._folder.report_place(self.path.name)
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_STORED) as package:
            for name in names:
                entry = zipfile.ZipInfo(name, _DAY)  # a .docx is packed already
                entry.external_attr = 0o644 << 16
                package.writestr(entry, self._bytes_of(name))
        flush_file(beside)
        beside.replace(self.path)
        for child in self._folder.path.iterdir():
            if child.name != ".clausewright":
                shutil.rmtree(child) if child.is_dir() else child.unlink()

    def _is_new(self, name: str) -> bool:
        return self._folder.digest_of(name) is not None

    def _bytes_of(self, name: str) -> bytes:
        path = self._folder.path.joinpath(*name.split("/"))
        if path.exists():
            return path.read_bytes()
        with zipfile.ZipFile(self.path) as package:
            return package.read(name)

    def report_place(self, name: str) -> Path:
        return self._folder.report_place(name)

    def publish(self, path: Path, name: str) -> str:
        """A report stands beside the ZIP, under its name."""
        target = self.path.with_name(f"{self.path.stem}-{name}")
        flush_file(path)
        path.replace(target)
        return str(target)
