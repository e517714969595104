"""The page of a table: choose a row, see which question each column answers, begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui._texts import translate
from gui.look import (
    EmptyState,
    Hairline,
    Space,
    button,
    column,
    foot,
    ground,
    label,
    row,
)

from .column_card import ColumnCard, Said, cards_head
from .commands import Choose
from .table_presenter import Mapped, TablePresenter
from .table_rows import RowsTable, TableModel

if TYPE_CHECKING:
    from gui.draft import Draft

COLUMNS_WIDTH: Final = 400
_STACKED_BELOW: Final = 900
_WIDEST_CELL: Final = 260


class TablePage(QWidget):
    """Rows at the left, columns at the right, the tender that would begin at the foot."""

    begin_wanted = Signal(object)  # the Draft
    sheet_wanted = Signal(str)
    mapped = Signal(str)  # the map to keep

    def __init__(
        self, presenter: TablePresenter, stack: QUndoStack, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("table-page")
        ground(self, "surface")
        self.presenter = presenter
        self._stack = stack
        self._cards: list[ColumnCard] = []
        outer = row(self)
        centre = QWidget()
        lines = column(centre)
        lines.addLayout(self._build_head())
        lines.addWidget(self._build_rows(), 1)
        lines.addWidget(Hairline())
        lines.addWidget(self._build_foot())
        outer.addWidget(centre, 1)
        outer.addWidget(Hairline(Qt.Orientation.Vertical))
        self._side = self._build_columns()
        outer.addWidget(self._side)
        self.setFocusProxy(self.table)
        self.follow()

    def _build_head(self) -> QVBoxLayout:
        lines = column(
            margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.NORMAL), spacing=Space.NORMAL
        )
        heads = column(spacing=Space.TINY)
        heads.addWidget(
            label(self.tr("Which row is the tender?"), "title", weight="semibold", wrap=True)
        )
        heads.addWidget(label(self.presenter.subtitle(), "label", tone="text2", wrap=True))
        lines.addLayout(heads)
        self.sheet = QComboBox()
        self.sheet.setObjectName("table-sheet")
        if len(self.presenter.table.sheets) > 1:
            line = row(spacing=Space.SMALL)
            words = QLabel(self.tr("Sheet"))
            words.setProperty("type", "label")
            words.setBuddy(self.sheet)
            self.sheet.setAccessibleName(self.tr("Sheet"))
            self.sheet.addItems(list(self.presenter.table.sheets))
            self.sheet.setCurrentText(self.presenter.table.sheet)
            self.sheet.textActivated.connect(self.sheet_wanted)
            line.addWidget(words)
            line.addWidget(self.sheet)
            line.addStretch(1)
            lines.addLayout(line)
        return lines

    def _build_rows(self) -> QWidget:
        self.model = TableModel(self.presenter, self)
        self.table = RowsTable(self.model, 36, _WIDEST_CELL)
        self.table.setObjectName("table-rows")
        self.table.setAccessibleName(self.tr("Rows of the table"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.activated.connect(lambda _: self._begin())
        if self.model.rowCount():
            holder = QWidget()
            lines = column(holder, margins=(Space.NORMAL, 0, 0, 0))
            lines.addWidget(self.table)
            return holder
        return EmptyState(
            "table",
            self.tr("No rows here"),
            self.tr("This sheet has no contracts under its headings. Choose another sheet."),
        )

    def _build_columns(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setObjectName("table-columns")
        scroll.setAccessibleName(self.tr("What each column answers"))
        scroll.setFixedWidth(COLUMNS_WIDTH)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        content = ground(QWidget(), "canvas")
        lines = column(content, margins=(Space.LARGE,) * 4, spacing=Space.LARGE)
        lines.addLayout(cards_head())
        targets = self.presenter.targets()
        for each in self.presenter.shown_columns():
            card = ColumnCard(each, targets, f"column-{each.index}")
            card.mapped.connect(self._map)
            self._cards.append(card)
            lines.addWidget(card)
        lines.addStretch(1)
        scroll.setWidget(content)
        return scroll

    def _build_foot(self) -> QWidget:
        self._told = label("", "label", weight="medium", wrap=True, name="table-told")
        self.begin = button(self.tr("Begin the tender"), "primary", name="table-begin")
        self.begin.clicked.connect(self._begin)
        return foot(self._told, self.begin)

    # Following

    def follow(self) -> None:
        """Show the choices as they are now."""
        self.model.refresh()
        for card, mapped in zip(self._cards, self.presenter.mapped(), strict=True):
            card.show_state(mapped.column.target, _said(mapped))
        self._told.setText(self.presenter.told())
        self.begin.setEnabled(self.presenter.can_begin())
        wanted = self.model.index_of(self.presenter.row)
        if wanted.isValid() and wanted.row() != self.table.currentIndex().row():
            with QSignalBlocker(self.table.selectionModel()):
                self.table.selectionModel().setCurrentIndex(
                    wanted,
                    QItemSelectionModel.SelectionFlag.ClearAndSelect
                    | QItemSelectionModel.SelectionFlag.Rows,
                )
            self.table.viewport().update()

    # Choosing

    def _row_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.presenter.choose_row(self.model.row_number(current))
            self.follow()

    def _map(self, index: int, target: str) -> None:
        column_ = self.presenter.columns[index]
        if target == column_.target:
            return
        before = self.presenter.snapshot()
        self.presenter.map_column(index, target)
        after = self.presenter.snapshot()
        self.presenter.restore(before)
        text = self.tr("column {heading}").format(heading=column_.heading)
        self._stack.push(Choose(text, self.presenter, before, after, self._mapping_changed))

    def _mapping_changed(self) -> None:
        self.follow()
        self.mapped.emit(self.presenter.kept())

    def _begin(self) -> None:
        if self.presenter.can_begin():
            draft: Draft = self.presenter.draft()
            self.begin_wanted.emit(draft)

    def fit(self, width: int) -> None:
        """The columns give way a little where there is less room."""
        self._side.setFixedWidth(COLUMNS_WIDTH if width >= _STACKED_BELOW else 280)


def _said(mapped: Mapped) -> Said:
    """What the chosen row says in a column."""
    if mapped.problem:
        return Said("error", "wrong", mapped.problem, "wrong")
    if not mapped.column.target:
        words = translate("ColumnCard", "“{cell}” is left out").format(cell=mapped.cell)
        return Said("minus", "text3", words if mapped.cell else translate("ColumnCard", "Left out"))
    if mapped.answer:
        return Said("tick", "included", mapped.answer)
    return Said("ring", "text3", translate("ColumnCard", "Empty in this row"))
