"""The grid of a table whose columns a loop has made: as many as its widest row needs.

As docxtpl does it: the table stays as wide as it was; new columns share that width with the old
ones, and the width of columns that are gone goes to those that are left.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from ._xml import W, drop, parse_xml, w

_PREFIX: Final = re.compile(r"[<\s]([A-Za-z_][\w.-]*):(?=[A-Za-z_])")
_WRAPPER: Final = "table"


def fit_grid(table: str, part: str) -> str:
    """The XML of a table with a grid that fits its rows."""
    prefixes = sorted(set(_PREFIX.findall(table)) - {"w", "xml", "xmlns"})
    spaces = "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in prefixes)
    opening = f'<{_WRAPPER} xmlns:w="{W}"{spaces}>'
    root = parse_xml(f"{opening}{table}</{_WRAPPER}>".encode(), part)
    element = root.find(w("tbl"))
    if element is None or not _fit(element):
        return table
    whole = etree.tostring(root, encoding="unicode")
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def _fit(table: etree._Element) -> bool:
    """Fit the grid; whether there was anything to do."""
    grid = table.find(w("tblGrid"))
    rows = [_columns_of(row) for row in _rows_of(table)]
    if grid is None or not rows:
        return False
    columns = grid.findall(w("gridCol"))
    wanted = max(rows)
    if wanted == len(columns) or not columns:
        return False
    widths = [_number(column.get(w("w"))) for column in columns]
    total = sum(widths)
    if wanted > len(columns):
        share = len(columns) / wanted
        new = [int(width * share) for width in widths]
        new += [int(total / wanted)] * (wanted - len(columns))
    else:
        extra = int(sum(widths[wanted:]) / wanted)
        new = [width + extra for width in widths[:wanted]]
    for column in columns[wanted:]:
        drop(column)
    for _ in range(wanted - len(columns)):
        etree.SubElement(grid, w("gridCol"))
    if total:
        for column, width in zip(grid.findall(w("gridCol")), new, strict=True):
            column.set(w("w"), str(width))
    return True


def _rows_of(table: etree._Element) -> list[etree._Element]:
    """The rows of a table, those in content controls too, without those of inner tables."""
    return [row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table]


def _columns_of(row: etree._Element) -> int:
    cells = [cell for cell in row.iter(w("tc")) if next(cell.iterancestors(w("tr"))) is row]
    count = sum(_span_of(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) for cell in cells)
    skipped = [row.find(f"{w('trPr')}/{w(name)}") for name in ("gridBefore", "gridAfter")]
    count += sum(_number(each.get(w("val"))) for each in skipped if each is not None)
    return count


def _span_of(span: etree._Element | None) -> int:
    return max(_number(span.get(w("val"))), 1) if span is not None else 1


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0
