"""A text's file while somebody edits it: read, spliced, and saved whole or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from assembler._atomic import write_atomic
from assembler.errors import LibraryError

from ._edit import editable_folder
from ._files import BUNDLED, MANIFEST, place_in, read_library_folder, text_of
from ._library import Library
from ._new import _folded, _quoted, _scalar
from ._texts import split_front_matter
from ._yaml import read_yaml

_BOM: Final = b"\xef\xbb\xbf"
_COMMENT: Final = re.compile(r"\s+#.*$")
_WIDTH: Final = 100
_MANIFEST: Final = """name: {name}
version: "1"
extends: bundled
"""
# Where a field goes that is not there yet: behind the last of those before it.
_ORDER: Final = (
    "id", "revision", "title", "kind", "status", "approved", "family", "basis", "part", "section",
    "effective", "authority", "applies_when", "requires", "conflicts_with", "replaces",
    "variant_of", "retired_for", "incorporate", "official", "alternates", "judgement",
    "flow_down", "fill_ins", "defines", "of_revision", "reviewed_by", "reviewed_on", "order",
    "falls_with_value", "waive", "guidance",
)  # fmt: skip


class FileChangedError(LibraryError):
    """Somebody else changed the file since it was read; nothing was written."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of the library as it was read.

    `key` is "clauses.ID" or "translations.ID.LANGUAGE", `label` how messages name the file,
    `locked` why it is not to be changed in its place (empty: it may be).
    """

    key: str
    path: Path
    label: str
    text: str
    seal: str
    locked: str = ""


def open_text_file(library: Library, key: str) -> TextFile:
    """The file in which a text stands, as it is on disk now.

    Raises:
        LibraryError: it is gone, or no text in UTF-8.
    """
    sources = library.sources
    spot = sources.spots[key]
    folder, label = sources.folders[spot.layer], sources.labels[spot.layer]
    return _read(key, folder / spot.file, place_in(label, spot.file), _lock(folder, label))


def reread(file: TextFile) -> TextFile:
    """The same file as it is on disk now.

    Raises:
        LibraryError: it is gone, or no text in UTF-8.
    """
    return _read(file.key, file.path, file.label, file.locked)


def save_text_file(file: TextFile, text: str) -> TextFile:
    """Write another text into the file, if it still is as it was read; returns it as it is then.

    Ends of lines and a byte order mark stay as they were.

    Raises:
        FileChangedError: somebody else changed it meanwhile.
        LibraryError: it may not be changed, or cannot be written.
    """
    if file.locked:
        raise LibraryError(file.locked, file.label, hint="Make a copy to edit.")
    data = _bytes(file.path, file.label)
    if _seal(data) != file.seal:
        hint = "Reload it, or keep yours."
        raise FileChangedError("the file was changed by somebody else.", file.label, hint=hint)
    mark = _BOM if data.startswith(_BOM) else b""
    ending = "\r\n" if b"\r\n" in data else "\n"
    try:
        write_atomic(file.path, mark + text.replace("\n", ending).encode())
    except OSError as error:
        problem = f"the file cannot be written: {error.strerror}."
        raise LibraryError(problem, file.label) from error
    return reread(file)


def copy_to_overlay(library: Library, key: str, folder: Path) -> Path:
    """Copy a text's file into an overlay, where it stands in the place of the one below.

    The folder becomes a library on top of the bundled one, if it is none yet.

    Raises:
        LibraryError: the folder holds that file already, or cannot be written to.
    """
    file = open_text_file(library, key)
    target = folder / library.sources.spots[key].file
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        manifest = folder / MANIFEST
        if not manifest.exists():
            words = _quoted(folder.name or "Our clauses")
            manifest.write_text(_MANIFEST.format(name=words), encoding="utf-8")
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(file.text)
    except FileExistsError:
        raise LibraryError("the file is there already.", str(target)) from None
    except OSError as error:
        raise LibraryError(f"the copy cannot be written: {error.strerror}.", str(target)) from error
    return target


def _lock(folder: Path, label: str) -> str:
    if label == "clauses" and folder == read_bundled_path():
        return "this text belongs to the library that comes with the program."
    try:
        editable_folder(folder, label)
    except LibraryError as error:
        return error.problem
    return ""


def read_bundled_path() -> Path:
    """The folder of the bundled library."""
    return read_library_folder(BUNDLED, lambda _: None).path


def _read(key: str, path: Path, label: str, locked: str) -> TextFile:
    data = _bytes(path, label)
    return TextFile(key, path, label, text_of(data, label), _seal(data), locked)


def _bytes(path: Path, label: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LibraryError(f"the file cannot be read: {error.strerror}.", label) from error


def _seal(data: bytes) -> str:
    return sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class FrontMatterText:
    """The whole text of a clause file or a translation, with its fields and its body.

    Changing a field changes its lines and no others; a remark behind its value stays.
    """

    text: str
    file: str

    @property
    def body(self) -> str:
        return split_front_matter(self.text, self.file)[1]

    @property
    def body_line(self) -> int:
        """The line on which the body begins, from 1."""
        return split_front_matter(self.text, self.file)[2]

    @property
    def fields(self) -> Mapping[str, object]:
        """The values of the front matter.

        Raises:
            LibraryError: it is not YAML.
        """
        front = split_front_matter(self.text, self.file)[0]
        found = read_yaml(front, self.file, first_line=2).value
        return found if isinstance(found, dict) else {}

    def with_body(self, body: str) -> FrontMatterText:
        """The text with another body."""
        lines = self.text.split("\n")
        head = lines[: self.body_line - 1]
        return replace(self, text="\n".join([*head, body.rstrip("\n"), ""]))

    def with_field(self, name: str, value: object) -> FrontMatterText:
        """The text with another value of a field; None or nothing takes the field away."""
        lines = self.text.split("\n")
        end = next(i for i, line in enumerate(lines) if i and line.rstrip() == "---")
        blocks = dict(_blocks(lines[:end]))
        made = field_lines(name, value) if value not in (None, "", (), [], {}) else []
        if name in blocks:
            first, last = blocks[name]
            if made and len(made) == 1 == last - first and (tail := _remark(lines[first])):
                made = [made[0] + tail]
            lines[first:last] = made
        elif made:
            known = _ORDER[: _ORDER.index(name)] if name in _ORDER else _ORDER
            places = [blocks[each][1] for each in known if each in blocks]
            at = max(places, default=end)
            lines[at:at] = made
        return replace(self, text="\n".join(lines))


def _remark(line: str) -> str:
    """What stands behind a plain value: spaces, a number sign and words."""
    value = line.partition(":")[2]
    if value.lstrip().startswith(("'", '"', "{", "[", ">", "|")):
        return ""
    found = _COMMENT.search(line)
    return found[0] if found else ""


def _blocks(lines: Sequence[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The fields with their first line and the one behind their last."""
    heads = [
        (i, line.partition(":")[0])
        for i, line in enumerate(lines)
        if i and ":" in line and not line.startswith((" ", "\t", "-", "#"))
    ]
    for place, (first, name) in enumerate(heads):
        last = heads[place + 1][0] if place + 1 < len(heads) else len(lines)
        while last > first + 1 and not lines[last - 1].startswith((" ", "\t", "- ")):
            last -= 1  # a blank line, or a remark that stands by itself
        yield name, (first, last)


def field_lines(name: str, value: object) -> list[str]:
    """The lines of a field, as a person would write it."""
    if isinstance(value, str):
        if "\n" in value.strip():
            return [f"{name}: |-", *(f"  {line}".rstrip() for line in value.strip().split("\n"))]
        line = f"{name}: {_scalar(value)}"
        is_short = len(line) <= _WIDTH and '"' not in value
        return [line] if is_short else _folded(name, value).split("\n")
    if isinstance(value, Mapping) and value and all(isinstance(x, Mapping) for x in value.values()):
        return [f"{name}:", *(f"  {key}: {_flow(each)}" for key, each in value.items())]
    if isinstance(value, Sequence) and value and all(isinstance(x, Mapping) for x in value):
        return [f"{name}:", *(f"  - {_flow(each)}" for each in value)]
    return [f"{name}: {_flow(value)}"]


def _flow(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            plain = _scalar(value)
            return _quoted(value) if re.search(r"[,\[\]{}]|^\s|\s$", plain) else plain
        case Mapping():
            return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case date():
            return value.isoformat()
        case None:
            return "null"
    return json.dumps(str(value)) if not isinstance(value, int) else str(value)
