"""Broken templates: what is said of each, and where."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from assembler.errors import TemplateError
from assembler.word import Template, check
from assembler.word._check import Problem

from .broken import cases
from .broken.cases import CASES, Case
from .raw import p, raw_file, tbl, tr

FOLDER = Path(cases.__file__).parent
SAID: dict[str, list[dict[str, str]]] = json.loads((FOLDER / "said.json").read_bytes())
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def test_there_are_enough_broken_templates_and_each_is_a_file() -> None:
    assert len(CASES) >= 70
    assert {path.stem for path in FOLDER.glob("*.docx")} == SAID.keys()
    assert {case.name for case in CASES} == SAID.keys()


@each_case
def test_a_file_has_the_bytes_that_its_script_writes(case: Case) -> None:
    assert (FOLDER / f"{case.name}.docx").read_bytes() == case.content


@each_case
def test_every_fault_is_told_with_its_part_paragraph_tag_and_hint(case: Case) -> None:
    found = check(FOLDER / f"{case.name}.docx")
    if case.values is None:
        assert [problem.to_dict() for problem in found] == SAID[case.name]
        return
    template = Template.open(FOLDER / f"{case.name}.docx")
    with pytest.raises(TemplateError) as caught:
        template.render({"reader": "Ann", **case.values})
    error = caught.value
    [said] = SAID[case.name]
    assert (error.part, error.paragraph, error.tag, error.problem) == (
        *(said["part"], said["paragraph"], said["tag"], said["message"]),
    )


@each_case
def test_what_is_said_reads_as_a_sentence_and_names_its_place(case: Case) -> None:
    assert SAID[case.name]
    for said in SAID[case.name]:
        message = said["message"]
        assert message.endswith((".", "?"))
        assert message[0].isupper() or message[0] in "“{"
        assert not re.search(r"object|token|NoneType|Traceback|\bstr\b.*\bint\b", message)
        assert all((said["part"], said["paragraph"], said["tag"]))
        assert said["hint"] or case.values is not None


@each_case
def test_a_template_with_an_error_is_not_opened(case: Case) -> None:
    path = FOLDER / f"{case.name}.docx"
    if case.values is not None or all(each["severity"] != "error" for each in SAID[case.name]):
        Template.open(path)
        return
    with pytest.raises(TemplateError) as caught:
        Template.open(path)
    assert {"part": caught.value.part, "tag": caught.value.tag}.items() <= next(
        each for each in SAID[case.name] if each["severity"] == "error"
    ).items()


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
    with pytest.raises(TemplateError, match="“name” is not in the value before it"):
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
