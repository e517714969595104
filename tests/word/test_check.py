"""`template check`: each fault with its place, all at once."""

from __future__ import annotations

import pytest

from assembler.errors import TemplateError
from assembler.word import Template, check, tags

from .documents import table_file, word_file


@pytest.mark.parametrize(
    ("paragraphs", "tag", "says"),
    [
        (["{% if a %}x"], "{% if a %}", "“if” is never closed"),
        (["{%p for x in xs %}", "{{ x }}"], "{%p for x in xs %}", "“for” is never closed"),
        (["x{% endif %}"], "{% endif %}", "closes nothing"),
        (["{% if a %}{% endfor %}"], "{% endfor %}", "closes nothing"),
        (["{% if a %}{% for x in y %}{% endif %}{% endfor %}"], "{% endif %}", "closes nothing"),
        (["{% else %}"], "{% else %}", "stands outside"),
        (["{% elif a %}"], "{% elif a %}", "stands outside"),
        (["{% iff a %}{% endif %}"], "{% iff a %}", "no statement “iff”"),
        (["{% endfr %}"], "{% endfr %}", "no statement “endfr”"),
        (["{{ a. }}"], "{{ a. }}", "xpected"),
        (["{{ a b }}"], "{{ a b }}", "xpected"),
        (["{{ a | }}"], "{{ a | }}", "xpected"),
        (["{{ a|uper }}"], "{{ a|uper }}", "filter"),
        (["{{ (a }}"], "{{ (a }}", "nexpected"),
        (["{% if %}x{% endif %}"], "{% if %}", "xpected"),
        (["{% for x xs %}x{% endfor %}"], "{% for x xs %}", "xpected"),
        (["{{ }}"], "{{ }}", "empty"),
        (["{{ a }"], "{{ a }", "not closed"),
        (["{% if a"], "{% if a", "not closed"),
        (["{# never"], "{# never", "not closed"),
        (["{% include 'x' %}"], "{% include 'x' %}", "not allowed"),
        (["{% extends 'x' %}"], "{% extends 'x' %}", "not allowed"),
        (["{%tr for x in xs %}", "{%tr endfor %}"], "{%tr for x in xs %}", "in no table"),
        (["{%tc if a %}", "{%tc endif %}"], "{%tc if a %}", "in no table"),
        (["{{ a|attr('x') }}"], "{{ a|attr('x') }}", "filter"),
    ],
)
def test_a_fault_is_told_with_its_tag_and_paragraph(
    paragraphs: list[str], tag: str, says: str
) -> None:
    template = word_file("Before", *paragraphs, "After")
    found = [problem for problem in check(template) if problem.tag == tag]
    assert found, check(template)
    assert says in found[0].message
    assert found[0].part == "word/document.xml"
    assert found[0].paragraph in " ".join(paragraphs)


@pytest.mark.parametrize("paragraph", ["{% if a %}x", "{{ a b }}", "{{ a", "{% endfor %}"])
def test_opening_a_faulty_template_says_the_same_place(paragraph: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.open(word_file("Before", paragraph))
    assert caught.value.part == "word/document.xml"


def test_all_faults_come_at_once() -> None:
    template = word_file("{{ a. }}", "{{ b| }}", "{% if c %}", "{{ d")
    assert len(check(template)) == 4


def test_a_good_template_has_no_faults() -> None:
    rows = [["{%tr for x in xs %}", ""], ["{{ x }}", "{% cellbg c %}"], ["{%tr endfor %}", ""]]
    assert check(table_file(rows)) == []
    assert check(word_file("{%p if a %}", "{% set b = 1 %}{{ b }}", "{%p endif %}")) == []


def test_tags_are_listed_as_they_were_written() -> None:
    template = word_file(["{", "{ a }", "}"], "{%p if b %}", "{%p endif %}")
    assert [tag.text for tag in tags(template)] == ["{{ a }}", "{%p if b %}", "{%p endif %}"]
