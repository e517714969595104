"""LibreOffice at work: the process ends, whatever happens, and errors say what to do."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from assembler.errors import ClausewrightError
from assembler.word import PdfError, convert_to_pdf, find_office
from assembler.word import _office as office_module
from assembler.word._drawing import drawing_edition

from .documents import word_file

pytestmark = pytest.mark.skipif(os.name == "nt", reason="stand-in programs are shell scripts")


def program(folder: Path, script: str) -> str:
    """A stand-in for LibreOffice."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_a_word_file_becomes_a_tagged_pdf(soffice: str) -> None:
    pdf = convert_to_pdf(word_file("Hello"))
    assert pdf.startswith(b"%PDF-")
    assert b"/MarkInfo<</Marked true>>" in pdf


def test_without_libreoffice_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CLAUSEWRIGHT_SOFFICE", raising=False)
    monkeypatch.setattr(office_module, "_PLACES", ())
    with pytest.raises(PdfError, match="Install it from libreoffice"):
        find_office()
    assert issubclass(PdfError, ClausewrightError)


def test_a_program_named_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", "/nowhere/soffice")
    with pytest.raises(PdfError, match="there is no such file"):
        find_office()


def test_each_run_has_a_profile_of_its_own_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = f'echo "$@" >> {tmp_path}/said\nfor last; do :; done\ncp "$last" "${{last%.docx}}.pdf"'
    monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", program(tmp_path, script))
    assert convert_to_pdf(b"one") == b"one"
    assert convert_to_pdf(b"two") == b"two"
    calls = (tmp_path / "said").read_text().splitlines()
    profiles = {call.split()[0] for call in calls}
    assert len(profiles) == 2
    assert all("-env:UserInstallation=file://" in profile for profile in profiles)
    assert not any(Path(call.split()[-1]).parent.exists() for call in calls)


def test_a_run_that_makes_nothing_tells_what_was_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", program(tmp_path, "echo no filter; exit 0"))
    with pytest.raises(PdfError, match="no filter"):
        convert_to_pdf(b"x")


def test_a_run_that_hangs_is_ended_with_all_that_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = f"sleep 60 &\necho $! > {tmp_path}/child\nwait"
    monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", program(tmp_path, script))
    begun = time.monotonic()
    with pytest.raises(PdfError, match=r"longer than 0\.5 seconds"):
        convert_to_pdf(b"x", timeout_seconds=0.5)
    assert time.monotonic() - begun < 10
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        if not _runs(child):
            break
        time.sleep(0.05)
    assert not _runs(child)


def _runs(process: int) -> bool:
    status = Path(f"/proc/{process}/status")
    return status.exists() and "zombie" not in status.read_text()


def test_the_drawing_edition_leaves_other_documents_as_they_are() -> None:
    original = word_file("Hello")
    from assembler.word import read_package

    drawn = read_package(drawing_edition(original))
    assert b"Hello" in drawn.read("word/document.xml")


def test_who_waits_is_told_the_time_and_may_end_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class EnoughError(Exception):
        pass

    told: list[float] = []

    def waiting(seconds: float) -> None:
        told.append(seconds)
        if seconds > 0.25:
            raise EnoughError

    script = f"sleep 60 &\necho $! > {tmp_path}/child\nwait"
    monkeypatch.setenv("CLAUSEWRIGHT_SOFFICE", program(tmp_path, script))
    with pytest.raises(EnoughError):
        convert_to_pdf(b"x", waiting=waiting)
    assert len(told) >= 3
    assert told == sorted(told)
    assert has_ended(int((tmp_path / "child").read_text()))


def has_ended(process: int) -> bool:
    """Whether a process is gone, at the latest after two seconds."""
    for _ in range(40):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
