"""What the list of clauses shows: rows by part and section, counts, and what just changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gui._texts import translate
from gui.reason.steps import deciding_text
from gui.reason.words import capital, plain_text, short_reason, uncapital

from .words import (
    LOOKS,
    Look,
    RowState,
    Show,
    basis_word,
    count_text,
    state_word,
)

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection
    from gui.draft import Draft


@dataclass(frozen=True, slots=True)
class Key:
    """What a row stands for: a clause, or a pair that cannot stand together."""

    clause: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its rows, in document order."""

    key: str
    title: str
    rows: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """All that is drawn and spoken of one clause."""

    key: Key
    title: str
    state: RowState
    state_word: str
    reason: str
    basis: str
    chip: str = ""
    lots: str = ""
    question: str = ""  # the fact to ask first, while it is undecided
    by_you: bool = False

    @property
    def look(self) -> Look:
        return LOOKS[self.state]

    @property
    def spoken(self) -> str:
        """Name, state and reason, as a screen reader says them."""
        parts = [self.title, self.state_word, self.chip, self.reason, self.lots, self.basis]
        return ". ".join(part.rstrip(".") for part in parts if part)


class ClausesPresenter:
    """Reads a draft; rows are worked out when somebody looks at them."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.just_changed = False  # whether the marks of the last change are still shown
        self._rows: dict[Key, Row] = {}
        self._rows_of: tuple[Selection, bool] | None = None
        self._states_of: Selection | None = None
        self._states: dict[str, set[str]] = {}

    @property
    def selection(self) -> Selection:
        return self.draft.selection

    # The list

    def groups(self, show: Show = Show.ALL, search: str = "") -> tuple[Group, ...]:
        """The headings with the rows that the filter and the search leave."""
        wanted = self._wanted(show)
        words = search.casefold().split()
        if show is Show.ALL and not words:
            return (*self._conflicts(wanted, words), *self._all_groups)
        groups = self._grouped(wanted, words)
        return (*self._conflicts(wanted, words), *groups)

    @cached_property
    def _all_groups(self) -> tuple[Group, ...]:
        """Every text of the library: no answer changes which there are."""
        return self._grouped(self._all, [])

    def _grouped(self, wanted: frozenset[str] | set[str], words: list[str]) -> tuple[Group, ...]:
        found: dict[tuple[str, str], list[Key]] = {}
        for key, section in self._sections:
            if key.clause not in wanted:
                continue
            if words and not all(word in self._haystacks[key.clause] for word in words):
                continue
            found.setdefault(section, []).append(key)
        return tuple(
            Group(f"{part}/{section}", self._heading(part, section), tuple(rows))
            for (part, section), rows in found.items()
        )

    def best_found(self, listed: Sequence[Key], search: str) -> str:
        """The first listed clause that has the words in its title, or else in its text."""
        words, clauses = search.casefold().split(), self.draft.library.clauses
        ids = [key.clause for key in listed]
        titled = (each for each in ids if all(w in clauses[each].title.casefold() for w in words))
        return next(titled, ids[0] if ids else "")

    def counts(self) -> dict[Show, int]:
        """How many clauses each filter leaves."""
        return {show: len(self._wanted(show)) for show in Show}

    def _wanted(self, show: Show) -> frozenset[str] | set[str]:
        match show:
            case Show.ALL:
                return self._all
            case Show.IN:
                return self._in_state("in")
            case Show.UNDECIDED:
                return self._in_state("undecided")
            case Show.OUT:
                return self._in_state("out")
            case Show.CHANGED:
                return self.draft.last_change.touched
            case Show.BY_YOU:
                return {each.clause for each in self.draft.facts.overrides}

    def _in_state(self, state: str) -> set[str]:
        """The clauses of a state; all are told apart in one pass over the selection."""
        selection = self.selection
        if self._states_of is not selection:
            self._states_of, self._states = selection, {}
            for clause_id in self._all:
                self._states.setdefault(selection.state_of(clause_id), set()).add(clause_id)
        return self._states.get(state, set())

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(self.draft.library.clauses)

    @cached_property
    def _sections(self) -> tuple[tuple[Key, tuple[str, str]], ...]:
        """Each clause with its part and section, in document order."""
        return tuple(
            (Key(clause.id), (clause.part, clause.section))
            for clause in self.draft.library.clauses.values()
        )

    @cached_property
    def _haystacks(self) -> dict[str, str]:
        return {
            clause.id: "\n".join(
                (
                    clause.title,
                    clause.section,
                    clause.family,
                    clause.id,
                    *(source.cite for source in clause.authority),
                    clause.body,
                )
            ).casefold()
            for clause in self.draft.library.clauses.values()
        }

    @cached_property
    def _part_titles(self) -> dict[str, str]:
        return {part.id: part.title for part in self.draft.library.info.parts}

    def _heading(self, part: str, section: str) -> str:
        title = self._part_titles.get(part, part)
        return title if section in (title, "") else f"{title} · {section}"

    def _conflicts(self, wanted: frozenset[str] | set[str], words: list[str]) -> Iterator[Group]:
        pairs = tuple(
            Key(each.first, each.second)
            for each in self.selection.conflicts
            if {each.first, each.second} & wanted
            and all(
                word in self._haystacks[each.first] or word in self._haystacks[each.second]
                for word in words
            )
        )
        if pairs:
            yield Group("conflicts", translate("Clauses", "Cannot stand together"), pairs)

    # One row

    def row(self, key: Key) -> Row:
        """What is shown of one clause."""
        now = (self.selection, self.just_changed)
        if self._rows_of is None or self._rows_of[0] is not now[0] or self._rows_of[1] != now[1]:
            self._rows, self._rows_of = {}, now
        found = self._rows.get(key)
        if found is None:
            decision = self.selection.decision(key.clause)
            found = self._pair(key, decision) if key.other else self._row(key, decision)
            self._rows[key] = found
        return found

    def _row(self, key: Key, decision: Decision) -> Row:
        override = decision.override
        word = state_word(decision.state)
        question = ""
        if override is not None:
            is_in = decision.state == "in"
            word = (
                translate("Clauses", "Put in by you")
                if is_in
                else translate("Clauses", "Left out by you")
            )
            reason = (
                translate("Clauses", "You put it in: “{reason}”")
                if is_in
                else translate("Clauses", "You took it out: “{reason}”")
            ).format(reason=override.reason)
        elif decision.state == "undecided":
            question, reason = self._depends(decision)
        elif decision.state == "out":
            reason = deciding_text(decision.explain(), self.draft)
        else:
            reason = short_reason(decision.reason, self.draft.library)
        return Row(
            key,
            decision.title,
            decision.state,
            word,
            reason,
            basis_word(decision.basis),
            self._chip(decision.id),
            self._lots(decision),
            question,
            override is not None,
        )

    def _pair(self, key: Key, decision: Decision) -> Row:
        names = (decision.title, self.selection.decision(key.other).title)
        return Row(
            key,
            translate("Clauses", "{first} and {second}").format(first=names[0], second=names[1]),
            "conflict",
            state_word("conflict"),
            translate("Clauses", "Both are in and cannot stand together. Take one of them out."),
            "",
        )

    def _depends(self, decision: Decision) -> tuple[str, str]:
        """The question that settles an undecided clause first, and the line that names it."""
        definitions = self.draft.library.fact_definitions
        asked = [name for name in decision.missing if definitions[name].is_asked]
        if not asked:
            return "", short_reason(decision.reason, self.draft.library)
        question = definitions[asked[0]].question
        more = len(asked) - 1
        if not more:
            text = translate("Clauses", "Depends on: “{question}”")
        elif more == 1:
            text = translate("Clauses", "Depends on: “{question}” and 1 more")
        else:
            text = translate("Clauses", "Depends on: “{question}” and %n more", None, more)
        return asked[0], text.format(question=question)

    def _chip(self, clause_id: str) -> str:
        if not self.just_changed:
            return ""
        change = self.draft.last_change
        if clause_id in change.came_in:
            return translate("Clauses", "Just in")
        if clause_id in change.went_out or clause_id in change.ruled_out:
            return translate("Clauses", "Just out")
        if clause_id in change.became_undecided:
            return translate("Clauses", "Now open")
        return ""

    def _lots(self, decision: Decision) -> str:
        if not decision.lots:
            return ""
        return translate("Clauses", "Lots: {lots}").format(lots=", ".join(decision.lots))

    # What a change did

    def announcement(self) -> str:
        """The last change as a sentence: what came in, what went out, and why; else ""."""
        change = self.draft.last_change
        counted = count_text(change)
        if not counted:
            return ""
        alone = self._overridden_alone()
        if alone:
            return alone
        telling = (*change.came_in, *change.went_out, *change.ruled_out)
        if not telling:
            return translate("Clauses", "{counts}.").format(counts=counted)
        decision = self.selection.decision(telling[0])
        if decision.override is not None:
            return translate("Clauses", "{counts}.").format(counts=counted)
        reason = first_clause(self.row(Key(decision.id)).reason)
        return translate("Clauses", "{counts}: {reason}.").format(counts=counted, reason=reason)

    def told(self, edit: str) -> str:
        """The edit and what it did to the clauses, for the undo bar."""
        counted = count_text(self.draft.last_change)
        alone = self._overridden_alone()
        if alone:
            return alone
        if not edit:
            return translate("Clauses", "{counts}.").format(counts=counted)
        pattern = translate("Clauses", "{edit}: {counts}.")
        return pattern.format(edit=capital(edit), counts=counted)

    def _overridden_alone(self) -> str:
        """What the officer did to a clause, where no other clause moved with it; else ""."""
        touched = self.draft.last_change.touched
        if len(touched) != 1:
            return ""
        decision = self.selection.decision(next(iter(touched)))
        if decision.override is None:
            return ""
        pattern = (
            translate("Clauses", "“{title}” was put in by you.")
            if decision.state == "in"
            else translate("Clauses", "“{title}” was taken out by you.")
        )
        return pattern.format(title=decision.title)

    def law_set_aside(self, clause_id: str) -> str:
        """What taking a clause out sets aside: the law, a policy, or practice."""
        decision = self.selection.decision(clause_id)
        cites = ", ".join(decision.authority)
        pattern = {
            "law": translate("Clauses", "This sets aside a duty of law: {cites}."),
            "policy": translate("Clauses", "This sets aside a policy that binds you: {cites}."),
            "practice": translate(
                "Clauses", "No law asks for it here. It is good practice: {cites}."
            ),
        }[decision.basis]
        return pattern.format(cites=cites)

    def why_left_out(self, clause_id: str) -> str:
        """What putting a clause in goes against: the reason for which it is out."""
        decision = self.selection.decision(clause_id)
        if decision.state == "out":
            return deciding_text(decision.explain(), self.draft)
        return plain_text(decision.reason, self.draft.library)


def first_clause(sentence: str) -> str:
    """A sentence's first part, to follow a colon."""
    return uncapital(sentence.split("; ", maxsplit=1)[0].rstrip("."))
