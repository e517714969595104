"""While a file is read, when it cannot be, and when it tells of several purchases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.look import (
    Hairline,
    IconLabel,
    Space,
    button,
    column,
    foot,
    ground,
    label,
    middle,
    painting,
    row,
    type_font,
)
from gui.look.tokens import Width

from .failures import Failure, WayOut

if TYPE_CHECKING:
    from assembler.intake import Process

Index = QModelIndex | QPersistentModelIndex

DETAIL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
DAY_ROLE: Final = Qt.ItemDataRole.UserRole + 2


class BusyPage(QWidget):
    """Says what is read, and lets it be cancelled."""

    cancel_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opening-busy")
        ground(self, "surface")
        lines = middle(self, Width.EMPTY, Space.MEDIUM)
        lines.addWidget(IconLabel("spin", "accent", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        words = label(
            self.tr("Reading {name} …").format(name=name), "body", weight="semibold", wrap=True
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(words)
        self.cancel = button(self.tr("Cancel"), name="opening-cancel")
        self.cancel.clicked.connect(self.cancel_wanted)
        lines.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.cancel)


class FailurePage(QWidget):
    """What is wrong, as a sentence, and the ways out as buttons."""

    way_wanted = Signal(object)  # a WayOut
    close_wanted = Signal()

    def __init__(self, failure: Failure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opening-failure")
        ground(self, "surface")
        self.failure = failure
        texts = {
            WayOut.FIND: self.tr("Choose another file…"),
            WayOut.TRY_AGAIN: self.tr("Try again"),
            WayOut.NEW_TENDER: self.tr("New tender"),
        }
        lines = middle(self, Width.COLUMN, Space.MEDIUM)
        lines.addWidget(IconLabel("error", "wrong", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, size, weight, tone in (
            (failure.title, "head", "semibold", "text"),
            (failure.sentence, "body", "regular", "text2"),
        ):
            words = label(text.replace("/", "/\u200b"), size, weight=weight, tone=tone, wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            lines.addWidget(words)
        lines.addSpacing(Space.SMALL)
        line = row(spacing=Space.SMALL)
        line.addStretch(1)
        self.buttons = []
        for place, way in enumerate(failure.ways):
            kind = "secondary" if place else "primary"
            made = button(texts[way], kind, name=f"opening-{way.name.lower().replace('_', '-')}")
            made.clicked.connect(lambda _=False, way=way: self.way_wanted.emit(way))
            line.addWidget(made)
            self.buttons.append(made)
        close = button(self.tr("Close"), name="opening-close")
        close.clicked.connect(self.close_wanted)
        line.addWidget(close)
        line.addStretch(1)
        lines.addLayout(line)
        self.setAccessibleName(f"{failure.title}. {failure.sentence}")
        self.setFocusProxy(self.buttons[0] if self.buttons else close)


class ProcessPage(QWidget):
    """The contracting processes of an OCDS file, to choose one."""

    chosen = Signal(str)  # the ocid

    def __init__(
        self, name: str, processes: Sequence[Process], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("opening-processes")
        ground(self, "surface")
        self._processes = processes
        lines = column(self)
        head = column(margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.NORMAL), spacing=4)
        head.addWidget(label(self.tr("Which purchase?"), "title", weight="semibold", wrap=True))
        told = self.tr("{name} tells of {count} purchases. Choose the one to begin with.").format(
            name=name, count=self.locale().toString(len(processes))
        )
        head.addWidget(label(told, "label", tone="text2", wrap=True))
        lines.addLayout(head)
        self.list = QListWidget()
        self.list.setObjectName("process-list")
        self.list.setAccessibleName(self.tr("Purchases in the file"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setItemDelegate(ProcessDelegate(self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        for process in processes:
            item = QListWidgetItem(process.title or process.ocid)
            detail = self._detail(process)
            item.setData(DETAIL_ROLE, detail)
            item.setData(DAY_ROLE, process.day)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {detail}, {process.day}"
            )
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._choose())
        holder = QWidget()
        column(holder, margins=(Space.NORMAL, 0, Space.NORMAL, 0)).addWidget(self.list)
        lines.addWidget(holder, 1)
        lines.addWidget(Hairline())
        self.take = button(self.tr("Open it"), "primary", name="process-open")
        self.take.clicked.connect(self._choose)
        lines.addWidget(foot(QWidget(), self.take))
        self.setFocusProxy(self.list)

    def _detail(self, process: Process) -> str:
        pieces = [process.buyer, process.ocid if process.title else ""]
        if process.releases > 1:
            count = self.locale().toString(process.releases)
            pieces.append(self.tr("{count} releases").format(count=count))
        return "  ·  ".join(piece for piece in pieces if piece)

    def _choose(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._processes):
            self.chosen.emit(self._processes[place].ocid)


class ProcessDelegate(QStyledItemDelegate):
    """A purchase: its title, buyer and number below, its day at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = QFontMetrics(type_font("label", "medium")).height()
        return QSize(200, max(60, high + QFontMetrics(type_font("second")).height() + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        painting.paint_row_ground(painter, option)
        area = option.rect.adjusted(Space.LARGE, 0, -Space.LARGE, 0)
        day = painting.trailing(area, 110, option.direction)
        words = painting.leading(area, area.width() - 126, option.direction)
        upper, lower = type_font("label", "medium"), type_font("second", tabular=True)
        high, low = QFontMetrics(upper).height(), QFontMetrics(lower).height()
        top = area.y() + (area.height() - high - low - 2) // 2
        first = QRect(words.x(), top, words.width(), high)
        second = QRect(words.x(), top + high + 2, words.width(), low)
        painting.paint_text(painter, first, str(index.data() or ""), font=upper)
        detail = str(index.data(DETAIL_ROLE) or "")
        painting.paint_text(painter, second, detail, font=lower, token="text2")
        painting.paint_text(
            painter,
            day,
            str(index.data(DAY_ROLE) or ""),
            font=lower,
            token="text2",
            at_end=True,
        )
        painter.restore()
