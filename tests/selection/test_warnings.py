"""What the officer is told to look at again, over the bundled library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assembler.library import Library
from assembler.selection import Selection

DAY = date(2026, 11, 24)
US: dict[str, Any] = {
    "regime": "us-far",
    "contract_nature": "services",
    "additional_natures": ["supplies"],
    "places_of_performance": ["DE"],
    "estimated_value": "2000000 USD",
}
EU: dict[str, Any] = {
    "regime": "eu-2014-24",
    "policy_level": "minimum",
    "buyer_country": "AT",
    "buyer_type": "local",
    "procurement_regime": "classic",
    "contract_nature": "supplies",
    "estimated_value": "1000000 EUR without VAT",
    "uses_lots": True,
    "contract_stage": "new_tender",
}
MODEL: dict[str, Any] = {"regime": "osce-model", "policy_level": "strict"}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


def select(library: Library, facts: dict[str, Any]) -> Selection:
    return library.select(library.facts(facts), on=DAY)


def lot(value: str, *, let_off: bool = False) -> dict[str, Any]:
    return {"lot_value": f"{value} EUR without VAT", "small_lot_exempted": let_off}


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (US | {"services_abroad_value": "2000000.01 USD"}, "services performed abroad"),
        (US | {"noncots_supplies_abroad_value": "2000000.01 USD"}, "supplies from abroad"),
        (US | {"portion_abroad_highest": "2000000.01 USD"}, "more than the whole contract"),
        (
            US
            | {
                "services_abroad_value": "400000 USD",
                "noncots_supplies_abroad_value": "200000 USD",
                "portion_abroad_highest": "599999 USD",
            },
            "below the estimated portion",
        ),
        (MODEL | {"contract_end": "2026-11-23"}, "ends before the notice"),
        (MODEL | {"award_basis": "lowest_price"}, "lowest price alone"),
        (EU | {"uses_lots": False, "lots": {"LOT-1": {}}}, "not to be divided into lots"),
        (EU | {"lots": {"LOT-1": lot("600000"), "LOT-2": lot("400001")}}, "the whole purchase"),
        (
            EU | {"lots": {"LOT-1": lot("920000"), "LOT-2": lot("80000", let_off=True)}},
            "(LOT-2)",
        ),
        (
            EU
            | {
                "lots": {
                    "LOT-1": lot("799999"),
                    **{f"LOT-{n}": lot("66667", let_off=True) for n in (2, 3, 4)},
                }
            },
            "more than a fifth",
        ),
        (
            EU | {"lots": {"LOT-1": {"on_buyer_premises": True}}, "contract_nature": "works"},
            "was answered for LOT-1, but does not arise",
        ),
    ],
)
def test_answers_that_do_not_fit_together_are_told(
    library: Library, facts: dict[str, Any], says: str
) -> None:
    warnings = select(library, facts).warnings
    assert any(says in warning for warning in warnings), warnings


@pytest.mark.parametrize(
    "facts",
    [
        US | {"services_abroad_value": "2000000 USD"},
        US | {"services_abroad_value": "2000001 EUR"},  # not comparable: asked, not warned
        US
        | {
            "services_abroad_value": "400000 USD",
            "noncots_supplies_abroad_value": "200000 USD",
            "portion_abroad_highest": "600000 USD",
        },
        MODEL | {"contract_end": "2026-11-24"},
        MODEL | {"award_basis": "best_value"},
        EU | {"lots": {"LOT-1": lot("600000"), "LOT-2": lot("400000")}},
        EU | {"lots": {"LOT-1": lot("920001"), "LOT-2": lot("79999", let_off=True)}},
        EU
        | {
            "lots": {
                "LOT-1": lot("800001"),
                **{f"LOT-{n}": lot("66666", let_off=True) for n in (2, 3, 4)},
            }
        },
    ],
)
def test_answers_that_fit_give_no_warning(library: Library, facts: dict[str, Any]) -> None:
    found = select(library, facts).warnings
    assert [warning for warning in found if "does not arise" not in warning] == []


def test_what_the_source_said_is_passed_on(library: Library) -> None:
    facts = replace(library.facts(US), notices=("The notice omits a ground.",))
    assert library.select(facts, on=DAY).warnings[0] == "The notice omits a ground."


LET_OFF = EU | {
    "lots": {"LOT-1": lot("900000"), "LOT-2": lot("60000", let_off=True), "LOT-3": lot("40000")}
}


def test_a_lot_let_off_keeps_the_duty_of_the_tender_and_is_not_named_by_it(
    library: Library,
) -> None:
    facts = LET_OFF | {"national_exclusion_applies": False}
    decision = select(library, facts).decision("exclusion-eu")
    assert (decision.state, decision.lots) == ("in", ("LOT-1", "LOT-3"))
    assert "not named: LOT-2" in decision.reason


def test_national_law_names_the_lots_let_off_too(library: Library) -> None:
    facts = LET_OFF | {"national_exclusion_applies": True}
    decision = select(library, facts).decision("exclusion-eu")
    assert (decision.state, decision.lots) == ("in", ())


def test_the_text_on_small_lots_names_the_lots_let_off(library: Library) -> None:
    assert select(library, LET_OFF).decision("small-lots-eu").lots == ("LOT-2",)


def test_a_text_put_in_outside_its_days_is_told(library: Library) -> None:
    dated = next(
        (each for each in library.clauses.values() if not each.effective.covers(date(2014, 1, 1))),
        None,
    )
    if dated is None:
        pytest.skip("No text of the bundled library starts after 2014.")
    facts = US | {"overrides": {"include": {dated.id: "The parties want it"}}}
    found = library.select(library.facts(facts), on=date(2014, 1, 1)).warnings
    assert any("is not for notices of 2014-01-01" in warning for warning in found)
