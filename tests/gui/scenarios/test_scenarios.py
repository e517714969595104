"""The scenarios: run, read where they fail, and made from an open tender."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from assembler import Library
from assembler.library import read_scenarios
from gui._background import is_busy
from gui.draft import Draft
from gui.scenarios.make import MakeScenarioDialog
from gui.scenarios.model import ScenarioModel
from gui.scenarios.presenter import ScenariosPresenter, make_from, run_some
from gui.scenarios.view import ScenariosView
from gui.window import MainWindow

OURS = """- name: Fees are forbidden under the FAR
  facts: {regime: us-far, recruits_workers: true}
  on: 2026-11-24
  in: [recruitment-fees]

- name: Fees are not forbidden under the FAR
  facts: {regime: us-far, recruits_workers: true}
  on: 2026-11-24
  out: [recruitment-fees]

- name: Nobody knows this regime
  facts: {regime: mars}
  out: [housing]
"""
FAILED = "Fees are not forbidden under the FAR"


@pytest.fixture
def ours(tmp_path: Path) -> Library:
    """Only our own scenarios: those of the bundled library stay where they are."""
    folder = tmp_path / "ours"
    (folder / "scenarios").mkdir(parents=True)
    manifest = 'name: Ours\nversion: "1"\nextends: bundled\n'
    (folder / "library.yaml").write_text(manifest, encoding="utf-8")
    (folder / "scenarios" / "ours.yaml").write_text(OURS, encoding="utf-8")
    return Library.load(folder)


@pytest.fixture
def presenter(ours: Library) -> ScenariosPresenter:
    made = ScenariosPresenter(ours)
    chosen = [each for each in made.scenarios if each.file.endswith("ours.yaml")]
    made.take(run_some(ours, chosen, lambda *_: None))
    return made


def test_what_came_of_each(presenter: ScenariosPresenter) -> None:
    assert [line.state for line in presenter.lines() if line.file == "ours"] == [
        "passed",
        "failed",
        "broken",
    ]
    assert [line.name for line in presenter.lines("failed")] == [
        FAILED,
        "Nobody knows this regime",
    ]
    assert presenter.counts()["passed"] == 1


def test_a_failure_tells_facts_expected_got_and_why(presenter: ScenariosPresenter) -> None:
    scenario = presenter.scenario(FAILED)
    assert scenario is not None
    assert ("Hiring", "yes") in presenter.facts(scenario)
    assert presenter.expected(scenario) == (("No recruitment fees", "left out"),)
    (told,) = presenter.told(FAILED)
    assert (told.expected, told.got) == ("left out", "in the tender")
    assert told.steps
    assert not told.steps[0].fact


def test_work_is_reported_as_it_goes_and_can_be_stopped(ours: Library) -> None:
    seen: list[tuple[int, int]] = []

    def report(done: int, total: int, message: object = "") -> None:
        seen.append((done, total))
        if len(seen) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        run_some(ours, read_scenarios(ours)[:100], report)
    assert seen == [(12, 100), (24, 100)]


def test_the_list_is_a_sound_model(
    presenter: ScenariosPresenter, qtmodeltester: ModelTester
) -> None:
    model = ScenarioModel()
    for state in ("all", "failed", "passed", "waiting"):
        model.show_lines(presenter.lines(state, "ours"))
        qtmodeltester.check(model)


def test_a_scenario_from_a_tender_is_appended(ours: Library) -> None:
    draft = Draft(ours, ours.facts({"regime": "us-far", "estimated_value": "820000 USD"}))
    path = ours.sources.folders[-1] / "scenarios" / "ours.yaml"
    make_from(draft, "From a tender", "ours", ["recruitment-fees"])
    assert path.read_text(encoding="utf-8").startswith(OURS)
    made = next(each for each in read_scenarios(ours) if each.name == "From a tender")
    assert dict(made.expected()) == {
        "recruitment-fees": draft.selection.state_of("recruitment-fees")
    }
    (outcome,) = run_some(ours, [made], lambda *_: None)
    assert outcome.state == "passed"


# In the window


@pytest.fixture
def view(window: MainWindow, ours: Library) -> ScenariosView:
    window.desk.use_library(ours)
    window.desk.actions.trigger("library_scenarios")
    found = window.findChild(ScenariosView)
    assert found is not None
    return found


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_busy(), timeout=60_000)


def test_one_is_run_by_a_click_and_shows_why(view: ScenariosView, qtbot: QtBot) -> None:
    view.search.setText(FAILED)
    qtbot.mouseClick(view.one, Qt.MouseButton.LeftButton)
    settle(qtbot)
    line = view.model.line(view.model.index(0, 0))
    assert line is not None
    assert line.state == "failed"
    assert "0 of 1" in view.told.text()


def test_all_are_run_and_can_be_stopped(view: ScenariosView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.presenter.counts()["passed"] > 0, timeout=30_000)
    qtbot.mouseClick(view.cancel, Qt.MouseButton.LeftButton)
    settle(qtbot)
    counts = view.presenter.counts()
    assert counts["waiting"] > 0
    assert counts["passed"] > 0
    assert view.all.isVisible()


def test_without_a_tender_it_says_what_to_open(view: ScenariosView, window: MainWindow) -> None:
    view.ask_to_make()
    assert window.banner is not None
    assert "Open a tender" in window.banner.sentence()


def test_a_scenario_is_made_from_the_open_tender(
    view: ScenariosView, window: MainWindow, ours: Library, qtbot: QtBot
) -> None:
    tender = window.add_tender(Draft(ours, ours.facts({"regime": "us-far"})))
    window.desk.show_page("scenarios")
    qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)
    dialog = view.findChild(MakeScenarioDialog)
    assert dialog is not None
    dialog.make()
    assert dialog.name_field.error()
    qtbot.keyClicks(dialog.name, "Made with a click")
    dialog.make()
    assert dialog.clause_field.error()
    item = dialog.clauses.item(0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    dialog.make()
    assert view.name() == "Made with a click"
    assert tender.draft.library == ours
