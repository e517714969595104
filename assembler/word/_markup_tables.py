"""Tables of a clause body: data tables, form tables and lines for signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal
from unicodedata import combining, east_asian_width

from assembler.library import SUBCONTRACT
from assembler.model import FillIn

from ._controls import check_control, placeholder
from ._markup_nodes import CheckBox, Hole, Inline, Signature, Table, Text, plain_text
from ._markup_program import Around, CheckBoxStep, RowPerSubcontract, own_run
from ._markup_text import Typesetter, escape, paragraph, run

if TYPE_CHECKING:
    from ._markup_compile import Writer

Look = Literal["head", "label", "none"]

# A glyph of the sans at 10 pt is about 5 pt wide; a cell has margins on both sides.
_GLYPH_TWIPS = 102
_MARGIN_TWIPS = {"TableRules": 170, "TableForm": 226, "TableFacts": 113, "TableSignature": 0}
_LEAST_COLUMN_TWIPS = 500
_LONGEST_TEXT = 90  # more words than this do not make a column wider
_GUTTER_TWIPS = 227
_ROOM_TO_WRITE = 45  # letters
_LONG_AMOUNT = "USD·10,000,000"  # as wide as one word
_GAP = paragraph("TableNote", "")
TABLE_END = "</w:tbl>"
_TEXT_STYLE = re.compile(
    r'<w:p><w:pPr><w:pStyle w:val="(?:Body|Clause|Form|Annex|Edition|List|Definition)'
    r'(?!Heading|Section|TableNote)\w*"/>(?:<w:keepNext/>)?(?:<w:bidi/>)?'
)
_SPACE_BEFORE = '<w:spacing w:before="150"/>'
_LOOKS: dict[Look, str] = {
    "head": '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
    'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    "label": '<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" '
    'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    "none": '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
    'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
}


def table_open(
    style: str,
    widths: Sequence[int],
    *,
    look: Look,
    caption: str,
    description: str = "",
    indent: int = 0,
    bidi: str = "",
) -> str:
    """Everything before the first row: fixed layout, the grid, and a description for readers."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    described = f'<w:tblDescription w:val="{escape(description)}"/>' if description else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{bidi}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOKS[look]}'
        f'<w:tblCaption w:val="{escape(caption)}"/>{described}'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def row_open(*, is_head: bool = False) -> str:
    """A row that no page break splits; the head is repeated on each page."""
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>"


def cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def text_table(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    *,
    caption: str,
    indent: int = 0,
) -> str:
    """A data table whose cells are ready-made runs; one paragraph a cell."""
    pieces = [
        table_open(
            "TableRules",
            widths,
            look="head",
            caption=caption,
            description=_columns(head),
            indent=indent,
        ),
        row_open(is_head=True),
        *(
            cell(width, paragraph("TableHead", run(words)))
            for words, width in zip(head, widths, strict=True)
        ),
        "</w:tr>",
    ]
    for row in rows:
        pieces.append(row_open())
        pieces.extend(
            cell(width, paragraph("TableText", runs))
            for runs, width in zip(row, widths, strict=True)
        )
        pieces.append("</w:tr>")
    pieces.append("</w:tbl>")
    return "".join(pieces)


