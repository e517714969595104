"""Where things stand in the files, for messages. Files are read again only to say where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assembler.errors import LibraryError, RuleError

from ._content import Spot
from ._files import place_in


@dataclass(frozen=True, slots=True)
class Sources:
    """The folders that a library was read from, and where in them each thing stands."""

    folders: tuple[Path, ...]
    labels: tuple[str, ...]
    spots: Mapping[str, Spot]
    _read: dict[Path, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def file(self, key: str) -> str:
        """The file of a thing, as messages name it."""
        spot = self.spots[key]
        return place_in(self.labels[spot.layer], spot.file)

    def line(self, key: str) -> int:
        return self.spots[key].line

    def lines(self, key: str) -> tuple[str, ...]:
        """The file's lines as they are now; none if it is gone."""
        spot = self.spots[key]
        path = self.folders[spot.layer] / spot.file
        if path not in self._read:
            self._read[path] = _lines(path)
        return self._read[path]

    def take(self, key: str, text: str) -> None:
        """Have the file of a thing hold another text than it does on disk."""
        spot = self.spots[key]
        self._read[self.folders[spot.layer] / spot.file] = tuple(text.split("\n"))

    def find(self, key: str, first_line: int, text: str, offset: int = 0) -> tuple[int, int]:
        """Line and column of a place in a text that begins on or after `first_line`.

        YAML folds lines and doubles quotes, so that the text is looked for by its words. Where
        it is not found, the line is `first_line` and the column 0.
        """
        if not text.strip():
            return first_line, 0
        lines = self.lines(key)[first_line - 1 :]
        before, after = text[:offset], text[offset:]
        pattern = rf"(?P<before>{_spread(before)}\s*){_spread(after)}"
        match = re.search(pattern, "\n".join(lines))
        if match is None:
            return first_line, 0
        ahead = match.string[: match.end("before")]
        return first_line + ahead.count("\n"), len(ahead) - (ahead.rfind("\n") + 1) + 1

    def rule_error(
        self, key: str, first_line: int, field: str, text: str, error: RuleError
    ) -> LibraryError:
        """The error of an expression, at its place in the file."""
        line, _ = self.find(key, first_line, text, offset_of(error, text))
        return LibraryError(error.problem, self.file(key), line, field, error.hint)


def offset_of(error: RuleError, text: str) -> int:
    """Where in the text of an expression its error stands."""
    ahead = text.splitlines(keepends=True)[: error.line - 1]
    return min(sum(len(line) for line in ahead) + error.column - 1, len(text))


def _spread(text: str) -> str:
    """A pattern for the text, however its lines are broken and its quotes are written."""
    words = (re.escape(word).replace('"', r'\\?"').replace("'", "''?") for word in text.split())
    return r"\s+".join(words)


def _lines(path: Path) -> tuple[str, ...]:
    try:
        return tuple(path.read_text(encoding="utf-8-sig").split("\n"))
    except (OSError, UnicodeDecodeError):
        return ()
