"""The pane on the left: groups of questions, how far each is answered, and in which order."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QLayout,
    QProgressBar,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.look import (
    ElidedLabel,
    Hairline,
    Space,
    column,
    label,
    paint_icon,
    row,
    theme_serial,
    type_font,
)
from gui.look.painting import leading, paint_row_ground, paint_text, trailing
from gui.window import OpenTender

from .model import ROW_ROLE, Index, OutlineModel
from .rows import Row, outline_rows, progress_text
from .session import InterviewSession

_GROUP_HEIGHT: Final = 40
_QUESTION_HEIGHT: Final = 32
_ICON: Final = 16
_GROUP_TEXT: Final = 26  # from the edge of the icon to the text
_QUESTION_LEFT: Final = 24  # how far a question stands behind its group
_GAP: Final = 12


class OutlineView(QWidget):
    """Head with progress, the tree, and the order at the foot."""

    def __init__(self, tender: OpenTender) -> None:
        super().__init__()
        self._session = InterviewSession.of(tender)
        self._model = OutlineModel(self)
        lines = column(self)
        lines.addLayout(self._head())
        self.tree = _Tree(self._model, self._session)
        lines.addWidget(self.tree, 1)
        lines.addWidget(Hairline())
        lines.addLayout(self._foot())
        self._session.moved.connect(self._show)
        self._session.refreshed.connect(self._show)
        self._show()

    def _head(self) -> QLayout:
        lines = column(margins=(Space.NORMAL, Space.NORMAL, Space.NORMAL, Space.SMALL))
        lines.setSpacing(Space.MEDIUM)
        line = row(spacing=Space.SMALL)
        title = label(self.tr("Questions"), "label", weight="semibold")
        self._progress = ElidedLabel("", "second", tone="text2")
        self._progress.setObjectName("progress")
        line.addWidget(title)
        line.addStretch(1)
        line.addWidget(self._progress)
        lines.addLayout(line)
        self._bar = QProgressBar()
        self._bar.setProperty("extent", "thin")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Questions answered"))
        lines.addWidget(self._bar)
        return lines

    def _foot(self) -> QLayout:
        line = row(margins=(Space.NORMAL, Space.MEDIUM, Space.NORMAL, Space.MEDIUM))
        line.setSpacing(Space.NORMAL)
        name = label(self.tr("&Order"), "label", tone="text2")
        name.setTextFormat(Qt.TextFormat.AutoText)
        self.order = QComboBox()
        self.order.setObjectName("question-order")
        self.order.addItem(self.tr("Most decisive first"), "decisive")
        self.order.addItem(self.tr("Group by group"), "groups")
        self.order.setCurrentIndex(self.order.findData(self._session.presenter.order))
        self.order.activated.connect(self._order_chosen)
        name.setBuddy(self.order)
        self.order.setAccessibleName(self.tr("Order of the questions"))
        line.addWidget(name)
        line.addWidget(self.order, 1)
        return line

    def _order_chosen(self) -> None:
        self._session.choose_order(self.order.currentData())

    def _show(self) -> None:
        presenter = self._session.presenter
        self._model.show_rows(outline_rows(presenter))
        self._progress.setText(progress_text(presenter))
        self._bar.setMaximum(max(1, presenter.agenda.total))
        self._bar.setValue(presenter.agenda.done)
        self.tree.show_current(presenter.current or "")


class _Tree(QTreeView):
    """One group is open at a time, unless the officer opens more."""

    def __init__(self, model: OutlineModel, session: InterviewSession) -> None:
        super().__init__()
        self._rows, self._session = model, session
        self._opened = QPersistentModelIndex()
        self.setObjectName("question-outline")
        self.setAccessibleName(self.tr("Questions by group"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._chosen)

    def show_current(self, fact: str) -> None:
        """Select a question and open its group; without one, nothing is selected."""
        index = self._rows.index_of(fact)
        if not index.isValid():
            self.selectionModel().clear()
            return
        group = index.parent()
        if self._opened.isValid() and group.row() != self._opened.row():
            self.collapse(self._rows.index(self._opened.row(), 0))
        self._opened = QPersistentModelIndex(group)
        self.expand(group)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._chosen(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _chosen(self, index: QModelIndex) -> None:
        found = self._rows.row_at(index)
        if found is None:
            return
        if found.fact:
            self._session.tender.show_question(found.fact)
            return
        if self.isExpanded(index):
            self.collapse(index)
            return
        self.expand(index)


class _Delegate(QStyledItemDelegate):
    """Icon, name, and at the end the count or the answer; the answer gives way to the name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        group, question = _heights(theme_serial())
        return QSize(0, question if index.parent().isValid() else group)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(ROW_ROLE)
        if not isinstance(found, Row):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        paint_row_ground(painter, option)
        _paint_row(painter, option, found)
        painter.restore()


@lru_cache(maxsize=1)
def _heights(_serial: int) -> tuple[int, int]:
    line = QFontMetrics(type_font("label")).height()
    return max(_GROUP_HEIGHT, line + 20), max(_QUESTION_HEIGHT, line + 12)


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, found: Row) -> None:
    direction = option.direction
    area = option.rect.adjusted(Space.NORMAL, 0, -Space.NORMAL, 0)
    if found.fact:
        area = trailing(area, area.width() - _QUESTION_LEFT, direction)
    edge = leading(area, _ICON, direction)
    size = 14 if found.fact else _ICON
    edge.adjust((_ICON - size) // 2, 0, -((_ICON - size) // 2), 0)
    paint_icon(painter, edge, found.icon_name, found.token)
    rest = trailing(area, area.width() - _GROUP_TEXT, direction)
    weight = "semibold" if found.is_current else "regular"
    font = type_font("label" if not found.fact else "second", weight)
    token = "text" if found.is_current or not found.fact else "text2"
    name_width = QFontMetrics(font).horizontalAdvance(found.text) + 2
    tail_font = type_font("second", tabular=True)
    tail_width = QFontMetrics(tail_font).horizontalAdvance(found.tail) + 2 if found.tail else 0
    room = rest.width() - name_width - _GAP
    paint_text(
        painter,
        leading(rest, min(name_width, rest.width()), direction),
        found.text,
        font=font,
        token=token,
    )
    if tail_width and room >= min(tail_width, 48):
        end = trailing(rest, min(tail_width, room), direction)
        paint_text(painter, end, found.tail, font=tail_font, token="text2", at_end=True)
