"""One OCDS release to facts. Every value is looked at before it is believed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from assembler.model import Facts

from . import _codes
from ._findings import Findings, shorten
from ._ocds_scope import read_lots, read_tender
from ._proposals import propose_chapter, propose_goods, propose_regime
from ._scope import join_scopes
from ._values import read_amount, read_country, read_country_name, read_date

if TYPE_CHECKING:
    from assembler.library import Library

_TENDER_TAGS: Final = frozenset(
    {"planning", "planningUpdate", "tender", "tenderUpdate", "tenderAmendment"}
)
_CHANGE_TAGS: Final = frozenset({"contractUpdate", "contractAmendment"})


def read_release(release: Mapping[str, Any], path: str, library: Library) -> Facts:
    """The facts of a release that stands at `path` of its document."""
    lead = f"{path}/" if path else ""
    findings = Findings("release", lambda place: f"{lead}{place}")
    tender = release.get("tender")
    tender = tender if isinstance(tender, dict) else {}
    country, buyer_type = _read_buyer(release, tender, findings)
    _read_head(release, tender, findings)
    _read_stage(release, tender, findings)
    whole = read_tender(findings, tender)
    lots = read_lots(findings, tender)
    if lots:
        many = len(lots) > 1
        findings.answer(
            "uses_lots", many, f"{len(lots)} lots" if many else "a single lot", "tender/lots"
        )
    join_scopes(findings, whole, lots)
    basis = _read_legal_basis(tender, findings)
    propose_regime(findings, basis, country, buyer_type)
    propose_goods(findings, library)
    propose_chapter(findings, f"legal basis {basis or 'not given'}")
    _read_budget(release, findings)
    if "estimated_value" in findings.answers:
        findings.note(
            "OCDS does not say whether VAT is in the estimated value. Say so where a threshold "
            "counts with or without it."
        )
    if not tender:
        findings.note("The release has no tender part; only the buyer could be read.")
    return findings.facts()


def objects(value: object) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The objects of a list with their positions; nothing for anything else."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, dict):
                yield number, item


def text_at(value: Mapping[str, Any], *keys: str) -> str:
    """The text under the keys, or an empty string."""
    at: object = value
    for key in keys:
        at = at.get(key) if isinstance(at, dict) else None
    return " ".join(at.split()) if isinstance(at, str) else ""


def _read_head(release: Mapping[str, Any], tender: Mapping[str, Any], findings: Findings) -> None:
    findings.title = text_at(tender, "title") or text_at(release, "title")
    findings.reference = text_at(tender, "id") or text_at(release, "ocid")
    term = "start of the tender period"
    start = text_at(tender, "tenderPeriod", "startDate")
    place = "tender/tenderPeriod/startDate"
    if not start and "tender" in _tags(release):
        term, start, place = "date of the release", text_at(release, "date"), "date"
    if start:
        day = findings.read(read_date, start, term, place)
        if day is not None:
            findings.answer("launch_date", day, term, place)


def _tags(release: Mapping[str, Any]) -> list[str]:
    tag = release.get("tag")
    tags = [tag] if isinstance(tag, str) else tag
    return [item for item in tags if isinstance(item, str)] if isinstance(tags, list) else []


def _read_stage(release: Mapping[str, Any], tender: Mapping[str, Any], findings: Findings) -> None:
    tags = set(_tags(release))
    if tags & _CHANGE_TAGS:
        findings.answer("contract_stage", "modification", "tag", "tag")
    elif text_at(tender, "procurementMethod") == "direct":
        findings.answer(
            "contract_stage",
            "direct_award",
            "procurement method direct",
            "tender/procurementMethod",
        )
    elif tags and tags <= _TENDER_TAGS:
        findings.answer("contract_stage", "new_tender", f"tag {', '.join(sorted(tags))}", "tag")
    elif tags & {"award", "contract", "implementation", "implementationUpdate"}:
        findings.note(
            f"The release is tagged {', '.join(sorted(shorten(tag, 30) for tag in tags))}: the "
            "tender it tells of is over. Awarded amounts are not taken for estimates."
        )


def _read_buyer(
    release: Mapping[str, Any], tender: Mapping[str, Any], findings: Findings
) -> tuple[str | None, str | None]:
    """Buyer's facts; its country and kind are returned, since the regime hangs on them."""
    number, party = _buyer_party(release)
    name = text_at(release, "buyer", "name")
    if name:
        findings.answer("buyer_name", name, "buyer", "buyer/name")
    elif text_at(party, "name"):
        findings.answer("buyer_name", text_at(party, "name"), "buyer", f"parties[{number}]/name")
    elif text_at(tender, "procuringEntity", "name"):
        entity = text_at(tender, "procuringEntity", "name")
        findings.propose("buyer_name", entity, "the procuring entity, tender/procuringEntity/name")
    country = _read_country(release, party, f"parties[{number}]/address", findings)
    return country, _read_kind(party, f"parties[{number}]/details/classifications", findings)


