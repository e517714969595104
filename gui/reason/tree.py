"""The tree of a reason: as tall as its steps, so that the sheet scrolls as one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QSizePolicy, QTreeView, QWidget

from gui.look import colour, paint_icon
from gui.look.painting import leading, trailing

from .delegate import ICON, INSET, StepDelegate, link_area
from .model import Index, StepModel
from .steps import Step

_INDENT = 26
_SPINE = INSET + ICON // 2  # the line goes down from the middle of a mark
_MARK_TOP = 7
_OPEN_DEPTH = 2  # deeper steps open on demand
_FEW = 4
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepTree(QTreeView):
    """Arrows walk and unfold; Return, or a click on the link, leads to the question."""

    question_wanted = Signal(str)
    neighbour_wanted = Signal(int)  # -1 for the clause before, 1 for the next

    def __init__(self, model: StepModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason-steps")
        self.setAccessibleName(self.tr("Why"))
        self._model = model
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setRootIsDecorated(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setItemDelegate(StepDelegate(self))
        self.setModel(model)
        model.modelReset.connect(self._unfold)
        self.expanded.connect(lambda _: self.fit())
        self.collapsed.connect(lambda _: self.fit())

    def _unfold(self) -> None:
        """Open what is read first: the top, and below it what is short or not known yet."""
        self._open(QModelIndex(), 0)
        self.fit()

    def _open(self, parent: QModelIndex, depth: int) -> None:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            step = self._model.step(index)
            if step is not None and step.children and _is_read_first(step, depth):
                self.setExpanded(index, True)  # noqa: FBT003
                self._open(index, depth + 1)

    def fit(self) -> None:
        """Be as tall as the steps that are open."""
        self.doItemsLayout()
        height = self._height(QModelIndex())
        if height != self.height():
            self.setFixedHeight(height)

    def _height(self, parent: QModelIndex) -> int:
        total = 0
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            total += self.rowHeight(index)
            if self.isExpanded(index):
                total += self._height(index)
        return total

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        return QSize(400, self._height(QModelIndex()))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Elbows of one pixel, and a chevron where a step can be unfolded."""
        middle = rect.y() + _MARK_TOP + ICON // 2
        ink = colour("mute")
        level, at = 0, index
        while at.parent().isValid():
            is_last = not at.sibling(at.row() + 1, 0).isValid()
            cell = self._cell(rect, level)
            line = leading(cell, _SPINE + 1, self.layoutDirection())
            spine = trailing(line, 1, self.layoutDirection())
            if level == 0 and is_last:
                spine.setBottom(middle)
            if level == 0 or not is_last:
                painter.fillRect(spine, ink)
            if level == 0:
                arm = trailing(cell, cell.width() - _SPINE, self.layoutDirection())
                painter.fillRect(QRect(arm.x(), middle, arm.width(), 1), ink)
            level, at = level + 1, at.parent()
        step = self._model.step(index)
        if level and step is not None and step.children:
            self._paint_chevron(painter, self._cell(rect, 0), index, middle)

    def _cell(self, rect: QRect, level: int) -> QRect:
        """The branch's column that is `level` columns before the step's own."""
        whole = leading(rect, rect.width() - level * _INDENT, self.layoutDirection())
        return trailing(whole, _INDENT, self.layoutDirection())

    def _paint_chevron(self, painter: QPainter, cell: QRect, index: Index, middle: int) -> None:
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        start = leading(cell, _SPINE + 7, self.layoutDirection())
        box = trailing(start, 14, self.layoutDirection())
        box = QRect(box.x(), middle - 7, 14, 14)
        painter.fillRect(box.adjusted(-1, 0, 1, 0), colour("surface"))
        painter.setLayoutDirection(self.layoutDirection())
        paint_icon(painter, box, name, "text2")

    # Keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._follow(self.currentIndex())
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.neighbour_wanted.emit(step)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._on_link(index, event.position().toPoint()):
            self._follow(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._on_link(self.indexAt(event.position().toPoint()), event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def link_rect(self, index: QModelIndex) -> QRect:
        """Where the link of a step can be clicked; empty if it has none."""
        step = self._model.step(index)
        if step is None or not step.fact:
            return QRect()
        area = link_area(step, self.visualRect(index), self.layoutDirection())
        return area.adjusted(-4, -4, 8, 4)

    def _on_link(self, index: QModelIndex, place: QPoint) -> bool:
        return self.link_rect(index).contains(place)

    def _follow(self, index: QModelIndex) -> None:
        step = self._model.step(index)
        if step is not None and step.fact:
            self.question_wanted.emit(step.fact)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        area = self.visualRect(current)
        sheet = self._scroll_area()
        body = sheet.widget() if sheet is not None else None
        if sheet is not None and body is not None and current.isValid() and self.hasFocus():
            place = self.mapTo(body, area.center())
            sheet.ensureVisible(place.x(), place.y(), 0, area.height() // 2 + 8)

    def _scroll_area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above


def _is_read_first(step: Step, depth: int) -> bool:
    if depth < 1:
        return True
    if depth > _OPEN_DEPTH:
        return False
    return len(step.children) <= _FEW and (step.is_joint or step.mark == "unknown")
