"""Page set-up, sections, headers and footers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ._blocks import TAB, paragraph
from ._xml import RELATIONSHIPS, Child, Element, root, w


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins in twips; margins are top, right, bottom, left."""

    width: int
    height: int
    margins: tuple[int, int, int, int]
    header: int = 737
    footer: int = 624

    @property
    def text_width(self) -> int:
        _, right, _, left = self.margins
        return self.width - left - right


TENDER_PAGE = Page(11906, 16838, (1531, 1871, 1474, 1928))
# Letter, with the tender's measure: clause texts, and the tables in them, fit both.
SOLICITATION_PAGE = Page(12240, 15840, (1440, 2117, 1296, 2016))
WORKER_PAGE = Page(11906, 16838, (1134, 1134, 1134, 1134))
RECORD_PAGE = Page(11906, 16838, (1418, 1644, 1304, 1644))


def section(page: Page, *, header: str | None = None, footer: str | None = None) -> Element:
    """`w:sectPr` of a section that starts on a new page. Header and footer are relation ids."""
    top, right, bottom, left = page.margins
    return w(
        "sectPr",
        _reference("headerReference", header),
        _reference("footerReference", footer),
        w("type", val="nextPage"),
        w("pgSz", w=page.width, h=page.height),
        w(
            "pgMar",
            top=top,
            right=right,
            bottom=bottom,
            left=left,
            header=page.header,
            footer=page.footer,
            gutter=0,
        ),
        w("cols", space=720),
    )


def _reference(tag: str, relation: str | None) -> Element | None:
    if relation is None:
        return None
    reference = w(tag, type="default")
    reference.set(f"{{{RELATIONSHIPS}}}id", relation)
    return reference


def header_part(left: Sequence[Child], right: Sequence[Child]) -> Element:
    """A header of one line; its right half stands at the right edge of the text."""
    return root("hdr", paragraph("Header", *left, TAB, *right))


def footer_part(left: Sequence[Child], right: Sequence[Child]) -> Element:
    return root("ftr", paragraph("Footer", *left, TAB, *right))
