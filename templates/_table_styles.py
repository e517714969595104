"""The table styles: rules rather than boxes; boxes only where somebody writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._colours import ACCENT, FORM_LINE, HAIRLINE, RULE, TINT
from ._xml import Element, twips, w

Edge = Literal["top", "left", "bottom", "right", "insideH", "insideV"]


@dataclass(frozen=True, slots=True)
class Line:
    points: float
    colour: str


@dataclass(frozen=True, slots=True)
class Head:
    """How the first row or the first column differs from the rest."""

    where: Literal["firstRow", "firstCol"]
    bold: bool = False
    colour: str | None = None
    tint: bool = False
    below: Line | None = None


@dataclass(frozen=True, slots=True)
class TableStyle:
    """`margins` are left, right, top and bottom of each cell, in twips."""

    id: str
    name: str
    borders: dict[Edge, Line]
    margins: tuple[int, int, int, int]
    heads: tuple[Head, ...] = ()


_ACCENT_LINE = Line(1, ACCENT)
_HAIRLINE = Line(0.5, HAIRLINE)
_FORM_LINE = Line(0.5, FORM_LINE)
_EDGES: tuple[Edge, ...] = ("top", "left", "bottom", "right", "insideH", "insideV")
_RULES: dict[Edge, Line] = {
    "top": Line(1.5, ACCENT),
    "bottom": _ACCENT_LINE,
    "insideH": _HAIRLINE,
}

TABLE_STYLES = (
    TableStyle(
        "TableRules",
        "Table Rules",
        _RULES,
        (85, 85, 28, 28),
        (Head("firstRow", bold=True, tint=True, below=_ACCENT_LINE),),
    ),
    TableStyle(
        "TableFacts",
        "Table Facts",
        {"top": _ACCENT_LINE, "bottom": _ACCENT_LINE, "insideH": _HAIRLINE},
        (0, 113, 40, 40),
        (Head("firstCol", bold=True),),
    ),
    TableStyle(
        "TableForm",
        "Table Form",
        dict.fromkeys(_EDGES, _FORM_LINE),
        (113, 113, 0, 0),
        (Head("firstRow", tint=True), Head("firstCol", tint=True)),
    ),
    TableStyle(
        "TableBilingual",
        "Table Bilingual",
        {**_RULES, "insideV": Line(0.5, RULE)},
        (142, 142, 40, 40),
        (Head("firstRow", bold=True, colour=ACCENT, tint=True, below=_ACCENT_LINE),),
    ),
    TableStyle("TableSignature", "Table Signature", {}, (0, 0, 0, 0)),
)


def table_style(style: TableStyle, *, priority: int) -> Element:
    """`w:style` of a table style."""
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="TableNormal"),
        w("uiPriority", val=priority),
        w("qFormat"),
        w("tblPr", _borders("tblBorders", style.borders), _margins(style.margins)),
        w("trPr", w("cantSplit")),
        *map(_head, style.heads),
        type="table",
        customStyle=1,
        styleId=style.id,
    )


def _head(head: Head) -> Element:
    looks = None
    if head.bold or head.colour:
        looks = w(
            "rPr",
            w("b") if head.bold else None,
            w("bCs") if head.bold else None,
            w("color", val=head.colour) if head.colour else None,
        )
    cell = w(
        "tcPr",
        _borders("tcBorders", {"bottom": head.below}) if head.below else None,
        w("shd", val="clear", color="auto", fill=TINT) if head.tint else None,
    )
    return w(
        "tblStylePr",
        looks,
        w("trPr", w("cantSplit"), w("tblHeader")) if head.where == "firstRow" else None,
        cell if len(cell) else None,
        type=head.where,
    )


def _borders(tag: str, borders: dict[Edge, Line]) -> Element | None:
    if not borders:
        return None
    return w(tag, *(_line(edge, borders[edge]) for edge in _EDGES if edge in borders))


def _line(edge: Edge, line: Line) -> Element:
    """A border; Word counts its width in eighths of a point."""
    return w(edge, val="single", sz=round(line.points * 8), space=0, color=line.colour)


def _margins(margins: tuple[int, int, int, int]) -> Element:
    left, right, top, bottom = margins
    sides = (("top", top), ("left", left), ("bottom", bottom), ("right", right))
    return w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in sides))


def normal_table() -> Element:
    """Word's own base of every table style."""
    return w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("unhideWhenUsed"),
        w("tblPr", w("tblInd", w=0, type="dxa"), _margins((twips(5.4), twips(5.4), 0, 0))),
        type="table",
        default=1,
        styleId="TableNormal",
    )
