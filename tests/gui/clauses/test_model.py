"""The model of the list: sound by Qt's own tester, and changed row by row."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.clauses import ClausesPresenter, Show
from gui.clauses.model import COUNT_ROLE, ClauseModel
from gui.draft import Draft

Mode = QAbstractItemModelTester.FailureReportingMode


@pytest.fixture
def model(qapp: object, us_draft: Draft) -> ClauseModel:
    return ClauseModel(ClausesPresenter(us_draft))


def test_qt_finds_the_model_sound_through_all_changes(model: ClauseModel, us_draft: Draft) -> None:
    model.set_filter(Show.ALL, "plan")  # the tester looks at each row at each change
    tester = QAbstractItemModelTester(model, Mode.Fatal)
    for show in (Show.IN, Show.UNDECIDED, Show.ALL):
        model.set_filter(show, "plan")
        us_draft.answer("services_abroad_value", "820000 USD")
        model.refresh()
        us_draft.answer("services_abroad_value", None)
        model.refresh()
    model.set_filter(Show.ALL, "no such words anywhere")
    model.set_filter(Show.ALL, "recruit")
    assert tester.model() is model


def test_a_change_of_the_draft_never_resets(model: ClauseModel, us_draft: Draft) -> None:
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.layoutChanged.connect(lambda *_: resets.append(1))
    model.set_filter(Show.IN, "")
    before = {key.clause for key in model.listed()}
    us_draft.answer("services_abroad_value", "820000 USD")
    model.refresh()
    came_in = {key.clause for key in model.listed()} - before
    assert came_in == set(us_draft.last_change.came_in)
    assert not resets


def test_rows_are_removed_and_inserted_in_ranges(model: ClauseModel) -> None:
    moves: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _, first, last: moves.append((first, last)))
    model.set_filter(Show.IN, "")
    assert moves
    model.set_filter(Show.ALL, "")
    listed = [key.clause for key in model.listed()]
    assert listed == sorted(listed, key=list(model._presenter.draft.library.clauses).index)


def test_indexes_survive_what_happens_elsewhere(model: ClauseModel, us_draft: Draft) -> None:
    from PySide6.QtCore import QPersistentModelIndex

    model.set_filter(Show.IN, "")
    kept = QPersistentModelIndex(model.index_of("recruitment-fees"))
    us_draft.answer("services_abroad_value", "820000 USD")
    model.refresh()
    assert kept.isValid()
    assert model.key(kept) is not None
    assert model.data(kept) == us_draft.library.clauses["recruitment-fees"].title


def test_headings_cannot_be_chosen_and_carry_their_count(model: ClauseModel) -> None:
    heading = model.index(0, 0)
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags
    assert heading.data(COUNT_ROLE) == model.rowCount(heading)
    assert model.row_at(heading) is None
    assert model.parent(heading) == QModelIndex()


def test_screen_readers_hear_state_and_reason(model: ClauseModel) -> None:
    index = model.index_of("housing")
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not decided yet" in spoken
    assert "Depends on" in spoken


def test_a_clause_that_is_not_listed_has_no_index(model: ClauseModel) -> None:
    model.set_filter(Show.OUT, "")
    assert not model.index_of("recruitment-fees").isValid()
