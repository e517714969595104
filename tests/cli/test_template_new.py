"""`template new`: a template from a bundled one, or in the looks of a house."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assembler.word import Template, bundled_template
from tests.word.house_files import ministry

from .conftest import Run

Command = Callable[..., Run]


def test_without_a_house_a_bundled_template_is_copied(
    clausewright: Command, tmp_path: Path
) -> None:
    target = tmp_path / "ours.docx"
    run = clausewright("template", "new", "--base", "annex", "-o", target)
    assert run.code == 0
    assert target.read_bytes() == bundled_template("annex").read_bytes()


def test_a_house_s_file_gives_a_template_and_a_report(
    clausewright: Command, tmp_path: Path
) -> None:
    house, target = tmp_path / "house.docx", tmp_path / "ours.docx"
    before = ministry()
    house.write_bytes(before)
    run = clausewright("template", "new", "--from", house, "-o", target)
    assert run.code == 0
    assert "heading 1: " in run.out.casefold()
    assert "added from the bundled template." in run.out
    assert "Template written" in run.err
    assert "title" in Template.open(target).names
    assert house.read_bytes() == before


def test_a_program_reads_the_mapping(clausewright: Command, tmp_path: Path) -> None:
    house, target = tmp_path / "house.docx", tmp_path / "ours.docx"
    house.write_bytes(ministry())
    found = clausewright("template", "new", "--from", house, "-o", target, "--json").json
    assert found["template"] == str(target)
    assert found["styles"]


def test_nothing_is_replaced_by_accident(clausewright: Command, tmp_path: Path) -> None:
    house, before = tmp_path / "house.docx", ministry()
    house.write_bytes(before)
    onto_itself = clausewright("template", "new", "--from", house, "-o", house, "--force")
    assert onto_itself.code == 2
    there = tmp_path / "there.docx"
    there.write_bytes(b"mine")
    assert clausewright("template", "new", "-o", there).code == 2
    assert there.read_bytes() == b"mine"
    assert house.read_bytes() == before


def test_what_is_no_word_file_is_refused_in_a_sentence(
    clausewright: Command, tmp_path: Path
) -> None:
    house, target = tmp_path / "house.docx", tmp_path / "ours.docx"
    house.write_bytes(b"no zip")
    run = clausewright("template", "new", "--from", house, "-o", target)
    assert run.code == 3
    assert "Traceback" not in run.err
    assert not target.exists()
