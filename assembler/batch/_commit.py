"""What is written, kept or refused, and the journal's word on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from ._items import Item
from ._keys import Entries, Keys
from ._names import same_file_key
from ._result import Problem, RowResult
from ._target import Placed, Target
from ._worker import Outcome

if TYPE_CHECKING:
    from assembler.library import Library

    from ._worker import Undecided


class _Options(Protocol):
    @property
    def resume(self) -> bool: ...

    @property
    def stop_on_error(self) -> bool: ...

    @property
    def undecided(self) -> Undecided: ...


class Ledger:
    """The one that decides about files: nothing is overwritten by accident or written twice."""

    def __init__(self, target: Target, library: Library, keys: Keys, options: _Options) -> None:
        self._target, self._keys, self._options = target, keys, options
        self._entries = Entries(library)
        self._used: dict[int, int] = {}  # hash of a file's name -> row
        self.names: list[str] = []

    def kept(self, item: Item) -> tuple[str, RowResult | None]:
        """The key of a row, and what an earlier run made of it if that still holds."""
        key = self._keys.key(item)
        entry = self._target.journal.entry(key) if self._options.resume else None
        if entry is None:
            return key, None
        result = self._entries.result(entry, item)
        is_marking = self._options.undecided == "mark"
        if result.state == "done":
            is_wanted = is_marking or not result.undecided
            is_there = is_wanted and self._target.has(result.file, result.size)
            return key, result if is_there else None
        return key, None if is_marking and result.state == "undecided" else result

    def commit(self, rows: Sequence[tuple[str, Outcome]]) -> list[RowResult]:
        """Write what is new of a stretch of rows, and give the final results in their order.

        With `stop_on_error` the first that failed is the last.

        Raises:
            OSError: there is no room or no right; nothing of the stretch counts then.
        """
        documents: list[Placed] = []
        entries: list[dict[str, Any]] = []
        results: list[RowResult] = []
        names: list[str] = []
        is_stopped = False
        for key, outcome in rows:
            if is_stopped:
                self._target.discard(outcome.part)
                continue
            result = self._settled(outcome.result)
            if result.state == "done":
                names.append(result.file)
            if not outcome.result.kept:
                if result.state != "failed":  # a fault may be mended without the row changing
                    entries.append(self._entries.entry(key, result))
                if result.state == "done" and self._is_new(result):
                    documents.append(Placed(result.file, result.digest, outcome.data, outcome.part))
                else:
                    self._target.discard(outcome.part)
            results.append(result)
            is_stopped = self._options.stop_on_error and result.state == "failed"
        if entries:
            self._target.commit(documents, entries)
        self.names += names
        return results

    def _is_new(self, result: RowResult) -> bool:
        return self._target.digest_of(result.file) != result.digest

    def _settled(self, result: RowResult) -> RowResult:
        """The result, or a failed one where its file is not its own to write."""
        if result.state != "done":
            return result
        name = hash(same_file_key(result.file))
        other = self._used.setdefault(name, result.number)
        if other != result.number:
            return _refused(
                result,
                f"The file “{result.file}” is that of row {other} already. Name files so that they "
                'differ, such as --name "{row} {reference}.docx".',
            )
        if result.kept:
            return result
        there = self._target.digest_of(result.file)
        if there is None or there == result.digest:
            return result
        ours = self._target.journal.digest_of(result.file)
        if ours is None:
            why = "There is a file of that name, which no earlier run wrote"
        elif ours != there:
            why = "The file was edited since it was written"
        else:
            return result
        why = f"“{result.file}”: {why}. Move it away, or write to another folder."
        return _refused(result, why)

    def leftover(self) -> int:
        """How many documents of earlier runs belong to no row any more."""
        return max(0, self._target.journal.files - len(self._used))


def _refused(result: RowResult, why: str) -> RowResult:
    return replace(
        result, state="failed", file="", digest="", size=0, problems=(Problem(why),), kept=False
    )
