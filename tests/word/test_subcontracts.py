"""The flow-down schedule: a row for each subcontract, with what its own facts say."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from assembler.library import Library
from assembler.word import Tender, assemble, lint_docx
from tests.law.contracts import DAY, HIGH_US

FARM = {
    "sub_name": "Gulf Linen",
    "sub_tier": 1,
    "sub_parent": "Amber Services",
    "sub_kind": "services",
    "sub_value": "900000 USD",
    "sub_country": "KW",
    "sub_services_abroad_value": "500000 USD",
    "sub_noncots_abroad_value": "200000 USD",
    "sub_all_cots": False,
    "sub_recruits_workers": True,
}
AGENT = {"sub_name": "Nepal Hands", "sub_tier": 2, "sub_kind": "recruiter"}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


def tender_with(library: Library, *rows: dict[str, Any]) -> Tender:
    facts = {**HIGH_US, "subcontracts": list(rows)}
    return assemble(library.select(library.facts(facts), on=DAY))


def rows_of(tender: Tender, head: str) -> list[list[str]]:
    body = Document(BytesIO(tender.bytes)).element.body
    for element in body.iter(qn("w:tbl")):
        rows = [
            [
                " ".join("".join(t.text or "" for t in cell.iter(qn("w:t"))).split())
                for cell in row.iter(qn("w:tc"))
            ]
            for row in element.iter(qn("w:tr"))
        ]
        if head in rows[0]:
            return rows[1:]
    raise AssertionError(head)


def test_each_subcontract_has_its_row_and_empty_ones_follow(library: Library) -> None:
    rows = rows_of(tender_with(library, FARM, AGENT), "Hires people")
    assert rows[0] == [
        "Gulf Linen",
        "1, Amber Services",
        "services",
        "USD 900,000",
        "Kuwait",
        "yes",
        "no",
    ]
    assert rows[1][:3] == ["Nepal Hands", "2, [Hired by]", "recruiter"]
    assert rows[1][-2:] == ["[Yes or no]", "yes"]  # unknown stays to be completed
    assert len(rows) == 4
    assert rows[2][0] == "[Name]"


@pytest.mark.parametrize(
    ("services", "goods", "only_shelf", "due"),
    [
        ("500000 USD", "200000 USD", False, "no"),  # at the figure, not over it
        ("500000 USD", "200000.01 USD", False, "yes"),
        ("900000 USD", "0 USD", True, "no"),
        ("900000 USD", None, False, "[Yes or no]"),
        ("900000 USD", "0 EUR", False, "[Yes or no]"),
    ],
)
def test_a_plan_is_due_by_the_subcontracts_own_part_alone(
    library: Library, services: str, goods: str | None, only_shelf: bool, due: str
) -> None:
    row = {
        **FARM,
        "sub_services_abroad_value": services,
        "sub_noncots_abroad_value": goods,
        "sub_all_cots": only_shelf,
    }
    given = {name: value for name, value in row.items() if value is not None}
    rows = rows_of(tender_with(library, given, given), "Plan due")
    assert [each[4] for each in rows] == [due, due, "[Yes or no]"]


def test_many_subcontracts_make_many_rows_and_clean_word(library: Library) -> None:
    many = [{**FARM, "sub_name": f"Firm {number}"} for number in range(30)]
    tender = tender_with(library, *many)
    assert len(rows_of(tender, "Hires people")) == 30
    assert lint_docx(tender.bytes) == []


def test_without_subcontracts_the_rows_wait_for_the_contractor(library: Library) -> None:
    rows = rows_of(tender_with(library), "Hires people")
    assert [row[0] for row in rows] == ["[Name]"] * 4
