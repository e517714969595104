"""The files of a library folder: which there are, within limits, and their text."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

from assembler.errors import LibraryError

LIMIT_BYTES: Final = 1024 * 1024
LIMIT_FILES: Final = 20_000
GROUP: Final = "clausewright.libraries"
_READ: Final = {".md", ".yaml", ".csv"}


@dataclass(frozen=True, slots=True)
class Folder:
    """The texts of a library folder by their path inside it, newlines normalised."""

    path: Path
    texts: Mapping[str, str]

    @property
    def digest(self) -> str:
        """A digest of names and texts; the same on every machine."""
        total = hashlib.sha256()
        for name in sorted(self.texts):
            total.update(f"{name}\0{self.texts[name]}\0".encode())
        return total.hexdigest()


def find_folder(where: str | os.PathLike[str] | None) -> Path:
    """The folder of the bundled library (None), of an installed one by name, or the path given."""
    if where is None:
        return _bundled()
    path = Path(where)
    if path.is_dir():
        return path
    if isinstance(where, str):
        for entry in entry_points(group=GROUP, name=where):
            module = entry.load()
            return Path(module.__path__[0])
    raise LibraryError(
        "there is no such folder, and no installed library of that name.", os.fspath(where)
    )


def _bundled() -> Path:
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_data" / "clauses", package.parent / "clauses"):
        if (folder / "library.yaml").is_file():
            return folder
    raise LibraryError("the bundled library is missing; install the program again.", "clauses")


def read_folder(path: Path) -> Folder:
    """Read every text of the folder.

    Raises:
        LibraryError: a file is too large, not UTF-8, or leads out of the folder; or there are
            more files than a library has.
    """
    texts: dict[str, str] = {}
    for directory, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in sorted(files):
            full = Path(directory, name)
            if full.suffix in _READ and not name.startswith("."):
                inside = full.relative_to(path).as_posix()
                texts[inside] = _read(full, inside, path)
        if len(texts) > LIMIT_FILES:
            raise LibraryError(f"there are more than {LIMIT_FILES} files.", str(path))
    return Folder(path, texts)


def _read(full: Path, inside: str, root: Path) -> str:
    if full.is_symlink() and not full.resolve().is_relative_to(root.resolve()):
        raise LibraryError("the file is a link that leads out of the library.", inside)
    with full.open("rb") as stream:
        data = stream.read(LIMIT_BYTES + 1)
    if len(data) > LIMIT_BYTES:
        raise LibraryError(f"the file is larger than {LIMIT_BYTES // 1024} kB.", inside)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise LibraryError("the file is not UTF-8; save it as UTF-8.", inside, line) from error
    if "\0" in text:
        raise LibraryError("the file holds a zero byte; it is no text.", inside)
    return text.replace("\r\n", "\n").replace("\r", "\n")
