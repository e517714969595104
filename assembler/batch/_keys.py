"""What a document is made from, as one digest: alike, and nothing need be written again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from assembler._version import __version__
from assembler.intake import match_columns, source_of
from assembler.model import Facts

from ._items import Item, row_of
from ._result import Problem, RowResult

if TYPE_CHECKING:
    from assembler.library import Library

    from ._worker import Setup

_FORMAT: Final = 1
_SEEN_BYTES: Final = 12


class Keys:
    """The digests of rows under one setup. Rows alike are told apart by their order."""

    def __init__(self, setup: Setup, template_digest: str) -> None:
        head, mapping = setup.head, setup.mapping
        self._library = setup.library
        fields = setup.name.fields
        self.setup = _digest(
            [
                *(_FORMAT, __version__, setup.library.digest, template_digest, setup.template),
                *(setup.name.text, list(head.headings) if head else [], mapping.columns),
                *(mapping.always, mapping.words, setup.on, setup.language),
                {name: [answer.value, answer.source] for name, answer in setup.answers.items()},
            ]
        )
        self._by_number = "row" in fields
        self._used = _used_columns(setup)
        self._seen: dict[bytes, int] = {}

    def key(self, item: Item) -> str:
        """The digest of a row and of everything else that its document is made from."""
        bare = hashlib.sha256(f"{self.setup} {item.kind} ".encode())
        bare.update(self._content(item))
        if self._by_number:
            bare.update(f" {item.number}".encode())
        seen = bare.digest()[:_SEEN_BYTES]
        times = self._seen[seen] = self._seen.get(seen, 0) + 1
        bare.update(f" {times}".encode())
        return bare.hexdigest()[:32]

    def _content(self, item: Item) -> bytes:
        if item.problem:
            return item.problem.encode()
        content = item.content
        if item.kind == "document":
            return item.source.encode() + hashlib.sha256(content).digest()
        if item.kind == "facts":
            facts: Facts = content
            return _canonical(source_of(facts, self._library))
        if item.kind == "cells":
            row = row_of(item)
            if not row.fields:
                cells = row.cells
                used = [cells[index] for index in self._used if index < len(cells)]
                return _canonical(used)
            content = row.fields
        return _canonical(content)


def _used_columns(setup: Setup) -> tuple[int, ...]:
    """The columns that matter: a remark that nobody reads may change."""
    if setup.head is None:
        return ()
    columns = match_columns(setup.head.headings, setup.library, setup.mapping.columns)
    fields = setup.name.fields
    return tuple(column.index for column in columns if column.target or column.heading in fields)


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_typed).encode(
        errors="surrogatepass"
    )


def _typed(value: object) -> str:
    return f"{type(value).__name__} {value}"


def _digest(value: object) -> str:
    return hashlib.sha256(_canonical(value)).hexdigest()


class Entries:
    """Results as lines of the journal, and back. Clauses are bits, in the library's order."""

    def __init__(self, library: Library) -> None:
        self._ids = tuple(library.clauses)
        self._bits = {name: 1 << number for number, name in enumerate(self._ids)}

    def entry(self, key: str, result: RowResult) -> dict[str, Any]:
        found: dict[str, Any] = {
            "key": key,
            "state": result.state,
            "file": result.file,
            "digest": result.digest,
            "size": result.size,
            "title": result.title,
            "reference": result.reference,
            "facts": dict(result.facts),
            "in": self._mask(result.included),
            "open": self._mask(result.undecided),
            "ask": list(result.questions),
            "notes": list(result.notes),
            "why": [[each.why, each.column, each.fact, each.value] for each in result.problems],
        }
        return {name: value for name, value in found.items() if value not in ("", [], {}, 0)}

    def result(self, entry: Mapping[str, Any], item: Item) -> RowResult:
        return RowResult(
            number=item.number,
            place=item.place,
            state=entry["state"],
            file=entry.get("file", ""),
            digest=entry.get("digest", ""),
            size=entry.get("size", 0),
            problems=tuple(Problem(*each) for each in entry.get("why", ())),
            facts=entry.get("facts", {}),
            title=entry.get("title", ""),
            reference=entry.get("reference", ""),
            included=self._names(entry.get("in", "")),
            undecided=self._names(entry.get("open", "")),
            questions=tuple(entry.get("ask", ())),
            notes=tuple(entry.get("notes", ())),
            kept=True,
        )

    def _mask(self, names: tuple[str, ...]) -> str:
        return f"{sum(self._bits[name] for name in names):x}" if names else ""

    def _names(self, mask: str) -> tuple[str, ...]:
        bits = int(mask, 16) if mask else 0
        return tuple(name for name, bit in self._bits.items() if bits & bit)
