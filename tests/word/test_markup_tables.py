"""Tables of clause bodies: looks, widths, and what stands between them."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.errors import TemplateError
from assembler.word._markup_tables import (
    TABLE_END,
    column_widths,
    settle_joints,
    settle_tables,
)

from .stage import body_lines, lines, rendered

TABLE = "<w:tbl></w:tbl>"
TEXT = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>'
HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr></w:p>'
DATA = "| Step | When |\n|---|---|\n| Policy | month 3 |\n"


def test_a_table_of_a_clause_is_a_data_table() -> None:
    assert body_lines(f"1. As follows:\n\n{DATA}\n2. Next.\n") == [
        "Clause1+: As follows:",
        "TableRules: Step | When / Policy | month 3",
        "Clause1: Next.",
    ]


def test_a_table_fits_its_text_and_describes_itself() -> None:
    for kind, width, indent in (("clause", 7257, 850), ("annex", 8107, 0)):
        xml = rendered(DATA, kind)
        grid = [int(each) for each in re.findall(r'<w:gridCol w:w="(\d+)"/>', xml)]
        assert sum(grid) == width
        assert f'<w:tblInd w:w="{indent}" w:type="dxa"/>' in xml
        assert '<w:tblLayout w:type="fixed"/>' in xml
        assert '<w:tblCaption w:val="A clause"/>' in xml
        assert '<w:tblDescription w:val="Columns: Step, When"/>' in xml
        assert '<w:tblLook w:val="0620"' in xml


def test_no_row_breaks_and_the_first_is_repeated() -> None:
    xml = rendered(DATA)
    assert xml.count("<w:cantSplit/>") == 2
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.index("<w:tblHeader/>") < xml.index("Policy")


def test_a_table_without_head_words_has_labels() -> None:
    xml = rendered("| | |\n|---|---|\n| Name | {{ contact }} |\n", "form")
    assert lines(xml) == ["TableForm: Name | «[Name and mail]»"]
    assert '<w:tblLook w:val="0680"' in xml
    assert "<w:tblHeader/>" not in xml
    assert 'w:val="FormLabel"' in xml


def test_the_cells_of_a_form_take_styles_by_what_they_hold() -> None:
    source = (
        "| Statement | Yes | Note |\n|---|---|---|\n| We pay. | [ ] | {{ contact }} |\n"
        "| | [ ] A    [ ] B | x |\n"
    )
    xml = rendered(source, "form")
    styles = re.findall(r'<w:pStyle w:val="(\w+)"/>', xml)
    assert styles == [
        *("FormLabel",) * 3,
        *("FormStatement", "FormChoice", "FormEntry"),
        *("FormStatement", "FormEntry", "FormStatement"),
    ]
    assert xml.count("<w14:checkbox>") == 3


def test_signatures_are_lines_with_labels() -> None:
    xml = rendered("[signature: Signature of the bidder | Place and date]\n", "form")
    assert lines(xml) == ["TableSignature:  |  |  / Signature of the bidder |  | Place and date"]
    assert xml.count('w:val="SignatureSpace"') == 2


def test_the_words_above_a_line_for_a_signature_stay_with_it() -> None:
    found = body_lines("So agreed.\n\n[signature: Name | Date]\n", "annex")
    assert found[0] == "BodyText+: So agreed."


def test_a_table_that_somebody_fills_in_looks_like_a_form_wherever_it_stands() -> None:
    head = "| No. | Finding | Done |\n|---|---|---|\n"
    filled = f"{head}| 1 | {{{{ contact }}}} | [ ] |\n| 2 | {{{{ contact }}}} | [ ] |\n"
    assert body_lines(filled, "annex")[0].startswith("TableForm: ")
    assert body_lines(f"{head}| 1 | Wages | {{{{ start }}}} |\n", "annex")[0].startswith(
        "TableRules: "
    )


def test_a_table_needs_a_row() -> None:
    with pytest.raises(TemplateError, match="at least one row"):
        rendered("| | |\n|---|---|\n")


def test_two_tables_are_kept_apart_and_text_after_one_has_air() -> None:
    assert settle_tables("<w:tbl></w:tbl><w:tbl></w:tbl>").count("<w:p>") == 1
    xml = rendered(f"{DATA}\n{DATA}\n1. Next.\n")
    assert lines(xml)[1] == "TableNote: "
    assert '<w:pStyle w:val="Clause1"/><w:spacing w:before="150"/>' in xml


@given(st.lists(st.sampled_from([TABLE, TEXT, HEADING]), max_size=6), st.sets(st.integers(0, 6)))
def test_tables_are_settled_alike_in_one_piece_and_in_several(
    blocks: list[str], cuts: set[int]
) -> None:
    places = [0, *sorted(cut for cut in cuts if 0 < cut < len(blocks)), len(blocks)]
    pieces = ["".join(blocks[at:end]) for at, end in itertools.pairwise(places)]
    settled: list[str] = []
    for piece in map(settle_tables, pieces):
        ends = piece.endswith(TABLE_END)
        settled += [piece.removesuffix(TABLE_END), TABLE_END] if ends else [piece]
    settle_joints(settled)
    assert "".join(settled) == settle_tables("".join(blocks))


def test_a_heading_after_a_table_keeps_its_own_space() -> None:
    xml = rendered(f"{DATA}\n## Next\n", "form")
    assert '<w:pStyle w:val="FormSection"/></w:pPr>' in xml


@given(
    st.lists(st.lists(st.text("abc ", max_size=120), min_size=3, max_size=3), min_size=1),
    st.integers(3000, 9000),
)
def test_widths_add_up_whatever_the_texts(rows: list[list[str]], total: int) -> None:
    widths = column_widths(rows, total, 170)
    assert sum(widths) == total
    assert min(widths) > 0


def test_a_long_text_gets_more_room_and_no_word_is_broken() -> None:
    rows = [["No.", "What is looked at", "Documents"], ["1", "a word " * 20, "one"]]
    first, second, third = column_widths(rows, 7257, 170)
    assert second > third > first
    assert third >= len("Documents") * 102 + 170


def test_a_paragraph_stays_with_the_table_under_it() -> None:
    xml = rendered("1. The parts count alone.\n\n| A | B |\n|---|---|\n| x | y |\n\n2. End.\n")
    lead, _, rest = xml.partition("<w:tbl>")
    assert "<w:keepNext/>" in lead
    assert "<w:keepNext/>" not in rest.partition("</w:tbl>")[2]


def test_a_box_alone_in_a_cell_is_titled_by_its_row_and_column() -> None:
    source = (
        "| Question | Yes | No |\n|---|---|---|\n"
        "| Are the people safe now? | [ ] | [ ] |\n| | [ ] | |\n"
    )
    titles = re.findall(r'<w:alias w:val="([^"]*)"/><w:tag w:val="check"', rendered(source, "form"))
    assert titles == ["Yes: Are the people safe now?", "No: Are the people safe now?", "Yes"]
