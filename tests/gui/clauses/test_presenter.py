"""What the list of clauses shows, without widgets."""

import pytest

from assembler import Library
from gui.clauses import ClausesPresenter, Show
from gui.clauses.presenter import Key, Row
from gui.clauses.words import count_text, empty_texts, show_word
from gui.draft import Change, Draft


@pytest.fixture
def presenter(us_draft: Draft) -> ClausesPresenter:
    return ClausesPresenter(us_draft)


def row(presenter: ClausesPresenter, clause: str) -> Row:
    return presenter.row(Key(clause))


def test_every_clause_is_listed_once_in_document_order(
    presenter: ClausesPresenter, library: Library
) -> None:
    listed = [key.clause for group in presenter.groups() for key in group.rows]
    assert listed == list(library.clauses)


def test_headings_name_part_and_section(presenter: ClausesPresenter) -> None:
    titles = [group.title for group in presenter.groups()]
    assert "Conditions of contract · Recruitment of workers" in titles
    assert titles[-1] == "Annexes"  # a section that is named like its part is not named twice


@pytest.mark.parametrize("show", list(Show))
def test_a_filter_lists_as_many_as_it_counts(presenter: ClausesPresenter, show: Show) -> None:
    presenter.draft.answer("services_abroad_value", "820000 USD")
    presenter.draft.override("wages", "exclude", "The ministry checks pay.")
    listed = [key for group in presenter.groups(show) for key in group.rows]
    assert len(listed) == presenter.counts()[show] > 0


def test_search_looks_at_names_wording_and_sources(presenter: ClausesPresenter) -> None:
    def found(search: str) -> set[str]:
        return {key.clause for group in presenter.groups(Show.ALL, search) for key in group.rows}

    assert "recruitment-fees" in found("Recruitment FEES")
    assert "compliance-plan" in found("52.222-50(h)")
    assert found("no such words anywhere") == set()


def test_a_clause_that_is_in_says_why_without_its_source(presenter: ClausesPresenter) -> None:
    presenter.draft.answer("services_abroad_value", "820000 USD")
    shown = row(presenter, "compliance-plan")
    assert (shown.state, shown.state_word, shown.basis) == ("in", "In the tender", "Law")
    assert shown.reason == "Estimated value: 820,000 USD is over the threshold of 700,000 USD"


def test_an_undecided_clause_names_the_question_and_leads_to_it(
    presenter: ClausesPresenter,
) -> None:
    shown = row(presenter, "housing")
    assert shown.state == "undecided"
    question = presenter.draft.library.fact_definitions["housing_provided"].question
    assert shown.reason == f"Depends on: “{question}”"
    assert shown.question == "housing_provided"


def test_a_clause_of_other_rules_says_whose_it_is(presenter: ClausesPresenter) -> None:
    assert row(presenter, "au-modern-slavery").reason == "A text for Australia: Commonwealth."


def test_no_reason_shows_an_id_of_ours(presenter: ClausesPresenter, library: Library) -> None:
    for group in presenter.groups():
        for key in group.rows:
            reason = presenter.row(key).reason
            assert "[" not in reason, reason
            assert not any(f"“{name}”" in reason for name in library.clauses), reason
            assert "us-far" not in reason, reason


def test_the_officers_word_stays_visible(presenter: ClausesPresenter) -> None:
    presenter.draft.override("recruitment-fees", "exclude", "Nobody is hired.")
    out = row(presenter, "recruitment-fees")
    assert (out.state, out.state_word, out.by_you) == ("out", "Left out by you", True)
    assert out.reason == "You took it out: “Nobody is hired.”"
    presenter.draft.override("au-modern-slavery", "include", "The parent asks for it.")
    put_in = row(presenter, "au-modern-slavery")
    assert (put_in.state_word, put_in.reason) == (
        "Put in by you",
        "You put it in: “The parent asks for it.”",
    )


def test_marks_of_the_last_change_last_a_moment(presenter: ClausesPresenter) -> None:
    presenter.draft.answer("services_abroad_value", "820000 USD")
    assert row(presenter, "compliance-plan").chip == ""
    presenter.just_changed = True
    assert row(presenter, "compliance-plan").chip == "Just in"
    presenter.draft.answer("services_abroad_value", "1000 USD")
    assert row(presenter, "compliance-plan").chip == "Just out"
    presenter.draft.answer("services_abroad_value", None)
    assert row(presenter, "compliance-plan").chip == "Now open"


