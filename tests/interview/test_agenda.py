"""Which questions matter, how far they are answered, and which comes next."""

from __future__ import annotations

import pytest

from assembler.interview import Agenda, agenda

from .conftest import Select

US = {
    "regime": "us-far",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "launch_date": "2026-11-24",
    "estimated_value": "820000 USD",
    "places_of_performance": ["JO"],
}


def state(found: Agenda, fact: str) -> str | None:
    entry = found.find(fact)
    return entry.state if entry else None


def test_a_new_contract_begins_with_the_rules_it_follows(select: Select) -> None:
    found = agenda(select())
    assert found.next("decisive") == "regime"
    assert (found.done, state(found, "regime")) == (0, "open")
    assert found.decisive[0] == "regime"


def test_questions_that_do_not_arise_are_not_in_the_outline(select: Select) -> None:
    found = agenda(select(**US))
    assert state(found, "services_abroad_value") == "open"
    assert found.find("uk_jurisdiction") is None
    assert found.find("se_necessity") is None


def test_an_answer_that_no_longer_counts_leaves_the_outline(select: Select) -> None:
    assert agenda(select(**US, uk_jurisdiction="scotland")).find("uk_jurisdiction") is None


def test_groups_count_what_is_answered(select: Select) -> None:
    found = agenda(select(**US))
    start = found.group_of("regime")
    assert start is not None
    assert (start.done, start.total) == (5, 11)
    assert start.place_of("estimated_value") == (8, 11)
    assert (found.done, found.total) == (
        sum(group.done for group in found.groups),
        sum(group.total for group in found.groups),
    )


def test_a_setting_counts_as_it_stands_and_is_not_in_the_totals(select: Select) -> None:
    found = agenda(select(**US))
    assert state(found, "policy_level") == "setting"
    group = found.group_of("policy_level")
    assert group is not None
    assert group.total == sum(each.state != "setting" for each in group.entries)
    assert state(agenda(select(**US, policy_level="strict")), "policy_level") == "answered"


def test_what_was_put_off_is_not_asked_next(select: Select) -> None:
    selection = select()
    found = agenda(selection, {"regime"})
    assert state(found, "regime") == "postponed"
    assert "regime" in found.postponed
    assert found.next("decisive") != "regime"


def test_an_answer_counts_more_than_having_put_it_off(select: Select) -> None:
    assert state(agenda(select(regime="us-far"), {"regime"}), "regime") == "answered"


def test_by_group_the_question_behind_comes_next_and_then_from_the_top(select: Select) -> None:
    found = agenda(select())
    assert found.next("groups") == "regime"
    assert found.next("groups", "regime") == "buyer_name"
    last = found.entries[-1].fact
    assert found.next("groups", last) == "regime"


def test_the_question_in_focus_is_never_its_own_next(select: Select) -> None:
    found = agenda(select())
    assert found.next("decisive", "regime") not in (None, "regime")


def test_nothing_is_next_when_all_is_answered_or_put_off(select: Select) -> None:
    selection = select(**US)
    every = {each.fact for each in agenda(selection).entries}
    found = agenda(selection, every)
    assert found.next("decisive") is None
    assert found.next("groups") is None


def test_a_question_per_lot_is_answered_when_every_lot_is(select: Select) -> None:
    lots = {"A": {"recruits_workers": True}, "B": {}}
    assert state(agenda(select(**US, lots=lots)), "recruits_workers") == "open"
    lots["B"] = {"recruits_workers": False}
    assert state(agenda(select(**US, lots=lots)), "recruits_workers") == "answered"


def test_going_by_what_is_next_ends(select: Select) -> None:
    facts: dict[str, object] = dict(US)
    asked = []
    given = {
        "boolean": False,
        "money": "820000 USD",
        "date": "2028-01-01",
        "text": "Agency",
        "countries": "US",
        "cpv": "90910000",
        "languages": "en",
        "integer": 1,
    }
    while (fact := (found := agenda(select(**facts))).next("decisive")) is not None:
        entry = found.find(fact)
        assert entry is not None
        assert fact not in asked
        asked.append(fact)
        kind = entry.definition.type
        facts[fact] = entry.definition.allowed[0] if kind == "choice" else given[str(kind)]
    assert found.done == found.total
    assert select(**facts).questions == ()


@pytest.mark.parametrize("order", ["decisive", "groups"])
def test_every_open_question_comes_up(select: Select, order: str) -> None:
    selection = select(**US)
    postponed: set[str] = set()
    wanted = set(agenda(selection).open)
    after = ""
    while (fact := agenda(selection, postponed).next(order, after)) is not None:  # type: ignore[arg-type]
        postponed.add(fact)
        after = fact
    assert postponed == wanted
