"""Which risk goods a CPV code is about; the longest prefix decides.

The risk table of the library is by goods and country of origin, so that a code has to be brought
to a word of the fact `goods_categories` first. A code may be about several goods: hazelnuts come
under nuts, and palm oil under vegetable oils. This is a proposal that the officer sees and
corrects; CPV 2008 has no code for gowns, masks, hazelnuts or palm oil alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

_GOODS: Final[dict[str, tuple[str, ...]]] = {
    "0311511": ("cotton",),
    "031132": ("sugar",),
    "032": ("fruit_vegetables",),
    "0321": (),
    "03222": ("fruit_vegetables", "hazelnuts"),
    "032221": ("fruit_vegetables",),
    "032222": ("fruit_vegetables",),
    "032223": ("fruit_vegetables",),
    "0331": ("fish",),
    "0341": ("timber",),
    "09331": ("polysilicon",),
    "093311": (),  # collectors for heat have no cells
    "09332": ("polysilicon",),
    "14733": ("batteries_cobalt",),
    "152": ("fish",),
    "153": ("fruit_vegetables",),
    "15332": ("fruit_vegetables", "hazelnuts"),
    "1541": ("palm_oil",),
    "1542": ("palm_oil",),
    "1543": ("palm_oil",),
    "1583": ("sugar",),
    "1584": ("cocoa", "sugar"),
    "15841": ("cocoa",),
    "15842": ("cocoa", "sugar"),
    "1586": ("coffee_tea",),
    "18": ("garments",),
    "18141": ("gloves",),
    "18424": ("gloves",),
    "185": (),
    "186": (),
    "188": ("footwear",),
    "189": (),
    "19212": ("cotton",),
    "19433": ("cotton",),
    "30": ("ict",),
    "301": (),
    "314": ("batteries_cobalt",),
    "31712331": ("polysilicon",),
    "322": ("ict",),
    "324": ("ict",),
    "325": ("ict",),
    "3314": (),
    "331411": ("cotton",),
    "331414": ("gloves",),
    "33169": ("surgical_instruments",),
    "33199": ("masks_gowns",),
    "351134": ("garments",),
    "35811": ("garments",),
    "375": ("toys",),
    "395": ("cotton",),
    "3953": ("carpets",),
    "441111": ("bricks_stone",),
    "441131": ("bricks_stone",),
    "441132": ("bricks_stone",),
    "44191": ("timber",),
    "4491": ("bricks_stone",),
    "44232": ("timber",),
}


def goods_of(codes: Sequence[str], allowed: Collection[str]) -> dict[str, str]:
    """The goods that the codes are about, each with the code that says so, in order."""
    found: dict[str, str] = {}
    for code in codes:
        for length in range(len(code), 1, -1):
            goods = _GOODS.get(code[:length])
            if goods is not None:
                for good in goods:
                    if good in allowed:
                        found.setdefault(good, code)
                break
    return found
