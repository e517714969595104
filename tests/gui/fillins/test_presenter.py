"""What the table of blanks says, without widgets."""

from datetime import date

import pytest

from assembler.errors import FactError
from assembler.model import Money
from gui.draft import Draft
from gui.fillins.presenter import Blank, BlanksPresenter, ShowBlanks, empty_texts

FEES = "recruitment-fees.repayment_days"


@pytest.fixture
def presenter(qapp: object, us_draft: Draft) -> BlanksPresenter:
    us_draft.answer("services_abroad_value", "820000 USD")
    return BlanksPresenter(us_draft)


def blank(presenter: BlanksPresenter, key: str) -> Blank:
    return next(each for each in presenter.blanks() if each.key == key)


def test_only_blanks_of_clauses_that_are_in_are_listed(presenter: BlanksPresenter) -> None:
    listed = {each.clause for each in presenter.blanks()}
    assert listed <= {each.id for each in presenter.draft.selection.included}
    assert "recruitment-fees" in listed
    presenter.draft.override("recruitment-fees", "exclude", "Nobody is hired.")
    assert "recruitment-fees" not in {each.clause for each in presenter.blanks()}


def test_a_default_stands_there_until_somebody_fills_it_in(presenter: BlanksPresenter) -> None:
    shown = blank(presenter, FEES)
    assert (shown.shown, shown.is_default, shown.note) == ("30", True, "By default")
    assert (shown.limits, shown.default) == ("1 to 60", "30")
    assert shown.clause_title == "No recruitment fees"
    presenter.draft.fill_in(FEES, 45)
    filled = blank(presenter, FEES)
    assert (filled.shown, filled.is_default, filled.note) == ("45", False, "Filled in by you")


def test_a_blank_without_default_is_open(presenter: BlanksPresenter) -> None:
    shown = blank(presenter, "precedence-far.edition_date")
    assert (shown.is_open, shown.shown, shown.limits) == (True, "", "a date")
    assert shown.note == "Open: a person must fill it in"
    presenter.draft.fill_in(shown.key, date(2025, 11, 3))
    assert blank(presenter, shown.key).shown == "3 November 2025"


@pytest.mark.parametrize("typed", ["1", "60", " 30 "])
def test_what_lies_within_the_limits_is_read(presenter: BlanksPresenter, typed: str) -> None:
    assert presenter.read(blank(presenter, FEES), typed) == int(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "0 is not between 1 and 60."),
        ("61", "61 is not between 1 and 60."),
        ("soon", "'soon' is not a whole number. Write 1 to 60."),
    ],
)
def test_what_does_not_fit_says_the_limits(
    presenter: BlanksPresenter, typed: str, said: str
) -> None:
    with pytest.raises(FactError):
        presenter.read(blank(presenter, FEES), typed)
    wrong = blank(presenter, FEES)
    assert (wrong.problem, wrong.shown) == (said, typed)
    assert wrong.note == said
    assert wrong in presenter.blanks(ShowBlanks.OPEN)
    presenter.forget_problems()
    assert blank(presenter, FEES).problem == ""


def test_nothing_typed_is_the_default(presenter: BlanksPresenter) -> None:
    assert presenter.read(blank(presenter, FEES), "  ") is None
    assert presenter.default_value(blank(presenter, FEES)) is None


def test_one_answer_for_all_of_a_name_gives_way_to_the_default(
    presenter: BlanksPresenter,
) -> None:
    presenter.draft.fill_in("repayment_days", 40)
    shown = blank(presenter, FEES)
    assert (shown.shown, shown.is_default) == ("40", False)
    assert presenter.default_value(shown) == 30  # said outright: the name's answer stays


def test_a_blank_says_where_else_it_is(presenter: BlanksPresenter) -> None:
    shared = [each for each in presenter.blanks() if each.also_in]
    assert shared
    for each in shared:
        assert each.also_text.startswith("Also in ")
        assert {key for key, _ in presenter.edits_everywhere(each)} == {
            f"{clause}.{each.name}" for clause in each.also_in
        }


def test_the_filters_count_what_they_list(presenter: BlanksPresenter) -> None:
    presenter.draft.fill_in(FEES, 45)
    counts = presenter.counts()
    assert counts[ShowBlanks.BY_YOU] == 1
    assert counts[ShowBlanks.ALL] > counts[ShowBlanks.OPEN] > 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "Yes"),
        (False, "No"),
        (30, "30"),
        ("The Ministry", "The Ministry"),
        (date(2027, 1, 15), "15 January 2027"),
        (Money.parse("820000 USD"), "820,000 USD"),
    ],
)
def test_values_as_they_are_shown(
    presenter: BlanksPresenter, value: str | int | bool | date | Money | None, shown: str
) -> None:
    assert presenter.text(value) == shown


def test_an_answer_that_no_longer_fits_is_shown_as_wrong(presenter: BlanksPresenter) -> None:
    presenter.draft.fill_in(FEES, 99)  # as an older file may hold it
    wrong = blank(presenter, FEES)
    assert (wrong.shown, wrong.problem) == ("99", "99 is not between 1 and 60.")


def test_a_row_is_spoken_whole(presenter: BlanksPresenter) -> None:
    spoken = blank(presenter, FEES).spoken
    assert spoken.endswith("? 30. By default. 1 to 60. No recruitment fees") or "30" in spoken


def test_each_filter_has_words_for_the_empty_table(empty_draft: Draft) -> None:
    assert BlanksPresenter(empty_draft).blanks(ShowBlanks.BY_YOU) == ()
    assert empty_texts(ShowBlanks.ALL)[0] == "No blanks in these clauses"
    for show in ShowBlanks:
        assert all(empty_texts(show))
