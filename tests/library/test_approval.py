"""Approvals: who signs for what, what the file looks like afterwards, and when it is void."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path

import pytest

from assembler.errors import FactError, LibraryError
from assembler.library import Library, approve, lint_folder
from assembler.library._edit import editable_folder

from .conftest import Change

DAY = date(2026, 3, 1)
FEES = "fees/fees.md"
ANA, BO = "Ana Lind, Legal Service", "Bo “Bob” Berg, Legal Service"


@pytest.fixture
def two(change: Change) -> Path:
    """A library that asks for two people."""
    return change("library.yaml", "released:", "approvers: 2\nreleased:")


def sign(folder: Path, by: str, on: date = DAY, clause: str = "fees") -> Library:
    approve(Library.load(folder), clause, by=by, on=on)
    return Library.load(folder)


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.split("\n"), after.split("\n"))
    return [line for line in lines if line[0] in "+-"]


def test_a_text_is_approved_once_enough_people_have_signed(two: Path) -> None:
    before = (two / FEES).read_text(encoding="utf-8")
    once = sign(two, ANA).clauses["fees"]
    assert (once.status, [each.by for each in once.approved]) == ("proposed", [ANA])
    twice = sign(two, BO, date(2026, 3, 2)).clauses["fees"]
    assert (twice.status, [each.by for each in twice.approved]) == ("approved", [ANA, BO])
    assert lint_folder(two) == []
    seal = twice.seal
    assert changed_lines(before, (two / FEES).read_text(encoding="utf-8")) == [
        "- status: proposed",
        "+ status: approved",
        "+ approved:",
        f'+   - {{by: "{ANA}", on: 2026-03-01, seal: {seal}}}',
        f'+   - {{by: "{BO}", on: 2026-03-02, seal: {seal}}}',
    ]


def test_what_came_of_it_is_told(two: Path) -> None:
    first = approve(Library.load(two), "fees", by=ANA, on=DAY)
    assert (first.is_complete, first.wanted, first.void) == (False, 2, ())
    second = approve(Library.load(two), "fees", by=BO, on=DAY)
    assert second.is_complete
    assert second.file == two / FEES


def test_a_text_in_which_words_change_is_no_longer_approved(folder: Path, change: Change) -> None:
    assert sign(folder, ANA).clauses["fees"].status == "approved"
    change(FEES, "in full; and", "in full and at once; and")
    assert Library.load(folder).clauses["fees"].status == "proposed"
    (void,) = lint_folder(folder)
    assert (void.severity, void.code) == ("error", "approval")
    assert void.message.startswith(f"{ANA} approved it on 2026-03-01, and the text has changed")


def test_signing_again_drops_what_is_void(folder: Path, change: Change) -> None:
    sign(folder, ANA)
    change(FEES, "in full; and", "in full and at once; and")
    result = approve(Library.load(folder), "fees", by=ANA, on=date(2026, 4, 1))
    assert [each.on for each in result.void] == [DAY]
    assert lint_folder(folder) == []


def test_a_change_of_the_guidance_leaves_the_approval(folder: Path, change: Change) -> None:
    sign(folder, ANA)
    change(FEES, "Whenever people are hired.", "Whenever anybody is hired.")
    assert Library.load(folder).clauses["fees"].status == "approved"
    assert lint_folder(folder) == []


def test_an_approval_written_by_hand_has_no_seal_and_does_not_count(change: Change) -> None:
    by_hand = "status: approved\napproved: {by: Ana Lind, on: 2026-03-01}"
    folder = change(FEES, "status: proposed", by_hand)
    assert Library.load(folder).clauses["fees"].status == "proposed"
    assert "it has no seal" in str(lint_folder(folder)[0])
    sign(folder, BO)
    assert (folder / FEES).read_text(encoding="utf-8").count("by:") == 1
    assert lint_folder(folder) == []


def test_one_of_two_is_not_enough_to_be_called_approved(two: Path, change: Change) -> None:
    sign(two, ANA)
    change(FEES, "status: proposed", "status: approved")
    assert Library.load(two).clauses["fees"].status == "proposed"
    (found,) = lint_folder(two)
    assert found.message == "it is called approved, and 1 of 2 approvals stand."
    assert (found.code, found.line) == ("approval", 5)


@pytest.mark.parametrize(
    ("old", "new", "by", "says"),
    [
        ("checked: 2026-02-01}", "}", ANA, "“Alpha act, section 4” is not checked"),
        ("status: proposed", "status: retired", ANA, "a retired text is not approved"),
        ("id: fees", "id: fees", "  ", "only a named person approves"),
        ("id: fees", "id: fees", "...", "only a named person approves"),
        ("id: fees", "id: fees", "Ana\x07Lind", "only a named person approves"),
    ],
)
def test_what_cannot_be_approved(change: Change, old: str, new: str, by: str, says: str) -> None:
    folder = change(FEES, old, new)
    if "checked" in old:
        change(FEES, "status: proposed", "status: draft")
    before = (folder / FEES).read_bytes()
    with pytest.raises(LibraryError, match=says):
        sign(folder, by)
    assert (folder / FEES).read_bytes() == before


def test_a_draft_whose_sources_are_read_may_be_signed_for(change: Change) -> None:
    folder = change(FEES, "status: proposed", "status: draft  # for now")
    assert sign(folder, ANA).clauses["fees"].status == "approved"
    assert "status: approved  # for now\n" in (folder / FEES).read_text(encoding="utf-8")


def test_nobody_signs_twice(two: Path) -> None:
    sign(two, ANA)
    with pytest.raises(LibraryError, match="has approved this text already"):
        sign(two, ANA.upper())


def test_a_text_that_does_not_exist_is_not_approved(folder: Path) -> None:
    with pytest.raises(FactError, match="Did you mean “fees”"):
        sign(folder, ANA, clause="fee")


def test_returns_and_a_byte_order_mark_stay(folder: Path) -> None:
    path = folder / FEES
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    sign(folder, ANA)
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf---\r\nid: fees\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert lint_folder(folder) == []


def test_a_status_that_is_no_plain_word_is_left_alone(change: Change) -> None:
    folder = change(FEES, "status: proposed", "status: >-\n  proposed")
    with pytest.raises(LibraryError, match="status: word"):
        sign(folder, ANA)


def test_a_file_that_has_gone_is_told(folder: Path) -> None:
    library = Library.load(folder)
    (folder / FEES).unlink()
    with pytest.raises(LibraryError, match="cannot be read"):
        approve(library, "fees", by=ANA, on=DAY)


def test_a_file_that_was_broken_meanwhile_is_told(folder: Path, change: Change) -> None:
    library = Library.load(folder)
    for text in ("revision: two", "revision: [2"):
        change(FEES, "revision: 2", text)
        with pytest.raises(LibraryError, match=r"fees\.md"):
            approve(library, "fees", by=ANA, on=DAY)
        change(FEES, text, "revision: 2")


def test_files_of_an_installed_package_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "site-packages" / "laws"
    with pytest.raises(LibraryError, match="--library"):
        editable_folder(folder, "laws")
