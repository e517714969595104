"""The tender that somebody is working on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from assembler.errors import FactError
from assembler.intake import Kept, source_of
from assembler.interview import Change, change_between
from assembler.model import Answer, Facts, Money, Override
from assembler.selection import select

if TYPE_CHECKING:
    from assembler.library import Library
    from assembler.selection import Selection

BlankValue = str | int | bool | date | Money

OFFICER: Final = "officer"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that an edit can change; an undo puts it back as it was."""

    selection: Selection
    postponed: frozenset[str]

    @property
    def facts(self) -> Facts:
        return self.selection.facts

    def same_as(self, other: Snapshot) -> bool:
        """Whether both say the same, however they came about."""
        return self is other or (self.facts, self.postponed) == (other.facts, other.postponed)


class Draft:
    """Answers, choices and the selection that follows from them; always consistent.

    Each method that edits either changes everything or raises FactError and changes nothing.
    `kept` holds what a file said that this library has no place for: it is written back unchanged.
    """

    def __init__(
        self,
        library: Library,
        facts: Facts | None = None,
        path: Path | None = None,
        *,
        postponed: Iterable[str] = (),
        kept: Iterable[Kept] = (),
    ) -> None:
        self.library = library
        self.path = path
        self.origin: Path | None = None  # what it was begun from and is not saved to: a notice
        self.kept = tuple(kept)
        self._change: Change | None = Change()
        self._before: Selection | None = None
        self._state = Snapshot(select(library, facts or Facts()), frozenset(postponed))
        self._saved: Snapshot | None = self._state
        self._listeners: list[Callable[[], None]] = []

    @property
    def selection(self) -> Selection:
        return self._state.selection

    @property
    def facts(self) -> Facts:
        return self._state.facts

    @property
    def title(self) -> str:
        return self.facts.title

    @property
    def reference(self) -> str:
        return self.facts.reference

    @property
    def lots(self) -> tuple[str, ...]:
        """The lots of the purchase by id; empty where it is not divided."""
        return tuple(self.facts.lots)

    @property
    def postponed(self) -> frozenset[str]:
        """The questions that the officer cannot answer yet."""
        return self._state.postponed

    @property
    def last_change(self) -> Change:
        """What the last edit, undo or redo did to the clauses."""
        if self._change is None:
            before = self._before or self.selection
            self._before, self._change = None, change_between(before, self.selection)
        return self._change

    @property
    def is_modified(self) -> bool:
        """Whether anything differs from what was last saved or opened."""
        now, saved = self._state, self._saved
        return saved is None or not now.same_as(saved)

    # Edits

    def answer(
        self, name: str, value: object, *, lot: str | None = None, source: str = OFFICER
    ) -> None:
        """Answer a question, for one lot or for the whole purchase; None withdraws the answer.

        Args:
            value: in the form of `FactValue`, or as text that `Library.parse_fact` reads.

        Raises:
            FactError: what does not fit, and what would.
        """
        given = None if value is None else self.library.parse_fact(name, value, source)
        if lot is None:
            facts = self.facts.with_answers({name: given})
        else:
            facts = self._with_lot_answer(name, given, lot)
        postponed = self.postponed if given is None else self.postponed - {name}
        self._become(facts, postponed)

    def answer_lots(self, name: str, values: Mapping[str, object], source: str = OFFICER) -> None:
        """Answer a question that is known per lot, for several lots at once."""
        facts = self.facts
        for lot, value in values.items():
            given = None if value is None else self.library.parse_fact(name, value, source)
            facts = self._with_lot_answer(name, given, lot, facts)
        self._become(facts, self.postponed - {name})

    def set_lots(self, lots: Iterable[str]) -> None:
        """Divide the purchase into these lots; answers of a lot that stays are kept."""
        names = [name.strip() for name in lots]
        if len(set(names)) != len(names) or not all(names):
            raise FactError("lots", ", ".join(names), "each lot needs a name of its own.")
        self._become(
            replace(self.facts, lots={name: self.facts.lots.get(name, {}) for name in names})
        )

    def postpone(self, name: str) -> None:
        """Note that the officer cannot answer yet; an answer given before is withdrawn."""
        lots = {
            lot: {fact: answer for fact, answer in answers.items() if fact != name}
            for lot, answers in self.facts.lots.items()
        }
        facts = replace(self.facts.with_answers({name: None}), lots=lots)
        self._become(facts, self.postponed | {name})

    def override(
        self, clause_id: str, action: Literal["include", "exclude"] | None, reason: str = ""
    ) -> None:
        """Put a clause in or take it out with a written reason; None lets the rules decide."""
        self._require_clause(clause_id, "overrides")
        overrides = tuple(each for each in self.facts.overrides if each.clause != clause_id)
        if action is not None:
            if not reason.strip():
                raise FactError(f"overrides.{clause_id}", "", "write the reason.")
            overrides = (*overrides, Override(clause_id, action, reason.strip()))
        self._become(replace(self.facts, overrides=overrides))

    def judge(self, clause_id: str, reason: str | None) -> None:
        """Record what was weighed where the law leaves it to the officer; None takes it back."""
        self._require_clause(clause_id, "judgements")
        judgements = dict(self.facts.judgements)
        if reason is None or not reason.strip():
            judgements.pop(clause_id, None)
        else:
            judgements[clause_id] = reason.strip()
        self._become(replace(self.facts, judgements=judgements))

    def fill_in(self, key: str, value: BlankValue | None) -> None:
        """Fill a blank, "clause.name" or "name" for all that share it; None brings the default."""
        fill_ins = dict(self.facts.fill_ins)
        fill_ins.pop(key, None)
        if value is not None:
            fill_ins |= self.library.facts({"fill_ins": {key: value}}).fill_ins
        self._become(replace(self.facts, fill_ins=fill_ins))

    def rename(self, title: str, reference: str) -> None:
        """Set the title and the reference as they stand on the cover."""
        title, reference = " ".join(title.split()), " ".join(reference.split())
        self._become(replace(self.facts, title=title, reference=reference))

    # For undo, saving and the screens

    def snapshot(self) -> Snapshot:
        return self._state

    def restore(self, snapshot: Snapshot) -> None:
        """Bring back an earlier state, whole."""
        self._enter(snapshot)

    def mark_saved(self, path: Path) -> None:
        """Take the present state as the one on disk."""
        self.path, self._saved = path, self._state
        self._tell()

    def mark_unsaved(self) -> None:
        """Take the present state as one that no file has, as after a crash."""
        self._saved = None
        self._tell()

    def after(self, edit: Callable[[Draft], None]) -> Snapshot:
        """The state that an edit would give, while this draft stays as it is.

        Raises:
            FactError: the edit does not fit.
        """
        trial = copy(self)
        trial._listeners = []  # noqa: SLF001 - a copy of ours, that nobody listens to
        edit(trial)
        return trial.snapshot()

    def attempt(self, edit: Callable[[Draft], None]) -> Change:
        """What an edit would do to the clauses, without doing it.

        Raises:
            FactError: the edit does not fit.
        """
        return change_between(self.selection, self.after(edit).selection)

    def answers(self) -> Mapping[str, BlankValue]:
        """What stands in blanks, as `assembler.word.assemble` takes it."""
        return self.facts.fill_ins

    def source(self) -> dict[str, object]:
        """The work file's mapping; see `gui.draft.work_file`."""
        return source_of(self.facts, self.library, postponed=sorted(self.postponed), kept=self.kept)

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call `callback()` after each change; the function returned ends that."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return unsubscribe

    def _with_lot_answer(
        self, name: str, answer: Answer | None, lot: str, facts: Facts | None = None
    ) -> Facts:
        facts = facts or self.facts
        if not self.library.fact_definitions[name].per_lot:
            raise FactError(name, lot, "this is known for the whole contract only, not per lot.")
        lots = {each: dict(answers) for each, answers in facts.lots.items()}
        own = lots.setdefault(lot, {})
        if answer is None:
            own.pop(name, None)
        else:
            own[name] = answer
        return replace(facts, lots=lots)

    def _require_clause(self, clause_id: str, where: str) -> None:
        if clause_id not in self.library.clauses:
            raise FactError(f"{where}.{clause_id}", "", "the library has no such clause.")

    def _become(self, facts: Facts, postponed: frozenset[str] | None = None) -> None:
        state = Snapshot(
            self.selection.changed(facts), self.postponed if postponed is None else postponed
        )
        self._enter(state)

    def _enter(self, state: Snapshot) -> None:
        self._before, self._change = self.selection, None
        self._state = state
        self._tell()

    def _tell(self) -> None:
        for callback in tuple(self._listeners):
            callback()
