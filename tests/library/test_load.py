"""The library as a value: what it holds, overlays, installed libraries, positions of mistakes."""

from __future__ import annotations

import pickle
import sys
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from assembler.errors import LibraryError
from assembler.library import Library
from assembler.model import FlowDown

from .conftest import SMALL, Change


def test_clauses_run_in_document_order(small: Library, change: Change) -> None:
    assert list(small.clauses) == ["def-worker", "fees", "opening", "sheet"]
    assert [small.order(name) for name in small.clauses] == [0, 1, 2, 3]
    changed = Library.load(change("fees/fees.md", "section: Pay", "section: Order"))
    assert list(changed.clauses) == ["def-worker", "fees", "opening", "sheet"]  # by id


def test_order_comes_before_the_id(change: Change) -> None:
    change("fees/fees.md", "section: Pay", "section: Order")
    changed = Library.load(change("general/opening.md", "revision: 1", "revision: 1\norder: 99"))
    assert list(changed.clauses) == ["def-worker", "opening", "fees", "sheet"]


def test_a_clause_has_what_its_file_says(small: Library) -> None:
    fees = small.clauses["fees"]
    assert fees.effective.since == date(2020, 1, 1)
    assert fees.flow_down == FlowDown(to="all-tiers")
    assert fees.fill_ins["repayment_days"].maximum == 60
    assert fees.body.startswith("1. The Contractor")
    assert fees.line("applies_when") == 13
    assert fees.line("body") == 32


def test_facts_thresholds_and_tables_are_read(small: Library) -> None:
    assert list(small.fact_definitions)[:2] == ["regime", "launch_date"]
    assert small.fact_definitions["regime"].allowed == ("alpha", "no")
    assert small.fact_definitions["regime"].ask_when is None
    assert small.fact_definitions["policy_level"].ask_when == "never"
    assert small.fact_definitions["over_limit"].is_derived
    limit = small.reference.thresholds["alpha.limit"]
    assert [value.amount for value in limit.values] == [100000, 120000]
    assert small.reference.dates["alpha.ban"].day == date(2026, 6, 1)
    assert small.regimes["no"].name == "The rules of Norway"
    assert [row.country for row in small.reference.goods] == ["", "UZ"]
    assert small.reference.sectors[0].reason == "Low pay, night work"
    assert small.translations["fees", "ne"].of_revision == 2
    assert small.terms == {"Worker": ("def-worker",)}


def test_the_languages_of_the_worker_sheet_are_known(folder: Path) -> None:
    for language in ("", ".ne", ".zh-Hans"):
        source = "fees/fees.ne.md" if language else "sheets/sheet.md"
        text = (folder / source).read_text(encoding="utf-8")
        text = text.replace("id: sheet", "id: worker-information-sheet")
        name = f"worker-information-sheet{language}.md"
        (folder / "sheets" / name).write_text(text, encoding="utf-8")
    assert Library.load(folder).reference.sheet_languages == {"en", "ne", "zh-Hans"}


def test_nothing_can_be_changed(small: Library) -> None:
    tables: list[Any] = [small.clauses, small.fact_definitions, small.regimes, small.translations]
    for table in [*tables, small.terms]:
        with pytest.raises(TypeError):
            table["x"] = None


def test_two_libraries_are_equal_if_their_texts_are(small: Library, folder: Path) -> None:
    same = Library.load(folder)
    assert same == small
    assert hash(same) == hash(small)
    assert same.digest == small.digest
    (folder / "fees" / "fees.ne.md").unlink()
    assert Library.load(folder) != small
    assert small != "small"


def test_a_library_goes_to_another_process_whole(small: Library) -> None:
    small.rule("fees")
    _ = small.terms, small.body_facts("fees")
    copy: Library = pickle.loads(pickle.dumps(small))  # noqa: S301
    assert copy == small
    assert copy.clauses == small.clauses
    assert copy.rule("fees").names == {"regime", "recruits_workers"}


def test_the_bundled_library_is_found_from_the_checkout() -> None:
    library = Library.load()
    assert library.version
    assert "recruitment-fees" in library.clauses
    assert Library.load("bundled") == library


def test_the_wheel_carries_the_library_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: Path
) -> None:
    from assembler.library import _files

    package = tmp_path / "site" / "assembler"
    (package / "_data").mkdir(parents=True)
    folder.rename(package / "_data" / "clauses")
    monkeypatch.setattr(_files, "__file__", str(package / "library" / "_files.py"))
    assert Library.load().name == "A small library for tests"


# Rules


def test_a_rule_is_parsed_once(small: Library) -> None:
    assert small.rule("fees") is small.rule("fees")
    assert small.rule("fees").names == {"regime", "recruits_workers"}


