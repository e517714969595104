"""A run: each row accounted for, nothing overwritten, and the next run does what is left."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from assembler import Library
from assembler.batch import Batch, Options, PatternError, RowResult, TargetError, run
from assembler.batch import _crew as crew
from assembler.word import lint_docx

from .contracts import SMALL, Row, contract, contracts, documents, leftovers

Rows = Callable[[int], list[Row]]


def results_of(rows: Any, library: Library, out: Path, **options: Any) -> list[RowResult]:
    return list(Batch(rows, library, out, Options(**{"jobs": 1, **options})))


def test_each_row_becomes_a_document_that_word_opens(
    library: Library, rows: Rows, out: Path
) -> None:
    report = run(rows(6), library, out, jobs=1)
    assert (report.rows, report.done, report.written) == (6, 6, 6)
    assert report.is_complete
    assert sorted(documents(out)) == [f"R-{number:04} Agency.docx" for number in range(1, 7)]
    for path in out.glob("*.docx"):
        assert lint_docx(path) == []


def test_results_come_in_the_order_of_rows_once_their_file_is_there(
    library: Library, rows: Rows, out: Path
) -> None:
    seen = []

    def look(result: RowResult) -> None:
        assert (out / result.file).stat().st_size == result.size
        seen.append(result.number)

    run(rows(20), library, out, on_row=look, jobs=2)
    assert seen == list(range(1, 21))


def test_a_row_is_done_undecided_or_failed_and_none_stops_another(
    library: Library, out: Path
) -> None:
    given = [
        contract(1),
        {"reference": "R-0002", "regime": "alpha"},
        contract(3, regime="beta"),
        contract(4),
    ]
    results = results_of(given, library, out)
    assert [result.state for result in results] == ["done", "undecided", "failed", "done"]
    assert "recruits_workers" in results[1].reason
    assert "regime" in results[2].reason
    assert "beta" in results[2].reason
    assert len(documents(out)) == 2


def test_every_answer_that_does_not_fit_is_told_not_only_the_first(
    library: Library, out: Path
) -> None:
    bad = contract(1, regime="beta", launch_date="tomorrow", tiers="many", colour="red")
    (result,) = results_of([bad], library, out)
    assert {problem.fact for problem in result.problems} == {
        *("regime", "launch_date", "tiers", "colour")
    }


def test_a_draft_is_written_where_that_is_allowed(library: Library, out: Path) -> None:
    given = [{"reference": "R-1", "regime": "alpha"}]
    assert results_of(given, library, out)[0].state == "undecided"
    (draft,) = results_of(given, library, out, undecided="mark")
    assert draft.state == "done"
    assert draft.is_draft
    assert "recruits_workers" in draft.questions
    assert results_of(given, library, out)[0].state == "undecided"


def test_two_rows_never_share_a_file(library: Library, out: Path) -> None:
    given = [contract(1), contract(2, reference="r-0001")]  # alike on Windows and macOS
    results = results_of(given, library, out)
    assert [result.state for result in results] == ["done", "failed"]
    assert "row 1" in results[1].reason
    again = results_of(given, library, out)
    assert [result.state for result in again] == ["done", "failed"]


def test_rows_alike_in_everything_are_two_documents_where_names_differ(
    library: Library, out: Path
) -> None:
    given = [contract(1), contract(1)]
    first = results_of(given, library, out, name="{row}")
    assert [result.file for result in first] == ["1.docx", "2.docx"]
    assert all(result.kept for result in results_of(given, library, out, name="{row}"))


def test_rows_without_a_name_are_called_by_their_number_and_found_again(
    library: Library, out: Path
) -> None:
    bare: Row = {"regime": "alpha", "launch_date": "2026-11-24", "recruits_workers": False}
    first = results_of([bare, bare], library, out)
    assert [result.file for result in first] == ["row 1.docx", "row 2.docx"]
    again = results_of([bare, bare], library, out)
    assert [(result.file, result.kept) for result in again] == [
        ("row 1.docx", True),
        ("row 2.docx", True),
    ]


def test_a_file_of_somebody_else_is_never_overwritten(library: Library, out: Path) -> None:
    out.mkdir()
    own = out / "R-0001 Agency.docx"
    own.write_bytes(b"mine")
    results = results_of(contracts(2), library, out)
    assert [result.state for result in results] == ["failed", "done"]
    assert own.read_bytes() == b"mine"
    results = results_of(contracts(2), library, out, resume=False)
    assert [result.state for result in results] == ["failed", "done"]
    assert own.read_bytes() == b"mine"


def test_a_document_that_was_edited_since_is_not_written_over(library: Library, out: Path) -> None:
    results_of(contracts(1), library, out)
    own = out / "R-0001 Agency.docx"
    own.write_bytes(b"edited by hand")
    (result,) = results_of([contract(1, buyer_country="NO")], library, out)
    assert result.state == "failed"
    assert "edited" in result.reason
    assert own.read_bytes() == b"edited by hand"


def test_a_second_run_writes_nothing_and_reports_the_same(
    library: Library, rows: Rows, out: Path
) -> None:
    first = results_of(rows(12), library, out)
    marks = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in out.glob("*.docx")}
    report = (out / "report.csv").read_bytes()
    second = results_of(rows(12), library, out)
    assert all(result.kept for result in second)
    assert [result.digest for result in first] == [result.digest for result in second]
    assert [result.included for result in first] == [result.included for result in second]
    assert (out / "report.csv").read_bytes() == report
    assert marks == {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in out.glob("*.docx")}


def test_changed_rows_are_done_again_and_only_those(library: Library, out: Path) -> None:
    given = contracts(10)
    results_of(given, library, out)
    given[4] = contract(5, buyer_country="NO")
    given.insert(0, contract(99))  # a row above moves the others down, and changes none
    results = results_of(given, library, out)
    written = [result.reference for result in results if not result.kept]
    assert written == ["R-0099", "R-0005"]
    assert all(result.state == "done" for result in results)


def test_a_changed_library_or_template_does_all_again(
    library: Library, out: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "library"
    shutil.copytree(SMALL, folder)
    results_of(contracts(3), Library.load(folder), out)
    path = folder / "general" / "opening.md"
    path.write_text(path.read_text("utf-8").replace("shall", "shall always"), "utf-8")
    results = results_of(contracts(3), Library.load(folder), out)
    assert not any(result.kept for result in results)
    assert all(result.state == "done" for result in results)


def test_fresh_writes_every_document_again(library: Library, rows: Rows, out: Path) -> None:
    results_of(rows(3), library, out)
    report = run(rows(3), library, out, jobs=1, resume=False)
    assert (report.done, report.kept) == (3, 0)


def test_a_missing_document_is_written_again(library: Library, rows: Rows, out: Path) -> None:
    results_of(rows(3), library, out)
    (out / "R-0002 Agency.docx").unlink()
    results = results_of(rows(3), library, out)
    assert [result.kept for result in results] == [True, False, True]


def test_documents_that_no_row_has_any_more_are_counted(library: Library, out: Path) -> None:
    run(contracts(5), library, out, jobs=1)
    assert run(contracts(3), library, out, jobs=1).leftover == 2


def test_a_run_may_stop_at_the_first_row_that_fails(library: Library, out: Path) -> None:
    given = [contract(1), contract(2, regime="beta"), contract(3)]
    report = run(given, library, out, jobs=1, stop_on_error=True)
    assert (report.rows, report.done, report.failed) == (2, 1, 1)
    assert report.stopped.startswith("row 2:")
    assert list(documents(out)) == ["R-0001 Agency.docx"]
    assert leftovers(out) == []


def test_a_run_is_cancelled_from_anywhere_and_goes_on_later(
    library: Library, rows: Rows, out: Path
) -> None:
    cancel = threading.Event()

    def look(result: RowResult) -> None:
        if result.number == 10:
            cancel.set()

    report = run(rows(200), library, out, on_row=look, cancel=cancel, jobs=1)
    assert report.stopped == "cancelled"
    assert 10 <= report.done < 200
    assert leftovers(out) == []
    report = run(rows(200), library, out, jobs=1)
    assert report.is_complete
    assert report.kept >= 10


def test_abandoning_the_results_leaves_a_folder_that_can_go_on(
    library: Library, rows: Rows, out: Path
) -> None:
    for result in Batch(rows(50), library, out, Options(jobs=2)):
        if result.number == 5:
            break
    assert leftovers(out) == []
    assert run(rows(50), library, out, jobs=1).is_complete


def test_one_run_at_a_time_writes_to_a_folder(
    library: Library, rows: Rows, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assembler.batch._lock.WAIT_SECONDS", 0.1)
    first = iter(Batch(rows(3), library, out, Options(jobs=1)))
    next(first)
    with pytest.raises(TargetError, match="Another run"):
        run(rows(3), library, out, jobs=1)
    list(first)


def _in_threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(2)


def _in_processes() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(2)


@pytest.mark.parametrize("executor", [_in_threads, _in_processes])
def test_any_executor_gives_the_same_bytes(
    library: Library, rows: Rows, tmp_path: Path, executor: Callable[[], Any]
) -> None:
    run(rows(40), library, tmp_path / "here", jobs=1)
    with executor() as workers:
        run(rows(40), library, tmp_path / "there", executor=workers)
        assert workers.submit(len, "open").result() == 4  # it is left open
    run(rows(40), library, tmp_path / "own", jobs=2)
    assert documents(tmp_path / "here") == documents(tmp_path / "there")
    assert documents(tmp_path / "here") == documents(tmp_path / "own")


class _Fragile(crew.Processes):
    """Workers of which one is lost while it works: once, or whenever it meets a certain row."""

    poison = ""
    left = 0

    def submit(self, items: Any) -> Future[Any]:
        if _Fragile.left or any(item.content["reference"] == _Fragile.poison for item in items):
            _Fragile.left = max(0, _Fragile.left - 1)
            return self._pool.submit(os._exit, 1)
        return super().submit(items)


@pytest.mark.parametrize("times", [1, 2])
def test_the_rows_of_a_lost_worker_are_done_again(
    library: Library, rows: Rows, out: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    monkeypatch.setattr("assembler.batch._run.Processes", _Fragile)
    monkeypatch.setattr(_Fragile, "left", times)
    monkeypatch.setattr(_Fragile, "poison", "")
    report = run(rows(40), library, out, jobs=2)
    assert report.is_complete
    assert len(documents(out)) == 40


def test_a_row_that_ends_its_worker_fails_alone(
    library: Library, rows: Rows, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assembler.batch._run.Processes", _Fragile)
    monkeypatch.setattr(_Fragile, "left", 0)
    monkeypatch.setattr(_Fragile, "poison", "R-0017")
    results = list(Batch(rows(40), library, out, Options(jobs=2)))
    failed = [result for result in results if result.state != "done"]
    assert [result.number for result in failed] == [17]
    assert "ended" in failed[0].reason
    assert len(documents(out)) == 39


@pytest.mark.parametrize(
    "name", ["../{reference}", "/else/{row}", "C:{row}", "{}", "{row", "a/../b"]
)
def test_a_pattern_that_leaves_its_folder_or_names_nothing_is_refused(
    library: Library, out: Path, name: str
) -> None:
    with pytest.raises(PatternError):
        run(contracts(1), library, out, name=name)
    assert not out.exists()


def test_values_never_make_folders_and_patterns_do(library: Library, out: Path) -> None:
    given = [contract(1, reference="../../etc/passwd"), contract(2, buyer_name="a/b")]
    results = results_of(given, library, out, name="{regime}/{reference}-{buyer_name}")
    assert [result.file for result in results] == [
        "alpha/etc-passwd-Agency.docx",
        "alpha/R-0002-a-b.docx",
    ]
    assert len(documents(out)) == 2


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_in_the_folder_leads_nowhere_else(
    library: Library, out: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    out.mkdir()
    (out / "alpha").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(TargetError, match="link"):
        run(contracts(1), library, out, name="{regime}/{reference}", jobs=1)
    assert list(elsewhere.iterdir()) == []


def test_answers_for_all_rows_go_before_those_of_a_row(library: Library, out: Path) -> None:
    (result,) = results_of([contract(1)], library, out, answers={"buyer_name": "Ministry"})
    assert result.facts["buyer_name"] == "Ministry"
    assert result.file == "R-0001 Ministry.docx"


def test_facts_that_were_read_already_are_rows_too(library: Library, out: Path) -> None:
    (result,) = results_of([library.facts(contract(1))], library, out)
    assert result.file == "R-0001 Agency.docx"
    (again,) = results_of([library.facts(contract(1))], library, out)
    assert again.kept


def test_an_own_template_is_used_and_its_change_seen(
    library: Library, out: Path, tmp_path: Path
) -> None:
    from assembler.word import bundled_template

    own = tmp_path / "our own template.docx"
    own.write_bytes(Path(bundled_template("tender")).read_bytes())
    (first,) = results_of([contract(1)], library, out, template=own)
    assert first.state == "done"
    (kept,) = results_of([contract(1)], library, out, template=own)
    assert kept.kept
    (other,) = results_of([contract(1)], library, out)
    assert not other.kept
