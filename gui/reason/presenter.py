"""What the reason sheet shows of one clause: its state, the steps that led to it, the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui._texts import translate
from gui.clauses.words import RowState, basis_word, state_word

from .steps import Step, deciding_text, steps_of
from .words import capital, plain_text, short_day

if TYPE_CHECKING:
    from assembler.model import Alternate, Clause
    from assembler.selection import Change, Decision
    from gui.draft import Draft


@dataclass(frozen=True, slots=True)
class Law:
    """A legal source with the day on which somebody read it there."""

    cite: str
    url: str
    checked: str


@dataclass(frozen=True, slots=True)
class AlternateLine:
    """An alternate of the text, whether it applies, and the question that tells."""

    name: str
    state: RowState
    state_word: str
    text: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class JudgementBox:
    """What the law leaves to the officer, and what was weighed."""

    question: str
    factors: tuple[str, ...]
    weighed: str
    fact: str


@dataclass(frozen=True, slots=True)
class Flip:
    """An answer that gives the clause another state: what it is, and what comes of it."""

    answer: str
    effect: str
    fact: str
    state: RowState


@dataclass(frozen=True, slots=True)
class ReasonView:
    """All that the sheet shows."""

    clause: str
    title: str
    state: RowState
    state_chip: str
    by_you: bool
    basis_chip: str
    place: str
    lead: str
    lots: str
    steps: tuple[Step, ...]
    laws: tuple[Law, ...]
    alternates: tuple[AlternateLine, ...] = ()
    judgement: JudgementBox | None = None
    override: str = ""  # the written reason, while it is the officer's word
    can_put_in: bool = False
    can_take_out: bool = False
    position: tuple[int, int] = (0, 0)


class ReasonPresenter:
    """Reads the reason for a clause's state from a draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def view(self, clause_id: str, among: tuple[str, ...] = ()) -> ReasonView:
        """What is shown of a clause; `among` are the clauses of the list it was opened from."""
        library = self.draft.library
        decision = self.draft.selection.decision(clause_id)
        clause = decision.clause
        override = decision.override
        listed = among or tuple(library.clauses)
        position = (listed.index(clause_id) + 1, len(listed)) if clause_id in listed else (0, 0)
        return ReasonView(
            clause_id,
            decision.title,
            decision.state,
            _chip(decision),
            override is not None,
            basis_word(decision.basis, long=True),
            _place(clause, {part.id: part.title for part in library.info.parts}),
            self._lead(decision),
            self._lots(decision),
            steps_of(decision.explain(), self.draft),
            tuple(_laws(clause)),
            self._alternates(decision),
            self._judgement(decision),
            override.reason if override else "",
            can_put_in=decision.state != "in" and clause.status != "retired",
            can_take_out=decision.state != "out",
            position=position,
        )

    def _lead(self, decision: Decision) -> str:
        """The state and its reason in one sentence or two."""
        if decision.override is not None:
            pattern = (
                translate("Reason", "You put this clause in: “{reason}”")
                if decision.state == "in"
                else translate("Reason", "You took this clause out: “{reason}”")
            )
            return pattern.format(reason=decision.override.reason)
        if decision.state == "undecided":
            return self._wanted(decision)
        if decision.state == "out":
            return deciding_text(decision.explain(), self.draft)
        reason = decision.reason.rpartition(" Source: ")[0] or decision.reason
        return capital(plain_text(without_sources(reason), self.draft.library))

    def _wanted(self, decision: Decision) -> str:
        definitions = self.draft.library.fact_definitions
        asked = [definitions[name] for name in decision.missing if definitions[name].is_asked]
        if not asked:
            return capital(plain_text(decision.reason, self.draft.library))
        if len(asked) == 1:
            pattern = translate("Reason", "One answer decides this clause: “{question}”")
        else:
            pattern = translate(
                "Reason",
                "Up to %n answers decide this clause. First: “{question}”",
                None,
                len(asked),
            )
        return pattern.format(question=asked[0].question)

    def _lots(self, decision: Decision) -> str:
        said = []
        if decision.lots:
            pattern = translate("Reason", "Applies to lots: {lots}")
            said.append(pattern.format(lots=", ".join(decision.lots)))
        if decision.undecided_lots:
            pattern = translate("Reason", "Not decided yet for lots: {lots}")
            said.append(pattern.format(lots=", ".join(decision.undecided_lots)))
        return " · ".join(said)

    def _alternates(self, decision: Decision) -> tuple[AlternateLine, ...]:
        applying = {each.name for each in decision.alternates}
        waiting = {each.alternate.name: each.missing for each in decision.open_alternates}
        return tuple(
            self._alternate(each, applies=each.name in applying, missing=waiting.get(each.name))
            for each in decision.clause.alternates
        )

    def _alternate(
        self, alternate: Alternate, *, applies: bool, missing: tuple[str, ...] | None
    ) -> AlternateLine:
        name = translate("Reason", "Alternate {name}").format(name=alternate.name)
        text = " ".join(alternate.body.split())
        if applies:
            return AlternateLine(name, "in", translate("Reason", "Applies"), text)
        if missing is None:
            return AlternateLine(name, "out", translate("Reason", "Does not apply"), text)
        definitions = self.draft.library.fact_definitions
        asked = [each for each in missing if definitions[each].is_asked]
        word = translate("Reason", "Not decided yet")
        return AlternateLine(name, "undecided", word, text, asked[0] if asked else "")

    def _judgement(self, decision: Decision) -> JudgementBox | None:
        judgement = decision.clause.judgement
        if judgement is None or not decision.judgement_due:
            return None
        weighed = self.draft.facts.judgements.get(decision.id, "")
        factors = tuple(plain_text(each, self.draft.library) for each in judgement.factors)
        return JudgementBox(judgement.question, factors, weighed, judgement.fact)

    def flips(self, changes: Iterable[Change]) -> tuple[Flip, ...]:
        """What would change the clause, in words; the engine found the answers."""
        return tuple(
            Flip(
                f"{each.label}: {plain_text(each.other, self.draft.library)}",
                _effect(each),
                each.fact,
                each.state,
            )
            for each in changes
        )

    def copied(self, clause_id: str) -> str:
        """The reason as text, for the clipboard."""
        view = self.view(clause_id)
        lines = [view.title, f"{view.state_chip} · {view.basis_chip} · {view.place}", view.lead]
        lines += [line for line in (view.lots,) if line]
        lines += ["", *_indented(view.steps, 0), ""]
        lines += [" · ".join(filter(None, (law.cite, law.url, law.checked))) for law in view.laws]
        return "\n".join(lines).strip()


