"""`clausewright library …`, as the people who keep the clauses call it."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from .conftest import Run

Command = Callable[..., Run]
ROOT = Path(__file__).resolve().parent.parent.parent
SMALL = ROOT / "tests" / "data" / "library-small"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small library, read past the cache."""
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")
    return Path(shutil.copytree(SMALL, tmp_path / "library"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_misspelt_library_command_is_answered_with_the_right_one(clausewright: Command) -> None:
    run = clausewright("library", "lnt")
    assert run.code == 2
    assert "Did you mean “lint”?" in run.err


def test_every_library_command_has_its_help(clausewright: Command) -> None:
    listed = clausewright("library", "--help").out
    for name in listed.partition("Commands:")[2].split("\n"):
        if name.strip() and not name.startswith("    "):
            assert clausewright("library", name.split()[0], "--help").code == 0


def test_the_hooks_of_pre_commit_call_commands_that_there_are(
    clausewright: Command, folder: Path
) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["clausewright-lint", "clausewright-test"]
    for hook in hooks:
        program, *arguments = hook["entry"].split()
        assert program == "clausewright"
        assert clausewright(*arguments, folder).code == 0
        assert hook["pass_filenames"] is False


# test


def test_scenarios_that_come_out_as_they_must_leave_with_0(
    clausewright: Command, folder: Path
) -> None:
    run = clausewright("library", "test", folder)
    assert (run.code, run.err) == (0, "3 scenarios: 3 as expected.\n")
    assert run.out == f"{folder.as_posix()}/scenarios/hiring.yaml: 3 as expected\n"


def test_a_scenario_that_fails_shows_facts_expected_got_and_why(
    clausewright: Command, folder: Path
) -> None:
    edit(folder / "scenarios" / "hiring.yaml", "out: [fees, sheet]", "undecided: [fees]")
    run = clausewright("library", "test", folder)
    assert run.code == 5
    assert "hiring.yaml:5: Nobody is hired\n" in run.out
    assert "    recruits_workers: false\n" in run.out
    assert "  on: 2026-02-01\n  fees\n    expected: undecided\n    got:      out\n" in run.out
    assert "why:\n      recruits workers: no\n" in run.out
    assert run.out.endswith("hiring.yaml: 2 as expected, 1 otherwise\n")


def test_scenarios_as_json(clausewright: Command, folder: Path) -> None:
    edit(folder / "scenarios" / "hiring.yaml", "out: [fees, sheet]", "undecided: [fees]")
    run = clausewright("library", "test", folder, "--match", "NOBODY hiring", "--json")
    (scenario,) = run.json["scenarios"]
    (failure,) = scenario["failures"]
    assert (failure["expected"], failure["got"]) == ("undecided", "out")
    assert failure["why"]["text"] == "recruits workers: no"
    assert list(run.json["files"].values()) == [{"passed": 0, "failed": 1}]
    assert run.code == 5


def test_words_that_no_scenario_holds_are_told(clausewright: Command, folder: Path) -> None:
    run = clausewright("library", "test", folder, "--match", "zebra")
    assert (run.code, "no scenario holds these words" in run.err) == (2, True)


def test_a_library_without_scenarios_says_so(clausewright: Command, folder: Path) -> None:
    shutil.rmtree(folder / "scenarios")
    run = clausewright("library", "test", folder)
    assert (run.code, run.out, run.err) == (0, "", "0 scenarios: 0 as expected.\n")


def test_a_scenario_that_cannot_be_read_is_bad_input(clausewright: Command, folder: Path) -> None:
    edit(folder / "scenarios" / "hiring.yaml", "regime: alpha", "regim: alpha")
    run = clausewright("library", "test", folder)
    assert run.code == 3
    assert "Did you mean “regime”?" in run.err


# search


def test_search_prints_texts_with_what_was_found(clausewright: Command, folder: Path) -> None:
    run = clausewright("library", "search", "receipt", "--library", folder)
    first, second = run.out.splitlines()
    assert first == "fees  No fees for work  [fees, proposed]"
    assert "«receipt»" in second
    assert run.err == "1 text found.\n"


def test_search_as_json_and_with_filters(clausewright: Command, folder: Path) -> None:
    at = ("--library", folder, "--json")
    hits = clausewright("library", "search", "alpha", "--family", "fees", *at).json["hits"]
    assert [hit["id"] for hit in hits] == ["fees"]
    none = clausewright("library", "search", "zebra (", *at)
    assert (none.code, none.json["hits"]) == (0, [])
    wrong = clausewright("library", "search", "alpha", "--regime", "alfa", *at)
    assert wrong.code == 3
    assert "alpha" in wrong.json["error"]["message"]


# approve


def test_approve_writes_name_and_day(clausewright: Command, folder: Path) -> None:
    run = clausewright(
        "library", "approve", "fees", "--by", "Ana Lind", "--on", "2026-03-01", "--library", folder
    )
    file = folder / "fees" / "fees.md"
    assert (run.code, run.out) == (0, f"{file}: approved by Ana Lind, 2026-03-01.\n")
    assert "status: approved\napproved:\n" in file.read_text(encoding="utf-8")
    shown = clausewright("library", "show", "fees", "--library", folder).out
    assert "revision 2, approved)" in shown
    assert "Approved by Ana Lind, 2026-03-01\n" in shown
    edit(file, "in full; and", "in full and at once; and")
    again = clausewright("library", "approve", "fees", "--by", "Bo Berg", "--library", folder)
    assert again.err == "Void, since the text has changed: Ana Lind, 2026-03-01.\n"


def test_approve_says_how_many_are_still_wanted(clausewright: Command, folder: Path) -> None:
    edit(folder / "library.yaml", "released:", "approvers: 2\nreleased:")
    at = ("--library", folder)
    run = clausewright("library", "approve", "fees", "--by", "Ana Lind", *at)
    assert run.err == "Approvals still wanted: 1. Until then it stays proposed.\n"
    told = clausewright("library", "approve", "fees", "--by", "Bo Berg", *at, "--json").json
    assert (told["status"], told["wanted"], len(told["approved"])) == ("approved", 2, 2)


def test_approve_wants_a_name_and_a_day_that_has_come(clausewright: Command, folder: Path) -> None:
    at = ("--library", folder)
    assert clausewright("library", "approve", "fees", *at).code == 2
    late = clausewright("library", "approve", "fees", "--by", "A B", "--on", "2999-01-01", *at)
    assert (late.code, "still to come" in late.err) == (2, True)
    assert clausewright("library", "approve", "fees", "--by", "?", *at).code == 3


# new

NEW = (
    "library", "new", "--title", "Wages on time", "--id", "wages", "--family", "pay",
    "--section", "Pay", "--cite", "Alpha act, section 7",
)  # fmt: skip


def test_new_writes_a_file_from_options(clausewright: Command, folder: Path) -> None:
    given = (*NEW, "--applies-when", "recruits_workers", "--library", folder)
    run = clausewright(*given)
    assert (run.code, run.out) == (0, f"{folder / 'pay' / 'wages.md'}\n")
    assert clausewright("library", "lint", folder).out == ""
    again = clausewright(*given)
    assert (again.code, "never used twice" in again.err) == (3, True)


def test_new_without_a_terminal_names_the_options_that_it_lacks(
    clausewright: Command, folder: Path
) -> None:
    run = clausewright("library", "new", "--title", "Wages", "--library", folder)
    assert run.code == 2
    assert "Give also: --id, --family, --section, --cite, --applies-when." in run.err


def test_new_takes_a_definition_by_use(clausewright: Command, folder: Path) -> None:
    run = clausewright(
        *NEW, "--kind", "definition", "--term", "Wage", "--library", folder, "--json"
    )
    assert run.json == {"id": "wages", "file": str(folder / "pay" / "wages.md")}
    assert "applies_when: by_use\n" in (folder / "pay" / "wages.md").read_text(encoding="utf-8")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "options", "expected"),
    [
        (  # kind, title, id, family, section, basis, source, rule; two of them twice
            ["", "Wages on time", "fees", "", "pay", "Pey", "Pay", "", "Alpha act", "over_limit"],
            [],
            "id: wages-on-time\n",
        ),
        (
            ["definition", "Wage", "", "def-wage", "definitions", "Terms used", "law", "C95", ""],
            [],
            'defines: ["Wage"]\n',
        ),
        (
            ["", "", "pay", "Pay", "Alpha act", "true"],
            ["--title", "Hours", "--basis", "law"],
            "id: hours\n",
        ),
    ],
)
def test_new_asks_in_a_terminal_until_the_answer_fits(
    clausewright: Command,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: list[str],
    options: list[str],
    expected: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in typed)))
    run = clausewright("library", "new", *options, "--library", folder)
    assert run.code == 0, run.err
    assert expected in Path(run.out.strip()).read_text(encoding="utf-8")
    assert clausewright("library", "lint", folder).out == ""
    if "fees" in typed:
        assert "never used twice" in run.err
        assert "Did you mean “Pay”?" in run.err


