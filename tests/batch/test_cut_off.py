"""Runs that are cut off: killed at any moment, out of room, out of power. The next one goes on."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assembler import Library
from assembler.batch import Batch, Options, RowResult, TargetError, run
from assembler.batch._journal import Journal

from .contracts import SMALL, contract, contracts, documents, leftovers

ROWS = 40
FEW = 12
_SCRIPT = """
import sys
from assembler import Library
from assembler.batch import run
from tests.batch.contracts import SMALL, contracts

if __name__ == "__main__":
    library = Library.load(SMALL)
    print("ready", flush=True)
    run(contracts(int(sys.argv[2])), library, sys.argv[1], jobs=int(sys.argv[3]))
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a run that nobody disturbs leaves."""
    folder = tmp_path_factory.mktemp("whole")
    run(contracts(ROWS), Library.load(SMALL), folder, jobs=1)
    return documents(folder)


def _killed(folder: Path, jobs: int, seconds: float) -> bool:
    """Run in a process of its own and kill that after so many seconds; whether it was still on."""
    process = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, str(folder), str(ROWS), str(jobs)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=SMALL.parent.parent.parent,
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(seconds)
    was_on = process.poll() is None
    process.kill()
    process.wait()
    process.stdout.close()
    return was_on


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - moments, not secrets


def _whole_files_only(folder: Path, whole: dict[str, str]) -> None:
    found = documents(folder)
    assert {name: whole[name] for name in found} == found


def _kill_and_go_on(folder: Path, whole: dict[str, str], chance: random.Random, times: int) -> int:
    """Kill runs in new folders at random moments; how many were hit while they worked."""
    hits, span = 0, 0.4
    for number in range(times):
        target = folder / str(number)
        jobs = chance.choice((1, 1, 2))
        was_on = _killed(target, jobs, chance.uniform(0, span))
        hits += was_on
        span = span * 1.1 if was_on else span * 0.8
        _whole_files_only(target, whole)
        before = {path: path.stat().st_ino for path in target.rglob("*.docx")}
        report = run(contracts(ROWS), Library.load(SMALL), target, jobs=1)
        assert report.is_complete
        assert documents(target) == whole
        assert leftovers(target) == []
        assert report.kept == len(before)
        assert {path: path.stat().st_ino for path in before} == before  # none was written twice
    return hits


@pytest.mark.skipif(os.name == "nt", reason="a process is killed by signal")
def test_runs_killed_at_20_random_moments_go_on(tmp_path: Path, whole: dict[str, str]) -> None:
    assert _kill_and_go_on(tmp_path, whole, _chance(20), 20) >= 5


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a process is killed by signal")
def test_runs_killed_at_200_random_moments_go_on(tmp_path: Path, whole: dict[str, str]) -> None:
    assert _kill_and_go_on(tmp_path, whole, _chance(200), 200) >= 50


class PowerCutError(BaseException):
    """Everything ends here: nothing tidies up, as nothing does when the power goes."""


_CALLS = (("os", "write"), ("os", "fsync"), ("os", "replace"), ("os", "ftruncate"))


class _Faulty:
    """Lets so many calls to the file system through, and raises at the next."""

    def __init__(self, left: int, error: BaseException) -> None:
        self.left, self.error, self.hit = left, error, False

    def wrap(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self.hit = True
                raise self.error
            return real(*arguments, **named)

        return call


def _with_fault(
    monkeypatch: pytest.MonkeyPatch, fault: _Faulty, work: Callable[[], object]
) -> None:
    with monkeypatch.context() as patched:
        for _, name in _CALLS:
            patched.setattr(os, name, fault.wrap(getattr(os, name)))
        patched.setattr(Path, "replace", fault.wrap(Path.replace))
        work()


def _points(step: int) -> Iterator[int]:
    yield from range(1, 10_000, step)


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.slow)])
def test_a_cut_at_every_call_to_the_file_system_is_mended(
    library: Library,
    tmp_path: Path,
    whole: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    step: int,
) -> None:
    for point in _points(step):
        target = tmp_path / str(point)
        fault = _Faulty(point, PowerCutError())

        def work(target: Path = target) -> None:
            with pytest.raises(PowerCutError):
                run(contracts(FEW), library, target, jobs=1)

        if not _is_hit(monkeypatch, fault, work):
            break
        _whole_files_only(target, whole)
        assert run(contracts(FEW), library, target, jobs=1).is_complete
        assert documents(target) == {name: whole[name] for name in documents(target)}
        assert leftovers(target) == []
    assert point > FEW


def _is_hit(monkeypatch: pytest.MonkeyPatch, fault: _Faulty, work: Callable[[], object]) -> bool:
    """Whether the run reached the fault; where it ended before, there is nothing left to cut."""
    try:
        _with_fault(monkeypatch, fault, work)
    except pytest.fail.Exception:
        if fault.hit:
            raise
    return fault.hit


@pytest.mark.parametrize("point", [1, 2, 5, 9, 30, 44, 60, 75, 90])
def test_a_full_disk_stops_the_run_with_what_to_do(
    library: Library,
    out: Path,
    whole: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    point: int,
) -> None:
    fault = _Faulty(point, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    def work() -> None:
        with pytest.raises(TargetError, match="No space left") as caught:
            run(contracts(ROWS), library, out, jobs=1)
        assert "run the same again" in str(caught.value)

    _with_fault(monkeypatch, fault, work)
    _whole_files_only(out, whole)
    assert leftovers(out) == []
    assert run(contracts(ROWS), library, out, jobs=1).is_complete
    assert documents(out) == whole


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs a small disk")
def test_a_small_disk_that_runs_full_loses_nothing(
    library: Library, tmp_path: Path, whole: dict[str, str]
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)],
        check=False,
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("No disk can be mounted here.")
    try:
        target = disk / "out"
        with pytest.raises(TargetError, match="No space left"):
            run(contracts(ROWS), library, target, jobs=2)
        _whole_files_only(target, whole)
        assert leftovers(target) == []
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        report = run(contracts(ROWS), library, target, jobs=2)
        assert report.is_complete
        assert documents(target) == whole
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_last_line_that_was_cut_off_counts_for_nothing(
    library: Library, out: Path, whole: dict[str, str], cut: int
) -> None:
    run(contracts(ROWS), library, out, jobs=1)
    journal = out / ".clausewright" / "journal"
    journal.write_bytes(journal.read_bytes()[:-cut])
    report = run(contracts(ROWS), library, out, jobs=1)
    assert report.is_complete
    assert report.kept == ROWS - 1
    assert documents(out) == whole


def test_damage_in_the_middle_of_the_journal_costs_that_row_only(
    library: Library, out: Path, whole: dict[str, str]
) -> None:
    run(contracts(ROWS), library, out, jobs=1)
    journal = out / ".clausewright" / "journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[10] = lines[10].replace(b"alpha", b"alphA")
    lines[20] = b"\n"
    journal.write_bytes(b"".join(lines))
    report = run(contracts(ROWS), library, out, jobs=1)
    assert (report.done, report.kept) == (ROWS, ROWS - 2)
    assert documents(out) == whole


def test_a_lost_journal_takes_over_what_is_there_unchanged(
    library: Library, out: Path, whole: dict[str, str]
) -> None:
    run(contracts(ROWS), library, out, jobs=1)
    inodes = {path: path.stat().st_ino for path in out.glob("*.docx")}
    (out / ".clausewright" / "journal").unlink()
    report = run(contracts(ROWS), library, out, jobs=1)
    assert report.is_complete
    assert {path: path.stat().st_ino for path in inodes} == inodes


def test_an_entry_that_did_not_fit_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal"
    journal = Journal(path)
    journal.add([{"key": "00" * 16, "state": "undecided"}])
    size = path.stat().st_size
    real = os.write

    def half(handle: int, data: Any) -> int:
        if len(data) < 20:
            raise OSError(errno.ENOSPC, "full")
        return real(handle, bytes(data)[: len(data) - 5])

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", half)
        with pytest.raises(OSError, match="full"):
            journal.add([{"key": "11" * 16, "state": "done"}])
    assert path.stat().st_size == size
    assert journal.entry("11" * 16) is None
    journal.add([{"key": "22" * 16, "state": "done"}])
    journal.close()
    again = Journal(path)
    assert again.entry("22" * 16) == {"key": "22" * 16, "state": "done"}
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_workers_end_with_a_run_that_was_killed(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, str(tmp_path / "out"), "5000", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=SMALL.parent.parent.parent,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while not documents(tmp_path / "out") and time.monotonic() < deadline:
        time.sleep(0.05)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 20
    while _group_lives(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _group_lives(process.pid)


def _group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return any(_state(group) not in ("Z", "X", "") for _ in (0,))


def _state(group: int) -> str:
    """The state of any process of the group that is more than a name waiting to be removed."""
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = place.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        if len(fields) > 2 and fields[2] == str(group) and fields[0] not in ("Z", "X"):
            return fields[0]
    return ""


def test_interrupting_a_run_by_hand_leaves_it_ready_to_go_on(
    library: Library, out: Path, whole: dict[str, str]
) -> None:
    def interrupt(result: RowResult) -> None:
        if result.number == 20:
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        run(contracts(ROWS), library, out, jobs=1, on_row=interrupt)
    assert leftovers(out) == []
    assert run(contracts(ROWS), library, out, jobs=1).is_complete
    assert documents(out) == whole


def test_a_row_that_changes_after_a_cut_is_written_as_it_is_now(
    library: Library, out: Path
) -> None:
    given = contracts(20)
    for result in Batch(given, library, out, Options(jobs=1)):
        if result.number == 10:
            break
    given[3] = contract(4, buyer_country="NO")
    report = run(given, library, out, jobs=1)
    assert report.is_complete
    fresh = out.with_name("fresh")
    run(given, library, fresh, jobs=1)
    assert documents(out) == documents(fresh)
