"""What a table or folder holds, and the mapping file that is saved for it. No Qt here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assembler.batch import TableMap, open_source
from assembler.intake import TableHead, TableRow, read_table

if TYPE_CHECKING:
    from assembler.batch import Source
    from assembler.library import Library

SAMPLE_ROWS: Final = 50
_WORKBOOKS: Final = (".xlsx", ".xlsm", ".xlsb", ".xls")


@dataclass(frozen=True)
class Looked:
    """A table with its first rows, or a folder with its first files."""

    path: Path
    described: str
    count: int
    head: TableHead | None = None
    rows: tuple[TableRow, ...] = ()
    files: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Those of the table; of JSON the fields that its first rows have."""
        if self.head is not None and self.head.headings:
            return self.head.headings
        return tuple(dict.fromkeys(str(name) for row in self.rows for name in row.fields))

    @property
    def sheet(self) -> str:
        return self.head.sheet if self.head is not None else ""


def look_at(path: Path, library: Library, sheet: str | None = None) -> Looked:
    """Read a table's head and first rows, and count the others.

    Raises:
        ClausewrightError: it is no table, or the sheet is empty.
        OSError: it cannot be read.
    """
    source = open_source(path, library, sheet=sheet)
    items = list(islice(source.items(), SAMPLE_ROWS))
    rows = tuple(item.content for item in items if isinstance(item.content, TableRow))
    files = tuple(item.source for item in items if item.kind == "document")
    sheets: tuple[str, ...] = ()
    if path.suffix.lower() in _WORKBOOKS:
        sheets = read_table(path.read_bytes(), library, str(path), sheet=sheet).sheets
    return Looked(path, source.described, _count(source), source.head, rows, files, sheets)


def look_in_process(path: Path, folder: Path | None, sheet: str | None, _report: object) -> Looked:
    """The same where the library must be loaded first."""
    from assembler.library import Library

    return look_at(path, Library.load(folder), sheet)


def _count(source: Source) -> int:
    return source.count()


def mapping_text(mapping: TableMap, name: str) -> str:
    """A mapping file, as `clausewright batch --map` reads it."""
    lines = [f"# How {name} is read.", "columns:" if mapping.columns else "columns: {}"]
    lines += [f"  {_quoted(key)}: {_quoted(target)}" for key, target in mapping.columns.items()]
    lines.append("always:" if mapping.always else "always: {}")
    lines += [f"  {fact}: {_quoted(value)}" for fact, value in mapping.always.items()]
    lines.append("words:" if mapping.words else "words: {}")
    for fact, words in mapping.words.items():
        lines.append(f"  {fact}:")
        lines += [f"    {_quoted(word)}: {_quoted(answer)}" for word, answer in words.items()]
    return "\n".join(lines) + "\n"


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)  # a JSON text is a YAML text


def kept_columns(
    headings: tuple[str, ...], targets: Mapping[str, str], kept: Mapping[str, str]
) -> dict[str, str]:
    """What the mapping says of the columns of this table: recognised ones, and those left out."""
    return {
        heading: targets.get(heading, "")
        for heading in headings
        if heading and (targets.get(heading) or heading in kept)
    }
