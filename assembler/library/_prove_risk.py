"""The proposed risk level as a formula; the method is that of `assembler.rules`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assembler.rules.forms import HEAVY_MODEL, HEAVY_WORKFORCE, LEVELS, MANY_TRAITS

from ._prove_logic import Formula, Tri, at_least, every, negated, some
from ._prove_universe import levels_by_code
from ._prove_values import Choice, Group, Value

if TYPE_CHECKING:
    from ._library import Library


@dataclass(frozen=True, slots=True)
class _Points:
    """A characteristic: that it is at least 1, and 2, at its lowest and at its highest."""

    low: tuple[Formula, Formula]
    high: tuple[Formula, Formula]


def risk(library: Library, values: Sequence[Value]) -> Choice:
    codes, sectors, goods, production, places, workforce, model, indications = values
    found = (
        _industry(library, _listed(codes), _listed(sectors)),
        _commodity(library, _listed(goods), _listed(production)),
        _places(library, _listed(production), _listed(places)),
        _traits(_listed(workforce), HEAVY_WORKFORCE),
        _traits(_listed(model), HEAVY_MODEL),
        _indications(indications),
    )
    lowest = _levels([each.low for each in found])
    highest = _levels([each.high for each in found])
    agreed = {word: every((lowest[word], highest[word])) for word in LEVELS}
    if all(each.low == each.high for each in found):
        return Choice(agreed)
    return Choice(agreed, open=negated(some(agreed.values())))


def _levels(points: Sequence[tuple[Formula, Formula]]) -> dict[str, Formula]:
    some_points = [one for one, _ in points]
    full_points = [two for _, two in points]
    # A 2 and three 1s are four characteristics above nothing.
    high = some(
        (
            points[-1][1],
            at_least(full_points, 2),
            every((at_least(full_points, 1), at_least(some_points, 4))),
        )
    )
    raised = some((at_least(full_points, 1), at_least(some_points, 2)))
    return {
        "low": every((negated(high), negated(raised))),
        "medium": every((negated(high), raised)),
        "high": high,
    }


def _listed(value: Value) -> Group:
    return value if isinstance(value, Group) else Group({}, value.open)


def _closed(one: Formula, two: Formula, unknown: Formula) -> _Points:
    """A characteristic that what is not known could raise to 2."""
    low = (one, two)
    return _Points(low, low if unknown is False else (some((one, unknown)), some((two, unknown))))


def _industry(library: Library, codes: Group, sectors: Group) -> _Points:
    levels = levels_by_code(codes.members, library)
    rows = library.reference.sectors

    def reaches(level: int) -> Formula:
        by_code = (each for code, each in codes.members.items() if levels.get(code, 0) >= level)
        labels = dict.fromkeys(row.label for row in rows if row.level >= level)
        return some((*by_code, *(sectors.members.get(label, False) for label in labels)))

    return _closed(reaches(1), reaches(2), some((codes.open, sectors.open)))


def _commodity(library: Library, goods: Group, production: Group) -> _Points:
    rows = [row for row in library.reference.goods if row.key in goods.members]
    nowhere = production.members.get("unknown", False)

    def reaches(level: int) -> tuple[Formula, Formula]:
        hit = [row for row in rows if row.level >= level]
        sure = some(
            every(
                (
                    goods.members[row.key],
                    not row.country or production.members.get(row.country, False),
                )
            )
            for row in hit
        )
        return sure, some(goods.members[row.key] for row in hit)

    (sure_one, possible_one), (sure_two, possible_two) = reaches(1), reaches(2)
    # An unknown origin raises the risk to 1, never to 2, and never lowers it.
    one = some((sure_one, every((nowhere, possible_one))))
    low = (one, sure_two)
    unknown = every((production.open, negated(nowhere)))
    high = (
        some((one, every((unknown, possible_one)), goods.open)),
        some((sure_two, every((unknown, possible_two)), goods.open)),
    )
    if production.open is False and goods.open is False:
        return _Points(low, low)
    return _Points(low, high)


def _places(library: Library, production: Group, places: Group) -> _Points:
    rows = library.reference.countries

    def reaches(level: int) -> Formula:
        keys = [row.key for row in rows if row.level >= level]
        return some(group.members.get(key, False) for group in (places, production) for key in keys)

    unnamed = some(group.members.get("unknown", False) for group in (places, production))
    anywhere = some(group.members.get("anywhere", False) for group in (places, production))
    unknown = some((places.open, production.open, anywhere))
    return _closed(some((reaches(1), unnamed)), reaches(2), unknown)


def _traits(traits: Group, heavy: frozenset[str]) -> _Points:
    ticked = {word: each for word, each in traits.members.items() if word != "none"}
    two = some(
        (
            at_least(ticked.values(), MANY_TRAITS),
            *(each for word, each in ticked.items() if word in heavy),
        )
    )
    return _closed(some(ticked.values()), two, traits.open)


def _indications(value: Value) -> _Points:
    reported = value.holds if isinstance(value, Tri) else False
    return _closed(reported, reported, value.open)
