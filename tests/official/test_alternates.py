"""Alternates that change paragraphs: carried out where their instruction is plain."""

from __future__ import annotations

import pytest

from assembler.official._alternates import merged, paths_of
from assembler.official._blocks import Notes, Paragraph, Place, Run
from assembler.official._levels import Numbered, levels_of
from assembler.official._markup import Markup

BASIC = (
    "(a) one", "(b) two:", "(1) first;", "(i) sub;", "(ii) sub;", "(2) second.", "more of two",
    "(c)(1) three", "(2) four", "(d) five", "(End of clause)",
)  # fmt: skip


def blocks(*lines: str) -> list[Paragraph]:
    return [Paragraph((Run(line),), Place("x", at)) for at, line in enumerate(lines)]


def numbered(*lines: str) -> list[Numbered]:
    return levels_of(blocks(*lines), Notes())


def lines_of(found: list[Numbered] | None) -> list[str] | None:
    return None if found is None else [each.block.text for each in found]


def test_the_number_of_a_paragraph_in_full() -> None:
    paths = ["".join(path) for path in paths_of(numbered(*BASIC))]
    assert paths == ["a", "b", "b1", "b1i", "b1ii", "b2", "b2", "c1", "c2", "d", "d"]


@pytest.mark.parametrize(
    ("instruction", "own", "expected"),
    [
        (
            "substitute the following paragraph (b) for paragraph (b) of the basic",
            ["(b) new;", "(1) newer"],
            ["(a) one", "(b) new;", "(1) newer", "(c)(1) three", "(2) four", "(d) five"],
        ),
        (
            "substitute the following paragraph in place of paragraph (b)(1)(i) of the basic",
            ["(i)(A) new; and", "(B) newer;"],
            [*BASIC[:3], "(i)(A) new; and", "(B) newer;", *BASIC[4:10]],
        ),
        (
            "substitute the following paragraphs for paragraphs (a), and (b) of the basic",
            ["(a) A", "(b) B", "(End of clause)"],
            ["(a) A", "(b) B", *BASIC[7:10]],
        ),
        (
            "add the following paragraph (e) to the basic",
            ["(e) new"],
            [*BASIC[:10], "(e) new"],
        ),
        (
            "add the following paragraph (b)(3) to the basic",
            ["(3) new"],
            [*BASIC[:7], "(3) new", *BASIC[7:10]],
        ),
        (
            "add the following paragraphs (e) and (f) to the end of the basic",
            ["(e) new", "(1) below", "(f) newer"],
            [*BASIC[:10], "(e) new", "(1) below", "(f) newer"],
        ),
    ],
)
def test_a_plain_instruction_is_carried_out(
    instruction: str, own: list[str], expected: list[str]
) -> None:
    found = merged(numbered(*BASIC), f"As prescribed in 1.1, {instruction} clause:", blocks(*own))
    assert lines_of(found) == [*expected, "(End of clause)"]


@pytest.mark.parametrize(
    ("instruction", "own"),
    [
        ("delete paragraph (b) of the basic clause.", ["(b) x"]),
        ("substitute the following for the second sentence of paragraph (b)", ["x"]),
        ("substitute the following paragraph (z) for paragraph (z) of the basic", ["(z) x"]),
        ("substitute the following paragraph (b) for paragraph (b) of the basic", ["(c) x"]),
        ("substitute the following paragraph (b) for paragraph (b) of the basic", []),
        ("substitute the following paragraphs for paragraphs (a) and (c) of the basic", ["(a) x"]),
        ("substitute the following paragraph (c)(1) for paragraph (c) of the basic", ["(1) x"]),
        ("substitute the following paragraph for paragraph (c)(1)(i) of the basic", ["(i) x"]),
        ("add the following paragraph (b) to the basic", ["(b) x"]),
        ("add the following paragraph (e) to the basic", ["(f) x"]),
        ("add the following paragraph (e) to the basic", ["x"]),
        ("add the following paragraph (z)(1) to the basic", ["(1) x"]),
        ("add the following definition to paragraph (a) of the basic", ["x"]),
    ],
)  # fmt: skip
def test_anything_else_stays_an_instruction(instruction: str, own: list[str]) -> None:
    assert merged(numbered(*BASIC), instruction, blocks(*own)) is None


def test_new_paragraphs_stand_on_their_own_level() -> None:
    found = merged(
        numbered(*BASIC),
        "substitute the following paragraph in place of paragraph (b)(1)(i) of the basic clause:",
        blocks("(i)(A) new; and", "(B) newer;"),
    )
    assert found is not None
    text = Markup("blank", "1.1").body(found)
    assert (
        "   (1) first;\n\n      (i)(A) new; and\n\n         (B) newer;\n\n      (ii) sub;" in text
    )


def test_equal_paragraphs_have_blanks_of_their_own() -> None:
    markup = Markup("blank", "1.1")
    block = Paragraph((Run("Name ____"),), Place("x", 1))
    twin = Paragraph((Run("Name ____"),), Place("x", 1))
    assert markup.body([Numbered(block, 0), Numbered(twin, 0)]) == (
        "Name {{ blank_1 }}\n\nName {{ blank_2 }}"
    )
    assert markup.body([Numbered(block, 0)]) == "Name {{ blank_1 }}"
