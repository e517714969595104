"""Reading tags: where they end, and what they say."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.word._tags import Span, find_tags, read_tag, straighten


def texts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_tags(text)]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a {{ b }} c", ["{{ b }}"]),
        ("{{ a }}{% if b %}{# c #}", ["{{ a }}", "{% if b %}", "{# c #}"]),
        ('{{ "}}" }}', ['{{ "}}" }}']),  # the string does not end it
        ("{{ ‘}}’ }}", ["{{ ‘}}’ }}"]),
        ('{% if x == "%}" %}', ['{% if x == "%}" %}']),
        ('{{ {"a": {"b": 1}}["a"] }}', ['{{ {"a": {"b": 1}}["a"] }}']),
        ("{{ it's }}", ["{{ it's }}"]),  # the string is not closed; the tag is
        ("{{ '{{' }}", ["{{ '{{' }}"]),
        ("{# a }} b #}", ["{# a }} b #}"]),
        ("{_{ a }_} {_% b %_}", []),
        ("{ { a } }", []),
        ("", []),
    ],
)
def test_a_tag_ends_where_its_code_does(text: str, tags: list[str]) -> None:
    assert texts(text) == tags
    assert all(span.closed for span in find_tags(text))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("{{ a", [Span(0, 4, closed=False)]),
        ("{{ a {{ b }}", [Span(0, 5, closed=False), Span(5, 12)]),
        ("{% if a }} {{ b }}", [Span(0, 11, closed=False), Span(11, 18)]),
        ("{#", [Span(0, 2, closed=False)]),
    ],
)
def test_a_tag_that_is_not_closed_hides_none_that_follow(text: str, spans: list[Span]) -> None:
    assert list(find_tags(text)) == spans


@given(st.text(alphabet="{}%#'\"“”a _-", max_size=80))
def test_any_text_is_read_once_from_left_to_right(text: str) -> None:
    spans = list(find_tags(text))
    assert all(span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for span in spans:
        read_tag(text[span.start : span.end], "part", "paragraph")


@pytest.mark.parametrize(
    ("text", "kind", "scope", "code"),
    [
        ("{{ a }}", "value", "", "a"),
        ("{{a}}", "value", "", "a"),
        ("{%p if a %}", "statement", "p", "if a"),
        ("{%tr for x in y %}", "statement", "tr", "for x in y"),
        ("{%tc endfor %}", "statement", "tc", "endfor"),
        ("{%r if a %}", "statement", "r", "if a"),
        ("{{p a }}", "value", "p", "a"),
        ("{{r a }}", "value", "r", "a"),
        ("{{tr a }}", "value", "tr", "a"),
        ("{#p note #}", "comment", "p", "note"),
        ("{{ p }}", "value", "", "p"),
        ("{{p}}", "value", "", "p"),
        ("{{p }}", "value", "", "p"),  # nothing follows the letter: it is the name
        ("{{p|upper}}", "value", "", "p|upper"),
        ("{{r.name }}", "value", "", "r.name"),
        ("{{p == 1 }}", "value", "", "p == 1"),
        ("{{p (a) }}", "value", "p", "(a)"),
        ("{% p if a %}", "statement", "", "p if a"),  # the letter stands right behind the braces
        ("{%p- if a -%}", "statement", "p", "if a"),
        ("{%+ if a +%}", "statement", "", "if a"),
        ("{{ -a }}", "value", "", "-a"),
        ("{{ “a” ~ ‘b’ }}", "value", "", "\"a\" ~ 'b'"),
        ("{{ a\u200b.b\ufeff }}", "value", "", "a.b"),  # invisible leftovers of Word
    ],
)
def test_a_tag_says_what_it_is(text: str, kind: str, scope: str, code: str) -> None:
    tag = read_tag(text, "part", "paragraph")
    assert (tag.kind, tag.scope, tag.code) == (kind, scope, code)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("{% if a %}", False, False),
        ("{%- if a %}", True, False),
        ("{% if a -%}", False, True),
        ("{{- a -}}", True, True),
        ("{{ -a }}", False, False),
    ],
)
def test_minus_signs_stand_right_beside_the_braces(text: str, before: bool, after: bool) -> None:
    tag = read_tag(text, "part", "paragraph")
    assert (tag.joins_before, tag.joins_after) == (before, after)


@pytest.mark.parametrize(
    ("code", "straight"),
    [
        ("“a”", '"a"'),
        ("„a“", '"a"'),  # as in German
        ("‘a’", "'a'"),
        ("“it’s”", '"it\'s"'),  # as Word writes what was typed straight
        ("x == 'Côte d’Ivoire'", "x == 'Côte d’Ivoire'"),  # in straight quotes it is meant
    ],
)
def test_curly_quotation_marks_become_straight_outside_straight_ones(
    code: str, straight: str
) -> None:
    assert straighten(code) == straight


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("{% if a %}", "if", ""),
        ("{% endif %}", "", "if"),
        ("{% set a = 1 %}", "", ""),
        ("{% set a %}", "set", ""),
        ("{% endset %}", "", "set"),
        ("{% else %}", "", ""),
        ("{{ if }}", "", ""),
    ],
)
def test_a_tag_opens_or_closes_a_block(text: str, opens: str, closes: str) -> None:
    tag = read_tag(text, "part", "paragraph")
    assert (tag.opens, tag.closes) == (opens, closes)
