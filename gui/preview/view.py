"""The preview of a tender: quick view and exact pages, search, zoom, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from assembler.word import PreviewSpan
from gui.look import (
    Choice,
    EmptyState,
    Segments,
    Space,
    button,
    column,
    ground,
    label,
    row,
    tool_button,
)

from ._scripts import not_shown
from ._search_bar import SearchBar
from .exact import ExactPages
from .page import PageView
from .presenter import Match, PreviewPresenter

if TYPE_CHECKING:
    from gui.window import OpenTender

_SCHEMES = ("http", "https", "mailto")  # a text may come from anybody
QUICK, EXACT = "quick", "exact"


class PreviewView(QWidget):
    """Follows the draft while it is in sight, and catches up when it comes in sight."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen-preview")
        ground(self, "canvas")
        self._tender = tender
        self.presenter = PreviewPresenter(tender.draft)
        self._is_stale = True
        self._is_tight = False
        self._needed = 0  # the width of all controls in one line
        self._warned: set[str] = set()
        self._matches: tuple[Match, ...] = ()
        self._at = -1
        self.page = PageView()
        self.exact = ExactPages(tender.draft)
        self.search = SearchBar()
        self._build()
        self._connect()
        self._handle_actions()

    # Building

    def _build(self) -> None:
        self._modes = Segments(
            [Choice(QUICK, self.tr("Quick view")), Choice(EXACT, self.tr("Exact pages"))],
            self.tr("Kind of preview"),
        )
        self._changed = button("", "quiet", name="next-change")
        self._changed.hide()
        self._since_save = tool_button("history", self.tr("Mark what changed since the last save"))
        self._since_save.setObjectName("since-save")
        self._since_save.setCheckable(True)
        self._page_of = label("", "second", tone="text2", name="page-of")
        self._find = tool_button("search", self.tr("Search in the tender"))
        self._smaller = tool_button("minus", self.tr("Smaller"))
        self._larger = tool_button("plus", self.tr("Larger"))
        self._percent = button("100 %", "plain", size="small", name="zoom-percent")
        for made, name in (
            (self._find, "open-search"),
            (self._smaller, "zoom-out"),
            (self._larger, "zoom-in"),
        ):
            made.setObjectName(name)
        self._bar = row(margins=(Space.NORMAL, Space.SMALL, Space.SMALL, Space.SMALL), spacing=2)
        self._bar.addWidget(self._modes)
        self._bar.addSpacing(Space.SMALL)
        self._bar.addWidget(self._changed)
        self._bar.addStretch(1)
        self._bar.addWidget(self._page_of)
        self._bar.addSpacing(Space.TINY)
        for part in (self._since_save, self._find, self._smaller, self._percent, self._larger):
            self._bar.addWidget(part)
        # Where the pane is narrow, what can stand elsewhere goes to a second line.
        self._second = QWidget()
        self._second_line = row(
            self._second, margins=(Space.NORMAL, 0, Space.SMALL, Space.SMALL), spacing=2
        )
        self._second_line.addStretch(1)
        self._second.hide()
        self._empty = EmptyState(
            "document",
            self.tr("Nothing in the tender yet"),
            self.tr("Clauses come in here as your answers decide them."),
        )
        self._wrong = EmptyState("warning", self.tr("The tender cannot be shown"), "")
        ground(self._empty, "desk")
        ground(self._wrong, "desk")
        stacked = QWidget()
        self._stack = QStackedLayout(stacked)
        for widget in (self._empty, self.page, self.exact, self._wrong):
            self._stack.addWidget(widget)
        lines = column(self)
        lines.addLayout(self._bar)
        lines.addWidget(self._second)
        lines.addWidget(self.search)
        lines.addWidget(stacked, 1)
        self.setFocusProxy(self.page)

    def _connect(self) -> None:
        tender = self._tender
        tender.changed.connect(self._follow)
        tender.saved.connect(self._note_saved)
        tender.current_clause_changed.connect(self._follow_clause)
        self._modes.chosen.connect(self._choose_mode)
        self._changed.clicked.connect(self.show_next_change)
        self._since_save.toggled.connect(self._compare)
        self._find.clicked.connect(self.search.open_bar)
        self._smaller.clicked.connect(lambda: self.zoom_by(-1))
        self._larger.clicked.connect(lambda: self.zoom_by(1))
        self._percent.clicked.connect(lambda: self.zoom_by(0))
        self.page.row_chosen.connect(self._row_chosen)
        self.page.why_wanted.connect(tender.show_reason)
        self.page.span_clicked.connect(self._follow_span)
        self.page.zoom_changed.connect(self._show_zoom)
        self.exact.zoom_changed.connect(self._show_zoom)
        self.exact.page_changed.connect(self._show_page)
        self.exact.row_shown.connect(self._row_in_sight)
        self.exact.found.connect(self.search.show_count)
        self.search.query_changed.connect(self._search_for)
        self.search.step_wanted.connect(self.find_next)
        self.search.closed.connect(self._end_search)

    def _handle_actions(self) -> None:
        handle = self._tender.desk.actions.handle
        handle("find", self, self.search.open_bar)
        handle("find_next", self, lambda: self.find_next(1))
        handle("find_previous", self, lambda: self.find_next(-1))
        handle("go_to_clause", self, self.search.open_bar)
        handle("zoom_in", self, lambda: self.zoom_by(1))
        handle("zoom_out", self, lambda: self.zoom_by(-1))
        handle("zoom_reset", self, lambda: self.zoom_by(0))
        handle("refresh", self, self._refresh_all)
        handle("show_why", self, self._show_why)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """One line of controls, or two where one is too narrow for their words."""
        movable = (self._changed, self._page_of, self._since_save)
        needed = self._bar.sizeHint().width()
        if not self._is_tight:
            self._needed = needed
        is_tight = self.width() < self._needed
        if is_tight == self._is_tight:
            return
        self._is_tight = is_tight
        for part in movable:
            (self._bar if is_tight else self._second_line).removeWidget(part)
        if is_tight:
            self._second_line.insertWidget(0, self._changed)
            self._second_line.addWidget(self._page_of)
            self._second_line.addWidget(self._since_save)
        else:
            self._bar.insertWidget(2, self._changed)
            self._bar.insertWidget(4, self._page_of)
            self._bar.insertWidget(6, self._since_save)
        self._second.setVisible(is_tight)

    # Following the draft

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the draft as it is now."""
        self._is_stale = False
        if self.presenter.refresh():
            self.page.show_rows(self.presenter.rows, self.presenter.changed)
            self.exact.show_rows(self.presenter.rows)
            self._search_for(self.search.query)
            self._warn_of_scripts()
        self._show_state()

    def _warn_of_scripts(self) -> None:
        """Say once which scripts no font here can show."""
        missing = not_shown(self.presenter.languages)
        for script in missing:
            if script.name not in self._warned:
                self._warned.add(script.name)
                pattern = self.tr(
                    "No font on this computer shows {script}. Install one, such as {font}; "
                    "the tender itself is right."
                )
                sentence = pattern.format(script=script.name, font=script.families[-1])
                self._tender.desk.show_banner("warning", sentence)

    def _refresh_all(self) -> None:
        self.refresh()
        if self._modes.choice() == EXACT:
            self.exact.draw()

    def _show_state(self) -> None:
        presenter = self.presenter
        is_exact = self._modes.choice() == EXACT
        if presenter.error:
            self._wrong.say(self.tr("The tender cannot be shown"), presenter.error)
            self._stack.setCurrentWidget(self._wrong)
        elif presenter.is_empty:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self.exact if is_exact else self.page)
        count = len(presenter.changed_rows())
        self._changed.setText(self.tr("%n changed", None, count))
        self._changed.setAccessibleName(
            self.tr("%n text(s) changed. Show the next one", None, count)
        )
        self._changed.setVisible(count > 0 and not is_exact)
        self._page_of.setVisible(is_exact)
        self._since_save.setVisible(not is_exact)
        self._show_zoom(self.exact.zoom if is_exact else self.page.zoom)
        self._arrange()

    def _note_saved(self) -> None:
        self.refresh()
        self.presenter.note_saved()
        self._show_marks()

    def _compare(self, since_save: bool) -> None:  # noqa: FBT001 - what the button sends
        self.presenter.compare_with_saved(since_save=since_save)
        self._show_marks()

    def _show_marks(self) -> None:
        self.page.show_marks(self.presenter.changed)
        self._show_state()

    # Places

    def show_item(self, item: object) -> None:
        """Go to a clause."""
        if self._is_stale:
            self.refresh()
        place = self.presenter.place_of(str(item))
        if place is None:
            return
        self.page.choose_row(place)
        self.exact.show_place(place)

    def _follow_clause(self, clause_id: str) -> None:
        place = self.presenter.place_of(clause_id)
        if place is not None and place != self.page.current_row:
            self.page.choose_row(place)
            if self.exact.isVisible():
                self.exact.show_place(place)

    def _row_chosen(self, place: int) -> None:
        clause_id = self.presenter.rows[place].clause_id
        if clause_id:
            self._tender.choose_clause(clause_id)

    def _row_in_sight(self, place: int) -> None:
        """The exact pages moved on: the quick view stands at the same clause."""
        self.page.choose_row(place)

    def _show_why(self) -> None:
        place = self.page.current_row
        if place >= 0 and self.presenter.rows[place].clause_id:
            self._tender.show_reason(self.presenter.rows[place].clause_id)

    def show_next_change(self) -> None:
        """Go to the next text that changed, from the top after the last one."""
        places = self.presenter.changed_rows()
        if not places:
            return
        here = self.page.current_row
        there = next((place for place in places if place > here), places[0])
        self.page.choose_row(there)
        self._row_chosen(there)

    def _follow_span(self, span: PreviewSpan) -> None:
        """A blank leads to where it is filled, a reference to its text, a link out of here."""
        if span.kind in ("blank", "filled"):
            kind, _, fact = span.target.partition(":")
            if kind == "fact" and fact:
                self._tender.show_question(fact)
            else:
                self._tender.show_screen("fill_ins", span.target)
        elif span.kind == "reference":
            self.show_item(span.target)
        elif span.kind == "link" and QUrl(span.target).scheme() in _SCHEMES:
            QDesktopServices.openUrl(QUrl(span.target))

    # Modes, zoom, pages

    def _choose_mode(self, _: str) -> None:
        self._show_state()
        if self._modes.choice() == EXACT:
            if self.page.current_row >= 0:
                self.exact.show_place(self.page.current_row)
            self.exact.search_for(self.search.query)
        else:
            self._search_for(self.search.query)

    def zoom_by(self, steps: int) -> None:
        """Larger (1), smaller (-1), or the usual size (0)."""
        if self._modes.choice() == EXACT:
            self.exact.zoom_by(steps)
        elif steps:
            self.page.zoom_by(steps)
        else:
            self.page.set_zoom(100)

    def _show_zoom(self, percent: int) -> None:
        self._percent.setText(self.tr("{percent} %").format(percent=percent))
        self._percent.setAccessibleName(
            self.tr("Size {percent} %. Set the usual size").format(percent=percent)
        )

    def _show_page(self, page: int, pages: int) -> None:
        self._page_of.setText(self.tr("Page {page} of {pages}").format(page=page, pages=pages))

    # Search

    def _search_for(self, query: str) -> None:
        if self._modes.choice() == EXACT:
            self.exact.search_for(query)
            return
        self._matches = self.presenter.find(query)
        top = max(self.page.current_row, 0)
        self._at = next((at for at, each in enumerate(self._matches) if each.row >= top), 0)
        self._show_match()

    def find_next(self, step: int) -> None:
        """Go to the next place (1) or the one before (-1)."""
        if self.search.isHidden():
            self.search.open_bar()
            return
        if self._modes.choice() == EXACT:
            self.exact.find_next(step)
        elif self._matches:
            self._at = (self._at + step) % len(self._matches)
            self._show_match()

    def _show_match(self) -> None:
        current = self._matches[self._at] if self._matches else None
        self.page.show_matches(self._matches, current)
        self.search.show_count(self._at + 1 if current else 0, len(self._matches))

    def _end_search(self) -> None:
        self._matches = ()
        self.page.show_matches(())
        self.exact.search_for("")
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
