"""A Word tender of ours brings back what it was made from."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assembler.errors import IntakeError, PackageError
from assembler.intake import read_source, read_tender
from assembler.library import Library
from assembler.model import Facts, Money, Override
from assembler.word import Tender, assemble

NAMESPACE = "urn:clausewright:manifest:1"
EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"


@pytest.fixture(scope="module")
def facts(library: Library) -> Facts:
    """A notice with lots, completed by hand, with choices of the officer."""
    found = read_source(EXAMPLES / "security-services.xml", library)
    found = found.merged_with(read_source(EXAMPLES / "security-services-answers.yaml", library))
    included = library.select(found).included
    more = {
        "judgements": {included[0].id: "Weighed: small contract."},
        "fill_ins": {"repayment_days": 20},
        "subcontracts": [{"sub_name": "Agency A", "sub_tier": 1, "sub_value": "5000 EUR"}],
    }
    found = found.merged_with(library.facts(more))
    # In the order in which they were decided, which is not that of the actions.
    overrides = (
        Override(included[3].id, "exclude", "Not here."),
        Override(library.select(found).excluded[0].id, "include", "“Wanted” & <kept>."),
        Override(included[5].id, "exclude", "Nor this."),
    )
    return replace(found, overrides=overrides, title="Guards & <gates>", reference="NPA-1")


@pytest.fixture(scope="module")
def tender(library: Library, facts: Facts) -> Tender:
    return assemble(library.select(facts))


def manifest_as(tender: Tender, change) -> bytes:
    """The tender with another manifest."""
    manifest = json.loads(json.dumps(tender.manifest))
    changed = change(manifest)
    return with_text(tender, json.dumps(changed if changed is not None else manifest))


def with_text(tender: Tender, text: str) -> bytes:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(tender.bytes)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("customXml/item") and b"<manifest" in data:
                head = data[: data.index(b"<manifest")].decode()
                data = f'{head}<manifest xmlns="{NAMESPACE}">{escaped}</manifest>'.encode()
            new.writestr(name, data)
    return stream.getvalue()


def test_a_tender_brings_everything_back(library, facts, tender):
    found = read_tender(tender.bytes, library)
    assert found.facts == replace(facts, proposals={}, notices=())
    assert found.kept == ()
    assert found.is_of(library)


def test_the_same_clauses_come_in_and_the_same_bytes_come_out(library, facts, tender):
    selection = library.select(read_source(tender.bytes, library))
    assert [each.id for each in selection.included] == [
        each.id for each in library.select(facts).included
    ]
    assert assemble(selection).bytes == tender.bytes


@pytest.mark.parametrize(
    "value", [Money(amount=Decimal("12.50"), currency="EUR", vat="excluded"), 14, True, "text"]
)
def test_blanks_keep_their_types(library, facts, value):
    blank = next(iter(sorted(library.fill_in_names)))
    manifest = {
        "format": 1,
        "answers": {
            blank: json.loads(value.model_dump_json()) if isinstance(value, Money) else value
        },
    }
    from assembler.intake._tender import _work_file

    assert _work_file(manifest, library, "t").facts.fill_ins[blank] == value


def test_a_day_in_a_blank_is_a_day_again(library):
    dated = next(
        (
            f"{clause.id}.{name}"
            for clause in library.clauses.values()
            for name, blank in clause.fill_ins.items()
            if blank.type == "date"
        ),
        None,
    )
    if dated is None:
        pytest.skip("The library has no blank for a day.")
    from assembler.intake._tender import _work_file

    manifest = {"format": 1, "answers": {dated: "2027-03-01"}}
    assert _work_file(manifest, library, "t").facts.fill_ins[dated] == date(2027, 3, 1)


def test_a_tender_of_another_library_says_so_and_keeps_what_does_not_fit(library, tender):
    def change(manifest):
        manifest["library"] = {"name": "old", "version": "1", "digest": "0"}
        manifest["facts"]["no_such_fact"] = {"value": True, "source": "officer"}
        manifest["overrides"].append({"clause": "gone", "action": "exclude", "reason": "Was bad."})

    data = manifest_as(tender, change)
    found = read_tender(data, library)
    assert [each.place for each in found.kept] == [
        ("overrides", "exclude", "gone"),
        ("no_such_fact",),
    ]
    assert len(found.facts.overrides) == 3
    notices = read_source(data, library, name="t.docx").notices
    assert notices[0].startswith("The tender t.docx was written with the library old 1")
    assert sum("is kept but does not count" in notice for notice in notices) == 2


def test_a_word_file_without_manifest_says_so(library, tender):
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(tender.bytes)) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            if not name.startswith("customXml/"):
                new.writestr(name, old.read(name))
    with pytest.raises(IntakeError, match="was not written by Clausewright"):
        read_source(stream.getvalue(), library)


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.pop("format") and None,
        lambda m: m.update(format="1"),
        lambda m: m.update(facts=[]),
        lambda m: m.update(lots=[1]),
        lambda m: m.update(overrides={"a": 1}),
        lambda m: m.update(overrides=["x"]),
        lambda m: m.update(overrides=[{"clause": "a", "action": "drop", "reason": ""}]),
        lambda m: m.update(overrides=[{"clause": ["a"], "action": "include", "reason": "x"}]),
        lambda m: m["facts"].update(lots={}),
        lambda m: m["facts"].update(clausewright=99),
        lambda m: m.update(library=3),
        lambda m: m.update(judgements=[]),
        lambda m: m.update(lots={"A": 5}),
    ],
)
def test_a_manifest_of_another_shape_is_damaged(library, tender, change):
    with pytest.raises((IntakeError, PackageError)) as caught:
        read_source(manifest_as(tender, change), library, name="t.docx")
    assert "t.docx" in str(caught.value)


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"format":1,"facts":' + '{"a":' * 30 + "1" + "}" * 31, "{"]
)
def test_a_hostile_manifest_is_refused(library, tender, text):
    with pytest.raises((IntakeError, PackageError)):
        read_source(with_text(tender, text), library, name="t.docx")


def test_a_manifest_of_a_newer_program_says_so(library, tender):
    with pytest.raises(IntakeError, match="newer Clausewright"):
        read_source(manifest_as(tender, lambda m: m.update(format=2)), library)


def test_a_damaged_file_is_a_package_error(library, tender):
    with pytest.raises((PackageError, IntakeError)):
        read_source(tender.bytes[: len(tender.bytes) // 2], library, name="half.docx")


def test_a_hidden_fault_in_the_values_stays_out_alone(library, tender):
    data = manifest_as(tender, lambda m: m["facts"].update(launch_date={"value": "soon"}))
    facts = read_source(data, library)
    assert "launch_date" not in facts.answers
    assert any("launch_date is kept" in notice for notice in facts.notices)
