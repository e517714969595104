"""Attacks and accidents: each is refused in one sentence, in reasonable time and memory."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO

import pytest

from assembler.errors import IntakeError
from assembler.intake import read_source

from .small_notice import lot, notice, project

UBL = "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"


def refused(source: object, library) -> IntakeError:
    with pytest.raises(IntakeError) as caught:
        read_source(source, library, name="source")
    text = str(caught.value)
    assert text.startswith("source: ")
    assert text.endswith(".")
    assert "Traceback" not in text
    assert len(text) < 600
    return caught.value


def zipped() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return stream.getvalue()


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "'
    + "a" * 1000
    + '">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(8))
    + f']><ContractNotice xmlns="{UBL}">&i;</ContractNotice>'
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"  \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (zipped(), "zip file"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"<HTML><body>Not found</body></HTML>", "web page"),
        (bytes(range(256)) * 4, "zero bytes|not UTF-8"),
        (b"\x00" * 100, "zero bytes"),
        (b"hello there", "plain text"),
        (b"- a\n- b\n", "a list"),
        (b"[1, 2]", "a list"),
        (b"5", "plain text"),
    ],
)
def test_other_files_are_named_for_what_they_are(library, data, message):
    error = refused(data, library)
    assert any(word in str(error) for word in message.split("|"))


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a SYSTEM "http://example.com/a.dtd">',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.com/x"> %x;]>',
        "<!-- <a> --><?p <b> ?><!DOCTYPE a>",
        "<!DOCTYPE a>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_document_type_is_refused_before_it_is_read(library, doctype, encoding):
    xml = f'<?xml version="1.0"?>{doctype}<ContractNotice xmlns="{UBL}">&x;</ContractNotice>'
    assert "DOCTYPE" in str(refused(xml.encode(encoding), library))


def test_entity_bomb_is_refused_at_once(library):
    started = time.process_time()
    assert "DOCTYPE" in str(refused(BOMB.encode(), library))
    assert time.process_time() - started < 1


@pytest.mark.parametrize("encoding", ["UTF-7", "EBCDIC-CP-US", "UCS-4", "x" * 30])
def test_encodings_that_hide_markup_are_refused(library, encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?><ContractNotice xmlns="{UBL}"/>'
    assert "encoding" in str(refused(xml.encode(), library))


@pytest.mark.parametrize(
    "xml",
    [
        b"<",
        b"<ContractNotice",
        b"<a></b>",
        b"<a>&nbsp;</a>",
        b"<a><![CDATA[",
        b"<!-- never closed",
        b"<?xml never closed",
        b'<?xml version="1.0" encoding="UTF-8"?><a>\xe9</a>',
        b"<a/><a/>",
        b"<a>\x01</a>",
    ],
)
def test_xml_that_is_not_well_formed_is_refused_with_its_line(library, xml):
    assert "line " in refused(xml, library).path


def test_deep_xml_is_refused(library):
    deep = f'<ContractNotice xmlns="{UBL}">' + "<a>" * 100_000
    assert "not well-formed" in str(refused(deep.encode(), library))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_notice_in_utf_16_is_read(library, encoding):
    text = '<?xml version="1.0" encoding="UTF-16"?>' + notice(project(nature="works")).decode()
    facts = read_source(text.encode(encoding), library)
    assert facts.answers["contract_nature"].value == "works"


def test_notice_in_latin_1_is_read_when_it_says_so(library):
    head = b'<?xml version="1.0" encoding="ISO-8859-1"?>'
    data = notice(project(nature="works", more="<cbc:Name>Stra\u00dfe</cbc:Name>")).decode()
    assert read_source(head + data.encode("latin-1"), library).title == "Straße"


def test_notice_that_only_claims_utf_16_is_refused(library):
    data = '<?xml version="1.0"?><a/>'.encode("utf-16") + b"\xd8"
    assert "UTF-16" in str(refused(data, library))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[" * 1_000_000, "nested too deeply"),
        ('{"a":' * 1_000_000, "nested too deeply"),
        ('{"tender": {"value": {"amount": NaN}}}', "NaN"),
        ('{"tender": {"value": {"amount": -Infinity}}}', "-Infinity"),
        ('{"ocid": ' + "9" * 10_000 + "}", "too long"),
        ('{"ocid": "a",}', "line 1"),
        ('{"ocid": "a"', "line 1"),
        ('{"ocid": "a"} {"ocid": "b"}', "line 1"),
        ('{"ocid":\n\n  nope}', "line 3"),
    ],
)
def test_json_that_cannot_be_read_is_refused(library, text, message):
    assert message in str(refused(text.encode(), library))


def test_json_in_latin_1_is_refused_with_its_line(library):
    error = refused('{"ocid": "a",\n"title": "Straße"}'.encode("latin-1"), library)
    assert error.path == "line 2"
    assert "UTF-8" in str(error)


def test_json_in_utf_16_is_read(library):
    text = '{"ocid": "a", "tender": {"mainProcurementCategory": "works"}}'
    facts = read_source(text.encode("utf-16"), library)
    assert facts.answers["contract_nature"].value == "works"


def test_deep_releases_are_not_merged(library):
    deep = '{"a":' * 300 + "1" + "}" * 300
    releases = ",".join(f'{{"ocid": "a", "date": "{n}", "tender": {deep}}}' for n in (1, 2))
    assert "deeper than" in str(refused(f'{{"releases": [{releases}]}}'.encode(), library))


def test_file_beyond_the_limit_is_refused_without_reading_it_all(library, tmp_path):
    path = tmp_path / "large.xml"
    with path.open("wb") as stream:
        stream.truncate(10 * 2**30)  # a hole: it takes no room on disk
    with pytest.raises(IntakeError, match="larger than 64 MB"):
        read_source(path, library)


@pytest.mark.parametrize("name", ["missing.xml", ".", "a\x00b", "x" * 5000])
def test_paths_that_are_no_readable_file_are_refused(library, tmp_path, name):
    with pytest.raises(IntakeError):
        read_source(tmp_path / name, library)


def test_thousands_of_lots_are_read_in_seconds(library):
    lots = [lot(f"LOT-{n:04d}", project(nature="works", cpv=["45000000"])) for n in range(3000)]
    started = time.process_time()
    facts = read_source(notice("", *lots), library)
    assert len(facts.lots) == 3000
    assert time.process_time() - started < 5


def test_more_lots_than_identifiers_are_refused(library):
    data = notice("", *(["<cac:ProcurementProjectLot/>"] * 10_000))
    assert "10000 lots" in str(refused(data, library))


def test_thousands_of_faults_leave_a_handful_of_sentences(library):
    lots = [lot(f"LOT-{n:04d}", project(cpv=[f"bad {n}"], nature="works")) for n in range(500)]
    facts = read_source(notice("", *lots), library)
    assert len(facts.notices) < 40
    assert any("475 more values" in sentence for sentence in facts.notices)
