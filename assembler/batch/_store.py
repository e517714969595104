"""Any place that fsspec reaches, such as S3: an object appears whole or not at all.

The journal is kept there too, one object a chunk, and copied to this machine when a run begins.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from ._journal import Journal
from ._result import TargetError
from ._target import Placed, sha256

_OWN: Final = ".clausewright"


class StoreTarget:
    """Documents under a URL. Stores have no lock: one run at a time may write there."""

    def __init__(self, url: str) -> None:
        try:
            import fsspec
        except ImportError as error:
            hint = "This place needs fsspec. Run: pip install 'clausewright[cluster]'"
            raise TargetError(hint, url) from error
        try:
            self._store, self._root = fsspec.core.url_to_fs(url)
        except (ImportError, ValueError) as error:
            raise TargetError(f"This place cannot be reached: {error}", url) from error
        self.place = url.rstrip("/")
        self._root = self._root.rstrip("/")
        self.staging: Path | None = None
        self.journal: Journal
        self._segments = 0

    @contextmanager
    def opened(self) -> Iterator[None]:
        # No TemporaryDirectory: one that is left with an abandoned run warns before it is cleaned.
        self._local = Path(tempfile.mkdtemp(prefix="clausewright-"))
        try:
            copy = self._local / "journal"
            self._store.invalidate_cache()  # others may have written since it was listed
            with copy.open("wb") as stream:
                for path in self._journal_paths():
                    stream.write(self._store.cat_file(path))
                    self._segments += 1
            self.journal = Journal(copy)
            try:
                yield
            finally:
                self.journal.close()
        finally:
            shutil.rmtree(self._local, ignore_errors=True)

    def _journal_paths(self) -> list[str]:
        own = f"{self._root}/{_OWN}"
        if not self._store.exists(own):
            return []
        return sorted(str(path) for path in self._store.ls(own, detail=False))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def digest_of(self, name: str) -> str | None:
        try:
            return sha256(self._store.cat_file(self._path(name)))
        except FileNotFoundError:
            return None

    def has(self, name: str, size: int) -> bool:
        try:
            return bool(self._store.info(self._path(name))["size"] == size)
        except FileNotFoundError:
            return False

    def commit(self, documents: Sequence[Placed], entries: Iterable[Mapping[str, Any]]) -> None:
        added = self.journal.add(entries)
        self._segments += 1
        self._store.makedirs(f"{self._root}/{_OWN}", exist_ok=True)
        self._put(f"{_OWN}/{self._segments:08}.journal", added)
        for folder in {document.name.rpartition("/")[0] for document in documents} - {""}:
            self._store.makedirs(f"{self._root}/{folder}", exist_ok=True)
        for document in documents:
            self._put(document.name, document.data)

    def _put(self, name: str, data: bytes) -> None:
        # A failed put leaves no object behind; on a plain file system a move is what makes it so.
        path = self._path(name)
        if "file" in self._protocols():
            self._store.pipe_file(f"{path}.part", data)
            self._store.mv(f"{path}.part", path)
        else:
            self._store.pipe_file(path, data)

    def _protocols(self) -> tuple[str, ...]:
        protocol = self._store.protocol
        return (protocol,) if isinstance(protocol, str) else tuple(protocol)

    def discard(self, part: str) -> None:
        """Nothing is staged here."""

    def finish(self, names: Sequence[str]) -> None:
        """Nothing is left to do."""

    def report_place(self, name: str) -> Path:
        return self._local / name

    def publish(self, path: Path, name: str) -> str:
        self._store.makedirs(self._root, exist_ok=True)
        self._put(name, path.read_bytes())
        return f"{self.place}/{name}"
