"""The matrix as lines for people, and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Final

from ._matrix import Applies, Column, Matrix, Row

LETTERS: Final[Mapping[Applies, str]] = {
    "required": "R",
    "when applicable": "A",
    "optional": "O",
    "": "·",
}
MEANINGS: Final[Mapping[Applies, str]] = {
    "required": "in every such contract",
    "when applicable": "law or binding policy calls for it where the contract's facts do",
    "optional": "good practice; the agency's policy level, the risk and the facts decide",
    "": "not used there",
}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_FEW: Final = 4
_GAP: Final = "  "


def matrix_text(matrix: Matrix) -> str:
    """Lines of letters, one group of letters for each regime."""
    groups = list(_groups(matrix).items())
    width = max((len(row.clause.id) for row in matrix.rows), default=0) + len(_GAP)
    lines = [_heading(matrix)]
    lines += [f"{LETTERS[word]}  {word}: {said}" for word, said in MEANINGS.items() if word]
    lines.append(f"{LETTERS['']}  {MEANINGS['']}")
    types = ", ".join(matrix.columns[index].type for index in groups[0][1]) if groups else ""
    if types:
        lines.append(f"The letters of a group stand for {types}.")
    lines.append("")
    numbered = len(groups) > _FEW
    if numbered:
        lines += [
            f"{number:2}  {name}: {matrix.titles.get(name, '')}".rstrip(" :")
            for number, (name, _) in enumerate(groups, start=1)
        ]
        lines.append("")
    heads = [str(number) if numbered else name for number, (name, _) in enumerate(groups, start=1)]
    widths = [max(len(head), len(group)) for head, (_, group) in zip(heads, groups, strict=True)]
    top = _GAP.join(f"{head:{wide}}" for head, wide in zip(heads, widths, strict=True))
    lines.append(f"{_GAP}{'':{width}}{top}".rstrip())
    for family, rows in matrix.families:
        lines += ["", family_title(family)]
        for row in rows:
            cells = [
                f"{''.join(LETTERS[row.cells[index].applies] for index in group):{wide}}"
                for (_, group), wide in zip(groups, widths, strict=True)
            ]
            lines.append(f"{_GAP}{row.clause.id:{width}}{_GAP.join(cells)}".rstrip())
    return "\n".join(lines)


def matrix_csv(matrix: Matrix) -> str:
    """A row for each text with the words in full; no cell can be taken for a formula."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    heads = ["family", "id", "title", "kind", "part", "status"]
    heads += [column_title(column) for column in matrix.columns]
    writer.writerow(guarded(head) for head in [*heads, "legal source"])
    for row in matrix.rows:
        writer.writerow(guarded(text) for text in _fields(row))
    return target.getvalue()


def _fields(row: Row) -> Iterator[str]:
    clause = row.clause
    yield from (clause.family, clause.id, clause.title, clause.kind, clause.part, clause.status)
    yield from (cell.applies for cell in row.cells)
    yield sources_of(row)


def guarded(text: str) -> str:
    """A text that a spreadsheet program does not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def sources_of(row: Row) -> str:
    return "; ".join(source.cite for source in row.clause.authority)


def column_title(column: Column) -> str:
    return ": ".join(each for each in (column.regime, column.type) if each) or "all contracts"


def family_title(family: str) -> str:
    words = family.replace("-", " ")
    return f"{words[:1].upper()}{words[1:]}"


def _groups(matrix: Matrix) -> dict[str, list[int]]:
    """The columns of each regime."""
    found: dict[str, list[int]] = {}
    for index, column in enumerate(matrix.columns):
        found.setdefault(column.regime or "all contracts", []).append(index)
    return found


def _heading(matrix: Matrix) -> str:
    said = f"{matrix.name}, {matrix.version}"
    if matrix.on:
        said += f", for notices of {matrix.on}"
    given = ", ".join(f"{name}: {value}" for name, value in matrix.given.items())
    return f"{said}, where {given}" if given else said
