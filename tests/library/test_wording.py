"""Words that texts avoid, and the words beside them that they may use."""

from __future__ import annotations

import pytest

from assembler.library._wording import wording


def codes(body: str) -> list[str]:
    return [slip.code for slip in wording(body)]


def words(count: int) -> str:
    return " ".join(["word"] * count)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("The Contractor shall use best efforts.", "vague"),
        ("The Contractor shall use reasonable\n   endeavours.", "vague"),  # across a line break
        ("The Contractor shall train staff as appropriate.", "vague"),
        ("Where possible, the Contractor shall pay.", "vague"),
        ("The Contractor shall give adequate notice.", "vague"),
        ("The Contractor shall answer promptly.", "vague"),
        ("The Contractor shall report from time to time.", "vague"),
        ("costs, including but not limited to visas.", "vague"),
        ("costs, including, but not limited to, visas.", "vague"),
        ("The Buyer has zero tolerance for this.", "promise"),
        ("The Contractor shall ensure that no fee is paid.", "promise"),
        ("There shall be no fees.", "duty-word"),
        ("Worker shall mean a person.", "duty-word"),
        ("If a fee is paid, it shall be repaid.", "duty-word"),
        ("A plan that fails shall end.", "duty-word"),
        ("The Contractor pays and shall repay.", "duty-word"),
        ("fees and/or costs", "plain"),
        ("the terms hereof", "pointer"),
        ("The duties herein end.", "plain"),
        ("The rest applies mutatis mutandis.", "plain"),
        ("The worker keeps his or her passport.", "plain"),
        ("The Contractor shall reimburse the fee.", "plain"),
        ("Supply of manpower", "people"),
        ("No illegal workers", "people"),
        ("Ask the GLAA.", "dead-body"),
        ("Fees shall be repaid at once.", "passive"),
        ("The fee must be paid within 5 days.", "passive"),
        ("The list is to be\n   kept for 5 years.", "passive"),
        ("Papers have to be clearly shown; the visit follows, announced by mail.", "passive"),
        ("as set out above", "pointer"),
        ("The table below.", "pointer"),
        ("See the list (below).", "pointer"),
        ("Contracts over EUR 140,000", "typed-amount"),
        ("Contracts over 140 000 EUR", "typed-amount"),
        ("Contracts over $500,000", "typed-amount"),
        ("A fine of 5000 euros", "typed-amount"),
        (f"1. {words(26)}.", "long-sentence"),
        (f"1. Short.\n   {words(13)}\n   {words(13)}.", "long-sentence"),
    ],
)
def test_words_to_avoid_are_found(body: str, code: str) -> None:
    assert codes(body) == [code]


@pytest.mark.parametrize(
    "body",
    [
        "The Contractor shall pay. The **Labour Recruiter** shall not charge.",
        "The Contractor and each Subcontractor shall pay.",
        "1. Shall the Contractor pay?",
        "{{ role }} shall pay.",
        "at or above the amount in paragraph 1",
        "An amount above the figure counts.",
        "The temperature is below zero degrees.",
        "Inadequately is one word, and so is impromptly.",
        "The 30 days run from the invoice; 24 hours are a day.",
        "The amount {{ amount('eu.works') }} in EUR.",
        "The thereafter-clause",
        "The fee must be paid by the Contractor within 5 days.",
        "The plan may be read there, and can be copied.",  # a permission is no duty
        "The Contractor must be the only employer.",
        "debts that are to be repaid, and a firm which must be told",  # told of, not ordered
        "The Contractor shall say how Workers will be paid.",
        "| The fee must be paid |",
        f"1. {words(25)}.",
        f"1. {words(20)}: {words(20)}; and {words(20)}.",
        f"1. {words(20)}:\n   a. {words(20)}; and\n   b. {words(20)}.",
        f"| {words(40)} | {words(40)} |",
        f"## {words(40)}",
        f"{{% if {words(40)} %}}\nShort.\n{{% endif %}}",
        f"1. {words(24)} {{{{ ref('a') }}}}.",  # a blank is one word
        "",
    ],
)
def test_words_beside_them_are_not(body: str) -> None:
    assert codes(body) == []


def test_a_slip_has_its_line_within_the_body() -> None:
    body = (
        "1. Good.\n   a. Fine; and\n   b. the Bidder shall answer\n      promptly.\n\n2. As above."
    )
    assert [(slip.code, slip.line, slip.text) for slip in wording(body)] == [
        ("vague", 3, "promptly"),
        ("pointer", 5, "As above"),
    ]


def test_a_long_sentence_is_told_where_it_begins() -> None:
    body = f"1. First.\n   Second one here.\n   Third {words(26)}."
    (slip,) = wording(body)
    assert (slip.line, slip.text) == (2, "Third")
    assert "27 words (at most 25)" in slip.message
