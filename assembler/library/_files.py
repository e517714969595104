"""The files of a library folder: which there are, within limits, and their text."""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from assembler.errors import LibraryError

LIMIT_BYTES: Final = 512 * 1024
LIMIT_FILES: Final = 20_000
LIMIT_LEVELS: Final = 4
GROUP: Final = "clausewright.libraries"
BUNDLED: Final = "bundled"
MANIFEST: Final = "library.yaml"

# A pipe named like a text must not make the program wait.
_OPEN_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_HIDDEN: Final = (".", "_")
_READ: Final = (".md", ".yaml", ".yml", ".csv")
# Tests of the texts, not texts: they change neither a tender nor the digest that it carries.
SCENARIOS: Final = "scenarios"

Report = Callable[[LibraryError], None]


@dataclass(frozen=True)
class Folder:
    """The texts of a library folder by their path inside it, newlines normalised.

    `label` is what messages put before that path.
    """

    path: Path
    label: str
    texts: Mapping[str, str]

    @cached_property
    def digest(self) -> str:
        """A digest of names and texts; the same on every machine."""
        total = hashlib.sha256()
        for name in sorted(self.texts):
            total.update(f"{name}\0{self.texts[name]}\0".encode())
        return total.hexdigest()


def stop(error: LibraryError) -> None:
    """The report of a loader: the first mistake ends the loading."""
    raise error


def place_in(label: str, file: str) -> str:
    """How messages name a file of the folder with this label."""
    return f"{label}/{file}" if label not in ("", ".") else file


def read_library_folder(where: str | os.PathLike[str] | None, report: Report = stop) -> Folder:
    """The folder of the bundled library (None), of an installed one by name, or at a path."""
    if where is None or where == BUNDLED:
        return read_folder(_bundled(), "clauses", report)
    path = Path(where)
    if path.is_dir():
        return read_folder(path, path.as_posix(), report)
    if isinstance(where, str) and (installed := _installed(where)):
        return read_folder(installed, where, report)
    known = ", ".join(sorted(_names()))
    hint = f"Installed libraries: {known}." if known else ""
    problem = "there is no such folder, and no installed library of that name."
    raise LibraryError(problem, os.fspath(where), hint=hint)


def _bundled() -> Path:
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_data" / "clauses", package.parent / "clauses"):
        if (folder / MANIFEST).is_file():
            return folder
    raise LibraryError("the bundled library is missing; install the program again.", "clauses")


def _names() -> set[str]:
    from importlib.metadata import entry_points

    return {entry.name for entry in entry_points(group=GROUP)}


def _installed(name: str) -> Path | None:
    """The folder of an installed library, found without running a line of its package."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for entry in entry_points(group=GROUP, name=name):
        spec = find_spec(entry.module)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            for root in (Path(folder), Path(folder, "clauses")):
                if (root / MANIFEST).is_file():
                    return root
        problem = f"the package {entry.module} holds no library.yaml, nor has its folder clauses/."
        raise LibraryError(problem, name)
    return None


def read_folder(path: Path, label: str, report: Report = stop) -> Folder:
    """Read every text of the folder.

    A file is reported, and left out, if it is too large, not UTF-8, no plain file, or a link that
    leads out of the folder.

    Raises:
        LibraryError: there are more files than a library has, or the folder cannot be listed.
    """
    root = os.path.realpath(path)
    texts: dict[str, str] = {}
    for count, (inside, entry) in enumerate(_files(os.fspath(path), "", label)):
        if count >= LIMIT_FILES:
            raise LibraryError(f"there are more than {LIMIT_FILES} files.", label)
        try:
            texts[inside] = _read(entry, place_in(label, inside), root)
        except LibraryError as error:
            report(error)
    return Folder(path, label, texts)


def _files(directory: str, inside: str, label: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file to read with its path inside the library, sorted."""
    try:
        with os.scandir(directory) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        problem = f"the folder cannot be read: {error.strerror}."
        raise LibraryError(problem, place_in(label, inside)) from error
    for entry in entries:
        if entry.name.startswith(_HIDDEN):
            continue
        here = inside + entry.name
        if entry.name.endswith(_READ):
            yield here, entry
        elif entry.is_dir() and here != SCENARIOS:
            if entry.is_symlink():
                problem = "the folder is a link, and links are not followed; copy it."
                raise LibraryError(problem, place_in(label, here))
            if here.count("/") >= LIMIT_LEVELS:
                raise LibraryError("the folders are nested too deeply.", place_in(label, here))
            yield from _files(entry.path, f"{here}/", label)


def is_text(inside: str) -> bool:
    """Whether a library reads the file at this path inside it."""
    folders = inside.split("/")
    return (
        inside.endswith(_READ)
        and folders[0] != SCENARIOS
        and len(folders) <= LIMIT_LEVELS + 1
        and not any(name.startswith(_HIDDEN) for name in folders)
    )


def _read(entry: os.DirEntry[str], file: str, root: str) -> str:
    try:
        if entry.is_symlink() and not Path(os.path.realpath(entry.path)).is_relative_to(root):
            raise LibraryError("the file is a link that leads out of the library.", file)
        data = _read_plain(entry.path, file)
    except OSError as error:
        raise LibraryError(f"the file cannot be read: {error.strerror}.", file) from error
    return text_of(data, file)


def text_of(data: bytes, file: str) -> str:
    """The text of a file's bytes, its lines ended by line feeds.

    Raises:
        LibraryError: it is too large, or no text in UTF-8.
    """
    if len(data) > LIMIT_BYTES:
        raise LibraryError(f"the file is larger than {LIMIT_BYTES // 1024} kB.", file)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LibraryError("the file is not UTF-8; save it as UTF-8.", file, line) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise LibraryError("the file holds a zero byte; it is no text.", file, line)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _read_plain(path: str, file: str) -> bytes:
    """The bytes of a file, and one more than the limit of a file that is larger.

    By its descriptor: a library has thousands of files, and a file object takes twice as long.
    """
    handle = os.open(path, _OPEN_FLAGS)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise LibraryError("it is no plain file.", file)
        data = os.read(handle, min(found.st_size, LIMIT_BYTES) + 1)
        if len(data) != found.st_size:  # it grows, or is larger than a text may be
            while piece := os.read(handle, LIMIT_BYTES + 1 - len(data)):
                data += piece
    finally:
        os.close(handle)
    return data
