"""`clausewright batch`: what is written, what is printed where, and with which exit code."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

Command = Callable[..., Run]

_HEAD = "Reference,Buyer,Rules,Launch date,Value,Hiring,Remarks\n"
_DRAFT = "A1,City,us-far,2026-11-24,64200 USD,yes,x\n"
_BAD = "A2,City,us-far,soon,64200 USD,yes,x\n"
_SMALL = Path(__file__).resolve().parent.parent / "data" / "library-small"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    folder = tmp_path / "my contracts é"
    folder.mkdir()
    path = folder / "contracts of 2026.csv"
    path.write_text(_HEAD + _DRAFT, "utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out put"


def test_each_row_becomes_a_file_and_the_report_tells_of_it(
    clausewright: Command, table: Path, out: Path
) -> None:
    run = clausewright("batch", table, "-o", out, "--allow-undecided")
    assert run.code == 0, run.err
    assert (out / "A1 City.docx").exists()
    with (out / "report.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row["state"] == "done"
    assert row["draft"] == "yes"
    assert "1 done" in run.out
    assert "CSV, UTF-8, separated by commas" in run.err
    assert "“Remarks”" in run.err


def test_an_undecided_row_gives_exit_code_4_and_a_failed_one_3(
    clausewright: Command, table: Path, out: Path
) -> None:
    run = clausewright("batch", table, "-o", out)
    assert run.code == 4
    assert "row 2: undecided:" in run.err
    table.write_text(_HEAD + _BAD + _DRAFT, "utf-8")
    run = clausewright("batch", table, "-o", out, "--allow-undecided")
    assert run.code == 3
    assert "“Launch date”" in run.err
    assert "soon" in run.err
    assert (out / "A1 City.docx").exists()


def test_stop_on_error_ends_with_the_first_failed_row(
    clausewright: Command, table: Path, out: Path
) -> None:
    table.write_text(_HEAD + _BAD + _DRAFT, "utf-8")
    run = clausewright("batch", table, "-o", out, "--allow-undecided", "--stop-on-error")
    assert run.code == 3
    assert "Stopped at row 2" in run.err
    assert not list(out.glob("*.docx"))


def test_json_is_one_object_a_line(clausewright: Command, table: Path, out: Path) -> None:
    table.write_text(_HEAD + _DRAFT + _BAD, "utf-8")
    run = clausewright("batch", table, "-o", out, "--allow-undecided", "--json")
    events: list[Any] = [json.loads(line) for line in run.out.splitlines()]
    assert [event["event"] for event in events] == ["start", "row", "row", "end"]
    assert events[0]["unused_columns"] == ["Remarks"]
    assert events[1]["file"] == "A1 City.docx"
    assert events[2]["problems"][0]["column"] == "D “Launch date”"
    assert (events[3]["done"], events[3]["failed"]) == (1, 1)
    assert run.code == 3


def test_an_error_under_json_is_one_object_too(
    clausewright: Command, table: Path, out: Path
) -> None:
    run = clausewright("batch", table.with_name("none.csv"), "-o", out, "--json")
    assert run.code == 3
    assert "no such file" in str(run.json["error"])
    out.mkdir()
    run = clausewright("batch", table, "-o", out, "--template", "none.docx", "--json")
    assert run.code == 3
    event: Any = json.loads(run.out.splitlines()[-1])
    assert event["event"] == "error"
    assert "template" in event["error"]["message"]


def test_a_second_run_keeps_what_is_there_and_fresh_writes_again(
    clausewright: Command, table: Path, out: Path
) -> None:
    given = ("batch", table, "-o", out, "--allow-undecided")
    clausewright(*given)
    run = clausewright(*given)
    assert "0 written, 1 kept from before" in run.out
    assert "1 written" in clausewright(*given, "--fresh").out


def test_a_zip_a_name_and_reports_of_every_kind(
    clausewright: Command, table: Path, tmp_path: Path
) -> None:
    run = clausewright(
        *("batch", table, "-o", tmp_path / "all.zip", "--allow-undecided"),
        *("--name", "{Rules}/{{ reference }}-{row}.docx", "--report", "xlsx", "--report", "json"),
    )
    assert run.code == 0, run.err
    assert (tmp_path / "all.zip").exists()
    assert (tmp_path / "all-report.xlsx").exists()
    rows: Any = json.loads((tmp_path / "all-report.json").read_text("utf-8"))["rows"]
    assert rows[0]["file"] == "us-far/A1-2.docx"


def test_answers_for_every_row_and_the_day(clausewright: Command, table: Path, out: Path) -> None:
    run = clausewright(
        *("batch", table, "-o", out, "--allow-undecided", "--json"),
        *("--set", "buyer_name=Ministry", "--on", "2026-12-01"),
    )
    row: Any = json.loads(run.out.splitlines()[1])
    assert row["file"] == "A1 Ministry.docx"


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        (["--name", "{colour}"], 2, "--name"),
        (["--name", "../{row}"], 2, "leaves the folder"),
        (["--set", "colour=red"], 3, "no such fact"),
        (["--jobs", "0"], 2, "jobs"),
        (["--on", "soon"], 2, "not a date"),
        (["--map", "none.yaml"], 3, "cannot be read"),
        (["--report", "pdf"], 2, "report"),
        (["--encoding", "klingon"], 3, "no text encoding"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    clausewright: Command, table: Path, out: Path, given: list[str], code: int, words: str
) -> None:
    run = clausewright("batch", table, "-o", out, *given)
    assert run.code == code
    assert words in run.err
    assert "Traceback" not in run.err


def test_standard_output_is_no_place_for_a_batch(clausewright: Command, table: Path) -> None:
    assert clausewright("batch", table, "-o", "-").code == 2


def test_a_mapping_file_is_drafted_printed_or_written_once(
    clausewright: Command, table: Path, out: Path, tmp_path: Path
) -> None:
    run = clausewright("batch", "map", table)
    assert run.code == 0
    assert '"Value": estimated_value' in run.out
    place = tmp_path / "map.yaml"
    assert clausewright("batch", "map", table, "-o", place).code == 0
    assert clausewright("batch", "map", table, "-o", place).code == 2
    run = clausewright("batch", table, "-o", out, "--allow-undecided", "--map", place)
    assert run.code == 0, run.err
    assert "“Remarks”" not in run.err  # the mapping leaves it out


def test_help_tells_of_both(clausewright: Command) -> None:
    assert "batch map TABLE" in clausewright("batch", "--help").out
    assert "Draft a mapping file" in clausewright("batch", "map", "--help").out


def _started(table: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "assembler.cli", "batch", str(table), "-o", str(out)),
            *("--library", str(_SMALL), *more),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a console")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_in_order_and_the_next_run_goes_on(
    tmp_path: Path, out: Path, jobs: str
) -> None:
    table = tmp_path / "many.csv"
    lines = [f"R{number},alpha,Agency,2026-11-24,yes\n" for number in range(3000)]
    table.write_text("reference,regime,buyer_name,launch_date,recruits_workers\n" + "".join(lines))
    process = _started(table, out, "--jobs", jobs)
    deadline = time.monotonic() + 60
    while not list(out.glob("*.docx")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    printed, told = process.communicate(timeout=60)
    assert process.returncode == 130, told
    assert "Stopping; what is written stays" in told
    assert "Traceback" not in told
    done = re.search(r"([\d,]+) done", printed)
    assert done is not None
    count = int(done[1].replace(",", ""))
    assert 0 < count == len(list(out.glob("*.docx")))
    assert list(out.rglob("*.part")) == []
    assert (out / "report.csv").exists()
    table.write_text(table.read_text("utf-8").replace("R2999", "R-last"), "utf-8")
    process = _started(table, out, "--jobs", "1", "--json")
    assert process.stdout is not None
    kept = sum(
        '"kept": true' in line for line, _ in zip(process.stdout, range(count), strict=False)
    )
    process.kill()
    process.communicate()
    assert kept >= count - 1


def test_a_log_gets_plain_lines_without_control_signs(tmp_path: Path, out: Path) -> None:
    table = tmp_path / "few.csv"
    table.write_text("reference,regime\n1,alpha\n2,beta\n", "utf-8")
    printed, told = _started(table, out, "--jobs", "1").communicate(timeout=60)
    assert "\x1b" not in told + printed
    assert "\r" not in told + printed
    assert "row 3: failed:" in told
