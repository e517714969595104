"""Every command: what it prints, where, and with which exit code."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assembler import __version__
from tests.word.documents import word_file

from .conftest import Run

Command = Callable[..., Run]


def test_select_prints_the_promised_shape(clausewright: Command, facts_file: Path) -> None:
    printed = clausewright("select", facts_file, "--json").json
    assert set(printed) >= {"facts", "included", "excluded", "undecided", "questions"}
    facts = printed["facts"]
    assert isinstance(facts, dict)
    assert facts["regime"]["value"] == "us-far"
    assert "facts.yaml" in facts["regime"]["source"]
    included = printed["included"]
    assert isinstance(included, list)
    keys = {"id", "title", "family", "part", "basis", "lots", "reason", "authority"}
    assert all(set(entry) == keys for entry in included)
    assert "compliance-plan" in {entry["id"] for entry in included}


def test_select_tells_a_person_what_to_ask_next(clausewright: Command, facts_file: Path) -> None:
    run = clausewright("select", facts_file)
    assert run.code == 0
    assert "In the tender" in run.out
    assert "Ask next:" in run.out


def test_why_names_the_value_the_threshold_and_its_date(
    clausewright: Command, facts_file: Path
) -> None:
    run = clausewright("why", facts_file, "compliance-plan")
    assert run.code == 0
    for words in ("820,000 USD", "700,000 USD", "2025-10-01", "FAR 52.222-50"):
        assert words in run.out


def test_why_as_json_holds_the_tree(clausewright: Command, facts_file: Path) -> None:
    printed = clausewright("why", facts_file, "compliance-plan", "--json").json
    assert printed["state"] == "in"
    assert isinstance(printed["why"], dict)


def test_a_misspelt_clause_is_answered_with_the_nearest(
    clausewright: Command, facts_file: Path
) -> None:
    run = clausewright("why", facts_file, "complience-plan")
    assert run.code == 3
    assert "compliance-plan" in run.err


def test_assemble_stops_at_open_points_and_writes_nothing(
    clausewright: Command, notice: Path, tmp_path: Path
) -> None:
    run = clausewright("assemble", notice, "-o", tmp_path / "tender.docx")
    assert run.code == 4
    assert "undecided" in run.err
    assert list(tmp_path.iterdir()) == []


def test_assemble_makes_a_draft_from_a_real_notice(
    clausewright: Command, notice: Path, notice_answers: Path, tmp_path: Path
) -> None:
    target, record = tmp_path / "tender.docx", tmp_path / "record.docx"
    run = clausewright(
        *("assemble", notice, "--answers", notice_answers, "--allow-undecided"),
        *("-o", target, "--record", record),
    )
    assert run.code == 0, run.err
    for words in (str(target), str(record), " in, ", "Ask next:", "Why, for example:"):
        assert words in run.out
    for path in (target, record):
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None


def test_assemble_to_standard_output_writes_the_document_there(facts_file: Path) -> None:
    made = subprocess.run(
        [
            *(sys.executable, "-m", "assembler.cli", "assemble"),
            facts_file,
            "-o",
            "-",
            "--allow-undecided",
        ],
        check=True,
        capture_output=True,
    )
    assert made.stdout.startswith(b"PK")
    assert b"Clauses:" in made.stderr


def test_an_override_needs_a_known_clause_and_keeps_its_reason(
    clausewright: Command, facts_file: Path
) -> None:
    run = clausewright(
        "select", facts_file, "--exclude", "compliance-plan=Counsel said so", "--json"
    )
    excluded = {entry["id"]: entry for entry in run.json["excluded"]}  # type: ignore[attr-defined]
    assert "Counsel said so" in excluded["compliance-plan"]["reason"]
    assert clausewright("select", facts_file, "--exclude", "no-such=x").code == 3


def test_set_wins_over_the_source(clausewright: Command, facts_file: Path) -> None:
    run = clausewright("select", facts_file, "--set", "services_abroad_value=700000 USD", "--json")
    ids = {entry["id"] for entry in run.json["included"]}  # type: ignore[attr-defined]
    assert "compliance-plan" not in ids  # exactly at the figure no plan is due


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["select"], 2, "SOURCE"),
        (["selct", "x"], 2, "Did you mean “select”?"),
        (["select", "no-such-file.yaml"], 3, "no-such-file.yaml"),
        (["select", "FACTS", "--set", "regime"], 2, "NAME=VALUE"),
        (["select", "FACTS", "--set", "regime=eu"], 3, "regime"),
        (["select", "FACTS", "--set", "regimes=no"], 3, "regime"),
        (["select", "FACTS", "--on", "tomorrow"], 2, "2026-11-24"),
        (["select", "FACTS", "--library", "no-such-folder"], 3, "no-such-folder"),
        (["assemble", "FACTS", "-o", "FACTS", "--allow-undecided"], 2, "choose another"),
        (["assemble", "FACTS", "-o", "no/such/t.docx", "--allow-undecided"], 2, "no folder"),
        (["assemble", "FACTS", "--template", "x.docx", "--allow-undecided"], 3, "x.docx"),
        (["template", "check", "FACTS"], 3, "facts.yaml"),
        (["library", "lint", "no-such-folder"], 3, "no-such-folder"),
    ],
)
@pytest.mark.parametrize("style", ["text", "json"])
def test_a_mistake_gets_one_sentence_and_its_exit_code(
    clausewright: Command, facts_file: Path, arguments: list[str], code: int, says: str, style: str
) -> None:
    words = [str(facts_file) if word == "FACTS" else word for word in arguments]
    run = clausewright(*words, *(["--json"] if style == "json" else []))
    assert run.code == code
    assert "Traceback" not in run.out + run.err
    if style == "json":
        error = run.json["error"]
        assert isinstance(error, dict)
        assert says in f"{error['where']}: {error['message']}"
    else:
        assert says in run.err
        assert run.out == ""


def test_library_show_lists_ids_and_revisions(clausewright: Command) -> None:
    printed = clausewright("library", "show", "--json").json
    assert {"name", "version", "clauses"} <= set(printed)
    clauses = printed["clauses"]
    assert isinstance(clauses, list)
    assert {"id", "revision", "title"} <= set(clauses[0])


def test_library_show_prints_one_clause_whole(clausewright: Command) -> None:
    run = clausewright("library", "show", "recruitment-fees")
    assert "No recruitment fees" in run.out
    assert "The Contractor shall" in run.out


def test_the_bundled_library_has_no_error(clausewright: Command) -> None:
    run = clausewright("library", "lint")
    assert run.code == 0, run.out


def test_lint_of_a_broken_library_leaves_with_5(clausewright: Command, tmp_path: Path) -> None:
    source = Path(__file__).resolve().parent.parent / "data" / "library-small"
    broken = tmp_path / "library"
    for path in source.rglob("*"):
        if path.is_file():
            copy = broken / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            text = path.read_text(encoding="utf-8")
            copy.write_text(text.replace("applies_when: ", "applies_when: nobody_knows and "))
    run = clausewright("library", "lint", broken)
    assert run.code == 5
    assert "nobody_knows" in run.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(clausewright: Command, shell: str) -> None:
    run = clausewright("completion", shell)
    assert run.code == 0
    assert "clausewright" in run.out


def test_help_lists_every_command_with_a_line(clausewright: Command) -> None:
    run = clausewright("--help")
    assert run.code == 0
    for command in ("assemble", "select", "why", "library", "template", "completion"):
        assert command in run.out


def test_the_version_is_told_without_the_heavy_imports() -> None:
    script = (
        "import sys\n"
        "sys.argv = ['clausewright', '--version']\n"
        "from assembler.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'lxml', 'jinja2', 'docx', 'babel', 'yaml'} & set(sys.modules)\n"
        "print(sorted(heavy))\n"
    )
    printed = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout
    assert printed.splitlines() == [f"clausewright {__version__}", "[]"]


@pytest.mark.parametrize(
    ("paragraph", "code", "says"),
    [
        ("{{ name }}", 0, "0 errors, 0 warnings."),
        ("{{ name }} {%p if a %}", 5, "is never closed"),
        ("kept? {%p set a = 1 %}", 0, "0 errors, 1 warning."),
    ],
)
def test_template_check_fails_on_errors_and_only_warns_of_the_rest(
    clausewright: Command, tmp_path: Path, paragraph: str, code: int, says: str
) -> None:
    template = tmp_path / "template.docx"
    template.write_bytes(word_file(paragraph))
    run = clausewright("template", "check", template)
    assert run.code == code
    assert says in run.out + run.err
