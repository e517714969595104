"""A small notation for sample content.

A line reads `Style | words`; in the words `**x**` is a defined term, `[x]` an open entry and `[ ]`
a check box.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

CONTENTS_LEVELS = {"Heading2": 2, "FormHeading": 2, "AnnexHeading": 2, "Heading3": 3}
_HEADING = re.compile(
    r'(?:<w:pStyle w:val="(\w+)"/></w:pPr>)?'
    r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"/><w:r><w:t xml:space="preserve">(.*?)</w:t>'
)
_ids = itertools.count(1)
_PIECES = re.compile(r"(\*\*.+?\*\*|\*.+?\*|\[.*?\])")


def runs(words: str) -> str:
    """Run-level markup of some words."""
    return "".join(_run(piece) for piece in _PIECES.split(words) if piece)


def _run(piece: str) -> str:
    if piece == "[ ]":
        return _styled("☐", "CheckBox")
    if piece.startswith("["):
        return _open_entry(piece)
    if piece.startswith("**"):
        return _styled(piece.strip("*"), "DefinedTerm")
    if piece.startswith("*"):
        return _styled(piece.strip("*"), "Emphasis")
    return _styled(piece)


def _styled(text: str, style: str = "") -> str:
    looks = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = "</w:t><w:br/><w:t>".join(escape(text).split("\n"))
    return f'<w:r>{looks}<w:t xml:space="preserve">{lines}</w:t></w:r>'


def _open_entry(text: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{next(_ids)}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
        f"{_styled(text, 'PlaceholderText')}</w:sdtContent></w:sdt>"
    )


def line(style: str, words: str, *, together: bool = False) -> str:
    """A paragraph; `together` keeps a lead-in with what it leads to. A heading is bookmarked."""
    keep = "<w:keepNext/>" if together or words.endswith(":") else ""
    content = bookmarked(words) if style in CONTENTS_LEVELS else runs(words)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{content}</w:p>'


def bookmarked(words: str) -> str:
    """Runs inside a bookmark that the contents link to."""
    mark = next(_ids)
    return (
        f'<w:bookmarkStart w:id="{mark}" w:name="_sample_{mark}"/>{runs(words)}'
        f'<w:bookmarkEnd w:id="{mark}"/>'
    )


def lines(text: str) -> str:
    """Paragraphs from lines that read `Style | words`; a line without a style goes on."""
    paragraphs: list[str] = []
    for each in filter(None, map(str.strip, text.splitlines())):
        if " | " in each:
            paragraphs.append(each)
        else:
            paragraphs[-1] += f" {each}"
    return "".join(line(*each.split(" | ", maxsplit=1)) for each in paragraphs)


@dataclass(frozen=True, slots=True)
class TableLook:
    style: str
    value: str
    head_style: str
    label_style: str
    text_style: str


RULES = TableLook("TableRules", "0620", "TableHead", "TableText", "TableText")
FORM_LABELS = TableLook("TableForm", "0680", "", "FormLabel", "FormEntry")
FORM_ROWS = TableLook("TableForm", "0620", "FormLabel", "FormStatement", "FormEntry")


def table(
    look: TableLook, widths: Sequence[int], rows: Iterable[Sequence[str]], *, indent: int = 0
) -> str:
    """A table of ours; cells are words in the notation of `runs`."""
    written = [
        _row(_row_styles(look, at, row), widths, row, is_head=at == 0 and bool(look.head_style))
        for at, row in enumerate(rows)
    ]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{look.style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look.value}"/>'
        f'<w:tblCaption w:val="A table"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(written)}</w:tbl>"
    )


def _row_styles(look: TableLook, at: int, row: Sequence[str]) -> list[str]:
    if at == 0 and look.head_style:
        return [look.head_style] * len(row)
    styles = [look.label_style, *[look.text_style] * (len(row) - 1)]
    return [
        "FormChoice" if words == "[ ]" else style for words, style in zip(row, styles, strict=True)
    ]


def _row(styles: Sequence[str], widths: Sequence[int], row: Sequence[str], *, is_head: bool) -> str:
    head = "<w:tblHeader/>" if is_head else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{line(style, words)}</w:tc>'
        for style, width, words in zip(styles, widths, row, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"


def signatures(*labels: str) -> str:
    """Lines to sign on. The gap between them is a column, as the tender engine makes it."""
    widths, gap = (3899, 3899), 309

    def cells(style: str, words: Sequence[str]) -> str:
        return "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{line(kind, text)}</w:tc>'
            for width, kind, text in (
                (widths[0], style, words[0]),
                (gap, "TableText", ""),
                (widths[1], style, words[1]),
            )
        )

    row = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableSignature"/>'
        '<w:tblW w:w="8107" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0600"/><w:tblCaption w:val="Signatures"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="{widths[0]}"/><w:gridCol w:w="{gap}"/><w:gridCol w:w="{widths[1]}"/>'
        f"</w:tblGrid>{row}{cells('SignatureSpace', ('', ''))}</w:tr>"
        f"{row}{cells('SignatureLabel', labels)}</w:tr></w:tbl>"
    )


def clause(name: str, content: str) -> str:
    """A clause in its content control."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="clause:{name}"/>'
        f'<w:id w:val="{next(_ids)}"/><w:lock w:val="sdtLocked"/><w15:color w:val="1F3A5F"/>'
        f'<w15:appearance w15:val="boundingBox"/></w:sdtPr><w:sdtContent>{content}'
        "</w:sdtContent></w:sdt>"
    )


@dataclass(frozen=True, slots=True)
class Entry:
    level: int
    words: str
    bookmark: str


def entries(part_number: int, heading: str, blocks: str) -> list[Entry]:
    """The contents of a part, counted as its lists count."""
    found = [
        Entry(1, f"Part {part_number}\t{title}", mark)
        for _, mark, title in _HEADING.findall(heading)
    ]
    counts = {"Heading3": 0, "FormHeading": 0, "AnnexHeading": 0}
    for style, mark, title in _HEADING.findall(blocks):
        if style in counts:
            counts[style] += 1
        number = {
            "Heading3": f"{counts['Heading3']}.\t",
            "FormHeading": f"Form {counts['FormHeading']}. ",
            "AnnexHeading": f"Annex {'-ABC'[counts['AnnexHeading']]}. ",
        }.get(style, "")
        found.append(Entry(CONTENTS_LEVELS[style], f"{number}{title}", mark))
    return found


def contents(listed: Sequence[Entry], pages: Mapping[str, int]) -> str:
    """A contents field as Word writes it; `pages` goes by title."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin = (
        mark.format("begin")
        + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>'
        + mark.format("separate")
    )
    written = []
    for at, entry in enumerate(listed):
        cells = "<w:tab/>".join(f"<w:t>{cell}</w:t>" for cell in entry.words.split("\t"))
        page = pages[entry.words.split("\t")[-1]]
        written.append(
            f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/></w:pPr>{begin if at == 0 else ""}'
            f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1"><w:r>{cells}<w:tab/>'
            f"<w:t>{page}</w:t></w:r></w:hyperlink>"
            f"{mark.format('end') if at == len(listed) - 1 else ''}</w:p>"
        )
    return "".join(written)
