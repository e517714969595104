"""The files of an import: one, or those of a folder, within limits."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from assembler.errors import IntakeError

from ._blocks import Notes, Place

Form = Literal["dita", "word"]
LIMIT_FILES: Final = 20_000
LIMIT_LEVELS: Final = 6
LIMIT_BYTES: Final = 128 * 2**20
_FORMS: Final[dict[str, Form]] = {".dita": "dita", ".xml": "dita", ".docx": "word", ".docm": "word"}
# A pipe named like a text must not make the program wait.
_OPEN_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def source_files(where: Path, notes: Notes) -> Iterator[tuple[str, Path, Form]]:
    """Each file with its name for messages, in the order of names; others are told.

    Raises:
        IntakeError: there is nothing at this path, or more than an import takes.
    """
    if not where.exists():
        raise IntakeError("There is no such file or folder.", str(where))
    if not where.is_dir():
        form = _FORMS.get(where.suffix.lower())
        if form is None:
            known = ", ".join(_FORMS)
            raise IntakeError(f"This is neither DITA nor a Word document ({known}).", str(where))
        yield where.name, where, form
        return
    for count, (name, path) in enumerate(_walk(where, "", 0)):
        if count >= LIMIT_FILES:
            raise IntakeError(f"The folder holds more than {LIMIT_FILES:,} files.", str(where))
        form = _FORMS.get(path.suffix.lower())
        if form is None:
            notes.tell(Place(name), "file", "it is neither DITA nor a Word document; not read.")
        elif path.is_symlink():
            notes.tell(Place(name), "file", "it is a link, and links are not followed; not read.")
        else:
            yield name, path, form


def _walk(folder: Path, inside: str, level: int) -> Iterator[tuple[str, Path]]:
    with os.scandir(folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith((".", "~$", "_")):
            continue
        if entry.is_dir(follow_symlinks=False):
            if level + 1 >= LIMIT_LEVELS:
                raise IntakeError("The folders are nested too deeply.", entry.path)
            yield from _walk(Path(entry.path), f"{inside}{entry.name}/", level + 1)
        else:
            yield f"{inside}{entry.name}", Path(entry.path)


def read_file(path: Path, name: str) -> bytes:
    """The bytes of a plain file.

    Raises:
        IntakeError: it cannot be read, is no plain file, or is too large.
    """
    try:
        handle = os.open(path, _OPEN_FLAGS)
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise IntakeError("It is no plain file.", name)
            data = stream.read(LIMIT_BYTES + 1)
    except OSError as error:
        raise IntakeError(f"The file cannot be read: {error.strerror}.", name) from error
    if len(data) > LIMIT_BYTES:
        raise IntakeError(f"The file is larger than {LIMIT_BYTES // 2**20} MB.", name)
    return data