def test_every_other_expression_is_at_hand(small: Library) -> None:
    assert small.basis("fees", "alpha") == "law"
    assert small.basis("fees", "beta") == "practice"
    assert small.basis("opening", "alpha") == "practice"
    basis = small.basis("fees", "no")
    assert not isinstance(basis, str)
    assert basis.names == {"over_limit"}
    assert small.alternate_rule("fees", 0).dates == {"alpha.ban"}
    judgement = small.judgement_rule("fees")
    assert judgement is not None
    assert judgement.names == {"hires_much"}
    assert small.judgement_rule("opening") is None
    assert small.fact_expression("over_limit").thresholds == {"alpha.limit"}
    asked = small.ask_when("languages")
    assert asked is not None
    assert asked.names == {"recruits_workers"}
    assert small.ask_when("regime") is None
    assert small.ask_when("policy_level") is None


def test_the_facts_of_a_body_are_those_outside_its_rule(small: Library) -> None:
    assert small.body_facts("opening") == {"buyer_name"}
    assert small.body_facts("fees") == set()  # a blank is no fact


def read_every_rule(library: Library) -> None:
    for name, clause in library.clauses.items():
        library.rule(name)
        library.judgement_rule(name)
        for regime in library.regimes:
            library.basis(name, regime)
        for index in range(len(clause.alternates)):
            library.alternate_rule(name, index)
    for name, fact in library.fact_definitions.items():
        library.fact_expression(name) if fact.is_derived else library.ask_when(name)


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "problem"),
    [
        (
            "fees/fees.md",
            "recruits_workers\n",
            "recruit_workers\n",
            "fees/fees.md:15",
            "applies_when",
        ),
        ("fees/fees.md", "over_limit else", "over_limits else", "fees/fees.md:7", "basis.no"),
        (
            "fees/fees.md",
            "when: hires_much",
            "when: hires_mush",
            "fees/fees.md:20",
            "judgement.when",
        ),
        ("fees/fees.md", '"alpha.ban"', '"alpha.band"', "fees/fees.md:25", "alternates.0"),
    ],
)
def test_a_misspelt_name_in_a_rule_is_told_with_its_line(
    change: Change, file: str, old: str, new: str, place: str, problem: str
) -> None:
    folder = change(file, old, new)
    library = Library.load(folder)
    with pytest.raises(LibraryError) as caught:
        read_every_rule(library)
    assert caught.value.where == f"{folder.as_posix()}/{place}"
    assert caught.value.field == problem
    assert caught.value.hint.startswith("Did you mean")


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ('value, "alpha.limit")', 'value, "alpha.limits")', 90, "derived.over_limit.expression"),
        ("ask_when: recruits_workers", "ask_when: recruit_workers", 60, "facts.languages.ask_when"),
        ("tiers > 2", "tears > 2", 94, "derived.hires_much.expression"),
    ],
)  # fmt: skip
def test_a_misspelt_name_in_facts_yaml_is_told_with_its_line(
    change: Change, old: str, new: str, line: int, field: str
) -> None:
    library = Library.load(change("facts.yaml", old, new))
    with pytest.raises(LibraryError) as caught:
        read_every_rule(library)
    assert (caught.value.line, caught.value.field) == (line, field)


def test_a_file_that_is_gone_still_gives_the_line_of_the_field(change: Change) -> None:
    folder = change("fees/fees.md", "recruits_workers\n", "recruit_workers\n")
    library = Library.load(folder)
    (folder / "fees" / "fees.md").unlink()
    with pytest.raises(LibraryError, match=r"fees\.md:13: applies_when: unknown fact"):
        library.rule("fees")


# Overlays


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    path = tmp_path / "agency"
    (path / "fees").mkdir(parents=True)
    return path


def small_file(file: str) -> str:
    return (SMALL / file).read_text(encoding="utf-8")


def test_an_overlay_adds_and_replaces_by_id(small: Library, overlay: Path) -> None:
    text = small_file("fees/fees.md")
    (overlay / "fees" / "fees.md").write_text(text.replace("No fees for work", "Our own title"))
    more = text.replace("id: fees", "id: more-fees")
    (overlay / "fees" / "more-fees.md").write_text(more)
    library = Library.load(SMALL, overlays=[overlay])
    assert library.clauses["fees"].title == "Our own title"
    assert list(library.clauses) == ["def-worker", "fees", "more-fees", "opening", "sheet"]
    assert library.digest != small.digest
    assert library.name == small.name


