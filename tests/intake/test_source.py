"""Sources are told apart by what is in them, wherever they come from."""

from __future__ import annotations

import io
import pickle
import sys
from types import SimpleNamespace

import pytest

import assembler.intake
from assembler.errors import IntakeError
from assembler.intake import read_source

RELEASE = b'{"ocid": "a", "tender": {"mainProcurementCategory": "works"}}'


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("cn_81.xml", "notice"),
        ("E3_minimal.xml", "notice"),
        ("ocds-tender.json", "release"),
    ],
)
@pytest.mark.parametrize("suffix", [".xml", ".json", ".yaml", ".txt", ""])
def test_content_decides_and_not_the_name(library, notices, tmp_path, file, kind, suffix):
    path = tmp_path / f"source{suffix}"
    path.write_bytes((notices / file).read_bytes())
    facts = read_source(path, library)
    assert facts.answers["buyer_name"].source.startswith(kind)


def test_facts_file_is_read_from_any_name(library, tmp_path):
    path = tmp_path / "answers.xml"
    path.write_text("regime: us-far\n", encoding="utf-8")
    assert read_source(str(path), library).answers["regime"].source == "facts file answers.xml"


def test_dash_reads_standard_input(library, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(RELEASE)))
    assert read_source("-", library).answers["contract_nature"].value == "works"


def test_error_calls_standard_input_by_its_name(library, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"")))
    with pytest.raises(IntakeError, match=r"^standard input: "):
        read_source("-", library)


def test_error_names_the_file(library, tmp_path):
    path = tmp_path / "empty.xml"
    path.touch()
    with pytest.raises(IntakeError) as caught:
        read_source(path, library)
    assert caught.value.file == str(path)


def test_name_stands_in_for_the_file(library):
    with pytest.raises(IntakeError, match=r"^row 7: "):
        read_source(b"", library, name="row 7")


def test_byte_order_mark_and_blank_lines_come_first(library):
    data = b"\xef\xbb\xbf\n\n  " + RELEASE
    assert read_source(data, library).answers["contract_nature"].value == "works"


def test_facts_travel_between_processes(library, notices):
    facts = read_source(notices / "cn_81.xml", library)
    assert pickle.loads(pickle.dumps(facts)) == facts  # noqa: S301 - our own bytes


def test_same_bytes_give_the_same_facts(library, notices):
    path = notices / "cn_24_minimal.xml"
    assert read_source(path, library) == read_source(path.read_bytes(), library)


def test_linked_releases_are_not_fetched(library, notices):
    with pytest.raises(IntakeError, match="Nothing is fetched"):
        read_source(notices / "ocds-linked-releases.json", library)


def test_every_answer_is_one_that_the_library_knows(library, notices):
    for path in (notices / "cn_81.xml", notices / "ocds-tender.json"):
        facts = read_source(path, library)
        for name, answer in (*facts.answers.items(), *facts.proposals.items()):
            assert library.parse_fact(name, answer.value).value == answer.value


def test_public_names_are_those_that_others_may_use():
    assert assembler.intake.__all__ == sorted(assembler.intake.__all__)
    assert all(hasattr(assembler.intake, name) for name in assembler.intake.__all__)
