"""A real Dask cluster of two worker processes: the same bytes, also when one of them is killed."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assembler import Library
from assembler.batch import DaskExecutor, RowResult, TargetError, connect, run

from .contracts import Row, documents

distributed = pytest.importorskip("distributed")

# A worker that is killed leaves sockets and tasks to the collector; that is the cluster's affair.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning:distributed"),
]

Rows = Callable[[int], list[Row]]


@pytest.fixture
def cluster() -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        )
    yield made
    made.close()


def test_two_workers_of_which_one_is_killed_do_every_row_once(
    cluster: Any, library: Library, rows: Rows, tmp_path: Path
) -> None:
    count = 300
    alone = run(rows(count), library, tmp_path / "alone", jobs=1)
    pids: list[int] = []
    seen: list[int] = []

    def kill_one(result: RowResult) -> None:
        seen.append(result.number)
        if result.number == 40:
            os.kill(pids[0], signal.SIGTERM if os.name == "nt" else signal.SIGKILL)

    with connect(cluster.scheduler_address) as executor:
        pids += executor._client.run(os.getpid).values()
        assert len(set(pids)) == 2
        report = run(rows(count), library, tmp_path / "many", executor=executor, on_row=kill_one)
    assert seen == list(range(1, count + 1))
    assert (report.done, report.failed) == (count, 0) == (alone.done, alone.failed)
    assert documents(tmp_path / "many") == documents(tmp_path / "alone")
    names = [(tmp_path / each / "report.csv").read_bytes() for each in ("many", "alone")]
    assert names[0] == names[1]


def test_the_library_travels_once_to_each_worker(
    cluster: Any, library: Library, rows: Rows, out: Path
) -> None:
    with distributed.Client(cluster, set_as_default=False) as client:
        executor = DaskExecutor(client)
        spread = []
        scatter = client.scatter
        client.scatter = lambda *given, **named: spread.append(1) or scatter(*given, **named)
        run(rows(100), library, out, executor=executor)
        executor.shutdown()
    assert len(spread) == 1


def test_an_address_where_nobody_listens_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assembler.batch._dask._SECONDS", 1)
    with pytest.raises(TargetError, match="No Dask scheduler"), connect("tcp://127.0.0.1:9"):
        pass
