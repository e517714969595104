"""Rich text: looks, links and breaks of values."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from assembler.errors import TemplateError
from assembler.word import (
    InlineImage,
    RichText,
    RichTextParagraph,
    Template,
    lint_docx,
)

from .documents import W, body, lines, word_file
from .pictures import png
from .raw import p, raw_file, tbl, tc, tr

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def made_of(template: bytes, **values: object) -> etree._Element:
    return body(Template.open(template).render(values))


def properties(rich: RichText) -> list[str]:
    """The names of the properties of the first run, as they follow each other."""
    run = made_of(word_file("{{r x }}"), x=rich).find(f".//{W}rPr")
    assert run is not None
    return [str(etree.QName(each).localname) for each in run]


def targets(document: bytes, part: str = "document") -> list[str]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        root = etree.fromstring(package.read(f"word/_rels/{part}.xml.rels"))
    return [each.get("Target", "") for each in root if each.get("TargetMode") == "External"]


def test_the_properties_of_a_run_stand_in_the_order_of_the_schema() -> None:
    rich = RichText(
        "x",
        style="Strong",
        font="Arial",
        east_asian_font="SimSun",
        bold=True,
        italic=True,
        strike=True,
        underline="wave",
        colour="#F0F",
        highlight="FFFF00",
        size=10.5,
        superscript=True,
        rtl=True,
        language="ar-EG",
    )
    assert properties(rich) == [
        *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "color", "sz", "szCs"),
        *("u", "shd", "vertAlign", "rtl", "lang"),
    ]


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}"])
def test_rich_text_parts_the_run_that_it_stands_in(tag: str) -> None:
    template = word_file([f"a {tag} b"])
    made = Template.open(template).render({"x": RichText("one").add(" two", bold=True)})
    assert lines(made) == ["a one two b"]
    bold = body(made).find(f".//{W}b/../..")
    assert bold is not None
    assert bold.findtext(f"{W}t") == " two"


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
def test_breaks_in_rich_text_are_those_of_plain_values(tag: str) -> None:
    made = Template.open(word_file(tag)).render({"x": RichText("a\nb\tc\ad").add("\fe", bold=True)})
    assert lines(made) == ["a\nb\tc", "d", "\n", "e"]


def test_a_new_paragraph_of_rich_text_looks_like_the_one_before() -> None:
    looks = '<w:pPr><w:pStyle w:val="Quote"/></w:pPr>'
    root = made_of(raw_file(p("{{r x }}", looks=looks)), x=RichText("a\ab"))
    assert len(root.findall(f".//{W}pStyle")) == 2


def test_a_link_inside_a_linked_text_of_the_template_stays_whole() -> None:
    inside = '<w:hyperlink w:anchor="here"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink>'
    made = Template.open(raw_file(p(inside))).render({"x": RichText("a\ab", url="tel:+4912")})
    assert lines(made) == ["a", "b"]


def test_links_are_related_from_the_part_that_they_stand_in() -> None:
    document = docx.Document()
    document.add_paragraph("{{ x }} {{ x }}")
    document.sections[0].footer.paragraphs[0].text = "{{ x }}"
    stream = io.BytesIO()
    document.save(stream)
    link = RichText("us", url="https://example.org/?a=1&b=2")
    made = Template.open(stream.getvalue()).render({"x": link})
    assert targets(made) == ["https://example.org/?a=1&b=2"]  # once for both
    assert targets(made, "footer1") == ["https://example.org/?a=1&b=2"]
    shown = body(made).findall(f".//{W}hyperlink")
    assert len({each.get(f"{R}id") for each in shown}) == 1


def test_a_link_looks_like_one_where_the_template_has_no_style_for_it() -> None:
    assert properties(RichText("x", url="https://example.org")) == ["color", "u"]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTP://Example.org:80/a b", "http://example.org:80/a%20b"),
        ("https://münchen.de/straße?ö#ü", "https://xn--mnchen-3ya.de/stra%C3%9Fe?%C3%B6#%C3%BC"),
        ("https://a.de/50%", "https://a.de/50%25"),
        ("https://a.de/%41[1]", "https://a.de/%41%5B1%5D"),
        ("mailto:a.b@c.de?subject=x y", "mailto:a.b@c.de?subject=x%20y"),
        ("tel:+49-30-1", "tel:+49-30-1"),
    ],
)
def test_an_address_is_written_as_a_package_can_hold_it(address: str, written: str) -> None:
    made = Template.open(word_file("{{ x }}")).render({"x": RichText("x", url=address)})
    assert targets(made) == [written]


@pytest.mark.parametrize(
    "address",
    [
        *("example.org", "javascript:alert(1)", "file:///etc/passwd", "https://", "https://[::1"),
        *("https://a:99999999", "https://user:word@a.de", "http://a b.de", "mailto:a", "//a.de"),
        *("mailto:a@b@c", "\\\\server\\share", "https:a", "https://-a.de", "tel:", "https://a..de"),
        "https://a.de/" + "x" * 2_000,
    ],
)
def test_an_address_that_word_would_not_open_is_refused(address: str) -> None:
    with pytest.raises(TemplateError, match="is no address"):
        RichText("x", url=address)


@pytest.mark.parametrize(
    ("looks", "says"),
    [
        ({"colour": "red"}, "is no colour"),
        ({"size": 0.5}, "is no size"),
        ({"size": 1639}, "is no size"),
        ({"underline": "zigzag"}, "is no underline"),
        ({"language": "no such tongue"}, "is no language"),
        ({"font": "x" * 32}, "is no font"),
        ({"bookmark": "1 a"}, "is no bookmark"),
        ({"superscript": True, "subscript": True}, "not both"),
        ({"color": "FF0000"}, "has no “color”"),
    ],
)
def test_looks_that_word_does_not_know_are_refused(looks: dict[str, object], says: str) -> None:
    with pytest.raises(TemplateError, match=says):
        RichText("x", **looks)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("looks", "side"),
    [
        ({"language": "de-DE"}, "val"),
        ({"language": "zh-CN"}, "eastAsia"),
        ({"language": "ar", "rtl": True}, "bidi"),
    ],
)
def test_a_language_is_told_for_the_letters_that_it_is_written_in(
    looks: dict[str, object], side: str
) -> None:
    root = made_of(word_file("{{ x }}"), x=RichText("x", **looks))  # type: ignore[arg-type]
    language = root.find(f".//{W}lang")
    assert language is not None
    assert language.get(f"{W}{side}") == looks["language"]


def test_a_style_is_found_by_its_name_or_id() -> None:
    for name in ("Intense Quote", "IntenseQuote", "intense quote"):
        value = RichTextParagraph("x", style=name)
        root = made_of(word_file("{{p x }}"), x=value)
        style = root.find(f".//{W}pStyle")
        assert style is not None
        assert style.get(f"{W}val") == "IntenseQuote"


def test_a_style_that_the_template_lacks_is_told_with_the_one_that_is_near() -> None:
    template = Template.open(word_file("{{ x }}"))
    with pytest.raises(TemplateError, match="Did you mean “strong”") as caught:
        template.render({"x": RichText("x", style="Stronk")})
    assert caught.value.tag == "{{ x }}"


def test_paragraphs_of_rich_text_need_the_tag_for_paragraphs() -> None:
    with pytest.raises(TemplateError, match=r"\{\{p name \}\}"):
        made_of(word_file("{{ x }}"), x=RichTextParagraph("x"))


def test_rich_text_in_a_property_or_a_filter_is_its_words() -> None:
    rich = RichText("a<b").add("c", bold=True)
    assert lines(Template.open(word_file("{{ x|upper }}")).render({"x": str(rich)})) == ["A<BC"]
    assert str(RichTextParagraph(rich).add("d")) == "a<bc\nd"


def test_a_template_cannot_change_a_value() -> None:
    template = Template.open(word_file("{{ x.add('y') }}"))
    with pytest.raises(TemplateError, match="Not allowed"):
        template.render({"x": RichText("x")})


def test_a_template_without_rich_values_is_the_same_file_as_before() -> None:
    template = Template.open(word_file("{{ x }}"))
    before = template.render({"x": "a"})
    template.render({"x": RichText("a", url="https://a.de")})
    assert template.render({"x": "a"}) == before


TEXTS = st.one_of(
    st.text(st.characters(), max_size=40),
    st.sampled_from(
        [
            *(
                "\x00\x1f\x7f",
                "\ud800x\udfff",
                "e\u0301\u0323",
                "😀👩‍👩‍👧",
                "<w:p/>&amp;]]>",
                "\ufdd2T",
            ),
            *("{{ x }}{% if %}", "\"'", "\u202e\u2066", "\a\f\n\t\v"),
        ]
    ),
)


def stories() -> bytes:
    """A template with the tags in every story, table and control."""
    text = "a {{ x }} b {{r x }} c"
    start = '<w:sdt><w:sdtPr><w:id w:val="NUMBER"/></w:sdtPr><w:sdtContent>'
    control = f"{start}{p(text)}</w:sdtContent></w:sdt>"
    holder = f'<w:hyperlink w:anchor="b">{p(text)[5:-6]}</w:hyperlink>'
    tags = p(text) + p("{{p x }}") + control + p(holder) + tbl(tr(tc(p("{{p x }}"), p(text))))
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    first, *other = [tags.replace("NUMBER", str(number)) for number in range(1, 6)]
    bookmark = '<w:p><w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/></w:p>'
    others = {
        "header1": f"<w:hdr {names}>{other[0]}{p('')}</w:hdr>",
        "footnotes": f'<w:footnotes {names}><w:footnote w:id="1">{other[1]}{p("")}</w:footnote>'
        "</w:footnotes>",
        "endnotes": f'<w:endnotes {names}><w:endnote w:id="1">{other[2]}{p("")}</w:endnote>'
        "</w:endnotes>",
        "comments": f'<w:comments {names}><w:comment w:id="1" w:author="A">{other[3]}{p("")}'
        "</w:comment></w:comments>",
    }
    section = (
        f'<w:sectPr><w:headerReference {links} w:type="default" r:id="rId1"/>'
        '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    )
    return raw_file(first + bookmark + section, others=others)


STORIES = Template.open(stories())


def hostile(texts: list[str]) -> RichText:
    rich = RichText()
    for text in texts:
        rich.add(text, bold=True).add(text, url="https://a.de/" + text[:50])
        rich.add(InlineImage(png(), text))
    return rich


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=2))
def test_rich_text_of_anything_makes_a_sound_document(texts: list[str]) -> None:
    made = STORIES.render({"x": hostile(texts)})
    docx.Document(io.BytesIO(made))
    # Words that look like tags or have no language, and the template's looks, are meant here.
    meant = (25, 30, 32, 36, 37, 38)
    findings = [each for each in lint_docx(made) if each.point not in meant]
    assert findings == []


def test_rich_text_of_anything_is_valid(ooxml_validator: str, tmp_path: Path) -> None:
    texts = [
        "\x00\x1f<w:p/>&amp;]]>",
        "\ud800😀e\u0301\ufffe",
        "\a\f\n\t",
        "{{ x }}",
        "x" * 100_000,
    ]
    target = tmp_path / "out.docx"
    STORIES.save(target, {"x": hostile(texts)})
    done = subprocess.run([ooxml_validator, str(target)], capture_output=True, check=False)
    assert b'"ok": true' in done.stdout, done.stdout.decode()[:2000]
