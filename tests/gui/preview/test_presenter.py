"""What the preview shows of a draft, without a widget."""

from __future__ import annotations

import pytest

from assembler.library import Library
from gui.draft import Draft
from gui.preview.drawing import Place, places_of, row_on
from gui.preview.presenter import PreviewPresenter
from gui.preview.rows import Row, shown


@pytest.fixture
def presenter(draft: Draft) -> PreviewPresenter:
    made = PreviewPresenter(draft)
    made.refresh()
    return made


def changed(presenter: PreviewPresenter) -> set[str]:
    return {presenter.rows[at].clause_id for at in presenter.changed_rows()}


def test_the_cover_comes_first_and_each_part_has_a_sheet(presenter: PreviewPresenter) -> None:
    assert presenter.rows[0].kind == "cover"
    sheets = [row.sheet for row in presenter.rows]
    assert sheets == sorted(sheets)
    parts = [row for row in presenter.rows if row.kind == "part"]
    assert [row.sheet for row in parts] == list(range(1, len(parts) + 1))


def test_each_row_has_a_key_of_its_own(presenter: PreviewPresenter) -> None:
    keys = [row.key for row in presenter.rows]
    assert len(set(keys)) == len(keys)


def test_nothing_is_marked_when_a_tender_is_opened(presenter: PreviewPresenter) -> None:
    assert presenter.changed == frozenset()


def test_what_came_in_is_marked_and_what_only_moved_is_not(
    presenter: PreviewPresenter, draft: Draft
) -> None:
    before = {row.clause_id: row.number for row in presenter.rows if row.clause_id}
    draft.answer("national_exclusion_applies", value=False)
    presenter.refresh()
    draft.answer("national_exclusion_applies", value=True)
    assert presenter.refresh()
    assert "exclusion-eu" in changed(presenter)
    moved = {
        row.clause_id
        for row in presenter.rows
        if row.number != before.get(row.clause_id, row.number)
    }
    assert not moved & changed(presenter) - {"exclusion-eu"} or moved
    assert "successor-firms" not in changed(presenter)


def test_an_answer_that_changes_no_word_leaves_the_marks(
    presenter: PreviewPresenter, draft: Draft
) -> None:
    draft.fill_in("successor-firms.years", 4)
    presenter.refresh()
    assert changed(presenter) == {"successor-firms"}
    draft.judge("successor-firms", "weighed")
    assert not presenter.refresh()
    assert changed(presenter) == {"successor-firms"}


def test_since_the_last_save_all_is_marked_that_differs(
    presenter: PreviewPresenter, draft: Draft
) -> None:
    draft.fill_in("successor-firms.years", 4)
    presenter.refresh()
    draft.rename("Another title", "R-2")
    presenter.refresh()
    assert changed(presenter) == {""}  # the cover
    presenter.compare_with_saved(since_save=True)
    assert changed(presenter) == {"", "successor-firms"}
    presenter.note_saved()
    assert changed(presenter) == set()


def test_a_clause_is_found_by_its_id(presenter: PreviewPresenter) -> None:
    place = presenter.place_of("successor-firms")
    assert place is not None
    assert presenter.rows[place].clause_id == "successor-firms"
    assert presenter.place_of("no-such-clause") is None


def test_a_text_by_reference_is_found_in_its_table(library: Library) -> None:
    facts = {"regime": "us-far", "launch_date": "2026-11-24", "estimated_value": "820000 USD"}
    draft = Draft(library, library.facts(facts))
    presenter = PreviewPresenter(draft)
    presenter.refresh()
    named = [
        each.id
        for each in draft.selection.included
        if each.clause.incorporate == "reference" and not each.clause.body.strip()
    ]
    assert named
    place = presenter.place_of(named[0])
    assert place is not None
    assert presenter.rows[place].item is not None


def test_a_search_finds_words_in_any_case_and_across_no_break_spaces(
    presenter: PreviewPresenter,
) -> None:
    found = presenter.find("FORM 1")
    assert found
    for match in found:
        text = presenter.rows[match.row].texts[match.text]
        assert text[match.start : match.end].casefold().replace("\xa0", " ") == "form 1"
    assert presenter.find("  ") == ()
    assert presenter.find("no such words anywhere") == ()


def test_a_blank_is_shown_without_its_brackets(presenter: PreviewPresenter) -> None:
    blanks = [
        span
        for row in presenter.rows
        if row.item is not None
        for block in row.item.blocks
        for span in getattr(block, "spans", ())
        if span.kind == "blank"
    ]
    assert blanks
    assert all(not shown(span).startswith("[") for span in blanks)


def test_a_row_is_spoken_with_its_numbers(presenter: PreviewPresenter) -> None:
    place = presenter.place_of("successor-firms")
    assert place is not None
    lines = presenter.rows[place].spoken.splitlines()
    assert lines[0] == "1. Successor and linked firms"
    assert lines[1].startswith("1.1 This text")


def test_a_new_tender_is_empty(empty_draft: Draft) -> None:
    presenter = PreviewPresenter(empty_draft)
    presenter.refresh()
    assert presenter.is_empty


def test_what_cannot_be_written_is_said(draft: Draft) -> None:
    presenter = PreviewPresenter(draft)
    presenter.refresh()
    rows = presenter.rows
    draft.facts.fill_ins  # noqa: B018 - they are read, and one is wrong from here on
    draft.answers = lambda: {"no_such_blank": 3}  # type: ignore[method-assign]
    assert presenter.refresh()
    assert "no_such_blank" in presenter.error
    assert presenter.rows == rows
    del draft.answers
    presenter.refresh()
    assert presenter.error == ""


# Exact pages


def rows(*titles: str) -> list[Row]:
    return [Row("item", (title,), 1, title, f"{at}.") for at, title in enumerate(titles, 1)]


def test_headings_of_the_pages_meet_the_rows_in_order() -> None:
    shown_rows = rows("One", "Two", "One")
    headings = [
        Place("Cover page", 0, 0.0),
        Place("1. One", 1, 80.0),
        Place("2.\u00a0Two", 1, 400.0),
        Place("3. One", 3, 90.0),
    ]
    found = places_of([*shown_rows[:2], Row("item", ("again",), 1, "One", "3.")], headings)
    assert [found[key].page for key in (("One",), ("Two",), ("again",))] == [1, 1, 3]


@pytest.mark.parametrize(
    ("page", "down", "expected"),
    [(0, 500.0, None), (1, 80.0, 0), (1, 399.0, 0), (1, 400.0, 1), (2, 0.0, 1), (9, 0.0, 2)],
)
def test_a_page_belongs_to_the_last_heading_before(
    page: int, down: float, expected: int | None
) -> None:
    shown_rows = rows("One", "Two", "Three")
    places = {
        ("One",): Place("1. One", 1, 80.0),
        ("Two",): Place("2. Two", 1, 400.0),
        ("Three",): Place("3. Three", 3, 80.0),
    }
    assert row_on(shown_rows, places, page, down) == expected
