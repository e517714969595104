"""The list of clauses: search, filters, rows, and the bar that takes the last change back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QMenu,
    QStackedLayout,
    QWidget,
)
from shiboken6 import isValid

from gui.commands import OverrideClause
from gui.look import (
    Choice,
    EmptyState,
    FilterChips,
    SearchField,
    Space,
    UndoBar,
    column,
    ground,
)
from gui.reason import Asked

from ._tree import ClauseTree
from .model import ClauseModel
from .override import Action, ask_override
from .presenter import ClausesPresenter, Key, Row
from .words import LOOKS, Show, empty_texts, show_word

if TYPE_CHECKING:
    from gui.window import OpenTender

MOMENT_MS: Final = 6000  # how long "Just in" stands at a row
_FILTER_ICONS: Final = {Show.IN: "in", Show.UNDECIDED: "undecided", Show.OUT: "out"}


class ClausesView(QWidget):
    """All clauses with their state; what the officer decides goes onto the undo stack."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clauses-view")
        ground(self, "canvas")
        self.tender = tender
        self.presenter = ClausesPresenter(tender.draft)
        self._draft, self._place_in_stack = tender.draft, tender.stack.index()
        self._has_news = False  # whether the tender changed since it was last told
        self.model = ClauseModel(self.presenter, self)
        self._build()
        self._offer_actions()
        self._moment = QTimer(self, singleShot=True, interval=MOMENT_MS)
        self._moment.timeout.connect(self._end_moment)
        tender.changed.connect(self._draft_changed)
        tender.stack.indexChanged.connect(self._stack_moved)
        tender.current_clause_changed.connect(self._follow)
        self._count()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.tree.setFocus(event.reason())  # a proxy would keep Tab from the other controls

    def _build(self) -> None:
        lines = self._lines = column(self, margins=(0, Space.MEDIUM, 0, 0))
        head = column(margins=(Space.NORMAL, 0, Space.NORMAL, Space.SMALL), spacing=Space.SMALL)
        self.search = SearchField(self.tr("Search clauses"))
        self.search.setObjectName("clause-search")
        self.search.textChanged.connect(self._filter)
        self.search.on_to_list.connect(self._go_to_first)
        head.addWidget(self.search)
        self.filters = FilterChips(
            [_choice(show) for show in Show], self.tr("Which clauses are listed"), self
        )
        self.filters.setObjectName("clause-filters")
        self.filters.chosen.connect(self._filter)
        head.addWidget(self.filters)
        lines.addLayout(head)
        body = QWidget()
        self._stacked = QStackedLayout(body)
        self.tree = ClauseTree(self.model)
        self.empty = EmptyState("search", "", "")
        self._stacked.addWidget(self.tree)
        self._stacked.addWidget(self.empty)
        lines.addWidget(body, 1)
        self.undo_bar = UndoBar(self)
        self.undo_bar.undo_wanted.connect(self.tender.stack.undo)
        self.undo_bar.installEventFilter(self)
        self.tree.why_wanted.connect(self.show_reason)
        self.tree.put_in_wanted.connect(self.put_in)
        self.tree.take_out_wanted.connect(self.take_out)
        self.tree.menu_wanted.connect(self._open_menu)
        self.tree.selectionModel().currentChanged.connect(self._moved)

    def _offer_actions(self) -> None:
        handle = self.tender.desk.actions.handle
        handle("show_why", self, self.show_reason)
        handle("put_in", self, self.put_in)
        handle("take_out", self, self.take_out)
        handle("let_rules_decide", self, lambda: self.give_back(self.clause()))
        handle("find", self, self._find)
        handle("go_to_clause", self, self._find)
        handle("next_undecided", self, self.next_undecided)

    def sizeHint(self) -> QSize:
        return QSize(544, 600)

    # What is listed

    def show_item(self, item: object) -> None:
        """Lead to a clause by its id, or choose a filter."""
        if isinstance(item, Show):
            self.show_only(item)
        else:
            self.choose(str(item))

    def show_only(self, show: Show) -> None:
        """Choose a filter from elsewhere, such as the link in the status line."""
        self.filters.choose(show.value)
        self._filter()

    def chosen(self) -> Show:
        """The filter that is chosen."""
        return Show(self.filters.choice())

    def next_undecided(self) -> None:
        """Go to the next clause that is not decided, from the top again after the last."""
        keys = [key for key in self.model.listed() if not key.other]
        at = next((i for i, key in enumerate(keys) if key.clause == self.clause()), -1)
        for key in (*keys[at + 1 :], *keys[: at + 1]):
            if self._draft.selection.state_of(key.clause) == "undecided":
                self.choose(key.clause)
                self.tree.setFocus()
                return
        self.tender.desk.announce(self.tr("Every clause that is listed is decided."))

    def _find(self) -> None:
        self.tender.show_screen("clauses")
        self.search.setFocus()
        self.search.selectAll()

    def _go_to_first(self) -> None:
        """From the search to the clause that fits best, or to the one that is chosen."""
        searched, listed = self.search.text().strip(), self.model.listed()
        if not listed:
            return
        if searched or not self.clause():
            self.choose(self.presenter.best_found(listed, searched))
        self.tree.setFocus()

    def _filter(self) -> None:
        kept = self.clause()
        self.model.set_filter(self.chosen(), self.search.text().strip())
        self._show_empty()
        index = self.model.index_of(kept)
        if index.isValid():
            self.tree.setCurrentIndex(index)

    def _show_empty(self) -> None:
        self.empty.say(*empty_texts(self.chosen(), self.search.text().strip()))
        self._stacked.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _count(self) -> None:
        counts = self.presenter.counts()
        for show, number in counts.items():
            self.filters.set_count(show.value, number)
        by_you = bool(counts[Show.BY_YOU]) or self.chosen() is Show.BY_YOU
        self.filters.button(Show.BY_YOU.value).setVisible(by_you)

    # The draft changed

    def _draft_changed(self) -> None:
        self._has_news = True
        self.presenter.just_changed = bool(self._draft.last_change)
        self.model.refresh()
        self._count()
        self._show_empty()
        if self.presenter.just_changed:
            self._moment.start()
        else:
            self._moment.stop()

    def _end_moment(self) -> None:
        self.presenter.just_changed = False
        self.model.repaint_marks()

    def _stack_moved(self, place: int) -> None:
        taken_back, self._place_in_stack = place < self._place_in_stack, place
        if not self._has_news or not isValid(self.tender.desk):
            return  # a stack that ends is emptied first, and nothing changes by that
        self._has_news = False
        self.undo_bar.hide()
        sentence = self.presenter.announcement()
        if not sentence:
            return
        if not taken_back and not self.isVisible():
            self.tender.offer_undo(sentence)  # in the centre; it is announced there
            return
        if not taken_back:
            self.undo_bar.show_change(self.presenter.told(self.tender.stack.undoText()))
        self.tender.desk.announce(sentence)

    # The chosen clause

    def clause(self) -> str:
        """The chosen clause, or an empty text."""
        key = self.model.key(self.tree.currentIndex())
        return key.clause if key else ""

    def choose(self, clause_id: str) -> None:
        """Go to a clause; where the filter or search hides it, they are taken away first."""
        index = self.model.index_of(clause_id)
        if not index.isValid():
            self.search.clear()
            self.show_only(Show.ALL)
            index = self.model.index_of(clause_id)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _moved(self, current: QModelIndex) -> None:
        key = self.model.key(current)
        if key is not None and not key.other:
            self.tender.choose_clause(key.clause)

    def _follow(self, clause_id: str) -> None:
        """Another screen made a clause the current one; follow where it is listed."""
        if clause_id == self.clause():
            return
        index = self.model.index_of(clause_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def show_reason(self) -> None:
        """Open why the chosen clause is in, out or undecided."""
        key = self.model.key(self.tree.currentIndex())
        if key is None:
            return
        if key.other:
            self._open_menu(self.tree.visualRect(self.tree.currentIndex()).center())
            return
        listed = tuple(each.clause for each in self.model.listed() if not each.other)
        self.tender.show_screen("reason", Asked(key.clause, listed))

    def put_in(self) -> None:
        """Put the chosen clause in, with a written reason."""
        self.ask_override(self.clause(), "include")

    def take_out(self) -> None:
        """Take the chosen clause out, with a written reason."""
        self.ask_override(self.clause(), "exclude")

    def ask_override(self, clause_id: str, action: Action) -> None:
        """Ask for the reason, then put the clause in or take it out."""
        if clause_id:
            ask_override(self, self.tender, clause_id, action)

    def give_back(self, clause_id: str) -> None:
        """Let the rules decide the clause again."""
        if all(each.clause != clause_id for each in self._draft.facts.overrides):
            return
        self.tender.push(OverrideClause(self._draft, clause_id, None, ""))

    def _open_menu(self, place: QPoint) -> None:
        index = self.tree.currentIndex()
        row_shown, key = self.model.row_at(index), self.model.key(index)
        if row_shown is None or key is None:
            return
        menu = QMenu(self)
        menu.setObjectName("clause-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self._pair_actions(key) if key.other else self._row_actions(row_shown)
        for action in actions:
            action.setParent(menu)
            menu.addAction(action)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _row_actions(self, shown: Row) -> list[QAction]:
        clause_id = shown.key.clause
        made = [_action(self.tr("Show why"), self.show_reason)]
        if shown.question:
            fact = shown.question
            made.append(
                _action(self.tr("Answer the question"), lambda: self.tender.show_question(fact))
            )
        if shown.state != "in":
            made.append(_action(self.tr("Put it in…"), self.put_in))
        if shown.state != "out":
            made.append(_action(self.tr("Take it out…"), self.take_out))
        if shown.by_you:
            made.append(_action(self.tr("Let the rules decide"), lambda: self.give_back(clause_id)))
        if shown.state == "in":
            made.append(
                _action(
                    self.tr("Go to clause in preview"),
                    lambda: self.tender.show_in_preview(clause_id),
                )
            )
        return made

    def _pair_actions(self, key: Key) -> list[QAction]:
        made = []
        for clause_id in (key.clause, key.other):
            title = self._draft.selection.decision(clause_id).title
            text = self.tr("Take out “{title}”…").format(title=title)
            made.append(_action(text, lambda each=clause_id: self.ask_override(each, "exclude")))
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The rows end above the undo bar while it is there."""
        if watched is self.undo_bar and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            shown = event.type() is QEvent.Type.Show
            room = self.undo_bar.height() + Space.MEDIUM if shown else 0
            self._lines.setContentsMargins(0, Space.MEDIUM, 0, room)
        return False


def _choice(show: Show) -> Choice:
    name = _FILTER_ICONS.get(show)
    icon_name, token = LOOKS[name] if name else ("", "text2")  # type: ignore[index]
    return Choice(show.value, show_word(show), icon_name, token, 0)


def _action(text: str, act: object) -> QAction:
    made = QAction(text)
    made.triggered.connect(act)
    return made
