"""What each column of the table answers: the first rows, and a card for each column."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QScrollArea,
    QWidget,
)

from gui._texts import translate
from gui.look import Hairline, Space, column, ground
from gui.opening.column_card import ColumnCard, Said, cards_head
from gui.opening.table_rows import RowsTable, TableModel

from .presenter import Mapped, SetupPresenter

MOST_COLUMNS: Final = 60
"""As many columns can be mapped by hand; the others keep what their headings say."""

_CARD_WIDTH: Final = 260
_WIDEST_CELL: Final = 220
_SAMPLE_ROWS: Final = 5
_ROW: Final = 34


class ColumnsPane(QWidget):
    """The first rows above, the cards below in as many columns as there is room for."""

    mapped = Signal(int, str)  # a column, and what it answers now

    def __init__(self, presenter: SetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._cards: list[ColumnCard] = []
        self._across = 0
        lines = column(self)
        heads = cards_head()
        heads.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL)
        lines.addLayout(heads)
        lines.addWidget(self._build_sample())
        lines.addSpacing(Space.NORMAL)
        lines.addWidget(Hairline())
        lines.addWidget(self._build_cards(), 1)

    def _build_sample(self) -> QWidget:
        self.model = TableModel(self.presenter, self)
        self.table = RowsTable(self.model, _ROW, _WIDEST_CELL)
        self.table.setObjectName("batch-sample")
        self.table.setAccessibleName(self.tr("First rows of the table"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        rows = min(self.model.rowCount(), _SAMPLE_ROWS)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + _ROW * rows + 10)
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
        for each in self.presenter.shown_columns()[:MOST_COLUMNS]:
            card = ColumnCard(each, targets, f"batch-column-{each.index}")
            card.mapped.connect(self.mapped)
            self._cards.append(card)
        scroll.setWidget(content)
        self._lay_out(3)
        self._show_cards()
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

    def follow(self) -> None:
        """Show the choices as they are now."""
        self.model.refresh()
        self._show_cards()

    def _show_cards(self) -> None:
        for card, mapped in zip(self._cards, self.presenter.mapped(), strict=False):
            card.show_state(mapped.column.target, _said(mapped))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(max(1, min(4, (self.width() - Space.LARGE) // (_CARD_WIDTH + Space.LARGE))))


def _said(mapped: Mapped) -> Said:
    """What the first rows say in a column."""
    if mapped.problem:
        return Said("error", "wrong", mapped.problem, "wrong")
    if mapped.column.target:
        if mapped.answer:
            return Said("tick", "included", mapped.answer)
        return Said("ring", "text3", translate("ColumnCard", "Empty in the first rows"))
    if mapped.column.how == "by you" or not mapped.example:
        return Said("minus", "text3", translate("ColumnCard", "Left out"))
    words = translate("ColumnCard", "Not understood: “{cell}” is left out")
    return Said("undecided", "undecided", words.format(cell=mapped.example))
