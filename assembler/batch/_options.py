"""How a run is made."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ._mapping import TableMap
from ._report import ReportKind
from ._worker import Undecided

DEFAULT_NAME: Final = "{reference} {buyer}.docx"


@dataclass(frozen=True, kw_only=True)
class Options:
    """How a run is made.

    Attributes:
        template: a bundled template by name, or the path of a .docx.
        name: how documents are called; see `NamePattern`.
        mapping: the path of a mapping file, or what it says, for tables.
        answers: answers that hold for every row, before what the row says.
        on: the day of the notices; without it each row's `launch_date` counts.
        language: of the documents; texts without a translation stay in the library's.
        undecided: "refuse" ends such a row as undecided; "mark" writes a marked draft.
        executor: any executor; processes on this machine if none is given. It is left open.
        jobs: how many processes; as many as there are processors if it is not given.
        resume: keep what an earlier run wrote and what has not changed since.
        stop_on_error: end with the first row that fails.
        cancel: set it from anywhere to end the run; what was written stays.
        reports: which reports are written beside the documents.
    """

    template: str | os.PathLike[str] = "tender"
    name: str = DEFAULT_NAME
    mapping: TableMap | str | os.PathLike[str] | None = None
    answers: Mapping[str, object] = field(default_factory=dict)
    on: date | None = None
    language: str | None = None
    undecided: Undecided = "refuse"
    executor: Executor | None = None
    jobs: int | None = None
    resume: bool = True
    stop_on_error: bool = False
    cancel: threading.Event | None = None
    reports: Sequence[ReportKind] = ("csv",)
