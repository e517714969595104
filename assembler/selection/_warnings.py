"""What the officer should look at: choices against the law, answers that do not fit together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from assembler.model import Answer, Money
from assembler.rules import Expression, Scope, parse

from ._conflicts import Conflict
from ._decision import Decision
from ._own import OwnRules

_FROM_SOURCES: Final = ("notice ", "release ")
_FIFTH: Final = Fraction(1, 5)  # the most that lots let off may be worth together, of the whole

# What holds of a contract, or of a lot, whose answers should be looked at again.
_CHECKS: Final = {
    "services_abroad_value > estimated_value": (
        "The services performed abroad are given a higher value than the whole contract. "
        "Check both amounts."
    ),
    "noncots_supplies_abroad_value > estimated_value": (
        "The supplies from abroad are given a higher value than the whole contract. "
        "Check both amounts."
    ),
    "portion_abroad_highest > estimated_value": (
        "The highest possible portion abroad is more than the whole contract. Check both amounts."
    ),
    "portion_abroad_highest < portion_abroad": (
        "The highest possible portion abroad is below the estimated portion. Check both amounts."
    ),
    "contract_end < launch_date": (
        "The contract ends before the notice goes out. Check both dates."
    ),
    "small_lot_exempted and "
    '((contract_nature == "works" and not over(lot_value, "eu.small_lot.works")) or '
    '(contract_nature != "works" and not over(lot_value, "eu.small_lot.supplies_services")))': (
        "The lot is let off from the EU rules, but its value is not below the figure for small "
        "lots. Take back the exception."
    ),
    'is_competition and contract_stage != "direct_award" and practice_core and not us_federal '
    'and award_basis == "lowest_price"': (
        "The lowest price alone decides the award. That is a known cause of labour abuse where "
        "labour is most of the cost: consider quality too, or check each low price."
    ),
}


@dataclass(frozen=True, slots=True)
class Noted:
    """What the warnings are drawn from."""

    own: OwnRules
    overridden: tuple[Decision, ...]
    conflicts: tuple[Conflict, ...]
    links: tuple[str, ...]


def warnings(noted: Noted) -> tuple[str, ...]:
    """Sentences for the officer, each once: first what the source said, then what was decided."""
    found = [*noted.own.facts.notices, *noted.links]
    for look in _LOOKS:
        found += look(noted)
    return tuple(dict.fromkeys(found))


def _overrides(noted: Noted) -> Iterator[str]:
    day = noted.own.whole.day
    for decision in noted.overridden:
        override = decision.override
        if override is None:
            continue
        name = f"“{decision.title}” ({decision.id})"
        if override.action == "exclude":
            if decision.basis == "law":
                yield (
                    f"{name} is called for by law ({decision.authority[0]}) and was left out: "
                    f"{override.reason}"
                )
        elif decision.state == "out":
            yield f"{name} is retired and was not put in, although the officer asked for it."
        elif day is not None and not decision.clause.effective.covers(day):
            yield f"{name} was put in, but is not for notices of {day}: {override.reason}"


def _conflicts(noted: Noted) -> Iterator[str]:
    for conflict in noted.conflicts:
        yield f"“{conflict.first}” and “{conflict.second}” are both in and cannot stand together."


def _not_arising(noted: Noted) -> Iterator[str]:
    for scope, answers, lot in _answered(noted):
        for name, answer in answers.items():
            definition = scope.definitions.get(name)
            if definition is None or not definition.is_asked:
                continue
            if answer.source.startswith(_FROM_SOURCES):
                continue  # a notice tells what it tells, asked or not
            if answer.value in (False, ()) or scope.arises(name) is not False:
                continue
            yield (
                f"“{definition.question}” was answered{lot}, but does not arise here; "
                "the answer counts all the same."
            )


def _lots(noted: Noted) -> Iterator[str]:
    facts, whole = noted.own.facts, noted.own.whole
    if "uses_lots" in whole.definitions and facts.lots and whole.value("uses_lots") is False:
        yield "Lots are given, but the purchase is said not to be divided into lots."
    estimate = facts.get("estimated_value")
    values = {lot: facts.get("lot_value", lot) for lot in facts.lots}
    if estimate is None or not isinstance(estimate.value, Money):
        return
    together = _exact(values, estimate.value)
    whole_value = Fraction(estimate.value.amount)
    if together is not None and together > whole_value:
        yield "The lots together are worth more than the whole purchase. Check the amounts."
    let_off = {
        lot: values[lot]
        for lot, scope in noted.own.scopes.items()
        if lot in values
        and "small_lot_exempted" in scope.definitions
        and scope.value("small_lot_exempted") is True
    }
    small = _exact(let_off, estimate.value)
    if small is not None and small > whole_value * _FIFTH:
        yield (
            "The lots let off from the EU rules are together worth more than a fifth of the "
            "whole. Take back the exception for some of them."
        )


def _exact(values: Mapping[str, Answer | None], like: Money) -> Fraction | None:
    """The sum in the currency and on the VAT basis of `like`; None where an amount is not so."""
    total = Fraction(0)
    for answer in values.values():
        if answer is None or not isinstance(answer.value, Money):
            return None
        basis = "none" if like.vat == "unstated" else like.vat
        amount = answer.value.amount_on(basis)
        if amount is None or answer.value.currency != like.currency:
            return None
        total += amount
    return total


def _checks(noted: Noted) -> Iterator[str]:
    for text, sentence in _CHECKS.items():
        rule = _parsed(text)
        if not _fits(rule, noted.own.whole):
            continue
        for lot, scope in noted.own.scopes.items():
            if rule.value(scope) is True:
                named = lot and noted.own.reads.per_lot(rule)
                yield f"{sentence} ({lot})" if named else sentence


def _fits(rule: Expression, scope: Scope) -> bool:
    """Whether the library has the facts and figures that a check speaks of."""
    return rule.names <= scope.definitions.keys() and (
        rule.thresholds <= scope.reference.thresholds.keys()
    )


@cache
def _parsed(text: str) -> Expression:
    return parse(text)


def _answered(noted: Noted) -> Iterator[tuple[Scope, Mapping[str, Answer], str]]:
    facts = noted.own.facts
    yield noted.own.whole, facts.answers, ""
    for lot, answers in facts.lots.items():
        yield noted.own.scopes[lot], answers, f" for {lot}"


_LOOKS: Final[tuple[Callable[[Noted], Iterator[str]], ...]] = (
    _overrides,
    _conflicts,
    _not_arising,
    _lots,
    _checks,
)