def _buyer_party(release: Mapping[str, Any]) -> tuple[int, Mapping[str, Any]]:
    buyer = release.get("buyer")
    wanted = buyer.get("id") if isinstance(buyer, dict) else None
    for number, party in objects(release.get("parties")):
        if wanted is not None and party.get("id") == wanted:
            return number, party
    for number, party in objects(release.get("parties")):
        roles = party.get("roles")
        if isinstance(roles, list) and "buyer" in roles:
            return number, party
    return 0, {}


def _read_country(
    release: Mapping[str, Any], party: Mapping[str, Any], place: str, findings: Findings
) -> str | None:
    code, name = text_at(party, "address", "country"), text_at(party, "address", "countryName")
    if code:
        country = findings.read(read_country, code, "country of the buyer", f"{place}/country")
        if country is not None:
            findings.answer("buyer_country", country, "country of the buyer", f"{place}/country")
            return country
    if not name:
        return None
    language = text_at(release, "language")
    country = findings.read(
        lambda text: read_country_name(text, language),
        name,
        "country of the buyer",
        f"{place}/countryName",
    )
    if country is not None:
        term = f"country of the buyer, by its name “{shorten(name)}”"
        findings.answer("buyer_country", country, term, f"{place}/countryName")
    return country


def _read_kind(party: Mapping[str, Any], place: str, findings: Findings) -> str | None:
    details = party.get("details")
    classifications = details.get("classifications") if isinstance(details, dict) else None
    for number, item in objects(classifications):
        scheme, code = text_at(item, "scheme"), text_at(item, "id")
        where = f"{place}[{number}]/id"
        known = (
            _codes.TED_BUYER_TYPES
            if scheme == "TED_CA_TYPE"
            else _codes.BUYER_TYPES
            if scheme == "eu-buyer-legal-type"
            else {}
        )
        if code in known:
            findings.answer("buyer_type", known[code], f"{scheme} {code}", where)
            return known[code]
        if scheme == "TED_CA_TYPE" and code in _codes.TED_BUYER_PROPOSALS:
            proposed = _codes.TED_BUYER_PROPOSALS[code]
            why = f"{scheme} {code}, which stands for regional or local bodies, {where}"
            findings.propose("buyer_type", proposed, why)
            return proposed
    return None


def _read_legal_basis(tender: Mapping[str, Any], findings: Findings) -> str:
    basis = text_at(tender, "legalBasis", "id")
    chapter = _codes.PROCUREMENT_REGIMES.get(basis)
    if chapter is not None:
        findings.answer(
            "procurement_regime", chapter, f"legal basis {basis}", "tender/legalBasis/id"
        )
    return shorten(basis, 40)


def _read_budget(release: Mapping[str, Any], findings: Findings) -> None:
    """A budget is what may be spent, not what the contract is worth: it is only offered."""
    planning = release.get("planning")
    budget = planning.get("budget") if isinstance(planning, dict) else None
    amount = budget.get("amount") if isinstance(budget, dict) else None
    if not isinstance(amount, dict) or "estimated_value" in findings.answers:
        return
    place = "planning/budget/amount"
    number = amount.get("amount")
    if not isinstance(number, str | int | Decimal):
        return
    money = findings.read(
        lambda text: read_amount(text, amount.get("currency"), "unstated"),
        str(number),
        "budget",
        place,
    )
    if money is not None:
        findings.propose("estimated_value", money, f"the budget, {findings.locate(place)}")
        findings.note(
            f"The release gives a budget of {money} and no estimated value. Confirm or correct it."
        )
