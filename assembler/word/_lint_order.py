"""The order of properties, each of them once, and text that stands in no run."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ._lint_document import Document, WordFinding, near
from ._numbering import Element, W

# Source: ECMA-376 part 1, wml.xsd (transitional), the sequences CT_PPr, CT_TcPr, CT_TblPr,
# CT_SectPr and CT_SdtPr. Run properties may stand in any order there.
_ORDERS: Final = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
        " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct"
        " autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing"
        " mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap"
        " outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
        " vAlign hideMark headers cellIns cellDel cellMerge tcPrChange"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
        " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"
        " tblDescription tblPrChange"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
        " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter"
        " docGrid printerSettings sectPrChange"
    ),
    "sdtPr": (
        "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex"
        " equation comboBox date docPartObj docPartList dropDownList picture richText text"
        " citation group bibliography"
    ),
}
_RANKS: Final = {
    f"{W}{kind}": {f"{W}{name}": rank for rank, name in enumerate(order.split())}
    for kind, order in _ORDERS.items()
}
_ONCE: Final = tuple(f"{W}{kind}" for kind in ("rPr", "pPr", "tcPr", "tblPr"))
_TEXTLESS: Final = frozenset(
    f"{W}{name}"
    for name in (
        "body",
        "p",
        "r",
        "tbl",
        "tr",
        "tc",
        "sdt",
        "sdtContent",
        "hyperlink",
        "ins",
        "del",
    )
)
_MIXED: Final = frozenset({f"{W}headerReference", f"{W}footerReference"})


def doubled_marks(document: Document) -> Iterator[WordFinding]:
    """Each property once: Word takes one of two at random, or refuses the file."""
    for part, tree in document.stories.items():
        for marks in tree.iter(*_ONCE):
            names = [_name(child) for child in marks.iterchildren("*")]
            doubled = sorted({name for name in names if names.count(name) > 1})
            if doubled:
                text = f"A property stands there twice: {', '.join(doubled)}."
                yield WordFinding(5, part, text, near(_around(marks)))


def property_order(document: Document) -> Iterator[WordFinding]:
    """Word reads properties in the order of the schema, and may refuse another."""
    for part, tree in document.stories.items():
        for marks in tree.iter(*_RANKS):
            ranks = _RANKS[str(marks.tag)]
            known = [child for child in marks.iterchildren("*") if child.tag in ranks]
            for before, after in pairwise(known):
                if ranks[str(before.tag)] > ranks[str(after.tag)] and after.tag not in _MIXED:
                    yield WordFinding(
                        5,
                        part,
                        f"The property {_name(after)} has to stand before {_name(before)}.",
                        near(_around(marks)),
                    )


def loose_text(document: Document) -> Iterator[WordFinding]:
    """Text stands in the text of a run and nowhere else; Word drops it or refuses the file."""
    for part, tree in document.stories.items():
        for element in tree.iter(*_TEXTLESS):
            pieces = [element.text, *(child.tail for child in element)]
            text = " ".join(piece.strip() for piece in pieces if piece and piece.strip())
            if text:
                yield WordFinding(6, part, "Text stands in no run.", text[:50])
        for paragraph in tree.iter(f"{W}p"):
            parent = paragraph.getparent()
            if parent is not None and parent.tag == f"{W}p":
                yield WordFinding(
                    6, part, "A paragraph stands directly in another one.", near(paragraph)
                )


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _around(marks: Element) -> Element:
    parent = marks.getparent()
    return parent if parent is not None else marks


ORDER_CHECKS: Final = (doubled_marks, property_order, loose_text)
