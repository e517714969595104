"""What the interview shows and decides, without widgets: which question, why, and what it changes.

The presenter reads a draft and hands out frozen values; the widgets draw them and push commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assembler.interview import (
    Agenda,
    Choice,
    Entry,
    Order,
    ThresholdUse,
    agenda,
    choices,
    why_asked,
)
from assembler.model import Answer, FactDefinition, FactValue, Money
from gui._texts import quoted, translate
from gui.reason.words import capital, day_text, source_text

from .effect import Effect, effect_of
from .words import clauses_text, joined, words_for

if TYPE_CHECKING:
    from gui.draft import Draft

_NAMED: Final = 2  # clauses named in "Why we ask"
LOTS_QUESTION: Final = "uses_lots"


@dataclass(frozen=True, slots=True)
class Why:
    """The card "Why we ask"; `link` may be empty, and so may its address."""

    sentences: str
    link: str = ""
    url: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the answer in the field came from; `is_proposal` if it counts only once confirmed."""

    text: str
    icon_name: str
    is_proposal: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One question as it is shown."""

    definition: FactDefinition
    caption: str
    label: str
    choices: tuple[Choice, ...]
    value: FactValue | None
    source: Source | None
    why: Why | None
    cost: str
    lots: tuple[str, ...]  # with lots: one answer a lot
    currency: str  # what an amount is in, unless the officer says otherwise
    is_postponed: bool

    @property
    def fact(self) -> str:
        return self.definition.name

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer that could be cleared."""
        return self.value is not None and not (self.source and self.source.is_proposal)


