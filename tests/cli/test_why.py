"""`clausewright why --changes` tells what would give a clause another state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from .conftest import Run

Command = Callable[..., Run]


def test_it_tells_the_amount_at_which_a_clause_goes_out(
    clausewright: Command, facts_file: Path
) -> None:
    run = clausewright("why", facts_file, "compliance-plan", "--changes")
    assert run.code == 0
    assert "What would change it:" in run.out
    assert "at 700,000 USD or less (now 820,000 USD): it goes out; besides, " in run.out


def test_as_json_each_change_has_the_ids_that_move_with_it(
    clausewright: Command, facts_file: Path
) -> None:
    printed = clausewright("why", facts_file, "compliance-plan", "--changes", "--json").json
    changes = cast("list[dict[str, object]]", printed["changes"])
    first = next(change for change in changes if "700,000" in str(change["other"]))
    assert first["state"] == "out"
    assert first["went_out"]
    assert set(first) == {
        *("fact", "now", "other", "state"),
        *("came_in", "went_out", "became_undecided"),
    }


def test_without_the_option_nothing_is_tried(clausewright: Command, facts_file: Path) -> None:
    assert "What would change" not in clausewright("why", facts_file, "compliance-plan").out
    assert "changes" not in clausewright("why", facts_file, "compliance-plan", "--json").json


def test_ones_own_choice_stands_above_every_answer(clausewright: Command, facts_file: Path) -> None:
    run = clausewright(
        "why", facts_file, "compliance-plan", "--exclude", "compliance-plan=not now", "--changes"
    )
    assert "No answer changes it while your own choice stands." in run.out