# diff and changes


def test_diff_shows_words_rules_and_what_selects_differently(
    clausewright: Command, folder: Path
) -> None:
    fees = folder / "fees" / "fees.md"
    edit(fees, "in full; and", "in full and at once; and")
    edit(fees, "and recruits_workers", "and not recruits_workers")
    run = clausewright("library", "diff", SMALL, folder)
    assert run.code == 0
    assert "~ fees  No fees for work; its revision was not raised\n" in run.out
    assert '    applies_when: regime in ["alpha", "no"] and {+not+} recruits_workers\n' in run.out
    assert " a. in [-full;-] {+full and at once;+} and b. without" in run.out
    assert "~ fees: in → out\n" in run.out
    assert "hiring.yaml:1: Hiring under the alpha rules\n" in run.out
    assert run.err == "1 text changed, 2 scenarios otherwise.\n"


def test_diff_of_what_is_the_same_says_so(clausewright: Command, folder: Path) -> None:
    run = clausewright("library", "diff", SMALL, folder)
    assert (run.code, run.out) == (0, "")
    assert "say the same" in run.err


def test_diff_names_what_came_and_went(clausewright: Command, folder: Path) -> None:
    text = (folder / "general" / "opening.md").read_text(encoding="utf-8")
    (folder / "general" / "more.md").write_text(text.replace("id: opening", "id: more"))
    edit(folder / "fees" / "fees.md", "status: proposed", "status: retired\nretired_for: more")
    (folder / "sheets" / "sheet.md").unlink()
    edit(folder / "library.yaml", "released: 2026-03-01\n", "")
    run = clausewright("library", "diff", SMALL, folder, "--texts-only")
    assert "+ more  " in run.out
    assert "× fees  No fees for work; more stands in its place\n" in run.out
    assert "- sheet  " in run.out
    assert "released: [-2026-03-01-]" in run.out
    assert run.err == "1 text added, 1 text retired, 1 text removed, 1 other change.\n"


