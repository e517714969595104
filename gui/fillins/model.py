"""The blanks as a table for Qt's views; rows come and go, the table is never reset."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assembler.errors import FactError
from gui._texts import translate

from .presenter import Blank, BlanksPresenter, ShowBlanks

if TYPE_CHECKING:
    from gui.draft import BlankValue

Index = QModelIndex | QPersistentModelIndex

BLANK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
LABEL, VALUE, LIMITS = range(3)
_COLUMNS: Final = 3


class BlankModel(QAbstractTableModel):
    """Label, value and limits; the value is edited in place.

    `push` puts what was filled in onto the undo stack; None is the default.
    """

    def __init__(
        self,
        presenter: BlanksPresenter,
        push: Callable[[Blank, BlankValue | None], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._push = presenter, push
        self.show_blanks = ShowBlanks.ALL
        self._blanks: list[Blank] = list(presenter.blanks())

    def set_filter(self, show: ShowBlanks) -> None:
        """List other blanks."""
        self.show_blanks = show
        self.refresh()

    def refresh(self) -> None:
        """Take over what the draft says now."""
        wanted = self._presenter.blanks(self.show_blanks)
        keys = {each.key for each in wanted}
        for row in reversed(range(len(self._blanks))):
            if self._blanks[row].key not in keys:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._blanks[row]
                self.endRemoveRows()
        for row, blank in enumerate(wanted):
            if row < len(self._blanks) and self._blanks[row].key == blank.key:
                if self._blanks[row] != blank:
                    self._blanks[row] = blank
                    self.dataChanged.emit(self.index(row, 0), self.index(row, _COLUMNS - 1))
                continue
            self.beginInsertRows(QModelIndex(), row, row)
            self._blanks.insert(row, blank)
            self.endInsertRows()

    def blank(self, index: Index) -> Blank | None:
        """The blank at an index."""
        known = index.isValid() and 0 <= index.row() < len(self._blanks)
        return self._blanks[index.row()] if known else None

    def row_of(self, key: str) -> int:
        """The row of "clause.name", or the first of a clause; -1 if it is not listed."""
        for row, blank in enumerate(self._blanks):
            if key in (blank.key, blank.clause):
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._blanks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Blanks", "Blank"),
            translate("Blanks", "Stands there"),
            translate("Blanks", "May be"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        found = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return found | flag.ItemIsEditable if index.column() == VALUE else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        blank = self.blank(index)
        if blank is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (blank.label, blank.shown, blank.limits)[index.column()]
            case Qt.ItemDataRole.EditRole:
                return blank.shown if blank.problem else blank.value
            case Qt.ItemDataRole.AccessibleTextRole:
                return blank.spoken if index.column() != LIMITS else blank.limits
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (blank.label, blank.clause_title, blank.also_text)))
            case _ if role == BLANK_ROLE:
                return blank
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        blank = self.blank(index)
        if blank is None or role != Qt.ItemDataRole.EditRole:
            return False
        typed = value if isinstance(value, str | bool | date) else str(value)
        try:
            found = self._presenter.read(blank, typed)
        except FactError:
            self.refresh()
            return False
        if found is None:
            found = self._presenter.default_value(blank)
            if not blank.is_open and not blank.is_default:
                self._push(blank, found)
        elif found != blank.value:
            self._push(blank, found)
        self.refresh()
        return True
