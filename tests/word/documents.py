"""Small Word files for tests, one line for each paragraph."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence

from docx import Document
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_file(*paragraphs: str | Sequence[str]) -> bytes:
    """A Word file; a paragraph given as a list is split into those runs."""
    document = Document()
    for content in paragraphs:
        paragraph = document.add_paragraph()
        for piece in [content] if isinstance(content, str) else content:
            paragraph.add_run(piece)
    return _saved(document)


def table_file(rows: Sequence[Sequence[str]]) -> bytes:
    """A Word file with one table."""
    document = Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return _saved(document)


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def body(data: bytes, part: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(part))


def lines(data: bytes, part: str = "word/document.xml") -> list[str]:
    """The text of each paragraph, breaks and tabs as such."""
    found = []
    for paragraph in body(data, part).iter(f"{W}p"):
        text = ""
        for element in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}noBreakHyphen"):
            name = etree.QName(element).localname
            text += {"t": element.text or "", "br": "\n", "tab": "\t"}.get(name, "\u2011")
        found.append(text)
    return found


def visible_text(data: bytes) -> dict[str, str]:
    """The text of every story, paragraph by paragraph, white space at its ends left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [
            name
            for name in package.namelist()
            if re.match(r"word/(document|header\d*|footer\d*)\.xml", name)
        ]
    return {name: "\n".join(line for line in lines(data, name) if line.strip()) for name in names}


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same file with one part replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, content)
    return stream.getvalue()
