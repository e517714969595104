"""Reading Word files, damaged and hostile ones included."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from assembler.errors import PackageError
from assembler.word import check, read_package

from .documents import with_part, word_file

SECONDS_A_FILE = 5


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


GOOD = word_file("Dear {{ name }},")
BOMB = b"<w:document>" + b" " * 90_000_000 + b"</w:document>"
ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>{{ x }}&b;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = ENTITIES.replace(b'"aaaaaaaaaa"', b'SYSTEM "file:///etc/passwd"')


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"Dear all,", "not a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted, or an old .doc"),
        (GOOD[: len(GOOD) // 2], "cut short"),
        (GOOD[:-30], "cut short"),
        (zipped(a=b"x"), "zip file, but not a Word file"),
        (zipped(**{"[Content_Types].xml": b"<Types/>"}), "not a Word file"),
        (with_part(GOOD, "_rels/.rels", b"<a/>"), "no main document"),
        (with_part(GOOD, "../evil.xml", b"x"), "leads out of the file"),
        (with_part(GOOD, "/etc/x", b"x"), "leads out of the file"),
        (with_part(GOOD, "word/document.xml", ENTITIES), "document type"),
        (with_part(GOOD, "word/document.xml", OUTSIDE), "document type"),
        (with_part(GOOD, "word/document.xml", b"<w:document"), "damaged"),
        (with_part(GOOD, "word/document.xml", b"<a>" * 100_000), "damaged"),
    ],
)
def test_what_is_no_good_word_file_is_refused_in_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(PackageError, match=says):
        check(data)


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"wordprocessingml")
        package.writestr("word/document.xml", BOMB)
    with pytest.raises(PackageError, match="unpacks to far more"):
        read_package(stream.getvalue())


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/big.xml", b"a" * 5000)
    data = stream.getvalue().replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    good = zipfile.ZipFile(io.BytesIO(GOOD))
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        for name in good.namelist():
            package.writestr(name, good.read(name))
    with pytest.raises(PackageError, match="damaged"):
        read_package(stream.getvalue()).read("word/big.xml")


def test_a_doubled_part_is_refused() -> None:
    stream = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(stream, "a") as package:
        package.writestr("word/document.xml", b"<a/>")
    with pytest.raises(PackageError, match="twice"):
        read_package(stream.getvalue())


def test_the_main_document_is_found_by_its_relationship() -> None:
    package = read_package(GOOD)
    assert package.document == "word/document.xml"
    assert b"Dear" in package.read(package.document)


def test_a_missing_file_is_told_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(PackageError) as caught:
        read_package(tmp_path / "no.docx")
    assert "no.docx" in caught.value.where


def test_every_file_of_the_corpus_gives_a_result_or_a_clear_error(shared_data: Path) -> None:
    outcomes = {}
    for path in sorted((shared_data / "docx-corpus").iterdir()):
        start = time.perf_counter()
        try:
            outcomes[path.name] = f"{len(check(path))} problems"
        except PackageError:
            outcomes[path.name] = "refused"
        assert time.perf_counter() - start < SECONDS_A_FILE, path.name
    assert list(outcomes.values()).count("refused") >= 10
    assert outcomes["sample.docx"] == "0 problems"
    assert outcomes["bug53475-password-is-pass.docx"] == "refused"
