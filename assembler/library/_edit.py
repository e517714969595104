"""Changing a file of the library by splicing, so that a comparison shows only what was meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from assembler._atomic import write_atomic
from assembler.errors import LibraryError

from ._library import Library

_INSTALLED: Final = frozenset({"site-packages", "dist-packages"})
_BOM: Final = "\ufeff"


class EditableFile(NamedTuple):
    """A file that may be changed, and how messages name it."""

    path: Path
    label: str


def editable_file(library: Library, key: str) -> EditableFile:
    """The file in which something of the library stands.

    Raises:
        LibraryError: it belongs to an installed package.
    """
    sources = library.sources
    spot = sources.spots[key]
    folder = editable_folder(sources.folders[spot.layer], sources.labels[spot.layer])
    return EditableFile(folder / spot.file, sources.file(key))


def editable_folder(folder: Path, label: str) -> Path:
    """The folder, if what is written there stays there.

    Raises:
        LibraryError: it belongs to an installed package.
    """
    if _INSTALLED.isdisjoint(folder.resolve().parts):
        return folder
    problem = "this library is part of an installed package, and its next version would undo it."
    hint = "Copy the folder, or make an overlay, and name it with --library."
    raise LibraryError(problem, label, hint=hint)


@dataclass(slots=True)
class Edit:
    """A file's lines while they are changed. Ends of lines and a byte order mark stay.

    `ending` is what stands before the line feed of the file's first line: nothing, or a return.
    """

    path: Path
    label: str
    lines: list[str]
    ending: str
    mark: str

    @classmethod
    def of(cls, path: Path, label: str) -> Edit:
        try:
            text = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise LibraryError("the file cannot be read.", label) from error
        mark = _BOM if text.startswith(_BOM) else ""
        lines = text.removeprefix(mark).split("\n")
        return cls(path, label, lines, "\r" if lines[0].endswith("\r") else "", mark)

    @property
    def text(self) -> str:
        """As a loader reads it."""
        return "\n".join(line.removesuffix("\r") for line in self.lines)

    def set_word(self, name: str, line: int, word: str) -> None:
        """Put another word behind a name; what stands after it on the line stays."""
        pattern = rf"^({name}:\s*)[\"']?\w+[\"']?"
        changed, found = re.subn(pattern, rf"\g<1>{word}", self.lines[line - 1])
        if not found:
            problem = f"the line is not of the form “{name}: word”."
            raise LibraryError(problem, self.label, line, name)
        self.lines[line - 1] = changed

    def set_block(
        self, name: str, places: Mapping[str, int], *, after: str, lines: Sequence[str]
    ) -> None:
        """Put a block of front matter in place of the one of that name, or after another field.

        Args:
            places: the line of each field, as the text was parsed.
        """
        start = places.get(name)
        first = _end(self.lines, places[after]) if start is None else start - 1
        last = first if start is None else _end(self.lines, start)
        self.lines[first:last] = [line + self.ending for line in lines]

    def write(self) -> None:
        """Put the whole new file in the place of the old one."""
        write_atomic(self.path, (self.mark + "\n".join(self.lines)).encode("utf-8"))


def _end(lines: Sequence[str], start: int) -> int:
    """How many lines of the file lie up to the last one of the block that begins on `start`."""
    end = start
    while lines[end : end + 1] and lines[end].startswith((" ", "\t", "- ")):
        end += 1
    return end
