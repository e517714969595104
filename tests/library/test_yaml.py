"""YAML by the rules of 1.2, with lines, and nothing in it that could do harm."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.errors import LibraryError
from assembler.library._yaml import read_yaml


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("Off", "Off"),
        ("y", "y"),
        ("true", True),
        ("True", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ('""', ""),
        ('"true"', "true"),
        ("'12'", "12"),
        ("12", 12),
        ("-3", -3),
        ("0.2", Decimal("0.2")),
        ("2026.11", Decimal("2026.11")),
        ("1e3", "1e3"),
        ("12:30:45", "12:30:45"),  # YAML 1.1 reads a number of base 60
        ("0b11", "0b11"),
        ("2026-11-24", date(2026, 11, 24)),
        ("2026-02-30", "2026-02-30"),
        ("2026-11-24T10:00:00", "2026-11-24T10:00:00"),
        ("٣", "٣"),  # a figure, but not one of ours
        ("<<", "<<"),
        ("=", "="),
        ("|\n  two\n  lines", "two\nlines\n"),
        (">-\n  one\n  line", "one line"),
    ],
)
def test_a_plain_word_is_read_by_yaml_1_2(written: str, value: object) -> None:
    found = read_yaml(f"key: {written}\n", "x.yaml").value["key"]
    assert found == value
    assert type(found) is type(value)


def test_every_place_has_its_line() -> None:
    document = read_yaml("a: 1\nb:\n  - c\n  - d: {e: 2}\n\nf: >-\n  text\n", "x.yaml", 10)
    assert document.line(("a",)) == 10
    assert document.line(("b", 1)) == 13
    assert document.line(("b", 1, "d", "e")) == 13
    assert document.line(("f",)) == 15
    assert document.line(("b", 7, "gone")) == 11  # the nearest place above


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: 1\nb: 2\na: 3", 3, "“a” is given twice."),
        ("a: {b: 1, b: 2}", 1, "“b” is given twice."),
        ("a: !!python/object/apply:os.system [ls]", 1, "python/object/apply:os.system"),
        ("a: !thing x", 1, "a tag (!thing)"),
        ("a: ! x", 1, "a tag (!)"),
        ("a: &x 1\nb: *x", 2, "an alias"),
        ("a: 1\n---\nb: 2", 2, "more than one YAML document"),
        ("? [a, b]\n: 1", 1, "a name is a word"),
        ("a: 1\nb: 2: 3", 2, "in quotes"),
        ("a: [1, 2", 2, "Close the bracket"),
        ("a:\n\tb: 1", 2, "Indent with spaces"),
        ("a: @x", 1, "begins with a sign"),
        ("a: *", 1, "begins with * in quotes"),
        ("a:\n  b: 1\n c: 2", 3, "begin in the same column"),
        ("a: 'x", 1, "not closed"),
        ("a: 1\nb: \x07", 2, "U+0007"),
        ("a: \x00", 1, "U+0000"),
        ("a: \ud800", 1, "half a character"),
    ],
)
def test_what_is_not_read_is_told_with_its_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(LibraryError) as caught:
        read_yaml(text, "x.yaml")
    assert caught.value.line == line
    assert problem in caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 50_000,
        "- " * 50_000 + "x",
        "\n".join(" " * n + "a:" for n in range(2_000)),
    ],
)
def test_deep_nesting_is_refused_and_never_ends_the_process(text: str) -> None:
    with pytest.raises(LibraryError, match="nested deeper than 40"):
        read_yaml(text, "x.yaml")


def test_forty_levels_are_read() -> None:
    read_yaml("[" * 40 + "]" * 40, "x.yaml")


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    with pytest.raises(LibraryError, match="an alias"):
        read_yaml("\n".join(lines), "x.yaml")


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    lines = []
    try:
        lines.append(read_yaml(text, "x.yaml").line(()))
    except LibraryError as error:
        lines.append(error.line)
    assert lines >= [1]