def test_diff_as_json(clausewright: Command, folder: Path) -> None:
    edit(folder / "fees" / "fees.md", "and recruits_workers", "and not recruits_workers")
    told = clausewright("library", "diff", SMALL, folder, "--json").json
    (change,) = told["changes"]
    (field,) = change["fields"]
    assert (change["kind"], change["id"], field["field"]) == ("clause", "fees", "applies_when")
    assert {"kind": "added", "text": "not "} in field["words"]
    assert {"clause": "fees", "before": "in", "after": "out"} in told["scenarios"][0]["moved"]


def test_diff_shows_a_few_of_many_scenarios(clausewright: Command, folder: Path) -> None:
    scenarios = folder / "scenarios" / "hiring.yaml"
    rows = [
        f"- {{name: Contract {number}, facts: {{regime: alpha, recruits_workers: true}}}}\n"
        for number in range(7)
    ]
    scenarios.write_text("".join([*rows, "- {name: Odd, facts: {tier: 1}}\n"]), encoding="utf-8")
    edit(folder / "fees" / "fees.md", "and recruits_workers", "and not recruits_workers")
    run = clausewright("library", "diff", SMALL, folder)
    assert "    and 2 more; --json names them all\n" in run.out.replace(
        "    and 4 more", "    and 2 more"
    )
    assert "~ cannot be tried in both: facts: tier: the library has no such fact." in run.out


def test_changes_since_a_record(clausewright: Command, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "record.json"
    at = ("--library", folder)
    assert clausewright("library", "changes", "--record", target, *at).out == f"{target}\n"
    again = clausewright("library", "changes", "--record", target, *at)
    assert (again.code, str(target) in again.err) == (3, True)
    edit(folder / "fees" / "fees.md", "in full; and", "in full and at once; and")
    run = clausewright("library", "changes", "--since", target, *at)
    assert (run.code, run.out) == (0, "Texts\n~ fees  No fees for work\n\n")


def test_changes_wants_one_of_since_and_record(clausewright: Command, folder: Path) -> None:
    assert clausewright("library", "changes", "--library", folder).code == 2


def test_changes_outside_of_git_say_what_to_do(clausewright: Command, folder: Path) -> None:
    run = clausewright("library", "changes", "--since", "2026-03-01", "--library", folder, "--json")
    assert run.code == 3
    assert "--record FILE" in run.json["error"]["message"]


# schema


def test_schema_lists_the_kinds_and_prints_one(clausewright: Command) -> None:
    assert "regime       regimes/*.yaml\n" in clausewright("library", "schema").out
    assert clausewright("library", "schema", "clause").json["type"] == "object"
    assert set(clausewright("library", "schema", "--json").json) >= {"clause", "facts"}
    wrong = clausewright("library", "schema", "clauses")
    assert (wrong.code, "none of library, facts" in wrong.err) == (2, True)


def test_schemas_are_written_into_a_folder(clausewright: Command, tmp_path: Path) -> None:
    target = tmp_path / "editor" / "schemas"
    run = clausewright("library", "schema", "-o", target)
    assert len(run.out.splitlines()) == len(list(target.iterdir())) == 7
    assert (target / "clause.schema.json").read_text(encoding="utf-8").startswith("{\n")
    one = clausewright("library", "schema", "facts", "-o", target)
    assert one.out == f"{target / 'facts.schema.json'}\n"
