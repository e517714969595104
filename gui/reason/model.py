"""The steps of a reason as a tree for Qt's views."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from .steps import Step

Index = QModelIndex | QPersistentModelIndex

STEP_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class StepModel(QAbstractItemModel):
    """Each index carries the number of its step in the order of reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._parents: list[int] = []  # the number of the step above; -1 at the top
        self._children: dict[int, list[int]] = {-1: []}

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show another reason; the same one leaves all as it is."""
        if steps == tuple(self._steps[number] for number in self._children[-1]):
            return
        self.beginResetModel()
        self._steps, self._parents, self._children = [], [], {-1: []}
        for step in steps:
            self._add(step, -1)
        self.endResetModel()

    def _add(self, step: Step, above: int) -> None:
        number = len(self._steps)
        self._steps.append(step)
        self._parents.append(above)
        self._children[number] = []
        self._children[above].append(number)
        for child in step.children:
            self._add(child, number)

    def step(self, index: Index) -> Step | None:
        """The step at an index."""
        number = self._number(index)
        return self._steps[number] if number >= 0 else None

    def _number(self, index: Index) -> int:
        """The step's number; -1 for what stands above all."""
        if not index.isValid() or index.internalId() >= len(self._steps):
            return -1
        return int(index.internalId())

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._children[self._number(parent)][row])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        number = self._number(child)
        above = self._parents[number] if number >= 0 else -1
        if above < 0:
            return QModelIndex()
        return self.createIndex(self._children[self._parents[above]].index(above), 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._children[self._number(parent)]) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self.step(index)
        if step is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return step.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return step.spoken
            case _ if role == STEP_ROLE:
                return step
        return None
