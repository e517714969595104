"""Reading Word files, damaged and hostile ones included."""

from __future__ import annotations

import io
import os
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from assembler.errors import PackageError
from assembler.word import Template, check, read_package
from assembler.word._package_limits import Limits
from assembler.word._xml import DEEPEST, parse_xml

from .documents import with_part, word_file
from .raw import p, raw_file

SECONDS_A_FILE = 5


def zipped(base: bytes = b"", /, **parts: bytes) -> bytes:
    """A zip of these parts, beside those that `base` has."""
    stream = io.BytesIO(base)
    with zipfile.ZipFile(stream, "a" if base else "w", zipfile.ZIP_DEFLATED) as package:
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
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted or an old .doc"),
        (GOOD[: len(GOOD) // 2], "cut short"),
        (GOOD[:-30], "cut short"),
        (zipped(a=b"x"), "zip file, but not a Word file"),
        (zipped(**{"[Content_Types].xml": b"<Types/>"}), "not a Word file"),
        (with_part(GOOD, "_rels/.rels", b"<a/>"), "no main document"),
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
    with pytest.raises(PackageError, match="unpacks to more than 400 times"):
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


# What becomes of the shared corpus: the files that are refused, and why; all others are read.
REFUSED = {
    "bug53475-password-is-pass.docx": "encrypted or an old .doc",
    "clusterfuzz-testcase-minimized-POIFuzzer-6709287337197568.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-4791943399604224.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-4959857092198400.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-5166796835258368.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313273089884160.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-5564805011079168.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-5569740188549120.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-6061520554164224.docx": "damaged or cut short",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-6733884933668864.docx": "checksum is wrong",
    "crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd.docx": "damaged or cut short",
}


def test_every_file_of_the_corpus_gives_a_result_or_a_clear_error(shared_data: Path) -> None:
    refused = {}
    for path in sorted((shared_data / "docx-corpus").iterdir()):
        start = time.process_time()
        try:
            assert check(path) == [], path.name  # none of them is a template
        except PackageError as error:
            refused[path.name] = error.problem
        assert time.process_time() - start < SECONDS_A_FILE, path.name
    assert refused.keys() == REFUSED.keys()
    for name, why in refused.items():
        assert REFUSED[name] in why, name


def test_a_document_of_the_corpus_renders_to_itself(shared_data: Path) -> None:
    for path in sorted((shared_data / "docx-corpus").iterdir()):
        if path.name in REFUSED:
            continue
        made = read_package(Template.open(path).render({}))
        old = read_package(path)
        assert made.names[0] == "[Content_Types].xml"
        assert set(made.names) == set(old.names), path.name
        for name in old.names:
            assert made.entries[name].data == old.entries[name].data, (path.name, name)


TINY = raw_file(p("x"))
SMALL = Limits(file=50_000, part=20_000, total=40_000, entries=20, ratio=50)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (with_part(TINY, "a.bin", os.urandom(60_000)), "larger than 50,000 bytes"),
        (zipped(TINY, **{"a.bin": b"a" * 20_001}), "unpacks to more than 20,000 bytes"),
        (zipped(TINY, **{f"a{n}.bin": b"a" * 19_000 for n in range(3)}), "more than 40,000 bytes"),
        (zipped(TINY, **{f"a{n}": b"" for n in range(20)}), "holds more than 20 parts"),
    ],
)
def test_a_file_that_is_too_large_is_refused(changed: bytes, says: str) -> None:
    with pytest.raises(PackageError, match=says):
        read_package(changed, limits=SMALL)


def test_limits_are_met_exactly() -> None:
    package = read_package(GOOD)
    total = sum(entry.size for entry in package.entries.values())
    largest = max(entry.size for entry in package.entries.values())
    exact = Limits(file=len(GOOD), part=largest, total=total, entries=len(package.entries))
    assert read_package(GOOD, limits=exact).names == package.names
    for tighter in ("file", "part", "total", "entries"):
        with pytest.raises(PackageError):
            read_package(GOOD, limits=replace(exact, **{tighter: getattr(exact, tighter) - 1}))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{\\rtf1 }", "This is an RTF file"),
        (b"%PDF-1.7", "This is a PDF file"),
        (b"\n<html></html>", "This is a web page"),
        (b"<?xml version='1.0'?><w/>", "This is an XML file"),
        (b"PK\x03\x04" + bytes(100), "damaged or cut short"),
    ],
)
def test_another_format_is_named(data: bytes, says: str) -> None:
    with pytest.raises(PackageError, match=says):
        read_package(data)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (b"wordprocessingml.document.main", b"spreadsheetml.sheet.main", "but not a Word file"),
        (b"document.xml", b"missing.xml", "no main document"),
    ],
)
def test_an_office_file_of_another_kind_is_told_apart(old: bytes, new: bytes, says: str) -> None:
    package = read_package(GOOD)
    name = "[Content_Types].xml" if b"main" in old else "_rels/.rels"
    with pytest.raises(PackageError, match=says):
        read_package(with_part(GOOD, name, package.read(name).replace(old, new)))


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("document.main+xml", "template.main+xml"),
        ("document.macroEnabled.main+xml", "template.macroEnabledTemplate.main+xml"),
    ],
)
def test_what_a_template_file_makes_is_a_document(wanted: str, given: str) -> None:
    prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    kind = prefix + given
    if "macro" in given:
        kind = f"application/vnd.ms-word.{given}"
    made = read_package(Template.open(raw_file(p("{{ x }}"), main_type=kind)).render({"x": 1}))
    assert made.content_type("word/document.xml").endswith(wanted)


