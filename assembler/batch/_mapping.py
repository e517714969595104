"""Mapping files: which column of a table answers which question, and in which words.

columns:
  "Contract value": estimated_value
  "Ccy": currency
  "Remarks": ""                       # not used
always:                               # where a row has no answer of its own
  regime: eu-2014-24
words:                                # what this table writes for an answer
  contract_nature: {"DL": services}
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import FactError, IntakeError, LibraryError
from assembler.intake import BESIDE_FACTS, match_columns
from assembler.intake._json import decode
from assembler.intake._table_columns import plain_heading
from assembler.intake._table_rows import RowTable, read_fields
from assembler.library._yaml import Document, Place, read_yaml

if TYPE_CHECKING:
    from assembler.library import Library

_KEYS: Final = ("columns", "always", "words")
_SAMPLE_ROWS: Final = 200
_MOST_WORDS: Final = 30
_MISSING_NAMED: Final = ("regime", "launch_date", "contract_nature", "policy_level")


@dataclass(frozen=True, slots=True)
class TableMap:
    """What a mapping file says. Headings count without case, signs and doubled spaces."""

    columns: Mapping[str, str] = field(default_factory=dict)
    always: Mapping[str, object] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


def read_map(path: str | os.PathLike[str], library: Library) -> TableMap:
    """Read a mapping file.

    Raises:
        IntakeError: with the line: no YAML, an unknown fact, or an answer that does not fit.
    """
    name = os.fspath(path)
    try:
        node = read_yaml(decode(Path(path).read_bytes(), name), name)
    except LibraryError as error:
        raise IntakeError(error.message, name, f"line {error.line}") from error
    except OSError as error:
        raise IntakeError(f"The file cannot be read: {error.strerror}.", name) from error
    document: Any = node.value
    if not isinstance(document, dict) or not set(document) <= set(_KEYS):
        raise IntakeError(f"A mapping file holds {', '.join(_KEYS)}, each a mapping.", name)
    for key in _KEYS:
        if not isinstance(document.get(key) or {}, dict):
            raise IntakeError(f"`{key}` is a mapping.", name, f"line {node.line((key,))}")
    columns = {str(key): str(each or "") for key, each in (document.get("columns") or {}).items()}
    checked = _Checked(name, node, library)
    for heading, target in columns.items():
        checked.target(heading, target)
    for fact, value in (document.get("always") or {}).items():
        checked.answer(("always", str(fact)), str(fact), value)
    words = document.get("words") or {}
    for fact, given in words.items():
        if not isinstance(given, dict):
            line = f"line {node.line(('words', fact))}"
            raise IntakeError("The words of an answer are a mapping.", name, line)
        for word, value in given.items():
            if value not in (None, ""):
                checked.answer(("words", str(fact), str(word)), str(fact), value)
    return TableMap(columns, document.get("always") or {}, _plain_words(words))


def _plain_words(words: Mapping[str, Mapping[object, object]]) -> dict[str, dict[str, object]]:
    return {
        fact: {_as_cell(word): value for word, value in given.items() if value not in (None, "")}
        for fact, given in words.items()
    }


def _as_cell(word: object) -> str:
    return str(word).lower() if isinstance(word, bool) else str(word)


@dataclass(frozen=True, slots=True)
class _Checked:
    name: str
    node: Document
    library: Library

    def target(self, heading: str, target: str) -> None:
        definition = self.library.fact_definitions.get(target)
        known = {"", *BESIDE_FACTS} | self.library.fill_in_names
        if target in known or (definition is not None and not definition.is_derived):
            return
        from rapidfuzz.process import extractOne

        near = extractOne(target, [*known, *self.library.fact_definitions], score_cutoff=60)
        hint = f" Did you mean “{near[0]}”?" if near else ""
        raise IntakeError(
            f"“{heading}”: the library has no such fact “{target}”.{hint}",
            self.name,
            f"line {self.node.line(('columns', heading))}",
        )

    def answer(self, place: Place, fact: str, value: object) -> None:
        try:
            self.library.parse_fact(fact, value)
        except FactError as error:
            line = f"line {self.node.line(place)}"
            raise IntakeError(error.message, self.name, line) from error


def draft_map(table: RowTable, library: Library) -> str:
    """A mapping file for a table, to be looked over: what each column was taken for, and why."""
    rows = [row for row in islice(table.rows(), _SAMPLE_ROWS) if not row.problem]
    headings = table.head.headings or tuple(
        dict.fromkeys(name for row in rows for name in row.fields)
    )
    columns = match_columns(headings, library)
    lines = [
        f"# How {table.head.name} is read ({table.head.described}).",
        '# Each column and the question it answers; "" leaves a column out. Look it over.',
        "columns:",
    ]
    for column in columns:
        if column.heading:
            taken = f"by its {column.how}" if column.target else "not understood"
            lines.append(f"  {_quoted(column.heading)}: {column.target or _quoted('')}  # {taken}")
    targets = {column.target for column in columns}
    lines += ["", "# Answers for every row that has none of its own:", "always:"]
    for fact in _MISSING_NAMED:
        if fact in library.fact_definitions and fact not in targets:
            lines.append(f"  # {fact}: …    {library.fact_definitions[fact].question}")
    lines += ["", "# What this table writes for an answer; fill in what is empty:"]
    strange = _strange_words(table, library)
    lines.append("words:")
    for fact, words in strange.items():
        allowed = ", ".join(library.fact_definitions[fact].allowed) or "yes, no"
        lines.append(f"  {fact}:  # {allowed}")
        lines += [f"    {_quoted(word)}: {_quoted('')}" for word in words[:_MOST_WORDS]]
    return "\n".join(lines) + "\n"


def _strange_words(table: RowTable, library: Library) -> dict[str, list[str]]:
    """By fact, the words of the first rows that are no answer to it as they stand."""
    found: dict[str, dict[str, None]] = {}
    for problem in _sample_problems(table, library):
        definition = library.fact_definitions.get(problem[0])
        if definition is not None and definition.type in ("choice", "boolean"):
            found.setdefault(problem[0], {})[problem[1]] = None
    return {fact: list(words) for fact, words in found.items()}


def _sample_problems(table: RowTable, library: Library) -> Iterator[tuple[str, str]]:
    for row in islice(table.rows(), _SAMPLE_ROWS):
        if not row.problem:
            for problem in read_fields(table.head, row, library).problems:
                yield problem.column.target, problem.text


def unused_columns(
    table_headings: tuple[str, ...], mapping: TableMap, library: Library
) -> list[str]:
    """The headings that answer nothing and that the mapping does not leave out on purpose."""
    meant = {plain_heading(heading) for heading, target in mapping.columns.items() if not target}
    return [
        column.heading
        for column in match_columns(table_headings, library, mapping.columns)
        if column.heading and not column.target and plain_heading(column.heading) not in meant
    ]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a JSON text is a YAML text
