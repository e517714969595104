"""The quick view: sheets of paper with the rows of a tender, laid out as far as they are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget

from assembler.word import PreviewSpan
from gui.look import colour, is_palette_change, speak, theme_serial

from ._document import Laid, lay_out
from ._looks import Looks
from ._paint import paint_row, why_area
from .presenter import Match
from .rows import Row

ZOOMS: Final = (50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_DESK: Final = 24  # pixels around and between the sheets
_SIDE: Final = 40  # within a sheet
_TOP: Final = 36
_BOTTOM: Final = 44
_WIDEST: Final = 640  # of a sheet at 100 %
_SLICE_MS: Final = 8  # of laying out what is not seen yet
_LETTER: Final = 6.4  # pixels of a letter and of a line at 100 %, for a first guess
_LINE: Final = 19.0
_BY_KEYS: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
Hit = tuple[int, PreviewSpan | None, bool]
_NOWHERE: Final[Hit] = (-1, None, False)
_CLICKABLE: Final = ("blank", "filled", "reference", "link")


class PageView(QAbstractScrollArea):
    """Shows rows; one of them is the current one, for keys and for who listens."""

    row_chosen = Signal(int)
    why_wanted = Signal(str)  # a clause id
    span_clicked = Signal(object)  # the PreviewSpan of a blank, a reference or a link
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Tender, quick view"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._rows: tuple[Row, ...] = ()
        self._changed: frozenset[tuple[str, ...]] = frozenset()
        self._laid: dict[tuple[str, ...], Laid] = {}
        self._guesses: dict[tuple[str, ...], float] = {}
        self._tops: list[float] = [0.0]
        self._zoom = 100
        self._current = -1
        self._hovered = -1
        self._pressed = _NOWHERE
        self._by_keys = False  # the ring is for those who work with keys
        self._matches: dict[int, list[Match]] = {}
        self._match: Match | None = None
        self._serial = theme_serial()
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._lay_out_more)

    # What is shown

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, from the top."""
        return self._rows

    def show_rows(
        self, rows: Sequence[Row], changed: frozenset[tuple[str, ...]] = frozenset()
    ) -> None:
        """Show other rows, and mark those that changed. What is read stays where it is."""
        anchor = self._anchor()
        current = self._rows[self._current].key if 0 <= self._current < len(self._rows) else None
        before = {row.key: row for row in self._rows}
        self._rows, self._changed = tuple(rows), changed
        self._laid = {
            row.key: self._laid[row.key]
            for row in self._rows
            if row.key in self._laid and before.get(row.key) == row
        }
        self._guesses = {}
        places = {row.key: at for at, row in enumerate(self._rows)}
        self._current = places.get(current, -1) if current else -1
        self._hovered = -1
        self._matches, self._match = {}, None
        self._measure()
        self._hold(anchor)
        self._idle.start()
        self.viewport().update()

    def show_marks(self, changed: frozenset[tuple[str, ...]]) -> None:
        """Mark other rows as changed."""
        self._changed = changed
        self.viewport().update()

    @property
    def current_row(self) -> int:
        """The place of the current row, or -1."""
        return self._current

    def choose_row(self, place: int, *, in_sight: bool = True) -> None:
        """Make a row the current one; nobody is told."""
        self._current = place if 0 <= place < len(self._rows) else -1
        if self._current >= 0:
            text = self._rows[self._current].spoken
            self.setAccessibleDescription(text)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
            if in_sight:
                self.bring_in_sight(self._current)
        self.viewport().update()

    def bring_in_sight(self, place: int) -> None:
        """Scroll as little as shows the beginning of a row."""
        self._settle_at(place)
        top, bottom = self._tops[place], self._tops[place] + self._height(place)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        shown = bar.value()
        if top < shown or (bottom > shown + room and top > shown + room * 0.6):
            bar.setValue(round(top - min(_DESK * 2, room * 0.2)))
        self._settle()

    def show_matches(self, matches: Sequence[Match], current: Match | None = None) -> None:
        """Mark what a search found, and bring the current place in sight."""
        self._matches = {}
        for match in matches:
            self._matches.setdefault(match.row, []).append(match)
        self._match = current
        if current is not None:
            self._settle_at(current.row)
            start = self.laid(current.row).starts[current.text] + current.start
            area = next(self.laid(current.row).areas(start, start + 1), QRectF())
            top = self._tops[current.row] + self.laid(current.row).above + area.top()
            bar, room = self.verticalScrollBar(), self.viewport().height()
            if not bar.value() + 40 < top < bar.value() + room - 60:
                bar.setValue(round(top - room / 3))
            self._settle()
        self.viewport().update()

    # Zoom

    @property
    def zoom(self) -> int:
        """Percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the size of the letters; the lines are broken anew."""
        percent = max(ZOOMS[0], min(ZOOMS[-1], percent))
        if percent == self._zoom:
            return
        anchor = self._anchor()
        self._zoom = percent
        self._forget()
        self._hold(anchor)
        self.zoom_changed.emit(percent)

    def zoom_by(self, steps: int) -> None:
        """One step larger (1) or smaller (-1)."""
        at = bisect_right(ZOOMS, self._zoom) - 1
        if steps < 0 and ZOOMS[at] < self._zoom:
            at += 1
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, at + steps))])

    # Measures

    @property
    def looks(self) -> Looks:
        return Looks(self._zoom / 100)

    def sheet_area(self) -> tuple[float, float]:
        """Left edge and width of the sheets."""
        room = self.viewport().width() - 2 * _DESK
        width = min(room, self.looks.pixels(_WIDEST))
        return (self.viewport().width() - width) / 2, width

    def text_area(self) -> tuple[float, float]:
        """Left edge and width of the text on the sheets."""
        left, width = self.sheet_area()
        side = min(_SIDE, width * 0.08)
        return left + side, max(width - 2 * side, 120.0)

    def laid(self, place: int) -> Laid:
        """A row laid out, now or before."""
        row = self._rows[place]
        found = self._laid.get(row.key)
        if found is None:
            found = self._laid[row.key] = lay_out(row, self.text_area()[1], self.looks)
        return found

    def _height(self, place: int) -> float:
        laid = self._laid.get(self._rows[place].key)
        return laid.height if laid is not None else self._guess(self._rows[place])

    def _guess(self, row: Row) -> float:
        found = self._guesses.get(row.key)
        if found is None:
            found = self._guesses[row.key] = self._guessed(row)
        return found

    def _guessed(self, row: Row) -> float:
        scale = self.looks.pixels(1)
        letters = max(20.0, self.text_area()[1] / (_LETTER * scale))
        lines = sum(1 + len(text) // letters for text in row.texts)
        return (lines * _LINE + len(row.texts) * 7) * scale

    def _measure(self) -> None:
        """Work out where each row begins, and how far there is to scroll."""
        tops, y, sheet = [], float(_DESK), -1
        for place, row in enumerate(self._rows):
            if row.sheet != sheet:
                y += _TOP if sheet < 0 else _BOTTOM + _DESK + _TOP
                sheet = row.sheet
            tops.append(y)
            y += self._height(place)
        tops.append(y + _BOTTOM)
        self._tops = tops
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setSingleStep(round(_LINE * 2 * self.looks.pixels(1)))
        bar.setRange(0, max(0, round(tops[-1] + _DESK) - room))

    def _forget(self) -> None:
        self._laid, self._guesses = {}, {}
        self._measure()
        self._idle.start()
        self.viewport().update()

    def _anchor(self) -> tuple[tuple[str, ...], float] | None:
        """The row at the top, and how far it is scrolled."""
        shown = self.verticalScrollBar().value()
        if not self._rows or shown <= 0:
            return None
        place = self._place_at(shown)
        height = max(self._height(place), 1.0)
        return self._rows[place].key, (shown - self._tops[place]) / height

    def _hold(self, anchor: tuple[tuple[str, ...], float] | None) -> None:
        """Bring a row back to where it was."""
        if anchor is not None:
            for place, row in enumerate(self._rows):
                if row.key == anchor[0]:
                    self._settle_at(place)
                    offset = anchor[1] * self._height(place)
                    self.verticalScrollBar().setValue(round(self._tops[place] + offset))
                    break
        self._settle()

    def _place_at(self, y: float) -> int:
        return max(0, min(len(self._rows), bisect_right(self._tops, y)) - 1)

    def _seen(self) -> range:
        """The rows in sight."""
        if not self._rows:
            return range(0)
        shown = self.verticalScrollBar().value()
        first = self._place_at(shown)
        last = self._place_at(shown + self.viewport().height())
        return range(max(0, first), min(last + 1, len(self._rows)))

    def _settle(self) -> None:
        """Lay out what is in sight; its heights may bring others in sight."""
        for _ in range(20):
            missing = [at for at in self._seen() if self._rows[at].key not in self._laid]
            if not missing:
                break
            for place in missing:
                self.laid(place)
            self._measure()

    def _settle_at(self, place: int) -> None:
        """Lay out a row and the one before, so that it is known where it stands in sight."""
        for near in range(max(0, place - 1), min(place + 2, len(self._rows))):
            self.laid(near)
        self._measure()

    def _lay_out_more(self) -> None:
        """A little of the rest, from what is in sight outwards."""
        from PySide6.QtCore import QElapsedTimer

        timer = QElapsedTimer()
        timer.start()
        seen = self._seen()
        middle = seen.start if len(seen) else 0
        missing = [at for at, row in enumerate(self._rows) if row.key not in self._laid]
        if not missing:
            self._idle.stop()
            return
        anchor = self._anchor()
        for place in sorted(missing, key=lambda at: abs(at - middle)):
            self.laid(place)
            if timer.elapsed() >= _SLICE_MS:
                break
        self._measure()
        self._hold(anchor)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        if event.size().width() != event.oldSize().width():
            self._laid, self._guesses = {}, {}
            self._idle.start()
        self._measure()
        self._hold(anchor)
        super().resizeEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_palette_change(event) and self._serial != theme_serial():
            self._serial = theme_serial()
            self._forget()
            self._settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in _BY_KEYS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(544, 700)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._serial != theme_serial():
            self._serial = theme_serial()
            self._laid = {}
            self._settle()
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(event.rect(), colour("desk"))
        shown = self.verticalScrollBar().value()
        self._paint_sheets(painter, shown)
        left, width = self.text_area()
        has_ring = self.hasFocus() and self._by_keys
        for place in self._seen():
            row = self._rows[place]
            painter.save()
            painter.translate(left, self._tops[place] - shown)
            paint_row(
                painter,
                self.laid(place),
                width,
                is_changed=row.key in self._changed,
                is_current=place == self._current,
                has_ring=has_ring and place == self._current,
                why=self._why_text() if self._offers_why(place) else "",
                found=self._found(place),
            )
            painter.restore()
        painter.end()

    def _paint_sheets(self, painter: QPainter, shown: int) -> None:
        left, width = self.sheet_area()
        start = 0
        for place in range(1, len(self._rows) + 1):
            is_last = place == len(self._rows)
            if not is_last and self._rows[place].sheet == self._rows[start].sheet:
                continue
            top = self._tops[start] - _TOP - shown
            bottom = self._tops[place - 1] + self._height(place - 1) + _BOTTOM - shown
            start = place
            if bottom < 0 or top > self.viewport().height():
                continue
            sheet = QRect(round(left), round(top), round(width), round(bottom - top))
            painter.fillRect(sheet.adjusted(-1, -1, 1, 1), colour("line"))
            painter.fillRect(sheet, colour("page"))

    def _found(self, place: int) -> list[tuple[int, int, bool]]:
        starts = self.laid(place).starts
        return [
            (starts[each.text] + each.start, starts[each.text] + each.end, each == self._match)
            for each in self._matches.get(place, ())
        ]

    def _why_text(self) -> str:
        return self.tr("Show why")

    def _offers_why(self, place: int) -> bool:
        row = self._rows[place]
        has_heading = row.item is not None and row.item.role in ("clause", "form", "annex")
        return has_heading and place in (self._hovered, self._current)

    # Mouse

    def _hit(self, point: QPoint) -> Hit:
        """The row at a point, the span if it leads somewhere, and whether it is on “Show why”."""
        y = point.y() + self.verticalScrollBar().value()
        place = self._place_at(y) if self._rows else -1
        if place < 0 or y < self._tops[place] or y > self._tops[place] + self._height(place):
            return _NOWHERE
        laid, (left, width) = self.laid(place), self.text_area()
        within = QPointF(point.x() - left, y - self._tops[place])
        if self._offers_why(place) and why_area(laid, width, self._why_text()).contains(within):
            return place, None, True
        inside = within - QPointF(0, laid.above)
        layout = laid.document.documentLayout()
        position = layout.hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        span = laid.span_at(position) if position >= 0 else None
        return place, span if span is not None and span.kind in _CLICKABLE else None, False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, span, on_why = self._hit(event.position().toPoint())
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()
        leads = span is not None or on_why
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        self._pressed = self._hit(event.position().toPoint())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        place, span, on_why = hit = self._hit(event.position().toPoint())
        is_click = event.button() is Qt.MouseButton.LeftButton and hit == self._pressed
        self._pressed = _NOWHERE
        if not is_click or place < 0:
            return
        if on_why:
            self.why_wanted.emit(self._rows[place].clause_id)
        elif span is not None:
            self.span_clicked.emit(span)
        self.choose_row(place, in_sight=False)
        self.row_chosen.emit(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        place, span, _ = self._hit(event.position().toPoint())
        if place >= 0 and span is None and self._rows[place].clause_id:
            self.why_wanted.emit(self._rows[place].clause_id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self._current if by_key else self._hit(event.pos())[0]
        if place < 0:
            return
        self.choose_row(place, in_sight=by_key)
        menu = QMenu(self)
        clause_id = self._rows[place].clause_id
        if clause_id:
            why = menu.addAction(self.tr("Show &why"))
            why.triggered.connect(lambda: self.why_wanted.emit(clause_id))
        copy = menu.addAction(self.tr("&Copy the text"))
        copy.triggered.connect(self.copy_current)
        at = event.globalPos()
        if by_key:
            top = round(self._tops[place] - self.verticalScrollBar().value())
            at = self.viewport().mapToGlobal(QPoint(round(self.text_area()[0]), max(top, 0)))
        menu.popup(at)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self._want_why()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not control:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = bar.singleStep()
            bar.setValue(bar.value() + (step if key == Qt.Key.Key_Down else -step))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not control:
            step = round(bar.pageStep() * 0.9)
            bar.setValue(bar.value() + (step if key == Qt.Key.Key_PageDown else -step))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
            self._choose_in_sight()
        else:
            super().keyPressEvent(event)

    def _want_why(self) -> None:
        if 0 <= self._current < len(self._rows) and self._rows[self._current].clause_id:
            self.why_wanted.emit(self._rows[self._current].clause_id)

    def _step(self, step: int) -> None:
        """To the next row; within one that is higher than the view, first through it."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if self._current < 0:
            self._choose_in_sight()
            return
        top = self._tops[self._current] - bar.value()
        bottom = top + self._height(self._current)
        if (step > 0 and bottom > room) or (step < 0 and top < 0):
            bar.setValue(bar.value() + step * bar.singleStep())
            return
        place = self._current + step
        if 0 <= place < len(self._rows):
            self._tell(place)

    def _choose_in_sight(self) -> None:
        seen = self._seen()
        if len(seen):
            at_end = self.verticalScrollBar().value() == self.verticalScrollBar().maximum()
            self._tell(seen[-1] if at_end and seen.start else seen[0])

    def _tell(self, place: int) -> None:
        self.choose_row(place)
        row = self._rows[place]
        speak(self, f"{row.number} {row.title}".strip())
        self.row_chosen.emit(place)

    def copy_current(self) -> None:
        """Put the words of the current row on the clipboard, with their numbers."""
        if 0 <= self._current < len(self._rows):
            QGuiApplication.clipboard().setText(self._rows[self._current].spoken)
