"""All files come into place, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.intake import read_source
from assembler.word import PdfError, Tender
from gui._background import StoppedError
from gui.save.writing import ENDINGS, Plan, write_pack


def quiet(done: int, total: int, message: object = "") -> None:
    """Nobody follows."""


def write(draft, plan, report=quiet):
    return write_pack(draft.selection, draft.answers(), draft.source(), plan, report)


@pytest.fixture
def fake_pdf(monkeypatch):
    monkeypatch.setattr(Tender, "pdf_bytes", lambda self, waiting=None: b"%PDF-1.7")


def test_all_kinds_are_written(draft, tmp_path, fake_pdf, library):
    plan = Plan(tmp_path / "new", "t", tuple(ENDINGS))
    saved = write(draft, plan)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "t - record.docx",
        "t.clausewright",
        "t.docx",
        "t.pdf",
    ]
    assert saved.wanted is None
    assert saved.texts == len(draft.selection.included)
    assert read_source(saved.files["tender"], library).answers == draft.facts.answers
    assert read_source(saved.files["work"], library).answers == draft.facts.answers


def test_progress_names_each_step(draft, tmp_path, fake_pdf):
    steps = []
    write(draft, Plan(tmp_path, "t", ("tender", "record")), lambda *step: steps.append(step))
    assert [(done, total) for done, total, _ in steps] == [(0, 3), (1, 3), (2, 3), (2, 3)]
    assert steps[0][2] == "Putting the texts together"


@pytest.mark.parametrize("error", [PdfError("No LibreOffice."), StoppedError()])
def test_nothing_changes_when_a_file_cannot_be_made(draft, tmp_path, monkeypatch, error):
    (tmp_path / "t.docx").write_bytes(b"before")

    def fail(self, waiting=None):
        raise error

    monkeypatch.setattr(Tender, "pdf_bytes", fail)
    with pytest.raises(type(error)):
        write(draft, Plan(tmp_path, "t", ("tender", "record", "pdf")))
    assert [path.name for path in tmp_path.iterdir()] == ["t.docx"]
    assert (tmp_path / "t.docx").read_bytes() == b"before"


def test_nothing_changes_when_the_last_file_cannot_come_into_place(draft, tmp_path):
    (tmp_path / "t.docx").write_bytes(b"before")
    (tmp_path / "t - record.docx").mkdir()  # a folder of that name: it cannot be replaced
    with pytest.raises(OSError, match="directory"):
        write(draft, Plan(tmp_path, "t", ("tender", "work", "record")))
    assert (tmp_path / "t.docx").read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t - record.docx", "t.docx"]


def test_a_tender_that_is_open_in_word_is_left_and_the_new_one_is_beside_it(draft, tmp_path):
    (tmp_path / "t.docx").write_bytes(b"before")
    (tmp_path / "~$t.docx").touch()
    saved = write(draft, Plan(tmp_path, "t", ("tender", "record")))
    assert saved.wanted == tmp_path / "t.docx"
    assert saved.files["tender"].name == "t (2).docx"
    assert saved.files["record"].name == "t (2) - record.docx"
    assert (tmp_path / "t.docx").read_bytes() == b"before"


def test_a_refused_replacement_keeps_a_copy_beside(draft, tmp_path, monkeypatch):
    (tmp_path / "t.docx").write_bytes(b"before")
    replace_path = Path.replace

    def refuse(self, target):
        if str(target).endswith("t.docx"):
            raise PermissionError(13, "in use", str(self), None, str(target))
        return replace_path(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    saved = write(draft, Plan(tmp_path, "t", ("record", "tender")))
    assert saved.wanted == tmp_path / "t.docx"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "t (2) - record.docx",
        "t (2).docx",
        "t.docx",
    ]


def test_a_folder_that_may_not_be_written_to_says_so(draft, tmp_path, monkeypatch):
    def refuse(self, target):
        raise PermissionError(13, "denied", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write(draft, Plan(tmp_path, "t"))
    assert list(tmp_path.iterdir()) == []
