"""The pages as LibreOffice draws them: fonts, page numbers, and what stands on which page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import templates
from assembler.word import Template
from tests.conftest import missing

from . import sample

pytestmark = pytest.mark.slow
FOLDER = Path(templates.__file__).parent


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory, soffice: str) -> Path:
    """The sample tender as a PDF."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "tender.docx").write_bytes(
        Template.open(FOLDER / "tender.docx").render(sample.tender())
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder),
         str(folder / "tender.docx")],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return folder / "tender.pdf"


@pytest.fixture(scope="module")
def pages(pdf: Path, pdftotext: str) -> list[str]:
    """The text of each page."""
    said = subprocess.run(
        [pdftotext, "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    return said.stdout.split("\f")[:-1]


def test_the_fonts_are_the_two_of_the_theme_and_one_for_check_boxes(pdf: Path) -> None:
    if not shutil.which("pdffonts"):
        missing("pdffonts (poppler-utils) is not installed")
    said = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    families = {
        line.split()[0].partition("+")[2].partition("-")[0] for line in said.splitlines()[2:]
    }
    assert {"Carlito", "Caladea"} <= families
    assert len(families) == 3  # the third has the ballot box


def test_a_page_starts_where_the_contents_say(pages: list[str]) -> None:
    for title, page in sample.PAGES.items():
        assert title in " ".join(pages[page - 1].split()), title


def test_pages_are_counted_from_the_cover(pages: list[str]) -> None:
    assert "Page" not in pages[0]
    for number, page in enumerate(pages[1:], start=2):
        assert f"Page {number} of {len(pages)}" in page


def test_the_cover_and_the_contents_take_a_page_each(pages: list[str]) -> None:
    assert "Where they differ" in " ".join(pages[0].split())
    assert "Contents" in pages[1]
    assert "Part 1" in pages[2]


def test_clauses_are_counted_afresh_in_each_part(pages: list[str]) -> None:
    assert "1.     " in pages[2]
    assert "What is bought" in pages[2]
    assert "1.     " in pages[4]
    assert "Definitions" in pages[4]


def test_items_start_afresh_after_a_silent_level(pages: list[str]) -> None:
    form = pages[9]
    assert form.count("1.  ") == 2
    assert "(a)" in pages[4]
    assert pages[4].count("(a)") == 2
