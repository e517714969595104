"""Broken templates: what is said of each, and where."""

from __future__ import annotations

import pytest

from assembler.errors import TemplateError
from assembler.word import Template, check
from assembler.word._check import Problem

from .raw import p, raw_file, tbl, tc, tr

# One broken template a line: what stands in it, the tag, and the beginning of what is said.
BROKEN = [
    (p("{{ a"), "{{ a", "The tag is opened and not closed"),
    (p("{{ a }"), "{{ a }", "The tag is opened and not closed"),
    (p("{% if a }} {{ b }}"), "{% if a }}", "The tag is opened and not closed"),
    (p("{# note"), "{# note", "The tag is opened and not closed"),
    (p("{{ }}"), "{{ }}", "The tag is empty"),
    (p("{% %}"), "{% %}", "The tag is empty"),
    (p("{{ a b }}"), "{{ a b }}", "Expected token"),
    (p("{{ a. }}"), "{{ a. }}", "Expected name or number"),
    (p("{{ a + }}"), "{{ a + }}", "The tag ends too early"),
    (p("{{ (a }}"), "{{ (a }}", "A parenthesis, bracket or brace is not closed"),
    (p("{{ 'a }}"), "{{ 'a }}", "Unexpected char"),
    (p("{% if %}x{% endif %}"), "{% if %}", "The tag ends where a name or value should stand"),
    (p("{% for x xs %}{% endfor %}"), "{% for x xs %}", "Expected token 'in'"),
    (p("{% set = 1 %}"), "{% set = 1 %}", "Unexpected '='"),
    (p("{{ a|uper }}"), "{{ a|uper }}", "There is no filter “uper”"),
    (p("{% if a is emty %}{% endif %}"), "{% if a is emty %}", "There is no test “emty”"),
    (p("{% iff a %}"), "{% iff a %}", "There is no statement “iff”"),
    (p("{% include 'a' %}"), "{% include 'a' %}", "“include” is not allowed"),
    (p("{% do a %}"), "{% do a %}", "“do” is not allowed"),
    (p("{% if a %}x"), "{% if a %}", "“if” is never closed"),
    (p("{%p for a in b %}"), "{%p for a in b %}", "“for” is never closed"),
    (p("x{% endif %}"), "{% endif %}", "“endif” closes nothing"),
    (p("{% else %}"), "{% else %}", "“else” stands outside"),
    (
        p("{% if a %}{% with %}{% else %}{% endwith %}{% endif %}"),
        "{% else %}",
        "“else” stands inside {% with %}, which has no branches",
    ),
    (p("{%p if a %}") + p("x{% endif %}"), "{% endif %}", "{%p if a %} begins between paragraphs"),
    (
        p("{% if a %}") + tbl(tr("x{% endif %}")),
        "{% endif %}",
        "{% if a %} begins in running text, and this tag stands in the text of a table cell",
    ),
    (
        tbl(tr("{%tr if a %}"), tr(tc(p("x"), p("{%p endif %}"), p("")))),
        "{%p endif %}",
        "{%tr if a %} begins between the parts of a table",
    ),
    (
        p('<w:r><w:drawing><wp:docPr id="1" name="{% if a %}"/></w:drawing></w:r>', "{% endif %}"),
        "{% endif %}",
        "{% if a %} begins in an attribute",
    ),
    (p("{%tr if a %}") + p("{%tr endif %}"), "{%tr if a %}", "The tag is for a whole table row"),
    (p("{%tc if a %}") + p("{%tc endif %}"), "{%tc if a %}", "The tag is for a whole table cell"),
    (p("{% vm %}a"), "{% vm %}", "“vm” stands in no table cell"),
    (tbl(tr("{% hm %}a")), "{% hm %}", "The tag merges the cells that a loop makes"),
    (tbl(tr("{% colspan %}a")), "{% colspan %}", "The tag is empty"),
    (p("{{ a.__class__ }}"), "{{ a.__class__ }}", "Not allowed in a template"),
    (p("{% set x | upper %}a{% endset %}"), "{% set x | upper %}", "A “set” block takes no filter"),
]


