"""The list of clauses for Qt's views: headings with rows, changed row by row and never reset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from .presenter import ClausesPresenter, Group, Key, Row
from .words import Show

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1  # the Row; None for a heading
COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 2  # how many rows a heading has
_TOP: Final = 0  # the internal id of headings


@dataclass(slots=True, eq=False)
class _Heading:
    """A heading as the model keeps it; its number never changes, so indexes stay good."""

    number: int
    key: str
    title: str
    shown: tuple[Key, ...] = ()  # the rows as the presenter gave them
    rows: list[Key] = field(default_factory=list)


class ClauseModel(QAbstractItemModel):
    """Two levels: parts and sections, and the clauses in them."""

    def __init__(self, presenter: ClausesPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._show, self._search = Show.ALL, ""
        self._numbers = count(1)
        self._headings: list[_Heading] = []
        self._by_number: dict[int, _Heading] = {}
        self._put(0, presenter.groups())

    # What is listed

    def set_filter(self, show: Show, search: str) -> None:
        """List other clauses."""
        self._show, self._search = show, search
        self.refresh()

    def refresh(self) -> None:
        """Take over what the draft says now: rows go and come, the others are read anew."""
        self._arrange(self._presenter.groups(self._show, self._search))
        for place, heading in enumerate(self._headings):
            parent = self.index(place, 0)
            last = len(heading.rows) - 1
            self.dataChanged.emit(parent, parent)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(last, 0, parent))

    def repaint_marks(self) -> None:
        """The marks of the last change came or went; no row moves."""
        for place, heading in enumerate(self._headings):
            parent = self.index(place, 0)
            last = self.index(len(heading.rows) - 1, 0, parent)
            self.dataChanged.emit(self.index(0, 0, parent), last)

    def listed(self) -> tuple[Key, ...]:
        """All rows in their order."""
        return tuple(key for heading in self._headings for key in heading.rows)

    def index_of(self, clause_id: str) -> QModelIndex:
        """Where a clause stands; an invalid index if it is not listed."""
        for place, heading in enumerate(self._headings):
            for at, key in enumerate(heading.rows):
                if key.clause == clause_id and not key.other:
                    return self.index(at, 0, self.index(place, 0))
        return QModelIndex()

    # Changes, one range of rows at a time

    def _arrange(self, groups: Sequence[Group]) -> None:
        wanted = {group.key for group in groups}
        for first, last in _ranges(
            [at for at, each in enumerate(self._headings) if each.key not in wanted]
        ):
            self.beginRemoveRows(QModelIndex(), first, last)
            for heading in self._headings[first : last + 1]:
                del self._by_number[heading.number]
            del self._headings[first : last + 1]
            self.endRemoveRows()
        for place, group in enumerate(groups):
            if place >= len(self._headings) or self._headings[place].key != group.key:
                self._put(place, (group,))
            elif self._headings[place].shown is not group.rows:
                self._headings[place].shown = group.rows
                self._arrange_rows(place, group.rows)

    def _put(self, place: int, groups: Sequence[Group]) -> None:
        if not groups:
            return
        made = [_Heading(next(self._numbers), g.key, g.title, g.rows, list(g.rows)) for g in groups]
        self.beginInsertRows(QModelIndex(), place, place + len(made) - 1)
        self._headings[place:place] = made
        self._by_number.update({each.number: each for each in made})
        self.endInsertRows()

    def _arrange_rows(self, place: int, wanted: tuple[Key, ...]) -> None:
        rows, parent = self._headings[place].rows, self.index(place, 0)
        stay = set(wanted)
        for first, last in _ranges([at for at, key in enumerate(rows) if key not in stay]):
            self.beginRemoveRows(parent, first, last)
            del rows[first : last + 1]
            self.endRemoveRows()
        had = set(rows)
        new = [at for at, key in enumerate(wanted) if key not in had]
        for first, last in reversed(list(_ranges(new))):  # from the top down, places fit
            self.beginInsertRows(parent, first, last)
            rows[first:first] = wanted[first : last + 1]
            self.endInsertRows()

    # What a view asks

    def _heading(self, index: Index) -> _Heading | None:
        if not index.isValid() or index.internalId() != _TOP:
            return None
        return self._headings[index.row()] if index.row() < len(self._headings) else None

    def key(self, index: Index) -> Key | None:
        """The row's key; None for a heading."""
        heading = self._by_number.get(index.internalId()) if index.isValid() else None
        if heading is None or index.row() >= len(heading.rows):
            return None
        return heading.rows[index.row()]

    def row_at(self, index: Index) -> Row | None:
        """What is shown at an index; None for a heading."""
        key = self.key(index)
        return None if key is None else self._presenter.row(key)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        heading = self._heading(parent)
        return self.createIndex(row, column, _TOP if heading is None else heading.number)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        heading = self._by_number.get(child.internalId()) if child.isValid() else None
        if heading is None:
            return QModelIndex()
        return self.createIndex(self._headings.index(heading), 0, _TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._headings)
        heading = self._heading(parent)
        return len(heading.rows) if heading is not None and parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._heading(index) is not None or not index.isValid():
            return Qt.ItemFlag.NoItemFlags  # the keys pass over headings
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        heading = self._heading(index)
        if heading is not None:
            return _heading_data(heading, role)
        row = self.row_at(index)
        return None if row is None else _row_data(row, role)


def _heading_data(heading: _Heading, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return heading.title
        case _ if role == COUNT_ROLE:
            return len(heading.rows)
    return None


def _row_data(row: Row, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.title
        case Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        case Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.title, row.reason, row.lots)))
        case _ if role == ROW_ROLE:
            return row
    return None


def _ranges(places: list[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as (first, last), from the end to the start."""
    runs = []
    for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        listed = [place for _, place in run]
        runs.append((listed[0], listed[-1]))
    yield from reversed(runs)
