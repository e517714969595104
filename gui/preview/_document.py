"""One row of the page as a text document, with the places of its numbers and spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextLine,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from assembler.word import PreviewCell, PreviewParagraph, PreviewSpan, PreviewTable
from gui.look import colour

from ._looks import LINE_PERCENT, Look, Looks, direction
from .rows import Row, heading_of, shown

CELL_PADDING = 5
WHY_ROOM = 76  # pixels beside a heading, for “Show why”

Cell = tuple[str, tuple[PreviewSpan, ...]]
"""The name of its look, and its words."""
Cells = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class NumberMark:
    """A number in its own column, on the first line of a block."""

    block: int
    text: str
    left: float
    letters: QTextCharFormat
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class SpanMark:
    """A span that leads somewhere or has a ground of its own."""

    start: int
    end: int
    span: PreviewSpan


@dataclass
class Laid:
    """A row laid out at one width."""

    document: QTextDocument
    numbers: list[NumberMark] = field(default_factory=list)
    spans: list[SpanMark] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # of the row's texts
    above: float = 0.0
    below: float = 0.0

    @property
    def height(self) -> float:
        return self.document.size().height() + self.above + self.below

    def span_at(self, position: int) -> PreviewSpan | None:
        """The span that a place in the text belongs to."""
        at = bisect_right(self.spans, position, key=lambda mark: mark.start) - 1
        if at >= 0 and position < self.spans[at].end:
            return self.spans[at].span
        return None

    def areas(self, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles of some words, one a line."""
        block = self.document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._areas_in(block, start, end)
            block = block.next()

    def _areas_in(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout, origin = block.layout(), self.origin(block)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first >= last:
                continue
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                left, right = _ends_of_glyphs(line, first, last - first)
            else:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            area = QRectF(min(left, right), line.y(), abs(right - left), line.height())
            yield area.translated(origin)

    def origin(self, block: QTextBlock) -> QPointF:
        """Where the layout of a block has its zero."""
        return self.document.documentLayout().blockBoundingRect(block).topLeft()

    def baseline(self, block_number: int) -> float:
        """The baseline of the first line of a block."""
        block = self.document.findBlockByNumber(block_number)
        line = block.layout().lineAt(0)
        return self.origin(block).y() + line.y() + line.ascent()


def _ends_of_glyphs(line: QTextLine, start: int, length: int) -> tuple[float, float]:
    """Left and right of words in a line of two directions, where no cursor tells."""
    area = QRectF()
    for run in line.glyphRuns(start, length):
        area = area.united(run.boundingRect())
    return area.left(), area.right()


def _x(found: object) -> float:
    """PySide gives the place with the cursor that it belongs to, or the place alone."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def lay_out(row: Row, width: float, looks: Looks) -> Laid:
    """A row as a document of this width."""
    return _Builder(width, looks).build(row)


class _Builder:
    """Writes a document from the top."""

    def __init__(self, width: float, looks: Looks) -> None:
        self._looks = looks
        self._width = width
        self._laid = Laid(QTextDocument())
        document = self._laid.document
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(looks.font(looks.of("")))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self._cursor = QTextCursor(document)
        self._language = ""  # of the table at work
        self._is_fresh = True  # the block at the cursor is empty and not in use yet

    def build(self, row: Row) -> Laid:
        laid, looks = self._laid, self._looks
        if row.item is not None:
            laid.above, laid.below = looks.pixels(7), looks.pixels(4)
            for block in row.item.blocks:
                if isinstance(block, PreviewParagraph):
                    self._paragraph(block)
                else:
                    self._table(block)
        elif row.cover is not None:
            self._cover(row)
        else:
            self._headings(row)
        if self._is_fresh and laid.document.blockCount() > 1:
            self._flatten()
        laid.document.setTextWidth(self._width)
        return laid

    def _flatten(self) -> None:
        """A document ends in a paragraph; after a table it takes no room."""
        ending = QTextBlockFormat()
        ending.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(ending)

    # Rows

    def _cover(self, row: Row) -> None:
        cover = row.cover
        if cover is None:
            return
        for style, text in (
            ("cover-kind", cover.kind),
            ("cover-title", cover.title),
            ("cover-subtitle", cover.subtitle),
            ("", cover.buyer),
        ):
            self._line(style, text)
        cells = [((PreviewSpan(name),), (PreviewSpan(value),)) for name, value in cover.facts]
        self._grid([[("cell-label", name), ("cell", value)] for name, value in cells], (300, 700))
        self._line("cover-note", cover.note)
        self._line("cover-draft", cover.draft_note)

    def _headings(self, row: Row) -> None:
        if row.kind == "section":
            self._line("section", row.title)
            return
        self._line("part-number", row.number)
        self._line("part-title", row.title)
        self._line("part-lead", row.lead)

    def _line(self, style: str, text: str) -> None:
        if text:
            look = self._looks.of(style)
            self._block(self._format(look))
            self._text(text, self._looks.letters(look))

    # Paragraphs

    def _paragraph(self, block: PreviewParagraph) -> None:
        looks = self._looks
        look = looks.of("state" if block.kind in ("lots", "review") else block.style)
        left, number_left = looks.indent(block.style, block.level)
        made = self._format(look, left, right_to_left=block.right_to_left)
        if block.kind == "heading":
            made.setRightMargin(looks.pixels(WHY_ROOM))
        self._block(made)
        prefix = heading_of(block)
        if block.number and not prefix:
            self._laid.numbers.append(
                NumberMark(
                    self._cursor.blockNumber(),
                    block.number,
                    number_left,
                    looks.letters(look, language=block.language),
                    block.right_to_left,
                )
            )
        self._laid.starts.append(self._cursor.position())
        if prefix:
            self._cursor.insertText(prefix, looks.letters(look))
        self._spans(block.spans, look, block.language)

    def _spans(self, spans: Sequence[PreviewSpan], look: Look, language: str = "") -> None:
        for span in spans:
            start = self._cursor.position()
            # A line end within a paragraph must not begin another block.
            words = shown(span).replace("\n", "\u2028")
            self._cursor.insertText(words, self._looks.letters(look, span, language))
            if span.kind not in ("plain", "term", "strong", "emphasis"):
                self._laid.spans.append(SpanMark(start, self._cursor.position(), span))

    def _text(self, text: str, letters: QTextCharFormat) -> None:
        self._laid.starts.append(self._cursor.position())
        self._cursor.insertText(text.replace("\n", "\u2028"), letters)

    def _block(self, made: QTextBlockFormat) -> None:
        """Begin a paragraph."""
        if self._is_fresh:
            self._cursor.setBlockFormat(made)
        else:
            self._cursor.insertBlock(made)
        self._is_fresh = False

    def _format(
        self, look: Look, left: float = 0.0, *, right_to_left: bool = False
    ) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setTopMargin(self._looks.pixels(look.above))
        made.setBottomMargin(self._looks.pixels(look.below))
        made.setLayoutDirection(direction(right_to_left=right_to_left))
        if right_to_left:
            made.setRightMargin(left)
        else:
            made.setLeftMargin(left)
        return made

    # Tables

    def _table(self, table: PreviewTable) -> None:
        rows = [
            [(_cell_look(table, cell, is_head=row.is_head), cell.spans) for cell in row.cells]
            for row in table.rows
        ]
        self._grid(
            rows,
            table.shares,
            left=self._looks.pixels(40) if table.level else 0.0,
            has_rules=table.kind != "signature",
            language=table.language,
            right_to_left=table.right_to_left,
        )

    def _grid(
        self,
        rows: Sequence[Cells],
        shares: Sequence[int],
        *,
        left: float = 0.0,
        has_rules: bool = True,
        language: str = "",
        right_to_left: bool = False,
    ) -> None:
        if not rows:
            return
        self._language, last = language, len(shares) - 1
        looks = self._looks
        made = QTextTableFormat()
        made.setCellSpacing(0)
        made.setCellPadding(looks.pixels(CELL_PADDING))
        made.setBorderCollapse(True)
        made.setBorder(1 if has_rules else 0)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(colour("line"))
        made.setLeftMargin(0.0 if right_to_left else left)
        made.setRightMargin(left if right_to_left else 0.0)
        made.setTopMargin(looks.pixels(3))
        made.setBottomMargin(looks.pixels(9))
        made.setLayoutDirection(direction(right_to_left=right_to_left))
        fixed, room = QTextLength.Type.FixedLength, self._width - left
        widths = self._widths(rows, shares, room)
        made.setColumnWidthConstraints(
            [QTextLength(fixed, width) for width in (widths[::-1] if right_to_left else widths)]
        )
        made.setWidth(QTextLength(fixed, room))
        if self._is_fresh and self._laid.document.blockCount() == 1:
            self._flatten()
        grid = self._cursor.insertTable(len(rows), len(shares), made)
        for number, row in enumerate(rows):
            for column, (style, spans) in enumerate(row):
                # Qt does not turn tables round: the first column is put at the right.
                place = last - column if right_to_left else column
                self._cell(grid, number, place, style, spans, right_to_left=right_to_left)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True

    def _widths(self, rows: Sequence[Cells], shares: Sequence[int], room: float) -> list[float]:
        """The widths of the columns by their shares, but no word is broken if it can be helped."""
        total = sum(shares) or 1
        wished = [share * room / total for share in shares]
        edges = self._looks.pixels(2 * CELL_PADDING) + 3
        least = [
            min(room / len(shares), max(map(self._longest_word, column)) + edges)
            for column in zip(*rows, strict=True)
        ]
        widths = [max(pair) for pair in zip(wished, least, strict=True)]
        spare = [width - floor for width, floor in zip(widths, least, strict=True)]
        over = sum(widths) - room
        if over <= 0 or sum(spare) <= 0:
            return widths
        share = min(1.0, over / sum(spare))
        return [width - more * share for width, more in zip(widths, spare, strict=True)]

    def _longest_word(self, cell: Cell) -> float:
        style, spans = cell
        measure = QFontMetricsF(self._looks.font(self._looks.of(style), self._language))
        words = "".join(map(shown, spans)).split()
        return max(map(measure.horizontalAdvance, words), default=0.0)

    def _cell(
        self,
        grid: QTextTable,
        row: int,
        column: int,
        style: str,
        spans: tuple[PreviewSpan, ...],
        *,
        right_to_left: bool,
    ) -> None:
        look = self._looks.of(style)
        cell = grid.cellAt(row, column)
        if style in ("cell-head", "cell-line"):
            made = QTextTableCellFormat(cell.format())
            if style == "cell-head":
                made.setBackground(colour("canvas"))
            else:
                made.setBottomBorder(1)
                made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                made.setBottomBorderBrush(colour("strong"))
            cell.setFormat(made)
        self._cursor = cell.firstCursorPosition()
        self._cursor.setBlockFormat(self._format(look, right_to_left=right_to_left))
        self._laid.starts.append(self._cursor.position())
        self._spans(spans, look, self._language)


def _cell_look(table: PreviewTable, cell: PreviewCell, *, is_head: bool) -> str:
    if is_head:
        return "cell-head"
    if cell.style == "SignatureSpace":
        return "cell-line"
    if cell.style in ("FormLabel", "SignatureLabel") or table.kind == "signature":
        return "cell-label"
    return "cell"
