"""Word files of three invented houses, as their own staff might have made them."""

from __future__ import annotations

import io
import re
import struct
import zlib

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle


def ministry() -> bytes:
    """A letterhead on the first page, green headings in Arial, German ids, justified text."""
    house = Document()
    page = house.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.different_first_page_header_footer = True
    page.first_page_header.paragraphs[0].add_run().add_picture(io.BytesIO(logo()), width=Mm(30))
    page.first_page_header.add_paragraph("Ministerium für Häfen · 10115 Berlin")
    page.header.paragraphs[0].text = "Ministerium für Häfen"
    page.footer.paragraphs[0].text = "Invalidenstraße 1 · 10115 Berlin"
    page.first_page_footer.paragraphs[0].text = "Invalidenstraße 1 · 10115 Berlin"
    for inline in page.first_page_header.part.element.iter(qn("wp:docPr")):
        inline.set("descr", "Wappen des Ministeriums")
    _looks(house, "Arial", 11, RGBColor(0x00, 0x5A, 0x3C))
    house.styles["Normal"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    house.styles["Normal"].paragraph_format.first_line_indent = Mm(5)
    for style in house.styles:
        if re.fullmatch("Heading [1-9]", style.name):
            _rename(house, style.style_id, f"berschrift{style.name[-1]}")
    house.add_heading("Vermerk", 1)
    for _ in range(3):
        house.add_paragraph("Dies ist der vertrauliche Text des Hauses.")
    return _saved(house)


def agency() -> bytes:
    """Headings and text in styles of its own, on Letter paper, a table style, no header at all."""
    house = Document()
    page = house.sections[0]
    page.page_width, page.page_height = Mm(215.9), Mm(279.4)
    page.left_margin = page.right_margin = Mm(28)
    _looks(house, "Georgia", 10.5, RGBColor(0x7A, 0x1F, 0x2B))
    for level in (1, 2):
        style = house.styles.add_style(f"Agency Section {level}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = house.styles["Normal"]
        style.font.size, style.font.bold = Pt(20 - 4 * level), True
        style.font.color.rgb = RGBColor(0x7A, 0x1F, 0x2B)
        mark = OxmlElement("w:outlineLvl")
        mark.set(qn("w:val"), str(level - 1))
        style.element.get_or_add_pPr().append(mark)
    text = house.styles.add_style("Agency Text", WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = house.styles["Normal"]
    text.paragraph_format.space_after = Pt(9)
    clash = house.styles.add_style("Definition", WD_STYLE_TYPE.CHARACTER)
    clash.font.italic = True
    house.add_paragraph("Report", style="Agency Section 1")
    for _ in range(3):
        house.add_paragraph("Words that are nobody else's business.", style="Agency Text")
    table = house.add_table(rows=2, cols=2, style="Light List Accent 2")
    table.cell(0, 0).text = "Secret figure"
    house.add_paragraph("Item", style="List Bullet")
    return _saved(house)


def municipality() -> bytes:
    """Numbered headings of its own, narrow margins, two sections, a header with an even side."""
    house = Document()
    _looks(house, "Calibri", 12, RGBColor(0x1B, 0x36, 0x8F))
    cover = house.sections[0]
    cover.page_width, cover.page_height = Mm(210), Mm(297)
    house.add_paragraph("Cover of the house's own report", style="Title")
    house.settings.odd_and_even_pages_header_footer = True
    running = house.add_section(WD_SECTION.NEW_PAGE)
    running.left_margin = running.right_margin = Mm(22)
    running.header.is_linked_to_previous = False
    running.header.paragraphs[0].text = "Town of Harbour"
    running.even_page_header.is_linked_to_previous = False
    running.even_page_header.paragraphs[0].text = "Harbour, founded 1242"
    house.add_heading("Minutes", 1)
    house.add_paragraph("What the council said.", style="List Number")
    house.styles["Heading 1"].paragraph_format.page_break_before = True
    return _saved(house)


def logo() -> bytes:
    """A green square, as PNG."""
    row = b"\0" + b"\x00\x5a\x3c" * 24

    def chunk(kind: bytes, data: bytes) -> bytes:
        sum_ = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + sum_

    head = struct.pack(">IIBBBBB", 24, 24, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(row * 24))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def _looks(house: WordDocument, font: str, size: float, colour: RGBColor) -> None:
    normal = house.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.name, normal.font.size = font, Pt(size)
    for name in ("Title", *(f"Heading {level}" for level in range(1, 5))):
        style = house.styles[name]
        assert isinstance(style, ParagraphStyle)
        fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
        if fonts is not None:
            fonts.getparent().remove(fonts)
        style.font.name, style.font.color.rgb = font, colour


def _rename(house: WordDocument, old: str, new: str) -> None:
    for mark in house.styles.element.iter():
        for name in (qn("w:styleId"), qn("w:val")):
            if mark.get(name) == old:
                mark.set(name, new)


def _saved(house: WordDocument) -> bytes:
    stream = io.BytesIO()
    house.save(stream)
    return stream.getvalue()
