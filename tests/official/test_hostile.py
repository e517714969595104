"""Files that are not what they seem: each is refused or told, and nothing is half-written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assembler.errors import ClausewrightError, IntakeError, LibraryError
from assembler.library import Library
from assembler.official import ImportOptions, ImportReport, _import, import_official
from assembler.official._blocks import Notes
from assembler.official._dita import read_dita
from assembler.official._draft import clause_id
from assembler.official._sources import read_file, source_files

from .conftest import clause, dita

Imported = Callable[..., ImportReport]
LAUGHS = (
    '<!DOCTYPE dita [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<dita><concept><title>&b;</title></concept></dita>"
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (LAUGHS.encode(), "declares something itself"),
        (LAUGHS.encode("utf-16"), "declares something itself"),
        (
            b'<!DOCTYPE dita SYSTEM "d.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><dita/>',
            "declares something itself",
        ),
        (b"<!DOCTYPE dita><!DOCTYPE dita><dita/>", "two document types"),
        (b'<!DOCTYPE dita PUBLIC "a" "b"><dita>&secret;</dita>', "not well-formed"),
        (b'<?xml version="1.0" encoding="utf-7"?><dita/>', "declares the encoding “utf-7”"),
        (b"<dita><concept></dita>", "not well-formed"),
        (b"\xff\xfe<\x00d\x00\xd8", "begins as UTF-16 but is not"),
        (b"<a>" * 150 + b"</a>" * 150, "nested more than 100 levels"),
        (b"", "not well-formed"),
        (b"PK\x03\x04", "not well-formed"),
        (b"<dita>" + b" " * (16 * 2**20) + b"</dita>", "larger than 16 MB"),
    ],
    ids=lambda value: value[:20].decode("latin-1") if isinstance(value, bytes) else "",
)
def test_a_trap_is_refused(notes: Notes, data: bytes, message: str) -> None:
    with pytest.raises(IntakeError, match=message):
        read_dita(data, "trap.dita", notes)


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE dita>",
        '<!DOCTYPE dita SYSTEM "https://example.org/never-asked.dtd">',
        "<!DOCTYPE dita PUBLIC '-//OASIS//DTD DITA Composite//EN' 'ditabase.dtd'>",
        "<!-- <!ENTITY --><?pi <!DOCTYPE ?>",
    ],
)
def test_a_named_document_type_is_allowed_and_never_read(notes: Notes, doctype: str) -> None:
    data = doctype.encode() + b"<dita><concept id='A_1'><title>T</title></concept></dita>"
    assert read_dita(data, "plain.dita", notes).topics[0].title == "T"


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("../../../etc/passwd", "dfars-etc-passwd"),
        ("/etc/passwd", "dfars-etc-passwd"),
        ("C:\\windows\\x", "dfars-c-windows-x"),
        ("52.1\u0000-1", "dfars-52-1-1"),
        ("ﬁ-ÄÖ-٣", "dfars-fi"),
        ("a" * 200, "dfars-" + "a" * 42),
        ("", "dfars"),
    ],
)
def test_an_id_is_never_a_path(number: str, name: str) -> None:
    assert clause_id("DFARS", number) == name


def test_a_number_that_looks_like_a_path_stays_in_the_folder(
    imported_anew: Imported, tmp_path: Path
) -> None:
    data = clause("<p>(a) x</p>").replace(b"252.299-7000", b"../../252.299-7000", 2)
    report = imported_anew(lamps=data)
    assert [text.file for text in report.texts] == ["imported/dfars-252-299-7000.md"]
    odd = dita("<p>(a) x</p><p>(End of clause)</p>", number="../../../x").replace(
        b"<conbody>", b'<conbody outputclass="clause">'
    )
    report = imported_anew(lamps=odd)
    assert [text.file for text in report.texts] == ["imported/dfars-x.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "source"]


@pytest.mark.parametrize(
    "family",
    ["../x", "/x", "a/b", "A", "", "scenarios", "regimes", "risk", ".hidden", "x" * 3 + "\n"],
)
def test_a_family_is_a_word(imported_anew: Imported, tmp_path: Path, family: str) -> None:
    with pytest.raises(IntakeError, match="is no family"):
        imported_anew(ImportOptions(family=family), lamps=clause("<p>(a) x</p>"))
    assert not (tmp_path / "library").exists()


def test_tags_and_yaml_in_the_words_are_words(imported: Imported, tmp_path: Path) -> None:
    nasty = "(a) {{ secret }} {% if x %} --- \n---\nid: other\n--- “: ” # [x]: &amp; *a: !!python"
    report = imported(
        lamps=clause(f"<p>{nasty}</p>").replace(b"Sea Lamps", b'Sea: "Lamps" # \\ {x}')
    )
    (text,) = report.texts
    library = Library.load(tmp_path / "library")
    assert library.clauses[text.id].title.startswith('Sea: "Lamps" # \\ {x} (252.299-7000')
    assert "secret" in library.clauses[text.id].body


def test_a_source_with_a_broken_file_goes_on_and_tells_it(imported: Imported) -> None:
    report = imported(lamps=clause("<p>(a) x</p>"), broken=b"<dita>", trap=LAUGHS.encode())
    assert [text.id for text in report.texts] == ["dfars-252-299-7000"]
    told = [str(notice) for notice in report.notices if notice.code == "unreadable"]
    assert len(told) == 2
    assert told[0].startswith("broken.dita: not read: The XML is not well-formed")


def test_a_broken_file_by_itself_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "broken.dita"
    path.write_bytes(b"<dita>")
    with pytest.raises(IntakeError, match="not well-formed"):
        import_official(path, tmp_path / "library")
    assert not (tmp_path / "library").exists()


def test_other_files_and_links_are_told(tmp_path: Path, notes: Notes) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "notes.txt").write_text("x")
    (source / "_hidden.dita").write_text("x")
    (source / "real.dita").write_text("x")
    (source / "link.dita").symlink_to("/etc/passwd")
    assert [name for name, _, _ in source_files(source, notes)] == ["real.dita"]
    assert [str(notice) for notice in notes.notices] == [
        "link.dita: it is a link, and links are not followed; not read.",
        "notes.txt: it is neither DITA nor a Word document; not read.",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.dita")
    with pytest.raises(IntakeError, match="no plain file"):
        read_file(tmp_path / "pipe.dita", "pipe.dita")


@pytest.mark.parametrize("name", ["nowhere", "text.txt"])
def test_a_source_that_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "text.txt").write_text("x")
    with pytest.raises(IntakeError, match=r"no such file|neither DITA nor a Word document"):
        import_official(tmp_path / name, tmp_path / "library")


# The target


def test_a_folder_with_other_things_in_it_is_left_alone(
    tmp_path: Path, imported_anew: Imported
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "letter.txt").write_text("x")
    with pytest.raises(LibraryError, match=r"holds files, and no library\.yaml"):
        imported_anew(lamps=clause("<p>(a) x</p>"))
    assert [path.name for path in (tmp_path / "library").iterdir()] == ["letter.txt"]


def test_when_writing_fails_nothing_stays(
    tmp_path: Path, imported_anew: Imported, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(_import.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        imported_anew(lamps=clause("<p>(a) x</p>"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["source"]


def test_when_writing_into_a_library_fails_it_is_as_before(
    tmp_path: Path, imported: Imported, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(lamps=clause("<p>(a) x</p>"))
    library = tmp_path / "library"
    before = sorted(path.relative_to(library) for path in library.rglob("*"))
    calls = []
    real = os.fsync

    def full_later(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(_import.os, "fsync", full_later)
    with pytest.raises(OSError, match="No space"):
        imported(more=clause("<p>(a) y</p>").replace(b"252.299-7000", b"252.299-7009"))
    assert sorted(path.relative_to(library) for path in library.rglob("*")) == before


def test_a_family_that_is_a_link_out_of_the_library_is_refused(
    tmp_path: Path, imported: Imported
) -> None:
    imported(lamps=clause("<p>(a) x</p>"))
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "library" / "lamps").symlink_to(outside)
    with pytest.raises(ClausewrightError, match="link"):
        imported(ImportOptions(family="lamps"), other=clause("<p>(a) z</p>"))
    assert list(outside.iterdir()) == []


def test_the_stage_is_cleared_away(imported: Imported, monkeypatch, tmp_path: Path) -> None:
    stage = tmp_path / "stages"
    stage.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(stage))
    imported(lamps=clause("<p>(a) x</p>"))
    assert list(stage.iterdir()) == []
