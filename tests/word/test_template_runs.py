"""Tags as Word splits them, and tags inside links, controls and tracked changes."""

from __future__ import annotations

import pytest

from assembler.word import Runs, Template

from .documents import body, lines, with_part
from .raw import NAMES, W, p, r, raw_file, tbl, tc, tr, xml_of


def inner(document: str, **context: object) -> str:
    """The XML of the rendered body, without the signs that keep spaces."""
    root = body(Template.open(raw_file(document)).render(context))
    return xml_of(root.find(f"{W}body")).replace(' xml:space="preserve"', "")[8:-9]


def t(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def link(inside: str) -> str:
    return f'<w:hyperlink r:id="rId9">{inside}</w:hyperlink>'


def control(inside: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'
    )


def inserted(inside: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{inside}</w:ins>'


PROOF = '<w:proofErr w:type="spellStart"/>'
BOOKMARK = '<w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/>'


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((r("{"), r("{ x"), r(" }"), r("}")), t("1")),
        ((r("a {{"), PROOF, r("x"), PROOF, r("}} b")), t("a 1") + t(" b")),
        ((r("{{ "), BOOKMARK, r("x }}")), t("1") + BOOKMARK),
        ((r("{{ x", "<w:b/>"), r(" }}!")), "<w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r>" + t("!")),
        ((r("{{ x"), "<w:r><w:tab/></w:r>", r("}}")), t("1")),
        ((r("a"), "<w:r><w:tab/></w:r>", r("{{ x }}")), t("a") + "<w:r><w:tab/></w:r>" + t("1")),
        ((r("{{ x"), link(r(" }} tail"))), t("1") + link(t(" tail"))),
        ((r("{{ x"), link(r(" }}"))), t("1")),  # nothing is left to link
        ((r("{{ x"), control(r(" }}")), r("!")), t("1") + t("!")),
        ((link(r("{{ x")), r(" }}!")), link(t("1")) + t("!")),
        ((inserted(r("{{ x }}")),), inserted(t("1"))),
    ],
)
def test_a_tag_stands_where_it_begins_with_the_looks_it_has_there(
    pieces: tuple[str, ...], expected: str
) -> None:
    assert inner(p(*pieces), x=1) == f"<w:p>{expected}</w:p>"


def test_a_tag_that_enter_has_split_joins_its_paragraphs() -> None:
    document = p("x {% if a") + p("and b %}yes{% endif %}") + p("z")
    assert lines(Template.open(raw_file(document)).render({"a": 1, "b": 1})) == ["x yes", "z"]


def test_a_comment_may_run_over_paragraphs() -> None:
    document = p("x {# one") + p("two") + p("three #} y")
    assert lines(Template.open(raw_file(document)).render({})) == ["x  y"]


def test_raw_text_is_left_alone_over_paragraphs() -> None:
    document = p("{% raw %}{{ x }}") + p("{% y %}{% endraw %}{{ z }}")
    assert lines(Template.open(raw_file(document)).render({"z": 1})) == ["{{ x }}", "{% y %}1"]


@pytest.mark.parametrize("shown", [True, False])
def test_a_block_may_begin_in_a_tracked_change_and_end_outside_it(shown: bool) -> None:
    document = p(inserted(r("a{% if x %}b")), r("c{% endif %}d"))
    parts = [inserted(t("a"))]
    if shown:
        parts += [inserted(t("b")).replace('"1"', '"2"', 1), t("c")]
    assert inner(document, x=shown) == f"<w:p>{''.join(parts)}{t('d')}</w:p>"


def test_a_block_may_begin_at_the_end_of_a_control() -> None:
    document = p(control(r("a") + r("{% if x %}")), r("b{% endif %}c"))
    assert inner(document, x=False) == f"<w:p>{control(t('a'))}{t('c')}</w:p>"


def test_ready_made_runs_part_the_run_that_they_stand_in() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    made = Runs(t("made"))
    expected = f"<w:r>{bold}<w:t>a </w:t></w:r>{t('made')}<w:r>{bold}<w:t> b</w:t></w:r>"
    assert inner(p(r("a {{ x }} b", "<w:b/>")), x=made) == f"<w:p>{expected}</w:p>"
    assert inner(p(r("a {{r x }} b", "<w:b/>")), x=made) == f"<w:p>{expected}</w:p>"


def test_a_plain_value_in_the_place_of_a_run_or_paragraph_keeps_its_looks() -> None:
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>1 &amp; 2</w:t></w:r>"
    assert inner(p(r("{{r x }}", "<w:b/>")), x="1 & 2") == f"<w:p>{run}</w:p>"
    looks = '<w:pPr><w:jc w:val="both"/></w:pPr>'
    document = p(r("{{p x }}", "<w:b/>"), looks=looks)
    assert inner(document, x="1 & 2") == f"<w:p>{looks}{run}</w:p>"
    assert inner(document, x="") == ""
    assert inner(document, x="a\ab").count(f"<w:p>{looks}") == 2