def test_a_later_overlay_wins(overlay: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    (second / "fees").mkdir(parents=True)
    for path, title in ((overlay, "First"), (second, "Second")):
        text = small_file("fees/fees.md").replace("No fees for work", f"{title} title")
        (path / "fees" / "fees.md").write_text(text)
    assert Library.load(SMALL, overlays=[overlay, second]).clauses["fees"].title == "Second title"
    assert Library.load(SMALL, overlays=[second, overlay]).clauses["fees"].title == "First title"


def test_an_overlay_may_move_a_text_to_another_family(overlay: Path) -> None:
    (overlay / "pay").mkdir()
    text = small_file("fees/fees.md").replace("family: fees", "family: pay")
    (overlay / "pay" / "fees.md").write_text(text)
    assert Library.load(SMALL, overlays=[overlay]).clauses["fees"].family == "pay"


def test_an_overlay_retires_with_a_reason(overlay: Path) -> None:
    (overlay / "library.yaml").write_text('retire: {fees: "Our own act says more"}\n')
    library = Library.load(SMALL, overlays=[overlay])
    assert library.clauses["fees"].status == "retired"
    assert library.clauses["opening"].status == "proposed"


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        (
            "retire: {feess: Why}",
            "retire.feess: the library below has no such text. Did you mean “fees”?",
        ),
        ('retire: {fees: " "}', "retire.fees: write the reason."),
        ("retires: {fees: Why}", "retires: there is no such field. Did you mean “retire”?"),
    ],
)  # fmt: skip
def test_a_wrong_retirement_is_told(overlay: Path, manifest: str, message: str) -> None:
    (overlay / "library.yaml").write_text(manifest)
    with pytest.raises(LibraryError) as caught:
        Library.load(SMALL, overlays=[overlay])
    assert str(caught.value) == f"{overlay.as_posix()}/library.yaml:1: {message}"


def test_an_overlay_adds_and_replaces_facts_and_amounts_by_name(overlay: Path) -> None:
    (overlay / "facts.yaml").write_text(
        "facts:\n"
        "  tiers: {type: boolean, question: Are there tiers?, ask_when: never}\n"
        "  floor: {type: integer, question: Which floor?, ask_when: never}\n"
        "derived:\n"
        "  languages: {expression: regime}\n"
    )
    (overlay / "thresholds.yaml").write_text(
        "thresholds:\n"
        "  agency.limit:\n"
        "    title: Our limit\n"
        "    comparison: above\n"
        "    values: [{since: 2026-01-01, amount: 5, currency: EUR, vat: none, source: Us}]\n"
    )
    library = Library.load(SMALL, overlays=[overlay])
    assert library.fact_definitions["tiers"].type == "boolean"
    assert library.fact_definitions["languages"].is_derived
    assert "floor" in library.fact_definitions
    assert set(library.reference.thresholds) == {"alpha.limit", "agency.limit"}
    assert library.fact_expression("languages").names == {"regime"}


def test_a_mistake_in_an_overlay_names_the_overlays_file(overlay: Path) -> None:
    text = small_file("fees/fees.md").replace("revision: 2", "revision: 0")
    (overlay / "fees" / "fees.md").write_text(text)
    with pytest.raises(LibraryError) as caught:
        Library.load(SMALL, overlays=[overlay])
    assert caught.value.where == f"{overlay.as_posix()}/fees/fees.md:3"


def test_a_library_may_extend_the_bundled_one(tmp_path: Path) -> None:
    (tmp_path / "library.yaml").write_text('extends: bundled\nname: Ours\nversion: "7"\n')
    library = Library.load(tmp_path)
    assert library.name == "Ours"
    assert library.version == "7"
    assert library.info.parts == Library.load().info.parts
    assert "recruitment-fees" in library.clauses


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> str:
    """A package with a library in it, installed under the name "agency"."""
    package = folder.parent / "agency_clauses"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('nobody asked to run this')")
    folder.rename(package / "clauses")
    monkeypatch.syspath_prepend(str(package.parent))
    entry = EntryPoint("agency", "agency_clauses", "clausewright.libraries")

    def entry_points(*, group: str, name: str = "agency") -> list[EntryPoint]:
        return [entry] if (group, name) == (entry.group, entry.name) else []

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    return "agency"


def test_an_installed_library_is_found_by_name_without_running_it(installed: str) -> None:
    assert Library.load(installed).name == "A small library for tests"
    assert "agency_clauses" not in sys.modules


def test_a_library_may_extend_an_installed_one(installed: str, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "library.yaml").write_text("extends: agency\nname: Ours\n")
    library = Library.load(ours)
    assert (library.name, library.version) == ("Ours", "1.0")


def test_an_unknown_name_lists_the_installed_ones(installed: str) -> None:
    with pytest.raises(LibraryError, match=r"no installed library of that name.*agency"):
        Library.load("agencies")


def test_libraries_that_extend_one_another_are_refused(installed: str, tmp_path: Path) -> None:
    manifest = tmp_path / "agency_clauses" / "clauses" / "library.yaml"
    manifest.write_text("extends: agency\n")
    with pytest.raises(LibraryError, match="in a circle"):
        Library.load(installed)


def test_a_folder_without_library_yaml_is_none(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"no clause library.*extends: bundled"):
        Library.load(tmp_path)
    with pytest.raises(LibraryError, match="there is no such folder"):
        Library.load(tmp_path / "nowhere")
