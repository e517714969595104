"""Contracts that the traps are set for, and short ways to ask about them."""

from __future__ import annotations

from datetime import date
from typing import Any

from assembler.library import Library
from assembler.selection import Selection

DAY = date(2026, 11, 24)
HIGH_US: dict[str, Any] = {
    "regime": "us-far",
    "policy_level": "minimum",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "estimated_value": "2000000 USD",
    "places_of_performance": ["DE"],
}
SUPPLIES_EU: dict[str, Any] = {
    "regime": "eu-2014-24",
    "policy_level": "minimum",
    "buyer_country": "AT",
    "buyer_type": "local",
    "procurement_regime": "classic",
    "contract_nature": "supplies",
    "estimated_value": {"amount": "300000", "currency": "EUR", "vat": "excluded"},
    "uses_lots": False,
}
MODEL: dict[str, Any] = {
    "regime": "osce-model",
    "policy_level": "minimum",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "recruits_workers": True,
}


def select(library: Library, facts: dict[str, Any], on: date | None = DAY) -> Selection:
    return library.select(library.facts(facts), on=on)


def state(library: Library, facts: dict[str, Any], clause: str, on: date | None = DAY) -> str:
    return select(library, facts, on).decision(clause).state


def euro(amount: str, vat: str = "excluded", rate: str | None = None) -> dict[str, str]:
    money = {"amount": amount, "currency": "EUR", "vat": vat}
    return money if rate is None else {**money, "vat_rate": rate}
