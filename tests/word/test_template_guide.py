"""The template guide: its examples run, and the names and tags that it shows exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import assembler.word
from assembler.word import Template

from .documents import lines, word_file
from .pictures import png

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDE = (ROOT / "docs" / "templates.md").read_text("utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the examples name."""
    tags = ("{{ name|shout }}", "{{ logo }}", "{{ terms }}", "{{p notes }}", "{{p annex }}")
    (tmp_path / "letter.docx").write_bytes(word_file(*tags))
    (tmp_path / "annex.docx").write_bytes(word_file("The annex"))
    (tmp_path / "logo.png").write_bytes(png())
    return tmp_path


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_of_the_guide_runs(number: int, folder: Path) -> None:
    script = folder / "example.py"
    script.write_text(EXAMPLES[number], "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script)],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made = folder / "letter-1.docx"
    if made.exists():
        assert lines(made.read_bytes()) == [
            *("PORTS!", "", "Pay within 30 days, see our terms."),
            *("Notes", "One.", "Pay within 30 days, see our terms.", "The annex"),
        ]


def test_the_filters_of_the_guide_print_what_it_says() -> None:
    rows = re.findall(r"^\| `(\{\{ \w+\\\|\w+.*?\}\})`", GUIDE, re.MULTILINE)
    assert len(rows) == 4
    for row in rows:
        tag = row.replace("\\|", "|")
        template = Template.open(word_file(tag), language="en-GB")
        shown = lines(template.render({"price": 1250.5, "share": 0.256, "day": "2026-11-24"}))[0]
        assert shown.replace("\u00a0", " ") in GUIDE


def test_the_classes_that_the_guide_names_are_public() -> None:
    named = set(re.findall(r"\*\*`(\w+)", GUIDE)) - {"template"}
    assert named == {
        "RichText",
        "RichTextParagraph",
        "InlineImage",
        "SubDocument",
        "Blocks",
        "Runs",
    }
    assert named <= set(assembler.word.__all__)
