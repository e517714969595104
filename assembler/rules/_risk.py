"""The proposed risk level: six characteristics, each 0, 1 or 2, each with its reason.

Our own method (basis: practice). What is not known widens a characteristic to a range; the level
is given only when no answer could change it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assembler.model import Reference, RiskRow

from ._truth import UNKNOWN, Unknown

HEAVY_WORKFORCE: Final = frozenset({"live_in", "isolated", "undocumented_risk"})
HEAVY_MODEL: Final = frozenset({"labour_only_subcontracting"})
MANY_TRAITS: Final = 3
LEVELS: Final = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Characteristic:
    """One of the six, from the lowest to the highest that the answers allow."""

    name: str
    low: int
    high: int
    reason: str


@dataclass(frozen=True, slots=True)
class Risk:
    lowest: str
    highest: str
    characteristics: tuple[Characteristic, ...]

    @property
    def level(self) -> str | Unknown:
        return self.lowest if self.lowest == self.highest else UNKNOWN


def assess(values: Sequence[object], reference: Reference) -> Risk:
    """The level for codes, sectors, goods, production and work places, traits, indications."""
    codes, sectors, goods, production, places, workforce, model, indications = values
    found = (
        _industry(codes, sectors, reference.sectors),
        _commodity(goods, production, reference.goods),
        _places(production, places, reference.countries),
        _traits("workforce", workforce, HEAVY_WORKFORCE),
        _traits("business model", model, HEAVY_MODEL),
        _indications(indications),
    )
    lowest = _level([each.low for each in found], found[-1].low)
    highest = _level([each.high for each in found], found[-1].high)
    return Risk(lowest, highest, found)


def _level(points: Sequence[int], indications: int) -> str:
    twos, ones = points.count(2), points.count(1)
    if indications == 2 or twos >= 2 or (twos == 1 and ones >= 3):
        return "high"
    return "medium" if twos == 1 or ones >= 2 else "low"


def _worst(rows: Sequence[RiskRow]) -> RiskRow | None:
    return max(rows, key=lambda row: row.level, default=None)


def _industry(codes: object, sectors: object, rows: tuple[RiskRow, ...]) -> Characteristic:
    found: list[RiskRow] = []
    if isinstance(codes, tuple):
        for code in codes:
            match = [row for row in rows if code.startswith(row.key)]
            found += [max(match, key=lambda row: len(row.key))] if match else []
    if isinstance(sectors, tuple):
        found += [row for row in rows if row.label in sectors]
    worst = _worst(found)
    low = worst.level if worst else 0
    open_ended = codes is UNKNOWN or sectors is UNKNOWN
    reason = worst.reason if worst else "no kind of work with a known risk"
    return Characteristic("industry", low, 2 if open_ended else low, reason)


def _commodity(goods: object, production: object, rows: tuple[RiskRow, ...]) -> Characteristic:
    if goods is UNKNOWN:
        return Characteristic("commodity", 0, 2, "the goods are not known yet")
    listed = [row for row in rows if isinstance(goods, tuple) and row.key in goods]
    named = production if isinstance(production, tuple) else ()
    sure = _worst([row for row in listed if not row.country or row.country in named])
    possible = _worst(listed) if production is UNKNOWN or "unknown" in named else sure
    reason = possible.reason if possible else "no goods with a known risk"
    low, high = (sure.level if sure else 0), (possible.level if possible else 0)
    if "unknown" in named:
        low = high = max(low, min(high, 1))  # an unknown origin raises the risk, never lowers it
    return Characteristic("commodity", low, high, reason)


def _places(production: object, places: object, rows: tuple[RiskRow, ...]) -> Characteristic:
    low, open_ended, reason = 0, False, "no place with a known risk"
    for group in (places, production):
        if group is UNKNOWN:
            open_ended = True
        elif isinstance(group, tuple):
            open_ended = open_ended or "anywhere" in group
            worst = _worst([row for row in rows if row.key in group])
            if worst and worst.level > low:
                low, reason = worst.level, worst.reason
            if "unknown" in group and low == 0:
                low, reason = 1, "the country of production is not known"
    return Characteristic("places", low, 2 if open_ended else low, reason)


def _traits(name: str, traits: object, heavy: frozenset[str]) -> Characteristic:
    if traits is UNKNOWN:
        return Characteristic(name, 0, 2, f"the {name} is not known yet")
    ticked = [trait for trait in traits if trait != "none"] if isinstance(traits, tuple) else []
    points = 2 if len(ticked) >= MANY_TRAITS or heavy & set(ticked) else min(len(ticked), 1)
    listed = ", ".join(trait.replace("_", " ") for trait in ticked)
    return Characteristic(name, points, points, listed or "nothing that raises the risk")


def _indications(indications: object) -> Characteristic:
    if indications is UNKNOWN:
        return Characteristic("indications", 0, 2, "nobody has said whether there are reports")
    points = 2 if indications is True else 0
    reason = "a credible report of abuse" if points else "no credible report of abuse"
    return Characteristic("indications", points, points, reason)
