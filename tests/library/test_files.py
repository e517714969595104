"""Which files are read, within which limits, and what their digest depends on."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.errors import LibraryError
from assembler.library import _files
from assembler.library._files import Folder, read_folder
from assembler.library._layers import digest_of

from .conftest import SMALL


def digest(path: Path) -> str:
    return digest_of([read_folder(path, "x")])


def test_texts_are_named_by_their_path_in_the_library() -> None:
    texts = read_folder(SMALL, "x").texts
    assert {"library.yaml", "fees/fees.md", "fees/fees.ne.md", "risk/goods.csv"} <= set(texts)


def test_scenarios_and_hidden_files_are_no_texts(folder: Path) -> None:
    before = digest(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "x.md").write_text("x")
    (folder / "fees" / ".fees.md.swp.md").write_text("x")
    (folder / "_notes").mkdir()
    (folder / "_notes" / "x.md").write_text("x")
    (folder / "scenarios" / "more.yaml").write_text("[]")
    (folder / "fees" / "fees.docx").write_text("x")
    assert digest(folder) == before


def test_digest_does_not_depend_on_newlines_or_a_byte_order_mark(folder: Path) -> None:
    before = digest(folder)
    for number, path in enumerate(sorted(folder.rglob("*.*"))):
        if path.is_file():
            ending = (b"\r\n", b"\r")[number % 2]
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", ending))
    assert digest(folder) == before


def test_digest_does_not_depend_on_where_the_folder_lies(folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "elsewhere" / "under another name"))
    assert digest(other) == digest(folder)


@pytest.mark.parametrize("file", ["fees/fees.md", "risk/goods.csv", "facts.yaml"])
def test_digest_depends_on_every_letter(folder: Path, file: str) -> None:
    before = digest(folder)
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert digest(folder) != before


def test_digest_depends_on_names(folder: Path) -> None:
    before = digest(folder)
    (folder / "fees" / "fees.ne.md").rename(folder / "fees" / "fees.hi.md")
    assert digest(folder) != before


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=5), st.randoms())
def test_digest_does_not_depend_on_the_order_of_files(texts: dict[str, str], random) -> None:
    texts = {
        name.replace("\0", ""): text.replace("\0", "").encode("utf-8", "ignore").decode()
        for name, text in texts.items()
        if name.isprintable()
    }
    items = list(texts.items())
    random.shuffle(items)
    path = Path("x")
    assert Folder(path, "x", texts).digest == Folder(path, "y", dict(items)).digest


def test_file_at_the_limit_is_read_and_one_byte_more_is_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "fees" / "fees.md"
    monkeypatch.setattr(_files, "LIMIT_BYTES", 5_000)
    size = path.stat().st_size
    path.write_bytes(path.read_bytes() + b"\n" * (5_000 - size))
    assert "fees/fees.md" in read_folder(folder, "x").texts
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(LibraryError, match=r"x/fees/fees\.md: the file is larger than"):
        read_folder(folder, "x")


def test_more_files_than_the_limit_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(read_folder(folder, "x").texts)
    monkeypatch.setattr(_files, "LIMIT_FILES", count)
    read_folder(folder, "x")
    monkeypatch.setattr(_files, "LIMIT_FILES", count - 1)
    with pytest.raises(LibraryError, match="more than"):
        read_folder(folder, "x")


def test_what_is_not_utf_8_is_told_with_its_line(folder: Path) -> None:
    (folder / "fees" / "fees.md").write_bytes("---\nid: fees\ntitle: Gebühr\n".encode("latin-1"))
    with pytest.raises(LibraryError, match=r"fees\.md:3: the file is not UTF-8"):
        read_folder(folder, "x")


def test_zero_byte_is_told_with_its_line(folder: Path) -> None:
    (folder / "fees" / "fees.md").write_bytes(b"---\nid: fees\n\0\n")
    with pytest.raises(LibraryError, match=r"fees\.md:3: the file holds a zero byte"):
        read_folder(folder, "x")


def test_link_that_leads_out_is_refused_and_one_that_stays_is_read(
    folder: Path, tmp_path: Path
) -> None:
    inside = folder / "fees" / "same.md"
    inside.symlink_to(folder / "fees" / "fees.md")
    assert "fees/same.md" in read_folder(folder, "x").texts
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    (folder / "fees" / "stolen.md").symlink_to(secret)
    with pytest.raises(LibraryError, match=r"stolen\.md: the file is a link that leads out"):
        read_folder(folder, "x")


def test_link_that_leads_out_through_another_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (folder / "fees" / "hop.txt").symlink_to(tmp_path / "secret.md")
    (folder / "fees" / "stolen.md").symlink_to(folder / "fees" / "hop.txt")
    with pytest.raises(LibraryError, match="leads out"):
        read_folder(folder, "x")


def test_linked_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (folder / "more").symlink_to(tmp_path / "outside")
    with pytest.raises(LibraryError, match="links are not followed"):
        read_folder(folder, "x")


def test_dead_link_is_told(folder: Path) -> None:
    (folder / "fees" / "gone.md").symlink_to(folder / "nothing.md")
    with pytest.raises(LibraryError, match=r"gone\.md: the file cannot be read"):
        read_folder(folder, "x")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_named_like_a_text_does_not_hang(folder: Path) -> None:
    os.mkfifo(folder / "fees" / "pipe.md")
    with pytest.raises(LibraryError, match="no plain file"):
        read_folder(folder, "x")


def test_folder_named_like_a_text_is_told(folder: Path) -> None:
    (folder / "fees" / "trap.md").mkdir()
    with pytest.raises(LibraryError, match=r"trap\.md"):
        read_folder(folder, "x")


def test_folders_nested_without_end_are_refused(folder: Path) -> None:
    deep = folder.joinpath(*"abcdefgh")
    deep.mkdir(parents=True)
    with pytest.raises(LibraryError, match="nested too deeply"):
        read_folder(folder, "x")


def test_a_lint_hears_of_every_file_that_cannot_be_read(folder: Path) -> None:
    (folder / "fees" / "a.md").write_bytes(b"\xff")
    (folder / "fees" / "b.md").write_bytes(b"\0")
    heard: list[LibraryError] = []
    texts = read_folder(folder, "x", heard.append).texts
    assert [error.file for error in heard] == ["x/fees/a.md", "x/fees/b.md"]
    assert "fees/fees.md" in texts
