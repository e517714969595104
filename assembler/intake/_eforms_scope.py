"""What an eForms procedure or lot says of object, value, places, period and award."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from . import _codes
from ._eforms_notice import extension_of
from ._findings import Findings
from ._scope import Found, Scope
from ._values import (
    country_of_nuts,
    last_day,
    read_amount,
    read_choice,
    read_count,
    read_country,
    read_cpv,
    read_date,
)
from ._xml import CAC, CBC, EFAC, EFBC, text_of

if TYPE_CHECKING:
    from lxml import etree

_CRITERIA: Final = (
    f"{CAC}AwardingTerms/{CAC}AwardingCriterion/{CAC}SubordinateAwardingCriterion"
    f"/{CBC}AwardingCriterionTypeCode"
)
_BINDING_SUBCONTRACTING: Final = frozenset({"subc-min"})


def read_project(findings: Findings, project: etree._Element | None) -> Scope:
    """The facts that stand in a `ProcurementProject`, of the procedure or of a lot."""
    scope = Scope(project)
    if project is not None:
        _read_natures(findings, project, scope)
        _read_cpv(findings, project, scope)
        _read_value(findings, project, scope)
        _read_places(findings, project, scope)
        _read_end(findings, project, scope)
    return scope


def read_lot(findings: Findings, lot: etree._Element) -> Scope:
    """The facts of a `ProcurementProjectLot`."""
    scope = read_project(findings, lot.find(f"{CAC}ProcurementProject"))
    scope.place = lot
    terms = lot.find(f"{CAC}TenderingTerms")
    process = lot.find(f"{CAC}TenderingProcess")
    if process is not None:
        _read_framework(process, scope)
    if terms is not None:
        _read_award(findings, terms, scope)
        _read_subcontracting(terms, scope)
    return scope


def _read_natures(findings: Findings, project: etree._Element, scope: Scope) -> None:
    main = None
    for element in project.findall(f"{CBC}ProcurementTypeCode"):
        if element.get("listName", "contract-nature") == "contract-nature" and text_of(element):
            main = _nature(findings, element, "BT-23 main nature")
            if main is not None:
                scope.facts["contract_nature"] = Found(main, "BT-23 main nature", element)
    others: list[str] = []
    place = None
    for element in project.findall(f"{CAC}ProcurementAdditionalType/{CBC}ProcurementTypeCode"):
        if element.get("listName") == "contract-nature" and text_of(element):
            nature = _nature(findings, element, "BT-531 additional nature")
            if nature is not None and nature != main and nature not in others:
                others.append(nature)
                place = element if place is None else place
    if others:
        scope.facts["additional_natures"] = Found(tuple(others), "BT-531 additional nature", place)


def _nature(findings: Findings, element: etree._Element, term: str) -> str | None:
    return findings.read(
        lambda text: read_choice(_codes.NATURES, text), text_of(element), term, element
    )


def _read_cpv(findings: Findings, project: etree._Element, scope: Scope) -> None:
    codes: dict[str, etree._Element] = {}
    for path, term in (
        (f"{CAC}MainCommodityClassification", "BT-262 main classification"),
        (f"{CAC}AdditionalCommodityClassification", "BT-263 additional classification"),
    ):
        for element in project.findall(f"{path}/{CBC}ItemClassificationCode"):
            if element.get("listName", "cpv") != "cpv" or not text_of(element):
                continue
            code = findings.read(read_cpv, text_of(element), term, element)
            if code is not None:
                codes.setdefault(code, element)
    if codes:
        scope.facts["cpv_codes"] = Found(
            tuple(codes), "BT-262, BT-263 classification", next(iter(codes.values()))
        )


def _read_value(findings: Findings, project: etree._Element, scope: Scope) -> None:
    total = project.find(f"{CAC}RequestedTenderTotal")
    if total is None:
        return
    scope.value = _money(
        findings, total.find(f"{CBC}EstimatedOverallContractAmount"), "BT-27 estimated value"
    )
    extension = extension_of(total)
    if extension is not None:
        scope.maximum = _money(
            findings,
            extension.find(f"{EFBC}FrameworkMaximumAmount"),
            "BT-271 maximum of the framework",
        )


def _money(findings: Findings, element: etree._Element | None, term: str) -> Found | None:
    if element is None or not text_of(element):
        return None
    # Without VAT by the definition of both fields.
    money = findings.read(
        lambda text: read_amount(text, element.get("currencyID"), "excluded"),
        text_of(element),
        term,
        element,
    )
    return None if money is None else Found(money, term, element)


def _read_places(findings: Findings, project: etree._Element, scope: Scope) -> None:
    places: dict[str, Found] = {}
    for address in project.findall(f"{CAC}RealizedLocation/{CAC}Address"):
        found = _place(findings, address)
        if found is not None:
            places.setdefault(str(found.value), found)
    if places:
        first = next(iter(places.values()))
        scope.facts["places_of_performance"] = Found(tuple(places), first.term, first.place)


def _place(findings: Findings, address: etree._Element) -> Found | None:
    """The country of an address. "Anywhere in the given country" is that country."""
    region = address.find(f"{CBC}Region")
    code = address.find(f"{CAC}Country/{CBC}IdentificationCode")
    nuts = address.find(f"{CBC}CountrySubentityCode")
    if text_of(region) in ("anyw", "anyw-eea"):
        return Found("anywhere", f"BT-727 place of performance {text_of(region)}", region)
    for element, reader, term in (
        (code, read_country, "BT-5141 country of the place of performance"),
        (nuts, country_of_nuts, "BT-5071 region of the place of performance"),
    ):
        if element is not None and text_of(element):
            country = findings.read(reader, text_of(element), term, element)
            if country is not None:
                return Found(country, term, element)
    if text_of(region).startswith("anyw"):
        return Found("anywhere", f"BT-727 place of performance {text_of(region)}", region)
    return None


def _read_end(findings: Findings, project: etree._Element, scope: Scope) -> None:
    """The last day of performance; only a proposal where renewals may follow it."""
    period = project.find(f"{CAC}PlannedPeriod")
    if period is None:
        return
    if text_of(period.find(f"{CBC}DescriptionCode")) in ("UNLIMITED", "UNKNOWN"):
        scope.remarks.add("open end")
    found = _end_date(findings, period) or _end_of_duration(findings, period, scope)
    if found is None:
        return
    if _may_be_renewed(project):
        scope.remarks.add("renewals")
        scope.proposed["contract_end"] = found._replace(term=f"{found.term}, before renewals")
    else:
        scope.facts["contract_end"] = found


def _end_date(findings: Findings, period: etree._Element) -> Found | None:
    element = period.find(f"{CBC}EndDate")
    if element is None or not text_of(element):
        return None
    day = findings.read(read_date, text_of(element), "BT-537 end date", element)
    return None if day is None else Found(day, "BT-537 end date", element)


def _end_of_duration(findings: Findings, period: etree._Element, scope: Scope) -> Found | None:
    element = period.find(f"{CBC}DurationMeasure")
    begin = period.find(f"{CBC}StartDate")
    if element is None or not text_of(element):
        return None
    start = None
    if begin is not None and text_of(begin):
        start = findings.read(read_date, text_of(begin), "BT-536 start date", begin)
    if start is None:
        scope.remarks.add("no start")
        return None
    unit = element.get("unitCode", "").upper()
    text = text_of(element)

    def end(count: str) -> date:
        return last_day(start, read_count(count), unit)

    day = findings.read(end, text, "BT-36 duration", element)
    if day is None:
        return None
    term = f"BT-36 duration of {text} {unit} from {start.isoformat()} (BT-536)"
    return Found(day, term, element)


def _may_be_renewed(project: etree._Element) -> bool:
    extension = project.find(f"{CAC}ContractExtension")
    if extension is None:
        return False
    times = text_of(extension.find(f"{CBC}MaximumNumberNumeric"))
    if times:
        return times.strip("0") != ""
    return extension.find(f"{CAC}Renewal") is not None


def _read_framework(process: etree._Element, scope: Scope) -> None:
    for element in process.findall(f"{CAC}ContractingSystem/{CBC}ContractingSystemTypeCode"):
        code = text_of(element)
        if element.get("listName") == "framework-agreement" and code:
            scope.facts["is_framework"] = Found(
                code != "none", f"BT-765 framework agreement {code}", element
            )


def _read_award(findings: Findings, terms: etree._Element, scope: Scope) -> None:
    elements = [element for element in terms.iterfind(_CRITERIA) if text_of(element)]
    kinds = dict.fromkeys(text_of(element) for element in elements)
    basis = _codes.award_basis(kinds)
    if basis is not None:
        scope.facts["award_basis"] = Found(
            basis, f"BT-539 award criteria ({', '.join(kinds)})", elements[0]
        )
    for element in elements:
        if text_of(element) not in ("price", "cost", "quality"):
            findings.unreadable(
                "BT-539 award criterion", text_of(element), element, "is not a known kind"
            )


def _read_subcontracting(terms: etree._Element, scope: Scope) -> None:
    """BT-65 and BT-651 set duties about subcontracting; none of them says that there is none."""
    elements = terms.findall(f"{CAC}AllowedSubcontractTerms/{CBC}SubcontractingConditionsCode")
    extension = extension_of(terms)
    if extension is not None:
        elements += extension.findall(
            f"{EFAC}TenderSubcontractingRequirements/{EFBC}TenderSubcontractingRequirementsCode"
        )
    for element in elements:
        code = text_of(element)
        if code in ("", "none"):
            continue
        found = Found(value=True, term=f"BT-65, BT-651 subcontracting {code}", place=element)
        if code in _BINDING_SUBCONTRACTING:
            scope.facts["subcontracting_expected"] = found
        else:
            scope.proposed.setdefault("subcontracting_expected", found)
