"""What stands on the page "Check your answers", and in the pane beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assembler.interview import Agenda, Entry, agenda
from gui._texts import translate
from gui.fillins.presenter import BlanksPresenter, ShowBlanks
from gui.interview.words import words_for
from gui.reason.words import plain_text, source_text

if TYPE_CHECKING:
    from assembler.model import FactDefinition
    from assembler.selection import Decision
    from gui.draft import Draft

LineState = Literal["answered", "open", "postponed", "setting"]


@dataclass(frozen=True, slots=True)
class Line:
    """One question as a short statement, its answer, and where the answer came from."""

    fact: str
    statement: str
    question: str
    answer: str
    note: str
    state: LineState

    @property
    def is_answered(self) -> bool:
        return self.state in ("answered", "setting")

    @property
    def action(self) -> str:
        """The word on the link."""
        change, answer = action_words()
        return change if self.is_answered else answer


def action_words() -> tuple[str, str]:
    """The words on the links of answered and of open questions."""
    return translate("Check", "Change"), translate("Check", "Answer")


@dataclass(frozen=True, slots=True)
class Section:
    """The questions under one heading."""

    title: str
    lines: tuple[Line, ...]
    count: str


@dataclass(frozen=True, slots=True)
class Point:
    """Something in the pane beside the answers: a clause, a warning, a choice of the officer.

    `target` says where it leads: "reason", "question", "blanks" or nowhere.
    """

    title: str
    detail: str
    target: Literal["", "reason", "question", "blanks"] = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What is to be looked at before saving."""

    included: int
    undecided: int
    excluded: int
    waiting: tuple[Point, ...]
    to_weigh: tuple[Point, ...]
    blanks: tuple[Point, ...]
    by_you: tuple[Point, ...]
    warnings: tuple[Point, ...]
    save_word: str
    save_note: str
    is_complete: bool


# Who usually knows the answers of a group of questions. The groups are those of the library;
# of others nothing is said.
def _who(group: str) -> str:
    return {
        "Buyer and law": translate("Check", "your legal team"),
        "Value and dates": translate("Check", "whoever holds the budget"),
        "What is bought": translate("Check", "the department that needs it"),
        "Places": translate("Check", "the department that needs it"),
        "Workers": translate("Check", "the department that needs it, or the market"),
        "Supply chain": translate("Check", "the department that needs it, or the market"),
        "Risk": translate("Check", "whoever assesses the risk"),
        "Award": translate("Check", "those who evaluate the tenders"),
    }.get(group, "")


