"""The buyer of an eForms notice: name, country, kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _codes
from ._findings import Findings
from ._values import read_choice, read_country
from ._xml import CAC, CBC, EFAC, text_of

if TYPE_CHECKING:
    from lxml import etree

    from ._eforms_notice import Notice


def read_buyer(notice: Notice, findings: Findings) -> tuple[str | None, str | None]:
    """Read the buyer's facts; return its country and kind, which the regime hangs on."""
    parties = notice.root.findall(f"{CAC}ContractingParty")
    if not parties:
        return None, None
    party = _lead(parties, findings)
    company = _company(notice, findings, party)
    country = None if company is None else _read_company(notice, findings, company)
    return country, _read_kind(notice, findings, party)


def _lead(parties: list[etree._Element], findings: Findings) -> etree._Element:
    """The buyer that leads the group (OPP-050), else the first."""
    if len(parties) == 1:
        return parties[0]
    findings.note(
        f"The notice names {len(parties)} buyers. The facts are those of the one that leads them, "
        "or of the first; put all names on the cover."
    )
    for party in parties:
        for flag in party.iter("{*}GroupLeadIndicator"):
            if text_of(flag) == "true":
                return party
    return parties[0]


def _company(notice: Notice, findings: Findings, party: etree._Element) -> etree._Element | None:
    """The organisation that OPT-300 points to; a touch point leads to the one it belongs to."""
    reference = party.find(f"{CAC}Party/{CAC}PartyIdentification/{CBC}ID")
    wanted = text_of(reference)
    organisations = (
        []
        if notice.extension is None
        else notice.extension.findall(f"{EFAC}Organizations/{EFAC}Organization")
    )
    for organisation in organisations:
        for identifier in organisation.iter(f"{CBC}ID"):
            if text_of(identifier) == wanted and wanted:
                return organisation.find(f"{EFAC}Company")
    if wanted and reference is not None:
        findings.note(
            f"The notice names {wanted} as its buyer and holds no organisation of that "
            f"identifier ({notice.path(reference)})."
        )
    return None


def _read_company(notice: Notice, findings: Findings, company: etree._Element) -> str | None:
    name, element = notice.in_language(company.findall(f"{CAC}PartyName/{CBC}Name"))
    if element is not None:
        findings.answer("buyer_name", name, "BT-500 name of the buyer (OPT-300)", element)
    code = company.find(f"{CAC}PostalAddress/{CAC}Country/{CBC}IdentificationCode")
    if code is None or not text_of(code):
        return None
    term = "BT-514 organisation country code"
    country = findings.read(read_country, text_of(code), term, code)
    if country is not None:
        findings.answer("buyer_country", country, term, code)
    return country


def _read_kind(notice: Notice, findings: Findings, party: etree._Element) -> str | None:
    for element in party.findall(f"{CAC}ContractingPartyType/{CBC}PartyTypeCode"):
        code = text_of(element)
        if element.get("listName", "buyer-legal-type") != "buyer-legal-type" or not code:
            continue
        term = f"BT-11 buyer legal type {code}"
        kind = findings.read(
            lambda text: read_choice(_codes.BUYER_TYPES, text),
            code,
            "BT-11 buyer legal type",
            element,
        )
        if kind is None:
            continue
        findings.answer("buyer_type", kind, term, element)
        if code == "eu-ins-bod-ag":
            findings.answer("intl_org_kind", "eu_institution", term, element)
        if notice.legal_basis == "32014L0025" and code not in _codes.MAYBE_AN_AUTHORITY:
            findings.answer(
                "buyer_is_contracting_authority", code not in _codes.NOT_AN_AUTHORITY, term, element
            )
        return kind
    return None
