"""Names that every file system takes, and that stay where they belong."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.batch import NamePattern, PatternError
from assembler.batch._names import LIMIT_BYTES, safe_name, same_file_key


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A/1", "A-1"),
        ("con", "_con"),
        ("COM1.x", "_COM1.x"),
        ("console", "console"),
        ("lpt¹", "_lpt¹"),
        ("..", ""),
        (" . name . ", "name"),
        ("a\x00b\u202ec", "abc"),
        ("a\nb", "a b"),
        ('say "x" <y> | z?*', "say -x-y- z"),
        ("Été à Łódź 東京", "Été à Łódź 東京"),
        ("e\u0301", "é"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a" * 400, "a" * 146),
    ],
)
def test_a_text_becomes_a_name(text: str, name: str) -> None:
    found = safe_name(text)
    assert found.startswith(name) if len(text) > 300 else found == name


def test_long_names_that_differ_at_their_end_stay_apart() -> None:
    first, second = (safe_name("ж" * 200 + each) for each in "ab")
    assert first != second
    assert max(len(first.encode()), len(second.encode())) <= LIMIT_BYTES


@given(st.text(max_size=400), st.text(max_size=60))
def test_whatever_the_values_a_name_stays_in_its_folder(reference: str, buyer: str) -> None:
    pattern = NamePattern("{reference}/{{ buyer }} {row}.docx")
    values = {"reference": reference, "buyer": buyer, "row": "7"}
    name = pattern.name(values, "row 7")
    parts = name.split("/")
    assert 1 <= len(parts) <= 2
    for part in parts:
        assert part not in ("", ".", "..")
        assert part == part.strip()
        assert not part.endswith(".")
        assert not set(part) & set('<>:"\\|?*')
        assert all(ord(sign) >= 32 for sign in part)
        assert len(part.encode()) <= LIMIT_BYTES
        assert part.split(".")[0].upper() not in ("CON", "PRN", "AUX", "NUL", "COM1", "LPT9")
    assert not PureWindowsPath(name).is_absolute()
    assert not PureWindowsPath(name).drive


def test_missing_values_leave_no_gaps() -> None:
    pattern = NamePattern("{reference} - {buyer}.docx")
    assert pattern.name({"buyer": "Agency"}, "row 3") == "Agency.docx"
    assert pattern.name({}, "row 3") == "row 3.docx"


def test_both_ways_to_write_a_field_mean_the_same() -> None:
    assert NamePattern("{a}-{{ b }}").fields == ("a", "b")


def test_an_unknown_field_is_told_with_the_nearest() -> None:
    with pytest.raises(PatternError, match="Did you mean “reference”"):
        NamePattern("{referense}").check(["row", "reference"])


def test_names_that_one_file_system_takes_for_one_are_the_same() -> None:
    assert same_file_key("É.docx") == same_file_key("e\u0301.DOCX")
    assert same_file_key("a.docx") != same_file_key("b.docx")
