"""The history of one text, where its folder is under git; it is only read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ._git import repository_of
from ._library import Library


@dataclass(frozen=True, slots=True)
class Version:
    """A text as somebody committed it: the day, the person, the note, and the file's text."""

    commit: str
    day: date
    person: str
    note: str
    text: str


def history(library: Library, key: str, *, limit: int = 50) -> tuple[Version, ...] | None:
    """The versions of a text's file, the newest first; None if the folder is not under git.

    Args:
        key: "clauses.ID" or "translations.ID.LANGUAGE".

    Raises:
        LibraryError: git could not read it.
    """
    sources = library.sources
    spot = sources.spots[key]
    repository = repository_of(sources.folders[spot.layer], sources.labels[spot.layer])
    if repository is None:
        return None
    return tuple(
        Version(commit, day, person, note, repository.text(commit, spot.file))
        for commit, day, person, note in repository.log(spot.file)[:limit]
    )
