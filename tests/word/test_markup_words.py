"""The regime's words in place of the generic ones."""

from __future__ import annotations

import pytest

from assembler.model import Regime
from assembler.word._markup_words import RegimeWords

US = RegimeWords.of(
    Regime(id="us", name="US", currency="USD", words={"Bidder": "Offeror", "Buyer": "Government"})
)
UK = RegimeWords.of(
    Regime(
        id="uk", name="UK", currency="GBP", duty_word="must",
        words={"Contractor": "Supplier", "Authority": "Agency"},
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("generic", "own"),
    [
        ("The Buyer pays the Bidders.", "The Government pays the Offerors."),
        ("the Buyer's own duties", "the Government's own duties"),
        ("A Bidder and a Bidder’s firm", "An Offeror and an Offeror’s firm"),
        ("a **Bidder**", "an **Offeror**"),
        ("Bidderly Buyers", "Bidderly Governments"),  # whole words only
    ],
)
def test_words_are_replaced_whole_with_case_number_and_article(generic: str, own: str) -> None:
    assert US.apply(generic) == own


@pytest.mark.parametrize(
    ("generic", "own"),
    [
        ("The Contractor shall not", "The Supplier must not"),
        ("each Subcontractor shall", "each Subcontractor must"),
        ("an Authority, the Authorities", "an Agency, the Authorities"),
        ("shallow", "shallow"),
    ],
)
def test_the_duty_word_is_the_regimes(generic: str, own: str) -> None:
    assert UK.apply(generic) == own


def test_tags_and_addresses_are_left_alone() -> None:
    source = 'The Buyer {{ Buyer }} {% if Buyer %} [Buyer](https://example.org/Buyer "x")'
    assert US.apply_to_source(source) == (
        'The Government {{ Buyer }} {% if Buyer %} [Government](https://example.org/Buyer "x")'
    )


def test_without_a_regime_nothing_changes() -> None:
    assert RegimeWords.of(None).apply_to_source("The Buyer shall.") == "The Buyer shall."
