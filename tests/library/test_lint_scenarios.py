"""Scenarios that cannot be tried, found by the lint."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.library import lint_folder

from .conftest import Change

FILE = "scenarios/hiring.yaml"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- {name: One, in: [fees]}\n", []),
        ("", ["1: a list of scenarios is wanted here."]),
        ("name: One\n", ["1: a list of scenarios is wanted here."]),
        ("- {name: One, in: [fees]\n", ["2: the YAML cannot be read: did not find expected"]),
        (
            "- {name: One, in: [fee, opning]}\n",
            ["1: there is no text “fee”.", "1: there is no text “opning”."],
        ),
        ("- {inn: [fees]}\n", ["1: there is no such field.", "1: the field is missing."]),
        ("- {name: One}\n", ["1: it says of no text whether it is in, out or undecided."]),
        (
            "- {name: One, in: [fees]}\n- {name: One, out: [fees]}\n",
            ["2: a scenario of the same name stands on line 1."],
        ),
        (
            "- {name: One, facts: {regim: no}}\n- {name: Two, facts: {tiers: 10}}",
            ["1: it says", "1: regim: ", "2: it says", "2: tiers: "],
        ),
    ],
)  # fmt: skip
def test_each_mistake_is_found(folder: Path, text: str, expected: list[str]) -> None:
    (folder / FILE).write_text(text, encoding="utf-8")
    found = lint_folder(folder)
    assert {(each.file, each.code, each.severity) for each in found} <= {
        (f"{folder.as_posix()}/{FILE}", "scenario", "error")
    }
    assert len(found) == len(expected), found
    for each, start in zip(found, expected, strict=True):
        assert f"{each.line}: {each.message}".startswith(start)


def test_a_scenario_may_name_a_text_that_cannot_be_read(change: Change) -> None:
    folder = change("fees/fees.md", "revision: 2", "revision: two")
    assert "scenario" not in {each.code for each in lint_folder(folder)}
