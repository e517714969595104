"""One question as a column: what is asked, the field, where the answer is from, why, the effect."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assembler.errors import FactError
from assembler.model import FactValue
from gui._texts import translate
from gui.look import (
    FlowLayout,
    FormField,
    Hairline,
    Height,
    IconLabel,
    Space,
    button,
    clear,
    column,
    ground,
    label,
    row,
)

from .editors import Editor, editor_for
from .editors._lines import large_line
from .effect import Effect, EffectRow
from .lots import LotsPanel
from .presenter import LOTS_QUESTION, Card, InterviewPresenter, Why
from .words import problem_text

PAUSE_MS = 250


class QuestionCard(QWidget):
    """Built anew for each question; keeps what was typed until it is taken or left."""

    accepted = Signal()  # Return was pressed in a field of one line

    def __init__(self, presenter: InterviewPresenter, card: Card) -> None:
        super().__init__()
        self._presenter, self.card = presenter, card
        self.is_touched = False
        self.editor: Editor = editor_for(card)
        self.lots = LotsPanel(presenter, card) if card.lots else None
        self._lot_count = large_line("lot-count") if card.fact == LOTS_QUESTION else None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.show_effect)
        lines = column(self)
        self._add_question(lines)
        self._add_field(lines)
        self._why = QWidget()
        self._why_lines = column(self._why)
        lines.addWidget(self._why)
        self._effect = _EffectList()
        lines.addWidget(self._effect)
        lines.addStretch(1)
        self.editor.changed.connect(self._changed)
        self.editor.accepted.connect(self.accepted)
        self.show_card(card)

    def _add_question(self, lines: QVBoxLayout) -> None:
        definition = self.card.definition
        self._caption = label("", "caption", tone="text2", weight="semibold", name="caption")
        title = label(definition.question, "title", weight="semibold", wrap=True, name="question")
        lines.addWidget(self._caption)
        lines.addSpacing(Space.SMALL)
        lines.addWidget(title)
        if definition.help:
            lines.addSpacing(Space.MEDIUM)
            lines.addWidget(label(definition.help, "body", tone="text2", wrap=True, name="help"))
        lines.addSpacing(Space.LARGE)

    def _add_field(self, lines: QVBoxLayout) -> None:
        if self.lots is not None:
            lines.addWidget(self.lots)
            lines.addSpacing(Space.NORMAL)
            self.lots.chosen.connect(self._lots_chosen)
        self.field = FormField(self.card.label, self.editor)
        lines.addWidget(self.field)
        if self._lot_count is not None:
            self._lot_count.setFixedWidth(120)
            self._lot_field = FormField(translate("Interview", "Number of lots"), self._lot_count)
            self._lot_count.setText(str(max(2, len(self._presenter.draft.lots))))
            self._lot_count.textEdited.connect(lambda _: self._changed())
            lines.addSpacing(Space.NORMAL)
            lines.addWidget(self._lot_field)
        self._source = QWidget()
        line = row(self._source, margins=(0, Space.SMALL, 0, 0), spacing=Space.SMALL)
        self._source_icon = IconLabel("document", "text2", 14)
        self._source_text = label("", "second", tone="text2", wrap=True, name="source")
        line.addWidget(self._source_icon)
        line.addWidget(self._source_text, 1)
        lines.addWidget(self._source)
        lines.addSpacing(Space.LARGE)

    # Showing

    def show_card(self, card: Card) -> None:
        """Show the question as it stands now; what the officer is typing stays."""
        before, self.card = self.card, card
        self._caption.setText(card.caption)
        source = card.source
        self._source.setVisible(source is not None)
        if source is not None:
            self._source_icon.show_icon(source.icon_name, "text2")
            self._source_text.setText(source.text)
        self._show_why(card.why)
        if self.lots is not None:
            self.lots.model.refresh()
        if not self.is_touched or before.value != card.value:
            self.show_value(card.value)

    def show_value(self, value: FactValue | None) -> None:
        """Put an answer into the field, as if nothing had been typed."""
        self.editor.show_value(value)
        self.is_touched = False
        self.show_problem("")
        self._show_lot_count()
        self.show_effect()

    def show_problem(self, sentence: str) -> None:
        """Say at the field what is wrong; the empty sentence takes it back."""
        self.field.show_error(sentence)
        self.editor.mark(wrong=bool(sentence))

    def _show_why(self, why: Why | None) -> None:
        clear(self._why_lines)
        self._why.setVisible(why is not None)
        if why is not None:
            self._why_lines.addWidget(_why_card(why))
            self._why_lines.addSpacing(Space.LARGE)

    def _show_lot_count(self) -> None:
        if self._lot_count is not None:
            self._lot_field.setVisible(self.editor.value() == "yes")

    def _lots_chosen(self) -> None:
        """The field shows the answer that the chosen lots share."""
        if self.lots is None or self.is_touched:
            return
        found = [self._presenter.answer_of(self.card.fact, lot) for lot in self.lots.lots()]
        values = {each.value for each in found if each is not None}
        shared = len(values) == 1 and all(found)
        self.editor.show_value(next(iter(values)) if shared else None)

    # Answering

    def _changed(self) -> None:
        self.is_touched = True
        self.show_problem("")
        self._show_lot_count()
        self._pause.start()

    def chosen_lots(self) -> tuple[str, ...]:
        """The lots that the answer is for; empty for the whole purchase."""
        return self.lots.lots() if self.lots is not None else ()

    def lot_names(self) -> tuple[str, ...] | None:
        """The lots that the purchase is divided into; None for any other question.

        Raises:
            FactError: the number of lots cannot be read.
        """
        if self._lot_count is None:
            return None
        if self.editor.value() != "yes":
            return ()
        text = self._lot_count.text().strip()
        if not text.isdecimal() or not 1 <= int(text) <= 500:
            why = translate("Interview", "Enter how many lots there are, from 1 to 500.")
            raise FactError(LOTS_QUESTION, text, why)
        before = self._presenter.draft.lots[: int(text)]
        fresh = (f"LOT-{number:04}" for number in range(1, int(text) + 501))
        more = [name for name in fresh if name not in before]
        return (*before, *more[: int(text) - len(before)])

    def show_effect(self) -> None:
        """Show what the answer in the field would change."""
        self._effect.show_effect(self._try() if self.is_touched or self._is_proposal() else None)

    def _is_proposal(self) -> bool:
        return self.card.source is not None and self.card.source.is_proposal

    def _try(self) -> Effect | None:
        try:
            value = self.editor.value()
            lots = self.chosen_lots()
            if value is None or (self.lots is not None and not lots):
                return None
            if not self._presenter.differs(self.card.fact, value, lots):
                return None
            return self._presenter.effect(self.card.fact, value, lots)
        except FactError as error:
            # A pause in the middle of a number is no mistake yet; one that stays is told then.
            self.field.setToolTip(problem_text(error))
            return None


def _why_card(why: Why) -> QWidget:
    made = ground(QWidget(), "card")
    made.setObjectName("why-we-ask")
    line = row(made, margins=(Space.NORMAL, Space.MEDIUM, Space.NORMAL, Space.MEDIUM))
    line.setSpacing(Space.MEDIUM)
    line.addWidget(IconLabel("law", "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
    lines = column(spacing=Space.TINY)
    lines.addWidget(label(translate("Interview", "Why we ask"), "label", weight="semibold"))
    lines.addWidget(label(why.sentences, "label", tone="text2", wrap=True, name="why"))
    if why.link:
        lines.addLayout(_law_line(why))
    line.addLayout(lines, 1)
    return made


def _law_line(why: Why) -> QVBoxLayout:
    """The law and the day it was checked; the day below, where the law is a long name."""
    # A quiet button keeps room for its ring: the line begins that much earlier.
    outer = column(margins=(-Space.TINY if why.url else 0, 0, 0, 0))
    line = FlowLayout(spacing=Space.SMALL)
    outer.addLayout(line)
    if why.url:
        link = button(why.link, "quiet", name="law-link")
        link.setToolTip(why.url)
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(why.url)))
        law = QWidget()
        parts = row(law, spacing=Space.TINY)
        parts.addWidget(link)
        parts.addWidget(IconLabel("link-out", "accent", 12))
        line.addWidget(law)
    else:
        line.addWidget(label(why.link, "second", tone="text2", weight="medium"))
    checked = label(why.checked, "second", tone="text2")
    checked.setMinimumHeight(Height.TARGET if why.url else 0)
    line.addWidget(checked)
    return outer


class _EffectList(QWidget):
    """What the answer changes, as rows between hairlines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("effect")
        lines = column(self)
        head = row(spacing=Space.SMALL)
        title = translate("Interview", "What this answer changes")
        head.addWidget(label(title, "label", weight="semibold"))
        self._summary = label("", "second", tone="text2", wrap=True, name="effect-summary")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        head.addWidget(self._summary, 1)
        lines.addLayout(head)
        lines.addSpacing(Space.SMALL)
        self._rows = QWidget()
        self._lines = column(self._rows)
        lines.addWidget(self._rows)
        self.hide()

    def show_effect(self, effect: Effect | None) -> None:
        """Show the rows; None hides the list."""
        self.setVisible(effect is not None)
        clear(self._lines)
        if effect is None:
            return
        nothing = translate("Interview", "No clause comes in or goes out")
        self._summary.setText(effect.summary or nothing)
        for each in effect.rows:
            self._lines.addWidget(Hairline())
            self._lines.addWidget(_effect_row(each))
        self._lines.addWidget(Hairline())
        if effect.more:
            self._lines.addSpacing(Space.SMALL)
            self._lines.addWidget(label(effect.more, "second", tone="text2"))


def _effect_row(found: EffectRow) -> QWidget:
    made = QWidget()
    made.setMinimumHeight(35)
    line = row(made, spacing=Space.MEDIUM)
    line.addWidget(IconLabel(found.icon_name, found.token, 16))
    line.addWidget(label(found.title, "label", weight="medium", wrap=True), 1)
    line.addWidget(label(found.state_word, "second", tone="text2"))
    return made
