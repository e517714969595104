"""What is a clause, and its title, date, kind, prescription and alternates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assembler.official._blocks import Notes
from assembler.official._dita import Topic
from assembler.official._topic_clause import OfficialClause, is_clause, is_reserved, read_clause

from .conftest import SAMPLES, clause, dita

Read = Callable[[bytes], Topic]
CAPTION = '<p outputclass="Ctr_SmCaps">SEA LAMPS (MAR 2021)</p>'
END = '<p outputclass="Endofclause">(End of clause)</p>'


@pytest.fixture
def read(topic: Read, notes: Notes) -> Callable[[bytes], OfficialClause]:
    return lambda data: read_clause(topic(data), notes)


Clause = Callable[[bytes], OfficialClause]


def codes(notes: Notes) -> list[str]:
    return [notice.code for notice in notes.notices]


@pytest.mark.parametrize(
    ("body", "number", "expected"),
    [
        (f"{CAPTION}<p>Words.</p>{END}", "252.299-7000", True),
        (f"<p>Words.</p>{END}", "252.299-7000", True),
        (f"{CAPTION}<p>Words.</p>", "52.299-1", True),
        ("<p>Words.</p>", "252.299-7000", False),
        (f"<p>Words.</p>{END}", "752.7028", True),  # an agency's number without a hyphen
        (f"{CAPTION}<p>Words.</p>", "299.1001", False),  # the number is a section's
        ("", "252.299-7000", False),
    ],
)
def test_a_clause_has_a_clauses_number_and_a_title_line_or_an_end(
    topic: Read, body: str, number: str, expected: bool
) -> None:
    assert is_clause(topic(dita(body, number=number))) is expected


@pytest.mark.parametrize("title", ["Reserved.", "RESERVED", "[Reserved]"])
def test_a_number_may_be_reserved(topic: Read, title: str) -> None:
    assert is_reserved(topic(dita("", title=title)))
    assert not is_reserved(topic(dita("<p>Words.</p>", title=title)))


def test_title_date_and_prescription(read: Clause, notes: Notes) -> None:
    found = read(clause("<p>(a) Hang it.</p>"))
    assert (found.title, found.date, found.kind) == ("Sea Lamps", "MAR 2021", "clause")
    assert found.prescription.text == "As prescribed in 299.1001, use the following clause:"
    assert found.prescription.sections == ("299.1001",)
    assert [block.text for block in found.blocks] == ["(a) Hang it.", "(End of clause)"]
    assert codes(notes) == []


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("SEA LAMPS (MAR 2021)", "MAR 2021"),
        ("Sea Lamps (Mar 2021)", "MAR 2021"),
        ("SEA LAMPS (JUNE 2013) ", "JUNE 2013"),
        ("SEA LAMPS ( SEPT 2013 )", "SEPT 2013"),
        ("SEA-LAMPS (MAY 2013)", "MAY 2013"),
        ("Sea Lamps (Mar2015)", "MAR 2015"),
    ],
)
def test_dates_as_publishers_print_them(read: Clause, notes: Notes, line: str, date: str) -> None:
    found = read(dita(f'<p outputclass="Ctr_SmCaps">{line}</p><p>(a) x</p>{END}'))
    assert (found.title, found.date) == ("Sea Lamps", date)
    assert codes(notes) == []


def test_a_title_line_that_differs_is_told_with_its_words(read: Clause, notes: Notes) -> None:
    caption = '<p outputclass="Ctr_SmCaps">LAND LAMPS (MAR 2021)</p>'
    assert read(dita(f"{caption}<p>(a) x</p>{END}")).title == "Sea Lamps"
    assert [(n.code, n.text) for n in notes.notices] == [("caption", "LAND LAMPS (MAR 2021)")]


@pytest.mark.parametrize(
    ("caption", "message"),
    [
        ("", "no title line with a date was found."),
        ('<p outputclass="Ctr_SmCaps">SEA LAMPS</p>', "the title line has no date."),
    ],
)
def test_a_missing_date_is_told(read: Clause, notes: Notes, caption: str, message: str) -> None:
    assert read(dita(f"{caption}<p>(a) x</p>{END}")).date == ""
    assert [notice.message for notice in notes.notices] == [message]


@pytest.mark.parametrize(
    ("prescribed", "end", "kind", "told"),
    [
        ("provision", "provision", "provision", []),
        ("clause", "clause", "clause", []),
        ("provision", "clause", "clause", ["kind"]),  # the last line counts for most
        ("clause", "", "clause", []),
        ("", "", "clause", ["kind"]),
    ],
)
def test_clause_or_provision(
    read: Clause, notes: Notes, prescribed: str, end: str, kind: str, told: list[str]
) -> None:
    opening = (
        f"<p>As prescribed in 299.1, use the following {prescribed}:</p>" if prescribed else ""
    )
    ending = f"<p>(End of {end})</p>" if end else ""
    assert read(dita(f"{opening}{CAPTION}<p>(a) x</p>{ending}")).kind == kind
    assert codes(notes) == told


def test_alternates_are_told_apart(read: Clause, notes: Notes) -> None:
    found = read((SAMPLES / "252.299-7001.dita").read_bytes())
    first, second = found.alternates
    assert (first.name, first.date, first.is_whole) == ("I", "APR 2022", True)
    assert (second.name, second.date, second.is_whole) == ("II", "MAY 2023", False)
    assert first.prescription.sections == ("299.1001 (b)",)
    assert [block.text for block in second.blocks] == ["(e) Lanterns are counted at dawn."]
    assert found.blocks[-1].text == "(End of clause)"


def test_a_paragraph_that_only_speaks_of_alternates_is_text(read: Clause) -> None:
    found = read(clause("<p>Alternates may be used.</p><p>Alternate lamps hang there.</p>"))
    assert found.alternates == ()
    assert len(found.blocks) == 3


def test_words_before_the_title_line_stay_in_the_text(read: Clause) -> None:
    found = read(dita(f"<p>Note well.</p>{CAPTION}<p>(a) x</p>{END}"))
    assert [block.text for block in found.blocks][:2] == ["Note well.", "SEA LAMPS (MAR 2021)"]
