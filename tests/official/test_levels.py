"""The numbers of official paragraphs, and how far in each stands."""

from __future__ import annotations

import pytest

from assembler.official._blocks import Notes, Paragraph, Place, Run
from assembler.official._levels import levels_of, marks_of


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("(a) Words", ("a",)),
        ("(2)(i) Words", ("2", "i")),
        ("(c) (1) Words", ("c", "1")),
        ("(xiv) Words", ("xiv",)),
        ("(aa) Words", ("aa",)),
        ("(AA) Words", ("AA",)),
        ("____(i) Words", ("i",)),
        ("□ (2) Words", ("2",)),
        ("[ ] (2) Words", ("2",)),
        ("(1)Words", ()),  # stuck to a word it may be anything, and is told as words
        ("(End of clause)", ()),
        ("(if any) Words", ()),
        ("(OASIS) Words", ()),
        ("(1990) Words", ()),
        ("See (a)", ()),
    ],
)
def test_a_number_is_marks_at_the_beginning(text: str, marks: tuple[str, ...]) -> None:
    assert marks_of(text) == marks


def found(*lines: str | tuple[str, int | None]) -> tuple[list[int], list[str]]:
    """The levels of paragraphs, and the codes of what was told."""
    notes = Notes()
    blocks = []
    for number, line in enumerate(lines):
        text, hint = line if isinstance(line, tuple) else (line, None)
        blocks.append(Paragraph((Run(text),), Place("lamps.dita", number), hint))
    return [each.level for each in levels_of(blocks, notes)], [each.code for each in notes.notices]


def test_the_kinds_of_marks_stand_in_one_another() -> None:
    lines = ("(a) x", "(1) x", "(i) x", "(A) x", "(1) x", "(i) x", "(ii) x", "(2) x", "(b) x")
    assert found(*lines) == ([0, 1, 2, 3, 4, 5, 5, 4, 0], [])


def test_a_number_of_several_marks_stands_where_its_first_does() -> None:
    assert found("(a) x", "(1)(i) x", "(ii) x", "(2) x") == ([0, 1, 2, 1], [])


def test_the_style_decides_between_levels_that_a_mark_may_have() -> None:
    assert found(("(a) x", 0), ("(i) x", 2), ("(1) x", 4)) == ([0, 2, 4], [])


def test_a_style_that_no_such_mark_has_is_told() -> None:
    assert found(("(a) x", 0), ("(3) x", 2)) == ([0, 1], ["level"])


def test_words_without_a_number_stand_where_their_style_says() -> None:
    assert found(("Words", 2), ("Words", None), ("Words", 9)) == ([2, 0, 5], [])


def test_i_after_h_is_a_letter_and_otherwise_a_figure() -> None:
    letters = [f"({letter}) x" for letter in "abcdefgh"]
    assert found(*letters, "(i) x", "(j) x") == ([0] * 10, [])
    assert found("(a) x", "(1) x", "(i) x") == ([0, 1, 2], [])


def test_a_letter_in_the_style_of_a_figure_is_found_by_its_neighbours() -> None:
    lines = [*((f"({letter}) x", 0) for letter in "abcdefgh"), ("(1) x", 1)]
    lines += [("(i) lost", 2), ("(1) x", 1), ("(i) x", 2), ("(ii) x", 2), ("(j) x", 0)]
    levels, told = found(*lines)
    assert levels[8:] == [1, 0, 1, 2, 2, 0]
    assert told == ["level"]


def test_a_gap_is_told() -> None:
    assert found("(a) x", "(c) x") == ([0, 0], ["sequence"])
    assert found("(b) x", "(c) x", "(a) x") == ([0, 0, 0], [])  # another list begins
