"""Tables of contracts to folders of documents: every row accounted for, and any executor."""

from ._dask import DaskExecutor, connect
from ._items import Source, open_source, rows_of
from ._mapping import TableMap, draft_map, read_map, unused_columns
from ._names import NamePattern, PatternError
from ._options import DEFAULT_NAME, Options
from ._report import ReportKind
from ._result import Problem, Report, RowResult, State, TargetError
from ._run import Batch, run

__all__ = [
    "DEFAULT_NAME",
    "Batch",
    "DaskExecutor",
    "NamePattern",
    "Options",
    "PatternError",
    "Problem",
    "Report",
    "ReportKind",
    "RowResult",
    "Source",
    "State",
    "TableMap",
    "TargetError",
    "connect",
    "draft_map",
    "open_source",
    "read_map",
    "rows_of",
    "run",
    "unused_columns",
]
