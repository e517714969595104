"""What the tender or a lot of an OCDS release says of object, value, places, period and award."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from . import _codes
from ._findings import Findings, shorten
from ._scope import Found, Scope
from ._values import (
    country_of_nuts,
    last_day,
    read_amount,
    read_choice,
    read_count,
    read_country,
    read_country_name,
    read_cpv,
    read_date,
)

_MOST_LOTS: Final = 9_999
_Items = list[tuple[str, Mapping[str, Any]]]  # each with its path


def read_tender(findings: Findings, tender: Mapping[str, Any]) -> Scope:
    """The facts of the whole tender."""
    scope = _read(findings, tender, "tender")
    own = tender.get("classification")
    items = _items(tender)
    if isinstance(own, dict):
        items.insert(0, ("tender", tender))
    _read_cpv(findings, items, scope)
    _read_places(findings, items, scope)
    return scope


def read_lots(findings: Findings, tender: Mapping[str, Any]) -> dict[str, Scope]:
    """The lots of the lots extension by identifier, with the items that name them."""
    lots: dict[str, Scope] = {}
    listed = tender.get("lots")
    if not isinstance(listed, list):
        return lots
    by_lot: dict[str, _Items] = {}
    for place, item in _items(tender):
        for lot in _related_lots(item):
            by_lot.setdefault(lot, []).append((place, item))
    if len(listed) > _MOST_LOTS:
        findings.note(f"Only the first {_MOST_LOTS} of {len(listed)} lots were read.")
    for number, lot in enumerate(listed[:_MOST_LOTS]):
        if not isinstance(lot, dict):
            continue
        place = f"tender/lots[{number}]"
        identifier = shorten(str(lot.get("id", "")), 40) or f"lot {number + 1}"
        scope = _read(findings, lot, place)
        items = by_lot.get(str(lot.get("id", "")), [])
        _read_cpv(findings, items, scope)
        _read_places(findings, items, scope)
        while identifier in lots:
            identifier += "-2"
        lots[identifier] = scope
    return lots


def _items(tender: Mapping[str, Any]) -> _Items:
    items = tender.get("items")
    if not isinstance(items, list):
        return []
    return [
        (f"tender/items[{number}]", item)
        for number, item in enumerate(items)
        if isinstance(item, dict)
    ]


def _related_lots(item: Mapping[str, Any]) -> list[str]:
    related = item.get("relatedLots", item.get("relatedLot"))
    lots = related if isinstance(related, list) else [related]
    return [str(lot) for lot in lots if isinstance(lot, str | int)]


def _read(findings: Findings, part: Mapping[str, Any], place: str) -> Scope:
    scope = Scope(place)
    _read_natures(findings, part, place, scope)
    scope.value = _money(findings, part.get("value"), f"{place}/value")
    _read_end(findings, part, f"{place}/contractPeriod", scope)
    _read_framework(part, place, scope)
    _read_award(findings, part, f"{place}/awardCriteria", scope)
    _read_subcontracting(part, f"{place}/subcontractingTerms", scope)
    return scope


def _read_natures(findings: Findings, part: Mapping[str, Any], place: str, scope: Scope) -> None:
    main = None
    where = f"{place}/mainProcurementCategory"
    if part.get("mainProcurementCategory"):
        main = _nature(findings, part["mainProcurementCategory"], where)
        if main is not None:
            scope.facts["contract_nature"] = Found(main, "main category", where)
    where = f"{place}/additionalProcurementCategories"
    listed = part.get("additionalProcurementCategories")
    others: dict[str, None] = {}
    for category in listed if isinstance(listed, list) else []:
        nature = _nature(findings, category, where)
        if nature is not None and nature != main:
            others.setdefault(nature)
    if others:
        scope.facts["additional_natures"] = Found(tuple(others), "additional categories", where)


def _nature(findings: Findings, category: object, place: str) -> str | None:
    return findings.read(
        lambda text: read_choice(_codes.OCDS_NATURES, text), str(category), "category", place
    )


def _money(findings: Findings, value: object, place: str) -> Found | None:
    if not isinstance(value, dict) or value.get("amount") is None:
        return None
    amount = value["amount"]
    shown = f"{amount} {value.get('currency') or ''}"
    money = findings.read(
        lambda _: read_amount(amount, value.get("currency"), "unstated"), shown, "value", place
    )
    return None if money is None else Found(money, "value", place)


def _read_cpv(findings: Findings, items: _Items, scope: Scope) -> None:
    """Main classifications of all items first, then the additional ones."""
    codes: dict[str, str] = {}
    other_schemes: dict[str, None] = {}
    main = [(f"{place}/classification", item.get("classification")) for place, item in items]
    more = [
        (f"{place}/additionalClassifications[{number}]", classification)
        for place, item in items
        for number, classification in enumerate(_list(item.get("additionalClassifications")))
    ]
    for place, classification in (*main, *more):
        if not isinstance(classification, dict) or classification.get("id") is None:
            continue
        scheme = str(classification.get("scheme", ""))
        if scheme.upper() != "CPV":
            other_schemes.setdefault(shorten(scheme, 20) or "no scheme")
            continue
        text = _code_text(classification["id"])
        code = findings.read(read_cpv, text, "classification", f"{place}/id")
        if code is not None:
            codes.setdefault(code, f"{place}/id")
    if codes:
        scope.facts["cpv_codes"] = Found(tuple(codes), "CPV codes", next(iter(codes.values())))
    elif other_schemes:
        findings.note(
            f"The items are classified by {', '.join(other_schemes)} and not by CPV. Choose the "
            "CPV codes of what is bought."
        )


def _code_text(code: object) -> str:
    """A code that a spreadsheet made a number has lost the zero at its head."""
    if isinstance(code, int | Decimal) and not isinstance(code, bool):
        return f"{int(code):08d}" if 0 <= code < 10**8 and code == int(code) else str(code)
    return str(code)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _read_places(findings: Findings, items: _Items, scope: Scope) -> None:
    places: dict[str, Found] = {}
    for place, item in items:
        for found in _places(findings, place, item):
            places.setdefault(str(found.value), found)
    if places:
        first = next(iter(places.values()))
        scope.facts["places_of_performance"] = Found(tuple(places), first.term, first.place)


def _places(findings: Findings, place: str, item: Mapping[str, Any]) -> Iterator[Found]:
    addresses = [
        (f"{place}/deliveryAddresses[{number}]", address)
        for number, address in enumerate(_list(item.get("deliveryAddresses")))
    ]
    addresses.append((f"{place}/deliveryAddress", item.get("deliveryAddress")))
    for where, address in addresses:
        if isinstance(address, dict):
            yield from _address(findings, where, address)
    location = item.get("deliveryLocation")
    gazetteer = location.get("gazetteer") if isinstance(location, dict) else None
    if isinstance(gazetteer, dict):
        yield from _gazetteer(findings, f"{place}/deliveryLocation/gazetteer", gazetteer)


def _address(findings: Findings, where: str, address: Mapping[str, Any]) -> Iterable[Found]:
    term = "place of delivery"
    for key, reader in (("country", read_country), ("countryName", read_country_name)):
        text = address.get(key)
        if isinstance(text, str) and text.strip():
            country = findings.read(reader, text, term, f"{where}/{key}")
            if country is not None:
                return [Found(country, term, f"{where}/{key}")]
    return []


def _gazetteer(findings: Findings, where: str, gazetteer: Mapping[str, Any]) -> Iterator[Found]:
    """Gazetteers whose identifiers name the country: ISO 3166 and NUTS."""
    readers = {"ISO2": read_country, "ISO3166-1": read_country, "NUTS": country_of_nuts}
    reader = readers.get(str(gazetteer.get("scheme", "")).upper())
    if reader is None:
        return
    for number, identifier in enumerate(_list(gazetteer.get("identifiers"))):
        place = f"{where}/identifiers[{number}]"
        country = findings.read(reader, str(identifier), "place of delivery", place)
        if country is not None:
            yield Found(country, "place of delivery", place)


def _read_end(findings: Findings, part: Mapping[str, Any], place: str, scope: Scope) -> None:
    """`maxExtentDate` counts every extension and wins; else the end, else start and duration."""
    period = part.get("contractPeriod")
    if not isinstance(period, dict):
        return
    found = None
    for key, term in (
        ("maxExtentDate", "latest end of the contract period"),
        ("endDate", "end of the contract period"),
    ):
        found = found or _date(findings, period.get(key), term, f"{place}/{key}")
    if found is None and period.get("durationInDays") is not None:
        found = _end_of_duration(findings, period, place, scope)
    if found is None:
        return
    if part.get("hasRenewal") is True and not period.get("maxExtentDate"):
        scope.remarks.add("renewals")
        scope.proposed["contract_end"] = found._replace(term=f"{found.term}, before renewals")
    else:
        scope.facts["contract_end"] = found


def _date(findings: Findings, text: object, term: str, place: str) -> Found | None:
    if text in (None, ""):
        return None
    day = findings.read(read_date, str(text), term, place)
    return None if day is None else Found(day, term, place)


def _end_of_duration(
    findings: Findings, period: Mapping[str, Any], place: str, scope: Scope
) -> Found | None:
    start = _date(
        findings, period.get("startDate"), "start of the contract period", f"{place}/startDate"
    )
    if start is None:
        scope.remarks.add("no start")
        return None
    begin = read_date(str(period["startDate"]))

    def end(days: str) -> date:
        return last_day(begin, read_count(days), "DAY")

    where = f"{place}/durationInDays"
    day = findings.read(end, str(period["durationInDays"]), "duration in days", where)
    return None if day is None else Found(day, "duration in days from the start", where)


def _read_framework(part: Mapping[str, Any], place: str, scope: Scope) -> None:
    techniques = part.get("techniques")
    framework = techniques.get("hasFrameworkAgreement") if isinstance(techniques, dict) else None
    if isinstance(framework, bool):
        where = f"{place}/techniques/hasFrameworkAgreement"
        scope.facts["is_framework"] = Found(framework, "framework agreement", where)


def _read_award(findings: Findings, part: Mapping[str, Any], place: str, scope: Scope) -> None:
    """A code in OCDS 1.1, or the criteria of the award criteria extension."""
    criteria = part.get("awardCriteria")
    basis = None
    if isinstance(criteria, str) and criteria:
        basis = _codes.AWARD_CRITERIA.get(criteria)
        if basis is None:
            findings.unreadable("award criteria", criteria, place, "is not a known code")
    elif isinstance(criteria, dict):
        kinds = [
            item.get("type") for item in _list(criteria.get("criteria")) if isinstance(item, dict)
        ]
        basis = _codes.award_basis(kind for kind in kinds if isinstance(kind, str))
    if basis is not None:
        scope.facts["award_basis"] = Found(basis, "award criteria", place)


def _read_subcontracting(part: Mapping[str, Any], place: str, scope: Scope) -> None:
    terms = part.get("subcontractingTerms")
    if not isinstance(terms, dict):
        return
    least = terms.get("minimumPercentage", terms.get("competitiveMinimumPercentage"))
    if isinstance(least, int | Decimal) and not isinstance(least, bool) and least > 0:
        found = Found(value=True, term="a least share to subcontract", place=place)
        scope.facts["subcontracting_expected"] = found
    elif terms:
        scope.proposed["subcontracting_expected"] = Found(
            value=True, term="terms of subcontracting", place=place
        )
