"""Conditions and loops: what may stand in them, what they leave behind, what they repeat."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from assembler.word import Blocks, Ids, Template

from .documents import body, lines
from .raw import W, p, r, raw_file, tbl, tc, tr, xml_of


def made(document: str, **context: object) -> str:
    """The XML of the rendered body, without the signs that keep spaces."""
    root = body(Template.open(raw_file(document)).render(context))
    return xml_of(root.find(f"{W}body")).replace(' xml:space="preserve"', "")


def control(inside: str, number: int = 5) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


OPEN, CLOSE = p("{%p if x %}"), p("{%p endif %}")


@pytest.mark.parametrize(
    ("paragraphs", "kept"),
    [
        (["{%p if x %}", "a", "{%p endif %}"], []),  # no blank line is left
        (["a{% if x %}", "b", "{% endif %}c"], ["ac"]),  # from the middle to the middle
        (["{% if x %}", "b", "{% endif %}"], [""]),  # as in docxtpl: one blank line is left
        (["{%p if x %}", "a", "{%p else %}", "b", "{%p endif %}"], ["b"]),
        (["{%p if x %}", "a", "{%p elif not x %}", "b", "{%p endif %}"], ["b"]),
        (["{%p for y in [1, 2] %}", "{{ y }}", "{%p endfor %}"], ["1", "2"]),
        (["{% for y in [1, 2] %}", "{{ y }}{% endfor %}"], ["", "1", "2"]),
        (["{%p for y in [] %}", "a", "{%p else %}", "none", "{%p endfor %}"], ["none"]),
        (["{%p set y = 3 %}", "{{ y }}"], ["3"]),
        (["{%p with y = 3 %}", "{{ y }}", "{%p endwith %}"], ["3"]),
        (["{%p if x %}{%p if x %}", "a", "{%p endif %}{%p endif %}"], []),  # two in one paragraph
        (["{% autoescape false %}{{ '<' }}{% endautoescape %}"], ["<"]),
    ],
)
def test_a_block_keeps_or_leaves_out_whole_paragraphs(
    paragraphs: list[str], kept: list[str]
) -> None:
    document = raw_file("".join(map(p, paragraphs)))
    assert lines(Template.open(document).render({"x": False})) == kept


def test_a_macro_prints_what_it_collects_as_it_is() -> None:
    document = p("{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m('&') }} {{ m(1)|upper }}")
    assert lines(Template.open(raw_file(document)).render({})) == ["<&> <1>"]


def test_a_macro_of_paragraphs_is_printed_in_the_place_of_one() -> None:
    document = "".join(
        map(p, ["{%p macro m(a) %}", "- {{ a }}", "{%p endmacro %}", "{{p m(1) }}", "{{p m(2) }}"])
    )
    assert lines(Template.open(raw_file(document)).render({})) == ["- 1", "- 2"]


def test_a_loop_may_call_itself_and_a_macro_its_caller() -> None:
    tree = [{"n": "a&", "c": [{"n": "b", "c": []}]}]
    document = p("{% for i in t recursive %}({{ i.n }}{{ loop(i.c) }}){% endfor %}")
    assert lines(Template.open(raw_file(document)).render({"t": tree})) == ["(a&(b))"]
    document = p("{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}x&{% endcall %}")
    assert lines(Template.open(raw_file(document)).render({})) == ["[x&]"]


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        (OPEN + p("a") + CLOSE, "<w:p/>"),
        (OPEN + p("a") + CLOSE + p("b"), "b"),
        (p("b") + OPEN + tbl(tr("a")) + CLOSE, "b"),
        (tbl(tr("{%tr if x %}"), tr("a"), tr("{%tr endif %}")) + CLOSE.join([OPEN, ""]), "<w:p/>"),
        (p("{{p x }}"), "<w:p/>"),
        (OPEN + p("b") + CLOSE + tbl(tr("a")) + OPEN + p("b") + CLOSE, "</w:tbl><w:p/></w:tc>"),
    ],
)
def test_a_cell_ends_with_a_paragraph_whatever_is_left_out(inside: str, left: str) -> None:
    xml = made(tbl(tr(tc(inside))), x="")
    assert left in xml
    assert re.search(r"(</w:p>|<w:p/>)</w:tc></w:tr></w:tbl></w:body>$", xml)


def test_a_row_without_cells_and_a_table_without_rows_go() -> None:
    table = tbl(tr("{%tr for y in ys %}"), tr("{{ y }}"), tr("{%tr endfor %}"))
    assert made(p("a") + table + p("b"), ys=[]).count("<w:") == 7
    rows = tbl(tr("{%tc if x %}", "a", "{%tc endif %}"), tr("b"))
    assert made(rows, x=False).count("<w:tr>") == 1
    assert made(rows, x=True).count("<w:tr>") == 2
    whole = tbl(tr("{%tc if x %}", "a", "{%tc endif %}"))
    assert made(whole, x=False) == "<w:body/>"


def test_a_table_in_a_cell_goes_without_the_cell() -> None:
    table = tbl(tr("{%tr if x %}"), tr("a"), tr("{%tr endif %}"))
    xml = made(tbl(tr(tc(table, p("b")))), x=False)
    assert xml.count("<w:tbl>") == 1
    assert "b" in xml


def test_a_control_that_is_left_empty_gets_a_paragraph_or_goes() -> None:
    block = control(OPEN + p("a") + CLOSE)
    assert "<w:sdtContent><w:p/></w:sdtContent>" in made(block, x=False)
    assert "<w:p/>" not in made(block, x=True)
    inline = p("a", control(r("{%r if x %}") + r("b") + r("{%r endif %}")))
    assert "<w:sdt>" not in made(inline, x=False)
    assert "<w:sdt>" in made(inline, x=True)
    row = tbl(tr("a"), control(tr("{%tr if x %}") + tr("b") + tr("{%tr endif %}")))
    assert "<w:sdt>" not in made(row, x=False)


def test_a_header_that_is_left_empty_gets_a_paragraph() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    header = f"<w:hdr {space}>{OPEN}{p('a')}{CLOSE}</w:hdr>"
    template = Template.open(raw_file(p(""), others={"header1": header}))
    assert lines(template.render({"x": False}), "word/header1.xml") == [""]
    assert lines(template.render({"x": True}), "word/header1.xml") == ["a"]


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_grid_has_as_many_columns_as_the_widest_row(count: int) -> None:
    table = tbl(tr("{%tc for y in ys %}", "{{ y }}", "{%tc endfor %}"), tr("a"), columns=3)
    xml = made(table, ys=list(range(count)))
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', xml)]
    assert len(widths) == count
    assert 3000 - count <= sum(widths) <= 3000


def test_a_grid_counts_spans_and_leaves_inner_tables_alone() -> None:
    inner = tbl(tr("a", "b"), columns=2)
    wide = tc(p("a"), looks='<w:gridSpan w:val="3"/>')
    xml = made(tbl(tr("{%tc if x %}", tc(inner, p("")), "{%tc endif %}"), tr(wide)), x=True)
    outer, _, rest = xml.partition("<w:tr>")
    assert outer.count("<w:gridCol") == 3
    assert rest.count("<w:gridCol") == 2


def test_cell_tags_set_properties_in_the_order_of_the_schema() -> None:
    looks = '<w:tcW w:w="1" w:type="dxa"/><w:tcBorders/><w:vAlign w:val="top"/>'
    cell = tc(p("{% cellbg c %}{% colspan n %}{% vm %}a"), looks=looks)
    table = tbl(tr("{%tr for y in [1, 2] %}"), tr(cell), tr("{%tr endfor %}"))
    first, second = re.findall(r"<w:tcPr>(.*?)</w:tcPr>", made(table, c="#ffdd00", n=2))
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="ffdd00"/>'
    expected = (
        '<w:tcW w:w="1" w:type="dxa"/><w:gridSpan w:val="2"/><w:vMerge w:val="{}"/>'
        f'<w:tcBorders/>{shade}<w:vAlign w:val="top"/>'
    )
    assert first == expected.format("restart")
    assert second == expected.format("continue")


def test_merged_cells_are_as_wide_as_the_loop_is_long() -> None:
    cells = tr("{%tc for y in [1, 2, 3] %}", tc(p("{% hm %}a")), "{%tc endfor %}")
    below = tr("{%tc for y in [1, 2, 3] %}", "{{ y }}", "{%tc endfor %}")
    xml = made(tbl(cells, below))
    assert xml.count("<w:gridCol") == 3
    assert '<w:gridSpan w:val="3"/>' in xml
    assert xml.count(">a<") == 1


@pytest.mark.parametrize(
    ("colour", "fill"),
    [("FFDD00", "FFDD00"), ("#fd0", "ffdd00"), ("auto", "auto"), (None, "auto"), ("", "auto")],
)
def test_a_colour_is_written_as_word_has_it(colour: object, fill: str) -> None:
    assert f'w:fill="{fill}"' in made(tbl(tr("{% cellbg c %}a")), c=colour)


def test_what_a_loop_repeats_has_numbers_of_its_own() -> None:
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="x"/></wp:inline></w:drawing></w:r>'
    inside = (
        '<w:p w14:paraId="00000001" w14:textId="77777777"><w:bookmarkStart w:id="3" w:name="here"/>'
        f'{r("a")}<w:bookmarkEnd w:id="3"/>{drawing}<w:ins w:id="4" w:author="A">{r("b")}</w:ins>'
        '<w:commentRangeStart w:id="0"/></w:p>'
    )
    before = control(p('<w:bookmarkStart w:id="8" w:name="first"/>', '<w:bookmarkEnd w:id="8"/>'))
    xml = made(
        before + p("{%p for y in ys %}") + control(inside, 6) + p("{%p endfor %}"), ys=[1, 2, 3]
    )
    for pattern in (r'<w:id w:val="(\d+)"', r'docPr id="(\d+)"', r'bookmarkStart w:id="(\d+)"'):
        found = re.findall(pattern, xml)
        assert len(set(found)) == len(found), pattern
    assert re.findall(r'<w:id w:val="(\d+)"', xml)[0] == "5"  # outside the loop all stays
    assert re.findall(r'w:name="(\w+)"', xml) == ["first", "here", "here_2", "here_3"]
    starts = re.findall(r'bookmarkStart w:id="(\d+)"', xml)
    assert starts == re.findall(r'bookmarkEnd w:id="(\d+)"', xml)
    assert len(set(re.findall(r'<w:ins w:id="(\d+)"', xml)) | set(starts)) == 7
    assert "paraId" not in xml
    assert "commentRange" not in xml


def test_a_bookmark_of_which_one_end_may_be_missing_goes() -> None:
    start, end = '<w:bookmarkStart w:id="0" w:name="b"/>', '<w:bookmarkEnd w:id="0"/>'
    half = p(start, "a") + OPEN + p("b", end) + CLOSE
    assert "bookmark" not in made(half, x=True)
    whole = p(start, "a") + OPEN + p("b") + CLOSE + p("c", end)
    assert Counter(re.findall("bookmark(?:Start|End)", made(whole, x=False))) == {
        "bookmarkStart": 1,
        "bookmarkEnd": 1,
    }


def test_a_bookmark_around_a_tag_that_goes_keeps_both_ends() -> None:
    start, end = '<w:bookmarkStart w:id="0" w:name="b"/>', '<w:bookmarkEnd w:id="0"/>'
    document = p(start, "{%p if x %}") + p("a") + p("{%p endif %}", end)
    assert made(document, x=True).count("bookmark") == 2


def test_ready_made_blocks_take_the_place_of_their_paragraph() -> None:
    blocks = Blocks(p("one") + tbl(tr("two")))
    xml = made(p("a") + p("{{p x }}") + p("b"), x=blocks)
    assert xml.count("<w:p>") == 4
    assert "<w:tbl>" in xml


def test_numbers_go_on_where_the_ready_made_content_stopped() -> None:
    document = control(p("a"), 41) + p("{%p for y in ys %}") + control(p("b")) + p("{%p endfor %}")
    template = Template.open(raw_file(document))
    ids = template.ids()
    assert ids.next_control() == 42
    root = body(template.render({"ys": [1, 2]}, ids=ids))
    assert [each.get(f"{W}val") for each in root.iter(f"{W}id")] == ["41", "43", "44"]
    again = body(template.render({"ys": [1]}))
    assert [each.get(f"{W}val") for each in again.iter(f"{W}id")] == ["41", "42"]


def test_numbers_beside_the_largest_are_taken_from_below() -> None:
    ids = Ids.beyond(controls=[2**31 - 1, 1, 2])
    assert [ids.next_control() for _ in range(2)] == [3, 4]
    assert Ids.beyond(controls=[-5]).next_control() == 1


def test_a_bookmark_name_is_given_once_and_stays_short_enough() -> None:
    ids = Ids.beyond(names=["Here"])
    assert ids.bookmark_name("here") == "here_2"  # Word takes no account of case
    assert ids.bookmark_name("here") == "here_3"
    assert ids.bookmark_name("x" * 40) == "x" * 40
    assert ids.bookmark_name("x" * 40) == "x" * 38 + "_2"
