"""One thing changed in a library without findings: what the lint says of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assembler.errors import LibraryError
from assembler.library import Finding, Library, format_findings, lint, lint_folder, lint_rules

from .conftest import SMALL, Change, table

FEES = "fees/fees.md"
OPENING = "general/opening.md"
WORKER = "definitions/def-worker.md"


def test_the_small_library_has_no_findings(small: Library) -> None:
    assert lint_folder(SMALL) == []
    assert lint(small) == []


CASES = table("library-findings.yaml", "file", "old", "new", "findings")


@pytest.mark.parametrize(("file", "old", "new", "expected"), CASES)
def test_each_change_gives_its_findings(
    change: Change, file: str, old: str, new: str, expected: list[str]
) -> None:
    folder = change(file, old, new)
    printed = format_findings(lint_folder(folder)).replace(f"{folder.as_posix()}/", "")
    found = printed.splitlines()
    if "[unused-fact]" not in str(expected):  # what the change took the last use of
        found = [line for line in found if "[unused-fact]" not in line]
    assert len(found) == len(expected), printed
    for line, wanted in zip(found, expected, strict=True):
        assert line.startswith(wanted)


def test_a_warning_is_waived_with_a_reason(change: Change) -> None:
    folder = change("general/opening.md", "read these", "promptly read these")
    assert [each.code for each in lint_folder(folder)] == ["vague"]
    change("general/opening.md", "guidance:", "waive: {vague: The statute says so}\nguidance:")
    assert lint_folder(folder) == []


def test_an_error_is_not_waived(change: Change) -> None:
    change("general/opening.md", "buyer_name", "buyers_name")
    folder = change("general/opening.md", "guidance:", "waive: {name: It is so}\nguidance:")
    assert {each.code for each in lint_folder(folder)} == {"name", "unused-fact", "waiver"}


def test_two_definitions_under_one_rule_exclude_each_other_by_none(folder: Path) -> None:
    text = (folder / WORKER).read_text(encoding="utf-8")
    twin = folder / "definitions" / "def-worker-two.md"
    twin.write_text(text.replace("id: def-worker", "id: def-worker-two"), encoding="utf-8")
    assert [each.code for each in lint_folder(folder)] == ["twice-defined"]
    apart = text.replace("id: def-worker", "id: def-worker-two").replace(
        "by_use", 'by_use and regime == "no"'
    )
    twin.write_text(apart, encoding="utf-8")
    assert [each.code for each in lint_folder(folder)] == ["two-meanings"]


def test_a_term_in_a_longer_name_is_not_the_term(change: Change) -> None:
    folder = change(
        "general/opening.md", "1. The Contractor", "1. Under the Worker Act the Contractor"
    )
    assert lint_folder(folder) == []
    change("general/opening.md", "the Worker Act the", "the Worker act the")
    assert [each.code for each in lint_folder(folder)] == ["unmarked-term"]


def test_blanks_of_one_name_take_the_same(folder: Path) -> None:
    text = (folder / OPENING).read_text(encoding="utf-8")
    blank = 'fill_ins:\n  repayment_days: {type: text, label: "When?"}\nguidance:'
    text = text.replace("guidance:", blank).replace("{{ buyer_name }}", "{{ repayment_days }}")
    (folder / OPENING).write_text(text.replace("1. The", "1. {{ buyer_name }} The"))
    found = lint_folder(folder)
    assert [each.code for each in found] == ["blank-twins"]
    assert "takes text here and integer in fees" in found[0].message


def test_a_text_that_cannot_be_read_is_not_missed_elsewhere(change: Change) -> None:
    folder = change("sheets/sheet.md", "revision: 1", "revision: one")
    assert [each.code for each in lint_folder(folder)] == ["unreadable", "family"][:1]


def test_a_translation_of_nothing_is_told(folder: Path) -> None:
    (folder / "fees" / "fees.ne.md").rename(folder / "fees" / "feees.ne.md")
    (found,) = lint_folder(folder)
    assert found.code == "target"
    assert found.fix == "Did you mean “fees”?"


def test_the_age_of_a_check_is_held_against_the_day_that_is_given(small: Library) -> None:
    assert lint(small, today=date(2027, 2, 2)) == []
    old = lint(small, today=date(2027, 2, 3))
    assert {each.code for each in old} == {"old-check"}
    early = lint(small, today=date(2026, 1, 31))
    assert {each.code for each in early} == {"future-check"}


def test_without_a_day_the_newest_check_of_the_library_counts(change: Change) -> None:
    folder = change("fees/fees.md", "checked: 2026-02-01}", "checked: 2027-02-03}")
    assert {each.code for each in lint_folder(folder)} == {"old-check"}


def test_findings_of_an_overlay_name_its_files(tmp_path: Path) -> None:
    (tmp_path / "fees").mkdir()
    text = (SMALL / FEES).read_text(encoding="utf-8").replace("default: 30", "default: 90")
    (tmp_path / FEES).write_text(text)
    (found,) = lint(Library.load(SMALL, overlays=[tmp_path]))
    assert found.file == f"{tmp_path.as_posix()}/{FEES}"


def test_words_of_a_library_in_another_language_are_left_alone(change: Change) -> None:
    folder = change("general/opening.md", "read these", "promptly read these")
    change("library.yaml", "language: en", "language: de")
    assert lint_folder(folder) == []


def test_findings_print_for_people_and_for_a_pull_request() -> None:
    finding = Finding(
        "a/b,c.md", 3, 7, "error", "rule", "applies_when", "100% wrong:\nso", "Mend it."
    )
    bare = Finding("a.md", 0, 0, "warning", "vague", "", "What?")
    assert format_findings([finding, bare]) == (
        "a/b,c.md:3:7: error: applies_when: 100% wrong:\nso Mend it. [rule]\n"
        "a.md: warning: What? [vague]"
    )
    assert format_findings([finding, bare], "github") == (
        "::error file=a/b%2Cc.md,line=3,col=7,title=rule::100%25 wrong:%0Aso Mend it.\n"
        "::warning file=a.md,title=vague::What?"
    )
    assert finding.to_dict()["column"] == 7


def test_every_rule_has_a_reason_and_every_finding_a_rule() -> None:
    rules = lint_rules()
    assert all(rule.why.endswith(".") for rule in rules.values())
    source = Path(__file__).resolve().parents[2] / "assembler" / "library"
    text = "\n".join(path.read_text(encoding="utf-8") for path in source.glob("_lint*.py"))
    text += (source / "_wording.py").read_text(encoding="utf-8")
    text += (source / "lint.yaml").read_text(encoding="utf-8").partition("phrases:")[2]
    for code in rules:
        assert f'"{code}"' in text or f"rule: {code}\n" in text, f"nothing finds {code}"


def test_a_folder_that_is_no_library_cannot_be_linted(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no clause library"):
        lint_folder(tmp_path)
