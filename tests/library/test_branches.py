"""The stretches of a body, each under its conditions."""

from __future__ import annotations

import pytest

from assembler.library._branches import stretches

A, B = ("a", True), ("b", True)
NOT_A, NOT_B = ("a", False), ("b", False)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("x", [("x", 0, ())]),
        ("{% if a %}x{% endif %}y", [("x", 0, (A,)), ("y", 0, ())]),
        ("{% if a %}x{% else %}y{% endif %}", [("x", 0, (A,)), ("y", 0, (NOT_A,))]),
        (
            "{% if a %}x{% elif b %}y{% else %}z{% endif %}w",
            [("x", 0, (A,)), ("y", 0, (NOT_A, B)), ("z", 0, (NOT_A, NOT_B)), ("w", 0, ())],
        ),
        (
            "{% if a %}x{% if b %}y{% endif %}z{% endif %}",
            [("x", 0, (A,)), ("y", 0, (A, B)), ("z", 0, (A,))],
        ),
        ("x\n{%- if  a\n -%}\ny\n{% endif %}z", [("x\n", 0, ()), ("\ny\n", 2, (A,)), ("z", 4, ())]),
        ("x {{ days }} y", [("x ", 0, ()), (" y", 0, ())]),
    ],
)  # fmt: skip
def test_each_stretch_has_its_conditions_and_line(
    body: str, expected: list[tuple[str, int, tuple[tuple[str, bool], ...]]]
) -> None:
    found = [(each.text, each.line, each.under) for each in stretches(body) if each.text]
    assert found == expected
