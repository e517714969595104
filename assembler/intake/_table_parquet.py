"""Parquet files, by pyarrow (the extra `parquet`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from assembler.errors import IntakeError

from ._table_cells import clean
from ._table_rows import RowTable, TableHead, TableRow

_BATCH_ROWS: Final = 256


def open_parquet(path: Path, name: str) -> RowTable:
    """A Parquet file as a table; rows are numbered from 1.

    Raises:
        IntakeError: pyarrow is missing, or the file is damaged.
    """
    try:
        import pyarrow  # type: ignore[import-not-found,unused-ignore]
        import pyarrow.parquet as parquet  # type: ignore[import-not-found,unused-ignore]
    except ImportError as error:
        hint = "This is a Parquet file. Run: pip install 'clausewright[parquet]'"
        raise IntakeError(hint, name) from error
    try:
        with parquet.ParquetFile(path) as file:
            headings = tuple(file.schema_arrow.names)
    except (pyarrow.ArrowException, OSError) as error:
        raise IntakeError(f"The Parquet file cannot be read: {error}.", name) from error

    def rows() -> Iterator[TableRow]:
        number = 0
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=_BATCH_ROWS):
                for row in batch.to_pylist():
                    number += 1
                    yield _row(number, row, headings)

    return RowTable(TableHead(name, "Parquet", headings), rows)


def _row(number: int, row: Mapping[str, Any], headings: tuple[str, ...]) -> TableRow:
    if any(isinstance(value, list | dict) for value in row.values()):
        return TableRow(number, fields={name: row[name] for name in headings})
    return TableRow(number, tuple(clean(row[heading]) for heading in headings))
