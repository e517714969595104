"""The matrix as a workbook: one sheet to look things up in, one that says how to read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from io import BytesIO
from itertools import groupby
from typing import Any, Final

from xlsxwriter import Workbook

from ._matrix import Applies, Matrix, Row
from ._matrix_table import LETTERS, MEANINGS, family_title, sources_of

_HEADS: Final = (("Family", 16), ("Text", 50), ("Id", 29), ("Kind", 11))
_TYPE_WIDTH: Final = 4.7
_SOURCE_WIDTH: Final = 60
_NOTE_WIDTH: Final = 96
_TOP: Final = 3  # the row of regimes; the kinds of contract follow
_FIRST: Final = _TOP + 2
_A3: Final = 8

_INK: Final = "#1F2A44"
_FILLS: Final[dict[Applies, dict[str, object]]] = {
    "required": {"bg_color": "#1F4E79", "font_color": "#FFFFFF", "bold": True},
    "when applicable": {"bg_color": "#BDD7EE", "font_color": _INK},
    "optional": {"bg_color": "#F2F2F2", "font_color": "#595959"},
    "": {},
}
_LINES: Final[dict[str, object]] = {"border": 1, "border_color": "#D0D0D0"}

_NOTES: Final = (
    """Each cell is worked out from the rules of the texts, knowing only the rules of procurement
    and the kind of contract. A text that is in by these two alone is required: it is in every
    such contract. One that depends on further facts is when applicable if law or binding policy
    calls for it, and else optional.""",
    """A definition is in when a text that uses its term is in. A text that another requires comes
    in with it.""",
    """The table is for a new tender unless a fact above says otherwise. A change to a running
    contract carries no instructions to bidders.""",
    """The table guides. What goes into a tender, and why, is worked out for each contract from all
    of its facts. Counsel approves the texts before use.""",
)


def matrix_xlsx(matrix: Matrix) -> bytes:
    """The workbook. The same matrix gives the same bytes; every cell is text, never a formula."""
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(target, options) as book:
        day = (
            datetime.combine(matrix.on, time(), UTC)
            if matrix.on
            else datetime(2000, 1, 1, tzinfo=UTC)
        )
        book.set_properties({"title": f"{matrix.name}: matrix", "created": day})
        _Sheet(matrix, book).write()
        _write_about(matrix, book)
    return target.getvalue()


@dataclass
class _Sheet:
    matrix: Matrix
    book: Any
    sheet: Any = field(init=False)
    letters: dict[Applies, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.sheet = self.book.add_worksheet("Matrix")
        self.letters = {
            applies: self.book.add_format(
                {"align": "center", "valign": "vcenter", **_LINES, **fill}
            )
            for applies, fill in _FILLS.items()
        }

    @property
    def last(self) -> int:
        """The column of the legal sources."""
        return len(_HEADS) + len(self.matrix.columns)

    def write(self) -> None:
        self._lay_out()
        self._write_title()
        self._write_heads()
        number = self._write_rows()
        self.sheet.autofilter(_TOP + 1, 0, max(number - 1, _FIRST), self.last)

    def _lay_out(self) -> None:
        sheet = self.sheet
        for index, (_, width) in enumerate(_HEADS):
            sheet.set_column(index, index, width)
        if self.matrix.columns:
            sheet.set_column(len(_HEADS), self.last - 1, _TYPE_WIDTH)
        sheet.set_column(self.last, self.last, _SOURCE_WIDTH)
        sheet.freeze_panes(_FIRST, 2)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(_A3)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_TOP, _TOP + 1)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer("&L&F&RPage &P of &N")

    def _write_title(self) -> None:
        bold = self.book.add_format({"bold": True, "font_size": 14, "font_color": _INK})
        self.sheet.write_string(0, 0, f"{self.matrix.name}, {self.matrix.version}", bold)
        day = f"For notices of {self.matrix.on}. " if self.matrix.on else ""
        said = "; ".join(f"{LETTERS[applies]} {applies}" for applies in MEANINGS if applies)
        self.sheet.write_string(1, 0, f"{day}{said}; empty: not used. See the sheet “How to read”.")

    def _write_heads(self) -> None:
        head = {
            "bold": True,
            "font_color": _INK,
            "bg_color": "#DDE3EC",
            "valign": "vcenter",
            **_LINES,
        }
        left = self.book.add_format({**head, "text_wrap": True})
        middle = self.book.add_format({**head, "text_wrap": True, "align": "center"})
        upright = self.book.add_format({**head, "rotation": 90, "align": "center"})
        self.sheet.set_row(_TOP, 78)
        self.sheet.set_row(_TOP + 1, 62)
        for index, title in [*enumerate(each for each, _ in _HEADS), (self.last, "Legal source")]:
            self.sheet.write_blank(_TOP, index, None, left)
            self.sheet.write_string(_TOP + 1, index, title, left)
        listed = enumerate(self.matrix.columns, start=len(_HEADS))
        for regime, group in groupby(listed, key=lambda each: each[1].regime):
            places = [index for index, _ in group]
            title = self.matrix.titles.get(regime, regime) or "All contracts"
            if len(places) > 1:
                self.sheet.merge_range(_TOP, places[0], _TOP, places[-1], "", middle)
            self.sheet.write_string(_TOP, places[0], title, middle)
        for index, column in enumerate(self.matrix.columns, start=len(_HEADS)):
            self.sheet.write_string(_TOP + 1, index, column.type or "all", upright)

    def _write_rows(self) -> int:
        band = self.book.add_format({"bold": True, "font_color": _INK, "bg_color": "#EEF1F6"})
        number = _FIRST
        for family, rows in self.matrix.families:
            for index in range(self.last + 1):
                self.sheet.write_blank(number, index, None, band)
            self.sheet.write_string(number, 0, family_title(family), band)
            number += 1
            for row in rows:
                self._write_row(number, row)
                number += 1
        return number

    def _write_row(self, number: int, row: Row) -> None:
        plain = self.book.add_format({"valign": "vcenter", **_LINES})
        clause = row.clause
        for index, text in enumerate(
            (family_title(clause.family), clause.title, clause.id, clause.kind)
        ):
            self.sheet.write_string(number, index, text, plain)
        for index, cell in enumerate(row.cells, start=len(_HEADS)):
            text = LETTERS[cell.applies] if cell.applies else ""
            if text:
                self.sheet.write_string(number, index, text, self.letters[cell.applies])
            else:
                self.sheet.write_blank(number, index, None, self.letters[""])
        self.sheet.write_string(number, self.last, sources_of(row), plain)


def _write_about(matrix: Matrix, book: Any) -> None:
    sheet = book.add_worksheet("How to read")
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, _NOTE_WIDTH)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    bold = book.add_format({"bold": True, "font_color": _INK, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    fills = {word: book.add_format({**_LINES, **fill}) for word, fill in _FILLS.items()}
    rows = [("Library", f"{matrix.name}, {matrix.version}", bold)]
    rows += [("Notices of", str(matrix.on), bold)] if matrix.on else []
    rows += [(name, str(value), bold) for name, value in matrix.given.items()]
    rows += [
        (f"{LETTERS[word]}  {word}" if word else "empty", said, fills[word])
        for word, said in MEANINGS.items()
    ]
    rows += [("", " ".join(note.split()), bold) for note in _NOTES]
    rows += [(name, title, bold) for name, title in matrix.titles.items()]
    for number, (head, text, form) in enumerate(rows):
        sheet.set_row(number, 15.5 * (1 + len(text) // _NOTE_WIDTH))
        sheet.write_string(number, 0, head, form)
        sheet.write_string(number, 1, text, wrapped)
