"""Tables of DITA: CALS tables and simple tables, as rows of equal length."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

from ._blocks import Grid, Notes, Paragraph, Place
from ._dita_xml import line_of, local_name, text_in

Cell = tuple[Paragraph, ...]
_LIMIT_COLUMNS: Final = 40
_LIMIT_ROWS: Final = 5_000
_HEADS: Final = ("thead", "sthead")
_FRAME: Final = ("table", "simpletable", "tgroup", "thead", "tbody", "row", "strow", "sthead")


def read_grid(
    element: etree._Element,
    file: str,
    notes: Notes,
    read_cell: Callable[[etree._Element], Cell],
) -> Grid:
    """The table; cells that span others leave those empty, and that is told."""
    place = Place(file, line_of(element))
    rows: list[tuple[Cell, ...]] = []
    head = 0
    for row in _rows(element):
        if len(rows) >= _LIMIT_ROWS:
            text = text_in(row)
            notes.leave_out(place, f"a table has more than {_LIMIT_ROWS} rows", text)
            continue
        cells: list[Cell] = []
        for entry in row:
            cells += [read_cell(entry), *([()] * _spanned(entry, place, notes))]
        is_head = local_name(row) in _HEADS or local_name(row.getparent()) in _HEADS
        if is_head or (not rows and _is_heading(row)):
            head += 1
        rows += _split(cells)
    _leave_loose(element, place, notes)
    for title in (each for each in element if local_name(each) in ("title", "desc")):
        notes.leave_out(place, "the title of a table", text_in(title))
    if not head and rows and all(_is_shouted(cell) for cell in rows[0]):
        head = 1
    width = max((len(row) for row in rows), default=0)
    if width > _LIMIT_COLUMNS:
        message = f"a table has more than {_LIMIT_COLUMNS} columns."
        notes.tell(place, "table", message)
    return Grid(tuple((*row, *([()] * (width - len(row)))) for row in rows), place, head)


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    return (each for each in element.iter() if local_name(each) in ("row", "strow", "sthead"))


def _leave_loose(element: etree._Element, place: Place, notes: Notes) -> None:
    """Words between the cells, where none may stand, are left out and not lost."""
    for each in element.iter():
        if local_name(each) in _FRAME:
            loose = [each.text or "", *(child.tail or "" for child in each)]
            notes.leave_out(place, "words between the cells of a table", " ".join(loose).strip())


def _is_heading(row: etree._Element) -> bool:
    """Whether all cells of a row are in the publisher's style for the head of a column."""
    entries = list(row)
    return bool(entries) and all(
        entry.get("outputclass", "").startswith("CellHeading") for entry in entries
    )


def _is_shouted(cell: Cell) -> bool:
    """Whether a cell is all in capitals, as the head of a column is without a style."""
    return bool(cell) and all(paragraph.text.isupper() for paragraph in cell)


def _spanned(entry: etree._Element, place: Place, notes: Notes) -> int:
    """How many cells to the right a cell covers."""
    first, last = entry.get("namest", ""), entry.get("nameend", "")
    digits = [int("".join(filter(str.isdigit, name)) or 0) for name in (first, last)]
    covered = max(0, min(digits[1] - digits[0], _LIMIT_COLUMNS)) if first and last else 0
    if covered or entry.get("morerows", "0") != "0":
        notes.tell(place, "table", "a table has joined cells; those that they cover stay empty.")
    return covered


def _split(cells: list[Cell]) -> list[tuple[Cell, ...]]:
    """Cells with as many paragraphs each are that many rows: so publishers save on rules."""
    counts = {len(cell) for cell in cells}
    if len(cells) > 1 and len(counts) == 1 and counts.pop() > 1:
        return [tuple((line,) for line in lines) for lines in zip(*cells, strict=True)]
    return [tuple(cells)]
