"""Amounts over time, and the age of what tables rest on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assembler.library import Finding, Library, lint, lint_folder

from .conftest import Change

NEW = "amount: 120000, currency: EUR, vat: excluded"


def told(folder: Path) -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in lint_folder(folder)]


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (
            "amount: 200001, currency: EUR, vat: excluded",
            "from 2026-01-01 on the amount jumps from 100,000 EUR without VAT to 200,001 EUR with",
        ),
        ("amount: 49999, currency: EUR, vat: excluded", "from 2026-01-01 on the amount jumps"),
        (
            "amount: 120000, currency: NOK, vat: excluded",
            "from 2026-01-01 on the currency is NOK, and was EUR.",
        ),
        (
            "amount: 120000, currency: EUR, vat: included",
            "from 2026-01-01 on the amount is on another VAT basis (included, was excluded).",
        ),
    ],
)
def test_a_step_that_looks_like_a_slip_is_told(change: Change, new: str, message: str) -> None:
    ((code, found),) = told(change("thresholds.yaml", NEW, new))
    assert code == "threshold-jump"
    assert found.startswith(message)


@pytest.mark.parametrize("amount", [200000, 50000, 100000])
def test_an_amount_may_double_or_halve(change: Change, amount: int) -> None:
    assert told(change("thresholds.yaml", "amount: 120000", f"amount: {amount}")) == []


def test_a_row_waives_with_a_reason(change: Change) -> None:
    change("thresholds.yaml", "amount: 120000", "amount: 1200000")
    folder = change(
        "thresholds.yaml", "    values:", "    waive: {threshold-jump: So it is}\n    values:"
    )
    assert told(folder) == []
    change("thresholds.yaml", "amount: 1200000", "amount: 120000")
    (found,) = lint_folder(folder)
    assert (found.code, found.line) == ("needless-waiver", 5)
    change("thresholds.yaml", "waive: {threshold-jump: So it is}", "waive: {threshold-jumps: So}")
    assert told(folder) == [("waiver", "the lint has no rule “threshold-jumps”.")]


def test_a_waiver_of_one_row_does_not_count_for_another(folder: Path, change: Change) -> None:
    change("thresholds.yaml", "amount: 120000", "amount: 1200000")
    path = folder / "thresholds.yaml"
    text = path.read_text(encoding="utf-8")
    row = text[text.index("  alpha.limit:") : text.index("dates:")]
    longer = row.replace("alpha.limit:", "alpha.limit.more:").replace(
        "    values:", "    waive: {threshold-jump: So it is}\n    values:"
    )
    path.write_text(text.replace(row, row.rstrip() + "\n" + longer), encoding="utf-8")
    assert [each.field for each in lint_folder(folder)] == ["thresholds.alpha.limit"]


def test_a_question_waives_too(change: Change) -> None:
    question = "  idle:\n    type: boolean\n    question: Is it idle?\n    ask_when: first_minute\n"
    folder = change("facts.yaml", "  launch_date:", question + "  launch_date:")
    assert [code for code, _ in told(folder)] == ["unused-fact"]
    change(
        "facts.yaml", "Is it idle?\n", "Is it idle?\n    waive: {unused-fact: A notice fills it}\n"
    )
    assert told(folder) == []


def on(library: Library, day: date) -> dict[str, Finding]:
    kinds = ("thresholds.", "dates.", "regimes.")
    return {each.field: each for each in lint(library, today=day) if each.field.startswith(kinds)}


def test_sources_of_tables_are_read_again_every_year(small: Library) -> None:
    assert on(small, date(2027, 2, 2)) == {}
    old = on(small, date(2027, 2, 3))
    assert set(old) == {
        "thresholds.alpha.limit", "dates.alpha.ban", "regimes.alpha", "regimes.no"
    }  # fmt: skip
    assert {each.code for each in old.values()} == {"old-check"}
    early = on(small, date(2026, 1, 31))
    assert {each.code for each in early.values()} == {"future-check"}


def test_what_was_seen_was_seen_on_a_day(change: Change) -> None:
    folder = change("thresholds.yaml", ", checked: 2026-02-01}", "}")
    ((code, message),) = told(folder)
    assert (code, message) == (
        "unchecked", "“Alpha act, section 4” is said to have been seen, and no day is given."
    )  # fmt: skip
    change("thresholds.yaml", 'section 4"}', 'section 4", status: recall}')
    assert told(folder) == []
