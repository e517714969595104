"""Paragraphs, runs, fields and tables of a template's own text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ._xml import Child, Element, w

TAB = "\t"
_SIGNATURE_GAP = 397  # twips
DOT = "\u2002·\u2002"  # between two things of one line; en spaces, so that none is doubled


def run(text: str, style: str | None = None) -> Element:
    """Some words, or tags; in a character style if one is named."""
    looks = w("rPr", w("rStyle", val=style)) if style else None
    return w("r", looks, w("tab") if text == TAB else w("t", text))


def paragraph(style: str | None, *content: Child, section: Element | None = None) -> Element:
    """A paragraph of runs; a string becomes a run. `section` ends a section with it."""
    named = w("pStyle", val=style) if style else None
    properties = w("pPr", named, section) if style or section is not None else None
    runs = (run(piece) if isinstance(piece, str) else piece for piece in content)
    return w("p", properties, *runs)


def open_if_blank(name: str, placeholder: str) -> list[Child]:
    """What is known, or the words in brackets that an open entry shows."""
    return either(name, [f"{{{{ {name} }}}}"], [run(f"[{placeholder}]", "PlaceholderText")])


def tag(statement: str) -> Element:
    """A paragraph that holds a paragraph tag and goes away with it."""
    return paragraph(None, f"{{%p {statement} %}}")


def when(condition: str, *blocks: Element) -> tuple[Element, ...]:
    """Blocks that stand only where the condition holds."""
    return tag(f"if {condition}"), *blocks, tag("endif")


def blocks(name: str) -> Element:
    """The place of ready-made blocks."""
    return paragraph(None, f"{{{{p {name} }}}}")


def field(instruction: str, cached: str) -> tuple[Element, ...]:
    """A field with the result that programs show which do not work fields out."""
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", w("instrText", f" {instruction} ")),
        w("r", w("fldChar", fldCharType="separate")),
        run(cached),
        w("r", w("fldChar", fldCharType="end")),
    )


def either(condition: str, these: Sequence[Child], those: Sequence[Child] = ()) -> list[Child]:
    """Runs where the condition holds, and others (or none) where it does not."""
    otherwise = [run("{%r else %}"), *those] if those else []
    return [run(f"{{%r if {condition} %}}"), *these, *otherwise, run("{%r endif %}")]


def entry(label: str, number: int) -> Element:
    """A blank of the template's own, in the look of those of clauses; `number` is its only id."""
    return w(
        "sdt",
        w(
            "sdtPr",
            w("alias", val=label),
            w("tag", val=f"template:{number}"),
            w("id", val=number),
            w("showingPlcHdr"),
        ),
        w("sdtContent", run(f"[{label}]", "PlaceholderText")),
    )


def page_of_pages() -> tuple[Element, ...]:
    """The right half of a footer."""
    return (run("Page "), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table with one row for each item of a list."""

    width: int
    style: str
    content: Element
    head: str = ""


_LOOKS: dict[Literal["head", "label"], tuple[str, int, int]] = {
    "head": ("0620", 1, 0),
    "label": ("0680", 0, 1),
}


def repeated_table(
    style: str, columns: Sequence[Column], *, each: str, caption: str, description: str
) -> Element:
    """A table with a row for each item; `each` reads "row in cover_facts"."""
    has_head = any(column.head for column in columns)
    value, first_row, first_column = _LOOKS["head" if has_head else "label"]
    width = sum(column.width for column in columns)
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=0, type="dxa"),
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            val=value,
            firstRow=first_row,
            lastRow=0,
            firstColumn=first_column,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        w("tblCaption", val=caption),
        w("tblDescription", val=description),
    )
    head = [
        _row(
            *(_cell(each_.width, paragraph("TableHead", each_.head)) for each_ in columns),
            is_head=True,
        )
    ]
    return w(
        "tbl",
        properties,
        w("tblGrid", *(w("gridCol", w=column.width) for column in columns)),
        *(head if has_head else ()),
        _tag_row(f"for {each}", width, len(columns)),
        _row(*(_cell(column.width, paragraph(column.style, column.content)) for column in columns)),
        _tag_row("endfor", width, len(columns)),
    )


def signature_table(labels: Sequence[str], width: int, *, caption: str) -> Element:
    """A line to sign on for each label, side by side, with room between them."""
    line = (width - _SIGNATURE_GAP * (len(labels) - 1)) // len(labels)
    columns: list[tuple[int, str]] = []
    for label in labels:
        columns += [(_SIGNATURE_GAP, ""), (line, label)] if columns else [(line, label)]
    spaces = [_cell(wide, _line_to_sign(label)) for wide, label in columns]
    names = [_cell(wide, _under_line(label)) for wide, label in columns]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="TableSignature"),
            w("tblW", w=sum(wide for wide, _ in columns), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0600", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0,
              noHBand=1, noVBand=1),
            w("tblCaption", val=caption),
            w("tblDescription", val="Each line is signed above its label."),
        ),
        w("tblGrid", *(w("gridCol", w=wide) for wide, _ in columns)),
        _row(*spaces),
        _row(*names),
    )  # fmt: skip


def _line_to_sign(label: str) -> Element:
    return paragraph("SignatureSpace" if label else "TableText")


def _under_line(label: str) -> Element:
    return paragraph("SignatureLabel", label) if label else paragraph("TableText")


def _row(*cells: Element, is_head: bool = False) -> Element:
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader") if is_head else None), *cells)


def _cell(width: int, *content: Element, span: int | None = None) -> Element:
    spanned = w("gridSpan", val=span) if span else None
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), spanned), *content)


def _tag_row(statement: str, width: int, columns: int) -> Element:
    """A row that holds a row tag and goes away with it; one cell, so that none is empty."""
    text = paragraph("TableText", f"{{%tr {statement} %}}")
    return _row(_cell(width, text, span=columns))
