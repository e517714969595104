"""Notices, releases, facts files and work files in; facts out, each with its place in them."""

from ._eforms import read_eforms
from ._facts_file import read_facts_file
from ._ocds import read_ocds
from ._source import read_source
from ._work_file import Kept, WorkFile, read_work_file, source_of, work_file_bytes

__all__ = [
    "Kept",
    "WorkFile",
    "read_eforms",
    "read_facts_file",
    "read_ocds",
    "read_source",
    "read_work_file",
    "source_of",
    "work_file_bytes",
]
