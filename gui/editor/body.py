"""The field of the wording: line numbers of the file, marks of problems, completion."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QCompleter, QListView, QTextEdit, QWidget

from assembler.library import Finding
from gui.look import colour, is_palette_change, paint_icon, type_font

from .fields import PageText
from .fonts import fixed_font
from .highlighter import WordingHighlighter
from .presenter import Word

GUTTER = 56
_WORD = re.compile(r"[\w.*{\"(-]*$")
_SEPARATOR = "   ·   "


class WordingEdit(PageText):
    """Undo is the window's, not the field's own; Ctrl+Space completes."""

    edited = Signal(str)

    def __init__(self, completions: Callable[[], Sequence[Word]]) -> None:
        super().__init__()
        self.setObjectName("wording")
        self.setAccessibleName(self.tr("Wording"))
        self.setTabChangesFocus(True)
        self._first_line = 1
        self._marks: dict[int, str] = {}
        self._completions = completions
        self._is_filling = False
        self._text = ""
        self._gutter = _Gutter(self)
        self.highlighter = WordingHighlighter(self.document())
        self.completer = QCompleter(self)
        self.completer.setWidget(self)
        self.completer.setModel(QStringListModel(self))
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.popup = self.completer.popup() or QListView()
        self.popup.setAccessibleName(self.tr("Completions"))
        self.completer.activated[QModelIndex].connect(self._complete)  # type: ignore[index]
        self.setViewportMargins(GUTTER, 0, 0, 0)
        self.updateRequest.connect(self._scroll_gutter)
        self.cursorPositionChanged.connect(self._show_line)
        self.textChanged.connect(self._tell)
        self._dress()

    def _dress(self) -> None:
        self.setFont(fixed_font())
        self._show_line()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_palette_change(event) and hasattr(self, "highlighter"):
            self.highlighter.rehighlight()
            self._show_line()

    # Text

    def show_text(self, text: str, first_line: int) -> None:
        """Show another text; the cursor stays where it can."""
        self._first_line = first_line
        self._text = text
        if text != self.toPlainText():
            place = self.textCursor().position()
            self._is_filling = True
            self.setPlainText(text)
            self._is_filling = False
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.setTextCursor(cursor)
        self._gutter.update()

    def _tell(self) -> None:
        text = self.toPlainText()  # colours alone are told as a change, too
        if not self._is_filling and text != self._text:
            self._text = text
            self.edited.emit(text)

    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line of the file."""
        block = self.document().findBlockByNumber(max(0, line - self._first_line))
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark the lines that have a problem."""
        by_line: dict[int, list[Finding]] = {}
        for each in findings:
            at = each.line - self._first_line
            if 0 <= at < self.blockCount():
                by_line.setdefault(at, []).append(each)
        self._marks = {
            at: "error" if any(each.severity == "error" for each in found) else "warning"
            for at, found in by_line.items()
        }
        self.highlighter.show_findings(by_line)
        self._gutter.update()

    # The current line and the gutter

    def _show_line(self) -> None:
        line = QTextEdit.ExtraSelection()
        line.format.setBackground(colour("tint2"))
        line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003
        line.cursor = self.textCursor()
        line.cursor.clearSelection()
        self.setExtraSelections([line])
        self._gutter.update()

    def _scroll_gutter(self, rect: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update(0, rect.y(), GUTTER, rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        left = inside.left() if forward else inside.right() + 1 - GUTTER
        self._gutter.setGeometry(left, inside.top(), GUTTER, inside.height())

    def paint_gutter(self, painter: QPainter, rect: QRect) -> None:
        """Numbers and marks of the lines that are in sight."""
        painter.setFont(type_font("caption", tabular=True))
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset).toRect()
            if area.top() > rect.bottom():
                return
            line = QRect(0, area.top(), GUTTER - 10, self.fontMetrics().height() + 2)
            at = block.blockNumber()
            is_current = at == self.textCursor().blockNumber()
            painter.setPen(colour("text" if is_current else "text3"))
            number = str(at + self._first_line)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
            )
            mark = self._marks.get(at)
            if mark:
                token = "wrong" if mark == "error" else "undecided"
                paint_icon(painter, QRect(3, area.top() + 2, 14, 14), mark, token)
            block = block.next()

    # Completion

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        popup = self.popup
        if control and event.key() == Qt.Key.Key_Space:
            self.offer_completions()
            return
        leaves = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if popup.isVisible() and event.key() in leaves:
            event.ignore()  # the completer's
            return
        super().keyPressEvent(event)
        if popup.isVisible():
            self.offer_completions()

    def _begun(self) -> str:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _WORD.search(before)
        return found[0] if found else ""

    def offer_completions(self) -> None:
        """Show what can stand here, narrowed by the word that was begun."""
        words = [f"{each.text}{_SEPARATOR}{each.what}" for each in self._completions()]
        model = self.completer.model()
        if isinstance(model, QStringListModel) and model.stringList() != words:
            model.setStringList(words)
        self.completer.setCompletionPrefix(self._begun().strip('*{("'))
        popup = self.popup
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        area = self.cursorRect()
        area.setWidth(min(480, self.viewport().width()))
        self.completer.complete(area.translated(GUTTER, 0))

    def _complete(self, index: QModelIndex) -> None:
        text = str(index.data()).partition(_SEPARATOR)[0]
        cursor = self.textCursor()
        for _ in self._begun():
            cursor.deletePreviousChar()
        cursor.insertText(text)
        self.setTextCursor(cursor)


class _Gutter(QWidget):
    def __init__(self, edit: WordingEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        return QSize(GUTTER, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._edit.paint_gutter(painter, event.rect())
        painter.end()