def column_widths(rows: Sequence[Sequence[str]], total: int, margin: int) -> tuple[int, ...]:
    """Widths that add up to `total`: no word is broken if it can be helped, long texts get more."""
    columns = list(zip(*rows, strict=True))
    least = [
        max(
            _LEAST_COLUMN_TWIPS,
            max(max(map(_glyphs, text.split()), default=1) for text in column) * _GLYPH_TWIPS
            + margin,
        )
        for column in columns
    ]
    if sum(least) >= total:
        widths = [total * each // sum(least) for each in least]
    else:
        wish = [
            max(0, min(max(map(_glyphs, column)), _LONGEST_TEXT) * _GLYPH_TWIPS + margin - floor)
            for column, floor in zip(columns, least, strict=True)
        ]
        spare = total - sum(least)
        asked = sum(wish)
        if asked:
            widths = [
                floor + spare * more // asked for floor, more in zip(least, wish, strict=True)
            ]
        else:
            widths = [total * each // sum(least) for each in least]
    widths[widths.index(max(widths))] += total - sum(widths)
    return tuple(widths)


def _glyphs(text: str) -> int:
    """How many Latin letters take as much room: a Chinese character takes that of two."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(sign) in "WF" else not combining(sign) for sign in text)


def write_table(writer: Writer, table: Table) -> None:
    """A table of the body, in the look of the text that it stands in."""
    layout = writer.around.layout
    has_head = any(_has_words(cell_words) for cell_words in table.rows[0])
    rows = table.rows if has_head else table.rows[1:]
    if not rows:
        raise writer.error("A table has at least one row under its head.", table.line)
    is_form = layout.is_form or not has_head or _is_to_fill_in(rows[1:])
    style = "TableForm" if is_form else "TableRules"
    texts = [[_measured(words, writer, is_form=is_form) for words in row] for row in rows]
    width = layout.text_width - layout.table_indent
    widths = _label_widths(texts, width) if not has_head else ()
    widths = widths or column_widths(texts, width, _MARGIN_TWIPS[style])
    writer.put(
        table_open(
            style,
            widths,
            look="head" if has_head else "label",
            caption=writer.around.caption,
            description=_columns([plain_text(words) for words in rows[0]]) if has_head else "",
            indent=layout.table_indent,
            bidi=writer.around.table_properties,
        )
    )

    def write_row(into: Writer, at: int) -> None:
        is_head = has_head and at == 0
        into.put(row_open(is_head=is_head))
        for column, words in enumerate(rows[at]):
            kind = _cell_style(words, is_form=is_form, is_head=is_head, column=column)
            if not has_head and column == 0:
                kind = "FormLabel"
            box = _box_title(rows, at, column) if kind == "FormChoice" else ""
            _write_cell(into, words, widths[column], kind, box)
        into.put("</w:tr>")

    for at, row in enumerate(rows):
        if not _is_of_subcontract(row, writer):
            write_row(writer, at)
        elif at == 0 or texts[at] != texts[at - 1]:
            written = next((n for n, text in enumerate(texts[at:]) if text != texts[at]), None)
            inner = writer.branch()
            write_row(inner, at)
            writer.put(RowPerSubcontract(inner.program(), written or len(texts) - at))
    writer.put("</w:tbl>")


def _is_of_subcontract(row: tuple[tuple[Inline, ...], ...], writer: Writer) -> bool:
    """Whether blanks of the row are filled from the facts of a subcontract."""
    blanks = (word.expression for words in row for word in words if isinstance(word, Hole))
    fill_ins = writer.around.fill_ins
    return any(name in fill_ins and fill_ins[name].subcontract for name in blanks)


def write_signature(writer: Writer, signature: Signature) -> None:
    """Lines to sign on, with their labels below; the line belongs to the paragraph."""
    labels = signature.labels
    layout = writer.around.layout
    total = layout.text_width - layout.table_indent
    gutters = len(labels) - 1
    line = (total - gutters * _GUTTER_TWIPS) // len(labels)
    widths: list[int] = []
    for _ in labels:
        widths += [line, _GUTTER_TWIPS]
    widths.pop()
    widths[-1] += total - sum(widths)
    spaces, words = [], []
    for at, width in enumerate(widths):
        is_gap = at % 2 == 1
        marks = writer.around.run_properties
        label = "" if is_gap else _label(labels[at // 2], marks)
        spaces.append(cell(width, paragraph("TableText" if is_gap else "SignatureSpace", "")))
        direction = writer.around.paragraph_properties
        words.append(cell(width, paragraph("SignatureLabel", label, direction)))
    writer.put(
        table_open(
            "TableSignature",
            widths,
            look="none",
            caption=" | ".join(labels),
            indent=layout.table_indent,
            bidi=writer.around.table_properties,
        )
        + f"{row_open()}{''.join(spaces)}</w:tr>{row_open()}{''.join(words)}</w:tr></w:tbl>"
    )


def _label(text: str, properties: str) -> str:
    return own_run(text, properties) if properties else run(text)


def settle_tables(blocks: str) -> str:
    """Keep tables apart from each other, and give air to the paragraph after one.

    Word runs two tables together that no paragraph parts, and a table style has no space below.
    """
    first, *others = blocks.split(TABLE_END)
    return "".join([first, *(f"{TABLE_END}{_after_table(rest)}" for rest in others)])


def settle_joints(pieces: list[str]) -> None:
    """The same between pieces that are settled within themselves.

    A table that ends a piece has its end as a piece of its own: that is found at a glance.
    """
    if TABLE_END not in pieces:
        return
    for at in reversed([at for at, piece in enumerate(pieces) if piece == TABLE_END]):
        pieces[at + 1 :] = [_after_table("".join(pieces[at + 1 :]))]


def _after_table(rest: str) -> str:
    text = _TEXT_STYLE.match(rest)
    if text is not None:
        return f"{text[0]}{_SPACE_BEFORE}{rest[text.end() :]}"
    return f"{_GAP}{rest}" if rest.startswith("<w:tbl>") else rest


def _measured(words: tuple[Inline, ...], writer: Writer, *, is_form: bool) -> str:
    """Words as long as they will be in print; a blank of a form has room to write in."""
    pieces = []
    for word in words:
        if not isinstance(word, Hole):
            pieces.append(plain_text((word,)))
            continue
        fill_in = writer.around.fill_ins.get(word.expression)
        if fill_in is None:
            pieces.append("EUR 700,000" if "amount(" in word.expression else "clause 12")
        elif (expected := _expected(fill_in)) is not None:
            pieces.append(expected)
        elif fill_in.type in ("integer", "boolean"):
            pieces.append("30")
        elif is_form and len(words) == 1:
            pieces.append(f"[{placeholder(word.expression, fill_in)}]".ljust(_ROOM_TO_WRITE, " "))
        else:
            pieces.append(f"[{placeholder(word.expression, fill_in)}]")
    return "".join(pieces)


def _expected(fill_in: FillIn) -> str | None:
    """Words as wide as what will stand in the blank; None where nobody can tell."""
    definition = SUBCONTRACT.get(fill_in.subcontract)
    if fill_in.type == "money" or (definition is not None and definition.type == "money"):
        return _LONG_AMOUNT
    if definition is None or not definition.allowed:
        return None
    words = [word for answer in definition.allowed for word in answer.split("_")]
    return max(words, key=len)


def _is_to_fill_in(rows: Sequence[Sequence[tuple[Inline, ...]]]) -> bool:
    """Whether most cells are blanks or boxes, so that somebody writes in the table."""
    cells = [words for row in rows for words in row]
    blanks = [
        words
        for words in cells
        if words and all(isinstance(word, Hole | CheckBox) or _is_space(word) for word in words)
    ]
    return len(blanks) * 2 > len(cells)


def _is_space(word: Inline) -> bool:
    return isinstance(word, Text) and not word.text.strip()


def _label_widths(texts: Sequence[Sequence[str]], total: int) -> tuple[int, ...]:
    """A third for the labels, as the forms of the pictures have it."""
    if len(texts[0]) != 2:
        return ()
    label = total * 32 // 100
    return label, total - label


def _box_title(rows: Sequence[Sequence[tuple[Inline, ...]]], at: int, column: int) -> str:
    """What the box in a cell answers, for who hears it alone: "Yes: Are the people safe now?"."""
    asked = (rows[0][column] if at else (), rows[at][0] if column else ())
    return ": ".join(filter(None, (plain_text(words).strip() for words in asked)))


def _write_cell(
    writer: Writer, words: tuple[Inline, ...], width: int, style: str, box_title: str
) -> None:
    # A tall script beside Latin letters: both in the middle, since their lines differ in height.
    middle = '<w:vAlign w:val="center"/>' if writer.around.table_properties else ""
    writer.put(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{middle}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{writer.around.paragraph_properties}</w:pPr>'
    )
    said = [word for word in words if not _is_space(word)]
    if box_title and len(said) == 1:
        around = Around(writer.around.run_properties, opened=False, stays_open=False)
        writer.put(CheckBoxStep(around, check_control(box_title, "check")))
    else:
        writer.words(words, writer.around.run_properties, Typesetter())
    writer.put("</w:p></w:tc>")


def _cell_style(words: tuple[Inline, ...], *, is_form: bool, is_head: bool, column: int) -> str:
    if not is_form:
        if is_head:
            return "TableHead"
        return "TableText"
    if is_head:
        return "FormLabel"
    said = [word for word in words if not _is_space(word)]
    if said and all(isinstance(word, CheckBox) for word in said):
        return "FormChoice"
    if any(isinstance(word, Hole | CheckBox) for word in said):
        return "FormEntry"
    return "FormStatement" if column == 0 or said else "FormEntry"


def _has_words(words: tuple[Inline, ...]) -> bool:
    return bool(plain_text(words).strip())


def _columns(head: Sequence[str]) -> str:
    return f"Columns: {', '.join(word for word in head if word.strip())}"
