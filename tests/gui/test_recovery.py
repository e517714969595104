"""Every accepted answer is on disk at once, and is found again after the program was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assembler.errors import IntakeError
from assembler.library import Library
from gui.draft import Draft, recovery, work_file
from gui.draft.recent import RecentFiles
from gui.draft.recovery import Journal, lost_work

LIBRARY = Library.load()
ROOT = Path(__file__).resolve().parent.parent.parent

EDITOR = """
import sys, time
from pathlib import Path
from assembler.library import Library
from gui.draft import Draft
from gui.draft.recovery import Journal

draft = Draft(Library.load())
journal = Journal(draft, Path(sys.argv[1]))
draft.rename("Laundry services, Kuwait", "K-1")
for number in range(1, 1_000_000):
    draft.answer("estimated_value", f"{number} USD")
    print(number, flush=True)
    time.sleep(0.01)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_program_loses_no_accepted_answer(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", EDITOR, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    accepted = 0
    try:
        for line in process.stdout:
            accepted = int(line)
            if accepted == 25:
                assert lost_work(folder) == (), "the program is running: nothing is lost yet"
                break
    finally:
        os.kill(process.pid, signal.SIGKILL)
    accepted = max([accepted, *map(int, process.stdout.read().split())])
    process.wait()
    process.stdout.close()
    (found,) = lost_work(folder)
    assert found.title == "Laundry services, Kuwait"
    draft = found.draft(LIBRARY)
    amount = draft.facts.answers["estimated_value"].value
    assert str(amount) in {f"{accepted} USD", f"{accepted + 1} USD"}
    assert draft.is_modified
    assert time.time() - found.stopped < 60
    found.forget()
    assert lost_work(folder) == ()


def test_each_kind_of_edit_is_brought_back(folder: Path) -> None:
    draft = Draft(LIBRARY, LIBRARY.facts({"regime": "us-far"}))
    journal = Journal(draft, folder)
    draft.answer("recruits_workers", "yes")
    draft.answer("recruits_workers", None)
    draft.set_lots(["A", "B"])
    draft.answer("recruits_workers", "no", lot="B")
    draft.override("compliance-plan", "include", "Wanted.")
    draft.judge("recruitment-fees", "Weighed.")
    draft.postpone("buyer_name")
    draft.rename("T", "R")
    journal.close()
    (found,) = lost_work(folder)
    again = found.draft(LIBRARY)
    assert again.facts == draft.facts
    assert again.postponed == draft.postponed


def test_an_undo_is_recorded_too(folder: Path) -> None:
    draft = Draft(LIBRARY, LIBRARY.facts({"regime": "us-far"}))
    journal = Journal(draft, folder)
    before = draft.snapshot()
    draft.answer("regime", "eu-2014-24")
    draft.restore(before)
    journal.close()
    assert lost_work(folder) == (), "the draft says again what its source says"


def test_what_is_saved_is_not_lost(folder: Path, tmp_path: Path) -> None:
    draft = Draft(LIBRARY)
    journal = Journal(draft, folder)
    draft.answer("regime", "us-far")
    work_file.save(draft, tmp_path / "a.clausewright")
    journal.close()
    assert lost_work(folder) == ()
    assert list(folder.iterdir()) == []


def test_edits_after_saving_are_found_with_the_file_they_belong_to(
    folder: Path, tmp_path: Path
) -> None:
    draft = Draft(LIBRARY)
    journal = Journal(draft, folder)
    path = work_file.save(draft, tmp_path / "a.clausewright")
    draft.answer("regime", "us-far")
    journal.close()
    (found,) = lost_work(folder)
    assert found.path == path
    assert found.draft(LIBRARY).path == path


def test_a_line_that_was_cut_off_is_passed_over(folder: Path) -> None:
    draft = Draft(LIBRARY)
    journal = Journal(draft, folder)
    draft.answer("regime", "us-far")
    journal.close()
    with journal.path.open("ab") as stream:
        stream.write(b'{"set": {"regime": {"val')
    (found,) = lost_work(folder)
    assert found.draft(LIBRARY).facts.answers["regime"].value == "us-far"


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"[1]\n", b'{"set": {}}\n', b"{}\n"])
def test_a_damaged_journal_is_no_lost_work(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "x.journal").write_bytes(content)
    assert lost_work(folder) == ()


def test_a_journal_of_a_newer_program_says_so_and_stays(folder: Path) -> None:
    folder.mkdir()
    path = folder / "x.journal"
    path.write_text('{"source": {"clausewright": 99}, "modified": true}\n', encoding="utf-8")
    (found,) = lost_work(folder)
    with pytest.raises(IntakeError, match="newer Clausewright"):
        found.draft(LIBRARY)
    assert path.exists()


def test_a_journal_that_outgrows_its_room_begins_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "_ROOM", 2_000)
    draft = Draft(LIBRARY)
    journal = Journal(draft, folder)
    for number in range(30):
        draft.answer("estimated_value", f"{number} USD")
        assert len(list(folder.iterdir())) == 1
    assert journal.path.stat().st_size < 4_000
    journal.close()
    (found,) = lost_work(folder)
    assert str(found.draft(LIBRARY).facts.answers["estimated_value"].value) == "29 USD"


def test_a_discarded_journal_leaves_nothing(folder: Path) -> None:
    draft = Draft(LIBRARY)
    journal = Journal(draft, folder)
    draft.answer("regime", "us-far")
    journal.flush()
    journal.discard()
    draft.answer("regime", "eu-2014-24")
    assert list(folder.iterdir()) == []


def test_the_newest_lost_work_comes_first(folder: Path) -> None:
    for number, title in enumerate(("old", "new")):
        draft = Draft(LIBRARY)
        journal = Journal(draft, folder)
        draft.rename(title, "")
        journal.close()
        os.utime(journal.path, (number, number))
    assert [each.title for each in lost_work(folder)] == ["new", "old"]


def test_no_folder_means_nothing_lost(folder: Path) -> None:
    assert lost_work(folder) == ()


# Recent files


def test_recent_files_come_newest_first_and_once(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "settings" / "recent.json")
    for name in ("a", "b", "a"):
        (tmp_path / name).touch()
        recent.note(tmp_path / name, name.upper(), "2026-11-24T10:00", 3)
    assert [each.title for each in recent.entries] == ["A", "B"]
    assert recent.entries[0].is_there
    recent.remove(str(tmp_path / "a"))
    assert [each.title for each in recent.entries] == ["B"]


def test_a_damaged_list_of_recent_files_counts_as_empty(tmp_path: Path) -> None:
    store = tmp_path / "recent.json"
    for content in ("", "[1]", '[{"path": "a"}]', "{}", "3"):
        store.write_text(content, encoding="utf-8")
        assert RecentFiles(store).entries == ()
