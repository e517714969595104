"""Notices, releases, tables, tenders, facts files in; facts out, each with its place in them."""

from ._eforms import read_eforms
from ._facts_file import read_facts_file
from ._ocds import read_ocds
from ._ocds_choice import Process, list_processes, read_process
from ._source import read_source
from ._source_values import SourceValue, source_values
from ._table import CellProblem, RowReading, Table, looks_like_table, read_row, read_table
from ._table_cells import Cell
from ._table_columns import Column, match_columns
from ._table_rows import RowTable, TableHead, TableRow, open_rows, read_fields
from ._table_words import BESIDE_FACTS
from ._tender import read_tender
from ._work_file import Kept, WorkFile, read_work_file, source_of, work_file_bytes

__all__ = [
    "BESIDE_FACTS",
    "Cell",
    "CellProblem",
    "Column",
    "Kept",
    "Process",
    "RowReading",
    "RowTable",
    "SourceValue",
    "Table",
    "TableHead",
    "TableRow",
    "WorkFile",
    "list_processes",
    "looks_like_table",
    "match_columns",
    "open_rows",
    "read_eforms",
    "read_facts_file",
    "read_fields",
    "read_ocds",
    "read_process",
    "read_row",
    "read_source",
    "read_table",
    "read_tender",
    "read_work_file",
    "source_of",
    "source_values",
    "work_file_bytes",
]
