"""The files that were open last, for the start screen."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from assembler.word import write_atomic

_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file that was open, as it was when it was last seen."""

    path: str
    title: str
    opened: str  # the moment, ISO 8601
    undecided: int

    @property
    def is_there(self) -> bool:
        return Path(self.path).is_file()


class RecentFiles:
    """The list, newest first, kept in a small JSON file; a damaged one counts as empty."""

    def __init__(self, store: Path) -> None:
        self._store = store

    @property
    def entries(self) -> tuple[RecentFile, ...]:
        try:
            rows = json.loads(self._store.read_text(encoding="utf-8"))
            return tuple(RecentFile(**row) for row in rows)
        except (OSError, ValueError, TypeError):
            return ()

    def note(self, path: Path, title: str, opened: str, undecided: int) -> None:
        """Put a file at the top."""
        entry = RecentFile(str(path.absolute()), title, opened, undecided)
        rest = [each for each in self.entries if each.path != entry.path]
        self._keep([entry, *rest][:_MOST])

    def remove(self, path: str) -> None:
        self._keep([each for each in self.entries if each.path != path])

    def _keep(self, entries: list[RecentFile]) -> None:
        rows = [asdict(each) for each in entries]
        self._store.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(self._store, json.dumps(rows, ensure_ascii=False, indent=1).encode())
