"""Damaged notices: whatever happens to the bytes, there are facts or one clear error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assembler.errors import IntakeError
from assembler.intake import read_ocds, read_source
from assembler.model import Facts

from .conftest import NOTICES

FILES = sorted(path for path in NOTICES.iterdir() if path.suffix in (".xml", ".json"))
CONTENT = [path.read_bytes() for path in FILES]
VALUES = ["", "0", "-1", "NaN", "9" * 50, "2026-02-30", "\u0000", "ÄÖ", "&lt;", "none", "true"]

fuzz = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def facts_or_error(read: Callable[[], Facts]) -> None:
    facts = error = None
    try:
        facts = read()
    except IntakeError as caught:
        error = str(caught)
    if facts is None:
        assert error
        assert "\n" not in error
    else:
        assert all(", " in answer.source for answer in facts.answers.values())


@fuzz
@given(data=st.data(), content=st.sampled_from(CONTENT))
def test_truncated_notice_gives_facts_or_an_error(library, data, content):
    end = data.draw(st.integers(0, len(content)))
    facts_or_error(lambda: read_source(content[:end], library))


@fuzz
@given(
    content=st.sampled_from(CONTENT),
    changes=st.lists(st.tuples(st.floats(0, 0.999999), st.binary(max_size=6)), max_size=6),
)
def test_notice_with_changed_bytes_gives_facts_or_an_error(library, content, changes):
    changed = bytearray(content)
    for at, replacement in changes:
        start = int(at * len(changed))
        changed[start : start + len(replacement)] = replacement
    facts_or_error(lambda: read_source(bytes(changed), library))


@fuzz
@given(
    content=st.sampled_from([item for item in CONTENT if item.lstrip().startswith(b"<")]),
    at=st.floats(0, 0.999999),
    value=st.sampled_from(VALUES),
)
def test_notice_with_another_text_in_an_element_gives_facts_or_an_error(
    library, content, at, value
):
    pieces = content.split(b">")
    number = int(at * len(pieces))
    _, bracket, tag = pieces[number].partition(b"<")
    pieces[number] = value.encode() + bracket + tag
    facts_or_error(lambda: read_source(b">".join(pieces), library))


@fuzz
@given(st.binary(max_size=300))
def test_any_bytes_give_facts_or_an_error(library, data):
    facts_or_error(lambda: read_source(data, library))


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
)
ANY_JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all members of a JSON document."""
    children: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    return [at, *(path for key, child in children for path in places(child, (*at, key)))]


RELEASE = json.loads((NOTICES / "ocds-tender.json").read_text(encoding="utf-8"))
RELEASE["releases"][0]["tender"] |= {
    "lots": [
        {
            "id": "1",
            "value": {"amount": 5, "currency": "EUR"},
            "contractPeriod": {"startDate": "2027-01-01", "durationInDays": 5},
            "awardCriteria": {"criteria": [{"type": "price"}]},
            "techniques": {"hasFrameworkAgreement": True},
            "subcontractingTerms": {"minimumPercentage": 0.3},
        },
        {"id": "2"},
    ],
    "legalBasis": {"id": "32014L0025"},
    "additionalProcurementCategories": ["goods"],
}
RELEASE["releases"][0]["tender"]["items"][0] |= {
    "relatedLot": "1",
    "deliveryAddresses": [{"countryName": "France"}],
    "deliveryLocation": {"gazetteer": {"scheme": "NUTS", "identifiers": ["DE3"]}},
}
PLACES = [place for place in places(RELEASE) if place]


@fuzz
@given(place=st.sampled_from(PLACES), value=ANY_JSON)
def test_release_with_anything_anywhere_gives_facts_or_an_error(library, place, value):
    document = json.loads(json.dumps(RELEASE))
    parent = document
    for key in place[:-1]:
        parent = parent[key]
    parent[place[-1]] = value
    facts_or_error(lambda: read_ocds(json.dumps(document).encode(), library))


@fuzz
@given(first=ANY_JSON, second=ANY_JSON)
def test_any_two_releases_are_merged_or_refused(library, first, second):
    releases = [
        {"ocid": "a", "date": "2026-01-01", "tender": first, "parties": first},
        {"ocid": "a", "date": "2026-01-02", "tender": second, "parties": second},
    ]
    facts_or_error(lambda: read_ocds(json.dumps({"releases": releases}).encode(), library))


def test_damaged_files_are_there_to_be_damaged():
    assert len(FILES) == 5
    assert len(PLACES) > 60