def test_a_new_paragraph_in_a_link_is_linked_too() -> None:
    document = p(link(r("{{ x }}", "<w:b/>")))
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    both = [f"<w:p>{link(run.format(text))}</w:p>" for text in "ab"]
    assert inner(document, x="a\ab") == "".join(both)
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    assert inner(document, x="a\fb") == both[0] + page + both[1]


def test_where_a_paragraph_cannot_be_parted_the_line_breaks() -> None:
    assert inner(p(control(r("{{ x }}"))), x="a\ab") == (
        f"<w:p>{control('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>')}</w:p>"
    )


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["one", "{%- if x -%}", "two", "{%- endif -%}", "three"], ["onetwothree"]),
        (["one {%- if x %} two{% endif %}"], ["one two"]),  # beside text it takes the space away
        (["one{% if x -%}", "{%- endif %} two"], ["one two"]),
        (["{%- if x %}one{% endif %}"], ["one"]),  # nothing before it to join
        (["one", "", "", "{%- if x %}two{% endif %}"], ["onetwo"]),  # blank lines between go
        (["one {{- x -}} two"], ["oneTruetwo"]),
    ],
)
def test_minus_signs_join_paragraphs(paragraphs: list[str], expected: list[str]) -> None:
    document = "".join(p(*([text] if text else [])) for text in paragraphs)
    assert lines(Template.open(raw_file(document)).render({"x": True})) == expected


def test_a_minus_sign_joins_over_a_break_in_the_line() -> None:
    pieces = [r("one"), "<w:r><w:br/></w:r>", r("{%- if x -%}"), "<w:r><w:br/></w:r>", r("two")]
    assert lines(Template.open(raw_file(p(*pieces, r("{% endif %}")))).render({"x": 1})) == [
        "onetwo"
    ]


def test_a_minus_sign_does_not_join_a_table_or_a_paragraph_that_is_a_tag() -> None:
    table = tbl(tr("cell"))
    assert inner(table + p("{%- if x %}a{% endif %}"), x=1) == (
        table.replace(' xml:space="preserve"', "") + f"<w:p>{t('a')}</w:p>"
    )
    document = p("{%p if x %}") + p("{%- if x %}a{% endif %}") + p("{%p endif %}")
    assert inner(document, x=1) == f"<w:p>{t('a')}</w:p>"


def test_tags_in_alternative_texts_and_field_codes_are_worked_out() -> None:
    drawing = '<w:r><w:drawing><wp:docPr id="1" name="a" descr="{{ x }}{% if y %}!{% endif %}"/>'
    field = "<w:r><w:instrText>HYPERLINK {{ u</w:instrText></w:r><w:r><w:instrText>rl }}"
    document = p(f"{drawing}</w:drawing></w:r>", f"{field}</w:instrText></w:r>")
    made = inner(document, x='"1" & 2\n', y=1, url="a&b")
    assert 'descr="&quot;1&quot; &amp; 2&#10;!"' in made
    assert "<w:instrText>HYPERLINK a&amp;b</w:instrText>" in made


def test_deleted_text_is_no_template() -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>{{ gone }}</w:delText></w:r></w:del>'
    assert inner(p(deleted, r("{{ x }}")), x=1) == f"<w:p>{deleted}{t('1')}</w:p>"


def test_every_story_is_rendered() -> None:
    text = p("{{ x }}")
    others = {
        "header1": f"<w:hdr {NAMES}>{text}</w:hdr>",
        "footer1": f"<w:ftr {NAMES}>{text}</w:ftr>",
        "footnotes": f'<w:footnotes {NAMES}><w:footnote w:id="1">{text}</w:footnote></w:footnotes>',
        "endnotes": f'<w:endnotes {NAMES}><w:endnote w:id="1">{text}</w:endnote></w:endnotes>',
        "comments": f'<w:comments {NAMES}><w:comment w:id="1">{text}</w:comment></w:comments>',
    }
    made = Template.open(raw_file(text, others=others)).render({"x": "here"})
    for name in ("document", *others):
        assert lines(made, f"word/{name}.xml") == ["here"], name


def test_a_part_in_utf_16_is_read_and_written_in_utf_8() -> None:
    document = raw_file(p("é {{ x }}"))
    whole = (
        '<?xml version="1.0" encoding="UTF-16"?>'
        f"<w:document {NAMES}><w:body>{p('é {{ x }}')}</w:body></w:document>"
    )
    template = with_part(document, "word/document.xml", whole.encode("utf-16"))
    assert lines(Template.open(template).render({"x": "ü"})) == ["é ü"]


def test_tags_of_a_cell_may_stand_in_any_of_its_paragraphs() -> None:
    document = tbl(tr(tc(p("{%p if x %}"), p("a"), p("{%p endif %}"))))
    assert "<w:p/>" in inner(document, x=0)
    assert "<w:p/>" not in inner(document, x=1)
