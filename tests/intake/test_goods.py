"""CPV codes to goods with a known risk."""

from __future__ import annotations

import csv

import pytest

from assembler.intake._goods import _GOODS, goods_of

ALL = frozenset(good for goods in _GOODS.values() for good in goods)


@pytest.mark.parametrize(
    ("code", "goods"),
    [
        ("18000000", ["garments"]),
        ("18110000", ["garments"]),
        ("18424300", ["gloves"]),
        ("18830000", ["footwear"]),
        ("18930000", []),  # bags
        ("33169000", ["surgical_instruments"]),
        ("33141420", ["gloves"]),
        ("33141310", []),  # syringes
        ("33199000", ["masks_gowns"]),
        ("09331200", ["polysilicon"]),
        ("09331100", []),  # solar collectors for heat
        ("31712331", ["polysilicon"]),
        ("30213100", ["ict"]),
        ("30192000", []),  # office supplies
        ("31430000", ["batteries_cobalt"]),
        ("15841000", ["cocoa"]),
        ("15861000", ["coffee_tea"]),
        ("03222000", ["fruit_vegetables", "hazelnuts"]),
        ("03211000", []),  # cereals
        ("39531000", ["carpets"]),
        ("44111100", ["bricks_stone"]),
        ("90910000", []),
        ("45000000", []),
    ],
)
def test_longest_prefix_decides(code, goods):
    assert list(goods_of([code], ALL)) == goods


def test_goods_come_in_the_order_of_the_codes_with_the_code_that_says_so():
    found = goods_of(["33169000", "18110000", "18200000"], ALL)
    assert found == {"surgical_instruments": "33169000", "garments": "18110000"}


def test_goods_that_the_library_does_not_know_are_left_out():
    assert goods_of(["18110000"], ["toys"]) == {}


def test_library_knows_all_goods_of_the_table(library):
    assert set(library.fact_definitions["goods_categories"].allowed) >= ALL


def test_every_prefix_begins_a_code_of_the_vocabulary(shared_data):
    path = shared_data / "codelists" / "cpv-2008-en.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        codes = [row["code"] for row in csv.DictReader(stream)]
    for prefix in _GOODS:
        assert any(code.startswith(prefix) for code in codes), prefix
