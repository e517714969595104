"""The interview in the centre: one question in focus over a footer that never moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assembler.errors import FactError
from gui import commands
from gui.look import EmptyState, Hairline, Space, Width, button, column, ground, label, row
from gui.window import OpenTender

from .card import QuestionCard
from .presenter import Card
from .session import InterviewSession
from .words import problem_text

_BAR: Final = 8  # how wide a scroll bar is


class InterviewView(QWidget):
    """Shows the card of the question in focus, and takes its answer."""

    def __init__(self, tender: OpenTender) -> None:
        super().__init__()
        self._tender = tender
        self._session = InterviewSession.of(tender)
        self._presenter = self._session.presenter
        self._left_open: dict[str, QuestionCard] = {}  # what was typed and does not fit yet
        self.card: QuestionCard | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        lines = column(self)
        self._stack = QStackedWidget()
        self._scroll, self._place = _scroll_area()
        self._end = EmptyState(
            "included", "", "", (self.tr("Check your answers"), self._check_answers)
        )
        self._end.setObjectName("all-decided")
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._end)
        lines.addWidget(self._stack, 1)
        lines.addWidget(Hairline())
        lines.addWidget(self._footer())
        self._session.about_to_move.connect(self._leave)
        self._session.moved.connect(self._show_question)
        self._session.refreshed.connect(self._refresh)
        self._handle_keys()
        self._show_question()

    # Building

    def _footer(self) -> QWidget:
        self.back = button(
            self.tr("&Back"), "plain", size="large", icon_name="chevron-left", name="back"
        )
        self.clear = button(self.tr("Clea&r"), "plain", size="large", name="clear")
        self.unknown = button(self.tr("I don’t &know yet"), size="large", name="dont-know")
        self.go_on = button(self.tr("&Continue"), "primary", size="large", name="continue")
        self._cost = label("", "second", tone="text2", wrap=True, name="cost")
        self._cost.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        policy = QSizePolicy(self._cost.sizePolicy())
        policy.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(policy)
        made = QWidget()
        inner = QWidget()
        inner.setMaximumWidth(Width.COLUMN)
        lines = column(inner, spacing=Space.SMALL)
        leaving = row(margins=(-Space.SMALL, 0, 0, 0), spacing=Space.SMALL)
        leaving.addWidget(self.back)
        leaving.addStretch(1)
        leaving.addWidget(self.clear)
        answering = row(spacing=Space.SMALL)
        answering.addStretch(1)
        answering.addWidget(self.unknown)
        answering.addWidget(self.go_on)
        self._acts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._acts.setSpacing(Space.SMALL)
        self._acts.addLayout(leaving, 1)
        self._acts.addLayout(answering)
        lines.addLayout(self._acts)
        lines.addWidget(self._cost)
        outer = row(made, margins=(Space.LARGE, Space.NORMAL, Space.LARGE + _BAR, Space.MEDIUM))
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        for each, act in (
            (self.back, self._session.back),
            (self.clear, self._clear),
            (self.unknown, self._dont_know),
            (self.go_on, self._continue),
        ):
            each.clicked.connect(act)
        return made

    def _handle_keys(self) -> None:
        table: dict[str, Callable[[], object]] = {
            "continue": self._continue,
            "back": self._session.back,
            "dont_know": self._dont_know,
            "clear_answer": self._clear,
            "next_unfinished": self._session.advance_to_unfinished,
        }
        for name, act in table.items():
            self._tender.desk.actions.handle(name, self, act)

    # Showing

    def show_item(self, item: object) -> None:
        """Show the question of a fact."""
        if isinstance(item, str):
            self._session.go(item)

    def _show_question(self) -> None:
        self._put_away()
        shown = self._presenter.card()
        if shown is None:
            self._end.say(*self._presenter.conclusion())
            self._stack.setCurrentWidget(self._end)
        else:
            kept = self._left_open.pop(shown.fact, None)
            self.card = kept or self._new_card(shown)
            self.card.show_card(shown)
            self._place.addWidget(self.card)
            self.card.show()
            self._stack.setCurrentWidget(self._scroll)
            self._scroll.verticalScrollBar().setValue(0)
        self._refresh_footer()
        if self.isVisible():
            self.setFocus()

    def _new_card(self, shown: Card) -> QuestionCard:
        made = QuestionCard(self._presenter, shown)
        made.accepted.connect(self._continue)
        return made

    def _put_away(self) -> None:
        card, self.card = self.card, None
        if card is None:
            return
        self._place.removeWidget(card)
        card.hide()
        if card not in self._left_open.values():
            card.deleteLater()

    def _refresh(self) -> None:
        shown = self._presenter.card()
        if shown is None:
            self._end.say(*self._presenter.conclusion())
        elif self.card is not None and self.card.card.lots == shown.lots:
            self.card.show_card(shown)
        else:
            self._show_question()
            return
        self._refresh_footer()

    def _refresh_footer(self) -> None:
        shown = self.card.card if self.card is not None else None
        self.back.setEnabled(self._presenter.can_go_back)
        for each in (self.unknown, self.go_on):
            each.setVisible(shown is not None)
        self.clear.setVisible(shown is not None and self._has_answer(shown))
        self._cost.setText(shown.cost if shown is not None else "")
        for name, enabled in (
            ("back", self._presenter.can_go_back),
            ("dont_know", shown is not None),
            ("clear_answer", not self.clear.isHidden()),
        ):
            self._tender.desk.actions.set_enabled(name, self, enabled=enabled)

    def _has_answer(self, shown: Card) -> bool:
        own = (self._tender.draft.facts.lots[lot] for lot in shown.lots)
        return shown.is_answered or any(shown.fact in answers for answers in own)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand in two rows where one has no room for their words."""
        super().resizeEvent(event)
        parts = (self.back, self.clear, self.unknown, self.go_on)
        needed = sum(each.sizeHint().width() + Space.SMALL for each in parts)
        room = min(Width.COLUMN, self.width() - 2 * Space.LARGE - _BAR)
        directions = QBoxLayout.Direction
        fits = needed <= room
        self._acts.setDirection(directions.LeftToRight if fits else directions.BottomToTop)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        field = self.card.editor if self.card is not None else self._end
        field.setFocus(event.reason())

    # Answering

    def _continue(self) -> None:
        if self.card is None:
            self._check_answers()
        elif self._take(self.card):
            if self.card.lots is not None and self.card.lots.model.unanswered():
                self.card.lots.select_unanswered()
                self.setFocus()
                return
            self._session.advance()

    def _take(self, card: QuestionCard) -> bool:
        """Record the answer in the field; False if there is none or it does not fit."""
        try:
            value = card.editor.value()
            if value is None:
                card.show_problem(self._presenter.blank_problem(card.card.definition))
                card.editor.setFocus()
                return False
            if card.lots is not None and not card.chosen_lots():
                card.lots.table.setFocus()
                return False
            self._record(card, value)
        except FactError as error:
            card.show_problem(problem_text(error))
            card.editor.setFocus()
            return False
        card.is_touched = False
        return True

    def _record(self, card: QuestionCard, value: object) -> None:
        fact, lots, names = card.card.fact, card.chosen_lots(), card.lot_names()
        draft = self._tender.draft
        card.is_touched = False  # the field has no more than what is recorded now
        if self._presenter.differs(fact, value, lots):
            if lots:
                given = dict.fromkeys(lots, value)
                self._tender.push(commands.AnswerLots(draft, fact, given))
            else:
                self._tender.push(commands.AnswerFact(draft, fact, value))
        if names is not None and names != draft.lots:
            self._tender.push(commands.SetLots(draft, names))

    def _leave(self) -> None:
        """Another question was chosen: an answer that fits is taken, any other input is kept."""
        card = self.card
        if card is None or not card.is_touched:
            return
        try:
            value = card.editor.value()
            if value is not None and (card.lots is None or card.chosen_lots()):
                self._record(card, value)
        except FactError as error:
            card.is_touched = True
            card.show_problem(problem_text(error))
            self._left_open[card.card.fact] = card

    def _dont_know(self) -> None:
        if self.card is None:
            return
        shown = self.card.card
        self.card.is_touched = False
        if not shown.is_postponed or self._has_answer(shown):
            self._tender.push(commands.Postpone(self._tender.draft, shown.fact))
        self._session.advance()

    def _clear(self) -> None:
        if self.card is None:
            return
        shown, draft = self.card.card, self._tender.draft
        self.card.is_touched = False
        if shown.fact in draft.facts.answers:
            self._tender.push(commands.AnswerFact(draft, shown.fact, None))
        if any(shown.fact in draft.facts.lots[lot] for lot in shown.lots):
            given: dict[str, object] = dict.fromkeys(shown.lots)
            self._tender.push(commands.AnswerLots(draft, shown.fact, given))
        if self.card is not None:
            self.card.show_value(self.card.card.value)
        self.setFocus()

    def _check_answers(self) -> None:
        self._tender.desk.actions.trigger("check_answers")


def _scroll_area() -> tuple[QScrollArea, QVBoxLayout]:
    """The scrolled centre, and where the card stands in it."""
    area = QScrollArea()
    area.setObjectName("question-area")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = ground(QWidget(), "surface")
    line = row(inside, margins=(Space.LARGE, Space.HUGE, Space.LARGE, Space.LARGE))
    middle = QWidget()
    middle.setMaximumWidth(Width.COLUMN)
    line.addStretch(1)
    line.addWidget(middle, 1000)
    line.addStretch(1)
    area.setWidget(inside)
    bar = area.verticalScrollBar()

    def keep_room(_: int, last: int) -> None:
        """The column stands where it stands, with a scroll bar or without."""
        line.setContentsMargins(
            Space.LARGE, Space.HUGE, Space.LARGE + (0 if last else _BAR), Space.LARGE
        )

    bar.rangeChanged.connect(keep_room)
    keep_room(0, 0)
    return area, column(middle)
