"""What a tender was made from is read back from the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assembler import __version__
from assembler.errors import PackageError
from assembler.library import Library
from assembler.word import Tender, _manifest, assemble, read_manifest, read_package
from assembler.word._manifest import NAMESPACE, STORE_ID, manifest_parts, plain

from .documents import word_file
from .small_library import write_small_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.load(write_small_library(tmp_path_factory.mktemp("library")))


@pytest.fixture(scope="module")
def tender(library: Library) -> Tender:
    facts = {
        "regime": "us-far",
        "launch_date": {"value": "2026-11-24", "source": "notice BT-05"},
        "estimated_value": "820000 USD",
        "houses_workers": True,
        "title": "A & B <tender>",
        "overrides": {"include": {"journeys": "Asked for."}},
        "judgements": {"plan": "Small."},
        "fill_ins": {"repayment_days": 14},
    }
    return assemble(library.select(library.facts(facts)), answers={"fees.contact": "Ann"})


def test_the_manifest_is_read_back_as_it_was_written(tender: Tender, tmp_path: Path) -> None:
    tender.save(tmp_path / "tender.docx")
    found = read_manifest(tmp_path / "tender.docx")
    assert found == json.loads(json.dumps(tender.manifest))
    assert read_manifest(tender.bytes) == found


def test_it_holds_facts_with_their_sources_and_choices_with_their_reasons(tender: Tender) -> None:
    manifest = tender.manifest
    assert manifest["facts"]["launch_date"] == {  # type: ignore[index]
        "value": "2026-11-24",
        "source": "notice BT-05",
    }
    assert manifest["overrides"] == [
        {"clause": "journeys", "action": "include", "reason": "Asked for."}
    ]
    assert manifest["judgements"] == {"plan": "Small."}
    assert manifest["answers"] == {"repayment_days": 14, "fees.contact": "Ann"}
    assert manifest["title"] == "A & B <tender>"
    assert manifest["day"] == "2026-11-24"
    assert manifest["language"] == "en-US"


def test_it_holds_each_text_with_revision_digest_state_basis_and_reason(
    tender: Tender, library: Library
) -> None:
    clauses = {each["id"]: each for each in tender.manifest["clauses"]}  # type: ignore[attr-defined]
    out = tender.manifest["out"]
    assert {*clauses, *out} == set(library.clauses)  # type: ignore[misc]
    assert not set(clauses) & set(out)  # type: ignore[call-overload]
    plan = clauses["plan"]
    assert (plan["revision"], plan["state"], plan["basis"]) == (2, "in", "practice")
    assert plan["digest"] == library.clauses["plan"].digest
    assert plan["alternates"] == ["I"]
    assert "700,000" in plan["reason"]
    assert clauses["journeys"]["override"] == "Asked for."


def test_it_holds_what_stands_in_each_blank_and_why(tender: Tender) -> None:
    blanks = {
        (each["clause"], each["name"]): (each["value"], each["source"])
        for each in tender.manifest["fill_ins"]  # type: ignore[attr-defined]
    }
    assert blanks["fees", "repayment_days"] == (14, "answer")
    assert blanks["eligible", "hearing_days"] == (10, "default")
    assert blanks["housing", "move_in"] == (None, "open")


def test_it_names_the_versions(tender: Tender, library: Library) -> None:
    assert tender.manifest["program"] == {"name": "clausewright", "version": __version__}
    assert tender.manifest["library"]["digest"] == library.digest  # type: ignore[index]
    assert len(tender.manifest["template"]["digest"]) == 64  # type: ignore[index]


def test_the_part_is_free_related_and_has_a_fixed_store_id(tender: Tender) -> None:
    package = read_package(tender.bytes)
    targets = [name for _, name in package.relations(package.document).values()]
    assert "customXml/item1.xml" in targets
    assert NAMESPACE.encode() in package.read("customXml/item1.xml")
    assert STORE_ID.encode() in package.read("customXml/itemProps1.xml")
    assert manifest_parts({}, 4)[0].name == "customXml/item4.xml"


def test_a_file_without_one_has_none_and_a_damaged_one_is_named(tender: Tender) -> None:
    assert read_manifest(word_file("Hello")) is None
    package = read_package(tender.bytes)
    broken = package.read("customXml/item1.xml").replace(b'"format":1', b'"format":')
    from assembler.word._zip import deflate, write_zip

    entries = dict(package.entries)
    entries["customXml/item1.xml"] = deflate("customXml/item1.xml", broken)
    with pytest.raises(PackageError, match="manifest in the file is damaged"):
        read_manifest(write_zip(entries.values()))


def test_values_are_kept_as_a_facts_file_takes_them(library: Library) -> None:
    money = library.parse_fact("estimated_value", "216000.50 EUR without VAT").value
    assert plain(money) == {"amount": "216000.50", "currency": "EUR", "vat": "excluded"}
    assert library.parse_fact("estimated_value", plain(money)).value == money


@pytest.mark.parametrize("number", [7, 2**70])
def test_its_bytes_are_the_same_without_the_fast_writer(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = {"b": [number, "“Ü” & <x>\x7f/\u2028"], "a": {"z": None, "é": True}}
    fast = manifest_parts(manifest, 1)
    monkeypatch.setattr(_manifest, "orjson", None)
    assert manifest_parts(manifest, 1) == fast
