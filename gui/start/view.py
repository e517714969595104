"""The start screen: five ways to begin at the left, the recent files at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFileDialog,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from gui.look import (
    EmptyState,
    Hairline,
    Height,
    IconLabel,
    Radius,
    Space,
    button,
    colour,
    column,
    ground,
    label,
    paint_icon,
    row,
    type_font,
)
from gui.look.painting import paint_text, trailing
from gui.window._desk import Desk

from .presenter import RecentRow, rows_of

MOST_SHOWN = 6
WIDTH = 1064
STACKED_BELOW = 860


class ActionCard(QAbstractButton):
    """A way to begin: icon, what it is, one line, its keys."""

    HEIGHT = 72

    def __init__(self, icon_name: str, title: str, line: str, keys: str, *, is_first: bool) -> None:
        super().__init__()
        self._icon, self._line, self._keys, self._is_first = icon_name, line, keys, is_first
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = self._heights()
        return QSize(320, max(self.HEIGHT, sum(lines) + 28))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _heights(self) -> tuple[int, int]:
        from PySide6.QtGui import QFontMetrics

        first = QFontMetrics(type_font("body", "semibold")).height()
        return first, QFontMetrics(type_font("second")).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction = self.layoutDirection()
        painter.setLayoutDirection(direction)
        over = self.underMouse() or self.isDown()
        if self._is_first:
            ground_token, edge = ("fill_hover" if over else "fill"), ""
            ink, ink2, icon_token = "on_fill", "on_fill", "on_fill"
        else:
            ground_token, edge = ("sunken" if over else "surface"), "line"
            ink, ink2, icon_token = "text", "text2", "accent"
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(colour(ground_token))
        painter.setPen(QPen(colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(card, Radius.CARD, Radius.CARD)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("text" if self._is_first else "accent"), 2))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Radius.CARD, Radius.CARD)
        self._paint_words(painter, (ink, ink2, icon_token))
        painter.end()

    def _paint_words(self, painter: QPainter, tokens: tuple[str, str, str]) -> None:
        ink, ink2, icon_token = tokens
        direction = self.layoutDirection()
        whole = self.rect()
        forward = direction is Qt.LayoutDirection.LeftToRight
        left = 24 if forward else whole.width() - 24 - 22
        paint_icon(painter, QRect(left, (whole.height() - 22) // 2, 22, 22), self._icon, icon_token)
        words = whole.adjusted(66, 0, -20, 0) if forward else whole.adjusted(20, 0, -66, 0)
        first, second = self._heights()
        top = (whole.height() - first - second - 2) // 2
        upper = QRect(words.x(), top, words.width(), first)
        keys_font = type_font("caption")
        if self._keys:
            room = 90
            token = ink2 if self._is_first else "text3"
            area = trailing(upper, room, direction)
            paint_text(painter, area, self._keys, font=keys_font, token=token, at_end=True)
            upper = upper.adjusted(0, 0, -room, 0) if forward else upper.adjusted(room, 0, 0, 0)
        paint_text(painter, upper, self.text(), font=type_font("body", "semibold"), token=ink)
        lower = QRect(words.x(), top + first + 2, words.width(), second)
        paint_text(painter, lower, self._line, font=type_font("second"), token=ink2)


class RecentCard(QAbstractButton):
    """A recent file; one that is gone says so, and offers to find it or to forget it."""

    def __init__(self, shown: RecentRow) -> None:
        super().__init__()
        self.shown = shown
        self.setText(shown.title)
        self.setAccessibleName(shown.title)
        self.setAccessibleDescription(
            ", ".join(part for part in (shown.place, shown.when, shown.state) if part)
        )
        self.setToolTip(str(shown.path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.find_button = button(self.tr("Find…"), "quiet")
        self.remove_button = button(self.tr("Remove from list"), "quiet")
        for made, words in ((self.find_button, self.tr("Find {title}")), (self.remove_button, "")):
            name = words.format(title=shown.title) if words else ""
            made.setAccessibleName(
                name or self.tr("Remove {title} from the list").format(title=shown.title)
            )
            made.setVisible(not shown.is_there)
        line = row(self, margins=(Space.NORMAL, 0, 14, 6), spacing=Space.SMALL)
        line.addStretch(1)
        for made in (self.find_button, self.remove_button):
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)

    def sizeHint(self) -> QSize:
        return QSize(360, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction = self.layoutDirection()
        painter.setLayoutDirection(direction)
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if (self.underMouse() or self.hasFocus()) and self.shown.is_there:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint"))
            painter.drawRoundedRect(card, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(card, Radius.CONTROL, Radius.CONTROL)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        shown, whole = self.shown, self.rect()
        direction = self.layoutDirection()
        forward = direction is Qt.LayoutDirection.LeftToRight
        icon_left = 16 if forward else whole.width() - 16 - 16
        token = "text2" if shown.is_there else "text3"
        paint_icon(painter, QRect(icon_left, 15, 16, 16), shown.icon_name, token)
        words = whole.adjusted(46, 0, -18, 0) if forward else whole.adjusted(18, 0, -46, 0)
        upper = QRect(words.x(), 12, words.width(), 22)
        lower = QRect(words.x(), 34, words.width(), 20)
        second = type_font("second", tabular=True)
        taken = self._paint_end(painter, upper, shown.when, "text3") + Space.NORMAL
        part = upper.adjusted(0, 0, -taken, 0) if forward else upper.adjusted(taken, 0, 0, 0)
        ink = "text" if shown.is_there else "text3"
        paint_text(painter, part, shown.title, font=type_font("body", "medium"), token=ink)
        taken = self._state_width(painter, lower)
        part = lower.adjusted(0, 0, -taken, 0) if forward else lower.adjusted(taken, 0, 0, 0)
        paint_text(painter, part, shown.place, font=second, token="text2")

    def _paint_end(self, painter: QPainter, area: QRect, text: str, token: str) -> int:
        font = type_font("second", tabular=True)
        return paint_text(painter, area, text, font=font, token=token, at_end=True)

    def _state_width(self, painter: QPainter, area: QRect) -> int:
        """Paint how the file stands at the end of the line; the room it took."""
        shown = self.shown
        if not shown.is_there:
            return (
                self.find_button.sizeHint().width()
                + self.remove_button.sizeHint().width()
                + Space.LARGE
            )
        font = type_font("second", "medium")
        taken = paint_text(
            painter, area, shown.state, font=font, token=shown.state_kind, at_end=True
        )
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        left = area.right() + 1 - taken - 20 if forward else area.x() + taken + 6
        paint_icon(painter, QRect(left, area.y() + 3, 14, 14), shown.state_kind, shown.state_kind)
        return taken + 20 + Space.NORMAL


class StartView(QScrollArea):
    """What the window shows while nothing is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("start")
        self._desk = desk
        self._shows_all = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground(self, "surface")
        inside = QWidget()
        outer = row(inside, margins=(Space.HUGE, 0, Space.HUGE, 0))
        middle = QWidget()
        middle.setMaximumWidth(WIDTH)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)
        self.setWidget(inside)
        lines = column(middle, margins=(0, 72, 0, Space.HUGE))
        lines.addLayout(self._head())
        lines.addSpacing(Space.VAST)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(64)
        self._halves.addLayout(self._ways(), 27)
        self._recent_half = column()
        self._halves.addLayout(self._recent_half, 34)
        lines.addLayout(self._halves)
        lines.addSpacing(Space.HUGE)
        lines.addWidget(Hairline())
        lines.addSpacing(Space.LARGE)
        drop = row(spacing=Space.MEDIUM)
        drop.addWidget(IconLabel("download", "text2", 16))
        drop.addWidget(
            label(
                self.tr("Drop a notice, a contract table or a tender anywhere on this window."),
                "label",
                tone="text2",
                wrap=True,
            ),
            1,
        )
        lines.addLayout(drop)
        lines.addStretch(1)
        self._build_recent()
        desk.recent_changed.connect(self.refresh)

    # Left

    def _head(self) -> QBoxLayout:
        line = row(spacing=20)
        line.addWidget(_Sign())
        words = column(spacing=0)
        words.addWidget(label(self.tr("Clausewright"), "product", weight="semibold"))
        words.addWidget(
            label(
                self.tr("Tenders that keep forced labour out of the supply chain"),
                "label",
                tone="text2",
            )
        )
        line.addLayout(words, 1)
        return line

    def _ways(self) -> QBoxLayout:
        lines = column(spacing=Space.SMALL)
        lines.addWidget(_section(self.tr("Start")))
        self.cards: dict[str, ActionCard] = {}
        for name, icon_name, title, words in (
            (
                "new_tender",
                "plus",
                self.tr("New tender"),
                self.tr("Answer questions; see each clause and its reason"),
            ),
            (
                "open_notice",
                "notice",
                self.tr("Open notice…"),
                self.tr("eForms, OCDS or a row of a contract table"),
            ),
            (
                "open_file",
                "folder",
                self.tr("Open tender file…"),
                self.tr("Your saved work, or a tender that came back"),
            ),
            (
                "from_earlier",
                "copy",
                self.tr("From an earlier tender…"),
                self.tr("Keep its answers, check what has changed since"),
            ),
            (
                "try_sample",
                "sample",
                self.tr("Try the sample"),
                self.tr("Laundry services in Kuwait, nothing is saved"),
            ),
        ):
            action = self._desk.actions.action(name)
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            card = ActionCard(icon_name, title, words, keys, is_first=name == "new_tender")
            card.setObjectName(f"start-{name}")
            card.clicked.connect(self._doer(name))
            self.cards[name] = card
            lines.addWidget(card)
        lines.addStretch(1)
        return lines

    def _doer(self, name: str) -> Callable[[], None]:
        return lambda: self._desk.actions.trigger(name)

    # Right

    def _build_recent(self) -> None:
        head = row()
        head.addWidget(_section(self.tr("Recent")), 1)
        self._show_all = button(self.tr("Show all"), "quiet", name="show-all")
        self._show_all.clicked.connect(self._toggle_all)
        head.addWidget(self._show_all)
        self._recent_half.addLayout(head)
        self._recent_half.addSpacing(Space.SMALL)
        self._rows = column(spacing=Space.TINY)
        self._recent_half.addLayout(self._rows)
        self._recent_half.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Read the recent files again."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        shown = rows_of(self._desk.recent.entries, datetime.now().astimezone())
        self._show_all.setVisible(len(shown) > MOST_SHOWN)
        self._show_all.setText(self.tr("Show fewer") if self._shows_all else self.tr("Show all"))
        if not shown:
            empty = ground(
                EmptyState(
                    "history",
                    self.tr("No files yet"),
                    self.tr("What you save or open stands here the next time."),
                ),
                "card",
            )
            empty.setFixedHeight(240)
            self._rows.addWidget(empty)
        for each in shown if self._shows_all else shown[:MOST_SHOWN]:
            card = RecentCard(each)
            card.clicked.connect(self._opener(each))
            card.find_button.clicked.connect(self._finder(each))
            card.remove_button.clicked.connect(self._remover(each))
            self._rows.addWidget(card)

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        self.refresh()

    def _opener(self, shown: RecentRow) -> Callable[[], None]:
        return lambda: self._desk.open_files([shown.path]) if shown.is_there else None

    def _remover(self, shown: RecentRow) -> Callable[[], None]:
        def remove() -> None:
            self._desk.recent.remove(str(shown.path))
            self.refresh()

        return remove

    def _finder(self, shown: RecentRow) -> Callable[[], None]:
        def find() -> None:
            chosen, _ = QFileDialog.getOpenFileName(
                self, self.tr("Find {name}").format(name=shown.path.name), str(shown.path.parent)
            )
            if chosen:
                self._desk.recent.remove(str(shown.path))
                self._desk.open_files([Path(chosen)])

        return find

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < STACKED_BELOW
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._halves.setSpacing(Space.HUGE if stacked else 64)


class _Sign(QWidget):
    """The program's own sign."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(44, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self.rect(), "clausewright", "fill")
        painter.end()


def _section(text: str) -> QWidget:
    made = label(text, "label", tone="text2", weight="semibold")
    made.setMinimumHeight(Height.TARGET)
    return made
