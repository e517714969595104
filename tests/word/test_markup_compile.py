"""Clause bodies become paragraphs in the template's styles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from assembler.errors import TemplateError
from assembler.word._markup_program import Known
from assembler.word._markup_text import as_ascii

from .stage import NAMESPACES, Stage, W, body_lines, lines, rendered

YES, NO, OPEN, SOME = Known.YES, Known.NO, Known.OPEN, Known.SOME_LOTS


def test_items_take_the_style_of_their_marker() -> None:
    source = "1. One:\n   a. letter:\n      i. roman:\n         A. capital.\n   b. next.\n2. Two.\n"
    assert body_lines(source) == [
        "Clause1+: One:",
        "Clause2+: letter:",
        "Clause3+: roman:",
        "Clause4: capital.",
        "Clause2: next.",
        "Clause1: Two.",
    ]


def test_the_ninth_letter_is_no_roman_number() -> None:
    letters = "".join(f"   {letter}. {letter}.\n" for letter in "abcdefghij")
    assert body_lines(f"1. All of:\n{letters}")[-2:] == ["Clause2: i.", "Clause2: j."]


def test_a_line_at_the_indent_of_its_item_is_the_same_paragraph() -> None:
    assert body_lines("1. One.\n   Two.\n   a. Three.\n      Four.\n") == [
        "Clause1: One. Two.",
        "Clause2: Three. Four.",
    ]


def test_a_line_back_at_the_indent_of_the_outer_item_is_a_paragraph_of_that_item() -> None:
    assert body_lines("1. One:\n   a. letter.\n   Closing words.\n2. Two.\n") == [
        "Clause1+: One:",
        "Clause2: letter.",
        "ClauseText: Closing words.",
        "Clause1: Two.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "s. 54 of the Act counts.",  # a letter that starts no list
        "art. 57 counts.",
        "No. 29 counts.",
        "2015 was the year.",
    ],
)
def test_a_line_that_begins_like_an_item_may_be_prose(line: str) -> None:
    assert len(body_lines(f"1. The text of\n   {line}\n")) == 1


def test_a_definition_has_silent_paragraphs_and_letters() -> None:
    source = "**Worker** means:\na. one; and\nb. two.\n\nIt makes no difference where.\n"
    assert body_lines(source, "definition") == [
        "Definition+: *Worker* means:",
        "DefinitionItem: one; and",
        "DefinitionItem: two.",
        "Definition: It makes no difference where.",
    ]


def test_a_term_is_bold_where_it_is_defined_even_after_a_use() -> None:
    source = "**Worker** means a person of an **Agency**.\n\n**Agency** means a firm.\n"
    assert body_lines(source, "definition") == [
        "Definition: *Worker* means a person of an *Agency*.",
        "Definition: *Agency* means a firm.",
    ]


def test_a_kind_of_text_refuses_items_that_it_cannot_number() -> None:
    with pytest.raises(TemplateError, match=r"“1\.” has no place"):
        body_lines("1. One.\n", "definition")


def test_a_form_restarts_its_numbers_after_the_paragraph_before_them() -> None:
    source = "Who:\n\na. one.\n\n## Rules\n\n1. First.\n2. Second.\n\nSo far.\n\n3. Third.\n"
    assert body_lines(source, "form") == [
        "FormText+: Who:",
        "FormItem2: one.",
        "FormSection: Rules",
        "FormItem1: First.",
        "FormItem1: Second.",
        "BodyText: So far.",  # the count goes on
        "FormItem1: Third.",
    ]


def test_a_term_is_bold_at_its_first_use_only() -> None:
    source = "1. A **Worker** and the **Workers** and **Agencies**.\n2. An **Agency**.\n"
    assert body_lines(source) == [
        "Clause1: A *Worker* and the Workers and *Agencies*.",
        "Clause1: An Agency.",
    ]


def test_words_that_label_are_bold_wherever_they_stand() -> None:
    assert body_lines("1. **Yes** and **Yes**.\n") == ["Clause1: **Yes** and **Yes**."]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (YES, ["Clause1: *Worker*", "Clause1: Worker"]),
        (NO, ["Clause1: *Worker*"]),
    ],
)
def test_the_first_use_of_a_term_follows_the_facts(known: Known, expected: list[str]) -> None:
    source = "{% if us_federal %}\n1. **Worker**\n{% endif %}\n1. **Worker**\n"
    assert body_lines(source, conditions={"us_federal": known}) == expected


def test_an_answer_is_plain_text_in_the_run_of_its_sentence() -> None:
    xml = rendered("1. Within {{ repayment_days }} days.\n", stage=Stage({"repayment_days": "30"}))
    assert lines(xml) == ["Clause1: Within 30 days."]
    assert xml.count("<w:r>") == 1


@pytest.mark.parametrize(("days", "words"), [("1", "1 day"), ("2", "2 days"), ("30", "30 days")])
def test_a_unit_agrees_with_its_number(days: str, words: str) -> None:
    source = "1. Pay within {{ repayment_days }} days after.\n"
    assert body_lines(source, values={"repayment_days": days}) == [
        f"Clause1: Pay within {words} after."
    ]


@pytest.mark.parametrize("gap", ["working ", "calendar "])
def test_a_unit_may_be_two_words(gap: str) -> None:
    source = f"1. {{{{ repayment_days }}}} {gap}days.\n"
    assert body_lines(source, values={"repayment_days": "1"}) == [f"Clause1: 1 {gap}day."]


def test_an_open_blank_is_a_control_with_words_in_brackets() -> None:
    assert body_lines("1. Within {{ repayment_days }} days, {{ contact }}.\n") == [
        "Clause1: Within «[Repayment days]» days, «[Name and mail]»."
    ]


@pytest.mark.parametrize(
    ("name", "element"),
    [
        ("start", "w:date"),
        ("level", "w:dropDownList"),
        ("agreed", "w14:checkbox"),
        ("contact", "w:showingPlcHdr"),
    ],
)
def test_an_open_blank_takes_the_control_of_its_type(name: str, element: str) -> None:
    xml = rendered(f"1. {{{{ {name} }}}}\n")
    assert f"<{element}" in xml
    assert f'<w:tag w:val="fill:{name}"/>' in xml
    assert "<w:text" not in xml  # LibreOffice takes the look away from plain-text controls


def test_the_same_blank_in_two_places_has_one_tag_and_two_ids() -> None:
    xml = rendered("1. {{ contact }} or {{ contact }}\n")
    root = etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")
    assert [each.get(f"{W}val") for each in root.iter(f"{W}tag")] == ["fill:contact"] * 2
    assert [each.get(f"{W}val") for each in root.iter(f"{W}id")] == ["1", "2"]


def test_no_run_is_left_without_words() -> None:
    source = "1. {{ contact }}{{ start }} and {{ level }}\n2. [ ] yes [ ]\n"
    for stage in (Stage(), Stage({"contact": "Ann", "start": "1 May", "level": "low"})):
        assert "></w:t>" not in rendered(source, "annex", stage)


@given(st.text(max_size=40))
def test_whatever_an_answer_holds_is_printed_and_well_formed(answer: str) -> None:
    xml = rendered("1. By {{ contact }}, soon.\n", stage=Stage({"contact": answer}))
    root = etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>".encode())
    letters = [sign for sign in answer if sign.isalpha()]
    text = "".join(root.itertext())
    assert [sign for sign in letters if sign not in text] == []


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("شركة النور", '<w:rtl/><w:lang w:bidi="ar-SA"/>'),
        ("חברה", '<w:rtl/><w:lang w:bidi="he-IL"/>'),
        ("中国公司", '<w:lang w:eastAsia="zh-CN"/>'),
        ("東京の会社", '<w:lang w:eastAsia="ja-JP"/>'),
        ("서울", '<w:lang w:eastAsia="ko-KR"/>'),
    ],
)
def test_a_name_in_another_script_has_its_language_and_direction(name: str, mark: str) -> None:
    xml = rendered("1. By {{ contact }}, soon.\n", stage=Stage({"contact": f"A {name} B"}))
    assert f'<w:rPr>{mark}</w:rPr><w:t xml:space="preserve">{as_ascii(name)}</w:t>' in xml
    assert lines(xml) == [f"Clause1: By A {name} B, soon."]


def test_line_ends_and_tabs_of_an_answer_become_words_own() -> None:
    assert body_lines("1. {{ contact }}\n", values={"contact": "A\nB\r\nC\tD"}) == [
        "Clause1: A⏎B⏎C→D"
    ]


def test_a_condition_chooses_among_items() -> None:
    source = (
        "1. Either:\n{% if us_federal %}\n   a. here.\n{% else %}\n   a. there; or\n"
        "   b. far.\n{% endif %}\n2. Next.\n"
    )
    assert body_lines(source, conditions={"us_federal": YES})[1:] == [
        "Clause2: here.",
        "Clause1: Next.",
    ]
    assert body_lines(source, conditions={"us_federal": NO})[1:] == [
        "Clause2: there; or",
        "Clause2: far.",
        "Clause1: Next.",
    ]


def test_an_open_condition_prints_every_branch_with_a_note() -> None:
    source = "{% if us_federal %}\n1. Here.\n{% else %}\n1. There.\n{% endif %}\n"
    assert body_lines(source, conditions={"us_federal": OPEN}) == [
        "ClauseText: [Applies if: us_federal]",
        "Clause1: Here.",
        "ClauseText: [Otherwise]",
        "Clause1: There.",
        "ClauseText: [End of the choice]",
    ]


def test_an_open_condition_within_a_sentence_says_where_it_ends() -> None:
    source = "1. One.{% if us_federal %} Two.{% endif %} Three.\n"
    assert body_lines(source, conditions={"us_federal": OPEN}) == [
        "Clause1: One.[Applies if: us_federal]  Two.[End of the choice]  Three."
    ]


def test_after_an_open_branch_a_certain_one_ends_the_choice() -> None:
    source = (
        "{% if us_federal %}\n1. A.\n{% elif recruits_abroad %}\n1. B.\n"
        "{% else %}\n1. C.\n{% endif %}\n"
    )
    found = body_lines(source, conditions={"us_federal": OPEN, "recruits_abroad": YES})
    assert [line for line in found if line.startswith("Clause1")] == ["Clause1: A.", "Clause1: B."]


def test_a_condition_that_differs_by_lot_says_for_which() -> None:
    source = "{% if us_federal %}\n1. Here.\n{% else %}\n1. There.\n{% endif %}\n"
    assert body_lines(source, conditions={"us_federal": SOME}) == [
        "ClauseText: For lots with us_federal:",
        "Clause1: Here.",
        "ClauseText: For the other lots:",
        "Clause1: There.",
    ]


def test_a_paragraph_whose_words_are_all_left_out_is_left_out() -> None:
    source = "1. One.\n\n{% if us_federal %}Two.{% endif %}\n\n2. Three.\n"
    assert body_lines(source, conditions={"us_federal": NO}) == ["Clause1: One.", "Clause1: Three."]


def test_a_reference_is_capital_at_the_start_of_a_sentence() -> None:
    source = '1. {{ ref("wages") }} says so. {{ ref("wages") }} too, see {{ ref("wages") }}.\n'
    assert body_lines(source, numbers={"wages": "7"}) == [
        "Clause1: Clause 7 says so. Clause 7 too, see clause 7."
    ]


def test_a_link_is_a_field_and_needs_no_relationship() -> None:
    xml = rendered("1. See [the list](https://example.org/a?b=1&c=2).\n")
    assert "HYPERLINK &quot;https://example.org/a?b=1&amp;c=2&quot;" in xml
    assert "r:id" not in xml


def test_raw_html_and_entities_are_plain_text() -> None:
    assert body_lines("1. <b>x</b> &amp; `code` # no\n") == ["Clause1: <b>x</b> &amp; `code` # no"]


@pytest.mark.parametrize(
    ("source", "message", "place"),
    [
        ("1. {{ repaymentdays }}\n", "Did you mean “repayment_days”", "test.md:1"),
        ("1. One.\n   {{ a + b }}\n", "is no fill-in, fact, ref", "test.md:2"),
        ('1. {{ ref("nowhere") }}\n', "names no text of the library", "test.md:1"),
        ('1. {{ amount("us.nothing") }}\n', "names no row of thresholds", "test.md:1"),
        ("1. One.\n{% if us_federl %}\n2. Two.\n{% endif %}\n", "us_federal", "test.md:2"),
        ('{% if included("x") %}\n1. A\n{% endif %}\n', "included(“x”) names no", "test.md:1"),
        ("{% if us_federal %}\n1. One.\n", "never closed", "test.md:1"),
        ("1. One.\n{% endif %}\n", "without an “if”", "test.md:2"),
        ("1. {% if us_federal %}x\n", "never closed", "test.md:1"),
        ("1. x {% endif %}\n", "no beginning", "test.md:1"),
        ("1. {% for x in y %}z{% endfor %}\n", "if, elif, else and endif only", "test.md:1"),
        ("1. **bold {% if us_federal %}x** y{% endif %}\n", "same branch", "test.md:1"),
        ("{% if us_federal %}\n1. A\n{% else %}\n1. B\n{% elif x %}\n1. C\n{% endif %}\n",
         "after “else”", "test.md:5"),
        ("{% else x %}\n", "without an “if”", "test.md:1"),
        ("{% if %}\n1. A\n{% endif %}\n", "needs a condition", "test.md:1"),
    ],
)  # fmt: skip
def test_a_body_that_cannot_be_compiled_says_where_and_why(
    source: str, message: str, place: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        body_lines(source)
    assert message in str(caught.value)
    assert caught.value.part == place


@pytest.mark.parametrize(
    "body",
    [
        "1. Read *this {{ contact }} here*.\n",
        "1. Read **this *very* one**.\n",
        "1. Read *this [page](https://example.org)*.\n",
        "1. Ask **{{ contact }}**.\n",
    ],
)
def test_a_run_has_one_style_whatever_stands_within_what(body: str) -> None:
    for answers in ({}, {"contact": "Ann"}):
        xml = rendered(body, stage=Stage(answers))
        for marks in re.findall(r"<w:rPr>(.*?)</w:rPr>", xml):
            assert marks.count("<w:rStyle ") <= 1, marks
