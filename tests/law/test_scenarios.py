"""The scenarios of the bundled library: they pass, and they reach all that its rules say."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from assembler.library import Library, Scenario, read_scenarios, run_scenarios
from assembler.selection import select

from .played import (
    DAY,
    changes_of_date,
    changes_of_day,
    changes_of_figure,
    dates_of_rules,
    launch_day,
    rows_of_rules,
)

# The regimes whose law a date or an amount belongs to, by the first word of its id.
REGIMES = {
    "us": ("us-far", "us-dfars"),
    "eu": ("eu-2014-24", "eu-2014-25", "se-regions"),
    "uk": ("uk-pa2023",),
    "au": ("au-commonwealth",),
    "ca": ("ca-federal",),
    "no": ("no",),
}


@pytest.fixture(scope="module")
def scenarios(library: Library) -> tuple[Scenario, ...]:
    return read_scenarios(library)


def regime_of(scenario: Scenario) -> str:
    return str(scenario.facts.get("regime", ""))


def test_every_text_comes_out_as_its_scenarios_say(library: Library) -> None:
    results = run_scenarios(library, lambda held, facts, day: select(held, facts, on=day))
    assert [
        f"{result.scenario.file}:{result.scenario.line}: {failure}"
        for result in results
        for failure in result.failures
    ] == []


def test_there_are_a_hundred_scenarios_and_more(scenarios: tuple[Scenario, ...]) -> None:
    assert len(scenarios) >= 100


def test_a_scenario_is_found_by_its_name_within_its_file(scenarios: tuple[Scenario, ...]) -> None:
    names = Counter((scenario.file, scenario.name) for scenario in scenarios)
    assert [name for name, count in names.items() if count > 1] == []


def test_a_scenario_names_a_text(scenarios: tuple[Scenario, ...]) -> None:
    assert [scenario.name for scenario in scenarios if not list(scenario.expected())] == []


def test_every_regime_has_scenarios(library: Library, scenarios: tuple[Scenario, ...]) -> None:
    counts = Counter(map(regime_of, scenarios))
    assert [regime for regime in library.regimes if counts[regime] < 5] == []


def test_every_amount_of_a_rule_is_tried_at_its_figure_and_beside_it(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    changes = [c for row in rows_of_rules(library) for c in changes_of_figure(library, row)]
    assert [change.lack for change in changes if not change.is_noticed(scenarios)] == []


def test_every_new_amount_is_tried_on_its_first_day_and_on_the_day_before(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    rows = [row for row in rows_of_rules(library) if len(row.values) > 1]
    changes = [c for row in rows for c in changes_of_day(library, row)]
    assert [change.lack for change in changes if not change.is_noticed(scenarios)] == []


def test_every_date_of_a_rule_is_tried_on_both_sides(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    dates = [library.reference.dates[name] for name in sorted(dates_of_rules(library))]
    changes = [c for named in dates for c in changes_of_date(library, named)]
    assert [change.lack for change in changes if not change.is_noticed(scenarios)] == []


def test_every_date_of_a_law_is_seen_on_both_sides(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    """Also the days on which no rule turns: there a text must stay as it is."""
    days = defaultdict(set)
    for scenario in scenarios:
        days[regime_of(scenario)].add(launch_day(library, scenario))
    rules = dates_of_rules(library)
    gaps = []
    for named in library.reference.dates.values():
        if named.id not in rules:
            seen = set().union(*(days[name] for name in REGIMES[named.id.partition(".")[0]]))
            gaps += [
                f"{named.id}: {day}" for day in (named.day - DAY, named.day) if day not in seen
            ]
    assert gaps == []


def test_every_text_that_begins_on_a_day_is_tried_on_it_and_on_the_day_before(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    seen = {
        (name, launch_day(library, scenario), state)
        for scenario in scenarios
        for name, state in scenario.expected()
    }
    begins = [(c.id, c.effective.since) for c in library.clauses.values() if c.effective.since]
    assert [
        (name, day, state)
        for name, since in begins
        for day, state in ((since, "in"), (since - DAY, "out"))
        if (name, day, state) not in seen
    ] == []


def test_every_regime_has_a_scenario_in_which_something_is_not_known(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    waiting = {regime_of(scenario) for scenario in scenarios if scenario.undecided}
    assert set(library.regimes) - waiting == set()


@pytest.mark.parametrize("beside", ["lots", "subcontracts", "overrides", "judgements"])
def test_scenarios_try_what_stands_beside_the_facts(
    scenarios: tuple[Scenario, ...], beside: str
) -> None:
    assert any(beside in scenario.facts for scenario in scenarios)


def test_every_judgement_is_named_in_a_scenario(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    named = {name for scenario in scenarios for name, _ in scenario.expected()}
    judged = [clause.id for clause in library.clauses.values() if clause.judgement]
    assert [name for name in judged if name not in named] == []


def test_what_an_officer_must_judge_is_answered_in_one_scenario_and_open_in_another(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    judged = {c.judgement.fact for c in library.clauses.values() if c.judgement} - {""}
    answered = {fact for scenario in scenarios for fact in scenario.facts}
    asked = {fact for scenario in scenarios for fact in judged - set(scenario.facts)}
    assert judged - (answered & asked) == set()


def test_every_text_is_in_by_one_scenario_and_not_in_by_another(
    library: Library, scenarios: tuple[Scenario, ...]
) -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for scenario in scenarios:
        for name, state in scenario.expected():
            seen[name].add("in" if state == "in" else "not in")
    texts = [clause.id for clause in library.clauses.values() if clause.status != "retired"]
    assert [
        f"{name}: nowhere {state}"
        for name in texts
        for state in ("in", "not in")
        if state not in seen[name]
    ] == []
