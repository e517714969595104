"""The start screen: five ways to begin at the left, the recent files at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QScrollArea,
    QSpacerItem,
    QWidget,
)

from gui.look import (
    EmptyState,
    Hairline,
    Height,
    IconLabel,
    Space,
    button,
    clear,
    column,
    ground,
    label,
    paint_icon,
    row,
)
from gui.window import Desk

from .cards import ActionCard, RecentCard
from .presenter import RecentRow, rows_of

MOST_SHOWN = 6
WIDTH = 1064
STACKED_BELOW = 860
LOW_BELOW = 680  # less, and the ways to begin move up, so that all are in sight


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
        lines = self._column = column(middle, margins=(0, 72, 0, Space.HUGE))
        lines.addLayout(self._head())
        self._below_head = QSpacerItem(0, Space.VAST)
        lines.addItem(self._below_head)
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
        clear(self._rows)
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
        low = self.height() < LOW_BELOW
        self._column.setContentsMargins(0, Space.HUGE if low else 72, 0, Space.HUGE)
        self._below_head.changeSize(0, Space.LARGE if low else Space.VAST)
        self._column.invalidate()


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
