"""A small world of facts and tables for rules to be evaluated in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from assembler.model import (
    Answer,
    Equivalent,
    FactDefinition,
    Facts,
    FactValue,
    NamedDate,
    Reference,
    RiskRow,
    Threshold,
    ThresholdValue,
    TradeExemption,
)
from assembler.rules import Expression, Scope, parse

DAY = date(2026, 11, 24)


def _fact(name: str, type_: str, **more: object) -> FactDefinition:
    fields = {"name": name, "type": type_, "question": f"What of {name}?", **more}
    return FactDefinition.model_validate(fields)


DEFINITIONS: dict[str, FactDefinition] = {
    definition.name: definition
    for definition in (
        _fact("launch_date", "date"),
        _fact("a", "boolean"),
        _fact("b", "boolean"),
        _fact("c", "boolean"),
        _fact("d", "boolean", ask_when="a"),
        _fact("regime", "choice", allowed=("us-far", "no", "eu")),
        _fact("colour", "choice", allowed=("red", "blue"), ask_when="b"),
        _fact("level", "choice", allowed=("low", "high"), ask_when="never", default="high"),
        _fact("tiers", "integer"),
        _fact("value", "money"),
        _fact("part_one", "money", ask_when="a"),
        _fact("part_two", "money", ask_when="b"),
        _fact("places", "countries", several=True, per_lot=True),
        _fact("home", "countries"),
        _fact("cpv_codes", "cpv", several=True),
        _fact("sectors", "choice", several=True, ask_when="never", allowed=("cleaning", "none")),
        _fact("private_security", "boolean", ask_when="never"),
        _fact("goods", "choice", several=True, allowed=("cotton", "none")),
        _fact("production", "countries", several=True),
        _fact("workforce", "choice", several=True, allowed=("migrant", "live_in", "none")),
        _fact("model", "choice", several=True, allowed=("many_tiers", "none")),
        _fact("reports", "boolean"),
        _fact("languages", "languages", several=True, ask_when="a"),
        FactDefinition(name="either", expression="a or b"),
        FactDefinition(name="both_parts", expression="part_one + part_two"),
        FactDefinition(name="circle", expression="not circle"),
    )
}


def threshold(
    name: str, comparison: str, vat: str, *values: tuple[str, int], currency: str = "USD"
) -> Threshold:
    return Threshold.model_validate(
        {
            "id": name,
            "title": f"Row {name}",
            "comparison": comparison,
            "values": [
                {
                    "since": since,
                    "amount": amount,
                    "currency": currency,
                    "vat": vat,
                    "source": f"source of {since}",
                }
                for since, amount in values
            ],
        }
    )


KRONA = Threshold(
    id="eu",
    title="Row eu",
    comparison="at_least",
    values=(
        ThresholdValue(
            since=date(2024, 1, 1),
            amount=Decimal(143000),
            currency="EUR",
            vat="excluded",
            source="2024",
            equivalents=(Equivalent(amount=Decimal(1600000), currency="SEK", source="C/1"),),
        ),
        ThresholdValue(
            since=date(2026, 1, 1),
            amount=Decimal(140000),
            currency="EUR",
            vat="excluded",
            source="2026",
        ),
    ),
)

REFERENCE = Reference(
    thresholds={
        "above": threshold("above", "above", "none", ("2015-03-02", 500), ("2025-10-01", 700)),
        "least": threshold("least", "at_least", "none", ("2015-03-02", 500), ("2025-10-01", 700)),
        "gross": threshold("gross", "at_least", "included", ("2020-01-01", 120)),
        "net": threshold("net", "at_least", "excluded", ("2020-01-01", 100)),
        "eu": KRONA,
        "trade": threshold("trade", "at_least", "none", ("2020-01-01", 50)),
    },
    dates={"ban": NamedDate(id="ban", day=date(2027, 12, 14), title="the ban", source="test")},
    sectors=(
        RiskRow("909", 2, "cleaning is hidden", "test", "cleaning"),
        RiskRow("9091", 1, "offices are seen", "test", "offices"),
        RiskRow("7971", 2, "guards", "test", "security"),
    ),
    countries=(RiskRow("XA", 2, "reports", "test"), RiskRow("XB", 1, "some", "test")),
    goods=(RiskRow("cotton", 2, "listed", "test", country="XA"),),
    exemptions=(TradeExemption("IL", "trade"),),
    sheet_languages=frozenset({"en", "ne"}),
)


def scope(answers: Mapping[str, FactValue] | None = None, *, day: date | None = DAY) -> Scope:
    """A scope with these answers; the launch day is known unless `day` is None."""
    given = {name: Answer(value) for name, value in (answers or {}).items()}
    if day is not None:
        given.setdefault("launch_date", Answer(day))

    def derived(name: str) -> Expression:
        return parse(DEFINITIONS[name].expression or "", known=DEFINITIONS)

    def ask_when(name: str) -> Expression | None:
        text = DEFINITIONS[name].ask_when
        return None if text in (None, "never") else parse(text or "", known=DEFINITIONS)

    return Scope(
        definitions=DEFINITIONS,
        facts=Facts(answers=given),
        reference=REFERENCE,
        derived=derived,
        ask_when=ask_when,
    )


def value_of(text: str, answers: Mapping[str, FactValue] | None = None, **more: object) -> object:
    """The value of an expression; both ways of evaluating must agree."""
    place = scope(answers, **more)  # type: ignore[arg-type]
    expression = parse(text, known=DEFINITIONS)
    quick, explained = expression.value(place), expression.explain(place).value
    assert type(quick) is type(explained)
    assert quick == explained
    return quick
