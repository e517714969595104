"""Editing a text's file: splicing, saving whole, and trying what is not saved."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from assembler.errors import LibraryError
from assembler.library import (
    FileChangedError,
    FrontMatterText,
    Library,
    Use,
    add_scenario,
    copy_to_overlay,
    history,
    lint_text,
    open_text_file,
    read_scenarios,
    save_text_file,
    used_by,
    uses_by,
    with_text,
)

TEXT = """---
id: fees
revision: 1   # the first
title: Fees
status: draft               # rests on recall
authority:
  - {cite: "A law", checked: 2026-11-24}
applies_when: >-
  recruits_workers and
  us_federal
guidance: >
  First.

  Second.
---
1. The Contractor pays.
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture
def overlay(library: Library, tmp_path: Path) -> Library:
    copy_to_overlay(library, "clauses.recruitment-fees", tmp_path / "ours")
    return Library.load(tmp_path / "ours")


def text(**fields: object) -> str:
    made = FrontMatterText(TEXT, "fees.md")
    for name, value in fields.items():
        made = made.with_field(name, value)
    return made.text


def lines_that_differ(new: str) -> tuple[list[str], list[str]]:
    old = TEXT.split("\n")
    return [x for x in old if x not in new.split("\n")], [
        x for x in new.split("\n") if x not in old
    ]


def test_a_field_changes_its_line_and_keeps_the_remark() -> None:
    assert lines_that_differ(text(revision=2)) == (
        ["revision: 1   # the first"],
        ["revision: 2   # the first"],
    )


def test_a_folded_field_gives_way_as_a_whole() -> None:
    gone, come = lines_that_differ(text(applies_when="us_federal"))
    assert gone == ["applies_when: >-", "  recruits_workers and", "  us_federal"]
    assert come == ["applies_when: us_federal"]


def test_blank_lines_inside_a_field_belong_to_it() -> None:
    assert lines_that_differ(text(guidance="Only this."))[1] == ["guidance: Only this."]
    assert "Second." not in text(guidance="Only this.")


def test_a_new_field_comes_behind_those_before_it() -> None:
    lines = text(requires=["notification", "housing"]).split("\n")
    assert lines[lines.index("requires: [notification, housing]") - 1] == "  us_federal"


def test_a_field_without_value_goes() -> None:
    assert "guidance" not in text(guidance="")


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("effective", {"from": date(2026, 1, 1)}, "effective: {from: 2026-01-01}"),
        ("title", "Fees: who pays", 'title: "Fees: who pays"'),
        ("defines", ["One, two"], 'defines: ["One, two"]'),
        ("order", 20, "order: 20"),
    ],
)
def test_values_are_written_as_a_person_would(name: str, value: object, line: str) -> None:
    made = FrontMatterText(text(**{name: value}), "fees.md")
    assert line in made.text.split("\n")
    assert made.fields[name] == value


def test_entries_stand_on_lines_of_their_own() -> None:
    blanks = {"days": {"type": "integer", "label": "How many days, at most?", "default": 30}}
    made = FrontMatterText(text(fill_ins=blanks), "fees.md")
    line = '  days: {type: integer, label: "How many days, at most?", default: 30}'
    assert line in made.text.split("\n")
    assert made.fields["fill_ins"] == blanks


def test_the_body_changes_alone() -> None:
    made = FrontMatterText(TEXT, "fees.md")
    assert made.body_line == 16
    changed = made.with_body("1. Nobody pays.")
    assert changed.text == TEXT.replace("The Contractor pays", "Nobody pays")
    assert changed.body == "1. Nobody pays."


def test_the_bundled_library_is_not_changed_in_its_place(library: Library) -> None:
    file = open_text_file(library, "clauses.recruitment-fees")
    with pytest.raises(LibraryError, match="comes with the program"):
        save_text_file(file, file.text)


def test_a_copy_in_an_overlay_may_be_saved(overlay: Library) -> None:
    file = open_text_file(overlay, "clauses.recruitment-fees")
    saved = save_text_file(file, file.text + "\n")
    assert saved.path.read_text(encoding="utf-8") == file.text + "\n"


