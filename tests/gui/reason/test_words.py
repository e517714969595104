"""The engine's sentences as an officer reads them."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from assembler import Library
from gui.reason.words import (
    capital,
    day_pattern,
    day_text,
    plain_text,
    short_day,
    short_reason,
    source_text,
    split_threshold,
    uncapital,
)

FAR = "United States: Federal Acquisition Regulation"


@pytest.fixture(autouse=True)
def _english(qapp: object) -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("regime is us-far", f"the purchase follows {FAR}"),
        (
            "Regime is us-far, none of no, br",
            f"The purchase follows {FAR}, none of Norway, Brazil",
        ),
        ("no text of this tender uses “Remediation”", "no text of this tender uses “Remediation”"),
        ("“recruitment-fees” uses the term “Fee”", "“No recruitment fees” uses the term “Fee”"),
        (
            "“No recruitment fees” (recruitment-fees) requires it",
            "“No recruitment fees” requires it",
        ),
        ("not known yet: Who is buying? [buyer_name]", "not known yet: Who is buying?"),
        ("the launch day is 2027-01-15", "the launch day is 15 January 2027"),
        ("2027-13-45 is no day", "2027-13-45 is no day"),
        ("Contract nature is services, not works", "Main object: services, not works"),
        ("hours; contract nature is works", "hours; main object: works"),
        ("procurement regime is does not arise", "Chapter of the law does not arise"),
        ("a text [with] brackets", "a text [with] brackets"),
    ],
)
def test_ids_and_codes_are_put_into_words(said: str, shown: str, library: Library) -> None:
    assert plain_text(said, library) == shown


def test_a_threshold_is_told_in_three_parts() -> None:
    said = (
        "estimated value: 820,000 USD is over the threshold of 700,000 USD in force since "
        "2025-10-01 (Compliance plan (FAR 52.222-50(h)); FAC 2025-06)"
    )
    assert split_threshold(said) == (
        "estimated value: 820,000 USD is over the threshold of 700,000 USD",
        "2025-10-01",
        "Compliance plan (FAR 52.222-50(h)); FAC 2025-06",
    )
    assert split_threshold("hiring: yes") == ("hiring: yes", "", "")


def test_the_short_reason_leaves_the_source_to_the_sheet(library: Library) -> None:
    said = "Recruits workers: yes; regime is us-far. Source: FAR 52.222-50."
    assert short_reason(said, library).startswith("Hiring: yes; the purchase follows United")
    assert "Source" not in short_reason(said, library)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("officer", "Answered by you"),
        ("proposed", "Proposed by the program"),
        ("notice BT-27, /path", "From the notice, BT-27, /path"),
        ("release tender.value, /tender", "From the published data, tender.value, /tender"),
        ("proposed: the goods are listed", "Proposed: the goods are listed"),
        ("facts file answers.yaml", "From the answers file answers.yaml"),
        ("row 12", "From row 12"),
    ],
)
def test_where_an_answer_came_from(source: str, shown: str) -> None:
    assert source_text(source) == shown


def test_days_are_written_out() -> None:
    assert day_text(date(2025, 10, 1)) == "1 October 2025"
    assert short_day(date(2025, 10, 1)) == "1 Oct 2025"


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        ("de", "d. MMMM yyyy"),
        ("fr", "d MMMM yyyy"),
        ("en_US", "MMMM d, yyyy"),
        ("ja", "yyyy年M月d日"),
    ],
)
def test_days_are_entered_in_the_order_of_the_locale(language: str, pattern: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    found = day_pattern()
    QLocale.setDefault(before)
    assert found == pattern


def test_capitals_inside_sentences() -> None:
    assert capital("all of these") == "All of these"
    assert uncapital("Estimated value") == "estimated value"
    assert uncapital("CPV codes") == "CPV codes"
    assert uncapital("") == ""