def _effect(change: Change) -> str:
    """What the clause is then, and how many others change with it."""
    state = {
        "in": translate("Reason", "This clause comes in"),
        "out": translate("Reason", "This clause drops out"),
        "undecided": translate("Reason", "This clause is not decided any more"),
    }[change.state]
    if not change.others:
        return translate("Reason", "{state}; no other clause changes.").format(state=state)
    if change.others == 1:
        return translate("Reason", "{state}, and 1 other changes.").format(state=state)
    pattern = translate("Reason", "{state}, and %n others change.", None, change.others)
    return pattern.format(state=state)


def without_sources(reason: str) -> str:
    """A reason whose figures do not name their source; the steps do that."""
    kept, depth, at = [], 0, 0
    while at < len(reason):
        if depth == 0 and reason.startswith(" (", at) and " in force since " in reason[:at][-40:]:
            depth = 1
            at += 2
            continue
        if depth:
            depth += (reason[at] == "(") - (reason[at] == ")")
        else:
            kept.append(reason[at])
        at += 1
    return "".join(kept)


def _chip(decision: Decision) -> str:
    if decision.override is None:
        return state_word(decision.state)
    if decision.state == "in":
        return translate("Reason", "Put in by you")
    return translate("Reason", "Taken out by you")


def _place(clause: Clause, parts: dict[str, str]) -> str:
    part = parts.get(clause.part, clause.part)
    return part if clause.section in ("", part) else f"{part} · {clause.section}"


def _laws(clause: Clause) -> Iterator[Law]:
    for source in clause.authority:
        checked = (
            translate("Reason", "checked {day}").format(day=short_day(source.checked))
            if source.checked
            else translate("Reason", "not checked yet")
        )
        yield Law(source.cite, source.url, checked)


def _indented(steps: tuple[Step, ...], depth: int) -> Iterator[str]:
    for step in steps:
        details = "; ".join(filter(None, (step.detail, step.source)))
        tail = f" ({details})" if details else ""
        yield f"{'  ' * depth}- {step.text}{tail}"
        yield from _indented(step.children, depth + 1)
