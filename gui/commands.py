"""Every edit of a tender as a step that can be undone, named in the user's words.

A command works out the new state when it is made, so that an answer that does not fit raises
FactError before anything is on the stack. Consecutive edits of the same thing become one step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Literal

from PySide6.QtGui import QUndoCommand

from gui._texts import translate
from gui.draft import BlankValue, Draft


class _Edit(QUndoCommand):
    """One edit: the state before it, and the state after it."""

    kind: ClassVar[int] = -1  # commands of one kind and key that follow each other are one step

    def __init__(
        self, draft: Draft, text: str, key: tuple[str, ...], edit: Callable[[Draft], None]
    ) -> None:
        super().__init__(text)
        self._draft, self.key = draft, key
        self._before = draft.snapshot()
        self.after = draft.after(edit)

    def redo(self) -> None:
        self._draft.restore(self.after)

    def undo(self) -> None:
        self._draft.restore(self._before)

    def id(self) -> int:
        return self.kind

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or (self.kind, self.key) != (other.kind, other.key):
            return False
        self.after = other.after
        self.setText(other.text())
        if self.after.same_as(self._before):
            self.setObsolete(True)
        return True


class AnswerFact(_Edit):
    """Answer a question, for one lot or for the whole purchase; None clears the answer."""

    kind = 1

    def __init__(
        self,
        draft: Draft,
        name: str,
        value: object,
        *,
        lot: str | None = None,
        source: str = "officer",
    ) -> None:
        label = _label(draft, name)
        if lot is not None:
            label = translate("Commands", "{label}, {lot}").format(label=label, lot=lot)
        super().__init__(
            draft,
            label,
            (name, lot or ""),
            lambda each: each.answer(name, value, lot=lot, source=source),
        )


class AnswerLots(_Edit):
    """Answer a question that is known per lot, for several lots at once."""

    kind = 2

    def __init__(self, draft: Draft, name: str, values: Mapping[str, object]) -> None:
        super().__init__(
            draft, _label(draft, name), (name,), lambda each: each.answer_lots(name, values)
        )


class Postpone(_Edit):
    """Note that the officer cannot answer a question yet."""

    kind = 3

    def __init__(self, draft: Draft, name: str) -> None:
        text = translate("Commands", "{label}: not known yet").format(label=_label(draft, name))
        super().__init__(draft, text, (name,), lambda each: each.postpone(name))


class SetLots(_Edit):
    """Divide the purchase into lots."""

    kind = 4

    def __init__(self, draft: Draft, lots: Iterable[str]) -> None:
        names = tuple(lots)
        super().__init__(
            draft, translate("Commands", "lots"), (), lambda each: each.set_lots(names)
        )


class OverrideClause(_Edit):
    """Put a clause in or take it out with a reason; None lets the rules decide again."""

    kind = 5

    def __init__(
        self,
        draft: Draft,
        clause_id: str,
        action: Literal["include", "exclude"] | None,
        reason: str = "",
    ) -> None:
        words = {
            "include": translate("Commands", "put in “{title}”"),
            "exclude": translate("Commands", "take out “{title}”"),
            None: translate("Commands", "let the rules decide “{title}”"),
        }
        text = words[action].format(title=_title(draft, clause_id))
        super().__init__(
            draft, text, (clause_id,), lambda each: each.override(clause_id, action, reason)
        )


class FillBlank(_Edit):
    """Fill a blank of the clauses' texts; None brings back its default."""

    kind = 6

    def __init__(self, draft: Draft, key: str, value: BlankValue | None) -> None:
        clause_id, _, name = key.rpartition(".")
        words = name.replace("_", " ")
        text = words
        if clause_id:
            title = _title(draft, clause_id)
            text = translate("Commands", "{blank} in “{title}”").format(blank=words, title=title)
        super().__init__(draft, text, (key,), lambda each: each.fill_in(key, value))


class RecordJudgement(_Edit):
    """Write down what was weighed; None takes it back."""

    kind = 7

    def __init__(self, draft: Draft, clause_id: str, reason: str | None) -> None:
        text = translate("Commands", "judgement on “{title}”").format(
            title=_title(draft, clause_id)
        )
        super().__init__(draft, text, (clause_id,), lambda each: each.judge(clause_id, reason))


class SetTitle(_Edit):
    """Change the title and the reference on the cover."""

    kind = 8

    def __init__(self, draft: Draft, title: str, reference: str) -> None:
        super().__init__(
            draft,
            translate("Commands", "title and reference"),
            (),
            lambda each: each.rename(title, reference),
        )


def _label(draft: Draft, name: str) -> str:
    """The question's label, as it stands inside a sentence: “Undo: estimated value”."""
    definition = draft.library.fact_definitions.get(name)
    label = definition.short_name if definition else name
    is_capital = label[1:2].isupper() or not label[:1].isalpha()
    return label if is_capital else f"{label[:1].lower()}{label[1:]}"


def _title(draft: Draft, clause_id: str) -> str:
    clause = draft.library.clauses.get(clause_id)
    return clause.title if clause else clause_id
