"""What each column of the table answers: the first rows, and a card for each column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QScrollArea,
    QTableView,
    QWidget,
)

from gui.look import Hairline, IconLabel, Space, column, ground, label, restyle, row, type_font

from .model import SampleModel
from .presenter import Mapped, SetupPresenter, Target
from .sample_delegate import SampleDelegate

MOST_COLUMNS: Final = 60
"""As many columns can be mapped by hand; the others keep what their headings say."""

_CARD_WIDTH: Final = 260
_WIDEST_CELL: Final = 220
_SAMPLE_ROWS: Final = 5


class ColumnCard(QWidget):
    """Letter and heading, the question it answers, and what the first rows say."""

    def __init__(self, mapped: Mapped, targets: tuple[Target, ...]) -> None:
        super().__init__()
        lines = column(self, spacing=Space.TINY)
        heading = mapped.column.heading
        head = label(
            self.tr("{letter}  {heading}").format(letter=mapped.column.letter, heading=heading),
            "label",
            weight="medium",
            wrap=True,
        )
        self.combo = QComboBox()
        self.combo.setObjectName(f"batch-column-{mapped.column.index}")
        self.combo.setAccessibleName(
            self.tr("What the column “{heading}” answers").format(heading=heading)
        )
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(10)
        self.combo.setMaxVisibleItems(16)
        group = ""
        for each in targets:
            if each.group != group:
                self.combo.insertSeparator(self.combo.count())
                group = each.group
            self.combo.addItem(each.text, each.key)
        head.setBuddy(self.combo)
        self._sign = IconLabel("tick", "included", 14)
        self._said = label("", "second", tone="text2", wrap=True)
        lines.addWidget(head)
        lines.addWidget(self.combo)
        line = row(spacing=Space.LABEL)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._said, 1)
        lines.addLayout(line)
        lines.addStretch(1)
        self.show_state(mapped)

    def show_state(self, mapped: Mapped) -> None:
        """What the first rows say in this column."""
        place = max(0, self.combo.findData(mapped.column.target))
        if place != self.combo.currentIndex():
            with QSignalBlocker(self.combo):
                self.combo.setCurrentIndex(place)
        if mapped.problem:
            self._say("error", "wrong", mapped.problem, "wrong")
        elif mapped.column.target and mapped.answer:
            self._say("tick", "included", mapped.answer, "text2")
        elif mapped.column.target:
            self._say("ring", "text3", self.tr("Empty in the first rows"), "text2")
        elif mapped.column.how == "by you" or not mapped.example:
            self._say("minus", "text3", self.tr("Left out"), "text2")
        else:
            words = self.tr("Not understood: “{cell}” is left out")
            self._say("undecided", "undecided", words.format(cell=mapped.example), "text2")

    def _say(self, icon_name: str, token: str, words: str, tone: str) -> None:
        self._sign.show_icon(icon_name, token)
        self._said.setText(words)
        restyle(self._said, tone=tone)
        self.combo.setAccessibleDescription(words)


class ColumnsPane(QWidget):
    """The first rows above, the cards below in as many columns as there is room for."""

    mapped = Signal(int, str)  # a column, and what it answers now

    def __init__(self, presenter: SetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._cards: list[ColumnCard] = []
        self._across = 0
        lines = column(self)
        heads = column(
            margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL), spacing=Space.TINY
        )
        heads.addWidget(label(self.tr("What each column answers"), "head", weight="semibold"))
        heads.addWidget(
            label(
                self.tr("Told by the headings. What you change is kept for the next table."),
                "second",
                tone="text2",
                wrap=True,
            )
        )
        lines.addLayout(heads)
        lines.addWidget(self._build_sample())
        lines.addSpacing(Space.NORMAL)
        lines.addWidget(Hairline())
        lines.addWidget(self._build_cards(), 1)

    def _build_sample(self) -> QWidget:
        self.model = SampleModel(self.presenter, self)
        self.table = QTableView()
        self.table.setObjectName("batch-sample")
        self.table.setAccessibleName(self.tr("First rows of the table"))
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setWordWrap(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setItemDelegate(SampleDelegate(self.table))
        self.table.setModel(self.model)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(48)
        numbers = self.table.verticalHeader()
        numbers.hide()
        numbers.setDefaultSectionSize(34)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        measure = QFontMetrics(type_font("second", "medium"))
        for place in range(self.model.columnCount()):
            texts = [str(self.model.headerData(place, Qt.Orientation.Horizontal) or "")]
            texts += [
                str(self.model.index(at, place).data() or "")
                for at in range(min(self.model.rowCount(), 20))
            ]
            width = max(measure.horizontalAdvance(text) for text in texts) + 38
            self.table.setColumnWidth(place, min(width, _WIDEST_CELL))
        rows = min(self.model.rowCount(), _SAMPLE_ROWS)
        self.table.setFixedHeight(head.sizeHint().height() + 34 * rows + 10)
        holder = QWidget()
        column(holder, margins=(Space.NORMAL, 0, 0, 0)).addWidget(self.table)
        return holder

    def _build_cards(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setObjectName("batch-columns")
        scroll.setAccessibleName(self.tr("What each column answers"))
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        content = ground(QWidget(), "surface")
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(Space.LARGE, Space.NORMAL, Space.LARGE, Space.LARGE)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.NORMAL)
        targets = self.presenter.targets()
        for mapped in self.presenter.mapped()[:MOST_COLUMNS]:
            card = ColumnCard(mapped, targets)
            card.combo.activated.connect(self._mapper(card, mapped.column.index))
            self._cards.append(card)
        scroll.setWidget(content)
        self._lay_out(3)
        return scroll

    def _lay_out(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        while self._grid.takeAt(0) is not None:
            pass
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)
        for place in range(4):
            self._grid.setColumnStretch(place, int(place < across))
        last = len(self._cards) // across + 1
        self._grid.setRowStretch(last, 1)

    def _mapper(self, card: ColumnCard, index: int) -> Callable[[int], None]:
        return lambda place: self.mapped.emit(index, str(card.combo.itemData(place) or ""))

    def follow(self) -> None:
        """Show the choices as they are now."""
        self.model.refresh()
        for card, mapped in zip(self._cards, self.presenter.mapped(), strict=False):
            card.show_state(mapped)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(max(1, min(4, (self.width() - Space.LARGE) // (_CARD_WIDTH + Space.LARGE))))
