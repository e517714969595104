"""A question that is known per lot: the lots with their answers, and whom an answer is for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui._texts import translate
from gui.look import Space, colour, column, ground, label, type_font
from gui.look.painting import is_selected, paint_focus_ring, paint_text

from .presenter import Card, InterviewPresenter
from .words import words_for

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 36
_ROWS: Final = 5


class LotsModel(QAbstractTableModel):
    """Lot and answer, one row a lot."""

    def __init__(self, presenter: InterviewPresenter, card: Card, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._card = presenter, card
        self._answers = self._read()

    @property
    def lots(self) -> tuple[str, ...]:
        return self._card.lots

    def _read(self) -> list[str]:
        words = words_for(self._presenter.draft.library)
        fact = self._card.fact
        found = (self._presenter.answer_of(fact, lot) for lot in self._card.lots)
        return [words.answer(fact, each.value) if each else "" for each in found]

    def refresh(self) -> None:
        """Show the answers as they are now."""
        self._answers = self._read()
        if self._answers:
            self.dataChanged.emit(self.index(0, 1), self.index(len(self._answers) - 1, 1))

    def unanswered(self) -> tuple[int, ...]:
        """The rows without an answer."""
        return tuple(row for row, text in enumerate(self._answers) if not text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._answers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (translate("Interview", "Lot"), translate("Interview", "Answer"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        lot, answer = self._card.lots[index.row()], self._answers[index.row()]
        blank = translate("Interview", "No answer yet")
        if role == Qt.ItemDataRole.DisplayRole:
            return lot if index.column() == 0 else answer or blank
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1:
            return answer or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{lot}, {answer or blank}"
        return None


class _Cell(QStyledItemDelegate):
    """A cell: the chosen rows tinted, no answer in the colour of help."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        if is_selected(option):
            painter.fillRect(option.rect, colour("tint"))
        area = option.rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        is_answered = index.column() == 0 or bool(index.data(Qt.ItemDataRole.ToolTipRole))
        font = type_font("label", "medium" if index.column() == 0 else "regular")
        token = "text" if is_answered else "text2"
        paint_text(painter, area, str(index.data()), font=font, token=token)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(option.rect).adjusted(2, 2, -2, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        measure = QFontMetrics(type_font("label", "medium"))
        return QSize(measure.horizontalAdvance(str(index.data())) + Space.HUGE, _ROW)


class LotsPanel(QWidget):
    """The table, and the sentence that says for which lots the answer below counts."""

    chosen = Signal()

    def __init__(self, presenter: InterviewPresenter, card: Card) -> None:
        super().__init__()
        self.model = LotsModel(presenter, card, self)
        frame = ground(QWidget(), "white-card")
        self.table = QTableView()
        self.table.setObjectName("lots")
        self.table.setAccessibleName(translate("Interview", "Lots and their answers"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(_Cell(self.table))
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        rows = min(_ROWS, max(1, len(card.lots)))
        self.table.setFixedHeight(rows * _ROW + head.sizeHint().height() + 2)
        column(frame, margins=(1, 1, 1, 1)).addWidget(self.table)
        self._sentence = label("", "second", tone="text2", wrap=True, name="lots-chosen")
        lines = column(self, spacing=8)
        lines.addWidget(frame)
        lines.addWidget(self._sentence)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        self.select_unanswered()

    def lots(self) -> tuple[str, ...]:
        """The lots that the answer is for."""
        rows = sorted(each.row() for each in self.table.selectionModel().selectedRows())
        return tuple(self.model.lots[row] for row in rows)

    def select_unanswered(self) -> None:
        """Choose the lots without an answer, or all where each has one."""
        rows = self.model.unanswered() or range(self.model.rowCount())
        selection = self.table.selectionModel()
        selection.clear()
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            selection.select(self.model.index(row, 0), flags.Select | flags.Rows)

    def _selected(self) -> None:
        count, total = len(self.lots()), self.model.rowCount()
        if not count:
            text = translate("Interview", "Choose the lots that the answer is for.")
        elif count == total:
            text = translate("Interview", "The answer below counts for all lots.")
        elif count == 1:
            pattern = translate("Interview", "The answer below counts for {lot} only.")
            text = pattern.format(lot=self.lots()[0])
        else:
            text = translate("Interview", "The answer below counts for %n lots.", None, count)
        self._sentence.setText(text)
        self.chosen.emit()
