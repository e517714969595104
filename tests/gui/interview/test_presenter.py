"""What the interview shows and decides, without a widget."""

from __future__ import annotations

import pytest

from assembler.errors import FactError
from assembler.library import Library
from assembler.model import Answer, Facts
from gui.draft import Draft
from gui.interview.presenter import InterviewPresenter
from gui.interview.rows import outline_rows, progress_text


@pytest.fixture
def presenter(begun: Draft) -> InterviewPresenter:
    made = InterviewPresenter(begun)
    made.start()
    return made


def test_the_interview_begins_with_what_settles_most(empty_draft: Draft) -> None:
    presenter = InterviewPresenter(empty_draft)
    assert presenter.has_ended()
    assert presenter.start()
    card = presenter.card()
    assert card is not None
    assert card.fact == "regime"
    assert card.caption == "Start  ·  Question 1 of 11"
    entry = presenter.agenda.find("regime")
    assert entry is not None
    assert card.cost == f"If you don’t know yet, {entry.settles} clauses stay undecided."


def test_a_card_shows_answer_source_and_reason(presenter: InterviewPresenter) -> None:
    presenter.go("estimated_value")
    card = presenter.card()
    assert card is not None
    assert card.label == "Estimated value"
    assert str(card.value) == "820,000 USD"
    assert card.source is not None
    assert card.source.text == "Answered by you"
    assert card.why is not None
    assert "700,000 USD, in force since 1 October 2025." in card.why.sentences
    assert "The answer bears on" in card.why.sentences
    assert card.why.link.startswith("FAR ")
    assert card.is_answered


def test_a_source_is_told_in_words(library: Library) -> None:
    facts = Facts({"buyer_name": Answer("Agency", "notice BT-500 (path)")})
    presenter = InterviewPresenter(Draft(library, facts))
    presenter.go("buyer_name")
    card = presenter.card()
    assert card is not None
    assert card.source is not None
    assert "notice" in card.source.text
    assert card.source.icon_name == "notice"


def test_a_proposal_is_shown_to_be_confirmed(library: Library) -> None:
    facts = Facts(proposals={"contract_nature": Answer("works", "proposed: CPV 45")})
    presenter = InterviewPresenter(Draft(library, facts))
    presenter.go("contract_nature")
    card = presenter.card()
    assert card is not None
    assert card.value == "works"
    assert card.source is not None
    assert card.source.is_proposal
    assert not card.is_answered


def test_a_setting_says_that_it_counts_as_it_stands(presenter: InterviewPresenter) -> None:
    presenter.go("policy_level")
    card = presenter.card()
    assert card is not None
    assert card.value == "recommended"
    assert card.source is not None
    assert card.source.text == "This counts until you change it."


def test_an_amount_is_asked_in_the_currency_of_the_contract(
    presenter: InterviewPresenter, empty_draft: Draft
) -> None:
    presenter.go("services_abroad_value")
    card = presenter.card()
    assert card is not None
    assert card.currency == "USD"
    other = InterviewPresenter(empty_draft)
    other.go("estimated_value")
    shown = other.card()
    assert shown is not None
    assert shown.currency == "EUR"


def test_the_effect_of_an_answer_is_told_before_it_is_given(
    presenter: InterviewPresenter,
) -> None:
    effect = presenter.effect("services_abroad_value", "820000 USD")
    assert effect.summary.endswith("come in")
    assert len(effect.rows) == 5
    assert {each.state_word for each in effect.rows} == {"In the tender"}
    assert effect.more.startswith("and ")
    assert "services_abroad_value" not in presenter.draft.facts.answers


def test_the_answer_that_is_there_has_no_effect(presenter: InterviewPresenter) -> None:
    assert not presenter.differs("estimated_value", "820000 USD")
    assert presenter.effect("estimated_value", "820000 USD").rows == ()
    with pytest.raises(FactError):
        presenter.effect("estimated_value", "a lot")


