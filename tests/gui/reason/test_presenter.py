"""What the reason sheet says, without widgets."""

import pytest

from gui.draft import Draft
from gui.reason.presenter import ReasonPresenter, without_sources


@pytest.fixture
def presenter(qapp: object, us_draft: Draft) -> ReasonPresenter:
    us_draft.answer("services_abroad_value", "820000 USD")
    return ReasonPresenter(us_draft)


def test_state_basis_place_and_position(presenter: ReasonPresenter) -> None:
    view = presenter.view("compliance-plan", ("housing", "compliance-plan"))
    assert (view.title, view.state_chip, view.basis_chip) == (
        "Anti-trafficking compliance plan",
        "In the tender",
        "Required by law",
    )
    assert view.place == "Conditions of contract · Compliance plan"
    assert view.position == (2, 2)
    assert (view.can_put_in, view.can_take_out) == (False, True)


def test_the_lead_is_the_engines_reason(presenter: ReasonPresenter) -> None:
    lead = presenter.view("compliance-plan").lead
    assert lead.startswith(
        "Estimated value: 820,000 USD is over the threshold of 700,000 USD in force since "
        "1 October 2025;"
    )
    assert "FAC 2025-06" not in lead
    assert "Source" not in lead


def test_why_not_is_told_the_same_way(presenter: ReasonPresenter) -> None:
    view = presenter.view("au-modern-slavery")
    assert (view.state_chip, view.lead) == ("Left out", "A text for Australia: Commonwealth.")
    assert view.steps
    assert view.can_put_in


def test_an_undecided_clause_says_how_many_answers_it_takes(presenter: ReasonPresenter) -> None:
    one = presenter.view("housing").lead
    assert one.startswith("One answer decides this clause: “Will the employer")
    assert presenter.view("candour").lead.startswith("Up to ")


def test_each_law_has_link_and_date(presenter: ReasonPresenter) -> None:
    law = presenter.view("compliance-plan").laws[0]
    assert law.cite == "FAR 52.222-50(h), (i)"
    assert law.url.startswith("https://www.acquisition.gov/")
    assert law.checked == "checked 24 Nov 2026"
    unchecked = [
        law
        for name in presenter.draft.library.clauses
        for law in presenter.view(name).laws
        if law.checked == "not checked yet"
    ]
    assert unchecked


def test_the_officers_word_has_its_reason(presenter: ReasonPresenter) -> None:
    presenter.draft.override("compliance-plan", "exclude", "Agreed at framework level.")
    view = presenter.view("compliance-plan")
    assert (view.state_chip, view.by_you) == ("Taken out by you", True)
    assert view.lead == "You took this clause out: “Agreed at framework level.”"
    presenter.draft.override("candour", "include", "Wanted.")
    assert presenter.view("candour").state_chip == "Put in by you"


def test_alternates_say_whether_they_apply(presenter: ReasonPresenter) -> None:
    name = next(each.id for each in presenter.draft.library.clauses.values() if each.alternates)
    line = presenter.view(name).alternates[0]
    assert (line.name, line.state_word) == ("Alternate I", "Not decided yet")
    assert line.fact == "local_directive_notified"
    presenter.draft.answer("local_directive_notified", True)
    assert presenter.view(name).alternates[0].state_word == "Applies"
    presenter.draft.answer("local_directive_notified", False)
    assert presenter.view(name).alternates[0].state_word == "Does not apply"


def test_a_judgement_names_its_factors_and_what_was_weighed(presenter: ReasonPresenter) -> None:
    box = presenter.view("compliance-plan").judgement
    assert box is not None
    assert box.factors
    assert box.weighed == ""
    presenter.draft.judge("compliance-plan", "A small plan is enough.")
    box = presenter.view("compliance-plan").judgement
    assert box is not None
    assert box.weighed == "A small plan is enough."
    assert presenter.view("recruitment-fees").judgement is None


def test_what_would_change_it_leads_to_questions(presenter: ReasonPresenter) -> None:
    changes = presenter.draft.selection.what_would_change("compliance-plan")
    flips = presenter.flips(changes)
    value = next(each for each in flips if each.fact == "services_abroad_value")
    assert value.answer.startswith("Value of services abroad: ")
    assert value.effect.startswith("This clause drops out")
    assert {each.fact for each in flips} <= set(presenter.draft.library.fact_definitions)


def test_lots_are_said(qapp: object, draft: Draft) -> None:
    presenter = ReasonPresenter(draft)
    some = next((each for each in draft.selection.included if each.lots), None)
    if some is not None:
        assert presenter.view(some.id).lots.startswith("Applies to lots: ")


def test_the_copy_reads_as_text(presenter: ReasonPresenter) -> None:
    text = presenter.copied("compliance-plan")
    first, second, *rest = text.splitlines()
    assert first == "Anti-trafficking compliance plan"
    assert second.startswith("In the tender · Required by law · Conditions of contract")
    assert any(line.startswith("  - Estimated value: 820,000 USD") for line in rest)
    assert "https://www.acquisition.gov/far/52.222-50" in text


def test_brackets_with_sources_are_cut_and_others_stay() -> None:
    said = "a is over 7 in force since 1 October 2025 (Plan (x); y); b (c) holds."
    assert without_sources(said) == "a is over 7 in force since 1 October 2025; b (c) holds."
