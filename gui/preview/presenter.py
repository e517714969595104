"""What the preview shows of a draft: the rows, which of them just changed, what a search finds.

No widgets here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assembler.errors import ClausewrightError
from assembler.word import preview

from .rows import Row, Wording, rows_of, wording

if TYPE_CHECKING:
    from gui.draft import Draft


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a search found: the row, which of its texts, and where in it."""

    row: int
    text: int
    start: int
    end: int


class PreviewPresenter:
    """Reads the preview of a draft, and remembers what it said before.

    `changed` are the keys of the rows whose words are new since the change before, or since the
    last save while `since_save` is on. `error` says why there is no preview, if there is none.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.rows: tuple[Row, ...] = ()
        self.changed: frozenset[tuple[str, ...]] = frozenset()
        self.error = ""
        self._just_changed: frozenset[tuple[str, ...]] = frozenset()
        self._saved: dict[tuple[str, ...], Row] | None = None
        self._since_save = False
        self._is_first = True

    @property
    def is_empty(self) -> bool:
        """Whether no text of the library is in the tender yet."""
        return not any(row.kind == "item" for row in self.rows)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages beside the tender's own that stand on the pages."""
        blocks = (block for row in self.rows if row.item is not None for block in row.item.blocks)
        return tuple(dict.fromkeys(block.language for block in blocks if block.language))

    @property
    def since_save(self) -> bool:
        """Whether what changed since the last save is marked, not what changed just now."""
        return self._since_save

    def refresh(self) -> bool:
        """Read the draft again; whether another thing is shown now."""
        try:
            found = preview(self.draft.selection, answers=self.draft.answers())
        except ClausewrightError as error:
            changed = self.error != str(error)
            self.error = str(error)
            return changed
        rows = rows_of(found)
        if rows == self.rows and not self.error:
            return False
        before, self.rows, self.error = self.rows, rows, ""
        if self._is_first:
            self._is_first = False
            self.note_saved()
        else:
            self._just_changed = _changed(_by_key(before), rows)
        self._mark()
        return True

    def note_saved(self) -> None:
        """What is shown now is what was saved last."""
        self._saved = _by_key(self.rows)
        self._mark()

    def compare_with_saved(self, *, since_save: bool) -> None:
        """Mark what changed since the last save, or only what changed just now."""
        self._since_save = since_save
        self._mark()

    def _mark(self) -> None:
        if self._since_save and self._saved is not None:
            self.changed = _changed(self._saved, self.rows)
        else:
            self.changed = self._just_changed

    def changed_rows(self) -> tuple[int, ...]:
        """The places of the rows that changed, from the top."""
        return tuple(at for at, row in enumerate(self.rows) if row.key in self.changed)

    def place_of(self, clause_id: str) -> int | None:
        """The row that shows a clause; the table by reference for a text that is only named."""
        for at, row in enumerate(self.rows):
            if row.clause_id == clause_id:
                return at
        for at, row in enumerate(self.rows):
            if row.item is not None and row.item.role == "by-reference" and names(row, clause_id):
                return at
        return None

    def find(self, query: str) -> tuple[Match, ...]:
        """All places of these words, whatever their case; spaces may be no-break ones."""
        words = query.split()
        if not words:
            return ()
        pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
        return tuple(
            Match(at, number, *found.span())
            for at, row in enumerate(self.rows)
            for number, text in enumerate(row.texts)
            for found in pattern.finditer(text)
        )


def names(row: Row, clause_id: str) -> bool:
    """Whether a row of the row's tables stands for this text."""
    return row.item is not None and any(
        line.clause_id == clause_id
        for block in row.item.blocks
        for line in getattr(block, "rows", ())
    )


def _by_key(rows: tuple[Row, ...]) -> dict[tuple[str, ...], Row]:
    return {row.key: row for row in rows}


Keys = frozenset[tuple[str, ...]]


def _changed(before: dict[tuple[str, ...], Row], rows: tuple[Row, ...]) -> Keys:
    """The rows with other words than before, and those that were not there."""
    return frozenset(
        row.key
        for row in rows
        if row.kind in ("cover", "item") and _is_new(before.get(row.key), row)
    )


def _is_new(before: Row | None, row: Row) -> bool:
    if before is None:
        return True
    if before == row:
        return False
    old: Wording = wording(before)
    return old != wording(row)
