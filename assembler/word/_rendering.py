"""One tender being written: what the compiled texts ask of facts, answers and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from assembler.errors import TemplateError
from assembler.library import SUBCONTRACT
from assembler.model import Clause
from assembler.rules import NOT_ARISING, UNKNOWN, Explanation, Scope, Truth

from ._answers import Answers
from ._controls import open_note
from ._fields import number_reference
from ._markup import CompiledText, FillInUse, Texts, printed_answer
from ._markup_conditions import Condition, included_name, included_text
from ._markup_program import Known, Value
from ._markup_text import NO_BREAK_SPACE, run
from ._outline import Outline, Place

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection

_KNOWN: Final = {Truth.TRUE: Known.YES, Truth.FALSE: Known.NO, Truth.UNKNOWN: Known.OPEN}
_INCLUDED: Final = re.compile(r"included\(\s*[\"']([^\"']+)[\"']\s*\)")
_COMPARED: Final = re.compile(r"(\w+) (==|!=) [\"']([^\"']+)[\"']")
_MOST_QUESTIONS: Final = 3


class IdCounter(Protocol):
    """Numbers that are unique in the whole package."""

    def next_control(self) -> int: ...
    def next_bookmark(self) -> int: ...


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that the facts do not settle: a whole text, or the wording of one."""

    clause: str
    title: str
    kind: str  # "undecided", "wording", "fact"
    about: str  # the condition, or the fact
    missing: tuple[str, ...]
    questions: tuple[str, ...]


