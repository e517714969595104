"""Filters: those by locale, and one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from assembler.errors import TemplateError
from assembler.model import Money
from assembler.word import Template, check

from .documents import lines, word_file

DATA: dict[str, object] = {
    "price": Decimal("1234567.5"),
    "whole": 2_450_000,
    "owed": Money(amount=Decimal(20), currency="CHF"),
    "share": 0.256,
    "day": date(2026, 11, 24),
    "time": datetime(2026, 11, 24, 9, 5),  # noqa: DTZ001 - as people pass it
}


def shown(tag: str, language: str = "en-GB", **filters: Callable[..., Any]) -> str:
    template = Template.open(word_file(tag), language=language, filters=filters)
    return lines(template.render(DATA))[0].replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("tag", "language", "expected"),
    [
        ("{{ price|money('EUR') }}", "en-GB", "EUR 1,234,567.50"),
        ("{{ price|money('eur') }}", "de", "1.234.567,50 EUR"),
        ("{{ whole|money('EUR') }}", "fr", "2 450 000 EUR"),
        ("{{ owed|money }}", "en-GB", "CHF 20"),
        ("{{ -5|money('EUR') }}", "en-GB", "EUR -5"),
        ("{{ '12.5'|money }}", "en-GB", "12.50"),
        ("{{ price|number }}", "en-GB", "1,234,567.5"),
        ("{{ price|number(2) }}", "de-CH", "1’234’567.50"),
        ("{{ whole|number(0, 'fr') }}", "en-GB", "2 450 000"),
        ("{{ share|percent }}", "en-GB", "26%"),
        ("{{ share|percent(1) }}", "de", "25,6 %"),
        ("{{ day|date }}", "en-GB", "24 November 2026"),
        ("{{ day|date('full') }}", "de", "Dienstag, 24. November 2026"),
        ("{{ '2026-01-02'|date('d. MMMM y') }}", "de", "2. Januar 2026"),
        ("{{ time|date('d.MM.y, HH:mm') }}", "de", "24.11.2026, 09:05"),
        ("{{ time|date }}", "fr", "24 novembre 2026"),
    ],
)
def test_a_value_is_printed_as_its_language_writes_it(
    tag: str, language: str, expected: str
) -> None:
    assert shown(tag, language) == expected


def test_the_language_of_the_template_counts_where_none_is_named() -> None:
    template = word_file("{{ day|date }}")  # python-docx's styles are in American English
    assert lines(Template.open(template).render(DATA)) == ["November 24, 2026"]


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("{{ 'x'|number }}", "“x” is no number"),
        ("{{ true|number }}", "is no number"),
        ("{{ '1e9999'|number }}", "is no number that can be printed"),
        ("{{ 'nan'|money }}", "is no number that can be printed"),
        ("{{ price|number(21) }}", "0 to 20 decimals"),
        ("{{ price|money('euro') }}", "is no currency"),
        ("{{ 'soon'|date }}", "is no date"),
        ("{{ day|date('zzqq') }}", "is no pattern"),
        ("{{ day|date('y' * 61) }}", "too long"),
        ("{{ day|date('long', 'xx') }}", "is no language"),
        ("{{ prize|money }}", "Did you mean “price”"),
    ],
)
def test_what_cannot_be_printed_is_told_with_its_tag(tag: str, says: str) -> None:
    with pytest.raises(TemplateError, match=says) as caught:
        shown(tag)
    assert caught.value.tag == tag


def test_filters_of_one_s_own_are_escaped_as_every_value_is() -> None:
    assert shown("{{ 'a'|tagged('b') }}", tagged=lambda value, name: f"<{name}>{value}") == "<b>a"


def test_a_filter_of_one_s_own_wins_over_ours() -> None:
    assert shown("{{ price|money }}", money=lambda _: "much") == "much"


def test_a_check_knows_the_filters_that_it_is_told() -> None:
    template = word_file("{{ 'a'|shout }}")
    assert [problem.message for problem in check(template)] == ["There is no filter “shout”."]
    assert check(template, filters={"shout": str.upper}) == []


@pytest.mark.parametrize("name", ["two words", "", "place text", "1st"])
def test_a_filter_has_a_name_that_a_tag_can_spell(name: str) -> None:
    with pytest.raises(TemplateError, match="cannot be a filter"):
        Template.open(word_file("x"), filters={name: str})
