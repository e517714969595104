"""Blocks as clause markup: read back, it says what the source says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.library._bodies import uses_of
from assembler.official._blocks import Grid, Paragraph, Place, Run, words_of
from assembler.official._levels import Numbered
from assembler.official._markup import Markup
from assembler.word._markup_nodes import Paragraph as Printed
from assembler.word._markup_nodes import Table, plain_text
from assembler.word._markup_parse import parse_body

HERE = Place("lamps.dita", 1)


def paragraph(*runs: Run | str, style: str = "") -> Paragraph:
    return Paragraph(
        tuple(Run(run) if isinstance(run, str) else run for run in runs), HERE, 0, style
    )


def body(*blocks: Paragraph | Grid, level: int = 0, marks: tuple[str, ...] = ()) -> str:
    return Markup("blank", "1.1").body([Numbered(block, level, marks) for block in blocks])


def printed(source: str) -> list[str]:
    """The paragraphs that a tender prints."""
    return [
        plain_text(block.words)
        for block in parse_body(source, file="lamps.md")
        if isinstance(block, Printed)
    ]


def emphasis(text: str) -> Run:
    return Run(text, "emphasis")


@pytest.mark.parametrize(
    ("runs", "markup"),
    [
        (("(a) ", emphasis("Lamps."), " Hang"), "(a) *Lamps.* Hang"),
        (("(a) ", emphasis("Lamps."), "Hang"), "(a) *Lamps.* Hang"),  # or the stars would print
        (("(a) ", emphasis(" Lamps. "), "Hang"), "(a) *Lamps.* Hang"),
        (("(", emphasis("1"), ") Hang"), "(*1*) Hang"),
        ((emphasis("(1)"), " Hang"), "*(1)* Hang"),
        ((emphasis("et"), " ", emphasis("seq"), "."), "*et* *seq*."),
        ((emphasis("et "), emphasis("seq"), "."), "*et seq*."),
        ((emphasis("See [the"), "lamp]"), "*See [the*lamp]"),
        (("word", emphasis("“quoted”"), "word"), "word *“quoted”* word"),
        (("a", emphasis(","), " b"), "a, b"),
        (("(2)Of steel",), "(2) Of steel"),
        (("See", Run(" a list ", "", "https://example.org/x"), "."), "See [a list](https://example.org/x)."),
        ((Run("[a] list", "", "https://example.org/x"),), "[a] list"),
    ],
)  # fmt: skip
def test_words_and_their_looks(runs: tuple[Run | str, ...], markup: str) -> None:
    assert body(paragraph(*runs)) == markup


@pytest.mark.parametrize(
    "text",
    [
        "1. Not an item",
        "a. Not an item",
        "iv. Not an item",
        "A. Smith is no item",
        "- not an item",
        "# no heading",
        "| no | table |",
        "[signature: nobody]",
        "[words](https://example.org)",
        "two * stars * and ** more **",
        "a_b_c and snake_case_word",
        "back \\ slash \\* and `code`",
        "{{ no_blank }} and {% if x %} and {# none #}",
        "<b>no tag</b> &amp; no entity",
        "~~no~~ !no ![no](x) no",
    ],
)
def test_no_sign_of_the_text_is_one_of_the_markup(text: str) -> None:
    source = body(paragraph(text))
    assert printed(source) == [text]
    assert uses_of(source, "lamps.md", 1).mentions == ()


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf"]), max_size=30),
        max_size=4,
    )
)
def test_any_words_come_out_as_they_went_in(texts: list[str]) -> None:
    runs = [emphasis(text) if at % 2 else Run(text) for at, text in enumerate(texts)]
    whole = "".join(texts)
    if re.search(r"_{2,}|\.{6,}|…{3,}|[□☐❏❑●•]|\[ ?\]", " ".join(whole.split())):
        return  # blanks and boxes are no words
    source = body(paragraph(*runs))
    assert words_of(" ".join(printed(source)).replace(" ", "")) == words_of("".join(whole.split()))


def test_one_sentence_stands_on_a_line() -> None:
    text = "(a) Light it. Then (b) hang it: The hook holds. See 10 U.S.C. 5 and No. 7 of Pub. L. 1."
    assert body(paragraph(text)).split("\n") == [
        "(a) Light it.",
        "Then (b) hang it:",
        "The hook holds.",
        "See 10 U.S.C. 5 and No. 7 of Pub. L. 1.",
    ]


def test_the_level_is_the_indent() -> None:
    assert body(paragraph("(i) One. Two."), level=2) == "      (i) One.\n      Two."
    assert body(paragraph("One. Two.", style="bullet"), level=1) == "   - One.\n      Two."


# Blanks and boxes


def test_a_blank_is_a_fill_in_with_a_question() -> None:
    markup = Markup("blank_1_1", "1.1")
    text = "(b) The Contractor shall light ____ lamps on _______________."
    written = markup.body([Numbered(paragraph(text), 0, ("b",))])
    assert written == (
        "(b) The Contractor shall light {{ blank_1_1_1 }} lamps on {{ blank_1_1_2 }}."
    )
    assert [blank.label for blank in markup.fill_ins.values()] == [
        "What stands in paragraph (b) of 1.1, after “(b) The Contractor shall light”?",
        "What stands in paragraph (b) of 1.1, after “lamps on”?",
    ]


def test_the_question_says_what_the_text_says_of_its_blank() -> None:
    markup = Markup("blank", "1.1")
    markup.body([Numbered(paragraph("Made in ___. [Offeror to say where.]"), 0)])
    (blank,) = markup.fill_ins.values()
    assert blank.label == "What stands in 1.1, after “Made in”? Offeror to say where."


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("___ (1) None.", "[ ] (1) None."),
        ("____(i) None.", "[ ] (i) None."),
        ("□ None.", "[ ] None."),
        ("It [ ] has, [] has not.", "It [ ] has, [ ] has not."),
        ("___ None.", "{{ blank_1 }} None."),
    ],
)
def test_boxes_to_tick(text: str, markup: str) -> None:
    assert body(paragraph(text)) == markup


def test_a_blank_is_never_within_emphasis() -> None:
    assert body(paragraph(emphasis("[Say where ____]"), ".")) == "*[Say where* {{ blank_1 }}]."


# Tables


def grid(*rows: tuple[str, ...], head: int = 0) -> Grid:
    return Grid(tuple(tuple((paragraph(cell),) for cell in row) for row in rows), HERE, head)


def test_a_table_is_a_table() -> None:
    source = body(grid(("A", "B"), ("1 | 2", "____"), head=1))
    assert source.split("\n") == [
        "| A | B |",
        "| --- | --- |",
        r"| 1 \| 2 | {{ blank_1 }} |",
    ]
    (table,) = parse_body(source, file="lamps.md")
    assert isinstance(table, Table)
    assert plain_text(table.rows[1][0]) == "1 | 2"


def test_a_table_without_a_head_has_an_empty_one() -> None:
    assert body(grid(("1", "2"))).split("\n")[0] == "|   |   |"
    assert body(grid(("1", "2"), head=1)).split("\n")[0] == "|   |   |"  # a head alone is a row


def test_an_empty_table_is_none() -> None:
    assert body(grid(("", ""))) == ""


def test_a_blank_of_a_table_is_asked_for_by_its_column() -> None:
    markup = Markup("blank", "1.1")
    markup.body([Numbered(grid(("Rope",), ("____",), head=1), 0)])
    assert [blank.label for blank in markup.fill_ins.values()] == [
        "What stands in 1.1, under “Rope”?"
    ]
