"""What a source says stands at the path that answers name; several purchases are told."""

from __future__ import annotations

import json

import pytest

from assembler.errors import IntakeError
from assembler.intake import list_processes, read_process, read_source, source_values


def release(number: int, title: str = "Guards", **more: object) -> dict[str, object]:
    return {
        "ocid": f"ocds-{number}",
        "date": f"2026-11-{number:02d}T00:00:00Z",
        "tag": ["tender"],
        "buyer": {"name": f"Buyer {number}"},
        "tender": {"id": "1", "title": title, "mainProcurementCategory": "services"},
        **more,
    }


@pytest.mark.parametrize("file", ["cn_81.xml", "cn_24_minimal.xml", "ocds-tender.json"])
def test_paths_are_those_that_answers_name(library, notices, file):
    data = (notices / file).read_bytes()
    paths = {value.path for value in source_values(data, file)}
    parents = {path.rpartition("/")[0] for path in paths}
    named = [
        answer.source.rpartition(", ")[2] for answer in read_source(data, library).answers.values()
    ]
    found = [path for path in named if path in paths or path in parents or f"{path}[0]" in paths]
    assert len(found) >= len(named) - 1  # "a single lot" names the lot as a whole


def test_values_have_words_units_and_a_mark_for_the_format(notices):
    values = {value.label: value for value in source_values((notices / "cn_81.xml").read_bytes())}
    assert values["Notice type code"].text == "cn-standard"
    assert not values["Notice type code"].is_of_format
    assert any(value.is_of_format for value in values.values())


def test_neither_xml_nor_json_is_refused():
    with pytest.raises(IntakeError):
        source_values(b"<a><b></a>")
    with pytest.raises(IntakeError):
        source_values(b"{")
    assert source_values(b"[1]") == ()


def test_a_package_of_several_purchases_lists_them():
    package = {"releases": [release(1), release(2, "Laundry"), release(1, "Guards, corrected")]}
    found = list_processes(json.dumps(package).encode())
    assert [(each.ocid, each.title, each.buyer, each.releases) for each in found] == [
        ("ocds-1", "Guards, corrected", "Buyer 1", 2),
        ("ocds-2", "Laundry", "Buyer 2", 1),
    ]
    assert found[0].day == "2026-11-01"


def test_records_are_listed_by_their_compiled_release():
    record = {"ocid": "ocds-3", "compiledRelease": release(3, "Uniforms"), "releases": [{}, {}]}
    package = {"records": [record, {"ocid": "ocds-4", "releases": [release(4)]}]}
    found = list_processes(json.dumps(package).encode())
    assert [(each.title, each.releases) for each in found] == [("Uniforms", 2), ("Guards", 1)]


@pytest.mark.parametrize("document", [release(1), {"a": 1}, [], {"releases": "x"}])
def test_what_has_nothing_to_choose_lists_nothing(document):
    assert list_processes(json.dumps(document).encode()) == ()


@pytest.mark.parametrize("key", ["releases", "records"])
def test_one_purchase_is_read_alone(library, key):
    first, second = release(1), release(2, "Laundry")
    if key == "records":
        first, second = (
            {"ocid": each["ocid"], "compiledRelease": each} for each in (first, second)
        )
    data = json.dumps({key: [first, second]}).encode()
    facts = read_process(data, library, ocid="ocds-2")
    assert facts.title == "Laundry"
    assert facts.answers["buyer_name"].value == "Buyer 2"
    values = source_values(data, ocid="ocds-2")
    assert "Buyer 2" in {value.text for value in values}
    assert "Buyer 1" not in {value.text for value in values}
    with pytest.raises(IntakeError, match="no contracting process ocds-9"):
        read_process(data, library, ocid="ocds-9")