class CheckPresenter:
    """Reads answers and open points from a draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def agenda(self) -> Agenda:
        """The questions that matter now."""
        return agenda(self.draft.selection, self.draft.postponed)

    # The answers

    def sections(self) -> tuple[Section, ...]:
        """All questions that matter, by heading, with their answers."""
        return tuple(
            Section(
                group.title or translate("Check", "More"),
                tuple(self._line(entry) for entry in group.entries),
                translate("Check", "{done} of {total}").format(done=group.done, total=group.total),
            )
            for group in self.agenda().groups
        )

    def _line(self, entry: Entry) -> Line:
        definition = entry.definition
        answer, note = self._said(definition)
        if entry.state == "setting":
            if definition.default is not None:
                answer = words_for(self.draft.library).answer(entry.fact, definition.default)
            note = translate("Check", "Counts until you change it")
        elif entry.state != "answered":
            answer = (
                translate("Check", "You don’t know yet")
                if entry.state == "postponed"
                else translate("Check", "Not answered yet")
            )
            note = _waiting(entry.settles)
        return Line(entry.fact, entry.label, definition.question, answer, note, entry.state)

    def _said(self, definition: FactDefinition) -> tuple[str, str]:
        """The answer, lot by lot where they differ, and where it came from."""
        facts, words, name = self.draft.facts, words_for(self.draft.library), definition.name
        own = {lot: answers[name] for lot, answers in facts.lots.items() if name in answers}
        whole = facts.answers.get(name)
        if not own:
            if whole is None:
                return "", ""
            return words.answer(name, whole.value), _source(whole.source)
        first = next(iter(own.values()))
        alike = len(own) == len(facts.lots) and len({each.value for each in own.values()}) == 1
        if alike:
            return words.answer(name, first.value), _source(first.source)
        pattern = translate("Check", "{lot}: {answer}")
        said = [
            pattern.format(lot=lot, answer=words.answer(name, given.value))
            for lot in facts.lots
            if (given := own.get(lot) or whole) is not None
        ]
        return "\n".join(said), _source(first.source)

    # The pane beside

    def summary(self) -> Summary:
        """Counts, open points and the one button."""
        selection = self.draft.selection
        waiting = tuple(self._waiting_point(each) for each in selection.undecided)
        asked = {point.item for point in waiting if point.target == "question"}
        is_complete = not waiting
        return Summary(
            len(selection.included),
            len(waiting),
            len(selection.excluded),
            waiting,
            tuple(self._to_weigh()),
            tuple(self._blanks()),
            tuple(self._by_you()),
            tuple(self._warnings()),
            translate("Check", "Save tender…")
            if is_complete
            else translate("Check", "Save as draft…"),
            "" if is_complete else _answers_left(len(asked)),
            is_complete,
        )

    def _waiting_point(self, decision: Decision) -> Point:
        definitions = self.draft.library.fact_definitions
        asked = [definitions[name] for name in decision.missing if definitions[name].is_asked]
        if not asked:
            reason = plain_text(decision.reason, self.draft.library)
            return Point(decision.title, reason, "reason", decision.id)
        first = self._first_asked(asked)
        who = _who(first.group)
        pattern = (
            translate("Check", "Ask {who}: {question}")
            if who
            else translate("Check", "Answer: {question}")
        )
        said = pattern.format(who=who, question=first.question)
        return Point(decision.title, said, "question", first.name)

    def _first_asked(self, asked: list[FactDefinition]) -> FactDefinition:
        """The question that is put first: the most decisive one that can be put now."""
        names = {each.name: each for each in asked}
        ranked = (each.fact for each in self.draft.selection.questions if each.fact in names)
        return names[next(ranked, asked[0].name)]

    def _to_weigh(self) -> Iterator[Point]:
        for decision in self.draft.selection.included:
            judgement = decision.clause.judgement
            if judgement and decision.judgement_due and not decision.judgement_recorded:
                yield Point(decision.title, judgement.question, "reason", decision.id)

    def _blanks(self) -> Iterator[Point]:
        for blank in BlanksPresenter(self.draft).blanks(ShowBlanks.OPEN):
            yield Point(blank.label, blank.clause_title, "blanks", blank.key)

    def _by_you(self) -> Iterator[Point]:
        for override in self.draft.facts.overrides:
            title = self.draft.library.clauses[override.clause].title
            pattern = (
                translate("Check", "{title}: put in by you")
                if override.action == "include"
                else translate("Check", "{title}: taken out by you")
            )
            reason = translate("Check", "“{reason}”").format(reason=override.reason)
            yield Point(pattern.format(title=title), reason, "reason", override.clause)

    def _warnings(self) -> Iterator[Point]:
        for sentence in self.draft.selection.warnings:
            first, dot, rest = plain_text(sentence, self.draft.library).partition(". ")
            yield Point(f"{first}{dot.strip()}", rest)


def _source(source: str) -> str:
    """Where an answer came from; that it came from the officer goes without saying."""
    return "" if source == "officer" else source_text(source)


def _waiting(count: int) -> str:
    if not count:
        return translate("Check", "No clause waits for it")
    if count == 1:
        return translate("Check", "1 clause waits for this answer")
    return translate("Check", "%n clauses wait for this answer", None, count)


def _answers_left(count: int) -> str:
    if not count:
        return translate("Check", "What is not decided yet is marked in the draft.")
    if count == 1:
        return translate("Check", "One more answer goes far to complete the tender.")
    return translate("Check", "%n more answers go far to complete the tender.", None, count)
