"""What the page "Check your answers" says, without widgets."""

import pytest

from gui.check.presenter import CheckPresenter, Line
from gui.draft import Draft


@pytest.fixture
def presenter(qapp: object, us_draft: Draft) -> CheckPresenter:
    us_draft.answer("services_abroad_value", "820000 USD")
    return CheckPresenter(us_draft)


def line(presenter: CheckPresenter, fact: str) -> Line:
    return next(
        each for section in presenter.sections() for each in section.lines if each.fact == fact
    )


def test_an_answer_stands_beside_its_statement(presenter: CheckPresenter) -> None:
    shown = line(presenter, "estimated_value")
    assert (shown.statement, shown.answer) == ("Estimated value", "820,000 USD")
    assert (shown.note, shown.action) == ("", "Change")
    assert shown.question == "What is the estimated total value?"


def test_a_source_other_than_the_officer_is_named(qapp: object, draft: Draft) -> None:
    presenter = CheckPresenter(draft)
    notes = [each.note for section in presenter.sections() for each in section.lines]
    assert any(note.startswith("From the notice, ") for note in notes)


def test_an_open_question_says_how_many_clauses_wait(presenter: CheckPresenter) -> None:
    shown = line(presenter, "housing_provided")
    assert (shown.answer, shown.action) == ("Not answered yet", "Answer")
    assert shown.note == "1 clause waits for this answer"
    presenter.draft.postpone("housing_provided")
    assert line(presenter, "housing_provided").answer == "You don’t know yet"


def test_a_setting_counts_until_it_is_changed(qapp: object, empty_draft: Draft) -> None:
    empty_draft.answer("regime", "us-far")
    shown = line(CheckPresenter(empty_draft), "policy_level")
    assert (shown.answer, shown.note) == ("Recommended", "Counts until you change it")
    assert shown.action == "Change"


def test_lots_are_told_apart(qapp: object, draft: Draft) -> None:
    first, second = draft.lots[:2]
    draft.answer("contract_nature", "services", lot=first)
    draft.answer("contract_nature", "supplies", lot=second)
    shown = line(CheckPresenter(draft), "contract_nature").answer
    assert shown == f"{first}: Services\n{second}: Supplies"
    draft.answer("contract_nature", "services", lot=second)
    assert line(CheckPresenter(draft), "contract_nature").answer == "Services"


def test_each_heading_counts_its_answers(presenter: CheckPresenter) -> None:
    section = presenter.sections()[0]
    done = sum(each.state == "answered" for each in section.lines)
    assert section.title == "Start"
    assert section.count == f"{done} of {len(section.lines)}"


def test_an_undecided_clause_says_what_to_ask_whom(presenter: CheckPresenter) -> None:
    points = {point.title: point for point in presenter.summary().waiting}
    housing = points["Safe and fair housing"]
    assert housing.detail == (
        "Ask the department that needs it, or the market: "
        "Will the employer or an agent provide or arrange housing?"
    )
    assert (housing.target, housing.item) == ("question", "housing_provided")


def test_the_summary_counts_as_the_selection_does(presenter: CheckPresenter) -> None:
    summary, selection = presenter.summary(), presenter.draft.selection
    assert (summary.included, summary.undecided, summary.excluded) == (
        len(selection.included),
        len(selection.undecided),
        len(selection.excluded),
    )


def test_the_officers_choices_stand_there_with_their_reasons(presenter: CheckPresenter) -> None:
    presenter.draft.override("wages", "exclude", "The ministry checks pay.")
    summary = presenter.summary()
    assert summary.by_you[0].title == "Lawful pay, on time, with a payslip: taken out by you"
    assert summary.by_you[0].detail == "“The ministry checks pay.”"
    assert "called for by law" in summary.warnings[0].title
    assert "(wages)" not in summary.warnings[0].title


def test_what_was_not_weighed_is_named(presenter: CheckPresenter) -> None:
    names = {point.item for point in presenter.summary().to_weigh}
    assert "compliance-plan" in names
    presenter.draft.judge("compliance-plan", "A small plan is enough.")
    assert "compliance-plan" not in {point.item for point in presenter.summary().to_weigh}


def test_open_blanks_are_named(presenter: CheckPresenter) -> None:
    keys = {point.item for point in presenter.summary().blanks}
    assert "precedence-far.edition_date" in keys
    assert "recruitment-fees.repayment_days" not in keys  # it has a default


def test_with_open_points_it_is_a_draft(presenter: CheckPresenter) -> None:
    summary = presenter.summary()
    assert (summary.save_word, summary.is_complete) == ("Save as draft…", False)
    assert "more answer" in summary.save_note


def test_with_all_decided_it_is_a_tender(qapp: object, us_draft: Draft) -> None:
    for decision in us_draft.selection.undecided:
        us_draft.override(decision.id, "exclude", "Not wanted here.")
    while us_draft.selection.undecided:
        first = us_draft.selection.undecided[0].id
        us_draft.override(first, "exclude", "Not wanted here.")
    summary = CheckPresenter(us_draft).summary()
    assert (summary.save_word, summary.save_note) == ("Save tender…", "")


def test_nothing_answered_yet(empty_draft: Draft, qapp: object) -> None:
    presenter = CheckPresenter(empty_draft)
    lines = [each for section in presenter.sections() for each in section.lines]
    assert lines
    assert all(each.answer for each in lines if each.state != "setting")
