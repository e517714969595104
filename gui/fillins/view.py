"""The screen of the blanks: a table that is edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui._texts import translate
from gui.commands import FillBlank
from gui.look import (
    Choice,
    EmptyState,
    FilterChips,
    Space,
    button,
    column,
    ground,
    label,
    row,
    type_font,
)

from .delegate import BlankDelegate
from .model import VALUE, BlankModel
from .presenter import Blank, BlanksPresenter, ShowBlanks, empty_texts

if TYPE_CHECKING:
    from gui.draft import BlankValue
    from gui.window import OpenTender

_VALUE_WIDTH: Final = 208
_LIMITS_WIDTH: Final = 120
_LONG_DEFAULT: Final = "Default 1,000"  # what the last column has room for
_EDIT_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class BlankTable(QTableView):
    """Return, F2, a click into the field or typing begins to edit; Delete brings the default."""

    def __init__(self, model: BlankModel, owner: FillInsView) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setObjectName("blank-table")
        self.setAccessibleName(self.tr("Blanks"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed
            | trigger.EditKeyPressed
            | trigger.SelectedClicked
            | trigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(False)
        self.setItemDelegate(BlankDelegate(self))
        self.setModel(model)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        value = min(_VALUE_WIDTH, room * 2 // 5)
        said = QFontMetrics(type_font("second")).horizontalAdvance(_LONG_DEFAULT)
        limits = min(max(_LIMITS_WIDTH, said + Space.LARGE), room * 3 // 10)
        for column_number, width in enumerate((room - value - limits, value, limits)):
            if width != self.columnWidth(column_number):
                self.setColumnWidth(column_number, width)
        self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _EDIT_KEYS and self.state() is not self.State.EditingState:
            if index.isValid():
                self.edit(index.siblingAtColumn(VALUE))
            return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.use_default()
            return
        if event.text().isprintable() and event.text() and index.column() != VALUE:
            self.setCurrentIndex(index.siblingAtColumn(VALUE))  # where typing begins to edit
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
        self._owner.open_menu(self.viewport().mapToGlobal(place))


class FillInsView(QWidget):
    """What stands in the blanks of the clauses that are in."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fill-ins-view")
        ground(self, "surface")
        self.tender = tender
        self.presenter = BlanksPresenter(tender.draft)
        self.model = BlankModel(self.presenter, self._fill, self)
        lines = column(self, margins=(Space.HUGE, Space.HUGE, Space.SMALL, 0))
        lines.addLayout(self._build_head())
        lines.addSpacing(Space.NORMAL)
        body = QWidget()
        self._stacked = QStackedLayout(body)
        self.table = BlankTable(self.model, self)
        self.empty = EmptyState("edit", "", "")
        self._stacked.addWidget(self.table)
        self._stacked.addWidget(self.empty)
        lines.addWidget(body, 1)
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentChanged.connect(lambda _: self._moved())
        tender.changed.connect(self._refresh)
        self._refresh()

    def _build_head(self) -> QVBoxLayout:
        head = column(margins=(0, 0, Space.LARGE, 0), spacing=Space.SMALL)
        head.addWidget(label(self.tr("Fill in the blanks"), "title", weight="semibold", wrap=True))
        head.addWidget(
            label(
                self.tr("What stands in the clauses of this tender. Defaults keep to the law."),
                "label",
                tone="text2",
                wrap=True,
            )
        )
        head.addSpacing(Space.TINY)
        line = row(spacing=Space.SMALL)
        self.filters = FilterChips(
            [Choice(show.value, _word(show), count=0) for show in ShowBlanks],
            self.tr("Which blanks are listed"),
        )
        self.filters.setObjectName("blank-filters")
        self.filters.chosen.connect(lambda _: self._filter())
        line.addWidget(self.filters, 1)
        self.defaults = button(self.tr("Use all defaults"), "quiet", name="use-all-defaults")
        self.defaults.clicked.connect(self.use_all_defaults)
        line.addWidget(self.defaults)
        head.addLayout(line)
        return head

    def sizeHint(self) -> QSize:
        return QSize(616, 700)

    # Showing

    def show_item(self, item: object) -> None:
        """Lead to a blank, "clause.name", or to the first of a clause."""
        if self.model.row_of(str(item)) < 0:
            self.filters.choose(ShowBlanks.ALL.value)
            self._filter()
        found = self.model.row_of(str(item))
        if found >= 0:
            self.table.setCurrentIndex(self.model.index(found, VALUE))
            self.table.setFocus()

    def _filter(self) -> None:
        self.model.set_filter(ShowBlanks(self.filters.choice()))
        self._refresh()

    def _refresh(self) -> None:
        self.model.refresh()
        counts = self.presenter.counts()
        for show, number in counts.items():
            self.filters.set_count(show.value, number)
        self.defaults.setVisible(bool(counts[ShowBlanks.BY_YOU]))
        self.filters.setVisible(bool(counts[ShowBlanks.ALL]))
        self.empty.say(*empty_texts(self.model.show_blanks))
        self._stacked.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _moved(self) -> None:
        blank = self.blank()
        if blank is not None:
            self.tender.choose_clause(blank.clause)

    # Doing

    def blank(self) -> Blank | None:
        """The blank in the row that is chosen."""
        return self.model.blank(self.table.currentIndex())

    def _fill(self, blank: Blank, value: BlankValue | None) -> None:
        self.tender.push(FillBlank(self.tender.draft, blank.key, value))

    def use_default(self) -> None:
        """Bring the default of the chosen blank back."""
        blank = self.blank()
        if blank is None:
            return
        had_problem = self.presenter.problems.pop(blank.key, None)
        if not blank.is_default and not blank.is_open:
            self._fill(blank, self.presenter.default_value(blank))
        elif had_problem:
            self._refresh()

    def use_all_defaults(self) -> None:
        """Bring all defaults back, as one step that can be undone."""
        self.presenter.forget_problems()
        stack = self.tender.stack
        stack.beginMacro(self.tr("all blanks by default"))
        for blank in self.presenter.blanks(ShowBlanks.BY_YOU):
            self._fill(blank, self.presenter.default_value(blank))
        stack.endMacro()

    def use_everywhere(self) -> None:
        """Put the chosen value into the other clauses that have this blank."""
        blank = self.blank()
        if blank is None or not blank.also_in or blank.value is None:
            return
        stack = self.tender.stack
        stack.beginMacro(self.tr("the same in all clauses"))
        for key, value in self.presenter.edits_everywhere(blank):
            self.tender.push(FillBlank(self.tender.draft, key, value))
        stack.endMacro()

    def open_menu(self, place: QPoint) -> None:
        """What can be done with the chosen blank."""
        blank = self.blank()
        if blank is None:
            return
        menu = QMenu(self)
        menu.setObjectName("blank-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        edit = self.table.currentIndex().siblingAtColumn(VALUE)
        clause = blank.clause
        choices = [(self.tr("Fill in"), lambda: self.table.edit(edit))]
        if not blank.is_default and not blank.is_open:
            choices.append((self.tr("Use the default"), self.use_default))
        if blank.also_in and not blank.is_open:
            text = self.tr("Use it in the other clauses too")
            choices.append((text, self.use_everywhere))
        choices.append(
            (self.tr("Go to clause in preview"), lambda: self.tender.show_in_preview(clause))
        )
        choices.append((self.tr("Show why"), lambda: self.tender.show_reason(clause)))
        for text, act in choices:
            made = QAction(text, menu)
            made.triggered.connect(act)
            menu.addAction(made)
        menu.popup(place)


def _word(show: ShowBlanks) -> str:
    return {
        ShowBlanks.ALL: translate("Blanks", "All"),
        ShowBlanks.OPEN: translate("Blanks", "Open"),
        ShowBlanks.BY_YOU: translate("Blanks", "By you"),
    }[show]
