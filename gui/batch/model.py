"""The first rows of a table, and the rows of a run, for Qt's views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from gui._texts import translate

from .rows import Filter, Line, State, is_listed
from .words import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .run_presenter import RunPresenter

Index = QModelIndex | QPersistentModelIndex

STATE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 2

ROW, CONTRACT, VALUE, STATE, UNDECIDED, FILE, MESSAGE = range(7)
COLUMNS: Final = 7
NUMBERS: Final = (VALUE, UNDECIDED)


class BatchModel(QAbstractTableModel):
    """Rows come in bundles; only those that changed are announced, nothing is reset."""

    def __init__(self, presenter: RunPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._known = 0  # rows that the views know of

    def take(self, bundle: Sequence[object]) -> None:
        """Take over what the run sent."""
        presenter = self._presenter
        first, count = presenter.take(bundle)
        added = len(presenter.lines) - self._known
        if added:
            self.beginInsertRows(QModelIndex(), self._known, self._known + added - 1)
            self._known += added
            self.endInsertRows()
        elif count:
            # The rows after them are being worked on now.
            self._tell(first, min(self._known, first + count + 4) - 1)

    def refresh_working(self) -> None:
        """The run was paused, goes on or has ended: the next rows say so."""
        settled = self._presenter.settled
        self._tell(settled, min(self._known, settled + 4) - 1)

    def _tell(self, first: int, last: int) -> None:
        if first <= last < self._known:
            self.dataChanged.emit(self.index(first, 0), self.index(last, COLUMNS - 1))

    def line(self, index: Index) -> Line | None:
        """The row at an index."""
        known = index.isValid() and index.row() < self._known
        return self._presenter.lines[index.row()] if known else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._known

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, index)
            case Qt.ItemDataRole.ToolTipRole:
                long = index.column() in (CONTRACT, FILE, MESSAGE)
                return self._text(line, index) or None if long else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, index)
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignTrailing
                if index.column() not in NUMBERS:
                    side = Qt.AlignmentFlag.AlignLeading
                return side | Qt.AlignmentFlag.AlignVCenter
            case _ if role == STATE_ROLE:
                return self._presenter.state_of(index.row())
            case _ if role == LINE_ROLE:
                return line
        return None

    def _text(self, line: Line, index: Index) -> str:
        match index.column():
            case 0:
                return number_text(line.number)
            case 1:
                return line.title or line.place
            case 2:
                return line.value
            case 3:
                return state_word(self._presenter.state_of(index.row()))
            case 4:
                return number_text(line.undecided) if line.undecided else ""
            case 5:
                return line.file
        return self._presenter.reason(line)

    def _spoken(self, line: Line, index: Index) -> str:
        head = str(self.headerData(index.column(), Qt.Orientation.Horizontal))
        text = self._text(line, index)
        if index.column() in (ROW, CONTRACT):
            state = state_word(self._presenter.state_of(index.row()))
            name, reason = self._presenter.name_of(line), self._presenter.reason(line)
            return ", ".join(filter(None, (name, state, reason)))
        said = translate("Batch", "{head}: {text}")
        return said.format(head=head, text=text or translate("Batch", "nothing"))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Vertical or section >= COLUMNS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("Batch", "Row"),
                translate("Batch", "Contract"),
                translate("Batch", "Value"),
                translate("Batch", "State"),
                translate("Batch", "Undecided"),
                translate("Batch", "File"),
                translate("Batch", "Message"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeading
            if section in NUMBERS:
                side = Qt.AlignmentFlag.AlignTrailing
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class ListedRows(QSortFilterProxyModel):
    """The rows that a filter lists, in the order of the table."""

    def __init__(self, model: BatchModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter.ALL
        self._model = model
        self.setSourceModel(model)

    def show_only(self, shown: Filter) -> None:
        """List other rows."""
        if shown is not self._filter:
            self._filter = shown
            self.invalidate()  # the narrower calls were renamed between versions of Qt

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if self._filter is Filter.ALL:
            return True
        line = self._model.line(self._model.index(row, 0, parent))
        return line is not None and is_listed(line, self._filter)


def state_word(state: State) -> str:
    """The state of a row, as it is shown."""
    return {
        State.WAITING: translate("Batch", "Waiting"),
        State.WORKING: translate("Batch", "Working"),
        State.READY: translate("Batch", "Ready"),
        State.DONE: translate("Batch", "Done"),
        State.DRAFT: translate("Batch", "Saved as draft"),
        State.UNDECIDED: translate("Batch", "Not decided yet"),
        State.FAILED: translate("Batch", "Needs you"),
    }[state]
