"""A DITA topic as blocks: words, levels, lists, tables and links."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assembler.errors import IntakeError
from assembler.official._blocks import Grid, Notes, Paragraph
from assembler.official._dita import Topic, read_dita

from .conftest import SAMPLES, dita

Read = Callable[[bytes], Topic]


def texts(found: Topic) -> list[str]:
    return [block.text for block in found.blocks]


def levels(found: Topic) -> list[int | None]:
    return [block.hint for block in found.blocks if isinstance(block, Paragraph)]


def test_the_heading_gives_number_and_title(topic: Read) -> None:
    found = topic(dita("<p>Words.</p>"))
    assert (found.number, found.title, found.regulation) == ("252.299-7000", "Sea Lamps.", "DFARS")
    assert found.place.line == 2


@pytest.mark.parametrize(
    ("style", "level"),
    [
        ("List1", 0),
        ("List2", 1),
        ("List3", 2),
        ("List4", 3),
        ("List5", 4),  # the publishers print List5 and List6 alike
        ("List6", 4),
        ("List7", 5),
        ("List9", None),
        ("", None),
        ("PlainText", None),
    ],
)
def test_styles_give_levels(topic: Read, style: str, level: int | None) -> None:
    assert levels(topic(dita(f'<p outputclass="{style}">Words.</p>'))) == [level]


def test_nested_lists_give_levels_even_inside_a_paragraph(topic: Read) -> None:
    body = (
        "<ol><li><p>(a) One:<ol><li><p>(1) Two;</p></li></ol> and on.</p>"
        "<ol><li>(1) loose</li></ol></li></ol>"
    )
    found = topic(dita(body))
    assert texts(found) == ["(a) One:", "(1) Two;", "and on.", "(1) loose"]
    assert levels(found) == [0, 1, 0, 1]


def test_bullets_are_marked_as_such(topic: Read) -> None:
    found = topic(dita("<ul><li><p>One</p><p>more</p></li><li>Two</li></ul>"))
    assert [block.style for block in found.blocks if isinstance(block, Paragraph)] == [
        "bullet",
        "",
        "bullet",
    ]


def test_words_between_elements_are_kept(topic: Read) -> None:
    found = topic(dita("loose <p>held</p> between <section>in<p>it</p>after</section> last"))
    assert texts(found) == ["loose", "held", "between", "in", "it", "after", "last"]


def test_white_space_of_the_file_is_none_of_the_text(topic: Read) -> None:
    found = topic(dita("<p>See\n      <xref href='1.2.dita#X_1.2'>1.2</xref>\n   , and go .</p>"))
    assert texts(found) == ["See 1.2, and go."]


def test_a_reference_without_words_takes_its_targets_number(topic: Read, notes: Notes) -> None:
    found = topic(dita('<p>Under <xref href="225.7019-4.dita#DFARS_225.7019-4"/>(b).</p>'))
    assert texts(found) == ["Under 225.7019-4(b)."]
    assert found.links == ("225.7019-4",)
    assert [notice.code for notice in notes.notices] == ["reference"]


def test_a_link_keeps_its_address_and_a_strange_one_is_told(topic: Read, notes: Notes) -> None:
    body = (
        '<p><xref href="https://example.org/a">the list</xref> and '
        '<xref href="javascript://alert(1)">this</xref></p>'
    )
    (paragraph,) = topic(dita(body)).blocks
    assert isinstance(paragraph, Paragraph)
    assert [run.url for run in paragraph.runs if run.text.strip()] == [
        "https://example.org/a",
        "",
        "",
    ]
    assert [(notice.code, notice.text) for notice in notes.notices] == [
        ("link", "javascript://alert(1)")
    ]


def test_what_is_not_known_keeps_its_words_and_is_told(topic: Read, notes: Notes) -> None:
    found = topic(dita("<p>A <blink>bright</blink> lamp.</p><carousel>Turns.</carousel>"))
    assert texts(found) == ["A bright lamp.", "Turns."]
    assert [(notice.code, notice.text) for notice in notes.notices] == [
        ("element", "bright"),
        ("element", "Turns."),
    ]
    assert notes.notices[0].message == "the element <blink> is not known; its words are kept."


def test_what_is_not_printed_is_left_out_with_its_words(topic: Read, notes: Notes) -> None:
    found = topic(dita("<p>Lamp<indexterm>Lights</indexterm><image href='x.png'/></p>"))
    assert texts(found) == ["Lamp"]
    assert [left.text for left in notes.left_out] == ["Lights"]
    assert [notice.code for notice in notes.notices] == ["image"]


def test_a_footnote_is_set_in_brackets(topic: Read, notes: Notes) -> None:
    assert texts(topic(dita("<p>Steel<fn>Zinced.</fn></p>"))) == ["Steel [Zinced.]"]
    assert [notice.code for notice in notes.notices] == ["footnote"]


def test_editors_marks_are_counted(notes: Notes) -> None:
    data = dita("<p>One<?FM MARKER [Why] two?> three<?x?>.</p><!-- four -->")
    assert read_dita(data, "lamps.dita", notes).text == "252.299-7000 Sea Lamps. One three."
    assert notes.notices[0].message.startswith("2 editor's marks")


# Tables


def grid_of(found: Topic) -> Grid:
    (grid,) = (block for block in found.blocks if isinstance(block, Grid))
    return grid


def cells(grid: Grid) -> list[list[str]]:
    return [[" ".join(each.text for each in cell) for cell in row] for row in grid.rows]


def table(*rows: str, head: str = "") -> bytes:
    top = f"<thead><row>{head}</row></thead>" if head else ""
    body = "".join(f"<row>{row}</row>" for row in rows)
    return dita(f"<table><tgroup cols='2'>{top}<tbody>{body}</tbody></tgroup></table>")


def test_a_table_has_its_head_and_rows(topic: Read) -> None:
    found = grid_of(
        topic(
            table(
                "<entry>1</entry><entry><p>2</p></entry>",
                head="<entry>A</entry><entry>B</entry>",
            )
        )
    )
    assert (cells(found), found.head) == ([["A", "B"], ["1", "2"]], 1)


def test_cells_in_the_style_of_a_head_are_one(topic: Read) -> None:
    heading = '<entry outputclass="CellHeading_Ctr">A</entry>'
    assert grid_of(topic(table(heading * 2, "<entry>1</entry><entry>2</entry>"))).head == 1


def test_lines_in_step_are_rows(topic: Read) -> None:
    found = grid_of(
        topic(table("<entry><p>ITEM</p><p>Lamp</p></entry><entry><p>MAKER</p><p>Us</p></entry>"))
    )
    assert (cells(found), found.head) == ([["ITEM", "MAKER"], ["Lamp", "Us"]], 1)


def test_joined_cells_leave_the_covered_ones_empty_and_are_told(topic: Read, notes: Notes) -> None:
    found = grid_of(
        topic(table('<entry namest="c1" nameend="c2">both</entry>', "<entry>1</entry>"))
    )
    assert cells(found) == [["both", ""], ["1", ""]]
    assert [notice.code for notice in notes.notices] == ["table"]


def test_a_simple_table_is_read_too(topic: Read) -> None:
    body = (
        "<simpletable><sthead><stentry>A</stentry></sthead>"
        "<strow><stentry>1</stentry></strow></simpletable>"
    )
    assert cells(grid_of(topic(dita(body)))) == [["A"], ["1"]]


def test_a_table_within_a_table_is_told(topic: Read, notes: Notes) -> None:
    inner = "<table><tgroup cols='1'><tbody><row><entry>in</entry></row></tbody></tgroup></table>"
    found = topic(table(f"<entry><p>out</p>{inner}</entry><entry/>"))
    assert "in" in found.blocks[0].text
    assert "a table within a table: set as words." in [each.message for each in notes.notices]


def test_a_file_that_is_no_topic_is_refused(notes: Notes) -> None:
    with pytest.raises(IntakeError, match="no DITA topic: its root is “html”"):
        read_dita(b"<html><p>Hello</p></html>", "page.xml", notes)


def test_several_topics_in_a_file_are_all_read(notes: Notes) -> None:
    one = "<concept id='A_{0}'><title>{0} T</title><conbody><p>{0}</p></conbody></concept>"
    data = f"<dita>{one.format(1)}{one.format(2)}</dita>".encode()
    assert [each.id for each in read_dita(data, "two.dita", notes).topics] == ["A_1", "A_2"]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.dita")), ids=lambda path: path.name)
def test_every_word_of_a_sample_is_in_a_block(path, notes: Notes) -> None:
    read = read_dita(path.read_bytes(), path.name, notes)
    for found in read.topics:
        for block in found.blocks:
            assert block.place.file == path.name
            assert block.place.line > 0
