"""Subcontractors and subcontracted values of a result notice, for the flow-down schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assembler.model import FactValue

from ._findings import Findings
from ._values import read_amount
from ._xml import CAC, CBC, EFAC, EFBC, text_of

if TYPE_CHECKING:
    from lxml import etree

    from ._eforms_notice import Notice

_MOST_ROWS: Final = 500


def read_subcontracts(notice: Notice, findings: Findings) -> None:
    """One row for each subcontractor that a tender names; a value where it can only be theirs.

    BT-553 is what a whole tender subcontracts. It stands in a row only where the tender names one
    subcontractor, or none; a notice never says the value of one among several. The country of its
    address is not where the work is done, so that cell stays empty.
    """
    result = None if notice.extension is None else notice.extension.find(f"{EFAC}NoticeResult")
    if notice.extension is None or result is None:
        return
    companies = _companies(notice)
    parties = {
        text_of(party.find(f"{CBC}ID")): party for party in result.findall(f"{EFAC}TenderingParty")
    }
    for tender in result.findall(f"{EFAC}LotTender"):
        identifier = text_of(tender.find(f"{EFAC}TenderingParty/{CBC}ID"))
        party = parties.get(identifier)
        rows = [] if party is None else _named(notice, party, companies)
        value = _value(findings, tender)
        if value is not None and len(rows) <= 1:
            rows = [{**(rows[0] if rows else {"sub_tier": 1}), "sub_value": value}]
        for row in rows:
            if row not in findings.subcontracts and len(findings.subcontracts) < _MOST_ROWS:
                findings.subcontracts.append(row)
    if findings.subcontracts:
        findings.note(
            "The subcontracts of the notice (BT-553, OPT-301) are rows of the flow-down schedule: "
            f"{len(findings.subcontracts)} in all. Complete them."
        )


def _companies(notice: Notice) -> dict[str, etree._Element]:
    if notice.extension is None:
        return {}
    companies = notice.extension.findall(f"{EFAC}Organizations/{EFAC}Organization/{EFAC}Company")
    return {
        text_of(company.find(f"{CAC}PartyIdentification/{CBC}ID")): company for company in companies
    }


def _named(
    notice: Notice, party: etree._Element, companies: dict[str, etree._Element]
) -> list[dict[str, FactValue]]:
    rows: list[dict[str, FactValue]] = []
    main = [
        _name(notice, companies.get(text_of(tenderer.find(f"{CBC}ID"))))
        for tenderer in party.findall(f"{EFAC}Tenderer")
    ]
    for element in party.findall(f"{EFAC}SubContractor"):
        company = companies.get(text_of(element.find(f"{CBC}ID")))
        name = _name(notice, company)
        if not name:
            continue
        row: dict[str, FactValue] = {"sub_name": name, "sub_tier": 1}
        hirer = element.find(f"{EFAC}MainContractor/{CBC}ID")
        parent = _name(notice, companies.get(text_of(hirer))) or (main[0] if len(main) == 1 else "")
        if parent:
            row["sub_parent"] = parent
        rows.append(row)
    return rows


def _name(notice: Notice, company: etree._Element | None) -> str:
    if company is None:
        return ""
    return notice.in_language(company.findall(f"{CAC}PartyName/{CBC}Name"))[0]


def _value(findings: Findings, tender: etree._Element) -> FactValue | None:
    """BT-553, or None; whether VAT is in it the field does not say."""
    for term in tender.findall(f"{EFAC}SubcontractingTerm"):
        amount = term.find(f"{EFBC}TermAmount")
        if amount is not None and text_of(amount):
            return findings.read(
                lambda text, amount=amount: read_amount(text, amount.get("currencyID"), "unstated"),  # type: ignore[misc]
                text_of(amount),
                "BT-553 subcontracting value",
                amount,
            )
    return None
