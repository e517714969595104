"""File names that every file system takes."""

from __future__ import annotations

import pytest

from gui.save.naming import (
    LONGEST_BYTES,
    fill_pattern,
    free_stem,
    is_open_elsewhere,
    safe_stem,
    unknown_tokens,
)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("NPA-1 Port Authority tender", "NPA-1 Port Authority tender"),
        ("A/B: the <end>?", "A-B- the -end"),
        ("..hidden", "hidden"),
        ("ends with a dot. ", "ends with a dot"),
        ("CON", "CON_"),
        ("nul.2", "nul_2"),
        ("Console", "Console"),
        ("COM1", "COM1_"),
        ("a\u202eb\u0000c\n d", "a b c d"),  # signs that turn the direction, and control signs
        ("  ", "Tender"),
        ("///", "Tender"),
        ("Behörde für Häfen", "Behörde für Häfen"),
        ("مناقصة", "مناقصة"),
    ],
)
def test_names_are_safe_everywhere(text, stem):
    assert safe_stem(text) == stem


@pytest.mark.parametrize("sign", ["a", "ä", "語"])
def test_names_are_short_enough_in_bytes(sign):
    stem = safe_stem(sign * 400)
    assert LONGEST_BYTES - 3 < len(stem.encode()) <= LONGEST_BYTES


def test_a_pattern_is_filled_and_leaves_no_braces():
    values = {"reference": "R-1", "buyer": "Port"}
    assert fill_pattern("{reference} { buyer } {title} x", values) == "R-1 Port  x"
    assert unknown_tokens("{reference} {place} {place}") == ("place",)


def test_the_next_free_name_looks_at_all_files(tmp_path):
    (tmp_path / "t.docx").touch()
    (tmp_path / "t (2).pdf").touch()
    assert free_stem(tmp_path, "t", (".docx", ".pdf")) == "t (3)"
    assert free_stem(tmp_path, "u", (".docx",)) == "u"


@pytest.mark.parametrize("lock", ["~$tender.docx", "~$nder.docx", ".~lock.tender.docx#"])
def test_a_file_that_is_open_in_word_or_libreoffice_is_told(tmp_path, lock):
    path = tmp_path / "tender.docx"
    (tmp_path / lock).touch()
    assert not is_open_elsewhere(path)  # a lock that was left behind of a file that is gone
    path.touch()
    assert is_open_elsewhere(path)
