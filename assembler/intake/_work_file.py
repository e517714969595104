"""Work files (`.clausewright`): what the window and `clausewright interview` save.

A work file is a facts file in JSON that also says which library it was made with, which questions
were put off, and what comes from another library: an answer that does not fit this one is told of
and kept, so that nothing is lost on the way back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from assembler._version import __version__
from assembler.errors import FactError, IntakeError
from assembler.model import Answer, Facts, Money

if TYPE_CHECKING:
    from assembler.library import Library

SCHEMA: Final = 1
MARK: Final = "clausewright"

Place = tuple[str, ...]

_OF_ITSELF: Final = frozenset({MARK, "library", "library_digest", "program", "postponed"})
_MAPPINGS: Final = ("judgements", "fill_ins", "proposals")


@dataclass(frozen=True, slots=True)
class Kept:
    """Something in a work file that the library has no place for, as it stands there."""

    place: Place
    value: object
    why: str

    def __str__(self) -> str:
        return f"{'.'.join(self.place)} is kept but does not count: {self.why}"


@dataclass(frozen=True, slots=True)
class WorkFile:
    """What a work file holds, as far as the library at hand has a place for it."""

    facts: Facts
    postponed: frozenset[str] = frozenset()
    kept: tuple[Kept, ...] = ()
    library: str = ""
    library_digest: str = ""

    def is_of(self, library: Library) -> bool:
        """Whether the file was saved with this very library."""
        return self.library_digest == library.digest


def source_of(
    facts: Facts, library: Library, *, postponed: Iterable[str] = (), kept: Iterable[Kept] = ()
) -> dict[str, object]:
    """The mapping of a work file, in JSON's types; empty parts are left out."""
    found: dict[str, object] = {
        MARK: SCHEMA,
        "program": __version__,
        "library": f"{library.name} {library.version}",
        "library_digest": library.digest,
        "postponed": sorted(postponed),
        "title": facts.title,
        "reference": facts.reference,
        "lots": {lot: _answers(answers) for lot, answers in facts.lots.items()},
        "subcontracts": [_values(row) for row in facts.subcontracts],
        "overrides": {
            action: {each.clause: each.reason for each in facts.overrides if each.action == action}
            for action in sorted({each.action for each in facts.overrides})
        },
        "judgements": dict(facts.judgements),
        "fill_ins": {key: _text_or_plain(value) for key, value in facts.fill_ins.items()},
        "proposals": _answers(facts.proposals),
        "notices": list(facts.notices),
    }
    found = {key: value for key, value in found.items() if value not in ("", [], {})}
    found |= _answers(facts.answers)
    for each in kept:
        _put(found, each.place, each.value)
    return found


def work_file_bytes(source: Mapping[str, object]) -> bytes:
    """The file: UTF-8, keys sorted, one line a value, so that two versions compare well."""
    return (json.dumps(source, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read_work_file(document: Mapping[str, Any], library: Library, name: str = "") -> WorkFile:
    """What a work file's mapping holds.

    Raises:
        IntakeError: a newer program wrote it, or it has not the shape of a work file.
    """
    _check_schema(document.get(MARK), name)
    _check_shape(document, name)
    facts, kept = Facts(), []
    for place, value in _entries(document):
        try:
            facts = _with(facts, place, value, library)
        except FactError as error:
            kept.append(Kept(place, value, error.why))
    known = library.fact_definitions
    return WorkFile(
        replace(facts, notices=tuple(map(str, document.get("notices") or ()))),
        frozenset(str(each) for each in document.get("postponed") or () if str(each) in known),
        tuple(kept),
        str(document.get("library") or ""),
        str(document.get("library_digest") or ""),
    )


def _entries(document: Mapping[str, Any]) -> Iterator[tuple[Place, Any]]:
    """Every answer of the document with its place, one at a time."""
    for key, value in document.items():
        if key in _OF_ITSELF or key == "notices":
            continue
        if key in _MAPPINGS:
            yield from (((key, str(name)), each) for name, each in (value or {}).items())
        elif key in ("lots", "overrides"):
            for group, inner in (value or {}).items():
                yield (key, str(group)), None
                yield from (((key, str(group), str(name)), each) for name, each in inner.items())
        elif key == "subcontracts":
            yield from (((key, str(number)), row) for number, row in enumerate(value or ()))
        else:
            yield (str(key),), value


def _with(facts: Facts, place: Place, value: Any, library: Library) -> Facts:
    """The facts with one entry of a work file."""
    head = place[0]
    if head == "proposals":
        proposed = {**facts.proposals, place[1]: library.parse_fact(place[1], value)}
        return replace(facts, proposals=proposed)
    if head == "subcontracts":
        rows = library.facts({head: [value]}).subcontracts
        return replace(facts, subcontracts=(*facts.subcontracts, *rows))
    if head == "overrides" and len(place) == 2:
        return facts
    if head == "lots" and len(place) == 2:
        return facts.merged_with(Facts(lots={place[1]: {}}))
    nested: Any = value
    for name in reversed(place):
        nested = {name: nested}
    return facts.merged_with(library.facts(nested))


def _check_schema(schema: object, name: str) -> None:
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        problem = "The work file does not give its schema as a number."
        raise IntakeError(problem, name, MARK)
    if schema > SCHEMA:
        raise IntakeError(
            f"A newer Clausewright wrote this work file (schema {schema}; this program reads "
            f"schema {SCHEMA}). Open it with that program, or update this one.",
            name,
            MARK,
        )


def _check_shape(document: Mapping[str, Any], name: str) -> None:
    if not _is_mapping(document.get("proposals")) or not _is_list(document.get("notices")):
        raise IntakeError("`proposals` is a mapping and `notices` a list.", name)
    for key in ("judgements", "fill_ins", "lots", "overrides"):
        value = document.get(key)
        if not _is_mapping(value):
            raise IntakeError(f"`{key}` is a mapping.", name, key)
        if key in ("lots", "overrides"):
            for group, inner in (value or {}).items():
                if not isinstance(inner, Mapping):
                    raise IntakeError(f"`{key}.{group}` is a mapping.", name, f"{key}.{group}")
    for key in ("postponed", "subcontracts"):
        if not _is_list(document.get(key)):
            raise IntakeError(f"`{key}` is a list.", name, key)


def _is_mapping(value: object) -> bool:
    return value is None or isinstance(value, Mapping)


def _is_list(value: object) -> bool:
    return value is None or isinstance(value, list)


def _answers(answers: Mapping[str, Answer]) -> dict[str, object]:
    return {
        name: {"value": _plain(answer.value), "source": answer.source}
        for name, answer in answers.items()
    }


def _values(row: Mapping[str, object]) -> dict[str, object]:
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: object) -> object:
    """A value in JSON's types, in the form that a facts file takes."""
    if isinstance(value, Money):
        fields = {"amount": str(value.amount), "currency": value.currency, "vat": value.vat}
        if value.vat_rate is not None:
            fields["vat_rate"] = str(value.vat_rate)
        return fields
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, str | int | bool) else str(value)


def _text_or_plain(value: object) -> object:
    """A blank takes an amount as text."""
    return str(value) if isinstance(value, Money) else _plain(value)


def _put(target: dict[str, object], place: Place, value: object) -> None:
    """Set a value at its place, where it stood in the file it came from."""
    *lead, last = place
    inner: Any = target
    for name in lead:
        inner = inner.setdefault(name, [] if name == "subcontracts" else {})
    if isinstance(inner, list):
        inner.append(value)
    elif isinstance(inner, dict):
        inner.setdefault(last, value)
