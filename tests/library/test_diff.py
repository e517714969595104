"""What differs between two libraries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from assembler.library import Library, diff, word_changes
from assembler.model import Facts
from assembler.rules import Explanation

from .conftest import Change


@dataclass(frozen=True)
class Entry:
    id: str
    reason: str = ""


@dataclass(frozen=True)
class Selected:
    included: tuple[Entry, ...] = ()
    excluded: tuple[Entry, ...] = ()
    undecided: tuple[Entry, ...] = ()

    def why(self, clause_id: str) -> Explanation:
        raise AssertionError(clause_id)


def by_length(library: Library, facts: Facts, on: date | None) -> Selected:
    """Selects the texts with many words, which is as good a rule as any."""
    many = tuple(Entry(each.id) for each in library.clauses.values() if len(each.body) > 100)
    few = tuple(Entry(each.id) for each in library.clauses.values() if len(each.body) <= 100)
    return Selected(included=many, excluded=few)


def told(old: Library, folder: Path) -> list[tuple[str, str, str, list[str]]]:
    found = diff(old, Library.load(folder)).changes
    return [
        (each.kind, each.id, each.happened, [field.field for field in each.fields])
        for each in found
    ]


def test_a_library_does_not_differ_from_itself(small: Library, folder: Path) -> None:
    found = diff(small, Library.load(folder), by_length)
    assert not found
    assert (found.old, found.changes, found.scenarios) == (
        "A small library for tests 1.0", (), ()
    )  # fmt: skip


FEES = "fees/fees.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (FEES, "in full; and", "in full and at once; and", "clause fees body"),
        (FEES, "within 5 days", "in 5 days", "clause fees alternates.I.body"),
        (FEES, "No fees for work", "No fees", "clause fees title"),
        (FEES, "and recruits_workers", "or over_limit", "clause fees applies_when"),
        (FEES, "from: 2020-01-01", "from: 2021-01-01", "clause fees effective.from"),
        (FEES, "{alpha: law", "{alpha: policy", "clause fees basis.alpha"),
        (
            FEES, "checked: 2026-02-01", "checked: 2026-03-01",
            "clause fees authority.Alpha act, section 4.checked",
        ),
        (FEES, "default: 30", "default: 20", "clause fees fill_ins.repayment_days.default"),
        (
            "fees/fees.ne.md", "of_revision: 2", "of_revision: 1",
            "translation fees.ne of_revision",
        ),
        (
            "thresholds.yaml", "amount: 120000", "amount: 130000",
            "threshold alpha.limit values.2026-01-01.amount",
        ),
        ("thresholds.yaml", "day: 2026-06-01", "day: 2026-07-01", "date alpha.ban day"),
        ("facts.yaml", "Who is buying?", "Who buys?", "fact buyer_name question"),
        ("facts.yaml", "tiers > 2", "tiers > 3", "fact hires_much expression"),
        ("regimes/alpha.yaml", "The alpha rules", "Alpha", "regime alpha name"),
        ("library.yaml", 'version: "1.0"', 'version: "1.1"', "library  version"),
    ],
)  # fmt: skip
def test_each_change_is_told_by_its_field(
    small: Library, change: Change, file: str, old: str, new: str, expected: str
) -> None:
    ((kind, name, happened, fields),) = told(small, change(file, old, new))
    assert happened == "changed"
    assert [f"{kind} {name} {field}" for field in fields] == [expected]


def test_a_new_amount_leaves_the_old_ones_as_they_were(small: Library, change: Change) -> None:
    row = "{since: 2028-01-01, amount: 1, currency: EUR, vat: excluded, source: Alpha act}"
    row = f"\n      - {row}"
    folder = change("thresholds.yaml", "checked: 2026-02-01}", "checked: 2026-02-01}" + row)
    ((kind, _, _, fields),) = told(small, folder)
    assert kind == "threshold"
    assert {field.split(".")[1] for field in fields} == {"2028-01-01"}


def test_risk_rows_are_told_apart_by_what_they_are_about(small: Library, folder: Path) -> None:
    table = folder / "risk" / "countries.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",1,", ",0,"), encoding="utf-8")
    changed = told(small, folder)
    assert changed
    assert {(kind, fields[0]) for kind, _, _, fields in changed} == {("risk row", "level")}
    assert all(name.startswith("countries ") for _, name, _, _ in changed)


def test_texts_come_go_and_are_retired(small: Library, folder: Path, change: Change) -> None:
    change("fees/fees.md", "status: proposed", "status: retired\nretired_for: opening")
    (folder / "sheets" / "sheet.md").unlink()
    text = (folder / "general" / "opening.md").read_text(encoding="utf-8")
    (folder / "general" / "more.md").write_text(text.replace("id: opening", "id: more"))
    found = {each.id: each for each in diff(small, Library.load(folder)).of("clause")}
    assert {name: each.happened for name, each in found.items()} == {
        "fees": "retired", "sheet": "removed", "more": "added"
    }  # fmt: skip
    assert found["fees"].instead == "opening"


def test_a_text_whose_words_change_raises_its_revision(small: Library, change: Change) -> None:
    folder = change("fees/fees.md", "in full; and", "in full and at once; and")
    (found,) = diff(small, Library.load(folder)).changes
    assert (found.is_in_words, found.keeps_revision) == (True, True)
    change("fees/fees.md", "revision: 2", "revision: 3")
    (found,) = diff(small, Library.load(folder)).changes
    assert (found.is_in_words, found.keeps_revision) == (True, False)


def test_a_changed_rule_is_no_change_in_words(small: Library, change: Change) -> None:
    (found,) = diff(
        small, Library.load(change("fees/fees.md", "and recruits", "or recruits"))
    ).changes
    assert (found.is_in_words, found.keeps_revision) == (False, False)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a b c", "a b c", [("same", "a b c")]),
        ("a b c", "a x c", [("same", "a "), ("removed", "b "), ("added", "x "), ("same", "c")]),
        ("a b", "a", [("same", "a"), ("removed", "b")]),
        ("", "a b", [("added", "a b")]),
        ("1. a\n2. b", "1. a\n   a. b", [
            ("same", "1. a"), ("removed", "\n2. "), ("added", "\n   a. "), ("same", "b")
        ]),
        ("a  b", "a b", [("same", "a b")]),
    ],
)  # fmt: skip
def test_words_are_compared_and_levels_count(
    before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    assert list(word_changes(before, after)) == expected


def test_scenarios_that_select_differently_are_told(small: Library, change: Change) -> None:
    folder = change("fees/fees.md", "3. The sheet", "3. So.\n{# #}")
    body = (folder / "fees" / "fees.md").read_text(encoding="utf-8")
    short = body[: body.index("1. The Contractor")] + "1. Short.\n"
    (folder / "fees" / "fees.md").write_text(short, encoding="utf-8")
    found = diff(small, Library.load(folder), by_length)
    assert found.scenarios[0].name.startswith("Hiring")
    (moved,) = found.scenarios[0].moved
    assert (moved.clause, moved.before, moved.after) == ("fees", "in", "out")
    assert found.scenarios[0].line == 1


def test_a_text_that_is_new_moves_only_where_it_comes_in(small: Library, folder: Path) -> None:
    text = (folder / "general" / "opening.md").read_text(encoding="utf-8")
    head = text[: text.rindex("---") + 4].replace("id: opening", "id: more")
    (folder / "general" / "more.md").write_text(head + "1. Short.\n", encoding="utf-8")
    assert diff(small, Library.load(folder), by_length).scenarios == ()
    (folder / "general" / "more.md").write_text(head + "1. Long." * 20 + "\n", encoding="utf-8")
    found = diff(small, Library.load(folder), by_length).scenarios
    assert {(each.before, each.after) for one in found for each in one.moved} == {
        ("not there", "in")
    }


def test_scenarios_of_both_libraries_are_tried(small: Library, folder: Path) -> None:
    (folder / "scenarios" / "hiring.yaml").write_text("- {name: Only here, facts: {tier: 1}}\n")
    found = diff(small, Library.load(folder), by_length).scenarios
    assert [(each.name, each.problem[:22]) for each in found] == [
        ("Only here", "facts: tier: the libra"),
    ]
    assert len(diff(Library.load(folder), small, by_length).scenarios) == 1


def test_a_question_that_only_one_of_them_asks_is_a_problem(small: Library, change: Change) -> None:
    folder = change("scenarios/hiring.yaml", "recruits_workers: false", "recruits_people: false")
    question = "  recruits_people:\n    type: boolean\n    question: Well?\n"
    question += "    ask_when: first_minute\n"
    change("facts.yaml", "  launch_date:", f"{question}  launch_date:")
    found = diff(small, Library.load(folder), by_length)
    assert [(each.id, each.happened) for each in found.of("fact")] == [("recruits_people", "added")]
    (untried,) = found.scenarios
    assert "no such fact" in untried.problem