def test_line_ends_and_the_byte_order_mark_stay(overlay: Library) -> None:
    file = open_text_file(overlay, "clauses.recruitment-fees")
    file.path.write_bytes(b"\xef\xbb\xbf" + file.text.replace("\n", "\r\n").encode())
    file = open_text_file(overlay, "clauses.recruitment-fees")
    save_text_file(file, file.text.replace("revision: 1", "revision: 9"))
    data = file.path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_what_somebody_else_changed_is_not_written_over(overlay: Library) -> None:
    file = open_text_file(overlay, "clauses.recruitment-fees")
    file.path.write_text("theirs", encoding="utf-8")
    with pytest.raises(FileChangedError, match="somebody else"):
        save_text_file(file, "mine")
    assert file.path.read_text(encoding="utf-8") == "theirs"


def test_a_copy_never_replaces_a_file(library: Library, tmp_path: Path) -> None:
    copy_to_overlay(library, "clauses.housing", tmp_path)
    with pytest.raises(LibraryError, match="there already"):
        copy_to_overlay(library, "clauses.housing", tmp_path)


def test_a_text_is_tried_without_being_saved(library: Library) -> None:
    file = open_text_file(library, "clauses.recruitment-fees")
    changed = FrontMatterText(file.text, "recruitment/recruitment-fees.md")
    tried = with_text(
        library, file.key, changed.with_field("applies_when", 'regime == "eu-2014-24"').text
    )
    assert tried.rule("recruitment-fees").text == 'regime == "eu-2014-24"'
    assert library.rule("recruitment-fees").text != tried.rule("recruitment-fees").text
    assert list(tried.clauses) == list(library.clauses)
    assert tried != library


def test_an_id_is_never_changed(library: Library) -> None:
    file = open_text_file(library, "clauses.recruitment-fees")
    with pytest.raises(LibraryError):
        with_text(library, file.key, file.text.replace("id: recruitment-fees", "id: other"))


def test_the_lint_of_one_text_names_the_line_as_it_would_be(library: Library) -> None:
    file = open_text_file(library, "clauses.recruitment-fees")
    assert lint_text(library, "recruitment-fees", file.text) == []
    broken = file.text + "The Contractor uses the **Unheard Word**.\n"
    found = lint_text(library, "recruitment-fees", broken)
    assert [each.line for each in found if "Unheard Word" in each.message] == [broken.count("\n")]


def test_a_text_that_cannot_be_read_is_a_finding(library: Library) -> None:
    found = lint_text(library, "recruitment-fees", "nothing")
    assert [each.code for each in found] == ["unreadable"]
    text = open_text_file(library, "clauses.recruitment-fees").text
    found = lint_text(library, "recruitment-fees", text.replace("revision: ", "revison: "))
    assert any("revison" in f"{each.field} {each.message}" for each in found)


def test_who_uses_a_text(library: Library) -> None:
    found = used_by(library, "notification")
    assert any(each.how == "requires" for each in found)
    assert any(each.how == "refers to" for each in found)
    terms = used_by(library, "def-worker")
    assert {each.how for each in terms} >= {"uses the term"}
    assert Use("notification", "requires") in uses_by(library, found[0].clause) or found


def test_a_scenario_comes_behind_the_others(overlay: Library) -> None:
    path = add_scenario(
        overlay,
        "Ours",
        file="ours",
        facts={"regime": "us-far", "places_of_performance": ["KW"], "recruits_workers": True},
        expected={"recruitment-fees": "undecided", "housing": "out"},
        on=date(2026, 11, 24),
    )
    first = path.read_text(encoding="utf-8")
    add_scenario(overlay, "Ours too", file="ours", facts={}, expected={"housing": "undecided"})
    assert path.read_text(encoding="utf-8").startswith(first)
    ours = [each for each in read_scenarios(overlay) if each.file.endswith("ours.yaml")]
    assert [each.name for each in ours] == ["Ours", "Ours too"]
    assert ours[0].facts["places_of_performance"] == ["KW"]
    with pytest.raises(LibraryError, match="already"):
        add_scenario(overlay, "Ours", file="ours", facts={}, expected={})


def test_the_history_of_a_text_is_read_from_git(overlay: Library) -> None:
    assert history(overlay, "clauses.recruitment-fees") is None
    folder = overlay.sources.folders[-1]
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", "-C", folder, "init", "-q"], check=True)
    subprocess.run(["git", "-C", folder, "add", "."], check=True)
    subprocess.run(["git", "-C", folder, *who, "commit", "-qm", "ours: begin"], check=True)
    found = history(overlay, "clauses.recruitment-fees")
    assert found is not None
    assert [(each.person, each.note) for each in found] == [("Ada", "ours: begin")]
    assert found[0].text == open_text_file(overlay, "clauses.recruitment-fees").text