def test_a_change_is_told_with_its_reason(presenter: ClausesPresenter) -> None:
    assert presenter.announcement() == ""
    presenter.draft.answer("services_abroad_value", "820000 USD")
    count = len(presenter.draft.last_change.came_in)
    said = presenter.announcement()
    assert said.startswith(f"{count} clauses came in: estimated value: 820,000 USD is")
    assert said.endswith(".")


def test_the_undo_bar_names_the_edit(presenter: ClausesPresenter) -> None:
    presenter.draft.answer("services_abroad_value", "820000 USD")
    count = len(presenter.draft.last_change.came_in)
    told = presenter.told("value of services abroad")
    assert told == f"Value of services abroad: {count} clauses came in."


def test_the_officers_word_on_one_clause_is_told_plainly(presenter: ClausesPresenter) -> None:
    presenter.draft.override("wages", "include", "Wanted.")
    assert presenter.told("put in") == "“Lawful pay, on time, with a payslip” was put in by you."
    presenter.draft.override("wages", "exclude", "The ministry checks pay.")
    assert presenter.announcement().endswith("was taken out by you.")


def test_a_text_for_everybody_else_says_so(presenter: ClausesPresenter) -> None:
    reason = row(presenter, "genuine-employment").reason
    assert reason == "Not a text for United States: Federal Acquisition Regulation."


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(), ""),
        (Change(came_in=("a",)), "1 clause came in"),
        (Change(came_in=("a", "b", "c"), went_out=("d",)), "3 clauses came in, 1 went out"),
        (Change(went_out=("a", "b")), "2 clauses went out"),
        (Change(settled=("a",)), "1 clause went out"),  # undecided before, left out now
        (Change(became_undecided=("a", "b")), "2 clauses are not decided any more"),
        (
            Change(came_in=("a",), became_undecided=("b",)),
            "1 clause came in, 1 not decided any more",
        ),
    ],
)
def test_counts_of_a_change_in_words(change: Change, said: str) -> None:
    assert count_text(change) == said


def test_taking_out_says_which_law_is_set_aside(presenter: ClausesPresenter) -> None:
    said = presenter.law_set_aside("recruitment-fees")
    assert said.startswith("This sets aside a duty of law: FAR 52.222-50(a), (b)(6)")
    assert presenter.law_set_aside("candour").startswith("No law asks for it here")


def test_clauses_that_cannot_stand_together_come_first(presenter: ClausesPresenter) -> None:
    first, second = _pair(presenter.draft.library)
    presenter.draft.override(first, "include", "Tried.")
    presenter.draft.override(second, "include", "Tried.")
    group = presenter.groups()[0]
    assert group.title == "Cannot stand together"
    shown = presenter.row(group.rows[0])
    assert (shown.state, shown.state_word) == ("conflict", "Conflict")
    titles = {presenter.draft.library.clauses[name].title for name in (first, second)}
    assert all(title in shown.title for title in titles)


def _pair(library: Library) -> tuple[str, str]:
    clause = next(each for each in library.clauses.values() if each.conflicts_with)
    return clause.id, clause.conflicts_with[0]


def test_lots_are_named(draft: Draft) -> None:
    presenter = ClausesPresenter(draft)
    some = [each for each in draft.selection.included if each.lots]
    for decision in some:
        assert row(presenter, decision.id).lots == f"Lots: {', '.join(decision.lots)}"


def test_a_row_is_spoken_with_state_and_reason(presenter: ClausesPresenter) -> None:
    spoken = row(presenter, "housing").spoken
    assert spoken.startswith("Safe and fair housing. Not decided yet. Depends on:")


def test_each_filter_has_words_for_the_empty_list() -> None:
    for show in Show:
        assert show_word(show)
        assert all(empty_texts(show, ""))
    assert empty_texts(Show.IN, "fees")[0] == "No clause has “fees”"


def test_nothing_is_answered_yet(empty_draft: Draft) -> None:
    presenter = ClausesPresenter(empty_draft)
    counts = presenter.counts()
    assert counts[Show.UNDECIDED] > 0
    assert counts[Show.CHANGED] == counts[Show.BY_YOU] == 0
    assert all(presenter.row(key).reason for group in presenter.groups() for key in group.rows)