def test_names_are_found_whatever_their_case() -> None:
    upper = with_part(GOOD, "_rels/.rels", read_package(GOOD).read("_rels/.rels").upper())
    with pytest.raises(PackageError):
        read_package(upper)  # not XML of relationships any more
    rels = (
        read_package(GOOD).read("_rels/.rels").replace(b"word/document.xml", b"Word/Document.xml")
    )
    assert read_package(with_part(GOOD, "_rels/.rels", rels)).document == "word/document.xml"
    with pytest.raises(PackageError, match="twice"):
        read_package(with_part(GOOD, "WORD/document.xml", b"<a/>"))


@pytest.mark.parametrize("name", ["/x", "../x", "a/../x", "..", "a\\x", "C:/x", "C:x", "a\nx"])
def test_a_name_that_leads_out_of_the_file_is_refused(name: str) -> None:
    with pytest.raises(PackageError, match="leads out of the file"):
        read_package(zipped(GOOD, **{name: b"x"}))


def test_an_entry_with_a_password_is_refused() -> None:
    data = bytearray(GOOD)
    start = data.index(b"PK\x01\x02")
    data[start + 8] |= 1
    with pytest.raises(PackageError, match="encrypted"):
        read_package(bytes(data))


def test_an_entry_that_word_could_not_unpack_is_refused() -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_BZIP2) as package:
        package.writestr("a.bin", b"x" * 100)
    with pytest.raises(PackageError, match="packed in a way that Word does not use"):
        read_package(stream.getvalue())


def test_a_flipped_bit_is_noticed() -> None:
    entry = read_package(GOOD).entries["word/styles.xml"]
    at = GOOD.index(entry.data) + len(entry.data) // 2
    for bit in range(8):
        data = GOOD[:at] + bytes([GOOD[at] ^ (1 << bit)]) + GOOD[at + 1 :]
        with pytest.raises(PackageError, match=r"word/styles\.xml"):
            read_package(data)


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE a>",
        b"<?xml version='1.0'?><!DOCTYPE a>",
        b"<!-- a --><?x y?>\n<!doctype a>",
        "<!DOCTYPE a>".encode("utf-16"),
    ],
)
def test_a_document_type_in_any_part_is_refused(head: bytes) -> None:
    with pytest.raises(PackageError, match="document type"):
        read_package(with_part(GOOD, "customXml/item1.xml", head + b"<a/>"))


def test_words_about_a_document_type_are_none() -> None:
    part = b"<a><![CDATA[<!DOCTYPE html>]]></a>"
    assert read_package(with_part(GOOD, "customXml/item1.xml", part)).read("customXml/item1.xml")


def test_many_instructions_before_the_root_take_no_time() -> None:
    start = time.process_time()
    read_package(with_part(GOOD, "customXml/item1.xml", b"<?a?>" * 10_000 + b"<a/>"))
    assert time.process_time() - start < SECONDS_A_FILE


@pytest.mark.parametrize(("depth", "read"), [(DEEPEST, True), (DEEPEST + 1, False)])
def test_depth_has_a_limit(depth: int, read: bool) -> None:
    xml = b"<a>" * depth + b"</a>" * depth
    if read:
        parse_xml(xml, "part")
    else:
        with pytest.raises(PackageError, match="levels deep"):
            parse_xml(xml, "part")


def test_the_strict_format_is_named_when_it_holds_tags() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    xml = f'<w:document xmlns:w="{strict}"><w:body>{p("{{ x }}")}</w:body></w:document>'
    with pytest.raises(PackageError, match="Strict Open XML"):
        check(with_part(GOOD, "word/document.xml", xml.encode()))
