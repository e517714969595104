"""Every edit can be undone and redone, in any sequence, and is named in the user's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QUndoCommand, QUndoStack

from assembler.errors import FactError
from assembler.library import Library
from gui import commands
from gui.draft import Draft

LIBRARY = Library.load()
BLANK_OWNER = next(each for each in LIBRARY.clauses.values() if each.fill_ins)
BLANK = f"{BLANK_OWNER.id}.{next(iter(BLANK_OWNER.fill_ins))}"
START = {
    "regime": "us-far",
    "contract_nature": "services",
    "launch_date": "2026-11-24",
    "lots": {"A": {}, "B": {"recruits_workers": True}},
}
Edit = Callable[[Draft], QUndoCommand]


@pytest.fixture
def draft() -> Draft:
    return Draft(LIBRARY, LIBRARY.facts({**START, "lots": {}}))


@pytest.fixture
def stack() -> QUndoStack:
    return QUndoStack()


def test_undo_brings_back_the_answer_before_and_redo_the_new_one(
    draft: Draft, stack: QUndoStack
) -> None:
    stack.push(commands.AnswerFact(draft, "estimated_value", "820000 USD"))
    assert str(draft.facts.answers["estimated_value"].value) == "820,000 USD"
    stack.undo()
    assert "estimated_value" not in draft.facts.answers
    stack.redo()
    assert str(draft.facts.answers["estimated_value"].value) == "820,000 USD"


def test_undo_brings_back_the_source_of_an_answer_too(draft: Draft, stack: QUndoStack) -> None:
    draft.answer("buyer_name", "Agency", source="notice BT-500")
    stack.push(commands.AnswerFact(draft, "buyer_name", "Another"))
    stack.undo()
    assert draft.facts.answers["buyer_name"].source == "notice BT-500"


def test_an_edit_that_does_not_fit_never_reaches_the_stack(draft: Draft, stack: QUndoStack) -> None:
    with pytest.raises(FactError):
        stack.push(commands.AnswerFact(draft, "estimated_value", "a lot"))
    assert stack.count() == 0


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (lambda d: commands.AnswerFact(d, "estimated_value", "1 USD"), "estimated value"),
        (lambda d: commands.AnswerFact(d, "recruits_workers", "yes", lot="A"), "hiring, A"),
        (lambda d: commands.AnswerLots(d, "recruits_workers", {"A": "yes"}), "hiring"),
        (lambda d: commands.Postpone(d, "buyer_name"), "buyer: not known yet"),
        (lambda d: commands.SetLots(d, ["A"]), "lots"),
        (
            lambda d: commands.OverrideClause(d, "compliance-plan", "include", "Wanted."),
            "put in “",
        ),
        (
            lambda d: commands.OverrideClause(d, "compliance-plan", "exclude", "Too small."),
            "take out “",
        ),
        (lambda d: commands.OverrideClause(d, "compliance-plan", None), "let the rules decide “"),
        (lambda d: commands.FillBlank(d, BLANK, "3"), f"in “{BLANK_OWNER.title}”"),
        (lambda d: commands.RecordJudgement(d, BLANK_OWNER.id, "Weighed."), "judgement on “"),
        (lambda d: commands.SetTitle(d, "T", "R"), "title and reference"),
    ],
)
def test_a_step_is_named_in_the_users_words(draft: Draft, edit: Edit, text: str) -> None:
    assert text in edit(draft).text()


def test_consecutive_edits_of_one_thing_are_one_step(draft: Draft, stack: QUndoStack) -> None:
    for amount in ("8 USD", "82 USD", "820 USD"):
        stack.push(commands.AnswerFact(draft, "estimated_value", amount))
    assert stack.count() == 1
    stack.undo()
    assert "estimated_value" not in draft.facts.answers


def test_edits_of_two_things_are_two_steps(draft: Draft, stack: QUndoStack) -> None:
    stack.push(commands.AnswerFact(draft, "estimated_value", "8 USD"))
    stack.push(commands.AnswerFact(draft, "buyer_name", "Agency"))
    stack.push(commands.AnswerFact(draft, "estimated_value", "9 USD"))
    stack.push(commands.Postpone(draft, "estimated_value"))
    assert stack.count() == 4


def test_an_edit_that_is_taken_back_at_once_leaves_no_step(draft: Draft, stack: QUndoStack) -> None:
    stack.push(commands.AnswerFact(draft, "buyer_name", "Agency"))
    stack.push(commands.AnswerFact(draft, "buyer_name", None))
    assert stack.count() == 0
    assert not draft.is_modified


def test_after_saving_a_further_edit_is_a_step_of_its_own(draft: Draft, stack: QUndoStack) -> None:
    stack.push(commands.AnswerFact(draft, "buyer_name", "A"))
    stack.setClean()
    stack.push(commands.AnswerFact(draft, "buyer_name", "Agency"))
    assert stack.count() == 2


def _answers() -> st.SearchStrategy[Edit]:
    values: dict[str, tuple[object, ...]] = {
        "regime": ("us-far", "eu-2014-24", "osce-model"),
        "estimated_value": ("5 USD", "820000 USD", "300000 EUR without VAT"),
        "launch_date": ("2024-06-01", "2026-11-24"),
        "recruits_workers": (True, False),
        "places_of_performance": (["JO"], ["US", "AE"], "anywhere"),
        "buyer_name": ("Agency",),
    }

    def edit(name: str, value: object) -> Edit:
        return lambda draft: commands.AnswerFact(draft, name, value)

    return st.sampled_from(sorted(values)).flatmap(
        lambda name: st.sampled_from((*values[name], None)).map(lambda value: edit(name, value))
    )


def _others() -> st.SearchStrategy[Edit]:
    clause = BLANK_OWNER.id
    edits: list[Edit] = [
        lambda d: commands.AnswerFact(d, "recruits_workers", "no", lot="A"),
        lambda d: commands.AnswerLots(d, "recruits_workers", {"A": "yes", "B": None}),
        lambda d: commands.Postpone(d, "recruits_workers"),
        lambda d: commands.SetLots(d, ["A", "C"]),
        lambda d: commands.SetLots(d, []),
        lambda d: commands.OverrideClause(d, "compliance-plan", "include", "Wanted."),
        lambda d: commands.OverrideClause(d, "compliance-plan", "exclude", "Too small."),
        lambda d: commands.OverrideClause(d, "compliance-plan", None),
        lambda d: commands.FillBlank(d, BLANK, "3"),
        lambda d: commands.FillBlank(d, BLANK, None),
        lambda d: commands.RecordJudgement(d, clause, "Weighed."),
        lambda d: commands.RecordJudgement(d, clause, None),
        lambda d: commands.SetTitle(d, "Laundry", "K-1"),
    ]
    return st.sampled_from(edits)


def states(draft: Draft) -> dict[str, str]:
    return {name: draft.selection.state_of(name) for name in LIBRARY.clauses}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(_answers(), _others()), max_size=8), st.data())
def test_edits_undone_give_the_first_state_and_redone_the_last(
    edits: list[Edit], data: st.DataObject
) -> None:
    draft, stack = Draft(LIBRARY, LIBRARY.facts(START)), QUndoStack()
    first = (draft.facts, states(draft))
    for edit in edits:
        stack.push(edit(draft))
        for _ in range(data.draw(st.integers(0, 1))):
            stack.undo()
            stack.redo()
    last = (draft.facts, draft.postponed, states(draft))
    while stack.canUndo():
        stack.undo()
    assert (draft.facts, states(draft)) == first
    assert not draft.is_modified
    while stack.canRedo():
        stack.redo()
    assert (draft.facts, draft.postponed, states(draft)) == last


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(_answers(), _others()), min_size=1, max_size=6))
def test_after_any_edits_the_selection_is_what_the_library_gives(edits: list[Edit]) -> None:
    draft, stack = Draft(LIBRARY, LIBRARY.facts(START)), QUndoStack()
    for edit in edits:
        stack.push(edit(draft))
    fresh = LIBRARY.select(draft.facts)
    assert states(draft) == {name: fresh.state_of(name) for name in LIBRARY.clauses}
