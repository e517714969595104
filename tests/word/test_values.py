"""Values on their way into a document."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from assembler.errors import TemplateError
from assembler.model import Money
from assembler.word import Blocks, Runs, Template

from .documents import lines
from .raw import p, raw_file

EVERYWHERE = Template.open(
    raw_file(
        p("[{{ x }}]")
        + p("{{p x }}")
        + p("{{r x }}")
        + p(
            '<w:r><w:drawing><wp:docPr id="1" name="{{ x }}"/></w:drawing></w:r>',
            "<w:r><w:instrText>{{ x }}</w:instrText></w:r>",
        )
    )
)
# What a value may hold that has a form of its own in Word, or none at all.
SHAPED = re.compile("[\x00-\x1f\u00ad\u2011\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def first_line(**context: object) -> str:
    return lines(Template.open(raw_file(p("{{ x }}"))).render(context))[0]


@given(st.text(st.characters(exclude_categories=()), max_size=200))
@example("\x00\x01\x08\x0b\x0c\x1f\x7f\ufffe\uffff\ud800")
@example("\ufdd00\ufdd1\ufdd2P\ufdd3x\ufdd4\ue000\uf8f0")  # marks of ours, and of others
@example("<w:p>&amp;]]>{{ x }}{% y %}\"'")
@example("😀 e\u0301 \u202e \U000e0001")
def test_any_text_makes_xml_that_parses_and_holds_it(text: str) -> None:
    made = EVERYWHERE.render({"x": text})
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        etree.fromstring(package.read("word/document.xml"))
    whole = "".join(lines(made))
    visible = SHAPED.sub("", text)
    assert visible in SHAPED.sub("", whole).replace("\n", "").replace("\t", "")


@pytest.mark.parametrize("size", [100_000, 2_000_000])
def test_a_long_text_arrives_whole(size: int) -> None:
    assert first_line(x="é<" * (size // 2)) == "é<" * (size // 2)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\vb", "a\nb"),  # Word's own code for a line break
        ("a\u2028b", "a\nb"),
        ("a\tb", "a\tb"),
        ("a\u2011b", "a\u2011b"),
        ("  a  ", "  a  "),
        ("", ""),
        (None, ""),
        (0, "0"),
        (True, "True"),
        (1.5, "1.5"),
        (Decimal("1.50"), "1.50"),
        (date(2026, 11, 24), "2026-11-24"),
        (Money.parse("820000 USD"), "820,000 USD"),
        ([1, "a"], "[1, 'a']"),
        ({"b", "a"}, "{'a', 'b'}"),  # in an order that does not change
        (Markup("<b>"), "<b>"),  # saying that it is safe makes it none of ours
    ],
)
def test_a_value_is_printed_as_a_reader_expects_it(value: object, shown: str) -> None:
    assert first_line(x=value) == shown


@pytest.mark.parametrize(
    "code",
    ["x|e", "x|safe", "x|escape", "x|forceescape", "x|string", "x ~ ''", "x|trim", "[x]|join"],
)
def test_a_text_is_escaped_once_whatever_it_went_through(code: str) -> None:
    for value in ("a & <b>", Markup("a & <b>")):
        made = Template.open(raw_file(p(f"{{{{ {code} }}}}"))).render({"x": value})
        assert lines(made) == ["a & <b>"]


def test_a_constant_is_escaped_too() -> None:
    assert lines(Template.open(raw_file(p("{{ '<&' }}{{ 'a' ~ '>' }}"))).render({})) == ["<&a>"]


def test_sets_are_looped_over_in_one_order() -> None:
    document = raw_file(p("{% for y in x %}{{ y }}{% endfor %} {{ x|join }} {{ x|list }}"))
    made = Template.open(document).render({"x": {"b", "a", "c"}})
    assert lines(made) == ["abc abc ['a', 'b', 'c']"]


@pytest.mark.parametrize(
    ("tag", "value", "says"),
    [
        ("{{ x }}", Blocks("<w:p/>"), "{{p name }}"),
        ("{{r x }}", Blocks("<w:p/>"), "{{p name }}"),
        ("{% if x %}{{ x }}{% endif %}", Blocks("<w:p/>"), "{{p name }}"),
    ],
)
def test_ready_made_blocks_in_a_run_are_refused_with_the_tag_to_use(
    tag: str, value: object, says: str
) -> None:
    template = Template.open(raw_file(p(tag)))
    with pytest.raises(TemplateError, match=re.escape(says)):
        template.render({"x": value})


def test_ready_made_content_in_an_attribute_is_its_text() -> None:
    drawing = '<w:r><w:drawing><wp:docPr id="1" name="{{ x }}"/></w:drawing></w:r>'
    made = Template.open(raw_file(p(drawing))).render({"x": Runs('<w:r><w:t>a"b</w:t></w:r>')})
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert b'name="a&quot;b"' in package.read("word/document.xml")


@pytest.mark.parametrize("colour", ["red", "12345", "#GGGGGG", 'F"'])
def test_a_colour_that_word_would_not_read_is_refused(colour: str) -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('{% cellbg x %}a')}</w:tc></w:tr></w:tbl>"
    with pytest.raises(TemplateError, match="is no colour"):
        Template.open(raw_file(table)).render({"x": colour})


@pytest.mark.parametrize("span", [0, -1, "two", "1.5", 1000])
def test_a_span_that_is_no_number_of_columns_is_refused(span: object) -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('{% colspan x %}a')}</w:tc></w:tr></w:tbl>"
    with pytest.raises(TemplateError, match="cannot span"):
        Template.open(raw_file(table)).render({"x": span})
