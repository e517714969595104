"""The steps of a reason as a tree."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.draft import Draft
from gui.reason.model import StepModel
from gui.reason.steps import steps_of


@pytest.fixture
def model(qapp: object) -> StepModel:
    return StepModel()


def test_qt_finds_the_model_sound(model: StepModel, us_draft: Draft) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for name in ("compliance-plan", "housing", "security-icoca", "exclusion-eu"):
        model.show_steps(steps_of(us_draft.selection.why(name), us_draft))
    model.show_steps(())
    assert tester.model() is model


def test_the_same_reason_leaves_all_as_it_is(model: StepModel, us_draft: Draft) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    steps = steps_of(us_draft.selection.why("housing"), us_draft)
    model.show_steps(steps)
    model.show_steps(steps_of(us_draft.selection.why("housing"), us_draft))
    assert resets == [1]


def test_steps_are_read_with_their_mark(model: StepModel, us_draft: Draft) -> None:
    model.show_steps(steps_of(us_draft.selection.why("recruitment-fees"), us_draft))
    top = model.index(0, 0)
    assert top.data() == "All of these are true"
    below = model.index(0, 0, top)
    assert model.parent(below) == top
    assert "holds" in below.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.step(QModelIndex()) is None
