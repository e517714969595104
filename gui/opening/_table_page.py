"""The page of a table: choose a row, see which question each column answers, begin."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.look import (
    EmptyState,
    Hairline,
    IconLabel,
    Space,
    button,
    column,
    foot,
    ground,
    label,
    restyle,
    row,
    type_font,
)

from .commands import Choose
from .delegate import CellDelegate
from .model import TableModel
from .table_presenter import Mapped, TablePresenter

if TYPE_CHECKING:
    from gui.draft import Draft

COLUMNS_WIDTH: Final = 400
_STACKED_BELOW: Final = 900
_WIDEST_CELL: Final = 260


class _ColumnCard(QWidget):
    """One column: its letter and heading, the question it answers, what the row says."""

    def __init__(self, mapped: Mapped, targets: Callable[[QComboBox, str], None]) -> None:
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
        self.combo.setObjectName(f"column-{mapped.column.index}")
        self.combo.setAccessibleName(
            self.tr("What the column “{heading}” answers").format(heading=heading)
        )
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(12)
        self.combo.setMaxVisibleItems(16)
        targets(self.combo, mapped.column.target)
        self._sign = IconLabel("tick", "included", 14)
        self._said = label("", "second", tone="text2", wrap=True)
        head.setBuddy(self.combo)
        lines.addWidget(head)
        lines.addWidget(self.combo)
        line = row(spacing=Space.LABEL)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._said, 1)
        lines.addLayout(line)
        self.show_state(mapped)

    def show_state(self, mapped: Mapped) -> None:
        """What the chosen row says in this column."""
        place = self.combo.findData(mapped.column.target)
        if place >= 0 and place != self.combo.currentIndex():
            with QSignalBlocker(self.combo):
                self.combo.setCurrentIndex(place)
        if mapped.problem:
            self._sign.show_icon("error", "wrong")
            self._say(mapped.problem, "wrong")
        elif not mapped.column.target:
            self._sign.show_icon("minus", "text3")
            words = self.tr("“{cell}” is left out").format(cell=mapped.cell)
            self._say(words if mapped.cell else self.tr("Left out"), "text2")
        elif mapped.answer:
            self._sign.show_icon("tick", "included")
            self._say(mapped.answer, "text2")
        else:
            self._sign.show_icon("ring", "text3")
            self._say(self.tr("Empty in this row"), "text2")
        self.combo.setAccessibleDescription(self._said.text())

    def _say(self, words: str, tone: str) -> None:
        self._said.setText(words)
        restyle(self._said, tone=tone)


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
        self._targets = presenter.targets()
        self._cards: list[_ColumnCard] = []
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
        self.table = QTableView()
        self.table.setObjectName("table-rows")
        self.table.setAccessibleName(self.tr("Rows of the table"))
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setModel(self.model)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(48)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        numbers = self.table.verticalHeader()
        numbers.hide()
        numbers.setDefaultSectionSize(36)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_columns()
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

    def _fit_columns(self) -> None:
        measure = QFontMetrics(type_font("second", "medium"))
        sample = range(min(self.model.rowCount(), 30))
        for place in range(self.model.columnCount()):
            heading = self.model.headerData(place, Qt.Orientation.Horizontal)
            texts = [str(heading or "")]
            texts += [str(self.model.index(number, place).data() or "") for number in sample]
            width = max(measure.horizontalAdvance(text) for text in texts) + 38
            self.table.setColumnWidth(place, min(width, _WIDEST_CELL))

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
        heads = column(spacing=Space.TINY)
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
        for mapped in self.presenter.mapped():
            card = _ColumnCard(mapped, self._fill_targets)
            card.combo.activated.connect(self._mapper(card, mapped.column.index))
            self._cards.append(card)
            lines.addWidget(card)
        lines.addStretch(1)
        scroll.setWidget(content)
        return scroll

    def _fill_targets(self, combo: QComboBox, target: str) -> None:
        group = ""
        for each in self._targets:
            if each.group != group:
                combo.insertSeparator(combo.count())
                group = each.group
            combo.addItem(each.text, each.key)
        combo.setCurrentIndex(max(0, combo.findData(target)))

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
            card.show_state(mapped)
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

    def _mapper(self, card: _ColumnCard, index: int) -> Callable[[int], None]:
        return lambda place: self._map(index, str(card.combo.itemData(place) or ""))

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
