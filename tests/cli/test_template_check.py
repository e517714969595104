"""What `template check` tells of the Word file itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.word.raw import p, raw_file, tbl, tc, tr

from .conftest import Run

Command = Callable[..., Run]
NO_CELL = tbl("<w:tr/>") + p("x")


def test_it_tells_what_word_would_refuse_and_still_passes(
    clausewright: Command, tmp_path: Path
) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(raw_file(p("Dear {{ reader }}") + NO_CELL + NO_CELL))
    run = clausewright("template", "check", template)
    assert run.code == 0
    assert "word/document.xml: Word: A table row has no cell. And 1 place more." in run.out
    assert "0 errors, 0 warnings." in run.err
    assert "in the Word file itself" in run.err


def test_a_program_reads_point_part_and_problem(clausewright: Command, tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(raw_file(p("{{ a|uper }}") + NO_CELL))
    run = clausewright("template", "check", template, "--json")
    assert run.code == 5
    found = run.json["word"]
    assert isinstance(found, list)
    assert {
        "point": 8,
        "part": "word/document.xml",
        "problem": "A table row has no cell.",
        "near": "",
    } in found
    assert len(run.json["problems"]) == 1  # type: ignore[arg-type]


def test_tags_and_what_they_settle_are_no_fault_of_the_file(
    clausewright: Command, tmp_path: Path
) -> None:
    rows = tr("{%tr for x in xs %}"), tr("{{ x }}", tc(p("{% hm %}"))), tr("{%tr endfor %}")
    template = tmp_path / "house.docx"
    template.write_bytes(raw_file(p("{{ a }}") + tbl(*rows) + p("x")))
    found = clausewright("template", "check", template, "--json").json["word"]
    assert isinstance(found, list)
    assert not {each["point"] for each in found} & {9, 32}