@pytest.mark.parametrize(("document", "tag", "says"), BROKEN)
def test_a_fault_is_told_with_its_tag(document: str, tag: str, says: str) -> None:
    problems = check(raw_file(p("Before") + document + p("After")))
    found = [problem for problem in problems if problem.tag == tag]
    assert found, problems
    assert found[0].message.startswith(says), problems
    assert found[0].part == "word/document.xml"
    assert found[0].severity == "error"
    assert found[0].message.endswith(".")


@pytest.mark.parametrize(("document", "tag", "says"), BROKEN)
def test_a_broken_template_is_not_opened(document: str, tag: str, says: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.open(raw_file(document))
    assert caught.value.part == "word/document.xml"
    assert caught.value.tag


def test_all_faults_come_at_once_and_opening_tells_the_first() -> None:
    document = raw_file(p("{{ a. }}") + p("{{ b|uper }}") + p("{% if c %}") + p("{{ d"))
    problems = check(document)
    assert [problem.tag for problem in problems] == [
        "{{ d", "{% if c %}", "{{ a. }}", "{{ b|uper }}",
    ]  # fmt: skip
    with pytest.raises(TemplateError, match="There are 3 more problems"):
        Template.open(document)


def test_a_near_name_is_offered() -> None:
    hints = [problem.hint for problem in check(raw_file(p("{{ a|uper }}{% endfr %}{{ a b }}")))]
    assert "Did you mean “upper”?" in hints
    assert "Did you mean “endfor”?" in hints
    assert "A name has no spaces; write them as underscores." in hints


def test_a_missing_name_is_told_with_one_that_is_near() -> None:
    template = Template.open(raw_file(p("Dear {{ bidder_nme }},") + p("{{ buyer.name }}")))
    with pytest.raises(TemplateError, match="Did you mean “bidder_name”") as caught:
        template.render({"bidder_name": "A", "buyer": {}})
    assert caught.value.paragraph == "Dear {{ bidder_nme }},"
    assert caught.value.tag == "{{ bidder_nme }}"
    template = Template.open(raw_file(p("{{ buyer.name }}")))
    with pytest.raises(TemplateError, match="has no attribute 'name'"):
        template.render({"buyer": {}})


@pytest.mark.parametrize(
    ("code", "data"),
    [("a + 1", {"a": "x"}), ("a / b", {"a": 1, "b": 0}), ("a[5].b", {"a": []}), ("a()", {"a": 1})],
)
def test_data_that_does_not_fit_is_told_with_the_tag(code: str, data: dict[str, object]) -> None:
    template = Template.open(raw_file(p("one") + p(f"two {{{{ {code} }}}}")))
    with pytest.raises(TemplateError) as caught:
        template.render(data)
    assert caught.value.tag == f"{{{{ {code} }}}}"
    assert caught.value.where.startswith("word/document.xml, paragraph “two")


@pytest.mark.parametrize(
    ("document", "says"),
    [
        (
            p("{%p if a %} and more") + p("x") + p("{%p endif %}"),
            "“and more” beside it is left out",
        ),
        (
            tbl(tr("{%tr for a in b %}", "more"), tr("x", "y"), tr("{%tr endfor %}", "")),
            "“more” beside it is left out",
        ),
        (p("{{ a }} b }}"), "These braces close no tag"),
    ],
)
def test_what_is_hardly_meant_is_a_warning_and_no_error(document: str, says: str) -> None:
    (problem,) = check(raw_file(document))
    assert problem.severity == "warning"
    assert says in problem.message
    Template.open(raw_file(document))


def test_a_comment_takes_its_row_with_all_that_is_in_it() -> None:
    assert check(raw_file(tbl(tr("{#tr gone #}", "more"), tr("a", "b")))) == []


def test_a_problem_says_where_it_is() -> None:
    problem = Problem("word/document.xml", "Dear {{ a", "{{ a", "Not closed.", "Close it.")
    assert problem.where == "word/document.xml, “Dear {{ a”, {{ a"
    assert problem.to_dict()["hint"] == "Close it."
    assert str(problem.as_error(1)).endswith("There is 1 more problem: check the file.")
