"""A notice beside the questions it answers: taken over, proposed, left out, or not readable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from assembler.model import Answer, Facts, FactValue
from gui._texts import translate
from gui.draft import Draft
from gui.interview.words import words_for

from ._plurals import answers_text, clauses_text, proposals_text
from .rows import Key, Part, Row, split_source

if TYPE_CHECKING:
    from assembler.intake import SourceValue
    from assembler.library import Library

    from .sources import NoticeFound

Choices = tuple[frozenset[Key], frozenset[Key]]
"""What is left out, and which proposals are confirmed."""


class NoticePresenter:
    """Which values of a notice are taken over. `choose` is what an undo step calls."""

    def __init__(self, found: NoticeFound, library: Library) -> None:
        self._found, self._library = found, library
        self._facts = found.facts
        self._by_path = {value.path: value for value in found.values}
        self._under: dict[str, list[SourceValue]] = {}
        for value in found.values:
            if value.is_of_format:
                continue
            self._under.setdefault(value.path.rpartition("/")[0], []).append(value)
        self._left_out: frozenset[Key] = frozenset()
        self._confirmed: frozenset[Key] = frozenset()
        self._unreadable, self.remarks = self._split_notices()
        self._selection = library.select(self.facts())
        self._listed: tuple[Choices, dict[Part, tuple[Row, ...]]] | None = None

    # The head

    @property
    def is_one_of_several(self) -> bool:
        """Whether the file tells of other purchases too."""
        return bool(self._found.ocid)

    @property
    def title(self) -> str:
        return self._facts.title or self._found.path.stem

    def subtitle(self) -> str:
        """File, format and number of lots."""
        formats = {
            "eforms": translate("Opening", "eForms notice"),
            "ocds": translate("Opening", "OCDS release"),
        }
        pieces = [self._found.path.name, formats[self._found.kind]]
        if self._found.ocid:
            pieces.append(self._found.ocid)
        if self._facts.reference:
            pieces.append(self._facts.reference)
        return "  ·  ".join(pieces)

    # The rows

    def rows(self) -> dict[Part, tuple[Row, ...]]:
        """The rows of each section that has any; worked out once for the choices as they are."""
        if self._listed is None or self._listed[0] != self.chosen():
            self._listed = self.chosen(), self._list()
        return self._listed[1]

    def _list(self) -> dict[Part, tuple[Row, ...]]:
        found = {
            Part.LOTS: self._lot_rows(),
            Part.PROPOSED: self._proposed_rows(),
            Part.UNREADABLE: self._unreadable_rows(),
            Part.TAKEN: self._taken_rows(),
            Part.MISSING: self._missing_rows(),
            Part.UNUSED: self._unused,
        }
        return {part: rows for part, rows in found.items() if rows}

    def _lot_rows(self) -> tuple[Row, ...]:
        if len(self._facts.lots) < 2:
            return ()
        rows = []
        for lot, answers in self._facts.lots.items():
            key = Key(Part.LOTS, lot)
            value = answers.get("lot_value")
            shown = self._shown("lot_value", value.value) if value else ""
            count = answers_text(len(answers))
            chosen = key not in self._left_out
            rows.append(Row(key, lot, "", "", "", shown or count, chosen, count if shown else ""))
        return tuple(rows)

    def _taken_rows(self) -> tuple[Row, ...]:
        rows = [
            self._row(Key(Part.TAKEN, name), answer) for name, answer in self._facts.answers.items()
        ]
        for lot, answers in self._facts.lots.items():
            if Key(Part.LOTS, lot) not in self._left_out:
                rows += [
                    self._row(Key(Part.TAKEN, name, lot), each) for name, each in answers.items()
                ]
        return tuple(rows)

    def _proposed_rows(self) -> tuple[Row, ...]:
        return tuple(
            self._row(Key(Part.PROPOSED, name), answer)
            for name, answer in self._facts.proposals.items()
        )

    def _row(self, key: Key, answer: Answer) -> Row:
        term, path = split_source(answer.source)
        value = self._value_at(path)
        label = self._library.fact_definitions[key.name].short_name
        if key.lot:
            label = translate("Opening", "{question}, {lot}").format(question=label, lot=key.lot)
        proposed = key.part is Part.PROPOSED
        return Row(
            key,
            value,
            "" if proposed else term,
            path,
            label,
            self._shown(key.name, answer.value),
            key in self._confirmed if proposed else key not in self._left_out,
            f"{term[:1].upper()}{term[1:]}" if proposed else "",
        )

    def _shown(self, name: str, value: FactValue) -> str:
        return words_for(self._library).answer(name, value)

    def _unreadable_rows(self) -> tuple[Row, ...]:
        return tuple(
            Row(Key(Part.UNREADABLE, path), self._value_at(path), "", path, "", "", None, sentence)
            for path, sentence in self._unreadable
        )

    def _missing_rows(self) -> tuple[Row, ...]:
        """What the interview asks first, given what is chosen here."""
        self._selection = self._selection.changed(self.facts())
        return tuple(
            Row(
                Key(Part.MISSING, question.fact),
                "",
                "",
                "",
                question.question,
                translate("Opening", "Settles {clauses}").format(
                    clauses=clauses_text(question.settles)
                ),
                None,
            )
            for question in self._selection.questions
            if question.fact not in self._facts.proposals
            and question.fact not in self._facts.answers
        )

    @cached_property
    def _unused(self) -> tuple[Row, ...]:
        used = self._used_paths()
        return tuple(
            Row(Key(Part.UNUSED, value.path), value.text, value.label, value.path, "", "", None)
            for value in self._found.values
            if not value.is_of_format
            and value.path not in used
            and value.path.rpartition("/")[0] not in used
        )

    def _used_paths(self) -> frozenset[str]:
        answers = [*self._facts.answers.values(), *self._facts.proposals.values()]
        answers += [each for lot in self._facts.lots.values() for each in lot.values()]
        paths = {split_source(answer.source)[1] for answer in answers}
        return frozenset(paths | {path for path, _ in self._unreadable}) - {""}

    def _value_at(self, path: str) -> str:
        """What stands at a path, or in the values under it: an amount and its currency."""
        found = self._by_path.get(path)
        if found is not None:
            return found.text
        # An object of two or three plain values: an amount and its currency.
        under = self._under.get(path, ()) if path else ()
        return " ".join(value.text for value in under) if len(under) <= 3 else ""

    def _split_notices(self) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
        """Sentences about a value that cannot be read, by its path; and the others."""
        unreadable, others = [], []
        for sentence in self._facts.notices:
            place = sentence.rpartition("(")[2].removesuffix(").")
            if sentence.endswith(").") and "it was left out" in sentence:
                unreadable.append((place, sentence.rpartition("; ")[0] + "."))
            else:
                others.append(sentence)
        return tuple(unreadable), tuple(others)

    # The choices

    def chosen(self) -> Choices:
        """What undo brings back: what is left out, and what is confirmed."""
        return self._left_out, self._confirmed

    def restore(self, chosen: Choices) -> None:
        self._left_out, self._confirmed = chosen

    def choose(self, keys: Iterable[Key], *, chosen: bool) -> None:
        """Take rows over, or leave them out; confirm proposals, or not."""
        for key in keys:
            if key.part is Part.PROPOSED:
                changed = self._confirmed | {key} if chosen else self._confirmed - {key}
                self._confirmed = changed
            elif key.part in (Part.TAKEN, Part.LOTS):
                self._left_out = self._left_out - {key} if chosen else self._left_out | {key}

    def open_proposals(self) -> tuple[Key, ...]:
        """The proposals that are not confirmed yet."""
        keys = (Key(Part.PROPOSED, name) for name in self._facts.proposals)
        return tuple(key for key in keys if key not in self._confirmed)

    def question_of(self, key: Key) -> str:
        """What a row is about, for the name of an undo step."""
        definition = self._library.fact_definitions.get(key.name)
        return definition.short_name if definition is not None else key.name

    def facts(self) -> Facts:
        """The facts as they are chosen; what is not confirmed stays a proposal."""
        facts = self._facts
        answers = {
            name: answer
            for name, answer in facts.answers.items()
            if Key(Part.TAKEN, name) not in self._left_out
        }
        proposals: dict[str, Answer] = {}
        for name, answer in facts.proposals.items():
            if Key(Part.PROPOSED, name) in self._confirmed:
                answers[name] = Answer(answer.value, f"confirmed by the officer; {answer.source}")
            else:
                proposals[name] = answer
        lots: Mapping[str, Mapping[str, Answer]] = {
            lot: {
                name: answer
                for name, answer in own.items()
                if Key(Part.TAKEN, name, lot) not in self._left_out
            }
            for lot, own in facts.lots.items()
            if Key(Part.LOTS, lot) not in self._left_out
        }
        return replace(facts, answers=answers, lots=lots, proposals=proposals)

    def draft(self) -> Draft:
        """The tender that begins with what is chosen."""
        return Draft(self._library, self.facts())

    def counts(self) -> tuple[int, int]:
        """How many answers count, and how many proposals wait."""
        facts = self.facts()
        taken = len(facts.answers) + sum(len(lot) for lot in facts.lots.values())
        return taken, len(facts.proposals)

    def told(self) -> str:
        """The line at the foot."""
        taken, waiting = self.counts()
        first = translate("Opening", "{answers} taken over").format(answers=answers_text(taken))
        if not waiting:
            return first
        return translate("Opening", "{taken}, {proposals} not confirmed yet").format(
            taken=first, proposals=proposals_text(waiting)
        )
