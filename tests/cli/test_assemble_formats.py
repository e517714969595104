"""`assemble` writes what the ending of its output asks for."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assembler.word import _office as office_module

from .conftest import Run

Command = Callable[..., Run]


@pytest.mark.parametrize(
    ("ending", "start"), [("html", "<!doctype html>"), ("txt", "Solicitation"), ("docx", "PK")]
)
def test_the_ending_chooses_the_format(
    clausewright: Command, facts_file: Path, tmp_path: Path, ending: str, start: str
) -> None:
    target = tmp_path / f"tender.{ending}"
    run = clausewright("assemble", facts_file, "-o", target, "--allow-undecided")
    assert run.code == 0, run.err
    assert target.read_bytes().startswith(start.encode())
    assert str(target) in run.out


def test_another_ending_is_refused_before_anything_is_read(
    clausewright: Command, facts_file: Path, tmp_path: Path
) -> None:
    run = clausewright("assemble", facts_file, "-o", tmp_path / "tender.rtf", "--allow-undecided")
    assert run.code == 2
    assert ".docx, .odt, .pdf, .html or .txt" in run.err


@pytest.mark.parametrize("option", ["--pages", "--placeholders", "--protect"])
@pytest.mark.parametrize("ending", ["html", "txt", "odt", "pdf"])
def test_what_only_word_has_is_for_word_files(
    clausewright: Command, facts_file: Path, tmp_path: Path, ending: str, option: str
) -> None:
    target = tmp_path / f"tender.{ending}"
    run = clausewright("assemble", facts_file, "-o", target, "--allow-undecided", option)
    assert run.code == 2
    assert f"{option} is for Word files (.docx), not for .{ending}." in run.err


@pytest.mark.parametrize(
    ("options", "has_words", "is_fixed"),
    [([], False, False), (["--placeholders"], True, False), (["--protect"], True, True)],
)
def test_blanks_keep_their_words_and_all_else_is_fixed_on_demand(
    clausewright: Command,
    facts_file: Path,
    tmp_path: Path,
    options: list[str],
    has_words: bool,
    is_fixed: bool,
) -> None:
    target = tmp_path / "tender.docx"
    run = clausewright("assemble", facts_file, "-o", target, "--allow-undecided", *options)
    assert run.code == 0, run.err
    with zipfile.ZipFile(target) as package:
        assert ("word/glossary/document.xml" in package.namelist()) is has_words
        assert (b"documentProtection" in package.read("word/settings.xml")) is is_fixed


@pytest.mark.slow
def test_pages_and_pdf_agree(
    clausewright: Command, facts_file: Path, tmp_path: Path, soffice: str
) -> None:
    target = tmp_path / "tender.docx"
    run = clausewright(
        *("assemble", facts_file, "-o", target, "--allow-undecided", "--pages", "--pdf", "--json")
    )
    assert run.code == 0, run.err
    assert json.loads(run.out)["pdf"] == str(tmp_path / "tender.pdf")
    assert (tmp_path / "tender.pdf").read_bytes().startswith(b"%PDF")
    with zipfile.ZipFile(target) as package:
        document = package.read("word/document.xml").decode()
    assert re.search(r"PAGEREF _cw_\w+ \\h ", document)


@pytest.mark.parametrize("option", [("-o", "t.odt"), ("-o", "t.pdf"), ("-o", "t.docx", "--pages")])
def test_without_libreoffice_the_error_says_so_and_nothing_is_written(
    clausewright: Command,
    facts_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: tuple[str, ...],
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CLAUSEWRIGHT_SOFFICE", raising=False)
    monkeypatch.setattr(office_module, "_PLACES", ())
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    run = clausewright("assemble", facts_file, *option, "--allow-undecided")
    assert run.code == 3
    assert "LibreOffice, which is not installed here" in run.err
    assert list(folder.iterdir()) == []
