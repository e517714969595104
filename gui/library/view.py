"""The library's tree: search, groups, texts; the chosen one is shown beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedLayout, QTreeView, QWidget

from gui.look import (
    Choice,
    EmptyState,
    SearchField,
    Segments,
    Space,
    column,
    ground,
    label,
    row,
    tool_button,
)

from .bench import Bench
from .delegate import LibraryDelegate
from .model import LibraryModel
from .new import NewClauseDialog
from .presenter import BrowserPresenter, Grouping

if TYPE_CHECKING:
    from gui.window import Desk

PAUSE_MS = 150
FILTER_EXAMPLES = ("status:draft", "status:proposed", "regime:us-far", "lang:ar", "kind:form")


class LibraryTree(QTreeView):
    """Enter opens a text in the editor, or a group; arrows walk and unfold."""

    open_wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: LibraryModel) -> None:
        super().__init__()
        self.setObjectName("library-tree")
        self.setAccessibleName(self.tr("Clauses of the library"))
        self._model = model
        self.setModel(model)
        self.setItemDelegate(LibraryDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._open)

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.line(index) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def _open(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None:
            self.open_wanted.emit(line.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if self._model.line(index) is None:
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self._open(index)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))


class LibraryView(QWidget):
    """Stands on the left of the library; the chosen text is the bench's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("library-view")
        ground(self, "canvas")
        self.desk = desk
        self.bench = Bench.of(desk)
        self.presenter = BrowserPresenter(self.bench.library, self.bench.of_clause)
        self.model = LibraryModel(self)
        self._best = ""
        self._build()
        self._offer_actions()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._pause.start)
        self.search.on_to_list.connect(self._go_to_first)
        desk.library_changed.connect(self._take_library)
        self.bench.findings_changed.connect(self.refresh)
        self.bench.chosen_changed.connect(self._follow)
        self.refresh()
        self.bench.check()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.tree.setFocus(event.reason())

    def sizeHint(self) -> QSize:
        return QSize(312, 600)

    def _build(self) -> None:
        lines = column(self, margins=(0, Space.NORMAL, 0, 0), spacing=Space.SMALL)
        head = column(margins=(Space.NORMAL, 0, Space.NORMAL, 0), spacing=Space.MEDIUM)
        self.search = SearchField(self.tr("status:draft lang:ar fee"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.setObjectName("library-search")
        head.addWidget(self.search)
        line = row(spacing=Space.TINY)
        self.grouping = Segments(
            [
                Choice(Grouping.FAMILY.value, self.tr("Families")),
                Choice(Grouping.PART.value, self.tr("Sections")),
            ],
            self.tr("How the clauses are grouped"),
        )
        self.grouping.chosen.connect(lambda _: self.refresh())
        line.addWidget(self.grouping)
        line.addStretch(1)
        self._filter = tool_button("filter", self.tr("Add a filter"))
        self._filter.clicked.connect(self._offer_filters)
        self._matrix = tool_button("table", self.tr("Show the matrix"))
        self._matrix.clicked.connect(lambda: self.desk.show_page("matrix"))
        self._new = tool_button("plus", self.tr("New clause"), token="accent")
        self._new.clicked.connect(self.new_clause)
        for each in (self._filter, self._matrix, self._new):
            line.addWidget(each)
        head.addLayout(line)
        lines.addLayout(head)
        body = QWidget()
        self._stacked = QStackedLayout(body)
        self.tree = LibraryTree(self.model)
        self.empty = EmptyState("search", "", "")
        self._stacked.addWidget(self.tree)
        self._stacked.addWidget(self.empty)
        lines.addWidget(body, 1)
        self._foot = label("", "caption", tone="text3", name="library-foot", wrap=True)
        foot = row(margins=(Space.NORMAL, Space.TINY, Space.NORMAL, Space.SMALL))
        foot.addWidget(self._foot, 1)
        lines.addLayout(foot)
        self.tree.open_wanted.connect(self.open_clause)
        self.tree.menu_wanted.connect(self._open_menu)
        self.tree.selectionModel().currentChanged.connect(self._moved)
        self.tree.clicked.connect(lambda _: self._show_details())

    def _offer_actions(self) -> None:
        handle = self.desk.actions.handle
        handle("open_library", self, lambda: self.bench.ask_for_library(self))
        handle("new_clause", self, self.new_clause)
        handle("check_library", self, self.check)
        handle("find", self, self._find)

    # Listing

    def refresh(self) -> None:
        """List what the search line asks for."""
        text = self.search.text().strip()
        open_keys = self._open_groups()
        listing = self.presenter.listing(Grouping(self.grouping.choice()), text)
        self._best = listing.best
        self.model.show_groups(listing.groups)
        if text:
            self.tree.expandAll()
        else:
            self._reopen(open_keys)
        self._follow(self.bench.chosen)
        found = sum(len(group.lines) for group in listing.groups)
        if not found:
            title = self.tr("No clause found") if text else self.tr("This library has no clauses")
            ways = self.tr("Search by words, and by status:draft, regime:us-far, lang:ar.")
            self.empty.say(title, listing.problem or ways)
        self._stacked.setCurrentIndex(0 if found else 1)
        self._foot.setText(self._told(found))

    def _told(self, found: int) -> str:
        total = self.tr("%n clauses", None, found)
        if self.bench.is_checking:
            return self.tr("{clauses} · checking…").format(clauses=total)
        problems = sum(map(len, self.bench.findings.values()))
        if self.bench.checked_at is None:
            return total
        said = self.tr("%n problems", None, problems) if problems else self.tr("no problems found")
        return self.tr("{clauses} · {problems}").format(clauses=total, problems=said)

    def _open_groups(self) -> set[str]:
        places = (self.model.index(at, 0) for at in range(self.model.rowCount()))
        return {self.model.key(each) for each in places if self.tree.isExpanded(each)}

    def _reopen(self, keys: set[str]) -> None:
        for at in range(self.model.rowCount()):
            index = self.model.index(at, 0)
            self.tree.setExpanded(index, self.model.key(index) in keys)

    def _take_library(self) -> None:
        self.presenter = BrowserPresenter(self.bench.library, self.bench.of_clause)
        self.refresh()

    def check(self) -> None:
        """Look the library through, and say so when it is done."""
        self.desk.announce(self.tr("The library is being checked…"))
        self.bench.check()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _go_to_first(self) -> None:
        """From the search to the text that fits best, or to the one that is chosen."""
        if self._pause.isActive():
            self._pause.stop()
            self.refresh()
        best = self.model.index_of(self._best)
        if best.isValid():
            self.tree.setCurrentIndex(best)
            self.tree.scrollTo(best)
        self.tree.setFocus()

    # The chosen text

    def clause(self) -> str:
        """The chosen text, or nothing."""
        line = self.model.line(self.tree.currentIndex())
        return line.id if line else ""

    def _moved(self, current: QModelIndex) -> None:
        line = self.model.line(current)
        if line is not None and line.id != self.bench.chosen:
            self.bench.choose(line.id)
            self._show_details()

    def _show_details(self) -> None:
        if self.clause() and self.isVisible():
            self.desk.show_page("clause_details")

    def _follow(self, clause_id: str) -> None:
        index = self.model.index_of(clause_id)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setExpanded(index.parent(), True)  # noqa: FBT003
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def open_clause(self, clause_id: str) -> None:
        """Open a text in the editor."""
        self.desk.show_page("editor", clause_id)

    def new_clause(self) -> None:
        """Ask for what a text needs, write its file, and open it."""
        NewClauseDialog(self, self.bench).open()

    # Menus

    def _offer_filters(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("filter-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for example in FILTER_EXAMPLES:
            made = QAction(example, menu)
            made.triggered.connect(lambda _=False, words=example: self._add_filter(words))
            menu.addAction(made)
        menu.popup(self._filter.mapToGlobal(self._filter.rect().bottomLeft()))

    def _add_filter(self, words: str) -> None:
        self.search.setText(f"{self.search.text().strip()} {words} ".lstrip())
        self.search.setFocus()

    def _open_menu(self, place: QPoint) -> None:
        clause_id = self.clause()
        if not clause_id:
            return
        menu = QMenu(self)
        menu.setObjectName("library-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act in (
            (self.tr("Open"), lambda: self.open_clause(clause_id)),
            (self.tr("Show at a glance"), self._show_details),
        ):
            made = QAction(text, menu)
            made.triggered.connect(act)
            menu.addAction(made)
        menu.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)
