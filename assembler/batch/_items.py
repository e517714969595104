"""Where rows come from: tables, folders of notices, OCDS packages, or values of a script."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from assembler.errors import IntakeError
from assembler.intake import Process, list_processes
from assembler.intake._json import decode, parse_json
from assembler.intake._ocds import is_ocds
from assembler.intake._table_rows import RowTable, TableHead, TableRow, open_rows
from assembler.model import Facts

from ._mapping import TableMap

if TYPE_CHECKING:
    from assembler.library import Library

LIMIT_DOCUMENT_BYTES: Final = 64 * 2**20
LIMIT_PACKAGE_BYTES: Final = 512 * 2**20
_DOCUMENTS: Final = frozenset({".yaml", ".yml", ".clausewright", ".xml"})

Kind = Literal["cells", "document", "ocds", "answers", "facts"]


@dataclass(frozen=True, slots=True)
class Item:
    """One contract as it travels to the process that writes it.

    `place` tells a person where it stands, such as "row 12"; `source` is the file's name.
    """

    number: int
    place: str
    kind: Kind
    content: Any
    source: str = ""
    problem: str = ""

    @property
    def size(self) -> int:
        """About how many bytes travel."""
        return len(self.content) if isinstance(self.content, bytes) else 1_000


@dataclass(frozen=True)
class Source:
    """Contracts to write tenders for, in their order, and what was detected about them.

    `items()` gives them from the beginning each time, but for an iterator of a script.
    """

    described: str
    items: Callable[[], Iterator[Item]] = field(repr=False)
    head: TableHead | None = None
    mapping: TableMap = field(default_factory=TableMap)
    _places: Callable[[], Iterator[object]] | None = field(default=None, repr=False)

    def count(self) -> int:
        """How many there are; a table is read through for it."""
        return sum(1 for _ in (self._places or self.items)())


def rows_of(rows: Iterable[Mapping[str, object] | Facts]) -> Source:
    """Mappings of answers, as `Library.facts` takes them, or facts that were read already."""

    def items() -> Iterator[Item]:
        for number, row in enumerate(rows, start=1):
            kind: Kind = "facts" if isinstance(row, Facts) else "answers"
            yield Item(number, f"row {number}", kind, row)

    return Source("rows of a script", items)


def open_source(
    path: str | os.PathLike[str],
    library: Library,
    *,
    mapping: TableMap | None = None,
    sheet: str | None = None,
    encoding: str = "",
    separator: str = "",
) -> Source:
    """A table, a folder of notices or facts files, an OCDS file, or standard input ("-").

    Raises:
        IntakeError: there is no such file, or it is none of these.
    """
    if os.fspath(path) == "-":
        place, name = _spooled(), "standard input"
    else:
        place, name = Path(path), Path(path).name
    if place.is_dir():
        return _folder(place)
    if place.suffix.lower() in _DOCUMENTS or _starts_with(place, b"<"):
        return _single(place, name)
    if _starts_with(place, b"{"):
        found = _json_object(place, name)
        if found is not None:
            return found
    table = open_rows(
        place, library, sheet=sheet, encoding=encoding, separator=separator, name=name
    )
    return _of_table(table, mapping or TableMap())


def _of_table(table: RowTable, mapping: TableMap) -> Source:
    name = table.head.name
    noun = "row" if table.head.headings else "line"

    def items() -> Iterator[Item]:
        for row in table.rows():
            place = f"{noun} {row.number}"
            if is_ocds(row.fields):
                yield Item(row.number, place, "ocds", row.fields, name)
            else:
                yield Item(row.number, place, "cells", row, name, row.problem)

    return Source(table.head.described, items, table.head, mapping)


def _folder(folder: Path) -> Source:
    """The files of a folder and of those in it, by name; hidden ones are passed over."""

    def paths() -> Iterator[Path]:
        for place, folders, files in os.walk(folder):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            yield from (Path(place, each) for each in sorted(files) if not each.startswith("."))

    def items() -> Iterator[Item]:
        for number, path in enumerate(paths(), start=1):
            name = path.relative_to(folder).as_posix()
            try:
                yield Item(number, name, "document", _bytes_of(path), name)
            except IntakeError as error:
                yield Item(number, name, "document", b"", name, error.problem)

    if next(paths(), None) is None:
        raise IntakeError("The folder holds no files.", str(folder))
    return Source("a folder of notices and facts files", items, _places=paths)


def _single(path: Path, name: str) -> Source:
    data = _bytes_of(path)
    return Source("one document", lambda: iter([Item(1, name, "document", data, name)]))


def _json_object(path: Path, name: str) -> Source | None:
    """A file that is one JSON object: OCDS or a facts file. None for JSON Lines."""
    if _is_lines(path):
        return None
    if path.stat().st_size > LIMIT_PACKAGE_BYTES:
        limit = LIMIT_PACKAGE_BYTES // 2**20
        raise IntakeError(f"The JSON is larger than {limit} MB. Give it as JSON Lines.", name)
    data = path.read_bytes()
    processes = list_processes(data, name)
    if len(processes) < 2:
        return _single(path, name)
    document = parse_json(decode(data, name), name)
    return Source(
        f"OCDS, {len(processes)} contracting processes",
        lambda: _process_items(document, processes, name),
    )


def _process_items(
    document: Mapping[str, Any], processes: tuple[Process, ...], name: str
) -> Iterator[Item]:
    key = "records" if "records" in document else "releases"
    by_ocid: dict[object, list[object]] = {}
    for each in document[key]:
        if isinstance(each, dict):
            by_ocid.setdefault(each.get("ocid"), []).append(each)
    for number, process in enumerate(processes, start=1):
        content = {key: by_ocid.get(process.ocid, [])}
        yield Item(number, f"process {process.ocid}", "ocds", content, name)


def _is_lines(path: Path) -> bool:
    """Whether the first line is a whole JSON object, and no package of OCDS by itself."""
    with path.open("rb") as stream:
        first = stream.readline(LIMIT_DOCUMENT_BYTES)
        rest = stream.read(4096).strip()
    try:
        value = json.loads(first.decode("utf-8-sig"))
    except ValueError:  # it is no JSON, or no UTF-8
        return False
    is_package = isinstance(value, dict) and "ocid" not in value and is_ocds(value)
    return bool(rest) or not is_package


def _starts_with(path: Path, sign: bytes) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(sign)
    except OSError:
        return False  # told of by the reader of tables


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LIMIT_DOCUMENT_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise IntakeError(f"The file cannot be read: {reason}.", str(path)) from error
    if len(data) > LIMIT_DOCUMENT_BYTES:
        limit = LIMIT_DOCUMENT_BYTES // 2**20
        raise IntakeError(f"The file is larger than {limit} MB, more than any notice.", str(path))
    return data


def _spooled() -> Path:
    """Standard input in a file of its own: rows are looked at more than once."""
    folder = tempfile.TemporaryDirectory(prefix="clausewright-")
    atexit.register(folder.cleanup)
    path = Path(folder.name, "input")
    with path.open("wb") as stream:
        shutil.copyfileobj(sys.stdin.buffer, stream)
    return path


def row_of(item: Item) -> TableRow:
    """The row of a table that an item carries."""
    row: TableRow = item.content
    return row
