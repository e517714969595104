"""What a file is, read without widgets, so that it can happen off the main thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assembler.errors import IntakeError
from assembler.intake import (
    Process,
    SourceValue,
    Table,
    list_processes,
    looks_like_table,
    read_process,
    read_source,
    read_table,
    source_values,
)
from gui.draft import Draft, work_file

if TYPE_CHECKING:
    from assembler.library import Library
    from assembler.model import Facts

LARGE_BYTES: Final = 1_000_000
"""Above this a file is read off the main thread."""

LIMIT_BYTES: Final = 64 * 2**20

_TABLE_ENDINGS: Final = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")


@dataclass(frozen=True, slots=True)
class NoticeFound:
    """A notice or release: its answers, and everything that stands in it."""

    path: Path
    kind: str  # "eforms" or "ocds"
    facts: Facts
    values: tuple[SourceValue, ...]
    ocid: str = ""


@dataclass(frozen=True, slots=True)
class ProcessesFound:
    """An OCDS file with several contracting processes, of which one must be chosen."""

    path: Path
    processes: tuple[Process, ...]


@dataclass(frozen=True, slots=True)
class TableFound:
    """A table of contracts, of which one row must be chosen."""

    path: Path
    table: Table


@dataclass(frozen=True, slots=True)
class TenderFound:
    """Something that needs no further question."""

    draft: Draft


Found = NoticeFound | ProcessesFound | TableFound | TenderFound


def look_at(path: Path, library: Library) -> Found:
    """What a file holds.

    Raises:
        ClausewrightError: what was found instead, and what to do.
        OSError: the file is missing or cannot be read.
    """
    if path.suffix.lower() == ".ods":
        problem = "This is an OpenDocument spreadsheet. Save it as .xlsx or CSV, and open that."
        raise IntakeError(problem, str(path))
    data = read_bytes(path)
    if work_file.is_work_file(path):
        return TenderFound(work_file.load(path, library))
    head = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if path.suffix.lower() in _TABLE_ENDINGS or looks_like_table(data, library):
        return TableFound(path, read_table(data, library, str(path)))
    if head.startswith((b"<", b"\x00<")):
        facts = read_source(data, library, name=str(path))
        return NoticeFound(path, "eforms", facts, source_values(data, str(path)))
    if head.startswith(b"{"):
        processes = list_processes(data, str(path))
        if len(processes) > 1:
            return ProcessesFound(path, processes)
        facts = read_source(data, library, name=str(path))
        if any(answer.source.startswith("release ") for answer in facts.answers.values()):
            return NoticeFound(path, "ocds", facts, source_values(data, str(path)))
        return TenderFound(Draft(library, facts))
    return TenderFound(work_file.load_source(path, library))


def read_chosen(path: Path, library: Library, ocid: str) -> NoticeFound:
    """One contracting process of an OCDS file.

    Raises:
        ClausewrightError: it holds nothing that answers a question.
        OSError: the file is gone.
    """
    data = read_bytes(path)
    facts = read_process(data, library, str(path), ocid=ocid)
    return NoticeFound(path, "ocds", facts, source_values(data, str(path), ocid=ocid), ocid)


def read_sheet(path: Path, library: Library, sheet: str) -> TableFound:
    """Another sheet of a workbook.

    Raises:
        ClausewrightError: the sheet is empty or gone.
        OSError: the file is gone.
    """
    data = read_bytes(path)
    try:
        return TableFound(path, read_table(data, library, str(path), sheet=sheet))
    except IntakeError as error:
        if "holds nothing" not in error.problem:
            raise
        first = read_table(data, library, str(path))
        return TableFound(path, replace(first, sheet=sheet, headings=(), cells={}, head_row=1))


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Raises:
        IntakeError: it is larger than anything that we read.
        OSError: it is missing or cannot be read.
    """
    with path.open("rb") as stream:
        data = stream.read(LIMIT_BYTES + 1)
    if len(data) > LIMIT_BYTES:
        raise IntakeError(f"The file is larger than {LIMIT_BYTES // 2**20} MB.", str(path))
    return data
