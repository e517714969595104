"""The digests of a library, kept to tell later what has changed since."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from assembler.errors import LibraryError

from ._library import Library
from ._things import Kind, things_of

_LIMIT_BYTES: Final = 64 * 1024 * 1024


class RecordedThing(BaseModel):
    """The digest of one thing of a library."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    id: str
    title: str
    digest: str
    status: str = ""


class LibraryRecord(BaseModel):
    """The digests of all things of a library as it was once."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["clausewright-library-record-1"] = "clausewright-library-record-1"
    library: str
    digest: str
    things: tuple[RecordedThing, ...]


def name_of(library: Library) -> str:
    """Name and version."""
    return f"{library.name} {library.version}"


def record(library: Library) -> LibraryRecord:
    """The digests of a library as it is."""
    things = tuple(
        RecordedThing(
            kind=kind, id=name, title=thing.title, digest=thing.digest, status=thing.status
        )
        for (kind, name), thing in things_of(library).items()
    )
    return LibraryRecord(library=name_of(library), digest=library.digest, things=things)


def read_record(path: Path) -> LibraryRecord:
    """A record that was kept as JSON.

    Raises:
        LibraryError: it is none.
        OSError: the file cannot be read.
    """
    try:
        if path.stat().st_size <= _LIMIT_BYTES:
            return LibraryRecord.model_validate_json(path.read_bytes())
    except ValidationError:
        pass
    hint = "“clausewright library changes --record FILE” makes one."
    raise LibraryError("this is no record of a library.", path.as_posix(), hint=hint)
