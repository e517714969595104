"""What changed since a day, a revision or a record: read from git's objects, or from digests."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from assembler.errors import LibraryError
from assembler.library import Library, LibraryRecord, changes, read_record, record
from assembler.library import _git as git_module

from .conftest import Change

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
FEES = "fees/fees.md"


def git(folder: Path, *arguments: str, day: str = "2026-03-01") -> str:
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
    who |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    at = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    run = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        capture_output=True, text=True, check=True, env={**os.environ, **who, **at, **nothing},
    )  # fmt: skip
    return run.stdout.strip()


@pytest.fixture
def kept(folder: Path) -> Path:
    """The small library under git, in a folder below the top, first kept on 2026-03-01."""
    git(folder.parent, "init", "-q", "-b", "main")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "-q", "-m", "first")
    return folder


def told(folder: Path, since: date | str | LibraryRecord) -> list[tuple[str, str, list[str]]]:
    return [
        (each.id, each.happened, [field.field for field in each.fields])
        for each in changes(Library.load(folder), since).changes
    ]


@needs_git
def test_changes_since_a_revision_or_a_day(kept: Path, change: Change) -> None:
    change(FEES, "in full; and", "in full and at once; and")
    git(kept, "commit", "-q", "-a", "-m", "second", day="2026-04-01")
    change("library.yaml", 'version: "1.0"', 'version: "1.1"')  # not committed yet
    version = ("", "changed", ["version"])
    assert told(kept, "HEAD") == [version]
    assert told(kept, "HEAD~1") == [("fees", "changed", ["body"]), version]
    assert told(kept, date(2026, 4, 1)) == [("fees", "changed", ["body"]), version]
    assert told(kept, date(2026, 4, 2)) == [version]
    found = changes(Library.load(kept), "HEAD~1")
    assert found.old.startswith("A small library for tests 1.0 (")


@needs_git
def test_files_that_have_gone_or_are_alike_are_read_too(kept: Path) -> None:
    shutil.copy(kept / "risk" / "goods.csv", kept / "_notes.csv")  # hidden: no text of the library
    twin = (kept / "general" / "opening.md").read_text(encoding="utf-8")
    (kept / "sheets" / "sheet.md").unlink()
    (kept / "general" / "more.md").write_text(twin.replace("id: opening", "id: more"))
    assert told(kept, "main") == [("more", "added", []), ("sheet", "removed", [])]


@needs_git
@pytest.mark.parametrize(
    ("since", "says"),
    [
        ("nothing", "git knows no revision “nothing”"),
        ("--output=x", "git knows no revision"),
        ("a\nb", "git knows no revision"),
        ("", "git knows no revision"),
        (date(2026, 3, 1), "its history begins later than 2026-03-01"),
    ],
)
def test_a_state_that_never_was_is_told(kept: Path, since: date | str, says: str) -> None:
    with pytest.raises(LibraryError, match=says):
        told(kept, since)


@needs_git
def test_a_folder_that_was_not_there_then_is_told(kept: Path) -> None:
    new = shutil.copytree(kept, kept.parent / "other")
    with pytest.raises(LibraryError, match="was not under git then"):
        told(new, "HEAD")


@needs_git
def test_what_could_not_be_read_then_counts_as_absent_and_is_told(
    kept: Path, change: Change
) -> None:
    change(FEES, "revision: 2", "revision: two")
    git(kept, "commit", "-q", "-a", "-m", "broken", day="2026-04-01")
    change(FEES, "revision: two", "revision: 2")
    found = changes(Library.load(kept), "HEAD")
    assert [(each.id, each.happened) for each in found.changes] == [("fees", "added")]
    (unread,) = found.unread
    assert "fees/fees.md" in unread
    assert "a whole number is wanted here" in unread


@needs_git
def test_the_variables_of_a_hook_lead_nowhere_else(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(kept.parent / "elsewhere"))
    assert told(kept, "HEAD") == []


@needs_git
def test_an_overlay_is_compared_on_top_of_the_library_below(kept: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    (ours / "general").mkdir(parents=True)
    text = (kept / "general" / "opening.md").read_text(encoding="utf-8")
    (ours / "general" / "opening.md").write_text(text)
    git(tmp_path, "add", "ours")
    git(tmp_path, "commit", "-q", "-m", "ours", day="2026-04-01")
    (ours / "general" / "opening.md").write_text(text.replace("read these", "read all of these"))
    found = changes(Library.load(kept, overlays=[ours]), "HEAD")
    assert [(each.id, each.happened) for each in found.changes] == [("opening", "changed")]


def test_without_git_the_message_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git_module.shutil, "which", lambda name: None)
    with pytest.raises(LibraryError) as caught:
        told(folder, date(2026, 3, 1))
    assert "the folder is not under git, so that nothing is known of 2026-03-01" in str(
        caught.value
    )
    assert "--record FILE" in str(caught.value)


@needs_git
def test_a_folder_outside_of_git_is_told(folder: Path) -> None:
    with pytest.raises(LibraryError, match="is not under git"):
        told(folder, "HEAD")


@needs_git
def test_a_git_that_does_not_answer_is_not_waited_for(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("git", 60)

    monkeypatch.setattr(git_module.subprocess, "run", slow)
    with pytest.raises(LibraryError, match="did not answer within 60 seconds"):
        told(kept, "HEAD")


@needs_git
def test_a_repository_that_is_broken_is_told(kept: Path) -> None:
    commit = git(kept, "rev-parse", "HEAD^{tree}")
    (kept.parent / ".git" / "objects" / commit[:2] / commit[2:]).unlink()
    with pytest.raises(LibraryError, match="git could not read the history"):
        told(kept, "HEAD")


@needs_git
def test_a_file_that_git_does_not_hold_is_told(kept: Path) -> None:
    blob = git(kept, "rev-parse", "HEAD:./fees/fees.md")
    (kept.parent / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(LibraryError, match=r"fees\.md: git does not hold this file"):
        told(kept, "HEAD")


# records


def test_a_record_tells_what_changed_without_its_words(
    folder: Path, change: Change, tmp_path: Path
) -> None:
    path = tmp_path / "record.json"
    path.write_text(record(Library.load(folder)).model_dump_json(), encoding="utf-8")
    earlier = read_record(path)
    assert told(folder, earlier) == []
    change(FEES, "status: proposed", "status: retired\nretired_for: opening")
    change("thresholds.yaml", "amount: 120000", "amount: 130000")
    (folder / "sheets" / "sheet.md").unlink()
    assert told(folder, earlier) == [
        ("fees", "retired", []), ("alpha.limit", "changed", []), ("sheet", "removed", [])
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "{}", "[1", '{"format": "another"}'])
def test_what_is_no_record_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "record.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LibraryError, match="this is no record of a library"):
        read_record(path)
