"""New clause files: they lint, they are drafts, and nothing that exists is touched."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assembler.errors import FactError, LibraryError
from assembler.library import (
    Library,
    NewClause,
    check_answer,
    id_for,
    lint_folder,
    new_clause,
    sections_of,
)

RULE = 'recruits_workers and regime in ["alpha", "no"]'
WANTED = NewClause(
    id="wages-on-time",
    title="Wages: paid on time",
    family="pay",
    section="Pay",
    applies_when=RULE,
    cite='Alpha act, section 7 ("wages")',
)


@pytest.mark.parametrize("kind", ["clause", "provision", "definition", "form", "annex"])
@pytest.mark.parametrize("checked", [None, date(2026, 2, 1)])
def test_a_new_text_of_each_kind_has_no_findings(
    folder: Path, kind: str, checked: date | None
) -> None:
    terms = ("Pay Day, Late",) if kind == "definition" else ()
    wanted = replace(WANTED, kind=kind, checked=checked, terms=terms)
    path = new_clause(Library.load(folder), wanted)
    assert path == folder / "pay" / "wages-on-time.md"
    assert lint_folder(folder) == []
    clause = Library.load(folder).clauses["wages-on-time"]
    assert (clause.kind, clause.status, clause.revision) == (kind, "draft", 1)
    assert (clause.title, clause.defines) == (WANTED.title, terms)
    assert (clause.authority[0].cite, clause.authority[0].checked) == (WANTED.cite, checked)
    assert clause.applies_when == RULE
    assert clause.part == "conditions"


def test_the_file_reads_like_one_that_a_person_wrote(folder: Path) -> None:
    text = new_clause(Library.load(folder), WANTED).read_text(encoding="utf-8")
    assert text.startswith(
        "---\n"
        "id: wages-on-time\n"
        "revision: 1\n"
        'title: "Wages: paid on time"\n'
        "status: draft\n"
        "family: pay\n"
        "basis: practice\n"
        "part: conditions\n"
        "section: Pay\n"
        "authority:\n"
        '  - {cite: "Alpha act, section 7 (\\"wages\\")"}\n'
        f"applies_when: {RULE}\n"
        "guidance: >-\n  To be written: when"
    )
    assert text.endswith("show it on request.\n")


@pytest.mark.parametrize("guidance", ["Mind: #1 thing.", "word " * 60, "- a list?", "true", "'x'"])
def test_guidance_comes_back_as_it_was_given(folder: Path, guidance: str) -> None:
    path = new_clause(Library.load(folder), replace(WANTED, guidance=guidance))
    assert Library.load(folder).clauses["wages-on-time"].guidance == " ".join(guidance.split())
    assert max(map(len, path.read_text(encoding="utf-8").splitlines())) <= 100


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"id": "fees"}, "id: a text of that id exists"),
        ({"id": "Wages"}, "id: an id is small letters"),
        ({"id": "../wages"}, "id: an id is small letters"),
        ({"id": "w" * 49}, "at most 48 signs"),
        ({"family": "../pay"}, "family: a family is the name of a folder"),
        ({"family": "scenarios"}, "family: a family is the name of a folder"),
        ({"section": "Pey"}, "section: it is none of those that there are. Did you mean “Pay”?"),
        ({"kind": "claus"}, "Did you mean “clause”?"),
        ({"basis": "custom"}, "Allowed: law, policy, practice"),
        ({"applies_when": "recruit_workers"}, "Did you mean “recruits_workers”?"),
        ({"applies_when": 'over(estimated_value, "x")'}, "there is no threshold “x”"),
        ({"title": "No"}, "title: at least three letters"),
        ({"title": "  "}, "title: one line of text"),
        ({"title": "No\nfees"}, "title: one line of text"),
        ({"title": "No\udc80fees"}, "title: one line of text"),
        ({"cite": ""}, "cite: one line of text"),
        ({"kind": "definition"}, "names what it defines"),
        ({"terms": ("Worker",)}, "names what it defines"),
        ({"kind": "definition", "terms": ("x",)}, "terms: at least three letters"),
    ],
)
def test_what_cannot_stand_in_a_file_is_refused(
    folder: Path, changes: dict[str, object], says: str
) -> None:
    before = sorted(folder.rglob("*"))
    with pytest.raises(FactError) as caught:
        new_clause(Library.load(folder), replace(WANTED, **changes))
    assert says in str(caught.value)
    assert sorted(folder.rglob("*")) == before


def test_a_file_that_is_there_is_never_written_over(folder: Path) -> None:
    library = Library.load(folder)
    new_clause(library, WANTED)
    with pytest.raises(LibraryError, match="the file is there already"):
        new_clause(library, WANTED)
    with pytest.raises(FactError, match="never used twice"):
        new_clause(Library.load(folder), WANTED)


def test_a_new_text_of_an_overlay_lies_in_the_overlay(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    library = Library.load(folder, overlays=[tmp_path / "ours"])
    assert new_clause(library, WANTED) == tmp_path / "ours" / "pay" / "wages-on-time.md"


def test_a_title_suggests_an_id() -> None:
    assert id_for("Wages: paid on time!") == "wages-paid-on-time"
    assert id_for("word " * 20) == "-".join(["word"] * 9)
    assert id_for("…") == ""


def test_answers_are_checked_one_by_one(small: Library) -> None:
    check_answer(small, "section", "Pay")
    assert sections_of(small) == ("Terms used", "Pay", "Order", "Annexes")
    with pytest.raises(FactError):
        check_answer(small, "section", os.devnull)
