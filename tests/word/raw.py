"""Word files from WordprocessingML as it is written, for what python-docx cannot write."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from assembler.word._zip import deflate, write_zip

_OFFICE = "http://schemas.openxmlformats.org"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{_OFFICE}/wordprocessingml/2006/main",
        "r": f"{_OFFICE}/officeDocument/2006/relationships",
        "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
MAIN_TYPE = f"{_TYPES}.document.main+xml"


def raw_file(
    body: str, *, main_type: str = MAIN_TYPE, others: Mapping[str, str] | None = None
) -> bytes:
    """A Word file with this XML in its body; `others` are parts such as "header1" by name."""
    parts = dict(others or {})
    kinds = {name: name.rstrip("0123456789") for name in parts}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Target="{name}.xml" Type="{_OFFICE}/officeDocument/2006/'
        f'relationships/{kind}"/>'
        for number, (name, kind) in enumerate(kinds.items(), start=1)
    )
    relations = f'xmlns="{_OFFICE}/package/2006/relationships"'
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_OFFICE}/package/2006/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>{overrides}'
            "</Types>"
        ),
        "_rels/.rels": (
            f'<Relationships {relations}><Relationship Id="rId1" Target="word/document.xml"'
            f' Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument"/></Relationships>'
        ),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships {relations}>{related}</Relationships>",
        **{f"word/{name}.xml": xml for name, xml in parts.items()},
    }
    return write_zip(deflate(name, (HEAD + xml).encode()) for name, xml in files.items())


def p(*runs: str, looks: str = "") -> str:
    """A paragraph of runs; what starts with “<” is XML already."""
    inner = "".join(each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p>{looks}{inner}</w:p>"


def r(text: str, looks: str = "") -> str:
    """A run; `looks` is what stands in its properties."""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


def tbl(*rows: str, columns: int = 1) -> str:
    """A table."""
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    """A table row of cells; a text is a cell of one paragraph."""
    return (
        f"<w:tr>{''.join(each if each.startswith('<') else tc(p(each)) for each in cells)}</w:tr>"
    )


def tc(*blocks: str, looks: str = '<w:tcW w:w="1000" w:type="dxa"/>') -> str:
    """A table cell."""
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{''.join(blocks)}</w:tc>"


def xml_of(element: etree._Element | None) -> str:
    """An element as text, without its declarations."""
    assert element is not None
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return re.sub(r' xmlns:\w+="[^"]*"', "", text)