def test_continue_goes_to_what_settles_most_then(presenter: InterviewPresenter) -> None:
    first = presenter.current
    assert first is not None
    presenter.draft.postpone(first)
    presenter.advance()
    assert presenter.current not in (None, first)
    assert presenter.current == presenter.agenda.next("decisive", first)


def test_after_a_choice_in_the_outline_its_group_goes_on(presenter: InterviewPresenter) -> None:
    presenter.go("operation_area")
    presenter.draft.postpone("operation_area")
    presenter.advance()
    assert presenter.current == "local_directive_notified"


def test_back_goes_where_one_was(presenter: InterviewPresenter) -> None:
    first = presenter.current
    presenter.go("buyer_name")
    presenter.go("buyer_country")
    assert presenter.back()
    assert presenter.current == "buyer_name"
    assert presenter.back()
    assert presenter.current == first
    assert not presenter.can_go_back
    assert not presenter.back()


def test_going_to_the_same_question_is_no_step(presenter: InterviewPresenter) -> None:
    first = presenter.current
    assert first is not None
    presenter.go(first)
    presenter.go("no_such_question")
    assert not presenter.can_go_back


def test_the_next_unfinished_question_may_be_one_that_was_put_off(
    presenter: InterviewPresenter,
) -> None:
    presenter.go("recruits_workers")
    for fact in presenter.agenda.open:
        presenter.draft.postpone(fact)
    assert presenter.advance_to_unfinished()
    assert presenter.current in presenter.agenda.postponed


def test_the_end_says_what_is_left(presenter: InterviewPresenter) -> None:
    while presenter.current is not None:
        presenter.draft.postpone(presenter.current)
        presenter.advance()
    assert presenter.card() is None
    head, line = presenter.conclusion()
    assert head == "Nothing left but what you put off"
    assert "clauses are not decided yet" in line


def test_a_contract_with_all_answers_is_all_decided(presenter: InterviewPresenter) -> None:
    given = {"money": "820000 USD", "date": "2028-01-01", "languages": "en", "countries": "NP"}
    while presenter.current is not None:
        definition = presenter.draft.library.fact_definitions[presenter.current]
        value = definition.allowed[-1] if definition.allowed else given.get(definition.type or "")
        presenter.draft.answer(presenter.current, "no" if value is None else value)
        presenter.advance()
    assert presenter.draft.selection.undecided == ()
    assert presenter.conclusion() == (
        "All decided",
        "Every clause is in or out.",
    )


def test_rows_tell_state_and_answer(presenter: InterviewPresenter) -> None:
    presenter.draft.postpone("recruits_workers")
    rows = {each.key: each for group in outline_rows(presenter) for each in group.questions}
    assert rows["estimated_value"].tail == "820,000 USD"
    assert rows["estimated_value"].spoken == "Estimated value, 820,000 USD, answered"
    assert rows["recruits_workers"].spoken == "Hiring, not known yet"
    assert rows["policy_level"].icon_name == "tick"
    current = rows[presenter.current or ""]
    assert (current.icon_name, current.is_current) == ("dot", True)
    groups = {each.row.text: each.row for each in outline_rows(presenter)}
    assert groups["Start"].icon_name == "half"
    assert groups["Workers"].icon_name == "ring"
    assert groups["What is bought"].spoken == "What is bought, 1 of 1, complete"
    assert progress_text(presenter).endswith(" answered")


def test_answers_by_lot_are_told_in_the_outline(presenter: InterviewPresenter) -> None:
    presenter.draft.set_lots(["A", "B"])
    presenter.draft.answer_lots("recruits_workers", {"A": True, "B": False})
    rows = {each.key: each for group in outline_rows(presenter) for each in group.questions}
    assert rows["recruits_workers"].tail == "by lot"
    presenter.draft.answer_lots("recruits_workers", {"B": True})
    rows = {each.key: each for group in outline_rows(presenter) for each in group.questions}
    assert rows["recruits_workers"].tail == "Yes"
