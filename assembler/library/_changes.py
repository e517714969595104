"""What changed in a library since a day, a revision, or a record of its digests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assembler.errors import LibraryError

from ._diff import LibraryDiff, changes_of, diff
from ._files import Folder, read_folder
from ._git import repository_of
from ._library import Library
from ._reading import read_content
from ._record import LibraryRecord, name_of
from ._scenarios import Select, read_scenarios
from ._things import things_of


def changes(
    library: Library, since: date | str | LibraryRecord, select: Select | None = None
) -> LibraryDiff:
    """What changed in the topmost folder of a library.

    Args:
        since: the beginning of a day (in UTC) or a revision, where the folder is under git; or a
            record, which tells what changed and not in which words.
        select: what selects the clauses, to try the scenarios on both; not used with a record.

    Raises:
        LibraryError: the earlier state is not known, or cannot be read.
    """
    if isinstance(since, LibraryRecord):
        earlier = {(thing.kind, thing.id): thing for thing in since.things}
        found = tuple(changes_of(earlier, things_of(library)))
        return LibraryDiff(since.library, name_of(library), found)
    old, unread, name = _library_at(library, since)
    scenarios = read_scenarios(library) if select is not None else ()
    return replace(diff(old, library, select, scenarios), old=name, unread=unread)


def _library_at(library: Library, since: date | str) -> tuple[Library, tuple[str, ...], str]:
    """The library with its topmost folder as it was; what could not be read of it; its name."""
    folder, label = library.sources.folders[-1], library.sources.labels[-1]
    repository = repository_of(folder, label)
    if repository is None:
        problem = f"the folder is not under git, so that nothing is known of {since}."
        hint = (
            "Give a record made on that day instead; "
            "“clausewright library changes --record FILE” makes one."
        )
        raise LibraryError(problem, label, hint=hint)
    commit = repository.commit(since)
    texts = repository.texts(commit)
    label = f"{label}@{commit[:12]}"
    earlier = Folder(folder, label, texts)
    stack = (*_below(library), earlier)
    unread: list[str] = []
    content = read_content(stack, lambda error: unread.append(str(error)))
    old = Library(content, stack)
    return old, tuple(unread), f"{name_of(old)} ({commit[:12]})"


def _below(library: Library) -> tuple[Folder, ...]:
    sources = library.sources
    pairs = zip(sources.folders[:-1], sources.labels[:-1], strict=True)
    return tuple(read_folder(path, label) for path, label in pairs)
