from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from assembler.model import Approval, Authority, Clause, Effective

FIELDS: dict[str, object] = {
    "id": "fees",
    "revision": 1,
    "title": "No fees",
    "status": "proposed",
    "family": "recruitment",
    "basis": "law",
    "part": "conditions",
    "section": "Recruitment of workers",
    "authority": [{"cite": "FAR 52.222-50", "checked": date(2026, 11, 24)}],
    "applies_when": "recruits_workers",
    "body": "1. The Contractor shall pay.",
}


def test_a_whole_clause_is_accepted() -> None:
    assert Clause.model_validate(FIELDS).id == "fees"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"status": "approved"}, "approved"),
        ({"status": "draft", "approved": {"by": "A. Lawyer", "on": date(2027, 1, 1)}}, "a draft"),
        ({"authority": [{"cite": "FAR 52.222-50"}]}, "draft"),
        ({"authority": []}, "authority"),
        ({"kind": "definition"}, "defines"),
        ({"incorporate": "reference"}, "official"),
        ({"body": "  \n"}, "body"),
        ({"id": "Fees"}, "id"),
        ({"revision": 0}, "revision"),
        ({"basis": "custom"}, "basis"),
        ({"colour": "blue"}, "colour"),
    ],
)
def test_a_clause_that_does_not_hold_together_is_refused(
    changes: dict[str, object], says: str
) -> None:
    with pytest.raises(ValidationError, match=says):
        Clause.model_validate(FIELDS | changes)


def test_one_approval_is_written_without_a_list() -> None:
    one = {"by": "A. Lawyer", "on": date(2027, 1, 1)}
    assert Clause.model_validate(FIELDS | {"approved": one}).approved == (Approval(**one),)
    assert Clause.model_validate(FIELDS | {"approved": [one]}).approved == (Approval(**one),)


@pytest.mark.parametrize(
    ("changes", "is_another"),
    [
        ({"body": "1. The Contractor shall pay.\n2. Soon."}, True),
        ({"title": "No fees at all"}, True),
        ({"applies_when": "not recruits_workers"}, True),
        ({"effective": {"from": date(2026, 1, 1)}}, True),
        ({"fill_ins": {"days": {"type": "integer", "label": "How many days?"}}}, True),
        ({"applies_when": "recruits_workers\n"}, False),  # YAML folds it so
        ({"guidance": "Use it."}, False),
        ({"revision": 2}, False),
        ({"waive": {"vague": "The statute says so"}}, False),
        ({"authority": [{"cite": "FAR 52.222-50", "checked": date(2027, 11, 24)}]}, False),
    ],
)
def test_the_seal_follows_what_is_printed_and_when(
    changes: dict[str, object], is_another: bool
) -> None:
    seal = Clause.model_validate(FIELDS).seal
    assert (Clause.model_validate(FIELDS | changes).seal != seal) is is_another


def test_an_approval_stands_while_its_seal_is_the_texts_own() -> None:
    seal = Clause.model_validate(FIELDS).seal
    given = [
        {"by": "A. Lawyer", "on": date(2027, 1, 1), "seal": seal},
        {"by": "a. lawyer", "on": date(2027, 1, 2), "seal": seal},  # the same person
        {"by": "B. Lawyer", "on": date(2027, 1, 1), "seal": "another"},
        {"by": "C. Lawyer", "on": date(2027, 1, 1)},
    ]
    clause = Clause.model_validate(FIELDS | {"approved": given})
    assert [each.by for each in clause.standing_approvals] == ["a. lawyer"]


def test_a_draft_may_rest_on_recall() -> None:
    clause = Clause.model_validate(
        FIELDS | {"status": "draft", "authority": [{"cite": "Recalled"}]}
    )
    assert clause.authority == (Authority(cite="Recalled"),)


@pytest.mark.parametrize(
    ("rule", "by_use"),
    [
        ("by_use", True),
        ("by_use and us_federal", True),
        ("recruits_workers", False),
        ("by_user", False),
    ],
)
def test_a_definition_comes_in_by_use(rule: str, by_use: bool) -> None:
    assert Clause.model_validate(FIELDS | {"applies_when": rule}).is_by_use is by_use


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2026, 4, 6), False),
        (date(2026, 4, 7), True),
        (date(2027, 12, 13), True),
        (date(2027, 12, 14), False),
    ],
)
def test_both_ends_of_the_effective_dates_count(day: date, covered: bool) -> None:
    effective = Effective.model_validate({"from": date(2026, 4, 7), "until": date(2027, 12, 13)})
    assert effective.covers(day) is covered
