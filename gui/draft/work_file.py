"""Opening and saving tenders at work.

A `.clausewright` file is UTF-8 JSON with sorted keys, a schema version and the digest of its
library; `assembler.intake` reads and writes its mapping, so that the command line takes the same
file as SOURCE.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assembler.errors import IntakeError
from assembler.intake import WorkFile, read_source, read_tender, read_work_file, work_file_bytes
from assembler.word import write_atomic

from ._draft import Draft

if TYPE_CHECKING:
    from assembler.library import Library

SUFFIX: Final = ".clausewright"

_WORD_ENDINGS: Final = (".docx", ".docm", ".dotx")
_LIMIT_BYTES: Final = 64 * 2**20


def load(path: Path, library: Library) -> Draft:
    """The tender of a work file; saving writes back to it.

    What does not fit the library is in `Draft.kept`, and is written back as it was.

    Raises:
        IntakeError: the file cannot be read, is no work file, or a newer program wrote it.
    """
    found = _read(path, library)
    return of_work_file(found, library, path)


def load_source(path: Path, library: Library) -> Draft:
    """A tender from any source: a work file, or a new one from a notice, facts, or a Word tender.

    Raises:
        IntakeError: what was found instead, and what was looked for.
        PackageError: a Word file is damaged or encrypted.
    """
    if is_work_file(path):
        return load(path, library)
    if path.suffix.lower() in _WORD_ENDINGS:
        draft = of_work_file(read_tender(path, library), library, None)
    else:
        draft = Draft(library, read_source(path, library))
    draft.origin = path
    return draft


def save(draft: Draft, path: Path | None = None) -> Path:
    """Write the draft to `path`, or where it came from: the old file or the whole new one.

    Raises:
        OSError: the folder is missing or cannot be written to.
        ValueError: the draft has no file yet and no path was given.
    """
    target = path or draft.path
    if target is None:
        raise ValueError("a draft that was never saved needs a path")
    write_atomic(target, work_file_bytes(draft.source()))
    draft.mark_saved(target)
    return target


def is_work_file(path: Path) -> bool:
    """Whether the file is one of ours, by its content."""
    if path.suffix == SUFFIX:
        return True
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
    except OSError:
        return False
    # Keys are sorted: the mark stands near the beginning unless facts before "c" are long.
    return head.lstrip().startswith(b"{") and b'"clausewright": ' in head


def of_work_file(found: WorkFile, library: Library, path: Path | None) -> Draft:
    """The tender that a work file's content describes."""
    return Draft(library, found.facts, path, postponed=found.postponed, kept=found.kept)


def _read(path: Path, library: Library) -> WorkFile:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LIMIT_BYTES + 1)
    except FileNotFoundError as error:
        raise IntakeError("There is no such file.", str(path)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise IntakeError(f"The file cannot be read: {reason}.", str(path)) from error
    return read_bytes(data, library, str(path))


def read_bytes(data: bytes, library: Library, name: str) -> WorkFile:
    """The content of a work file.

    Raises:
        IntakeError: it is damaged, too large, or no work file.
    """
    if len(data) > _LIMIT_BYTES:
        raise IntakeError("The file is larger than any work file.", name)
    try:
        document = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        problem = "This is no work file, or it was cut off while it was copied."
        raise IntakeError(f"{problem} Open the copy that you still have.", name) from error
    if not isinstance(document, dict) or "clausewright" not in document:
        raise IntakeError("This is no work file of Clausewright.", name)
    return read_work_file(document, library, name)
