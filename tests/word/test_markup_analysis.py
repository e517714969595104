"""What is known of a whole body: terms, restarts, and numbers that are written wrongly."""

from __future__ import annotations

import pytest

from assembler.word._markup_analysis import misnumbered, term_key
from assembler.word._markup_parse import parse_body


@pytest.mark.parametrize(
    ("one", "other"),
    [("Worker", "workers"), ("Agency", "Agencies"), ("Recruitment Fee", "recruitment fees")],
)
def test_a_term_is_known_in_its_plural(one: str, other: str) -> None:
    assert term_key(one) == term_key(other)


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("1. A\n2. B\n   a. x\n   b. y\n3. C\n", []),
        ("1. A\n3. B\n", [(2, "item 3 where 2 is due")]),
        ("1. A\n   a. x\n   b. y\n   d. z\n", []),  # no list goes on with d: it is prose
        ("1. A\n{% if x %}\n2. B\n{% else %}\n2. C\n3. D\n{% endif %}\n3. E\n", []),
        ("1. A\n{% if x %}\n2. B\n{% endif %}\n2. C\n", []),
        ("1. A\n{% if x %}\n2. B\n{% endif %}\n4. C\n", [(5, "item 4 where 2 or 3 is due")]),
    ],
)
def test_numbers_as_written_are_the_numbers_that_will_be_printed(
    source: str, faults: list[tuple[int, str]]
) -> None:
    assert list(misnumbered(parse_body(source, file="test.md"))) == faults
