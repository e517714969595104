"""Work files as a source: what is written is what is read, and what does not fit is told."""

from __future__ import annotations

import json

from assembler.intake import read_source, read_work_file, source_of, work_file_bytes


def test_what_is_written_is_what_is_read(library) -> None:
    facts = library.facts(
        {
            "title": "Wäscherei",
            "regime": "us-far",
            "estimated_value": {"amount": "5.5", "currency": "USD", "vat": "unstated"},
            "lots": {"L.1": {"recruits_workers": True}, "L.2": {}},
            "overrides": {"include": {"recruitment-fees": "Always."}},
            "subcontracts": [{"sub_name": "A", "sub_value": "5 USD"}],
        }
    )
    data = work_file_bytes(source_of(facts, library, postponed=["buyer_name"]))
    assert read_source(data, library) == facts
    found = read_work_file(json.loads(data), library)
    assert found.postponed == {"buyer_name"}
    assert found.is_of(library)


def test_a_title_alone_is_a_work_file(library) -> None:
    data = work_file_bytes(source_of(library.facts({"title": "T"}), library))
    assert read_source(data, library).title == "T"


def test_what_does_not_fit_is_told_and_stays_where_it_was(library) -> None:
    document = {
        "clausewright": 1,
        "lots": {"A": {"tall": "yes"}},
        "overrides": {"include": {"gone": "We want it."}},
        "subcontracts": [{"sub_shoe": 1}],
        "buyer_type": "ministry",
    }
    found = read_work_file(document, library)
    told = {str(each) for each in found.kept}
    assert any(each.startswith("lots.A.tall is kept but does not count") for each in told)
    again = source_of(found.facts, library, kept=found.kept)
    for key in ("lots", "overrides", "subcontracts", "buyer_type"):
        assert again[key] == document[key]
    assert not found.is_of(library)
