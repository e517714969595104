"""The rows of the list of clauses, with their keys and clicks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from .delegate import ClauseDelegate, show_why, why_area
from .model import ROW_ROLE, ClauseModel, Index


class ClauseTree(QTreeView):
    """The rows; Enter and "Show why" open the reason."""

    why_wanted = Signal()
    put_in_wanted = Signal()
    take_out_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ClauseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clause-list")
        self.setAccessibleName(self.tr("Clauses"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(ClauseDelegate(self))
        self.setModel(model)
        self.expandAll()
        model.rowsInserted.connect(self._expand_new)
        self.doubleClicked.connect(self._double_clicked)

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        """What is in sight is drawn anew.

        A tree would measure each of thousands of rows again; ours are all of one height.
        """
        QAbstractItemView.dataChanged(self, top_left, bottom_right, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen row stays in sight when the list gets shorter."""
        before = event.oldSize().height()
        place = self.visualRect(self.currentIndex())
        super().resizeEvent(event)
        was_seen = place.isValid() and 0 <= place.bottom() <= before
        if was_seen and place.bottom() > event.size().height():
            self.scrollTo(self.currentIndex())

    def _expand_new(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            for place in range(first, last + 1):
                self.setExpanded(self.model().index(place, 0), True)  # noqa: FBT003
        elif not self.isExpanded(parent):
            self.setExpanded(parent, True)  # noqa: FBT003

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.data(ROW_ROLE) is not None:
            self.why_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (alt and key == Qt.Key.Key_Y):
            self.why_wanted.emit()
        elif control and key == Qt.Key.Key_I:
            self.put_in_wanted.emit()
        elif control and key == Qt.Key.Key_D:
            self.take_out_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_selected = self._pressed == self.currentIndex()
        super().mouseReleaseEvent(event)
        if (
            was_selected
            and event.button() is Qt.MouseButton.LeftButton
            and self._on_why(event.position().toPoint())
        ):
            self.why_wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.currentIndex()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._on_why(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    _pressed = QModelIndex()

    def _on_why(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        if not index.isValid() or not self.selectionModel().isSelected(index):
            return False
        area = why_area(self.visualRect(index), show_why(), self.layoutDirection())
        return area.contains(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.visualRect(self.currentIndex()).center())
        else:
            self.menu_wanted.emit(event.pos())
