"""The facts of a procedure and of its lots, and how the two are brought together.

Used by both notice formats. What a lot says is kept for the lot where it differs from the whole
contract; what all lots say alike, and what a single lot says, holds for the whole contract.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from assembler.model import FactValue, Money

from ._findings import Findings, name_lots

# Facts whose lists add up when the only lot and the procedure both give one.
_LISTS = frozenset({"cpv_codes", "places_of_performance", "additional_natures"})
_WORDS = {
    "contract_nature": "the nature of the contract",
    "contract_end": "the end of the contract",
    "is_framework": "whether it is a framework",
    "award_basis": "the award basis",
    "subcontracting_expected": "subcontracting",
    "places_of_performance": "the places of performance",
}


class Found(NamedTuple):
    """A value, the term that names it in the source, and where it stands there."""

    value: FactValue
    term: str
    place: object


@dataclass(slots=True)
class Scope:
    """What the procedure or one lot says.

    `value` and `maximum` are kept apart from `facts`: they are the estimated value of the whole
    contract or the value of a lot. `proposed` holds what the officer has to confirm, `remarks`
    the peculiarities that are told once for all lots.
    """

    place: object = None
    facts: dict[str, Found] = field(default_factory=dict)
    proposed: dict[str, Found] = field(default_factory=dict)
    value: Found | None = None
    maximum: Found | None = None
    remarks: set[str] = field(default_factory=set)


def join_scopes(findings: Findings, whole: Scope, lots: Mapping[str, Scope]) -> None:
    """Write the whole contract's facts and those of its lots."""
    if len(lots) == 1:
        _join_only_lot(findings, whole, next(iter(lots.values())))
    elif lots:
        _lift_common(whole, list(lots.values()))
    _write_whole(findings, whole)
    if len(lots) > 1:
        _write_lots(findings, whole, lots)
    _write_proposals(findings, whole)


def _join_only_lot(findings: Findings, whole: Scope, lot: Scope) -> None:
    for name, found in lot.facts.items():
        own = whole.facts.get(name)
        if own is None:
            whole.facts[name] = found
        elif isinstance(own.value, tuple) and isinstance(found.value, tuple):
            more = tuple(value for value in found.value if value not in own.value)
            if more:
                term = f"{own.term}; and of the only lot ({findings.locate(found.place)})"
                whole.facts[name] = Found(own.value + more, term, own.place)
            if more and name == "places_of_performance":
                findings.note(
                    f"The procedure and its only lot name different places ({', '.join(own.value)}"
                    f" and {', '.join(found.value)}): all of them were taken. Check the list."
                )
        elif own.value != found.value:
            findings.note(
                f"The procedure and its only lot differ on {_WORDS.get(name, name)}: "
                f"“{own.value}” was taken, not “{found.value}” ({findings.locate(found.place)})."
            )
    for name, found in lot.proposed.items():
        whole.proposed.setdefault(name, found)
    whole.value = whole.value or lot.value
    whole.maximum = whole.maximum or lot.maximum
    whole.remarks |= lot.remarks


def _lift_common(whole: Scope, lots: list[Scope]) -> None:
    """What every lot says alike, and the procedure not at all, is said of the whole contract."""
    first = lots[0]
    for own, kept in ((whole.facts, "facts"), (whole.proposed, "proposed")):
        for name, found in getattr(first, kept).items():
            others = (getattr(lot, kept).get(name) for lot in lots[1:])
            same = all(other is not None and other.value == found.value for other in others)
            if name not in own and same:
                term = f"{found.term} (the same in every lot)"
                own[name] = Found(found.value, term, found.place)


def _write_whole(findings: Findings, whole: Scope) -> None:
    for name, found in whole.facts.items():
        findings.answer(name, *found)
    value, maximum = whole.value, whole.maximum
    if value is not None:
        findings.answer("estimated_value", *value)
        if maximum is not None and maximum.value != value.value:
            findings.note(
                f"The framework may reach {maximum.value} ({maximum.term}), while its estimated "
                f"value is {value.value}. If the whole expected use is worth more than that, "
                "correct the estimated value."
            )
    elif maximum is not None:
        findings.answer("estimated_value", *maximum)
        findings.note(
            f"The {findings.kind} gives no estimated value; {maximum.value} ({maximum.term}) was "
            "taken instead."
        )
    for remark in sorted(whole.remarks):
        findings.note(_REMARKS[remark].format(kind=findings.kind, where="the contract"))


def _write_lots(findings: Findings, whole: Scope, lots: Mapping[str, Scope]) -> None:
    remarks: dict[str, list[str]] = {}
    for lot, scope in lots.items():
        findings.lots[lot] = {
            name: findings.made(*found)
            for name, found in scope.facts.items()
            if name not in whole.facts or whole.facts[name].value != found.value
        }
        value = scope.value or scope.maximum
        if value is not None:
            findings.lots[lot]["lot_value"] = findings.made(*value)
        for remark in scope.remarks:
            remarks.setdefault(remark, []).append(lot)
    for remark in sorted(remarks):
        where = name_lots(remarks[remark])
        findings.note(_REMARKS[remark].format(kind=findings.kind, where=where))
    if whole.value is None and whole.maximum is None:
        _propose_sum(findings, lots)


_REMARKS = {
    "renewals": "The {kind} allows renewals for {where}, so the end date it gives is not the end "
    "with all extensions. Confirm or correct the end of the contract.",
    "no start": "The {kind} gives a duration for {where} and no day on which it starts, so the end "
    "of the contract stays open.",
    "open end": "The {kind} calls the duration of {where} unlimited or unknown, so the end of the "
    "contract stays open.",
}


def _propose_sum(findings: Findings, lots: Mapping[str, Scope]) -> None:
    """Lot values are not the total, which also counts options; their sum is only offered."""
    values = [scope.value.value for scope in lots.values() if scope.value is not None]
    amounts = [value for value in values if isinstance(value, Money)]
    if not amounts:
        return
    currencies = {amount.currency for amount in amounts}
    if len(amounts) < len(lots) or len(currencies) > 1:
        findings.note(
            f"The {findings.kind} gives values for {len(amounts)} of {len(lots)} lots and no "
            "total. Give the estimated value of all lots together."
        )
        return
    total = sum((amount.amount for amount in amounts), Decimal(0))
    money = Money(amount=total, currency=amounts[0].currency, vat=amounts[0].vat)
    findings.propose("estimated_value", money, f"the sum of the values of {len(lots)} lots")
    findings.note(
        f"The {findings.kind} gives a value for each lot and no total. Their sum is {money}: "
        "confirm it as the estimated value, with options and renewals, or correct it."
    )


def _write_proposals(findings: Findings, whole: Scope) -> None:
    for name, found in whole.proposed.items():
        if name not in findings.answers:
            findings.propose(name, found.value, f"{found.term}, {findings.locate(found.place)}")