class InterviewPresenter:
    """The interview over one draft: where the officer is, where he was, and what comes next."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.order: Order = "decisive"
        self.current: str | None = None
        self._visited: list[str] = []
        self._by_outline = False
        self._agenda_of: object = None
        self._agenda: Agenda = Agenda((), ())

    @property
    def agenda(self) -> Agenda:
        """The questions that matter now."""
        state = self.draft.snapshot()
        if self._agenda_of is not state:
            self._agenda = agenda(state.selection, state.postponed)
            self._agenda_of = state
        return self._agenda

    # Moving

    def start(self) -> bool:
        """Go to the first question that is worth asking; False if there is none."""
        self.current = self.agenda.next(self.order)
        return self.current is not None

    def has_ended(self) -> bool:
        """Whether no question is in focus."""
        return self.current is None

    def go(self, fact: str) -> None:
        """Go to a question that the officer chose."""
        if fact == self.current or fact not in self.draft.library.fact_definitions:
            return
        self._leave()
        self.current, self._by_outline = fact, True

    def advance(self) -> None:
        """Go on to what is worth asking next; in the group first that was chosen in the outline."""
        found = self._next()
        self._leave()
        self.current = found

    def advance_to_unfinished(self) -> bool:
        """Go to the next question without an answer, put off or not; False if there is none."""
        now = self.agenda
        names = [each.fact for each in now.entries]
        start = names.index(self.current) + 1 if self.current in names else 0
        waiting = {*now.open, *now.postponed}
        found = [each for each in (*names[start:], *names[:start]) if each in waiting]
        if not found or found[0] == self.current:
            return False
        self._leave()
        self.current = found[0]
        return True

    def back(self) -> bool:
        """Go to the question before; False if there is none."""
        while self._visited:
            found = self._visited.pop()
            if found != self.current:
                self.current = found
                return True
        return False

    @property
    def can_go_back(self) -> bool:
        return any(each != self.current for each in self._visited)

    def _leave(self) -> None:
        if self.current is not None:
            self._visited = [each for each in self._visited if each != self.current]
            self._visited.append(self.current)

    def _next(self) -> str | None:
        after = self.current or ""
        if self._by_outline and self.order == "decisive":
            group = self.agenda.group_of(after)
            found = self.agenda.next("groups", after)
            if group and found and any(each.fact == found for each in group.entries):
                return found
            self._by_outline = False
        return self.agenda.next(self.order, after)

    # What is shown

    def card(self) -> Card | None:
        """The question in focus; None when everything is decided."""
        if self.current is None:
            return None
        definition = self.draft.library.fact_definitions[self.current]
        answer, proposal = self._answer(definition)
        shown = answer or proposal
        entry = self.agenda.find(definition.name)
        return Card(
            definition,
            self._caption(definition, entry),
            definition.short_name,
            choices(definition, words_for(self.draft.library)),
            shown.value if shown else None,
            self._source(definition, answer, proposal),
            self._why(definition),
            self._cost(entry),
            self.draft.lots if definition.per_lot else (),
            self._currency(),
            definition.name in self.draft.postponed,
        )

    def answer_of(self, fact: str, lot: str | None = None) -> Answer | None:
        """The answer as it counts for a lot or for the whole purchase."""
        return self.draft.facts.get(fact, lot)

    def _answer(self, definition: FactDefinition) -> tuple[Answer | None, Answer | None]:
        name = definition.name
        answer = self.draft.facts.answers.get(name)
        if answer is None and definition.per_lot:
            answer = self.draft.facts.shared_by_lots(name)
        if answer is None and definition.default is not None and not definition.is_asked:
            answer = Answer(definition.default, "setting")
        if answer is not None:
            return answer, None
        for question in self.draft.selection.questions:
            if question.fact == name and question.proposal is not None:
                return None, question.proposal
        return None, self.draft.facts.proposals.get(name)

    def _caption(self, definition: FactDefinition, entry: Entry | None) -> str:
        group = self.agenda.group_of(definition.name)
        if entry is None or group is None:
            return definition.group
        place, total = group.place_of(definition.name)
        pattern = translate("Interview", "{group}  ·  Question {place} of {total}")
        return pattern.format(group=definition.group, place=place, total=total)

    def _source(
        self, definition: FactDefinition, answer: Answer | None, proposal: Answer | None
    ) -> Source | None:
        if proposal is not None:
            text = translate("Interview", "The program proposes this. Continue confirms it.")
            return Source(text, "info", is_proposal=True)
        if answer is None:
            return None
        if answer.source == "setting":
            text = translate("Interview", "This counts until you change it.")
            return Source(text, "settings")
        icon_name = "notice" if answer.source.startswith(("notice", "release")) else "document"
        if answer.source == "officer":
            icon_name = "person"
        return Source(source_text(answer.source), icon_name)

    def _why(self, definition: FactDefinition) -> Why | None:
        reason = why_asked(self.draft.selection, definition.name)
        sentences = []
        words = words_for(self.draft.library)
        for (amount, currency, since), titles in _by_amount(reason.thresholds).items():
            pattern = translate("Interview", "{title}: {amount}, in force since {day}.")
            said = f"{words.amount(amount)} {currency}"
            title = capital(joined(titles))
            sentences.append(pattern.format(title=title, amount=said, day=day_text(since)))
        if reason.clauses:
            sentences.append(self._turning(reason.clauses, is_settled=reason.is_settled))
        if not sentences:
            return None
        source = reason.authority
        if source is None:
            return Why(" ".join(sentences))
        pattern = translate("Interview", "checked {day}")
        checked = pattern.format(day=day_text(source.checked)) if source.checked else ""
        return Why(" ".join(sentences), source.cite, source.url, checked)

    def _turning(self, clauses: tuple[str, ...], *, is_settled: bool) -> str:
        titles = [quoted(self.draft.library.clauses[name].title) for name in clauses[:_NAMED]]
        rest = len(clauses) - len(titles)
        if rest:
            one = translate("Interview", "1 more clause")
            titles.append(
                one if rest == 1 else translate("Interview", "%n more clauses", None, rest)
            )
        names = joined(titles)
        if is_settled:
            return translate("Interview", "The answer bears on {names}.").format(names=names)
        return translate("Interview", "The answer decides on {names}.").format(names=names)

    def _cost(self, entry: Entry | None) -> str:
        if entry is None or not entry.settles:
            return ""
        if entry.settles == 1:
            return translate("Interview", "If you don’t know yet, 1 clause stays undecided.")
        pattern = translate("Interview", "If you don’t know yet, {clauses} stay undecided.")
        return pattern.format(clauses=clauses_text(entry.settles))

    def _currency(self) -> str:
        for answer in self.draft.facts.answers.values():
            if isinstance(answer.value, Money):
                return answer.value.currency
        regime = self.draft.selection.regime
        return regime.currency if regime else "EUR"

    # What an answer does

    def differs(self, fact: str, value: object, lots: tuple[str, ...] = ()) -> bool:
        """Whether a value is another answer than the one that counts now.

        Raises:
            FactError: the value does not fit the question.
        """
        new = self.draft.library.parse_fact(fact, value).value
        if lots:
            own = [self.draft.facts.lots.get(lot, {}).get(fact) for lot in lots]
            return any(each is None or each.value != new for each in own)
        answer = self.draft.facts.answers.get(fact)
        return answer is None or answer.value != new

    def effect(self, fact: str, value: object, lots: tuple[str, ...] = ()) -> Effect:
        """What an answer would change.

        Raises:
            FactError: the value does not fit the question.
        """
        if not self.differs(fact, value, lots):
            return Effect()
        if lots:
            given: Mapping[str, object] = dict.fromkeys(lots, value)
            change = self.draft.attempt(lambda each: each.answer_lots(fact, given))
        else:
            change = self.draft.attempt(lambda each: each.answer(fact, value))
        return effect_of(change, self.draft.library)

    # The end

    def conclusion(self) -> tuple[str, str]:
        """Head and line of the screen when nothing is left to ask."""
        undecided = len(self.draft.selection.undecided)
        put_off = len(self.agenda.postponed)
        head = translate("Interview", "All decided")
        if put_off:
            head = translate("Interview", "Nothing left but what you put off")
        if not undecided:
            line = translate("Interview", "Every clause is in or out.")
        elif undecided == 1:
            line = translate("Interview", "1 clause is not decided yet.")
        else:
            line = translate(
                "Interview",
                "%n clauses are not decided yet.",
                None,
                undecided,
            )
        return head, line

    def blank_problem(self, definition: FactDefinition) -> str:
        """What is said when Continue is pressed and nothing is answered."""
        if definition.type in ("choice", "boolean") and not definition.several:
            return translate("Interview", "Choose an answer, or “I don’t know yet”.")
        return translate("Interview", "Enter an answer, or choose “I don’t know yet”.")


def _by_amount(
    uses: tuple[ThresholdUse, ...],
) -> dict[tuple[Decimal, str, date], list[str]]:
    """What the amounts are for, by amount and first day."""
    found: dict[tuple[Decimal, str, date], list[str]] = {}
    for use in uses:
        key = (use.value.amount, use.value.currency, use.value.since)
        found.setdefault(key, []).append(use.threshold.title.rstrip("."))
    return found
