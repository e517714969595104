"""The cache makes loading faster. It is never needed, and never wrong."""

from __future__ import annotations

import gc
import hashlib
import os
from pathlib import Path

import pytest

from assembler.errors import LibraryError
from assembler.library import Library, _cache
from assembler.library._content import Content

from .conftest import SMALL, Change


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty place for the cache, switched on."""
    place = tmp_path / "cache"
    monkeypatch.delenv("CLAUSEWRIGHT_NO_CACHE")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: place)
    return place


def copies(home: Path) -> list[Path]:
    return sorted(home.rglob("*.json"))


class Reader:
    """Counts how often the files are read."""

    def __init__(self, content: Content) -> None:
        self.content, self.times = content, 0

    def __call__(self) -> Content:
        self.times += 1
        return self.content


@pytest.fixture
def reader(small: Library) -> Reader:
    return Reader(small._content)


def test_a_second_load_is_the_same_in_everything(home: Path, small: Library) -> None:
    first = Library.load(SMALL)
    assert len(copies(home)) == 1
    second = Library.load(SMALL)
    assert second._content == first._content == small._content
    assert second.reference == small.reference
    assert list(second.clauses.items()) == list(small.clauses.items())
    assert second.sources.spots == small.sources.spots


def test_the_bundled_library_comes_back_whole(home: Path) -> None:
    assert Library.load()._content == Library.load()._content


def test_the_second_load_reads_no_file_again(home: Path, reader: Reader) -> None:
    for _ in range(3):
        assert _cache.through_cache("digest", reader) == reader.content
    assert reader.times == 1


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(home: Path, was_on: bool) -> None:
    def broken() -> Content:
        assert not gc.isenabled()
        raise LibraryError("it cannot be read.", "fees.md")

    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(LibraryError, match="cannot be read"):
            _cache.through_cache("digest", broken)
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


def test_a_changed_letter_is_read_anew(home: Path, change: Change) -> None:
    folder = change("fees/fees.md", "No fees", "No fees")
    Library.load(folder)
    change("fees/fees.md", "No fees", "No charges")
    assert Library.load(folder).clauses["fees"].title == "No charges for work"
    assert len(copies(home)) == 2


def test_another_program_version_reads_anew(
    home: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    _cache.through_cache("digest", reader)
    monkeypatch.setattr(_cache, "__version__", "99")
    _cache.through_cache("digest", reader)
    assert reader.times == 2


def test_other_code_reads_anew(home: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    _cache.through_cache("digest", reader)
    monkeypatch.setattr(_cache, "_code_digest", lambda: "other")
    _cache.through_cache("digest", reader)
    assert reader.times == 2


def test_code_that_cannot_be_read_switches_the_cache_off(
    home: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_cache, "_code_digest", lambda: None)
    _cache.through_cache("digest", reader)
    assert copies(home) == []


def damage_cut(data: bytes) -> bytes:
    return data[:-20]


def damage_empty(_: bytes) -> bytes:
    return b""


def damage_one_letter(data: bytes) -> bytes:
    return data.replace(b"No fees for work", b"No fees for wort")


def damage_foreign(_: bytes) -> bytes:
    """Whole by its sum, but no library."""
    payload = b'{"info": 5}'
    return hashlib.sha256(payload).hexdigest().encode() + payload


def damage_pickle(_: bytes) -> bytes:
    payload = b"cos\nsystem\n(S'true'\ntR."
    return hashlib.sha256(payload).hexdigest().encode() + payload


@pytest.mark.parametrize(
    "damage", [damage_cut, damage_empty, damage_one_letter, damage_foreign, damage_pickle]
)
def test_a_damaged_copy_is_passed_over_and_mended(home: Path, reader: Reader, damage) -> None:
    _cache.through_cache("digest", reader)
    (copy,) = copies(home)
    whole = copy.read_bytes()
    copy.write_bytes(damage(whole))
    assert _cache.through_cache("digest", reader) == reader.content
    assert reader.times == 2
    assert copy.read_bytes() == whole


def test_a_copy_of_any_size_is_not_read(
    home: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    _cache.through_cache("digest", reader)
    monkeypatch.setattr(_cache, "_LIMIT_BYTES", 10)
    _cache.through_cache("digest", reader)
    assert reader.times == 2


def test_a_place_that_cannot_be_written_is_no_reason_to_stop(home: Path, reader: Reader) -> None:
    home.write_text("a file where the folder should be")
    assert _cache.through_cache("digest", reader) == reader.content
    assert home.read_text() == "a file where the folder should be"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_without_permission_is_no_reason_to_stop(home: Path, reader: Reader) -> None:
    home.mkdir(mode=0o500)
    assert _cache.through_cache("digest", reader) == reader.content


def test_the_switch_leaves_the_cache_alone(
    home: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")
    _cache.through_cache("digest", reader)
    assert copies(home) == []
    assert reader.times == 1


def test_old_copies_are_cleared_away(home: Path, reader: Reader) -> None:
    for number in range(12):
        _cache.through_cache(f"digest {number}", reader)
    assert len(copies(home)) == 8
    assert not list(home.rglob("*.part"))


def test_a_broken_library_is_not_kept(home: Path, change: Change) -> None:
    folder = change("fees/fees.md", "revision: 2", "revision: two")
    for _ in range(2):
        with pytest.raises(Exception, match="whole number"):
            Library.load(folder)
    assert copies(home) == []