class Rendering:
    """Answers what programs ask (see `Scene`), and notes what stayed open."""

    def __init__(
        self,
        selection: Selection,
        texts: Texts,
        outline: Outline,
        answers: Answers,
        ids: IdCounter,
    ) -> None:
        self.points: list[OpenPoint] = []
        self.fill_ins: dict[tuple[str, str], FillInUse] = {}
        self.ids = ids
        self.next_control: Callable[[], int] = ids.next_control
        self._selection = selection
        self._library = selection.library
        self._scope = selection.whole
        self._scopes = selection.scopes
        self._texts, self._outline, self._answers = texts, outline, answers
        self._state_of = selection.state_of
        self._facts: dict[tuple[str, str], Value | None] = {}
        self._decided: dict[tuple[str, tuple[str, ...]], Known] = {}
        self._begin_nothing()

    def _begin_nothing(self) -> None:
        self._clause: Clause | None = None
        self._text: CompiledText | None = None
        self._part = ""
        self._lots = tuple(self._scopes)
        self._seen: set[str] = set()
        self._blanks: dict[str, Value | None] = {}
        self._row: Scope | None = None
        self._printer = self._texts.printer(self._texts.tag)

    @property
    def worker_languages(self) -> tuple[str, ...]:
        """The languages that the workers of any lot read, as far as they are known."""
        if "languages" not in self._library.fact_definitions:
            return ()
        values = (scope.value("languages") for scope in self._scopes.values())
        named = (str(each) for value in values if isinstance(value, tuple) for each in value)
        return tuple(dict.fromkeys(named))

    def begin(self, decision: Decision, text: CompiledText, part: str) -> None:
        """The next text is rendered from here on."""
        self._clause, self._text, self._part = decision.clause, text, part
        self._lots = decision.lots or tuple(self._scopes)
        self._seen = set()
        self._blanks = {}
        self._printer = self._texts.printer(text.language)

    # Conditions

    def decide(self, condition: Condition) -> Known:
        lots = self._lots
        if condition.blanks:
            return self._decide(condition, lots)
        key = (condition.text, lots)
        found = self._decided.get(key)
        if found is None:
            found = self._decided[key] = self._decide(condition, lots)
        return found

    def _decide(self, condition: Condition, lots: tuple[str, ...]) -> Known:
        """Lot by lot where lots have answers of their own: they may differ in this."""
        found = {lot: self._in_scope(condition, self._scopes[lot]) for lot in lots}
        if Truth.UNKNOWN in found.values():
            return Known.OPEN
        if len(set(found.values())) > 1:
            return Known.SOME_LOTS
        return _KNOWN[next(iter(found.values()))]

    def _in_scope(self, condition: Condition, scope: Scope) -> Truth:
        return Truth.of(condition.expression.value(self._with_own_names(condition, scope)))

    def lots_where(self, condition: Condition) -> str:
        lots = [
            lot for lot in self._lots if self._in_scope(condition, self._scopes[lot]) is Truth.TRUE
        ]
        words = self._texts.words
        return words.for_lots.format(self._printer.joined(words.lot_name(lot) for lot in lots))

    @property
    def other_lots(self) -> str:
        return self._texts.words.for_other_lots

    def question(self, condition: Condition) -> str:
        explanation = self._explain(condition)
        names = tuple(dict.fromkeys(explanation.missing)) or tuple(sorted(condition.names))
        questions = tuple(self._question_of(name) for name in names)
        self._note("wording", condition.text, names, questions)
        return self._note_words(condition, questions)

    def open_alternates(self, decision: Decision) -> tuple[str, ...]:
        """The notes for alternates that may apply; each is an open point."""
        notes = []
        for waiting in decision.open_alternates:
            questions = tuple(self._question_of(name) for name in waiting.missing)
            about = self._texts.words.alternate.format(waiting.alternate.name)
            self._note("wording", about, waiting.missing, questions)
            asked = " ".join(questions[:_MOST_QUESTIONS])
            notes.append(open_note(self._texts.words.alternate_open.format(about, asked)))
        return tuple(notes)

    def _note_words(self, condition: Condition, questions: tuple[str, ...]) -> str:
        """The condition in the officer's words, never in the rule's."""
        words, clause = self._texts.words, self._clause
        text = " ".join(condition.text.split())
        is_negated = text.startswith("not ")
        name = text.removeprefix("not ")
        if clause is not None and name in clause.fill_ins:
            form = words.applies_if_blank if is_negated else words.applies_if_answered
            return form.format(self._question_of(name))
        if name in condition.names:
            form = words.applies_if_no if is_negated else words.applies_if_yes
            return form.format(self._question_of(name))
        included = _INCLUDED.fullmatch(name)
        if included:
            title = self._texts.label(self._library.clauses[included[1]].title)
            form = words.applies_without if is_negated else words.applies_with
            return form.format(title)
        compared = _COMPARED.fullmatch(text)
        if compared and compared[1] in condition.names:
            form = words.applies_if_is if compared[2] == "==" else words.applies_if_is_not
            value = compared[3].replace("_", " ")
            return form.format(self._question_of(compared[1]), value)
        return words.applies_by.format(" ".join(questions[:_MOST_QUESTIONS]) or text)

    @property
    def otherwise(self) -> str:
        return self._texts.words.otherwise

    @property
    def choice_ends(self) -> str:
        return self._texts.words.choice_ends

    def _explain(self, condition: Condition) -> Explanation:
        """The reason in the first scope that leaves the condition open."""
        explanations = [
            condition.expression.explain(self._with_own_names(condition, self._scopes[lot]))
            for lot in self._lots
        ]
        return next((each for each in explanations if each.value is UNKNOWN), explanations[0])

    def _with_own_names(self, condition: Condition, scope: Scope) -> Scope:
        """The scope with the clause's blanks, and which texts are in this tender."""
        clause, extra = self._clause, dict[str, object]()
        if clause is not None:
            for name in condition.blanks:
                extra[name] = self._filled(clause, name)
        for clause_id in condition.included:
            state = self._state_of(clause_id)
            extra[included_name(clause_id)] = UNKNOWN if state == "undecided" else state == "in"
        return scope.with_extra(extra, self._explain_own_name) if extra else scope

    def _filled(self, clause: Clause, name: str) -> object:
        """A blank in a condition: is there an answer, or which is it."""
        answer = self._fill_in_use(clause, name).answer
        if answer is None:
            return UNKNOWN
        if clause.fill_ins[name].type in ("text", "date", "money", "duration"):
            return answer.value != ""
        return answer.value

    def _explain_own_name(self, name: str) -> Explanation:
        clause = self._clause
        if clause is not None and name in clause.fill_ins:
            return self._explain_fill_in(clause, name)
        return self._explain_included(included_text(name))

    def _explain_fill_in(self, clause: Clause, name: str) -> Explanation:
        value, label = self._filled(clause, name), clause.fill_ins[name].label
        if value is UNKNOWN:
            return Explanation(f"not filled in yet: {label}", UNKNOWN, (), frozenset(), (name,))
        return Explanation(f"{label}: {value}", value)

    def _explain_included(self, clause_id: str) -> Explanation:
        state = self._state_of(clause_id)
        title = self._library.clauses[clause_id].title
        if state == "undecided":
            missing = self._selection.decision(clause_id).missing
            return Explanation(f"“{title}” is not decided", UNKNOWN, (), frozenset(), missing)
        return Explanation(f"“{title}” is {state}", state == "in")

    # Values

    def fill_in(self, name: str) -> Value | None:
        if self._row is None and name in self._blanks:
            return self._blanks[name]
        clause, text = self._clause, self._text
        if clause is None or text is None:
            return None
        if self._row is not None and clause.fill_ins[name].subcontract:
            return self._of_subcontract(clause, name, self._row)
        value = self._blanks[name] = self._printed(clause, name, text.language)
        return value

    def _printed(self, clause: Clause, name: str, language: str) -> Value | None:
        if self._answers.names(clause, name):
            use = self._fill_in_use(clause, name)
            return printed_answer(use, clause.fill_ins[name], self._printer)
        default = self._texts.default(clause, name, language)
        self.fill_ins.setdefault((clause.id, name), default.use)
        return default.value

    # The rows of subcontracts

    @property
    def subcontracts(self) -> int:
        return len(self._selection.facts.subcontracts)

    def begin_row(self, subcontract: int | None) -> None:
        self._row = None
        if subcontract is not None and subcontract < self.subcontracts:
            given = self._selection.facts.subcontracts[subcontract]
            values = {name: given.get(name, UNKNOWN) for name in SUBCONTRACT}
            self._row = self._scope.with_extra(values, lambda name: Explanation(name, values[name]))

    def _of_subcontract(self, clause: Clause, name: str, row: Scope) -> Value | None:
        """What a blank says of the subcontract of its row; None is still to be completed."""
        rule = self._library.subcontract_rule(clause.id, name)
        value = rule.value(row)
        if value is UNKNOWN or value is NOT_ARISING:
            return None
        definition = SUBCONTRACT.get(rule.text.strip())
        return Value.of(self._printer.value(value, definition.type if definition else None))

    def _fill_in_use(self, clause: Clause, name: str) -> FillInUse:
        found = self.fill_ins.get((clause.id, name))
        if found is None:
            answer = self._answers.find(clause, name)
            found = FillInUse(clause.id, name, clause.fill_ins[name].label, answer)
            self.fill_ins[clause.id, name] = found
        return found

    def fact(self, name: str) -> Value | None:
        key = (name, self._printer.language)
        if key not in self._facts:
            value = self._scope.value(name)
            definition = self._library.fact_definitions[name]
            if value is UNKNOWN or value is NOT_ARISING:
                self._facts[key] = None
            else:
                printed = self._printer.value(value, definition.type)
                self._facts[key] = Value.of(printed, is_one=value == 1)
        found = self._facts[key]
        if found is None:
            missing = self._scope.explain(name).missing or (name,)
            self._note("fact", name, missing, tuple(map(self._question_of, missing)))
        return found

    def fact_text(self, name: str) -> str:
        """A fact's value for the cover, in the document's language; empty while it is open."""
        definition = self._library.fact_definitions.get(name)
        value = self._scope.value(name) if definition else UNKNOWN
        if definition is None or value is UNKNOWN or value is NOT_ARISING or value == ():
            return ""
        return self._texts.printer(self._texts.tag).value(value, definition.type)

    def day_text(self, day: date) -> str:
        return self._texts.printer(self._texts.tag).day(day)

    def amount(self, threshold: str) -> Value | None:
        day = self._selection.day
        value = self._library.reference.thresholds[threshold].on(day) if day else None
        if value is None:
            self._note("fact", threshold, ("launch_date",), (self._question_of("launch_date"),))
            return None
        return Value.of(self._printer.money(value))

    def first_use(self, term: str) -> bool:
        if term in self._seen:
            return False
        self._seen.add(term)
        return True

    # References

    def reference(self, target: str, capital: bool, properties: str, line: int) -> str:  # noqa: FBT001
        place = self._outline.places.get(target)
        if place is None:
            return self._missing_reference(target, properties, line)
        if place.role in ("form", "annex"):
            number = place.number.replace(" ", NO_BREAK_SPACE)
            return number_reference(place.bookmark, number, properties)
        words = self._printer.words
        word = words.clause.capitalize() if capital else words.clause
        runs = run(f"{word}{NO_BREAK_SPACE}", properties)
        runs += number_reference(place.bookmark, place.number, properties)
        if place.part != self._part and self._outline.names_parts:
            runs += self._part_reference(place, properties)
        return runs

    def _part_reference(self, place: Place, properties: str) -> str:
        part = next(part for part in self._outline.parts if part.id == place.part)
        number = part.number.replace(" ", NO_BREAK_SPACE)
        joint = run(f" {self._printer.words.of_part} ", properties)
        return joint + number_reference(part.bookmark, number, properties)

    def _missing_reference(self, target: str, properties: str, line: int) -> str:
        state = self._state_of(target)
        clause = self._library.clauses[target]
        title = self._texts.regime_words.apply(clause.title)
        overridden = any(override.clause == target for override in self._selection.facts.overrides)
        if state == "in" and not self._outline.is_whole:
            return run(f"“{title}”", properties)
        if state != "undecided" and not overridden:
            here = self._text
            raise TemplateError(
                f"The text refers to “{title}” ({target}), which is not in this tender. Put "
                "that text in, or write the reference within "
                f'{{% if included("{target}") %}} … {{% endif %}}.',
                f"{here.file if here else ''}:{line}",
                tag=f'{{{{ ref("{target}") }}}}',
            )
        self._note("wording", f"ref {target}", (), ())
        return run(title + " ", properties) + open_note(self._texts.words.number_open.format(title))

    def place(self, target: str) -> Place | None:
        """Where a text of this tender stands."""
        return self._outline.places.get(target)

    def undecided_points(self) -> tuple[OpenPoint, ...]:
        """The texts that are left out until somebody answers."""
        return tuple(
            OpenPoint(
                decision.id,
                self._texts.label(decision.title),
                "undecided",
                "",
                decision.missing,
                tuple(self._question_of(name) for name in decision.missing),
            )
            for decision in self._selection.undecided
        )

    # Notes

    def _note(
        self, kind: str, about: str, missing: tuple[str, ...], questions: tuple[str, ...]
    ) -> None:
        clause_id = self._clause.id if self._clause else ""
        title = self._text.title if self._text else ""
        point = OpenPoint(clause_id, title, kind, about, missing, questions)
        if point not in self.points:
            self.points.append(point)

    def _question_of(self, name: str) -> str:
        clause = self._clause
        if clause is not None and name in clause.fill_ins:
            return clause.fill_ins[name].label
        definition = self._library.fact_definitions.get(name)
        if definition is not None and definition.question:
            return definition.question
        return name.replace("_", " ")
