"""The cover and the contents, where their words and breaks matter."""

from __future__ import annotations

import pytest

from assembler.word._cover import _lots
from assembler.word._fields import Entry, contents
from assembler.word._pack import grouped_points
from assembler.word._rendering import OpenPoint
from assembler.word._wording import ENGLISH


@pytest.mark.parametrize(
    ("lots", "printed"),
    [
        ((), ""),
        (("2",), "Lot 2"),
        (("LOT-0001", "LOT-0002"), "LOT-0001\nLOT-0002"),
        (tuple(str(number) for number in range(1, 7)), "\n".join(f"Lot {n}" for n in range(1, 7))),
        (tuple(f"LOT-{number:04}" for number in range(1, 101)), "100 lots, LOT-0001 to LOT-0100"),
    ],
)
def test_lots_are_named_as_the_notice_names_them_and_many_are_counted(
    lots: tuple[str, ...], printed: str
) -> None:
    assert _lots(lots, ENGLISH) == printed


def test_a_section_keeps_with_its_clauses_and_a_form_does_not_keep_with_the_next_form() -> None:
    made = contents(
        [
            Entry(2, "", "Terms used", "a"),
            Entry(3, "1.", "Definitions", "b"),
            Entry(2, "Form 1.", "Declaration", "c", number_in_column=False),
            Entry(2, "Form 2.", "Costs", "d", number_in_column=False),
        ]
    )
    section, clause, form, last = made.split("</w:pPr>")[:4]
    assert "keepNext" not in section + clause + last
    assert '<w:keepNext w:val="0"/>' in form


def test_open_points_stand_a_dozen_a_row_with_what_they_wait_for() -> None:
    points = tuple(
        OpenPoint(f"text-{at}", f"Text {at}", "undecided", "", ("value",), ("What is it worth?",))
        for at in range(25)
    )
    rows = grouped_points(points, ENGLISH)
    assert [titles.count("\n") + 1 for titles, _ in rows] == [12, 12, 1]
    assert {asked for _, asked in rows} == {"What is it worth?"}
    assert "\n".join(titles for titles, _ in rows).split("\n") == [each.title for each in points]
