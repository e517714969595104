"""A table with every kind of bad row: a clear reason for each, and nothing else lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assembler import Library
from assembler.batch import Batch, Options, RowResult

_GOOD = {
    "reference": "good",
    "title": "Guarding",
    "regime": "eu-2014-24",
    "buyer_name": "City",
    "launch_date": "2026-11-24",
    "estimated_value": "2450000 EUR without VAT",
}
# By column: what stands in it, and what the reason must name beside the column.
_BAD_CELLS: dict[str, tuple[str, ...]] = {
    "estimated_value": (
        *("abc", "12 apples", "EUR", "820000", "82.000.5.1", "-5 EUR", "1.234 EUR", "5 $", "∞ EUR"),
        *("1e9 EUR", "5 EURO", "5 E", "5 EUR 6", "EUR 5 USD", "NaN EUR", "0x10 EUR", "٥٠ apples"),
        *("5 EUR maybe VAT", "9" * 40 + " EUR", "=1+1", "#REF!", "#N/A", "five EUR", "5,5,5 XX"),
    ),
    "launch_date": (
        *(
            "tomorrow",
            "2026-02-30",
            "2026-13-01",
            "31.02.2026",
            "03/04/2026",
            "2026/11/24",
            "26-1-1",
        ),
        *(
            "24 Nov 2026",
            "20261124",
            "45985",
            "2026-11",
            "0000-00-00",
            "2026-11-24 10:00",
            "1.1.26",
        ),
        *("99.99.9999", "Q4 2026", "11-24-26", "#VALUE!"),
    ),
    "contract_end": ("never", "2026-02-30", "12/11/2026", "2026-W01", "end of year"),
    "regime": (
        "eu",
        "eu-2014",
        "EU 2014/24",
        "us",
        "far",
        "none",
        "0",
        "true",
        "eu-2014-24;us-far",
    ),
    "buyer_type": ("ministry", "city", "central", "gov", "1", "local, regional"),
    "contract_nature": ("goods", "service", "work", "supplies, services", "Dienst", "x"),
    "procurement_regime": ("ordinary light", "heavy", "classic+"),
    "cpv_codes": (
        *("7971", "797100001", "ABCDEFGH", "79710000-X", "79 71 00 00", "79710000; guards", "0"),
        *("security", "7971000O", "-79710000", "79710000.5", "79710000 / 90910000"),
    ),
    "places_of_performance": (
        *("Atlantis", "XX", "ZZZ", "DE, Narnia", "Europe", "12", "D E", "worldwide", "EU27"),
    ),
    "buyer_country": ("Germany, France", "Deutschlandd", "QQ", "1", "anywhere"),
    "recruitment_countries": ("NP, Elbonia", "Asia", "n/a"),
    "languages": (
        "klingonish",
        "english language",
        "xx-",
        "1",
        "n!",
        "de; tlh-zzzzzzzzz",
        "everyone",
    ),
    "recruits_workers": ("maybe", "2", "yes!", "si", "perhaps not", "y/n", "unknown", "?", "TBD"),
    "uses_lots": ("some", "3", "si"),
    "is_framework": ("partly", "100"),
    "subcontract_tiers": ("many", "1.5", "-1", "1e3", "two", "0x2", "99999999999999999999", "III"),
    "goods_categories": ("cotton and more", "none, cotton", "gold", "99"),
    "workforce_traits": ("none, migrant", "happy", "migrants workers"),
    "additional_natures": ("none, works", "goods"),
    "risk_confirmed": ("very high", "3", "low, high"),
    "award_basis": ("cheapest", "price"),
    "buyer_name": ("bell\x07", "x" * 20_001, "nul\x01", "\ufffe"),
}
_CELLS = [(column, value) for column, values in _BAD_CELLS.items() for value in values]
# Rows that are broken as rows: the line, and words of its reason.
_BAD_LINES = (
    ("only,three,cells", "cells"),
    ("a,b,c,d,e,f,g,h,i,j", "cells"),
    ('"open,b,c,d,e,f', "quotation mark"),
    ('a,"b"c,d,e,f,g', "quotation mark"),
    ("x" * 140_000 + ",b,c,d,e,f", "longer"),
)
_BAD_JSON = (
    ("{", "JSON"),
    ("[1, 2]", "no JSON object"),
    ('"text"', "no JSON object"),
    ("12", "no JSON object"),
    ("null", "no JSON object"),
    ("{}", "no JSON object"),
    ('{"regime": }', "JSON"),
    ("{'regime': 'us-far'}", "JSON"),
    ('{"regime": "us-far",}', "JSON"),
    ('{"regime": NaN}', "NaN"),
    ('{"estimated_value": Infinity}', "Infinity"),
    ('{"regime": "us-far"} trailing', "JSON"),
    ('{"subcontract_tiers": ' + "9" * 5000 + "}", "too long"),
    ("[" * 3000, "JSON"),
    ('{"lots": {"L1": {"colour": "red"}}}', "colour"),
    ('{"lots": {"L1": 5}}', "lot"),
    ('{"lots": [1]}', "mapping"),
    ('{"lots": {"L1": {"buyer_name": "x"}}}', "whole contract"),
    ('{"fill_ins": {"no_such_blank": 1}}', "blank"),
    ('{"overrides": {"include": {"no-such-clause": "why"}}}', "no such clause"),
    ('{"overrides": {"include": {"fees": ""}}}', "clause"),
    ('{"overrides": {"maybe": {}}}', "include"),
    ('{"judgements": {"no-such-clause": "x"}}', "no such clause"),
    ('{"subcontracts": [{"sub_kind": "friend"}]}', "friend"),
    ('{"subcontracts": [{"colour": "red"}]}', "colour"),
    ('{"subcontracts": 5}', "sub"),
    ('{"estimated_value": {"amount": -5, "currency": "EUR"}}', "amount"),
    ('{"estimated_value": {"amount": "5"}}', "currency"),
    ('{"regime": ["us-far", "no"]}', "regime"),
    ('{"languages": ["ne", "nobody speaks it"]}', "nobody"),
    ('{"unheard_of": ["x"]}', "no such fact"),
    ('{"ocid": "ocds-1", "tag": ["contract"]}', "nothing that answers"),
    ('{"releases": []}', "empty"),
    ('{"records": [{"ocid": "a"}]}', "release"),
)


@pytest.fixture(scope="module")
def bundled() -> Library:
    return Library.load()


def _results(path: Path, library: Library, out: Path) -> list[RowResult]:
    return list(Batch(path, library, out, Options(jobs=1, undecided="mark")))


def test_there_are_150_kinds_and_more() -> None:
    assert len(_CELLS) + len(_BAD_LINES) + len(_BAD_JSON) >= 150


def _cell_rows() -> Iterator[dict[str, str]]:
    for number, (column, value) in enumerate(_CELLS):
        yield {**_GOOD, "reference": f"good {number}"}
        yield {**_GOOD, "reference": f"bad {number}", column: value}


def test_each_bad_cell_is_named_by_column_and_value(
    bundled: Library, tmp_path: Path, out: Path
) -> None:
    columns = list(dict.fromkeys([*_GOOD, *_BAD_CELLS]))
    table = tmp_path / "contracts.csv"
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns)
        writer.writeheader()
        writer.writerows(_cell_rows())
    results = _results(table, bundled, out)
    assert len(results) == 2 * len(_CELLS)
    good, bad = results[::2], results[1::2]
    assert {result.state for result in good} == {"done"}
    wrong = []
    for result, (column, value) in zip(bad, _CELLS, strict=True):
        shown = " ".join(value.split())[:30]
        named = result.state == "failed" and f"“{column}”" in result.reason
        said = shown in result.reason or not shown.isprintable() or len(value) > 200
        kept = any(
            problem.fact == column and problem.value[:30] == value[:30]
            for problem in result.problems
        )
        if not (named and (said or kept)):
            wrong.append((column, value, result.state, result.reason))
    assert not wrong, wrong


def test_each_broken_line_is_told_and_the_next_one_is_read(
    bundled: Library, tmp_path: Path, out: Path
) -> None:
    head = ",".join(_GOOD)
    lines = [head]
    for number, (line, _) in enumerate(_BAD_LINES):
        lines += [line, ",".join(["good " + str(number), *list(_GOOD.values())[1:]])]
    table = tmp_path / "contracts.csv"
    table.write_text("\n".join(lines) + "\n", "utf-8")
    results = _results(table, bundled, out)
    assert [result.state for result in results] == ["failed", "done"] * len(_BAD_LINES)
    for result, (_, words) in zip(results[::2], _BAD_LINES, strict=True):
        assert words in result.reason
    assert [result.number for result in results] == list(range(2, 2 + 2 * len(_BAD_LINES)))


def test_each_broken_line_of_json_is_told_and_the_next_one_is_read(
    bundled: Library, tmp_path: Path, out: Path
) -> None:
    lines = []
    for number, (line, _) in enumerate(_BAD_JSON):
        lines += [json.dumps({**_GOOD, "reference": f"good {number}"}), line]
    table = tmp_path / "contracts.jsonl"
    table.write_text("\n".join(lines) + "\n", "utf-8")
    results = _results(table, bundled, out)
    assert {result.state for result in results[::2]} == {"done"}
    wrong = [
        (line[:40], words, result.state, result.reason)
        for result, (line, words) in zip(results[1::2], _BAD_JSON, strict=True)
        if result.state != "failed" or words not in result.reason
    ]
    assert not wrong, wrong


def test_bytes_that_are_no_text_fail_their_row_alone(
    bundled: Library, tmp_path: Path, out: Path
) -> None:
    table = tmp_path / "contracts.csv"
    good = ",".join(_GOOD.values()).encode()
    lines = [",".join(_GOOD).encode(), good, good.replace(b"City", b"Citt\xe0"), good]
    table.write_bytes(b"\xef\xbb\xbf" + b"\n".join(lines))
    results = list(Batch(table, bundled, out, Options(jobs=1, undecided="mark", name="{row}")))
    assert [result.state for result in results] == ["done", "failed", "done"]
    assert "buyer_name" in results[1].reason
    assert "UTF-8" in results[1].reason
